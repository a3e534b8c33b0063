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
	notKept                                            string // in place of where the answers are; empty where they are kept

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
	dateHint, dateWanted, dateToCome               string
	relevance, relevanceLabel, relevanceFirst      string
	relevanceMissing                               string
	rowOpen, rowsOpen, row                         string

	// The list of a repeated section.
	itemOf, addItem, itemsListed, itemsFull, itemsNone string
	goOnToItems, goOnWithoutItems                      string
	add, rename, remove, restore, cancel               string
	nameTaken, nameMissing                             string
	removeWithAnswer, removeWithAnswers                string
	itemRemoved, itemRestored, nothingRemoved          string

	// Overview, review and result.
	overviewTitle, legendAnswered, legendOpen    string
	legendUnknown, legendNotApplicable           string
	reviewTitle, finishRow                       string
	nothingOpen, oneOpen, someOpen, noReport     string
	resultTitle, level, points, bottleneck       string
	spotsTitle, noSpots, reportIn, noReading     string
	follows, followsFromOthers                   string
	passedOne, passedSome                        string
	verdictOneOpen, verdictOpen, verdictUnlisted string

	// The interview in lines of text.
	plainMenu, plainProfile, plainBefore, plainNumber, plainNumbers     string
	plainExclusive, plainEstimate, plainMultiple, plainKeys             string
	plainEvidenceKey, plainTaken, plainCleared, plainNote, plainNoted   string
	plainUnknown, plainNotHere, plainOverview, plainReview, lineTooLong string
	plainBottleneck, plainInstead, plainRelevance, plainRow             string
	plainItems, plainItemsFull                                          string

	// The page of keys.
	helpTitle, helpMove, helpDigits, helpSpace, helpEnter, helpBack, helpSkip string
	helpUnknown, helpNotApplicable, helpClear, helpNote, helpWhy, helpPage    string
	helpOverview, helpEvidence, helpElsewhere, helpPause, helpSaved           string
	helpAdd, helpRename, helpRemove, helpRestore, helpRows, helpColumns       string
	helpItem, helpRelevance, helpTyped                                        string
	helpAddPlain, helpRenamePlain, helpRemovePlain                            string
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
