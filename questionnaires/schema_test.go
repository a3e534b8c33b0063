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
