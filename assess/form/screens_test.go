package form

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func TestTheProfileIsAskedFirstAndMayStayEmpty(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{}, profiling).shows("Twelve minutes").shows("Organisation")
	r.press("enter", "enter")
	if a := r.Session.Answers(); a.Organization != "" || a.Respondent.Role != "" || r.stands() != "ownership" {
		t.Errorf("organization %q, role %q, stands at %q", a.Organization, a.Respondent.Role, r.stands())
	}
}

func TestTheProfileIsRecorded(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{}, profiling).write("Q & Söhne").press("enter", "3", "enter")
	if a := r.disk.answers; a.Organization != "Q & Söhne" || a.Respondent.Role != "managing-director" {
		t.Errorf("the file has organization %q and role %q", a.Organization, a.Respondent.Role)
	}
	r.press("b").shows("● 3  Managing director").press("up", "up", "up").write("!")
	if got := r.Session.Answers().Organization; got != "Q & Söhne!" {
		t.Errorf("organization %q", got)
	}
}

func TestTypingTheOrganizationIsSavedAMomentLater(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{}, profiling).write("Muster")
	if r.disk.saves != 0 {
		t.Error("each key was saved by itself")
	}
	if r.Update(saveDue{}); r.disk.answers.Organization != "Muster" {
		t.Errorf("the file has %q", r.disk.answers.Organization)
	}
}

func TestARoleInOwnWordsStaysAChoice(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{Respondent: assess.Respondent{Role: "Prokurist"}}, profiling)
	r.press("enter").shows("› ● 8  Prokurist").press("enter")
	if got := r.Session.Answers().Respondent.Role; got != "Prokurist" {
		t.Errorf("role %q", got)
	}
}

func TestAPastedOrganizationIsTaken(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{}, profiling)
	r.Update(pasted("Muster\x1b GmbH"))
	if got := r.Session.Answers().Organization; got != "Muster␛ GmbH" {
		t.Errorf("organization %q", got)
	}
}

func TestTheEstimateIsChosenOnTheScale(t *testing.T) {
	for keys, want := range map[string]int{
		"7": 7, "1 0": 10, "1 1": 1, "0": 0, "2 0": 0, "7 left": 6, "7 right right": 9, "right": 0, "up up": 1, "9 up up up": 10, "0 down": 0,
	} {
		r := at(t, "ownership").press(strings.Fields(keys)...).press("enter")
		if got, ok := r.Session.Estimate("ownership"); !ok || got != want {
			t.Errorf("%s: estimate %d, %v, want %d", keys, got, ok, want)
		}
		if r.stands() != "disagreement" {
			t.Errorf("%s: stands at %q", keys, r.stands())
		}
	}
}

func TestTheEstimateMayBeLeftOpenAndCleared(t *testing.T) {
	r := at(t, "ownership").press("enter").shows("Please choose a number")
	if r.stands() != "ownership" {
		t.Error("enter without a number left the scale")
	}
	r.press("5", "s")
	if _, ok := r.Session.Estimate("ownership"); ok || r.stands() != "disagreement" {
		t.Error("s recorded an estimate, or stayed")
	}
	r.press("b", "5", "enter", "b", "u")
	if _, ok := r.Session.Estimate("ownership"); ok {
		t.Error("u did not clear the estimate")
	}
}

func TestTheOverviewLeadsAnywhereAndBack(t *testing.T) {
	r := at(t, "disagreement").press("2", "o").shows("Overview").press("esc").shows("› ○ 2")
	r.press("o", "down", "down", "down", "enter")
	if r.stands() != "long" {
		t.Errorf("stands at %q", r.stands())
	}
	if r.press("o", "end", "enter"); r.stands() != "end" {
		t.Errorf("the last line leads to %q, want the review", r.stands())
	}
	if r.press("o", "home", "enter"); r.stands() != "ownership" {
		t.Errorf("the first line leads to %q", r.stands())
	}
}

func TestTheOverviewShowsWhatKindOfAnswerThereIs(t *testing.T) {
	a := answered("disagreement")
	a.Answers["automation"] = assess.Answer{NotApplicable: true}
	a.Answers["long"] = assess.Answer{Unknown: true}
	begin(t, sample(t), a).press("o").shows("● The last time").shows("– Are any").shows("? Think of").shows("○ Where do you").shows("Your estimate 8")
}

func TestTheLegendOfTheOverviewIsInSight(t *testing.T) {
	q, err := questionnaires.NewCatalogue("").Find("core")
	if err != nil {
		t.Fatal(err)
	}
	const legend = "● answered, ○ open, ? don’t know, – does not apply"
	r := begin(t, q, assess.Answers{}, func(o *Options) { o.Profile = true }).press("enter", "enter", "o")
	r.shows("▼ more").shows(legend).press("end").shows("▲ more").shows(legend)
	r.resize(40, 12).press("end", "pgdown").shows("does not apply")
}

func TestTheReviewLeadsToWhatIsOpen(t *testing.T) {
	r := begin(t, sample(t), answered("end")).shows("6 of 7 questions are answered").shows("Where do you keep").lacks("Think of")
	if r.press("enter"); r.stands() != "sources" {
		t.Errorf("stands at %q", r.stands())
	}
	if r.press("o", "end", "enter", "b"); r.stands() != "wish" {
		t.Errorf("back from the review stands at %q", r.stands())
	}
}

