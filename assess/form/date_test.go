package form

import (
	"strings"
	"testing"
	"time"

	"blindspot/assess"
)

func TestDatesAreReadAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[string]string{
		"2025-03": "2025-03", "03.2025": "2025-03", "3/2025": "2025-03", "3.2025": "2025-03", "2025/3": "2025-03",
		"März 2025": "2025-03", "march 2025": "2025-03", "Mär. 2025": "2025-03", "Sept 2025": "2025-09", "Dez 2025": "2025-12", "Mai 2025": "2025-05",
		"14.03.2025": "2025-03-14", "14.3.2025": "2025-03-14", "2025-03-14": "2025-03-14", "14. März 2025": "2025-03-14",
		"14 March 2025": "2025-03-14", "March 14, 2025": "2025-03-14", "29.02.2024": "2024-02-29", "3/3/2025": "2025-03-03", "  03.2025 ": "2025-03",
	} {
		if got, ok := parseDate(typed); got != want || !ok {
			t.Errorf("%q is read as %q, %v; want %q", typed, got, ok, want)
		}
	}
}

func TestWhatIsNoDateOrCouldBeTwoIsRefused(t *testing.T) {
	for _, typed := range []string{
		"", "2025", "03", "03.25", "3/4/2025", "04/03/2025", "3/14/2025", "13.2025", "0.2025", "00/2025", "30.02.2025", "29.02.2025", "32.1.2025",
		"Ma 2025", "Mär", "Marchen 2025", "2025-03-14-1", "1899-12", "14.03.0025", "12025-03", "003.2025", "ab.cd.2025", "2025-xx", "٣.2025", "-", "...",
	} {
		if got, ok := parseDate(typed); ok {
			t.Errorf("%q is read as %q", typed, got)
		}
	}
}

func TestDatesAreShownInTheReadersWay(t *testing.T) {
	for _, tt := range []struct{ date, language, want string }{
		{"2025-03", "de", "März 2025"}, {"2025-03", "en", "March 2025"},
		{"2025-03-04", "de", "4. März 2025"}, {"2025-03-04", "en", "4 March 2025"},
		{"x\x1b", "en", "x␛"},
	} {
		if got := formatDate(tt.date, tt.language); got != tt.want {
			t.Errorf("%s in %s: %q, want %q", tt.date, tt.language, got, tt.want)
		}
	}
}

// FuzzParseDate: what is read is a date that an answer can have, and reads the same again
// as it is shown.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-03", "14.03.2025", "14. März 2025", "March 14, 2025", "3/3/2025", "29.2.2023"} {
		f.Add(s)
	}
	q := wide(f)
	f.Fuzz(func(t *testing.T, typed string) {
		date, ok := parseDate(typed)
		if !ok {
			return
		}
		if err := assess.NewSession(q, assess.Answers{}).Record("backup", assess.Answer{Date: date}); err != nil && date[:4] < "2200" {
			t.Errorf("%q is read as %q: %v", typed, date, err)
		}
		for _, language := range []string{"de", "en"} {
			if again, ok := parseDate(formatDate(date, language)); again != date || !ok {
				t.Errorf("%q is shown as %q, which is read as %q", date, formatDate(date, language), again)
			}
		}
	})
}

func TestADateIsTypedAndRecorded(t *testing.T) {
	for typed, want := range map[string]string{"03.2025": "2025-03", "März 2025": "2025-03", "14. März 2025": "2025-03-14", "Dezember 2024": "2024-12", "14.3.2025": "2025-03-14"} {
		r := inWide(t, "backup", inGerman)
		for _, c := range typed {
			if c == ' ' {
				r.press("space")
				continue
			}
			r.press(string(c))
		}
		r.shows(typed).shows("eingegeben").press("enter")
		if got := r.Session.Answer("backup").Date; got != want || r.stands() != "training" {
			t.Errorf("%q: recorded %q and stands at %q", typed, got, r.stands())
		}
		r.press("b").shows(formatDate(want, "de"))
	}
}

func TestAWordTypedAtADateOrANumberDoesNothingButStandThere(t *testing.T) {
	for _, word := range []string{"gestern", "nie", "dezember", "quartal", "voriges", "weihnachten", "ohne", "x", "bald", "HEUTE"} {
		r := inWide(t, "backup", advising).write(word).shows(word)
		if !r.Session.Answer("backup").Open() || r.stands() != "backup" || r.left {
			t.Errorf("%q at a date acted", word)
		}
		if len(word) > 1 {
			r.press("enter").shows("Please type a month or day")
		}
		r = at(t, "late-invoices", advising).write(word).shows(word)
		if !r.Session.Answer("late-invoices").Open() || r.stands() != "late-invoices" || r.left {
			t.Errorf("%q at a number acted", word)
		}
	}
}

