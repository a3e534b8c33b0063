// Package assess is what is answered, and what follows from it: the [Answers] of one
// respondent, the answers file they are kept in ([Parse], [Format]), the interview
// that collects them ([Session]), their way to a later questionnaire ([Migrate]), and
// the [Result] with scores, blind spots and contradictions ([Score]).
//
// The package is pure. It opens no files, reads no clock, and nothing in it depends
// on chance or on the order of a map: the same answers always give the same file and
// the same figures. It has no words for people except in errors; reports and screens
// find theirs in package terms. docs/scoring.md explains the method with worked
// examples, docs/answers-format.md the file.
package assess
