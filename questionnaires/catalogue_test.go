package questionnaires_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

func TestFindReadsAQuestionnaireWithAllThatItRefersTo(t *testing.T) {
	for _, id := range []string{"workshop", "glance", "wide", "narrow", "row"} {
		t.Run(id, func(t *testing.T) {
			q := find(t, "testdata/own", id)
			got, err := json.MarshalIndent(q, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			expectGolden(t, "testdata/own/"+id+".json", string(got)+"\n")
			checkInvariants(t, q)
		})
	}
}

func TestFindTakesOverWhatIsNotSaidAnew(t *testing.T) {
	workshop, glance := find(t, "testdata/own", "workshop"), find(t, "testdata/own", "glance")
	owner, original := glance.Question("machine-owner"), workshop.Question("machine-owner")
	if owner.Weight != 1 || original.Weight != 3 {
		t.Errorf("weights %v and %v, want 1 and 3", owner.Weight, original.Weight)
	}
	if owner.Text.In("de") != original.Text.In("de") || len(owner.States) != 3 {
		t.Errorf("took over %v", owner)
	}
	if manuals := glance.Question("manuals"); manuals.When != nil || manuals.MayNotApply {
		t.Errorf("the condition of %v was to be lifted", manuals)
	}
	if title := glance.Sections[1].Title.In("en"); title != "People and shifts" {
		t.Errorf("title %q was not replaced", title)
	}
	if shifts := glance.SectionOf("handover"); shifts == nil || shifts.ID != "shifts" || shifts.Weight != 0.5 {
		t.Errorf("the inner section became %v", shifts)
	}
}

func TestSharedBlindSpotsServeAsFarAsTheirQuestionsAreAsked(t *testing.T) {
	workshop, glance := find(t, "testdata/own", "workshop"), find(t, "testdata/own", "glance")
	// Of "heroes" 3 of 5 are asked, of "elsewhere" 1 of 3.
	if got := blindSpotIDs(workshop); !slices.Equal(got, []string{"heroes", "dark-hours"}) {
		t.Errorf("workshop has %v", got)
	}
	if got := blindSpotIDs(glance); !slices.Equal(got, []string{"heroes"}) {
		t.Errorf("glance has %v", got)
	}
	if signals := workshop.BlindSpots[0].Signals; len(signals) != 2 {
		t.Errorf("signals of questions that are not asked stayed: %v", signals)
	}
	if len(workshop.Contradictions) != 2 || len(glance.Contradictions) != 1 {
		t.Errorf("contradictions are %v and %v", workshop.Contradictions, glance.Contradictions)
	}
}

func TestHalfOfTheSignalsSuffices(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "half.yaml", "format: blindspot/questionnaire/v1\nid: half\nversion: 1\ntitle: Half\ncatalogue: spots\n"+
		"sections: [{id: one, title: One, questions: [{id: asked, text: Q, states: [{id: no, points: 0, text: No}, {id: ok, points: 4, text: OK}]}]}]\n")
	write(t, folder, "spots.yaml", "format: blindspot/blind-spots/v1\nid: spots\nblind-spots:\n"+
		"  - {id: half, title: T, what: W, signals: [{question: asked, weight: 2.5}, {question: other, weight: 2.5}]}\n"+
		"  - {id: less, title: T, what: W, signals: [{question: asked, weight: 2.4}, {question: other, weight: 2.5}]}\n")
	if got := blindSpotIDs(find(t, folder, "half")); !slices.Equal(got, []string{"half"}) {
		t.Errorf("got %v", got)
	}
}

func TestFindNamesWhatThereIs(t *testing.T) {
	_, err := questionnaires.NewCatalogue("testdata/own").Find("workshp")
	if err == nil || !strings.HasPrefix(err.Error(), `no questionnaire "workshp" (did you mean "workshop"?); there are core, quick, `) || !strings.HasSuffix(err.Error(), "glance, narrow, row, wide, workshop") {
		t.Errorf("got %v", err)
	}
	for _, id := range []string{"", "../own/workshop", "Core", "core.yaml", "\x1b[2J"} {
		_, err := questionnaires.NewCatalogue("testdata/own").Find(id)
		if err == nil || !strings.HasPrefix(err.Error(), "no questionnaire ") || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: got %v", id, err)
		}
	}
}

func TestFindRefusesAFileInPlaceOfABuiltInOne(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "core.yaml", string(read(t, "builtin/core.yaml")))
	catalogue := questionnaires.NewCatalogue(folder)
	want := `there are two files for "core": the built-in one and ` + filepath.Join(folder, "core.yaml") + "; give your own another name and id"
	if _, err := catalogue.Find("core"); err == nil || err.Error() != want {
		t.Errorf("found: got %v, want %s", err, want)
	}
	builtin, _ := questionnaires.NewCatalogue("").IDs()
	if ids, err := catalogue.IDs(); err != nil || !slices.Equal(ids, builtin) {
		t.Errorf("listed %v, %v; want each of %v once", ids, err, builtin)
	}
	write(t, folder, "mine.yaml", "format: blindspot/questionnaire/v1\nid: mine\nversion: 1\ntitle: Mine\nsections:\n  - {from: core, id: ownership}\n")
	if _, err := catalogue.Find("mine"); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("took from one of two files: %v", err)
	}
	if _, err := catalogue.Open(filepath.Join(folder, "core.yaml")); err != nil {
		t.Errorf("the file was asked for by its path: %v", err)
	}
}

