package batch

import (
	"errors"
	"os"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/table"
)

// tables takes the rows of chunks in their order.
type tables struct {
	target  Target
	encode  func(dst []byte, c *table.Columns, r *table.Row) []byte
	general *table.Columns // what the tables of all questionnaires have
	main    *output        // nil until its columns are known
	others  map[string]*output
	opened  []*output
	waiting waiting
	row     []byte
}

func newTables(target Target, labels []string) *tables {
	nothing := assess.NewScorer(&questionnaires.Questionnaire{})
	return &tables{
		target: target, encode: target.encoder(),
		general: table.NewColumns(nothing, labels),
		others:  map[string]*output{},
	}
}

// write adds the rows of a chunk.
func (t *tables) write(c *chunk) error {
	from := 0
	for _, part := range c.parts {
		rows := c.rows[from:part.end]
		from = part.end
		if part.refused != nil {
			if err := t.refuse(*part.refused); err != nil {
				return err
			}
			continue
		}
		to, err := t.of(part.subject)
		if err != nil {
			return err
		}
		if err := to.write(rows); err != nil {
			return err
		}
	}
	return nil
}

// of returns the table for rows of a subject.
func (t *tables) of(s *Subject) (*output, error) {
	switch {
	case t.target.Folder:
		return t.other(s.ID(), s, s.Columns)
	case t.main == nil:
		err := t.openMain(s, s.Columns)
		return t.main, err
	case t.main.subject == s || t.target.mixed():
		return t.main, nil
	default:
		return t.other(s.ID(), s, s.Columns)
	}
}

// openMain opens the table of the first questionnaire, with what was rejected before.
func (t *tables) openMain(s *Subject, columns *table.Columns) error {
	main, err := t.target.open(t.target.Path, s, columns, 0)
	if main != nil {
		t.main, t.opened = main, append(t.opened, main)
	}
	if err != nil {
		return err
	}
	return t.waiting.drain(func(row table.Row) error { return t.add(main, columns, row) })
}

// other opens a table that has the id in its name.
func (t *tables) other(id string, s *Subject, columns *table.Columns) (*output, error) {
	if known := t.others[id]; known != nil {
		return known, nil
	}
	if t.target.Folder {
		if err := os.MkdirAll(t.target.Path, 0o700); err != nil {
			return nil, err
		}
	}
	o, err := t.target.open(t.target.pathOf(id, false), s, columns, 0)
	if o != nil {
		t.others[id], t.opened = o, append(t.opened, o)
	}
	return o, err
}

// home returns which table in a folder has the row of a rejection, and its columns.
func (t *tables) home(r Rejection) (id string, columns *table.Columns) {
	if r.Subject == nil {
		return rejectedID, t.general
	}
	return r.Subject.ID(), r.Subject.Columns
}

// refuse adds the row of a rejection: to the table of its questionnaire where each has one
// in a folder, else to the main one.
func (t *tables) refuse(r Rejection) error {
	row := r.row()
	id, columns := t.home(r)
	switch {
	case t.target.Folder:
		to, err := t.other(id, r.Subject, columns)
		if err != nil {
			return err
		}
		return t.add(to, columns, row)
	case t.main == nil && t.target.mixed():
		if err := t.openMain(nil, t.general); err != nil {
			return err
		}
	case t.main == nil:
		return t.waiting.add(row)
	}
	if !t.target.mixed() {
		columns = t.main.columns
	}
	return t.add(t.main, columns, row)
}

func (t *tables) add(to *output, columns *table.Columns, row table.Row) error {
	t.row = t.encode(t.row[:0], columns, &row)
	return to.write(t.row)
}

// finish writes what is left, so that the tables can be published. A run in which nothing
// was scored has one as well.
func (t *tables) finish() error {
	if t.main == nil && !t.target.Folder {
		if err := t.openMain(nil, t.general); err != nil {
			return err
		}
	}
	for _, o := range t.opened {
		if err := o.finish(); err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) publish() error {
	for _, o := range t.opened {
		if err := o.publish(); err != nil {
			return err
		}
	}
	return nil
}

// abandon leaves nothing behind. It does nothing to what was published.
func (t *tables) abandon() {
	for _, o := range t.opened {
		o.discard()
	}
	t.waiting.close()
}

// restore goes on with a table of an earlier run.
func (t *tables) restore(saved tableEntry, s *Subject) error {
	columns := t.general
	if s != nil {
		columns = s.Columns
	}
	o, err := t.target.open(t.target.pathOf(saved.ID, saved.Main), s, columns, saved.Size)
	if err != nil {
		return err
	}
	t.opened = append(t.opened, o)
	if saved.Main {
		t.main = o
	} else {
		t.others[saved.ID] = o
	}
	return nil
}

// putAside keeps the tables for a later run.
func (t *tables) putAside() error {
	var errs []error
	for _, o := range t.opened {
		errs = append(errs, o.draft.PutAside())
	}
	t.waiting.close()
	return errors.Join(errs...)
}
