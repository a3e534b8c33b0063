package assess

import "blindspot/questionnaires"

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

// prospectOf says whether a state counts.
func (s *standing) prospectOf(state questionnaires.State) prospect {
	if state.CountsWhen == nil {
		return certain(true)
	}
	return s.prospect(*state.CountsWhen)
}

// prospect judges a condition on answers. Every open question that is asked may yet
// be answered in every way; which questions are asked, it takes as it stands.
func (s *standing) prospect(c questionnaires.Condition) prospect {
	p := certain(true)
	for _, demand := range c.Questions {
		p = p.and(s.demanded(demand.Question, questionnaires.Condition{Questions: []questionnaires.StatesOf{demand}}))
	}
	for _, demand := range c.Numbers {
		p = p.and(s.demanded(demand.Question, questionnaires.Condition{Numbers: []questionnaires.NumberOf{demand}}))
	}
	for _, part := range c.All {
		p = p.and(s.prospect(part))
	}
	if len(c.Any) > 0 {
		var some prospect
		for _, part := range c.Any {
			some = some.or(s.prospect(part))
		}
		p = p.and(some)
	}
	if c.Not != nil {
		p = p.and(s.prospect(*c.Not).not())
	}
	return p
}

// demanded judges a single demand on a question.
func (s *standing) demanded(question string, demand questionnaires.Condition) prospect {
	if s.open(question) {
		return prospect{may: true}
	}
	return certain(demand.Holds(s.facts()))
}
