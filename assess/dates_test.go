package assess_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
)

func TestDatesAreReadInEveryForm(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for name, test := range map[string]struct {
		file string
		want assess.Answer
	}{
		"month":           {`restored: 2025-03`, date("2025-03")},
		"quoted month":    {`restored: "2025-03"`, date("2025-03")},
		"day":             {`restored: 2025-03-14`, date("2025-03-14")},
		"long form":       {`restored: {date: "2025-03-14", note: x}`, assess.Answer{Date: "2025-03-14", Note: "x"}},
		"leap day":        {`restored: 2024-02-29`, date("2024-02-29")},
		"first year":      {`restored: 1900-01`, date("1900-01")},
		"last year":       {`restored: 2200-12-31`, date("2200-12-31")},
		"date not known":  {`restored: {unknown: true}`, assess.Answer{Unknown: true}},
		"note on no date": {`restored: {note: x}`, assess.Answer{Note: "x"}},
	} {
		answers := readAnswers(t, q, "questionnaire: wide\nupdated: 2201-01-01T10:00:00Z\nanswers:\n  "+test.file+"\n")
		if got := answers.Answers["restored"]; !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %+v, want %+v", name, got, test.want)
		}
	}
}

func TestWhatIsNoDateIsRefused(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for _, written := range []string{
		"2025-3", "2025", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-03-1", "1899-12", "2201-01",
		"14.03.2025", "2025/03", "2025-03-14T10:00:00Z", "20250314", "yesterday", "-", "0000-01",
	} {
		want := `example.answers.yaml:3:21: answers.restored: expected a month such as 2025-03 or a day such as 2025-03-14, in the years 1900 to 2200, found "` + written + `"`
		if got := readError(q, "questionnaire: wide\nupdated: 2026-11-21T10:00:00Z\nanswers: {restored: '"+written+"'}"); got != strings.Replace(want, "3:21", "3:21", 1) {
			t.Errorf("%s: got %s\nwant %s", written, got, want)
		}
		s := newWide(t)
		if err := s.Record("restored", date(written)); err == nil || !strings.HasPrefix(err.Error(), `question "restored": a date is a month such as`) {
			t.Errorf("%s is recorded with error %v", written, err)
		}
	}
}

