package form

// forPreview replaces what speaks of saving by words for a trial of which nothing is
// kept.
func (w *wording) forPreview(language string) *wording {
	if language == "de" {
		w.notKept, w.pause = "Vorschau, nichts wird gespeichert", "beenden"
		w.finish, w.finishRow = "Ergebnis", "Das Ergebnis ansehen"
		w.tooSmall = "Fenster zu klein."
		w.collapsed = "ein Fehler im Programm hat die Vorschau beendet (%v)"
		w.collapsedKey = "Ein Fehler im Programm. Eine Taste beendet."
		w.helpPause = "die Vorschau beenden; nichts bleibt davon"
		w.helpSaved = "Was Sie hier antworten, ist nur eine Probe."
		w.helpColumns = "die Antwort der Zeile wählen"
		w.plainReview = "f zeigt das Ergebnis; eine Nummer geht zu dem, was offen ist (b zurück, o Übersicht, q %s, h Hilfe):"
	} else {
		w.notKept, w.pause = "preview, nothing is saved", "quit"
		w.finish, w.finishRow = "result", "See the result"
		w.tooSmall = "Window too small."
		w.collapsed = "a fault in the program ended the preview (%v)"
		w.collapsedKey = "A fault in the program. Any key ends it."
		w.helpPause = "end the preview; nothing of it remains"
		w.helpSaved = "What you answer here is only a trial."
		w.helpColumns = "choose the answer of the row"
		w.plainReview = "f shows the result; a number goes to what is open (b back, o overview, q %s, h help):"
	}
	w.noElsewhere = w.notKept
	return w
}
