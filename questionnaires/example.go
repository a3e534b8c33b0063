package questionnaires

import (
	"embed"
	"path/filepath"
	"strings"

	"blindspot/pattern"
	"blindspot/strictyaml"
)

//go:embed example/*.yaml
var examples embed.FS

// exampleID is the id of the example as its file has it.
var exampleID = pattern.New(`(?m)^id: offers\b`)

// Example returns a small questionnaire to begin one's own with, in two languages,
// with an id and with comments in the language, "de" or "en"; any other means English.
// It reads and lints without a word as long as the id is one.
func Example(id, language string) []byte {
	if language != "de" {
		language = "en"
	}
	data, err := examples.ReadFile("example/" + language + ".yaml")
	if err != nil {
		panic("the example is part of the program: " + err.Error())
	}
	return exampleID().ReplaceAll(data, []byte("id: "+id))
}

// IDOfFile returns the id of a questionnaire that a [Catalogue] finds in a file of that
// name; ok is false when it can find none there.
func IDOfFile(path string) (id string, ok bool) {
	id, isYAML := strings.CutSuffix(filepath.Base(path), extension)
	return id, isYAML && strictyaml.IsID(id)
}
