package batch

import (
	"bytes"
	"strconv"

	"blindspot/assess"
	"blindspot/assess/canonical"
	"blindspot/table"
)

// Place is where an answers object lies.
type Place struct {
	Path string
	Line int // from 1, in a file with one object a line; else 0
}

// String returns the path, with the line where there is one: "answers.jsonl:17".
func (p Place) String() string {
	if p.Line == 0 {
		return p.Path
	}
	return p.Path + ":" + strconv.Itoa(p.Line)
}

// desk scores answers objects, one after the other. It belongs to one goroutine.
type desk struct {
	subjects *Subjects
	strict   bool
	seats    map[string]*seat // by the id of the questionnaire
	met      map[string]string
	head     canonical.Head
	labels   []table.Label
}

// seat is what scoring answers to one questionnaire needs.
type seat struct {
	*Subject
	reader  *canonical.Reader
	sheet   *assess.Sheet
	figures *assess.Figures
}

// newDesk returns a desk for answers to these subjects. With strict it uses the strict
// reader alone: the results are the same, many times slower.
func newDesk(subjects *Subjects, strict bool) *desk {
	return &desk{subjects: subjects, strict: strict, seats: map[string]*seat{}, met: map[string]string{}}
}

// outcome is what became of one answers object: a row and a subject, or an error.
type outcome struct {
	row     table.Row // of a scored one; its figures and labels are valid until the desk's next object
	subject *Subject  // nil where the questionnaire is not known
	slow    bool      // the strict reader had to read what is not of the canonical form
	other   bool      // the file is one of ours that holds no answers, such as a questionnaire
	err     error     // all that is wrong, each on a line of its own and with its place
}

// score scores the answers object in data.
func (d *desk) score(at Place, data []byte) outcome {
	if !d.strict {
		if o, ok := d.fast(at, data); ok {
			return o
		}
	}
	if at.Line == 0 && isOther(data) {
		return outcome{other: true}
	}
	return d.slow(at, data)
}

// fast scores what the fast reader accepts.
func (d *desk) fast(at Place, data []byte) (outcome, bool) {
	id, ok := canonical.Reference(data)
	if !ok {
		return outcome{}, false
	}
	seat := d.seats[string(id)]
	if seat == nil {
		subject, err := d.subjects.Find(string(id))
		if err != nil {
			return outcome{}, false
		}
		seat = d.seat(subject)
	}
	read := seat.reader.YAML
	if data[0] == '{' {
		read = seat.reader.JSON
	}
	if !read(data, seat.sheet, &d.head) {
		return outcome{}, false
	}
	seat.Scorer.Score(seat.sheet, seat.figures)
	d.labels = d.labels[:0]
	for _, label := range d.head.Labels {
		d.labels = append(d.labels, table.Label{Key: d.text(label.Key), Value: d.text(label.Value)})
	}
	return outcome{
		row: table.Row{
			Source:       at.String(),
			Organization: string(d.head.Organization),
			Labels:       d.labels,
			Given:        seat.sheet.Given,
			Figures:      seat.figures,
		},
		subject: seat.Subject,
	}, true
}

func (d *desk) seat(subject *Subject) *seat {
	id := subject.ID()
	if known := d.seats[id]; known != nil {
		return known
	}
	s := &seat{
		Subject: subject,
		reader:  canonical.NewReader(subject.Scorer),
		sheet:   subject.Scorer.NewSheet(),
		figures: subject.Scorer.NewFigures(),
	}
	d.seats[id] = s
	return s
}

// mostTexts bounds the memory for the texts of labels.
const mostTexts = 10_000

// text returns a text of a label, of which most come again and again.
func (d *desk) text(b []byte) string {
	if text, ok := d.met[string(b)]; ok {
		return text
	}
	if len(d.met) >= mostTexts {
		clear(d.met)
	}
	text := string(b)
	d.met[text] = text
	return text
}

// otherKinds are the files of ours that may lie among answers, as they begin.
var otherKinds = [][]byte{
	[]byte("questionnaire/"), []byte("blind-spots/"), []byte("mapping/"), []byte("result/"), []byte("benchmark/"),
}

// isOther reports whether a file says of itself that it is one of ours without answers.
// It says so under "format" before anything else.
func isOther(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		line = bytes.TrimLeft(line, " \t\r{")
		if len(line) > 0 && line[0] != '#' && !bytes.HasPrefix(line, []byte("---")) {
			return namesOther(line)
		}
		data = rest
	}
	return false
}

func namesOther(line []byte) bool {
	key, value, _ := bytes.Cut(line, []byte(":"))
	if string(bytes.Trim(key, `"' `)) != "format" {
		return false
	}
	kind, ours := bytes.CutPrefix(bytes.TrimLeft(value, `"' `), []byte("blindspot/"))
	if !ours {
		return false
	}
	for _, other := range otherKinds {
		if bytes.HasPrefix(kind, other) {
			return true
		}
	}
	return false
}
