package survey

import (
	"slices"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// readAnswer reads how the cells of a column answer its question, and returns which
// keys say so.
func (r *columnsReader) readAnswer(c *column, at strictyaml.Value, fields strictyaml.Fields) []string {
	if fields.Get("state").Present() {
		if r.inOne[c.question.ID] {
			at.Problemf("question %s is answered by another column as a whole", printable.Quote(c.question.ID))
		}
		r.byState[c.question.ID] = true
		c.readState(fields)
		return []string{"state", "chosen", "not-chosen"}
	}
	if r.byState[c.question.ID] {
		at.Problemf("question %s is answered by other columns, one for each state", printable.Quote(c.question.ID))
	}
	r.inOne[c.question.ID] = true
	c.readCells(fields.Get("cells"))
	switch c.question.Kind {
	case questionnaires.Single:
		fields.Require("cells")
		return []string{"cells"}
	case questionnaires.Multiple:
		fields.Require("cells")
		if v := fields.Get("separator"); v.Present() {
			if c.separator = v.Text(); c.separator == "" {
				v.Problemf("the separator is empty; leave the key out where a cell holds one text")
			}
		}
		return []string{"cells", "separator"}
	case questionnaires.Number:
		if v := fields.Get("decimal"); v.Present() {
			c.decimal = v.OneOf(decimalPoint, decimalComma)
		}
		c.units = foldedTexts(fields.Get("units"))
		return []string{"cells", "decimal", "units"}
	case questionnaires.Date:
		fields.Require("date")
		if v := fields.Get("date"); v.Present() {
			c.layout = readLayout(v)
		}
		return []string{"cells", "date"}
	default:
		return []string{"cells"}
	}
}

// readState reads a column that is there for one state: chosen or not.
func (c *column) readState(fields strictyaml.Fields) {
	v := fields.Get("state")
	if c.question.Kind != questionnaires.Multiple {
		v.Problemf("question %s is not answered by several states; map one column with cells", printable.Quote(c.question.ID))
	}
	c.state = c.answer(v)
	fields.Require("chosen")
	c.chosen, c.notChosen = foldedTexts(fields.Get("chosen")), foldedTexts(fields.Get("not-chosen"))
	for _, text := range c.chosen {
		if slices.Contains(c.notChosen, text) {
			v.Problemf("%s means chosen and not chosen", printable.Quote(text))
		}
	}
}

// readCells reads which answers the texts in the cells mean.
func (c *column) readCells(v strictyaml.Value) {
	c.cells = map[string]string{}
	for _, entry := range v.Fields().Entries() {
		text := fold(entry.Key.Text())
		if _, twice := c.cells[text]; twice {
			entry.Key.Problemf("the text %s stands here twice, with other blanks", printable.Quote(text))
		}
		c.cells[text] = c.answer(entry.Value)
		c.texts = append(c.texts, text)
	}
}

// answer reads a state of the question, or one of the words beside them.
func (c *column) answer(v strictyaml.Value) string {
	id := v.Text()
	known := []string{questionnaires.Unknown}
	if c.question.MayNotApply {
		known = append(known, questionnaires.NotApplicable)
	}
	for _, state := range c.question.States {
		known = append(known, state.ID)
	}
	switch {
	case !v.Present() || v.Node.Kind != strictyaml.Scalar || slices.Contains(known, id):
	case id == questionnaires.NotApplicable:
		v.Problemf("question %s always applies", printable.Quote(c.question.ID))
	default:
		v.Problemf("question %s has no state %s%s", printable.Quote(c.question.ID), printable.Quote(id), v.DidYouMean(known))
	}
	return id
}
