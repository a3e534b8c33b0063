package cohort_test

import (
	"fmt"
	"reflect"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
)

func TestFewerThanFiveCompaniesTellNothing(t *testing.T) {
	scorer := builtin(t, "core")
	keys := []string{"sector"}
	s := counted(scorer, keys, newRandom(scorer, 1).entries(cohort.Least-1, words("sector", 1))).Statistics()
	empty := cohort.New(scorer, keys).Statistics()
	empty.Companies = cohort.Least - 1
	if !reflect.DeepEqual(s, empty) {
		t.Errorf("%d companies tell more than how many they are: %+v", cohort.Least-1, s)
	}
}

func TestFiguresOfFewerThanFiveAreLeftOut(t *testing.T) {
	scorer := written(t, small)
	c := cohort.New(scorer, nil)
	for i := range 10 {
		e := answeredSmall(scorer, i, 50)
		if i < 4 {
			e = withSpots(scorer, i, "s")
			e.Figures.Questions[0] = assess.QuestionFigures{Visible: true, Form: assess.FormUnknown, Points: assess.Known(0)}
			e.Figures.Sections[0].Score, e.Figures.Sections[0].Gap = assess.Known(40), assess.Known(30)
		}
		e.Figures.Questions[1].Visible = true
		e.Figures.Questions[1].Form = assess.FormOpen
		if i < 4 {
			e.Figures.Questions[1].Form, e.Figures.Questions[1].Points = assess.FormStates, assess.Known(4)
		}
		c.Add(e)
	}
	s := c.Statistics()
	if s.Spots[0] != (cohort.SpotStatistics{}) || s.Sections[0] != (cohort.Distribution{}) || s.Gaps[0] != (cohort.GapStatistics{}) {
		t.Errorf("of four companies are told: %+v, %+v, %+v", s.Spots[0], s.Sections[0], s.Gaps[0])
	}
	if want := (cohort.QuestionStatistics{Visible: 4}); s.Questions[0] != want {
		t.Errorf("a question asked of four: %+v", s.Questions[0])
	}
	if want := (cohort.QuestionStatistics{Visible: 10, Answered: 4, Open: 6}); s.Questions[1] != want {
		t.Errorf("a question scored of four: %+v", s.Questions[1])
	}
}

func TestGroupsLeaveNobodyAlone(t *testing.T) {
	scorer := builtin(t, "quick")
	for _, test := range []struct {
		name             string
		sizes            map[string]int
		shown            []string
		withheld, unsaid int
	}{
		{"all are large enough", map[string]int{"a": 5, "b": 6}, []string{"a", "b"}, 0, 0},
		{"five without a group", map[string]int{"a": 5, "b": 6, "c": 2, "": 3}, []string{"a", "b"}, 2, 3},
		{"a small one would be left alone", map[string]int{"a": 7, "b": 6, "c": 4}, []string{"a"}, 10, 0},
		{"those without a label would be", map[string]int{"a": 7, "b": 6, "": 1}, []string{"a"}, 6, 1},
		{"of two alike the last is withheld", map[string]int{"a": 6, "b": 6, "c": 1}, []string{"a"}, 7, 0},
		{"nothing is left to show", map[string]int{"a": 9, "b": 1}, nil, 10, 0},
		{"nobody says", map[string]int{"": 9}, nil, 0, 9},
	} {
		t.Run(test.name, func(t *testing.T) {
			made := newRandom(scorer, 1)
			c := cohort.New(scorer, []string{"sector"})
			for value, n := range test.sizes {
				for range n {
					e := made.entry()
					e.Values = []string{value}
					c.Add(e)
				}
			}
			k := c.Statistics().Keys[0]
			var shown []string
			for _, g := range k.Groups {
				shown = append(shown, g.Value)
			}
			if !reflect.DeepEqual(shown, test.shown) || k.Withheld != test.withheld || k.Unsaid != test.unsaid {
				t.Errorf("shown %v, withheld %d, unsaid %d; want %v, %d, %d", shown, k.Withheld, k.Unsaid, test.shown, test.withheld, test.unsaid)
			}
		})
	}
}

// TestDistributionsOfGroupsLeaveNobodyAlone: a section's score may be missing, so that
// groups which leave enough companies alone leave too few with a score.
func TestDistributionsOfGroupsLeaveNobodyAlone(t *testing.T) {
	scorer := builtin(t, "quick")
	for seed := range uint64(60) {
		made := newRandom(scorer, seed)
		s := counted(scorer, []string{"sector"}, made.entries(20+made.IntN(60), words("sector", 2+made.IntN(6)))).Statistics()
		check := func(what string, whole cohort.Distribution, of func(cohort.Group) cohort.Distribution) {
			rest := whole.Companies
			for _, g := range s.Keys[0].Groups {
				d := of(g)
				if d.Known && d.Companies < cohort.Least {
					t.Errorf("seed %d: %s of group %s is of %d companies", seed, what, g.Value, d.Companies)
				}
				rest -= d.Companies
			}
			if rest > 0 && rest < cohort.Least {
				t.Errorf("seed %d: %s leaves %d companies alone", seed, what, rest)
			}
		}
		check("overall", s.Overall, func(g cohort.Group) cohort.Distribution { return g.Overall })
		for i := range s.Sections {
			check(fmt.Sprint("section ", i), s.Sections[i], func(g cohort.Group) cohort.Distribution { return g.Sections[i] })
		}
	}
}
