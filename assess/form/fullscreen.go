package form

import (
	"context"
	"errors"
	"fmt"
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// FullScreen holds the interview on the whole screen of a terminal. It returns when
// the respondent leaves, the input ends or ctx is cancelled; what was typed until then
// is saved in each case, a note under way included. An error says that answers could
// not be saved, or that the screen failed.
//
// The screen as it was before is restored. After a finished interview one line says
// where the report is; what there is to say about a paused one is left to the caller,
// who knows how to continue it.
func FullScreen(ctx context.Context, o Options, t Terminal) (Outcome, error) {
	m := newModel(o, newLook(t.Out, t.Color, t.ASCII))
	err := run(ctx, m, t)
	return m.conclude(ctx, err, t.Out)
}

// conclude saves what is left to save and says how the interview ended. failed is the
// error of the program that showed it; one that only tells of the cancelled context,
// or comes after the respondent has left, is none of ours.
func (m *model) conclude(ctx context.Context, failed error, out io.Writer) (Outcome, error) {
	m.takeTyped()
	lost := m.keeper.lost(m.words)
	switch {
	case m.collapsed != nil:
		return m.outcome, errors.Join(m.collapsed, lost)
	case ctx.Err() != nil:
		return Interrupted, lost
	case lost != nil:
		return m.outcome, lost
	case failed != nil && (!m.left || errors.Is(failed, tea.ErrProgramPanic)):
		return m.outcome, failed
	case m.outcome == Finished && m.report != "":
		_, err := fmt.Fprintf(out, m.words.reportIn+"\n", printableLine(m.report))
		return m.outcome, err
	}
	return m.outcome, nil
}

// run shows a model until it quits. Signals are the caller's, who cancels ctx.
func run(ctx context.Context, m tea.Model, t Terminal) error {
	in := &endWatch{Reader: t.In}
	program := tea.NewProgram(m,
		tea.WithContext(ctx),
		tea.WithInput(in.asFile()),
		tea.WithOutput(t.Out),
		tea.WithAltScreen(),
		tea.WithoutSignalHandler(),
	)
	in.ended = func() { program.Send(inputEnded{}) }
	_, err := program.Run()
	return err
}

// Choose shows a menu on the whole screen. ok is false when nothing was chosen.
func Choose(ctx context.Context, title string, entries []Entry, language string, t Terminal) (index int, ok bool, err error) {
	menu := newMenu(title, entries, wordsFor(language), newLook(t.Out, t.Color, t.ASCII))
	if err := run(ctx, menu, t); err != nil {
		return 0, false, err
	}
	return menu.list.cursor, menu.chosen, nil
}

// endWatch notices the end of the input, which bubbletea would wait after for ever.
type endWatch struct {
	io.Reader
	ended func()
}

func (w *endWatch) Read(p []byte) (int, error) {
	n, err := w.Reader.Read(p)
	if err == nil {
		return n, nil
	}
	w.ended()
	return n, io.EOF // a terminal that went away is an end like any other
}

// terminalFile is what bubbletea must see of a terminal to set it up.
type terminalFile interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// watchedFile is a terminal whose end is noticed.
type watchedFile struct {
	terminalFile
	watch *endWatch
}

func (f watchedFile) Read(p []byte) (int, error) { return f.watch.Read(p) }

// asFile returns the reader as a file where it is one.
func (w *endWatch) asFile() io.Reader {
	if f, ok := w.Reader.(terminalFile); ok {
		return watchedFile{f, w}
	}
	return w
}
