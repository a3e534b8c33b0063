package summary

import "blindspot/cohort"

// smallGroup is how many companies a group needs for its figures to be steady.
const smallGroup = 30

// groups sets the companies with different values of a label beside each other.
func (r *report) groups() {
	if len(r.Statistics.Keys) == 0 {
		return
	}
	r.part(r.say("Gruppen im Vergleich", "Groups side by side"))
	for _, key := range r.Statistics.Keys {
		r.heading(r.say("Nach %s", "By %s", r.keyName(key.Key)))
		r.groupTable(key)
		r.warning(r.smallGroups(key.Groups))
		r.paragraph(r.tooMany(key), r.withheld(key), r.unsaid(key))
	}
}

// keyName names a label; those that most people use have a word in either language.
func (r *report) keyName(key string) plain {
	switch key {
	case "sector":
		return r.say("Branche", "sector")
	case "size":
		return r.say("Größe", "size")
	case "region":
		return r.say("Region", "region")
	default:
		return r.quoted(clean(key))
	}
}

// groupTable has a row for each group, and one for all companies to compare with.
func (r *report) groupTable(key cohort.KeyStatistics) {
	if len(key.Groups) == 0 {
		return
	}
	outer := r.told(false)
	head := []column{words(r.say("Gruppe", "Group")), figures(r.say("Unternehmen", "Companies"))}
	if r.tellsOverall() {
		head = append(head, figures(r.say("Median insgesamt", "Median overall")))
	}
	for _, p := range outer {
		head = append(head, figures(r.text(p.section.Title)))
	}
	head = append(head, words(r.say("Häufigster blinder Fleck", "Most common blind spot")))
	var rows [][]plain
	for _, g := range key.Groups {
		rows = append(rows, r.groupRow(r.groupName(g), g, outer))
	}
	rows = append(rows, r.groupRow(r.say("Alle Unternehmen", "All companies"), r.everyone(), outer))
	r.table(table{Head: head, Rows: rows})
}

// everyone returns all companies as if they were one group.
func (r *report) everyone() cohort.Group {
	g := cohort.Group{Companies: r.Statistics.Companies, Overall: r.Statistics.Overall, Sections: r.Statistics.Sections}
	for _, s := range r.Statistics.Spots {
		g.Spots = append(g.Spots, s.Shown)
	}
	return g
}

func (r *report) groupRow(name plain, g cohort.Group, outer []place) []plain {
	row := []plain{name, r.count(g.Companies)}
	if r.tellsOverall() {
		row = append(row, median(g.Overall))
	}
	for _, p := range outer {
		row = append(row, median(g.Sections[p.index]))
	}
	return append(row, r.commonest(g))
}

func median(d cohort.Distribution) plain {
	if !d.Known {
		return "–"
	}
	return score(d.Median)
}

// groupName names a group, and says so when it is small.
func (r *report) groupName(g cohort.Group) plain {
	if g.Companies < smallGroup {
		return r.say("%s (kleine Gruppe)", "%s (small group)", clean(g.Value))
	}
	return clean(g.Value)
}

// smallGroups warns where figures of small groups are told.
func (r *report) smallGroups(groups []cohort.Group) plain {
	var names []plain
	for _, g := range groups {
		if g.Companies < smallGroup {
			names = append(names, r.quoted(clean(g.Value)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return r.say("Weniger als %s Unternehmen: %s. In so kleinen Gruppen verschieben einzelne Unternehmen die Zahlen; vergleichen Sie sie mit Vorsicht.",
		"Fewer than %s companies: %s. In groups this small, single companies move the figures; compare them with care.",
		r.count(smallGroup), r.and(names))
}

func (r *report) tooMany(key cohort.KeyStatistics) plain {
	if !key.TooMany {
		return ""
	}
	return r.say("Dieses Merkmal hat zu viele verschiedene Werte, um Gruppen zu bilden. Fassen Sie Werte zusammen, etwa Orte zu Kreisen.",
		"This label has too many different values to make groups of. Bring values together, such as towns into districts.")
}

func (r *report) withheld(key cohort.KeyStatistics) plain {
	if key.Withheld == 0 {
		return ""
	}
	return r.say("Gruppen mit weniger als %s Unternehmen fehlen hier, damit niemand zu erkennen ist, und wo es dafür nötig ist auch eine größere; das betrifft %s.",
		"Groups of fewer than %s companies are left out, so that nobody can be recognised, and where that takes it a larger one too; this concerns %s.",
		r.count(cohort.Least), r.companies(key.Withheld))
}

func (r *report) unsaid(key cohort.KeyStatistics) plain {
	if key.Unsaid == 0 {
		return ""
	}
	return r.say("Ohne diese Angabe: %s.", "Without this label: %s.", r.companies(key.Unsaid))
}
