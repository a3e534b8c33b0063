package questionnaires_test

import (
	"errors"
	"path/filepath"
	"testing"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"testdata/own/*.yaml", "testdata/refused/*.yaml", "testdata/warned/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal("no files", pattern, err)
		}
		for _, file := range files {
			f.Add(read(f, file))
		}
	}
	catalogue := questionnaires.NewCatalogue("testdata/own")
	f.Fuzz(func(t *testing.T, data []byte) {
		q, err := catalogue.Read("fuzzed.yaml", data)
		problems := catalogue.Lint("fuzzed.yaml", data)
		if err != nil {
			var asProblems strictyaml.Problems
			if !errors.As(err, &asProblems) || len(asProblems) == 0 {
				t.Errorf("error %#v is no list of problems", err)
			}
			return
		}
		for _, p := range problems {
			if !p.Warning {
				t.Errorf("what can be read has a problem: %v", p)
			}
		}
		checkInvariants(t, q)
		again, err := catalogue.Read("fuzzed.yaml", data)
		if err != nil || again.Digest != q.Digest {
			t.Errorf("reading again gives %v, %v", again, err)
		}
		if changes := questionnaires.Diff(q, again); len(changes) > 0 {
			t.Errorf("it differs from itself: %v", changes)
		}
		checkCombination(t, q, catalogue)
	})
}

// checkCombination asks a questionnaire together with another one, where that can be.
func checkCombination(t *testing.T, q *questionnaires.Questionnaire, catalogue questionnaires.Catalogue) {
	other, err := catalogue.Find("workshop")
	if err != nil {
		t.Fatal(err)
	}
	together, err := questionnaires.Combine(other, q)
	if err != nil {
		return
	}
	checkInvariants(t, together)
	if asked := len(together.Questions()); asked > len(other.Questions())+len(q.Questions()) {
		t.Errorf("together they ask %d questions", asked)
	}
}
