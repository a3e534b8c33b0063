package table_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
	"blindspot/table"
)

func TestColumnsStandInTheOrderOfTheQuestionnaire(t *testing.T) {
	want := strings.Fields(`
		source organization questionnaire version given label_sector label_source labels
		visible answered unknown not_applicable open overall overall_low overall_high level bottleneck
		score_data low_data high_data estimate_data gap_data
		score_data_low low_data_low high_data_low
		score_data__low low_data__low high_data__low estimate_data__low gap_data__low
		score_low_data low_low_data high_low_data
		score_ideas low_ideas high_ideas
		exposure_data unawareness_data attention_data rank_data status_data
		exposure_x_ unawareness_x_ attention_x_ rank_x_ status_x_
		exposure_x unawareness_x attention_x rank_x status_x
		verdict_go_on contradictions error`)
	if got := shopColumns(t).Names(); !slices.Equal(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestNamesAreUniqueAndNeedNoQuotationMarks(t *testing.T) {
	simple := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	tables := map[string][]string{"shop": shopColumns(t).Names()}
	labels := append(table.DefaultLabels(), "s", "overall", "score-data", "labels")
	for _, id := range builtIn(t) {
		tables[id] = table.NewColumns(scorerOf(t, id), labels).Names()
	}
	for id, names := range tables {
		seen := map[string]bool{}
		for _, name := range names {
			if !simple.MatchString(name) {
				t.Errorf("%s: the column %q needs quotation marks", id, name)
			}
			if seen[strings.ToLower(name)] {
				t.Errorf("%s: there are two columns %q", id, name)
			}
			seen[strings.ToLower(name)] = true
		}
	}
}

func builtIn(t testing.TB) []string {
	t.Helper()
	ids, err := questionnaires.NewCatalogue("").IDs()
	if err != nil || len(ids) < 7 {
		t.Fatalf("found the questionnaires %s (%v)", ids, err)
	}
	return ids
}
