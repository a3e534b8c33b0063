package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkVersionStart measures the start of the program against that of one in C
// which does nothing. The goal is at most 6.
func BenchmarkVersionStart(b *testing.B) {
	compare(b, []string{built(b, "blindspot", "."), "version"}, []string{"true"})
}

// BenchmarkReportStart measures a whole "report" on one file against a program that
// only links the same libraries and prints a line.
func BenchmarkReportStart(b *testing.B) {
	compare(b, []string{built(b, "blindspot", "."), "report", "../../docs/examples/joinery.answers.yaml"}, []string{built(b, "linkonly", "./testdata/linkonly")})
}

// compare runs two commands in turn, so that whatever else the machine does slows both,
// and gives the median time of the first and its ratio to that of the second.
func compare(b *testing.B, command, other []string) {
	timeOf(b, command) // which brings the files into the system's cache
	timeOf(b, other)
	var times, others []time.Duration
	for b.Loop() {
		times = append(times, timeOf(b, command))
		others = append(others, timeOf(b, other))
	}
	name := filepath.Base(other[0])
	b.ReportMetric(float64(median(times))/float64(median(others)), "×"+name)
	b.ReportMetric(float64(median(times).Microseconds())/1000, "ms")
	b.ReportMetric(float64(median(others).Microseconds())/1000, "ms/"+name)
}

// timeOf returns how long a command takes. What it prints goes to the null device:
// pipes would cost a short command as much time as its start does.
func timeOf(b *testing.B, command []string) time.Duration {
	cmd := exec.Command(command[0], command[1:]...)
	start := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%q: %v", command, err)
	}
	return time.Since(start)
}

// built returns the path of a program of that name, built from the source in a folder.
func built(b *testing.B, name, source string) string {
	program := filepath.Join(b.TempDir(), name)
	if out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return program
}

func median(durations []time.Duration) time.Duration {
	slices.Sort(durations)
	return durations[len(durations)/2]
}
