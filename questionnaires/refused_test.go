package questionnaires_test

import (
	"path/filepath"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// Beside each file that is refused stands what is said about it.
func TestFindRefuses(t *testing.T) {
	folder := filepath.Join("testdata", "refused")
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	catalogue := questionnaires.NewCatalogue(folder)
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(id, func(t *testing.T) {
			_, err := catalogue.Find(id)
			if err == nil {
				t.Fatal("accepted")
			}
			expectGolden(t, file, strings.ReplaceAll(err.Error(), folder+string(filepath.Separator), "")+"\n")
		})
	}
}
