package cohort

import (
	"math"
	"regexp"
	"strconv"

	"blindspot/assess"
	"blindspot/pattern"
	"blindspot/strictyaml"
)

// MaxBenchmark is the size of a benchmark file at most, in bytes.
const MaxBenchmark = 32 << 20

// ParseBenchmark reads a benchmark file. The file's name serves in messages only. The
// error is a [strictyaml.Problems] with everything that is wrong: what is not of the
// format, counts that do not add up, and counts below [Least].
func ParseBenchmark(file string, data []byte) (Benchmark, error) {
	document, err := strictyaml.Parse(file, data, MaxBenchmark)
	if err != nil {
		return Benchmark{}, err
	}
	r := strictyaml.NewReader(file)
	if !saysBenchmark(r.Value(document.Root)) {
		return Benchmark{}, r.Err()
	}
	b := readBenchmark(r.Value(document.Root))
	if err := r.Err(); err != nil {
		return Benchmark{}, err
	}
	return b, nil
}

// saysBenchmark reports whether a file says that it is one of this version. Of any other
// it would not help to hear all that it lacks.
func saysBenchmark(root strictyaml.Value) bool {
	format := root.Fields().Get("format")
	if !format.Present() && root.Node.Kind == strictyaml.Mapping {
		root.Problemf(`this is no benchmark file: under "format" it would say %q`, BenchmarkFormat)
	}
	return format.OneOf(BenchmarkFormat) == BenchmarkFormat
}

func readBenchmark(v strictyaml.Value) Benchmark {
	keys := []string{"format", "sources", "questionnaire", "companies", "overall", "sections", "blind_spots", "groups"}
	fields := v.Fields(append(keys, "period")...)
	fields.Require(keys...)
	b := Benchmark{
		Sources:       readSources(fields.Get("sources")),
		Questionnaire: readQuestionnaire(fields.Get("questionnaire")),
		Companies:     readCompanies(fields.Get("companies")),
		Told:          readTold(fields),
	}
	b.From, b.To = readPeriod(fields.Get("period"))
	b.Groups = readGroups(fields.Get("groups"), b)
	b.Told.check(fields, b.Companies)
	b.checkSources(fields.Get("sources"))
	return b
}

var (
	digestPattern = pattern.New(`^sha256:[0-9a-f]{64}$`)
	monthPattern  = pattern.New(`^[0-9]{4}-(0[1-9]|1[0-2])$`)
	idsPattern    = pattern.New(`^[a-z][a-z0-9-]{0,63}(\+[a-z][a-z0-9-]{0,63})*$`) // several are asked together
	countPattern  = pattern.New(`^(0|[1-9][0-9]{0,18})$`)
)

// readMatching reads a text of that pattern.
func readMatching(v strictyaml.Value, pattern *regexp.Regexp, what string) string {
	text := v.Text()
	if v.Present() && v.Node.Kind == strictyaml.Scalar && !pattern.MatchString(text) {
		v.Expected(what)
	}
	return text
}

func readDigest(v strictyaml.Value) string {
	return readMatching(v, digestPattern(), `"sha256:" and 64 hexadecimal digits`)
}

func readSources(v strictyaml.Value) []string {
	var sources []string
	for i, entry := range v.List() {
		sources = append(sources, readDigest(entry))
		if i > 0 && sources[i-1] >= sources[i] {
			entry.Problemf("sources are sorted, and each is there once")
		}
	}
	return sources
}

func readQuestionnaire(v strictyaml.Value) assess.Reference {
	fields := v.Fields("id", "version", "digest")
	fields.Require("id", "version", "digest")
	return assess.Reference{
		ID:      readMatching(fields.Get("id"), idsPattern(), `an id, or several joined by "+"`),
		Version: fields.Get("version").Integer(1, math.MaxInt32),
		Digest:  readDigest(fields.Get("digest")),
	}
}

