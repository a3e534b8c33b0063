package questionnaires_test

import (
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// checkInvariants sees to it that a questionnaire is what the code that uses it
// relies on, without looking again.
func checkInvariants(t *testing.T, q *questionnaires.Questionnaire) {
	t.Helper()
	c := &checker{T: t, q: q}
	for _, id := range strings.Split(q.ID, "+") {
		c.check(strictyaml.IsID(id), "id %q", q.ID)
	}
	c.check(q.Version >= 1, "version %d", q.Version)
	c.check(len(q.Title) > 0, "no title")
	c.check(strings.HasPrefix(q.Digest, "sha256:") && len(q.Digest) == 71, "digest %q", q.Digest)
	c.check(q.BlindSpots != nil && q.Contradictions != nil, "lists that are null in JSON")
	c.check(slices.ContainsFunc(q.Sections, func(s *questionnaires.Section) bool { return s.Weight > 0 }) || concludes(q.Sections, q.Verdicts), "nothing comes out")
	c.collect(q.Sections, nil)
	c.check(q.Aggregate != questionnaires.Mean && (q.Aggregate == "" || aggregates(q.Aggregate)), "the overall aggregate is %q", q.Aggregate)
	c.counting(q.Top())
	c.verdicts(q.Verdicts, nil)
	for _, s := range q.Sections {
		c.section(s)
	}
	c.check(slices.Equal(c.asked, q.Questions()), "the order of the questions")
	c.check(len(c.asked) <= 5000, "%d questions", len(c.asked))
	for _, question := range q.Questions() {
		c.question(question)
		c.visible(question, 0)
	}
	c.blindSpots()
	for _, contradiction := range q.Contradictions {
		c.check(strictyaml.IsID(contradiction.ID) && len(contradiction.Text) > 0, "contradiction %v", contradiction)
		c.condition(contradiction.All, nil, true)
	}
}

type checker struct {
	*testing.T
	q        *questionnaires.Questionnaire
	asked    []*questionnaires.Question
	ids      []string
	sections map[string]*questionnaires.Section
	repeated map[string]*questionnaires.Section // by the id of what stands in a repeated section
}

// collect notes all sections, and what stands in a repeated one.
func (c *checker) collect(sections []*questionnaires.Section, around *questionnaires.Section) {
	if c.sections == nil {
		c.sections, c.repeated = map[string]*questionnaires.Section{}, map[string]*questionnaires.Section{}
	}
	for _, s := range sections {
		c.sections[s.ID] = s
		c.repeated[s.ID] = around
		within := around
		if s.Repeat != nil {
			c.check(around == nil, "section %q repeats within a repeated one", s.ID)
			c.check(s.Repeat.Max >= 1 && s.Repeat.Max <= 100 && len(s.Repeat.One) > 0 && len(s.Repeat.Name) > 0, "section %q repeats by %v", s.ID, s.Repeat)
			within = s
		}
		c.check(within == nil || len(s.Estimate) == 0, "section %q is repeated and asks for an estimate", s.ID)
		for _, question := range s.Questions {
			c.repeated[question.ID] = within
		}
		c.collect(s.Sections, within)
	}
}

// around returns the repeated section of whose items something speaks.
func (c *checker) around(section *questionnaires.Section) *questionnaires.Section {
	if section != nil && section.Repeat != nil {
		return section
	}
	if section == nil {
		return nil
	}
	return c.repeated[section.ID]
}

func concludes(sections []*questionnaires.Section, verdicts []questionnaires.Verdict) bool {
	return len(verdicts) > 0 || slices.ContainsFunc(sections, func(s *questionnaires.Section) bool {
		return s.Repeat != nil || concludes(s.Sections, s.Verdicts)
	})
}

func (c *checker) bands(bands []questionnaires.Band) {
	for i, band := range bands {
		c.check(len(band.Text) > 0 && band.From >= 0 && band.From <= 100, "band %v", band)
		c.check(i > 0 || band.From == 0, "the first band is %v", band)
		c.check(i == 0 || band.From > bands[i-1].From, "band %v does not ascend", band)
	}
}

func (c *checker) verdicts(verdicts []questionnaires.Verdict, section *questionnaires.Section) {
	for _, v := range verdicts {
		c.check(strictyaml.IsID(v.ID) && len(v.Title) > 0 && len(v.Outcomes) >= 2, "verdict %v", v)
		for i, o := range v.Outcomes {
			c.check(strictyaml.IsID(o.ID) && len(o.Title) > 0, "outcome %v", o)
			c.check((len(o.Rules) == 0) == (i == len(v.Outcomes)-1), "outcome %q of verdict %q has rules %v", o.ID, v.ID, o.Rules)
			for _, rule := range o.Rules {
				c.check(len(rule.Because) > 0, "a rule without because")
				c.condition(rule.When, c.around(section), true)
			}
		}
	}
}

// counting checks what makes the score of a section.
func (c *checker) counting(s *questionnaires.Section) {
	children := map[string]bool{}
	for _, q := range s.Questions {
		children[q.ID] = q.Weight > 0
	}
	for _, inner := range s.Sections {
		children[inner.ID] = inner.Weight > 0
	}
	for _, counted := range s.Also {
		question := c.q.Question(counted.Question)
		if question == nil || c.repeated[question.ID] != nil && c.repeated[question.ID] != c.around(s) {
			c.Fatalf("section %q counts %v", s.ID, counted)
		}
		_, own := children[question.ID]
		c.check(!own && len(question.States)+len(question.Thresholds) > 0, "section %q counts %q", s.ID, question.ID)
		children[question.ID] = counted.Weight > 0
	}
	c.check((s.Aggregate == questionnaires.Gated) == (len(s.Gates) > 0), "section %q has gates %v", s.ID, s.Gates)
	c.check(s.Met >= 0 && s.Met <= 100 && (s.Met == 0 || s.Aggregate == questionnaires.Ladder), "section %q has met %v", s.ID, s.Met)
	for i, gate := range s.Gates {
		c.check(i == 0 || gate.Score > s.Gates[i-1].Score, "gate %v does not ascend", gate)
		c.check(len(gate.Needs) > 0, "gate %v needs nothing", gate)
		for child := range gate.Needs {
			c.check(children[child], "section %q has no child %q that counts", s.ID, child)
		}
	}
	c.check(s.OutOf == 0 || s.OutOf >= 1 && s.OutOf <= 1000, "section %q is out of %v", s.ID, s.OutOf)
	c.check(s.Target == nil || *s.Target >= 0 && *s.Target <= 100, "section %q has a target", s.ID)
	c.bands(s.Bands)
	c.verdicts(s.Verdicts, s)
}

func (c *checker) check(ok bool, format string, args ...any) {
	c.Helper()
	if !ok {
		c.Errorf(format, args...)
	}
}

// id checks that an id of a section or question is used once.
func (c *checker) id(id string) {
	c.check(strictyaml.IsID(id), "id %q", id)
	c.check(!slices.Contains([]string{"any", "not", "all", "count", "end", "overall"}, id), "reserved id %q", id)
	c.check(!slices.Contains(c.ids, id), "id %q is used twice", id)
	c.ids = append(c.ids, id)
}

func (c *checker) section(s *questionnaires.Section) {
	c.id(s.ID)
	c.check(len(s.Title) > 0, "section %q has no title", s.ID)
	c.check(s.Weight >= 0 && s.Weight <= 1000, "section %q weighs %v", s.ID, s.Weight)
	c.check(aggregates(s.Aggregate), "section %q has aggregate %q", s.ID, s.Aggregate)
	c.counting(s)
	c.check(len(s.Questions)+len(s.Sections)+len(s.Also) > 0, "section %q is empty", s.ID)
	c.check(s.Weight == 0 || scores(s), "section %q cannot score", s.ID)
	for _, question := range s.Questions {
		c.id(question.ID)
		c.asked = append(c.asked, question)
		c.check(c.q.SectionOf(question.ID) == s, "question %q is lost", question.ID)
	}
	for _, inner := range s.Sections {
		c.section(inner)
	}
}

func aggregates(a questionnaires.Aggregate) bool {
	return slices.Contains([]questionnaires.Aggregate{
		questionnaires.Mean, questionnaires.Min, questionnaires.Average, questionnaires.Sum, questionnaires.Ladder, questionnaires.Gated,
	}, a)
}

func scores(s *questionnaires.Section) bool {
	return slices.ContainsFunc(s.Questions, (*questionnaires.Question).Scored) ||
		slices.ContainsFunc(s.Also, func(also questionnaires.Counted) bool { return also.Weight > 0 }) ||
		slices.ContainsFunc(s.Sections, func(inner *questionnaires.Section) bool { return inner.Weight > 0 && scores(inner) })
}

func (c *checker) question(q *questionnaires.Question) {
	c.check(c.q.Question(q.ID) == q, "question %q is not found", q.ID)
	c.check(len(q.Text) > 0, "question %q has no text", q.ID)
	c.check(q.Weight >= 0 && q.Weight <= 1000, "question %q weighs %v", q.ID, q.Weight)
	c.check(q.OutOf == 0 || q.OutOf >= 1 && q.OutOf <= 1000 && q.OutOf != 4, "question %q is out of %v", q.ID, q.OutOf)
	c.check(q.Weight == 0 || q.Scored(), "question %q weighs %v and cannot score", q.ID, q.Weight)
	switch q.Kind {
	case questionnaires.Single:
		c.states(q, 2, 0)
	case questionnaires.Multiple:
		c.states(q, 1, -4)
	case questionnaires.Number:
		c.check(q.Range != nil && q.Range.Min < q.Range.Max, "question %q has range %v", q.ID, q.Range)
		c.thresholds(q, q.Range.Min)
	case questionnaires.Date:
		c.check(q.Range == nil, "question %q has range %v", q.ID, q.Range)
		c.thresholds(q, 0)
	case questionnaires.Free:
		c.check(q.Weight == 0 && q.States == nil && q.Range == nil && q.Thresholds == nil, "question %q is more than free text", q.ID)
	default:
		c.Errorf("question %q is of kind %q", q.ID, q.Kind)
	}
	c.conditions(q)
}

func (c *checker) states(q *questionnaires.Question, least int, lowest float64) {
	c.check(len(q.States) >= least && len(q.States) <= 100, "question %q has %d states", q.ID, len(q.States))
	c.check(q.Range == nil && q.Thresholds == nil, "question %q has a range", q.ID)
	var ids []string
	best := 0.0
	for _, s := range q.States {
		c.check(strictyaml.IsID(s.ID) && !slices.Contains(ids, s.ID), "question %q has state %q", q.ID, s.ID)
		c.check(!slices.Contains([]string{"unknown", "open", "not-applicable"}, s.ID), "question %q has reserved state %q", q.ID, s.ID)
		c.check(s.Points >= lowest && s.Points <= 4, "state %q gives %v points", s.ID, s.Points)
		c.check(!s.Exclusive || q.Kind == questionnaires.Multiple, "state %q is exclusive", s.ID)
		c.check(len(s.Text) > 0, "state %q has no text", s.ID)
		ids = append(ids, s.ID)
		best = max(best, s.Points)
	}
	c.check(q.Weight == 0 || best > 0, "question %q gives no points", q.ID)
}

func (c *checker) thresholds(q *questionnaires.Question, first float64) {
	c.check(q.States == nil, "question %q has states", q.ID)
	for i, threshold := range q.Thresholds {
		c.check(threshold.Points >= 0 && threshold.Points <= 4, "threshold with %v points", threshold.Points)
		c.check(i > 0 || threshold.From == first, "the first threshold is %v", threshold.From)
		c.check(i == 0 || threshold.From > q.Thresholds[i-1].From, "threshold %v does not ascend", threshold.From)
	}
}

func (c *checker) blindSpots() {
	var ids []string
	for _, b := range c.q.BlindSpots {
		c.check(strictyaml.IsID(b.ID) && !slices.Contains(ids, b.ID), "blind spot %q", b.ID)
		c.check(len(b.Title) > 0 && len(b.What) > 0 && len(b.Signals) > 0, "blind spot %q lacks something", b.ID)
		ids = append(ids, b.ID)
		for _, signal := range b.Signals {
			if signal.When != nil {
				c.check(signal.Question == "" && signal.ExposedBy == nil && signal.Exposure > 0 && signal.Exposure <= 1, "rule %v", signal)
				c.condition(*signal.When, nil, true)
				continue
			}
			question := c.q.Question(signal.Question)
			if question == nil || c.repeated[question.ID] != nil {
				c.Fatalf("blind spot %q has a signal of question %q", b.ID, signal.Question)
			}
			c.check(signal.Weight > 0 && signal.Weight <= 1000, "a signal weighs %v", signal.Weight)
			c.check(signal.ExposedBy == nil || len(signal.ExposedBy) > 0, "a signal exposed by nothing")
			for id, exposure := range signal.ExposedBy {
				_, ok := question.State(id)
				c.check(ok && exposure >= 0 && exposure <= 1, "state %q exposes by %v", id, exposure)
			}
		}
	}
}
