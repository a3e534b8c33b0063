package assess_test

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func (d definition) hidden(question string) bool {
	q := d.q.Question(question)
	return q == nil || q.When != nil && !d.holds(*q.When)
}

// impliedBy returns which entry answers the question, or -1.
func (d definition) impliedBy(question string) int {
	return slices.IndexFunc(d.q.Question(question).Implied, func(i questionnaires.Implied) bool { return d.holds(i.When) })
}

// said returns what counts as the answer to a question.
func (d definition) said(question string) assess.Answer {
	a, known := d.answers[question]
	if !known {
		a = d.effective(question)
		d.answers[question] = a
	}
	return a
}

func (d definition) effective(question string) assess.Answer {
	if d.hidden(question) {
		return assess.Answer{}
	}
	i := d.impliedBy(question)
	if i < 0 {
		return d.a.Answers[question]
	}
	answer := d.q.Question(question).Implied[i].Answer
	if answer == "not-applicable" {
		return assess.Answer{NotApplicable: true}
	}
	return assess.Answer{States: []string{answer}}
}

// open reports whether the respondent is asked and has not said anything.
func (d definition) open(question string) bool {
	a := d.said(question)
	return !d.hidden(question) && d.impliedBy(question) < 0 &&
		a.States == nil && a.Number == nil && a.Text == "" && a.Date == "" && !a.Unknown && !a.NotApplicable
}

// words returns the answer as conditions name it.
func (d definition) words(question string) []string {
	a := d.said(question)
	if a.Unknown {
		return []string{"unknown"}
	}
	if a.NotApplicable {
		return []string{"not-applicable"}
	}
	return a.States
}

// number returns the number in an answer, or the age of the date in it.
func (d definition) number(question string) fraction {
	a := d.said(question)
	if a.Number != nil {
		return exact(*a.Number)
	}
	now := d.a.Updated
	if a.Date == "" || now.IsZero() {
		return nil
	}
	then, err := time.Parse("2006-01-02", a.Date)
	if err != nil {
		then, _ = time.Parse("2006-01", a.Date)
	}
	months := int64(0)
	for { // is another month over?
		n := 12*then.Year() + int(then.Month()) + int(months) + 1
		if today := 12*now.Year() + int(now.Month()); n > today || n == today && then.Day() > now.Day() {
			return whole(months)
		}
		months++
	}
}

func lies(b questionnaires.Bounds, x fraction) bool {
	return x != nil && (b.AtLeast == nil || !less(x, exact(*b.AtLeast))) && (b.Below == nil || less(x, exact(*b.Below)))
}

func (d definition) holds(c questionnaires.Condition) bool {
	return d.judged(c, "", func(string) (bool, bool) { return false, false })
}

// judged judges a condition as an item sees it, or nobody in particular. What guess
// has a guess about, it takes from there.
func (d definition) judged(c questionnaires.Condition, item string, guess func(question string) (truth, guessed bool)) bool {
	holds := true
	demand := func(question string, met func(question string) bool) {
		if own := item + "." + question; d.q.Question(own) != nil {
			question = own
		}
		truth, guessed := guess(question)
		if !guessed {
			truth = met(question)
		}
		holds = holds && truth
	}
	for _, s := range c.Questions {
		demand(s.Question, func(question string) bool {
			text := "|" + strings.Join(d.words(question), "|") + "|"
			common := 0
			for _, state := range s.States {
				common += strings.Count(text, "|"+state+"|")
			}
			return common == len(s.States) || common > 0 && !s.Each
		})
	}
	for _, n := range c.Numbers {
		demand(n.Question, func(question string) bool { return lies(n.Bounds, d.number(question)) })
	}
	for _, s := range c.Scores {
		score := d.scoreIn(s.Section, leftOut)
		holds = holds && score != nil && lies(s.Bounds, times(whole(100), score))
	}
	for _, n := range c.Counts {
		holds = holds && lies(n.Bounds, whole(int64(len(d.found(n)))))
	}
	some := len(c.Any) == 0
	for _, part := range c.Any {
		some = d.judged(part, item, guess) || some
	}
	for _, part := range c.All {
		holds = d.judged(part, item, guess) && holds
	}
	if c.Not != nil && d.judged(*c.Not, item, guess) {
		holds = false
	}
	return holds && some
}

// found returns the items that a count counts.
func (d definition) found(n questionnaires.CountOf) []string {
	var items []string
	for i := range d.a.Items[n.Section] {
		item := questionnaires.ItemID(n.Section, i)
		if n.Where == nil || d.judged(*n.Where, item, func(string) (bool, bool) { return false, false }) {
			items = append(items, item)
		}
	}
	return items
}

func (d definition) scoreIn(id string, m mode) fraction {
	if id == "overall" {
		return d.section(d.top(), m)
	}
	return d.section(d.find(d.q.Sections, id), m)
}

func (d definition) find(sections []*questionnaires.Section, id string) *questionnaires.Section {
	for _, s := range sections {
		if s.ID == id {
			return s
		}
		if inner := d.find(s.Sections, id); inner != nil {
			return inner
		}
	}
	return nil
}

