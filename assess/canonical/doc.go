// Package canonical reads answers files in exactly the form in which the program
// writes them, many times faster than the strict reader of package assess, and
// declines everything else.
//
// It exists for one reason: a batch reads thousands of files that the program itself
// wrote, and a general YAML parser spends nearly all of its time on what such files
// never hold. It is never a second opinion. Whatever it accepts, the strict
// reader accepts with the same result, to the last bit; whatever it declines is for
// the strict reader to accept or to refuse. Fuzz tests with structured inputs hold the
// two against each other, and so do tests at the edge of each bound, which are repeated
// here as numbers.
//
// The forms are those of [assess.Format] and [assess.FormatJSON]. JSON may have one
// blank after each colon and comma, and its answers in any order, as other programs
// write it; both may have characters as \uXXXX.
package canonical