func TestOtherQuestionsHaveNoDates(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for file, want := range map[string]string{
		"size: {date: 2025-03}":                    "example.answers.yaml:2:24: answers.size.date: the question is not answered by a date",
		"restored: {text: x}":                      "example.answers.yaml:2:21: answers.restored: it is not answered in free text",
		"restored: {number: 3}":                    "example.answers.yaml:2:30: answers.restored.number: the question is not answered by a number",
		"restored: {state: x}":                     "example.answers.yaml:2:29: answers.restored.state: the question has no states to choose from",
		"restored: unknown":                        "example.answers.yaml:2:21: answers.restored: expected {unknown: true}, found \"unknown\"",
		"restored: {date: 2025-03, unknown: true}": "example.answers.yaml:2:21: answers.restored: expected one answer, found date and unknown",
	} {
		if got := readError(q, "questionnaire: wide\nanswers: {"+file+"}"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
	}
	s := newWide(t)
	if err := s.Record("size", date("2025-03")); err == nil || err.Error() != `question "size": it is not answered by a date` {
		t.Errorf("a date in answer to a choice: %v", err)
	}
}

// TestADateNeedsToKnowWhenItWasGiven, for its age counts from then.
func TestADateNeedsToKnowWhenItWasGiven(t *testing.T) {
	q := readQuestionnaire(t, wide)
	const remedy = `the age of this date counts from when it was answered, and the file does not say when; add the key "updated", such as 2026-11-21T10:00:00Z`
	if got, want := readError(q, "questionnaire: wide\nanswers: {restored: 2025-03}"), "example.answers.yaml:2:21: answers.restored: "+remedy; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := readError(q, "questionnaire: wide\nitems: {ideas: [{name: A, answers: {since: 2025-03}}]}"), "example.answers.yaml:2:44: items.ideas[0].answers.since: "+remedy; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := readError(q, "questionnaire: wide\nupdated: today\nanswers: {restored: 2025-03}"), "example.answers.yaml:2:10: updated: expected a time"; !strings.HasPrefix(got, want) || strings.Contains(got, "\n") {
		t.Errorf("a wrong time is reported as\n%s", got)
	}
	day := func(n int) time.Time { return time.Date(2026, 11, n, 0, 0, 0, 0, time.UTC) }
	for times, want := range map[string]time.Time{
		"started: 2026-11-01T00:00:00Z\n":                                                                day(1),
		"started: 2026-11-01T00:00:00Z\nfinished: 2026-11-03T00:00:00Z\n":                                day(3),
		"started: 2026-11-01T00:00:00Z\nfinished: 2026-11-03T00:00:00Z\nupdated: 2026-11-02T00:00:00Z\n": day(2),
	} {
		if got := readAnswers(t, q, "questionnaire: wide\n"+times+"answers: {restored: 2025-03}").Updated; got != want {
			t.Errorf("with %q it was updated %v, want %v", times, got, want)
		}
	}
	if got := readAnswers(t, q, "questionnaire: wide\nstarted: 2026-11-01T00:00:00Z\n").Updated; !got.IsZero() {
		t.Errorf("without a date it was updated %v, which nobody said", got)
	}
}

func TestADateAfterItWasAnsweredIsRefused(t *testing.T) {
	q := readQuestionnaire(t, wide)
	problem := func(place, date, given string) string {
		return "example.answers.yaml:" + place + ": the date " + date + " lies after " + given +
			`, when the file says that this was answered; correct it, or say under "updated" when that was`
	}
	const finished, started = "finished: 2026-11-20T10:00:00Z\n", "started: 2026-11-19T23:59:59Z\n"
	for file, want := range map[string]string{
		"updated: 2026-11-21T10:00:00Z\nanswers: {restored: 2026-11-22}":      "", // where it is that day already
		"updated: 2026-11-21T00:00:00Z\nanswers: {restored: 2026-11-22}":      "",
		"updated: 2026-11-30T00:00:00Z\nanswers: {restored: 2026-12}":         "",
		"updated: 2026-11-21T23:59:59Z\nanswers: {restored: 2026-11-23}":      problem("3:21: answers.restored", "2026-11-23", "2026-11-21"),
		"updated: 2026-11-29T23:59:59Z\nanswers: {restored: {date: 2026-12}}": problem("3:21: answers.restored", "2026-12", "2026-11-29"),
		"updated: 2026-11-22T05:00:00+08:00\nanswers: {restored: 2026-11-23}": problem("3:21: answers.restored", "2026-11-23", "2026-11-21"),
		finished + started + "answers: {restored: 2026-12-01}":                problem("4:21: answers.restored", "2026-12-01", "2026-11-20"),
		started + "answers: {restored: 2026-11-20}":                           "",
		started + "answers: {restored: 2026-11-21}":                           problem("3:21: answers.restored", "2026-11-21", "2026-11-19"),
		started + "items: {ideas: [{name: A, answers: {since: 2027-01}}]}":    problem("3:44: items.ideas[0].answers.since", "2027-01", "2026-11-19"),
		started + "items: {ideas: [{name: A, answers: {since: 2027-01-01}}]}\nanswers: {restored: 2030-01}": problem("3:44: items.ideas[0].answers.since", "2027-01-01", "2026-11-19") + "\n" +
			problem("4:21: answers.restored", "2030-01", "2026-11-19"),
	} {
		if got := readError(q, "questionnaire: wide\n"+file); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", file, got, want)
		}
	}
}

// TestAClockThatWasSetBackHarmsNoDates reads again what was saved by it.
func TestAClockThatWasSetBackHarmsNoDates(t *testing.T) {
	s := newWide(t)
	must(s.AddItem("ideas", "A"))
	for question, answered := range map[string]string{"restored": "2026-11-20", "ideas.1.since": "2026-11-21"} {
		must(s.Record(question, date(answered)))
	}
	for now, want := range map[string]string{"2026-11-22": "2026-11-22", "2026-11-20": "2026-11-20", "2026-11-18": "2026-11-21", "2020-01-01": "2026-11-21"} {
		clock, _ := time.Parse(time.DateOnly, now)
		saved := s.Revise(clock)
		if got := saved.Updated.Format(time.DateOnly); got != want {
			t.Errorf("saved on %s, it was updated %s, want %s", now, got, want)
		}
		if got := readError(s.Questionnaire.Folded(), string(assess.Format(saved, s.Questionnaire))); got != "" {
			t.Errorf("saved on %s, it is refused: %s", now, got)
		}
	}
}

// TestAgesCountFromTheTimeOfTheFile asks a question only where the date is old.
func TestAgesCountFromTheTimeOfTheFile(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for updated, want := range map[string]bool{"2026-03-13": false, "2026-03-14": true} {
		answers := readAnswers(t, q, "questionnaire: wide\nstarted: "+updated+"T00:00:00Z\nanswers: {restored: 2025-03-14}")
		if got := strings.Contains(stepIDs(assess.NewSession(q, answers)), "late"); got != want {
			t.Errorf("updated %s: asked is %v, want %v", updated, got, want)
		}
	}
}
