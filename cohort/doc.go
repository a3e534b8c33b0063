// Package cohort counts what many companies answered to one questionnaire, and says
// what the counts come to: how scores are spread, which blind spots are common and
// which go together, how groups compare, and which questions are worth asking.
//
// [Counts] are exact whole numbers. They merge in any order and any grouping to the
// same counts, and they do not grow with the number of companies: workers, machines
// and regions can count apart. [Statistics] and a [Benchmark] are made of them at the
// end.
//
// [Statistics] are for whoever holds the answers: they name the files worth a second
// look. A [Benchmark] is for sharing: it has counts alone, and none below [Least].
//
// The package is pure, as package assess is. It has no words for people.
package cohort
