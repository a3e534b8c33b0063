package canonical_test

import (
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// shop asks a question of every kind.
const shop = `
format: blindspot/questionnaire/v1
id: shop
version: 2
title: Shop
sections:
  - id: work
    title: Work
    estimate: How well?
    questions:
      - {id: entered, text: Where, states: [{id: paper, points: 0, text: Paper}, {id: "no", points: 1, text: No}, {id: system, points: 4, text: System}, {id: system-best, points: 4, text: Best}]}
      - {id: tools, kind: multiple, text: Which, applies: may-not, states: [{id: board, points: 2, text: Board}, {id: plan, points: 2, text: Plan}, {id: none, points: 0, exclusive: true, text: None}]}
      - {id: backup, relevance: true, text: Which, states: [{id: none, points: 0, text: None}, {id: daily, points: 4, text: Daily}]}
      - {id: hours, kind: number, text: How many, range: {min: -5, max: 40}}
  - id: data
    weight: 0
    title: Data
    questions:
      - {id: restored, kind: date, text: When}
      - {id: words, kind: text, text: What}
`

const shopYAML = `format: blindspot/answers/v1
questionnaire: {id: shop, version: 2, digest: DIGEST}
organization: "Null & Söhne"
labels: {"no": "west", region: "Süd"}
respondent: {name: "A", role: owner}
started: 2024-02-29T10:00:00Z
updated: 2026-11-21T10:00:00.25Z
finished: 2026-11-20T10:00:00Z
revision: 12
at: end

estimates:
  work: 7

answers:
  # work
  entered: system
  tools: [board, plan]
  backup: {state: daily, relevance: high, evidence: shown, note: "Kurz"}
  hours: 4.5
  # data
  restored: "2026-11-21"
  words: "Viel"
...
`

const shopJSON = `{"format":"blindspot/answers/v1","questionnaire":{"id":"shop","version":2,"digest":"DIGEST"},"organization":"Null & Söhne",` +
	`"labels":{"no":"west","region":"Süd"},"respondent":{"name":"A","role":"owner"},` +
	`"started":"2024-02-29T10:00:00Z","updated":"2026-11-21T10:00:00.25Z","finished":"2026-11-20T10:00:00Z","revision":12,"at":"end",` +
	`"estimates":{"work":7},"answers":{"entered":"system","tools":["board","plan"],` +
	`"backup":{"state":"daily","relevance":"high","evidence":"shown","note":"Kurz"},"hours":4.5,"restored":"2026-11-21","words":"Viel"}}` + "\n"

func readShop(t testing.TB) *bench {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("shop.yaml", []byte(shop))
	if err != nil {
		t.Fatal(err)
	}
	return newBench(q)
}

// change is what a test puts in the place of something in a file.
type change struct{ name, old, new string }

func (c change) apply(t *testing.T, b *bench, file string) []byte {
	t.Helper()
	if strings.Count(file, c.old) != 1 {
		t.Fatalf("%s: %q stands in the file %d times", c.name, c.old, strings.Count(file, c.old))
	}
	file = strings.Replace(file, c.old, c.new, 1)
	return []byte(strings.Replace(file, "DIGEST", b.questionnaire.Digest, 1))
}

// inBoth are changes to values, which are alike in YAML and JSON.
func inBoth() []change {
	ü := strings.Repeat("ü", 20_001)
	return []change{
		{"number below the range", "4.5", "-5.5"},
		{"number above the range", "4.5", "40.5"},
		{"number with a zero too many", "4.5", "4.50"},
		{"number with a leading zero", "4.5", "04.5"},
		{"number without a whole part", "4.5", ".5"},
		{"number without decimals behind the point", "4.5", "4."},
		{"number with an exponent", "4.5", "4e0"},
		{"number with a plus", "4.5", "+4.5"},
		{"number with too many decimals", "4.5", "0.100000000000000005"},
		{"number with too many digits", "4.5", "0000000000000004.5"},
		{"zero with a minus", "4.5", "-0"},
		{"number in quotation marks", "4.5", `"4.5"`},
		{"estimate above ten", "7", "11"},
		{"estimate below zero", "7", "-1"},
		{"estimate with decimals", "7", "7.0"},
		{"digest that is another", "DIGEST", "sha256:" + strings.Repeat("0", 64)},
		{"revision zero", "12", "0"},
		{"revision beyond counting", "12", "1000000000001"},
		{"revision with a leading zero", "12", "012"},
		{"year before computers", "2026-11-20T", "1969-11-20T"},
		{"month zero", "2026-11-20T", "2026-00-20T"},
		{"month thirteen", "2026-11-20T", "2026-13-20T"},
		{"day zero", "2026-11-20T", "2026-11-00T"},
		{"day thirty-one of thirty", "2026-11-20T", "2026-11-31T"},
		{"leap day of a common year", "2026-11-20T", "2026-02-29T"},
		{"leap day of a century", "2026-11-20T", "2100-02-29T"},
		{"hour twenty-four", "20T10:00:00Z", "20T24:00:00Z"},
		{"minute sixty", "20T10:00:00Z", "20T10:60:00Z"},
		{"second sixty", "20T10:00:00Z", "20T10:00:60Z"},
		{"hour of one digit", "20T10:00:00Z", "20T1:00:00Z"},
		{"other offset", "20T10:00:00Z", "20T10:00:00+00:00"},
		{"small letters in a time", "20T10:00:00Z", "20t10:00:00z"},
		{"fraction with a comma", ".25Z", ",25Z"},
		{"fraction with a zero too many", ".25Z", ".250Z"},
		{"fraction finer than nanoseconds", ".25Z", ".1234567891Z"},
		{"fraction of nothing", ".25Z", ".Z"},
		{"date to come", `"2026-11-21"`, `"2026-11-23"`},
		{"month to come", `"2026-11-21"`, `"2026-12"`},
		{"date before all companies", `"2026-11-21"`, `"1899-12-31"`},
		{"month zero of a date", `"2026-11-21"`, `"2026-00"`},
		{"day zero of a date", `"2026-11-21"`, `"2026-11-00"`},
		{"day thirty-one of a short month", `"2026-11-21"`, `"2026-04-31"`},
		{"date that is cut", `"2026-11-21"`, `"2026-1"`},
		{"date with more to it", `"2026-11-21"`, `"2026-11-21T"`},
		{"empty organization", `"Null & Söhne"`, `""`},
		{"organization that is too long", "Null & Söhne", ü[:2*201]},
		{"name of a respondent that is too long", `"A"`, `"` + ü[:2*201] + `"`},
		{"blank label", `"west"`, `" "`},
		{"label of blanks that are none in ASCII", `"west"`, "\"\u00a0\u3000\""},
		{"label of an escaped line end", `"west"`, `"\n"`},
		{"label that is too long", `"west"`, `"` + ü[:2*201] + `"`},
		{"note that is blank", `"Kurz"`, `"\t\r\n"`},
		{"note that is empty", `"Kurz"`, `""`},
		{"note that is too long", `"Kurz"`, `"` + ü + `"`},
		{"blank text", `"Viel"`, `"\u0020"`},
		{"control character in a text", `"Viel"`, "\"Vi\x01el\""},
		{"tab in a text", `"Viel"`, "\"Vi\tel\""},
		{"deletion in a text", `"Viel"`, "\"Vi\x7fel\""},
		{"deletion at the end of a text", `"Viel"`, "\"Viel\x7f\""},
		{"line end in a text", `"Viel"`, "\"Vi\n  el\""},
		{"half a character in a text", `"Viel"`, "\"Vi\xc3el\""},
		{"surrogate in a text", `"Viel"`, "\"Vi\xed\xa0\x80el\""},
		{"bidirectional control in a text", `"Viel"`, "\"Vi\u202eel\""},
		{"line separator in a text", `"Viel"`, "\"Vi\u2028el\""},
		{"next line in a text", `"Viel"`, "\"Vi\u0085el\""},
		{"mark of byte order in a text", `"Viel"`, "\"Vi\ufeffel\""},
		{"character without a meaning in a text", `"Viel"`, "\"Vi\U000e0fffel\""},
		{"other escape", `"Viel"`, `"Vi\/el"`},
		{"escape for nothing", `"Viel"`, `"Vi\u0000el"`},
		{"escape for half a character", `"Viel"`, `"Vi\uD83Del"`},
		{"escape that is cut", `"Viel"`, `"Vi\u00"`},
		{"escape at the end", `"Viel"`, `"Viel\"`},
	}
}

func TestWhatIsNotCanonicalYAMLIsDeclined(t *testing.T) {
	b := readShop(t)
	for _, c := range append(inBoth(), []change{
		{"mark of byte order", "format:", "\ufeffformat:"},
		{"something before the first key", "format:", "---\nformat:"},
		{"no format", "format: blindspot/answers/v1\n", ""},
		{"other format", "answers/v1", "answers/v2"},
		{"other questionnaire", "id: shop,", "id: shops,"},
		{"version that is another", "version: 2", "version: 3"},
		{"version that begins alike", "version: 2", "version: 21"},
		{"neither version nor digest within braces", ", version: 2, digest: DIGEST", ""},
		{"organization that YAML takes for nothing", `"Null & Söhne"`, "Null"},
		{"organization without quotation marks", `"Null & Söhne"`, "Söhne"},
		{"organization in single ones", `"Null & Söhne"`, "'Söhne'"},
		{"windows' line end", "\nat:", "\r\nat:"},
		{"comment", "at: end", "at: end # x"},
		{"comment on its own line", "at: end", "# x\nat: end"},
		{"other heading", "# data", "# date"},
		{"heading with more to it", "# data", "# data x"},
		{"heading without answers", "...", "  # data\n..."},
		{"no heading", "  # data\n", ""},
		{"heading too early", "  hours: 4.5\n  # data\n", "  # data\n  hours: 4.5\n"},
		{"keys in another order", "revision: 12\nat: end", "at: end\nrevision: 12"},
		{"key that stands twice", "at: end", "at: end\nat: end"},
		{"unknown key", "at: end", "at: end\nof: end"},
		{"blank too many", "at: end", "at:  end"},
		{"blank at the end of a line", "at: end", "at: end "},
		{"tab", "at: end", "at:\tend"},
		{"no value", "at: end", "at: "},
		{"no step", "at: end", "at: ending"},
		{"labels out of order", `{"no": "west", region: "Süd"}`, `{region: "Süd", "no": "west"}`},
		{"label that stands twice", `{"no": "west", region: "Süd"}`, `{region: "west", region: "Süd"}`},
		{"no labels", `{"no": "west", region: "Süd"}`, "{}"},
		{"key of a label that YAML takes for nothing", `{"no": "west", region: "Süd"}`, `{null: "x"}`},
		{"key of a label in quotation marks without need", `region:`, `"region":`},
		{"key of a label that is no id", `region:`, `Region:`},
		{"key of a label that is too long", `region:`, `r` + strings.Repeat("e", 64) + `:`},
		{"too many labels", `{"no": "west", region: "Süd"}`, `{` + strings.Repeat(`a: "x", `, 20) + `b: "x"}`},
		{"respondent of nothing", `{name: "A", role: owner}`, "{}"},
		{"role of the respondent's own without quotation marks", "owner", "boss"},
		{"no estimates", "\n  work: 7", ""},
		{"section that asks no estimate", "work: 7", "data: 7"},
		{"estimate that stands twice", "  work: 7", "  work: 7\n  work: 7"},
		{"no empty line", "\n\nanswers:", "\nanswers:"},
		{"no answers", "  # work\n  entered: system\n  tools: [board, plan]\n  backup: {state: daily, relevance: high, evidence: shown, note: \"Kurz\"}\n  hours: 4.5\n  # data\n  restored: \"2026-11-21\"\n  words: \"Viel\"\n", ""},
		{"answer that stands twice", "  entered: system\n", "  entered: system\n  entered: system\n"},
		{"unknown question", "  entered: system\n", "  entered: system\n  enter: system\n"},
		{"answers in another order", "  entered: system\n  tools: [board, plan]\n", "  tools: [board, plan]\n  entered: system\n"},
		{"other indentation", "  entered: system\n", "   entered: system\n"},
		{"unknown state", "entered: system", "entered: systems"},
		{"state that begins alike", "entered: system", "entered: system-b"},
		{"state in quotation marks without need", "entered: system", `entered: "system"`},
		{"state without quotation marks that needs them", "entered: system", "entered: no"},
		{"list for a single choice", "entered: system", "entered: [system]"},
		{"word for don't know", "entered: system", "entered: unknown"},
		{"don't know that is false", "entered: system", "entered: {unknown: false}"},
		{"does not apply where it always does", "entered: system", "entered: {not-applicable: true}"},
		{"relevance that is not asked", "entered: system", "entered: {state: system, relevance: high}"},
		{"long form without need", "entered: system", "entered: {state: system}"},
		{"nothing within braces", "entered: system", "entered: {}"},
		{"evidence for no answer", "entered: system", "entered: {evidence: shown}"},
		{"evidence for a note", "entered: system", `entered: {evidence: shown, note: "x"}`},
		{"unknown evidence", "evidence: shown", "evidence: seen"},
		{"unknown relevance", "relevance: high", "relevance: low"},
		{"long form in another order", "relevance: high, evidence: shown", "evidence: shown, relevance: high"},
		{"comma at the end", `note: "Kurz"}`, `note: "Kurz", }`},
		{"no comma", `shown, note`, `shown note`},
		{"no blank behind a comma", `shown, note`, `shown,note`},
		{"brace that is missing", `"Kurz"}`, `"Kurz"`},
		{"state for several", "[board, plan]", "board"},
		{"no states", "[board, plan]", "[]"},
		{"states out of order", "[board, plan]", "[plan, board]"},
		{"state that is chosen twice", "[board, plan]", "[board, board]"},
		{"exclusive state beside others", "[board, plan]", "[board, none]"},
		{"bracket that is missing", "[board, plan]", "[board, plan"},
		{"date without quotation marks", `"2026-11-21"`, "2026-11-21"},
		{"text in a block", `words: "Viel"`, "words: |\n    Viel"},
		{"dates, and no time", "started: 2024-02-29T10:00:00Z\nupdated: 2026-11-21T10:00:00.25Z\nfinished: 2026-11-20T10:00:00Z\n", ""},
		{"no end mark", "...\n", ""},
		{"end mark without a line end", "...\n", "..."},
		{"something behind the end mark", "...\n", "...\nx"},
		{"empty line behind the end mark", "...\n", "...\n\n"},
		{"items", "\n...", "\n\nitems:\n  ideas: []\n..."},
		{"size that only the strict reader counts", `"Kurz"`, `"` + strings.Repeat("x", 64<<10) + `"`},
	}...) {
		if b.accepts(t, c.apply(t, b, shopYAML), false) {
			t.Errorf("%s is accepted", c.name)
		}
	}
}

func TestWhatIsNotCanonicalJSONIsDeclined(t *testing.T) {
	b := readShop(t)
	for _, c := range append(inBoth(), []change{
		{"mark of byte order", `{"format"`, "\ufeff{\"format\""},
		{"version that is another", `"version":2`, `"version":3`},
		{"version that begins alike", `"version":2`, `"version":21`},
		{"blank at the start", `{"format"`, ` {"format"`},
		{"two blanks behind a comma", `,"at"`, `,  "at"`},
		{"blank before a colon", `"at":`, `"at" :`},
		{"line end behind a comma", `,"at"`, ",\n\"at\""},
		{"no comma", `,"at"`, `"at"`},
		{"comma too many", `,"at"`, `,,"at"`},
		{"comma at the end", "}}\n", "},}\n"},
		{"comma at the end of the answers", "}}\n", ",}}\n"},
		{"key without quotation marks", `"at"`, `at`},
		{"value without quotation marks", `"end"`, `end`},
		{"text in single quotation marks", `"end"`, `'end'`},
		{"no step", `"end"`, `"ending"`},
		{"answer that stands twice", `"hours":4.5`, `"hours":4.5,"entered":"paper"`},
		{"answer that stands twice in succession", `"hours":4.5`, `"hours":4.5,"hours":4.5`},
		{"unknown question", `"hours":4.5`, `"hour":4.5`},
		{"no answers", `"entered":"system","tools":["board","plan"],"backup":{"state":"daily","relevance":"high","evidence":"shown","note":"Kurz"},"hours":4.5,"restored":"2026-11-21","words":"Viel"`, ""},
		{"label that stands twice", `"no":"west"`, `"region":"west"`},
		{"null", `"system"`, "null"},
		{"number for a state", `"system"`, "1"},
		{"false", `"system"`, `{"unknown":false}`},
		{"true in quotation marks", `"system"`, `{"unknown":"true"}`},
		{"states out of order", `"board","plan"`, `"plan","board"`},
		{"brace that is missing", "}}\n", "}\n"},
		{"two line ends", "}}\n", "}}\n\n"},
		{"windows' line end", "}}\n", "}}\r\n"},
		{"second object", "}}\n", "}}{}\n"},
		{"brace too many", "}}\n", "}}}\n"},
	}...) {
		if b.accepts(t, c.apply(t, b, shopJSON), true) {
			t.Errorf("%s is accepted", c.name)
		}
	}
}

// TestCanonicalValuesAreAccepted tries what is at the edge of being declined.
func TestCanonicalValuesAreAccepted(t *testing.T) {
	b := readShop(t)
	ü := strings.Repeat("ü", 20_000)
	for _, c := range []change{
		{"nothing changed", "4.5", "4.5"},
		{"lowest number", "4.5", "-5"},
		{"highest number", "4.5", "40"},
		{"number with all its digits", "4.5", "0.30000000000000004"},
		{"negative number with decimals", "4.5", "-0.25"},
		{"zero", "4.5", "0"},
		{"estimate of ten", "7", "10"},
		{"estimate of zero", "7", "0"},
		{"version alone", ", digest: DIGEST", ""},
		{"digest alone", "version: 2, ", ""},
		{"id alone", "{id: shop, version: 2, digest: DIGEST}", "shop"},
		{"blank organization", `"Null & Söhne"`, `" "`},
		{"longest organization", "Null & Söhne", ü[:2*200]},
		{"organization with escapes", "Null & Söhne", `\"A\" \\ \u00e4\n`},
		{"longest label", `"west"`, `"` + ü[:2*200] + `"`},
		{"label with escapes", `"west"`, `"\t\"west\""`},
		{"longest note", `"Kurz"`, `"` + ü + `"`},
		{"note that begins with a blank", `"Kurz"`, `" \n x"`},
		{"text of a character that takes the place of another", `"Viel"`, "\"\ufffd\""},
		{"text with an escape for what cannot be seen", `"Viel"`, `"\u200D\u00AD\u001B"`},
		{"last revision", "12", "1000000000000"},
		{"first moment", "2026-11-20T10:00:00Z", "1970-01-01T00:00:00Z"},
		{"last moment", "2026-11-20T10:00:00Z", "9999-12-31T23:59:59.999999999Z"},
		{"leap day of a great century", "2026-11-20T10:00:00Z", "2000-02-29T10:00:00Z"},
		{"date of the next day", `"2026-11-21"`, `"2026-11-22"`},
		{"month", `"2026-11-21"`, `"2026-11"`},
		{"first date", `"2026-11-21"`, `"1900-01-01"`},
		{"leap day", `"2026-11-21"`, `"2024-02-29"`},
		{"date, and finished", "updated: 2026-11-21T10:00:00.25Z\nfinished: 2026-11-20T10:00:00Z", "finished: 2026-11-21T10:00:00Z"},
		{"date, and started", "started: 2024-02-29T10:00:00Z\nupdated: 2026-11-21T10:00:00.25Z\nfinished: 2026-11-20T10:00:00Z", "started: 2026-11-21T10:00:00Z"},
		{"state that needs quotation marks", "entered: system", `entered: "no"`},
		{"state that begins like another", "entered: system", "entered: system-best"},
		{"don't know", "entered: system", "entered: {unknown: true}"},
		{"don't know with evidence", "entered: system", `entered: {unknown: true, evidence: claimed, note: "x"}`},
		{"does not apply", "[board, plan]", "{not-applicable: true}"},
		{"exclusive state alone", "[board, plan]", "[none]"},
		{"note alone", "entered: system", `entered: {note: "x"}`},
		{"relevance alone", `{state: daily, relevance: high, evidence: shown, note: "Kurz"}`, "{relevance: none}"},
		{"relevance and note", `state: daily, relevance: high, evidence: shown`, "relevance: some"},
		{"don't know and relevance", "state: daily", "unknown: true"},
		{"step that is a question", "at: end", "at: hours"},
		{"role of the respondent's own", "role: owner", `role: "boss"`},
		{"no name", `name: "A", `, ""},
		{"no role", `, role: owner`, ""},
		{"no estimates", "\n\nestimates:\n  work: 7", ""},
		{"one section only", "\n  # data\n  restored: \"2026-11-21\"\n  words: \"Viel\"", ""},
	} {
		if !b.accepts(t, c.apply(t, b, shopYAML), false) {
			t.Errorf("%s is declined", c.name)
		}
	}
	for _, c := range []change{
		{"no line end", "}}\n", "}}"},
		{"answers in another order", `"entered":"system","tools":["board","plan"]`, `"tools":["board","plan"],"entered":"system"`},
		{"no answers", `,"answers":{"entered":"system","tools":["board","plan"],"backup":{"state":"daily","relevance":"high","evidence":"shown","note":"Kurz"},"hours":4.5,"restored":"2026-11-21","words":"Viel"}`, ""},
		{"characters by their numbers", "Söhne", `S\u00f6hne`},
		{"blanks behind some commas", `,"at"`, `, "at"`},
		{"id alone", `{"id":"shop","version":2,"digest":"DIGEST"}`, `"shop"`},
	} {
		if !b.accepts(t, c.apply(t, b, shopJSON), true) {
			t.Errorf("%s is declined", c.name)
		}
	}
}

func TestDatesEndWithTheirLastYear(t *testing.T) {
	b := readShop(t)
	for date, want := range map[string]bool{"2200-12-31": true, "2201-01-01": false} {
		file := "format: blindspot/answers/v1\nquestionnaire: shop\nupdated: 2300-01-01T00:00:00Z\n\nanswers:\n  # data\n  restored: \"" + date + "\"\n...\n"
		if got := b.accepts(t, []byte(file), false); got != want {
			t.Errorf("%s: accepted is %t, want %t", date, got, want)
		}
	}
}
