package canonical

import "blindspot/assess"

// answer reads the answer to a question at a place in the file, and returns where it
// ends, or -1. Nearly all are of the usual kind: a single state, alone or with evidence
// and a note. The place goes from hand to hand as a value, for in a field of the reading
// it would be written and read again after each word.
func (r *reading) answer(q *question, reply *assess.Reply, at int) (end int) {
	state := -1
	switch {
	case !q.single:
	case sees(r.data, at, '{'):
		state, end = r.noted(q, at)
	default:
		state, end = q.states.after(r.data, at)
	}
	if state < 0 {
		return r.anyAnswer(q, reply, at)
	}
	reply.Form = assess.FormStates
	reply.States.Add(state)
	return end
}

// noted passes a state with evidence and a note. It returns the index of the state, or -1
// for what is to be read with more care.
func (r *reading) noted(q *question, at int) (state, end int) {
	const none = -1
	at = q.opening.after(r.data, at)
	if at < 0 {
		return none, 0
	}
	proofs := &r.keys.proofs
	if r.keys.json && sees(r.data, at, ' ') {
		at++
		proofs = &r.keys.spacedProofs
	}
	if state, at = q.states.after(r.data, at); state < 0 {
		return none, 0
	}
	proof, at := proofs.after(r.data, at)
	if proof < 0 {
		return none, 0
	}
	end = closing(r.data, at)
	if size := end - at; size <= 0 || size > assess.MaxText || !isVisible(r.data[at]) || !sees(r.data, end+1, '}') {
		return none, 0
	}
	return state, end + len(`"}`)
}
