package questionnaires

import (
	"slices"
	"strings"

	"blindspot/strictyaml"
)

// check refuses what can only be judged when all sections have been read.
func (d *draft) check(f strictyaml.Fields) {
	if d.incomplete {
		return // what could not be taken over would be missing everywhere
	}
	d.checkReferences()
	d.checkSignals()
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
		if visited[q] || q == nil || q.When == nil {
			return
		}
		visited[q], onWay[q] = true, true
		way = append(way, q.ID)
		q.When.EachDemand(func(demand StatesOf) { visit(d.questionnaire.Question(demand.Question)) })
		way = way[:len(way)-1]
		onWay[q] = false
	}
	for _, q := range d.questionnaire.questions {
		visit(q)
	}
}

// checkScores refuses sections that are to count and cannot.
func (d *draft) checkScores(at strictyaml.Value) {
	counts := false
	for _, s := range d.questionnaire.Sections {
		d.checkSectionScore(s)
		counts = counts || s.Weight > 0
	}
	if !counts {
		at.Problemf("nothing in this questionnaire can score; give a section a weight above 0")
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

// canScore reports whether some answer gives the section a score.
func (s *Section) canScore() bool {
	return slices.ContainsFunc(s.Questions, (*Question).Scored) ||
		slices.ContainsFunc(s.Sections, func(inner *Section) bool { return inner.Weight > 0 && inner.canScore() })
}
