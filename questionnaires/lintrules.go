package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// judged is a condition that is to hold sometimes, and what to say where it never does.
type judged struct {
	at        strictyaml.Value
	condition *Condition
	never     string
}

// lintConditions warns of conditions that no answers can meet, and returns the
// questions that are never asked, by id.
func (d *draft) lintConditions() map[string]bool {
	s := &search{questionnaire: d.questionnaire, work: maxWork}
	never := map[string]bool{}
	for _, question := range d.questionnaire.questions {
		if question.When != nil && s.never(*question.When) {
			never[question.ID] = true
			d.places.asked[question.ID].Warnf("question %s is never asked: no answers meet its condition", printable.Quote(question.ID))
		}
	}
	told := map[*strictyaml.Node]bool{} // conditions of a scale are judged for several questions
	for _, j := range d.judged {
		if told[j.at.Node] {
			continue
		}
		if s.never(*j.condition) {
			told[j.at.Node] = true
			j.at.Warnf("%s: no answers meet this condition", j.never)
			continue
		}
		j.condition.EachCount(func(count CountOf) {
			if count.Where != nil && s.never(*count.Where) {
				j.at.Warnf("no item of section %s is ever counted: no answers meet what stands under where", printable.Quote(count.Section))
			}
		})
	}
	for _, v := range d.verdictsHere {
		s.lintVerdict(v)
	}
	return never
}

// placedVerdict is a verdict written in this file, and where its outcomes stand.
type placedVerdict struct {
	Verdict
	outcomes []strictyaml.Value
}

// lintVerdict warns of outcomes that a verdict never comes to, because an earlier one
// always takes their place.
func (s *search) lintVerdict(v placedVerdict) {
	var earlier []Condition
	for i, outcome := range v.Outcomes {
		own := each(outcome.Rules, func(r Rule) Condition { return r.When })
		reached := Condition{Any: own}
		if len(earlier) > 0 {
			reached.Not = &Condition{Any: earlier}
		}
		if s.never(reached) && (len(own) == 0 || !s.never(Condition{Any: own})) {
			v.outcomes[i].Warnf("outcome %s is never reached: whatever leads to it leads to a graver one", printable.Quote(outcome.ID))
		}
		earlier = append(earlier, own...)
	}
}
