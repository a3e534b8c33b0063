package strictyaml_test

import (
	"bytes"
	"strings"
	"testing"

	"blindspot/strictyaml"
)

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"a: 1\nb:\n  - c\n  - d: e\n...\n",
		`{"a": [1, "\u00e4", {"b": true}]}`,
		"{a: [b, c], 'd': \"e\"}",
		"a: &x 1\nb: *x\n<<: {c: !t d}\n---\n",
		"# head\na: # line\n  # foot\n- b\n#\n",
		"? |\n  k\n: >-\n  v\n\n...\n# end",
		"\ufeffa: ~\r\nb: 'it''s'\r\n",
	} {
		f.Add([]byte(text))
	}
	for _, text := range hostile(512) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		document, err := strictyaml.Parse("f", data, limit)
		if err != nil {
			checkProblems(t, data, err)
			return
		}
		checkNode(t, data, document.Root, 0)
		checkPrefixes(t, data)
	})
}

// checkProblems sees to it that errors lead to places that exist.
func checkProblems(t *testing.T, data []byte, err error) {
	t.Helper()
	problems, ok := err.(strictyaml.Problems)
	if !ok || len(problems) == 0 {
		t.Fatalf("error %#v is no list of problems", err)
	}
	for _, p := range problems {
		if p.Text == "" || p.File != "f" || p.Line < 0 || p.Line > lines(data)+1 || p.Column < 0 {
			t.Errorf("odd problem %#v", p)
		}
		if strings.ContainsAny(p.String(), "\x00\x1b\n\r\u202e") {
			t.Errorf("problem %q is not safe to print", p.String())
		}
	}
}

// checkNode sees to it that a tree is what the package promises.
func checkNode(t *testing.T, data []byte, n *strictyaml.Node, depth int) {
	t.Helper()
	if n == nil || depth > strictyaml.MaxDepth || n.Line < 1 || n.Line > lines(data) || n.Column < 1 {
		t.Fatalf("odd node %#v at depth %d", n, depth)
	}
	if strings.ContainsRune(n.Value, 0) {
		t.Errorf("NUL in %q", n.Value)
	}
	for _, item := range n.Items {
		checkNode(t, data, item, depth+1)
	}
	keys := map[string]bool{}
	for _, field := range n.Fields {
		if keys[field.Key] {
			t.Errorf("key %q stands twice", field.Key)
		}
		keys[field.Key] = true
		checkNode(t, data, field.Value, depth+1)
	}
}

// checkPrefixes sees to it that no file that was cut passes for complete.
func checkPrefixes(t *testing.T, data []byte) {
	t.Helper()
	for cut := len(data) - 1; cut > 0 && cut > len(data)-40; cut-- {
		document, err := strictyaml.Parse("f", data[:cut], limit)
		if err != nil || !document.Ended {
			continue
		}
		if bytes.HasSuffix(data[:cut], []byte("...")) && !bytes.ContainsRune([]byte(" \t\r\n"), rune(data[cut])) {
			continue // a line that only begins like the end mark
		}
		whole, err := strictyaml.Parse("f", data, limit)
		if err != nil || show(whole.Root) != show(document.Root) {
			t.Errorf("cut after %d bytes %q passes for complete", cut, data[:cut])
		}
	}
}

// lines counts lines as YAML does, which knows more ends of lines than most.
func lines(data []byte) int {
	n := 1
	for _, end := range []string{"\n", "\r", "\u0085", "\u2028", "\u2029"} {
		n += bytes.Count(data, []byte(end))
	}
	return n
}
