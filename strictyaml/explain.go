package strictyaml

import (
	"strings"

	"blindspot/printable"
)

// explain says what to look for when the YAML library gives that reason for a line.
func explain(reason, line string) string {
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	if strings.Contains(indent, "\t") {
		return "a tab stands before the text; indent with blanks"
	}
	for _, e := range explanations() {
		if strings.HasPrefix(reason, e.reason) {
			return e.text
		}
	}
	return printable.Line(reason)
}

type explanation struct{ reason, text string }

func explanations() []explanation {
	const quote = "needs quotation marks"
	return []explanation{
		{"mapping values are not allowed", `found ":" where no key can be; a text with ": " in it ` + quote + `, and keys of one mapping need the same indentation`},
		{"block sequence entries are not allowed", `found "- " where no list can begin; begin the list on a line of its own`},
		{"did not find expected key", "this does not go on from the lines above; keys of one mapping need the same indentation, and nothing can follow a closing quotation mark"},
		{"did not find expected '-' indicator", `this does not go on from the list above; its entries begin with "- ", all with the same indentation`},
		{"did not find expected node content", "found a bracket, brace or comma where a value belongs; a text that begins with one " + quote},
		{"did not find expected ',' or ']'", `the "[" in this line is never closed, a comma is missing, or a text with one of ,?[]{} in it lacks quotation marks`},
		{"did not find expected ',' or '}'", `the "{" in this line is never closed, a comma is missing, or a text with one of ,?[]{} in it lacks quotation marks`},
		{"did not find expected <document start>", "something follows after the end of the document"},
		{"could not find expected ':'", "found a text where a key with a colon belongs"},
		{"found unexpected end of stream", "the quotation mark that opens in this line is never closed"},
		{"found unexpected document indicator", "the quotation mark that opens in this line is never closed"},
		{"found character that cannot start any token", `a text that begins with "@", "%" or a backtick ` + quote},
		{"did not find expected alphabetic or numeric character", `a text that begins with "*" or "&" ` + quote},
		{"unknown anchor", `aliases are not allowed; a text that begins with "*" ` + quote},
		{"found unknown escape character", `found an unknown escape after "\"; within single quotation marks "\" has no meaning`},
		{"control characters are not allowed", "found a control character"},
		{"exceeded max depth", "lists and mappings are nested too deep"},
	}
}
