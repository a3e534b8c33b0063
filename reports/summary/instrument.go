package summary

import (
	"blindspot/assess"
	"blindspot/cohort"
)

// instrument says how well the questionnaire measures, for its author.
func (r *report) instrument() {
	r.part(r.say("Der Fragebogen selbst", "The questionnaire itself"))
	r.paragraph(r.say("Dieser Teil ist für alle, die den Fragebogen schreiben und pflegen: Welche Frage lohnt sich, welche nicht?",
		"This part is for those who write and maintain the questionnaire: which question is worth asking, and which is not?"))
	r.reliability()
	r.questionsToLookAt()
}

// reliability says how well the questions of each section hang together.
func (r *report) reliability() {
	var rows [][]plain
	for i, s := range r.Statistics.Scales {
		if s.Alpha.Known {
			rows = append(rows, []plain{
				r.text(r.Sections[i].Title), r.count(s.Questions), r.count(s.Companies), r.coefficient(s.Alpha), r.alphaInWords(s.Alpha.Value),
			})
		}
	}
	if len(rows) == 0 {
		return
	}
	r.heading(r.say("Messen die Fragen eines Bereichs dasselbe?", "Do the questions of a section measure one thing?"))
	r.paragraph(
		r.say("Cronbachs Alpha ist hoch, wenn Unternehmen, die bei einer Frage gut abschneiden, es auch bei den anderen tun.",
			"Cronbach’s alpha is high when companies that do well in one question do well in the others too."),
		r.say("Ein niedriger Wert ist allein kein Fehler: Ein Bereich darf mit Absicht Verschiedenes zusammenfassen, wie es Grundlagen tun. Sein Ergebnis ist dann ein Überblick und keine Messung einer einzigen Eigenschaft.",
			"A low value is no fault by itself: a section may combine different things on purpose, as foundations do. Its score is then an overview and no measurement of a single trait."))
	r.table(table{
		Head: []column{
			words(r.say("Bereich", "Section")), figures(r.say("Fragen", "Questions")), figures(r.say("Unternehmen, mindestens", "Companies, at least")),
			figures("Alpha"), words(r.say("Lesart", "Reading")),
		},
		Rows: rows,
	})
	r.paragraph(
		r.say("„Mindestens“: So viele Unternehmen haben auch jene zwei Fragen gemeinsam beantwortet, die am seltensten zusammen vorkommen.",
			"“At least”: so many companies have answered even those two questions together that rarely go together."),
		r.say("Die Lesarten sind Konventionen und keine Gesetze: unter 0,6 schwach, bis 0,7 fraglich, bis 0,8 brauchbar, bis 0,9 gut, bis 0,95 sehr gut; darüber wiederholen die Fragen einander.",
			"The readings are conventions and not laws: below 0.6 weak, up to 0.7 questionable, up to 0.8 usable, up to 0.9 good, up to 0.95 very good; beyond that the questions repeat each other."))
	r.paragraph(r.say("Quellen: L. J. Cronbach, Psychometrika 16, 1951; J. C. Nunnally, Psychometric Theory, 2. Auflage, New York 1978.",
		"Sources: L. J. Cronbach, Psychometrika 16, 1951; J. C. Nunnally, Psychometric Theory, 2nd edition, New York 1978."))
}

// alphaInWords reads Cronbach's alpha by the conventions that go back to Nunnally
// (1978); a value above 0.95 is commonly taken for repetition.
func (r *report) alphaInWords(alpha float64) plain {
	switch {
	case alpha < 0.6:
		return r.say("schwach", "weak")
	case alpha < 0.7:
		return r.say("fraglich", "questionable")
	case alpha < 0.8:
		return r.say("brauchbar", "usable")
	case alpha < 0.9:
		return r.say("gut", "good")
	case alpha <= 0.95:
		return r.say("sehr gut", "very good")
	default:
		return r.say("Fragen wiederholen einander", "questions repeat each other")
	}
}

