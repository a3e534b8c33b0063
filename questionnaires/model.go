// Package questionnaires is what is asked: the questionnaires that come with the
// program, the model of a questionnaire, and the strict reading of the files in
// which people write their own.
//
// A [Catalogue] finds and reads questionnaires. What it returns is complete and
// checked: every reference resolves, every weight and number is in its range, no
// condition depends on itself, and every section that counts can score. Code that
// uses a [Questionnaire] need not look again.
//
// The package knows nothing of answers, scores or reports.
package questionnaires

// MaxPoints is the score of the best state: a question's score is its points
// divided by MaxPoints, from 0 to 1.
const MaxPoints = 4

// Questionnaire is what is asked: sections of questions, and what their answers
// can reveal. It is complete and checked once it has been read, and nobody
// changes it afterwards, so that it may be shared freely.
//
// Its JSON form is read by other programs, and the digest is made of it: the names
// and their order, here and in the types below, are a contract. None is renamed,
// removed or moved, and one that is added is left out while it is empty, so that
// digests stay. Sections, questions and states come in the order in which they are
// asked; shared blind spots and contradictions come before the questionnaire's own.
// A [Text] is a string, or an object of strings by language.
type Questionnaire struct {
	ID             string          `json:"id"`
	Version        int             `json:"version"`
	Title          Text            `json:"title"`
	Introduction   Text            `json:"introduction,omitempty"`
	Minutes        int             `json:"minutes,omitempty"` // an honest estimate for all questions; 0 when not said
	Sections       []*Section      `json:"sections"`
	BlindSpots     []BlindSpot     `json:"blind_spots"`
	Contradictions []Contradiction `json:"contradictions"`
	Aggregate      Aggregate       `json:"aggregate,omitempty"` // of the sections at the top; empty means Mean
	Met            float64         `json:"met,omitempty"`       // as of a section
	Gates          []Gate          `json:"gates,omitempty"`     // as of a section
	OutOf          float64         `json:"out_of,omitempty"`    // as of a section, for the overall score
	Bands          []Band          `json:"bands,omitempty"`     // of the overall score
	Sequence       *Sequence       `json:"sequence,omitempty"`  // nil: the sections stand beside each other
	Verdicts       []Verdict       `json:"verdicts,omitempty"`  // on the whole; the first one heads the report

	// Digest identifies everything above: two questionnaires with the same
	// digest ask the same and score alike. It reads "sha256:" and 64 hex digits.
	Digest string `json:"digest"`

	index
	folded *Questionnaire   // what this one was unfolded from; nil for any other
	parts  []*Questionnaire // what this one was combined of; nil for any other
	shared sharedBlindSpots // where the first of its blind spots and contradictions come from
}

// Sequence says that each section at the top carries those after it, so that work
// begins at the first that does not carry.
type Sequence struct {
	Afterwards Text `json:"afterwards,omitempty"` // what comes only after all of them
}

// Section is a group of questions, and perhaps of further sections, with a score
// of its own. The sections at the top of a questionnaire are its foundations.
// The questions come before the inner sections.
type Section struct {
	ID           string      `json:"id"`
	Title        Text        `json:"title"`
	Introduction Text        `json:"introduction,omitempty"`
	Estimate     Text        `json:"estimate,omitempty"` // asks for the self-estimate 0-10; empty when there is none
	Weight       float64     `json:"weight"`             // 0-1000, within the parent
	Aggregate    Aggregate   `json:"aggregate"`
	Questions    []*Question `json:"questions,omitempty"`
	Sections     []*Section  `json:"sections,omitempty"`
	Also         []Counted   `json:"also,omitempty"`
	Met          float64     `json:"met,omitempty"`    // Ladder: from which score a step is met, 0-100
	Gates        []Gate      `json:"gates,omitempty"`  // Gated: by ascending score
	OutOf        float64     `json:"out_of,omitempty"` // above 0: the score is also shown as a part of this
	Target       *float64    `json:"target,omitempty"` // 0-100
	Bands        []Band      `json:"bands,omitempty"`
	Verdicts     []Verdict   `json:"verdicts,omitempty"` // on this section; where it is repeated, on each item
	Repeat       *Repeat     `json:"repeat,omitempty"`   // nil: asked once
	FormerIDs    []string    `json:"former_ids,omitempty"`

	// Item is set on what [Questionnaire.Unfold] makes of a repeated section for one
	// item of the respondent's list.
	Item bool `json:"-"`
}

