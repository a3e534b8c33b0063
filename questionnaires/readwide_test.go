package questionnaires_test

import (
	"fmt"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// wideText is a questionnaire of one section whose entry and rest are to be filled in.
const wideText = `format: blindspot/questionnaire/v1
id: filled
version: 1
title: Filled
scales:
  yes-no: [{id: no, points: 0, text: No}, {id: yes, points: 4, text: "Yes"}]
sections:
  - id: one
    title: One
%s
`

func filled(t *testing.T, rest string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("filled.yaml", fmt.Appendf(nil, wideText, rest))
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, q)
	return q
}

func TestReadAcceptsAQuestionnaireThatOnlyConcludes(t *testing.T) {
	unscored := "    weight: 0\n    questions: [{id: a, text: A, weight: 0, states: yes-no}]\n"
	verdict := "[{id: v, title: V, outcomes: [{id: bad, title: B, rules: [{when: {a: no}, because: B}]}, {id: good, title: G}]}]"
	for name, rest := range map[string]string{
		"a verdict":              unscored + "verdicts: " + verdict,
		"a verdict on a section": unscored + "    verdicts: " + verdict,
		"a repeated section":     unscored + "    repeat: {one: One, name: Name}",
	} {
		t.Run(name, func(t *testing.T) { filled(t, rest) })
	}
	_, err := questionnaires.NewCatalogue("").Read("filled.yaml", fmt.Appendf(nil, wideText, unscored))
	if err == nil || !strings.HasSuffix(err.Error(), "nothing in this questionnaire can score; give a section a weight above 0, or the questionnaire a verdict") {
		t.Errorf("without a verdict: got %v", err)
	}
}

func TestReadKeepsPointsAsPartsOfFour(t *testing.T) {
	q := filled(t, `    questions:
      - {id: a, text: A, out-of: 10, states: [{id: no, points: 0, text: "No"}, {id: some, points: 7, text: S}, {id: all, points: 10, text: A}]}
      - {id: b, text: B, kind: multiple, out-of: 8, states: [{id: bad, points: -8, text: B}, {id: good, points: 6, text: G}]}
      - {id: c, text: C, kind: number, out-of: 3, range: {min: 0, max: 9}, thresholds: [{from: 0, points: 0}, {from: 5, points: 3}]}`)
	if got := q.Question("a").States[1].Points; got != 2.8 {
		t.Errorf("7 of 10 is kept as %v", got)
	}
	if got := q.Question("b").States; got[0].Points != -4 || got[1].Points != 3 {
		t.Errorf("-8 and 6 of 8 are kept as %v", got)
	}
	if got := q.Question("c").Thresholds[1].Points; got != 4 {
		t.Errorf("3 of 3 is kept as %v", got)
	}
}

func TestReadKeepsWhatPointsAreOutOf(t *testing.T) {
	folder := t.TempDir()
	grades := "scales:\n  grades: {out-of: 10, states: [{id: no, points: 0, text: No}, {id: yes, points: 10, text: Sure}]}\n" +
		"  fours: {out-of: 4, states: [{id: no, points: 0, text: No}, {id: yes, points: 4, text: Sure}]}\n"
	write(t, folder, "filled.yaml", fmt.Sprintf(strings.Replace(wideText, "scales:\n", grades, 1), `    questions:
      - {id: own, text: A, out-of: 1, states: [{id: no, points: 0, text: "No"}, {id: yes, points: 1, text: "Yes"}]}
      - {id: shared, text: A, states: grades}
      - {id: matrix, text: A, kind: multiple, out-of: 2.5, states: [{id: yes, points: 2.5, text: "Yes"}], rows: [{id: row, text: R}]}
      - {id: number, text: C, kind: number, out-of: 3, range: {min: 0, max: 9}, thresholds: [{from: 0, points: 3}]}
      - {id: four, text: A, out-of: 4, states: [{id: no, points: 0, text: "No"}, {id: yes, points: 4, text: "Yes"}]}
      - {id: unsaid, text: A, states: yes-no}
      - {id: scale-of-four, text: A, states: fours}`))
	write(t, folder, "taking.yaml", "format: blindspot/questionnaire/v1\nid: taking\nversion: 1\ntitle: T\nsections:\n  - {id: taken, title: T, questions: [{id: shared, from: filled}]}\n")
	q := find(t, folder, "filled")
	for id, want := range map[string]float64{"own": 1, "shared": 10, "row": 2.5, "number": 3, "four": 0, "unsaid": 0, "scale-of-four": 0} {
		if got := q.Question(id).OutOf; got != want {
			t.Errorf("%s is out of %v, want %v", id, got, want)
		}
	}
	if got := find(t, folder, "taking").Question("shared").OutOf; got != 10 {
		t.Errorf("taken from another questionnaire it is out of %v", got)
	}
}

func TestReadMakesTheOverallScoreAsItIsSaid(t *testing.T) {
	const sections = "    questions: [{id: a, text: A, states: yes-no}]\n"
	plain := filled(t, sections)
	if top := plain.Top(); top.ID != "overall" || top.Aggregate != questionnaires.Mean || len(top.Sections) != 1 {
		t.Errorf("unless said, the whole is %+v", top)
	}
	if got := filled(t, sections+"aggregate: mean\n"); got.Digest != plain.Digest {
		t.Error("to say what holds anyway changes the digest")
	}
	if got := filled(t, sections+"aggregate: ladder\n").Top(); got.Aggregate != questionnaires.Ladder || got.Met != 100 {
		t.Errorf("a step of the whole is met from %v", got.Met)
	}
	gated := filled(t, sections+"aggregate: gate\ngates: [{score: 60, needs: {one: 50}}]\nout-of: 5\n")
	if top := gated.Top(); len(top.Gates) != 1 || top.Gates[0].Score != 60 || top.Gates[0].Needs["one"] != 50 || top.OutOf != 5 {
		t.Errorf("the gates of the whole are %v", top.Gates)
	}
	if gated.Digest == plain.Digest {
		t.Error("another overall score leaves the digest")
	}
}

