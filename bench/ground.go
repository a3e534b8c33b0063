package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"blindspot/questionnaires"
)

// ground is what is measured on: the program, and the files it is to score.
type ground struct {
	options
	made          bool   // the folder is ours to remove
	self          string // this program
	blindspot     string
	many          string // a folder of answers files
	some          string // a folder of a tenth of them, for what is slow
	stream, tenth string // files of JSON Lines: all lines, and a tenth of them
	questionnaire *questionnaires.Questionnaire
}

func prepare(ctx context.Context, o options) (*ground, error) {
	g := &ground{options: o}
	var err error
	if g.folder == "" {
		if g.folder, err = os.MkdirTemp("", "blindspot-bench-"); err != nil {
			return nil, err
		}
		g.made = true
	}
	if g.self, err = os.Executable(); err != nil {
		return nil, err
	}
	in := func(name string) string { return filepath.Join(g.folder, name) }
	g.blindspot, g.many, g.some = in("blindspot"), in(fmt.Sprint("many-", o.files)), in(fmt.Sprint("some-", o.files/10))
	g.stream, g.tenth = in(fmt.Sprint(o.lines, ".jsonl")), in(fmt.Sprint(o.lines/10, ".jsonl"))
	if g.questionnaire, err = questionnaires.NewCatalogue("").Find("core"); err != nil {
		return nil, err
	}
	build := exec.CommandContext(ctx, "make", "build", "PROGRAM="+g.blindspot)
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("make build: %w\n%s", err, out)
	}
	if err := g.makeFiles(); err != nil {
		return nil, err
	}
	// Where there is no such command, what is still being written may slow the first rounds.
	_ = exec.CommandContext(ctx, "sync").Run()
	return g, nil
}

// makeFiles makes what is not there from an earlier run in the same folder.
func (g *ground) makeFiles() error {
	for _, part := range []struct {
		path  string
		count int
		write func(string, *questionnaires.Questionnaire, int) error
	}{{g.many, g.files, writeFiles}, {g.some, g.files / 10, writeFiles}, {g.stream, g.lines, writeLines}, {g.tenth, g.lines / 10, writeLines}} {
		if _, err := os.Stat(part.path); err == nil {
			continue
		}
		unfinished := part.path + ".part"
		if err := os.RemoveAll(unfinished); err != nil {
			return err
		}
		if err := part.write(unfinished, g.questionnaire, part.count); err != nil {
			return err
		}
		if err := os.Rename(unfinished, part.path); err != nil {
			return err
		}
	}
	return nil
}

// leave removes what was made in a folder of our own.
func (g *ground) leave() {
	if g.made {
		os.RemoveAll(g.folder)
	}
}
