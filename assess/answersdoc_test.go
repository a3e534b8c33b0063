package assess_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

const answersDocument = "../docs/answers-format.md"

// documented returns the questionnaires that the examples of the document answer.
func documented(t *testing.T) map[string]*questionnaires.Questionnaire {
	t.Helper()
	all := map[string]*questionnaires.Questionnaire{}
	texts := []string{workshop(t)}
	for _, b := range readMarkdown(t, answersDocument) {
		if isQuestionnaire(b) {
			texts = append(texts, b.text)
		}
	}
	for _, text := range texts {
		q := readQuestionnaire(t, text)
		all[q.ID] = q
	}
	return all
}

func isQuestionnaire(b block) bool {
	return strings.HasPrefix(b.text, "format: "+questionnaires.Format)
}

// answered returns the questionnaire that an example belongs to.
func answered(t *testing.T, all map[string]*questionnaires.Questionnaire, b block) *questionnaires.Questionnaire {
	t.Helper()
	for id, q := range all {
		if regexp.MustCompile(`(?m)(^ *|,)"?questionnaire"?: ?(\{"?id"?: ?)?"?` + id + `\b`).MatchString(b.text) {
			return q
		}
	}
	t.Fatalf("line %d: no questionnaire is named", b.line)
	return nil
}

// TestAnswersFormatDocument reads the examples of docs/answers-format.md. One that is
// followed by a message must be refused with it, all others are accepted.
func TestAnswersFormatDocument(t *testing.T) {
	all := documented(t)
	blocks := readMarkdown(t, answersDocument)
	accepted, refused := 0, 0
	for i, b := range blocks {
		switch {
		case b.info != "yaml" && b.info != "json" || isQuestionnaire(b):
		case i+1 < len(blocks) && blocks[i+1].info == "text":
			refused++
			if got, want := readError(answered(t, all, b), b.text), strings.TrimSpace(blocks[i+1].text); got != want {
				t.Errorf("line %d: refused with\n%s\nwant\n%s", b.line, got, want)
			}
		default:
			accepted++
			if got := readError(answered(t, all, b), b.text); got != "" {
				t.Errorf("line %d: %s", b.line, got)
			}
		}
	}
	if accepted != 8 || refused != 6 || len(all) != 2 {
		t.Errorf("found %d accepted and %d refused examples, and %d questionnaires; are they still recognised?", accepted, refused, len(all))
	}
}

// TestDocumentedFormsSayTheSame reads the table of short and long forms.
func TestDocumentedFormsSayTheSame(t *testing.T) {
	all := documented(t)
	rows := 0
	for _, b := range readMarkdown(t, answersDocument) {
		if b.info != "table" || b.head[0] != "Kind of question" {
			continue
		}
		for _, row := range b.rows {
			rows++
			id := "workshop"
			if strings.HasPrefix(row[0], "date") {
				id = "plans"
			}
			read := func(answer string) assess.Answers {
				return readAnswers(t, all[id], "{questionnaire: "+id+", updated: 2026-11-21T10:00:00Z, answers: {"+answer+"}}")
			}
			if short, long := read(row[1]), read(row[2]); !reflect.DeepEqual(short, long) {
				t.Errorf("line %d: %s and %s differ: %v and %v", b.line, row[1], row[2], short, long)
			}
		}
	}
	if rows != 7 {
		t.Errorf("found %d forms; are they still recognised?", rows)
	}
}

// TestDocumentShowsFilesAsTheyAreWritten formats the example of such a file again.
func TestDocumentShowsFilesAsTheyAreWritten(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	var written []assess.Answers
	for _, b := range readMarkdown(t, answersDocument) {
		format := assess.Format
		switch {
		case strings.HasPrefix(b.text, `{"format":`):
			format = assess.FormatJSON
		case !strings.HasPrefix(b.text, "format: ") || isQuestionnaire(b):
			continue
		}
		answers := readAnswers(t, q, b.text)
		written = append(written, answers)
		if got := string(format(answers, q)); got != b.text {
			t.Errorf("written as\n%s\ndocumented is\n%s", got, b.text)
		}
	}
	if len(written) != 2 || !reflect.DeepEqual(written[0], written[1]) {
		t.Errorf("the examples of written files in YAML and JSON hold\n%+v", written)
	}
}
