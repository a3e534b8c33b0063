package assess_test

import "testing"

// TestModelsDocument scores the models in docs/models.md and compares every figure in
// its tables with what was computed by hand.
func TestModelsDocument(t *testing.T) {
	if checked := checkDocument(t, "../docs/models.md"); checked < 22 {
		t.Errorf("checked %d figures of the document; are the tables still found?", checked)
	}
}
