package questionnaires_test

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write what the tests find into the golden files")

// expectGolden compares a text with a golden file.
func expectGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}
