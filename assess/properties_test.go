package assess_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// forSeeds runs a property on made-up questionnaires and answers.
func forSeeds(t *testing.T, property func(t *testing.T, g *generator)) {
	for seed := range uint64(200) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { property(t, newGenerator(seed)) })
	}
}

func TestScoreAgreesWithItsDefinition(t *testing.T) {
	seen := map[string]int{}
	forSeeds(t, func(t *testing.T, g *generator) {
		q := g.read(t, g.questionnaire())
		answers := g.answers(q)
		if g.chance(10) {
			answers.Started, answers.Updated = time.Time{}, time.Time{} // as in a file written by hand
		}
		got := assess.Score(q, answers)
		compareJSON(t, "result", asJSON(t, got), asJSON(t, defined(q, answers)))
		comparePoints(t, got, newDefinition(q, answers))
		note(seen, q.Unfold(answers.Items), got)
	})
	for _, what := range []string{
		"shown", "clear", "undetermined", "contradiction", "capped", "rule that exposes", "rule that does not",
		"need", "implied", "short of none", "short of a state", "verdict told", "verdict open", "verdict without items",
		"verdict on an item", "rule quoted", "mean", "min", "average", "sum", "ladder", "gate", "between", "not rated",
		"shown overall", "sections of a rule",
		"overall ", "overall min", "overall average", "overall sum", "overall ladder", "overall gate",
	} {
		if seen[what] < 10 {
			t.Errorf("the made-up answers are too much alike: %s comes %d times", what, seen[what])
		}
	}
}

// comparePoints wants points for exactly the questions that enter a score.
func comparePoints(t *testing.T, got assess.Result, d definition) {
	t.Helper()
	var counting []string
	for _, s := range flattened(d.q.Sections) {
		for _, k := range d.kids(s) {
			if k.section == nil && k.weight.Sign() > 0 {
				counting = append(counting, k.id)
			}
		}
	}
	for _, q := range d.q.Questions() {
		want := assess.Figure{}
		if score := d.question(q, leftOut); score != nil && slices.Contains(counting, q.ID) {
			want = figure(times(whole(4), score))
		}
		if points := got.Points(q.ID); points.Known != want.Known || math.Abs(points.Value-want.Value) > 1e-9 {
			t.Errorf("%s has %v points, want %v", q.ID, points, want)
		}
	}
}

func flattened(sections []*questionnaires.Section) []*questionnaires.Section {
	var all []*questionnaires.Section
	for _, s := range sections {
		all = append(append(all, s), flattened(s.Sections)...)
	}
	return all
}

// TestBuiltInQuestionnairesScoreByTheDefinition answers what is delivered.
func TestBuiltInQuestionnairesScoreByTheDefinition(t *testing.T) {
	catalogue := questionnaires.NewCatalogue("")
	ids, err := catalogue.IDs()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		q, err := catalogue.Find(id)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(5) {
			answers := newGenerator(seed).answers(q)
			compareJSON(t, id, asJSON(t, assess.Score(q, answers)), asJSON(t, defined(q, answers)))
			if again := readAnswers(t, q, string(assess.Format(answers, q))); !reflect.DeepEqual(again, answers) {
				t.Errorf("%s: read again as %+v, want %+v", id, again, answers)
			}
		}
	}
}

