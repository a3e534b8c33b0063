package survey

import (
	"errors"
	"io"
	"slices"

	"blindspot/questionnaires"
)

// What is remembered of the cells of a column while a mapping is proposed.
const (
	maxTexts    = 200     // different ones
	maxTextSize = 400     // bytes of one
	maxSeen     = 8 << 20 // bytes of all in all columns
)

// sighting is what was seen in the cells of one column.
type sighting struct {
	filled  int            // rows with a cell that is not empty
	texts   []string       // the different ones, as they came
	rows    map[string]int // with each text
	more    bool           // there are further texts, or longer ones
	layouts []layout       // those that fit every cell
}

// look reads all rows that a table has left.
func look(e *Export, guesses []guess) ([]sighting, error) {
	seen := make([]sighting, len(guesses))
	for i, g := range guesses {
		seen[i].rows = map[string]int{}
		if g.wantsLayout() {
			seen[i].layouts = commonLayouts()
		}
	}
	room := maxSeen
	for {
		row, err := e.Next()
		if errors.Is(err, io.EOF) {
			return seen, nil
		}
		if err != nil {
			return nil, err
		}
		for i, cell := range row.Cells[:min(len(row.Cells), len(guesses))] {
			if text := fold(cell); text != "" {
				seen[i].add(text, guesses[i], &room)
			}
		}
	}
}

func (s *sighting) add(text string, g guess, room *int) {
	s.filled++
	s.layouts = slices.DeleteFunc(s.layouts, func(l layout) bool { return !g.fits(l, text) })
	_, known := s.rows[text]
	switch {
	case !g.wantsTexts():
	case known:
		s.rows[text]++
	case len(s.texts) == maxTexts || len(text) > min(maxTextSize, *room):
		s.more = true
	default:
		*room -= len(text)
		s.rows[text] = 1
		s.texts = append(s.texts, text)
	}
}

// wantsTexts reports whether the texts in the cells matter for the proposal.
func (g guess) wantsTexts() bool {
	return g.use == useEstimate || g.use == useGiven || g.use == useQuestion && g.question.Kind != questionnaires.Free
}

// wantsLayout reports whether the cells are dates or points in time.
func (g guess) wantsLayout() bool {
	return g.use == useGiven || g.use == useQuestion && g.question.Kind == questionnaires.Date
}

// fits reports whether a text can be read by a layout; words such as "don't know" fit
// every one.
func (g guess) fits(l layout, text string) bool {
	if _, ok := l.read(text, 0); ok {
		return true
	}
	return g.use == useQuestion && slices.Contains(slices.Concat(unknownWords, notApplicableWords, openWords), essence(text))
}

// commonLayouts returns the layouts in which survey tools and spreadsheets write.
func commonLayouts() []layout {
	dates := []string{"DD.MM.YYYY", "YYYY-MM-DD", "YYYY/MM/DD", "MM/DD/YYYY", "DD/MM/YYYY", "MM/DD/YY", "DD/MM/YY", "DD.MM.YY"}
	times := []string{"", " hh:mm:ss", " hh:mm", " hh:mm:ss AM", " hh:mm AM", " hh:mm:ss AM Z", " hh:mm:ss Z", "Thh:mm:ssZ"}
	var layouts []layout
	for _, date := range dates {
		for _, time := range times {
			l, _ := newLayout(date + time)
			layouts = append(layouts, l)
		}
	}
	for _, month := range []string{"MM.YYYY", "MM/YYYY", "YYYY-MM"} {
		l, _ := newLayout(month)
		layouts = append(layouts, l)
	}
	return layouts
}
