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
	c.check(strictyaml.IsID(q.ID), "id %q", q.ID)
	c.check(q.Version >= 1, "version %d", q.Version)
	c.check(len(q.Title) > 0, "no title")
	c.check(strings.HasPrefix(q.Digest, "sha256:") && len(q.Digest) == 71, "digest %q", q.Digest)
	c.check(q.BlindSpots != nil && q.Contradictions != nil, "lists that are null in JSON")
	c.check(slices.ContainsFunc(q.Sections, func(s *questionnaires.Section) bool { return s.Weight > 0 }), "nothing can score")
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
		c.condition(contradiction.All)
	}
}

type checker struct {
	*testing.T
	q     *questionnaires.Questionnaire
	asked []*questionnaires.Question
	ids   []string
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
	c.check(!slices.Contains([]string{"any", "not", "all", "end"}, id), "reserved id %q", id)
	c.check(!slices.Contains(c.ids, id), "id %q is used twice", id)
	c.ids = append(c.ids, id)
}

func (c *checker) section(s *questionnaires.Section) {
	c.id(s.ID)
	c.check(len(s.Title) > 0, "section %q has no title", s.ID)
	c.check(s.Weight >= 0 && s.Weight <= 1000, "section %q weighs %v", s.ID, s.Weight)
	c.check(s.Aggregate == questionnaires.Mean || s.Aggregate == questionnaires.Min, "section %q has aggregate %q", s.ID, s.Aggregate)
	c.check(len(s.Questions)+len(s.Sections) > 0, "section %q is empty", s.ID)
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

func scores(s *questionnaires.Section) bool {
	return slices.ContainsFunc(s.Questions, (*questionnaires.Question).Scored) ||
		slices.ContainsFunc(s.Sections, func(inner *questionnaires.Section) bool { return inner.Weight > 0 && scores(inner) })
}

func (c *checker) question(q *questionnaires.Question) {
	c.check(c.q.Question(q.ID) == q, "question %q is not found", q.ID)
	c.check(len(q.Text) > 0, "question %q has no text", q.ID)
	c.check(q.Weight >= 0 && q.Weight <= 1000, "question %q weighs %v", q.ID, q.Weight)
	c.check(q.Weight == 0 || q.Scored(), "question %q weighs %v and cannot score", q.ID, q.Weight)
	switch q.Kind {
	case questionnaires.Single:
		c.states(q, 2, 0)
	case questionnaires.Multiple:
		c.states(q, 1, -4)
	case questionnaires.Number:
		c.number(q)
	case questionnaires.Free:
		c.check(q.Weight == 0 && q.States == nil && q.Range == nil && q.Thresholds == nil, "question %q is more than free text", q.ID)
	default:
		c.Errorf("question %q is of kind %q", q.ID, q.Kind)
	}
	if q.When != nil {
		c.condition(*q.When)
	}
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

func (c *checker) number(q *questionnaires.Question) {
	c.check(q.States == nil, "question %q has states", q.ID)
	if q.Range == nil || q.Range.Min >= q.Range.Max {
		c.Fatalf("question %q has range %v", q.ID, q.Range)
	}
	for i, threshold := range q.Thresholds {
		c.check(threshold.Points >= 0 && threshold.Points <= 4, "threshold with %v points", threshold.Points)
		c.check(i > 0 || threshold.From == q.Range.Min, "the first threshold is %v", threshold.From)
		c.check(i == 0 || threshold.From > q.Thresholds[i-1].From, "threshold %v does not ascend", threshold.From)
	}
}

func (c *checker) condition(condition questionnaires.Condition) {
	demands := 0
	condition.EachDemand(func(demand questionnaires.StatesOf) {
		demands++
		question := c.q.Question(demand.Question)
		if question == nil || len(demand.States) == 0 {
			c.Fatalf("a condition demands %v", demand)
		}
		for _, id := range demand.States {
			_, ok := question.State(id)
			c.check(ok, "a condition demands state %q of question %q", id, question.ID)
		}
	})
	c.check(demands > 0, "a condition demands nothing")
}

// visible follows conditions to their end, which a cycle does not have.
func (c *checker) visible(q *questionnaires.Question, depth int) {
	if depth > len(c.asked) {
		c.Fatalf("the condition of question %q depends on itself", q.ID)
	}
	if q.When == nil || depth > 8 && len(c.asked) > 50 {
		return // deep and wide: only short cycles are looked for
	}
	q.When.EachDemand(func(demand questionnaires.StatesOf) { c.visible(c.q.Question(demand.Question), depth+1) })
}

func (c *checker) blindSpots() {
	var ids []string
	for _, b := range c.q.BlindSpots {
		c.check(strictyaml.IsID(b.ID) && !slices.Contains(ids, b.ID), "blind spot %q", b.ID)
		c.check(len(b.Title) > 0 && len(b.What) > 0 && len(b.Signals) > 0, "blind spot %q lacks something", b.ID)
		ids = append(ids, b.ID)
		for _, signal := range b.Signals {
			question := c.q.Question(signal.Question)
			if question == nil {
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
