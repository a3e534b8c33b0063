package assess_test

import (
	"slices"
	"strings"
	"testing"

	"blindspot/assess"
)

// stepIDs returns the ids of the steps, separated by blanks.
func stepIDs(s *assess.Session) string {
	var ids []string
	for _, step := range s.Steps() {
		ids = append(ids, step.ID())
	}
	return strings.Join(ids, " ")
}

func TestStepsFollowTheAnswers(t *testing.T) {
	s := newInterview(t)
	const few = "first tools second inner words"
	const all = "first tools many follow-up second hours inner words deep third last"
	for _, test := range []struct {
		question string
		answer   assess.Answer
		want     string
	}{
		{"tools", assess.Answer{}, few},
		{"tools", state("some"), strings.Replace(all, " follow-up", "", 1)},
		{"many", state("a", "b"), all},
		{"many", assess.Answer{Unknown: true}, strings.Replace(all, " follow-up", "", 1)},
		{"many", state("b"), all},
		{"tools", state("none"), few},                // the answer to many is hidden, and counts for nothing
		{"tools", assess.Answer{Unknown: true}, few}, // is no state
		{"tools", assess.Answer{NotApplicable: true}, few},
		{"tools", state("some"), all}, // the answer to many is back
	} {
		if err := s.Record(test.question, test.answer); err != nil {
			t.Fatal(err)
		}
		if got := stepIDs(s); got != test.want {
			t.Errorf("after %s %+v the steps are %q, want %q", test.question, test.answer, got, test.want)
		}
	}
}

func TestStepsNameTheInnermostSection(t *testing.T) {
	for _, step := range newInterview(t).Steps() {
		if step.ID() == "words" && step.Section.ID != "inner" {
			t.Errorf("words is in section %q", step.Section.ID)
		}
	}
	if id := (assess.Step{}).ID(); id != "" {
		t.Errorf("the zero step is called %q", id)
	}
}

func TestAtFindsTheStepOrTheNextVisibleOne(t *testing.T) {
	for _, test := range []struct {
		at    string
		tools string
		want  string
	}{
		{"", "some", "first"},
		{"first", "some", "first"},
		{"hours", "some", "hours"},
		{"hours", "none", "inner"},
		{"many", "none", "second"},
		{"second", "some", "second"},
		{"last", "some", "last"},
		{"last", "none", "end"}, // nothing comes after it
		{"third", "none", "end"},
		{"end", "some", "end"},
	} {
		q := readQuestionnaire(t, interview)
		s := assess.NewSession(q, assess.Answers{At: test.at, Answers: map[string]assess.Answer{"tools": state(test.tools)}})
		steps := s.Steps()
		got := "end"
		if at := s.At(); at < len(steps) {
			got = steps[at].ID()
		}
		if got != test.want {
			t.Errorf("at %q, tools %s: stands at %q, want %q", test.at, test.tools, got, test.want)
		}
	}
}

func TestMoveToIsFoundAgain(t *testing.T) {
	s := newInterview(t)
	must(s.Record("tools", state("some")))
	n := len(s.Steps())
	for i := range n + 1 {
		s.MoveTo(i)
		if got := s.At(); got != i {
			t.Errorf("moved to %d, stands at %d", i, got)
		}
	}
	s.MoveTo(-3)
	if got := s.Answers().At; got != "first" {
		t.Errorf("moved before the start, saved as %q", got)
	}
	s.MoveTo(n + 5)
	if got := s.Answers().At; got != "end" || s.At() != n {
		t.Errorf("moved behind the end, saved as %q, stands at %d", got, s.At())
	}
}

func TestAtStaysWithItsStepWhenOthersAppear(t *testing.T) {
	s := newInterview(t)
	s.MoveTo(slices.IndexFunc(s.Steps(), func(step assess.Step) bool { return step.ID() == "words" }))
	must(s.Record("tools", state("some")))
	if got := s.Steps()[s.At()].ID(); got != "words" {
		t.Errorf("stands at %q, want words", got)
	}
}

