package strictyaml_test

import (
	"testing"

	"blindspot/strictyaml"
)

func TestParseFindsTextsCutAtCommas(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a text with a comma", "a:\n  - {b: 0, text: {de: Ein Stapel, den keiner kennt, en: A pile}}", `f:2:23: a[0].text.de: found "den keiner kennt" without a value after the comma; within { } a text with a comma needs quotation marks`},
		{"a text with many commas", "a: {b: one, two, 'three', null,\n  two, four five\n  six , c: , d: 1}", `f:1:8: a.b: found "two" without a value after the comma; within { } a text with a comma needs quotation marks
f:3:9: a.c: there is no value; write one, or leave this out`},
		{"texts in nested braces", "{a: {b: c, d}, e: f, g}", `f:1:9: a.b: found "d" without a value after the comma; within { } a text with a comma needs quotation marks
f:1:19: e: found "g" without a value after the comma; within { } a text with a comma needs quotation marks`},
		{"decimals", "a: {points: 4,5, least: -2,25}", `f:1:13: a.points: found "5" without a value after the comma; a number is written 4.5, and within { } a text with a comma needs quotation marks
f:1:25: a.least: found "25" without a value after the comma; a number is written -2.25, and within { } a text with a comma needs quotation marks`},
		{"thousands", "a: {weight: 1,000}", `f:1:13: a.weight: found "000" without a value after the comma; within { } a text with a comma needs quotation marks`},
		{"keys without value that no text goes before", "a: {b, c: 'd', e, f: {}, g, h: ~, i, j: k, l: , m: n, o :\n }", `f:1:5: a.b: there is no value; write one, or leave this out
f:1:16: a.e: there is no value; write one, or leave this out
f:1:26: a.g: there is no value; write one, or leave this out
f:1:29: a.h: there is no value; write one, or leave this out
f:1:35: a.i: there is no value; write one, or leave this out
f:1:44: a.l: there is no value; write one, or leave this out
f:1:55: a.o: there is no value; write one, or leave this out`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := strictyaml.Parse("f", []byte(test.text), limit); err == nil || err.Error() != test.want {
				t.Errorf("got\n%v\nwant\n%s", err, test.want)
			}
		})
	}
}
