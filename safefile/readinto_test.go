package safefile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"blindspot/safefile"
)

func TestReadIntoReadsWhatReadDoes(t *testing.T) {
	const limit = 4096
	dir := t.TempDir()
	folder := filepath.Join(dir, "folder")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	paths := []string{filepath.Join(dir, "missing"), folder, os.DevNull}
	for _, size := range []int{0, 1, 511, 512, 513, limit - 1, limit, limit + 1, 3 * limit} {
		path := filepath.Join(dir, strings.Repeat("x", size%97+1))
		if err := os.WriteFile(path, bytes.Repeat([]byte("answer "), size)[:size], 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	for _, room := range []int{0, 600, limit + 1, 2 * limit} {
		buffer := make([]byte, room)
		for _, path := range paths {
			want, wantErr := safefile.Read(path, limit)
			got, err := safefile.ReadInto(buffer, path, limit)
			if (err == nil) != (wantErr == nil) || err != nil && err.Error() != wantErr.Error() {
				t.Errorf("%s: error %v, want %v", path, err, wantErr)
			}
			if err == nil && !bytes.Equal(got, want) {
				t.Errorf("%s: %d bytes with room for %d, want %d", path, len(got), room, len(want))
			}
		}
	}
}

func TestReadIntoGivesTheBeginningOfALargeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large")
	if err := os.WriteFile(path, []byte("format: questionnaire"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := safefile.ReadInto(nil, path, 7)
	if err == nil || string(got) != "format:" {
		t.Errorf("got %q and %v, want the first 7 bytes and an error", got, err)
	}
}

func TestReadIntoAllocatesHardly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answers")
	if err := os.WriteFile(path, bytes.Repeat([]byte("x"), 2000), 0o600); err != nil {
		t.Fatal(err)
	}
	buffer := make([]byte, 4096)
	allocations := testing.AllocsPerRun(100, func() {
		if _, err := safefile.ReadInto(buffer, path, 4096); err != nil {
			t.Fatal(err)
		}
	})
	if allocations > 1 { // the path with a zero byte at its end
		t.Errorf("%v allocations a file, want at most 1", allocations)
	}
}
