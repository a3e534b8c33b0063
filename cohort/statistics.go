package cohort

import (
	"time"

	"blindspot/assess"
)

// Least is how many companies there must be in whatever is told about several of them:
// fewer could be recognised.
const Least = 5

// Statistics is what the counts of a cohort come to. It has no figure that rests on
// fewer than [Least] companies, and none that subtracting others would give; who reads
// it need not look again. Of a cohort that is smaller itself it tells how many
// companies there are, and nothing else: all of it is there, and zero.
//
// Counts of companies within a distribution, such as three of forty at a level, are
// told as they are. What is to be shared beyond those who hold the answers is a
// [Benchmark].
type Statistics struct {
	Companies int       // counted
	From, To  time.Time // when the first and the last answers were given; zero when no file says
	Overall   Distribution
	Levels    [5]int         // companies by level, from improvised to learning; those that are not rated are in none
	Sections  []Distribution // by the index of a section
	Gaps      []GapStatistics
	Spots     []SpotStatistics // in the questionnaire's order
	Together  []Pair           // blind spots that go together, most clearly so first; at most 10
	Questions []QuestionStatistics
	Scales    []Reliability // by the index of a section
	Clashes   []int         // companies, by the index of a contradiction
	Verdicts  [][]int       // by the index of a verdict on the whole, then of an outcome; the last entry counts those that cannot be told
	Keys      []KeyStatistics
	Outliers  []Outlier // by reason, and what stands out most first; none below 20 companies with a score
}

// Distribution is how a score from 0 to 100 is spread over companies. Mean and sample
// standard deviation are of the scores to the hundredth. A quantile is the least whole
// score that at least that share of the companies do not exceed, scores being rounded
// down as reports do.
type Distribution struct {
	Companies       int // with a score
	Mean, Deviation float64
	Q1, Median, Q3  float64
	Lowest, Highest float64 // the 5 % and 95 % quantiles, so that nobody is named by a record; equal to Q1 and Q3 below 20 companies
	Tens            [10]int // companies by score: 0-9, 10-19, ... 90-100
	Known           bool    // false below Least companies: then all else is zero
}

// GapStatistics compares the self-estimate of one section with its score. Below
// [Least] companies that have both, it tells of none.
type GapStatistics struct {
	Section                                  int     // index
	Companies                                int     // with both
	Mean                                     float64 // of the gaps, -100 to 100; positive means overestimated
	Overestimated, Realistic, Underestimated int     // companies
}

// SpotStatistics is how common one blind spot is.
type SpotStatistics struct {
	Shown, Clear, Undetermined int     // companies
	First                      int     // companies that show it as one of their three most urgent ones
	Exposure, Unawareness      float64 // means over the companies that can be judged, shown and clear; 0-100 and 0-1
	Known                      bool    // false where fewer than Least companies can be judged: then all else is zero
}

// Pair is two blind spots that go together: at least [Least] companies show both, and
// phi is 0.2 or more.
type Pair struct {
	A, B int // indexes, A below B
	Both int // companies that show both

	// Phi is the correlation of showing the one with showing the other, over the
	// companies of which both can be judged: Pearson's coefficient of two values that
	// are 0 or 1 (Yule, On the Methods of Measuring Association between Two Attributes, 1912).
	Phi float64
}

// QuestionStatistics is how one question was answered. Where fewer than [Least]
// companies were asked, it tells only how many these are.
type QuestionStatistics struct {
	Visible, Answered, Unknown, NotApplicable, Open int // companies; the first is the sum of the others

	// Scored is of how many companies it enters a score. Where these are fewer than
	// Least, it is zero, and so are the figures below.
	Scored         int
	Mean           float64 // of the points, 0-4; "don't know" earns none
	Floor, Ceiling float64 // shares of the scored with 0 and with 4 points, 0-1

	// ItemRest is the correlation of its points with those of all other questions of its
	// section together, -1 to 1: near 0 it measures something else than they do
	// (Guttman; Nunnally, Psychometric Theory, 1978). Like the reliability it is made of
	// the covariances of each two questions.
	ItemRest assess.Figure
}

// Reliability is how well the questions of a section measure one thing. The questions
// are those whose points make up its score, without those of inner sections.
//
// Each covariance is over the companies of which both questions enter a score, since
// hardly any company has points for all. Left out are questions that all answer with
// the same points, and those that fewer than [Least] companies have in common with
// another one.
type Reliability struct {
	Questions int // that enter it
	Companies int // the fewest that any two of its questions have in common

	// Alpha is k·c/(v+(k-1)·c), with k questions, the mean v of their variances and the
	// mean c of their covariances (Cronbach, Coefficient Alpha and the Internal Structure
	// of Tests, Psychometrika 16, 1951). It is at most 1, and below 0 where questions
	// contradict each other. Unknown with fewer than two questions, with more than 100
	// in the section, and where the covariances rest on companies so different that they
	// do not fit together.
	Alpha assess.Figure
}

// KeyStatistics sets the groups of one label beside each other. Where the companies in
// no group shown would be one to four, the smallest group is withheld with them, for
// its figures and those of the whole would give theirs. A distribution within a group
// is unknown for the same reason where need be.
type KeyStatistics struct {
	Key      string
	Groups   []Group // of at least Least companies, by value
	Withheld int     // companies in groups that are not shown
	Unsaid   int     // companies without this label
	TooMany  bool    // more values than groups are made for; then there are no groups
}

// Group is the companies with one value of a label.
type Group struct {
	Value     string
	Companies int
	Overall   Distribution
	Sections  []Distribution // by the index of a section
	Spots     []int          // companies that show it; in the questionnaire's order
}

// Outlier is a file worth a second look. There are at most ten for each reason.
type Outlier struct {
	Source  string // the path of the file, and its line where it holds several answers
	Reason  Reason
	Figure  float64 // the score (0-100), gap, number of contradictions, or share (0-1) that stands out
	Section int     // index, where the reason speaks of one; else -1
}

// Reason says why a file is worth a second look.
type Reason string

const (
	LowestScore    Reason = "lowest-score"    // below the median by more than 3 × (Q3 - Q1) / 1.35, and than 10
	HighestScore   Reason = "highest-score"   // above it by as much
	LargestGap     Reason = "largest-gap"     // a self-estimate 40 or more above the answers
	Contradictory  Reason = "contradictory"   // two contradictions or more
	HardlyAnswered Reason = "hardly-answered" // less than half of the questions asked; "don't know" is an answer
	AllAlike       Reason = "all-alike"       // of 10 scored answers or more, 90 % earn the same points
)
