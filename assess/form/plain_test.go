package form_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/assess/form"
	"blindspot/questionnaires"
)

// transcripts are interviews in lines: what is typed, and how it ends.
var transcripts = []struct {
	name      string
	language  string
	interview bool
	profile   bool
	answers   assess.Answers
	wide      bool // of the wide questionnaire instead of the sample
	input     string
	outcome   form.Outcome
}{
	{name: "whole", language: "de", profile: true, outcome: form.Finished,
		input: "Muster GmbH\n2\n8\n2\n3\n2\n6\nd\n1, 3\n4,5\nAuftragseingang\nf\n"},
	{name: "whole-english", language: "en", outcome: form.Finished,
		input: "8\n2\nx\n6\n3\n1 2\n4.5\nOrders\nf\n"},
	{name: "commands", language: "en", answers: assess.Answers{At: "disagreement"}, outcome: form.Paused,
		input: "?\nh\n\nnonsense\n9\n2\nb\n\nb\nu\nn\nSeen in March\nn\n\ne\nx\ns\nx\nb\nq\n"},
	{name: "words", language: "de", answers: assess.Answers{At: "disagreement"}, outcome: form.Paused,
		input: "warum\nnotiz\nIm März\nweiß nicht\nzurück\nlöschen\noffen\ntrifft nicht zu\nback\nskip\npause\n"},
	{name: "overview", language: "en", answers: assess.Answers{At: "disagreement"}, outcome: form.Paused,
		input: "o\n\no\n6\nd\no\n99\nq\n"},
	{name: "interview", language: "en", interview: true, answers: assess.Answers{At: "disagreement"}, outcome: form.Paused,
		input: "e\ne\n3\nb\ne\n4\nb\nd\nb\ne\nq\n"},
	{name: "numbers", language: "de", answers: assess.Answers{At: "sources"}, outcome: form.Paused,
		input: "1 4\n1 1 9\n,\n3,1\nviel\n-1\n101\n1.000\n12,5 %\nb\nq\n"},
	{name: "estimate", language: "en", answers: assess.Answers{At: "ownership"}, outcome: form.Paused,
		input: "\n11\n-1\nd\nb\n7\nb\n\nb\nu\ns\nq\n"},
	{name: "review", language: "en", answers: assess.Answers{At: "end"}, outcome: form.Finished,
		input: "\ns\nd\n99\nf\n"},
	{name: "wide", language: "de", wide: true, outcome: form.Finished,
		input: "1\nMärz 2025\n2\n3\n1\nd\nx\nAngebote schreiben\nRechnungen prüfen\n\n2\n1\n1\nf\n"},
	{name: "dates", language: "en", wide: true, answers: assess.Answers{At: "backup"}, outcome: form.Paused,
		input: "yesterday\n2025\n3/4/2025\n12.2026\n14 March 2025\nb\n\nb\n03/2025\nq\n"},
	{name: "relevance", language: "en", wide: true, answers: assess.Answers{At: "training"}, outcome: form.Paused,
		input: "2\n\n9\nd\nb\n\n3\nb\n\nu\ns\nb\nd\no\nq\n"},
	{name: "rows", language: "en", wide: true, answers: assess.Answers{At: "copies"}, outcome: form.Paused,
		input: "2\n9\nh\n?\nn\nAsked in May.\n3\nb\n\ns\nq\n"},
	{name: "items", language: "en", wide: true, answers: assess.Answers{At: "ideas"}, outcome: form.Paused,
		input: "Quotations\nquotations\nInvoices\nr 2 Incoming invoices\nr 1 incoming invoices\nr 2\nr 9 x\nx 9\n2\nStock\nDelivery\nOne more\nx 3\nz\nz\nh\n\n2\ns\nb\nb\nb\nx 1\nx 2\nx 1\nx 1\n\nq\n"},
	{name: "wide-overview", language: "de", wide: true, answers: listedInLines(), outcome: form.Finished,
		input: "o\n\no\n99\nb\ns\ns\ns\ns\ns\ns\ns\nf\n"},
	{name: "ended", language: "de", profile: true, outcome: form.InputEnded,
		input: "Muster GmbH\n\n7\n2"},
}

func TestTranscripts(t *testing.T) {
	for _, tt := range transcripts {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			s, o := plainOptionsOf(t, fileOf(tt.wide), tt.answers)
			o.Language, o.Interview, o.Profile = tt.language, tt.interview, tt.profile
			outcome, err := form.Plain(context.Background(), o, strings.NewReader(tt.input), &out)
			if err != nil || outcome != tt.outcome {
				t.Errorf("outcome %v, error %v; want %v", outcome, err, tt.outcome)
			}
			out.WriteString("\n== saved\n")
			answers := s.Answers()
			answers.Questionnaire.Digest = "" // another text of the sample is no other interview
			out.Write(assess.Format(answers, s.Questionnaire))
			form.Golden(t, "plain/"+tt.name+".txt", out.String())
		})
	}
}

