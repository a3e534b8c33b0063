package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// A repeated section is asked once for each item of a list, which the respondent makes
// on the section's own step. The functions here change the list; both surfaces use them.

// addItem lists another item, without storing it yet.
func (iv *interview) addItem(section, name string) error {
	return iv.changedList(iv.Session.AddItem(section, name))
}

// renameItem gives the i-th item, from 0, another name, without storing it yet.
func (iv *interview) renameItem(section string, i int, name string) error {
	if iv.Session.Items(section)[i] == name {
		return nil
	}
	return iv.changedList(iv.Session.RenameItem(section, i, name))
}

// removeItem takes the i-th item, from 0, off the list, without storing that yet. It is
// kept in mind, to be brought back.
func (iv *interview) removeItem(section string, i int) error {
	removed, err := iv.Session.RemoveItem(section, i)
	if err == nil {
		iv.removed = &removed
	}
	return iv.changedList(err)
}

// restoreItem puts the item back that was removed from the section last. ok is false
// where there is none.
func (iv *interview) restoreItem(section string) (name string, ok bool, err error) {
	if iv.removed == nil || iv.removed.Section != section {
		return "", false, nil
	}
	name = iv.removed.Name
	if err = iv.Session.RestoreItem(*iv.removed); err == nil {
		iv.removed = nil
	}
	return name, true, iv.changedList(err)
}

// changedList notes that a list has changed, unless it was refused.
func (iv *interview) changedList(refused error) error {
	if refused == nil {
		iv.touched()
	}
	return refused
}

// itemRefusal says why an item cannot be listed under a name.
func (iv *interview) itemRefusal(s *questionnaires.Section, name string, err error) string {
	switch {
	case strings.TrimSpace(name) == "":
		return iv.words.nameMissing
	case errors.Is(err, assess.ErrNameTaken):
		return fmt.Sprintf(iv.words.nameTaken, printableLine(name))
	case errors.Is(err, assess.ErrTooManyItems):
		return fmt.Sprintf(iv.words.itemsFull, len(iv.Session.Items(s.ID)))
	}
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return fmt.Sprintf(iv.words.refused, printableLine(err.Error()))
}

// answersTo counts what would be lost with the i-th item of a section: questions with an
// answer or a note, also those that are hidden for now.
func (iv *interview) answersTo(section string, i int) int {
	n := 0
	for id, a := range iv.Session.Answers().Answers {
		if strings.HasPrefix(id, questionnaires.ItemID(section, i)+".") && (!a.Open() || a.Note != "") {
			n++
		}
	}
	return n
}

// removalWarning says how many answers go with an item, and what typed again removes it.
func (iv *interview) removalWarning(name string, answers int, again string) string {
	if answers == 1 {
		return fmt.Sprintf(iv.words.removeWithAnswer, again, name)
	}
	return fmt.Sprintf(iv.words.removeWithAnswers, again, answers, name)
}

// itemTitle names the section of an item and says which of how many it is.
func (iv *interview) itemTitle(s *questionnaires.Section) string {
	path := iv.parents[s.ID]
	name := iv.line(s.Title)
	if len(path) < 2 {
		return name
	}
	whole := path[len(path)-2]
	i := slices.IndexFunc(whole.Sections, func(item *questionnaires.Section) bool { return item.ID == s.ID })
	return fmt.Sprintf(iv.words.itemOf, capital(iv.one(whole)), i+1, len(whole.Sections), name)
}

// one is what an item of a repeated section is called.
func (iv *interview) one(s *questionnaires.Section) string {
	if one := iv.line(s.Repeat.One); one != "" {
		return one
	}
	return iv.title(s)
}

// capital begins a text with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// isFull reports whether nothing more can be listed in a repeated section.
func (iv *interview) isFull(s *questionnaires.Section) bool {
	return len(iv.Session.Items(s.ID)) >= s.Repeat.Max
}

// listed says how many items are listed, and how many can be.
func (iv *interview) listed(s *questionnaires.Section) string {
	n := len(iv.Session.Items(s.ID))
	if n == 0 {
		return fmt.Sprintf(iv.words.itemsNone, s.Repeat.Max)
	}
	return fmt.Sprintf(iv.words.itemsListed, n, s.Repeat.Max)
}

// firstOf returns the index of the first step of the i-th item, or of what comes after
// the list where the item asks nothing.
func (iv *interview) firstOf(section *questionnaires.Section, i int) int {
	item := questionnaires.ItemID(section.ID, i)
	first := slices.IndexFunc(iv.steps, func(step assess.Step) bool {
		return step.ID() == item || strings.HasPrefix(step.ID(), item+".")
	})
	if first < 0 {
		return iv.indexOf(assess.Step{Section: section}) + 1
	}
	return first
}
