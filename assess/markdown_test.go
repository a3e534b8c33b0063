package assess_test

import (
	"os"
	"strings"
	"testing"
)

// block is a fenced block or a table of a Markdown text.
type block struct {
	line int      // of the fence or the header
	info string   // what follows the fence, such as "yaml"; "table" for a table
	text string   // of a fenced block
	head []string // of a table
	rows [][]string
}

// readMarkdown returns the fenced blocks and tables of a document.
func readMarkdown(t testing.TB, path string) []block {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var blocks []block
	lines := strings.Split(string(data), "\n")
	for i := 0; i < len(lines); i++ {
		b := block{line: i + 1}
		switch {
		case strings.HasPrefix(lines[i], "```"):
			b.info = strings.TrimPrefix(lines[i], "```")
			for i++; lines[i] != "```"; i++ {
				b.text += lines[i] + "\n"
			}
		case strings.HasPrefix(lines[i], "| ") && strings.HasPrefix(lines[i+1], "|---"):
			b.info = "table"
			b.head = cells(lines[i])
			for i += 2; strings.HasPrefix(lines[i], "|"); i++ {
				b.rows = append(b.rows, cells(lines[i]))
			}
		default:
			continue
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// cells returns the cells of a table row, without the marks of code.
func cells(row string) []string {
	var cells []string
	for _, cell := range strings.Split(strings.Trim(row, "|"), "|") {
		cells = append(cells, strings.Trim(strings.TrimSpace(cell), "`"))
	}
	return cells
}
