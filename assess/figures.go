package assess

import "blindspot/questionnaires"

// Figures are the figures of a [Result] by the indexes of a [Scorer] instead of by
// ids: what tables and counters need of an answers file. They can be filled again and
// again without allocating.
type Figures struct {
	Coverage       Coverage
	Overall        OverallFigures
	Sections       []SectionFigures  // by the index of a section, at any depth
	Questions      []QuestionFigures // by the index of a question
	Spots          []SpotFigures     // in the questionnaire's order of blind spots
	Contradictions []int             // the indexes of those found, ascending
	Verdicts       []int             // on the whole, in the questionnaire's order: the index of the outcome, or -1 while it cannot be told

	scratch *scratch // for the next evaluation
}

func newFigures(q *questionnaires.Questionnaire, sections int) *Figures {
	return &Figures{
		Sections:       make([]SectionFigures, sections),
		Questions:      make([]QuestionFigures, len(q.Questions())),
		Spots:          make([]SpotFigures, len(q.BlindSpots)),
		Contradictions: make([]int, 0, len(q.Contradictions)),
		Verdicts:       make([]int, len(q.Verdicts)),
	}
}

// OverallFigures is the score of the whole questionnaire; see [Overall].
type OverallFigures struct {
	Scores
	Level      Level
	Bottleneck int // the index of the weakest foundation, or -1
	Capped     bool
}

// SectionFigures is the score of one section; see [SectionResult].
type SectionFigures struct {
	Scores
	Level    Level
	Estimate Figure // 0-10
	Gap      Figure // 10 × estimate - score
}

// QuestionFigures is what became of one question.
type QuestionFigures struct {
	Visible bool   // no condition hides it
	Implied bool   // other answers answer it, so that it was not asked
	Form    Form   // of what counts as its answer; FormOpen for a hidden one
	Points  Figure // 0-4, as [Result.Points] tells them
}

// SpotFigures is a blind spot as far as the answers can judge it; see [Spot].
type SpotFigures struct {
	Exposure    Figure // 0-100
	Unawareness Figure // 0-1
	Attention   Figure // 0-100
	Status      Status
	Rank        int // 1 for the most urgent one; 0 for an undetermined one
}
