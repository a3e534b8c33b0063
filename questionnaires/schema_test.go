package questionnaires_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

func TestSchemaAcceptsGoodFiles(t *testing.T) {
	schema := compileSchema(t)
	for _, pattern := range []string{"builtin/*.yaml", "testdata/own/*.yaml", "testdata/warned/odd*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no files", pattern, err)
		}
		for _, file := range files {
			if err := schema.Validate(asJSON(t, file, string(read(t, file)))); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

// Each of these edits makes a file that neither the schema nor the reader accepts.
func TestSchemaRefusesWhatReadingRefuses(t *testing.T) {
	edits := []struct{ name, file, old, new string }{
		{"another format", "workshop", "questionnaire/v1", "questionnaire/v2"},
		{"no id", "workshop", "\nid: workshop\n", "\n"},
		{"an id with capitals", "workshop", "id: workshop\n", "id: Workshop\n"},
		{"a version that is a text", "workshop", "version: 3", "version: '3'"},
		{"version 0", "workshop", "version: 3", "version: 0"},
		{"an empty title", "workshop", "title: {de: Werkstatt, en: Workshop}", "title: {}"},
		{"a title without words", "workshop", "title: {de: Werkstatt, en: Workshop}", "title: ' '"},
		{"a language that is none", "workshop", "de: Werkstatt", "deutsch: Werkstatt"},
		{"minutes below 0", "workshop", "minutes: 10", "minutes: -1"},
		{"an unknown key", "workshop", "minutes: 10", "minuts: 10"},
		{"a scale that is no list", "workshop", "  coverage:\n", "  other: all\n  coverage:\n"},
		{"an introduction that is a list", "workshop", "introduction: {de: Es geht um die Maschinen., en: This is about the machines.}", "introduction: [one]"},
		{"a section without title", "workshop", "    title: {de: Maschinen, en: Machines}\n", ""},
		{"a section that takes an unknown mean", "workshop", "aggregate: min", "aggregate: median"},
		{"a section weight that is too high", "workshop", "    weight: 2\n", "    weight: 1001\n"},
		{"a reserved question id", "workshop", "- id: machine-owner", "- id: any"},
		{"an unknown kind", "workshop", "kind: number", "kind: figure"},
		{"a number without range", "workshop", "        range: {min: 0, max: 500}\n", ""},
		{"half a range", "workshop", "{min: 0, max: 500}", "{max: 500}"},
		{"a number with states", "workshop", "kind: number", "kind: number\n        states: coverage"},
		{"a choice with a range", "workshop", "states: coverage", "states: coverage\n        range: {min: 0, max: 1}"},
		{"a choice without states", "workshop", "        states: coverage\n", ""},
		{"a choice of one", "workshop", "              - {id: shout, points: 0, text: {de: auf Zuruf, en: by shouting}}\n", ""},
		{"a choice with an exclusive state", "workshop", "{id: shout, points: 0,", "{id: shout, points: 0, exclusive: true,"},
		{"a choice with negative points", "workshop", "{id: shout, points: 0,", "{id: shout, points: -1,"},
		{"points beyond the best", "workshop", "{id: course, points: 2,", "{id: course, points: 4.5,"},
		{"a state without points", "workshop", "{id: shout, points: 0,", "{id: shout,"},
		{"a reserved state id", "workshop", "{id: course,", "{id: not-applicable,"},
		{"free text with states", "workshop", "kind: text", "kind: text\n        states: coverage"},
		{"a threshold without points", "workshop", "{from: 8, points: 2}", "{from: 8}"},
		{"a threshold with too many points", "workshop", "{from: 8, points: 2}", "{from: 8, points: 5}"},
		{"applies never", "workshop", "applies: may-not", "applies: never"},
		{"an empty condition", "workshop", "when: {machine-owner: [foreman, named]}", "when: {}"},
		{"a condition without states", "workshop", "when: {machine-owner: [foreman, named]}", "when: {machine-owner: []}"},
		{"a condition of no conditions", "workshop", "when: {machine-owner: [foreman, named]}", "when: {any: []}"},
		{"an empty condition within", "workshop", "when: {machine-owner: [foreman, named]}", "when: {not: {}}"},
		{"a blind spot without signals", "workshop-spots", "    signals:\n      - {question: handover, weight: 1}\n      - {question: asked-elsewhere, weight: 2}\n", "    signals: []\n"},
		{"a signal that weighs nothing", "workshop-spots", "question: handover, weight: 1", "question: handover, weight: 0"},
		{"an exposure above 1", "workshop-spots", "foreman: 0.5", "foreman: 1.5"},
		{"a key result that is a list", "workshop-spots", "      - 0 Anrufe im Urlaub\n", "      - [0 Anrufe]\n"},
		{"a contradiction without condition", "workshop-spots", "    all: {machine-owner: named, handover: shout}\n", ""},
		{"a version in a file of blind spots", "workshop-spots", "id: workshop-spots\n", "id: workshop-spots\nversion: 1\n"},
		{"a band without text", "wide", "{from: 0, text: {de: Am Anfang., en: At the start.}}", "{from: 0}"},
		{"a band beyond 100", "wide", "{from: 60, title:", "{from: 101, title:"},
		{"a sequence of something else", "wide", "sequence: {afterwards:", "sequence: {later:"},
		{"a scale of nothing", "wide", "    out-of: 10\n    states:\n", "    out-of: 10\n    steps:\n"},
		{"points beyond those of a scale of 4", "workshop", "{id: all, points: 4,", "{id: all, points: 10,"},
		{"a question out of nothing", "wide", "        out-of: 1\n", "        out-of: 0\n"},
		{"follow-ups of a scale", "wide", "counts-when: {written-down: yes}}", "then: [{id: x, text: X, states: steps}]}"},
		{"a date in a range", "wide", "kind: date", "kind: date\n                range: {min: 0, max: 1}"},
		{"an age of half a month", "wide", "{from: 12, points: 2.5}", "{from: 12.5, points: 2.5}"},
		{"a ladder of another kind", "wide", "    aggregate: ladder", "    aggregate: mean"},
		{"an overall ladder of another kind", "wide", "\naggregate: ladder", "\naggregate: mean"},
		{"an overall ladder by gates", "wide", "\nmet: 60", "\ngates: [{score: 5, needs: {base: 5}}]"},
		{"overall gates without a gate", "wide", "\naggregate: ladder\nmet: 60", "\naggregate: gate"},
		{"an unknown overall mean", "wide", "\naggregate: ladder", "\naggregate: median"},
		{"an overall score out of nothing", "wide", "\nout-of: 5", "\nout-of: 0"},
		{"an overall target", "wide", "\nout-of: 5", "\ntarget: 50"},
		{"items that begin in the middle", "wide", "first: worst", "first: middle"},
		{"a step met beyond 100", "wide", "met: 75", "met: 175"},
		{"gates without a gate", "wide", "aggregate: gate\n", "aggregate: min\n"},
		{"a gate that needs nothing", "wide", "needs: {channels: 50}", "needs: {}"},
		{"a target beyond 100", "wide", "target: 66.5", "target: 166.5"},
		{"a former id that is none", "wide", "former-ids: [ground]", "former-ids: [Ground]"},
		{"a former id of a matrix", "wide", "        relevance: true\n", "        relevance: true\n        former-ids: [old]\n"},
		{"a row without text", "wide", "{id: backups, text: {de: Sicherungen, en: Backups}}", "{id: backups}"},
		{"a matrix of another kind", "wide", "        kind: multiple\n        weight: 0\n", "        kind: text\n        weight: 0\n"},
		{"a matrix of dates", "wide", "        kind: multiple\n        weight: 0\n", "        kind: date\n        weight: 0\n"},
		{"relevance that is no truth", "wide", "relevance: true", "relevance: high"},
		{"an implied answer without because", "wide", "answer: not-applicable, because: {de: Sie sind allein., en: You are alone.}}", "answer: not-applicable}"},
		{"a count where answers decide", "wide", "when: {company-size: {at-least: 10}}", "when: {count: {of: ideas, at-least: 1}}"},
		{"the overall score where answers decide", "wide", "when: {company-size: {at-least: 10}}", "when: {overall: {at-least: 10}}"},
		{"bounds and states at once", "wide", "{depth: {below: 40}}", "{depth: {below: 40, all: [x]}}"},
		{"bounds that are none", "wide", "{depth: {below: 40}}", "{depth: {}}"},
		{"a count without bounds", "wide", "count: {of: ideas, at-least: 4}", "count: {of: ideas}"},
		{"a count of half an item", "wide", "count: {of: ideas, at-least: 4}", "count: {of: ideas, at-least: 4.5}"},
		{"a count of a score", "wide", "where: {bounded: clearly,", "where: {overall: {below: 1},"},
		{"a count of nothing", "wide", "count: {of: ideas, at-least: 4}", "count: {at-least: 4}"},
		{"a section counted by weight only", "wide", "- {question: backups, weight: 0.5}", "- {weight: 0.5}"},
		{"a repeated section without name", "wide", "name: {de: \"Wie heißt die Idee?\", en: \"What is the idea called?\"}, ", ""},
		{"an item too many", "wide", "max: 5, first", "max: 101, first"},
		{"a repeated section with an estimate", "wide", "    aggregate: average\n", "    estimate: How well?\n"},
		{"a verdict of one outcome", "wide", "      - {id: ready, title: {de: Bereit, en: Ready}, text: {de: Es kann losgehen., en: Off you go.}}\n", ""},
		{"a rule without because", "wide", "{when: {depth: {below: 40}}, because: {de: Zu flach., en: Too shallow.}}", "{when: {depth: {below: 40}}}"},
		{"a rule and a question in one signal", "wide", "{when: {count: {of: ideas, at-least: 4}}, weight: 3, exposure: 0.75}", "{question: channels, when: {backups: absent}}"},
		{"an exposure of a question", "wide", "{question: backups, weight: 2}", "{question: backups, exposure: 0.5}"},
		{"a rule that exposes nothing", "wide", "exposure: 0.75", "exposure: 0"},
		{"enough of an own blind spot", "wide", "  - id: too-many\n", "  - id: too-many\n    enough: 1\n"},
		{"enough of nothing", "wide-spots", "enough: 1\n", "enough: 0\n"},
		{"a matrix that is taken and written", "glance", "from: workshop, weight: 1}", "from: workshop, rows: [{id: x, text: X}]}"},
		{"a question that is taken and written", "glance", "from: workshop, weight: 1}", "from: workshop, text: Who}"},
	}
	schema := compileSchema(t)
	for _, edit := range edits {
		t.Run(edit.name, func(t *testing.T) {
			good := string(read(t, "testdata/own/"+edit.file+".yaml"))
			text := strings.Replace(good, edit.old, edit.new, 1)
			if text == good {
				t.Fatal("the edit changes nothing")
			}
			if schema.Validate(asJSON(t, "edited.yaml", text)) == nil {
				t.Errorf("the schema accepts it")
			}
			problems := questionnaires.NewCatalogue("testdata/own").Lint("edited.yaml", []byte(text))
			if len(problems) == 0 || problems[0].Warning {
				t.Errorf("the reader accepts it")
			}
		})
	}
}

func TestSchemaCannotBeChangedByItsUsers(t *testing.T) {
	questionnaires.Schema()[0] = 'x'
	if !json.Valid(questionnaires.Schema()) {
		t.Error("a caller changed the schema for all")
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(questionnaires.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asJSON reads a YAML text the way an editor does: what is not quoted and looks
// like a number or a truth is one.
func asJSON(t *testing.T, file, text string) any {
	t.Helper()
	document, err := strictyaml.Parse(file, []byte(text), questionnaires.MaxSize)
	if err != nil {
		t.Fatal(err)
	}
	return jsonValue(document.Root)
}

func jsonValue(n *strictyaml.Node) any {
	switch {
	case n.Kind == strictyaml.Sequence:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, jsonValue(item))
		}
		return list
	case n.Kind == strictyaml.Mapping:
		object := map[string]any{}
		for _, field := range n.Fields {
			object[field.Key] = jsonValue(field.Value)
		}
		return object
	case !n.Quoted && number.MatchString(n.Value):
		return json.Number(n.Value)
	case !n.Quoted && (n.Value == "true" || n.Value == "false"):
		return n.Value == "true"
	default:
		return n.Value
	}
}

var number = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
