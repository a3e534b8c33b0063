package assess_test

import (
	"blindspot/assess"
	"blindspot/questionnaires"
)

// note counts what a result has of everything.
func note(seen map[string]int, q *questionnaires.Questionnaire, r assess.Result) {
	count := func(what string, when bool) { seen[what] += oneIf(when) }
	for _, spot := range r.BlindSpots {
		seen[spot.Status.String()]++
		for _, signal := range spot.Signals {
			count("rule that exposes", signal.Rule != nil && signal.Exposure > 0)
			count("rule that does not", signal.Rule != nil && signal.Exposure == 0)
		}
	}
	seen["contradiction"] += len(r.Contradictions)
	count("capped", r.Overall.Capped)
	count("shown overall", r.Overall.Shown != nil && r.Overall.Score.Known)
	count("overall "+string(q.Aggregate), r.Overall.Score.Known)
	seen["sections of a rule"] += len(sectionsOfRules(r))
	seen["need"] += len(r.Needs)
	seen["implied"] += len(r.Implied)
	for _, short := range r.Short {
		count("short of none", short.CountsAs == "")
		count("short of a state", short.CountsAs != "")
	}
	verdicts := func(verdicts []assess.VerdictResult, item bool) {
		for _, v := range verdicts {
			count("verdict told", v.Outcome != "")
			count("verdict open", len(v.Open) > 0)
			count("verdict without items", len(v.Lists) > 0)
			count("verdict on an item", item && v.Outcome != "")
			for _, rule := range v.Rules {
				count("rule quoted", len(rule.Questions) > 0)
			}
		}
	}
	verdicts(r.Verdicts, false)
	results := allSections(r.Sections)
	for _, s := range flattened(q.Sections) {
		result := results[s.ID]
		verdicts(result.Verdicts, s.Item)
		count("not rated", !result.Score.Known)
		count("between", result.Low.Value < result.Score.Value && result.Score.Value < result.High.Value)
		count(string(s.Aggregate), 0 < result.Score.Value && result.Score.Value < 100)
	}
}

func sectionsOfRules(r assess.Result) []string {
	var sections []string
	for _, spot := range r.BlindSpots {
		for _, signal := range spot.Signals {
			sections = append(sections, signal.Sections...)
		}
	}
	return sections
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}
