package questionnaires

import (
	"slices"
	"strconv"
)

// Unfold returns the questionnaire as it is asked when the respondent has listed
// items of those names, by the id of the repeated section. In place of its questions
// a repeated section then has one inner section for each item, titled by the item's
// name: the second item of "ideas" is the section "ideas.2", and its question "field"
// is "ideas.2.field". Everything else works on sections and questions as usual.
//
// A questionnaire without repeated sections unfolds to itself. One that was unfolded
// already is unfolded anew, for these names and no others.
func (q *Questionnaire) Unfold(names map[string][]string) *Questionnaire {
	q = q.Folded()
	if !q.Repeats() {
		return q
	}
	unfolded := *q
	unfolded.Sections = make([]*Section, len(q.Sections))
	for i, s := range q.Sections {
		unfolded.Sections[i] = s.unfold(names)
	}
	unfolded.index = newIndex(unfolded.Sections)
	unfolded.folded = q
	return &unfolded
}

// Folded returns the questionnaire as it was read, in which a repeated section has its
// questions once: what [Questionnaire.Unfold] made this one of, or itself.
func (q *Questionnaire) Folded() *Questionnaire {
	if q.folded != nil {
		return q.folded
	}
	return q
}

// Repeats reports whether some section is repeated.
func (q *Questionnaire) Repeats() bool {
	return slices.ContainsFunc(q.Sections, (*Section).repeats)
}

func (s *Section) repeats() bool {
	return s.Repeat != nil || slices.ContainsFunc(s.Sections, (*Section).repeats)
}

// ItemID returns the id of the section for an item of a repeated section, counted
// from 0. The ids of its questions and inner sections are the item's id, a dot, and
// the id in the questionnaire.
func ItemID(section string, item int) string { return section + "." + strconv.Itoa(item+1) }

func (s *Section) unfold(names map[string][]string) *Section {
	if !s.repeats() {
		return s
	}
	unfolded := *s
	if s.Repeat == nil {
		unfolded.Sections = make([]*Section, len(s.Sections))
		for i, inner := range s.Sections {
			unfolded.Sections[i] = inner.unfold(names)
		}
		return &unfolded
	}
	own := itemsOwn(s)
	unfolded.Questions, unfolded.Sections, unfolded.Also = nil, nil, nil
	unfolded.Bands, unfolded.Verdicts, unfolded.Gates, unfolded.Target = nil, nil, nil, nil
	unfolded.Aggregate = Average
	for i, name := range names[s.ID] {
		unfolded.Sections = append(unfolded.Sections, itemOf(s, ItemID(s.ID, i), own, name))
	}
	return &unfolded
}

// itemsOwn returns the ids within a repeated section, which each item has for itself.
func itemsOwn(s *Section) map[string]bool {
	own := map[string]bool{}
	var note func(*Section)
	note = func(s *Section) {
		for _, q := range s.Questions {
			own[q.ID] = true
			if q.Row != nil {
				own[q.Row.Matrix] = true
			}
		}
		for _, inner := range s.Sections {
			own[inner.ID] = true
			note(inner)
		}
	}
	note(s)
	return own
}

// itemOf returns the section for one item, whose id is given. Conditions within it that
// name the repeated section speak of the item.
func itemOf(s *Section, id string, own map[string]bool, name string) *Section {
	inItem := renaming(func(of string) string {
		switch {
		case of == s.ID:
			return id
		case own[of]:
			return id + "." + of
		default:
			return of
		}
	})
	item := inItem.section(s)
	item.Title = Text{"": name}
	item.Introduction = nil
	item.Weight = 1
	item.Repeat = nil
	item.Item = true
	return item
}
