package assess

import (
	"bytes"
	"strconv"
	"strings"

	"blindspot/questionnaires"
)

// writeBody writes what was said. The questionnaire is unfolded.
func writeBody(b *bytes.Buffer, a Answers, q *questionnaires.Questionnaire) {
	writePart(b, "estimates", func(part *bytes.Buffer) { writeEstimates(part, a.Estimates, q) })
	writePart(b, "answers", func(part *bytes.Buffer) { writeAnswers(part, a.Answers, q) })
	writePart(b, "items", func(part *bytes.Buffer) { writeItems(part, a, q) })
}

// writePart writes a mapping below its key, or nothing when it is empty.
func writePart(b *bytes.Buffer, key string, write func(*bytes.Buffer)) {
	var part bytes.Buffer
	if write(&part); part.Len() > 0 {
		b.WriteString("\n" + key + ":\n")
		b.Write(part.Bytes())
	}
}

func writeEstimates(b *bytes.Buffer, estimates map[string]int, q *questionnaires.Questionnaire) {
	for _, section := range flatten(q.Sections) {
		if estimate, ok := estimates[section.ID]; ok {
			writeLine(b, "  "+plain(section.ID), strconv.Itoa(estimate))
		}
	}
}

// writeAnswers writes the answers to what is asked once. It groups them by the sections
// at the top, whose ids stand above them in comments.
func writeAnswers(b *bytes.Buffer, answers map[string]Answer, q *questionnaires.Questionnaire) {
	for _, top := range q.Sections {
		heading := "  # " + top.ID + "\n"
		for _, question := range askedOnce(top) {
			if answer, ok := answers[question.ID]; ok {
				b.WriteString(heading)
				heading = ""
				writeLine(b, "  "+plain(question.ID), formatAnswer(question, answer))
			}
		}
	}
}

// askedOnce returns the questions of a section and of those within it, less those of
// the items of lists.
func askedOnce(s *questionnaires.Section) []*questionnaires.Question {
	if s.Repeat != nil {
		return nil
	}
	questions := s.Questions
	for _, inner := range s.Sections {
		questions = append(questions[:len(questions):len(questions)], askedOnce(inner)...)
	}
	return questions
}

func writeItems(b *bytes.Buffer, a Answers, q *questionnaires.Questionnaire) {
	for _, section := range repeatedSections(q) {
		if len(a.Items[section.ID]) > 0 {
			b.WriteString("  " + plain(section.ID) + ":\n")
		}
		for i, name := range a.Items[section.ID] {
			writeLine(b, "    - name", quote(name))
			writeItemAnswers(b, a.Answers, section, i)
		}
	}
}

func writeItemAnswers(b *bytes.Buffer, answers map[string]Answer, section *questionnaires.Section, item int) {
	heading, prefix := "      answers:\n", itemPrefix(section.ID, item)
	for _, question := range questionsWithin(section.Sections[item]) {
		if answer, ok := answers[question.ID]; ok {
			b.WriteString(heading)
			heading = ""
			writeLine(b, "        "+plain(strings.TrimPrefix(question.ID, prefix)), formatAnswer(question, answer))
		}
	}
}