func asJSON(t *testing.T, r assess.Result) any {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

// compareJSON wants everything equal, and numbers but for rounding.
func compareJSON(t *testing.T, path string, got, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		got := got.(map[string]any)
		for key := range want {
			compareJSON(t, path+"."+key, got[key], want[key])
		}
		for key := range got {
			if _, known := want[key]; !known {
				t.Errorf("%s has a key %s, which is not wanted", path, key)
			}
		}
	case []any:
		got, _ := got.([]any)
		if len(got) != len(want) {
			t.Fatalf("%s is %v, want %v", path, got, want)
		}
		for i := range want {
			compareJSON(t, fmt.Sprintf("%s.%d", path, i), got[i], want[i])
		}
	case float64:
		if g, ok := got.(float64); !ok || math.Abs(g-want) > 1e-9 {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	default:
		if got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
}

func TestFiguresStayInTheirRanges(t *testing.T) {
	forSeeds(t, func(t *testing.T, g *generator) {
		q := g.read(t, g.questionnaire())
		checkRanges(t, assess.Score(q, g.answers(q)))
	})
}

// TestAnswersThatDoNotFitDoNoHarm scores answers to another questionnaire, in which
// the same ids stand for other things.
func TestAnswersThatDoNotFitDoNoHarm(t *testing.T) {
	forSeeds(t, func(t *testing.T, g *generator) {
		q, other := g.read(t, g.questionnaire()), newGenerator(g.Uint64())
		answers := other.answers(other.read(t, other.questionnaire()))
		nan := math.NaN()
		answers.Answers["q3"] = assess.Answer{Number: &nan, States: []string{"s0", "x"}, Text: "x"}
		answers.Estimates["s1"] = -1 << 40
		checkRanges(t, assess.Score(q, answers))
	})
}

func checkRanges(t *testing.T, result assess.Result) {
	t.Helper()
	for path, scores := range allScores(result) {
		within(t, path+" score", scores.Score, 0, 100)
		within(t, path+" low", scores.Low, 0, 100)
		within(t, path+" high", scores.High, 0, 100)
		if scores.Low.Known != scores.High.Known || scores.Low.Value > scores.High.Value {
			t.Errorf("%s: low %v, high %v", path, scores.Low, scores.High)
		}
		if scores.Score.Known && !scores.Low.Known {
			t.Errorf("%s: a score without a range", path)
		}
	}
	for _, spot := range result.BlindSpots {
		within(t, spot.ID+" exposure", spot.Exposure, 0, 100)
		within(t, spot.ID+" unawareness", spot.Unawareness, 0, 1)
		within(t, spot.ID+" attention", spot.Attention, 0, 100)
		for _, signal := range spot.Signals {
			within(t, spot.ID+" signal", assess.Known(signal.Exposure), 0, 1)
		}
	}
	for _, need := range result.Needs {
		within(t, need.Question+" score", assess.Known(need.Score), 0, 1)
		within(t, need.Question+" need", assess.Known(need.Need), 0, 1)
	}
}

func within(t *testing.T, name string, f assess.Figure, low, high float64) {
	t.Helper()
	if f.Known && !(f.Value >= low && f.Value <= high) || !f.Known && f.Value != 0 {
		t.Errorf("%s is %v", name, f)
	}
}

// allScores returns the scores of the whole and of all sections.
func allScores(r assess.Result) map[string]assess.Scores {
	all := map[string]assess.Scores{"overall": r.Overall.Scores}
	for id, s := range allSections(r.Sections) {
		all[id] = s.Scores
	}
	return all
}

// allSections returns the results of the sections and of those within them, by id.
func allSections(results []assess.SectionResult) map[string]assess.SectionResult {
	all := map[string]assess.SectionResult{}
	for _, s := range results {
		all[s.ID] = s
		maps.Copy(all, allSections(s.Sections))
	}
	return all
}

func TestMorePointsForStatesNeverLowerAScore(t *testing.T) {
	raised := 0
	forSeeds(t, func(t *testing.T, g *generator) {
		g.caveats = false // a state that is raised may no longer be one that another counts as
		file := g.questionnaire()
		q := g.read(t, file)
		answers := g.answers(q)
		before := assess.Score(q, answers)
		for range 2 {
			state := pick(g, g.states...)
			state["points"] = state["points"].(float64) + (4-state["points"].(float64))*pick(g, 0.25, 1)
		}
		after := assess.Score(g.read(t, file), answers)
		scores := allScores(before)
		for path, now := range allScores(after) {
			was := scores[path]
			if now.Score.Value < was.Score.Value || now.Low.Value < was.Low.Value || now.High.Value < was.High.Value {
				t.Errorf("%s fell from %v to %v", path, was, now)
			}
			if now.Score.Value > was.Score.Value {
				raised++
			}
		}
		exposure := map[string]float64{}
		for _, spot := range before.BlindSpots {
			exposure[spot.ID] = spot.Exposure.Value
		}
		for _, spot := range after.BlindSpots {
			if spot.Exposure.Value > exposure[spot.ID] {
				t.Errorf("exposure of %s rose from %v to %v", spot.ID, exposure[spot.ID], spot.Exposure.Value)
			}
		}
	})
	if raised < 50 {
		t.Errorf("only %d scores rose: the test hardly tests anything", raised)
	}
}

func TestHiddenAnswersCountForNothing(t *testing.T) {
	changed := 0
	forSeeds(t, func(t *testing.T, g *generator) {
		q := g.read(t, g.questionnaire())
		answers := g.answers(q)
		before := assess.Score(q, answers)
		session := assess.NewSession(q, answers)
		for _, question := range hidden(session) {
			must(session.Record(question.ID, g.answer(question)))
			changed++
		}
		if after := assess.Score(q, session.Answers()); !reflect.DeepEqual(before, after) {
			t.Errorf("with other answers to hidden questions: %v, want %v", after, before)
		}
	})
	if changed < 100 {
		t.Errorf("only %d hidden answers: the test hardly tests anything", changed)
	}
}

func hidden(s *assess.Session) []*questionnaires.Question {
	asked := map[string]bool{}
	for _, step := range s.Steps() {
		asked[step.ID()] = true
	}
	return slices.DeleteFunc(slices.Clone(s.Questionnaire.Questions()), func(q *questionnaires.Question) bool { return asked[q.ID] })
}

func TestAnswersToOpenQuestionsLandInTheRange(t *testing.T) {
	landed := 0
	forSeeds(t, func(t *testing.T, g *generator) {
		g.conditions = false
		q := g.read(t, g.questionnaire())
		answers := g.answers(q)
		ranges := allScores(assess.Score(q, answers))
		for range 5 {
			for path, final := range allScores(assess.Score(q, g.completed(q, answers))) {
				low, high := ranges[path].Low, ranges[path].High
				if final.Score.Known && (!low.Known || final.Score.Value < low.Value-1e-9 || final.Score.Value > high.Value+1e-9) {
					t.Errorf("%s: score %v outside of %v to %v", path, final.Score, low, high)
				}
				if low.Value < high.Value {
					landed++
				}
			}
		}
	})
	if landed < 1000 {
		t.Errorf("only %d ranges: the test hardly tests anything", landed)
	}
}

// completed answers the open questions in any way.
func (g *generator) completed(q *questionnaires.Questionnaire, answers assess.Answers) assess.Answers {
	session := assess.NewSession(q, answers)
	for _, question := range session.Questionnaire.Questions() {
		if before := session.Answer(question.ID); before.Open() {
			a := g.answer(question)
			if before.Relevance != assess.RelevanceOpen {
				a.Relevance = before.Relevance
			}
			must(session.Record(question.ID, a))
		}
	}
	return session.Answers()
}

func TestScoreChangesNothing(t *testing.T) {
	g := newGenerator(1)
	q := g.read(t, g.questionnaire())
	answers := g.answers(q)
	before := assess.NewSession(q, answers).Answers()
	first := assess.Score(q, answers)
	if second := assess.Score(q, answers); !reflect.DeepEqual(first, second) {
		t.Errorf("scored twice: %v and %v", first, second)
	}
	if !reflect.DeepEqual(answers.Answers, before.Answers) || !reflect.DeepEqual(answers.Estimates, before.Estimates) {
		t.Error("the answers changed")
	}
}
