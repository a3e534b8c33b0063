// Command bench measures how fast a batch is scored, as ratios against other ways to
// do the work on the same machine in the same run: seconds would say more about the
// machine. It makes its answers files itself, the same ones for the same seed.
//
//	go run ./bench                     all goals, with 100,000 files and 1,000,000 lines
//	go run ./bench -files 10000 -lines 100000 -tolerance 1.25
//
// It ends with 1 when a goal is missed by more than the tolerance. What needs a
// program that is not installed (python3 with PyYAML, node with duckdb) is left out,
// and the table says so.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// options is the command line.
type options struct {
	files, lines int
	rounds       int
	tolerance    float64
	folder       string
}

var errMissed = errors.New("a goal was missed")

func run(ctx context.Context, args []string, out io.Writer) error {
	var o options
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.IntVar(&o.files, "files", 100_000, "answers files in a folder")
	flags.IntVar(&o.lines, "lines", 1_000_000, "answers objects in one file of JSON Lines")
	flags.IntVar(&o.rounds, "rounds", 3, "how often everything is measured, in turn; the median counts")
	flags.Float64Var(&o.tolerance, "tolerance", 1, "by what a goal may be missed, as a factor")
	flags.StringVar(&o.folder, "folder", "", "where the files are made and kept; default a new one that is removed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if folder, reading := readingAlone(flags.Args()); reading {
		return readAll(folder)
	}
	ground, err := prepare(ctx, o)
	if err != nil {
		return err
	}
	defer ground.leave()
	goals, err := ground.measureAll(ctx)
	if err != nil {
		return err
	}
	if missed := tell(out, goals, o.tolerance); missed {
		return errMissed
	}
	return nil
}
