package assess

// Coverage counts questions. Visible is the sum of the other four.
type Coverage struct {
	Visible       int `json:"visible"`
	Answered      int `json:"answered"` // neither unknown nor not applicable
	Unknown       int `json:"unknown"`
	NotApplicable int `json:"not_applicable"`
	Open          int `json:"open"`
}

// count adds one visible question with that answer.
func (c *Coverage) count(a Answer) {
	c.Visible++
	switch {
	case a.Unknown:
		c.Unknown++
	case a.NotApplicable:
		c.NotApplicable++
	case a.Open():
		c.Open++
	default:
		c.Answered++
	}
}

func (c *Coverage) add(other Coverage) {
	c.Visible += other.Visible
	c.Answered += other.Answered
	c.Unknown += other.Unknown
	c.NotApplicable += other.NotApplicable
	c.Open += other.Open
}
