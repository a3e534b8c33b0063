package assess

import "blindspot/questionnaires"

// FormatJSON writes answers as [Format] does, as one line of JSON without blanks, so
// that a file of such lines holds the answers of many respondents. Reading the line
// gives the same answers again. Where texts nearly fill a file in YAML, the line may be
// longer than [MaxFile], and is then refused.
func FormatJSON(a Answers, q *questionnaires.Questionnaire) []byte {
	q = q.Unfold(a.Items)
	fields := inJSON.head(a)
	for _, part := range []struct {
		key    string
		fields []field
	}{
		{"estimates", estimateFields(a.Estimates, q)},
		{"answers", inJSON.answers(a.Answers, questionsAskedOnce(q), "")},
		{"items", itemFields(a, q)},
	} {
		if len(part.fields) > 0 {
			fields = append(fields, field{part.key, inJSON.mapping(part.fields)})
		}
	}
	return []byte(inJSON.mapping(fields) + "\n")
}

// itemFields returns the lists of items by the ids of their sections.
func itemFields(a Answers, q *questionnaires.Questionnaire) []field {
	var lists []field
	for _, section := range repeatedSections(q) {
		var items []string
		for i, name := range a.Items[section.ID] {
			item := []field{{"name", inJSON.text(name)}}
			if said := itemAnswers(inJSON, a, section, i); len(said) > 0 {
				item = append(item, field{"answers", inJSON.mapping(said)})
			}
			items = append(items, inJSON.mapping(item))
		}
		if len(items) > 0 {
			lists = append(lists, field{section.ID, inJSON.list(items)})
		}
	}
	return lists
}
