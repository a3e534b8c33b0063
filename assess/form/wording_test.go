package form

import (
	"reflect"
	"regexp"
	"slices"
	"testing"
)

// Every text is there in both languages, and takes the same values.
func TestEveryTextIsThereInBothLanguages(t *testing.T) {
	verbs := regexp.MustCompile(`%[a-z]`)
	inOrder := func(text string) []string {
		found := verbs.FindAllString(text, -1)
		slices.Sort(found)
		return found
	}
	pairs := map[string][2]*wording{
		"an interview": {german(), english()},
		"a preview":    {german().forPreview("de"), english().forPreview("en")},
		"German":       {german(), german().forPreview("de")},
		"English":      {english(), english().forPreview("en")},
	}
	for name, pair := range pairs {
		one, other := reflect.ValueOf(*pair[0]), reflect.ValueOf(*pair[1])
		for i := range one.NumField() {
			field := one.Type().Field(i).Name
			a, b := one.Field(i).String(), other.Field(i).String()
			if field != "notKept" && (a == "" || b == "") {
				t.Errorf("%s: %s is %q and %q", name, field, a, b)
			}
			if !slices.Equal(inOrder(a), inOrder(b)) {
				t.Errorf("%s: %s takes other values in %q than in %q", name, field, a, b)
			}
		}
	}
}
