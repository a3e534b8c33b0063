//go:build unix

package batch_test

import (
	"syscall"
	"testing"
)

// makePipe makes a pipe into which nobody writes.
func makePipe(t testing.TB, path string) {
	t.Helper()
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
}
