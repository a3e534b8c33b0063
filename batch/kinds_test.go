package batch_test

import (
	"testing"

	"blindspot/batch"
)

func TestTheNameTellsHowAFileIsRead(t *testing.T) {
	for name, want := range map[string]struct{ lines, packed bool }{
		"a.answers.yaml":     {},
		"a.json":             {},
		"a.jsonl":            {lines: true},
		"folder/A.JSONL":     {lines: true},
		"a.ndjson":           {lines: true},
		"a.jsonl.gz":         {lines: true, packed: true},
		"a.ndjson.ZST":       {lines: true, packed: true},
		"a.yaml.zst":         {packed: true},
		"a.jsonl.txt":        {},
		"folder.jsonl/a.yml": {},
	} {
		if lines, packed := batch.LayoutOf(name); lines != want.lines || packed != want.packed {
			t.Errorf("%s: lines %v, packed %v", name, lines, packed)
		}
	}
}
