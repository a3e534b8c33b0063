package reports

import (
	"slices"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// band returns what the score of a place means, as its author wrote; nil for none.
func (p place) band() *questionnaires.Band { return assess.BandOf(p.section.Bands, p.result.Score) }

// level returns the author's name for the level of a place, or ours.
func (m *markdown) level(p place) md {
	if band := p.band(); band != nil && len(band.Title) > 0 {
		return m.text(band.Title)
	}
	return commonmark.Escape(terms.Level(p.result.Level, m.Language))
}

// hasOwnLevel reports whether the level of a place goes by a name of its author's.
func (p place) hasOwnLevel() bool {
	band := p.band()
	return band != nil && len(band.Title) > 0
}

// bandText returns what the score of a place means.
func (m *markdown) bandText(p place) md {
	if band := p.band(); band != nil {
		return m.text(band.Text)
	}
	return ""
}

// bandInBrief returns its first sentence.
func (m *markdown) bandInBrief(p place) md {
	if band := p.band(); band != nil {
		return m.brief(band.Text)
	}
	return ""
}

// carries reports whether a section is good enough for what builds on it: its target
// is reached, or without one it is at least defined, and its verdicts are at their best.
func (p place) carries() bool {
	if _, faulted := p.fault(); faulted {
		return false
	}
	return p.scoresEnough()
}

// fault returns the first verdict on a section that is not its best outcome.
func (p place) fault() (questionnaires.Verdict, bool) {
	for _, result := range p.result.Verdicts {
		v, ok := verdictOf(p.section.Verdicts, result.ID)
		if ok && result.Outcome != "" && !isBest(v, result.Outcome) {
			return v, true
		}
	}
	return questionnaires.Verdict{}, false
}

// scoresEnough reports whether a section's score is good enough for what builds on it.
func (p place) scoresEnough() bool {
	if p.section.Target != nil {
		return p.result.Score.Known && missing(p.result.Score, *p.section.Target) <= 0
	}
	l := p.result.Level
	return l == assess.Defined || l == assess.Steered || l == assess.Learning
}

// missing returns how much of a bound a score falls short of, in whole points and
// rounded up: what is nearly there is not there. It is 0 or less when nothing is missing.
func missing(score assess.Figure, bound float64) int {
	return -assess.Known(score.Value - bound).Whole()
}

// inWords tells under the profile what each figure means, on whichever scale its
// author gave it, and what the verdicts on it are.
func (m *markdown) inWords() {
	var entries []commonmark.Item
	for _, p := range m.places() {
		if p.item || p.section.Repeat != nil {
			continue
		}
		if entry, ok := m.placeInWords(p); ok {
			entries = append(entries, entry)
		}
	}
	if next := m.nextStep(m.overall()); next != "" && m.tellsOverall() { // the rest stands at the head
		entries = append(entries, commonmark.Item{Text: strong(m.text(m.overall().section.Title)+":") + " " + next})
	}
	if len(entries) > 0 {
		m.Paragraph(m.say("Was das im Einzelnen heißt:", "What that means, one by one:"))
	}
	m.Outline(entries...)
}

func (m *markdown) placeInWords(p place) (commonmark.Item, bool) {
	figures := join([]md{m.onOwnScale(p), m.distance(p)}, "; ")
	meaning := sentences(m.bandText(p), m.nextStep(p))
	entry := commonmark.Item{Text: join([]md{strong(m.text(p.section.Title) + ":"), figures, meaning}, " ")}
	if figures != "" && meaning != "" {
		entry.Text = strong(m.text(p.section.Title)) + " (" + figures + "): " + meaning
	}
	for _, result := range p.result.Verdicts {
		if v, ok := verdictOf(p.section.Verdicts, result.ID); ok {
			entry.Under = append(entry.Under, m.rulingInBrief(v, result))
		}
	}
	return entry, figures != "" || meaning != "" || len(entry.Under) > 0
}

// rulingInBrief returns a verdict on a section, and under it its reasons, as lines.
func (m *markdown) rulingInBrief(v questionnaires.Verdict, result assess.VerdictResult) []md {
	lines := []md{m.ruling(v, result)}
	if result.Outcome == "" {
		return append(lines, m.firstFew(m.missingFor(result))...)
	}
	told := map[md]bool{}
	why := slices.Concat(m.why(v, result, told)...)
	if questionsBehind(result.Outcome, result) > len(told) {
		lines = append(lines, m.whereNumbersAre())
	}
	return append(lines, why...)
}

// onOwnScale returns the score as its author counts it, as "2.04 of 3".
func (m *markdown) onOwnScale(p place) md {
	shown := p.result.Shown
	if shown == nil || !shown.Points.Known {
		return ""
	}
	const decimals = 100 // two, rounded down like all figures
	points := float64(assess.Known(shown.Points.Value*decimals).Whole()) / decimals
	return m.say("%s von %s", "%s out of %s", m.number(points), m.number(shown.OutOf))
}

// distance says how far a score is from its target.
func (m *markdown) distance(p place) md {
	target := p.section.Target
	switch {
	case target == nil:
		return ""
	case !p.result.Score.Known:
		return m.say("Ziel %s", "target %s", m.number(*target))
	case missing(p.result.Score, *target) <= 0:
		return m.say("Ziel %s erreicht", "target %s reached", m.number(*target))
	default:
		return m.say("Ziel %s, es fehlen %s", "target %s, %s to go", m.number(*target), count(missing(p.result.Score, *target)))
	}
}
