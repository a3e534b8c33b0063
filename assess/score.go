package assess

import "blindspot/questionnaires"

// Score returns what follows from the answers to a questionnaire. It depends on
// nothing else, and the same answers always give the same figures.
//
// # Questions
//
// A single choice earns its state's points out of 4. In a multiple choice the points
// of the chosen states add up, cut to 0 to 4. A number earns the points of the last
// threshold it reaches. "Don't know" earns nothing. Out of the score stay: questions
// of weight 0, numbers without thresholds, free text, questions that do not apply,
// that a condition hides, or that are open.
//
// # Range
//
// Low counts every open question as 0, for it may still be answered "don't know";
// high counts it at the best answer it offers. Only questions that are asked as the
// answers stand enter the range, not those that a coming answer would reveal. As low
// and high rest on more questions than the score, the score of an unfinished
// assessment can lie above high.
//
// # Sections and overall
//
// A section's score is the weighted mean of its questions and inner sections that
// have one, or the lowest of them where it aggregates by minimum; entries of weight 0
// are left out. The overall score is the weighted mean of the sections at the top.
// The weakest of these is the bottleneck, the first one when several are equally weak,
// and the overall level is at most one above the bottleneck's.
//
// # Comparisons
//
// Where a figure is compared with a bound or with another figure, both are taken to
// nine decimals, so that rounding in long sums cannot decide about a level, a blind
// spot or a rank. The figures in the result are unrounded.
//
// The answers must fit the questionnaire, as those of [Document.Answers] and
// [Session.Answers] do. See [Spot] for blind spots.
func Score(q *questionnaires.Questionnaire, a Answers) Result {
	s := scorer{
		questionnaire: q,
		answers:       a,
		visible:       visibleQuestions(q, a),
		estimating:    map[string]string{},
		gaps:          map[string]Figure{},
	}
	var result Result
	result.Sections, result.Overall, result.Coverage = s.whole()
	result.BlindSpots = s.blindSpots() // needs the gaps of the sections
	result.Contradictions = s.contradictions()
	return result
}

// scorer holds what the parts of the scoring share.
type scorer struct {
	questionnaire *questionnaires.Questionnaire
	answers       Answers
	visible       map[string]bool
	estimating    map[string]string // by section id: the innermost section around it, or itself, that asks a self-estimate
	gaps          map[string]Figure // by section id
}

// whole scores the sections at the top, and what they come to.
func (s *scorer) whole() ([]SectionResult, Overall, Coverage) {
	var all tallies
	var coverage Coverage
	results := make([]SectionResult, 0, len(s.questionnaire.Sections))
	for _, section := range s.questionnaire.Sections {
		result, reached := s.section(section, "")
		results = append(results, result)
		all.addSection(reached, section.Weight)
		coverage.add(result.Coverage)
	}
	overall := Overall{Scores: all.shares(questionnaires.Mean).percent()}
	if weakest := s.weakest(results); weakest != nil {
		overall.Bottleneck = weakest.ID
		overall.Level, overall.Capped = cappedLevel(overall.Score.Value, weakest.Score.Value)
	}
	return results, overall, coverage
}

// section scores a section. estimating is the innermost section around it that asks
// a self-estimate, or empty.
func (s *scorer) section(section *questionnaires.Section, estimating string) (SectionResult, shares) {
	if len(section.Estimate) > 0 {
		estimating = section.ID
	}
	s.estimating[section.ID] = estimating

	var all tallies
	result := SectionResult{ID: section.ID, Sections: make([]SectionResult, 0, len(section.Sections))}
	for _, q := range section.Questions {
		if a := s.answers.Answers[q.ID]; s.visible[q.ID] {
			all.addQuestion(q, a)
			result.Coverage.count(a)
		}
	}
	for _, inner := range section.Sections {
		innerResult, reached := s.section(inner, estimating)
		result.Sections = append(result.Sections, innerResult)
		result.Coverage.add(innerResult.Coverage)
		all.addSection(reached, inner.Weight)
	}
	reached := all.shares(section.Aggregate)
	result.Scores = reached.percent()
	result.Level = levelOf(result.Score)
	s.compare(section, &result)
	return result, reached
}

// compare sets the section's self-estimate, and how far it is from the score.
func (s *scorer) compare(section *questionnaires.Section, result *SectionResult) {
	if estimate, ok := s.answers.Estimates[section.ID]; ok {
		result.Estimate = Known(float64(estimate))
	}
	if result.Estimate.Known && result.Score.Known {
		result.Gap = Known(10*result.Estimate.Value - result.Score.Value)
	}
	s.gaps[section.ID] = result.Gap
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
