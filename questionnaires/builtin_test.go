package questionnaires_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

func TestEveryBuiltInQuestionnaireIsComplete(t *testing.T) {
	catalogue := questionnaires.NewCatalogue("")
	ids, err := catalogue.IDs()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		t.Run(id, func(t *testing.T) {
			q := find(t, "", id)
			checkInvariants(t, q)
			if languages := q.Languages(); !slices.Equal(languages, []string{"de", "en"}) {
				t.Errorf("the languages are %v", languages)
			}
			if q.Minutes == 0 {
				t.Error("it does not say how long it takes")
			}
		})
	}
}

func TestBuiltInFilesHaveNothingOdd(t *testing.T) {
	for _, file := range builtInFiles(t) {
		if problems := questionnaires.NewCatalogue("").Lint(file, read(t, file)); len(problems) > 0 {
			t.Errorf("%v", problems)
		}
	}
}

func TestBuiltInFilesEndWithTheEndOfALine(t *testing.T) {
	for _, file := range builtInFiles(t) {
		if text := string(read(t, file)); !strings.HasSuffix(text, "\n") || strings.ContainsAny(text, "\t\r") {
			t.Errorf("%s is no plain text with lines", file)
		}
	}
}

// listed are the blind spots that the product knows, in their order.
var listed = []string{
	"pilot-trap", "tool-first", "delegated-to-it", "automated-chaos", "one-system", "nobody-decides", "firefighting",
	"key-person", "optional-standards", "training-alibi", "consulting-sedative", "rented-customers",
	"convenience-security", "late-involvement", "vanity-metrics", "spreadsheet-truth", "perfect-data",
	"efficiency-only", "no-human-in-charge", "shiny-object", "drawer-strategy", "task-dispatcher", "silent-culture",
	"scattered-use-cases", "outsourced-responsibility", "isolated-tools",
}

func TestTheSharedFileHoldsEveryBlindSpotOfTheList(t *testing.T) {
	var ids []string
	for _, b := range sharedFile(t, "blind-spots") {
		ids = append(ids, b["id"].(string))
		for _, key := range []string{"enough", "what", "cost", "question", "first-step", "objective", "key-results", "leave-alone"} {
			if b[key] == nil {
				t.Errorf("%s has no %s", b["id"], key)
			}
		}
	}
	if !slices.Equal(ids, listed) {
		t.Errorf("got  %v\nwant %v", ids, listed)
	}
}

// A blind spot that no questionnaire asks for in three ways rests on too little.
func TestEveryBlindSpotHasThreeSignalsInOneQuestionnaire(t *testing.T) {
	most := map[string]int{}
	for _, id := range builtInIDs(t) {
		for _, b := range find(t, "", id).BlindSpots {
			most[b.ID] = max(most[b.ID], len(b.Signals))
		}
	}
	for _, id := range listed {
		if most[id] < 3 {
			t.Errorf("%s has %d signals where it has most", id, most[id])
		}
	}
}

// A single answer may reveal a blind spot when it proves it, not in passing.
func TestNoBlindSpotRestsOnASideSignal(t *testing.T) {
	const proof = 3
	for _, id := range builtInIDs(t) {
		for _, b := range find(t, "", id).BlindSpots {
			if len(b.Signals) == 1 && b.Signals[0].Weight < proof {
				t.Errorf("%s judges %s by %s alone", id, b.ID, b.Signals[0].Question)
			}
		}
	}
}

func TestCoreAndQuickRevealTheirOwnBlindSpotsOnly(t *testing.T) {
	elsewhere := []string{"consulting-sedative", "rented-customers", "drawer-strategy", "scattered-use-cases"}
	tests := map[string][]string{
		"core": slices.DeleteFunc(slices.Clone(listed), func(id string) bool { return slices.Contains(elsewhere, id) }),
		"quick": {
			"pilot-trap", "tool-first", "nobody-decides", "firefighting", "optional-standards", "vanity-metrics",
			"spreadsheet-truth", "efficiency-only", "shiny-object", "task-dispatcher", "silent-culture",
			"outsourced-responsibility",
		},
	}
	for id, want := range tests {
		var got []string
		for _, b := range find(t, "", id).BlindSpots {
			got = append(got, b.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s reveals %v\nwant %v", id, got, want)
		}
	}
}

// A signal or contradiction of what nobody asks would be dropped without a word. One
// contradiction may lie between two questionnaires.
func TestEverySignalAndContradictionServesWhenAllIsAsked(t *testing.T) {
	all := find(t, "", allInOneSitting(t))
	signals, contradictions := map[string]int{}, map[string]bool{}
	for _, b := range all.BlindSpots {
		signals[b.ID] = len(b.Signals)
	}
	for _, c := range all.Contradictions {
		contradictions[c.ID] = true
	}
	for _, b := range sharedFile(t, "blind-spots") {
		if id, declared := b["id"].(string), len(b["signals"].([]any)); signals[id] != declared {
			t.Errorf("%d of %d signals of %s are asked for", signals[id], declared, id)
		}
	}
	for _, c := range sharedFile(t, "contradictions") {
		if id := c["id"].(string); !contradictions[id] {
			t.Errorf("no questionnaires ask what %s compares", id)
		}
	}
}

func TestEveryBuiltInQuestionnaireCanBeAskedTogetherWithCore(t *testing.T) {
	for _, id := range builtInIDs(t) {
		if id == "core" || id == "quick" { // quick is a part of core
			continue
		}
		together := find(t, "", "core+"+id)
		for _, part := range []string{"core", id} {
			for _, b := range find(t, "", part).BlindSpots {
				if !slices.ContainsFunc(together.BlindSpots, func(other questionnaires.BlindSpot) bool { return other.ID == b.ID }) {
					t.Errorf("%s reveals %s, and together with core it does not", part, b.ID)
				}
			}
		}
	}
}

func builtInIDs(t *testing.T) []string {
	t.Helper()
	ids, err := questionnaires.NewCatalogue("").IDs()
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// allInOneSitting names all built-in questionnaires, core first and without its part.
func allInOneSitting(t *testing.T) string {
	t.Helper()
	others := slices.DeleteFunc(builtInIDs(t), func(id string) bool { return id == "core" || id == "quick" })
	return strings.Join(append([]string{"core"}, others...), "+")
}

// sharedFile returns a list in the shared file of blind spots.
func sharedFile(t *testing.T, key string) []map[string]any {
	t.Helper()
	root, _ := asJSON(t, "blind-spots.yaml", string(read(t, "builtin/blind-spots.yaml"))).(map[string]any)
	var items []map[string]any
	for _, item := range root[key].([]any) {
		items = append(items, item.(map[string]any))
	}
	return items
}

func builtInFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("builtin/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	return files
}

func BenchmarkReadCore(b *testing.B) {
	for b.Loop() {
		if _, err := questionnaires.NewCatalogue("").Find("core"); err != nil {
			b.Fatal(err)
		}
	}
}
