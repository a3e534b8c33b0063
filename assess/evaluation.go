package assess

import "blindspot/questionnaires"

// evaluation judges one sheet by a plan. What it finds beside the figures is there for
// the [Result].
type evaluation struct {
	plan    *plan
	sheet   *Sheet
	figures *Figures
	*scratch
}

// scratch is the room in which an evaluation works. It is kept in [Figures], so that
// the next one need not make it anew.
type scratch struct {
	facts
	brought  []brought // by the index of a question, then of a section
	children []child   // of the section being scored
	parts    []part

	overestimated []float64 // as the plan's estimating: by how much the respondent overrates these sections
	urgencies     []urgency // of the blind spots, in the order of their ids
	ranks         []int     // as urgencies

	gaps gaps // what the verdict judged last waits for
	own  gaps // what one rule waits for
}

func newScratch(p *plan) *scratch {
	sections := len(p.sections)
	return &scratch{
		facts:    facts{places: make([]place, len(p.worths)), scores: make([]Figure, sections)},
		brought:  make([]brought, len(p.worths)+sections),
		children: make([]child, 0, p.mostChildren),
		parts:    make([]part, 0, p.mostChildren),

		overestimated: make([]float64, len(p.estimating)),
		urgencies:     make([]urgency, len(p.spots)),
		ranks:         make([]int, len(p.spots)),
	}
}

// evaluate fills in the figures that follow from the sheet.
func (p *plan) evaluate(sheet *Sheet, into *Figures) evaluation {
	e := evaluation{plan: p, sheet: sheet, figures: into, scratch: into.scratch}
	p.judge(sheet, e.places)
	e.judgeQuestions()
	for i := p.whole() - 1; i >= 0; i-- { // each before the one that it is in
		e.section(i)
	}
	e.section(p.whole())
	e.blindSpots()
	e.contradictions()
	e.verdicts()
	return e
}

// judgeQuestions sets what became of the questions.
func (e *evaluation) judgeQuestions() {
	var coverage Coverage
	for i := range e.places {
		p, w := &e.places[i], &e.plan.worths[i]
		coverage.count(p)
		brings := &e.brought[i]
		if m := int(p.mark); uint(m) < uint(len(w.brings)) {
			*brings = w.brings[m]
		} else {
			e.bring(i, brings)
		}
		f := &e.figures.Questions[i]
		*f = QuestionFigures{Visible: !p.hidden, Implied: p.implied >= 0, Form: p.form}
		if score := brings.score; score.Known && w.counts && e.weighs(i) > 0 {
			f.Points = score.times(questionnaires.MaxPoints)
		}
	}
	e.figures.Coverage = coverage
}

// bring sets what a question brings into its section where that stands in no table.
func (e *evaluation) bring(question int, into *brought) {
	w := &e.plan.worths[question]
	*into = brought{}
	into.reach(w, &e.places[question], &e.facts)
	if into.low.Known && !into.score.Known { // open
		into.fades = w.relevance && e.relevance(question) == RelevanceOpen
		into.leaves = into.fades || w.mayNotApply
	}
	into.settle()
}

// contradictions notes those that the visible answers meet.
func (e *evaluation) contradictions() {
	e.figures.Contradictions = e.figures.Contradictions[:0]
	for i := range e.plan.contradictions {
		if e.plan.contradictions[i].when.holds(&e.facts) {
			e.figures.Contradictions = append(e.figures.Contradictions, i)
		}
	}
}

// verdicts judges those on the whole.
func (e *evaluation) verdicts() {
	verdicts := e.plan.sections[e.plan.whole()].verdicts
	for i := range verdicts {
		e.figures.Verdicts[i] = e.verdict(&verdicts[i])
	}
}
