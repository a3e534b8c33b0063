package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkReportStart measures a whole "report" on one file against a program that
// only links the same libraries and prints a line, the two in turn, and gives the
// ratio of their medians. The goal is at most 2.
func BenchmarkReportStart(b *testing.B) {
	dir := b.TempDir()
	blindspot, linkonly := filepath.Join(dir, "blindspot"), filepath.Join(dir, "linkonly")
	for program, source := range map[string]string{blindspot: ".", linkonly: "./testdata/linkonly"} {
		if out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	}
	var reports, links []time.Duration
	for b.Loop() {
		reports = append(reports, timeOf(b, blindspot, "report", "../../docs/examples/joinery.answers.yaml"))
		links = append(links, timeOf(b, linkonly))
	}
	b.ReportMetric(float64(median(reports))/float64(median(links)), "×linking")
	b.ReportMetric(float64(median(reports).Microseconds())/1000, "ms/report")
}

func timeOf(b *testing.B, program string, args ...string) time.Duration {
	cmd := exec.Command(program, args...)
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return time.Since(start)
}

func median(durations []time.Duration) time.Duration {
	slices.Sort(durations)
	return durations[len(durations)/2]
}
