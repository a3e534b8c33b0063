package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestNoCommandOpensASocket lets strace watch what the program asks of the system.
func TestNoCommandOpensASocket(t *testing.T) {
	if _, err := exec.LookPath("strace"); err != nil {
		const missing = "strace is not installed: nothing shows that no command opens a socket"
		if os.Getenv("CI") == "true" {
			t.Fatal(missing)
		}
		t.Log("not proven: " + missing)
		return
	}
	const answers = "../../docs/examples/joinery.answers.yaml"
	for _, command := range [][]string{
		{"version"},
		{"report", answers},
		{"report", answers, "--format", "json"},
		{"batch", answers},
		{"batch", answers, "--format", "parquet"},
		{"questionnaires", "list"},
	} {
		if calls := networkCalls(t, "blindspot", command...); calls != "" {
			t.Errorf("blindspot %q:\n%s", command, calls)
		}
	}
	if networkCalls(t, "talks") == "" {
		t.Error("strace does not even see a program that talks")
	}
}

// networkCalls returns the system calls on sockets of a program and all its threads.
func networkCalls(t *testing.T, program string, args ...string) string {
	t.Helper()
	trace := filepath.Join(t.TempDir(), "trace")
	cmd := exec.Command("strace", append([]string{"-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", trace, program}, args...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", program, args, err, out)
	}
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	return string(calls)
}
