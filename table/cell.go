package table

import "blindspot/assess"

// value names a value of a row.
type value uint8

const (
	source value = iota
	organization
	given
	label
	otherLabels
	rejection
	questionnaireID // from here on only scored rows have one
	questionnaireVersion
	visible
	answered
	unknown
	notApplicable
	open
	overall
	overallLow
	overallHigh
	level
	bottleneck
	sectionScore
	sectionLow
	sectionHigh
	sectionEstimate
	sectionGap
	spotExposure
	spotUnawareness
	spotAttention
	spotRank
	spotStatus
	verdictOutcome
	contradictions
)

// cell is a value as all formats write it; unless it is known it is empty. The text is
// that of a foreign text or a word; the number an integer, the millionths of a number,
// or the seconds of a moment since 1970. Of a list of words it says only whether there
// are any: [Columns.appendWords] writes them without making a text of them first.
type cell struct {
	text   string
	number int64
	known  bool
}

func textCell(text string) cell { return cell{text: text, known: text != ""} }
func integerCell(n int) cell    { return cell{number: int64(n), known: true} }
func figureCell(f assess.Figure) cell {
	n, known := millionths(f)
	return cell{number: n, known: known}
}

// cell returns the value of a row in a column. It runs for every cell of every row:
// hence two switches and no method for each value.
func (c *Columns) cell(col *column, r *Row) cell {
	if col.value >= questionnaireID {
		if r.Figures == nil {
			return cell{}
		}
		return c.figure(col, r.Figures)
	}
	switch col.value {
	case source:
		return textCell(r.Source)
	case organization:
		return textCell(r.Organization)
	case given:
		return cell{number: r.Given.Unix(), known: !r.Given.IsZero()}
	case label:
		return textCell(r.label(c.labels[col.index]))
	case otherLabels:
		return textCell(c.otherLabels(r))
	default: // rejection
		return textCell(r.Err)
	}
}

// figure returns a value that only a scored row has.
func (c *Columns) figure(col *column, f *assess.Figures) cell {
	switch col.value {
	case questionnaireID:
		return textCell(c.questionnaire.ID)
	case questionnaireVersion:
		return integerCell(c.questionnaire.Version)
	case visible:
		return integerCell(f.Coverage.Visible)
	case answered:
		return integerCell(f.Coverage.Answered)
	case unknown:
		return integerCell(f.Coverage.Unknown)
	case notApplicable:
		return integerCell(f.Coverage.NotApplicable)
	case open:
		return integerCell(f.Coverage.Open)
	case overall:
		return figureCell(f.Overall.Score)
	case overallLow:
		return figureCell(f.Overall.Low)
	case overallHigh:
		return figureCell(f.Overall.High)
	case level:
		return textCell(string(f.Overall.Level))
	case bottleneck:
		return textCell(c.bottleneck(f.Overall.Bottleneck))
	case sectionScore:
		return figureCell(f.Sections[col.index].Score)
	case sectionLow:
		return figureCell(f.Sections[col.index].Low)
	case sectionHigh:
		return figureCell(f.Sections[col.index].High)
	case sectionEstimate:
		return figureCell(f.Sections[col.index].Estimate)
	case sectionGap:
		return figureCell(f.Sections[col.index].Gap)
	case spotExposure:
		return figureCell(f.Spots[col.index].Exposure)
	case spotUnawareness:
		return figureCell(f.Spots[col.index].Unawareness)
	case spotAttention:
		return figureCell(f.Spots[col.index].Attention)
	case spotRank:
		rank := f.Spots[col.index].Rank
		return cell{number: int64(rank), known: rank > 0}
	case spotStatus:
		return textCell(f.Spots[col.index].Status.String())
	case verdictOutcome:
		return textCell(c.outcome(col.index, f.Verdicts[col.index]))
	default: // contradictions
		return cell{known: len(f.Contradictions) > 0}
	}
}

func (c *Columns) bottleneck(section int) string {
	if section < 0 {
		return ""
	}
	return c.sections[section].ID
}

func (c *Columns) outcome(verdict, outcome int) string {
	if outcome < 0 {
		return ""
	}
	return c.questionnaire.Verdicts[verdict].Outcomes[outcome].ID
}

// appendWords writes the ids of the contradictions found, the only words that are a list.
func (c *Columns) appendWords(dst []byte, r *Row) []byte {
	for i, found := range r.Figures.Contradictions {
		if i > 0 {
			dst = append(dst, between...)
		}
		dst = append(dst, c.questionnaire.Contradictions[found].ID...)
	}
	return dst
}
