package form

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/assess/terms"
)

// startScreen says what the questionnaire is for, and asks who answers.
type startScreen struct {
	m       *model
	name    *editor // of the organization; nil when nobody asks who answers
	roles   []string
	list    list // of roles
	inRoles bool // the list is answered now, and not the name
}

// newStart returns the screen before the first step, or nil where there is nothing to
// say: in an interview that continues.
func newStart(m *model) *startScreen {
	answers := m.Session.Answers()
	begun := answers.At != "" || len(answers.Answers)+len(answers.Estimates) > 0
	s := &startScreen{m: m}
	if m.Profile {
		s.name = newLineEditor(m.look, answers.Organization, assess.MaxName)
		s.roles = rolesFor(answers.Respondent.Role)
		s.list.rows = make([]row, len(s.roles))
		s.refresh()
		return s
	}
	if begun || len(m.Session.Questionnaire.Introduction) == 0 {
		return nil
	}
	return s
}

// rolesFor returns the roles to choose from, "not said" first, with the respondent's
// own words where the file has them.
func rolesFor(said string) []string {
	roles := append([]string{""}, assess.Roles()...)
	if !slices.Contains(roles, said) {
		roles = append(roles, said)
	}
	return roles
}

// refresh marks the role that was said.
func (s *startScreen) refresh() {
	said := s.m.Session.Answers().Respondent.Role
	for i, role := range s.roles {
		r := row{mark: s.m.look.open1, marked: role == said, key: fmt.Sprint(i + 1)}
		if r.text = printableLine(terms.Role(role, s.m.Language)); role == "" {
			r.text = s.m.words.noRole
		}
		if r.marked {
			r.mark = s.m.look.chosen1
		}
		s.list.rows[i] = r
	}
	if !s.inRoles {
		s.list.cursor = -1
	}
}

func (s *startScreen) focus() tea.Cmd {
	if s.name == nil || s.inRoles {
		return nil
	}
	return s.name.focus()
}

func (s *startScreen) typing() bool { return s.name != nil && !s.inRoles }

func (s *startScreen) update(msg tea.Msg) tea.Cmd {
	k, isKey := msg.(tea.KeyMsg)
	switch {
	case s.typing():
		return s.updateName(msg)
	case !isKey:
		return nil
	}
	if key := k.String(); key == "enter" {
		if may, cmd := s.m.gate.lets(key); !may {
			return cmd
		}
	}
	if s.name == nil {
		return s.updateIntroduction(k.String())
	}
	return s.updateRoles(k.String())
}

// updateName edits the name of the organization. It is in the session with every key.
func (s *startScreen) updateName(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok {
		switch k.String() {
		case "enter", "tab", "down":
			return s.enterRoles()
		}
	}
	before := s.name.text()
	cmd := s.name.update(msg)
	if s.name.text() == before {
		return cmd
	}
	s.m.Session.SetOrganization(s.name.text())
	s.m.touched()
	return tea.Batch(cmd, s.m.storeSoon())
}

// enterRoles goes on to the roles, where the one that was said is chosen.
func (s *startScreen) enterRoles() tea.Cmd {
	s.m.keeper.store()
	s.name.blur()
	s.inRoles = true
	s.list.cursor = max(0, slices.Index(s.roles, s.m.Session.Answers().Respondent.Role))
	return s.m.gate.wait()
}

func (s *startScreen) leaveRoles() tea.Cmd {
	s.inRoles = false
	s.refresh()
	return s.name.focus()
}

func (s *startScreen) updateRoles(key string) tea.Cmd {
	switch {
	case key == "b" || key == "left" || key == "shift+tab" || (key == "up" || key == "k") && s.list.cursor == 0:
		return s.m.leftBehind(s.untaken(), s.leaveRoles())
	case key == "enter":
		return s.commit()
	case key == "right" || key == "s":
		return s.m.leftBehind(s.untaken(), s.begin())
	case s.list.moveBy(key):
		return nil
	}
	if i := s.list.find(key); i >= 0 {
		s.list.cursor = i
		return nil
	}
	cmd, _ := s.m.common(key)
	return cmd
}

// untaken reports whether enter would record another role than the one recorded.
func (s *startScreen) untaken() bool {
	return s.inRoles && s.roles[s.list.cursor] != s.m.Session.Answers().Respondent.Role
}

// commit takes the role and begins.
func (s *startScreen) commit() tea.Cmd {
	if s.untaken() {
		s.m.Session.SetRole(s.roles[s.list.cursor])
		s.m.touched()
	}
	s.refresh()
	return s.begin()
}

// begin goes to where the interview stands, which is its first step at the beginning.
func (s *startScreen) begin() tea.Cmd { return s.m.goOn(s.m.Session.At()-1, "") }

func (s *startScreen) updateIntroduction(key string) tea.Cmd {
	switch key {
	case "enter", "right", "s":
		return s.begin()
	}
	cmd, _ := s.m.common(key)
	return cmd
}

func (s *startScreen) page(width, height int) page {
	w, q := s.m.words, s.m.Session.Questionnaire
	var body []string
	if introduction := s.m.text(q.Introduction); introduction != "" {
		body = append(cells.Wrap(introduction, width), "")
	}
	p := page{crumbs: []string{s.m.line(q.Title)}, hints: []hint{{w.enter, w.begin}, {"q", w.pause}, {"h", w.help}}}
	if s.name != nil {
		s.refresh()
		asked, focus := s.fields(width)
		p.focus = focus.shifted(len(body))
		body = append(body, asked...)
		p.hints = s.hints()
	}
	if s.untaken() {
		p.status = s.m.untaken(s.m.words.chosen)
	}
	p.body = body
	return p
}

// fields draws the name and the roles.
func (s *startScreen) fields(width int) ([]string, span) {
	l, w := s.m.look, s.m.words
	cursor := " "
	if !s.inRoles {
		cursor = l.accent.Render(l.cursor)
	}
	lines := []string{l.strong.Render(w.organization) + " " + l.quiet.Render(w.optional)}
	lines = append(lines, cursor+" "+s.name.view(width-2, 1)[0], "")
	focus := span{len(lines) - 2, len(lines) - 1}

	lines = append(lines, l.strong.Render(w.role)+" "+l.quiet.Render(w.optional))
	rows, at := s.list.view(l, width, false)
	if s.inRoles {
		focus = at.shifted(len(lines))
	}
	return append(lines, rows...), focus
}

func (s *startScreen) hints() []hint {
	w := s.m.words
	if !s.inRoles {
		return []hint{{w.enter, w.next}, {w.ctrlC, w.pause}}
	}
	return []hint{{s.m.look.upDown + " " + w.digits(len(s.roles)), w.choose}, {w.enter, w.begin}, {"b", w.back}, {"q", w.pause}, {"h", w.help}}
}
