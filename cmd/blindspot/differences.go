package main

import (
	"bufio"
	"fmt"

	"blindspot/printable"
	"blindspot/questionnaires"
)

// tellDifferences says in people's words what changed between two questionnaires.
func (p *program) tellDifferences(before, after *questionnaires.Questionnaire) error {
	out := bufio.NewWriter(p.stdout)
	changes := questionnaires.Diff(before, after)
	rescored := false
	for _, change := range changes {
		fmt.Fprintln(out, printable.Line(p.difference(change)))
		rescored = rescored || change.Kind != questionnaires.Altered || change.Facet.Scores()
	}
	switch {
	case len(changes) == 0:
		fmt.Fprintln(out, p.say("Kein Unterschied.", "No difference."))
	case !rescored:
		fmt.Fprintln(out, p.say("Nur Texte und Angaben am Rand: Antworten behalten ihre Bedeutung und ihre Punkte.",
			"Texts and side information only: answers keep their meaning and their points."))
	case before.ID == after.ID && before.Version == after.Version:
		fmt.Fprintf(out, p.say("Die Wertung ändert sich, und beide Stände heißen Version %d: Erhöhen Sie version.\n",
			"The scoring changes, and both states call themselves version %d: raise version.\n"), after.Version)
	}
	return out.Flush()
}

// difference is one change in one line.
func (p *program) difference(c questionnaires.Change) string {
	what := fmt.Sprintf("%s %s", p.subject(c.Subject), c.ID)
	if c.Subject == questionnaires.OfQuestionnaire {
		what = p.subject(c.Subject)
	}
	said := fmt.Sprintf(p.say("„%s“", "‘%s’"), c.Title.In(p.language))
	switch c.Kind {
	case questionnaires.Added:
		return fmt.Sprintf("+ %s: %s", what, said)
	case questionnaires.Removed:
		return fmt.Sprintf("- %s: %s", what, said)
	case questionnaires.Renamed:
		return fmt.Sprintf(p.say("~ %s hieß %s", "~ %s was called %s"), what, c.Was)
	}
	facet := p.facet(c.Facet)
	if c.Language != "" {
		facet += " (" + c.Language + ")"
	}
	if c.Old == "" && c.New == "" {
		return fmt.Sprintf(p.say("~ %s: %s geändert", "~ %s: %s changed"), what, facet)
	}
	return fmt.Sprintf("~ %s: %s: %s → %s", what, facet, p.orNothing(c.Old), p.orNothing(c.New))
}

func (p *program) orNothing(value string) string {
	switch value {
	case "":
		return p.say("nichts", "nothing")
	case "true":
		return p.say("ja", "yes")
	case "false":
		return p.say("nein", "no")
	}
	return value
}

func (p *program) subject(s questionnaires.Subject) string {
	switch s {
	case questionnaires.OfSection:
		return p.say("Abschnitt", "section")
	case questionnaires.OfQuestion:
		return p.say("Frage", "question")
	case questionnaires.OfState:
		return p.say("Antwort", "state")
	case questionnaires.OfBlindSpot:
		return p.say("Blinder Fleck", "blind spot")
	case questionnaires.OfContradiction:
		return p.say("Widerspruch", "contradiction")
	case questionnaires.OfOutcome:
		return p.say("Urteil", "verdict")
	default:
		return p.say("Fragebogen", "questionnaire")
	}
}

// facet names what about a part is different.
func (p *program) facet(f questionnaires.Facet) string {
	german := map[questionnaires.Facet]string{
		questionnaires.FacetText: "Text", questionnaires.FacetIntroduction: "Einleitung", questionnaires.FacetEstimate: "Selbsteinschätzung",
		questionnaires.FacetWhy: "Begründung", questionnaires.FacetProbe: "Nachfrage", questionnaires.FacetMinutes: "Minuten", questionnaires.FacetVersion: "Version",
		questionnaires.FacetPlace: "Abschnitt", questionnaires.FacetKind: "Art", questionnaires.FacetWeight: "Gewicht",
		questionnaires.FacetPoints: "Punkte", questionnaires.FacetAggregate: "Zusammenfassung", questionnaires.FacetScoring: "Wertung",
		questionnaires.FacetTarget: "Ziel", questionnaires.FacetBands: "Texte zum Ergebnis", questionnaires.FacetRepeat: "Wiederholung",
		questionnaires.FacetCondition: "Bedingung", questionnaires.FacetApplies: "kann entfallen", questionnaires.FacetRelevance: "fragt nach Bedeutung",
		questionnaires.FacetImplied: "was aus anderen Antworten folgt", questionnaires.FacetRange: "Bereich", questionnaires.FacetExclusive: "schließt andere aus",
		questionnaires.FacetCounts: "zählt nur, wenn", questionnaires.FacetSignals: "Signale", questionnaires.FacetAdvice: "Rat", questionnaires.FacetRules: "Regeln",
	}
	english := map[questionnaires.Facet]string{
		questionnaires.FacetEstimate: "self-estimate", questionnaires.FacetPlace: "section", questionnaires.FacetBands: "texts on the result",
		questionnaires.FacetApplies: "may not apply", questionnaires.FacetRelevance: "asks for relevance", questionnaires.FacetImplied: "what follows from other answers",
		questionnaires.FacetExclusive: "excludes others", questionnaires.FacetCounts: "counts only when",
	}
	if name := english[f]; name != "" && p.language != "de" {
		return name
	}
	return p.say(german[f], string(f))
}