// Counted is a question asked in another section that counts in this one as well.
type Counted struct {
	Question string  `json:"question"`
	Weight   float64 `json:"weight"` // 0-1000, here
}

// Gate is a level of a section that is reached when its needs are met.
type Gate struct {
	Score float64            `json:"score"` // 0-100: the section's score from this gate on
	Needs map[string]float64 `json:"needs"` // by the id of a child, question or section: its least score, 0-100
}

// Band is what a result in a range of scores means for a section. It goes from From
// up to the next band.
type Band struct {
	From  float64 `json:"from"`            // 0-100; the first band's is 0
	Title Text    `json:"title,omitempty"` // shown instead of the level's name
	Text  Text    `json:"text"`
}

// Repeat says that a section is asked once for each item of a list that the
// respondent makes.
type Repeat struct {
	One  Text `json:"one"`  // what an item is called
	Name Text `json:"name"` // asks for the name of an item
	Max  int  `json:"max"`  // of items
	// WorstFirst ranks the items by the lowest score first, as fits risks; ideas begin
	// with the best.
	WorstFirst bool `json:"worst_first,omitempty"`
}

// Kind says how a question is answered.
type Kind string

const (
	Single   Kind = "single"   // exactly one state; the default
	Multiple Kind = "multiple" // one or more states, whose points add up
	Number   Kind = "number"   // a number in a range, with thresholds to points
	Free     Kind = "text"     // free text, never scored
	Date     Kind = "date"     // a month or day, with thresholds of its age to points
)

// Question is one thing asked. "Don't know" is always an answer to it.
type Question struct {
	ID          string      `json:"id"`
	Kind        Kind        `json:"kind"`
	Weight      float64     `json:"weight"` // 0-1000; 0 means asked and not scored
	Text        Text        `json:"text"`
	Why         Text        `json:"why,omitempty"`   // why we ask
	Probe       Text        `json:"probe,omitempty"` // what an advisor asks to be shown
	MayNotApply bool        `json:"may_not_apply"`
	When        *Condition  `json:"when,omitempty"`       // nil: always asked
	States      []State     `json:"states,omitempty"`     // Single and Multiple
	Range       *Range      `json:"range,omitempty"`      // Number
	Unit        Text        `json:"unit,omitempty"`       // Number
	Thresholds  []Threshold `json:"thresholds,omitempty"` // Number, and Date in months; empty means not scored
	OutOf       float64     `json:"out_of,omitempty"`     // the full points in the author's counting, for showing them; 0 means MaxPoints
	Row         *Row        `json:"row,omitempty"`        // nil: stands alone
	Relevance   bool        `json:"relevance,omitempty"`  // asks, too, how relevant this is
	Implied     []Implied   `json:"implied,omitempty"`    // the first that holds answers the question
	FormerIDs   []string    `json:"former_ids,omitempty"`
}

// Row says that a question is a row of a matrix: questions that share a stem and
// their states, and follow each other. Its Text is stem and row in one.
type Row struct {
	Matrix string `json:"matrix"` // the id of the matrix
	Stem   Text   `json:"stem"`   // what is asked of every row
	Text   Text   `json:"text"`   // the row alone
}

// Implied is an answer that follows from other answers.
type Implied struct {
	When    Condition `json:"when"`
	Answer  string    `json:"answer"` // a state, or NotApplicable
	Because Text      `json:"because"`
}

// Words that conditions and implied answers use beside the states of a question,
// whose ids they cannot be.
const (
	Unknown       = "unknown"
	NotApplicable = "not-applicable"
)

