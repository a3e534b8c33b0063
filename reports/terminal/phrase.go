package terminal

import "strings"

// style is how characters are shown, or several of these at once.
type style uint8

const (
	bold style = 1 << iota
	italic
	// accent is cyan, of the 16 colours that every terminal shows legibly on its
	// background. Other text has no colour of its own.
	accent
)

// codes returns the code that begins a style.
func (s style) codes() string {
	var codes []string
	if s&accent != 0 {
		codes = append(codes, "36")
	}
	if s&bold != 0 {
		codes = append(codes, "1")
	}
	if s&italic != 0 {
		codes = append(codes, "3")
	}
	return "\x1b[" + strings.Join(codes, ";") + "m"
}

const endOfStyle = "\x1b[0m"

// phrase is text within a block. It may hold line feeds, where a line was broken on
// purpose, and nothing else that a terminal would obey.
type phrase []span

// span is text in one style.
type span struct {
	text  string
	style style
}

// plain returns the text without its styles.
func (p phrase) plain() string {
	var b strings.Builder
	for _, s := range p {
		b.WriteString(s.text)
	}
	return b.String()
}

// styled returns the phrase with a style in addition to its own.
func (p phrase) styled(more style) phrase {
	out := make(phrase, 0, len(p))
	for _, s := range p {
		out = append(out, span{s.text, s.style | more})
	}
	return out
}

// coded returns the text with the codes for its styles.
func (p phrase) coded() string {
	var b strings.Builder
	for _, s := range p {
		if s.style == 0 {
			b.WriteString(s.text)
		} else {
			b.WriteString(s.style.codes() + s.text + endOfStyle)
		}
	}
	return b.String()
}

// join returns one phrase after the other.
func join(before phrase, between string, after phrase) phrase {
	return append(append(append(phrase{}, before...), span{text: between}), after...)
}
