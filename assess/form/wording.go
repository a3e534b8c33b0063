package form

import "fmt"

// wording is everything the interview says in one language. Texts that other surfaces
// show as well are in package terms.
type wording struct {
	// Names of keys.
	enter, space, esc, pageKeys, ctrlC string

	// What keys do, in the line of keys.
	choose, tick, write, next, back, skip, note, why, evidence, clear       string
	overview, pause, help, jump, finish, begin, open, scroll, done, newLine string
	save, quit, read                                                        string
	pageDown, pageUp, ends, closeText, percent                              string

	// Progress and saving.
	progress, minutesLeft, minuteLeft, more            string
	saved, saving, savesIn, notSaved, elsewhere        string
	diskFull, readOnly, noPermission, noFolder         string
	alreadyThere, leaveUnsaved, lost                   string
	placeCrumb, placeTitle, placeText, otherPath       string
	noElsewhere                                        string
	tooSmall, tooSmallUnsaved, collapsed, collapsedKey string

	// Who answers, and the self-estimate.
	organization, role, optional, noRole            string
	introduction, selfEstimate, scaleLow, scaleHigh string
	noEstimate, yourEstimate, estimateFirst         string

	// A question.
	whyLabel, probeLabel, noteLabel, evidenceLabel string
	noteTitle, answerTitle                         string
	severalPossible, numberFromTo, writeAnswer     string
	chooseFirst, tickFirst, numberWanted           string
	alwaysApplies, noWhy, atStart, refused         string
	onlyInterview, noEvidence                      string
	chosen, typed, enterTakes                      string
	notTaken, leaveUntaken                         string

	// Overview, review and result.
	overviewTitle, legendAnswered, legendOpen string
	legendUnknown, legendNotApplicable        string
	reviewTitle, finishRow                    string
	nothingOpen, oneOpen, someOpen, noReport  string
	resultTitle, level, points, bottleneck    string
	spotsTitle, noSpots, reportIn, noReading  string

	// The interview in lines of text.
	plainMenu, plainProfile, plainBefore, plainNumber, plainNumbers     string
	plainExclusive, plainEstimate, plainMultiple, plainKeys             string
	plainEvidenceKey, plainTaken, plainCleared, plainNote, plainNoted   string
	plainUnknown, plainNotHere, plainOverview, plainReview, lineTooLong string
	plainBottleneck, plainInstead                                       string

	// The page of keys.
	helpTitle, helpMove, helpDigits, helpSpace, helpEnter, helpBack, helpSkip string
	helpUnknown, helpNotApplicable, helpClear, helpNote, helpWhy, helpPage    string
	helpOverview, helpEvidence, helpElsewhere, helpPause, helpSaved           string
}

// digits names the keys for n rows.
func (w *wording) digits(n int) string {
	if n < 2 {
		return "1"
	}
	return fmt.Sprintf("1-%d", min(n, 9))
}

// wordsFor returns the wording in a language; English where there is none.
func wordsFor(language string) *wording {
	if language == "de" {
		return german()
	}
	return english()
}

