package canonical_test

import (
	"bytes"
	"math"
	"reflect"
	"slices"
	"testing"

	"blindspot/assess"
	"blindspot/assess/canonical"
	"blindspot/questionnaires"
)

// bench is a questionnaire with both its readers, and what they fill.
type bench struct {
	questionnaire *questionnaires.Questionnaire
	scorer        *assess.Scorer
	reader        *canonical.Reader
	sheet, want   *assess.Sheet
	head          canonical.Head
}

func newBench(q *questionnaires.Questionnaire) *bench {
	scorer := assess.NewScorer(q)
	return &bench{questionnaire: q, scorer: scorer, reader: canonical.NewReader(scorer), sheet: scorer.NewSheet(), want: scorer.NewSheet()}
}

// accepts reports whether the fast reader accepts a file, and fails the test unless the
// strict one then does so with the same result.
func (b *bench) accepts(t testing.TB, data []byte, isJSON bool) bool {
	t.Helper()
	read := b.reader.YAML
	if isJSON {
		read = b.reader.JSON
	}
	before := bytes.Clone(data)
	if !read(data, b.sheet, &b.head) {
		return false
	}
	if !bytes.Equal(data, before) {
		t.Fatalf("the file was changed while it was read:\n%s", before)
	}
	answers := b.strict(t, data)
	b.scorer.Fill(b.want, answers)
	if !reflect.DeepEqual(b.sheet, b.want) || !sameBits(b.sheet, b.want) {
		t.Fatalf("read as\n%+v\nstrictly\n%+v\nfile\n%s", b.sheet, b.want, data)
	}
	b.compareHead(t, answers, data)
	if id, ok := canonical.Reference(data); !ok || string(id) != b.questionnaire.ID {
		t.Fatalf("the file belongs to %q (%t)\nfile\n%s", id, ok, data)
	}
	return true
}

// sameBits reports whether the numbers are equal in the sign of a zero, too.
func sameBits(a, b *assess.Sheet) bool {
	return slices.EqualFunc(a.Replies, b.Replies, func(a, b assess.Reply) bool {
		return math.Float64bits(a.Number) == math.Float64bits(b.Number)
	})
}

func (b *bench) strict(t testing.TB, data []byte) assess.Answers {
	t.Helper()
	document, err := assess.Parse("", data)
	if err != nil {
		t.Fatalf("accepted, and refused strictly: %v\n%s", err, data)
	}
	answers, err := document.Answers(b.questionnaire)
	if err != nil {
		t.Fatalf("accepted, and refused strictly: %v\n%s", err, data)
	}
	return answers
}

func (b *bench) compareHead(t testing.TB, answers assess.Answers, data []byte) {
	t.Helper()
	if string(b.head.Organization) != answers.Organization || b.head.Updated != answers.Updated {
		t.Fatalf("organization %q, updated %v, strictly %q, %v\nfile\n%s", b.head.Organization, b.head.Updated, answers.Organization, answers.Updated, data)
	}
	labels, before := map[string]string{}, ""
	for _, label := range b.head.Labels {
		labels[string(label.Key)] = string(label.Value)
		if before >= string(label.Key) {
			t.Fatalf("label %q comes after %q\nfile\n%s", label.Key, before, data)
		}
		before = string(label.Key)
	}
	if len(labels) != len(answers.Labels) || len(labels) > 0 && !reflect.DeepEqual(labels, answers.Labels) {
		t.Fatalf("labels %q, strictly %q\nfile\n%s", labels, answers.Labels, data)
	}
}

// spaced returns JSON with a blank after each comma and colon, as many programs write it.
func spaced(data []byte) []byte {
	var b bytes.Buffer
	quoted := false
	for i, c := range data {
		b.WriteByte(c)
		quoted = quoted != (c == '"' && !escapedAt(data, i))
		if !quoted && (c == ':' || c == ',') {
			b.WriteByte(' ')
		}
	}
	return b.Bytes()
}

// escapedAt reports whether an odd number of backslashes comes before.
func escapedAt(data []byte, i int) bool {
	n := len(data[:i]) - len(bytes.TrimRight(data[:i], `\`))
	return n%2 == 1
}

func TestEveryCanonicalFileIsAccepted(t *testing.T) {
	files := 0
	try := func(seed uint64, m *maker, q *questionnaires.Questionnaire) {
		b := newBench(q)
		for range 20 {
			answers := m.answers(q)
			line := assess.FormatJSON(answers, q)
			for _, file := range []struct {
				data   []byte
				isJSON bool
			}{{assess.Format(answers, q), false}, {line, true}, {bytes.TrimSuffix(line, []byte("\n")), true}, {spaced(line), true}} {
				files++
				if !b.accepts(t, file.data, file.isJSON) {
					t.Fatalf("seed %d: declined is\n%s", seed, file.data)
				}
			}
		}
	}
	for i, q := range builtIn(t) {
		try(uint64(i), newMaker(uint64(i)), q)
	}
	for seed := range uint64(100) {
		m := newMaker(seed)
		try(seed, m, m.questionnaire(t))
	}
	t.Logf("%d files", files)
}

// answersOf43 returns a file as it is typical of a company: 43 answers to core, and notes
// to some of them.
func answersOf43(t testing.TB) (*bench, assess.Answers) {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Find("core")
	if err != nil {
		t.Fatal(err)
	}
	m := newMaker(1)
	answers := m.answers(q)
	answers.Organization = "Tischlerei Muster GmbH"
	answers.Labels = map[string]string{"sector": "Handwerk", "size": "10-49", "region": "Oberbayern"}
	clear(answers.Answers)
	for i, question := range q.Questions() {
		answer := m.statement(question)
		switch {
		case i%8 == 0:
			answer.Note = "Das war im März Thema; seitdem macht es Frau Brandt."
		case i%13 == 1:
			answer = assess.Answer{Unknown: true}
		}
		answers.Answers[question.ID] = answer
	}
	return newBench(q), answers
}

func TestReadingAllocatesNothing(t *testing.T) {
	b, answers := answersOf43(t)
	answers.Organization = `Müller "Holz"`
	yaml, json := assess.Format(answers, b.questionnaire), assess.FormatJSON(answers, b.questionnaire)
	if n := testing.AllocsPerRun(100, func() { b.reader.YAML(yaml, b.sheet, &b.head) }); n > 0 {
		t.Errorf("a file in YAML costs %v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { canonical.Reference(yaml) }); n > 0 {
		t.Errorf("the reference costs %v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { b.reader.JSON(json, b.sheet, &b.head) }); n > 0 {
		t.Errorf("a line of JSON costs %v allocations", n)
	}
}

func BenchmarkYAML(b *testing.B) {
	bench, answers := answersOf43(b)
	data := assess.Format(answers, bench.questionnaire)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if !bench.reader.YAML(data, bench.sheet, &bench.head) {
			b.Fatal("declined")
		}
	}
}

func BenchmarkJSON(b *testing.B) {
	bench, answers := answersOf43(b)
	data := assess.FormatJSON(answers, bench.questionnaire)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if !bench.reader.JSON(data, bench.sheet, &bench.head) {
			b.Fatal("declined")
		}
	}
}

// BenchmarkStrict is what the fast reader is measured against.
func BenchmarkStrict(b *testing.B) {
	bench, answers := answersOf43(b)
	data := assess.Format(answers, bench.questionnaire)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		bench.scorer.Fill(bench.sheet, bench.strict(b, data))
	}
}
