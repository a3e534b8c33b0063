package main

import (
	"errors"
	"fmt"
	"strings"

	"blindspot/printable"
)

// exitCode is what the program returns to the shell. Scripts rely on the values.
type exitCode int

const (
	exitDone        exitCode = 0   // done
	exitError       exitCode = 1   // an error, or some input was rejected
	exitUsage       exitCode = 2   // wrong usage
	exitPaused      exitCode = 3   // paused, or the input ended early; the answers are saved
	exitInterrupted exitCode = 130 // interrupted; the answers are saved
)

// failure is an error on its way to the user: with a hint what to type, and the
// exit code that scripts see.
type failure struct {
	code exitCode
	err  error
	hint string
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// stopped ends a command that has already said everything, with that exit code.
type stopped exitCode

func (s stopped) Error() string { return fmt.Sprintf("stopped with exit code %d", int(s)) }

// fail returns an error with a hint: a command to type, or what to change.
func fail(hint string, format string, args ...any) error {
	return &failure{code: exitError, err: fmt.Errorf(format, args...), hint: hint}
}

// misuse is fail for a command line that cannot be carried out as it stands.
func misuse(hint string, format string, args ...any) error {
	return &failure{code: exitUsage, err: fmt.Errorf(format, args...), hint: hint}
}

// tell writes the error for people and returns the exit code for scripts. Hints name
// the program as it was called, so that they can be typed as they stand.
func (p *program) tell(err error) exitCode {
	if err == nil {
		return exitDone
	}
	var stop stopped
	if errors.As(err, &stop) {
		return exitCode(stop)
	}
	code, hint := exitError, ""
	var f *failure
	if errors.As(err, &f) {
		code, hint = f.code, f.hint
	}
	p.tellLines("blindspot: ", err.Error())
	p.tellLines("hint: ", strings.ReplaceAll(hint, "blindspot ", p.command+" "))
	return code
}

func (p *program) tellLines(prefix, text string) {
	for line := range strings.Lines(strings.TrimRight(text, "\n")) {
		fmt.Fprintf(p.stderr, "%s%s\n", prefix, printable.Line(strings.TrimSuffix(line, "\n")))
	}
}
