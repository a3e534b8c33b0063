package main

import (
	"fmt"
	"os"
	"path/filepath"

	"blindspot/batch"
	"blindspot/questionnaires"
	"blindspot/safefile"
)

// settings is what every machine has to know. It travels with the pipeline, so that
// nothing has to lie on the machines that do the work.
type settings struct {
	Output    string // folder, with a slash at its end
	Format    batch.Format
	Raw       bool
	Labels    []string
	Summary   string // file; empty for none
	Benchmark string // file; empty for none
	Language  string // of the summary
	BlockSize int    // bytes that make a block at least

	// Questionnaires are the files of the folder with the user's own ones, by name.
	Questionnaires map[string][]byte
}

// tablePath returns the file for the table of a questionnaire.
func (s settings) tablePath(id string) string { return s.Output + id + "." + string(s.Format) }

// rejectedPath returns the file for the rejected lines. No table can have its name, as no
// id has a dot in it.
func (s settings) rejectedPath() string { return s.Output + "rejected.lines.jsonl" }

// counts reports whether anybody wants a cohort counted.
func (s settings) counts() bool { return s.Summary != "" || s.Benchmark != "" }

// mostOwn bounds the files of questionnaires that travel with the pipeline, in bytes.
const mostOwn = 32 << 20

// readOwn reads the questionnaires in a folder, and refuses those that are broken: on the
// machines that do the work every answers object would be rejected for it.
func readOwn(folder string) (map[string][]byte, error) {
	if folder == "" {
		return nil, nil
	}
	catalogue := questionnaires.NewCatalogue(folder)
	ids, err := catalogue.IDs()
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if _, err := catalogue.Find(id); err != nil {
			return nil, err
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	own, size := map[string][]byte{}, 0
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".yaml" {
			continue
		}
		data, err := safefile.Read(filepath.Join(folder, entry.Name()), questionnaires.MaxSize)
		if err != nil {
			return nil, err
		}
		if size += len(data); size > mostOwn {
			return nil, fmt.Errorf("%s: more than %d MiB of questionnaires", folder, mostOwn>>20)
		}
		own[entry.Name()] = data
	}
	return own, nil
}

// office is what one worker has: the questionnaires, ready for scoring.
type office struct {
	subjects *batch.Subjects
	folder   string // of the user's own questionnaires, on this machine
}

func (s settings) open() (*office, error) {
	o := &office{}
	if len(s.Questionnaires) > 0 {
		folder, err := os.MkdirTemp("", "blindspot-")
		if err != nil {
			return nil, err
		}
		o.folder = folder
		for name, data := range s.Questionnaires {
			if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
				o.close()
				return nil, err
			}
		}
	}
	o.subjects = batch.NewSubjects(questionnaires.NewCatalogue(o.folder).Find, s.Labels)
	return o, nil
}

// clerk returns one who makes the rows of a table.
func (o *office) clerk(s settings) *batch.Clerk {
	return batch.NewClerk(batch.Target{Format: s.Format, Raw: s.Raw}, batch.Options{Subjects: o.subjects, Labels: s.Labels, Count: s.counts()})
}

func (o *office) close() error {
	if o == nil || o.folder == "" {
		return nil
	}
	return os.RemoveAll(o.folder)
}
