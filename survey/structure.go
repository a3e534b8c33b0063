package survey

import "blindspot/questionnaires"

// askedOnce returns the questions that are asked of each respondent once, and not for
// each item of a list: a table with one row a respondent can answer no others.
func askedOnce(sections []*questionnaires.Section) []*questionnaires.Question {
	var questions []*questionnaires.Question
	for _, section := range sections {
		if section.Repeat == nil {
			questions = append(append(questions, section.Questions...), askedOnce(section.Sections)...)
		}
	}
	return questions
}

// estimated returns the sections that ask a self-estimate, each before those within it.
// A repeated section asks none.
func estimated(sections []*questionnaires.Section) []*questionnaires.Section {
	var asking []*questionnaires.Section
	for _, section := range sections {
		if section.Repeat != nil {
			continue
		}
		if len(section.Estimate) > 0 {
			asking = append(asking, section)
		}
		asking = append(asking, estimated(section.Sections)...)
	}
	return asking
}