// questionsToLookAt lists the questions with figures that call for a reason.
func (r *report) questionsToLookAt() {
	r.heading(r.say("Fragen, die einen Blick lohnen", "Questions worth a look"))
	var rows [][]plain
	listed := r.listed()
	for i, q := range r.Questionnaire.Questions() {
		if listed[r.Questionnaire.SectionOf(q.ID)] {
			continue
		}
		if reasons := r.reasons(i); len(reasons) > 0 {
			rows = append(rows, []plain{r.number(i), r.question(i), join(reasons, " ")})
		}
	}
	if len(rows) == 0 {
		r.paragraph(r.say("Keine Frage fällt auf. Die Zahlen zu allen stehen im Anhang.", "No question stands out. The figures of all are in the appendix."))
		return
	}
	r.paragraph(r.say("Was hier steht, muss nicht gestrichen werden: Auch eine Frage, die alle gleich beantworten, kann etwas Wichtiges sagen. Die Zahlen zu allen Fragen stehen im Anhang.",
		"What stands here need not be dropped: even a question that all answer alike can say something important. The figures of all questions are in the appendix."))
	r.table(table{
		Head: []column{figures(r.say("Nr.", "No.")), words(r.say("Frage", "Question")), words(r.say("Warum", "Why"))},
		Rows: rows,
	})
}

// The bounds from which a question is worth looking at.
const (
	leastItemRest = 0.2  // below it a question has little to do with its section
	mostAlike     = 0.6  // a larger share at one end does not tell companies apart
	hardlyAny     = 0.1  // a smaller share of answers is hardly any
	nearlyAll     = 0.95 // from this share on "does not apply" is nearly always the answer
)

// reasons says why a question is worth looking at; mostly there is none.
func (r *report) reasons(i int) []plain {
	q := r.Statistics.Questions[i]
	switch {
	case q.Visible < cohort.Least:
		return []plain{r.say("Wurde weniger als %s Unternehmen gestellt: Ist ihre Bedingung zu eng?",
			"Was put to fewer than %s companies: is its condition too narrow?", r.count(cohort.Least))}
	case float64(q.NotApplicable) >= nearlyAll*float64(q.Visible):
		return []plain{r.say("Trifft fast nie zu: „Trifft auf uns nicht zu“ antworten %s. Fragen Sie nur die, die es angeht?",
			"Hardly ever applies: %s answer “Does not apply to us”. Could only those be asked whom it concerns?", r.shareOf(q.NotApplicable, q.Visible))}
	case q.Answered == 0:
		return []plain{r.say("Niemand beantwortet sie, von %s Gefragten: Ist sie zu verstehen, und weiß es jemand im Betrieb?",
			"Nobody answers it, of %s asked: can it be understood, and does anybody in the company know?", r.count(q.Visible))}
	case float64(q.Answered) < hardlyAny*float64(q.Visible):
		return []plain{r.say("Kaum jemand beantwortet sie, %s: Ist sie zu verstehen, und weiß es jemand im Betrieb?",
			"Hardly anybody answers it, %s: can it be understood, and does anybody in the company know?", r.shareOf(q.Answered, q.Visible))}
	default:
		return append(r.itemRest(q.ItemRest), r.extremes(i)...)
	}
}

// itemRest reads the correlation of a question with the rest of its section.
func (r *report) itemRest(f assess.Figure) []plain {
	switch {
	case !f.Known || f.Value >= leastItemRest:
		return nil
	case f.Value < 0:
		return []plain{r.say("Läuft gegen den Rest ihres Bereichs (Trennschärfe %s): Stehen die Antworten in der richtigen Reihenfolge?",
			"Runs against the rest of its section (item-rest correlation %s): are its answers in the right order?", r.coefficient(f))}
	default:
		return []plain{r.say("Hat wenig mit dem Rest ihres Bereichs zu tun (Trennschärfe %s): Gehört sie hierher?",
			"Has little to do with the rest of its section (item-rest correlation %s): does it belong here?", r.coefficient(f))}
	}
}

// extremes says when most companies are at one end, so that the question does not
// tell them apart.
func (r *report) extremes(i int) []plain {
	q := r.Statistics.Questions[i]
	var reasons []plain
	if q.Floor > mostAlike {
		reasons = append(reasons, r.say("Unterscheidet die Unternehmen kaum: %s erreichen 0 Punkte.",
			"Hardly tells companies apart: %s earn 0 points.", r.portion(q.Floor)))
	}
	if q.Ceiling > mostAlike {
		reasons = append(reasons, r.say("Unterscheidet die Unternehmen kaum: %s erreichen alle 4 Punkte.",
			"Hardly tells companies apart: %s earn all 4 points.", r.portion(q.Ceiling)))
	}
	return reasons
}
