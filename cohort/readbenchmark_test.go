package cohort_test

import (
	"bytes"
	"strings"
	"testing"

	"blindspot/cohort"
)

func TestABenchmarkIsReadAsItWasWritten(t *testing.T) {
	parts, _ := regions(t, 11, 1)
	parts = append(parts, merged(t, parts...), cohort.New(builtin(t, "core"), nil).Benchmark(),
		counted(builtin(t, "core"), []string{"name"}, newRandom(builtin(t, "core"), 2).entries(400, []string{"\"Süd\"\n\u202e\u007f", "Nord & West"})).Benchmark())
	for i, b := range parts {
		read, err := cohort.ParseBenchmark("b.json", b.Format())
		if err != nil {
			t.Fatalf("benchmark %d: %v", i, err)
		}
		if !bytes.Equal(read.Format(), b.Format()) {
			t.Errorf("benchmark %d was read as\n%s\nand written as\n%s", i, read.Format(), b.Format())
		}
	}
}

// TestABenchmarkOfAFewCompaniesIsReadAsItWasWritten: with so few, nearly every count must be
// withheld, and reading refuses the counts of one to four that follow all the same.
func TestABenchmarkOfAFewCompaniesIsReadAsItWasWritten(t *testing.T) {
	scorer := written(t, small)
	for seed := range uint64(600) {
		made := newRandom(scorer, seed)
		entries := made.entries(cohort.Least+int(seed%21), words("sector", 3), words("size", 2))
		b := counted(scorer, []string{"sector", "size"}, entries).Benchmark()
		if b.Companies == 0 {
			t.Fatalf("seed %d: the benchmark is empty", seed)
		}
		read, err := cohort.ParseBenchmark("b.json", b.Format())
		if err != nil {
			t.Fatalf("seed %d, %d companies: %v", seed, len(entries), err)
		}
		if !bytes.Equal(read.Format(), b.Format()) {
			t.Errorf("seed %d was read as\n%s\nand written as\n%s", seed, read.Format(), b.Format())
		}
	}
}

// ten is a benchmark of ten companies in two groups, small enough to read.
func ten(t testing.TB) []byte {
	t.Helper()
	scorer := written(t, small)
	c := cohort.New(scorer, []string{"sector"})
	for i, value := range []string{"metal", "metal", "metal", "metal", "metal", "wood", "wood", "wood", "wood", "wood"} {
		e := withSpots(scorer, i, "s")
		e.Values = []string{value}
		c.Add(e)
	}
	return c.Benchmark().Format()
}

