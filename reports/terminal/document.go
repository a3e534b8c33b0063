package terminal

import "strings"

// A block is a part of a document that stands by itself.
type block interface{ paint(*painter) }

type (
	heading struct {
		level int // 1 to 6
		text  phrase
	}
	paragraph struct{ text phrase }
	quotation struct{ text phrase }
	list      []entry
	table     struct {
		head []phrase
		rows [][]phrase
	}
	// figure is lines that are shown as they are.
	figure []string
)

// entry is one of a list, or of a list within it.
type entry struct {
	depth int    // 0 in the outer list
	mark  string // what stands before it, such as "• ", "2. " or "[ ] "
	text  phrase
}

// read returns the blocks of a document.
func read(markdown string) []block {
	r := reader{lines: strings.Split(markdown, "\n")}
	var blocks []block
	for {
		r.takeWhile(isBlank)
		if len(r.lines) == 0 {
			return blocks
		}
		blocks = append(blocks, r.block())
	}
}

// reader goes through a document from block to block.
type reader struct{ lines []string } // those that are still to be read

func (r *reader) block() block {
	first := r.lines[0]
	switch {
	case headingLevel(first) > 0:
		r.lines = r.lines[1:]
		level := headingLevel(first)
		return heading{level, inline(first[level:])}
	case fence(first) != "":
		return r.figure()
	case r.atTable():
		return r.table()
	case isQuote(first):
		var lines []string
		for _, line := range r.takeWhile(isQuote) {
			lines = append(lines, line[1:])
		}
		return quotation{inline(strings.Join(lines, "\n"))}
	case isEntry(first):
		return r.list()
	default:
		return paragraph{inline(r.rest())}
	}
}

// rest takes the next line, and those that go on with its text.
func (r *reader) rest() string {
	first := r.lines[0]
	r.lines = r.lines[1:]
	more := r.takeWhile(func(line string) bool {
		return !isBlank(line) && headingLevel(line) == 0 && fence(line) == "" && !isQuote(line) && !isEntry(line)
	})
	return strings.Join(append([]string{first}, more...), "\n")
}

func (r *reader) takeWhile(belongs func(line string) bool) []string {
	n := 0
	for n < len(r.lines) && belongs(r.lines[n]) {
		n++
	}
	taken := r.lines[:n:n]
	r.lines = r.lines[n:]
	return taken
}

func (r *reader) figure() figure {
	opening := fence(r.lines[0])
	r.lines = r.lines[1:]
	lines := r.takeWhile(func(line string) bool {
		return strings.TrimSpace(line) != fence(line) || !strings.HasPrefix(line, opening)
	})
	r.lines = r.lines[min(1, len(r.lines)):]
	return lines
}

func (r *reader) list() list {
	var l list
	for len(r.lines) > 0 && isEntry(r.lines[0]) {
		source := r.rest()
		indent := len(source) - len(strings.TrimLeft(source, " "))
		mark, text := cutMark(source[indent:])
		l = append(l, entry{depth: indent / 2, mark: mark, text: inline(text)})
	}
	return l
}

// cutMark returns what is shown before an entry, and its text.
func cutMark(source string) (mark, text string) {
	mark, text, _ = strings.Cut(source, " ")
	if mark != "-" {
		return mark + " ", text
	}
	for _, box := range []string{"[ ] ", "[x] "} {
		if ticked, isTask := strings.CutPrefix(text, box); isTask {
			return box, ticked
		}
	}
	return "• ", text
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }
func isQuote(line string) bool { return line == ">" || strings.HasPrefix(line, "> ") }

func headingLevel(line string) int {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	if level > 6 || !strings.HasPrefix(line[level:], " ") {
		return 0
	}
	return level
}

// fence returns the marks that open or close a figure, or nothing.
func fence(line string) string {
	marks := line[:len(line)-len(strings.TrimLeft(line, "`"))]
	if len(marks) < 3 {
		return ""
	}
	return marks
}

func isEntry(line string) bool {
	mark, _, _ := strings.Cut(strings.TrimLeft(line, " "), " ")
	number, isNumbered := strings.CutSuffix(mark, ".")
	return mark == "-" || isNumbered && number != "" && strings.Trim(number, "0123456789") == ""
}
