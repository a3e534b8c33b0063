package strictyaml_test

import (
	"testing"

	"blindspot/strictyaml"
)

func TestParseRefusesATextDocument(t *testing.T) {
	const want = `cannot be read as YAML: this looks like a text document and not like YAML; expected lines such as "key: value"`
	tests := []struct{ name, text, place string }{
		{"a Markdown report", "# Report: Muster\n\n1.10.2026 · all answered\n\n**Level: 3.** It works: somehow.\n\n- Why: because\n", "3:1"},
		{"a letter", "\nDear reader\n\nwhat follows: nothing\nbut this: that\n", "2:1"},
		{"a web page", "<!doctype html>\n<p>a: b</p>\n<p style='a: b'>c</p>\n", "1:1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := strictyaml.Parse("f", []byte(test.text), limit)
			if want := "f:" + test.place + ": " + want; err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %v", err, want)
			}
		})
	}
}
