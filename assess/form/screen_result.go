package form

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/questionnaires"
)

// resultScreen shows in short what the report says at length.
type resultScreen struct {
	m      *model
	result assess.Result
}

func newResult(m *model) *resultScreen {
	return &resultScreen{m: m, result: assess.Score(m.Session.Questionnaire, m.Session.Answers())}
}

func (s *resultScreen) typing() bool { return false }

func (s *resultScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch key := k.String(); key {
	case "down", "j":
		s.m.scroll.by(1)
	case "up", "k":
		s.m.scroll.by(-1)
	case "r":
		if s.m.Report != nil {
			s.m.openReport()
		}
	case "b", "left", "esc":
		return s.m.show(newReview(s.m), "")
	default:
		cmd, _ := s.m.common(key)
		return cmd
	}
	return nil
}

func (s *resultScreen) page(width, height int) page {
	w := s.m.words
	body := s.verdicts(width)
	body = append(body, s.overall(width)...)
	if s.m.report != "" {
		body = append(body, cells.Wrap(fmt.Sprintf(w.reportIn, printableLine(s.m.report)), width)...)
	}
	body = append(body, "")
	body = append(body, s.foundations(width)...)
	body = append(body, "")
	body = append(body, s.spots(width)...)
	return page{
		crumbs: []string{s.m.line(s.m.Session.Questionnaire.Title), w.resultTitle},
		body:   body,
		hints:  s.hints(),
	}
}

func (s *resultScreen) hints() []hint {
	l, w := s.m.look, s.m.words
	hints := []hint{{l.upDown, w.scroll}, {"b", w.back}, {"o", w.overview}, {"q", w.quit}}
	if s.m.Report != nil {
		return append([]hint{{"r", w.read}}, hints...)
	}
	return hints
}

