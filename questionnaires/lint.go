package questionnaires

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// Lint returns everything that keeps a questionnaire file, or a file of blind
// spots, from being read. When nothing does it returns warnings: what can be read,
// and most likely is not what its author meant. Of thousands it returns the first
// thousand. The file's name serves in messages only.
func (c Catalogue) Lint(file string, data []byte) strictyaml.Problems {
	document, err := strictyaml.Parse(file, data, MaxSize)
	if document == nil {
		return problemsOf(err)
	}
	r := strictyaml.NewReader(file)
	r.Include(problemsOf(err))
	root := r.Value(document.Root)
	if document.Root.Kind == strictyaml.Mapping && root.Fields().Get("format").Text() == BlindSpotFormat {
		return c.lintBlindSpotFile(r, root)
	}
	d, err := readFile(file, "", data, newLibrary(c), nil)
	if err != nil {
		return problemsOf(err)
	}
	d.lint()
	return d.Problems()
}

// problemsOf returns the problems that an error consists of; none for nil.
func problemsOf(err error) strictyaml.Problems {
	var problems strictyaml.Problems
	errors.As(err, &problems)
	return problems
}

// lint warns of what a reader of the questionnaire need not mind.
func (d *draft) lint() {
	warnOfMissingLanguages(d.root)
	for _, question := range d.ownQuestions {
		d.lintQuestion(question)
	}
	for _, id := range d.scaleIDs {
		if s := d.scales[id]; !s.used {
			s.name.Warnf("no question uses this scale")
		}
	}
	d.lintSections(d.questionnaire.Sections)
	d.lintScale(d.questionnaire.Top(), d.root)
	for _, b := range d.blindSpots {
		lintBlindSpot(b)
	}
	d.lintEvidence(d.lintConditions())
	d.lintContradictions()
}

func (d *draft) lintQuestion(q placedQuestion) {
	if len(q.Why) == 0 {
		q.at.Warnf("the question does not say why it is asked")
	}
	for i, at := range q.at.Fields().Get("thresholds").List() {
		if q.Range != nil && q.Thresholds[i].From > q.Range.Max {
			at.Warnf("nobody can reach this threshold, it lies above the range")
		}
	}
	if q.Kind == Multiple && !slices.ContainsFunc(q.States, func(s State) bool { return !s.Exclusive }) {
		q.at.Fields().Get("states").Warnf("all states exclude each other; kind: single says the same")
	}
	if q.Kind == Single && q.Weight > 0 && !d.isStep(q.Question) {
		lintWording(q)
		d.lintYesOrNo(q)
	}
	d.lintStates(q)
}

// isStep reports whether a question tells a step of a ladder, or stands in a section that
// is one: what is met or not may be asked for yes or no.
func (d *draft) isStep(q *Question) bool {
	section := d.questionnaire.SectionOf(q.ID)
	return section.Aggregate == Ladder || d.questionnaire.Aggregate == Ladder && slices.Contains(d.questionnaire.Sections, section)
}

// lintStates warns of states that look out of order, or cannot be told apart.
func (d *draft) lintStates(q placedQuestion) {
	at := q.at.Fields().Get("states")
	if s, shared := d.scales[scaleName(at)]; shared {
		if s.linted {
			return
		}
		s.linted = true
		at = s.list
	}
	for i, item := range at.List() {
		if q.Kind == Single && q.Weight > 0 && i > 0 && q.States[i].Points < q.States[i-1].Points {
			item.Warnf("this state has fewer points than the one before; states usually go from absent to lived")
		}
		warnOfLongText(q.States[i].Text, item.Fields().Get("text"))
		for _, earlier := range q.States[:i] {
			if language, same := sameWords(earlier.Text, q.States[i].Text); same {
				item.Warnf("the text is the same as that of state %s%s", printable.Quote(earlier.ID), inLanguage(language))
			}
		}
	}
}

// lintYesOrNo warns of states that read as a bare yes or no, once where a scale has them.
func (d *draft) lintYesOrNo(q placedQuestion) {
	at := q.at.Fields().Get("states")
	if s, shared := d.scales[scaleName(at)]; shared {
		if s.lintedWords {
			return
		}
		s.lintedWords = true
		at = s.list
	}
	for i, item := range at.List() {
		warnOfYesOrNo(q.States[i].Text, item.Fields().Get("text"))
	}
}

func scaleName(states strictyaml.Value) string {
	if states.Present() && states.Node.Kind == strictyaml.Scalar {
		return states.Text()
	}
	return ""
}

// sameWords reports whether two texts agree in a language, and in which.
func sameWords(a, b Text) (language string, same bool) {
	for _, l := range slices.Sorted(maps.Keys(a)) {
		if words, ok := b[l]; ok && strings.EqualFold(words, a[l]) {
			return l, true
		}
	}
	return "", false
}

func (d *draft) lintSections(sections []*Section) {
	for _, s := range sections {
		if s.Weight == 0 && s.Repeat == nil && s.canScore() { // a list can be there for its ranking alone
			d.places.asked[s.ID].Warnf("the section has weight 0: its questions are scored, and do not count")
		}
		d.lintScale(s, d.places.asked[s.ID])
		d.lintSections(s.Sections)
	}
}

// lintScale warns of a target or bands that seem to be meant in the section's own scale.
func (d *draft) lintScale(s *Section, at strictyaml.Value) {
	if s.OutOf == 0 || s.OutOf >= maxScore {
		return
	}
	highest := 0.0
	if s.Target != nil {
		highest = *s.Target
	}
	if n := len(s.Bands); n > 0 {
		highest = max(highest, s.Bands[n-1].From)
	}
	if highest > 0 && highest <= s.OutOf {
		at.Warnf("targets and bands are scores from 0 to 100, whatever out-of says: %s of %s is %s",
			plainNumber(highest), plainNumber(s.OutOf), plainNumber(maxScore*highest/s.OutOf))
	}
}
