package survey

import (
	"regexp"
	"slices"
	"strings"

	"blindspot/pattern"
)

// What people and survey tools usually call things, in either language, as essences.
// Whoever adds one makes sure that it can mean nothing else.
var (
	unknownWords = words("weiß nicht", "weiß ich nicht", "ich weiß nicht", "ich weiß es nicht", "keine Ahnung", "nicht bekannt", "unbekannt",
		"don't know", "I don't know", "do not know", "I do not know", "not known", "unknown", "not sure", "no idea")
	notApplicableWords = words("trifft nicht zu", "trifft auf uns nicht zu", "nicht zutreffend", "entfällt", "betrifft uns nicht",
		"does not apply", "doesn't apply", "does not apply to us", "not applicable")
	// "Keine Angabe" is no "don't know": nobody knows what the respondent knows.
	openWords = words("k. A.", "keine Angabe", "keine Angaben", "ohne Angabe", "keine Antwort", "möchte ich nicht sagen",
		"no answer", "prefer not to say", "no response", "not answered")

	chosenWords    = words("ja", "j", "yes", "y", "x", "✓", "1", "wahr", "true", "ausgewählt", "gewählt", "selected", "checked")
	notChosenWords = words("nein", "n", "no", "0", "falsch", "false", "nicht ausgewählt", "nicht gewählt", "not selected", "unchecked")
)

// What the titles of columns usually say, beside questions.
var (
	givenTitles = words("Zeitstempel", "Timestamp", "Fertigstellungszeit", "Completion time", "submitdate", "Datum Abgeschickt", "Date submitted")

	organizationTitles = words("Unternehmen", "Ihr Unternehmen", "Name Ihres Unternehmens", "Name des Unternehmens", "Unternehmensname",
		"Wie heißt Ihr Unternehmen?", "Firma", "Firmenname", "Name Ihrer Firma", "Name der Firma", "Betrieb", "Name Ihres Betriebs", "Name des Betriebs",
		"Wie heißt Ihr Betrieb?", "Organisation", "Name Ihrer Organisation", "Name der Organisation",
		"Company", "Your company", "Company name", "Name of company", "Name of your company", "Name of the company", "What is your company called?",
		"What is the name of your company?", "Organization", "Organization name", "Organisation name", "Name of your organization", "Name of your organisation")

	labelTitles = map[string][]string{
		"sector": words("Branche", "Ihre Branche", "In welcher Branche ist Ihr Unternehmen tätig?", "In welcher Branche sind Sie tätig?", "Wirtschaftszweig",
			"Sector", "Industry", "Your industry", "Your sector", "Which sector is your company in?", "Which industry is your company in?"),
		"size": words("Größe", "Unternehmensgröße", "Betriebsgröße", "Mitarbeiter", "Mitarbeitende", "Mitarbeiterzahl", "Beschäftigte", "Beschäftigtenzahl",
			"Anzahl Mitarbeiter", "Anzahl Mitarbeitende", "Anzahl der Mitarbeiter", "Anzahl der Mitarbeitenden", "Anzahl Beschäftigte", "Zahl der Beschäftigten",
			"Wie viele Mitarbeiter hat Ihr Unternehmen?", "Wie viele Mitarbeitende hat Ihr Unternehmen?", "Wie viele Beschäftigte hat Ihr Unternehmen?",
			"Size", "Company size", "Employees", "Number of employees", "How many employees does your company have?", "How many people work in your company?"),
		"region": words("Region", "Ihre Region", "Bundesland", "Landkreis", "Kammerbezirk", "In welcher Region liegt Ihr Unternehmen?",
			"Your region", "County", "Federal state", "Which region is your company in?"),
	}

	respondentTitles = words("Name", "Ihr Name", "Vorname", "Nachname", "Vor- und Nachname", "Ansprechpartner", "E-Mail", "Ihre E-Mail", "E-Mail-Adresse",
		"Ihre E-Mail-Adresse", "Nutzername", "Benutzername", "Telefon", "Telefonnummer", "IP-Adresse", "ipaddr", "Zugangsschlüssel", "Zugangscode", "token",
		"Your name", "First name", "Last name", "Full name", "Contact person", "Email", "Your email", "Email address", "Username", "Phone", "Phone number",
		"IP address", "Access code", "Weiterleitungs-URL", "Referrer URL", "refurl")

	toolTitles = words("ID", "Antwort ID", "Response ID", "lastpage", "Letzte Seite", "Last page", "startlanguage", "Start-Sprache", "Start language", "Sprache", "Language",
		"seed", "Zufallsstartwert", "Zufallsgeneratorstartwert", "startdate", "Datum gestartet", "Date started", "datestamp", "Datum letzte Aktivität",
		"Date last action", "Startzeit", "Start time", "Letzte Änderung", "Zeitpunkt der letzten Änderung", "Last modified time", "interviewtime", "Gesamtzeit", "Total time",
		"Gesamtpunktzahl", "Total points", "Quizfeedback", "Quiz feedback", "Punkte", "Punktzahl", "Score")
)