func german() *wording {
	return &wording{
		enter: "Enter", space: "Leertaste", esc: "Esc", pageKeys: "Bild auf/ab", ctrlC: "Strg+C",

		choose: "wählen", tick: "ankreuzen", write: "schreiben", next: "weiter", back: "zurück",
		skip: "offen lassen", note: "Notiz", why: "warum", evidence: "Beleg",
		clear: "löschen", overview: "Übersicht", pause: "Pause", help: "Hilfe", jump: "hingehen",
		finish: "abschließen", begin: "beginnen", open: "öffnen", scroll: "blättern", done: "fertig",
		newLine: "neue Zeile", save: "speichern", quit: "beenden", read: "Bericht lesen",
		pageDown: "weiter", pageUp: "zurück", ends: "Anfang, Ende", closeText: "schließen", percent: "%d\u00a0%%",

		progress: "%d von %d", minutesLeft: "noch etwa %d Minuten", minuteLeft: "noch etwa 1 Minute",
		more: "mehr", saved: "gespeichert", saving: "wird gespeichert", savesIn: "Antworten",
		notSaved: "Nicht gespeichert: %s (%s)", elsewhere: "anderswo speichern",
		leaveUnsaved: "Ihre Antworten sind noch nicht gespeichert. Nochmals q beendet trotzdem, w speichert anderswo.",
		diskFull:     "kein Platz mehr auf dem Datenträger", readOnly: "der Datenträger ist schreibgeschützt",
		noPermission: "keine Schreibberechtigung", noFolder: "der Ordner fehlt", alreadyThere: "die Datei gibt es schon",
		tooSmall:        "Fenster zu klein. Ihre Antworten sind gespeichert.",
		tooSmallUnsaved: "Fenster zu klein. Ihre Antworten sind noch nicht gespeichert.",
		lost:            "die Antworten konnten nicht gespeichert werden in %s",
		collapsed:       "ein Fehler im Programm hat die Befragung beendet (%v); was Sie beantwortet haben, ist gespeichert",
		collapsedKey:    "Ein Fehler im Programm. Eine Taste beendet; Ihre Antworten sind gespeichert.",
		placeCrumb:      "Anderswo speichern", placeTitle: "Wo sollen Ihre Antworten liegen?",
		placeText: "Geben Sie eine Datei in einem Ordner an, in den Sie schreiben dürfen. Ab dann wird dort gespeichert.",
		otherPath: "Bitte geben Sie eine andere Datei an.", noElsewhere: "Einen anderen Ort gibt es hier nicht.",

		organization: "Unternehmen", role: "Ihre Rolle", optional: "(freiwillig)", noRole: "keine Angabe",
		selfEstimate: "Ihre Einschätzung", introduction: "Einführung",
		scaleLow: "sehr schlecht", scaleHigh: "sehr gut", noEstimate: "Noch keine Einschätzung.",
		yourEstimate: "Ihre Einschätzung: %d von 10", estimateFirst: "Bitte wählen Sie eine Zahl von 0 bis 10, oder s lässt sie offen.",
		noteTitle: "Notiz", answerTitle: "Ihre Antwort",
		whyLabel: "Warum wir fragen:", probeLabel: "Nachfrage:", noteLabel: "Notiz:", evidenceLabel: "Beleg:",
		severalPossible: "Mehrere Antworten sind möglich.", numberFromTo: "Zahl von %s bis %s",
		writeAnswer:   "Mit Enter schreiben Sie Ihre Antwort.",
		chooseFirst:   "Bitte wählen Sie eine Antwort, oder s lässt die Frage offen.",
		tickFirst:     "Bitte kreuzen Sie mit der Leertaste an, oder s lässt die Frage offen.",
		numberWanted:  "Bitte eine Zahl von %s bis %s, ohne Tausenderpunkt.",
		alwaysApplies: "Diese Frage trifft immer zu. Mit d sagen Sie, dass Sie es nicht wissen.",
		noWhy:         "Zu dieser Frage gibt es keine Erläuterung.", atStart: "Das ist der Anfang.",
		refused:       "Das lässt sich nicht festhalten: %s",
		onlyInterview: "Belege werden im Gespräch festgehalten (--interview).",
		noEvidence:    "Einen Beleg gibt es nur zu einer Antwort.",
		chosen:        "ausgewählt", typed: "eingegeben", enterTakes: "Enter übernimmt",
		notTaken: "Ihre Auswahl wurde nicht übernommen.", leaveUntaken: "Noch nicht übernommen: Enter übernimmt, nochmals q geht ohne.",

		overviewTitle: "Übersicht", legendAnswered: "beantwortet", legendOpen: "offen",
		legendUnknown: "weiß nicht", legendNotApplicable: "trifft nicht zu",
		reviewTitle: "Durchsicht", finishRow: "Abschließen und den Bericht schreiben",
		nothingOpen: "Alles ist beantwortet. Sie können noch etwas ändern oder abschließen.",
		oneOpen:     "%d von %d Fragen sind beantwortet. Eine Angabe fehlt noch; Sie können sie nachholen oder so abschließen.",
		someOpen:    "%d von %d Fragen sind beantwortet. %d Angaben fehlen noch; Sie können sie nachholen oder so abschließen.",
		noReport:    "Der Bericht konnte nicht geschrieben werden: %s",
		resultTitle: "Ergebnis", level: "Stufe: %s", points: "%d von 100", bottleneck: "Engpass:",
		spotsTitle: "Ihre größten blinden Flecken", noSpots: "Kein blinder Fleck sticht hervor.",
		reportIn: "Der Bericht liegt in %s", noReading: "Der Bericht lässt sich nicht anzeigen: %s",

		plainMenu: "Nummer wählen, oder q beendet:", plainProfile: "Ihre Eingabe (die leere Zeile lässt es, wie es ist):",
		plainBefore: "Bisher: %s (die leere Zeile lässt es so)", plainNumber: "Bitte eine Nummer von 1 bis %d.",
		plainNumbers:     "Bitte Nummern von 1 bis %d, durch Komma oder Leerzeichen getrennt.",
		plainExclusive:   "Nummer %d lässt sich nicht mit anderen verbinden.",
		plainEstimate:    "Zahl von 0 bis 10 (b zurück, s offen lassen, u löschen, o Übersicht, q Pause, h Hilfe):",
		plainMultiple:    "Mehrere Antworten sind möglich, etwa 1, 3.",
		plainKeys:        "Ihre Antwort (b zurück, s offen lassen, n Notiz, ? warum, %su löschen, o Übersicht, q Pause, h Hilfe):",
		plainEvidenceKey: "e Beleg, ", plainTaken: "Festgehalten: %s", plainCleared: "Die Antwort ist gelöscht.",
		plainNote: "Ihre Notiz in einer Zeile (die leere Zeile lässt alles, wie es ist):", plainNoted: "Notiz festgehalten.",
		plainUnknown: "Das verstehe ich nicht: %s", plainNotHere: "Das gibt es an dieser Stelle nicht.",
		plainOverview: "Nummer von 1 bis %d, oder die leere Zeile geht zurück:",
		plainReview:   "f schließt ab und schreibt den Bericht; eine Nummer geht zu dem, was offen ist (b zurück, o Übersicht, q Pause, h Hilfe):",
		lineTooLong:   "Die Zeile ist zu lang und wurde nicht gelesen.", plainBottleneck: "Engpass", plainInstead: "Oder",

		helpTitle: "Tasten", helpMove: "eine Antwort wählen; auch mit j und k", helpDigits: "die Antwort mit dieser Nummer wählen",
		helpSpace: "ankreuzen, wo mehrere Antworten möglich sind", helpEnter: "die gewählte Antwort festhalten und weiter",
		helpBack: "einen Schritt zurück", helpSkip: "weiter, ohne zu antworten",
		helpUnknown: "weiß ich nicht; das ist eine ehrliche Antwort", helpNotApplicable: "trifft auf uns nicht zu, wo das sein kann",
		helpClear: "die Antwort löschen; die Notiz bleibt", helpNote: "eine Notiz zur Frage schreiben",
		helpWhy: "warum wir das fragen", helpOverview: "alle Fragen auf einen Blick, und zu jeder hin",
		helpEvidence: "Beleg: gesagt, gezeigt, geprüft oder keiner", helpElsewhere: "anderswo speichern",
		helpPage: "in langen Texten blättern", helpPause: "Pause: später an derselben Stelle weiter",
		helpSaved: "Jede Antwort wird sofort gespeichert.",
	}
}

