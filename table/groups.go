package table

import (
	"blindspot/assess"
	"blindspot/questionnaires"
)

// Here the columns of a row are added in groups, and after each group stands how its
// cells are written as CSV, and those of the blind spots, which are most, packed as well:
// in the same order, straight on, as it takes too long to find out for every cell of every
// row what it is.

// addHead adds what every row has.
func (c *Columns) addHead() {
	c.add("source", foreign, source, 0)
	c.add("organization", foreign, organization, 0)
	c.add("questionnaire", word, questionnaireID, 0)
	c.add("version", integer, questionnaireVersion, 0)
	c.add("given", moment, given, 0)
	for i, key := range c.labels {
		c.add(nameOf("label", key), foreign, label, i)
	}
	c.add("labels", foreign, otherLabels, 0)
}

func (c *Columns) appendCSVHead(dst []byte, r *Row, raw bool) []byte {
	dst = appendCSVText(dst, r.Source, raw)
	dst = appendCSVText(dst, r.Organization, raw)
	if r.Figures != nil {
		dst = append(dst, c.identity...)
	} else {
		dst = append(dst, ",,"...)
	}
	if !r.Given.IsZero() {
		dst = appendMoment(dst, r.Given.Unix())
	}
	dst = append(dst, ',')
	for _, key := range c.labels {
		dst = appendCSVText(dst, r.label(key), raw)
	}
	return appendCSVText(dst, c.otherLabels(r), raw)
}

// addWhole adds what is told of the whole questionnaire.
func (c *Columns) addWhole() {
	c.add("visible", integer, visible, 0)
	c.add("answered", integer, answered, 0)
	c.add("unknown", integer, unknown, 0)
	c.add("not_applicable", integer, notApplicable, 0)
	c.add("open", integer, open, 0)
	c.add("overall", number, overall, 0)
	c.add("overall_low", number, overallLow, 0)
	c.add("overall_high", number, overallHigh, 0)
	c.add("level", word, level, 0)
	c.add("bottleneck", word, bottleneck, 0)
}

func (c *Columns) appendCSVWhole(dst []byte, f *assess.Figures) []byte {
	v, o := &f.Coverage, &f.Overall
	dst = appendCSVCounts(dst, v.Visible, v.Answered, v.Unknown, v.NotApplicable, v.Open)
	dst = appendCSVFigures(dst, o.Score, o.Low, o.High)
	dst = append(append(dst, o.Level...), ',')
	return append(append(dst, c.bottleneck(o.Bottleneck)...), ',')
}

// scoredSection is a section that has columns.
type scoredSection struct {
	index     int
	estimated bool // it has those of a self-estimate as well
}

func (c *Columns) addSection(i int, section *questionnaires.Section) {
	c.add(nameOf("score", section.ID), number, sectionScore, i)
	c.add(nameOf("low", section.ID), number, sectionLow, i)
	c.add(nameOf("high", section.ID), number, sectionHigh, i)
	estimated := len(section.Estimate) > 0
	if estimated {
		c.add(nameOf("estimate", section.ID), number, sectionEstimate, i)
		c.add(nameOf("gap", section.ID), number, sectionGap, i)
	}
	c.scored = append(c.scored, scoredSection{i, estimated})
}

func appendCSVSection(dst []byte, s *assess.SectionFigures, estimated bool) []byte {
	dst = appendCSVFigures(dst, s.Score, s.Low, s.High)
	if estimated {
		dst = appendCSVFigures(dst, s.Estimate, s.Gap)
	}
	return dst
}

func (c *Columns) addSpot(i int, spot questionnaires.BlindSpot) {
	c.add(nameOf("exposure", spot.ID), number, spotExposure, i)
	c.add(nameOf("unawareness", spot.ID), number, spotUnawareness, i)
	c.add(nameOf("attention", spot.ID), number, spotAttention, i)
	c.add(nameOf("rank", spot.ID), integer, spotRank, i)
	c.add(nameOf("status", spot.ID), word, spotStatus, i)
}

func appendCSVSpot(dst []byte, s *assess.SpotFigures) []byte {
	dst = appendCSVFigures(dst, s.Exposure, s.Unawareness, s.Attention)
	if s.Rank > 0 {
		dst = appendWhole(dst, uint64(s.Rank))
	}
	dst = append(dst, ',')
	status := &statuses[s.Status]
	return append(dst, status.cell[:]...)[:len(dst)+status.length]
}

func appendPackedSpot(dst []byte, s *assess.SpotFigures) []byte {
	dst = appendPackedFigures(dst, s.Exposure, s.Unawareness, s.Attention)
	dst = appendPackedNumber(dst, int64(s.Rank), s.Rank > 0)
	return appendPackedText(dst, s.Status.String())
}

// statuses holds the cell of each status with its comma. All are of one size to be copied
// at once, and then cut to length.
var statuses = func() (all [assess.SpotShown + 1]struct {
	cell   [16]byte
	length int
}) {
	for i := range all {
		all[i].length = copy(all[i].cell[:], assess.Status(i).String()+",")
	}
	return all
}()
