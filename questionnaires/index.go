package questionnaires

// index finds the parts of a questionnaire by their ids.
type index struct {
	questions   []*Question // in the order in which they are asked
	questionIDs []string    // in the same order
	byID        map[string]*Question
	sectionOf   map[string]*Section // by the id of a question
	sections    map[string]*Section // by id, at any depth
	sectionIDs  []string            // in the file's order
}

func newIndex(sections []*Section) index {
	i := index{
		byID:      map[string]*Question{},
		sectionOf: map[string]*Section{},
		sections:  map[string]*Section{},
	}
	i.add(sections)
	return i
}

func (i *index) add(sections []*Section) {
	for _, s := range sections {
		i.sections[s.ID] = s
		i.sectionIDs = append(i.sectionIDs, s.ID)
		for _, q := range s.Questions {
			i.questions = append(i.questions, q)
			if q.ID == "" {
				continue // its problem has been reported
			}
			i.questionIDs = append(i.questionIDs, q.ID)
			if i.byID[q.ID] == nil { // the id of the second one is a mistake
				i.byID[q.ID] = q
				i.sectionOf[q.ID] = s
			}
		}
		i.add(s.Sections)
	}
}
