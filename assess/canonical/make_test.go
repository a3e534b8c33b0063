package canonical_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// builtIn returns the questionnaires of the program that have no lists of items.
func builtIn(t testing.TB) []*questionnaires.Questionnaire {
	t.Helper()
	catalogue := questionnaires.NewCatalogue("")
	ids, err := catalogue.IDs()
	if err != nil {
		t.Fatal(err)
	}
	var all []*questionnaires.Questionnaire
	for _, id := range ids {
		q, err := catalogue.Find(id)
		if err != nil {
			t.Fatal(err)
		}
		if id != "use-cases" {
			all = append(all, q)
		}
	}
	return all
}

type object = map[string]any

// maker makes up questionnaires and answers, always the same for a seed.
type maker struct {
	*rand.Rand
	taken map[string]bool
}

func newMaker(seed uint64) *maker {
	return &maker{Rand: rand.New(rand.NewPCG(seed, 0)), taken: map[string]bool{}}
}

func pick[T any](m *maker, from ...T) T { return from[m.IntN(len(from))] }

func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

// awkwardIDs are those that YAML has ideas about, and those of which one begins as
// another one does.
var awkwardIDs = append(idsOfAnyLength(), "null", "true", "false", "yes", "no", "on", "off", "y", "n", "a", "a-b", "a-b-c", "ab", "nan", "x1", "x10", "data", "data-quality", "label", "note", "state")

// idsOfAnyLength returns ids as long as what is compared at once, a little shorter and a
// little longer, of which each begins as the longer ones do.
func idsOfAnyLength() (ids []string) {
	for _, size := range []int{6, 7, 8, 9, 14, 15, 16, 17, 23, 24, 25, 30, 31, 32, 33, 34, 60} {
		ids = append(ids, strings.Repeat("eight-8s", 8)[:size])
	}
	return ids
}

// id returns an id that no other part of the questionnaire has.
func (m *maker) id() string {
	for {
		id := pick(m, awkwardIDs...)
		if m.chance(50) {
			id = fmt.Sprintf("%s-%d", id, m.IntN(100))
		}
		if !m.taken[id] {
			m.taken[id] = true
			return id
		}
	}
}

