package safefile_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"blindspot/safefile"
)

func TestRead(t *testing.T) {
	path := inFolder(t, "answers.yaml")
	put(t, path, "12345")
	for _, limit := range []int64{5, 6, 1 << 40} {
		data, err := safefile.Read(path, limit)
		if err != nil || string(data) != "12345" {
			t.Errorf("Read with a limit of %d = %q, %v", limit, data, err)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "answers.yaml")
	put(t, file, strings.Repeat("x", 1<<20+1))
	tests := []struct {
		name, path string
		limit      int64
		want       string
	}{
		{"a file of one byte too many", file, 1 << 20, "the file is larger than 1 MiB"},
		{"a file of many bytes too many", file, 100, "the file is larger than 100 bytes"},
		{"a folder", dir, 100, "it is a folder and not a file"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := safefile.Read(test.path, test.limit)
			wantFailure(t, err, "read", test.path, test.want)
		})
	}
}

func TestReadSaysThatAFileIsMissing(t *testing.T) {
	path := inFolder(t, "answers.yaml")
	_, err := safefile.Read(path, limit)
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), path) {
		t.Errorf("Read = %v", err)
	}
}

// wantFailure fails the test unless err names the file and the reason, and
// nothing else, such as the name of a temporary file.
func wantFailure(t *testing.T, err error, operation, path, reason string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want %q", reason)
	}
	if want := operation + " " + path + ": " + reason; err.Error() != want {
		t.Errorf("error is %q, want %q", err, want)
	}
	var failure *fs.PathError
	if !errors.As(err, &failure) || failure.Path != path {
		t.Errorf("error %v is no PathError of %s", err, path)
	}
}