func TestTheEndOfTheInputAnswersNothing(t *testing.T) {
	s, o := plainOptions(t, assess.Answers{At: "disagreement"})
	outcome, err := form.Plain(context.Background(), o, strings.NewReader(""), io.Discard)
	if outcome != form.InputEnded || err != nil {
		t.Errorf("outcome %v, error %v", outcome, err)
	}
	if len(s.Answers().Answers) != 0 {
		t.Errorf("answers appeared: %v", s.Answers().Answers)
	}
}

func TestALineThatIsTooLongIsSaidAndNotRead(t *testing.T) {
	s, o := plainOptions(t, assess.Answers{At: "wish"})
	var out bytes.Buffer
	input := strings.Repeat("x", 70_000) + "\nshort\n"
	if _, err := form.Plain(context.Background(), o, strings.NewReader(input), &out); err != nil {
		t.Fatal(err)
	}
	if got := s.Answer("wish").Text; got != "short" {
		t.Errorf("answer of %d characters, want the short one", len(got))
	}
	if !strings.Contains(out.String(), "line is too long") {
		t.Errorf("nothing is said: %s", out.String())
	}
}

func TestRefusedAnswersNameWhatElseCanBeTyped(t *testing.T) {
	tests := map[string]struct{ at, input, want string }{
		"a question that always applies": {"disagreement", "9", "Please type a number from 1 to 5. Or d (don’t know), s (leave open).\n"},
		"a question that may not apply":  {"automation", "9", "Please type a number from 1 to 3. Or d (don’t know), x (does not apply), s (leave open).\n"},
		"several answers":                {"sources", "9", "separated by commas or spaces. Or d (don’t know), s (leave open).\n"},
		"a number":                       {"late-invoices", "many", "without thousands separators. Or d (don’t know), s (leave open).\n"},
	}
	for name, tt := range tests {
		if got := said(t, tt.at, tt.input+"\n"); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q is missing in\n%s", name, tt.want, got)
		}
	}
}

func TestHelpListsTheCommandsOfTheStep(t *testing.T) {
	tests := map[string]struct {
		at     string
		listed string
		absent string
	}{
		"a question":                    {"disagreement", "b s d u n ? o q", "x e w"},
		"a question that may not apply": {"automation", "d x", "?"},
		"an estimate":                   {"ownership", "b s u o q", "d x n ?"},
		"the review":                    {"end", "b o q", "s d x u n ?"},
	}
	for name, tt := range tests {
		_, help, _ := strings.Cut(said(t, tt.at, "h\n"), ":\n")
		for command := range strings.FieldsSeq(tt.listed) {
			if !strings.Contains(help, "  "+command+"  ") {
				t.Errorf("%s: %s is missing in\n%s", name, command, help)
			}
		}
		for command := range strings.FieldsSeq(tt.absent) {
			if strings.Contains(help, "  "+command+"  ") {
				t.Errorf("%s: %s is listed in\n%s", name, command, help)
			}
		}
	}
}

func TestWordsAreKnownWithEitherApostrophe(t *testing.T) {
	for _, input := range []string{"don't know", "I don’t know", "I DON'T KNOW"} {
		s, o := plainOptions(t, assess.Answers{At: "disagreement"})
		if _, err := form.Plain(context.Background(), o, strings.NewReader(input+"\n"), io.Discard); err != nil {
			t.Fatal(err)
		}
		if !s.Answer("disagreement").Unknown {
			t.Errorf("%q is not understood", input)
		}
	}
}

