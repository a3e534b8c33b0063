// Command blindspot-beam scores JSON Lines on Apache Beam: on a cluster that runs Flink or
// Spark, on Dataflow, or within this process. It is for networks that have outgrown one
// machine, and adds no method of its own: the tables, the cohort report and the benchmark
// are those of "blindspot batch -o FOLDER/" on the same lines, byte for byte.
//
//	blindspot-beam --input 'answers/*.jsonl.gz' --output tables/ --summary cohort.md
//
// Files are cut into blocks of lines, blocks are scored wherever there is room, and rows
// are joined in the order of the files once all are there. Counts add up in any order.
// What was rejected stands in the tables as it does for batch, and in
// rejected.lines.jsonl with the lines themselves, to be mended.
//
// It reads JSON Lines alone, writes to a folder alone, and is a module of its own, as
// Beam is larger than all of blindspot. docs/beam.md says more.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"blindspot/printable"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

// Exit codes, as those of blindspot.
const (
	exitDone  = 0
	exitError = 1 // or something was rejected
	exitUsage = 2
)

func main() {
	o := addFlags(flag.CommandLine)
	flag.Parse()
	beam.Init() // where this is a worker of a cluster, it stays in here
	log.SetupLogging("warn", "text")
	os.Exit(run(context.Background(), *o, flag.Args(), os.Stderr))
}

// run scores what the options name, and says in the end what came of it.
func run(ctx context.Context, o options, args []string, stderr io.Writer) int {
	began := time.Now()
	s, paths, err := o.prepare(ctx, args)
	if err != nil {
		tell(stderr, err)
		var wrong *usageError
		if errors.As(err, &wrong) {
			return exitUsage
		}
		return exitError
	}
	if runner := flag.Lookup("runner").Value.String(); runner == "prism" {
		fmt.Fprintln(stderr, "while it runs, Prism takes jobs from whoever reaches this machine; docs/beam.md says how to prevent that")
	}
	result, err := beamx.RunWithMetrics(ctx, newPipeline(s, paths))
	switch {
	case err != nil:
		tell(stderr, err)
		return exitError
	case *jobopts.Async:
		fmt.Fprintln(stderr, "submitted")
		return exitDone
	}
	return conclude(stderr, s, result, time.Since(began))
}

func tell(stderr io.Writer, err error) {
	fmt.Fprintln(stderr, printable.Text("blindspot-beam: "+err.Error()))
}

// conclude says what the engine has counted, as far as it tells.
func conclude(stderr io.Writer, s settings, result beam.PipelineResult, spent time.Duration) int {
	scored, rejected, slow := counted(result, counterScored), counted(result, counterRefused), counted(result, counterSlow)
	text := fmt.Sprintf("%d scored, %d rejected in %.1f s", scored, rejected, spent.Seconds())
	if slow > 0 {
		text += fmt.Sprintf(" (%d read the slow way: they are not as blindspot writes them)", slow)
	}
	fmt.Fprintln(stderr, text)
	if rejected > 0 {
		fmt.Fprintln(stderr, "the rejected lines:", printable.Line(s.rejectedPath()))
		return exitError
	}
	return exitDone
}

func counted(result beam.PipelineResult, name string) int64 {
	sum := int64(0)
	of := func(r metrics.SingleResult) bool { return r.Namespace() == counterSpace && r.Name() == name }
	for _, counter := range result.Metrics().Query(of).Counters() {
		sum += counter.Result()
	}
	return sum
}
