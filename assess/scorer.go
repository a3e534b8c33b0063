package assess

import "blindspot/questionnaires"

// Scorer scores answers to one questionnaire, as often as one likes: it has turned ids
// into indexes once, and scoring allocates nothing. It may be shared by goroutines; a
// [Sheet] and [Figures] belong to one of them, and to the scorer that made them.
//
// The index of a question is its place in [questionnaires.Questionnaire.Questions], the
// index of a section its place in [Scorer.Sections].
type Scorer struct {
	questionnaire *questionnaires.Questionnaire
	sections      []*questionnaires.Section
	plan          *plan      // nil where sections are repeated
	unfoldings    unfoldings // where sections are repeated
}

// NewScorer returns a scorer for the questionnaire, which is not unfolded.
func NewScorer(q *questionnaires.Questionnaire) *Scorer {
	s := &Scorer{questionnaire: q, sections: flatten(q.Sections)}
	if !q.Repeats() {
		s.plan = newPlan(q)
	}
	return s
}

// Questionnaire returns what is scored.
func (s *Scorer) Questionnaire() *questionnaires.Questionnaire { return s.questionnaire }

// Sections returns all sections in the file's order, each before those within it.
func (s *Scorer) Sections() []*questionnaires.Section { return s.sections }

// NewSheet returns an empty sheet.
func (s *Scorer) NewSheet() *Sheet {
	return newSheet(len(s.sections), len(s.questionnaire.Questions()))
}

// NewFigures returns figures to be filled.
func (s *Scorer) NewFigures() *Figures {
	if s.plan != nil {
		return s.plan.newFigures()
	}
	return newFigures(s.questionnaire, len(s.sections))
}

// Score fills in the figures that follow from the sheet. The questionnaire must not
// have repeated sections; for those see [Scorer.ScoreAnswers].
func (s *Scorer) Score(sheet *Sheet, into *Figures) { s.plan.evaluate(sheet, into) }

// ScoreAnswers fills in the figures that follow from the answers: the same as
// [Scorer.Score], for any questionnaire. A repeated section has the figures that all its
// items come to, and the coverage counts the questions of all items; but as questions of
// the questionnaire itself they are not visible, and the sections within a repeated one
// have no score.
func (s *Scorer) ScoreAnswers(a Answers, into *Figures) {
	if s.plan == nil {
		s.unfoldings.of(s.questionnaire, s.sections, a.Items).score(&a, into)
		return
	}
	sheet := s.NewSheet()
	s.Fill(sheet, a)
	s.Score(sheet, into)
}

// Fill turns answers that fit the questionnaire into a sheet. The questionnaire must
// not have repeated sections.
func (s *Scorer) Fill(sheet *Sheet, a Answers) { s.plan.fill(sheet, &a) }
