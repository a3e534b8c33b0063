package assess_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
)

// itemsSaid returns the names of the ideas, each with the state of its field.
func itemsSaid(s *assess.Session) string {
	var said []string
	for i, name := range s.Items("ideas") {
		said = append(said, name+":"+strings.Join(s.Answer(fmt.Sprintf("ideas.%d.field", i+1)).States, ","))
	}
	return strings.Join(said, " ")
}

func TestTheQuestionnaireUnfoldsAsItemsComeAndGo(t *testing.T) {
	s := newWide(t)
	before := len(s.Questionnaire.Questions())
	must(s.AddItem("ideas", " First  one "))
	must(s.AddItem("ideas", "Second"))
	if q := s.Questionnaire.Question("ideas.2.hours"); q == nil || len(s.Questionnaire.Questions()) != before+8 {
		t.Fatalf("with two items there are %d questions, without %d", len(s.Questionnaire.Questions()), before)
	}
	if got := s.Questionnaire.SectionOf("ideas.1.field").Title.In("en"); got != "First one" {
		t.Errorf("the section of the first item is called %q", got)
	}
	must(s.Record("ideas.2.field", state("sales")))
	if _, err := s.RemoveItem("ideas", 0); err != nil {
		t.Fatal(err)
	}
	if got := itemsSaid(s); got != "Second:sales" || s.Questionnaire.Question("ideas.2.field") != nil {
		t.Errorf("left is %q", got)
	}
	must(s.RenameItem("ideas", 0, "SECOND"))
	if got := s.Questionnaire.SectionOf("ideas.1.field").Title.In("en"); got != "SECOND" || itemsSaid(s) != "SECOND:sales" {
		t.Errorf("renamed to %q, %s", got, itemsSaid(s))
	}
	s.Items("ideas")[0] = "x"
	if itemsSaid(s) != "SECOND:sales" {
		t.Error("the list can be changed from outside")
	}
}

func TestItemsAreRefusedWithAReason(t *testing.T) {
	add := func(section, name string) func(*assess.Session) error {
		return func(s *assess.Session) error { return s.AddItem(section, name) }
	}
	rename := func(section string, i int, name string) func(*assess.Session) error {
		return func(s *assess.Session) error { return s.RenameItem(section, i, name) }
	}
	remove := func(section string, i int) func(*assess.Session) error {
		return func(s *assess.Session) error {
			_, err := s.RemoveItem(section, i)
			return err
		}
	}
	for _, test := range []struct {
		do     func(*assess.Session) error
		reason error
		want   string
	}{
		{add("idea", "C"), nil, `no section "idea" that lists items in questionnaire "wide"`},
		{add("closing", "C"), nil, `no section "closing" that lists items in questionnaire "wide"`},
		{add("ideas.1", "C"), nil, `no section "ideas.1" that lists items in questionnaire "wide"`},
		{add("ideas", " \n"), assess.ErrUnnamed, `section "ideas": an item needs a name`},
		{add("ideas", "a "), assess.ErrNameTaken, `section "ideas": another item has that name`},
		{add("ideas", strings.Repeat("ä", 201)), assess.ErrNameTooLong, `section "ideas": the name is too long: it has 201 characters, and 200 are allowed`},
		{rename("ideas", 1, "A"), assess.ErrNameTaken, `section "ideas": another item has that name`},
		{rename("ideas", 1, ""), assess.ErrUnnamed, `section "ideas": an item needs a name`},
		{rename("ideas", 2, "C"), nil, `section "ideas" has 2 items, and none with the index 2`},
		{remove("ideas", -1), nil, `section "ideas" has 2 items, and none with the index -1`},
		{remove("closing", 0), nil, `section "closing" has 0 items, and none with the index 0`},
	} {
		s := newWide(t, "A", "B")
		before := s.Answers()
		err := test.do(s)
		if err == nil || err.Error() != test.want || test.reason != nil && !errors.Is(err, test.reason) {
			t.Errorf("got error %v, want %s", err, test.want)
		}
		if !reflect.DeepEqual(s.Answers(), before) {
			t.Errorf("%s: refused, and yet the answers changed", test.want)
		}
	}
	s := newWide(t, "A", "B", "C")
	if err := s.AddItem("ideas", "D"); !errors.Is(err, assess.ErrTooManyItems) || err.Error() != `section "ideas": there are too many items: 4 are listed, and 3 are allowed` {
		t.Errorf("one item too many: %v", err)
	}
	must(s.RenameItem("ideas", 0, "a"))
}

func TestAnItemComesBackAsItWas(t *testing.T) {
	for i := range 3 {
		s := newWide(t, "A", "B", "C")
		for n, field := range []string{"sales", "no", "sales"} {
			must(s.Record(fmt.Sprintf("ideas.%d.field", n+1), assess.Answer{States: []string{field}, Note: fmt.Sprint(n)}))
		}
		before := s.Answers()
		removed, err := s.RemoveItem("ideas", i)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Items("ideas")) != 2 || removed.Name != before.Items["ideas"][i] || removed.Answers["field"].Note != fmt.Sprint(i) {
			t.Errorf("removed %+v, left %v", removed, s.Items("ideas"))
		}
		must(s.RestoreItem(removed))
		if !reflect.DeepEqual(s.Answers(), before) {
			t.Errorf("item %d came back as\n%+v\nwant\n%+v", i, s.Answers(), before)
		}
	}
}

