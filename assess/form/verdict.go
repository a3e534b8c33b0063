package form

import (
	"cmp"
	"fmt"
	"slices"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// The functions here name what a result comes to, in the questionnaire's own words where
// it has some.

// verdicts returns what each verdict on the whole comes to, the first one first.
func (iv *interview) verdicts(r assess.Result) []string {
	var lines []string
	for i, v := range iv.Session.Questionnaire.Verdicts {
		lines = append(lines, iv.line(v.Title)+": "+iv.outcome(v, r.Verdicts[i]))
	}
	return lines
}

func (iv *interview) outcome(v questionnaires.Verdict, r assess.VerdictResult) string {
	for _, o := range v.Outcomes {
		if o.ID == r.Outcome {
			return iv.line(o.Title)
		}
	}
	switch len(r.Open) {
	case 0:
		return iv.words.verdictUnlisted
	case 1:
		return iv.words.verdictOneOpen
	default:
		return fmt.Sprintf(iv.words.verdictOpen, len(r.Open))
	}
}

// level names the level of the whole, as in "Level: defined", and says what it means.
func (iv *interview) level(o assess.Overall) (name, meaning string) {
	name, meaning = terms.Level(o.Level, iv.Language), terms.LevelMeaning(o.Level, iv.Language)
	if band := assess.BandOf(iv.Session.Questionnaire.Bands, o.Score); band != nil {
		return fmt.Sprintf(iv.words.level, cmp.Or(iv.line(band.Title), name)), cmp.Or(iv.line(band.Text), meaning)
	}
	return fmt.Sprintf(iv.words.level, name), meaning
}

// called names what a section, or an item of it, has reached.
func (iv *interview) called(s *questionnaires.Section, r assess.SectionResult) string {
	if inner := itemOf(s, r.ID); inner != nil {
		s = inner // an item has the bands, and the whole list has none
	}
	if band := assess.BandOf(s.Bands, r.Score); band != nil && len(band.Title) > 0 {
		return iv.line(band.Title)
	}
	return terms.Level(r.Level, iv.Language)
}

// itemOf returns the section of an item within a repeated one, or nil.
func itemOf(s *questionnaires.Section, id string) *questionnaires.Section {
	for _, item := range s.Sections {
		if item.Item && item.ID == id {
			return item
		}
	}
	return nil
}

// rates reports whether something at the top of a questionnaire can score.
func rates(q *questionnaires.Questionnaire) bool {
	return slices.ContainsFunc(q.Folded().Sections, func(s *questionnaires.Section) bool { return s.Weight > 0 && scores(s) })
}

// scores reports whether something in a section can score. A repeated one can, whatever
// is listed.
func scores(s *questionnaires.Section) bool {
	return s.Repeat != nil || len(s.Also) > 0 ||
		slices.ContainsFunc(s.Questions, (*questionnaires.Question).Scored) ||
		slices.ContainsFunc(s.Sections, func(inner *questionnaires.Section) bool { return inner.Weight > 0 && scores(inner) })
}

// shownItems is how many items of a list are told with the result.
const shownItems = 3

// bestItems returns the items of a repeated section that score highest, the best first;
// none of any other section.
func bestItems(s *questionnaires.Section, r assess.SectionResult) []assess.SectionResult {
	if s.Repeat == nil {
		return nil
	}
	items := slices.DeleteFunc(slices.Clone(r.Sections), func(item assess.SectionResult) bool { return !item.Score.Known })
	slices.SortStableFunc(items, func(a, b assess.SectionResult) int { return cmp.Compare(b.Score.Value, a.Score.Value) })
	return items[:min(len(items), shownItems)]
}
