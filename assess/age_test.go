package assess_test

import (
	"testing"
	"time"

	"blindspot/assess"
)

const agesOfOneQuestion = `
format: blindspot/questionnaire/v1
id: ages
version: 1
title: Ages
sections:
  - id: whole
    title: Whole
    questions:
      - {id: training, kind: date, text: When, thresholds: [{from: 0, points: 4}, {from: 1, points: 3}, {from: 11, points: 2}, {from: 12, points: 1}, {from: 13, points: 0}]}
`

func TestAgeIsCountedInWholeMonths(t *testing.T) {
	q := readQuestionnaire(t, agesOfOneQuestion)
	zone := time.FixedZone("", 3600)
	for _, tt := range []struct {
		name, date string
		now        time.Time
		want       float64
	}{
		{"a month is over when the next one begins", "2026-04", time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), 3},
		{"this month is no month old", "2026-05", time.Date(2026, 5, 31, 23, 0, 0, 0, time.UTC), 4},
		{"a day is a month old on the same day", "2026-04-15", time.Date(2026, 5, 15, 0, 0, 0, 0, time.UTC), 3},
		{"and not the day before", "2026-04-15", time.Date(2026, 5, 14, 23, 59, 0, 0, time.UTC), 4},
		{"a year is twelve months", "2025-05", time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), 1},
		{"a year less a day is eleven", "2025-05-02", time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), 2},
		{"a day that the month lacks is over with the month", "2026-01-31", time.Date(2026, 2, 28, 0, 0, 0, 0, time.UTC), 4},
		{"the turn of the year is nothing special", "2025-12-31", time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC), 3},
		{"a date to come is no month old", "2027-01", time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), 4},
		{"days are those of UTC", "2026-04", time.Date(2026, 5, 1, 0, 30, 0, 0, zone), 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			answers := assess.Answers{Updated: tt.now, Answers: map[string]assess.Answer{"training": {Date: tt.date}}}
			if got := assess.Score(q, answers).Points("training"); got != assess.Known(tt.want) {
				t.Errorf("%s on %v earns %+v, want %v", tt.date, tt.now, got, tt.want)
			}
		})
	}
}

func TestADateHasNoAgeWithoutATime(t *testing.T) {
	q := readQuestionnaire(t, agesOfOneQuestion)
	result := assess.Score(q, assess.Answers{Answers: map[string]assess.Answer{"training": {Date: "2025-03"}}})
	if got := result.Sections[0].Scores; got != (assess.Scores{}) {
		t.Errorf("the section has the scores %+v", got)
	}
	if result.Coverage != (assess.Coverage{Visible: 1, Answered: 1}) {
		t.Errorf("the coverage is %+v", result.Coverage)
	}
}
