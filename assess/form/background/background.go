// Package background answers, before anybody asks the terminal, whether its
// background is dark.
//
// Importing bubbletea asks the terminal for its colours while the program starts,
// and waits five seconds where none answers: in some SSH sessions, CI jobs and
// terminals in a browser. Packages are initialized in the order of their import
// paths as far as their imports allow. This one imports lipgloss only and sorts
// before github.com/charmbracelet/bubbletea, so it comes first, and the question is
// settled. The interview uses no colour that depends on the answer.
package background

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) }
