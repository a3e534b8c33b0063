package canonical_test

import (
	"bytes"
	"strings"
	"testing"
)

// letters are pieces of text, whole characters and broken ones, and whether a text may
// have them as they are.
var letters = map[string]bool{
	"ü": true, "Àÿ": true, "üüü": true, "–": true, "ü–ü": true, "😀": true, `\"`: true, `\\`: true, `ü\"`: true, "!#[]^~": true, "\u00a1": true,
	"\xc3": false, "\xbc": false, "\xc3\xc3": false, "\xc3x": false, "\xc3\xbc\xbc": false, "\xc3\xc3\xbc": false, "\xc3\xe2\x80\x93": false, "\xc3\\\"": false,
	"\xc0\x80": false, "\xff": false, "\u00ad": false, "\u0085": false, "\x7f": false, "\t": false, "\x1f": false, "\x00": false, "ü\x7f": false,
}

// TestTextsAtEachPlace puts characters where they lie within eight bytes that are read at
// once, where they are cut by their end, and near the end of the file.
func TestTextsAtEachPlace(t *testing.T) {
	b := readShop(t)
	for letter, whole := range letters {
		for before := range 18 {
			for after := range 10 {
				text := strings.Repeat("x", before) + letter + strings.Repeat("y", after)
				yaml := change{"words", "Viel", text}.apply(t, b, shopYAML)
				noted := change{"note", "Kurz", text}.apply(t, b, shopYAML)
				json := bytes.TrimSpace(change{"words", "Viel", text}.apply(t, b, shopJSON))
				if got := b.accepts(t, yaml, false); got != whole {
					t.Errorf("%q is accepted: %t, want %t", text, got, whole)
				}
				if got := b.accepts(t, noted, false); got != whole {
					t.Errorf("%q is accepted as a note: %t, want %t", text, got, whole)
				}
				if got := b.accepts(t, json, true); got != whole {
					t.Errorf("%q is accepted in JSON: %t, want %t", text, got, whole)
				}
			}
		}
	}
}

// TestTextsOfAnyCharacterAreCounted has texts of as many bytes as there may be characters,
// of fewer characters, and of more.
func TestTextsOfAnyCharacterAreCounted(t *testing.T) {
	b := readShop(t)
	for _, test := range []struct {
		name string
		want bool
	}{
		{strings.Repeat("x", 200), true},
		{strings.Repeat("x", 201), false},
		{strings.Repeat("x", 199) + "ü", true},
		{strings.Repeat("x", 200) + "ü", false},
		{strings.Repeat(`\n`, 200), true},
		{strings.Repeat(`\n`, 200) + "x", false},
		{strings.Repeat(`\u00fc`, 199) + "–", true},
		{strings.Repeat("–", 200), true},
		{strings.Repeat("–", 201), false},
	} {
		if got := b.accepts(t, change{"name", "Null & Söhne", test.name}.apply(t, b, shopYAML), false); got != test.want {
			t.Errorf("%d bytes are accepted: %t, want %t", len(test.name), got, test.want)
		}
	}
}

// TestNotesAtEachBound gives a single state evidence and a note, which are read at once.
func TestNotesAtEachBound(t *testing.T) {
	b := readShop(t)
	x, ü := strings.Repeat("x", 20_000), strings.Repeat("ü", 20_000)
	for _, test := range []struct {
		note string // and what follows it
		want bool
	}{
		{`"abc"}`, true}, {`"a"}`, true}, {`" a"}`, true}, {`"\"a"}`, true},
		{`"` + x + `"}`, true}, {`"` + x + `x"}`, false}, {`"` + ü + `"}`, true}, {`"` + ü + `ü"}`, false},
		{`"abc"]`, false}, {`"abc",`, false}, {`"abc`, false}, {`"abc"`, false}, {`abc}`, false},
		{`""}`, false}, {`" "}`, false}, {`"\u0020"}`, false}, {`"\n"}`, false},
	} {
		for _, evidence := range []string{"claimed", "shown", "verified"} {
			for _, file := range []struct {
				text, entered, noted string
				json                 bool
			}{
				{shopYAML, "system", "{state: system, evidence: " + evidence + ", note: ", false},
				{shopJSON, `"entered":"system"`, `"entered":{"state":"system","evidence":"` + evidence + `","note":`, true},
				{shopJSON, `"entered":"system"`, `"entered": {"state": "system", "evidence": "` + evidence + `", "note": `, true},
			} {
				data := bytes.TrimSpace(change{"entered", file.entered, file.noted + test.note}.apply(t, b, file.text))
				if !file.json {
					data = append(data, '\n')
				}
				if got := b.accepts(t, data, file.json); got != test.want {
					t.Errorf("%.80s … is accepted: %t, want %t", file.noted+test.note, got, test.want)
				}
			}
		}
	}
}

// TestEveryByteOfATime puts every byte in every place of a point in time.
func TestEveryByteOfATime(t *testing.T) {
	b := readShop(t)
	const moment = "2026-11-20T10:00:00Z"
	accepted := 0
	for i := range len(moment) {
		for c := range 256 {
			changed := []byte(moment)
			changed[i] = byte(c)
			if b.accepts(t, change{"time", moment, string(changed)}.apply(t, b, shopYAML), false) {
				accepted++
			}
		}
	}
	// In the place of the thousands 2 to 9 are right, in that of the hundreds 0 to 9, and so on.
	if want := 8 + 10 + 10 + 10 + 2 + 3 + 3 + 10 + 3 + 10 + 6 + 10 + 6 + 10 + 6; accepted != want {
		t.Errorf("%d times are accepted, want %d", accepted, want)
	}
}

// TestEveryPrefixIsDeclined cuts files at every byte, so that they end within whatever is
// compared at once.
func TestEveryPrefixIsDeclined(t *testing.T) {
	b := readShop(t)
	yaml := change{"nothing", "4.5", "4.5"}.apply(t, b, shopYAML)
	json := bytes.TrimSpace(change{"nothing", "4.5", "4.5"}.apply(t, b, shopJSON))
	for n := range yaml {
		if b.accepts(t, yaml[:n:n], false) {
			t.Errorf("the first %d bytes in YAML are accepted", n)
		}
	}
	for n := range json {
		if b.accepts(t, json[:n:n], true) {
			t.Errorf("the first %d bytes in JSON are accepted", n)
		}
	}
}
