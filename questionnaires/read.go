package questionnaires

import (
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// Format is what the "format" key of a questionnaire file says.
const Format = "blindspot/questionnaire/v1"

const (
	maxVersion   = 1_000_000
	maxMinutes   = 600
	maxWeight    = 1000
	maxEnough    = 1_000_000
	leastSignal  = 0.001 // the least weight of a signal, which would mean nothing with 0
	maxQuestions = 5000
	maxStates    = 100 // of one question
)

// draft is a questionnaire that is being read, with the places in its file that
// later checks refer to.
type draft struct {
	*strictyaml.Reader
	library *library
	name    string   // the id that the file's name demands; "" for any
	reading []string // ids of the questionnaires that are being read because of each other

	root          strictyaml.Value
	questionnaire *Questionnaire
	scales        map[string]*scale
	scaleIDs      []string
	places        places
	blindSpots    []placedBlindSpot // the questionnaire's own
	ownQuestions  []placedQuestion  // those written out in this file
	former        []strictyaml.Value
	judged        []judged        // conditions besides those of questions, for lint
	verdictsHere  []placedVerdict // those written in this file, for lint
	waiting       []func()        // what needs to know all questions and sections
	resolved      map[resolvedAt]*Condition
	unusable      map[string]bool // other files that could not be read, which was reported
	writtenOut    int             // bytes in what several questions share, once for each
	incomplete    bool            // something could not be taken from another questionnaire
}

// resolvedAt is the condition that stands at a node, as it is understood within a
// repeated section, or outside of any.
type resolvedAt struct {
	node     *strictyaml.Node
	repeated *Section
}

// places says where in the file things stand, by id. What was taken from another
// questionnaire stands where it is taken.
type places struct {
	asked          map[string]strictyaml.Value // sections and questions, which share their ids
	blindSpots     map[string]strictyaml.Value
	contradictions map[string]strictyaml.Value
}

// readFile reads a questionnaire from data, and everything it refers to. Where
// name is not empty it is the id that the questionnaire must have.
func readFile(file, name string, data []byte, l *library, reading []string) (*draft, error) {
	document, err := strictyaml.Parse(file, data, MaxSize)
	if document == nil {
		return nil, err
	}
	d := &draft{
		Reader:   strictyaml.NewReader(file),
		library:  l,
		name:     name,
		reading:  reading,
		scales:   map[string]*scale{},
		resolved: map[resolvedAt]*Condition{},
		unusable: map[string]bool{},
		places: places{
			asked:          map[string]strictyaml.Value{},
			blindSpots:     map[string]strictyaml.Value{},
			contradictions: map[string]strictyaml.Value{},
		},
		questionnaire: &Questionnaire{BlindSpots: []BlindSpot{}, Contradictions: []Contradiction{}},
	}
	d.Include(problemsOf(err))
	d.root = d.Value(document.Root)
	d.read()
	if err := d.Err(); err != nil {
		return nil, err
	}
	d.questionnaire.Digest = digest(d.questionnaire)
	return d, nil
}

// read fills the questionnaire. Where one part is broken, checks that need it
// would only repeat the same complaint, and are left out.
func (d *draft) read() {
	if !isOfFormat(d.root, Format) {
		return
	}
	f := d.root.Fields("format", "id", "version", "title", "introduction", "minutes", "scales",
		"catalogue", "sections", "blind-spots", "contradictions", "aggregate", "met", "gates", "out-of", "bands", "sequence", "verdicts")
	f.Require("format", "id", "version", "title", "sections")
	q := d.questionnaire
	q.ID = d.ownID(f.Get("id"))
	q.Version = f.Get("version").Integer(1, maxVersion)
	q.Title = readText(f.Get("title"))
	q.Introduction = readText(f.Get("introduction"))
	q.Minutes = f.Get("minutes").Integer(0, maxMinutes)
	d.readScales(f.Get("scales"))
	q.Sections = d.sections(f.Get("sections"))
	q.index = newIndex(q.Sections)
	if n := q.mostAsked(); n > maxQuestions {
		d.root.Problemf("there are %d questions, at most %d can be asked", n, maxQuestions)
	}
	d.overall(f)
	say(f.Get("sequence"), &q.Sequence, readSequence)
	q.Verdicts = d.verdicts(f.Get("verdicts"), "")
	d.ownBlindSpots(f.Get("blind-spots"))
	d.ownContradictions(f.Get("contradictions"))
	d.check(f)
	if d.Err() == nil {
		d.useBlindSpotFile(f.Get("catalogue"))
	}
}

// mostAsked returns how many questions there can be, with all items of the repeated
// sections.
func (q *Questionnaire) mostAsked() int {
	n := 0
	for _, question := range q.questions {
		if around := q.repeatedAround[question.ID]; around != nil {
			n += around.Repeat.Max
		} else {
			n++
		}
	}
	return n
}

// whenAllIsKnown does something once all questions and sections have been read.
func (d *draft) whenAllIsKnown(do func()) { d.waiting = append(d.waiting, do) }

// resolve puts a condition in its place once all is known of which it can speak. It
// stands in the question or section of that id, or in the questionnaire itself.
func (d *draft) resolve(into *Condition, w written, id string, rule bool) {
	d.whenAllIsKnown(func() { *into = d.questionnaire.scopeOf(id, rule).resolve(w) })
}

// isOfFormat reports whether a file does not name another format. In a file of
// another kind everything else would be wrong as well.
func isOfFormat(root strictyaml.Value, format string) bool {
	if root.Node.Kind != strictyaml.Mapping {
		root.Expected("a mapping")
		return false
	}
	named := root.Fields().Get("format")
	return !named.Present() || named.OneOf(format) == format
}

// ownID returns the questionnaire's id, from now on one of those being read.
func (d *draft) ownID(v strictyaml.Value) string {
	id := readOwnID(v, d.name)
	d.reading = append(slices.Clip(d.reading), id)
	return id
}

// readOwnID reads the id of a file, which must be name unless that is empty.
func readOwnID(v strictyaml.Value, name string) string {
	id := v.ID()
	if name != "" && id != "" && id != name {
		v.Expected(printable.Quote(name) + " as in the file's name")
	}
	return id
}

// claim notes the id of a section or question, and where it stands.
func (d *draft) claim(id string, at strictyaml.Value) {
	first, taken := d.places.asked[id]
	if !taken {
		d.places.asked[id] = at
	}
	switch {
	case id == "":
		// The reason has been reported.
	case slices.Contains([]string{"any", "not", "all", "count", "end", Overall}, id):
		at.Problemf("the id %s is reserved, choose another", printable.Quote(id))
	case taken:
		at.Problemf("the id %s is already used in line %d; sections and questions need ids of their own", printable.Quote(id), first.Node.Line)
	}
}
