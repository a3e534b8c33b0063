package cohort

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"blindspot/printable"
)

// Format returns the benchmark's file: JSON, one distribution a line. The same
// benchmark gives the same bytes.
func (b Benchmark) Format() []byte {
	var w bytes.Buffer
	fmt.Fprintf(&w, "{\n  \"format\": %q,\n", BenchmarkFormat)
	writeList(&w, "  ", "sources", b.Sources, quoted)
	w.WriteString(",\n")
	q := b.Questionnaire
	fmt.Fprintf(&w, "  \"questionnaire\": {\"id\": %s, \"version\": %d, \"digest\": %s},\n", quoted(q.ID), q.Version, quoted(q.Digest))
	fmt.Fprintf(&w, "  \"companies\": %d,\n", b.Companies)
	if b.From != "" {
		fmt.Fprintf(&w, "  \"period\": {\"from\": %s, \"to\": %s},\n", quoted(b.From), quoted(b.To))
	}
	b.Told.format(&w, "  ")
	w.WriteString(",\n")
	writeList(&w, "  ", "groups", b.Groups, BenchmarkGroup.format)
	w.WriteString("\n}\n")
	return w.Bytes()
}

// content identifies a single benchmark: it is the digest of all it tells.
func (b Benchmark) content() string {
	b.Sources = nil
	sum := sha256.Sum256(b.Format())
	return "sha256:" + hex.EncodeToString(sum[:])
}

func (g BenchmarkGroup) format() string {
	var w bytes.Buffer
	fmt.Fprintf(&w, "{\n      \"key\": %s, \"value\": %s, \"companies\": %d,\n", quoted(g.Key), quoted(g.Value), g.Companies)
	g.Told.format(&w, "      ")
	w.WriteString("\n    }")
	return w.String()
}

func (t Told) format(w *bytes.Buffer, indent string) {
	fmt.Fprintf(w, "%s\"overall\": {%s},\n", indent, t.Overall.format())
	writeList(w, indent, "sections", t.Sections, SectionBins.format)
	w.WriteString(",\n")
	writeList(w, indent, "blind_spots", t.Spots, SpotBins.format)
}

func (s SectionBins) format() string {
	return fmt.Sprintf(`{"id": %s, %s}`, quoted(s.ID), s.Bins.format())
}

func (s SpotBins) format() string {
	return fmt.Sprintf(`{"id": %s, "shown": %d, "clear": %d, "withheld": %d, "exposure": {%s}}`,
		quoted(s.ID), s.Shown, s.Clear, s.Withheld, s.Exposure.format())
}

// format returns the fields of an object, without its braces.
func (b Bins) format() string {
	counts := strings.Join(strings.Fields(fmt.Sprint(b.Tens[:])), ", ")
	return fmt.Sprintf(`"companies": %d, "sum": %d, "squares": %d, "tens": %s, "withheld": %d`, b.Companies, b.Sum, b.Squares, counts, b.Withheld)
}

// writeList writes a key with a list, one entry a line.
func writeList[T any](w *bytes.Buffer, indent, key string, entries []T, format func(T) string) {
	fmt.Fprintf(w, "%s%q: [", indent, key)
	separator := "\n"
	for _, entry := range entries {
		fmt.Fprintf(w, "%s%s  %s", separator, indent, format(entry))
		separator = ",\n"
	}
	if len(entries) > 0 {
		w.WriteString("\n" + indent)
	}
	w.WriteString("]")
}

// quoted returns a text as JSON, with nothing in it that a terminal would obey.
func quoted(text string) string {
	var b bytes.Buffer
	if err := printable.JSON(&b, text); err != nil {
		panic("a text can always be written as JSON: " + err.Error())
	}
	return strings.TrimSpace(b.String())
}
