package batch

import (
	"io"

	"blindspot/cohort"
)

// Options says how a batch is run.
type Options struct {
	Subjects *Subjects
	Labels   []string  // the keys of the labels with a column of their own
	Stdin    io.Reader // for the path [Stdin]
	Workers  int       // 0 means as many as there are processors

	StrictReader bool // every object is read by the strict reader
	Strict       bool // the first rejection ends the run, with [ErrStrict], and no table is left
	Count        bool // a cohort is counted for each questionnaire, with a group for each value of a label

	// Version identifies the program: what one version began to write, another one does
	// not continue. It matters for runs that can be resumed.
	Version string

	Rejected func(Rejection) // is told of every rejection, in order
	Progress func(Progress)  // is told often how far the run has come
	Anew     func(why error) // is told why a run begins anew that was to be resumed

	// Counted is given the cohorts where they are counted, before the tables appear. What
	// it writes is there when they are, and with an error there will be none.
	Counted func([]Cohort) error

	every int64 // bytes between checkpoints; 0 means checkpointBytes
}

// Progress is how far a run has come.
type Progress struct {
	Scored, Rejected int
	Files            int   // found so far
	AllFound         bool  // there are no more of them
	Read             int64 // bytes of input
	Size             int64 // of all input in bytes, where that is known: of one stream alone
	Earlier          int   // of the scored and rejected, by the run that is resumed
	EarlierRead      int64 // of the bytes, by that run
}

// Summary is what a run came to.
type Summary struct {
	Scored, Rejected int
	Slow             int      // scored, but read by the strict reader as they are not of the canonical form
	Other            int      // files of ours that hold no answers, such as questionnaires
	Ignored          int      // files in folders whose names say that they hold no answers
	Cohorts          []Cohort // in the order of the first row of each; empty unless counted
	Tables           []string // the paths of the files written, in the same order
}

// Cohort is what was counted of the answers to one questionnaire.
type Cohort struct {
	Subject  *Subject
	Counts   *cohort.Counts
	Rejected int // answers to it, and with only one cohort everything else that was rejected
}