func readPeriod(v strictyaml.Value) (from, to string) {
	if !v.Present() {
		return "", ""
	}
	fields := v.Fields("from", "to")
	fields.Require("from", "to")
	const what = "a month such as 2026-03"
	from = readMatching(fields.Get("from"), monthPattern(), what)
	to = readMatching(fields.Get("to"), monthPattern(), what)
	if from > to {
		v.Problemf("the period ends before it begins")
	}
	return from, to
}

// readCount reads a whole number from 0 to that many, also one that is larger than
// other files have.
func readCount(v strictyaml.Value, most int64) int64 {
	if !v.Present() {
		return 0
	}
	n, err := strconv.ParseInt(v.Node.Value, 10, 64)
	if v.Node.Kind != strictyaml.Scalar || v.Node.Quoted || !countPattern().MatchString(v.Node.Value) || err != nil || n > most {
		v.Expected("a whole number from 0 to " + strconv.FormatInt(most, 10))
		return 0
	}
	return n
}

// maxCompanies is how many companies counts have room for.
const maxCompanies = 1_000_000_000

// readCompanies reads how many companies there are: none, or enough to tell of them.
func readCompanies(v strictyaml.Value) int64 {
	n := readCount(v, maxCompanies)
	if isFew(n) {
		v.Problemf("found %d; a benchmark tells of %d companies or more, or of none", n, Least)
	}
	return n
}

func readTold(fields strictyaml.Fields) Told {
	t := Told{Overall: readBins(fields.Get("overall"))}
	for _, entry := range fields.Get("sections").List() {
		keys := append([]string{"id"}, binKeys()...)
		section := entry.Fields(keys...)
		section.Require(keys...)
		t.Sections = append(t.Sections, SectionBins{ID: section.Get("id").ID(), Bins: readBinFields(entry, section)})
	}
	for _, entry := range fields.Get("blind_spots").List() {
		t.Spots = append(t.Spots, readSpot(entry))
	}
	return t
}

func readSpot(v strictyaml.Value) SpotBins {
	keys := []string{"id", "shown", "clear", "withheld", "exposure"}
	fields := v.Fields(keys...)
	fields.Require(keys...)
	s := SpotBins{
		ID:       fields.Get("id").ID(),
		Shown:    readCompanies(fields.Get("shown")),
		Clear:    readCompanies(fields.Get("clear")),
		Withheld: readCompanies(fields.Get("withheld")),
		Exposure: readBins(fields.Get("exposure")),
	}
	s.check(v)
	return s
}

func binKeys() []string { return []string{"companies", "sum", "squares", "tens", "withheld"} }

func readBins(v strictyaml.Value) Bins {
	fields := v.Fields(binKeys()...)
	fields.Require(binKeys()...)
	return readBinFields(v, fields)
}

func readBinFields(v strictyaml.Value, fields strictyaml.Fields) Bins {
	b := Bins{
		Companies: readCompanies(fields.Get("companies")),
		Sum:       readCount(fields.Get("sum"), math.MaxInt64),
		Squares:   readCount(fields.Get("squares"), math.MaxInt64),
		Withheld:  readCompanies(fields.Get("withheld")),
	}
	list := fields.Get("tens").List()
	if len(list) != len(b.Tens) {
		fields.Get("tens").Problemf("expected %d counts, found %d", len(b.Tens), len(list))
		return b
	}
	for i, entry := range list {
		b.Tens[i] = readCompanies(entry)
	}
	b.check(v)
	return b
}

func readGroups(v strictyaml.Value, whole Benchmark) []BenchmarkGroup {
	var groups []BenchmarkGroup
	for i, entry := range v.List() {
		keys := []string{"key", "value", "companies", "overall", "sections", "blind_spots"}
		fields := entry.Fields(keys...)
		fields.Require(keys...)
		g := BenchmarkGroup{
			Key:       fields.Get("key").ID(),
			Value:     fields.Get("value").Text(),
			Companies: readCompanies(fields.Get("companies")),
			Told:      readTold(fields),
		}
		g.check(entry, fields, whole)
		if i > 0 && groupOrder(groups[i-1], g) >= 0 {
			entry.Problemf("groups are sorted by key and value, and each is there once")
		}
		groups = append(groups, g)
	}
	checkGroups(v, groups, whole)
	return groups
}
