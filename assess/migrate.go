package assess

import (
	"strconv"
	"strings"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// Migrate carries the answers of a file over to another questionnaire, most often to a
// later version of theirs. It needs no more of the earlier one than the file says:
// questions, sections and states are recognised by their id, or by an id that the
// questionnaire names as a former one of theirs. Nothing is guessed. What cannot be
// carried over is named with its reason, and its question becomes open, with the note.
//
// A file that blindspot wrote tells by its form of what kind a question was, and an
// answer to a question of another kind now is dropped, whatever it says. A file without
// digest does not tell; there it counts whether the question can have the answer.
//
// The error is a [strictyaml.Problems], for a file that is not well-formed, whatever its
// questionnaire. A date to come is an answer to none, and refused as in reading.
func Migrate(d *Document, to *questionnaires.Questionnaire) (Answers, Migration, error) {
	reader, fields := d.read()
	m := newMigrator(to.Folded(), readHead(fields))
	m.written = d.reference.Digest != ""
	m.carryLists(readLists(fields.Get("items")))
	m.carryAll(fields)
	m.answers.At = m.place(fields.Get("at").Text())
	m.answers.Updated = readGiven(m.answers, m.dates, fields)
	if err := reader.Err(); err != nil {
		return Answers{}, Migration{}, err
	}
	if err := fitsFile(m.unfolded, m.answers); err != nil {
		return Answers{}, Migration{}, strictyaml.Problems{{File: d.file, Text: err.Error()}}
	}
	m.findNew()
	return m.answers, m.migration, nil
}

// migrator carries the answers of one file over.
type migrator struct {
	to        *questionnaires.Questionnaire // as it was read
	unfolded  *questionnaires.Questionnaire // for the items carried over
	written   bool                          // by blindspot, so that the form of an answer tells its kind
	lists     []movedList
	dates     []placedDate
	mentioned map[string]bool // the questions that the file says something about

	answers   Answers
	migration Migration
}

// newMigrator returns a migrator that has carried over the head of a file.
func newMigrator(to *questionnaires.Questionnaire, head Answers) *migrator {
	head.Questionnaire = Reference{ID: to.ID, Version: to.Version, Digest: to.Digest}
	head.Estimates = map[string]int{}
	head.Items = map[string][]string{}
	head.Answers = map[string]Answer{}
	return &migrator{
		to:        to,
		mentioned: map[string]bool{},
		answers:   head,
		migration: Migration{Kept: []string{}, Renamed: []Rename{}, Dropped: []Drop{}, New: []string{}},
	}
}

// movedList is a list of the file, and where its items go.
type movedList struct {
	list
	to      *questionnaires.Section // nil when there is none
	carried int                     // the first so many items
	reason  DropReason              // for the others
}

// carryLists carries the names of items over, as many as the new lists allow.
func (m *migrator) carryLists(lists []list) {
	now := newSuccessors()
	for _, section := range repeatedSections(m.to) {
		now.add(section.ID, section.FormerIDs)
	}
	found := now.resolve(idsOf(lists, func(l list) string { return l.section }))
	for _, list := range lists {
		moved := movedList{list: list, reason: found[list.section].reason}
		if moved.reason == "" {
			moved.reason = NoRoom
			moved.to = repeatedSection(m.to, found[list.section].id)
			moved.carried = min(len(list.items), moved.to.Repeat.Max)
		}
		for _, item := range list.items[:moved.carried] {
			m.answers.Items[moved.to.ID] = append(m.answers.Items[moved.to.ID], item.name)
		}
		m.lists = append(m.lists, moved)
	}
	m.unfolded = m.to.Unfold(m.answers.Items)
}

// carryAll goes through the file in its own order.
func (m *migrator) carryAll(fields strictyaml.Fields) {
	for _, entry := range fields.Entries() {
		switch entry.Key.Text() {
		case "estimates":
			m.carryEstimates(entry.Value)
		case "answers":
			m.carryAnswers(entry.Value, "", "", questionsAskedOnce(m.to))
		case "items":
			for _, list := range m.lists {
				m.carryItems(list)
			}
		}
	}
}

func (m *migrator) carryEstimates(v strictyaml.Value) {
	now := newSuccessors()
	for _, section := range flatten(m.to.Sections) {
		if len(section.Estimate) > 0 {
			now.add(section.ID, section.FormerIDs)
		}
	}
	entries := v.Fields().Entries()
	found := now.resolve(idsOf(entries, entryID))
	for _, entry := range entries {
		id, estimate := entryID(entry), entry.Value.Integer(0, maxEstimate)
		to := found[id]
		if to.reason != "" {
			m.drop(Drop{Question: id, Value: strconv.Itoa(estimate), Reason: to.reason})
			continue
		}
		m.answers.Estimates[to.id] = estimate
		m.carried(id, to.id)
	}
}

func (m *migrator) carryItems(list movedList) {
	for i, item := range list.items {
		from := itemPrefix(list.section, i)
		if i < list.carried {
			m.carryAnswers(item.answers, from, itemPrefix(list.to.ID, i), questionsWithin(list.to))
			continue
		}
		m.drop(Drop{Question: questionnaires.ItemID(list.section, i), Value: item.name, Reason: list.reason})
		for _, entry := range item.answers.Fields().Entries() {
			m.drop(readWhole(entry.Value).dropped(from+entryID(entry), list.reason))
		}
	}
}

// carried notes what was carried over.
func (m *migrator) carried(from, to string) {
	if from == to {
		m.migration.Kept = append(m.migration.Kept, from)
	} else {
		m.migration.Renamed = append(m.migration.Renamed, Rename{from, to})
	}
}

func (m *migrator) drop(d Drop) { m.migration.Dropped = append(m.migration.Dropped, d) }

// place returns where the interview stands in the new questionnaire; at its start when
// the old place is gone.
func (m *migrator) place(at string) string {
	if at == atEnd {
		return at
	}
	now := successorsOf(m.to.Questions())
	for _, section := range flatten(m.to.Sections) {
		now.add(section.ID, section.FormerIDs)
	}
	first, rest, _ := strings.Cut(at, ".")
	item, own, _ := strings.Cut(rest, ".")
	place := now.find(first).id
	if item != "" {
		place += "." + item
	}
	if own != "" {
		place += "." + now.find(own).id
	}
	if positions(m.unfolded)[place] == 0 {
		return ""
	}
	return place
}

// findNew lists what is asked and was not mentioned in the file.
func (m *migrator) findNew() {
	standing := standingOf(m.unfolded, m.answers)
	for _, question := range m.unfolded.Questions() {
		if standing.asked(question.ID) && !m.mentioned[question.ID] {
			m.migration.New = append(m.migration.New, question.ID)
		}
	}
}

func entryID(entry strictyaml.Entry) string { return entry.Key.Text() }
