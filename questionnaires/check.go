package questionnaires

import (
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// check refuses what can only be judged when all sections have been read.
func (d *draft) check(f strictyaml.Fields) {
	if d.incomplete {
		return // what could not be taken over would be missing everywhere
	}
	for _, do := range d.waiting {
		do()
	}
	d.checkSignals()
	d.checkFormerIDs()
	d.checkRepeats(d.questionnaire.Sections, nil)
	d.checkCycles()
	if d.Err() == nil {
		d.checkScores(f.Get("sections"))
	}
}

// checkCycles refuses conditions that depend on each other in a circle.
func (d *draft) checkCycles() {
	var way []string // the ids that lead to where we are
	visited, onWay := map[*Question]bool{}, map[*Question]bool{}
	var visit func(q *Question)
	visit = func(q *Question) {
		if onWay[q] {
			circle := append(slices.Clone(way[slices.Index(way, q.ID):]), q.ID)
			d.places.asked[q.ID].Problemf("conditions depend on each other in a circle: %s", strings.Join(circle, " → "))
			return
		}
		if q == nil || visited[q] {
			return
		}
		visited[q], onWay[q] = true, true
		way = append(way, q.ID)
		q.eachDependence(func(id string) { visit(d.questionnaire.Question(id)) })
		way = way[:len(way)-1]
		onWay[q] = false
	}
	for _, q := range d.questionnaire.questions {
		visit(q)
	}
}

// eachDependence calls visit for every question whose answer decides whether this one
// is asked.
func (q *Question) eachDependence(visit func(question string)) {
	if q.When != nil {
		q.When.EachQuestion(visit)
	}
	for _, implied := range q.Implied {
		implied.When.EachQuestion(visit)
	}
}

// checkRepeats refuses what the items of a repeated section cannot have.
func (d *draft) checkRepeats(sections []*Section, around *Section) {
	for _, s := range sections {
		if around != nil && s.Repeat != nil {
			d.places.asked[s.ID].Problemf("section %s is repeated, and no section in it can be", printable.Quote(around.ID))
		}
		within := around
		if within == nil && s.Repeat != nil {
			within = s
		}
		if within != nil && len(s.Estimate) > 0 {
			d.places.asked[s.ID].Problemf("a section that is repeated cannot ask for an estimate; leave it out")
		}
		d.checkRepeats(s.Sections, within)
	}
}

// checkScores refuses sections that are to count and cannot, and a questionnaire of
// which nothing can come out.
func (d *draft) checkScores(at strictyaml.Value) {
	counts := false
	for _, s := range d.questionnaire.Sections {
		d.checkSectionScore(s)
		counts = counts || s.Weight > 0
	}
	if !counts && !d.questionnaire.canConclude() {
		at.Problemf("nothing in this questionnaire can score; give a section a weight above 0, or the questionnaire a verdict")
	}
}

func (d *draft) checkSectionScore(s *Section) {
	for _, inner := range s.Sections {
		d.checkSectionScore(inner)
	}
	if s.Weight > 0 && !s.canScore() {
		d.places.asked[s.ID].Problemf("nothing in this section can score; give a question a weight above 0, or say weight: 0 for the section")
	}
}

// canScore reports whether some answer gives the questionnaire a score.
func (q *Questionnaire) canScore() bool {
	return slices.ContainsFunc(q.Sections, func(s *Section) bool { return s.Weight > 0 && s.canScore() })
}

// canConclude reports whether something comes out besides scores.
func (q *Questionnaire) canConclude() bool {
	concludes := len(q.Verdicts) > 0
	for _, s := range q.sections {
		concludes = concludes || len(s.Verdicts) > 0 || s.Repeat != nil
	}
	return concludes
}

// canScore reports whether some answer gives the section a score.
func (s *Section) canScore() bool {
	return slices.ContainsFunc(s.Questions, (*Question).Scored) ||
		slices.ContainsFunc(s.Also, func(c Counted) bool { return c.Weight > 0 }) ||
		slices.ContainsFunc(s.Sections, func(inner *Section) bool { return inner.Weight > 0 && inner.canScore() })
}