func (m *maker) questionnaire(t testing.TB) *questionnaires.Questionnaire {
	t.Helper()
	q := object{"format": questionnaires.Format, "id": pick(m, "random", "no"), "version": 1 + m.IntN(12), "title": "Random"}
	var sections []any
	for range 1 + m.IntN(3) {
		sections = append(sections, m.section(0))
	}
	q["sections"] = sections
	data, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	read, err := questionnaires.NewCatalogue("").Read("random.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func (m *maker) section(depth int) object {
	s := object{"id": m.id(), "title": "Section"}
	if m.chance(60) {
		s["estimate"] = "How well?"
	}
	first := m.question("single")
	first["weight"] = 1
	questions := []any{first}
	for range m.IntN(4) {
		questions = append(questions, m.question(pick(m, "single", "multiple", "number", "date", "text")))
	}
	s["questions"] = questions
	if depth < 2 && m.chance(30) {
		s["sections"] = []any{m.section(depth + 1)}
	}
	return s
}

func (m *maker) question(kind string) object {
	q := object{"id": m.id(), "kind": kind, "text": "What?", "applies": pick(m, "always", "may-not")}
	switch kind {
	case "number":
		q["range"] = object{"min": pick(m, -5, 0, 1), "max": pick(m, 10, 1e12)}
	case "single", "multiple":
		q["states"] = m.states(kind)
		q["relevance"] = m.chance(50)
	}
	return q
}

func (m *maker) states(kind string) []any {
	var states []any
	count := 2 + m.IntN(5)
	if m.chance(20) {
		count = len(awkwardIDs)
	}
	for i, place := range m.Perm(len(awkwardIDs))[:count] {
		state := object{"id": awkwardIDs[place], "points": pick(m, 1, 2, 4), "text": "So"}
		if kind == "multiple" && i > 0 {
			state["exclusive"] = m.chance(30)
		}
		states = append(states, state)
	}
	return states
}

// sayings are texts with what a text can have without being escaped by its number.
var sayings = []string{
	"Tischlerei Muster", "Müller & Söhne: \"Holz\" # 1", "x", "a\nb", "\t\\ein Pfad\\\r\n", "- kein: Problem\n...\n", "  blanks  ", "日本語 – „Zitat“ 😀",
	"Null", "~", "12", strings.Repeat("Wir haben das im März besprochen. ", 4), "{a: b}, [c]", "\U0001F468\u200D\U0001F469 und weiches\u00ADTrennen",
}

// answers makes up answers in the form in which they are read, some questions open.
func (m *maker) answers(q *questionnaires.Questionnaire) assess.Answers {
	a := assess.Answers{Questionnaire: assess.Reference{ID: q.ID}, Estimates: map[string]int{}, Answers: map[string]assess.Answer{}, Items: map[string][]string{}}
	if m.chance(80) {
		a.Questionnaire.Version = q.Version
	}
	if m.chance(80) {
		a.Questionnaire.Digest = q.Digest
	}
	m.sayHead(&a)
	a.Updated = m.moment()
	for _, s := range assess.NewScorer(q).Sections() {
		if len(s.Estimate) > 0 && m.chance(70) {
			a.Estimates[s.ID] = m.IntN(11)
		}
	}
	for _, question := range q.Questions() {
		if m.chance(85) {
			a.Answers[question.ID] = m.answer(question)
		}
	}
	if m.chance(60) {
		a.At = pick(m, "end", q.Sections[0].ID, q.Questions()[len(q.Questions())-1].ID)
	}
	return a
}

func (m *maker) sayHead(a *assess.Answers) {
	if m.chance(70) {
		a.Organization = pick(m, append(sayings, " ")...)
	}
	if m.chance(60) {
		a.Labels = map[string]string{}
		for range 1 + m.IntN(4) {
			a.Labels[pick(m, "sector", "size", "region", "no", "null", "y")] = pick(m, sayings...)
		}
	}
	if m.chance(50) {
		a.Respondent.Role = pick(m, append(assess.Roles(), sayings...)...)
	}
	if m.chance(50) {
		a.Respondent.Name = pick(m, sayings...)
	}
	if m.chance(70) {
		a.Started = m.moment()
	}
	if m.chance(30) {
		a.Finished = m.moment()
	}
	a.Revision = m.IntN(3) * m.IntN(5e11)
}

func (m *maker) moment() time.Time {
	fraction := pick(m, 0, 0, 0, 500_000_000, 123_456_789, 1)
	return time.Date(2026+m.IntN(2), time.Month(1+m.IntN(12)), 1+m.IntN(31), m.IntN(24), m.IntN(60), m.IntN(60), fraction, time.UTC)
}

func (m *maker) answer(q *questionnaires.Question) assess.Answer {
	a := m.statement(q)
	switch {
	case m.chance(10):
		a = assess.Answer{Unknown: true}
	case m.chance(10) && q.MayNotApply:
		a = assess.Answer{NotApplicable: true}
	}
	if m.chance(20) {
		a.Evidence = pick(m, assess.Claimed, assess.Shown, assess.Verified)
	}
	if q.Relevance {
		a.Relevance = pick(m, assess.RelevanceOpen, assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant)
	}
	if m.chance(25) {
		a.Note = pick(m, sayings...)
	}
	if m.chance(5) {
		a = assess.Answer{Note: pick(m, sayings...), Relevance: a.Relevance}
	}
	return a
}

// statement makes up an answer that is neither "don't know" nor "does not apply".
func (m *maker) statement(q *questionnaires.Question) assess.Answer {
	switch q.Kind {
	case questionnaires.Free:
		return assess.Answer{Text: pick(m, sayings...)}
	case questionnaires.Number:
		n := min(max(q.Range.Min, pick(m, 0, -2.5, 0.1, 0.30000000000000004, 7, 9.75, 123456789.125)), q.Range.Max)
		return assess.Answer{Number: &n}
	case questionnaires.Date:
		return assess.Answer{Date: pick(m, "2025-03", "2024-02-29", "1900-01", "2025-12-31", "2026-01")}
	case questionnaires.Single:
		return assess.Answer{States: []string{pick(m, q.States...).ID}}
	}
	first := m.IntN(len(q.States))
	var states []string
	for i, state := range q.States {
		if i == first || !q.States[first].Exclusive && !state.Exclusive && m.chance(40) {
			states = append(states, state.ID)
		}
	}
	return assess.Answer{States: slices.Clip(states)}
}
