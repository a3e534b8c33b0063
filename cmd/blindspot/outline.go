package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
)

// outline prints a questionnaire for review: everything asked, in order, and what
// the answers can reveal.
func (p *program) outline(q *questionnaires.Questionnaire) error {
	out := bufio.NewWriter(p.stdout)
	o := outliner{out: out, program: p}
	o.line(0, "%s (%s, %s %d)", q.Title.In(p.language), q.ID, p.say("Version", "version"), q.Version)
	o.line(0, "%s", p.extent(q))
	for _, section := range q.Sections {
		o.section(section, 0)
	}
	if len(q.Bands)+len(q.Verdicts) > 0 {
		o.line(0, "")
		o.line(0, "%s", p.say("Insgesamt", "Overall"))
		o.bands(q.Bands, 1)
		o.verdicts(q.Verdicts, 1)
	}
	if len(q.BlindSpots) > 0 {
		o.line(0, "")
		o.line(0, "%s", p.say("Blinde Flecken", "Blind spots"))
		for _, spot := range q.BlindSpots {
			o.line(1, "%s (%s): %s", spot.Title.In(p.language), spot.ID, spot.What.In(p.language))
			for _, signal := range spot.Signals {
				o.line(2, "%s", signalWords(signal, p))
			}
			if len(spot.FirstStep) > 0 {
				o.line(2, p.say("Erster Schritt: %s", "First step: %s"), spot.FirstStep.In(p.language))
			}
		}
	}
	if len(q.Contradictions) > 0 {
		o.line(0, "")
		o.line(0, "%s", p.say("Widersprüche", "Contradictions"))
		for _, c := range q.Contradictions {
			o.line(1, "%s: %s", c.ID, conditionWords(c.All, p))
		}
	}
	return out.Flush()
}

type outliner struct {
	out     io.Writer
	program *program
}

// line prints one line; the writer behind it keeps its first error.
func (o outliner) line(depth int, format string, args ...any) {
	fmt.Fprintf(o.out, "%s%s\n", strings.Repeat("  ", depth), printable.Line(fmt.Sprintf(format, args...)))
}

func (o outliner) section(s *questionnaires.Section, depth int) {
	p := o.program
	o.line(0, "")
	o.line(depth, "%s (%s)%s", s.Title.In(p.language), s.ID, bracketed(o.sectionRemarks(s)))
	if len(s.Estimate) > 0 {
		o.line(depth+1, p.say("Selbsteinschätzung: %s", "Self-estimate: %s"), s.Estimate.In(p.language))
	}
	matrix := ""
	for _, q := range s.Questions {
		matrix = o.entry(q, matrix, depth+1)
	}
	for _, c := range s.Also {
		o.line(depth+1, p.say("Zählt auch hier: %s, Gewicht %v", "Counts here, too: %s, weight %v"), c.Question, c.Weight)
	}
	for _, inner := range s.Sections {
		o.section(inner, depth+1)
	}
	for _, gate := range s.Gates {
		o.line(depth+1, p.say("%v ab: %s", "%v from: %s"), gate.Score, needWords(gate))
	}
	o.bands(s.Bands, depth+1)
	o.verdicts(s.Verdicts, depth+1)
}

func (o outliner) sectionRemarks(s *questionnaires.Section) []string {
	p := o.program
	var remarks []string
	if s.Weight != 1 {
		remarks = append(remarks, fmt.Sprintf(p.say("Gewicht %v", "weight %v"), s.Weight))
	}
	if way := p.aggregateWords(s); way != "" {
		remarks = append(remarks, way)
	}
	if s.OutOf > 0 {
		remarks = append(remarks, fmt.Sprintf(p.say("von %v", "out of %v"), s.OutOf))
	}
	if s.Target != nil {
		remarks = append(remarks, fmt.Sprintf(p.say("Ziel %v", "target %v"), *s.Target))
	}
	if s.Repeat != nil {
		remarks = append(remarks, fmt.Sprintf(p.say("je Eintrag einmal (%s), bis zu %d", "once for each (%s), up to %d"), s.Repeat.One.In(p.language), s.Repeat.Max))
	}
	return remarks
}

// aggregateWords says how a section's score comes about, where it is not the usual way.
func (p *program) aggregateWords(s *questionnaires.Section) string {
	switch s.Aggregate {
	case questionnaires.Min:
		return p.say("das Schwächste zählt", "the weakest counts")
	case questionnaires.Average:
		return p.say("alles zählt gleich", "all count alike")
	case questionnaires.Sum:
		return p.say("Summe, was fehlt zählt nichts", "sum, what is missing adds nothing")
	case questionnaires.Ladder:
		return fmt.Sprintf(p.say("Stufen, erfüllt ab %v", "steps, met from %v"), s.Met)
	case questionnaires.Gated:
		return p.say("Stufen mit Schwellen", "levels with thresholds")
	default:
		return ""
	}
}

func needWords(g questionnaires.Gate) string {
	var needs []string
	for _, child := range slices.Sorted(maps.Keys(g.Needs)) {
		needs = append(needs, fmt.Sprintf("%s ≥ %v", child, g.Needs[child]))
	}
	return strings.Join(needs, ", ")
}

func (o outliner) bands(bands []questionnaires.Band, depth int) {
	for _, band := range bands {
		title := band.Title.In(o.program.language)
		if title != "" {
			title += ": "
		}
		o.line(depth, o.program.say("ab %v  %s%s", "from %v  %s%s"), band.From, title, band.Text.In(o.program.language))
	}
}

// verdicts prints every outcome with its rules, the gravest first.
func (o outliner) verdicts(verdicts []questionnaires.Verdict, depth int) {
	p := o.program
	for _, v := range verdicts {
		o.line(depth, p.say("Urteil: %s (%s)", "Verdict: %s (%s)"), v.Title.In(p.language), v.ID)
		for _, outcome := range v.Outcomes {
			o.line(depth+1, "%s (%s)", outcome.Title.In(p.language), outcome.ID)
			for _, rule := range outcome.Rules {
				o.line(depth+2, p.say("wenn %s: %s", "if %s: %s"), conditionWords(rule.When, p), rule.Because.In(p.language))
			}
		}
	}
}

func bracketed(remarks []string) string {
	if len(remarks) == 0 {
		return ""
	}
	return " [" + strings.Join(remarks, "; ") + "]"
}

// signalWords says what gives a blind spot away, and how much.
func signalWords(s questionnaires.Signal, p *program) string {
	words := s.Question
	switch {
	case s.When != nil:
		words = fmt.Sprintf(p.say("wenn %s", "if %s"), conditionWords(*s.When, p))
	case s.ExposedBy != nil:
		var states []string
		worst := func(a, b string) int { return cmp.Or(cmp.Compare(s.ExposedBy[b], s.ExposedBy[a]), cmp.Compare(a, b)) }
		for _, state := range slices.SortedFunc(maps.Keys(s.ExposedBy), worst) {
			states = append(states, fmt.Sprintf("%s %v", state, s.ExposedBy[state]))
		}
		words += ": " + strings.Join(states, ", ")
	}
	if s.Weight != 1 {
		words += fmt.Sprintf(p.say(", Gewicht %v", ", weight %v"), s.Weight)
	}
	return words
}
