package assess

import "blindspot/questionnaires"

// plan is an unfolded questionnaire compiled for scoring: it goes by indexes where the
// questionnaire goes by ids. The index of a question is its place among all questions,
// the index of a section its place among all sections, each before those within it. The
// whole stands as the last section. A plan is never changed.
type plan struct {
	*asking
	worths         []worth       // by the index of a question
	sections       []sectionPlan // by the index of a section
	sectionIndex   map[string]int
	spots          []spotPlan
	estimating     [][]int // sections that ask a self-estimate, as blind spots have them around, each set once, by id
	contradictions []rule
	mostChildren   int // of any section
}

// whole returns the index of the whole.
func (p *plan) whole() int { return len(p.sections) - 1 }

// newPlan compiles an unfolded questionnaire.
func newPlan(q *questionnaires.Questionnaire) *plan {
	c := newCompiler(q)
	p := &plan{asking: newAsking(c), sectionIndex: c.sections, worths: make([]worth, 0, len(q.Questions()))}
	for _, question := range q.Questions() {
		p.worths = append(p.worths, c.worth(question))
	}
	p.addSections(c, q.Sections, none)
	p.add(c, c.list[len(c.list)-1], none)
	p.sections[p.whole()].verdicts = c.verdicts(q.Verdicts)
	p.addSpots(c)
	for i := range q.Contradictions {
		p.contradictions = append(p.contradictions, c.rule(&q.Contradictions[i].All))
	}
	return p
}

// addSections compiles sections and those within them.
func (p *plan) addSections(c *compiler, sections []*questionnaires.Section, estimating int) {
	for _, section := range sections {
		p.add(c, section, estimating)
		p.addSections(c, section.Sections, p.sections[len(p.sections)-1].estimating)
	}
}

func (p *plan) add(c *compiler, section *questionnaires.Section, estimating int) {
	s := c.sectionPlan(section, estimating)
	p.mostChildren = max(p.mostChildren, len(s.entries))
	for _, counted := range countedIn(section) {
		if w := &p.worths[c.questions[counted.Question]]; counted.Weight > 0 && w.rateable {
			w.counts = true
		}
	}
	p.sections = append(p.sections, s)
}

func (p *plan) newSheet() *Sheet { return newSheet(p.whole(), len(p.worths)) }

func (p *plan) newFigures() *Figures {
	f := newFigures(p.questionnaire, p.whole())
	f.scratch = newScratch(p)
	return f
}

// fill turns answers into a sheet.
func (p *plan) fill(sheet *Sheet, from *Answers) {
	p.asking.fill(sheet, from)
	for i := range sheet.Estimates {
		sheet.Estimates[i] = -1
		if estimate, ok := from.Estimates[p.sections[i].ID]; ok {
			sheet.Estimates[i] = int8(estimate)
		}
	}
}
