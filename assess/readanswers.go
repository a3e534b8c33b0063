package assess

import (
	"strings"
	"sync"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// answersReader reads the answers of a file.
type answersReader struct {
	problems      *strictyaml.Reader
	questionnaire *questionnaires.Questionnaire // unfolded
	dates         []placedDate                  // of the answers read
}

func newAnswersReader(problems *strictyaml.Reader, q *questionnaires.Questionnaire) *answersReader {
	return &answersReader{problems: problems, questionnaire: q}
}

// read reads the answers to what is asked once, and those of all items.
func (r *answersReader) read(v strictyaml.Value, lists []list) map[string]Answer {
	folded := r.questionnaire.Folded()
	answers := r.newAnswers(v)
	once := sync.OnceValue(func() []string { return questionIDs(questionsAskedOnce(folded)) })
	r.readAll(v, "", once, answers)
	for _, list := range lists {
		own := sync.OnceValue(func() []string { return questionIDs(questionsWithin(repeatedSection(folded, list.section))) })
		for i, item := range list.items {
			r.readAll(item.answers, itemPrefix(list.section, i), own, answers)
		}
	}
	return answers
}

// newAnswers returns a map with room for the answers of a mapping.
func (r *answersReader) newAnswers(v strictyaml.Value) map[string]Answer {
	room := 0
	if v.Present() {
		room = min(len(v.Node.Fields), len(r.questionnaire.Questions()))
	}
	return make(map[string]Answer, room)
}

// readAll reads answers to questions whose ids begin with the prefix, which the ids in
// the file lack. Known ids are suggested, and asked for only then.
func (r *answersReader) readAll(v strictyaml.Value, prefix string, known func() []string, answers map[string]Answer) {
	for id, value := range v.Fields().All() {
		question := r.question(prefix, id)
		if question == nil {
			key := value.Key()
			key.Problemf("no question %s%s", printable.Quote(id), r.meant(key, known))
			continue
		}
		answers[question.ID] = r.answer(question, value)
	}
}

// question finds a question by the id that a file gives it. No such id has a dot: only
// the ids of an item's questions have, which stand in the file without their prefix.
func (r *answersReader) question(prefix, id string) *questionnaires.Question {
	if strings.Contains(id, ".") {
		return nil
	}
	return r.questionnaire.Question(prefix + id)
}

// meant says where the answer to a question belongs that is not known here, or which
// question may have been meant.
func (r *answersReader) meant(key strictyaml.Value, known func() []string) string {
	id := key.Node.Value
	switch {
	case r.question("", id) != nil:
		return ` here; it is asked once, and answered under "answers"`
	case r.questionnaire.Question(id) != nil: // as results call it
		return ` here; under "items" it is called ` + printable.Quote(id[strings.LastIndex(id, ".")+1:])
	case r.questionnaire.Folded().Question(id) != nil:
		return ` here; it is asked for each item of a list, and answered under "items"`
	default:
		return key.DidYouMean(known())
	}
}

// answer reads one answer and checks that the question can have it.
func (r *answersReader) answer(q *questionnaires.Question, v strictyaml.Value) Answer {
	before := r.problems.Found()
	a := readSaid(v).answer(q)
	if r.problems.Found() > before {
		return Answer{} // reported already, and what is wrong may follow from that
	}
	a, err := normalize(q, a)
	if err != nil {
		v.Problemf("%v", err)
	}
	if a.Date != "" {
		r.dates = append(r.dates, placedDate{a.Date, v})
	}
	return a
}
