package main

import (
	"context"
	"os/exec"
)

// python returns the interpreter that has what the contender needs, or says why there
// is none.
func python(ctx context.Context) (interpreter, absent string) {
	for _, interpreter := range []string{"python3", "/usr/bin/python3"} {
		if exec.CommandContext(ctx, interpreter, "-c", "import yaml; yaml.CSafeLoader").Run() == nil {
			return interpreter, ""
		}
	}
	return "", "needs python3 with PyYAML and its C loader (Debian: python3-yaml)"
}

// duckdbAbsent says why DuckDB cannot be measured here, or nothing.
func duckdbAbsent(ctx context.Context) string {
	if exec.CommandContext(ctx, "node", "--input-type=module", "-e", `await import("@duckdb/node-api")`).Run() != nil {
		return "needs node and, here, npm install --no-save @duckdb/node-api"
	}
	return ""
}

// peakAbsent says why the peak of memory is not known, or nothing.
func peakAbsent(m measured) string {
	if m.peak == 0 {
		return "is told on Linux alone"
	}
	return m.absent
}
