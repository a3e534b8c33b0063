package batch

import (
	"errors"
	"testing"
)

// TestWorkerSurvivesABug has a desk that fails on every object.
func TestWorkerSurvivesABug(t *testing.T) {
	w := &worker{desk: NewDesk(nil, false)}
	o := w.score(Place{Path: "a.yaml"}, []byte("questionnaire: core\n"))
	var bug *BugError
	if !errors.As(o.Err, &bug) || bug.Place == "?" {
		t.Errorf("error %v, want a bug and its place", o.Err)
	}
}