func TestOpenRefusesToChooseBetweenTwoFiles(t *testing.T) {
	mine, theirs := t.TempDir(), t.TempDir()
	write(t, mine, "workshop.yaml", string(read(t, "testdata/own/workshop.yaml")))
	write(t, theirs, "workshop.yaml", string(read(t, "testdata/own/workshop.yaml")))
	write(t, theirs, "glance.yaml", string(read(t, "testdata/own/glance.yaml")))
	_, err := questionnaires.NewCatalogue(mine).Open(filepath.Join(theirs, "glance.yaml"))
	want := fmt.Sprintf(`there are two files for "workshop": %s and %s`, filepath.Join(mine, "workshop.yaml"), filepath.Join(theirs, "workshop.yaml"))
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestFindNeedsTheFolder(t *testing.T) {
	catalogue := questionnaires.NewCatalogue(filepath.Join(t.TempDir(), "nowhere"))
	if _, err := catalogue.Find("core"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("found core without noticing that the folder is missing: %v", err)
	}
	if _, err := catalogue.IDs(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("listed without noticing that the folder is missing: %v", err)
	}
}

func TestOpenLooksBesideTheFile(t *testing.T) {
	q, err := questionnaires.NewCatalogue("").Open("testdata/own/glance.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if q.Digest != find(t, "testdata/own", "glance").Digest {
		t.Error("the same file is another questionnaire when it is opened by its path")
	}
	if _, err := questionnaires.NewCatalogue("testdata/own").Open("testdata/own/glance.yaml"); err != nil {
		t.Errorf("a folder that is looked into twice: %v", err)
	}
	folder := t.TempDir()
	write(t, folder, "my-own.yaml", "format: blindspot/questionnaire/v1\nid: mine\nversion: 1\ntitle: Mine\nsections: [{id: machines, from: workshop}]\n")
	if _, err := questionnaires.NewCatalogue("testdata/own").Open(filepath.Join(folder, "my-own.yaml")); err != nil {
		t.Errorf("the catalogue's folder was not looked into: %v", err)
	}
}

func TestOpenNamesAFileThatCannotBeRead(t *testing.T) {
	if _, err := questionnaires.NewCatalogue("").Open("testdata/own/nowhere.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if _, err := questionnaires.NewCatalogue("").Open("testdata/own"); err == nil {
		t.Error("opened a folder")
	}
	large := filepath.Join(t.TempDir(), "large.yaml")
	if err := os.WriteFile(large, make([]byte, questionnaires.MaxSize+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := questionnaires.NewCatalogue("").Open(large); err == nil || !strings.Contains(err.Error(), "large") {
		t.Errorf("got %v", err)
	}
}

func TestReadReportsProblems(t *testing.T) {
	_, err := questionnaires.NewCatalogue("").Read("mine.yaml", []byte("{}"))
	var problems strictyaml.Problems
	if !errors.As(err, &problems) || len(problems) != 5 || problems[0].File != "mine.yaml" {
		t.Errorf("got %#v", err)
	}
}

func TestIDsListTheBuiltInOnesFirst(t *testing.T) {
	folder := t.TempDir()
	good := "# mine\nformat: blindspot/questionnaire/v1\n"
	write(t, folder, "zebra.yaml", good)
	write(t, folder, "ant.yaml", `{"format": "blindspot/questionnaire/v1", "id": 3}`)
	write(t, folder, "ant-hill.yaml", good)
	write(t, folder, "spots.yaml", "format: blindspot/blind-spots/v1\n")
	write(t, folder, "compose.yaml", "services: {}\n")
	write(t, folder, "Capital.yaml", good)
	write(t, folder, "other.txt", good)
	write(t, folder, "notepad.yaml", "\ufeffformat: blindspot/questionnaire/v1\n")
	write(t, folder, "broken.yaml", good+"title: {de: Wer?\n\x00\xff")
	if err := os.Mkdir(filepath.Join(folder, "folder.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	builtin, err := questionnaires.NewCatalogue("").IDs()
	if err != nil || len(builtin) < 2 || builtin[0] != "core" || builtin[1] != "quick" || !slices.IsSorted(builtin[2:]) {
		t.Errorf("built in are %v, %v", builtin, err)
	}
	ids, err := questionnaires.NewCatalogue(folder).IDs()
	if want := append(builtin, "ant", "ant-hill", "broken", "notepad", "zebra"); err != nil || !slices.Equal(ids, want) {
		t.Errorf("got %v, %v; want %v", ids, err, want)
	}
}

func find(t *testing.T, folder, id string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue(folder).Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func blindSpotIDs(q *questionnaires.Questionnaire) []string {
	var ids []string
	for _, b := range q.BlindSpots {
		ids = append(ids, b.ID)
	}
	return ids
}

func TestAnOwnFileDisturbsNoOtherBuiltInQuestionnaire(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "core.yaml", string(questionnaires.Example("core", "en")))
	catalogue := questionnaires.NewCatalogue(folder)
	if _, err := catalogue.Find("core"); err == nil {
		t.Error("finds one of two questionnaires called core")
	}
	for _, id := range []string{"quick", "ai"} { // which take questions from core
		if _, err := catalogue.Find(id); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}
