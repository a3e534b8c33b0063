package main

import (
	"context"
	"fmt"
	"time"

	"blindspot/assess"

	"gopkg.in/yaml.v3"
)

// foreign measures the strict reader on files that another program has written,
// against the YAML library that it stands on, alone.
func (g *ground) foreign(ctx context.Context) ([]goal, error) {
	const count = 1000
	texts := make([][]byte, count)
	for n := range texts {
		var document yaml.Node
		if err := yaml.Unmarshal(assess.Format(company(g.questionnaire, n), g.questionnaire), &document); err != nil {
			return nil, err
		}
		text, err := yaml.Marshal(&document)
		if err != nil {
			return nil, err
		}
		texts[n] = append(text, "...\n"...)
	}
	var strict, library []float64
	for range g.rounds {
		ours, err := secondsFor(ctx, texts, g.readStrictly)
		if err != nil {
			return nil, err
		}
		theirs, err := secondsFor(ctx, texts, func(text []byte) error {
			var document yaml.Node
			return yaml.Unmarshal(text, &document)
		})
		if err != nil {
			return nil, err
		}
		strict, library = append(strict, ours), append(library, theirs)
	}
	return []goal{slower("strict reader on foreign YAML", "yaml.v3 into a Node", measured{seconds: median(strict)}, measured{seconds: median(library)}, 1.3)}, nil
}

func (g *ground) readStrictly(text []byte) error {
	document, err := assess.Parse("foreign.yaml", text)
	if err != nil {
		return err
	}
	_, err = document.Answers(g.questionnaire)
	return err
}

func secondsFor(ctx context.Context, texts [][]byte, read func([]byte) error) (float64, error) {
	start := time.Now()
	for _, text := range texts {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if err := read(text); err != nil {
			return 0, fmt.Errorf("%w\n%s", err, text)
		}
	}
	return time.Since(start).Seconds(), nil
}
