package main

import (
	"errors"
	"testing"

	"blindspot/batch"
	"blindspot/watch"
)

func TestNaming(t *testing.T) {
	several := []watch.Change{{Path: "a", Kind: watch.Created}, {Path: "b", Kind: watch.Changed}, {Path: "c", Kind: watch.Removed}, {Path: "d"}, {Path: "e"}}
	tests := []struct {
		name, language string
		changes        []watch.Change
		want           string
	}{
		{"names one file", "en", several[1:2], "b"},
		{"names three files", "en", several[:3], "a (new), b, c (removed)"},
		{"counts what is more than three", "en", several, "a (new), b, c (removed) and 2 more"},
		{"speaks German", "de", several, "a (neu), b, c (entfernt) und 2 weitere"},
		{"sets thousands apart", "de", make([]watch.Change, 1203), " (neu),  (neu),  (neu) und 1.200 weitere"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := &program{language: test.language}
			if got := p.naming(test.changes); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestRejectionsAreToldOnceForEachChange(t *testing.T) {
	file := batch.Rejection{At: batch.Place{Path: "a.yaml"}, Err: errors.New("a.yaml:2:1: unknown key")}
	line := batch.Rejection{At: batch.Place{Path: "all.jsonl", Line: 7}, Err: errors.New("all.jsonl:7: no object")}
	other := batch.Rejection{At: file.At, Err: errors.New("a.yaml:3:1: unknown key")}
	news := newRejectionNews()
	runs := []struct {
		name     string
		changes  []watch.Change
		rejected []batch.Rejection
		told     []bool
	}{
		{"the first run", nil, []batch.Rejection{file, line}, []bool{true, true}},
		{"one after a change of something else", []watch.Change{{Path: "b.yaml"}}, []batch.Rejection{file, line}, []bool{false, false}},
		{"one after a change that mends nothing", []watch.Change{{Path: "a.yaml"}}, []batch.Rejection{file, line}, []bool{true, false}},
		{"one that is tried again", nil, []batch.Rejection{file, line}, []bool{false, false}},
		{"one after a change of a file with lines", []watch.Change{{Path: "all.jsonl"}}, []batch.Rejection{file, line}, []bool{false, true}},
		{"one with another reason", nil, []batch.Rejection{other, line}, []bool{true, false}},
	}
	for _, run := range runs {
		news.expect(run.changes)
		for i, r := range run.rejected {
			if got := news.has(r); got != run.told[i] {
				t.Errorf("%s: %v is told: %t, want %t", run.name, r.Err, got, run.told[i])
			}
		}
	}
}
