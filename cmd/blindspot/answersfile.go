package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/safefile"
)

const (
	answersSuffix = ".answers.yaml"
	reportSuffix  = ".report.md"
)

// parseAnswers reads the answers in data: those to the questionnaire wanted, or when
// that is nil to the one that they name.
func (p *program) parseAnswers(path string, data []byte, wanted *questionnaires.Questionnaire) (*questionnaires.Questionnaire, assess.Answers, error) {
	p.file = path
	document, err := assess.Parse(path, data)
	if err != nil {
		return nil, assess.Answers{}, err
	}
	if wanted == nil {
		if wanted, err = p.find(document.Questionnaire().ID, filepath.Dir(path)); err != nil {
			return nil, assess.Answers{}, fmt.Errorf("%s: %w", path, err)
		}
	}
	answers, err := document.Answers(wanted)
	return wanted, answers, p.explainMismatch(err)
}

// defaultAnswers names the n-th answers file of the day for a questionnaire.
func (p *program) defaultAnswers(q *questionnaires.Questionnaire, n int) string {
	name := q.ID + "-" + p.now().Format("2006-01-02")
	if n > 1 {
		name += fmt.Sprintf("-%d", n)
	}
	return name + answersSuffix
}

// freeAnswers names the first answers file of the day that does not exist yet.
func (p *program) freeAnswers(q *questionnaires.Questionnaire) (string, error) {
	for n := 1; ; n++ {
		path := p.defaultAnswers(q, n)
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", err
		}
	}
}

// find looks a questionnaire up by its id: built in, in the user's own folder, or
// as a file ID.yaml beside the answers, where a questionnaire of one's own often lies.
// Several that are asked together have their ids joined by "+".
func (p *program) find(id, beside string) (*questionnaires.Questionnaire, error) {
	q, err := p.lookUp(id, []string{beside})
	var unknown *questionnaires.UnknownError
	if errors.As(err, &unknown) {
		return nil, fail(p.say("--questionnaires ORDNER nennt den Ordner, in dem "+unknown.ID+".yaml liegt; oder nennen Sie die Datei des Fragebogens nach der Antwortdatei",
			"--questionnaires DIR names the folder that holds "+unknown.ID+".yaml; or name the questionnaire's file after the answers file"), "%w", p.explainUnknown(unknown))
	}
	return q, err
}

