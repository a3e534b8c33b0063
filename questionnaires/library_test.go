package questionnaires

import (
	"maps"
	"slices"
	"testing"
)

func TestOnlyTheFilesNeededAreRead(t *testing.T) {
	for id, want := range map[string][]string{"core": {"core"}, "quick": {"core", "quick"}} {
		l := newLibrary(NewCatalogue(""))
		if _, err := l.questionnaire(id, nil); err != nil {
			t.Fatal(err)
		}
		if got := slices.Sorted(maps.Keys(l.questionnaires)); !slices.Equal(got, want) {
			t.Errorf("for %s the questionnaires %v were read, want %v", id, got, want)
		}
		if got := slices.Sorted(maps.Keys(l.blindSpotFiles)); !slices.Equal(got, []string{"blind-spots"}) {
			t.Errorf("for %s the blind spots %v were read", id, got)
		}
	}
}
