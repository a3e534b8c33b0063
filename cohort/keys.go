package cohort

// keyStatistics sets the groups of the i-th key beside each other.
func (c *Counts) keyStatistics(i int) KeyStatistics {
	g := &c.groups[i]
	k := KeyStatistics{Key: c.keys[i], Unsaid: int(g.unsaid), TooMany: g.tooMany}
	values := g.shown(c.whole)
	if g.tooMany {
		return k
	}
	k.Withheld = int(c.whole.companies() - g.unsaid)
	for _, value := range values {
		group := g.samples[value].group(value)
		k.Groups = append(k.Groups, group)
		k.Withheld -= group.Companies
	}
	conceal(k.Groups, c.whole.overall()[spreadCompanies], func(g *Group) *Distribution { return &g.Overall })
	for s := range c.gaps {
		conceal(k.Groups, c.whole.section(s)[spreadCompanies], func(g *Group) *Distribution { return &g.Sections[s] })
	}
	return k
}

func (s sample) group(value string) Group {
	g := Group{Value: value, Companies: int(s.companies()), Overall: s.overall().distribution()}
	for i := range s.sections {
		g.Sections = append(g.Sections, s.section(i).distribution())
	}
	for i := range s.spots() {
		g.Spots = append(g.Spots, int(s.spot(i)[spotShown]))
	}
	return g
}

// shown returns the values of which groups can be shown, sorted: those with companies
// enough, less the smallest ones while those in no group are too few.
func (g *grouping) shown(whole sample) []string {
	sizes := map[string]int64{}
	for value, s := range g.samples {
		sizes[value] = s.companies()
	}
	return enough(g.values(), sizes, whole.companies())
}

// enough returns the names whose size is at least Least, less the smallest of them
// while what the total has beyond them is one to four; of equal ones the last.
func enough(names []string, sizes map[string]int64, total int64) []string {
	var kept []string
	rest := total
	for _, name := range names {
		if sizes[name] >= Least {
			kept = append(kept, name)
			rest -= sizes[name]
		}
	}
	for isFew(rest) && len(kept) > 0 {
		smallest := 0
		for i, name := range kept {
			if sizes[name] <= sizes[kept[smallest]] {
				smallest = i
			}
		}
		rest += sizes[kept[smallest]]
		kept = append(kept[:smallest], kept[smallest+1:]...)
	}
	return kept
}

// isFew reports whether that many companies are some, and too few to tell of.
func isFew(n int64) bool { return n > 0 && n < Least }

// conceal makes distributions unknown until those of the groups leave none or enough
// of the companies that the whole has.
func conceal(groups []Group, total int64, of func(*Group) *Distribution) {
	var names []string
	sizes := map[string]int64{}
	for i := range groups {
		names = append(names, groups[i].Value)
		sizes[groups[i].Value] = int64(of(&groups[i]).Companies)
	}
	kept := map[string]bool{}
	for _, name := range enough(names, sizes, total) {
		kept[name] = true
	}
	for i := range groups {
		if !kept[groups[i].Value] {
			*of(&groups[i]) = Distribution{}
		}
	}
}
