package form

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// randomKeys are pressed by somebody who does not know what they do.
var randomKeys = strings.Fields("up down left right enter enter enter space esc tab backspace home end pgup pgdn " +
	"0 1 2 3 4 9 + - . / b s d x u n r z e o h w f ? j k g G q M a i M ü ctrl+u f1")

// Whatever is pressed, in whatever window: the screen stays within it, nothing panics,
// and the file holds what the session holds, and can be read again.
func TestRandomKeysLeaveTheInterviewWhole(t *testing.T) {
	grid := matrix(t, 5, "relevance: true", "No", "Partly", "Yes")
	begun := []struct {
		questionnaire *questionnaires.Questionnaire
		answers       assess.Answers
	}{{sample(t), assess.Answers{}}, {wide(t), assess.Answers{}}, {wide(t), listed("ideas")}, {grid, assess.Answers{}}}
	for seed := range uint64(25) {
		for i, b := range begun {
			random := rand.New(rand.NewPCG(seed, 1))
			language := func(o *Options) {
				o.Language, o.Interview, o.Profile = []string{"de", "en"}[random.IntN(2)], random.IntN(3) == 0, random.IntN(2) == 0
			}
			r := begin(t, b.questionnaire, b.answers, language)
			where := fmt.Sprintf("interview %d, seed %d", i, seed)
			for range 150 {
				r.stumble(random, where)
			}
			r.press("esc", "esc", "ctrl+c")
			r.agrees(where)
		}
	}
}

// stumble presses a key, or pastes, or resizes the window.
func (r *respondent) stumble(random *rand.Rand, where string) {
	r.t.Helper()
	switch key := randomKeys[random.IntN(len(randomKeys))]; {
	case random.IntN(40) == 0:
		r.resize(20+random.IntN(90), 6+random.IntN(40))
	case random.IntN(60) == 0:
		r.Update(pasted("d\n1\nx\x1b[2J März"))
	case key == "q": // stays for more, as after any key but two of it
		r.press("q", "h", "esc")
		r.left = false
	case random.IntN(3) == 0:
		r.burst(key)
	default:
		r.press(key)
	}
	if r.collapsed != nil {
		r.t.Fatalf("%s: %v", where, r.collapsed)
	}
	if !r.tooSmall() {
		fits(r.t.(*testing.T), r.View(), r.width, r.height, where)
	}
}

// agrees fails unless the file holds what the session holds, and reads again as it is.
func (r *respondent) agrees(where string) {
	r.t.Helper()
	if r.saveAll(); !reflect.DeepEqual(r.disk.answers, r.Session.Answers()) {
		r.t.Fatalf("%s: the file has %+v, the session %+v", where, r.disk.answers, r.Session.Answers())
	}
	document, err := assess.Parse("answers.yaml", assess.Format(r.Session.Answers(), r.Session.Questionnaire))
	if err != nil {
		r.t.Fatalf("%s: %v", where, err)
	}
	again, err := document.Answers(r.Session.Questionnaire)
	if err != nil {
		r.t.Fatalf("%s: %v", where, err)
	}
	if got, want := again.Answers, r.Session.Answers().Answers; !reflect.DeepEqual(got, want) {
		r.t.Errorf("%s: read again as %+v, want %+v", where, got, want)
	}
	if got, want := fmt.Sprint(again.Items), fmt.Sprint(r.Session.Answers().Items); got != want {
		r.t.Errorf("%s: items read again as %s, want %s", where, got, want)
	}
}

// saveAll is what the end of an interview does.
func (r *respondent) saveAll() {
	r.takeTyped()
	r.keeper.store()
}

func TestRandomLinesLeaveTheInterviewWhole(t *testing.T) {
	pieces := strings.Fields("1 2 3 4 9 0 d x u n b s o h ? e w r z q f x_1 x_1 x_2 r_1_neu r_2 Idee Notiz 03.2025 März_2025 1,2 4,5 weiß_nicht")
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 2))
		var input strings.Builder
		for range 120 {
			piece := strings.ReplaceAll(pieces[random.IntN(len(pieces))], "_", " ")
			if piece == "q" || piece == "w" || random.IntN(6) == 0 {
				piece = ""
			}
			input.WriteString(piece + "\n")
		}
		d := &disk{}
		s := assess.NewSession(wide(t), assess.Answers{})
		o := d.options(s)
		o.SaveElsewhere = nil
		o.Interview = seed%3 == 0
		var out strings.Builder
		if _, err := Plain(t.Context(), o, strings.NewReader(input.String()), &out); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if d.saves > 0 && !reflect.DeepEqual(d.answers, s.Answers()) {
			t.Errorf("seed %d: the file has %+v, the session %+v", seed, d.answers, s.Answers())
		}
		if strings.Contains(out.String(), "%!") {
			t.Errorf("seed %d: a text is not filled in:\n%s", seed, out.String())
		}
	}
}