func english() *wording {
	return &wording{
		enter: "enter", space: "space", esc: "esc", pageKeys: "pgup/pgdn", ctrlC: "ctrl+c",

		choose: "choose", tick: "tick", write: "write", next: "next", back: "back",
		skip: "leave open", note: "note", why: "why", evidence: "evidence",
		clear: "clear", overview: "overview", pause: "pause", help: "help", jump: "go there",
		finish: "finish", begin: "begin", open: "open", scroll: "scroll", done: "done",
		newLine: "new line", save: "save", quit: "quit", read: "read the report",
		pageDown: "on", pageUp: "back", ends: "top, end", closeText: "close", percent: "%d%%",

		progress: "%d of %d", minutesLeft: "about %d minutes left", minuteLeft: "about 1 minute left",
		more: "more", saved: "saved", saving: "saving", savesIn: "answers",
		notSaved: "Not saved: %s (%s)", elsewhere: "save elsewhere",
		leaveUnsaved: "Your answers are not saved yet. q again leaves all the same, w saves elsewhere.",
		diskFull:     "no space left on the disk", readOnly: "the disk is read-only",
		noPermission: "no permission to write", noFolder: "the folder is missing", alreadyThere: "the file exists already",
		tooSmall:        "Window too small. Your answers are saved.",
		tooSmallUnsaved: "Window too small. Your answers are not saved yet.",
		lost:            "the answers could not be saved in %s",
		collapsed:       "a fault in the program ended the interview (%v); what you answered is saved",
		collapsedKey:    "A fault in the program. Any key ends it; your answers are saved.",
		placeCrumb:      "Save elsewhere", placeTitle: "Where should your answers be kept?",
		placeText: "Name a file in a folder you may write to. From then on it is saved there.",
		otherPath: "Please name another file.", noElsewhere: "There is no other place here.",

		organization: "Organisation", role: "Your role", optional: "(optional)", noRole: "not said",
		selfEstimate: "Your estimate", introduction: "Introduction",
		scaleLow: "very badly", scaleHigh: "very well", noEstimate: "No estimate yet.",
		yourEstimate: "Your estimate: %d of 10", estimateFirst: "Please choose a number from 0 to 10, or s leaves it open.",
		noteTitle: "Note", answerTitle: "Your answer",
		whyLabel: "Why we ask:", probeLabel: "Follow-up:", noteLabel: "Note:", evidenceLabel: "Evidence:",
		severalPossible: "Several answers are possible.", numberFromTo: "A number from %s to %s",
		writeAnswer:   "Press enter to write your answer.",
		chooseFirst:   "Please choose an answer, or s leaves the question open.",
		tickFirst:     "Please tick with the space bar, or s leaves the question open.",
		numberWanted:  "Please type a number from %s to %s, without thousands separators.",
		alwaysApplies: "This question always applies. d says that you don’t know.",
		noWhy:         "There is no explanation for this question.", atStart: "This is the beginning.",
		refused:       "That cannot be recorded: %s",
		onlyInterview: "Evidence is kept in interviews (--interview).",
		noEvidence:    "Only an answer can have evidence.",
		chosen:        "chosen", typed: "typed", enterTakes: "enter takes it",
		notTaken: "Your choice was not taken.", leaveUntaken: "Not taken yet: enter takes it, q again leaves without it.",

		overviewTitle: "Overview", legendAnswered: "answered", legendOpen: "open",
		legendUnknown: "don’t know", legendNotApplicable: "does not apply",
		reviewTitle: "Review", finishRow: "Finish and write the report",
		nothingOpen: "Everything is answered. You can still change something, or finish.",
		oneOpen:     "%d of %d questions are answered. One is still open; you can go back to it, or finish as it is.",
		someOpen:    "%d of %d questions are answered. %d are still open; you can go back to them, or finish as it is.",
		noReport:    "The report could not be written: %s",
		resultTitle: "Result", level: "Level: %s", points: "%d of 100", bottleneck: "Bottleneck:",
		spotsTitle: "Your greatest blind spots", noSpots: "No blind spot stands out.",
		reportIn: "The report is in %s", noReading: "The report cannot be shown: %s",

		plainMenu: "Choose a number, or q leaves:", plainProfile: "Your answer (the empty line leaves it as it is):",
		plainBefore: "So far: %s (the empty line leaves it so)", plainNumber: "Please type a number from 1 to %d.",
		plainNumbers:     "Please type numbers from 1 to %d, separated by commas or spaces.",
		plainExclusive:   "Number %d cannot be chosen beside others.",
		plainEstimate:    "Number from 0 to 10 (b back, s leave open, u clear, o overview, q pause, h help):",
		plainMultiple:    "Several answers are possible, such as 1, 3.",
		plainKeys:        "Your answer (b back, s leave open, n note, ? why, %su clear, o overview, q pause, h help):",
		plainEvidenceKey: "e evidence, ", plainTaken: "Recorded: %s", plainCleared: "The answer is cleared.",
		plainNote: "Your note on one line (the empty line leaves all as it is):", plainNoted: "Note recorded.",
		plainUnknown: "Not understood: %s", plainNotHere: "That does not exist here.",
		plainOverview: "Number from 1 to %d, or the empty line goes back:",
		plainReview:   "f finishes and writes the report; a number goes to what is open (b back, o overview, q pause, h help):",
		lineTooLong:   "The line is too long and was not read.", plainBottleneck: "bottleneck", plainInstead: "Or",

		helpTitle: "Keys", helpMove: "choose an answer; j and k do the same", helpDigits: "choose the answer with that number",
		helpSpace: "tick, where several answers are possible", helpEnter: "record the chosen answer and go on",
		helpBack: "one step back", helpSkip: "go on without an answer",
		helpUnknown: "I don’t know, which is an honest answer", helpNotApplicable: "does not apply to us, where that can be",
		helpClear: "clear the answer; its note stays", helpNote: "write a note on the question",
		helpWhy: "why we ask this", helpOverview: "all questions at a glance, and go to any",
		helpEvidence: "evidence: claimed, shown, verified or none", helpElsewhere: "save elsewhere",
		helpPage: "page through long texts", helpPause: "pause, and go on later at the same place",
		helpSaved: "Every answer is saved at once.",
	}
}
