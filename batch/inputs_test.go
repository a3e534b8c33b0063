package batch_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/batch"
)

// TestInputs runs batches over files that all hold answers, and looks at what was read.
func TestInputs(t *testing.T) {
	good := fileOf(t, "quick", 1)
	dir := folder(t, map[string]string{
		"b.yaml": good, "a.yml": good, "c.json": lineOf(t, "quick", 2), "d.jsonl": lineOf(t, "quick", 3) + lineOf(t, "quick", 4),
		"b/x.yaml": good, "b-1.yaml": good, "b/deep/y.yaml": good,
		"notes.txt": good, "table.csv": "x", "b/muster.report.md": "# Report",
		".hidden.yaml": good, ".folder/z.yaml": good, ".b.yaml.lock": "", ".b.yaml.tmp-0123456789abcdef": good,
		"UPPER.YAML": good, "other/p.yaml": good, "other/q.yaml": good,
	})
	if err := os.Symlink(filepath.Join(dir, "other"), filepath.Join(dir, "linked")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "b.yaml"), filepath.Join(dir, "link.yaml")); err != nil {
		t.Fatal(err)
	}
	everything := []string{"UPPER.YAML", "a.yml", "b-1.yaml", "b.yaml", "b/deep/y.yaml", "b/x.yaml", "c.json", "d.jsonl:1", "d.jsonl:2", "link.yaml", "other/p.yaml", "other/q.yaml"}
	for _, test := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"a folder comes with everything below it in the order of paths", []string{"."}, everything},
		{"a path with a slash at its end is the same folder", []string{"./"}, everything},
		{"two paths to one file give it once", []string{"b.yaml", "b/../b.yaml", "a.yml"}, []string{"a.yml", "b.yaml"}},
		{"a file within a named folder comes once", []string{"b/x.yaml", ".", "b"}, everything},
		{"a named folder may be a link", []string{"linked"}, []string{"linked/p.yaml", "linked/q.yaml"}},
		{"a hidden file comes when it is named", []string{".", ".hidden.yaml"}, append(slices.Clone(everything), ".hidden.yaml")},
		{"a hidden folder comes when it is named", []string{".folder"}, []string{".folder/z.yaml"}},
		{"a file of any name comes when it is named", []string{"notes.txt"}, []string{"notes.txt"}},
		{"a glob gives files, and folders with everything below", []string{"b*"}, []string{"b-1.yaml", "b.yaml", "b/deep/y.yaml", "b/x.yaml"}},
		{"a glob of folders", []string{"*/?.yaml"}, []string{"b/x.yaml", "linked/p.yaml", "linked/q.yaml", "other/p.yaml", "other/q.yaml"}},
		{"a glob finds what is hidden when it asks for it", []string{".hid*"}, []string{".hidden.yaml"}},
		{"two globs give a file once", []string{"b*.yaml", "*.yaml", "b.yaml"}, []string{"b-1.yaml", "b.yaml", "link.yaml"}},
		{"a glob within a named folder gives nothing twice", []string{"other", "o*/p*"}, []string{"other/p.yaml", "other/q.yaml"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var paths []string
			for _, path := range test.paths {
				paths = append(paths, dir+"/"+path)
			}
			r := mustScore(t, batch.Target{}, batch.Options{}, paths...)
			if len(r.rejected) > 0 {
				t.Errorf("rejected: %q", r.rejected)
			}
			if got := sources(r.out, dir); !slices.Equal(got, test.want) {
				t.Errorf("read\n%q, want\n%q", got, test.want)
			}
		})
	}
}

func TestInputsRefuseWhatIsNotThere(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": "", ".hidden.yaml": ""})
	for path, want := range map[string]string{
		"missing.yaml":  "file does not exist",
		"*.json":        "nothing matches",
		"*hidden*":      "nothing matches",
		"none/*.yaml":   "nothing matches",
		"a.yaml/*.yaml": "nothing matches",
		"[.yaml":        "syntax error in pattern",
	} {
		if _, err := batch.NewInputs([]string{filepath.Join(dir, path)}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", path, err, want)
		}
	}
}

func TestInputsTellWhatTheyWouldRead(t *testing.T) {
	dir := folder(t, map[string]string{"in/a.yaml": "", "b.yaml": ""})
	in, err := batch.NewInputs([]string{dir + "/in", dir + "/b*.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"in/new.jsonl": true, "in/deep/new.yaml": true, "b2.yaml": true,
		"in/new.csv": false, "in/.new.jsonl": false, "new.jsonl": false,
	} {
		if got := in.Takes(filepath.Join(dir, path)); got != want {
			t.Errorf("%s: taken %v, want %v", path, got, want)
		}
	}
}