func TestACommandIsTypedAndEnteredAtADate(t *testing.T) {
	if r := inWide(t, "backup").press("d", "enter"); !r.Session.Answer("backup").Unknown || r.stands() != "training" {
		t.Error("d and enter did not say don't know")
	}
	if r := inWide(t, "backup").press("s", "enter").lacks("not taken"); r.stands() != "training" {
		t.Error("s and enter did not skip")
	}
	if r := inWide(t, "backup").press("b", "enter"); r.stands() != "council" {
		t.Error("b and enter did not go back")
	}
	if r := inWide(t, "backup").press("q", "enter"); !r.left {
		t.Error("q and enter did not pause")
	}
	inWide(t, "backup").press("o", "enter").shows("Overview")
	inWide(t, "backup").shows("n+enter note").press("h", "enter").shows("need enter behind them").press("esc", "n", "enter").shows("Note")
}

func TestACommandLeavesTheRecordedAnswerInItsLine(t *testing.T) {
	r := begin(t, wide(t), listed("backup")).press("n").lacks("› 14").press("enter").write("tape").press("esc").shows("› 14 March 2025")
	if a := r.Session.Answer("backup"); a.Date != "2025-03-14" || a.Note != "tape" {
		t.Errorf("recorded %+v", a)
	}
	r = begin(t, sample(t), answered("late-invoices")).press("n").lacks("4.5").press("enter", "esc").shows("4.5")
	if n := r.Session.Answer("late-invoices").Number; n == nil || *n != 4.5 {
		t.Error("a typed command replaced the number")
	}
}

func TestLeavingATypedQuestionUnsavedAsksOnce(t *testing.T) {
	r := inWide(t, "staff", failing).press("1", "enter", "q", "enter").shows("w+enter")
	if r.left {
		t.Fatal("left although nothing is saved")
	}
	if r.press("q", "enter"); !r.left {
		t.Error("the second q and enter did not leave")
	}
}

func TestARecordedDateIsReplacedAndNotContinued(t *testing.T) {
	r := begin(t, wide(t), listed("backup")).shows("14 March 2025").press("enter")
	if r.stands() != "training" || r.Session.Answer("backup").Date != "2025-03-14" {
		t.Error("enter did not keep the date")
	}
	r.press("b").press(strings.Split("4.2025", "")...).press("enter")
	if got := r.Session.Answer("backup").Date; got != "2025-04" {
		t.Errorf("recorded %q", got)
	}
	r.press("b", "backspace").shows("April 202▏")
}

func TestADateToComeIsRefused(t *testing.T) {
	for typed, ok := range map[string]bool{"11.2026": true, "12.2026": false, "21.11.2026": true, "22.11.2026": false} {
		r := inWide(t, "backup").press(strings.Split(typed, "")...).press("enter")
		if got := r.Session.Answer("backup").Date != ""; got != ok {
			t.Errorf("%s: recorded %v, want %v", typed, got, ok)
		}
		if !ok {
			r.shows("in the future").shows("November 2026")
		}
	}
}

func TestAQuestionAboutTheAgeOfADateComesUpAtOnce(t *testing.T) {
	const yaml = `
format: blindspot/questionnaire/v1
id: age
version: 1
title: T
sections:
  - id: s
    title: S
    questions:
      - {id: tested, kind: date, text: "When?", thresholds: [{from: 0, points: 4}, {from: 12, points: 0}]}
      - {id: late, kind: text, text: "Why so long ago?", when: {tested: {at-least: 12}}}
      - {id: other, kind: text, text: "What else?"}
`
	for typed, want := range map[string]string{"3.2024": "late", "3.2026": "other"} {
		r := begin(t, questionnaire(t, yaml), assess.Answers{}).press(strings.Split(typed, "")...).press("enter")
		if r.stands() != want {
			t.Errorf("%s stands at %q, want %q", typed, r.stands(), want)
		}
	}
	// So it does where the file was last written long before that.
	a := assess.Answers{Updated: time.Date(2024, 4, 1, 0, 0, 0, 0, time.UTC)}
	if r := begin(t, questionnaire(t, yaml), a).press(strings.Split("3.2024", "")...).press("enter"); r.stands() != "late" {
		t.Errorf("stands at %q, want the question about the age", r.stands())
	}
}

func TestTheDayOfNowIsThatOfTheRespondent(t *testing.T) {
	newYear := time.Date(2027, 1, 1, 0, 30, 0, 0, time.FixedZone("CET", 3600))
	if isToCome("2027-01-01", newYear) || isToCome("2027-01", newYear) || !isToCome("2027-01-02", newYear) {
		t.Error("a date is not compared with the day where the respondent is")
	}
}
