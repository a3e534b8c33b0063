package batch_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"blindspot/batch"
	"blindspot/table"
)

// TestMain also is the program that TestResumeAfterKill kills.
func TestMain(m *testing.M) {
	if chunks, err := strconv.Atoi(os.Getenv("BLINDSPOT_TEST_CHUNKS")); err == nil {
		scoreUntilKilled(os.Args[1], os.Args[2], chunks)
	}
	os.Exit(m.Run())
}

// scoreUntilKilled runs a batch and stands still after so many chunks.
func scoreUntilKilled(dir, out string, chunks int) {
	in, err := batch.NewInputs([]string{dir})
	if err != nil {
		panic(err)
	}
	o := batch.Options{Subjects: subjects, Labels: table.DefaultLabels(), Count: true}
	o.CheckpointEvery(10_000)
	o.Progress = func(batch.Progress) {
		if chunks--; chunks == 0 {
			fmt.Println("standing still")
			select {}
		}
	}
	_, err = batch.Run(context.Background(), in, batch.Target{Format: batch.CSV, Path: out, Resume: true}, o)
	panic(fmt.Sprintf("not killed: %v", err))
}

func TestResumeAfterKill(t *testing.T) {
	dir, whole, out := resumable(t), t.TempDir(), t.TempDir()
	target := batch.Target{Format: batch.CSV, Path: filepath.Join(whole, "out.csv")}
	want, _ := attempt(t, target, batch.Options{}, dir, 0)
	target.Path, target.Resume = filepath.Join(out, "out.csv"), true
	for _, chunks := range []int{2, 5, 3} {
		program := exec.Command(os.Args[0], dir, target.Path)
		program.Env = append(os.Environ(), "BLINDSPOT_TEST_CHUNKS="+strconv.Itoa(chunks))
		stdout, err := program.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := program.Start(); err != nil {
			t.Fatal(err)
		}
		said, err := bufio.NewReader(stdout).ReadString('\n')
		killing := program.Process.Kill()
		program.Wait()
		if err != nil || killing != nil || said != "standing still\n" {
			t.Fatalf("%q, %v, %v", said, err, killing)
		}
	}
	if hidden := hiddenIn(t, out); len(hidden) < 2 {
		t.Fatalf("left %q, want a journal and a part", hidden)
	}
	r, anew := attempt(t, target, batch.Options{}, dir, 0)
	if r.err != nil || len(anew) > 0 {
		t.Fatalf("error %v, begun anew: %v", r.err, anew)
	}
	compareFolders(t, whole, out)
	if counted(t, r) != counted(t, want) || r.Scored != want.Scored {
		t.Error("other counts")
	}
}
