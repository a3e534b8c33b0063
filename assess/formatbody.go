package assess

import (
	"bytes"
	"strconv"

	"blindspot/questionnaires"
)

func writeLine(b *bytes.Buffer, indent string, f field) {
	b.WriteString(indent + inYAML.field(f) + "\n")
}

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
	for _, f := range estimateFields(estimates, q) {
		writeLine(b, "  ", f)
	}
}

// estimateFields returns the self-estimates by the ids of their sections.
func estimateFields(estimates map[string]int, q *questionnaires.Questionnaire) []field {
	var fields []field
	for _, section := range flatten(q.Sections) {
		if estimate, ok := estimates[section.ID]; ok {
			fields = append(fields, field{section.ID, strconv.Itoa(estimate)})
		}
	}
	return fields
}

// writeAnswers writes the answers to what is asked once. It groups them by the sections
// at the top, whose ids stand above them in comments.
func writeAnswers(b *bytes.Buffer, answers map[string]Answer, q *questionnaires.Questionnaire) {
	for _, top := range q.Sections {
		heading := headingOf(top) + "\n"
		for _, f := range inYAML.answers(answers, askedOnce(top), "") {
			b.WriteString(heading)
			heading = ""
			writeLine(b, "  ", f)
		}
	}
}

// headingOf is the comment above the answers to a section at the top.
func headingOf(top *questionnaires.Section) string { return "  # " + top.ID }

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
			writeLine(b, "    - ", field{"name", quoteYAML(name)})
			writeItemAnswers(b, itemAnswers(inYAML, a, section, i))
		}
	}
}

func writeItemAnswers(b *bytes.Buffer, said []field) {
	heading := "      answers:\n"
	for _, f := range said {
		b.WriteString(heading)
		heading = ""
		writeLine(b, "        ", f)
	}
}

// itemAnswers returns what was said to the questions of an item.
func itemAnswers(n notation, a Answers, section *questionnaires.Section, item int) []field {
	return n.answers(a.Answers, questionsWithin(section.Sections[item]), itemPrefix(section.ID, item))
}
