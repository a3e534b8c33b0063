package assess_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// TestScoringDocument scores the examples of docs/scoring.md and compares every
// figure in its tables.
func TestScoringDocument(t *testing.T) {
	if checked := checkDocument(t, "../docs/scoring.md"); checked < 75 {
		t.Errorf("checked %d figures of the document; are the tables still found?", checked)
	}
}

// checkDocument scores the answers in a document by the questionnaire that stands
// last before them, compares the tables after them, and returns how many figures it
// compared.
func checkDocument(t *testing.T, path string) int {
	t.Helper()
	doc := scoringDoc{t: t}
	for _, b := range readMarkdown(t, path) {
		switch {
		case b.info == "yaml" && strings.HasPrefix(b.text, "format: "+questionnaires.Format):
			doc.questionnaire = readQuestionnaire(t, b.text)
		case b.info == "yaml":
			doc.score(b.text)
		case b.info == "table" && b.head[0] == "Figure":
			doc.checkFigures(b)
		case b.info == "table" && b.head[0] == "Answer":
			doc.checkAnswers(b)
		}
	}
	return doc.checked
}

type scoringDoc struct {
	t             *testing.T
	questionnaire *questionnaires.Questionnaire
	result        assess.Result
	checked       int
}

func (d *scoringDoc) score(answers string) {
	d.t.Helper()
	d.result = assess.Score(d.questionnaire, readAnswers(d.t, d.questionnaire, answers))
}

// checkFigures compares rows of a path into the result, an explanation and a value.
func (d *scoringDoc) checkFigures(b block) {
	for i, row := range b.rows {
		if got := lookUp(d.t, d.result, row[0]); !sameFigure(got, row[2]) {
			d.t.Errorf("line %d: %s is %s, want %s", b.line+2+i, row[0], got, row[2])
		}
		d.checked++
	}
}

// checkAnswers compares rows of one answer, an explanation, and the score of the
// section in which that answer stands alone.
func (d *scoringDoc) checkAnswers(b block) {
	for i, row := range b.rows {
		d.score(fmt.Sprintf("{questionnaire: %s, answers: {%s}}", d.questionnaire.ID, row[0]))
		question, _, _ := strings.Cut(row[0], ":")
		section := d.questionnaire.SectionOf(question).ID
		if got := lookUp(d.t, d.result, "sections."+section+".score"); !sameFigure(got, row[2]) {
			d.t.Errorf("line %d: %s scores %s, want %s", b.line+2+i, row[0], got, row[2])
		}
		d.checked++
	}
}

// lookUp follows a path of keys, ids and indexes into the JSON form of a result.
func lookUp(t *testing.T, result assess.Result, path string) string {
	t.Helper()
	if id, ok := strings.CutPrefix(path, "perception."); ok {
		i := slices.IndexFunc(result.Sections, func(s assess.SectionResult) bool { return s.ID == id })
		return string(result.Sections[i].Perception())
	}
	data, err := json.Marshal(result)
	if err != nil {
		t.Fatal(err)
	}
	var at any
	if err := json.Unmarshal(data, &at); err != nil {
		t.Fatal(err)
	}
	for key := range strings.SplitSeq(path, ".") {
		at = stepInto(at, key)
	}
	return figureText(at)
}

func stepInto(at any, key string) any {
	switch at := at.(type) {
	case map[string]any:
		value, ok := at[key]
		if !ok {
			return "no key " + key
		}
		return value
	case []any:
		if i, err := strconv.Atoi(key); err == nil {
			if i >= len(at) {
				return nil
			}
			return at[i]
		}
		for _, item := range at {
			if item.(map[string]any)["id"] == key {
				return item
			}
		}
	}
	return "nothing at " + key
}

func figureText(value any) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case []any:
		var parts []string
		for _, item := range value {
			parts = append(parts, figureText(item))
		}
		return strings.Join(parts, ", ")
	default:
		return fmt.Sprint(value)
	}
}

// sameFigure reports whether the figures agree. A wanted number with four decimals
// is rounded, every other one exact.
func sameFigure(got, want string) bool {
	g, errGot := strconv.ParseFloat(got, 64)
	w, errWant := strconv.ParseFloat(want, 64)
	if errGot != nil || errWant != nil {
		return got == want
	}
	if _, decimals, _ := strings.Cut(want, "."); len(decimals) == 4 {
		return strconv.FormatFloat(g, 'f', 4, 64) == want
	}
	return math.Abs(g-w) < 1e-9
}