func TestFinishingWithOpenQuestions(t *testing.T) {
	r := begin(t, sample(t), answered("end")).press("down", "enter")
	if r.disk.reports != 1 || r.disk.answers.Finished.IsZero() {
		t.Fatalf("%d reports, finished %v", r.disk.reports, r.disk.answers.Finished)
	}
	r.shows("Level: defined").shows("Bottleneck: Ownership").shows("Nobody decides").shows("The report is in sample.report.md")
	if r.press("q"); r.outcome != Finished {
		t.Errorf("outcome %v", r.outcome)
	}
}

func TestTheResultLeadsBackToTheReview(t *testing.T) {
	r := begin(t, sample(t), answered("end")).press("f", "b").shows("Review").press("f")
	if r.disk.reports != 2 {
		t.Errorf("%d reports, want a second one", r.disk.reports)
	}
}

func TestNothingAnsweredIsNotRated(t *testing.T) {
	begin(t, sample(t), assess.Answers{At: "end"}).press("f").shows("Level: not rated").shows("No blind spot stands out")
}

func TestTheHelpComesAndGoes(t *testing.T) {
	for _, key := range []string{"h", "f1"} {
		at(t, "disagreement").press("2", key).shows("one step back").press("esc").shows("› ○ 2")
	}
	at(t, "disagreement").press("h").lacks("evidence:")
	at(t, "disagreement", advising).press("h").shows("evidence:")
}

func TestTheTimeLeftFollowsTheShareOfOpenQuestions(t *testing.T) {
	at(t, "disagreement").shows("0 of 6 · about 12 minutes left")
	r := begin(t, sample(t), answered("disagreement")).shows("6 of 7 · about 2 minutes left")
	r.goTo(6, "")
	r.read()
	r.press("1").shows("7 of 7").lacks("minutes left")
}

func TestAtTheEndNoTimeIsLeft(t *testing.T) {
	r := begin(t, sample(t), answered("wish")).shows("6 of 7 · about 2 minutes left").press("right")
	r.shows("6 of 7").lacks("minutes left").press("f").shows("6 of 7").lacks("minutes left")
	r.press("o").lacks("minutes left").press("home", "enter").shows("minutes left")
}

func TestChoosingFromTheMenu(t *testing.T) {
	entries := []Entry{{"Continue", "a.yaml"}, {"New", ""}, {"Report\x1b", ""}}
	for keys, want := range map[string]int{"\r": 0, "2\r": 1, "jj\r": 2, "\x1b[B\r": 1, "kk\r": 0, "9\r": 0} {
		in, pipe := io.Pipe()
		go io.WriteString(pipe, keys)
		index, ok, err := Choose(context.Background(), "What next?", entries, "en", Terminal{In: in, Out: io.Discard})
		if index != want || !ok || err != nil {
			t.Errorf("%q chose %d, %v, %v; want %d", keys, index, ok, err, want)
		}
	}
}

func TestLeavingTheMenu(t *testing.T) {
	for _, keys := range []string{"q", "\x03", ""} {
		_, ok, err := Choose(context.Background(), "What next?", []Entry{{"New", ""}}, "de", Terminal{In: strings.NewReader(keys), Out: io.Discard})
		if ok || err != nil {
			t.Errorf("%q: ok %v, error %v", keys, ok, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in, _ := io.Pipe()
	if _, _, err := Choose(ctx, "What next?", []Entry{{"New", ""}}, "de", Terminal{In: in, Out: io.Discard}); err == nil {
		t.Error("a cancelled menu is no error")
	}
}

func TestALongMenuSaysThatThereIsMore(t *testing.T) {
	var entries []Entry
	for _, name := range strings.Fields("one two three four five six seven eight") {
		entries = append(entries, Entry{name, "detail of " + name})
	}
	m := newMenu("What next?", entries, english(), newLook(io.Discard, false, false))
	for _, size := range sizes {
		m.width, m.height = size.width, size.height
		for i, e := range entries {
			m.list.cursor = i
			view := m.View()
			if !strings.Contains(view, fmt.Sprintf("› %d  %s", i+1, e.Title)) || !strings.Contains(view, e.Detail) {
				t.Errorf("%v: the chosen entry %q is out of sight:\n%s", size, e.Title, view)
			}
			if strings.Contains(view, "▼ more") == strings.Contains(view, "detail of eight") {
				t.Errorf("%v at %q: whether there is more below is wrong:\n%s", size, e.Title, view)
			}
			if strings.Contains(view, "▲ more") == strings.Contains(view, "1  one") {
				t.Errorf("%v at %q: whether there is more above is wrong:\n%s", size, e.Title, view)
			}
		}
	}
}

func TestTheTimeLeftGrowsWithTheList(t *testing.T) {
	listing := func(items ...string) assess.Answers {
		return assess.Answers{At: "training", Items: map[string][]string{"ideas": items}}
	}
	begin(t, wide(t), listing()).shows("0 of 7 · about 10 minutes left") // what the author says
	begin(t, wide(t), listing("A")).shows("0 of 8 · about 4 minutes left")
	begin(t, wide(t), listing("A", "B", "C", "D")).shows("0 of 11 · about 6 minutes left")
}

func TestTheMenu(t *testing.T) {
	m := newMenu("What would you like to do?", []Entry{
		{"Continue: Muster GmbH", "core-2026-11-21.answers.yaml · 12 of 34 answered"},
		{"New: Readiness check", "34 questions, about 15 minutes"},
		{"New: Quick check", "12 questions, about 5 minutes"},
		{"Report: Muster GmbH", "core-2026-05-02.answers.yaml · 34 of 34 answered"},
	}, english(), newLook(io.Discard, false, false))
	m.list.cursor = 1
	Golden(t, "views/menu.txt", m.View()+"\n")
}
