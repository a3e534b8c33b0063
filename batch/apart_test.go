package batch_test

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"blindspot/batch"
	"blindspot/table"
)

// piecemeal scores a stream as another engine does: in blocks, by several clerks, last
// blocks first. It returns the tables by their names.
func piecemeal(t *testing.T, path, stream string, size int, target batch.Target) map[string]string {
	t.Helper()
	blocks, err := batch.NewBlocks(strings.NewReader(stream), size)
	if err != nil {
		t.Fatal(err)
	}
	defer blocks.Close()
	var all [][]byte
	var places []batch.Place
	for {
		lines, first, err := blocks.Next(nil)
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		all, places = append(all, lines), append(places, batch.Place{Path: path, Line: first})
	}
	clerks := []*batch.Clerk{}
	for range 2 {
		clerks = append(clerks, batch.NewClerk(target, batch.Options{Subjects: subjects, Labels: table.DefaultLabels()}))
	}
	rows := map[string][][]byte{}
	for i := len(all) - 1; i >= 0; i-- {
		for _, r := range clerks[i%2].Score(places[i], all[i]).Rows {
			rows[r.Table] = append([][]byte{r.Data}, rows[r.Table]...)
		}
	}
	joined := map[string]string{}
	for name, parts := range rows {
		var out bytes.Buffer
		joint, err := clerks[0].Join(&out, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range parts {
			if _, err := joint.Write(part); err != nil {
				t.Fatal(err)
			}
		}
		if err := joint.Close(); err != nil {
			t.Fatal(err)
		}
		joined[name+"."+string(target.Format)] = out.String()
	}
	return joined
}

func TestPiecesJoinToWhatARunWrites(t *testing.T) {
	var stream strings.Builder
	for i := range 250 {
		id := []string{"core", "quick"}[i/100%2]
		stream.WriteString(lineOf(t, id, i))
		if i%50 == 0 {
			stream.WriteString("nonsense\n\n" + strings.Replace(lineOf(t, id, i), `"digest": "`, `"digest": "0`, 1))
		}
	}
	dir := folder(t, map[string]string{"a.jsonl": stream.String()})
	path := filepath.Join(dir, "a.jsonl")
	for _, format := range []batch.Format{batch.CSV, batch.JSONL, batch.Parquet} {
		for _, size := range []int{1, 1 << 30} {
			want := t.TempDir()
			mustScore(t, batch.Target{Format: format, Path: want, Folder: true}, batch.Options{}, path)
			got := piecemeal(t, path, stream.String(), size, batch.Target{Format: format})
			if len(got) != 3 {
				t.Errorf("%s: %d tables", format, len(got))
			}
			for name, text := range got {
				if text != readFile(t, filepath.Join(want, name)) {
					t.Errorf("%s in blocks of %d bytes differs from what a run writes", name, size)
				}
			}
		}
	}
}

func TestClerkCountsAnewWhenCountsWereTaken(t *testing.T) {
	clerk := batch.NewClerk(batch.Target{Format: batch.CSV}, batch.Options{Subjects: subjects, Labels: table.DefaultLabels(), Count: true})
	at := batch.Place{Path: "a.jsonl", Line: 1}
	count := func() string {
		var told []byte
		for _, counts := range clerk.TakeCounts() {
			data, err := counts.MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			told = append(told, data...)
		}
		return string(told)
	}
	lines := []byte(lineOf(t, "core", 1))
	piece := clerk.Score(at, lines)
	first := count()
	clerk.Score(at, lines)
	if second := count(); first == "" || first != second {
		t.Errorf("counts of %d bytes, then of %d", len(first), len(second))
	}
	if empty := count(); empty != "" {
		t.Error("counts were taken twice")
	}
	if piece.Scored != 1 || len(piece.Met) != 1 || piece.Met[0].ID() != "core" || len(piece.Rejected) != 0 {
		t.Errorf("got %+v", piece)
	}
}

func TestClerkRefusesAStreamFromALineOn(t *testing.T) {
	clerk := batch.NewClerk(batch.Target{Format: batch.CSV}, batch.Options{Subjects: subjects, Labels: table.DefaultLabels()})
	piece := clerk.Refuse(batch.Place{Path: "a.jsonl.gz", Line: 7}, errors.New("it was cut"))
	if len(piece.Rejected) != 1 || piece.Rejected[0].Err.Error() != "a.jsonl.gz:7: it was cut" || piece.Rejected[0].At.Line != 7 {
		t.Fatalf("got %+v", piece.Rejected)
	}
	if len(piece.Rows) != 1 || piece.Rows[0].Table != "rejected" || !strings.HasPrefix(string(piece.Rows[0].Data), `"a.jsonl.gz:7",`) {
		t.Errorf("got %+v", piece.Rows)
	}
}
