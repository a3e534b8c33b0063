// Package batch scores answers by the thousand: from folders, files, globs and streams of
// JSON Lines to one table for each questionnaire, and to the counts of a cohort.
//
// # Order
//
// Rows come in the order of the paths, for any number of workers and any order in which a
// folder gives its names. Chunks of files or lines are worked on at the same time, and
// written one after the other.
//
// # Memory
//
// Nothing grows with the number of answers: a bounded number of chunks is under way, their
// buffers are used again, and of a folder with very many names they are sorted in parts
// that lie in a temporary file.
//
// # Rejections
//
// What cannot be scored becomes a row with its error, and stops nothing else. Answers to
// another state of a questionnaire are rejected, never mixed.
//
// # What it does not do
//
// The package has no opinion on what scores mean, and does not talk to people: the errors
// of rejected answers are all it says, in the words of the packages that found them.
package batch
