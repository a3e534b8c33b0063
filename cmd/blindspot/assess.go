package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"blindspot/assess"
	"blindspot/assess/form"
	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/safefile"

	"github.com/spf13/cobra"
)

// defaultQuestionnaire is the one for those who name none.
const defaultQuestionnaire = "core"

// assessOptions is the command line of "assess".
type assessOptions struct {
	questionnaires []string // ids or paths, asked together; none: what the answers file says, else core
	anew           bool     // take a free name for the answers instead of continuing what is there
	answers        string
	report         string
	organization   string
	labels         []string // each KEY=VALUE
	interview      bool
	plain          bool
	force          bool
}

func (p *program) assessCommand() *cobra.Command {
	var o assessOptions
	cmd := &cobra.Command{
		Use:   p.say("assess [FRAGEBOGEN...] [Optionen]", "assess [QUESTIONNAIRE...] [flags]"),
		Short: p.say("Führt durch die Fragen und schreibt den Bericht", "Goes through the questions and writes the report"),
		Long: p.say(
			`Führt durch einen Fragebogen (core, einen anderen aus "questionnaires list" oder die Datei
eines eigenen) und schreibt am Ende den Bericht. Mehrere kommen in einer Sitzung: Was sie
gemeinsam fragen, kommt einmal, und ein Bericht gilt für alle. Jede Antwort ist sofort
gespeichert: Sie können jederzeit mit q unterbrechen. Weiter geht es mit dem Befehl, der dann
dasteht, oder über das Startmenü; eine vorhandene Antwortdatei wird fortgesetzt.

Ohne Terminal, mit ACCESSIBLE oder TERM=dumb erscheinen die Fragen als einfacher Text (--plain).`,
			`Goes through a questionnaire (core, another one of "questionnaires list", or the file of one
of your own) and writes the report at the end. Several come in one sitting: what they share is
asked once, and one report covers them all. Every answer is saved at once: pause at any time
with q. Go on with the command that is then shown, or from the start menu; an existing answers
file is continued.

Without a terminal, with ACCESSIBLE or TERM=dumb, the questions come as plain text (--plain).`),
		Example: `  blindspot assess
  blindspot assess quick
  blindspot assess core ai
  blindspot assess --interview --organization "Tischlerei Muster GmbH"
  blindspot assess --label sector=Handwerk --label size=10-49
  blindspot assess my-questions.yaml --answers muster.answers.yaml`,
		Args: p.between(0, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.questionnaires = args
			return p.assess(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.answers, "answers", "", p.say("`DATEI` für die Antworten (sonst <id>-<Datum>.answers.yaml hier)", "`FILE` of the answers (default <id>-<date>.answers.yaml here)"))
	flags.StringVar(&o.report, "report", "", p.say("`DATEI` für den Bericht (sonst neben den Antworten, .report.md)", "`FILE` of the report (default beside the answers, .report.md)"))
	flags.StringVar(&o.organization, "organization", "", p.say("`NAME` des Unternehmens", "`NAME` of the organization"))
	flags.StringArrayVar(&o.labels, "label", nil, p.say("Merkmal als `SCHLÜSSEL=WERT` zum Vergleichen, mehrmals möglich; üblich sind sector, size und region", "`KEY=VALUE` to compare by, may be repeated; sector, size and region are the usual ones"))
	flags.BoolVar(&o.interview, "interview", false, p.say("für Gespräche: zeigt, was Sie sich zeigen lassen können, und hält Belege fest", "for interviews: shows what to ask to see, and keeps the evidence"))
	flags.BoolVar(&o.plain, "plain", false, p.say("einfacher Text statt ganzer Bildschirm", "plain text instead of the full screen"))
	flags.BoolVar(&o.force, "force", false, p.say("überschreibt einen vorhandenen Bericht", "overwrites an existing report"))
	return cmd
}

// assess holds the interview and turns its outcome into words and an exit code.
func (p *program) assess(ctx context.Context, o assessOptions) error {
	ctx, stop := interruptible(ctx)
	defer stop()
	interview, err := p.openInterview(o)
	if err != nil {
		return err
	}
	defer interview.release()
	if err := p.setLabels(interview.session, o.labels); err != nil {
		return err
	}
	options := form.Options{
		Session:       interview.session,
		Language:      p.language,
		Interview:     o.interview,
		Profile:       interview.fresh,
		Path:          interview.path(),
		Now:           p.now,
		Save:          interview.save,
		SaveElsewhere: interview.saveElsewhere,
		Finish:        interview.finish,
		Report:        interview.laidOut,
	}
	outcome, err := p.hold(ctx, options, o.plain)
	if err != nil {
		return err
	}
	return p.farewell(interview, outcome)
}

// setLabels sets the labels that the user gave, beside those that the answers have.
func (p *program) setLabels(session *assess.Session, labels []string) error {
	for _, label := range labels {
		key, group, ok := strings.Cut(label, "=")
		err := errors.New(`the "=" is missing`)
		if ok {
			err = session.SetLabel(key, group)
		}
		if err != nil {
			return misuse("blindspot assess --label sector=Handwerk --label size=10-49", "--label %s: %s", printable.Quote(label),
				p.say("ein Merkmal ist SCHLÜSSEL=WERT, der Schlüssel aus Kleinbuchstaben, Ziffern und Bindestrichen, der Wert bis zu 200 Zeichen lang, und das höchstens zwanzigmal", err.Error()))
		}
	}
	return nil
}

// hold holds an interview: on the whole screen, or as plain text where the user wants
// that or there is no screen to take.
func (p *program) hold(ctx context.Context, options form.Options, plain bool) (form.Outcome, error) {
	if plain || !p.fullScreen() {
		return form.Plain(ctx, options, p.lines, p.stdout)
	}
	return form.FullScreen(ctx, options, p.terminal())
}

// openInterview finds the questionnaire and the answers file, and takes hold of the file.
func (p *program) openInterview(o assessOptions) (*interview, error) {
	path := o.answers
	if strings.HasSuffix(path, ".json") {
		return nil, misuse(p.say("--answers mit einem Namen auf .yaml", "--answers with a name that ends in .yaml"),
			"%s: %s", path, p.say("Antworten werden als YAML gespeichert; JSON wird nur gelesen", "answers are saved as YAML; JSON is read only"))
	}
	var q *questionnaires.Questionnaire
	names := o.questionnaires
	if len(names) == 0 && path == "" {
		names = []string{defaultQuestionnaire}
	}
	if len(names) > 0 {
		var err error
		if q, err = p.openAll(names); err != nil {
			return nil, err
		}
	}
	if path == "" {
		path = p.defaultAnswers(q, 1)
	}
	if o.anew {
		var err error
		if path, err = p.freeAnswers(q); err != nil {
			return nil, err
		}
	}
	held, err := safefile.Hold(path)
	if err != nil {
		return nil, p.explainHeld(path, err)
	}
	i := &interview{program: p, held: held, options: o}
	if err := i.begin(q); err != nil {
		i.release()
		return nil, err
	}
	return i, nil
}

func (p *program) explainHeld(path string, err error) error {
	var held *safefile.HeldError
	if !errors.As(err, &held) {
		return err
	}
	holder := ""
	if held.PID != 0 { // nobody can read it while it is locked on some systems
		holder = fmt.Sprintf(p.say(" (Prozess %d auf %s, seit %s)", " (process %d on %s, since %s)"),
			held.PID, held.Host, held.Since.Local().Format("2006-01-02 15:04"))
	}
	return fail(p.say("Beenden Sie die andere Sitzung, oder nehmen Sie mit --answers eine andere Datei.",
		"End the other session, or take another file with --answers."),
		"%s: %s%s", path, p.say("ist schon in einer anderen Sitzung offen", "is open in another session already"), holder)
}

// continueAnswers reads the answers that the held file already has, to the
// questionnaire that the user named, if any. Without a file it returns answers to
// begin with, and true.
func (p *program) continueAnswers(held *safefile.Held, wanted *questionnaires.Questionnaire) (*questionnaires.Questionnaire, assess.Answers, bool, error) {
	data, err := held.Read(assess.MaxFile)
	switch {
	case errors.Is(err, fs.ErrNotExist) && wanted != nil:
		return wanted, assess.Answers{}, true, nil
	case errors.Is(err, fs.ErrNotExist):
		q, err := p.open(defaultQuestionnaire)
		return q, assess.Answers{}, true, err
	case err != nil:
		return nil, assess.Answers{}, false, err
	}
	q, answers, err := p.parseAnswers(held.Path(), data, wanted)
	return q, answers, false, err
}

func orDefault(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}