func TestProgressAndOpenCountWhatIsVisible(t *testing.T) {
	s := newInterview(t)
	check := func(when string, done, total int, open string) {
		t.Helper()
		steps := s.Steps()
		var ids []string
		for _, i := range s.Open() {
			ids = append(ids, steps[i].ID())
		}
		if d, n := s.Progress(); d != done || n != total || strings.Join(ids, " ") != open {
			t.Errorf("%s: %d of %d, open %v; want %d of %d, open %s", when, d, n, ids, done, total, open)
		}
	}
	check("at the start", 0, 2, "tools second inner words")
	must(s.Record("tools", assess.Answer{Note: "ask"}))
	check("with a note alone", 0, 2, "tools second inner words")
	must(s.Record("tools", assess.Answer{Unknown: true}))
	check("with don't know", 1, 2, "second inner words")
	must(s.Record("tools", state("some")))
	check("with more questions", 1, 6, "many second hours inner words deep third last")
	must(s.SetEstimate("second", 0))
	must(s.Record("hours", number(0)))
	must(s.Record("words", assess.Answer{Text: "x"}))
	check("with some done", 3, 6, "many inner deep third last")
	s.ClearEstimate("second")
	check("with an estimate taken back", 3, 6, "many second inner deep third last")
}

func TestARepeatedSectionHasAStepWhereItsItemsAreListed(t *testing.T) {
	s := newWide(t)
	const company = "company size policy restored backup "
	if got, want := stepIDs(s), company+"ideas suppliers words done"; got != want {
		t.Errorf("without items the steps are\n%q, want\n%q", got, want)
	}
	must(s.AddItem("ideas", "A"))
	must(s.AddItem("ideas", "B"))
	must(s.AddItem("suppliers", "C"))
	must(s.Record("ideas.2.field", state("sales")))
	must(s.Record("size", state("many")))
	const ideas = "ideas ideas.1.field ideas.1.worth ideas.1.hours ideas.1.since ideas.2.field ideas.2.bounded ideas.2.worth ideas.2.hours ideas.2.since "
	if got, want := stepIDs(s), company+ideas+"suppliers suppliers.1.contract words done"; got != want {
		t.Errorf("with items the steps are\n%q, want\n%q", got, want)
	}
	for _, step := range s.Steps() {
		if step.ID() == "ideas.2.field" && step.Section.Title.In("en") != "B" {
			t.Errorf("the question of the second item stands under %q", step.Section.Title.In("en"))
		}
	}
}

func TestAListIsDoneWithItsFirstItem(t *testing.T) {
	s := newWide(t)
	isDone := func() bool {
		steps := s.Steps()
		return s.Done(steps[slices.IndexFunc(steps, func(step assess.Step) bool { return step.ID() == "ideas" })])
	}
	if isDone() {
		t.Error("a list without items is done")
	}
	_, before := s.Progress()
	must(s.AddItem("ideas", "A"))
	if !isDone() {
		t.Error("a list with an item is not done")
	}
	if _, total := s.Progress(); total != before+3 {
		t.Errorf("%d questions, without the item %d", total, before)
	}
	if _, err := s.RemoveItem("ideas", 0); err != nil || isDone() {
		t.Errorf("a list without its item is done, %v", err)
	}
}

func TestWhatOtherAnswersAnswerIsNotAsked(t *testing.T) {
	s := newWide(t)
	must(s.Record("policy", state("written")))
	must(s.Record("size", state("few")))
	if strings.Contains(stepIDs(s), "policy") {
		t.Error("policy is asked, though it is answered by the size")
	}
	must(s.Record("size", state("many")))
	if !strings.Contains(stepIDs(s), "policy") || s.Answer("policy").States[0] != "written" {
		t.Errorf("the own answer is back as %+v", s.Answer("policy"))
	}
}