// prospects returns which truths a condition can come to have, by trying out all that
// the demands on open questions can.
func (d definition) prospects(c *questionnaires.Condition) (truths map[bool]bool) {
	truths = map[bool]bool{}
	if c == nil {
		return map[bool]bool{true: true}
	}
	for coins := 0; ; coins++ {
		tossed := 0
		truths[d.judged(*c, "", func(question string) (bool, bool) {
			if !d.open(question) {
				return false, false
			}
			tossed++
			return coins>>(tossed-1)&1 == 1, true
		})] = true
		if coins+1 >= 1<<tossed {
			return truths
		}
	}
}

// outcomes returns the points that a chosen state earns or can come to earn.
func (d definition) outcomes(q *questionnaires.Question, state questionnaires.State, m mode) []fraction {
	var below []questionnaires.State
	for _, s := range q.States {
		if s.Points >= 0 && s.Points < state.Points {
			below = append(below, s)
		}
	}
	slices.SortStableFunc(below, func(a, b questionnaires.State) int { return cmp.Compare(b.Points, a.Points) })
	return d.firstThatCounts(append([]questionnaires.State{state}, below...), m)
}

func (d definition) firstThatCounts(states []questionnaires.State, m mode) []fraction {
	if len(states) == 0 {
		return []fraction{whole(0)}
	}
	counts := d.prospects(states[0].CountsWhen)
	if m == leftOut {
		counts = map[bool]bool{states[0].CountsWhen == nil || d.holds(*states[0].CountsWhen): true}
	}
	var all []fraction
	if counts[true] {
		all = append(all, exact(states[0].Points))
	}
	if counts[false] {
		all = append(all, d.firstThatCounts(states[1:], m)...)
	}
	return all
}

// earned returns the share of full points of an answer.
func (d definition) earned(q *questionnaires.Question, a assess.Answer, number fraction, m mode) fraction {
	points := whole(0)
	for _, state := range q.States {
		if slices.Contains(a.States, state.ID) {
			points = plus(points, furthest(d.outcomes(q, state, m), m))
		}
	}
	if number != nil {
		for _, t := range slices.Backward(q.Thresholds) {
			if !less(number, exact(t.From)) {
				points = exact(t.Points)
				break
			}
		}
	}
	return over(clamp(points, whole(0), whole(4)), whole(4))
}

// furthest returns the lowest or, at best, the highest of several fractions; nil for none.
func furthest(list []fraction, m mode) fraction {
	var found fraction
	for _, f := range list {
		if found == nil || m == atBest && less(found, f) || m != atBest && less(f, found) {
			found = f
		}
	}
	return found
}

// question returns the question's score from 0 to 1.
func (d definition) question(q *questionnaires.Question, m mode) fraction {
	a := d.said(q.ID)
	switch {
	case d.hidden(q.ID), a.NotApplicable, !earns(q):
		return nil
	case a.Unknown:
		return whole(0)
	case a.Date != "" && d.number(q.ID) == nil:
		return nil
	case !d.open(q.ID):
		return d.earned(q, a, d.number(q.ID), m)
	case m == atWorst:
		return whole(0)
	case m == atBest:
		all := []fraction{whole(0)}
		for _, possible := range everyAnswer(q) {
			var number fraction
			if possible.Number != nil {
				number = exact(*possible.Number)
			}
			all = append(all, d.earned(q, possible, number, atBest))
		}
		return furthest(all, atBest)
	default:
		return nil
	}
}

// earns reports whether the answers to a question have points at all.
func earns(q *questionnaires.Question) bool {
	return q.Kind == questionnaires.Single || q.Kind == questionnaires.Multiple || q.Thresholds != nil
}

// everyAnswer lists all choices of states, and a number or age at each threshold.
func everyAnswer(q *questionnaires.Question) []assess.Answer {
	var all []assess.Answer
	together := []string{}
	for _, state := range q.States {
		all = append(all, assess.Answer{States: []string{state.ID}})
		if q.Kind == questionnaires.Multiple && !state.Exclusive {
			together = append(together, state.ID)
		}
	}
	for subset := 1; subset < 1<<len(together); subset++ {
		var chosen []string
		for i, id := range together {
			if subset>>i&1 == 1 {
				chosen = append(chosen, id)
			}
		}
		all = append(all, assess.Answer{States: chosen})
	}
	for _, t := range q.Thresholds {
		if q.Kind == questionnaires.Date || t.From >= q.Range.Min && t.From <= q.Range.Max {
			all = append(all, assess.Answer{Number: &t.From})
		}
	}
	return all
}

func (d definition) short() []assess.ShortOfState {
	var list []assess.ShortOfState
	for _, q := range d.q.Questions() {
		for _, id := range d.said(q.ID).States {
			state, _ := q.State(id)
			if state.CountsWhen == nil || d.holds(*state.CountsWhen) {
				continue
			}
			as := assess.ShortOfState{Question: q.ID, State: id}
			best := -1.0
			for _, other := range q.States {
				counts := other.CountsWhen == nil || d.holds(*other.CountsWhen)
				if counts && other.Points < state.Points && other.Points > best && other.Points >= 0 {
					best, as.CountsAs = other.Points, other.ID
				}
			}
			list = append(list, as)
		}
	}
	return list
}

func (d definition) impliedAnswers() []assess.ImpliedAnswer {
	var list []assess.ImpliedAnswer
	for _, q := range d.q.Questions() {
		if i := d.impliedBy(q.ID); i >= 0 && !d.hidden(q.ID) {
			list = append(list, assess.ImpliedAnswer{Question: q.ID, Answer: q.Implied[i].Answer, By: i})
		}
	}
	return list
}
