package assess_test

import (
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func TestBandsBeginAtTheirBounds(t *testing.T) {
	bands := []questionnaires.Band{{From: 0}, {From: 40}, {From: 70.5}}
	for score, want := range map[float64]float64{
		0: 0, 39.999: 0, 39.9999999999: 40, 40: 40, 70.4: 40, 70.5: 70.5, 100: 70.5,
	} {
		if got := assess.BandOf(bands, assess.Known(score)); got == nil || got.From != want {
			t.Errorf("%v is in the band %+v, want that from %v", score, got, want)
		}
	}
}

func TestWithoutScoreOrBandsThereIsNoBand(t *testing.T) {
	if got := assess.BandOf([]questionnaires.Band{{From: 0}}, assess.Figure{}); got != nil {
		t.Errorf("without a score: %+v", got)
	}
	if got := assess.BandOf(nil, assess.Known(50)); got != nil {
		t.Errorf("without bands: %+v", got)
	}
}
