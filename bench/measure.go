package main

import (
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// contender is one way to do a piece of work.
type contender struct {
	name    string
	command []string
	before  []string // a command that is not measured
	share   float64  // of the work that it does, where all of it would take too long; 0 means all
	absent  string   // why it cannot be measured here; empty when it can
}

// measured is what a contender took.
type measured struct {
	seconds float64 // for all of the work: the median of the rounds
	peak    int64   // bytes of memory, the largest of the rounds
	absent  string
}

// inTurn measures contenders one after the other, round by round, so that what else
// the machine does meets all of them alike.
func inTurn(ctx context.Context, rounds int, contenders ...contender) (map[string]measured, error) {
	seconds := map[string][]float64{}
	results := map[string]measured{}
	for range rounds {
		for _, c := range contenders {
			if c.absent != "" {
				results[c.name] = measured{absent: c.absent}
				continue
			}
			took, peak, err := c.once(ctx)
			if err != nil {
				return nil, err
			}
			seconds[c.name] = append(seconds[c.name], took)
			results[c.name] = measured{seconds: median(seconds[c.name]), peak: max(peak, results[c.name].peak)}
		}
	}
	return results, nil
}

// once runs the command once. It gives it no pipes, which would take as long as a
// short command does.
func (c contender) once(ctx context.Context) (seconds float64, peak int64, err error) {
	if len(c.before) > 0 {
		if err := exec.CommandContext(ctx, c.before[0], c.before[1:]...).Run(); err != nil {
			return 0, 0, fmt.Errorf("%s: %w", strings.Join(c.before, " "), err)
		}
	}
	cmd := exec.CommandContext(ctx, c.command[0], c.command[1:]...)
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return 0, 0, fmt.Errorf("%s: %w", strings.Join(c.command, " "), err)
	}
	seconds = time.Since(start).Seconds()
	if c.share > 0 {
		seconds /= c.share
	}
	return seconds, peakOf(cmd.ProcessState), nil
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
