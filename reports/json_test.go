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
	for name, questionnaire := range map[string]string{"weak": "joinery.yaml", "unfinished": "joinery.yaml", "own": "own.yaml", "decision-stop": "decision.yaml", "ideas": "ideas.yaml", "facts": "facts.yaml", "steps": "steps.yaml"} {
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
		for _, list := range []string{`"sections"`, `"blind_spots"`, `"signals"`, `"contradictions"`, `"questions"`, `"rules"`, `"open"`} {
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

func jsonOf(t *testing.T, r reports.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := reports.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
