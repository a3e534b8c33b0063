package reports

import (
	"cmp"
	"slices"

	"blindspot/assess"
)

// evidence quotes the answers that show a blind spot, those that expose most first.
// An answer that exposes less than would show a blind spot is no evidence for one.
func (m *markdown) evidence(spot assess.Spot) []md {
	const telling = 0.4
	signals := slices.DeleteFunc(slices.Clone(spot.Signals), func(s assess.Traced) bool { return s.Exposure < telling })
	slices.SortStableFunc(signals, func(a, b assess.Traced) int { return cmp.Compare(b.Weight*b.Exposure, a.Weight*a.Exposure) })
	var questions []string
	var rest []md
	for _, s := range signals {
		for _, id := range questionsOf(s) {
			if !slices.Contains(questions, id) {
				questions = append(questions, id)
			}
		}
		for _, line := range m.besidesAnswers(spot, s) {
			if !slices.Contains(rest, line) {
				rest = append(rest, line)
			}
		}
	}
	return append(m.exchanges(questions), rest...)
}

// besidesAnswers returns what a signal rests on besides answers, where it is a rule.
func (m *markdown) besidesAnswers(spot assess.Spot, s assess.Traced) []md {
	if !isRule(s) {
		return nil
	}
	return m.besides(*m.spot(spot.ID).Signals[*s.Rule].When, s.Questions)
}

// questionsOf returns the questions whose answers are behind a signal.
func questionsOf(s assess.Traced) []string {
	if !isRule(s) {
		return []string{s.Question}
	}
	return s.Questions
}

// figures gives a blind spot's figures in one line, and where they come from.
func (m *markdown) figures(spot assess.Spot) md {
	return m.say("Gefährdung %s von 100, aus %s · Unkenntnis %s%s · Dringlichkeit %s von 100",
		"Exposure %s out of 100, from %s · unawareness %s%s · attention %s out of 100",
		whole(spot.Exposure), m.basis(spot),
		m.percent(spot.Unawareness), m.unawareBy(spot), whole(spot.Attention))
}

// basis counts what a blind spot's figures rest on. A rule rests on several answers, or
// on scores, and is no answer itself.
func (m *markdown) basis(spot assess.Spot) md {
	if slices.ContainsFunc(spot.Signals, isRule) {
		return m.counted(len(spot.Signals), "Anzeichen", "Anzeichen", "sign", "signs")
	}
	return m.counted(len(spot.Signals), "Antwort", "Antworten", "answer", "answers")
}

// isRule reports whether a signal is a rule, and no question.
func isRule(s assess.Traced) bool { return s.Rule != nil }

// unawareBy says what shows the unawareness: answers, or estimates above the answers.
func (m *markdown) unawareBy(spot assess.Spot) md {
	reasons := join([]md{m.notKnown(spot), m.overrated(spot)}, "; ")
	if reasons == "" {
		return ""
	}
	return " (" + reasons + ")"
}

// notKnown counts the answers "don't know" behind a blind spot.
func (m *markdown) notKnown(spot assess.Spot) md {
	unknown := 0
	for _, s := range spot.Signals {
		if !isRule(s) && m.answer(s.Question).Unknown {
			unknown++
		}
	}
	if unknown == 0 {
		return ""
	}
	return count(unknown) + " × " + m.quoted(m.unknown())
}

// overrated names the sections behind a blind spot that are estimated above their answers.
func (m *markdown) overrated(spot assess.Spot) md {
	var gaps []md
	for _, p := range m.compared() {
		if gap := p.result.Gap.Whole(); gap > 0 && m.touches(spot, p) {
			gaps = append(gaps, m.text(p.section.Title)+" +"+count(gap))
		}
	}
	if len(gaps) == 0 {
		return ""
	}
	return m.say("Einschätzung über den Antworten: %s", "estimate above the answers: %s", join(gaps, ", "))
}

// touches reports whether a blind spot rests on an answer within the section.
func (m *markdown) touches(spot assess.Spot, p place) bool {
	return slices.ContainsFunc(spot.Signals, func(s assess.Traced) bool { return slices.ContainsFunc(questionsOf(s), p.holds) })
}
