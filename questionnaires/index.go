package questionnaires

// index finds the parts of a questionnaire by their ids.
type index struct {
	questions   []*Question // in the order in which they are asked
	questionIDs []string    // in the same order
	byID        map[string]*Question
	sectionOf   map[string]*Section    // by the id of a question
	sections    map[string]*Section    // by id, at any depth
	sectionIDs  []string               // in the file's order
	matrices    map[string][]*Question // the rows, by the id of their matrix

	// repeatedAround holds, by the id of a question, matrix or section, the repeated
	// section within which it stands.
	repeatedAround map[string]*Section
}

func newIndex(sections []*Section) index {
	i := index{
		byID:           map[string]*Question{},
		sectionOf:      map[string]*Section{},
		sections:       map[string]*Section{},
		matrices:       map[string][]*Question{},
		repeatedAround: map[string]*Section{},
	}
	i.add(sections, nil)
	return i
}

// add notes sections, within a repeated one where that is not nil.
func (i *index) add(sections []*Section, repeated *Section) {
	for _, s := range sections {
		i.sections[s.ID] = s
		i.sectionIDs = append(i.sectionIDs, s.ID)
		i.note(s.ID, repeated)
		around := repeated
		if s.Repeat != nil && around == nil {
			around = s
		}
		for _, q := range s.Questions {
			i.addQuestion(q, s)
			i.note(q.ID, around)
			if q.Row != nil {
				i.note(q.Row.Matrix, around)
			}
		}
		i.add(s.Sections, around)
	}
}

func (i *index) addQuestion(q *Question, s *Section) {
	i.questions = append(i.questions, q)
	if q.ID == "" {
		return // its problem has been reported
	}
	i.questionIDs = append(i.questionIDs, q.ID)
	if i.byID[q.ID] == nil { // the id of the second one is a mistake
		i.byID[q.ID] = q
		i.sectionOf[q.ID] = s
	}
	if q.Row != nil {
		i.matrices[q.Row.Matrix] = append(i.matrices[q.Row.Matrix], q)
	}
}

func (i *index) note(id string, repeated *Section) {
	if repeated != nil {
		i.repeatedAround[id] = repeated
	}
}