func TestReadRanksItemsFromTheEndThatIsSaid(t *testing.T) {
	for first, want := range map[string]bool{"": false, ", first: best": false, ", first: worst": true} {
		q := filled(t, "    repeat: {one: One, name: Name"+first+"}\n    questions: [{id: a, text: A, states: yes-no}]\n")
		if got := q.Sections[0].Repeat.WorstFirst; got != want {
			t.Errorf("with %q the worst come first: %v", first, got)
		}
	}
}

func TestReadTakesWhatIsNotSaid(t *testing.T) {
	q := filled(t, `    aggregate: ladder
    repeat: {one: One, name: Name}
    also: [{question: b}]
    questions: [{id: a, text: A, states: yes-no}]
  - {id: two, title: Two, questions: [{id: b, text: B, states: yes-no}]}
blind-spots:
  - {id: spot, title: S, what: W, signals: [{when: {b: no}}]}`)
	one := q.Sections[0]
	if one.Met != 100 || one.Repeat.Max != 20 || one.Also[0].Weight != 1 {
		t.Errorf("a step is met from %v, there are at most %d items, the other question weighs %v", one.Met, one.Repeat.Max, one.Also[0].Weight)
	}
	if signal := q.BlindSpots[0].Signals[0]; signal.Weight != 1 || signal.Exposure != 1 {
		t.Errorf("the rule became %v", signal)
	}
}

func TestReadPutsFollowUpsRightAfterTheirQuestion(t *testing.T) {
	q := filled(t, `    questions:
      - id: a
        text: A
        states:
          - {id: no, points: 0, text: "No", then: [{id: b, text: B, states: yes-no}, {id: c, text: C, when: {b: yes}, states: yes-no}]}
          - id: yes
            points: 4
            text: "Yes"
            then: [{id: d, text: D, states: [{id: no, points: 0, text: "No"}, {id: yes, points: 4, text: "Yes", then: [{id: e, text: E, states: yes-no}]}]}]
      - {id: f, text: F, states: yes-no}`)
	var order []string
	for _, question := range q.Questions() {
		order = append(order, question.ID)
	}
	if got := strings.Join(order, " "); got != "a b c d e f" {
		t.Errorf("they are asked as %s", got)
	}
	chosen := map[string][]string{"a": {"no"}, "b": {"yes"}, "d": {"yes"}}
	facts := questionnaires.Facts{Chosen: func(id string) []string { return chosen[id] }}
	for id, want := range map[string]bool{"b": true, "c": true, "d": false, "e": true} {
		if got := q.Question(id).When.Holds(facts); got != want {
			t.Errorf("%s is asked: %v", id, got)
		}
	}
	delete(chosen, "b")
	if q.Question("c").When.Holds(facts) {
		t.Error("a follow-up ignores its own condition")
	}
}

func TestReadJoinsStemAndRowInEveryLanguage(t *testing.T) {
	q := filled(t, `    questions:
      - {id: m, text: {de: "Wie oft?", en: "How often?"}, states: yes-no, rows: [{id: a, text: ERP}, {id: b, text: {de: Lager, fr: Stock}}]}`)
	for id, want := range map[string]questionnaires.Text{
		"a": {"de": "Wie oft? – ERP", "en": "How often? – ERP"},
		"b": {"de": "Wie oft? – Lager", "en": "How often? – Lager", "fr": "How often? – Stock"},
	} {
		if got := q.Question(id).Text; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s asks %v, want %v", id, got, want)
		}
	}
}

func TestReadCountsTheQuestionsOfAllItems(t *testing.T) {
	var text strings.Builder
	text.WriteString("    repeat: {one: One, name: Name, max: 100}\n    questions:\n")
	for i := range 51 {
		fmt.Fprintf(&text, "      - {id: q%d, text: Q, states: yes-no}\n", i)
	}
	_, err := questionnaires.NewCatalogue("").Read("filled.yaml", fmt.Appendf(nil, wideText, text.String()))
	if want := "filled.yaml:1:1: there are 5100 questions, at most 5000 can be asked"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestEnoughSaysHowMuchOfASharedBlindSpotMustBeAsked(t *testing.T) {
	spots := `format: blindspot/blind-spots/v1
id: spots
blind-spots:
  - {id: little, title: T, what: W, enough: 1, signals: [{question: a}, {question: elsewhere, weight: 9}]}
  - {id: much, title: T, what: W, enough: 2, signals: [{question: a}, {question: elsewhere}]}
  - {id: half, title: T, what: W, signals: [{when: {a: no}, weight: 2}, {when: {a: yes, elsewhere: no}}, {question: elsewhere}]}
`
	folder := t.TempDir()
	write(t, folder, "spots.yaml", spots)
	write(t, folder, "filled.yaml", fmt.Sprintf(wideText, "    questions: [{id: a, text: A, states: yes-no}]\ncatalogue: spots"))
	q := find(t, folder, "filled")
	if got := strings.Join(blindSpotIDs(q), " "); got != "little half" {
		t.Errorf("the blind spots are %s", got)
	}
	write(t, folder, "spots.yaml", strings.Replace(spots, "enough: 2", "enough: 2.5", 1))
	if _, err := questionnaires.NewCatalogue(folder).Find("filled"); err == nil ||
		!strings.HasSuffix(err.Error(), "blind-spots[1].enough: all signals together weigh 2, so that this is never enough") {
		t.Errorf("got %v", err)
	}
}
