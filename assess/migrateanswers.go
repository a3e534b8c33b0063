package assess

import (
	"slices"
	"strings"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// carryAnswers carries answers over to those of the questions that succeed theirs. The
// ids of the file, and of the questions, lack their prefix.
func (m *migrator) carryAnswers(v strictyaml.Value, from, to string, questions []*questionnaires.Question) {
	entries := v.Fields().Entries()
	found := successorsOf(questions).resolve(idsOf(entries, entryID))
	for _, entry := range entries {
		id, s := entryID(entry), readWhole(entry.Value)
		now := found[id]
		switch {
		case now.reason == "":
			m.carryAnswer(from+id, m.unfolded.Question(to+now.id), s, entry.Value)
		case now.reason == Gone && m.to.Question(id) != nil:
			m.drop(s.dropped(from+id, Moved))
		default:
			m.drop(s.dropped(from+id, now.reason))
		}
	}
}

// readWhole reads an answer that may end up without its question, so that it must be
// clear by itself what was said.
func readWhole(v strictyaml.Value) said {
	s := readSaid(v)
	isNested := func(n *strictyaml.Node) bool { return n.Kind == strictyaml.Sequence || n.Kind == strictyaml.Mapping }
	if node := s.value.Node; node != nil && isNested(node) && (node.Kind != strictyaml.Sequence || slices.ContainsFunc(node.Items, isNested)) {
		s.value.Expected("a state, a list of states, a number, a text or a date")
	}
	return s
}

// carryAnswer carries one answer over to a question, or what can stay of it.
func (m *migrator) carryAnswer(from string, q *questionnaires.Question, s said, v strictyaml.Value) {
	m.mentioned[q.ID] = true
	if s.relevance != RelevanceOpen && !q.Relevance {
		m.drop(Drop{Question: from, Relevance: s.relevance, Reason: Gone})
		s.relevance, s.relevanceAt = RelevanceOpen, strictyaml.Value{}
	}
	answer, err := normalize(q, Answer{Note: s.note, Relevance: s.relevance})
	if err != nil {
		v.Problemf("%v", err) // too long a note is no answer to any questionnaire
		return
	}
	if carried, reason := m.succeed(q, s); reason != "" {
		m.drop(Drop{Question: from, Value: s.valueSaid(), Evidence: s.evidence, Reason: reason})
	} else if answer = carried; !answer.empty() {
		m.carried(from, q.ID)
	}
	set(m.answers.Answers, q.ID, answer, !answer.empty())
	if answer.Date != "" {
		m.dates = append(m.dates, placedDate{answer.Date, v})
	}
}

// succeed returns what was said as an answer to a question of the new questionnaire, or
// the reason why it cannot be one.
func (m *migrator) succeed(q *questionnaires.Question, s said) (Answer, DropReason) {
	scratch := strictyaml.NewReader("")
	if s.key != "" {
		s.value = scratch.Value(withCurrentStates(q, s.value.Node))
	}
	switch {
	case s.key == questionnaires.NotApplicable && !q.MayNotApply:
		return Answer{}, Refused
	case m.written && !s.wasOf(q.Kind):
		return Answer{}, OtherKind
	case slices.ContainsFunc(s.states(q), func(state string) bool { return !hasState(q, state) }):
		return Answer{}, UnknownState
	}
	answer := s.answer(q)
	if scratch.Err() != nil {
		return Answer{}, Refused
	}
	answer, err := normalize(q, answer)
	if err != nil {
		return Answer{}, Refused
	}
	return answer, ""
}

// wasOf reports whether an answer that [Format] wrote can be to a question of that kind.
func (s said) wasOf(kind questionnaires.Kind) bool {
	switch s.key {
	case "", questionnaires.Unknown, questionnaires.NotApplicable:
		return true
	case "state":
		return kind == questionnaires.Single
	case "states":
		return kind == questionnaires.Multiple
	case "number", "text", "date":
		return string(kind) == s.key
	}
	node := s.value.Node
	switch kind {
	case questionnaires.Multiple:
		return node.Kind == strictyaml.Sequence
	case questionnaires.Single:
		return strictyaml.IsID(node.Value) && node.Quoted == (plain(node.Value) != node.Value)
	case questionnaires.Number:
		return node.Kind == strictyaml.Scalar && !node.Quoted && !strictyaml.IsID(node.Value)
	default:
		return node.Quoted
	}
}

// states returns the states that were chosen, as far as the question is one of states.
func (s said) states(q *questionnaires.Question) []string {
	chosen := s.key == alone || s.key == "state" || s.key == "states"
	if len(q.States) == 0 || !chosen {
		return nil
	}
	if s.value.Node.Kind == strictyaml.Scalar {
		return []string{s.value.Node.Value}
	}
	return idsOf(s.value.Node.Items, func(n *strictyaml.Node) string { return n.Value })
}

// withCurrentStates returns the node of an answer with the states as the question names
// them now. States that have become one are chosen once.
func withCurrentStates(q *questionnaires.Question, node *strictyaml.Node) *strictyaml.Node {
	now := newSuccessors()
	for _, state := range q.States {
		now.add(state.ID, state.FormerIDs)
	}
	renamed := *node
	if to := now.find(node.Value); to.reason == "" {
		renamed.Value = to.id
	}
	renamed.Items = nil
	taken := map[string]bool{}
	for _, item := range node.Items {
		item = withCurrentStates(q, item)
		if !taken[item.Value] {
			renamed.Items = append(renamed.Items, item)
		}
		taken[item.Value] = true
	}
	return &renamed
}

// dropped returns what was said to a question that is gone, with all that stood beside.
func (s said) dropped(question string, reason DropReason) Drop {
	return Drop{
		Question:  question,
		Value:     s.valueSaid(),
		Evidence:  s.evidence,
		Relevance: s.relevance,
		Note:      s.note,
		Reason:    reason,
	}
}

// valueSaid returns the answer alone, as a text.
func (s said) valueSaid() string {
	switch {
	case s.key == "" || s.key == questionnaires.Unknown || s.key == questionnaires.NotApplicable:
		return s.key
	case s.value.Node.Kind == strictyaml.Sequence:
		return strings.Join(idsOf(s.value.Node.Items, func(n *strictyaml.Node) string { return n.Value }), ", ")
	default:
		return s.value.Node.Value
	}
}
