package safefile_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/safefile"
)

// limit is larger than any file of the tests.
const limit = 1 << 20

// roleVariable asks the test program to be another process: one of roles.
const roleVariable = "SAFEFILE_TEST_ROLE"

// roles are what another process does with the file that is its last argument.
var roles = map[string]func(path string) error{
	"hold until stdin ends": holdUntilStdinEnds,
	"hold again and again":  holdAgainAndAgain,
	"save":                  saveNewContent,
	"save with a retry":     saveWithRetry,
	"create":                createNewContent,
}

func TestMain(m *testing.M) {
	role := os.Getenv(roleVariable)
	if role == "" {
		os.Exit(m.Run())
	}
	if err := roles[role](os.Args[len(os.Args)-1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// another returns another process, not started yet, that plays a role.
func another(t *testing.T, role, path string) *exec.Cmd {
	t.Helper()
	if roles[role] == nil {
		t.Fatalf("no role %q", role)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, path)
	cmd.Env = append(os.Environ(), roleVariable+"="+role, "GORACE=atexit_sleep_ms=0") // it sleeps a second otherwise
	return cmd
}

func holdUntilStdinEnds(path string) error {
	if _, err := safefile.Hold(path); err != nil {
		return err
	}
	fmt.Println("held")
	_, err := io.Copy(io.Discard, os.Stdin)
	return err
}

// holdAgainAndAgain fails when somebody else holds the file at the same time.
func holdAgainAndAgain(path string) error {
	for range 60 {
		held, err := holdPatiently(path)
		if err != nil {
			return err
		}
		alone, err := os.OpenFile(path+".alone", os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return err
		}
		if err := errors.Join(alone.Close(), os.Remove(alone.Name()), held.Release()); err != nil {
			return err
		}
	}
	return nil
}

func holdPatiently(path string) (*safefile.Held, error) {
	for {
		held, err := safefile.Hold(path)
		var other *safefile.HeldError
		if !errors.As(err, &other) {
			return held, err
		}
	}
}

// oldContent and newContent are what a file holds before and after another
// process has done its work.
var (
	oldContent = strings.Repeat("old answers\n", 30)
	newContent = strings.Repeat("new answers, and more of them\n", 30)
)

func saveNewContent(path string) (err error) {
	held, err := safefile.Hold(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, held.Release()) }()
	if _, err := held.Read(limit); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return held.Save([]byte(newContent))
}

// saveWithRetry fails unless the first save fails and the second one does not.
func saveWithRetry(path string) (err error) {
	held, err := safefile.Hold(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, held.Release()) }()
	if _, err := held.Read(limit); err != nil {
		return err
	}
	if held.Save([]byte("interim")) == nil {
		return errors.New("the first save did not fail")
	}
	return held.Save([]byte(newContent))
}

func createNewContent(path string) error {
	return safefile.Create(path, []byte(newContent), false)
}

// put writes a file as another program would.
func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wantFolder fails the test unless the folder holds just these names.
func wantFolder(t *testing.T, dir string, want ...string) {
	t.Helper()
	if got := names(t, dir); !slices.Equal(got, want) {
		t.Errorf("folder holds %q, want %q", got, want)
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func hold(t *testing.T, path string) *safefile.Held {
	t.Helper()
	held, err := safefile.Hold(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := held.Release(); err != nil {
			t.Error(err)
		}
	})
	return held
}

func read(t *testing.T, held *safefile.Held) string {
	t.Helper()
	data, err := held.Read(limit)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func inFolder(t *testing.T, name string) string { return filepath.Join(t.TempDir(), name) }
