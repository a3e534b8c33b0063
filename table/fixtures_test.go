package table_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/table"
)

// scorerOf returns a scorer for a questionnaire that comes with the program.
func scorerOf(t testing.TB, id string) *assess.Scorer {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return assess.NewScorer(q)
}

// randomRow returns a row of answers by chance, with a name and groups.
func randomRow(s *assess.Scorer, random *rand.Rand) *table.Row {
	figures := s.NewFigures()
	s.ScoreAnswers(randomAnswers(s.Questionnaire(), random), figures)
	return &table.Row{
		Source:       fmt.Sprintf("answers/region-%d/%06d.yaml", random.IntN(9), random.IntN(1e6)),
		Organization: []string{"Müller & Söhne GmbH", "Tischlerei Brandt", "Spedition Ahrens KG", ""}[random.IntN(4)],
		Labels: []table.Label{
			{Key: "region", Value: []string{"Ulm", "Würzburg", "Aachen"}[random.IntN(3)]},
			{Key: "sector", Value: []string{"crafts", "logistics", "trade"}[random.IntN(3)]},
			{Key: "size", Value: []string{"10-49", "50-249"}[random.IntN(2)]},
		},
		Given:   time.Date(2026, 1, 1, 8, 0, random.IntN(1e7), 0, time.UTC),
		Figures: figures,
	}
}

func randomAnswers(q *questionnaires.Questionnaire, random *rand.Rand) assess.Answers {
	a := assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Updated:       time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC),
		Estimates:     map[string]int{},
		Answers:       map[string]assess.Answer{},
	}
	for _, section := range q.Sections {
		if len(section.Estimate) > 0 && random.IntN(8) > 0 {
			a.Estimates[section.ID] = random.IntN(11)
		}
	}
	for _, question := range q.Questions() {
		if answer := randomAnswer(question, random); !answer.Open() {
			a.Answers[question.ID] = answer
		}
	}
	return a
}

func randomAnswer(q *questionnaires.Question, random *rand.Rand) assess.Answer {
	switch {
	case random.IntN(12) == 0:
		return assess.Answer{Unknown: true}
	case random.IntN(30) == 0:
		return assess.Answer{}
	case len(q.States) > 0:
		return assess.Answer{States: []string{q.States[random.IntN(len(q.States))].ID}}
	case q.Range != nil:
		n := q.Range.Min + float64(random.IntN(int(q.Range.Max-q.Range.Min)+1))
		return assess.Answer{Number: &n}
	default:
		return assess.Answer{}
	}
}

func randomRows(s *assess.Scorer, n int) []*table.Row {
	random := rand.New(rand.NewPCG(1, 2))
	rows := make([]*table.Row, n)
	for i := range rows {
		rows[i] = randomRow(s, random)
	}
	return rows
}