// said returns what the interview says when it begins at a step and ends with input.
func said(t *testing.T, at, input string) string {
	t.Helper()
	_, o := plainOptions(t, assess.Answers{At: at})
	var out bytes.Buffer
	if _, err := form.Plain(context.Background(), o, strings.NewReader(input), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestPlainTextHoldsNoControlCharacters(t *testing.T) {
	_, o := plainOptions(t, assess.Answers{
		At: "disagreement", Organization: "O\x1b[2J",
		Answers: map[string]assess.Answer{"disagreement": {Unknown: true, Note: "N\x1b[2J\x07"}},
	})
	o.Path = "p\x1b[2J.yaml"
	o.Profile = true
	o.Save = func() error { return errors.New("E\x1b[2J") }
	var out bytes.Buffer
	_, err := form.Plain(context.Background(), o, strings.NewReader("\n\n\x1b[31m\n\nwhat\x1b[2J\no\n\nw\n/\x1b\n"), &out)
	if err == nil {
		t.Error("answers that could not be saved are no error")
	}
	for _, c := range out.String() {
		if c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 {
			t.Fatalf("%q in\n%q", c, out.String())
		}
	}
}

func TestCancellingEndsAReadThatWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	_, o := plainOptions(t, assess.Answers{At: "disagreement"})
	in, keys := io.Pipe()
	defer keys.Close()
	written := make(chan struct{}, 100)
	done := make(chan form.Outcome)
	go func() {
		outcome, err := form.Plain(ctx, o, in, signalling(written))
		if err != nil {
			t.Error(err)
		}
		done <- outcome
	}()
	<-written
	cancel()
	if outcome := <-done; outcome != form.Interrupted {
		t.Errorf("outcome %v", outcome)
	}
}

// signalling is a writer that tells of each write.
type signalling chan struct{}

func (s signalling) Write(p []byte) (int, error) {
	select {
	case s <- struct{}{}:
	default:
	}
	return len(p), nil
}

func TestAnOutputThatCannotBeWrittenIsAnError(t *testing.T) {
	_, o := plainOptions(t, assess.Answers{At: "disagreement"})
	closed := errors.New("closed pipe")
	_, err := form.Plain(context.Background(), o, strings.NewReader("1\n2\n"), failing{closed})
	if !errors.Is(err, closed) {
		t.Errorf("error %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestAFailedSaveIsSaidInPlainText(t *testing.T) {
	_, o := plainOptions(t, assess.Answers{At: "disagreement"})
	full := true
	o.Save = func() error {
		if full {
			return errors.New("quota exceeded")
		}
		return nil
	}
	o.SaveElsewhere = func(string) error { full = false; return nil }
	var out bytes.Buffer
	outcome, err := form.Plain(context.Background(), o, strings.NewReader("2\nw\nother.yaml\nq\n"), &out)
	if outcome != form.Paused || err != nil {
		t.Errorf("outcome %v, error %v", outcome, err)
	}
	for _, want := range []string{"Not saved: sample.answers.yaml (quota exceeded). w: save elsewhere", "saved: other.yaml"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, out.String())
		}
	}
}

func TestAReportThatFailsIsAnErrorWhenTheInputEnds(t *testing.T) {
	_, o := plainOptions(t, assess.Answers{At: "end"})
	broken := errors.New("no room")
	o.Finish = func() (string, error) { return "", broken }
	outcome, err := form.Plain(context.Background(), o, strings.NewReader("f\n"), io.Discard)
	if outcome != form.InputEnded || !errors.Is(err, broken) {
		t.Errorf("outcome %v, error %v", outcome, err)
	}
}

func TestTheMenuAndTheInterviewShareOneInput(t *testing.T) {
	in := bufio.NewReaderSize(strings.NewReader("nothing\n0\n2\n3\n"), 64<<10)
	var out bytes.Buffer
	entries := []form.Entry{{Title: "Continue", Detail: "a.yaml"}, {Title: "New: Readiness\x1b[2J"}}
	index, ok, err := form.ChoosePlain(context.Background(), "What next?", entries, "en", in, &out)
	if index != 1 || !ok || err != nil {
		t.Fatalf("chose %d, %v, %v", index, ok, err)
	}
	if strings.Contains(out.String(), "\x1b") || !strings.Contains(out.String(), "1  Continue  a.yaml") {
		t.Errorf("wrote %q", out.String())
	}
	s, o := plainOptions(t, assess.Answers{At: "disagreement"})
	if _, err := form.Plain(context.Background(), o, in, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := s.Answer("disagreement").States; len(got) != 1 || got[0] != "boss" {
		t.Errorf("the interview read %v", got)
	}
}

func TestTheMenuCanBeLeft(t *testing.T) {
	for _, input := range []string{"q\n", "", "ende\n"} {
		_, ok, err := form.ChoosePlain(context.Background(), "What next?", []form.Entry{{Title: "x"}}, "de", strings.NewReader(input), io.Discard)
		if ok || err != nil {
			t.Errorf("%q: ok %v, error %v", input, ok, err)
		}
	}
}

// plainOptions are options that save nowhere and report to sample.report.md.
func plainOptions(t *testing.T, a assess.Answers) (*assess.Session, form.Options) {
	t.Helper()
	return plainOptionsOf(t, fileOf(false), a)
}

// fileOf is the sample, or the wide questionnaire.
func fileOf(wide bool) string {
	if wide {
		return "wide.yaml"
	}
	return "sample.yaml"
}

// listedInLines are answers to the wide questionnaire, some of them in part.
func listedInLines() assess.Answers {
	return assess.Answers{
		At:    "ideas",
		Items: map[string][]string{"ideas": {"Angebote", "Rechnungen"}},
		Answers: map[string]assess.Answer{
			"staff": {States: []string{"few"}}, "backup": {Date: "2025-03"}, "training": {States: []string{"alone"}},
			"copies": {States: []string{"planned"}}, "ideas.2.bounded": {States: []string{"clearly"}},
		},
	}
}

func plainOptionsOf(t *testing.T, file string, a assess.Answers) (*assess.Session, form.Options) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	q, err := questionnaires.NewCatalogue("").Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	s := assess.NewSession(q, a)
	return s, form.Options{
		Session: s, Language: "en", Path: "sample.answers.yaml",
		Now:    func() time.Time { return time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC) },
		Save:   func() error { return nil },
		Finish: func() (string, error) { return "sample.report.md", nil },
	}
}
