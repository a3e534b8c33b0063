package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports"
	"blindspot/safefile"
)

// interview ties a session to the file that keeps it and the report that ends it.
type interview struct {
	program *program
	options assessOptions
	held    *safefile.Held
	session *assess.Session
	fresh   bool   // the file did not exist before
	written string // the report that this interview wrote and may therefore replace
}

// begin reads the answers there are and checks, before anybody types, that the
// interview can be saved and reported where the user wants it.
func (i *interview) begin(q *questionnaires.Questionnaire) error {
	q, answers, fresh, err := i.program.continueAnswers(i.held, q)
	if err != nil {
		return err
	}
	if err := i.checkOrganization(q, answers); err != nil {
		return err
	}
	if err := i.checkReport(); err != nil {
		return err
	}
	i.fresh = fresh
	i.session = assess.NewSession(q, answers)
	if i.options.organization != "" {
		i.session.SetOrganization(i.options.organization)
	}
	return nil
}

func (i *interview) checkOrganization(q *questionnaires.Questionnaire, answers assess.Answers) error {
	wanted := i.options.organization
	if wanted == "" || answers.Organization == "" || wanted == answers.Organization {
		return nil
	}
	p := i.program
	free, err := p.freeAnswers(q)
	if err != nil {
		return err
	}
	return fail("blindspot assess "+q.ID+" --organization "+shellQuote(wanted)+" --answers "+free,
		"%s", fmt.Sprintf(p.say("%s gehört zu %q, nicht zu %q", "%s belongs to %q, not to %q"), i.path(), answers.Organization, wanted))
}

func (i *interview) checkReport() error {
	p, report := i.program, i.options.report
	if report == "" || i.options.force && !safefile.SameFile(report, i.path()) {
		return nil
	}
	if safefile.SameFile(report, i.path()) {
		return misuse("", "%s: %s", report, p.say("Antworten und Bericht brauchen zwei Dateien", "answers and report need two files"))
	}
	if _, err := os.Lstat(report); err == nil {
		return p.reportExists(report)
	}
	return nil
}

func (i *interview) path() string { return i.held.Path() }

// revision counts the saves of the answers, over all sessions.
func (i *interview) revision() int { return i.session.Answers().Revision }

func (i *interview) save() error {
	return i.explainSave(i.held.Save(assess.Format(i.session.Revise(i.program.now()), i.session.Questionnaire)))
}

func (i *interview) explainSave(err error) error {
	if errors.Is(err, safefile.ErrChanged) {
		return fmt.Errorf("%s: %s", i.path(), i.program.say("wurde inzwischen von jemand anderem geändert", "was changed by somebody else meanwhile"))
	}
	return err
}

// saveElsewhere moves the interview to another file, which must not exist yet.
func (i *interview) saveElsewhere(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", path, fs.ErrExist)
	}
	held, err := safefile.Hold(path)
	if err != nil {
		return i.program.explainHeld(path, err)
	}
	before := i.held
	i.held = held
	if err := i.save(); err != nil {
		i.held = before
		return errors.Join(err, held.Release())
	}
	_ = before.Release() // the answers are safe; the old lock goes with the process at the latest
	return nil
}

// finish writes the report. A report of somebody else's is never replaced: unless
// the user chose the place, the next free name beside the answers is taken.
func (i *interview) finish() (string, error) {
	text, err := i.markdown()
	if err != nil {
		return "", err
	}
	if i.written != "" {
		return i.written, safefile.Create(i.written, text, true)
	}
	path, err := i.createReport(text)
	if err == nil {
		i.written = path
	}
	return path, err
}

// markdown is the report on the answers as they stand.
func (i *interview) markdown() ([]byte, error) {
	var text bytes.Buffer
	q, answers := i.session.Questionnaire, i.session.Answers()
	err := reports.Markdown(&text, reports.Report{
		Questionnaire: q, Answers: answers, Result: assess.Score(q, answers), Language: i.program.language,
	})
	return text.Bytes(), err
}

// laidOut is the report as it is read on a terminal of that many columns.
func (i *interview) laidOut(width int) (string, error) {
	markdown, err := i.markdown()
	if err != nil {
		return "", err
	}
	return i.program.layOut(string(markdown), width)
}

func (i *interview) createReport(text []byte) (string, error) {
	if i.options.report != "" {
		return i.options.report, safefile.Create(i.options.report, text, i.options.force)
	}
	path := reportPath(i.path())
	err := safefile.Create(path, text, i.options.force)
	for n := 2; errors.Is(err, fs.ErrExist); n++ {
		path = strings.TrimSuffix(reportPath(i.path()), reportSuffix) + fmt.Sprintf("-%d", n) + reportSuffix
		err = safefile.Create(path, text, false)
	}
	return path, err
}

func (i *interview) release() {
	if err := i.held.Release(); err != nil {
		i.program.tell(err)
	}
}
