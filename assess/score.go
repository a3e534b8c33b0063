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
	q = q.Unfold(a.Items)
	s := scorer{standing: standingOf(q, a), sections: map[string]*scored{}, points: make(map[string]float64, len(q.Questions()))}
	var r Result
	r.Sections, r.Overall = s.whole()
	r.Coverage = s.coverage(q.Sections...)
	r.points = s.points
	s.judgeSections(r.Sections) // rules need the scores of all sections, and of the whole
	r.Verdicts = s.verdicts(q.Verdicts)
	r.BlindSpots = s.blindSpots()
	r.Contradictions = s.contradictions()
	r.Needs = s.needs()
	r.Implied = s.impliedAnswers()
	r.Short = s.short()
	return r
}

// scorer holds what the parts of the scoring share.
type scorer struct {
	*standing
	sections map[string]*scored // by id, and the whole by the word for it in rules
	points   map[string]float64 // by the id of a question that counts in a score
}

// scored is a section and what came of it.
type scored struct {
	*questionnaires.Section
	Scores
	children   []child
	estimating string // the innermost section around it, or itself, that asks a self-estimate
	gap        Figure
}

// whole scores the sections at the top, and what they come to.
func (s *scorer) whole() ([]SectionResult, Overall) {
	results, children := s.inner(s.questionnaire.Sections, "")
	top := s.questionnaire.Top()
	children = entering(top, children)
	overall := Overall{Scores: aggregated(top, children).percent()}
	overall.Level = levelOf(overall.Score)
	overall.Shown = shownAs(overall.Score, top.OutOf)
	s.sections[top.ID] = &scored{Section: top, Scores: overall.Scores, children: children}
	if weakest := s.weakest(results); weakest != nil && top.Aggregate == questionnaires.Mean {
		overall.Bottleneck = weakest.ID
		if len(top.Bands) == 0 {
			overall.Level, overall.Capped = cappedLevel(overall.Score.Value, weakest.Score.Value)
		}
	}
	return results, overall
}

// shownAs returns a score on the author's scale; nil where there is none.
func shownAs(score Figure, outOf float64) *ShownAs {
	if outOf == 0 {
		return nil
	}
	return &ShownAs{Points: score.times(outOf / 100), OutOf: outOf}
}

// inner scores the sections of a section, or those at the top. estimating is the
// innermost section around them that asks a self-estimate, or empty.
func (s *scorer) inner(sections []*questionnaires.Section, estimating string) ([]SectionResult, []child) {
	results := make([]SectionResult, 0, len(sections))
	var children []child
	for _, section := range sections {
		result, c := s.section(section, estimating)
		results = append(results, result)
		if c.weight > 0 {
			children = append(children, c)
		}
	}
	return results, children
}

func (s *scorer) section(section *questionnaires.Section, estimating string) (SectionResult, child) {
	if len(section.Estimate) > 0 {
		estimating = section.ID
	}
	results, inner := s.inner(section.Sections, estimating)
	children := entering(section, append(s.asChildren(section), inner...))
	c := child{id: section.ID, weight: section.Weight, shares: aggregated(section, children), leaves: leave(children)}

	result := SectionResult{ID: section.ID, Scores: c.percent(), Sections: results, Coverage: s.coverage(section), Target: section.Target}
	result.Level = levelOf(result.Score)
	if section.Item {
		result.Name = section.Title[""]
	}
	result.Shown = shownAs(result.Score, section.OutOf)
	s.compare(section, &result)
	s.sections[section.ID] = &scored{Section: section, Scores: result.Scores, children: children, estimating: estimating, gap: result.Gap}
	return result, c
}

// asChildren returns the questions that have a weight in the section: its own, and
// those that count in it as well.
func (s *scorer) asChildren(section *questionnaires.Section) []child {
	children := make([]child, 0, len(section.Questions)+len(section.Also)+len(section.Sections))
	for _, q := range section.Questions {
		children = s.withQuestion(children, q, q.Weight)
	}
	for _, also := range section.Also {
		children = s.withQuestion(children, s.questionnaire.Question(also.Question), also.Weight)
	}
	return children
}

func (s *scorer) withQuestion(children []child, q *questionnaires.Question, weight float64) []child {
	p := s.at(q.ID)
	weight *= weighs(q, p.answer)
	if weight <= 0 || !rateable(q) {
		return children
	}
	c := child{id: q.ID, weight: weight, shares: s.reached(q)}
	if c.score.Known {
		s.points[q.ID] = questionnaires.MaxPoints * c.score.Value
	} else if c.takesPart() { // open
		c.fades = q.Relevance && p.answer.Relevance == RelevanceOpen
		c.leaves = c.fades || q.MayNotApply
	}
	return append(children, c)
}

// compare sets the section's self-estimate, and how far it is from the score.
func (s *scorer) compare(section *questionnaires.Section, result *SectionResult) {
	if estimate, ok := s.answers.Estimates[section.ID]; ok {
		result.Estimate = Known(float64(estimate))
	}
	if result.Estimate.Known && result.Score.Known {
		result.Gap = Known(10*result.Estimate.Value - result.Score.Value)
	}
}

// weakest returns the section at the top with the lowest score that counts, or nil.
func (s *scorer) weakest(results []SectionResult) *SectionResult {
	var weakest *SectionResult
	for i, section := range s.questionnaire.Sections {
		result := &results[i]
		if section.Weight <= 0 || !result.Score.Known {
			continue
		}
		if weakest == nil || settled(result.Score.Value) < settled(weakest.Score.Value) {
			weakest = result
		}
	}
	return weakest
}
