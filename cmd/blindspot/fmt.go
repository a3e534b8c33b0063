package main

import (
	"bytes"
	"errors"
	"fmt"

	"blindspot/assess"
	"blindspot/batch"
	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/safefile"

	"github.com/spf13/cobra"
)

// maxLines bounds a file of JSON Lines, which is rewritten in memory.
const maxLines = 64 << 20

func (p *program) fmtCommand() *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   p.say("fmt ANTWORTEN... [Optionen]", "fmt ANSWERS... [flags]"),
		Short: p.say("Schreibt Antwortdateien in der festen Form neu", "Rewrites answers files in the canonical form"),
		Long: p.say(
			`Schreibt Antwortdateien an Ort und Stelle in der festen Form neu, in der blindspot selbst
schreibt: YAML bleibt YAML, JSON wird JSON in einer Zeile, und eine Datei auf .jsonl oder .ndjson
hat danach in jeder Zeile diese Form. "batch" liest solche Dateien um ein Vielfaches schneller.

Inhalt, Zeiten und Zähler bleiben, wie sie sind. Kommentare gehen nie verloren: Eine Datei mit
Kommentaren wird abgelehnt, bis sie als Notiz dastehen oder gelöscht sind. Was schon die feste
Form hat, wird nicht angerührt; eine neu geschriebene Datei kann danach, wie alle Antworten, nur
ihr Besitzer lesen. Ein Fehler in einer Datei hält die anderen nicht auf.`,
			`Rewrites answers files in place in the canonical form, the one in which blindspot itself
writes: YAML stays YAML, JSON becomes one line of JSON, and a file that ends in .jsonl or
.ndjson has this form in each of its lines. "batch" reads such files many times faster.

Content, times and counters stay as they are. Comments never get lost: a file with comments is
refused until they are notes, or removed. What is canonical already is not touched; a file that
was rewritten can be read by its owner alone, as all answers. An error in one file does not hold
up the others.`),
		Example: `  blindspot fmt muster.answers.yaml
  blindspot fmt 2026/*.answers.yaml answers.jsonl
  blindspot fmt --check 2026/*.answers.yaml`,
		Args: p.between(1, -1),
		RunE: func(_ *cobra.Command, args []string) error {
			f := formatter{program: p, check: check, found: map[string]*questionnaires.Questionnaire{}}
			return f.all(args)
		},
	}
	cmd.Flags().BoolVar(&check, "check", false, p.say("nennt nur die Dateien, die nicht die feste Form haben, und endet dann mit 1", "only lists the files that are not canonical, and then exits with 1"))
	return cmd
}

// formatter brings answers files into the canonical form, or says which do not have it.
type formatter struct {
	*program
	check  bool
	found  map[string]*questionnaires.Questionnaire // by the path beside the answers where it would lie
	differ bool                                     // check found a file that is not canonical
}

// all goes through the files, and tells at once what became of each.
func (f *formatter) all(paths []string) error {
	failed := false
	for _, path := range paths {
		if err := f.one(path); err != nil {
			f.tell(err)
			failed = true
		}
	}
	if failed || f.differ {
		return stopped(exitError)
	}
	return nil
}

// one brings one file into the canonical form, or under check lists one that lacks it.
func (f *formatter) one(path string) error {
	if _, packed := batch.LayoutOf(path); packed {
		return fmt.Errorf("%s: %s", path, f.say("gepackte Dateien werden nicht neu geschrieben; entpacken Sie diese zuerst", "packed files are not rewritten; unpack this one first"))
	}
	data, err := safefile.Read(path, f.limit(path))
	if err != nil {
		return f.explainMissingFile(path, err)
	}
	text, err := f.canonical(path, data)
	switch {
	case err != nil:
		return err
	case bytes.Equal(text, data) && f.check:
		return nil
	case bytes.Equal(text, data):
		return f.line(path + ": " + f.say("hat schon die feste Form", "already canonical"))
	case f.check:
		f.differ = true
		return f.line(path)
	}
	if err := f.rewrite(path); err != nil {
		return err
	}
	return f.line(path + ": " + f.say("neu geschrieben", "rewritten"))
}

func (f *formatter) limit(path string) int64 {
	if isLines(path) {
		return maxLines
	}
	return assess.MaxFile
}

// isLines reports whether a batch reads a file as JSON Lines.
func isLines(path string) bool {
	lines, _ := batch.LayoutOf(path)
	return lines
}

func (f *formatter) line(text string) error {
	_, err := fmt.Fprintln(f.stdout, printable.Line(text))
	return err
}

// rewrite writes a file anew that nobody else has open. It reads the file again, for
// only now it stays as it is.
func (f *formatter) rewrite(path string) error {
	held, err := safefile.Hold(path)
	var holder *safefile.HeldError
	switch {
	case errors.As(err, &holder):
		return fail(f.say("Beenden Sie die andere Sitzung.", "End the other session."), "%w", f.explainHeld(path, err))
	case err != nil:
		return err
	}
	defer held.Release()
	data, err := held.Read(f.limit(path))
	if err != nil {
		return err
	}
	text, err := f.canonical(path, data)
	if err != nil {
		return err
	}
	return held.Save(text)
}
