package survey_test

import (
	"slices"
	"strings"
	"testing"
)

// TestProposesTitles looks at what is proposed for a column by its title, in force or as a
// comment.
func TestProposesTitles(t *testing.T) {
	cases := []struct{ name, title, cell, want string }{
		{"the text of a question", "Who is responsible for the process?", "x", "\n  %:\n    question: owner\n"},
		{"its text in the other language", "Wer verantwortet den Ablauf?", "x", "\n  %:\n    question: owner\n"},
		{"capitals, blanks, marks and a number around it", "3. WHO is responsible for the process ? *", "x", "\n  %:\n    question: owner\n"},
		{"umlauts spelled out, and a sign that it is required", "Frage 7: Wie oft wird das geprueft? Die Preisliste (Pflichtfeld)", "x", "\n  %:\n    question: prices\n"},
		{"a date, where nothing says when it was answered", "restored", "14.03.2026", "\n  # %:   # the age of a date counts to when it was answered; a column with given, which says when, is missing\n  #   question: restored\n  #   date: \"DD.MM.YYYY\"\n"},
		{"the id of a question", "disruption", "x", "\n  %:\n    question: disruption\n"},
		{"a code and a text", "owner. Wer verantwortet den Ablauf?", "x", "\n  %:\n    question: owner\n"},
		{"a code of the tool's own and a text", "G01Q03. Wer verantwortet den Ablauf?", "x", "\n  %:\n    question: owner\n"},
		{"a code that contradicts the text", "disruption. Wer verantwortet den Ablauf?", "x", "\n  # %:   # perhaps\n"},
		{"a text that is nearly a question's", "Who is responsible for this process?", "x", "\n  # %:   # perhaps\n  #   question: owner\n"},
		{"a text that is far from every question's", "Who likes the process?", "x", "\n  # %: {ignore: true}   # not recognised; rows filled in: 1\n"},
		{"a row of a matrix, as Google and LimeSurvey write it", "Wie oft wird das geprüft? [Die Preisliste]", "Nie", "\n  %:\n    question: prices\n"},
		{"a row of a matrix, as Microsoft writes it", "How often is this checked?.The stock", "Never", "\n  %:\n    question: stock\n"},
		{"a column for one state", "checks[SQ001]. Who notices errors? [A program]", "Yes", "\n  %:\n    question: checks\n    state: program\n    chosen: [\"Yes\"]\n"},
		{"a note to a question", "owner[comment]. Who is responsible for the process? [Comment]", "x", "\n  %: {note: owner}\n"},
		{"a remark on a question", "Bemerkung zu: Wer verantwortet den Ablauf?", "x", "\n  %: {note: owner}\n"},
		{"a self-estimate", "Wie gut ist geklärt, wer entscheidet? (0-10)", "7", "\n  %: {estimate: ownership}\n"},
		{"a question asked for each item", "How clear is it?", "x", "\n  # %: {ignore: true}   # not recognised"},
		{"the name of the respondent", "Your name", "x", "\n  %: {ignore: true}   # details of the person are not needed\n"},
		{"an IP address", "ipaddr. IP-Adresse", "x", "\n  %: {ignore: true}   # details of the person are not needed\n"},
		{"a time whose days and months could change places", "Timestamp", "1/2/2026 10:00:00", "\n  # %: {given: \"MM/DD/YYYY hh:mm:ss\"}   # or \"DD/MM/YYYY hh:mm:ss\": the cells allow both\n"},
		{"a time in a way of its own", "Timestamp", "noon", "\n  # %: {given: \"DD.MM.YYYY hh:mm:ss\"}   # how these are written was not recognised; please fill it in\n"},
		{"a time that was not kept", "submitdate. Date submitted", "1980-01-01 00:00:00", "open: [\"1980-01-01 00:00:00\"]"},
		{"a number with a unit", "retyping", "4 hours", "    question: retyping\n    # units: [\"hours\"]   # units behind numbers\n"},
		{"a number that could be two", "retyping", "1.500", "    # decimal: comma   # or point; \"1.500\" can mean two numbers\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			proposal := propose(t, workshop(t), quote(c.title)+",Z\n"+quote(c.cell)+",z\n", "en")
			if want := strings.ReplaceAll(c.want, "%", quote(c.title)); !strings.Contains(string(proposal.YAML), want) {
				t.Errorf("got\n%s\nwant %s", proposal.YAML, want)
			}
		})
	}
}

