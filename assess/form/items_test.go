package form

import (
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"blindspot/assess"
)

// ideas returns the names of the items in the session and in the file.
func (r *respondent) ideas() (session, file string) {
	return strings.Join(r.Session.Items("ideas"), "|"), strings.Join(r.disk.answers.Items["ideas"], "|")
}

// lists fails unless the session and the file list these items.
func (r *respondent) lists(want string) *respondent {
	r.t.Helper()
	if session, file := r.ideas(); session != want || file != want {
		r.t.Errorf("listed %q, and %q in the file; want %q", session, file, want)
	}
	return r
}

func TestItemsAreListedOneAfterTheOther(t *testing.T) {
	r := inWide(t, "ideas").shows("Nothing listed yet").press("enter").write("Quotations").press("enter").lists("Quotations")
	r.shows("1 listed, at most 4").write("Invoices").press("enter").lists("Quotations|Invoices").press("enter")
	r.shows("› →  On to the questions").press("enter").shows("Idea 1 of 2: Quotations")
	if r.stands() != "ideas.1.bounded" {
		t.Errorf("stands at %q", r.stands())
	}
}

func TestAnEmptyListMayBeLeft(t *testing.T) {
	r := inWide(t, "ideas").press("end", "enter").shows("Review").shows("Ideas: Nothing listed yet")
	if r.stands() != "end" {
		t.Errorf("stands at %q", r.stands())
	}
	r.press("end", "b").shows("What is the idea called?")
	for _, key := range []string{"s", "right"} {
		if r := inWide(t, "ideas").press(key); r.stands() != "end" {
			t.Errorf("%q stands at %q", key, r.stands())
		}
	}
}

func TestANameIsRefusedThatIsTakenOrNone(t *testing.T) {
	r := inWide(t, "ideas").press("+").write("Quotations").press("enter").write("quotations").press("enter").shows("on the list already: quotations")
	r.press("esc").lists("Quotations").press("home", "r").shows("Quotations")
	r.Update(keyMsg("ctrl+u"))
	r.press("enter").shows("Please type a name").press("esc").lists("Quotations")
}

func TestNoMoreCanBeListedThanTheQuestionnaireTakes(t *testing.T) {
	a := assess.Answers{At: "ideas", Items: map[string][]string{"ideas": {"A", "B", "C"}}}
	r := begin(t, wide(t), a).press("+").write("D").press("enter").lists("A|B|C|D").lacks("+  Add").shows("4 listed, at most 4")
	r.press("+").shows("No more than 4 can be listed").lists("A|B|C|D")
}

func TestRenamingKeepsTheAnswers(t *testing.T) {
	r := begin(t, wide(t), listed("ideas")).press("home", "r")
	r.Update(keyMsg("ctrl+u"))
	r.write("Offers").press("enter").lists("Offers|Check incoming invoices|Answer queries about delivery dates")
	if r.states("ideas.1.bounded") != "clearly" {
		t.Error("the answers to the renamed item are gone")
	}
}

func TestRemovingAnItemWithAnswersAsksOnceMore(t *testing.T) {
	r := begin(t, wide(t), listed("ideas")).press("home", "x").shows("x again also removes 2 answers to “Write quotations”")
	if len(r.Session.Items("ideas")) != 3 {
		t.Fatal("the first x removed the item")
	}
	r.press("down", "up", "x").shows("x again")
	if len(r.Session.Items("ideas")) != 3 {
		t.Fatal("another key did not take the x back")
	}
	r.press("x").lists("Check incoming invoices|Answer queries about delivery dates").shows("Removed, z brings it back")
	if r.states("ideas.1.bounded") != "vaguely" {
		t.Errorf("the answers did not move up with their item: %q", r.states("ideas.1.bounded"))
	}
	r.press("z").shows("Back again").lists("Write quotations|Check incoming invoices|Answer queries about delivery dates")
	if r.states("ideas.1.bounded") != "clearly" || r.states("ideas.2.bounded") != "vaguely" {
		t.Error("the answers did not come back with their item")
	}
	r.press("z").shows("Nothing was removed")
}

