package main

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/cohort"
	"blindspot/printable"

	"github.com/spf13/cobra"
)

func (p *program) showBenchmarkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   p.say("show DATEI", "show FILE"),
		Short: p.say("Zeigt eine Benchmark-Datei als Tabelle", "Shows a benchmark file as a table"),
		Long: p.say(
			`Zeigt, was eine Benchmark-Datei sagt: Unternehmen und Zeitraum, Mittel und Streuung der
Ergebnisse mit der Zahl der Unternehmen in jedem Zehnerbereich, wie häufig die blinden Flecken
sind, und die Mittel der Gruppen nebeneinander. Unter "+" steht, von wie vielen Unternehmen der
Bereich zurückgehalten ist: Jeder Bereich kann dann mehr enthalten, als dasteht.`,
			`Shows what a benchmark file tells: companies and period, mean and standard deviation of the
scores with the number of companies in each range of ten, how common the blind spots are, and
the means of the groups beside each other. Under "+" stands of how many companies the range is
withheld: any range can then hold more than it says.`),
		Example: "  blindspot benchmark show all.benchmark.json",
		Args:    p.between(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := p.readBenchmark(args[0])
			if err != nil {
				return err
			}
			s := benchmarkScreen{program: p, Benchmark: b, titles: p.titlesOf(b, filepath.Dir(args[0]))}
			return s.show()
		},
	}
}

// titlesOf returns what sections and blind spots are called, by "section" or "spot" and
// their id, where the questionnaire is at hand in just that state; else nothing.
func (p *program) titlesOf(b cohort.Benchmark, beside string) map[string]string {
	titles := map[string]string{}
	q, err := p.find(b.Questionnaire.ID, beside)
	if err != nil || q.Digest != b.Questionnaire.Digest {
		return titles
	}
	for _, section := range assess.NewScorer(q).Sections() {
		titles["section "+section.ID] = section.Title.In(p.language)
	}
	for _, spot := range q.BlindSpots {
		titles["spot "+spot.ID] = spot.Title.In(p.language)
	}
	return titles
}

// benchmarkScreen shows one benchmark.
type benchmarkScreen struct {
	*program
	cohort.Benchmark
	titles map[string]string
}

func (s *benchmarkScreen) show() error {
	out := bufio.NewWriter(s.stdout)
	fmt.Fprintln(out, printable.Line(fmt.Sprintf("%s %d · %s", s.Questionnaire.ID, s.Questionnaire.Version, s.extentOf())))
	s.scores().write(out)
	s.spots().write(out)
	for _, groups := range s.groups() {
		groups.write(out)
	}
	return out.Flush()
}

// scores shows how the scores are spread.
func (s *benchmarkScreen) scores() figureTable {
	head := []string{s.say("Ergebnisse", "Scores"), s.companies(), s.say("Mittel", "mean"), s.say("Streuung", "SD")}
	for bin := range s.Overall.Tens {
		head = append(head, fmt.Sprint(10*bin))
	}
	table := figureTable{append(head, "+")}
	add := func(name string, b cohort.Bins) {
		row := []string{name, s.number(b.Companies), s.figure(b.Mean()), s.figure(b.Deviation())}
		for _, n := range append(b.Tens[:], b.Withheld) {
			row = append(row, s.number(n))
		}
		table = append(table, row)
	}
	add(s.overall(), s.Overall)
	for _, section := range s.Sections {
		add(s.title("section", section.ID), section.Bins)
	}
	return table
}

// spots shows how common the blind spots are.
func (s *benchmarkScreen) spots() figureTable {
	table := figureTable{{s.say("Blinde Flecken", "Blind spots"), s.companies(), s.say("betroffen", "shown"), s.say("mittlere Gefährdung", "mean exposure")}}
	for _, spot := range s.Spots {
		table = append(table, []string{s.title("spot", spot.ID), s.number(spot.Exposure.Companies), s.share(spot), s.figure(spot.Exposure.Mean())})
	}
	return table
}

// groups sets the groups of each label beside each other, by their means.
func (s *benchmarkScreen) groups() []figureTable {
	var tables []figureTable
	key := ""
	for _, group := range s.Groups {
		if group.Key != key {
			key = group.Key
			head := []string{key, s.companies(), s.overall()}
			for _, section := range s.Sections {
				head = append(head, s.title("section", section.ID))
			}
			tables = append(tables, figureTable{head})
		}
		row := []string{group.Value, s.number(group.Companies), s.figure(group.Overall.Mean())}
		for _, section := range group.Sections {
			row = append(row, s.figure(section.Mean()))
		}
		tables[len(tables)-1] = append(tables[len(tables)-1], row)
	}
	return tables
}

// extentOf says how many companies there are, and of when.
func (s *benchmarkScreen) extentOf() string {
	extent := s.number(s.Companies) + " " + s.companies()
	from, to := terms.Date(s.From, s.language), terms.Date(s.To, s.language)
	switch {
	case from == "":
		return extent
	case from == to:
		return extent + " · " + from
	default:
		return extent + " · " + from + s.say(" bis ", " to ") + to
	}
}

func (s *benchmarkScreen) companies() string { return s.say("Unternehmen", "companies") }

func (s *benchmarkScreen) overall() string { return s.say("Gesamt", "Overall") }

// title returns what a section or blind spot is called; its id where that is not known.
func (s *benchmarkScreen) title(kind, id string) string {
	if title, ok := s.titles[kind+" "+id]; ok {
		return title
	}
	return id
}

// share says in whole percents, as the cohort report does, how many of the companies show
// a blind spot, where that is told of all.
func (s *benchmarkScreen) share(spot cohort.SpotBins) string {
	if spot.Withheld > 0 || spot.Exposure.Companies == 0 {
		return "–"
	}
	return fmt.Sprintf(s.say("%d %%", "%d%%"), (200*spot.Shown+spot.Exposure.Companies)/(2*spot.Exposure.Companies))
}

// number writes how many companies there are.
func (s *benchmarkScreen) number(n int64) string { return s.count(int(n)) }

// figure writes a figure with one decimal; a dash for none.
func (s *benchmarkScreen) figure(f assess.Figure) string {
	if !f.Known {
		return "–"
	}
	return s.decimal(f.Value)
}

// figureTable is rows of a name and figures, of which the first is their head.
type figureTable [][]string

// write writes the names to the left and the figures to the right of their columns.
func (t figureTable) write(w io.Writer) {
	widths := make([]int, len(t[0]))
	for _, row := range t {
		for i, cell := range row {
			row[i] = printable.Line(cell)
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	fmt.Fprintln(w)
	for _, row := range t {
		fmt.Fprintf(w, "%-*s", widths[0], row[0])
		for i, cell := range row[1:] {
			fmt.Fprintf(w, "  %*s", widths[i+1], cell)
		}
		fmt.Fprintln(w)
	}
}
