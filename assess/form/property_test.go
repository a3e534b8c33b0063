package form

import (
	"io"
	"slices"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/questionnaires"
)

// fits fails unless a view stays within its window.
func fits(t *testing.T, view string, width, height int, where string) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) > height {
		t.Fatalf("%s: %d lines in a window of %d by %d", where, len(lines), width, height)
	}
	for _, line := range lines {
		if w := cells.Width(line); w > width {
			t.Fatalf("%s: a line of %d cells in a window of %d by %d: %q", where, w, width, height, line)
		}
	}
}

// all returns the samples and every built-in questionnaire.
func all(t *testing.T) []*questionnaires.Questionnaire {
	t.Helper()
	list := []*questionnaires.Questionnaire{sample(t), wide(t)}
	catalogue := questionnaires.NewCatalogue("")
	ids, err := catalogue.IDs()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		q, err := catalogue.Find(id)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, q)
	}
	return list
}

// Every step of every questionnaire, with the cursor on the first and on the last row,
// and with why and probe shown, fits into windows of many sizes, and the row with the
// cursor is in sight.
func TestEveryStepFitsIntoEveryWindow(t *testing.T) {
	for _, q := range all(t) {
		for _, language := range []string{"de", "en"} {
			o := (&disk{}).options(assess.NewSession(q, itemsFor(q)))
			o.Language, o.Interview = language, language == "de"
			o.Path = "/home/somebody/with/a/rather/long/path/to/core-2026-11-21.answers.yaml"
			r := &respondent{t: t, model: newModel(o, newLook(io.Discard, false, false))}
			r.Init()
			for i := range len(r.steps) + 1 {
				r.goTo(i, "")
				tryWindows(t, r, q.ID+" "+language+" "+r.stands())
			}
		}
	}
}

// itemsFor lists two items in every repeated section, one with a long name.
func itemsFor(q *questionnaires.Questionnaire) assess.Answers {
	a := assess.Answers{Items: map[string][]string{}}
	for _, s := range q.Sections {
		if s.Repeat != nil {
			a.Items[s.ID] = []string{"Angebote", strings.Repeat("Donaudampfschifffahrtsgesellschaft ", 5)}
		}
	}
	return a
}

func tryWindows(t *testing.T, r *respondent, where string) {
	for _, keys := range [][]string{nil, {"home"}, {"end"}, {"?"}} {
		r.press(keys...)
		for _, width := range []int{30, 37, 59, 60, 80} {
			for _, height := range []int{8, 9, 12, 19, 24} {
				view := r.resize(width, height).View()
				fits(t, view, width, height, where)
				if pointing(r.screen) && !strings.Contains(view, r.look.cursor+" ") {
					t.Fatalf("%s: the cursor is out of sight in a window of %d by %d:\n%s", where, width, height, view)
				}
			}
		}
	}
}

// pointing reports whether a screen has a cursor that must be in sight.
func pointing(s screen) bool {
	switch s := s.(type) {
	case *questionScreen:
		return s.list.cursor >= 0 && !s.reading
	case *tableScreen:
		return !s.row.reading
	case *itemsScreen:
		return true
	default:
		return false
	}
}

func TestEveryScreenFitsIntoEveryWindow(t *testing.T) {
	for _, v := range views {
		for _, language := range []string{"de", "en"} {
			r := visit(t, v, language, false, 80, 24)
			for width := 30; width <= 120; width += 9 {
				for height := 8; height <= 50; height += 6 {
					fits(t, r.resize(width, height).View(), width, height, v.name+" "+language)
				}
			}
		}
	}
}

func TestTheMenuFitsIntoEveryWindow(t *testing.T) {
	entries := []Entry{{"New: " + strings.Repeat("readiness ", 9), "34 questions"}, {"Second", ""}}
	m := newMenu("What would you like to do?", append(entries, make([]Entry, 12)...), english(), newLook(io.Discard, false, false))
	for m.width = 1; m.width <= 120; m.width += 3 {
		for m.height = 1; m.height <= 50; m.height += 3 {
			fits(t, m.View(), m.width, m.height, "menu")
		}
	}
}

// FuzzTexts: whatever a questionnaire says, the screen stays within its window.
func FuzzTexts(f *testing.F) {
	f.Add("Was geschah?", "Eine Antwort", 80, 24)
	f.Add(strings.Repeat("Donaudampfschifffahrtsgesellschaft", 4), "日本語のテキスト", 30, 8)
	f.Add("👩‍👩‍👧‍👦 e\u0301 \u00ad", "a\tb\nc", 31, 9)
	q, listing := sample(f), wide(f)
	f.Fuzz(func(t *testing.T, text, state string, width, height int) {
		if width < minWidth || width > 200 || height < minHeight || height > 80 || len(text)+len(state) > 5000 {
			return
		}
		r := begin(t, q, assess.Answers{At: "disagreement"}, advising)
		s := r.screen.(*questionScreen)
		question := *s.question
		question.Text = questionnaires.Text{"": text}
		question.States = []questionnaires.State{{ID: "a", Text: questionnaires.Text{"": state}}}
		s.question = &question
		fits(t, r.resize(width, height).press("1").View(), width, height, "fuzzed")

		r = begin(t, listing, assess.Answers{At: "copies", Items: map[string][]string{"ideas": {text, state}}}, advising)
		table := r.resize(100, 40).screen.(*tableScreen)
		question.Row = &questionnaires.Row{Matrix: "protection", Stem: questionnaires.Text{"": state}, Text: questionnaires.Text{"": text}}
		for i := range table.rows {
			table.rows[i].Question = &question
		}
		table.row.question = &question
		fits(t, r.View(), 100, 40, "fuzzed table")
		fits(t, r.resize(width, height).View(), width, height, "fuzzed row")
		for _, step := range []string{"ideas", "ideas.1.bounded"} {
			r.Session.MoveTo(r.indexOf(stepOf(r, step)))
			r.showStep(r.Session.At(), "")
			fits(t, r.View(), width, height, "fuzzed item")
		}
		fits(t, r.press("o").View(), width, height, "fuzzed overview")
	})
}

// stepOf returns the step with that id.
func stepOf(r *respondent, id string) assess.Step {
	return r.steps[slices.IndexFunc(r.steps, func(step assess.Step) bool { return step.ID() == id })]
}
