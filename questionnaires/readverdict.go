package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// verdicts reads the verdicts on the section of that id, or on the whole where the
// id is empty.
func (d *draft) verdicts(v strictyaml.Value, section string) []Verdict {
	list := v.List()
	verdicts := each(list, func(item strictyaml.Value) Verdict { return d.verdict(item, section) })
	refuseSecond(list)
	return verdicts
}

func (d *draft) verdict(v strictyaml.Value, section string) Verdict {
	f := v.Fields("id", "title", "outcomes")
	f.Require("id", "title", "outcomes")
	verdict := Verdict{ID: f.Get("id").ID(), Title: readText(f.Get("title"))}
	outcomes := f.Get("outcomes")
	list := outcomes.List()
	if len(list) < 2 && outcomes.Present() && outcomes.Node.Kind == strictyaml.Sequence {
		outcomes.Problemf("a verdict needs at least two outcomes: those with rules, and the last one without")
	}
	for i, item := range list {
		verdict.Outcomes = append(verdict.Outcomes, d.outcome(item, section, i == len(list)-1))
	}
	refuseSecond(list)
	d.verdictsHere = append(d.verdictsHere, placedVerdict{verdict, list})
	return verdict
}

func (d *draft) outcome(v strictyaml.Value, section string, last bool) Outcome {
	f := v.Fields("id", "title", "text", "rules")
	f.Require("id", "title")
	rules := f.Get("rules")
	if last {
		refuse(f, "the last outcome is what remains when no rule holds", "rules")
	} else if isEmpty(rules) && v.Node.Kind == strictyaml.Mapping {
		v.Problemf("only the last outcome can be without rules; say under the key %s when this one holds", printable.Quote("rules"))
	}
	return Outcome{
		ID:    f.Get("id").ID(),
		Title: readText(f.Get("title")),
		Text:  readText(f.Get("text")),
		Rules: d.rules(rules, section),
	}
}

func (d *draft) rules(v strictyaml.Value, section string) []Rule {
	list := v.List()
	if len(list) == 0 {
		return nil
	}
	rules := make([]Rule, len(list))
	for i, item := range list {
		f := item.Fields("when", "because")
		f.Require("when", "because")
		rules[i].Because = readText(f.Get("because"))
		if when := f.Get("when"); when.Present() {
			d.resolve(&rules[i].When, readCondition(when), section, true)
			d.judged = append(d.judged, judged{when, &rules[i].When, "the rule never holds"})
		}
	}
	return rules
}
