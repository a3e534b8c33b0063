package reports

import (
	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/reports/commonmark"
)

// standing says on which level the company is and what that means. An interim result
// does not say what the level means, for it may well become another one.
func (m *markdown) standing() md {
	all := m.overall()
	score := m.outOf(all)
	switch {
	case len(m.rated()) == 0:
		return ""
	case !all.result.Score.Known:
		return commonmark.Escape(terms.LevelMeaning(assess.NotRated, m.Language))
	case !m.tellsOverall():
		return ""
	case len(m.Result.Verdicts) > 0 && m.interim():
		return m.say("Nach Punkten bisher %s.", "In points so far, %s.", score)
	case len(m.Result.Verdicts) > 0 && all.band() == nil:
		return m.say("Nach Punkten: %s.", "In points: %s.", score)
	case len(m.Result.Verdicts) > 0:
		return sentences(m.say("Nach Punkten: %s, %s.", "In points: %s, %s.", m.level(all), score), m.bandText(all))
	case m.interim():
		return m.say("**Vorläufige Stufe: %s, %s.**", "**Level so far: %s, %s.**", m.level(all), score)
	default:
		return sentences(m.say("**Stufe: %s, %s.**", "**Level: %s, %s.**", m.level(all), score), m.meaning(all))
	}
}

// outOf returns a score with what it is out of, on its author's scale if there is one.
func (m *markdown) outOf(p place) md {
	if own := m.onOwnScale(p); own != "" {
		return own
	}
	return m.say("%s von 100", "%s out of 100", whole(p.result.Score))
}

// meaning says what the overall score means, in its author's words or in ours.
func (m *markdown) meaning(all place) md {
	if text := m.bandText(all); text != "" {
		return text
	}
	return commonmark.Escape(terms.LevelMeaning(all.result.Level, m.Language))
}

// tellsOverall reports whether there is an overall score that means something. The
// average of a list says nothing of the company: where lists make half of the score
// or more, it is told only if the author says what it means.
func (m *markdown) tellsOverall() bool {
	return m.Result.Overall.Score.Known && (!m.mostlyListed() || len(m.Questionnaire.Bands) > 0)
}

// mostlyListed reports whether lists carry at least half of the weight of what makes
// the overall score.
func (m *markdown) mostlyListed() bool {
	listed, all := 0.0, 0.0
	for _, p := range m.rated() {
		all += p.section.Weight
		if p.section.Repeat != nil {
			listed += p.section.Weight
		}
	}
	return listed > 0 && 2*listed >= all
}

// tellsLevel reports whether the overall level is told by our name for it. Under a
// verdict on the whole the score stands alone, for the levels are those of a company.
func (m *markdown) tellsLevel() bool {
	return m.tellsOverall() && len(m.Result.Verdicts) == 0 && !m.overall().hasOwnLevel()
}

// interim reports whether so much is open that the result may become another one.
func (m *markdown) interim() bool {
	all := m.overall()
	return all.unfinished() && 4*all.result.Coverage.Open > all.result.Coverage.Visible
}
