package main

import (
	"fmt"
	"slices"
	"strings"

	"blindspot/assess/form"
)

// farewell says where the answers are and how to go on.
func (p *program) farewell(i *interview, outcome form.Outcome) error {
	if outcome == form.Finished {
		return nil
	}
	if i.revision() == 0 {
		fmt.Fprintln(p.stderr, p.say("Es gab noch nichts zu speichern.", "There was nothing to save yet."))
	} else {
		p.tell(fail(p.resume(i),
			"%s", fmt.Sprintf(p.say("unterbrochen, Ihre Antworten liegen in %s", "paused, your answers are in %s"), i.path())))
	}
	if outcome == form.Interrupted {
		return stopped(exitInterrupted)
	}
	return stopped(exitPaused)
}

// resume is the command that goes on with an interview as it was held.
func (p *program) resume(i *interview) string {
	words := []string{"blindspot", "assess"}
	if slices.ContainsFunc(i.options.questionnaires, isPath) { // ids stand in the answers file
		for _, name := range i.options.questionnaires {
			words = append(words, shellQuote(name))
		}
	}
	words = append(words, "--answers", shellQuote(i.path()))
	if i.options.report != "" {
		words = append(words, "--report", shellQuote(i.options.report))
	}
	if p.own != "" {
		words = append(words, "--questionnaires", shellQuote(p.own))
	}
	if i.options.interview {
		words = append(words, "--interview")
	}
	if i.options.plain {
		words = append(words, "--plain")
	}
	if p.language != languageOf(nil, p.getenv) {
		words = append(words, "--lang", p.language)
	}
	return strings.Join(words, " ")
}
