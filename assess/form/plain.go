package form

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// Plain holds the interview as lines of text, for screen readers, pipes and scripts.
// What it writes holds no escape sequences, and no line is ever drawn again. It reads
// a line per answer; the last one counts without its end. When the input ends, what
// was answered is saved and nothing is assumed about the rest.
//
// It returns when the respondent leaves, the report is written, the input ends or ctx
// is cancelled. An error says that answers could not be saved, that out could not be
// written, or that the input ended after a report could not be written.
func Plain(ctx context.Context, o Options, in io.Reader, out io.Writer) (Outcome, error) {
	p := &plain{interview: newInterview(o), out: out, in: newLines(in)}
	defer p.in.close()
	outcome, err := p.hold(ctx)
	if lost := p.keeper.lost(p.words); lost != nil {
		return outcome, lost
	}
	return outcome, err
}

// ChoosePlain is the menu in lines of text. ok is false when nothing was chosen. To
// let the interview follow on the same input, give both the same [bufio.Reader] of at
// least 64 KiB.
func ChoosePlain(ctx context.Context, title string, entries []Entry, language string, in io.Reader, out io.Writer) (index int, ok bool, err error) {
	p := &plain{interview: &interview{words: wordsFor(language)}, out: out, in: newLines(in), ctx: ctx}
	defer p.in.close()
	p.say("%s", printableLine(title))
	for i, e := range entries {
		p.say("%d  %s", i+1, printableLine(strings.TrimRight(e.Title+"  "+e.Detail, " ")))
	}
	for {
		p.say("%s", p.words.plainMenu)
		input, err := p.read()
		switch {
		case errors.Is(err, io.EOF):
			return 0, false, nil
		case err != nil:
			return 0, false, err
		case commandOf(input) == 'q':
			return 0, false, nil
		}
		if n, ok := numberUpTo(input, len(entries)); ok {
			return n - 1, true, nil
		}
	}
}

// plain is the interview in lines.
type plain struct {
	*interview
	ctx context.Context
	in  *lines
	out io.Writer
	err error // of the first write that failed

	matrix     string          // of the row asked last, if nothing else came in between
	evidence   assess.Evidence // for the answer there is, or the one to come
	unreported error           // why there is no report although one was asked for
}

// errLeft says that the respondent left.
var errLeft = errors.New("left")

// hold goes through the steps until the interview ends.
func (p *plain) hold(ctx context.Context) (Outcome, error) {
	p.ctx = ctx
	err := p.begin()
	for err == nil && !p.finished {
		if at := p.Session.At(); at < len(p.steps) {
			err = p.step(p.steps[at])
		} else {
			err = p.review()
		}
	}
	switch {
	case ctx.Err() != nil:
		return Interrupted, nil
	case errors.Is(err, io.EOF):
		return InputEnded, p.unreported
	case errors.Is(err, errLeft):
		return Paused, nil
	}
	return p.ending(), err
}

// say writes a line.
func (p *plain) say(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format+"\n", args...)
	}
}

// read returns the next line, without blanks around it.
func (p *plain) read() (string, error) {
	for {
		if p.err != nil {
			return "", p.err
		}
		text, err := p.in.next(p.ctx)
		if errors.Is(err, errLineTooLong) {
			p.say("%s", p.words.lineTooLong)
			continue
		}
		return strings.TrimSpace(text), err
	}
}

// store stores what changed, and says so when that fails.
func (p *plain) store() {
	if p.keeper.keep(); p.keeper.failing() {
		p.say(p.words.notSaved+". %s", printableLine(p.keeper.path), reason(p.keeper.err, p.words), p.elsewhereHint())
	}
}

func (p *plain) elsewhereHint() string {
	if p.SaveElsewhere == nil {
		return ""
	}
	return "w: " + p.words.elsewhere
}

// goTo moves to a step and stores that.
func (p *plain) goTo(i int) error {
	p.Session.MoveTo(max(0, i))
	p.store()
	return nil
}

// goOnFrom moves to the step after the i-th one, stores that, and says which questions
// between them need no asking.
func (p *plain) goOnFrom(i int) error {
	err := p.goTo(i + 1)
	if passed := p.passedOver(i, maxWidth, "..."); passed != "" {
		p.matrix = "" // the row before is not the line above any more
		p.say("%s", passed)
	}
	return err
}

