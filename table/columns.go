package table

import (
	"slices"
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// DefaultLabels returns the keys of the labels that have a column of their own where
// nobody asks for others.
func DefaultLabels() []string { return []string{"sector", "size", "region"} }

// Columns are the columns of the table for one questionnaire. They are never changed
// and may be shared by goroutines.
type Columns struct {
	questionnaire *questionnaires.Questionnaire
	sections      []*questionnaires.Section // of the scorer, for the bottleneck
	labels        []string
	scored        []scoredSection
	columns       []column
	firstSpot     int // the column at which the blind spots begin
	afterSpots    int // the column behind them

	identity string // the cells of the questionnaire in CSV, which are those of every scored row
	unscored string // the cells of all figures in CSV where there are none
}

// column is one column: its name, how its cells are written, and where in a row its
// value is found.
type column struct {
	name  string
	kind  kind
	value value
	index int // of the label, section, blind spot or verdict

	json string // what stands before its value in a JSON object
}

// kind says how the cells of a column are written.
type kind uint8

const (
	foreign kind = iota // a text that somebody wrote
	word                // an id
	words               // a list of ids
	integer             // 0 or more
	number              // with up to six decimals
	moment              // a time, to the second
)

// NewColumns returns the columns for what the scorer scores, with a column for each of
// the labels: ids, each given once.
func NewColumns(s *assess.Scorer, labels []string) *Columns {
	q := s.Questionnaire()
	c := &Columns{questionnaire: q, sections: s.Sections(), labels: slices.Clone(labels)}
	c.addHead()
	head := len(c.columns)
	c.addWhole()
	within := withinRepeated(q.Sections)
	for i, section := range c.sections {
		if !within[section.ID] {
			c.addSection(i, section)
		}
	}
	c.firstSpot = len(c.columns)
	for i, spot := range q.BlindSpots {
		c.addSpot(i, spot)
	}
	c.afterSpots = len(c.columns)
	for i, verdict := range q.Verdicts {
		c.add(nameOf("verdict", verdict.ID), word, verdictOutcome, i)
	}
	c.add("contradictions", words, contradictions, 0)
	c.identity = q.ID + "," + strconv.Itoa(q.Version) + ","
	c.unscored = strings.Repeat(",", len(c.columns)-head)
	c.add("error", foreign, rejection, 0)
	return c
}

// Names returns the columns' names, in their order.
func (c *Columns) Names() []string {
	names := make([]string, len(c.columns))
	for i, column := range c.columns {
		names[i] = column.name
	}
	return names
}

func (c *Columns) add(name string, k kind, v value, index int) {
	before := ","
	if len(c.columns) == 0 {
		before = "{"
	}
	c.columns = append(c.columns, column{name: name, kind: k, value: v, index: index, json: before + `"` + name + `":`})
}

// nameOf returns the name of a column about the thing with that id. It needs no
// quotation marks in SQL, and no two differ only in upper and lower case. What is
// measured comes first, as a word without an underscore, and ids have none either: so
// no two things share a name.
func nameOf(measure, id string) string {
	return measure + "_" + strings.ReplaceAll(id, "-", "_")
}

// withinRepeated returns the ids of the sections within repeated ones. Each item has
// those for itself, and a row has no place for a list.
func withinRepeated(sections []*questionnaires.Section) map[string]bool {
	within := map[string]bool{}
	var note func(sections []*questionnaires.Section, repeated bool)
	note = func(sections []*questionnaires.Section, repeated bool) {
		for _, section := range sections {
			if repeated {
				within[section.ID] = true
			}
			note(section.Sections, repeated || section.Repeat != nil)
		}
	}
	note(sections, false)
	return within
}
