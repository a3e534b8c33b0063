package questionnaires

import "blindspot/strictyaml"

// matrix reads a question with rows: each row becomes a question of its own. What
// is said of the matrix holds for every row, but for the weight that a row says.
func (d *draft) matrix(id string, f strictyaml.Fields, v strictyaml.Value, follows *demand) []*Question {
	shared := &Question{ID: id, Kind: Single, Weight: 1}
	d.wording(shared, f)
	if shared.Kind != Single && shared.Kind != Multiple && shared.Kind != "" {
		f.Get("kind").Problemf("a matrix is of kind single or multiple: states to choose from in each row")
		shared.Kind = Single
	}
	refuse(f, "nothing is answered under the id of a matrix; its rows have former ids of their own", "former-ids")
	d.answerForm(shared, f)
	for _, u := range followUpsIn(f) {
		u.questions.Problemf("a state of a matrix cannot have follow-ups; write a question with when, which names the row")
	}
	d.circumstances(shared, f, follows)
	shared.FormerIDs = nil

	list := f.Get("rows").List()
	if len(list) == 0 && f.Get("rows").Node.Kind == strictyaml.Sequence {
		f.Get("rows").Problemf("expected at least one row")
	}
	d.writeOut(v, len(list))
	rows := each(list, func(item strictyaml.Value) *Question { return d.row(shared, item) })
	if len(rows) > 0 {
		d.ownQuestions = append(d.ownQuestions, placedQuestion{rows[0], v})
	}
	return rows
}

func (d *draft) row(shared *Question, v strictyaml.Value) *Question {
	f := v.Fields("id", "text", "weight", "former-ids")
	f.Require("id", "text")
	q := *shared
	q.ID = f.Get("id").ID()
	d.claim(q.ID, f.Get("id"))
	text := readText(f.Get("text"))
	q.Text = joinTexts(" – ", shared.Text, text)
	q.Row = &Row{Matrix: shared.ID, Stem: shared.Text, Text: text}
	say(f.Get("weight"), &q.Weight, readWeight)
	say(f.Get("former-ids"), &q.FormerIDs, d.formerIDs)
	d.checkScore(&q, f, v)
	return &q
}

// followUp is a state after which questions follow.
type followUp struct {
	state     strictyaml.Value // its id
	questions strictyaml.Value
}

// followUpsIn returns the follow-ups of the states that a question lists itself.
func followUpsIn(f strictyaml.Fields) []followUp {
	states := f.Get("states")
	if !states.Present() || states.Node.Kind != strictyaml.Sequence {
		return nil
	}
	var found []followUp
	for _, state := range states.List() {
		if state.Node.Kind != strictyaml.Mapping {
			continue
		}
		if then := state.Fields().Get("then"); then.Present() {
			found = append(found, followUp{state.Fields().Get("id"), then})
		}
	}
	return found
}

// followUps reads the questions that are asked right after this one when one of its
// states is chosen.
func (d *draft) followUps(f strictyaml.Fields) []*Question {
	var questions []*Question
	for _, u := range followUpsIn(f) {
		follows := &demand{name: f.Get("id"), states: []strictyaml.Value{u.state}}
		if !strictyaml.IsID(textOf(follows.name)) || !strictyaml.IsID(textOf(u.state)) {
			follows = nil // the reason has been reported
		}
		list := u.questions.List()
		if len(list) == 0 && u.questions.Node.Kind == strictyaml.Sequence {
			u.questions.Problemf("expected at least one question")
		}
		for _, item := range list {
			questions = append(questions, d.question(item, follows)...)
		}
	}
	return questions
}
