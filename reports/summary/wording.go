package summary

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

const german = "de"

// language returns the language in which the report is written.
func (r Report) language() string {
	if r.Language == german {
		return german
	}
	return "en"
}

// say returns our own wording in the reader's language, with args in the places of
// its %s verbs.
func (r Report) say(de, en plain, args ...plain) plain {
	wording, values := en, make([]any, 0, len(args))
	if r.language() == german {
		wording = de
	}
	for _, arg := range args {
		values = append(values, arg)
	}
	return plain(fmt.Sprintf(string(wording), values...))
}

// clean returns foreign text on one line, with whatever hides in it made visible.
func clean(foreign string) plain { return plain(commonmark.OneLine(foreign)) }

// text returns a text of the questionnaire in the reader's language.
func (r Report) text(t questionnaires.Text) plain { return clean(t.In(r.language())) }

// quoted returns text in the quotation marks of the reader's language. Marks within
// it become single ones.
func (r Report) quoted(text plain) plain {
	inner := strings.NewReplacer("“", "‘", "”", "’")
	if r.language() == german {
		inner = strings.NewReplacer("„", "‚", "“", "‘")
	}
	return r.say("„%s“", "“%s”", plain(inner.Replace(string(text))))
}

// count returns a whole number, with marks between the thousands.
func (r Report) count(n int) plain {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + string(r.say(".", ",")) + digits[i:]
	}
	return plain(digits)
}

// counted returns a number with its noun.
func (r Report) counted(n int, de, des, en, ens plain) plain {
	if n == 1 {
		return r.say("1 "+de, "1 "+en)
	}
	return r.say("%s "+des, "%s "+ens, r.count(n))
}

func (r Report) companies(n int) plain {
	return r.counted(n, "Unternehmen", "Unternehmen", "company", "companies")
}

// percent returns the share of n in all, in whole percents. All is said only of all,
// and nothing only of none.
func (r Report) percent(n, all int) plain {
	if all == 0 {
		return "–"
	}
	rounded := int(math.Round(100 * float64(n) / float64(all)))
	switch {
	case rounded == 0 && n > 0:
		return r.say("unter 1\u00a0%%", "under 1%%")
	case rounded == 100 && n < all:
		return r.say("über 99\u00a0%%", "over 99%%")
	default:
		return r.say("%s\u00a0%%", "%s%%", r.count(rounded))
	}
}

// portion returns a share from 0 to 1 in whole percents, as [Report.percent] does.
func (r Report) portion(share float64) plain {
	const fine = 1e6 // far finer than what is shown
	return r.percent(int(math.Round(fine*share)), fine)
}

// share returns a count with its share of all, for where all is known.
func (r Report) share(n, all int) plain {
	if all == 0 {
		return "–"
	}
	return r.count(n) + " (" + r.percent(n, all) + ")"
}

// shareOf returns a count with all and its share of them.
func (r Report) shareOf(n, all int) plain {
	return r.say("%s von %s (%s)", "%s of %s (%s)", r.count(n), r.count(all), r.percent(n, all))
}

// decimal returns a figure with that many decimals, rounded down as all figures that
// have bounds: 0.199 must not be shown as the 0.2 that it misses.
func (r Report) decimal(x float64, decimals int) plain {
	factor := math.Pow10(decimals)
	text := strconv.FormatFloat(float64(assess.Known(factor*x).Whole())/factor, 'f', decimals, 64)
	return plain(strings.NewReplacer(".", string(r.say(",", ".")), "-", "−").Replace(text))
}

// coefficient returns a correlation, or another figure that may be unknown.
func (r Report) coefficient(f assess.Figure) plain {
	if !f.Known {
		return "–"
	}
	return r.decimal(f.Value, 2)
}

// points returns a difference of scores with its sign.
func points(x float64) plain {
	whole := assess.Known(x).Whole()
	switch {
	case whole > 0:
		return plain(fmt.Sprintf("+%d", whole))
	case whole < 0:
		return plain(fmt.Sprintf("−%d", -whole))
	default:
		return "0"
	}
}

// date returns a day, in the zone in which it was stored.
func (r Report) date(t time.Time) plain {
	return plain(terms.Date(t.Format(time.DateOnly), r.language()))
}

// and joins parts as in a sentence.
func (r Report) and(parts []plain) plain {
	if len(parts) < 2 {
		return join(parts, "")
	}
	last := len(parts) - 1
	return r.say("%s und %s", "%s and %s", join(parts[:last], ", "), parts[last])
}

// join joins the parts that are not empty.
func join(parts []plain, separator string) plain {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, string(part))
		}
	}
	return plain(strings.Join(kept, separator))
}
