package strictyaml_test

import (
	"fmt"
	"strings"
	"testing"

	"blindspot/strictyaml"
)

const limit = 1 << 20

func TestParseRefuses(t *testing.T) {
	deep := strings.Repeat("[", strictyaml.MaxDepth+1) + "a" + strings.Repeat("]", strictyaml.MaxDepth+1)
	tests := []struct{ name, text, want string }{
		{"nothing", "", "f: the file is empty"},
		{"a byte order mark alone", "\ufeff", "f: the file is empty"},
		{"comments alone", "# nothing yet\n", "f: the file is empty"},
		{"a document without content", "---\n", "f:2:1: there is no value; write one, or leave this out"},
		{"UTF-16 little endian", "\xff\xfea\x00", "f: the file is in UTF-16: save the file as UTF-8"},
		{"UTF-16 big endian", "\xfe\xff\x00a", "f: the file is in UTF-16: save the file as UTF-8"},
		{"Latin-1", "a: 1\nb: M\xfcller", "f:2:5: found bytes that are not UTF-8: save the file as UTF-8"},
		{"a NUL byte", "a: 1\nb: ä\x00", "f:2:5: found a NUL character: save the file as UTF-8"},
		{"a NUL byte before bad UTF-8", "a: \x00\xff", "f:1:4: found a NUL character: save the file as UTF-8"},
		{"an escaped NUL", `a: "\0"`, "f:1:4: a: found a NUL character, which no text has"},
		{"an escaped NUL in a key", `"\0": a`, "f:1:1: found a NUL character, which no text has"},

		{"an anchor", "a: &x 1", `f:1:4: a: anchors ("&x") are not allowed; a text that begins with "&" needs quotation marks`},
		{"an anchor on a key", "&x a: 1", `f:1:1: anchors ("&x") are not allowed; a text that begins with "&" needs quotation marks`},
		{"an alias", "a: &x 1\nb: *x", `f:1:4: a: anchors ("&x") are not allowed; a text that begins with "&" needs quotation marks
f:2:4: b: aliases ("*x") are not allowed; a text that begins with "*" needs quotation marks`},
		{"an alias as key", "a: &x 1\n*x : 2", `f:1:4: a: anchors ("&x") are not allowed; a text that begins with "&" needs quotation marks
f:2:1: aliases ("*x") are not allowed; a text that begins with "*" needs quotation marks`},
		{"an alias of nothing", "a: 1\n\nb: *x\nc: 1\nd: 1\n", `f:3:1: cannot be read as YAML: aliases are not allowed; a text that begins with "*" needs quotation marks`},
		{"an alias of nothing before blank lines", "a: 1\nb: *x\n\n# note\n\n# note\n\n\n\nc: 1\n", `f:2:1: cannot be read as YAML: aliases are not allowed; a text that begins with "*" needs quotation marks`},
		{"an emphasised word", "a: *important* note", `f:1:1: cannot be read as YAML: a text that begins with "*" or "&" needs quotation marks`},
		{"a merge key", "a: 1\n<<: {b: 1}", `f:2:1: merge keys ("<<") are not allowed`},
		{"a tag", "a: !!str b", `f:1:4: a: tags ("!!str") are not allowed; a text that begins with "!" needs quotation marks`},
		{"a tag of somebody's own", "- !x {a: b}", `f:1:3: [0]: tags ("!x") are not allowed; a text that begins with "!" needs quotation marks`},
		{"a tag on a key", "!!str a: b", `f:1:1: tags ("!!str") are not allowed; a text that begins with "!" needs quotation marks`},
		{"a tag on everything", "!!map {a: b}", `f:1:1: tags ("!!map") are not allowed; a text that begins with "!" needs quotation marks`},
		{"two documents", "a: 1\n---\nb: 2", "f:2:1: found a second document, and a file holds one"},
		{"text after the end", "a: 1\n...\nb: [2", `f:3:1: cannot be read as YAML: something follows after the end of the document`},
		{"a duplicate key", "a: 1\nb:\n  - c: 1\n    c: 2", "f:4:5: b[0].c: the key stands here a second time, first in line 3"},
		{"duplicate keys among many", manyKeys(100) + "k0: v\nk99: v\n" + manyKeys(2), `f:101:1: k0: the key stands here a second time, first in line 1
f:102:1: k99: the key stands here a second time, first in line 100
f:103:1: k0: the key stands here a second time, first in line 1
f:104:1: k1: the key stands here a second time, first in line 2`},
		{"a key without value", "a: 1\nb:\nc: 2", "f:2:1: b: there is no value; write one, or leave this out"},
		{"null in many spellings", "a: ~\nb: null\nc: Null\nd: NULL", `f:1:1: a: there is no value; write one, or leave this out
f:2:1: b: there is no value; write one, or leave this out
f:3:1: c: there is no value; write one, or leave this out
f:4:1: d: there is no value; write one, or leave this out`},
		{"keys without value outside braces", "a: b\n? c\n", "f:2:3: c: there is no value; write one, or leave this out"},
		{"an empty entry", "a:\n  -\n  - b", "f:2:4: a[0]: there is no value; write one, or leave this out"},
		{"null as key", "null: a", `f:1:1: expected a key, found "null"`},
		{"a list as key", "a: 1\n? [b]\n: c", "f:2:3: expected a text as key, found a list or mapping"},
		{"a mapping as key", "{{a: b}: c}", "f:1:2: expected a text as key, found a list or mapping"},
		{"deep nesting", deep, "f:1:33: " + strings.Repeat("[0]", 32) + ": lists and mappings are nested more than 32 deep"},
		{"a path with strange keys", "\"a.b\":\n  'c d': !x y", `f:2:10: "a.b"."c d": tags ("!x") are not allowed; a text that begins with "!" needs quotation marks`},
		{"a key that would repaint the terminal", `"\e[2J": ~`, `f:1:1: "␛[2J": there is no value; write one, or leave this out`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			document, err := strictyaml.Parse("f", []byte(test.text), limit)
			if err == nil {
				t.Fatalf("accepted as %v", document.Root)
			}
			if err.Error() != test.want {
				t.Errorf("got\n%v\nwant\n%v", err, test.want)
			}
		})
	}
}

