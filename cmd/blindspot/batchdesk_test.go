package main

import (
	"testing"
	"time"

	"blindspot/batch"
)

func TestHowFar(t *testing.T) {
	tests := []struct {
		name     string
		progress batch.Progress
		want     string
	}{
		{"tells the rate", batch.Progress{Scored: 1900, Rejected: 100},
			"1,900 scored, 100 rejected, 200 a second"},
		{"says how many files there are", batch.Progress{Scored: 2000, Files: 5000},
			"2,000 scored, 0 rejected, 200 a second, of at least 5,000"},
		{"says how long the rest of the files takes", batch.Progress{Scored: 2000, Files: 5000, AllFound: true},
			"2,000 scored, 0 rejected, 200 a second, of 5,000, 15s left"},
		{"says how long the rest of a stream takes", batch.Progress{Scored: 2000, Read: 4000, Size: 6000},
			"2,000 scored, 0 rejected, 200 a second, 5s left"},
		{"leaves an earlier run out of the rate", batch.Progress{Scored: 1900, Rejected: 100, Earlier: 1000},
			"1,900 scored, 100 rejected, 100 a second"},
		{"leaves an earlier run out of the time for files", batch.Progress{Scored: 2000, Files: 5000, AllFound: true, Earlier: 1000},
			"2,000 scored, 0 rejected, 100 a second, of 5,000, 30s left"},
		{"leaves an earlier run out of the time for a stream", batch.Progress{Scored: 2000, Read: 4000, Size: 5000, Earlier: 1000, EarlierRead: 3000},
			"2,000 scored, 0 rejected, 100 a second, 10s left"},
	}
	d := &batchDesk{program: &program{language: "en"}}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := d.howFar(test.progress, 10*time.Second); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
