package questionnaires

// Aggregate says how a section's score follows from its children: its questions,
// those that count in it as well, and its inner sections. Children of weight 0 never
// enter it.
type Aggregate string

const (
	Mean    Aggregate = "mean"    // the weighted mean of the children that have a score; the default
	Min     Aggregate = "min"     // the lowest of them
	Average Aggregate = "average" // their mean, whatever their weights
	Sum     Aggregate = "sum"     // the weighted mean of all children; one without a score adds nothing
	Ladder  Aggregate = "ladder"  // the share of children, in order, before the first that is not met
	Gated   Aggregate = "gate"    // the highest gate whose needs are met, with those of all before it
)
