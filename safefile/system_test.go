package safefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// What another program does between the last look at a file and the step that
// names it can only be shown at that step itself.

func TestPublishKeepsWhatAppearedMeanwhile(t *testing.T) {
	temporary, path := pair(t)
	if err := publish(temporary, path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("publish = %v, want ErrExist", err)
	}
	wantContent(t, path, "theirs")
	wantContent(t, temporary, "ours")
}

func TestPublishTakesAFreeName(t *testing.T) {
	temporary, path := pair(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := publish(temporary, path); err != nil {
		t.Fatal(err)
	}
	wantContent(t, path, "ours")
	wantGone(t, temporary)
}

// A temporary file that is missing makes every way to publish it fail.
func TestPublishThatFailsLeavesNothing(t *testing.T) {
	temporary, path := pair(t)
	if err := os.Remove(temporary); err != nil {
		t.Fatal(err)
	}
	if err := publish(temporary, path); err == nil {
		t.Error("published a file that is missing")
	}
	wantContent(t, path, "theirs")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := publish(temporary, path); err == nil {
		t.Error("published a file that is missing")
	}
	wantGone(t, path)
}

func TestReplaceTakesTheNameOfAFile(t *testing.T) {
	temporary, path := pair(t)
	if err := replace(temporary, path); err != nil {
		t.Fatal(err)
	}
	wantContent(t, path, "ours")
	wantGone(t, temporary)
}

// pair returns a temporary file of ours and a file of somebody else's.
func pair(t *testing.T) (temporary, path string) {
	t.Helper()
	dir := t.TempDir()
	temporary, path = filepath.Join(dir, "temporary"), filepath.Join(dir, "a.yaml")
	for file, content := range map[string]string{temporary: "ours", path: "theirs"} {
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return temporary, path
}

func wantContent(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v, want %q", path, got, err, want)
	}
}

func wantGone(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s is still there: %v", path, err)
	}
}
