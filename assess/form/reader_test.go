package form

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// report returns a text of numbered lines.
func report(lines int) string {
	var b strings.Builder
	for i := range lines {
		fmt.Fprintf(&b, "line %d.\n", i+1)
	}
	return b.String()
}

// open shows a text in a window of 40 by 11, which has room for ten lines of it.
func open(text string) *shown {
	s := newShown(always(text), english(), newLook(io.Discard, false, false))
	s.Update(tea.WindowSizeMsg{Width: 40, Height: 11})
	s.View()
	return s
}

func (s *shown) typed(keys string) *shown {
	for _, k := range strings.Fields(keys) {
		s.Update(keyMsg(k))
		s.View()
	}
	return s
}

func TestReadingMovesThroughTheText(t *testing.T) {
	tests := map[string]struct {
		keys, top, position string
	}{
		"begins at the top":          {"", "line 1.", "0%"},
		"a line down":                {"down j", "line 3.", "2%"},
		"a line up":                  {"j j j up k", "line 2.", "1%"},
		"stays at the top":           {"k b pgup", "line 1.", "0%"},
		"a window down":              {"space pgdown", "line 19.", "20%"},
		"a window up":                {"space space b", "line 10.", "10%"},
		"to the end":                 {"G", "line 91.", "100%"},
		"to the end by name":         {"end", "line 91.", "100%"},
		"stays at the end":           {"end j space", "line 91.", "100%"},
		"and to the beginning again": {"G g", "line 1.", "0%"},
		"by name":                    {"G home", "line 1.", "0%"},
	}
	for name, tt := range tests {
		view := open(report(100)).typed(tt.keys).View()
		if !strings.HasPrefix(view, tt.top+"\n") || !strings.HasSuffix(view, " "+tt.position) {
			t.Errorf("%s: want %q on top and %q at the bottom:\n%s", name, tt.top, tt.position, view)
		}
	}
}

func TestATextThatFitsIsAtItsEnd(t *testing.T) {
	view := open("only line").typed("j space G").View()
	if lines := strings.Split(view, "\n"); len(lines) != 11 || lines[0] != "only line" || !strings.HasSuffix(view, "100%") {
		t.Errorf("shows\n%s", view)
	}
}

func TestResizingKeepsThePlaceInTheText(t *testing.T) {
	s := open(report(100)).typed("G")
	for _, size := range []tea.WindowSizeMsg{{Width: 90, Height: 50}, {Width: 10, Height: 2}, {Width: 1, Height: 1}, {Width: 40, Height: 11}} {
		s.Update(size)
		fits(t, s.View(), size.Width, size.Height, "text")
	}
	if view := s.View(); !strings.HasPrefix(view, "line 91.\n") {
		t.Errorf("there and back leads to\n%s", view)
	}
}

func TestATextLaidOutAnewKeepsThePlace(t *testing.T) {
	s := open(report(100)).typed("space space")
	s.load(report(200))
	if view := s.View(); !strings.HasPrefix(view, "line 37.\n") {
		t.Errorf("twice as many lines show\n%s", view)
	}
	s.load(report(100))
	if view := s.View(); !strings.HasPrefix(view, "line 19.\n") {
		t.Errorf("there and back leads to\n%s", view)
	}
}

func TestLinesOfATextAreClippedAndNotWrapped(t *testing.T) {
	s := open(strings.Repeat("x", 60) + "\nsecond")
	if view := s.View(); !strings.HasPrefix(view, strings.Repeat("x", 40)+"\nsecond\n") {
		t.Errorf("shows\n%s", view)
	}
}

