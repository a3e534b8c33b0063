package survey_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"blindspot/survey"
)

func TestReadsTables(t *testing.T) {
	const plain = "Name;Branche\nMüller;Bau\n"
	wide := strings.Repeat("x,", 4999) + "x\n"
	cases := []struct {
		name, file string
		header     []string
		rows       int
	}{
		{"semicolons", plain, []string{"Name", "Branche"}, 1},
		{"a byte order mark", "\ufeff" + plain, []string{"Name", "Branche"}, 1},
		{"UTF-16, little-endian", inUTF16(binary.LittleEndian, plain), []string{"Name", "Branche"}, 1},
		{"UTF-16, big-endian", inUTF16(binary.BigEndian, plain), []string{"Name", "Branche"}, 1},
		{"tabs", "Name\tBranche\nMüller\tBau\n", []string{"Name", "Branche"}, 1},
		{"commas", "Name,Branche\r\nMüller,Bau\r\n", []string{"Name", "Branche"}, 1},
		{"semicolons between sentences with commas", "Wer, wie, was?;Wo, wann?\nich;hier\n", []string{"Wer, wie, was?", "Wo, wann?"}, 1},
		{"commas between sentences with semicolons", "\"Wer; wie\",Wo; wann?\nich,hier\n", []string{"Wer; wie", "Wo; wann?"}, 1},
		{"commas with blanks after them", "Name, Branche\nMüller, Bau\n", []string{"Name", "Branche"}, 1},
		{"line breaks in titles and cells", "\"Name\n  Ihrer Firma\",B\n\"Müller\n& Sohn\",x\n", []string{"Name Ihrer Firma", "B"}, 1},
		{"only titles", "Name,Branche\n", []string{"Name", "Branche"}, 0},
		{"one column", "Name\nMüller\n", []string{"Name"}, 1},
		{"empty rows and rows of empty cells", plain + "\n;\n ; \nMeier;Bau\n", []string{"Name", "Branche"}, 2},
		{"5,000 columns", wide + wide, slices.Repeat([]string{"x"}, 5000), 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			export, err := survey.NewExport("survey.csv", strings.NewReader(c.file), 0)
			if err != nil {
				t.Fatal(err)
			}
			rows := 0
			for ; ; rows++ {
				if _, err := export.Next(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatal(err)
				}
			}
			if !slices.Equal(export.Header(), c.header) || rows != c.rows {
				t.Errorf("got %q and %d rows, want %q and %d", export.Header(), rows, c.header, c.rows)
			}
		})
	}
}

func inUTF16(order binary.ByteOrder, s string) string {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune("\ufeff" + s)) {
		var pair [2]byte
		order.PutUint16(pair[:], unit)
		b.Write(pair[:])
	}
	return b.String()
}

func TestRefusesWhatIsNoTable(t *testing.T) {
	cases := []struct{ name, file, want string }{
		{"an empty file", "", "survey.csv: the file is empty"},
		{"nothing but a byte order mark", "\ufeff", "survey.csv: the file is empty"},
		{"Windows-1252 in the titles", "Name,Gr\xf6\xdfe\n", "survey.csv:1: this is not UTF-8; save the file as UTF-8"},
		{"Windows-1252 in a cell", "Name\nMeier\nM\xfcller\n", "survey.csv:3: this is not UTF-8"},
		{"UTF-16 without its mark", "N\x00a\x00m\x00e\x00\n\x00", "survey.csv:1: this is not UTF-8"},
		{"a NUL in a cell", "Name\na\x00b\n", "survey.csv:2: this is not UTF-8"},
		{"a quotation mark within a cell", "A,B\nx,12\" pipe\ny,z\n", "survey.csv:2: there is a quotation mark in line 2 where none may be"},
		{"a quotation mark that is not closed", "A,B\nx,\"y\nz,z\n", "survey.csv:2: there is a quotation mark in line"},
		{"a row without an end", "A,B\n\"" + strings.Repeat("x", 18<<20), "survey.csv: a row has more than 16 MiB"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			export, err := survey.NewExport("survey.csv", strings.NewReader(c.file), 0)
			for err == nil {
				_, err = export.Next()
			}
			var problem survey.Problem
			if !errors.As(err, &problem) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestReadingErrorsAreTold(t *testing.T) {
	broken := errors.New("the disk is gone")
	export, err := survey.NewExport("survey.csv", io.MultiReader(strings.NewReader("A\nx\n"), failing{broken}), 0)
	for err == nil {
		_, err = export.Next()
	}
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
