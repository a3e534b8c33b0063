package safefile_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"blindspot/safefile"
)

// BenchmarkSave measures a save of an ordinary answers file, flushed to the disk:
// what a respondent waits for after each answer.
func BenchmarkSave(b *testing.B) {
	held, err := safefile.Hold(filepath.Join(b.TempDir(), "muster.answers.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	defer held.Release()
	versions := [][]byte{bytes.Repeat([]byte("a: b\n"), 500), bytes.Repeat([]byte("a: c\n"), 500)}
	for i := 0; b.Loop(); i++ {
		if err := held.Save(versions[i%2]); err != nil {
			b.Fatal(err)
		}
	}
}
