package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// seed makes every run work on the same answers.
const seed = 20261121

// company makes up what the n-th company answers to a questionnaire: better and worse
// companies, some honest doubt, and notes as an interviewer leaves them, so that a file
// of core takes about 2.2 KB.
func company(q *questionnaires.Questionnaire, n int) assess.Answers {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	ability := r.NormFloat64()
	given := time.Date(2026, time.Month(1+n%10), 1+n%28, 8, n%60, 0, 0, time.UTC)
	a := assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Organization:  fmt.Sprintf("Betrieb %d", n),
		Labels:        map[string]string{"sector": sectors[r.IntN(len(sectors))], "size": sizes[r.IntN(len(sizes))], "region": regions[r.IntN(len(regions))]},
		Started:       given, Updated: given.Add(17 * time.Minute), Revision: 40,
		Estimates: map[string]int{}, Answers: map[string]assess.Answer{},
	}
	for _, section := range q.Sections {
		if len(section.Estimate) > 0 {
			a.Estimates[section.ID] = min(10, max(0, int(6+2*ability+2*r.NormFloat64())))
		}
	}
	for _, question := range q.Questions() {
		if len(question.States) > 0 {
			a.Answers[question.ID] = answer(r, question, ability)
		}
	}
	return a
}

var (
	sectors = []string{"Handwerk", "Handel", "Industrie", "Dienstleistung", "Gastgewerbe"}
	sizes   = []string{"1-9", "10-49", "50-249"}
	regions = []string{"Nord", "Süd", "West", "Ost"}
	notes   = []string{
		"Steht im Handbuch, wird aber nicht gelebt.", "Frau Vogt kümmert sich darum, solange sie da ist.",
		"Seit März neu; vorher jeder für sich.", "Sagt der Meister. Gezeigt: die Liste an der Wand.",
	}
)

func answer(r *rand.Rand, question *questionnaires.Question, ability float64) assess.Answer {
	if r.IntN(20) == 0 {
		return assess.Answer{Unknown: true}
	}
	wanted := 2 + 1.1*ability + r.NormFloat64()
	nearest := question.States[0]
	for _, state := range question.States[1:] {
		if abs(state.Points-wanted) < abs(nearest.Points-wanted) {
			nearest = state
		}
	}
	a := assess.Answer{States: []string{nearest.ID}}
	if r.IntN(3) == 0 {
		a.Evidence = assess.Shown
		a.Note = notes[r.IntN(len(notes))]
	}
	return a
}

func abs(x float64) float64 { return max(x, -x) }

// writeFiles writes one canonical answers file for each company.
func writeFiles(folder string, q *questionnaires.Questionnaire, count int) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	for n := range count {
		path := filepath.Join(folder, fmt.Sprintf("%07d.answers.yaml", n))
		if err := os.WriteFile(path, assess.Format(company(q, n), q), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// writeLines writes one answers object a line.
func writeLines(path string, q *questionnaires.Questionnaire, count int) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	w := bufio.NewWriterSize(file, 1<<20)
	for n := range count {
		if _, err := w.Write(assess.FormatJSON(company(q, n), q)); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return file.Close()
}