// lookUp is find with several folders in which a questionnaire may lie beside answers.
// The error is a [*questionnaires.UnknownError] when there is none.
func (p *program) lookUp(id string, beside []string) (*questionnaires.Questionnaire, error) {
	var all []*questionnaires.Questionnaire
	for part := range strings.SplitSeq(id, "+") {
		q, err := p.lookUpOne(part, beside)
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return questionnaires.Combine(all...)
}

func (p *program) lookUpOne(id string, beside []string) (*questionnaires.Questionnaire, error) {
	q, err := p.catalogue().Find(id)
	var unknown *questionnaires.UnknownError
	if !errors.As(err, &unknown) {
		return q, err
	}
	for _, folder := range beside {
		neighbour, fileErr := p.catalogue().Open(filepath.Join(folder, id+".yaml"))
		if !errors.Is(fileErr, fs.ErrNotExist) {
			return neighbour, fileErr
		}
	}
	return nil, err
}

// open finds what the user named: the id of a questionnaire, or the path of a file.
func (p *program) open(name string) (*questionnaires.Questionnaire, error) {
	if !isPath(name) {
		q, err := p.catalogue().Find(name)
		var unknown *questionnaires.UnknownError
		if errors.As(err, &unknown) {
			return nil, fail("blindspot questionnaires list", "%w", p.explainUnknown(unknown))
		}
		return q, err
	}
	p.file = name
	return p.catalogue().Open(name)
}

// openAll finds everything the user named, as one questionnaire.
func (p *program) openAll(names []string) (*questionnaires.Questionnaire, error) {
	var all []*questionnaires.Questionnaire
	for _, name := range names {
		q, err := p.open(name)
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return questionnaires.Combine(all...)
}

// isPath tells the path of a questionnaire from an id.
func isPath(name string) bool { return strings.ContainsAny(name, `/\.`) }

// explainUnknown says in the user's language which questionnaires there are.
func (p *program) explainUnknown(err *questionnaires.UnknownError) error {
	if p.language != "de" {
		return err
	}
	return fmt.Errorf("den Fragebogen %q gibt es nicht; es gibt %s", err.ID, strings.Join(err.Known, ", "))
}

// readAnswers reads an answers file that nobody is going to change. The questionnaires
// are those of these names, or without any the ones that the file names.
func (p *program) readAnswers(path string, names ...string) (*questionnaires.Questionnaire, assess.Answers, error) {
	data, err := safefile.Read(path, assess.MaxFile)
	if err != nil {
		return nil, assess.Answers{}, p.explainMissing(path, err)
	}
	if len(names) == 0 {
		return p.parseAnswers(path, data, nil)
	}
	q, err := p.openAll(names)
	if err != nil {
		return nil, assess.Answers{}, err
	}
	return p.parseAnswers(path, data, q)
}

func (p *program) explainMissing(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fail(p.say("blindspot assess beginnt eine neue Einschätzung", "blindspot assess begins a new assessment"),
			"%w", p.explainMissingFile(path, err))
	}
	return err
}

// explainMismatch says in the user's language to which questionnaire the answers
// belong, and what to do.
func (p *program) explainMismatch(err error) error {
	var mismatch *assess.MismatchError
	if !errors.As(err, &mismatch) {
		return err
	}
	hint := p.wayOn(mismatch)
	if p.language != "de" {
		return fail(hint, "%w", err)
	}
	was, is := mismatch.Answered, mismatch.Questionnaire
	difference := fmt.Sprintf("Version %d von %q, und dies ist Version %d", was.Version, was.ID, is.Version)
	switch {
	case was.ID != is.ID:
		difference = fmt.Sprintf("%q, und dies ist %q", was.ID, is.ID)
	case was.Version == 0 || was.Version == is.Version:
		difference = fmt.Sprintf("einem anderen Stand von %q, Version %d", was.ID, is.Version)
	}
	if len(mismatch.Unknown) > 0 {
		difference += "; unbekannt ist hier: " + strings.Join(mismatch.Unknown, ", ")
	}
	return fail(hint, "%s: Die Antworten gehören zu %s", mismatch.File, difference)
}

// wayOn says what to do about answers to another state of their questionnaire: to name
// the later one that they were given to, or to carry them over.
func (p *program) wayOn(m *assess.MismatchError) string {
	file := shellQuote(m.File)
	if m.Answered.ID == m.Questionnaire.ID && m.Answered.Version > m.Questionnaire.Version {
		return p.say("Die Antworten gehören zu einem späteren Stand. Nennen Sie dessen Datei: blindspot report "+file+" FRAGEBOGEN",
			"The answers belong to a later state. Name its file: blindspot report "+file+" QUESTIONNAIRE")
	}
	migrate := "blindspot migrate " + file + " --to " + p.typed(m.Questionnaire.ID, filepath.Dir(m.File))
	return p.say("Die Antworten bleiben unverändert. In eine neue Datei übertragen: "+migrate,
		"The answers stay as they are. To carry them over to a new file: "+migrate)
}

// typed is what to type for a questionnaire that was found by its id: the id, or the
// path of its file when that lies beside the answers.
func (p *program) typed(id, beside string) string {
	var unknown *questionnaires.UnknownError
	if _, err := p.catalogue().Find(id); !errors.As(err, &unknown) {
		return id
	}
	return shellQuote(filepath.Join(beside, id+".yaml"))
}

// reportPath is where the report on an answers file belongs: beside it.
func reportPath(answers string) string {
	for _, suffix := range []string{answersSuffix, ".yaml", ".yml", ".json"} {
		if base, ok := strings.CutSuffix(answers, suffix); ok {
			return base + reportSuffix
		}
	}
	return answers + reportSuffix
}

// explainMissingFile says in the user's language that a file does not exist.
func (p *program) explainMissingFile(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf(p.say("%s gibt es nicht", "%s does not exist"), path)
	}
	return err
}

// createNew writes a file that must not exist yet.
func (p *program) createNew(path string, data []byte) error {
	err := safefile.Create(path, data, false)
	if errors.Is(err, fs.ErrExist) {
		return fail(p.say("Nehmen Sie einen anderen Namen.", "Take another name."), "%s: %s", path,
			p.say("die Datei gibt es schon", "the file exists already"))
	}
	return err
}

// shellQuote quotes a file name for a command to be typed, where it needs quoting.
func shellQuote(path string) string {
	if strings.ContainsAny(path, " \t\n'\"\\$&;|<>()*?[]{}!#~`") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}