// verdicts tells what the answers come to, where the questionnaire judges them.
func (s *resultScreen) verdicts(width int) []string {
	var lines []string
	for _, v := range s.m.verdicts(s.result) {
		lines = append(lines, paragraph(s.m.look.strong, v, width)...)
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

// overall is the level with what it means, and the foundation that holds it down. There
// is none where nothing at the top can score.
func (s *resultScreen) overall(width int) []string {
	l, w, overall := s.m.look, s.m.words, s.result.Overall
	if !rates(s.m.Session.Questionnaire) {
		return nil
	}
	level, meaning := s.m.level(overall)
	if overall.Score.Known {
		level += " " + l.dot + " " + fmt.Sprintf(w.points, overall.Score.Whole())
	}
	lines := paragraph(l.strong, level, width)
	lines = append(lines, cells.Wrap(meaning, width)...)
	for _, section := range s.m.Session.Questionnaire.Sections {
		if section.ID == bottleneck(s.m.Session.Questionnaire, s.result) {
			lines = append(lines, labelled(l, w.bottleneck, s.m.title(section), width)...)
		}
	}
	return lines
}

// bottleneck returns the id of the weakest foundation. With only one there is nothing
// to compare, and it is empty.
func bottleneck(q *questionnaires.Questionnaire, r assess.Result) string {
	if len(q.Sections) < 2 {
		return ""
	}
	return r.Overall.Bottleneck
}

// foundations draws a bar for each section at the top, with the self-estimate on it.
func (s *resultScreen) foundations(width int) []string {
	l, w := s.m.look, s.m.words
	title := min(width/3, s.longestTitle())
	var lines []string
	estimated := false
	for i, section := range s.m.Session.Questionnaire.Sections {
		r := s.result.Sections[i]
		if !scores(section) && !r.Estimate.Known {
			continue
		}
		lines = append(lines, s.scored(s.m.title(section), section, r, title, width))
		for _, item := range bestItems(section, r) {
			lines = append(lines, s.scored("  "+printableLine(item.Name), section, item, title, width))
		}
		estimated = estimated || r.Estimate.Known
	}
	if estimated {
		lines = append(lines, strings.Repeat(" ", title+2)+l.quiet.Render(cells.Fit(l.here+" "+w.selfEstimate, width-title-2, l.ellipsis)))
	}
	return lines
}

func (s *resultScreen) longestTitle() int {
	longest := 0
	for i, section := range s.m.Session.Questionnaire.Sections {
		longest = max(longest, cells.Width(s.m.title(section)))
		for _, item := range bestItems(section, s.result.Sections[i]) {
			longest = max(longest, 2+cells.Width(printableLine(item.Name)))
		}
	}
	return longest
}

// longestCalled is the room for what the scores are called: that of the program's own
// names, and more for an author's that are longer.
func (s *resultScreen) longestCalled() int {
	const least, most = 16, 24
	longest := least
	for i, section := range s.m.Session.Questionnaire.Sections {
		r := s.result.Sections[i]
		for _, r := range append(bestItems(section, r), r) {
			longest = max(longest, cells.Width(s.m.called(section, r)))
		}
	}
	return min(most, longest)
}

// scored draws the bar of a section, or of an item of it, between its name and figures.
func (s *resultScreen) scored(name string, section *questionnaires.Section, r assess.SectionResult, title, width int) string {
	l := s.m.look
	name = cells.Pad(cells.Fit(name, title, l.ellipsis), title)
	figures := s.figures(section, r, width)
	bar := max(6, min(40, width-title-cells.Width(figures)-4))
	return cells.Fit(name+"  "+l.marked(r, bar)+"  "+strings.TrimRight(figures, " "), width, "")
}

// figures is the score, and where there is room what it is called.
func (s *resultScreen) figures(section *questionnaires.Section, r assess.SectionResult, width int) string {
	if !r.Score.Known {
		return cells.Pad(s.m.look.dash, 3)
	}
	figures := fmt.Sprintf("%3d", r.Score.Whole())
	if width >= narrowWidth {
		longest := s.longestCalled()
		figures += "  " + cells.Pad(cells.Fit(s.m.called(section, r), longest, s.m.look.ellipsis), longest)
	}
	return figures
}

// marked draws the bar of a score with a mark where the respondent put themselves.
func (l *look) marked(r assess.SectionResult, width int) string {
	full := 0
	if r.Score.Known {
		full = int(r.Score.Value/100*float64(width) + 0.5)
	}
	at := -1
	if r.Estimate.Known {
		at = min(width-1, int(r.Estimate.Value/maxEstimate*float64(width)))
	}
	var b strings.Builder
	for i := range width {
		switch {
		case i == at:
			b.WriteString(l.notice.Render(l.here))
		case i < full:
			b.WriteString(l.accent.Render(l.barFull))
		default:
			b.WriteString(l.quiet.Render(l.barEmpty))
		}
	}
	return b.String()
}

// shownSpots is how many blind spots are told at once: more cannot be worked on.
const shownSpots = 3

// spots names the most urgent blind spots, each with its first step.
func (s *resultScreen) spots(width int) []string {
	l, w := s.m.look, s.m.words
	top := s.result.TopSpots(shownSpots)
	if len(top) == 0 {
		return cells.Wrap(w.noSpots, width)
	}
	lines := []string{l.strong.Render(w.spotsTitle)}
	for i, spot := range top {
		text := blindSpot(s.m.Session.Questionnaire, spot.ID)
		lines = append(lines, cells.Hang(fmt.Sprintf("%d  ", i+1), s.m.text(text.Title), width)...)
		if step := s.m.text(text.FirstStep); step != "" {
			lines = append(lines, each(l.quiet, cells.Hang("   ", step, width))...)
		}
	}
	return lines
}

// blindSpot returns what the questionnaire says about a blind spot.
func blindSpot(q *questionnaires.Questionnaire, id string) questionnaires.BlindSpot {
	for _, b := range q.BlindSpots {
		if b.ID == id {
			return b
		}
	}
	return questionnaires.BlindSpot{ID: id}
}