func TestWhatABenchmarkCannotHold(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"another version", `"blindspot/benchmark/v1"`, `"blindspot/benchmark/v2"`, `format: expected "blindspot/benchmark/v1"`},
		{"another format", `"blindspot/benchmark/v1"`, `"blindspot/result/v1"`, `format: expected "blindspot/benchmark/v1", found "blindspot/result/v1"`},
		{"no format", `"format": "blindspot/benchmark/v1",`, ``, `this is no benchmark file`},
		{"an unknown key", `"companies": 10,`, `"firms": 10, "companies": 10,`, `unknown key "firms"`},
		{"a missing key", `"companies": 10,`, ``, `the key "companies" is missing`},
		{"a wrong digest", `"digest": "sha256:`, `"digest": "md5:`, `questionnaire.digest: expected "sha256:" and 64`},
		{"a month that is none", `"companies": 10,`, `"companies": 10, "period": {"from": "2026-13", "to": "2026-14"},`, "expected a month such as 2026-03"},
		{"a period that ends first", `"companies": 10,`, `"companies": 10, "period": {"from": "2026-03", "to": "2026-02"},`, "ends before it begins"},
		{"fewer than five companies", `"companies": 10,`, `"companies": 4,`, "found 4; a benchmark tells of 5 companies or more"},
		{"a count below nothing", `"companies": 10,`, `"companies": -10,`, "expected a whole number from 0"},
		{"a text for a number", `"companies": 10,`, `"companies": "10",`, "expected a whole number from 0"},
		{"a count of few", `[0, 0, 0, 0, 0, 10, 0`, `[0, 0, 0, 3, 0, 7, 0`, "overall.tens[3]: found 3"},
		{"bins that do not add up", `[0, 0, 0, 0, 0, 10, 0`, `[0, 0, 0, 0, 5, 10, 0`, "the bins tell of 15 companies and 0 are withheld, which does not make 10"},
		{"nine bins", `[0, 0, 0, 0, 0, 10, 0`, `[0, 0, 0, 0, 10, 0`, "expected 10 counts, found 9"},
		{"too large a sum", `"sum": 50000`, `"sum": 500000`, "is more than 10 companies can have"},
		{"squares that are too small", `"squares": 250000000`, `"squares": 249999999`, "do not belong to the same 10 scores"},
		{"squares that are too large", `"squares": 250000000`, `"squares": 500000001`, "do not belong to the same 10 scores"},
		{"blind spots that do not add up", `"shown": 10`, `"shown": 5`, "5 companies show it, 0 are clear of it and 0 are withheld, which does not make 10"},
		{"shown at another exposure", `"shown": 10, "clear": 0`, `"shown": 0, "clear": 10`, "by their exposure 0 companies are clear of it, and not 10"},
		{"a group without a value", `"value": "wood"`, `"value": ""`, "the value is empty"},
		{"a group twice", `"value": "wood"`, `"value": "metal"`, "each is there once"},
		{"groups of more than all", `"value": "wood", "companies": 5`, `"value": "wood", "companies": 6`, "have 11 companies of 10"},
		{"groups that leave few alone", `"companies": 10,`, `"companies": 13,`, "have 10 companies of 13"},
		{"other sections in a group", `        {"id": "orders"`, `        {"id": "offers"`, "other sections or blind spots than the whole"},
		{"a score of more companies than there are", `"companies": 10,`, `"companies": 5,`, "found 10 companies of 5"},
		{"no source", `"sources": [`, `"sources": [], "x": [`, "come from, found 0"},
		{"what was changed by hand", `"value": "wood"`, `"value": "wool"`, "has been changed since it was written"},
		{"a file that was cut", `"groups": [`, ``, "cannot be read as JSON"},
	} {
		t.Run(test.name, func(t *testing.T) {
			good := string(ten(t))
			bad := strings.Replace(good, test.old, test.new, 1)
			if bad == good {
				t.Fatalf("the benchmark has no %s:\n%s", test.old, good)
			}
			_, err := cohort.ParseBenchmark("b.json", []byte(bad))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is\n%v\nwant one with %q", err, test.want)
			}
		})
	}
}

// FuzzParseBenchmark: what is read can be written, read again and added to.
func FuzzParseBenchmark(f *testing.F) {
	f.Add(ten(f))
	parts, _ := regions(f, 3, 1)
	f.Add(parts[0].Format())
	f.Add(merged(f, parts...).Format())
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := cohort.ParseBenchmark("b.json", data)
		if err != nil {
			return
		}
		again, err := cohort.ParseBenchmark("b.json", b.Format())
		if err != nil || !bytes.Equal(again.Format(), b.Format()) {
			t.Errorf("what was read is written so that it is not read: %v\n%s", err, b.Format())
		}
		if mean := b.Overall.Mean(); mean.Known && !(mean.Value >= 0 && mean.Value <= 100) {
			t.Errorf("the mean is %v", mean.Value)
		}
		if d := b.Overall.Deviation(); d.Known && !(d.Value >= 0 && d.Value <= 100) {
			t.Errorf("the deviation is %v", d.Value)
		}
		if _, err := cohort.MergeBenchmarks(b, again); len(b.Sources) > 0 && err == nil {
			t.Error("a benchmark is added to itself")
		}
	})
}
