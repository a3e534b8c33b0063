package assess

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"blindspot/questionnaires"
)

// What an answers file can hold. Longer files and texts are refused.
const (
	MaxFile = 1 << 20 // bytes
	MaxText = 20_000  // characters of a note, and of an answer in free text
	MaxName = 200     // characters of the organization, of the respondent's name and role
)

const (
	maxEstimate = 10
	maxRevision = 1e12
	maxDecimals = 17 // of a number
)

// cutName returns a name as the answers file can hold it.
func cutName(name string) string {
	name = validText(name)
	if runes := []rune(name); len(runes) > MaxName {
		return string(runes[:MaxName])
	}
	return name
}

// normalize returns the answer in the one form in which it is kept, sharing nothing
// with a, or says why the question cannot have it.
func normalize(q *questionnaires.Question, a Answer) (Answer, error) {
	var err error
	if a.Text, err = normalizeText(a.Text); err != nil {
		return a, err
	}
	if a.Note, err = normalizeText(a.Note); err != nil {
		return a, fmt.Errorf("note: %w", err)
	}
	if err := checkRelevance(q, a.Relevance); err != nil {
		return a, err
	}
	if a.Open() {
		return a.Cleared(), nil
	}
	if !slices.Contains([]Evidence{NoEvidence, Claimed, Shown, Verified}, a.Evidence) {
		return a, fmt.Errorf("evidence is claimed, shown or verified, not %q", a.Evidence)
	}
	if a.NotApplicable && !q.MayNotApply {
		return a, errors.New("it always applies")
	}
	if a.forms() > 1 {
		return a, errors.New("an answer is one of state, number, text, date, unknown and not-applicable")
	}
	switch {
	case len(a.States) > 0:
		a.States, err = normalizeStates(q, a.States)
	case a.Number != nil:
		n := *a.Number
		a.Number, err = &n, checkNumber(q, n)
	case a.Text != "" && q.Kind != questionnaires.Free:
		err = errors.New("it is not answered in free text")
	case a.Date != "":
		err = checkDate(q, a.Date)
	}
	return a, err
}

func checkRelevance(q *questionnaires.Question, r Relevance) error {
	switch r {
	case RelevanceOpen:
		return nil
	case NotRelevant, SomeRelevance, HighlyRelevant:
		if q.Relevance {
			return nil
		}
		return errors.New("it does not ask how relevant it is")
	default:
		return fmt.Errorf("relevance is none, some or high, not %q", string(r))
	}
}

// forms returns in how many ways the answer answers.
func (a Answer) forms() int {
	n := 0
	for _, given := range []bool{len(a.States) > 0, a.Number != nil, a.Text != "", a.Date != "", a.Unknown, a.NotApplicable} {
		if given {
			n++
		}
	}
	return n
}

// normalizeText returns a text as the answers file can hold it, and none for one of
// blanks only.
func normalizeText(s string) (string, error) {
	if n := utf8.RuneCountInString(s); n > MaxText {
		return "", fmt.Errorf("a text has at most %d characters, and this one %d", MaxText, n)
	}
	if strings.TrimSpace(s) == "" {
		return "", nil
	}
	return validText(s), nil
}

// validText replaces what a file of text cannot hold.
func validText(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// normalizeStates returns chosen states in the question's order.
func normalizeStates(q *questionnaires.Question, chosen []string) ([]string, error) {
	if len(q.States) == 0 {
		return nil, errors.New("it has no states to choose from")
	}
	if q.Kind == questionnaires.Single && len(chosen) > 1 {
		return nil, errors.New("only one state can be chosen")
	}
	for _, id := range chosen {
		state, ok := q.State(id)
		if !ok {
			return nil, fmt.Errorf("no state %q", id)
		}
		if state.Exclusive && len(chosen) > 1 {
			return nil, fmt.Errorf("state %q cannot be chosen beside others", id)
		}
	}
	ordered := make([]string, 0, len(chosen))
	for i := range q.States {
		if id := q.States[i].ID; slices.Contains(chosen, id) {
			ordered = append(ordered, id)
		}
	}
	if len(ordered) != len(chosen) {
		return nil, errors.New("a state is chosen twice")
	}
	return ordered, nil
}

func checkNumber(q *questionnaires.Question, n float64) error {
	if q.Kind != questionnaires.Number {
		return errors.New("it is not answered by a number")
	}
	if !(n >= q.Range.Min && n <= q.Range.Max) { // NaN is in no range
		return fmt.Errorf("%v is not from %v to %v", n, q.Range.Min, q.Range.Max)
	}
	if _, decimals, _ := strings.Cut(formatNumber(n), "."); len(decimals) > maxDecimals {
		return fmt.Errorf("%v has more than %d decimals", n, maxDecimals)
	}
	return nil
}
