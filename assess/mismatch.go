package assess

import (
	"fmt"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
)

// MismatchError says that a file's answers were given to another questionnaire, or
// to another state of it, than the one at hand. They are not mixed; [Migrate] carries
// them over.
type MismatchError struct {
	File          string
	Answered      Reference // the questionnaire the answers were given to
	Questionnaire Reference // the one at hand

	// Unknown lists what the file answers and the questionnaire at hand does not
	// know, each once: `question "a"`, `state "b" of question "c"`, `section "d"`,
	// `items of "e"`. It is empty when the ids differ. What is new in the questionnaire, a file cannot tell.
	Unknown []string
}

// Error names both questionnaires, and what the one at hand does not know.
func (e *MismatchError) Error() string {
	was, is := e.Answered, e.Questionnaire
	file := printable.Line(e.File)
	if was.ID != is.ID {
		return fmt.Sprintf("%s: the answers were given to questionnaire %q, and this is %q", file, was.ID, is.ID)
	}
	difference := fmt.Sprintf("version %d of questionnaire %q, and this is version %d", was.Version, was.ID, is.Version)
	if was.Version == 0 || was.Version == is.Version {
		difference = fmt.Sprintf("another questionnaire %q that calls itself version %d, too (%s, and this is %s)",
			was.ID, is.Version, short(was.Digest), short(is.Digest))
	}
	return fmt.Sprintf("%s: the answers were given to %s; %s", file, difference, e.unknown())
}

// unknown says what differs, as far as the file can tell.
func (e *MismatchError) unknown() string {
	const atMost = 10
	if len(e.Unknown) == 0 {
		return "this one knows all that was answered, but may ask for more and count it differently"
	}
	list := strings.Join(e.Unknown[:min(atMost, len(e.Unknown))], ", ")
	if more := len(e.Unknown) - atMost; more > 0 {
		list = fmt.Sprintf("%s and %d more", list, more)
	}
	return fmt.Sprintf("this one does not know %s, and may ask for more and count it differently", list)
}

// short cuts a digest to what tells two apart.
func short(digest string) string {
	const enough = len("sha256:") + 12
	if len(digest) <= enough {
		return digest
	}
	return digest[:enough] + "…"
}

// mismatch returns a [*MismatchError] unless the answers may belong to q. A file
// written by hand need not say to which version it belongs.
func (d *Document) mismatch(q *questionnaires.Questionnaire) error {
	was := d.reference
	sameVersion := was.Version == 0 || was.Version == q.Version
	sameDigest := was.Digest == "" || was.Digest == q.Digest
	if was.ID == q.ID && sameVersion && sameDigest {
		return nil
	}
	mismatch := &MismatchError{File: d.file, Answered: was, Questionnaire: Reference{q.ID, q.Version, q.Digest}}
	if was.ID == q.ID {
		mismatch.Unknown = d.unknownTo(q)
	}
	return mismatch
}
