package reports_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports"
)

func TestJSONReports(t *testing.T) {
	for name, questionnaire := range map[string]string{"weak": "joinery.yaml", "unfinished": "joinery.yaml", "own": "own.yaml", "decision-stop": "decision.yaml", "ideas": "ideas.yaml", "facts": "facts.yaml", "steps": "steps.yaml", "risks": "risks.yaml"} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name+".json", jsonOf(t, scored(t, questionnaire, name+".answers.yaml")))
		})
	}
}

func TestJSONListsAreNeverNull(t *testing.T) {
	r := reports.Report{
		Questionnaire: &questionnaires.Questionnaire{ID: "core", Version: 1},
		Result: assess.Result{
			Sections:       []assess.SectionResult{{ID: "a", Sections: []assess.SectionResult{{ID: "b", Verdicts: []assess.VerdictResult{{ID: "e"}}}}}},
			Verdicts:       []assess.VerdictResult{{ID: "f", Rules: []assess.Ruling{{Outcome: "g"}}}},
			BlindSpots:     []assess.Spot{{ID: "c"}},
			Contradictions: []assess.Clash{{ID: "d"}},
		},
	}
	for _, result := range []assess.Result{{}, r.Result} {
		r.Result = result
		got := string(jsonOf(t, r))
		for _, list := range []string{`"sections"`, `"blind_spots"`, `"signals"`, `"contradictions"`, `"answers"`, `"questions"`, `"rules"`, `"open"`} {
			if strings.Contains(got, list+": null") {
				t.Errorf("%s is null in\n%s", list, got)
			}
		}
	}
}

func TestJSONSaysWhatWasWrittenAndIsSafeToLookAt(t *testing.T) {
	const organization = "Müller & Söhne <\x1b[31m>\u009b \u202e\U000E0001 \x7f\u2028"
	r := scored(t, "joinery.yaml", "weak.answers.yaml")
	r.Answers.Organization = organization
	data := jsonOf(t, r)
	if i := bytes.IndexFunc(data, func(r rune) bool { return strings.ContainsRune("\x1b\u009b\u202e\U000E0001\x7f\u2028", r) }); i >= 0 {
		t.Errorf("a control character came through: %q", data[max(0, i-20):i+20])
	}
	if !bytes.Contains(data, []byte("Müller & Söhne <")) {
		t.Errorf("an ordinary name was escaped: %s", data[:200])
	}
	var read struct{ Organization string }
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	if read.Organization != organization {
		t.Errorf("read %q, written %q", read.Organization, organization)
	}
}

func TestJSONHoldsTheAnswersBehindTheFigures(t *testing.T) {
	type answer struct {
		Question, Section           string
		Answer, Relevance, Evidence *string
		Points                      *float64
		OutOf                       float64 `json:"out_of"`
		Weight                      float64
	}
	answersIn := func(r reports.Report) map[string]string {
		var read struct{ Answers []answer }
		if err := json.Unmarshal(jsonOf(t, r), &read); err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for _, a := range read.Answers {
			line, err := json.Marshal([]any{a.Section, a.Answer, a.Points, a.OutOf, a.Weight, a.Relevance, a.Evidence})
			if err != nil {
				t.Fatal(err)
			}
			all[a.Question] = string(line)
		}
		return all
	}
	facts := scored(t, "facts.yaml", "facts.answers.yaml")
	for _, tt := range []struct {
		report         reports.Report
		question, want string
	}{
		{scored(t, "joinery.yaml", "weak.answers.yaml"), "owner", `["ownership","named",3,4,3,null,"claimed"]`},
		{scored(t, "joinery.yaml", "weak.answers.yaml"), "lists", `["data","unknown",0,4,2,null,null]`},
		{facts, "updates", `["basics","none",0,4,2,"high",null]`},
		{facts, "restored", `["basics","2025-03",1,4,1,null,null]`},
		{scored(t, "risks.yaml", "risks.answers.yaml"), "terms", `["sales","partly",0.5,1,1,null,null]`},
		{scored(t, "risks.yaml", "risks.answers.yaml"), "backup", `["sales","yes",0,1,2,null,null]`},
		{scored(t, "risks.yaml", "risks.answers.yaml"), "list.2.spare", `["list.2","partly",0.5,1,1,null,null]`},
		{scored(t, "ideas.yaml", "ideas.answers.yaml"), "list.4.bounded", `["list.4",null,null,4,2,null,null]`},
	} {
		if got := answersIn(tt.report)[tt.question]; got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.question, got, tt.want)
		}
	}
	for _, implied := range facts.Result.Implied {
		if got, want := answersIn(facts)[implied.Question], `,"`+implied.Answer+`",`; !strings.Contains(got, want) {
			t.Errorf("%s is %s, and %s is implied", implied.Question, got, implied.Answer)
		}
	}
}

// Notes and free texts are the respondent's own words, which figures do not rest on.
func TestJSONHoldsNoWordsOfTheRespondent(t *testing.T) {
	r := scored(t, "joinery.yaml", "weak.answers.yaml")
	const secret = "nobody else’s business"
	texts := 0
	for id, a := range r.Answers.Answers {
		a.Note = secret
		if a.Text != "" {
			a.Text = secret
			texts++
		}
		r.Answers.Answers[id] = a
	}
	if texts == 0 {
		t.Fatal("no free text among the answers")
	}
	if data := jsonOf(t, r); bytes.Contains(data, []byte(secret)) {
		t.Errorf("%s", data)
	}
}

func TestJSONLeavesOutWhatIsNotAsked(t *testing.T) {
	r := scored(t, "decision.yaml", "decision-stop.answers.yaml")
	never := questionnaires.Condition{Questions: []questionnaires.StatesOf{{Question: "figure", States: []string{"counted"}}}}
	r.Questionnaire.Question("trigger").When = &never
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	if data := jsonOf(t, r); bytes.Contains(data, []byte(`"question": "trigger"`)) {
		t.Errorf("%s", data)
	}
}

func jsonOf(t *testing.T, r reports.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := reports.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
