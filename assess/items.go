package assess

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"blindspot/questionnaires"
)

// Why an item cannot be listed, or not under that name.
var (
	ErrUnnamed      = errors.New("an item needs a name")
	ErrNameTooLong  = errors.New("the name is too long")
	ErrNameTaken    = errors.New("another item has that name")
	ErrTooManyItems = errors.New("there are too many items")
)

// repeatedSections returns the sections that are asked once for each item of a list.
func repeatedSections(q *questionnaires.Questionnaire) []*questionnaires.Section {
	var repeated []*questionnaires.Section
	for _, section := range flatten(q.Sections) {
		if section.Repeat != nil {
			repeated = append(repeated, section)
		}
	}
	return repeated
}

// repeatedSection returns the repeated section with that id, or nil.
func repeatedSection(q *questionnaires.Questionnaire, id string) *questionnaires.Section {
	for _, section := range repeatedSections(q) {
		if section.ID == id {
			return section
		}
	}
	return nil
}

// questionsWithin returns the questions of a section and of those within it.
func questionsWithin(s *questionnaires.Section) []*questionnaires.Question {
	var questions []*questionnaires.Question
	for _, section := range flatten([]*questionnaires.Section{s}) {
		questions = append(questions, section.Questions...)
	}
	return questions
}

// itemPrefix is what the ids of an item's questions begin with; items count from 0.
func itemPrefix(section string, item int) string { return questionnaires.ItemID(section, item) + "." }

// checkItems says why a repeated section cannot have so many items. As many as it may
// have never ask more questions than a questionnaire can.
func checkItems(section *questionnaires.Section, items int) error {
	if items > section.Repeat.Max {
		return fmt.Errorf("%w: %d are listed, and %d are allowed", ErrTooManyItems, items, section.Repeat.Max)
	}
	return nil
}

// itemName returns the name of an item in the one form in which it is kept, on one line
// and with single blanks, or says why it cannot be one.
func itemName(name string) (string, error) {
	name = strings.Join(strings.Fields(validText(name)), " ")
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }) {
		return "", ErrUnnamed
	}
	if n := utf8.RuneCountInString(name); n > MaxName {
		return "", fmt.Errorf("%w: it has %d characters, and %d are allowed", ErrNameTooLong, n, MaxName)
	}
	return name, nil
}

// nameKey is equal for names that people would take for the same.
func nameKey(name string) string { return strings.ToLower(name) }
