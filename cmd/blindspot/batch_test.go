package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
)

// TestBatchIntoAClosedPipe is for systems that do not end a program at once whose output
// nobody reads any more.
func TestBatchIntoAClosedPipe(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	reader.Close()
	defer writer.Close()
	var stderr bytes.Buffer
	code := run(context.Background(), []string{"batch", "-"}, strings.NewReader(`{"questionnaire":"quick"}`), writer, &stderr)
	if code != exitDone || stderr.Len() > 0 {
		t.Errorf("exit code %d and %q, want 0 and nothing", code, stderr.String())
	}
}
