package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, input, func(block), error](&cutFn{})
	register.DoFn4x1[context.Context, block, func(string, part), func(string, tally), error](&scoreFn{})
	register.DoFn4x1[context.Context, string, func(*part) bool, func(string), error](&joinFn{})
	register.DoFn2x1[context.Context, string, error](&removeFn{})
	register.DoFn3x1[context.Context, int, func(*tally) bool, error](&reportFn{})
	register.Combiner1[tally](&addFn{})
	register.Emitter1[block]()
	register.Emitter1[string]()
	register.Emitter2[string, part]()
	register.Emitter2[string, tally]()
	register.Iter1[part]()
	register.Iter1[tally]()
}

// newPipeline returns what scores the files.
func newPipeline(s settings, paths []string) *beam.Pipeline {
	p, root := beam.NewPipelineWithRoot()
	inputs := make([]input, len(paths))
	for i, path := range paths {
		inputs[i] = input{File: int64(i), Path: path}
	}
	files := beam.Reshuffle(root, beam.CreateList(root, inputs))
	blocks := beam.Reshuffle(root, beam.ParDo(root.Scope("cut"), &cutFn{Settings: s}, files))
	parts, tallies := beam.ParDo2(root.Scope("score"), &scoreFn{Settings: s}, blocks)

	done := beam.ParDo(root.Scope("join"), &joinFn{Settings: s}, beam.GroupByKey(root, parts))
	beam.ParDo0(root.Scope("remove"), &removeFn{}, beam.Reshuffle(root, done))

	if s.counts() {
		sums := beam.CombinePerKey(root.Scope("add"), &addFn{Settings: s}, tallies)
		all := beam.GroupByKey(root, beam.AddFixedKey(root, beam.DropKey(root, sums)))
		beam.ParDo0(root.Scope("report"), &reportFn{Settings: s}, all)
	}
	return p
}
