package assess

import (
	"strconv"
	"sync"

	"blindspot/questionnaires"
)

// unfoldings keeps plans of a questionnaire with repeated sections, as it unfolds with
// so many items in each. The zero value is ready for use.
type unfoldings struct {
	lock sync.Mutex
	kept map[string]*unfolding // by the numbers of items
}

// maxUnfoldings is how many unfoldings are kept at most.
const maxUnfoldings = 32

// unfolding is a plan for so many items, and where it has what the questionnaire itself
// has: by the index there the index in the plan, or none.
type unfolding struct {
	plan                *plan
	sections, questions []int
}

// of returns the unfolding for a list of items.
func (u *unfoldings) of(q *questionnaires.Questionnaire, sections []*questionnaires.Section, items map[string][]string) *unfolding {
	unnamed := map[string][]string{} // no figure depends on the names
	var key []byte
	for _, section := range sections {
		if section.Repeat != nil {
			n := len(items[section.ID])
			unnamed[section.ID] = make([]string, n)
			key = append(strconv.AppendInt(key, int64(n), 10), ' ')
		}
	}
	u.lock.Lock()
	defer u.lock.Unlock()
	if known := u.kept[string(key)]; known != nil {
		return known
	}
	if u.kept == nil || len(u.kept) == maxUnfoldings {
		u.kept = map[string]*unfolding{}
	}
	made := newUnfolding(q, sections, unnamed)
	u.kept[string(key)] = made
	return made
}

func newUnfolding(q *questionnaires.Questionnaire, sections []*questionnaires.Section, items map[string][]string) *unfolding {
	u := &unfolding{plan: newPlan(q.Unfold(items))}
	for _, section := range sections {
		u.sections = append(u.sections, indexIn(u.plan.sectionIndex, section.ID))
	}
	for _, question := range q.Questions() {
		u.questions = append(u.questions, indexIn(u.plan.index, question.ID))
	}
	return u
}

func indexIn(index map[string]int, id string) int {
	if i, ok := index[id]; ok {
		return i
	}
	return none
}

// score fills in the figures of the questionnaire itself.
func (u *unfolding) score(a *Answers, into *Figures) {
	sheet, f := u.plan.newSheet(), u.plan.newFigures()
	u.plan.fill(sheet, a)
	u.plan.evaluate(sheet, f)
	into.Coverage, into.Overall = f.Coverage, f.Overall
	for i, at := range u.sections {
		into.Sections[i] = SectionFigures{}
		if at != none {
			into.Sections[i] = f.Sections[at]
		}
		if f.Overall.Bottleneck != none && at == f.Overall.Bottleneck {
			into.Overall.Bottleneck = i
		}
	}
	for i, at := range u.questions {
		into.Questions[i] = QuestionFigures{}
		if at != none {
			into.Questions[i] = f.Questions[at]
		}
	}
	copy(into.Spots, f.Spots)
	into.Contradictions = append(into.Contradictions[:0], f.Contradictions...)
	copy(into.Verdicts, f.Verdicts)
}
