package assess

import (
	"bytes"
	"errors"
	"fmt"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// headroom is the part of MaxFile kept for what can change above the answers: names of
// 200 characters that need 10 bytes each, times, and where the interview stands.
const headroom = 8 << 10

// fitsFile refuses answers that could be written but not read again. The questionnaire
// is unfolded.
func fitsFile(q *questionnaires.Questionnaire, a Answers) error {
	const surelyFits = 64 << 10 // no text of this size has more structure than a file may have
	if sizeAtMost(a) <= surelyFits {
		return nil
	}
	var b bytes.Buffer
	writeLine(&b, "", field{"questionnaire", inYAML.reference(a.Questionnaire)})
	writeLine(&b, "", field{"labels", inYAML.labels(a.Labels)})
	writeBody(&b, a, q)
	if b.Len() > MaxFile-headroom {
		return fmt.Errorf("the answers would take %d bytes in the file, and %d are allowed; shorten the notes", b.Len(), MaxFile-headroom)
	}
	if b.Len() <= surelyFits {
		return nil
	}
	if _, err := strictyaml.Parse("", b.Bytes(), MaxFile-headroom); err != nil {
		return errors.New("the answers have more commas, colons and the like than a file may have; shorten the notes")
	}
	return nil
}

// sizeAtMost returns how many bytes of the file the answers surely do not exceed. It is
// there because writing them to see takes much longer.
func sizeAtMost(a Answers) int {
	const (
		line   = 320 // with the longest ids, all keys that it can have, and those above it
		state  = 70  // with what stands around it
		escape = 6   // of one byte
	)
	size := line + len(a.Questionnaire.ID) + len(a.Questionnaire.Digest)
	for _, text := range a.Labels {
		size += line + escape*len(text)
	}
	size += line * len(a.Estimates)
	for _, answer := range a.Answers {
		size += line + escape*(len(answer.Text)+len(answer.Note)) + state*len(answer.States)
	}
	for _, names := range a.Items {
		for _, name := range names {
			size += line + escape*len(name)
		}
	}
	return size
}
