package assess

import "blindspot/questionnaires"

// Score returns what follows from the answers to a questionnaire. It depends on
// nothing else, and the same answers always give the same figures.
//
// # Questions
//
// A single choice earns its state's points out of 4. In a multiple choice the points
// of the chosen states add up, cut to 0 to 4. A number earns the points of the last
// threshold it reaches, and so does the age of a date. A state that counts only under
// a condition earns, where that does not hold, the points of the best state below it
// that counts. "Don't know" earns nothing. Out of the score stay: questions of weight
// 0, those without states and thresholds, and questions that do not apply, that a
// condition hides, or that are open. An answer that follows from others counts as if
// it had been given.
//
// # Range
//
// Low counts every open question as 0, for it may still be answered "don't know";
// high counts it at the best answer it offers, or leaves it out where that is better
// and it may be found not to apply or not to matter. Which questions are asked is
// taken as the answers stand, not as a coming answer would have it. As low and high
// rest on more questions than the score, the score of an unfinished assessment can
// lie above high.
//
// # Sections and overall
//
// A section's score is what its [questionnaires.Aggregate] makes of its questions,
// those that count in it as well, and its inner sections; entries of weight 0 are left
// out. What a question weighs is multiplied by its relevance. The overall score is what
// the questionnaire's own aggregate makes of the sections at the top.
//
// Where that is the weighted mean, the weakest section at the top is the bottleneck, the
// first one when several are equally weak, and the overall level is at most one above the
// bottleneck's. A questionnaire with bands has levels of its own, which are not capped.
//
// # Comparisons
//
// Where a figure is compared with a bound or with another figure, both are taken to
// nine decimals, so that rounding in long sums cannot decide about a level, a blind
// spot, a rule or a rank. The figures in the result are unrounded.
//
// The answers must fit the questionnaire, as those of [Document.Answers] and
// [Session.Answers] do. The sections, questions and lists that a result names are
// those of the questionnaire as it unfolds with the answers' items. See [Spot] for
// blind spots, and [VerdictResult] for verdicts.
func Score(q *questionnaires.Questionnaire, a Answers) Result {
	p := newPlan(q.Unfold(a.Items))
	sheet := p.newSheet()
	p.fill(sheet, &a)
	b := builder{evaluation: p.evaluate(sheet, p.newFigures()), answers: &a}
	return Result{
		Coverage:       b.figures.Coverage,
		Overall:        b.overallResult(),
		Sections:       b.sectionResults(p.questionnaire.Sections),
		BlindSpots:     b.spots(),
		Contradictions: b.clashes(),
		Verdicts:       b.verdictResults(p.whole()),
		Needs:          b.needs(),
		Implied:        b.implied(),
		Short:          b.short(),
		points:         b.points(),
	}
}

// builder turns what an evaluation found into a [Result].
type builder struct {
	evaluation
	answers *Answers
}

// questions returns the questions by their index.
func (b *builder) questions() []*questionnaires.Question { return b.plan.questionnaire.Questions() }

func (b *builder) overallResult() Overall {
	figures := b.figures.Overall
	overall := Overall{Scores: figures.Scores, Level: figures.Level, Capped: figures.Capped}
	overall.Shown = shownAs(overall.Score, b.plan.sections[b.plan.whole()].OutOf)
	if figures.Bottleneck != none {
		overall.Bottleneck = b.plan.sections[figures.Bottleneck].ID
	}
	return overall
}

func (b *builder) sectionResults(sections []*questionnaires.Section) []SectionResult {
	results := make([]SectionResult, 0, len(sections))
	for _, section := range sections {
		results = append(results, b.sectionResult(section))
	}
	return results
}

func (b *builder) sectionResult(section *questionnaires.Section) SectionResult {
	i := b.plan.sectionIndex[section.ID]
	figures := b.figures.Sections[i]
	result := SectionResult{
		ID: section.ID, Scores: figures.Scores, Level: figures.Level, Estimate: figures.Estimate, Gap: figures.Gap,
		Coverage: b.coverage(section),
		Sections: b.sectionResults(section.Sections),
		Shown:    shownAs(figures.Score, section.OutOf),
		Target:   section.Target,
		Verdicts: b.verdictResults(i),
	}
	if section.Item {
		result.Name = section.Title[""]
	}
	return result
}

// shownAs returns a score on the author's scale; nil where there is none.
func shownAs(score Figure, outOf float64) *ShownAs {
	if outOf == 0 {
		return nil
	}
	return &ShownAs{Points: score.times(outOf / 100), OutOf: outOf}
}

// points returns what the answers earn, by the ids of the questions that enter a score.
func (b *builder) points() map[string]float64 {
	points := make(map[string]float64, len(b.questions()))
	for i, q := range b.questions() {
		if earned := b.figures.Questions[i].Points; earned.Known {
			points[q.ID] = earned.Value
		}
	}
	return points
}
