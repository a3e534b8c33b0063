package assess_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
)

func TestLabelsAreRead(t *testing.T) {
	q := readQuestionnaire(t, awkward)
	for name, test := range map[string]struct {
		file string
		want map[string]string
	}{
		"several":                        {`{size: 10-49, sector: Handwerk}`, map[string]string{"size": "10-49", "sector": "Handwerk"}},
		"keys that YAML has ideas about": {`{"no": "17", "null": x}`, map[string]string{"no": "17", "null": "x"}},
		"a number is a text":             {`{size: 12}`, map[string]string{"size": "12"}},
		"blanks around stay":             {`{region: " Süd "}`, map[string]string{"region": " Süd "}},
		"as long as allowed":             {`{region: ` + strings.Repeat("ü", assess.MaxName) + `}`, map[string]string{"region": strings.Repeat("ü", assess.MaxName)}},
		"none":                           {`{}`, nil},
	} {
		got := readAnswers(t, q, "questionnaire: awkward\nlabels: "+test.file+"\n").Labels
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

// manyLabels returns so many labels within braces.
func manyLabels(n int) string {
	labels := make([]string, n)
	for i := range labels {
		labels[i] = fmt.Sprintf("k%d: x", i)
	}
	return "{" + strings.Join(labels, ", ") + "}"
}

func TestWhatIsNoLabelIsRefused(t *testing.T) {
	q := readQuestionnaire(t, awkward)
	for labels, want := range map[string]string{
		`{Size: x}`:          `example.answers.yaml:2:10: labels.Size: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "Size"`,
		`{size: " "}`:        `example.answers.yaml:2:16: labels.size: the label is empty; write one, or leave the key out`,
		`{size: ""}`:         `example.answers.yaml:2:16: labels.size: the label is empty; write one, or leave the key out`,
		`{size: }`:           `example.answers.yaml:2:10: labels.size: there is no value; write one, or leave this out`,
		`{size: [a]}`:        `example.answers.yaml:2:16: labels.size: expected a text, found a list`,
		`{size: a, size: b}`: `example.answers.yaml:2:19: labels.size: the key stands here a second time, first in line 2`,
		`[size]`:             `example.answers.yaml:2:9: labels: expected a mapping, found a list`,
		`{size: ` + strings.Repeat("x", 201) + `}`: `example.answers.yaml:2:16: labels.size: expected at most 200 characters, found 201`,
		manyLabels(assess.MaxLabels + 1):           `example.answers.yaml:2:9: labels: there are 21 labels, at most 20 can be given`,
	} {
		if got := readError(q, "questionnaire: awkward\nlabels: "+labels+"\n"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", labels, got, want)
		}
	}
	if got := readError(q, "questionnaire: awkward\nlabels: "+manyLabels(assess.MaxLabels)+"\n"); got != "" {
		t.Error(got)
	}
}

func TestSessionSetsLabels(t *testing.T) {
	s := assess.NewSession(readQuestionnaire(t, awkward), assess.Answers{Labels: map[string]string{"size": "1-9", "region": "Süd"}})
	before := s.Answers()
	must(s.SetLabel("size", "10-49"))
	must(s.SetLabel("sector", "Handwerk"))
	want := map[string]string{"size": "10-49", "sector": "Handwerk", "region": "Süd"}
	if got := s.Answers().Labels; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if before.Labels["size"] != "1-9" || before.Labels["sector"] != "" {
		t.Errorf("answers that were handed out have changed: %q", before.Labels)
	}
	for _, test := range []struct{ key, group, want string }{
		{"Size", "x", `the key of a label is a lower-case letter, then lower-case letters, digits and "-", and not "Size"`},
		{"", "x", `the key of a label is a lower-case letter, then lower-case letters, digits and "-", and not ""`},
		{"size", " \t", `the label "size" is empty`},
		{"size", strings.Repeat("ü", 201), `the label "size" has more than 200 characters`},
	} {
		if err := s.SetLabel(test.key, test.group); err == nil || err.Error() != test.want {
			t.Errorf("%q: %q: got %v, want %s", test.key, test.group, err, test.want)
		}
	}
	for i := range assess.MaxLabels - len(want) {
		must(s.SetLabel(fmt.Sprintf("k%d", i), "x"))
	}
	if err := s.SetLabel("one-more", "x"); err == nil || err.Error() != "there are more than 20 labels" {
		t.Errorf("one more: %v", err)
	}
	if got := s.Answers().Labels; got["size"] != "10-49" || len(got) != assess.MaxLabels {
		t.Errorf("what was refused has changed something: %q", got)
	}
}

func TestLabelsThatFillTheFileAreRefused(t *testing.T) {
	q := readQuestionnaire(t, awkward)
	s := assess.NewSession(q, assess.Answers{})
	long := strings.Repeat("\U000E0041", assess.MaxText) // 10 bytes each in the file
	for _, id := range []string{"null", "several", "hours", "words", "hidden"} {
		must(s.Record(id, assess.Answer{Unknown: true, Note: long}))
	}
	must(s.Record("words", assess.Answer{Text: strings.Repeat("x", 19_500), Note: long}))
	const room = assess.MaxFile - 8<<10
	filled := func() int { return len(assess.Format(s.Answers(), q)) }
	var err error
	for i := 0; i < assess.MaxLabels && err == nil; i++ {
		err = s.SetLabel(fmt.Sprintf("k%d", i), strings.Repeat("\U000E0041", assess.MaxName))
	}
	if err == nil || !strings.Contains(err.Error(), "the answers would take") || filled() > room+200 {
		t.Errorf("a file of %d bytes comes with %v", filled(), err)
	}
}

func TestLabelsSurviveMigrationAndSaving(t *testing.T) {
	q := readQuestionnaire(t, awkward)
	document, err := assess.Parse("old.yaml", []byte("questionnaire: {id: awkward, version: 2}\nlabels: {size: 1-9}\nanswers: {gone: x}\n"))
	if err != nil {
		t.Fatal(err)
	}
	answers, _, err := assess.Migrate(document, q)
	if err != nil {
		t.Fatal(err)
	}
	s := assess.NewSession(q, answers)
	revised := s.Revise(time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC))
	if got, want := readAnswers(t, q, string(assess.Format(revised, q))).Labels, (map[string]string{"size": "1-9"}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
