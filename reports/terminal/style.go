package terminal

import "github.com/charmbracelet/glamour/ansi"

// style returns how a report looks. Meaning is in characters and emphasis; the one
// colour, cyan, is of the 16 that every terminal shows legibly on its background.
// Text has no colour of its own. What stands before a text is never styled itself,
// for [fit] recognises it by its characters.
func style() ansi.StyleConfig {
	yes, one := true, uint(1)
	indent, quoteMark, accent := uint(2), "│ ", "6"
	plain := func(prefix string) ansi.StyleBlock {
		return ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockPrefix: prefix, Bold: &yes}}
	}
	accented := func(prefix string) ansi.StyleBlock {
		block := plain(prefix)
		block.Color = &accent
		return block
	}
	return ansi.StyleConfig{
		Heading:    ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n"}},
		H1:         accented("══ "),
		H2:         accented("── "),
		H3:         plain("▸ "),
		H4:         plain("▹ "),
		H5:         plain("▹ "),
		H6:         plain("▹ "),
		BlockQuote: ansi.StyleBlock{Indent: &one, IndentToken: &quoteMark, StylePrimitive: ansi.StylePrimitive{Italic: &yes}},
		Strong:     ansi.StylePrimitive{Bold: &yes},
		Emph:       ansi.StylePrimitive{Italic: &yes},
		List:       ansi.StyleList{LevelIndent: indent},
		Item:       ansi.StylePrimitive{BlockPrefix: "• "},
		Enumeration: ansi.StylePrimitive{
			BlockPrefix: ". ",
		},
		Task:      ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		CodeBlock: ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Margin: &indent}},
	}
}
