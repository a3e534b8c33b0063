package main

import (
	"fmt"
	"strings"

	"blindspot/questionnaires"
)

// conditionWords puts a condition into words with the ids that authors know, such as
// "automation is some or many and staff from 10".
func conditionWords(c questionnaires.Condition, p *program) string {
	var parts []string
	for _, demand := range c.Questions {
		between := p.say(" oder ", " or ")
		if demand.Each {
			between = p.say(" und ", " and ")
		}
		parts = append(parts, demand.Question+p.say(" ist ", " is ")+strings.Join(demand.States, between))
	}
	for _, demand := range c.Numbers {
		parts = append(parts, demand.Question+p.boundsWords(demand.Bounds))
	}
	for _, demand := range c.Scores {
		parts = append(parts, demand.Section+p.boundsWords(demand.Bounds))
	}
	for _, demand := range c.Counts {
		parts = append(parts, p.countWords(demand))
	}
	if len(c.Any) > 0 {
		parts = append(parts, conditionsWords(c.Any, p.say(" oder ", " or "), p))
	}
	if len(c.All) > 0 {
		parts = append(parts, conditionsWords(c.All, p.say(" und ", " and "), p))
	}
	if c.Not != nil {
		parts = append(parts, p.say("nicht (", "not (")+conditionWords(*c.Not, p)+")")
	}
	return strings.Join(parts, p.say(" und ", " and "))
}

func conditionsWords(list []questionnaires.Condition, between string, p *program) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, conditionWords(c, p))
	}
	return "(" + strings.Join(parts, between) + ")"
}

func (p *program) countWords(c questionnaires.CountOf) string {
	words := fmt.Sprintf(p.say("Zahl der %s", "number of %s"), c.Section)
	if c.Where != nil {
		words += p.say(" mit ", " with ") + conditionWords(*c.Where, p)
	}
	return words + p.boundsWords(c.Bounds)
}

func (p *program) boundsWords(b questionnaires.Bounds) string {
	words := ""
	if b.AtLeast != nil {
		words += fmt.Sprintf(p.say(" ab %v", " from %v"), *b.AtLeast)
	}
	if b.Below != nil {
		words += fmt.Sprintf(p.say(" unter %v", " below %v"), *b.Below)
	}
	return words
}
