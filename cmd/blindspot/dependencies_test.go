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
	"blindspot/pattern":                {},
	"blindspot/printable":              {"github.com/charmbracelet/x/ansi"},
	"blindspot/safefile":               {"github.com/gofrs/flock", "golang.org/x/sys"},
	"blindspot/strictyaml":             {"blindspot/pattern", "blindspot/printable", "gopkg.in/yaml.v3"},
	"blindspot/questionnaires":         {"blindspot/pattern", "blindspot/printable", "blindspot/safefile", "blindspot/strictyaml"},
	"blindspot/assess":                 {"blindspot/pattern", "blindspot/printable", "blindspot/questionnaires", "blindspot/strictyaml"},
	"blindspot/assess/canonical":       {"blindspot/assess", "blindspot/questionnaires"},
	"blindspot/assess/terms":           {"blindspot/assess"},
	"blindspot/assess/form/background": {"github.com/charmbracelet/lipgloss"},
	"blindspot/assess/form/cells":      {"github.com/charmbracelet/x/ansi"},
	"blindspot/assess/form": {
		"blindspot/assess", "blindspot/assess/form/background", "blindspot/assess/form/cells",
		"blindspot/printable", "blindspot/questionnaires", "blindspot/assess/terms",
		"github.com/charmbracelet/bubbletea", "github.com/charmbracelet/huh", "github.com/charmbracelet/lipgloss", "github.com/muesli/termenv",
	},
	"blindspot/cohort": {"blindspot/assess", "blindspot/pattern", "blindspot/printable", "blindspot/questionnaires", "blindspot/strictyaml", "gonum.org/v1/gonum"},
	"blindspot/table":  {"blindspot/assess", "blindspot/printable", "blindspot/questionnaires", "github.com/parquet-go/parquet-go"},
	"blindspot/survey": {
		"blindspot/assess", "blindspot/assess/canonical", "blindspot/pattern", "blindspot/printable", "blindspot/questionnaires",
		"blindspot/safefile", "blindspot/strictyaml", "golang.org/x/text",
	},
	"blindspot/batch": {
		"blindspot/assess", "blindspot/assess/canonical", "blindspot/cohort", "blindspot/printable", "blindspot/questionnaires",
		"blindspot/safefile", "blindspot/strictyaml", "blindspot/table",
		"github.com/klauspost/compress",
	},
	"blindspot/watch":              {"github.com/fsnotify/fsnotify", "golang.org/x/sys"},
	"blindspot/reports/commonmark": {"blindspot/pattern", "blindspot/printable"},
	"blindspot/reports": {
		"blindspot/assess", "blindspot/assess/terms", "blindspot/printable", "blindspot/questionnaires", "blindspot/reports/commonmark",
	},
	"blindspot/reports/summary": {
		"blindspot/assess", "blindspot/assess/terms", "blindspot/cohort", "blindspot/printable", "blindspot/questionnaires", "blindspot/reports/commonmark",
	},
	"blindspot/reports/terminal": {"blindspot/printable", "github.com/charmbracelet/x/ansi"},
	"blindspot/cmd/blindspot": {
		"blindspot/assess", "blindspot/assess/form", "blindspot/assess/terms", "blindspot/batch", "blindspot/cohort", "blindspot/printable", "blindspot/questionnaires",
		"blindspot/reports", "blindspot/reports/summary", "blindspot/reports/terminal", "blindspot/safefile", "blindspot/strictyaml", "blindspot/survey", "blindspot/table", "blindspot/watch",
		"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/term",
	},
	"blindspot/bench": {"blindspot/assess", "blindspot/questionnaires", "gopkg.in/yaml.v3"}, // for a comparison
}

func TestDependencies(t *testing.T) {
	for _, line := range goList(t, "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "blindspot/...") {
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

// TestOnlyAnotherModuleCouldTalk keeps a promise of the README as far as linking shows
// it; TestNoCommandOpensASocket shows the rest. Of all modules, one may import what
// talks: brotli, which comes with the library for Parquet files, has a helper for web
// servers in the same package as its compression. The program neither writes nor reads
// brotli, and has no web server to call the helper from.
func TestOnlyAnotherModuleCouldTalk(t *testing.T) {
	const excepted = "github.com/andybalholm/brotli"
	for _, line := range goList(t, "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{join .Imports \" \"}}{{end}}", "blindspot/cmd/blindspot") {
		imports := strings.Fields(line)
		owner := imports[0]
		if i := slices.IndexFunc(imports, talks); i >= 0 && owner != excepted {
			t.Errorf("%s imports %s", owner, imports[i])
		}
		if strings.HasPrefix(owner, "blindspot/") && slices.Contains(imports, "net") { // others have it for types of addresses
			t.Errorf("%s imports net", owner)
		}
	}
}

// talks reports whether a package of the standard library is there to talk to others,
// or brings one with it that is.
func talks(path string) bool {
	return slices.ContainsFunc([]string{"crypto/tls", "expvar", "log/syslog", "net/http", "net/rpc", "net/smtp"}, func(talker string) bool {
		return path == talker || strings.HasPrefix(path, talker+"/")
	})
}

func goList(t *testing.T, args ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, args...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
