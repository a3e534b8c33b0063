package printable_test

import (
	"encoding/json"
	"strings"
	"testing"

	"blindspot/printable"
)

func TestJSONSaysTheSameAndHidesNothing(t *testing.T) {
	const text = "Müller & Sohn <b>\x1b[31m\u009b1m\u202eabc\x7f\ufeff\U000E0041 \"zitiert\""
	var b strings.Builder
	if err := printable.JSON(&b, map[string]string{"name": text}); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); printable.Text(got) != got {
		t.Errorf("a terminal would obey something in %q", got)
	}
	if !strings.Contains(b.String(), "Müller & Sohn <b>") {
		t.Errorf("harmless text is escaped: %s", b.String())
	}
	var read map[string]string
	if err := json.Unmarshal([]byte(b.String()), &read); err != nil {
		t.Fatal(err)
	}
	if read["name"] != text {
		t.Errorf("read back: %q, want %q", read["name"], text)
	}
}

func TestJSONRefusesWhatCannotBeWritten(t *testing.T) {
	if err := printable.JSON(&strings.Builder{}, func() {}); err == nil {
		t.Error("no error for a function")
	}
}
