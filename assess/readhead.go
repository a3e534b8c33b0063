package assess

import (
	"slices"
	"time"
	"unicode/utf8"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// readHead reads what stands above the answers and needs no questionnaire.
func readHead(fields strictyaml.Fields) Answers {
	readFormat(fields)
	respondent := fields.Get("respondent").Fields("name", "role")
	return Answers{
		Questionnaire: readReference(fields.Get("questionnaire")),
		Organization:  readName(fields.Get("organization")),
		Labels:        readLabels(fields.Get("labels")),
		Respondent: Respondent{
			Name: readName(respondent.Get("name")),
			Role: readName(respondent.Get("role")),
		},
		Started:  readTime(fields.Get("started")),
		Updated:  readTime(fields.Get("updated")),
		Finished: readTime(fields.Get("finished")),
		Revision: fields.Get("revision").Integer(0, maxRevision),
	}
}

func readName(v strictyaml.Value) string {
	name := v.Text()
	if n := utf8.RuneCountInString(name); n > MaxName {
		v.Problemf("expected at most %d characters, found %d", MaxName, n)
	}
	return name
}

// readTime returns a time in UTC. Its year has four digits there as well, so that it
// can be written again.
func readTime(v strictyaml.Value) time.Time {
	t := v.Time().UTC()
	if year := t.Year(); !t.IsZero() && (year < 1970 || year > 9999) {
		v.Expected("a time in the years 1970 to 9999")
	}
	return t
}

// placedDate is a date among the answers, and where it stands.
type placedDate struct {
	date string
	at   strictyaml.Value
}

// readGiven returns when the file was updated, and more where answers are dates, which
// cannot be judged without: then it returns when the answers were given, by which none of
// the dates may be to come.
func readGiven(a Answers, dates []placedDate, head strictyaml.Fields) time.Time {
	if len(dates) == 0 {
		return a.Updated
	}
	said := func(key string) bool { return head.Get(key).Present() }
	if !slices.ContainsFunc([]string{"updated", "finished", "started"}, said) {
		dates[0].at.Problemf("the age of this date counts from when it was answered, and the file does not say when; " +
			`add the key "updated", such as 2026-11-21T10:00:00Z`)
	}
	given := a.Given()
	for _, d := range dates {
		if !given.IsZero() && isToCome(d.date, given) {
			d.at.Problemf(`the date %s lies after %s, when the file says that this was answered; correct it, or say under "updated" when that was`,
				d.date, given.Format(time.DateOnly))
		}
	}
	return given
}

// readAt returns the id of the step where the interview stands.
func readAt(v strictyaml.Value, q *questionnaires.Questionnaire) string {
	at := v.Text()
	if !v.Present() || at == atEnd || positions(q)[at] > 0 {
		return at
	}
	v.Problemf("no section or question %s%s", printable.Quote(at), v.DidYouMean(append(sectionIDs(q), questionIDs(q.Questions())...)))
	return ""
}

func readEstimates(v strictyaml.Value, q *questionnaires.Questionnaire) map[string]int {
	estimates := map[string]int{}
	estimated, all := estimatedSections(q), sectionIDs(q)
	for id, value := range v.Fields().All() {
		switch {
		case slices.Contains(estimated, id):
			estimates[id] = value.Integer(0, maxEstimate)
		case slices.Contains(all, id):
			value.Key().Problemf("section %s asks no self-estimate", printable.Quote(id))
		default:
			value.Key().Problemf("no section %s%s", printable.Quote(id), value.Key().DidYouMean(estimated))
		}
	}
	return estimates
}

func sectionIDs(q *questionnaires.Questionnaire) []string {
	return idsOf(flatten(q.Sections), func(s *questionnaires.Section) string { return s.ID })
}

func questionIDs(questions []*questionnaires.Question) []string {
	return idsOf(questions, func(q *questionnaires.Question) string { return q.ID })
}

func idsOf[T any](parts []T, id func(T) string) []string {
	ids := make([]string, len(parts))
	for i, part := range parts {
		ids[i] = id(part)
	}
	return ids
}
