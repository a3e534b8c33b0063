package assess

import "blindspot/questionnaires"

// successors tells what questions or sections of an earlier questionnaire are called
// now.
type successors struct {
	current map[string]bool
	former  map[string][]string // the current ids, by a former one
}

func newSuccessors() successors {
	return successors{current: map[string]bool{}, former: map[string][]string{}}
}

func (s successors) add(id string, formerIDs []string) {
	s.current[id] = true
	for _, former := range formerIDs {
		s.former[former] = append(s.former[former], id)
	}
}

func successorsOf(questions []*questionnaires.Question) successors {
	s := newSuccessors()
	for _, question := range questions {
		s.add(question.ID, question.FormerIDs)
	}
	return s
}

// successor is what a part is called now, or why that cannot be told.
type successor struct {
	id     string
	reason DropReason
}

// resolve finds the successors of all ids at once, as two of them may have the same: a
// part that kept its id then comes before one that had it once, and where none kept it,
// nothing tells which of them it was.
func (s successors) resolve(ids []string) map[string]successor {
	found := make(map[string]successor, len(ids))
	claims := map[string]int{}
	for _, id := range ids {
		found[id] = s.find(id)
		claims[found[id].id]++
	}
	for id, to := range found {
		if to.reason == "" && to.id != id && claims[to.id] > 1 {
			found[id] = successor{reason: Ambiguous}
		}
	}
	return found
}

func (s successors) find(id string) successor {
	switch former := s.former[id]; {
	case s.current[id]:
		return successor{id: id}
	case len(former) == 1:
		return successor{id: former[0]}
	case len(former) > 1:
		return successor{reason: Ambiguous}
	default:
		return successor{reason: Gone}
	}
}
