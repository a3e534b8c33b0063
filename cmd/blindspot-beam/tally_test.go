package main

import (
	"bytes"
	"context"
	"math/rand/v2"
	"reflect"
	"testing"

	"blindspot/batch"
	"blindspot/table"

	"github.com/klauspost/compress/zstd"
)

func testSettings(t *testing.T) settings {
	return settings{Output: t.TempDir() + "/", Format: batch.CSV, Labels: table.DefaultLabels(), Summary: "all.md"}
}

// bundle scores blocks as an engine does, and returns the tally of core.
func bundle(t *testing.T, f *scoreFn, blocks ...block) tally {
	t.Helper()
	tallies := map[string]tally{}
	parts := func(string, part) {}
	add := func(id string, t tally) { tallies[id] = t }
	f.StartBundle(context.Background(), parts, add)
	for _, b := range blocks {
		if err := f.ProcessElement(context.Background(), b, parts, add); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.FinishBundle(context.Background(), parts, add); err != nil {
		t.Fatal(err)
	}
	return tallies["core"]
}

func newBlock(t *testing.T, number int64, lines string) block {
	t.Helper()
	packer, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return block{Number: number, Path: "a.jsonl", Line: int(100*number + 1), Packed: packer.EncodeAll([]byte(lines), nil)}
}

func TestTalliesAddUpInAnyOrder(t *testing.T) {
	s := testSettings(t)
	score := &scoreFn{Settings: s}
	if err := score.Setup(); err != nil {
		t.Fatal(err)
	}
	defer score.Teardown()
	var blocks []block
	var tallies []tally
	for i := range 8 {
		b := newBlock(t, int64(i), lines(t, "core", 10*i, 10*i+5))
		blocks, tallies = append(blocks, b), append(tallies, bundle(t, score, b))
	}
	want := bundle(t, score, blocks...)
	if !want.Met || len(want.Counts) == 0 {
		t.Fatalf("nothing was counted: %+v", want)
	}
	add := &addFn{Settings: s}
	if err := add.Setup(); err != nil {
		t.Fatal(err)
	}
	defer add.Teardown()
	for seed := range uint64(10) {
		random := rand.New(rand.NewPCG(seed, 1))
		rest := append([]tally(nil), tallies...)
		for len(rest) > 1 {
			random.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
			sum, err := add.MergeAccumulators(rest[0], rest[1])
			if err != nil {
				t.Fatal(err)
			}
			rest = append(rest[2:], sum)
		}
		if !reflect.DeepEqual(rest[0], want) {
			t.Errorf("seed %d: added up to another tally", seed)
		}
	}
}

func TestABundleThatIsDoneAgainCountsOnce(t *testing.T) {
	f := &scoreFn{Settings: testSettings(t)}
	if err := f.Setup(); err != nil {
		t.Fatal(err)
	}
	defer f.Teardown()
	b := newBlock(t, 3, lines(t, "core", 0, 5)+"bad\n")
	want := bundle(t, f, b)
	files := contents(t, f.Settings.Output)

	nothing, none := func(string, part) {}, func(string, tally) {}
	f.StartBundle(context.Background(), nothing, none)
	if err := f.ProcessElement(context.Background(), b, nothing, none); err != nil { // and fails behind it
		t.Fatal(err)
	}
	got := bundle(t, f, b)
	if !bytes.Equal(got.Counts, want.Counts) || got.First != want.First {
		t.Error("counted twice")
	}
	if again := contents(t, f.Settings.Output); len(files) != 3 || !reflect.DeepEqual(again, files) {
		t.Errorf("%d parts, then %d", len(files), len(again))
	}
}
