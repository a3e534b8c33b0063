package survey_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// TestWhatIsExportedComesBack writes answers as a survey tool would, imports the table with
// the mapping that is proposed for it, and compares.
func TestWhatIsExportedComesBack(t *testing.T) {
	for _, q := range []*questionnaires.Questionnaire{workshop(t), builtIn(t, "quick"), builtIn(t, "core"), builtIn(t, "ai"), builtIn(t, "resilience")} {
		for seed := range uint64(6) {
			language, separator := []string{"de", "en"}[seed%2], []rune{',', ';', '\t'}[seed%3]
			t.Run(fmt.Sprintf("%s %s %d", q.ID, language, seed), func(t *testing.T) {
				w := writer{q: q, language: language, random: rand.New(rand.NewPCG(seed, 1))}
				given := make([]assess.Answers, 15)
				for i := range given {
					given[i] = w.answers(i)
				}
				table := w.table(given, separator)
				o := importAll(t, q, table, string(propose(t, q, table, language).YAML), false)
				if len(o.problems) > 0 {
					t.Fatalf("told\n%s", strings.Join(o.problems, "\n"))
				}
				for i, line := range strings.Split(strings.TrimSpace(o.lines), "\n") {
					got := readBack(t, q, line)
					if !reflect.DeepEqual(got.Answers, given[i].Answers) || !reflect.DeepEqual(got.Estimates, given[i].Estimates) || got.Organization != given[i].Organization {
						t.Fatalf("row %d: got\n%v\nwant\n%v", i+1, got, given[i])
					}
				}
				if o.imported != len(given) {
					t.Errorf("imported %d rows of %d", o.imported, len(given))
				}
			})
		}
	}
}

func readBack(t *testing.T, q *questionnaires.Questionnaire, line string) assess.Answers {
	t.Helper()
	document, err := assess.Parse("line", []byte(line))
	if err != nil {
		t.Fatal(err)
	}
	answers, err := document.Answers(q)
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

// writer makes answers and writes them as survey tools do.
type writer struct {
	q        *questionnaires.Questionnaire
	language string
	random   *rand.Rand
}

func (w writer) say(german, english string) string {
	if w.language == "de" {
		return german
	}
	return english
}

func (w writer) answers(row int) assess.Answers {
	a := assess.Answers{Organization: fmt.Sprintf("Muster %d; \"Söhne\", KG", row), Answers: map[string]assess.Answer{}, Estimates: map[string]int{}}
	for _, section := range w.q.Sections {
		if len(section.Estimate) > 0 {
			a.Estimates[section.ID] = w.random.IntN(11)
		}
	}
	for _, q := range w.q.Questions() {
		if answer := w.answer(q); !answer.Open() && w.q.SectionOf(q.ID).Repeat == nil {
			a.Answers[q.ID] = answer
		}
	}
	a.Answers[w.q.Questions()[0].ID] = assess.Answer{Unknown: true} // so that each row answers something
	return a
}

func (w writer) answer(q *questionnaires.Question) assess.Answer {
	switch chance := w.random.IntN(10); {
	case chance == 0:
		return assess.Answer{}
	case chance == 1 && q.Kind != questionnaires.Free:
		return assess.Answer{Unknown: true}
	case chance == 2 && q.MayNotApply:
		return assess.Answer{NotApplicable: true}
	}
	switch q.Kind {
	case questionnaires.Multiple:
		if w.random.IntN(2) == 0 {
			return assess.Answer{States: []string{q.States[0].ID, q.States[1].ID}}
		}
		return assess.Answer{States: []string{q.States[w.random.IntN(len(q.States))].ID}}
	case questionnaires.Number:
		n := q.Range.Min + float64(w.random.IntN(int(q.Range.Max-q.Range.Min)+1))
		return assess.Answer{Number: &n}
	case questionnaires.Date:
		return assess.Answer{Date: fmt.Sprintf("2025-%02d-%02d", 1+w.random.IntN(12), 13+w.random.IntN(10))}
	case questionnaires.Free:
		return assess.Answer{Text: "Zeile 1\n\"Zeile\" 2; =1+1"}
	default:
		return assess.Answer{States: []string{q.States[w.random.IntN(len(q.States))].ID}}
	}
}

func (w writer) table(given []assess.Answers, separator rune) string {
	var table bytes.Buffer
	rows := csv.NewWriter(&table)
	rows.Comma = separator
	titles := []string{w.say("Zeitstempel", "Timestamp"), w.say("Firma", "Company")}
	for _, section := range w.q.Sections {
		if len(section.Estimate) > 0 {
			titles = append(titles, section.Estimate[w.language])
		}
	}
	for _, q := range w.q.Questions() {
		title := q.Text[w.language]
		if q.Row != nil {
			title = q.Row.Stem[w.language] + " [" + q.Row.Text[w.language] + "]"
		}
		titles = append(titles, title)
	}
	rows.Write(titles)
	for _, a := range given {
		cells := []string{"2026/11/21 10:14:09", a.Organization}
		for _, section := range w.q.Sections {
			if len(section.Estimate) > 0 {
				cells = append(cells, fmt.Sprint(a.Estimates[section.ID]))
			}
		}
		for _, q := range w.q.Questions() {
			cells = append(cells, w.cell(q, a.Answers[q.ID]))
		}
		rows.Write(cells)
	}
	rows.Flush()
	return table.String()
}

func (w writer) cell(q *questionnaires.Question, a assess.Answer) string {
	switch {
	case a.Unknown:
		return w.say("Weiß ich nicht", "I don't know")
	case a.NotApplicable:
		return w.say("Trifft nicht zu", "Does not apply")
	case a.Number != nil:
		return fmt.Sprint(*a.Number)
	case a.Date != "":
		return w.say(a.Date[8:]+"."+a.Date[5:7]+"."+a.Date[:4], a.Date[5:7]+"/"+a.Date[8:]+"/"+a.Date[:4])
	}
	var texts []string
	for _, id := range a.States {
		state, _ := q.State(id)
		texts = append(texts, state.Text[w.language])
	}
	return a.Text + strings.Join(texts, w.say(";", ", "))
}
