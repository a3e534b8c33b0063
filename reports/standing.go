package reports

import (
	"slices"

	"blindspot/assess"
	"blindspot/assess/terms"
)

// standing says on which level the company is and what that means. An interim result
// does not say what the level means, for it may well become another one.
func (m *markdown) standing() md {
	all := m.overall()
	score := whole(all.result.Score)
	switch {
	case len(m.rated()) == 0:
		return ""
	case !all.result.Score.Known:
		return inline(terms.LevelMeaning(assess.NotRated, m.Language))
	case !m.tellsOverall():
		return ""
	case len(m.Result.Verdicts) > 0 && m.interim():
		return m.say("Nach Punkten bisher %s von 100.", "In points so far, %s out of 100.", score)
	case len(m.Result.Verdicts) > 0 && all.band() == nil:
		return m.say("Nach Punkten: %s von 100.", "In points: %s out of 100.", score)
	case len(m.Result.Verdicts) > 0:
		return sentences(m.say("Nach Punkten: %s, %s von 100.", "In points: %s, %s out of 100.", m.level(all), score), m.bandText(all))
	case m.interim():
		return m.say("**Vorläufige Stufe: %s, %s von 100.**", "**Level so far: %s, %s out of 100.**", m.level(all), score)
	default:
		return sentences(m.say("**Stufe: %s, %s von 100.**", "**Level: %s, %s out of 100.**", m.level(all), score), m.meaning(all))
	}
}

// meaning says what the overall score means, in its author's words or in ours.
func (m *markdown) meaning(all place) md {
	if text := m.bandText(all); text != "" {
		return text
	}
	return inline(terms.LevelMeaning(all.result.Level, m.Language))
}

// tellsOverall reports whether there is an overall score that means something. The
// average of a list says nothing of the company, unless the author says what.
func (m *markdown) tellsOverall() bool {
	listed := slices.ContainsFunc(m.rated(), func(p place) bool { return p.section.Repeat != nil })
	return m.Result.Overall.Score.Known && (!listed || len(m.Questionnaire.Bands) > 0)
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
