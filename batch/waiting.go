package batch

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"

	"blindspot/table"
)

// waiting holds rejected rows for as long as it is not known which columns the table
// has: few in memory, more in a temporary file.
type waiting struct {
	memory bytes.Buffer
	file   *os.File
}

// inMemory is how many bytes of rejected rows may wait in memory.
const inMemory = 1 << 20

func (w *waiting) add(row table.Row) error {
	err := json.NewEncoder(&w.memory).Encode(row)
	if err != nil || w.memory.Len() < inMemory {
		return err
	}
	if w.file == nil {
		if w.file, err = temporaryFile(); err != nil {
			return err
		}
	}
	_, err = w.memory.WriteTo(w.file)
	return err
}

// drain calls do with all rows in their order, and forgets them.
func (w *waiting) drain(do func(table.Row) error) error {
	defer w.close()
	all, err := w.all()
	if err != nil {
		return err
	}
	for in := json.NewDecoder(all); ; {
		var row table.Row
		switch err := in.Decode(&row); err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
		if err := do(row); err != nil {
			return err
		}
	}
}

// all returns the rows from the first one on.
func (w *waiting) all() (io.Reader, error) {
	memory := bytes.NewReader(w.memory.Bytes())
	if w.file == nil {
		return memory, nil
	}
	_, err := w.file.Seek(0, io.SeekStart)
	return io.MultiReader(w.file, memory), err
}

// rows returns all rows as [waiting.restore] takes them. The error is [ErrNotKept] where
// they are more than most bytes.
func (w *waiting) rows(most int64) (string, error) {
	all, err := w.all()
	if err != nil {
		return "", err
	}
	var text strings.Builder
	n, err := io.Copy(&text, io.LimitReader(all, most+1))
	if err == nil && w.file != nil {
		_, err = w.file.Seek(0, io.SeekEnd) // where the next rows belong
	}
	if err == nil && n > most {
		return "", ErrNotKept
	}
	return text.String(), err
}

// restore makes the rows wait that an earlier run had.
func (w *waiting) restore(rows string) { w.memory.WriteString(rows) }

func (w *waiting) close() {
	if w.file != nil {
		w.file.Close()
		os.Remove(w.file.Name()) // where temporaryFile could not
	}
	*w = waiting{}
}
