package main

import (
	"context"
	"fmt"
	"path/filepath"
)

// measureAll measures everything that has a goal.
func (g *ground) measureAll(ctx context.Context) ([]goal, error) {
	var goals []goal
	for _, measure := range []func(context.Context) ([]goal, error){g.startUp, g.wholeFolder, g.foreign, g.lineByLine} {
		more, err := measure(ctx)
		if err != nil {
			return nil, err
		}
		goals = append(goals, more...)
	}
	return goals, nil
}

// batch is the main job: a table, and a cohort report beside it. The table goes where
// those of the contenders go, to the null device: how fast a disk takes it is not what
// is compared.
func (g *ground) batch(path string, more ...string) []string {
	summary := filepath.Join(g.folder, "summary.md")
	return append([]string{g.blindspot, "batch", path, "--summary", summary, "--force", "--workers", "2"}, more...)
}

// reading reads a file or a folder and does nothing with it. It comes before everything
// that is measured on these files, so that all find them in memory, whatever ran before.
// It is a process of its own, for a system counts what memory this one has once used as
// the peak of every process that it starts.
func (g *ground) reading(path string) []string { return []string{g.self, "read", path} }

func (g *ground) startUp(ctx context.Context) ([]goal, error) {
	const starts = 101
	took, err := inTurn(ctx, starts,
		contender{name: "version", command: []string{g.blindspot, "version"}},
		contender{name: "true", command: []string{"true"}},
	)
	if err != nil {
		return nil, err
	}
	return []goal{slower("start-up of version", "true", took["version"], took["true"], 6)}, nil
}

func (g *ground) wholeFolder(ctx context.Context) ([]goal, error) {
	interpreter, absent := python(ctx)
	took, err := inTurn(ctx, g.rounds,
		contender{name: "batch", command: g.batch(g.many), before: g.reading(g.many)},
		contender{name: "reading", command: g.reading(g.many), before: g.reading(g.many)},
		contender{name: "cat", command: []string{"sh", "-c", `find "$0" -type f -print0 | xargs -0 cat >/dev/null`, g.many}, before: g.reading(g.many)},
		contender{name: "strict", command: g.batch(g.some, "--strict-reader"), before: g.reading(g.some), share: 0.1},
		contender{name: "python", command: []string{interpreter, "bench/score.py", g.blindspot, g.some}, before: g.reading(g.some), share: 0.1, absent: absent},
	)
	if err != nil {
		return nil, err
	}
	work := fmt.Sprintf("%d canonical YAML files to CSV and cohort report", g.files)
	return []goal{
		slower(work, "reading them with as many goroutines", took["batch"], took["reading"], 2),
		faster(work, "find | xargs cat", took["batch"], took["cat"], 2),
		faster(work, "our strict reader", took["batch"], took["strict"], 12),
		faster(work, "Python with PyYAML's C loader, 2 processes", took["batch"], took["python"], 30),
	}, nil
}

func (g *ground) lineByLine(ctx context.Context) ([]goal, error) {
	database := contender{name: "duckdb", command: []string{"node", "bench/weighted.mjs", g.blindspot, g.stream}, before: g.reading(g.stream), absent: duckdbAbsent(ctx)}
	took, err := inTurn(ctx, g.rounds,
		contender{name: "all", command: g.batch(g.stream), before: g.reading(g.stream)},
		contender{name: "tenth", command: g.batch(g.tenth), before: g.reading(g.tenth), share: 0.1},
		database,
	)
	if err != nil {
		return nil, err
	}
	work := fmt.Sprintf("%d JSON Lines", g.lines)
	const mebi = 1 << 20
	return []goal{
		faster(work, "DuckDB's best query for the weighted means", took["all"], took["duckdb"], 3),
		slower("cost per answers object, "+work, "a tenth of them", took["all"], took["tenth"], 1.1),
		{work: "peak of memory, " + work, against: "-", ratio: float64(took["all"].peak) / mebi, bound: 32, unit: "MiB", absent: peakAbsent(took["all"])},
	}, nil
}
