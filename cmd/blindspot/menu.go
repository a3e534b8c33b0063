package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"blindspot/assess"
	"blindspot/assess/form"
)

// maxListed bounds the answers files that the start menu reads: a folder with more
// is an archive, and its files are named on the command line.
const maxListed = 50

// choice is an entry of the start menu and what it does.
type choice struct {
	form.Entry
	do func() error
}

// startMenu asks what to do: continue an unfinished interview found here, begin a
// new one, or show a report.
func (p *program) startMenu(ctx context.Context) error {
	unfinished, finished := p.found(ctx)
	begin, err := p.beginnings(ctx)
	if err != nil {
		return err
	}
	choices := append(append(unfinished, begin...), finished...)
	entries := make([]form.Entry, len(choices))
	for i, c := range choices {
		entries[i] = c.Entry
	}
	title := p.say("Was möchten Sie tun?", "What would you like to do?")
	index, ok, err := p.choose(ctx, title, entries)
	if err != nil || !ok {
		return err
	}
	return choices[index].do()
}

// unreadable is the entry for a file with something wrong; chosen, it tells what.
func (p *program) unreadable(name string, err error) choice {
	return choice{
		form.Entry{Title: p.say("Nicht lesbar: ", "Cannot be read: ") + name, Detail: firstLine(err.Error())},
		func() error { return err },
	}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

func (p *program) choose(ctx context.Context, title string, entries []form.Entry) (index int, ok bool, err error) {
	ctx, stop := interruptible(ctx)
	defer stop()
	if p.fullScreen() {
		index, ok, err = form.Choose(ctx, title, entries, p.language, p.terminal())
	} else {
		index, ok, err = form.ChoosePlain(ctx, title, entries, p.language, p.lines, p.stdout)
	}
	if ctx.Err() != nil {
		return 0, false, stopped(exitInterrupted)
	}
	return index, ok, err
}

// beginnings offers every questionnaire there is.
func (p *program) beginnings(ctx context.Context) ([]choice, error) {
	ids, err := p.catalogue().IDs()
	if err != nil {
		return nil, err
	}
	var choices []choice
	for _, id := range ids {
		q, err := p.catalogue().Find(id)
		if err != nil {
			choices = append(choices, p.unreadable(id, err))
			continue
		}
		choices = append(choices, choice{
			form.Entry{
				Title:  p.say("Neu: ", "New: ") + q.Title.In(p.language),
				Detail: p.extent(q),
			},
			func() error { return p.assess(ctx, assessOptions{questionnaires: []string{id}, anew: true}) },
		})
	}
	return choices, nil
}

// found offers the answers files of this folder: to continue those that are
// unfinished, and to show the report on the others. What is wrong with a file that
// cannot be read is told when it is chosen.
func (p *program) found(ctx context.Context) (unfinished, finished []choice) {
	paths, err := filepath.Glob("*" + answersSuffix)
	if err != nil {
		return nil, nil
	}
	for _, path := range paths[max(0, len(paths)-maxListed):] {
		q, answers, err := p.readAnswers(path)
		if err != nil {
			finished = append(finished, p.unreadable(path, err))
			continue
		}
		done, total := assess.NewSession(q, answers).Progress()
		detail := path + " · " + fmt.Sprintf(p.say("%d von %d beantwortet", "%d of %d answered"), done, total)
		name := orDefault(answers.Organization, q.Title.In(p.language))
		if answers.Finished.IsZero() {
			unfinished = append(unfinished, choice{
				form.Entry{Title: p.say("Weiter: ", "Continue: ") + name, Detail: detail},
				func() error { return p.assess(ctx, assessOptions{answers: path}) },
			})
			continue
		}
		finished = append(finished, choice{
			form.Entry{Title: p.say("Bericht: ", "Report: ") + name, Detail: detail},
			func() error { return p.report(ctx, reportOptions{answers: path, format: "markdown"}) },
		})
	}
	return unfinished, finished
}
