package survey_test

import (
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"blindspot/assess"
	"blindspot/survey"
)

// FuzzMapping looks for mapping files that end in a panic, or that are accepted and mean
// columns that are not there.
func FuzzMapping(f *testing.F) {
	f.Add(head + "  A: {question: owner, cells: {x: nobody, \"y z\": unknown}, open: [\"-\"]}\n  \"#2\": {given: \"DD.MM.YYYY hh:mm Z\"}\n")
	f.Add(head + "  A: {question: checks, separator: \";\", cells: {a: program}}\n  B: {estimate: ownership}\n  C: {label: sector}\n")
	f.Add(head + "  A: {question: retyping, decimal: comma, units: [h]}\n  B: {note: owner}\n  C: {ignore: true}\n")
	f.Add(head + "  A: {question: checks, state: program, chosen: [x], not-chosen: []}\n")
	f.Add(head + "  A: {question: restored, date: MM.YYYY}\n  B: {given: YYYY-MM-DD}\n")
	for _, name := range exports {
		f.Add(string(readFile(f, "testdata/"+name+".mapping.yaml")))
	}
	q := workshop(f)
	f.Fuzz(func(t *testing.T, mapping string) {
		m, err := mapped(q, mapping, []string{"A", "B", "C", "A"})
		if err != nil {
			return
		}
		export := open(t, "A,B,C,A\nx,\"1,5\",11.3.2026,a;b\n,,x,-\n")
		importer := survey.NewImporter(m, export, true)
		for range 2 {
			if row, err := importer.Next(); err != nil {
				t.Fatal(err)
			} else if row.Answers == nil && len(row.Problems) == 0 {
				t.Fatal("a row is neither imported nor told")
			}
		}
	})
}

// FuzzImport proposes a mapping for any table, which must be a good one if anything in it
// is in force, and imports the table with it: what is written is accepted by the strict
// reader, and every row is imported or told.
func FuzzImport(f *testing.F) {
	f.Add("owner,checks,retyping,remarks\nNobody,A program,\"1,5\",=1+1\n")
	f.Add("Zeitstempel;restored;owner;owner\n21.11.2026 10:00;14.03.2026;Eine Person;x\n")
	f.Add("\"a\nb\",#2,\x1b[2J\u202e,,\nx\n1,2,3,4,5\n")
	f.Add(inUTF16(binary.BigEndian, "owner\tFirma\nNobody\tMüller\n"))
	for _, name := range exports {
		f.Add(string(readFile(f, "testdata/"+name+".csv")))
	}
	q := workshop(f)
	f.Fuzz(func(t *testing.T, table string) {
		export, err := survey.NewExport("survey.csv", strings.NewReader(table), 0)
		if err != nil {
			return
		}
		proposal, err := survey.Propose(export, q, "en")
		if err != nil {
			return
		}
		if strings.ContainsFunc(string(proposal.YAML), func(r rune) bool { return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf) }) {
			t.Fatalf("the proposal has characters that a terminal obeys: %q", proposal.YAML)
		}
		export = open(t, table)
		m, err := mapped(q, string(proposal.YAML), export.Header())
		if err != nil {
			if proposal.Mapped+proposal.LeftOut > 0 {
				t.Fatalf("the proposal is refused: %v\n%s", err, proposal.YAML)
			}
			return
		}
		for importer := survey.NewImporter(m, export, false); ; {
			row, err := importer.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if (row.Answers == nil) != (len(row.Problems) > 0) {
				t.Fatalf("line %d: written %q, told %v", row.Line, row.Answers, row.Problems)
			}
			if row.Answers != nil {
				document, err := assess.Parse("line", row.Answers)
				if err == nil {
					_, err = document.Answers(q)
				}
				if err != nil {
					t.Fatalf("line %d: %v\n%s", row.Line, err, row.Answers)
				}
			}
		}
	})
}
