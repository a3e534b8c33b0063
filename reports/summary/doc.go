// Package summary tells what the answers of many companies come to: the statistics of
// a cohort go in, a Markdown or an HTML document comes out on a writer.
//
// It is written for the head of a chamber's digital department, who has ten minutes,
// and for the author of the questionnaire. It computes nothing that the statistics
// do not hold but shares of their counts, reads no clock and no file, and is the same
// for the same input.
package summary
