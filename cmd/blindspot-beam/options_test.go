package main

import (
	"strings"
	"testing"
)

func TestRefusesCommandLinesThatMakeNoSense(t *testing.T) {
	folder(t, map[string]string{"a.jsonl": "", "own/bad.yaml": "format: blindspot/questionnaire/v1\nid: bad\n"})
	good := options{inputs: list{"a.jsonl"}, output: "out", format: "csv", language: "en"}
	tests := []struct {
		name   string
		change func(*options)
		args   []string
		code   int
		told   string
	}{
		{"no input", func(o *options) { o.inputs = nil }, nil, exitUsage, "--input"},
		{"no output", func(o *options) { o.output = "" }, nil, exitUsage, "--output"},
		{"a pattern as output", func(o *options) { o.output = "out*" }, nil, exitUsage, "out*"},
		{"a name without a flag", func(*options) {}, []string{"b.jsonl"}, exitUsage, "b.jsonl"},
		{"another format", func(o *options) { o.format = "xlsx" }, nil, exitUsage, "xlsx"},
		{"raw JSON Lines", func(o *options) { o.raw, o.format = true, "jsonl" }, nil, exitUsage, "--raw"},
		{"another report", func(o *options) { o.summary = "all.pdf" }, nil, exitUsage, "all.pdf"},
		{"another language", func(o *options) { o.language = "fr" }, nil, exitUsage, "--lang"},
		{"a label that is there already", func(o *options) { o.labels = list{"sector"} }, nil, exitUsage, "sector"},
		{"a label that is none", func(o *options) { o.labels = list{"A B"} }, nil, exitUsage, "A B"},
		{"a file that is not there", func(o *options) { o.inputs = list{"none.jsonl"} }, nil, exitError, "none.jsonl"},
		{"a pattern that matches nothing", func(o *options) { o.inputs = list{"*.gz"} }, nil, exitError, "*.gz"},
		{"a folder", func(o *options) { o.inputs = list{"own"} }, nil, exitError, "own/*.jsonl"},
		{"a broken questionnaire", func(o *options) { o.questionnaires = "own" }, nil, exitError, "bad.yaml"},
		{"a storage that is not known", func(o *options) { o.inputs = list{"nowhere://a/b"} }, nil, exitError, "nowhere"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o := good
			test.change(&o)
			var stderr strings.Builder
			code := run(t.Context(), o, test.args, &stderr)
			if code != test.code || !strings.Contains(stderr.String(), test.told) {
				t.Errorf("code %d, want %d, and told:\n%s", code, test.code, stderr.String())
			}
		})
	}
}
