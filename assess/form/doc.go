// Package form holds the interview: it asks the questions of a questionnaire in a
// terminal and records the answers in an [assess.Session].
//
// There are two surfaces with the same abilities. [FullScreen] shows one question at
// a time on the whole screen, and the rows of a matrix as a table where there is room
// for one. [Plain] speaks in numbered lines, for screen readers, pipes and scripts. [Choose] and [ChoosePlain] are the menu before either of them,
// and [Show] lets somebody read a report.
//
// Every change is saved before anything else happens, through the functions in
// [Options]; this package knows no files. It decides nothing about scores, conditions
// or the order of questions: those are the session's.
//
// # Who owns the keys
//
// In the full screen one model of our own owns navigation: a key is handled, its
// answer validated, recorded and saved, before the next key is looked at. Widgets of
// huh edit text and do nothing else. A question that has just come up takes no answer
// for a moment, so that neither a held key nor pasted text can answer what nobody has
// read; see [gate].
//
// # What reaches the terminal
//
// Texts from files pass through package printable. Meaning is in characters, colour
// only repeats it; the background of the terminal is never asked for.
package form
