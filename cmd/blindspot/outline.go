package main

import (
	"bufio"
	"fmt"
	"io"
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
	if len(q.BlindSpots) > 0 {
		o.line(0, "")
		o.line(0, "%s", p.say("Blinde Flecken", "Blind spots"))
		for _, spot := range q.BlindSpots {
			o.line(1, "%s (%s): %s", spot.Title.In(p.language), spot.ID, strings.Join(signalNames(spot), ", "))
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
	o.line(0, "")
	o.line(depth, "%s (%s)%s", s.Title.In(o.program.language), s.ID, o.sectionRemarks(s))
	for _, q := range s.Questions {
		o.question(q, depth+1)
	}
	for _, inner := range s.Sections {
		o.section(inner, depth+1)
	}
}

func (o outliner) sectionRemarks(s *questionnaires.Section) string {
	var remarks []string
	if s.Weight != 1 {
		remarks = append(remarks, fmt.Sprintf(o.program.say("Gewicht %v", "weight %v"), s.Weight))
	}
	if s.Aggregate == questionnaires.Min {
		remarks = append(remarks, o.program.say("das Schwächste zählt", "the weakest counts"))
	}
	return bracketed(remarks)
}

func (o outliner) question(q *questionnaires.Question, depth int) {
	p := o.program
	o.line(depth, "%s (%s)%s", q.Text.In(p.language), q.ID, o.questionRemarks(q))
	for _, state := range q.States {
		exclusive := ""
		if state.Exclusive {
			exclusive = p.say(" (schließt andere aus)", " (excludes others)")
		}
		o.line(depth+1, "%2v  %s (%s)%s", state.Points, state.Text.In(p.language), state.ID, exclusive)
	}
	for _, t := range q.Thresholds {
		o.line(depth+1, "%2v  %s %v %s", t.Points, p.say("ab", "from"), t.From, q.Unit.In(p.language))
	}
}

func (o outliner) questionRemarks(q *questionnaires.Question) string {
	p := o.program
	var remarks []string
	if q.Kind != questionnaires.Single {
		remarks = append(remarks, string(q.Kind))
	}
	if q.Weight != 1 {
		remarks = append(remarks, fmt.Sprintf(p.say("Gewicht %v", "weight %v"), q.Weight))
	}
	if q.MayNotApply {
		remarks = append(remarks, p.say("kann entfallen", "may not apply"))
	}
	if q.When != nil {
		remarks = append(remarks, p.say("nur wenn ", "only when ")+conditionWords(*q.When, p))
	}
	return bracketed(remarks)
}

func bracketed(remarks []string) string {
	if len(remarks) == 0 {
		return ""
	}
	return " [" + strings.Join(remarks, "; ") + "]"
}

func signalNames(spot questionnaires.BlindSpot) []string {
	var names []string
	for _, signal := range spot.Signals {
		name := signal.Question
		if signal.Weight != 1 {
			name += fmt.Sprintf(" ×%v", signal.Weight)
		}
		names = append(names, name)
	}
	return names
}

// conditionWords puts a condition into words, such as "automation is some or many".
func conditionWords(c questionnaires.Condition, p *program) string {
	var parts []string
	for _, demand := range c.Questions {
		parts = append(parts, demand.Question+p.say(" ist ", " is ")+strings.Join(demand.States, p.say(" oder ", " or ")))
	}
	var any []string
	for _, a := range c.Any {
		any = append(any, conditionWords(a, p))
	}
	if len(any) > 0 {
		parts = append(parts, "("+strings.Join(any, p.say(" oder ", " or "))+")")
	}
	if c.Not != nil {
		parts = append(parts, p.say("nicht (", "not (")+conditionWords(*c.Not, p)+")")
	}
	return strings.Join(parts, p.say(" und ", " and "))
}
