package assess

import "blindspot/questionnaires"

// visibleQuestions returns which questions are asked, given the answers. An answer
// to a hidden question counts for nothing, so what depends on it is judged as if
// it had not been given. The reader has refused conditions that form a cycle.
func visibleQuestions(q *questionnaires.Questionnaire, a Answers) map[string]bool {
	visible := make(map[string]bool, len(q.Questions()))
	judged := make(map[string]bool, len(q.Questions()))
	var isVisible func(*questionnaires.Question) bool
	isVisible = func(question *questionnaires.Question) bool {
		if judged[question.ID] {
			return visible[question.ID]
		}
		judged[question.ID] = true
		visible[question.ID] = question.When == nil || question.When.Holds(func(id string) []string {
			if other := q.Question(id); other == nil || !isVisible(other) {
				return nil
			}
			return a.Answers[id].States
		})
		return visible[question.ID]
	}
	for _, question := range q.Questions() {
		isVisible(question)
	}
	return visible
}
