package survey

import (
	"time"

	"blindspot/questionnaires"
)

// MappingFormat is the first key's value in a mapping file.
const MappingFormat = "blindspot/mapping/v1"

// MaxMapping is how many bytes a mapping file can have.
const MaxMapping = 4 << 20

// Mapping says what the columns of a table hold, held against the table's titles and
// the questionnaire. It is never changed.
type Mapping struct {
	questionnaire *questionnaires.Questionnaire
	offset        time.Duration // of the table's clock from UTC
	columns       []column      // in the table's order; those that are left out are missing
	unmentioned   []string      // titles of the columns that the mapping does not name
}

// Unmentioned returns the titles of the columns that the mapping neither maps nor
// ignores. One without a title is called by its number, such as #7.
func (m *Mapping) Unmentioned() []string { return m.unmentioned }

// use is what a column holds. It is the key of the mapping file that says so.
type use string

const (
	useQuestion     use = "question"
	useEstimate     use = "estimate"
	useNote         use = "note"
	useOrganization use = "organization"
	useLabel        use = "label"
	useGiven        use = "given"
	useIgnore       use = "ignore"
)

// column is what the mapping says of one column.
type column struct {
	index    int    // in the table
	title    string // for messages
	use      use
	id       string                   // of a label, or of the section of an estimate
	question *questionnaires.Question // that is answered or noted

	cells     map[string]string // the state, Unknown or NotApplicable that a text means
	texts     []string          // the keys of cells, as the mapping orders them
	separator string            // between several texts in a cell; empty when there is one
	open      []string          // texts that say nothing

	state     string // of a column for one state: it, Unknown or NotApplicable
	chosen    []string
	notChosen []string

	layout  layout   // of a time or a date
	decimal string   // of a number: decimalPoint, decimalComma, or empty where cells tell
	units   []string // that may follow a number
}