// The YAML library alone would name other lines in most of these, or none.
func TestParseFindsThePlaceOfASyntaxError(t *testing.T) {
	const (
		block = "this does not go on from the lines above; keys of one mapping need the same indentation, and nothing can follow a closing quotation mark"
		entry = `this does not go on from the list above; its entries begin with "- ", all with the same indentation`
		colon = `found ":" where no key can be; a text with ": " in it needs quotation marks, and keys of one mapping need the same indentation`
		value = "found a bracket, brace or comma where a value belongs; a text that begins with one needs quotation marks"
		quote = "the quotation mark that opens in this line is never closed"
		start = `a text that begins with "@", "%" or a backtick needs quotation marks`
	)
	tests := []struct{ name, text, place, reason string }{
		{"a key out of line", "a:\n  b: 1\n c: 2\n", "3:2", block},
		{"a key out of line after blank lines and comments", "a:\n  b: 1\n\n# note\n\n c: 2\nd: 3\n", "6:2", block},
		{"a key after a list", "a:\n  - x\n  b: 1\nc: 2\n", "3:3", entry},
		{"an entry out of line", "q: 1\nx:\n  - id: a\n    t: 1\n   - id: b\n     t: 2\n", "5:4", entry},
		{"an entry among keys", "a: b\n- c\n", "2:1", block},
		{"a key among entries", "- c\na: b\n", "2:1", entry},
		{"words after a quotation", "a: 1\nb: \"x\" y\nc: 1\nd: 1\n", "2:1", block},
		{"an apostrophe within single quotation marks", "a: 1\nb: 'it's'\nc: d\n", "2:1", block},
		{"a block that ends too early", "a: |\n  x\n y: 1\n", "3:2", block},
		{"a colon in a plain text", "q: 1\na: b: c\n", "2:1", colon},
		{"a colon in the first line", "a: b: c\n", "1:1", colon},
		{"a bracket never closed", "x: 1\na: [b, c\nd: 1\ne: 2\n", "2:1", `the "[" in this line is never closed, a comma is missing, or a text with one of ,?[]{} in it lacks quotation marks`},
		{"a question mark within braces", "x: 1\na: {de: Wer?, en: Who?}\n", "2:1", `the "{" in this line is never closed, a comma is missing, or a text with one of ,?[]{} in it lacks quotation marks`},
		{"a brace that closes nothing", "a: 1\nb: }\nc: 2\n", "2:1", value},
		{"a comma too much", "[a,,b]\n", "1:1", value},
		{"a quotation never closed", "q: 1\na: \"b\nc: d\ne: f\n", "2:1", quote},
		{"a quotation never closed in the first line", "a: \"b\nc: d\ne: f", "1:1", quote},
		{"a quotation that runs into the end mark", "q: 1\na: 'b\nc: d\n...\n", "2:1", quote},
		{"a tab before a key", "q: 1\n\ta: b\n", "2:2", "a tab stands before the text; indent with blanks"},
		{"a tab before the first key", "\ta: b\n", "1:2", "a tab stands before the text; indent with blanks"},
		{"a text without key", "q: 1\nfoo\nb: 2\n", "2:1", "found a text where a key with a colon belongs"},
		{"an at sign", "q: 1\na: @x\n", "2:1", start},
		{"a backtick in the first line", "a: `x`\n", "1:1", start},
		{"a strange escape", "a: 1\nb: \"x\\q\"\n", "2:1", `found an unknown escape after "\"; within single quotation marks "\" has no meaning`},
		{"a control character", "x: 1\na: \x01\n", "2:1", "found a control character"},
		{"a list on the line of its key", "q: 1\na: - b\n", "2:1", `found "- " where no list can begin; begin the list on a line of its own`},
		{"a first key without colon", "format x\nid: a\n", "2:1", colon},
		{"a key without colon below a comment", "# Report\n\nformat x\n  id: a\n", "4:3", colon},
		{"a word that is no sentence", "Report\n\nSee this: below\n", "3:1", colon},
		{"an end mark cut short", "a: 1\n..", "2:1", "found a text where a key with a colon belongs"},
		{"nesting beyond all measure", strings.Repeat("[", 20_000), "1:1", "lists and mappings are nested too deep"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := strictyaml.Parse("f", []byte(test.text), limit)
			if want := "f:" + test.place + ": cannot be read as YAML: " + test.reason; err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %v", err, want)
			}
		})
	}
}

