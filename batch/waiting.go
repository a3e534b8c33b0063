package batch

import (
	"bytes"
	"encoding/json"
	"io"
	"os"

	"blindspot/table"
)

// waiting holds rejected rows for as long as it is not known which columns the table
// has: few in memory, more in a temporary file.
type waiting struct {
	memory bytes.Buffer
	file   *os.File
	length int // rows
}

// inMemory is how many bytes of rejected rows may wait in memory.
const inMemory = 1 << 20

func (w *waiting) add(row table.Row) error {
	w.length++
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
	var rows io.Reader = &w.memory
	if w.file != nil {
		if _, err := w.file.Seek(0, io.SeekStart); err != nil {
			return err
		}
		rows = io.MultiReader(w.file, &w.memory)
	}
	for in := json.NewDecoder(rows); ; {
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

func (w *waiting) close() {
	if w.file != nil {
		w.file.Close()
		os.Remove(w.file.Name()) // where temporaryFile could not
	}
	*w = waiting{}
}
