package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"blindspot/questionnaires"
	"blindspot/safefile"
	"blindspot/survey"
)

// proposeMapping writes a first mapping for a table, and says what it comes to.
func (p *program) proposeMapping(o importOptions) error {
	q, err := p.openMapped(o.to)
	if err != nil {
		return err
	}
	file, export, err := p.openTable(o.table, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	proposal, err := survey.Propose(export, q, p.language)
	if err != nil {
		return p.explainTable(err)
	}
	if o.output == "-" {
		if _, err := p.stdout.Write(proposal.YAML); err != nil {
			return err
		}
	} else if err := safefile.Create(o.output, proposal.YAML, o.force); err != nil {
		return p.explainOutput(o, err)
	}
	p.tellProposal(o, q, proposal)
	return nil
}

func (p *program) tellProposal(o importOptions, q *questionnaires.Questionnaire, proposal *survey.Proposal) {
	line := func(format string, args ...any) { p.tellLines("", fmt.Sprintf(format, args...)) }
	line(p.say("%s: Spalten: %d, davon zugeordnet: %d, nicht gebraucht: %d, nicht sicher oder nicht erkannt: %d",
		"%s: columns: %d, mapped: %d, not needed: %d, not certain or not recognised: %d"),
		o.table, proposal.Columns, proposal.Mapped, proposal.LeftOut, proposal.Columns-proposal.Mapped-proposal.LeftOut)
	line(p.say("Texte in Zellen, die noch keine Antwort sind: %d", "Texts in cells that are no answer yet: %d"), proposal.Texts)
	if proposal.More > 0 {
		line(p.say("Spalten mit so vielen verschiedenen Texten, dass nicht alle angesehen wurden: %d", "Columns with so many different texts that not all were looked at: %d"), proposal.More)
	}
	if len(proposal.Missing) > 0 {
		line(p.say("Fragen von %s ohne Spalte: %s", "Questions of %s without a column: %s"), q.ID, strings.Join(proposal.Missing, ", "))
	}
	if len(proposal.Missing) == len(q.Questions()) {
		line("%s", p.say("Noch ist keine Frage zugeordnet: Kein Text der Tabelle steht so im Fragebogen. Ordnen Sie Spalten von Hand zu, bevor Sie importieren",
			"No question is mapped yet: no text of the table stands like this in the questionnaire. Map columns by hand before you import"))
	}
	if o.output != "-" {
		line(p.say("Geschrieben: %s. Lesen Sie die Datei durch, dann: %s", "Written: %s. Read it through, then: %s"), o.output, p.importWith(o, o.output))
	}
}

// importWith is what to type to import by a mapping.
func (p *program) importWith(o importOptions, mapping string) string {
	typed := p.command + " batch import " + shellQuote(o.table) + " --mapping " + shellQuote(mapping)
	if isPath(o.to) {
		typed += " --to " + shellQuote(o.to)
	}
	return typed
}

// explainOutput says what to do about a file that exists already.
func (p *program) explainOutput(o importOptions, err error) error {
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if o.mapping == "" {
		imports := strings.Replace(p.importWith(o, o.output), p.command, "blindspot", 1) + p.say(" importiert mit ihr", " imports with it")
		return p.reportExists(o.output, imports)
	}
	return p.reportExists(o.output)
}