func TestParseLimitsWhatAFileClaims(t *testing.T) {
	const allowed = 1024
	tests := []struct{ name, text, want string }{
		{"size", strings.Repeat("a", allowed+1), "f: the file is larger than the 1024 bytes allowed"},
		{"number of values", "[" + strings.Repeat("a,", 200) + "]", "f: the file has more than 128 lines, keys and entries"},
		{"number of nested lists", strings.Repeat("- ", 200), "f: the file has more than 128 lines, keys and entries"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := strictyaml.Parse("f", []byte(test.text), allowed); err == nil || err.Error() != test.want {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
	if _, err := strictyaml.Parse("f", []byte(strings.Repeat("a", allowed)), allowed); err != nil {
		t.Errorf("a file of just the size allowed: %v", err)
	}
}

func TestParseAccepts(t *testing.T) {
	const want = `{a: "1", b: ["c", "d e"], "": {}}`
	for name, text := range map[string]string{
		"blocks":            "a: 1\nb:\n  - c\n  - d e\n\"\": {}\n",
		"flow style":        `{a: 1, b: [c, d e], "": {}}`,
		"JSON":              `{"a": 1, "b": ["c", "d e"], "": {}}`,
		"JSON with tabs":    "{\n\t\"a\":\t1,\r\n\t\"b\":[\"c\",\"d\\u0020e\"],\"\":{}}\n",
		"a byte order mark": "\ufeffa: 1\nb: [c, d e]\n'': {}",
		"CRLF":              "a: 1\r\nb:\r\n- c\r\n- d e\r\n'': {}\r\n",
		"comments":          "# head\na: 1 # one\nb:\n# list\n- c\n- d e\n'': {}\n# foot\n",
		"a document mark":   "---\na: 1\nb: [c, d e]\n'': {}\n...\n",
		"quotes and blocks": "'a': \"1\"\nb:\n  - >-\n    c\n  - |-\n    d e\n'': {}",
		"trailing commas":   "{\"a\": 1, \"b\": [c, d e,], \"\": {},}",
	} {
		t.Run(name, func(t *testing.T) {
			document, err := strictyaml.Parse("f", []byte(text), limit)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(document.Root); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestParseTakesScalarsAsTheyStand(t *testing.T) {
	text := "[yes, 0x1F, 1_000, .nan, 1e5, 2026-11-21, 'null', \"~\", -, true, \"\\ud83d\\ude00\", a#b, \"\\x1b\"]"
	want := `["yes", "0x1F", "1_000", ".nan", "1e5", "2026-11-21", "null", "~", "-", "true", "😀", "a#b", "\x1b"]`
	if _, err := strictyaml.Parse("f", []byte(text), limit); err == nil {
		t.Errorf("YAML has no pairs of surrogates, and they were accepted")
	}
	text = strings.Replace(text, `\ud83d\ude00`, `\U0001F600`, 1)
	document, err := strictyaml.Parse("f", []byte(text), limit)
	if err != nil {
		t.Fatal(err)
	}
	if got := show(document.Root); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestParseKnowsPositionsAndQuotes(t *testing.T) {
	for name, text := range map[string]string{
		"YAML": "{ \"ä\": 1,\n  \"b\": [\"c\", 2]}\n...\n",
		"JSON": "{ \"ä\": 1,\n  \"b\": [\"c\", 2]}",
	} {
		t.Run(name, func(t *testing.T) {
			document, err := strictyaml.Parse("f", []byte(text), limit)
			if err != nil {
				t.Fatal(err)
			}
			b := document.Root.Fields[1]
			places := [][3]int{
				{document.Root.Line, document.Root.Column},
				{document.Root.Fields[0].Line, document.Root.Fields[0].Column},
				{document.Root.Fields[0].Value.Line, document.Root.Fields[0].Value.Column},
				{b.Line, b.Column},
				{b.Value.Line, b.Value.Column},
				{b.Value.Items[1].Line, b.Value.Items[1].Column},
			}
			want := [][3]int{{1, 1}, {1, 3}, {1, 8}, {2, 3}, {2, 8}, {2, 14}}
			for i := range want {
				if places[i] != want[i] {
					t.Errorf("place %d is %v, want %v", i, places[i], want[i])
				}
			}
			if !b.Value.Items[0].Quoted || b.Value.Items[1].Quoted {
				t.Errorf("quotation marks of %s were confused", show(b.Value))
			}
		})
	}
}

// manyKeys returns that many lines with keys of their own.
func manyKeys(count int) string {
	var b strings.Builder
	for n := range count {
		fmt.Fprintf(&b, "k%d: v\n", n)
	}
	return b.String()
}

func TestParseKnowsWhetherAFileIsComplete(t *testing.T) {
	tests := []struct {
		name, text string
		want       bool
	}{
		{"the end mark", "a: 1\n...\n", true},
		{"the end mark without newline", "a: 1\n...", true},
		{"the end mark with CRLF", "a: 1\r\n...\r\n", true},
		{"comments and blank lines after the end mark", "a: 1\n... # done\n\n# really\n", true},
		{"no end mark", "a: 1\n", false},
		{"an end mark that is part of a text", "a: |\n  b\n  ...\n", false},
		{"an end mark that is part of a value", "a: b ...\n", false},
		{"four dots", "a: b\n ....\n", false},
		{"the end mark with a tab", "a: 1\n...\t# done\n", true},
		{"JSON", `{"a": 1}`, true},
		{"braces that are no JSON", `{a: 1}`, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			document, err := strictyaml.Parse("f", []byte(test.text), limit)
			if err != nil {
				t.Fatal(err)
			}
			if document.Ended != test.want {
				t.Errorf("ended is %v, want %v", document.Ended, test.want)
			}
		})
	}
}

func TestParseRefusesJSON(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a duplicate key", "{\"a\": 1,\n \"a\": 2}", "f:2:2: a: the key stands here a second time, first in line 1"},
		{"null", `{"a": {"b": null}}`, "f:1:13: a.b: there is no value; write one, or leave this out"},
		{"null in a list", `{"a": [null]}`, "f:1:8: a[0]: there is no value; write one, or leave this out"},
		{"half a surrogate pair", `{"a": "\ud83d"}`, `f:1:7: a: found half of a pair of \u escapes`},
		{"an escaped NUL", `{"a": "\u0000"}`, "f:1:7: a: found a NUL character, which no text has"},
		{"an escaped NUL in a key", `{"\u0000": 1}`, `f:1:2: "␀": found a NUL character, which no text has`},
		{"text after the end", `{"a": 1} x`, "f:1:10: cannot be read as JSON: something follows after the end"},
		{"a second value", "{\"a\": 1}\n{\"b\": 2}", "f:2:1: cannot be read as JSON: something follows after the end"},
		{"an end in the middle", `{"a": [1, 2`, "f:1:12: cannot be read as JSON: the file ends in the middle"},
		{"an end within a text", `{"a": "b`, "f:1:9: cannot be read as JSON: the file ends in the middle"},
		{"a comma too much", "{\"a\":\n  [1, 2,, 3]}", "f:2:9: cannot be read as JSON: invalid character ',' looking for beginning of value"},
		{"a broken literal", "{\"a\":\n\n  tru ]}", "f:3:3: cannot be read as JSON: invalid character ' ' in literal true (expecting 'e')"},
		{"a text over two lines", "{\"a\": 1,\n  \"b\": \"x\n\" 1}", "f:2:8: cannot be read as JSON: invalid character '\\n' in string literal"},
		{"a missing comma", "{\"a\": 1\n\"b\": 2}", "f:2:1: cannot be read as JSON: invalid character '\"' after object key:value pair"},
		{"deep nesting", `{"a":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + "}", "f:1:37: a" + strings.Repeat("[0]", 31) + ": lists and mappings are nested more than 32 deep"},
		{"YAML in braces, cut", "{a: 1,\n b: [2", `f:2:2: cannot be read as YAML: the "[" in this line is never closed, a comma is missing, or a text with one of ,?[]{} in it lacks quotation marks`},
		{"YAML in braces with an anchor", `{"a": &x 1}`, `f:1:7: a: anchors ("&x") are not allowed; a text that begins with "&" needs quotation marks`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := strictyaml.Parse("f", []byte(test.text), limit); err == nil || err.Error() != test.want {
				t.Errorf("got\n%v\nwant\n%v", err, test.want)
			}
		})
	}
}
