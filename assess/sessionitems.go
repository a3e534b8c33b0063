package assess

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// RemovedItem is an item that was taken out of its list, with all that was said to it.
// [Session.RestoreItem] puts it back.
type RemovedItem struct {
	Section string
	Place   int // in the list, from 0
	Name    string
	Answers map[string]Answer // by the ids that the questions have without items
}

// Items returns the names of the items listed in a repeated section, in the
// respondent's order. [questionnaires.ItemID] gives the id of an item's own section.
func (s *Session) Items(section string) []string { return slices.Clone(s.answers.Items[section]) }

// AddItem lists another item, after those there are. Blanks around its name go. It
// refuses a section that is not repeated, a name that is blank ([ErrUnnamed]), longer than
// [MaxName] characters ([ErrNameTooLong]) or taken ([ErrNameTaken]), one item too many
// ([ErrTooManyItems]), and what the answers file has no room for; then nothing changes.
func (s *Session) AddItem(section, name string) error {
	return s.insert(RemovedItem{Section: section, Place: len(s.answers.Items[section]), Name: name})
}

// RestoreItem puts an item back in its former place, with its answers. Items that stand
// there now move on. It refuses what [Session.AddItem] would.
func (s *Session) RestoreItem(r RemovedItem) error { return s.insert(r) }

func (s *Session) insert(r RemovedItem) error {
	name, err := s.freeName(r.Section, -1, r.Name)
	if err != nil {
		return err
	}
	a := s.answers.clone()
	place := min(max(0, r.Place), len(a.Items[r.Section]))
	a.renumber(r.Section, func(item int) int {
		if item >= place {
			return item + 1
		}
		return item
	})
	a.Items[r.Section] = slices.Insert(a.Items[r.Section], place, name)
	for id, answer := range r.Answers {
		a.Answers[itemPrefix(r.Section, place)+id] = answer.clone()
	}
	return s.rearrange(r.Section, a)
}

// RenameItem gives the i-th item, counted from 0, another name. It refuses the names
// that [Session.AddItem] refuses, and an item that there is not.
func (s *Session) RenameItem(section string, i int, name string) error {
	if err := s.checkItem(section, i); err != nil {
		return err
	}
	name, err := s.freeName(section, i, name)
	if err != nil {
		return err
	}
	a := s.answers.clone()
	a.Items[section][i] = name
	return s.rearrange(section, a)
}

// RemoveItem takes the i-th item, counted from 0, out of the list, and returns it with
// its answers. Later items move up. An interview that stood at the item stands at the
// list afterwards.
func (s *Session) RemoveItem(section string, i int) (RemovedItem, error) {
	if err := s.checkItem(section, i); err != nil {
		return RemovedItem{}, err
	}
	a := s.answers.clone()
	removed := RemovedItem{Section: section, Place: i, Name: a.Items[section][i], Answers: map[string]Answer{}}
	for id, answer := range a.Answers {
		if own, ok := strings.CutPrefix(id, itemPrefix(section, i)); ok {
			removed.Answers[own] = answer
		}
	}
	a.renumber(section, func(item int) int {
		switch {
		case item == i:
			return gone
		case item > i:
			return item - 1
		default:
			return item
		}
	})
	a.Items[section] = slices.Delete(a.Items[section], i, i+1)
	set(a.Items, section, a.Items[section], len(a.Items[section]) > 0)
	return removed, s.rearrange(section, a)
}

// checkItem refuses an item that there is not.
func (s *Session) checkItem(section string, i int) error {
	if n := len(s.answers.Items[section]); i < 0 || i >= n {
		return fmt.Errorf("section %q has %d items, and none with the index %d", section, n, i)
	}
	return nil
}

// freeName returns a name in the form in which it is kept, or says why no item of the
// section, or none but the one that has it already, can have it.
func (s *Session) freeName(section string, holder int, name string) (string, error) {
	if repeatedSection(s.Questionnaire, section) == nil {
		return "", fmt.Errorf("no section %q that lists items in questionnaire %q", section, s.Questionnaire.ID)
	}
	name, err := itemName(name)
	if err != nil {
		return "", fmt.Errorf("section %q: %w", section, err)
	}
	for i, other := range s.answers.Items[section] {
		if i != holder && nameKey(other) == nameKey(name) {
			return "", fmt.Errorf("section %q: %w", section, ErrNameTaken)
		}
	}
	return name, nil
}

// rearrange takes over answers with other items, if there is room for them.
func (s *Session) rearrange(section string, a Answers) error {
	if err := checkItems(repeatedSection(s.Questionnaire, section), len(a.Items[section])); err != nil {
		return fmt.Errorf("section %q: %w", section, err)
	}
	q := s.Questionnaire.Unfold(a.Items)
	if err := fitsFile(q, a); err != nil {
		return fmt.Errorf("section %q: %w", section, err)
	}
	s.Questionnaire, s.asking, s.answers = q, newAsking(newCompiler(q)), a
	return nil
}

// gone is the new place of an item that is removed.
const gone = -1

// renumber moves what was said to the items of a section to the items' new places. The
// names stay where they are.
func (a *Answers) renumber(section string, place func(item int) int) {
	moved := make(map[string]Answer, len(a.Answers))
	for id, answer := range a.Answers {
		if id, stays := renumbered(id, section, place); stays {
			moved[id] = answer
		}
	}
	a.Answers = moved
	at, stays := renumbered(a.At, section, place)
	if !stays {
		at = section
	}
	a.At = at
}

// renumbered returns the id that a section or question has after its item moved, and
// whether it is still there. Ids outside of the section's items stay as they are.
func renumbered(id, section string, place func(item int) int) (string, bool) {
	rest, within := strings.CutPrefix(id, section+".")
	if !within {
		return id, true
	}
	number, own, inner := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	if err != nil {
		return id, true
	}
	to := place(n - 1)
	switch {
	case to == gone:
		return "", false
	case inner:
		return itemPrefix(section, to) + own, true
	default:
		return strings.TrimSuffix(itemPrefix(section, to), "."), true
	}
}