// step asks a step again and again until its answer leads elsewhere.
func (p *plain) step(step assess.Step) error {
	p.say("")
	if p.sameMatrix(step) {
		return p.question(step)
	}
	p.matrix = ""
	p.say("%s", p.head(step.Section))
	switch {
	case step.Question != nil:
		return p.question(step)
	case step.Section.Repeat != nil:
		return p.items(step)
	default:
		return p.section(step)
	}
}

// head says where the interview is and how far it has come.
func (p *plain) head(section *questionnaires.Section) string {
	crumbs := p.crumbs(section)
	progress := fmt.Sprintf(p.words.progress, p.done, p.total)
	switch minutes := p.minutesLeft(); minutes {
	case 0:
	case 1:
		progress += ", " + p.words.minuteLeft
	default:
		progress += ", " + fmt.Sprintf(p.words.minutesLeft, minutes)
	}
	return strings.Join(crumbs, " > ") + " (" + progress + ")"
}

// begin says what the questionnaire is for and asks who answers, at the beginning.
func (p *plain) begin() error {
	answers := p.Session.Answers()
	q := p.Session.Questionnaire
	if p.Profile || answers.At == "" {
		p.say("%s", p.line(q.Title))
		if introduction := p.text(q.Introduction); introduction != "" {
			p.say("%s", introduction)
		}
	}
	if !p.Profile {
		return nil
	}
	if err := p.askOrganization(answers.Organization); err != nil {
		return err
	}
	return p.askRole(answers.Respondent.Role)
}

func (p *plain) askOrganization(before string) error {
	p.say("")
	p.say("%s", p.words.organization+" "+p.words.optional)
	p.sayBefore(printableLine(before))
	p.say("%s", p.words.plainProfile)
	name, err := p.read()
	switch command := commandOf(name); {
	case err != nil:
		return err
	case command == 'q':
		return errLeft
	case name == "" || command == 's':
		return nil
	}
	p.Session.SetOrganization(name)
	p.touched()
	p.store()
	return nil
}

func (p *plain) askRole(before string) error {
	roles := rolesFor(before)[1:]
	p.say("")
	p.say("%s", p.words.role+" "+p.words.optional)
	for i, role := range roles {
		p.say("  %d  %s", i+1, roleName(role, p.interview))
	}
	p.sayBefore(roleName(before, p.interview))
	for {
		p.say("%s", p.words.plainProfile)
		input, err := p.read()
		command := commandOf(input)
		if err != nil {
			return err
		}
		if command == 'q' {
			return errLeft
		}
		if input == "" || command == 's' {
			return nil
		}
		if n, ok := numberUpTo(input, len(roles)); ok {
			p.Session.SetRole(roles[n-1])
			p.touched()
			p.store()
			return nil
		}
		p.say(p.words.plainNumber, len(roles))
	}
}

// sayBefore says what was answered before, if anything was.
func (p *plain) sayBefore(answer string) {
	if answer != "" {
		p.say(p.words.plainBefore, answer)
	}
}

// numberUpTo reads a number from 1 to limit.
func numberUpTo(input string, limit int) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(input, "."))
	return n, err == nil && n >= 1 && n <= limit
}

// commandOf returns what a line asks for instead of answering, by its letter, or 0. The
// words for it are known in both languages.
func commandOf(input string) rune {
	commands := map[rune][]string{
		'b': {"zurück", "back"},
		's': {"offen", "weiter", "skip", "next"},
		'n': {"notiz", "note"},
		'?': {"warum", "why"},
		'd': {"weiß nicht", "weiß ich nicht", "don't know", "i don't know", "unknown"},
		'x': {"trifft nicht zu", "does not apply", "n/a"},
		'u': {"löschen", "clear"},
		'o': {"übersicht", "overview"},
		'e': {"beleg", "evidence"},
		'w': {"anderswo", "elsewhere"},
		'f': {"abschließen", "finish"},
		'h': {"hilfe", "help"},
		'q': {"pause", "quit", "ende"},
	}
	input = strings.ReplaceAll(strings.ToLower(input), "’", "'") // as typed, or as we show it
	for command, words := range commands {
		if input == string(command) || slices.Contains(words, input) {
			return command
		}
	}
	return 0
}
