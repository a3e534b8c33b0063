package survey_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestExportsOfTheTools proposes a mapping for each table, imports the table with it as it
// stands, and keeps what came of both.
func TestExportsOfTheTools(t *testing.T) {
	q := builtIn(t, "quick")
	for _, name := range exports {
		t.Run(name, func(t *testing.T) {
			table := string(readFile(t, "testdata/"+name+".csv"))
			proposal := propose(t, q, table, name[len(name)-2:])
			compareGolden(t, name+".mapping.yaml", proposal.YAML)
			o := importAll(t, q, table, string(proposal.YAML), false)
			account := fmt.Sprintf("columns %d, mapped %d, left out %d, texts %d, missing %v\n",
				proposal.Columns, proposal.Mapped, proposal.LeftOut, proposal.Texts, proposal.Missing)
			compareGolden(t, name+".problems.txt", []byte(account+strings.Join(o.problems, "\n")+"\n"))
			compareGolden(t, name+".answers.jsonl", []byte(o.lines))
		})
	}
}
