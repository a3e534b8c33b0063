package canonical

import "blindspot/assess"

// language is how YAML or JSON writes what all answers files have in common. Keys come
// with their colons, and in YAML with a blank after these; those that begin a line also
// with the end of the one before.
type language struct {
	json bool

	format, thisFormat, questionnaire, id, version, digest                                 token
	organization, labels, respondent, name, role, started, updated, finished, revision, at token
	estimates, answers                                                                     token
	unknown, notApplicable, relevance, evidence, note                                      token

	roles, evidences, relevances words
	proofs, spacedProofs         words // evidences, each up to the note behind it; also with blanks in JSON
}

var yaml, json = newLanguage(false), newLanguage(true)

func newLanguage(isJSON bool) *language {
	l := &language{json: isJSON}
	l.format, l.thisFormat = l.key("format"), l.wordToken("blindspot/answers/v1")
	l.questionnaire, l.id, l.version, l.digest = l.line("questionnaire"), l.key("id"), l.key("version"), l.key("digest")
	l.organization, l.labels = l.line("organization"), l.line("labels")
	l.respondent, l.name, l.role = l.line("respondent"), l.key("name"), l.key("role")
	l.started, l.updated, l.finished = l.line("started"), l.line("updated"), l.line("finished")
	l.revision, l.at = l.line("revision"), l.line("at")
	l.estimates, l.answers = l.part("estimates"), l.part("answers")
	l.unknown, l.notApplicable = l.key("unknown"), l.key("not-applicable")
	l.relevance, l.evidence, l.note = l.key("relevance"), l.key("evidence"), l.key("note")
	l.roles, l.relevances, l.evidences = wordsOf(l, assess.Roles()), wordsOf(l, relevances), wordsOf(l, evidences)
	l.proofs, l.spacedProofs = l.newProofs(",", ""), l.newProofs(", ", " ")
	if !isJSON {
		l.proofs = l.newProofs(", ", "")
	}
	return l
}

var (
	relevances = []assess.Relevance{assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant}
	evidences  = []assess.Evidence{assess.Claimed, assess.Shown, assess.Verified}
)

func wordsOf[T ~string](l *language, all []T) words {
	var texts []string
	for _, word := range all {
		texts = append(texts, l.word(string(word)))
	}
	return newWords(texts)
}

// newProofs returns what stands between an answer and the words of its note.
func (l *language) newProofs(comma, blank string) words {
	var texts []string
	for _, evidence := range evidences {
		proof := l.keyAfter("", "evidence") + blank + l.word(string(evidence))
		note := l.keyAfter("", "note") + blank + `"`
		texts = append(texts, comma+proof+comma+note)
	}
	return newWords(texts)
}

// word is an id or another word of ours as a value.
func (l *language) word(word string) string {
	if l.json {
		return `"` + word + `"`
	}
	return assess.FormatID(word)
}

func (l *language) wordToken(word string) token { return newToken(l.word(word)) }

// key is a key within braces.
func (l *language) key(key string) token { return newToken(l.keyAfter("", key)) }

// opening is a brace and the key behind it.
func (l *language) opening(key string) token { return newToken("{" + l.keyAfter("", key)) }

// line is a key above the answers.
func (l *language) line(key string) token { return newToken(l.keyAfter("\n", key)) }

// entry is the key of an answer or an estimate.
func (l *language) entry(key string) token { return newToken(l.keyAfter("\n  ", key)) }

func (l *language) keyAfter(indent, key string) string {
	if l.json {
		return l.word(key) + ":"
	}
	return indent + assess.FormatID(key) + ": "
}

// part is the key of all answers or estimates.
func (l *language) part(key string) token {
	if l.json {
		return l.key(key)
	}
	return newToken("\n\n" + key + ":")
}
