package cohort

// settle brings everything that has been counted into the cells. Whatever reads them
// calls it first.
func (c *Counts) settle() {
	c.settleWhole()
	for i := range c.groups {
		for _, group := range c.groups[i].samples {
			group.settle()
		}
	}
}

// settleWhole does so for all but the groups: each of them is full at another time.
func (c *Counts) settleWhole() {
	if c.whole.isSettled() {
		return
	}
	c.whole.settle()
	c.together.settle()
	for i, packed := range c.recentAnswers.packed {
		answeredLayout.unpack(packed, c.answers[i])
	}
	for i := range c.scales {
		c.scales[i].settle(&c.recentAnswers)
	}
	c.recentAnswers.clear()
}
