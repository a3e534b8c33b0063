package survey

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"blindspot/pattern"
	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// MappingFile is a mapping file as it was read, before it is held against a
// questionnaire and a table.
type MappingFile struct {
	file          string
	root          *strictyaml.Node
	refused       strictyaml.Problems
	questionnaire string
	separator     rune
}

// ParseMapping reads a mapping file of at most [MaxMapping] bytes as far as it can be
// understood alone. The file's name serves in messages only. The error, a
// [strictyaml.Problems], says that it cannot be read at all, or to which questionnaire
// it belongs; everything else is for [MappingFile.Mapping] to find, all at once.
func ParseMapping(file string, data []byte) (*MappingFile, error) {
	document, err := strictyaml.Parse(file, data, MaxMapping)
	if document == nil {
		return nil, err
	}
	m := &MappingFile{file: file, root: document.Root}
	errors.As(err, &m.refused)
	reader, fields := m.read()
	fields.Require("format", "questionnaire", "columns")
	format := ""
	if v := fields.Get("format"); v.Present() {
		format = v.OneOf(MappingFormat)
	}
	m.questionnaire, _ = readQuestionnaire(fields.Get("questionnaire"))
	if v := fields.Get("separator"); v.Present() {
		if s := v.OneOf(separators...); s != "" {
			m.separator = rune(s[0])
		}
	}
	if format == "" || m.questionnaire == "" {
		return nil, reader.Err()
	}
	return m, nil
}

// Questionnaire returns the id of the questionnaire that the table answers, or the ids
// of several joined by "+".
func (m *MappingFile) Questionnaire() string { return m.questionnaire }

// Separator returns what stands between the cells of the table, or 0 where the file
// does not say.
func (m *MappingFile) Separator() rune { return m.separator }

// Mapping holds the file against the questionnaire and the titles of a table. The error
// is a [strictyaml.Problems] with everything wrong in the file.
func (m *MappingFile) Mapping(q *questionnaires.Questionnaire, header []string) (*Mapping, error) {
	reader, fields := m.read()
	m.fits(q, fields.Get("questionnaire"))
	if v := fields.Get("separator"); v.Present() {
		v.OneOf(separators...)
	}
	mapping := &Mapping{questionnaire: q, offset: readZone(fields.Get("zone"))}
	columns := newColumnsReader(q, header)
	mapping.columns = columns.read(fields.Get("columns"))
	if err := reader.Err(); err != nil {
		return nil, err
	}
	for i, title := range header {
		if !columns.mentioned[i] {
			mapping.unmentioned = append(mapping.unmentioned, columnName(title, i))
		}
	}
	return mapping, nil
}

func (m *MappingFile) read() (*strictyaml.Reader, strictyaml.Fields) {
	reader := strictyaml.NewReader(m.file)
	reader.Include(m.refused)
	return reader, reader.Value(m.root).Fields("format", "questionnaire", "separator", "zone", "columns")
}

// readQuestionnaire returns the id of a questionnaire, and its version or 0.
func readQuestionnaire(v strictyaml.Value) (id string, version int) {
	if v.Present() && v.Node.Kind != strictyaml.Mapping {
		return readIDs(v), 0
	}
	fields := v.Fields("id", "version")
	fields.Require("id")
	if n := fields.Get("version"); n.Present() {
		version = n.Integer(1, 1_000_000)
	}
	return readIDs(fields.Get("id")), version
}

// readIDs returns an id, or several joined by "+".
func readIDs(v strictyaml.Value) string {
	ids := v.Text()
	for id := range strings.SplitSeq(ids, "+") {
		if v.Present() && !strictyaml.IsID(id) {
			v.Expected("the id of a questionnaire")
			return ""
		}
	}
	return ids
}

// fits reports a mapping to another questionnaire, or to another version of it.
func (m *MappingFile) fits(q *questionnaires.Questionnaire, v strictyaml.Value) {
	id, version := readQuestionnaire(v)
	switch {
	case id != "" && id != q.ID:
		v.Problemf("the mapping is to questionnaire %s, and this is %s", printable.Quote(id), printable.Quote(q.ID))
	case version != 0 && version != q.Version:
		v.Problemf("the mapping is to version %d of questionnaire %s, and this is version %d; check every column, then write the version here",
			version, printable.Quote(q.ID), q.Version)
	}
}

var zoneForm = pattern.New(`^[+-](0[0-9]|1[0-4]):[0-5][0-9]$`)

// readZone returns how far the clock of a table is ahead of UTC.
func readZone(v strictyaml.Value) time.Duration {
	zone := v.Text()
	if !v.Present() {
		return 0
	}
	if !zoneForm().MatchString(zone) {
		v.Expected(`a distance from UTC such as "+01:00"`)
		return 0
	}
	offset, _ := zoneOffset(zone)
	return offset
}

// columnName is what a column is called in messages and in the mapping file: by its
// title, or where it has none by its number.
func columnName(title string, index int) string {
	if title == "" {
		return "#" + strconv.Itoa(index+1)
	}
	return title
}

var numberedColumn = pattern.New(`^#[1-9][0-9]{0,5}$`)

// findColumn returns the index of the column that a key names, by its title or by its
// number, or why there is none.
func findColumn(key string, header []string) (index int, problem string) {
	if numberedColumn().MatchString(key) {
		n, _ := strconv.Atoi(key[1:])
		if n > len(header) {
			return 0, fmt.Sprintf("there is no column %s, for the table has %d", key, len(header))
		}
		return n - 1, ""
	}
	title := fold(key)
	index = slices.Index(header, title)
	if index < 0 {
		return 0, fmt.Sprintf("no column has the title %s", printable.Quote(key))
	}
	if next := slices.Index(header[index+1:], title); next >= 0 {
		return 0, fmt.Sprintf("more than one column has the title %s; call them by their numbers, such as \"#%d\" and \"#%d\"",
			printable.Quote(key), index+1, index+next+2)
	}
	return index, ""
}
