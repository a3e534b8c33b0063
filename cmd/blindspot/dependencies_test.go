package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport says which packages of the program each of them may import, and which
// modules of others. Imports run one way, and every foreign library has one owner,
// so that it can be exchanged in a day.
var mayImport = map[string][]string{
	"blindspot/printable":              {"github.com/charmbracelet/x/ansi"},
	"blindspot/safefile":               {"github.com/gofrs/flock", "golang.org/x/sys"},
	"blindspot/pattern":                {},
	"blindspot/strictyaml":             {"blindspot/pattern", "blindspot/printable", "gopkg.in/yaml.v3"},
	"blindspot/questionnaires":         {"blindspot/pattern", "blindspot/printable", "blindspot/safefile", "blindspot/strictyaml"},
	"blindspot/assess":                 {"blindspot/printable", "blindspot/questionnaires", "blindspot/strictyaml"},
	"blindspot/assess/terms":           {"blindspot/assess"},
	"blindspot/assess/form/background": {"github.com/charmbracelet/lipgloss"},
	"blindspot/assess/form/cells":      {"github.com/charmbracelet/x/ansi"},
	"blindspot/assess/form": {
		"blindspot/assess", "blindspot/assess/form/background", "blindspot/assess/form/cells",
		"blindspot/printable", "blindspot/questionnaires", "blindspot/assess/terms",
		"github.com/charmbracelet/bubbletea", "github.com/charmbracelet/huh", "github.com/charmbracelet/lipgloss", "github.com/muesli/termenv",
	},
	"blindspot/reports/commonmark": {"blindspot/pattern", "blindspot/printable"},
	"blindspot/reports":            {"blindspot/reports/commonmark", "blindspot/assess", "blindspot/printable", "blindspot/questionnaires", "blindspot/assess/terms"},
	"blindspot/reports/terminal":   {"blindspot/printable", "github.com/charmbracelet/glamour", "github.com/charmbracelet/x/ansi"},
	"blindspot/cmd/blindspot": {
		"blindspot/assess", "blindspot/assess/form", "blindspot/printable", "blindspot/questionnaires",
		"blindspot/reports", "blindspot/reports/terminal", "blindspot/safefile",
		"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/term",
	},
}

func TestDependencies(t *testing.T) {
	for _, line := range goList(t, "{{.ImportPath}} {{join .Imports \" \"}}") {
		imports := strings.Fields(line)
		owner := imports[0]
		allowed, known := mayImport[owner]
		if !known {
			t.Errorf("package %s is not in the table: decide what it may import", owner)
		}
		for _, path := range imports[1:] {
			own := path == "blindspot" || strings.HasPrefix(path, "blindspot/")
			foreign := strings.Contains(strings.Split(path, "/")[0], ".")
			permitted := slices.ContainsFunc(allowed, func(a string) bool {
				return path == a || foreign && strings.HasPrefix(path, a+"/")
			})
			if (own || foreign) && !permitted {
				t.Errorf("%s imports %s", owner, path)
			}
		}
	}
}

// TestNothingOfOursReachesTheNetwork keeps a promise of the README. Flag parsing
// links package net for addresses; nothing may link what talks.
func TestNothingOfOursReachesTheNetwork(t *testing.T) {
	for _, line := range goList(t, "{{range .Deps}}{{.}}\n{{end}}") {
		if line == "net/http" || line == "crypto/tls" || line == "net/smtp" || line == "net/rpc" {
			t.Errorf("the program links %s", line)
		}
	}
	for _, line := range goList(t, "{{.ImportPath}} {{join .Imports \" \"}}") {
		if imports := strings.Fields(line); slices.Contains(imports, "net") {
			t.Errorf("%s imports net", imports[0])
		}
	}
}

func goList(t *testing.T, format string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", format, "blindspot/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
