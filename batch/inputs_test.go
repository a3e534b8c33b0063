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
	makePipe(t, filepath.Join(dir, "pipe")) // which a glob of folders must not wait for
	elsewhere := folder(t, map[string]string{"real.yaml": good})
	if err := os.Symlink(filepath.Join(elsewhere, "real.yaml"), filepath.Join(dir, "outside.yaml")); err != nil {
		t.Fatal(err)
	}
	everything := []string{"UPPER.YAML", "a.yml", "b-1.yaml", "b.yaml", "b/deep/y.yaml", "b/x.yaml", "c.json", "d.jsonl:1", "d.jsonl:2", "other/p.yaml", "other/q.yaml", "outside.yaml"}
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
		{"a glob of folders", []string{"*/?.yaml"}, []string{"b/x.yaml", "linked/p.yaml", "linked/q.yaml"}},
		{"a glob finds what is hidden when it asks for it", []string{".hid*"}, []string{".hidden.yaml"}},
		{"two globs give a file once", []string{"b*.yaml", "*.yaml", "b.yaml"}, []string{"b-1.yaml", "b.yaml", "outside.yaml"}},
		{"a folder and a link to it give everything once", []string{"other", "linked"}, []string{"linked/p.yaml", "linked/q.yaml"}},
		{"a folder within a named one comes once by a link, too", []string{".", "linked"}, everything},
		{"a file and a link to it give it once", []string{"b.yaml", "link.yaml"}, []string{"b.yaml"}},
		{"a link to a named file gives nothing twice", []string{"b.yaml", "l*.yaml"}, []string{"b.yaml"}},
		{"a glob through a link gives nothing twice", []string{"linked/p*", "other/*.yaml"}, []string{"linked/p.yaml", "other/q.yaml"}},
		{"a link to a file that is not read otherwise comes", []string{"link.yaml"}, []string{"link.yaml"}},
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

func TestInputsAreReadOnceByWhateverSpelling(t *testing.T) {
	dir := folder(t, map[string]string{"answers/a.yaml": fileOf(t, "quick", 1)})
	t.Chdir(dir)
	for _, paths := range [][]string{
		{"answers", filepath.Join(dir, "answers")},
		{"answers/a.yaml", filepath.Join(dir, "answers", "a.yaml")},
		{"answers/*.yaml", filepath.Join(dir, "answers", "*.yaml")},
		{"answers/*.yaml", filepath.Join(dir, "answers", "a*")},
		{filepath.Join(dir, "answers", "a.yaml"), "answers/*"},
	} {
		if r := mustScore(t, batch.Target{}, batch.Options{}, paths...); r.Scored != 1 {
			t.Errorf("%q: %d scored, want 1", paths, r.Scored)
		}
	}
}

func TestInputsFollowLinksOutOfAFolder(t *testing.T) {
	good := fileOf(t, "quick", 1)
	dir, elsewhere := folder(t, map[string]string{"a.yaml": good}), folder(t, map[string]string{"in/b.yaml": good})
	for link, target := range map[string]string{"broken.yaml": filepath.Join(dir, "none"), "out": filepath.Join(elsewhere, "in"), "b.yaml": filepath.Join(elsewhere, "in", "b.yaml")} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name             string
		paths            []string
		scored, rejected int
		ignored          int
	}{
		{"a link to a folder is not followed, one to a file is, and one to nothing is rejected", []string{dir}, 2, 1, 1},
		{"a link to a folder is followed when it is named", []string{dir, filepath.Join(dir, "out")}, 2, 1, 2},
		{"a file outside that is named comes once", []string{dir, filepath.Join(elsewhere, "in", "b.yaml")}, 2, 1, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := mustScore(t, batch.Target{}, batch.Options{}, test.paths...)
			if r.Scored != test.scored || r.Rejected != test.rejected || r.Ignored != test.ignored {
				t.Errorf("%d scored, %d rejected, %d ignored, want %d, %d, %d", r.Scored, r.Rejected, r.Ignored, test.scored, test.rejected, test.ignored)
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
	for link, target := range map[string]string{"link": "in", "file.csv": "in/a.yaml"} {
		if err := os.Symlink(filepath.Join(dir, target), filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	in, err := batch.NewInputs([]string{dir + "/in", dir + "/b*.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"in/new.jsonl": true, "in/deep/new.yaml": true, "b2.yaml": true,
		"in/new.csv": false, "in/.new.jsonl": false, "new.jsonl": false,
		"link/new.jsonl": true, "link/deep/new.yaml": true, "link/new.csv": false, "file.csv": true,
	} {
		if got := in.Takes(filepath.Join(dir, path)); got != want {
			t.Errorf("%s: taken %v, want %v", path, got, want)
		}
	}
}
