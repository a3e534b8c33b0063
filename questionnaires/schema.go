package questionnaires

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (2020-12) of questionnaire files and of files of
// blind spots, for editors. What it refuses, reading refuses too; reading also
// checks what a schema cannot, such as references.
func Schema() []byte { return slices.Clone(schema) }