func TestAnItemIsNotRestoredUnderATakenName(t *testing.T) {
	s := newWide(t, "A", "B")
	removed, err := s.RemoveItem("ideas", 0)
	if err != nil {
		t.Fatal(err)
	}
	must(s.AddItem("ideas", "a"))
	if err := s.RestoreItem(removed); !errors.Is(err, assess.ErrNameTaken) {
		t.Errorf("got error %v", err)
	}
	removed.Name, removed.Place = "Z", 99
	must(s.RestoreItem(removed))
	if got := itemsSaid(s); got != "B: a: Z:" {
		t.Errorf("restored as %q", got)
	}
}

func TestTheInterviewStaysWhereItWasWhenItemsMove(t *testing.T) {
	for _, test := range []struct {
		at     string
		remove int
		want   string
	}{
		{"ideas.3.hours", 0, "ideas.2.hours"},
		{"ideas.1.worth", 2, "ideas.1.worth"},
		{"ideas.2.field", 1, "ideas"},
		{"words", 1, "words"},
		{"ideas", 0, "ideas"},
		{"end", 0, "end"},
	} {
		a := newWide(t, "A", "B", "C").Answers()
		a.At = test.at
		s := assess.NewSession(readQuestionnaire(t, wide), a)
		removed, err := s.RemoveItem("ideas", test.remove)
		if err != nil {
			t.Fatal(err)
		}
		if got := standsAt(s); got != test.want {
			t.Errorf("at %s, item %d removed: stands at %s, want %s", test.at, test.remove, got, test.want)
		}
		must(s.RestoreItem(removed))
		if got := standsAt(s); got != test.at && test.want != "ideas" {
			t.Errorf("at %s, item %d restored: stands at %s", test.at, test.remove, got)
		}
	}
}

// standsAt returns the id of the step at which the interview stands.
func standsAt(s *assess.Session) string {
	if steps := s.Steps(); s.At() < len(steps) {
		return steps[s.At()].ID()
	}
	return "end"
}

func TestItemsBeyondTheFileAreRefused(t *testing.T) {
	s := newWide(t, "A", "B")
	note := strings.Repeat("\U000E0041", assess.MaxText)
	for _, id := range []string{"ideas.1.field", "ideas.1.hours", "ideas.1.since", "ideas.1.bounded", "ideas.2.field"} {
		must(s.Record(id, assess.Answer{Note: note}))
	}
	removed, err := s.RemoveItem("ideas", 1)
	if err != nil {
		t.Fatal(err)
	}
	must(s.Record("words", assess.Answer{Note: note}))
	before := s.Answers()
	if err := s.RestoreItem(removed); err == nil || !strings.Contains(err.Error(), "shorten the notes") {
		t.Errorf("got error %v", err)
	}
	if !reflect.DeepEqual(s.Answers(), before) {
		t.Error("refused, and yet the answers changed")
	}
}

// TestWhateverHappensToItemsCanBeSavedAndRead plays interviews at random.
func TestWhateverHappensToItemsCanBeSavedAndRead(t *testing.T) {
	q := readQuestionnaire(t, wide)
	now := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	undone := 0
	for seed := range uint64(100) {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, 1))}
		s := assess.NewSession(q, assess.Answers{})
		for range 40 {
			playItems(t, g, s, &undone)
			if at := s.Answers().At; at != "" && at != "end" && s.Questionnaire.Question(at) == nil && !strings.Contains(wide, "id: "+at+"\n") && !strings.HasSuffix(at, ".worth") {
				t.Fatalf("seed %d: stands at %q, which is nowhere", seed, at)
			}
		}
		a := s.Revise(now)
		file := string(assess.Format(a, s.Questionnaire))
		if again := readAnswers(t, q, file); !reflect.DeepEqual(again, a) {
			t.Fatalf("seed %d: read again as\n%+v\nwant\n%+v\n%s", seed, again, a, file)
		}
		assess.Score(q, a)
	}
	if undone < 50 {
		t.Errorf("only %d items were removed and restored", undone)
	}
}

func playItems(t *testing.T, g *generator, s *assess.Session, undone *int) {
	section := pick(g, "ideas", "suppliers")
	n := len(s.Items(section))
	switch g.IntN(8) {
	case 0, 1, 2:
		if err := s.AddItem(section, fmt.Sprint("Item ", g.IntN(30))); err != nil && !errors.Is(err, assess.ErrNameTaken) && !errors.Is(err, assess.ErrTooManyItems) {
			t.Fatal(err)
		}
	case 3:
		if n == 0 {
			return
		}
		before := s.Answers()
		removed, err := s.RemoveItem(section, g.IntN(n))
		if err != nil {
			t.Fatal(err)
		}
		if g.chance(50) {
			must(s.RestoreItem(removed))
			after := s.Answers()
			before.At, after.At = "", ""
			if !reflect.DeepEqual(after, before) {
				t.Fatalf("restored as\n%+v\nwant\n%+v", after, before)
			}
			*undone++
		}
	case 4:
		s.MoveTo(g.IntN(len(s.Steps()) + 1))
	default:
		q := pick(g, s.Questionnaire.Questions()...)
		must(s.Record(q.ID, wideAnswer(g, q.ID, s)))
	}
}

func wideAnswer(g *generator, question string, s *assess.Session) assess.Answer {
	q := s.Questionnaire.Question(question)
	a := assess.Answer{Unknown: true}
	switch {
	case g.chance(20):
	case q.Kind == "date":
		a = date(fmt.Sprintf("20%02d-%02d", g.IntN(40), 1+g.IntN(12)))
	default:
		a = g.answer(q)
	}
	if q.Relevance && g.chance(60) {
		a.Relevance = pick(g, assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant)
	}
	return a
}