func TestAHeldKeyRemovesNoAnswers(t *testing.T) {
	r := begin(t, wide(t), listed("ideas")).press("home").burst("x")
	r.Update(pauseOver{r.gate.pause, false}) // the keyboard waits before it repeats
	if r.burst("x", "x", "x"); len(r.Session.Items("ideas")) != 3 {
		t.Error("a held key removed an item with answers")
	}
	r.read()
	if r.press("x"); len(r.Session.Items("ideas")) != 2 {
		t.Error("the second x does not remove it")
	}
}

func TestAnItemWithoutAnswersIsRemovedAtOnce(t *testing.T) {
	for _, key := range []string{"x", "backspace"} {
		begin(t, wide(t), listed("ideas")).press("home", "down", "down", key).lists("Write quotations|Check incoming invoices")
	}
	begin(t, wide(t), listed("ideas")).press("end", "x").shows("3 listed")
}

func TestEnterOnAnItemLeadsToItsQuestions(t *testing.T) {
	r := begin(t, wide(t), listed("ideas")).press("2", "enter")
	if r.stands() != "ideas.2.bounded" {
		t.Errorf("stands at %q", r.stands())
	}
	r.shows("Idea 2 of 3: Check incoming invoices").press("b", "b", "b").shows("What is the idea called?")
}

func TestANameUnderWayIsKeptWhenTheInterviewEnds(t *testing.T) {
	r := inWide(t, "ideas").press("+").write("Quot").press("ctrl+c")
	if !r.left {
		t.Fatal("ctrl+c does not pause")
	}
	r.lists("Quot")
	r = inWide(t, "ideas").press("+").write("Quot")
	r.Update(inputEnded{})
	if _, err := r.conclude(context.Background(), nil, io.Discard); err != nil {
		t.Fatal(err)
	}
	r.lists("Quot")
	if r = inWide(t, "ideas").press("+", "ctrl+c"); len(r.Session.Items("ideas")) != 0 {
		t.Error("an empty line is an item")
	}
}

func TestLettersAreTextInAName(t *testing.T) {
	r := inWide(t, "ideas").press("+").write("qxzroh +b?1").press("enter").lists("qxzroh +b?1")
	r.Update(pasted("Two\nlines\x1b[31m"))
	r.press("enter")
	if got := r.Session.Items("ideas"); len(got) != 2 || strings.ContainsAny(got[1], "\n\x1b") {
		t.Errorf("pasted %q", got)
	}
}

func TestABurstRemovesNothingUnseen(t *testing.T) {
	r := begin(t, wide(t), listed("phones")).burst("enter", "home", "x", "x", "down", "down", "x", "+", "y", "enter")
	if got := len(r.Session.Items("ideas")); got != 3 {
		t.Errorf("%d items after a burst, want all three", got)
	}
}

func TestTheOverviewGroupsTheItems(t *testing.T) {
	r := begin(t, wide(t), listed("ideas")).resize(80, 60).press("o")
	var found []int
	view := r.View()
	for _, text := range []string{"Ideas\n", "3 listed", "Idea 1 of 3: Write quotations", "Who is responsible", "Idea 2 of 3", "Idea 3 of 3"} {
		found = append(found, strings.Index(view, text))
	}
	if found[0] < 0 || !slices.IsSorted(found) {
		t.Errorf("the items are not in order (%v):\n%s", found, view)
	}
}

func TestALongNameStaysWithinItsScreen(t *testing.T) {
	a := listed("ideas.1.bounded")
	a.Items["ideas"][0] = strings.Repeat("Donaudampfschifffahrt ", 9)
	r := begin(t, wide(t), a)
	for _, size := range sizes {
		fits(t, r.resize(size.width, size.height).View(), size.width, size.height, "item")
	}
	r.resize(80, 24).shows("Idea 1 of 3: Donaudampf").press("b", "home", "x").shows("x again also removes 2 answers")
}
