package table_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/table"
)

const (
	cohortFolder = "docs/examples/cohort"
	cohortTable  = "docs/examples/cohort.csv"
)

// company is one of the made-up companies of the example cohort.
type company struct {
	file, name, sector, size, region string
	estimates                        string // of the sections, in their order
	answers                          string // to the questions, in their order: the index of a state, "?" for don't know, "-" for open, "." for does not apply
}

func cohort() []company {
	return []company{
		{"ahrens", "Spedition Ahrens KG", "logistics", "50-249", "Bremen", "6554", "211 11? 101 21?"},
		{"brandt", "Tischlerei Brandt", "crafts", "10-49", "Ulm", "7666", "121 201 112 20?"},
		{"conrad", "Conrad Metallbau GmbH", "manufacturing", "50-249", "Ulm", "7778", "333 232 323 332"},
		{"dietz", "Elektro Dietz", "crafts", "1-9", "Ulm", "8888", "110 000 010 0?0"},
		{"engel", "Engel Feinwerk GmbH & Co. KG", "manufacturing", "50-249", "Bremen", "6765", "343 323 233 343"},
		{"fuchs", "Fuchs Logistik", "logistics", "10-49", "Kassel", "5555", "222 1.1 222 111"},
		{"gerber", "Malerbetrieb Gerber", "crafts", "10-49", "Kassel", "7767", "12? 1.0 110 101"},
		{"huber", "Huber Kunststofftechnik", "manufacturing", "10-49", "Kassel", "8776", "232 312 221 221"},
		{"ihle", "Ihle Kühltransporte", "logistics", "50-249", "Ulm", "7687", "322 221 131 222"},
		{"jansen", "Bäckerei Jansen", "crafts", "10-49", "Bremen", "6656", "221 31. 211 211"},
		{"krause", "Krause Zerspanung", "manufacturing", "10-49", "Bremen", "", "223 2-- 3-- ---"},
		{"lorenz", "Sanitär Lorenz", "crafts", "1-9", "Kassel", "4344", "212 211 211 112"},
	}
}

func (c company) said(q *questionnaires.Questionnaire, day int) assess.Answers {
	a := assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Organization:  c.name,
		Labels:        map[string]string{"sector": c.sector, "size": c.size, "region": c.region},
		Updated:       time.Date(2026, 10, day, 14, 0, 0, 0, time.UTC),
		Revision:      1,
		Estimates:     map[string]int{},
		Answers:       map[string]assess.Answer{},
	}
	for i, estimate := range c.estimates {
		a.Estimates[q.Sections[i].ID] = int(estimate - '0')
	}
	for i, answer := range strings.ReplaceAll(c.answers, " ", "") {
		question := q.Questions()[i]
		switch answer {
		case '-':
		case '?':
			a.Answers[question.ID] = assess.Answer{Unknown: true}
		case '.':
			a.Answers[question.ID] = assess.Answer{NotApplicable: true}
		default:
			a.Answers[question.ID] = assess.Answer{States: []string{question.States[answer-'0'].ID}}
		}
	}
	return a
}

func (c company) path() string { return cohortFolder + "/" + c.file + ".answers.yaml" }

// TestExampleCohort keeps the answers files of the example and the table of them true.
func TestExampleCohort(t *testing.T) {
	s := scorerOf(t, "quick")
	for i, c := range cohort() {
		golden(t, filepath.Join("..", c.path()), assess.Format(c.said(s.Questionnaire(), 12+i), s.Questionnaire()))
	}
	files, err := filepath.Glob(filepath.Join("..", cohortFolder, "*"))
	if err != nil || len(files) != len(cohort()) {
		t.Errorf("%s holds %d files (%v), want %d", cohortFolder, len(files), err, len(cohort()))
	}
	var rows []*table.Row
	for _, c := range cohort() {
		rows = append(rows, readRow(t, s, c.path()))
	}
	columns := table.NewColumns(s, table.DefaultLabels())
	golden(t, filepath.Join("..", cohortTable), appendCSV(columns, rows, false))
}

// readRow scores an answers file, whose path begins at the top of the repository.
func readRow(t *testing.T, s *assess.Scorer, path string) *table.Row {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", path))
	if err != nil {
		t.Fatal(err)
	}
	document, err := assess.Parse(path, data)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := document.Answers(s.Questionnaire())
	if err != nil {
		t.Fatal(err)
	}
	row := &table.Row{Source: path, Organization: answers.Organization, Given: answers.Updated, Figures: s.NewFigures()}
	for _, key := range slices.Sorted(maps.Keys(answers.Labels)) {
		row.Labels = append(row.Labels, table.Label{Key: key, Value: answers.Labels[key]})
	}
	s.ScoreAnswers(answers, row.Figures)
	return row
}