// words returns the essences of texts.
func words(texts ...string) []string {
	essences := make([]string, len(texts))
	for i, text := range texts {
		essences[i] = essence(text)
	}
	return essences
}

// What stands around the text of a question in the title of its column.
var (
	numbering = pattern.New(`^(?i:(?:Frage|Question)\s+)?\(?[0-9]{1,3}[.):]\s*`)
	required  = pattern.New(`(?i)\s*(?:\*|\((?:Pflichtfeld|Pflichtangabe|erforderlich|required|mandatory)\)|[(\[]\s*0\s*(?:-|–|bis|to)\s*10\s*[)\]])$`)
	coded     = pattern.New(`^([A-Za-z][A-Za-z0-9]*(?:\[[A-Za-z0-9_]+\])?)\.\s+(.+)$`)
	listed    = pattern.New(`^\(?(?:[0-9]{1,2}|[A-Za-z])(?:[.):]|\s+[-–—])\s+`)

	remarkAfter  = pattern.New(`^(.+?)\s*\[(?i:Kommentar|Bemerkung|Anmerkung|Notiz|Comment|Comments|Remark|Remarks|Note)\]$`)
	remarkBefore = pattern.New(`^(?i:Kommentar|Bemerkungen|Bemerkung|Anmerkungen|Anmerkung|Notiz|Comments|Comment|Remarks|Remark|Notes|Note)(?i:\s+(?:zu|on|about|to))?\s*:?\s+(.+)$`)
)

// titleVariants returns what the title of a column may be in essence: the whole, and for
// LimeSurvey's "code. text" the code and the text.
func titleVariants(title string) []string {
	variants := []string{title}
	if m := coded().FindStringSubmatch(title); m != nil {
		variants = append(variants, m[1], m[2])
	}
	var essences []string
	for _, v := range variants {
		essences = append(essences, essence(v), essence(bare(v)))
	}
	slices.Sort(essences)
	essences = slices.Compact(essences)
	return slices.DeleteFunc(essences, func(e string) bool { return e == "" })
}

// bare returns a title without its number, and without the sign that it must be answered.
func bare(title string) string {
	title = numbering().ReplaceAllString(title, "")
	for required().MatchString(title) {
		title = required().ReplaceAllString(title, "")
	}
	return title
}

// remarkOn returns the title of the question that a column has remarks on.
func remarkOn(title string) (question string, ok bool) {
	text := title
	if m := coded().FindStringSubmatch(title); m != nil {
		text = m[2]
	}
	for _, form := range []*regexp.Regexp{remarkAfter(), remarkBefore()} {
		if m := form.FindStringSubmatch(text); m != nil {
			return m[1], true
		}
	}
	return "", false
}

// ofTool reports whether a title is one that a survey tool gives to columns of its own.
func ofTool(title string, essences []string) bool {
	for _, prefix := range []string{"Fragenzeit:", "Gruppenzeit:", "Question time:", "Group time:", "Punkte:", "Feedback:", "Points -", "Punkte -", "Feedback -"} {
		if strings.HasPrefix(title, prefix) {
			return true
		}
	}
	return among(toolTitles, essences)
}

// among reports whether one of the essences is a known one.
func among(known, essences []string) bool {
	return slices.ContainsFunc(essences, func(e string) bool { return slices.Contains(known, e) })
}
