package assess

// prospect is what answers to open questions can make of a condition on answers.
type prospect struct {
	must bool // it holds whatever comes
	may  bool // it can hold
}

func certain(holds bool) prospect { return prospect{holds, holds} }

func (p prospect) and(other prospect) prospect {
	return prospect{p.must && other.must, p.may && other.may}
}

func (p prospect) or(other prospect) prospect {
	return prospect{p.must || other.must, p.may || other.may}
}

func (p prospect) not() prospect { return prospect{must: !p.may, may: !p.must} }

// prospect judges a condition on answers; what has no condition holds. Every open
// question that is asked may yet be answered in every way; which questions are asked, it
// takes as it stands.
func (c *condition) prospect(f *facts) prospect {
	p := certain(true)
	if c == nil {
		return p
	}
	for i := range c.states {
		demand := &c.states[i]
		p = p.and(demanded(&f.places[demand.question], demand.met(f)))
	}
	for i := range c.numbers {
		demand := &c.numbers[i]
		p = p.and(demanded(&f.places[demand.question], demand.met(f)))
	}
	for i := range c.all {
		p = p.and(c.all[i].prospect(f))
	}
	if len(c.any) > 0 {
		var some prospect
		for i := range c.any {
			some = some.or(c.any[i].prospect(f))
		}
		p = p.and(some)
	}
	if c.not != nil {
		p = p.and(c.not.prospect(f).not())
	}
	return p
}

// demanded judges a single demand on a question, which is met as the answers stand or
// is not.
func demanded(p *place, met bool) prospect {
	if p.open() {
		return prospect{may: true}
	}
	return certain(met)
}
