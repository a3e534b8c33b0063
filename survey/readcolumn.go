package survey

import (
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// columnsReader reads what a mapping file says of the columns of a table.
type columnsReader struct {
	questionnaire *questionnaires.Questionnaire
	header        []string
	mentioned     map[int]bool // by the index of a column

	inOne, byState map[string]bool // the questions that are answered by one column, or by one for each state
}

func newColumnsReader(q *questionnaires.Questionnaire, header []string) *columnsReader {
	return &columnsReader{questionnaire: q, header: header, mentioned: map[int]bool{}, inOne: map[string]bool{}, byState: map[string]bool{}}
}

// read returns the columns that are read, in the table's order.
func (r *columnsReader) read(v strictyaml.Value) []column {
	var columns []column
	var dated strictyaml.Value
	given := false
	for _, entry := range v.Fields().Entries() {
		index, ok := r.find(entry.Key)
		c := r.column(entry.Value)
		c.index, c.title = index, columnName(fold(entry.Key.Text()), index)
		given = given || c.use == useGiven
		if c.use == useQuestion && c.question != nil && c.question.Kind == questionnaires.Date {
			dated = entry.Key
		}
		if ok && c.use != useIgnore {
			columns = append(columns, c)
		}
	}
	if dated.Present() && !given {
		dated.Problemf(`the age of a date counts from when it was answered; map the column that says when as "given"`)
	}
	slices.SortFunc(columns, func(a, b column) int { return a.index - b.index })
	return columns
}

// find returns the index of the column that a key names.
func (r *columnsReader) find(key strictyaml.Value) (index int, ok bool) {
	index, problem := findColumn(key.Text(), r.header)
	switch {
	case problem != "":
		key.Problemf("%s%s", problem, key.DidYouMean(r.header))
		return 0, false
	case r.mentioned[index]:
		key.Problemf("column #%d is named twice", index+1)
	}
	r.mentioned[index] = true
	return index, true
}

var (
	uses       = []string{"question", "estimate", "note", "organization", "label", "given", "ignore"}
	columnKeys = append(slices.Clone(uses), "state", "cells", "open", "separator", "chosen", "not-chosen", "date", "decimal", "units")
)

// column reads what a column holds, and how.
func (r *columnsReader) column(v strictyaml.Value) column {
	fields := v.Fields(columnKeys...)
	if !v.Present() || v.Node.Kind != strictyaml.Mapping {
		return column{use: useIgnore} // reported
	}
	var said []string
	for _, u := range uses {
		if fields.Get(u).Present() {
			said = append(said, u)
		}
	}
	if len(said) != 1 {
		v.Problemf("expected one of %s, found %s", strings.Join(uses, ", "), orNothing(strings.Join(said, " and ")))
		return column{use: useIgnore}
	}
	c := column{use: use(said[0])}
	allowed := r.readUse(&c, fields.Get(said[0]), fields)
	if c.use != useIgnore {
		c.open = foldedTexts(fields.Get("open"))
		allowed = append(allowed, "open")
	}
	for _, entry := range fields.Entries() {
		if key := entry.Key.Text(); key != said[0] && slices.Contains(columnKeys, key) && !slices.Contains(allowed, key) {
			entry.Key.Problemf("the key %s has no meaning for this column", printable.Quote(key))
		}
	}
	return c
}

func orNothing(s string) string {
	if s == "" {
		return "none of them"
	}
	return s
}

// readUse reads what a column is used for, and returns which further keys that allows.
func (r *columnsReader) readUse(c *column, v strictyaml.Value, fields strictyaml.Fields) []string {
	switch c.use {
	case useQuestion:
		if c.question = r.findQuestion(v); c.question != nil {
			return r.readAnswer(c, v, fields)
		}
		return columnKeys // nothing can be said of them
	case useNote:
		c.question = r.findQuestion(v)
	case useEstimate:
		c.id = r.findEstimate(v)
	case useLabel:
		c.id = v.ID()
	case useGiven:
		c.layout = readLayout(v)
	default: // organization and ignore
		if !v.Bool() {
			v.Expected("true")
		}
	}
	return nil
}

func (r *columnsReader) findQuestion(v strictyaml.Value) *questionnaires.Question {
	id := v.Text()
	var ids []string
	for _, question := range askedOnce(r.questionnaire.Sections) {
		if question.ID == id {
			return question
		}
		ids = append(ids, question.ID)
	}
	switch {
	case v.Node.Kind != strictyaml.Scalar: // reported
	case r.questionnaire.Question(id) != nil:
		v.Problemf("question %s is asked for each item of a list, for which a table with one row a respondent has no place", printable.Quote(id))
	default:
		v.Problemf("no question %s%s", printable.Quote(id), v.DidYouMean(ids))
	}
	return nil
}

func (r *columnsReader) findEstimate(v strictyaml.Value) string {
	id := v.Text()
	var ids []string
	for _, section := range estimated(r.questionnaire.Sections) {
		ids = append(ids, section.ID)
	}
	if v.Node.Kind == strictyaml.Scalar && !slices.Contains(ids, id) {
		v.Problemf("no section %s asks a self-estimate%s", printable.Quote(id), v.DidYouMean(ids))
	}
	return id
}

// readLayout reads how a column writes points in time.
func readLayout(v strictyaml.Value) layout {
	l, ok := newLayout(v.Text())
	if v.Node.Kind == strictyaml.Scalar && !ok {
		v.Expected("a layout such as DD.MM.YYYY hh:mm:ss (of YYYY, YY, MM, DD, hh, mm, ss, AM, and at the end Z for a zone)")
	}
	return l
}

// foldedTexts reads a list of texts as cells are compared with them.
func foldedTexts(v strictyaml.Value) []string {
	var texts []string
	for _, item := range v.List() {
		texts = append(texts, fold(item.Text()))
	}
	return texts
}
