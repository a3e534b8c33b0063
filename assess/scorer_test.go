package assess_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

var builtInIDs = []string{"core", "quick", "ai", "leadership", "resilience", "project", "use-cases"}

func TestFiguresAreThoseOfTheResult(t *testing.T) {
	forSeeds(t, func(t *testing.T, g *generator) {
		compareFigures(t, g, g.read(t, g.questionnaire()))
	})
	for _, id := range builtInIDs {
		compareFigures(t, newGenerator(1), builtIn(t, id))
	}
	together, err := questionnaires.Combine(builtIn(t, "core"), builtIn(t, "ai"), builtIn(t, "use-cases"))
	if err != nil {
		t.Fatal(err)
	}
	compareFigures(t, newGenerator(1), together)
}

// compareFigures scores some answers into the same figures, and by the same sheet.
func compareFigures(t *testing.T, g *generator, q *questionnaires.Questionnaire) {
	t.Helper()
	scorer := assess.NewScorer(q)
	figures, sheet := scorer.NewFigures(), scorer.NewSheet()
	for range 5 {
		answers := g.answers(q)
		want := figuresOf(scorer, answers)
		if scorer.ScoreAnswers(answers, figures); !reflect.DeepEqual(plain(figures), want) {
			t.Fatalf("%s: the answers have the figures\n%+v, want\n%+v", q.ID, plain(figures), want)
		}
		if q.Repeats() {
			continue
		}
		scorer.Fill(sheet, answers)
		if scorer.Score(sheet, figures); !reflect.DeepEqual(plain(figures), want) {
			t.Fatalf("%s: the sheet has the figures\n%+v, want\n%+v", q.ID, plain(figures), want)
		}
	}
}

// plain returns the figures alone, without what is kept for the next ones.
func plain(f *assess.Figures) assess.Figures {
	return assess.Figures{
		Coverage: f.Coverage, Overall: f.Overall, Sections: f.Sections, Questions: f.Questions,
		Spots: f.Spots, Contradictions: f.Contradictions, Verdicts: f.Verdicts,
	}
}

// figuresOf returns the figures that the result and the interview tell.
func figuresOf(scorer *assess.Scorer, a assess.Answers) assess.Figures {
	q := scorer.Questionnaire()
	r := assess.Score(q, a)
	f := assess.Figures{
		Coverage:       r.Coverage,
		Overall:        assess.OverallFigures{Scores: r.Overall.Scores, Level: r.Overall.Level, Capped: r.Overall.Capped, Bottleneck: -1},
		Questions:      questionFigures(q, a, r),
		Contradictions: []int{},
		Verdicts:       make([]int, len(q.Verdicts)),
	}
	for i, section := range scorer.Sections() {
		s := resultOf(r.Sections, section.ID)
		f.Sections = append(f.Sections, assess.SectionFigures{Scores: s.Scores, Level: s.Level, Estimate: s.Estimate, Gap: s.Gap})
		if section.ID == r.Overall.Bottleneck {
			f.Overall.Bottleneck = i
		}
	}
	f.Spots = make([]assess.SpotFigures, len(q.BlindSpots))
	for rank, spot := range r.BlindSpots {
		i := slices.IndexFunc(q.BlindSpots, func(b questionnaires.BlindSpot) bool { return b.ID == spot.ID })
		f.Spots[i] = assess.SpotFigures{Exposure: spot.Exposure, Unawareness: spot.Unawareness, Attention: spot.Attention, Status: spot.Status}
		if spot.Status != assess.SpotUndetermined {
			f.Spots[i].Rank = rank + 1
		}
	}
	for _, clash := range r.Contradictions {
		i := slices.IndexFunc(q.Contradictions, func(c questionnaires.Contradiction) bool { return c.ID == clash.ID })
		f.Contradictions = append(f.Contradictions, i)
	}
	for i, v := range q.Verdicts {
		f.Verdicts[i] = slices.IndexFunc(v.Outcomes, func(o questionnaires.Outcome) bool { return o.ID == r.Verdicts[i].Outcome })
	}
	return f
}