// State is one of the situations a company can recognise itself in.
type State struct {
	ID        string  `json:"id"`
	Points    float64 `json:"points"` // 0 to 4; in a Multiple question -4 to 4
	Text      Text    `json:"text"`
	Exclusive bool    `json:"exclusive,omitempty"` // Multiple: cannot be chosen beside others
	// CountsWhen is what must hold for the state to earn its points. Where it does not,
	// the state earns those of the best one with fewer points that counts, or none.
	CountsWhen *Condition `json:"counts_when,omitempty"`
	FormerIDs  []string   `json:"former_ids,omitempty"`
}

// Range bounds the numbers a Number question accepts, both ends included.
type Range struct {
	Min float64 `json:"min"`
	Max float64 `json:"max"`
}

// Threshold gives Points to every number, or age in whole months, from From up to the
// next threshold.
type Threshold struct {
	From   float64 `json:"from"`
	Points float64 `json:"points"` // 0 to 4
}

// BlindSpot is a weakness that its owner tends not to see, the answers that give
// it away, and what a report says about it.
type BlindSpot struct {
	ID         string   `json:"id"`
	Title      Text     `json:"title"`
	Signals    []Signal `json:"signals"`
	What       Text     `json:"what"`
	Cost       Text     `json:"cost,omitempty"`
	Question   Text     `json:"question,omitempty"` // for the next management meeting
	FirstStep  Text     `json:"first_step,omitempty"`
	Objective  Text     `json:"objective,omitempty"` // for 90 days
	KeyResults []Text   `json:"key_results,omitempty"`
	LeaveAlone Text     `json:"leave_alone,omitempty"`
}

// Signal is evidence of a blind spot: the answer to a question, or a rule that holds.
type Signal struct {
	Question string  `json:"question,omitempty"` // empty for a rule
	Weight   float64 `json:"weight"`             // 0.001-1000
	// ExposedBy gives states their exposure from 0 to 1, all others have none.
	// When it is nil the exposure is 1 - question score.
	ExposedBy map[string]float64 `json:"exposed_by,omitempty"`

	When     *Condition `json:"when,omitempty"`     // a rule, which exposes when it holds
	Exposure float64    `json:"exposure,omitempty"` // by how much, above 0 to 1
}

// Contradiction is a set of answers that cannot all be true.
type Contradiction struct {
	ID   string    `json:"id"`
	All  Condition `json:"all"`
	Text Text      `json:"text"` // a question for a second look
}

// Verdict is a classification by rules: the first of its outcomes that has a rule
// which holds. The outcomes go from the gravest to the best; the last has no rules.
type Verdict struct {
	ID       string    `json:"id"`
	Title    Text      `json:"title"`
	Outcomes []Outcome `json:"outcomes"`
}

// Outcome is what a verdict can come to.
type Outcome struct {
	ID    string `json:"id"`
	Title Text   `json:"title"`
	Text  Text   `json:"text,omitempty"`
	Rules []Rule `json:"rules,omitempty"`
}

// Rule is one reason for an outcome.
type Rule struct {
	When    Condition `json:"when"`
	Because Text      `json:"because"` // the reason, or what is to be mended
}

// Questions returns all questions in the order in which they are asked.
func (q *Questionnaire) Questions() []*Question { return q.questions }

// Question returns the question with that id, or nil.
func (q *Questionnaire) Question(id string) *Question { return q.byID[id] }

// SectionOf returns the innermost section that holds the question, or nil.
func (q *Questionnaire) SectionOf(question string) *Section { return q.sectionOf[question] }

// State returns the state with that id.
func (q *Question) State(id string) (State, bool) {
	for i := range q.States {
		if q.States[i].ID == id {
			return q.States[i], true
		}
	}
	return State{}, false
}

// Scored reports whether an answer to the question can change a score.
func (q *Question) Scored() bool {
	switch q.Kind {
	case Free:
		return false
	case Number, Date:
		return q.Weight > 0 && len(q.Thresholds) > 0
	default:
		return q.Weight > 0
	}
}
