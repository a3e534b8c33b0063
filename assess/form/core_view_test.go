package form

import (
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// TestTheFirstQuestionOfCore keeps the screen that the README shows: what everybody
// sees after the first self-estimate.
func TestTheFirstQuestionOfCore(t *testing.T) {
	q, err := questionnaires.NewCatalogue("").Find("core")
	if err != nil {
		t.Fatal(err)
	}
	named := func(o *Options) { o.Path = "core-2026-11-21.answers.yaml" }
	r := begin(t, q, assess.Answers{At: "process-owner", Estimates: map[string]int{"ownership": 8}}, named).resize(80, 24).press("down", "down")
	Golden(t, "views/core.txt", r.View()+"\n")
}
