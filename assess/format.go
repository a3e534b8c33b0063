package assess

import (
	"bytes"
	"slices"
	"strconv"
	"time"

	"blindspot/questionnaires"
)

// answersFormat is the first key's value in every answers file.
const answersFormat = "blindspot/answers/v1"

// endMark ends every file that we write: without it the file was cut off.
const endMark = "..."

// Format writes answers as an answers file, always in the same way: keys, sections
// and questions in a fixed order, one answer with its note per line, the end mark
// last. Reading the file gives the same answers again. The answers must fit the
// questionnaire, unfolded or not, as those of [Session.Answers] and [Document.Answers]
// do; a session's that hold a date must have been dated by [Session.Revise].
func Format(a Answers, q *questionnaires.Questionnaire) []byte {
	var b bytes.Buffer
	for _, f := range inYAML.head(a) {
		writeLine(&b, "", f)
	}
	writeBody(&b, a, q.Unfold(a.Items))
	b.WriteString(endMark + "\n")
	return b.Bytes()
}

// head is what stands above the answers.
func (n notation) head(a Answers) []field {
	head := []field{{"format", n.word(answersFormat)}, {"questionnaire", n.reference(a.Questionnaire)}}
	add := func(said bool, key, value string) {
		if said {
			head = append(head, field{key, value})
		}
	}
	add(a.Organization != "", "organization", n.text(a.Organization))
	add(len(a.Labels) > 0, "labels", n.labels(a.Labels))
	add(a.Respondent != (Respondent{}), "respondent", n.respondent(a.Respondent))
	add(!a.Started.IsZero(), "started", n.moment(a.Started))
	add(!a.Updated.IsZero(), "updated", n.moment(a.Updated))
	add(!a.Finished.IsZero(), "finished", n.moment(a.Finished))
	add(a.Revision > 0, "revision", strconv.Itoa(a.Revision))
	add(a.At != "", "at", n.word(a.At))
	return head
}

func (n notation) moment(t time.Time) string { return n.word(t.UTC().Format(time.RFC3339Nano)) }

func (n notation) reference(r Reference) string {
	if r.Version == 0 && r.Digest == "" {
		return n.word(r.ID)
	}
	parts := []field{{"id", n.word(r.ID)}}
	if r.Version > 0 {
		parts = append(parts, field{"version", strconv.Itoa(r.Version)})
	}
	if r.Digest != "" {
		parts = append(parts, field{"digest", n.word(r.Digest)})
	}
	return n.mapping(parts)
}

func (n notation) respondent(r Respondent) string {
	var parts []field
	if r.Name != "" {
		parts = append(parts, field{"name", n.text(r.Name)})
	}
	switch {
	case slices.Contains(Roles(), r.Role):
		parts = append(parts, field{"role", n.word(r.Role)})
	case r.Role != "":
		parts = append(parts, field{"role", n.text(r.Role)})
	}
	return n.mapping(parts)
}
