package assess

import "blindspot/questionnaires"

// BandOf returns what a score from 0 to 100 means, of the bands of a section or of
// the questionnaire; nil without a score or without bands.
func BandOf(bands []questionnaires.Band, score Figure) *questionnaires.Band {
	if !score.Known {
		return nil
	}
	var band *questionnaires.Band
	for i := range bands {
		if settled(score.Value) >= settled(bands[i].From) {
			band = &bands[i]
		}
	}
	return band
}