func TestProposesCells(t *testing.T) {
	cases := []struct{ name, column, cells, want string }{
		{"states as they are written, and those that nobody chose", "owner", "nobody\n3 - One person\n", "cells:\n      \"nobody\": nobody\n      \"3 - One person\": named\n"},
		{"words for don't know", "owner", "weiß nicht\nI don’t know\n", "\"weiß nicht\": unknown\n      \"I don’t know\": unknown\n"},
		{"words for does not apply", "owner", "Trifft nicht zu\n", "\"Trifft nicht zu\": not-applicable\n"},
		{"words for does not apply, where it always does", "disruption", "Trifft nicht zu\n", "# \"Trifft nicht zu\":   # no answer of this question; rows: 1\n"},
		{"no answer is not don't know", "owner", "k. A.\n", "    open: [\"k. A.\"]\n"},
		{"a text that is nearly a state's", "owner", "One persn\nOne persn\n", "# \"One persn\": named   # perhaps; rows: 2\n"},
		{"a text like no state's", "owner", "The boss\n", "# \"The boss\":   # no answer of this question; rows: 1\n"},
		{"several texts joined by commas", "checks", "\"A program, A colleague, or another one\"\n", "separator: \", \"\n"},
		{"several texts joined by semicolons", "checks", "\"A program;A colleague, or another one;\"\n", "separator: \";\"\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			proposal := propose(t, workshop(t), c.column+"\n"+c.cells, "en")
			if !strings.Contains(string(proposal.YAML), c.want) {
				t.Errorf("got\n%s\nwant %s", proposal.YAML, c.want)
			}
		})
	}
}

func TestProposesDates(t *testing.T) {
	proposal := propose(t, workshop(t), "Zeitstempel,Wann wurde zuletzt zurueckgesichert?\n21.11.2026 10:00,14.3.2026\n1.12.2026 11:00,weiß nicht\n", "de")
	const want = "  \"Zeitstempel\": {given: \"DD.MM.YYYY hh:mm\"}\n" +
		"  \"Wann wurde zuletzt zurueckgesichert?\":\n    question: restored\n    date: \"DD.MM.YYYY\"\n    cells:\n      \"weiß nicht\": unknown\n"
	if !strings.Contains(string(proposal.YAML), want) || !strings.Contains(string(proposal.YAML), "zone: \"+00:00\"") {
		t.Errorf("got\n%s\nwant\n%s", proposal.YAML, want)
	}
}

func TestProposesWordsInAllColumns(t *testing.T) {
	proposal := propose(t, workshop(t), "owner,disruption\nDon't know,Nothing\nNobody,n.a.\n", "en")
	if got := strings.Count(string(proposal.YAML), `"Don't know": unknown`); got != 2 {
		t.Errorf("listed %d times in\n%s", got, proposal.YAML)
	}
}

func TestColumnsOfOneQuestion(t *testing.T) {
	q := workshop(t)
	twice := propose(t, q, "Wer verantwortet den Ablauf?;Wer verantwortet den Ablauf?\nNiemand;Niemand\n", "de")
	if twice.Mapped != 0 || !strings.Contains(string(twice.YAML), "  # #2: \"Wer verantwortet den Ablauf?\"\n  # \"#2\":   # vielleicht\n") {
		t.Errorf("mapped %d columns of one title:\n%s", twice.Mapped, twice.YAML)
	}
	languages := propose(t, q, "Wer verantwortet den Ablauf?;Who is responsible for the process?\nNiemand;\n", "de")
	if languages.Mapped != 2 || slices.Contains(languages.Missing, "owner") {
		t.Errorf("mapped %d columns in two languages:\n%s", languages.Mapped, languages.YAML)
	}
}

// TestProposalAccount counts what it proposed, by hand.
func TestProposalAccount(t *testing.T) {
	p := propose(t, workshop(t), "owner,Your name,Colour,disruption\nNobody,x,red,Whatever\nThe boss,x,blue,\n", "en")
	if p.Columns != 4 || p.Mapped != 2 || p.LeftOut != 1 || p.Texts != 2 ||
		strings.Join(p.Missing, " ") != "checks retyping restored prices stock remarks" {
		t.Errorf("got %d columns, %d mapped, %d left out, %d texts, missing %v", p.Columns, p.Mapped, p.LeftOut, p.Texts, p.Missing)
	}
}
