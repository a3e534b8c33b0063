package assess_test

import (
	"strings"
	"testing"

	"blindspot/assess"
)

func TestForeignCommentsAreFound(t *testing.T) {
	q := readQuestionnaire(t, awkward)
	const head = "questionnaire: awkward\n"
	for name, test := range map[string]struct {
		file string
		want int
	}{
		"first line":                      {"# hi\n" + head, 1},
		"first line like a key":           {"# hi: there\n" + head, 1},
		"empty comment":                   {head + "#\norganization: A\n", 2},
		"after a value":                   {head + "organization: A # the new name\n", 2},
		"after a quoted text":             {head + "organization: \"A\"   # the new name\n", 2},
		"after a key":                     {head + "answers: # of Monday\n  hours: 3\n", 2},
		"between answers":                 {head + "answers:\n  hours: 3\n  # words: y\n  words: x\n", 4},
		"less indented":                   {head + "answers:\n  hours: 3\n# words: y\n  words: x\n", 4},
		"within a list":                   {head + "answers:\n  several: [on, # and\n    off]\n", 3},
		"within braces":                   {head + "answers:\n  words: {text: x, # and\n    note: y}\n", 3},
		"behind a block":                  {head + "answers:\n  words: |\n    a\n    # text\n  # no text\n", 6},
		"beside the mark of a block":      {head + "answers:\n  words: | # text follows\n    a\n", 3},
		"behind an apostrophe":            {head + "organization: it's # it's\n", 2},
		"at the end":                      {head + "# bye", 2},
		"beside the end mark":             {head + "... # bye\n", 2},
		"behind the end mark":             {head + "...\n# bye\n", 3},
		"beside the beginning":            {"--- # hi\n" + head, 1},
		"second of two, one is a heading": {head + "answers:\n  # second\n  words: x\n  # third\n", 5},
		"heading with more to it":         {head + "answers:\n  # second, on Monday\n  words: x\n", 3},
		"with windows' line ends":         {"questionnaire: awkward\r\n# hi\r\norganization: A\r\n", 2},
		"headings":                        {head + "answers:\n  # yes\n  hours: 3\n  # second\r\n  words: x\n", 0},
		"none":                            {head, 0},
		"in quotation marks":              {head + "organization: \"A # B\"\nanswers:\n  words: ' # x'\n", 0},
		"over several lines":              {head + "answers:\n  words: \"a\n    # b\n    #\"\n", 0},
		"in a block":                      {head + "answers:\n  words: |\n    # a\n    b # c\n", 0},
		"heading in a block":              {head + "answers:\n  words: >-\n   a\n\n   # second\n  hours: 3\n", 0},
		"not before a blank":              {head + "organization: C#\n", 0},
		"JSON":                            {`{"questionnaire": "awkward", "organization": "A # B"}`, 0},
		"as an escape":                    {head + `organization: "A \x23 \u0023 #"` + "\n", 0},
	} {
		if err := readError(q, test.file); err != "" {
			t.Errorf("%s: %s", name, err)
		}
		if got := assess.ForeignComment([]byte(test.file), q); got != test.want {
			t.Errorf("%s: found in line %d, want %d", name, got, test.want)
		}
	}
	s := fullSession(t)
	if line := assess.ForeignComment(assess.Format(s.Answers(), s.Questionnaire), s.Questionnaire); line != 0 {
		t.Errorf("what Format writes has a foreign comment in line %d", line)
	}
}

// TestForeignCommentsAreFoundAnywhere puts a comment at the end of each line of a file.
func TestForeignCommentsAreFoundAnywhere(t *testing.T) {
	s := fullSession(t)
	lines := strings.Split(strings.TrimSuffix(string(assess.Format(s.Answers(), s.Questionnaire)), "\n"), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "  #") {
			continue
		}
		lines[i] = line + " # x"
		if got := assess.ForeignComment([]byte(strings.Join(lines, "\n")+"\n"), s.Questionnaire); got != i+1 {
			t.Errorf("a comment in line %d is found in line %d", i+1, got)
		}
		lines[i] = line
	}
}
