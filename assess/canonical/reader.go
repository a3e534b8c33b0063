package canonical

import (
	"time"

	"blindspot/assess"
)

// Head is what stands above the answers. Its texts are valid until the next reading.
type Head struct {
	Organization []byte    // empty when not said
	Labels       []Label   // in the file's order, which is sorted by key
	Updated      time.Time // as [assess.Answers] has it; zero when not said
}

// Label is one group that the respondent belongs to.
type Label struct{ Key, Value []byte }

// Reader reads answers to one questionnaire. It belongs to one goroutine.
type Reader struct {
	yaml, json *form // nil where everything is declined
	seen       []bool
	unescaped  []byte // what the texts in a head stand for where they have escapes
}

// NewReader returns a reader of answers to the scorer's questionnaire. It declines
// everything where the questionnaire has repeated sections.
func NewReader(scorer *assess.Scorer) *Reader {
	for _, section := range scorer.Sections() {
		if section.Repeat != nil {
			return &Reader{}
		}
	}
	return &Reader{
		yaml: newForm(yaml, scorer),
		json: newForm(json, scorer),
		seen: make([]bool, len(scorer.Questionnaire().Questions())),
	}
}

// YAML reads a whole answers file. It reports false, and leaves anything in sheet and
// head, when the file is not surely of the canonical form.
func (r *Reader) YAML(data []byte, sheet *assess.Sheet, head *Head) bool {
	return r.read(r.yaml, data, sheet, head)
}

// JSON reads one answers object, as a line of JSON Lines with or without its end, or as
// a whole file. It reports false as [Reader.YAML] does.
func (r *Reader) JSON(data []byte, sheet *assess.Sheet, head *Head) bool {
	return r.read(r.json, data, sheet, head)
}

// maxSize is how many bytes are read at most. What is larger may have more structure
// than an answers file is allowed to, which only the strict reader counts.
const maxSize = 64 << 10

func (r *Reader) read(f *form, data []byte, sheet *assess.Sheet, head *Head) bool {
	if f == nil || len(data) > maxSize {
		return false
	}
	sheet.Reset()
	*head = Head{Labels: head.Labels[:0]}
	reading := reading{scanner: scanner{data: data}, form: f, reader: r, sheet: sheet, head: head}
	r.unescaped = r.unescaped[:0]
	return reading.whole()
}