func TestOnlyStylingPassesThrough(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"styling":                        {"\x1b[1;36mbold\x1b[0m text", "\x1b[1;36mbold\x1b[0m text"},
		"styling that goes on":           {"\x1b[1mone\ntwo\x1b[0m\nthree", "\x1b[1mone\x1b[0m\n\x1b[1mtwo\x1b[0m\nthree"},
		"styling that begins anew":       {"\x1b[1mone\x1b[0;3mtwo\nthree", "\x1b[1mone\x1b[0;3mtwo\x1b[0m\n\x1b[0;3mthree\x1b[0m"},
		"a line that is too long":        {"\x1b[3m" + strings.Repeat("x", 41) + "\x1b[0m", "\x1b[3m" + strings.Repeat("x", 40) + "\x1b[0m"},
		"no clearing":                    {"a\x1b[2Jb", "a␛[2Jb"},
		"no title":                       {"\x1b]0;t\x07", "␛]0;t␇"},
		"no tab, no carriage return":     {"a\tb\rc", "a␉b␍c"},
		"no eight-bit sequences":         {"a\u009b2Jb", "a<U+009B>2Jb"},
		"nothing in a code that does it": {"\x1b[\x1b[1mx\x1b[m", "␛[\x1b[1mx\x1b[m"},
	}
	for name, tt := range tests {
		if view := open(tt.text).View(); !strings.HasPrefix(view, tt.want+"\n") {
			t.Errorf("%s: %q, want %q", name, view, tt.want)
		}
	}
}

func TestLeavingAText(t *testing.T) {
	for _, key := range []string{"q", "esc", "enter", "ctrl+c"} {
		s := open(report(3))
		if _, cmd := s.Update(keyMsg(key)); cmd == nil || !s.left || s.View() != "" {
			t.Errorf("%s does not leave", key)
		}
	}
	s := open(report(3))
	if s.Update(pasted("q")); s.left {
		t.Error("pasted text left")
	}
}

func TestShowReturnsWhenTheReaderLeaves(t *testing.T) {
	for _, keys := range []string{"jjq", ""} {
		screen := &watcher{}
		err := Show(context.Background(), always("Der Bericht\n"), "de", Terminal{In: strings.NewReader(keys), Out: screen})
		if err != nil {
			t.Errorf("%q: error %v", keys, err)
		}
		if written := screen.String(); !strings.Contains(written, "\x1b[?1049h") || !strings.Contains(written, "\x1b[?1049l") {
			t.Errorf("%q: the screen before is not restored: %q", keys, written)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in, _ := io.Pipe()
	if err := Show(ctx, always("x"), "en", Terminal{In: in, Out: &bytes.Buffer{}}); err == nil {
		t.Error("a cancelled reader is no error")
	}
}

// FuzzSelfContained: whatever a text holds, a terminal obeys nothing but styling, and
// each line ends as it began.
func FuzzSelfContained(f *testing.F) {
	f.Add("\x1b[1mone\ntwo\x1b[0m\x1b[2J\x1b]0;t\a")
	f.Add("\x1b[\x1b[31m\xff\u202e\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, line := range selfContained(text) {
			style := ""
			for _, code := range styling.FindAllString(line, -1) {
				style = inForce(style, code)
			}
			if style != "" {
				t.Errorf("%q ends with styling", line)
			}
			for _, c := range styling.ReplaceAllString(line, "") {
				if c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u202e' {
					t.Errorf("%q in %q", c, line)
				}
			}
		}
	})
}

// always lays a text out as it is, whatever the width.
func always(text string) func(int) (string, error) {
	return func(int) (string, error) { return text, nil }
}

func TestShownTextIsLaidOutAnewForAnotherWidth(t *testing.T) {
	var widths []int
	s := newShown(func(width int) (string, error) {
		widths = append(widths, width)
		return strings.Repeat("line\n", 4000/width), nil
	}, english(), newLook(io.Discard, false, false))
	for _, width := range []int{80, 40, 40, 100} {
		s.resize(width, 10)
	}
	if !slices.Equal(widths, []int{80, 40, 100}) {
		t.Errorf("laid out for %v", widths)
	}
	if got := len(s.lines); got < 40 || got > 41 {
		t.Errorf("%d lines at the last width", got)
	}
}
