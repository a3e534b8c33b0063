package summary

import (
	"cmp"
	"slices"

	"blindspot/assess"
	"blindspot/cohort"
)

// spot returns the title of a blind spot.
func (r *report) spot(i int) plain { return r.text(r.Questionnaire.BlindSpots[i].Title) }

// blindSpots shows how common the blind spots are, the most common first.
func (r *report) blindSpots() {
	if len(r.Statistics.Spots) == 0 {
		return
	}
	all := r.Statistics.Companies
	r.part(r.say("Blinde Flecken", "Blind spots"))
	r.paragraph(
		r.say("Ein blinder Fleck ist eine Schwäche, die man leicht übersieht. Ein Unternehmen zeigt ihn, wenn seine Antworten eine Gefährdung von mindestens %s von 100 ergeben.",
			"A blind spot is a weakness that is easily overlooked. A company shows it when its answers come to an exposure of at least %s out of 100.", r.count(assess.ShownFrom)),
		r.say("Die Anteile beziehen sich auf alle %s Unternehmen, auch auf jene, die zu wenig dazu beantwortet haben, um ihn zu beurteilen.",
			"Shares are of all %s companies, including those that answered too little of it to be judged.", r.count(all)))
	var rows [][]plain
	for _, i := range r.byShown() {
		s := r.Statistics.Spots[i]
		rows = append(rows, []plain{r.spot(i), r.share(s.Shown, all), r.share(s.First, all), score(s.Exposure), r.share(s.Undetermined, all)})
	}
	r.table(table{
		Head: []column{
			words(r.say("Blinder Fleck", "Blind spot")), figures(r.say("Zeigen ihn", "Show it")),
			figures(r.say("Unter den drei dringlichsten", "Among the three most urgent")),
			figures(r.say("Mittlere Gefährdung", "Mean exposure")), figures(r.say("Nicht zu beurteilen", "Cannot be judged")),
		},
		Rows: rows,
	})
	r.paragraph(r.withheldSpots())
	r.together()
}

// byShown returns the indexes of the blind spots that are known, the most common first.
func (r *report) byShown() []int {
	spots := r.Statistics.Spots
	var order []int
	for i := range spots {
		if spots[i].Known {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(spots[b].Shown, spots[a].Shown) })
	return order
}

// withheldSpots names the blind spots of which too little is known.
func (r *report) withheldSpots() plain {
	var names []plain
	for i, s := range r.Statistics.Spots {
		if !s.Known {
			names = append(names, r.quoted(r.spot(i)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return r.say("Nicht gezeigt, weil die Antworten von weniger als %s Unternehmen dafür ausreichen: %s.",
		"Not shown, because fewer than %s companies answered enough for it: %s.", r.count(cohort.Least), r.and(names))
}

// together says which blind spots tend to occur in the same companies.
func (r *report) together() {
	if len(r.Statistics.Together) == 0 {
		return
	}
	r.heading(r.say("Was zusammen auftritt", "What occurs together"))
	r.paragraph(r.say("Diese Paare treten öfter zusammen auf, als es der Zufall erwarten ließe. Das eine muss nicht die Ursache des anderen sein, und manche stützen sich zum Teil auf dieselben Fragen.",
		"These pairs occur together more often than chance would have it. The one need not be the cause of the other, and some rest in part on the same questions."))
	var items []plain
	for _, pair := range r.Statistics.Together {
		items = append(items, r.pair(pair))
	}
	r.list(items)
}

// pair says how many of the companies that show the rarer blind spot show the other,
// and where it can be compared, how many of all do.
func (r *report) pair(p cohort.Pair) plain {
	rarer, other := p.A, p.B
	if r.Statistics.Spots[other].Shown < r.Statistics.Spots[rarer].Shown {
		rarer, other = other, rarer
	}
	among := r.say("Von den Unternehmen, die %s zeigen, zeigen %s auch %s", "Of the companies that show %s, %s also show %s",
		r.quoted(r.spot(rarer)), r.shareOf(p.Both, r.Statistics.Spots[rarer].Shown), r.quoted(r.spot(other)))
	if !r.mostlyJudged(rarer) || !r.mostlyJudged(other) {
		return among + "."
	}
	return r.say("%s; unter allen sind es %s.", "%s; among all companies it is %s.",
		among, r.percent(r.Statistics.Spots[other].Shown, r.Statistics.Companies))
}

// mostlyJudged reports whether nine of ten companies or more can be judged, so that
// a share of all is one of those that matter.
func (r *report) mostlyJudged(spot int) bool {
	return 10*r.Statistics.Spots[spot].Undetermined <= r.Statistics.Companies
}

// commonest names the blind spot that most companies of a group show.
func (r *report) commonest(g cohort.Group) plain {
	most := highest(len(g.Spots), func(i int) (float64, bool) { return float64(g.Spots[i]), g.Spots[i] > 0 })
	if len(most) == 0 {
		return "–"
	}
	var names []plain
	for _, i := range most {
		names = append(names, r.spot(i))
	}
	return join(names, ", ") + ": " + r.share(g.Spots[most[0]], g.Companies)
}