// resultOf returns the result of the section with that id, at any depth; the zero one
// when there is none.
func resultOf(results []assess.SectionResult, id string) assess.SectionResult {
	for _, r := range results {
		if r.ID == id {
			return r
		}
		if within := resultOf(r.Sections, id); within.ID != "" {
			return within
		}
	}
	return assess.SectionResult{}
}

// questionFigures returns what became of the questions that are asked once.
func questionFigures(q *questionnaires.Questionnaire, a assess.Answers, r assess.Result) []assess.QuestionFigures {
	session := assess.NewSession(q, a)
	asked := map[string]bool{}
	for _, step := range session.Steps() {
		asked[step.ID()] = step.Question != nil
	}
	figures := make([]assess.QuestionFigures, len(q.Questions()))
	for i, question := range q.Questions() {
		if session.Questionnaire.Question(question.ID) == nil {
			continue
		}
		f := &figures[i]
		f.Points = r.Points(question.ID)
		if asked[question.ID] {
			f.Visible, f.Form = true, formOf(a.Answers[question.ID])
		}
		for _, implied := range r.Implied {
			if implied.Question == question.ID {
				f.Visible, f.Implied, f.Form = true, true, formOf(assess.AnswerImplied(implied.Answer))
			}
		}
	}
	return figures
}

func formOf(a assess.Answer) assess.Form {
	switch {
	case a.Open():
		return assess.FormOpen
	case a.Unknown:
		return assess.FormUnknown
	case a.NotApplicable:
		return assess.FormNotApplicable
	case a.Number != nil:
		return assess.FormNumber
	case a.Date != "":
		return assess.FormDate
	case a.Text != "":
		return assess.FormText
	default:
		return assess.FormStates
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	for _, id := range builtInIDs {
		q := builtIn(t, id)
		if q.Repeats() {
			continue
		}
		scorer := assess.NewScorer(q)
		sheet, figures := scorer.NewSheet(), scorer.NewFigures()
		scorer.Fill(sheet, newGenerator(3).answers(q))
		if n := testing.AllocsPerRun(100, func() { scorer.Score(sheet, figures) }); n != 0 {
			t.Errorf("%s allocates %v times", id, n)
		}
	}
}

// lists is a questionnaire with more unfoldings than a scorer keeps.
const lists = `
format: blindspot/questionnaire/v1
id: lists
version: 1
title: Lists
sections:
  - {id: one, title: One, repeat: {one: Thing, name: "What is it called?", max: 20}, questions: [{id: a, text: A, states: yes-no}]}
  - {id: two, title: Two, repeat: {one: Thing, name: "What is it called?", max: 20}, questions: [{id: b, text: B, states: yes-no}]}
`

func TestAScorerServesListsOfAnyLengthAndSeveralAtATime(t *testing.T) {
	scorer := assess.NewScorer(readQuestionnaire(t, strings.ReplaceAll(lists, "yes-no", `[{id: "no", points: 0, text: "No"}, {id: "yes", points: 4, text: "Yes"}]`)))
	var everyone sync.WaitGroup
	for first := range 2 {
		everyone.Go(func() {
			figures := scorer.NewFigures()
			for n := range 21 * 21 {
				answers := listed((n+first*200)%21, n/21)
				if scorer.ScoreAnswers(answers, figures); !reflect.DeepEqual(plain(figures), figuresOf(scorer, answers)) {
					t.Errorf("%d and %d items: got %+v", (n+first*200)%21, n/21, plain(figures))
				}
			}
		})
	}
	everyone.Wait()
}

// listed answers a question of every third item with the best state, of the others with
// the worst.
func listed(ones, twos int) assess.Answers {
	a := assess.Answers{Items: map[string][]string{}, Answers: map[string]assess.Answer{}}
	list := func(section, question string, items int) {
		for i := range items {
			a.Items[section] = append(a.Items[section], fmt.Sprint("Thing ", i))
			state := "no"
			if i%3 == 0 {
				state = "yes"
			}
			a.Answers[questionnaires.ItemID(section, i)+"."+question] = assess.Answer{States: []string{state}}
		}
	}
	list("one", "a", ones)
	list("two", "b", twos)
	return a
}
