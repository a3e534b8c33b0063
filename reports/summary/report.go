package summary

import (
	"io"
	"slices"

	"blindspot/cohort"
	"blindspot/questionnaires"
)

// Report is what there is to tell. The statistics are of answers to the questionnaire.
type Report struct {
	Questionnaire *questionnaires.Questionnaire
	Sections      []*questionnaires.Section // by index, as those of assess.Scorer
	Statistics    cohort.Statistics
	Rejected      int // files, or lines of files, that were rejected and are not in the statistics
	// Language is that of the reader, "de" or "en". Any other means English. Texts of the
	// questionnaire fall back as [questionnaires.Text.In] does.
	Language string
}

// Markdown writes the report as a Markdown document, in CommonMark with tables. Texts
// of the questionnaire, labels and names of files appear as they were written and do
// nothing else. An error is the writer's.
func Markdown(w io.Writer, r Report) error { return writeMarkdown(w, r.document()) }

// HTML writes the report as one HTML file that needs nothing else and runs nothing: no
// scripts, no remote references. It is made for a screen of any width and for paper.
// An error is the writer's.
func HTML(w io.Writer, r Report) error { return writeHTML(w, r.document()) }

// report is a report being composed. Each of its parts has a method, in a file of its
// own, and leaves itself out when there is nothing to say.
type report struct {
	Report
	document
}

// document composes the report: the first parts are worth having alone, and what
// needs more time comes last.
func (r Report) document() document {
	c := &report{Report: r, document: document{Language: r.language()}}
	c.head()
	if r.Statistics.Companies < cohort.Least {
		c.tooFew()
		return c.document
	}
	c.standsOut()
	c.scores()
	c.blindSpots()
	c.groups()
	c.selfImage()
	c.unknowns()
	c.contradictions()
	c.verdicts()
	c.instrument()
	c.outliers()
	c.method()
	c.allQuestions()
	return c.document
}

// place is a section with its index in the statistics.
type place struct {
	index   int
	section *questionnaires.Section
	inner   bool // lies within another section
}

// places returns all sections that can have a score.
func (r Report) places() []place {
	var all []place
	for i, section := range r.Sections {
		inner := !slices.Contains(r.Questionnaire.Sections, section)
		if inner || section.Weight > 0 {
			all = append(all, place{i, section, inner})
		}
	}
	return all
}

// told returns the places of which there are enough scores.
func (r Report) told(inner bool) []place {
	return slices.DeleteFunc(r.places(), func(p place) bool {
		return p.inner != inner || !r.Statistics.Sections[p.index].Known
	})
}

// listed returns the sections that are asked for each entry of a list, with those within
// them. Of their questions there are no statistics.
func (r Report) listed() map[*questionnaires.Section]bool {
	listed := map[*questionnaires.Section]bool{}
	for _, section := range r.Sections { // each comes before those within it
		listed[section] = listed[section] || section.Repeat != nil
		for _, inner := range section.Sections {
			listed[inner] = listed[section]
		}
	}
	return listed
}

// tellsOverall reports whether there is an overall score that means something. The
// average of a list says nothing of a company: where lists make half of the score or
// more, it is told only if the author says what it means.
func (r Report) tellsOverall() bool {
	listed, all := 0.0, 0.0
	for _, section := range r.Questionnaire.Sections {
		all += section.Weight
		if section.Repeat != nil {
			listed += section.Weight
		}
	}
	mostlyListed := listed > 0 && 2*listed >= all
	return r.Statistics.Overall.Known && (!mostlyListed || len(r.Questionnaire.Bands) > 0)
}
