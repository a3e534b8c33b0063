package form

import (
	"context"
	"io"
	"strings"
	"testing"

	"blindspot/assess"
)

// A preview saves nothing, and says nowhere that it did.
func TestAPreviewDoesNotSpeakOfSaving(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		in := func(o *Options) { previewing(o); o.Language = language }
		keys := []string{"down", "enter", "h", "esc", "d", "w", "n", "x", "esc", "o", "end", "enter", "f", "r", "q", "b", "o", "home", "enter"}
		for _, a := range []assess.Answers{{}, {At: "copies"}, {At: "ideas"}, {At: "end"}} {
			r := begin(t, wide(t), a, in)
			for _, key := range append([]string{""}, keys...) {
				if key != "" {
					r.press(key)
				}
				for _, size := range []struct{ width, height int }{{80, 24}, {40, 12}, {20, 5}} {
					r.resize(size.width, size.height)
					for _, word := range []string{"saved", "saving", "gespeichert", "sample.report", "save elsewhere"} {
						view := strings.NewReplacer("nothing is saved", "", "nichts wird gespeichert", "").Replace(r.View())
						if strings.Contains(view, word) {
							t.Errorf("after %q the preview says %q:\n%s", key, word, r.View())
						}
					}
				}
				r.resize(80, 24)
			}
		}
	}
}

func TestAPreviewEndsWithTheResultAndOffersTheReport(t *testing.T) {
	r := begin(t, wide(t), listed("end"), previewing).press("f").shows("Decision: Start").shows("preview, nothing is saved").lacks("The report is in")
	r.press("r").shows("line 1").press("q", "q")
	var out strings.Builder
	if outcome, err := r.conclude(context.Background(), nil, &out); outcome != Finished || err != nil || out.String() != "" {
		t.Errorf("outcome %v, error %v, wrote %q", outcome, err, out.String())
	}
}

func TestAPreviewInLinesDoesNotSpeakOfSaving(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		d := &disk{}
		o := d.options(assess.NewSession(wide(t), assess.Answers{}))
		previewing(&o)
		o.Language = language
		var out strings.Builder
		outcome, err := Plain(context.Background(), o, strings.NewReader("1\nh\nw\nd\n2\n3\n1\n1\n1\nIdee\n\n1\nf\n"), &out)
		if outcome != Finished || err != nil {
			t.Errorf("outcome %v, error %v:\n%s", outcome, err, out.String())
		}
		said := strings.NewReplacer("nothing is saved", "", "nichts wird gespeichert", "").Replace(out.String())
		for _, word := range []string{"saved", "gespeichert", "The report is", "Der Bericht liegt", "schreibt den Bericht", "writes the report"} {
			if strings.Contains(said, word) {
				t.Errorf("the preview says %q:\n%s", word, out.String())
			}
		}
	}
}

func TestAFaultInAPreviewPromisesNothing(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{At: "disagreement"}, previewing)
	r.screen = panicking{}
	r.press("x")
	if _, err := r.conclude(context.Background(), nil, io.Discard); err == nil || strings.Contains(err.Error(), "saved") {
		t.Errorf("error %v", err)
	}
}
