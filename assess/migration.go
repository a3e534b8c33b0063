package assess

// Migration says what became of the answers of a file that were carried over to
// another questionnaire. Its lists are in the order of the file, and name questions by
// their ids, those of items as [questionnaires.ItemID] has them; a self-estimate goes by
// the id of its section. Every answer and estimate of the file is in Kept, Renamed or
// Dropped.
type Migration struct {
	Kept    []string `json:"kept"`
	Renamed []Rename `json:"renamed"` // carried over to a question or section with another id
	Dropped []Drop   `json:"dropped"`

	// New lists, in the questionnaire's order, what is asked now and was not mentioned in
	// the file: questions that are new, or that nobody had come to.
	New []string `json:"new"`
}

// Rename is a question or section that has another id now.
type Rename struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Drop is what was said and could not be carried over. Note and Relevance are set where
// they went as well; otherwise they stay with the question, which is open.
type Drop struct {
	Question  string     `json:"question"`        // its id in the file; the section's for an estimate, the item's for its name
	Value     string     `json:"value,omitempty"` // states joined by ", ", a number, a text, "unknown"; the name of an item
	Evidence  Evidence   `json:"evidence,omitempty"`
	Relevance Relevance  `json:"relevance,omitempty"`
	Note      string     `json:"note,omitempty"`
	Reason    DropReason `json:"reason"`
}

// DropReason says why something could not be carried over.
type DropReason string

const (
	Gone         DropReason = "gone"          // nothing is called so any more, or asks for this
	Moved        DropReason = "moved"         // it was asked once and is for every item of a list now, or the other way round
	Ambiguous    DropReason = "ambiguous"     // two questions had this id, or two answers could be to the same question
	OtherKind    DropReason = "other-kind"    // the question is answered in another way now
	UnknownState DropReason = "unknown-state" // the question does not have the state any more
	Refused      DropReason = "refused"       // the question accepts no such answer any more, such as a number out of its range
	NoRoom       DropReason = "no-room"       // the list cannot have so many items
)
