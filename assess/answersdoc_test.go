package assess_test

import (
	"reflect"
	"strings"
	"testing"

	"blindspot/assess"
)

// TestAnswersFormatDocument reads the examples of docs/answers-format.md. One that is
// followed by a message must be refused with it, all others are accepted.
func TestAnswersFormatDocument(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	blocks := readMarkdown(t, "../docs/answers-format.md")
	accepted, refused, rows := 0, 0, 0
	for i, b := range blocks {
		switch {
		case b.info == "table" && b.head[0] == "Kind of question":
			for _, row := range b.rows {
				short := readAnswers(t, q, "{questionnaire: workshop, answers: {"+row[1]+"}}")
				long := readAnswers(t, q, "{questionnaire: workshop, answers: {"+row[2]+"}}")
				if !reflect.DeepEqual(short, long) {
					t.Errorf("line %d: %s and %s differ: %v and %v", b.line, row[1], row[2], short, long)
				}
				rows++
			}
		case b.info != "yaml" && b.info != "json":
		case i+1 < len(blocks) && blocks[i+1].info == "text":
			refused++
			if got, want := readError(q, b.text), strings.TrimSpace(blocks[i+1].text); got != want {
				t.Errorf("line %d: refused with\n%s\nwant\n%s", b.line, got, want)
			}
		default:
			accepted++
			if got := readError(q, b.text); got != "" {
				t.Errorf("line %d: %s", b.line, got)
			}
		}
	}
	if accepted != 5 || refused != 3 || rows != 5 {
		t.Errorf("found %d accepted and %d refused examples and %d forms; are they still recognised?", accepted, refused, rows)
	}
}

// TestDocumentShowsFilesAsTheyAreWritten formats the example of such a file again.
func TestDocumentShowsFilesAsTheyAreWritten(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	found := false
	for _, b := range readMarkdown(t, "../docs/answers-format.md") {
		if strings.HasPrefix(b.text, "format: ") {
			found = true
			if got := string(assess.Format(readAnswers(t, q, b.text), q)); got != b.text {
				t.Errorf("written as\n%s\ndocumented is\n%s", got, b.text)
			}
		}
	}
	if !found {
		t.Error("no example of a written file in the document")
	}
}
