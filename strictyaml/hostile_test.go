package strictyaml_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"blindspot/strictyaml"
)

// hostile returns files of about size bytes that are made to cost much.
func hostile(size int) map[string]string {
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	number := func(format string) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	return map[string]string{
		"open brackets":           repeat("["),
		"open braces":             repeat("{a: "),
		"open JSON objects":       repeat(`{"a":`),
		"nested lists":            repeat("- "),
		"nested keys":             repeat("? "),
		"brackets in lines":       repeat("[\n"),
		"many keys":               number("k%d: v\n"),
		"many JSON keys":          "{" + number(`"k%d":1,`) + `"k":1}`,
		"one key again and again": repeat("a: b\n"),
		"keys without values":     number("k%d:\n"),
		"many entries":            "[" + repeat("a,") + "]",
		"many JSON numbers":       `{"a":[` + repeat("1,") + "1]}",
		"many anchors":            number("- &a%d x\n"),
		"aliases of an anchor":    "a: &a x\nb: [" + repeat("*a,") + "]",
		"merge keys":              repeat("<<: {}\n"),
		"tags":                    repeat("- !a b\n"),
		"a text cut at commas":    "a: {b: c" + repeat(",d") + "}",
		"texts cut at commas":     "a: {" + number("k%d: b ,c,") + "}",
		"comments":                repeat("#\n"),
		"comments between keys":   number("a%d: #c\n  #d\n"),
		"comments between lists":  repeat("- #\n"),
		"blank lines":             repeat("\n"),
		"blanks":                  repeat(" "),
		"an endless text":         `a: "` + repeat("b"),
		"an endless block":        "a: |\n" + repeat(" b\n"),
		"an endless plain text":   "a: " + repeat("b\n "),
		"a long key":              "? " + repeat("a\n  "),
		"a JSON text of escapes":  `{"a":"` + repeat(`\ufffd`) + `"}`,
		"documents":               repeat("--- a\n"),
		"document end marks":      repeat("...\n"),
		"wrong indentation":       "a:\n  - b\n" + repeat("   - c\n"),
	}
}

// holdsRefused reports whether a tree has a value that is not allowed.
func holdsRefused(n *strictyaml.Node) bool {
	if n.Kind == strictyaml.Refused || slices.ContainsFunc(n.Items, holdsRefused) {
		return true
	}
	return slices.ContainsFunc(n.Fields, func(f strictyaml.Field) bool { return holdsRefused(f.Value) })
}

func TestParseGetsOverHostileFiles(t *testing.T) {
	const size = 64 << 10
	for name, text := range hostile(size) {
		t.Run(name, func(t *testing.T) {
			document, err := strictyaml.Parse("hostile.yaml", []byte(text), 2*size)
			if document == nil && err == nil {
				t.Fatal("neither a document nor an error")
			}
			if document != nil && (err != nil) != holdsRefused(document.Root) && !strings.Contains(fmt.Sprint(err), "second") {
				t.Fatalf("the document and its error disagree on what is refused: %v", err)
			}
			if err != nil && strings.Count(err.Error(), "\n") > 20 {
				t.Errorf("more than 20 problems are told:\n%v", err)
			}
		})
	}
}

// BenchmarkParseHostile shows that the time grows with the size, and no faster.
func BenchmarkParseHostile(b *testing.B) {
	for _, size := range []int{1 << 20, 4 << 20} {
		files := hostile(size)
		for _, name := range slices.Sorted(maps.Keys(files)) {
			text := files[name]
			b.Run(fmt.Sprintf("%s/%d MiB", name, size>>20), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					strictyaml.Parse("hostile.yaml", []byte(text), 2*size)
				}
			})
		}
	}
}
