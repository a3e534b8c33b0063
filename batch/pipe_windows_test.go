package batch_test

import (
	"os"
	"testing"
)

// makePipe makes a file with the error of a pipe, as there are none in folders here.
func makePipe(t testing.TB, path string) {
	t.Helper()
	if err := os.WriteFile(path, []byte("questionnaire: quick\na device or a pipe: 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}
