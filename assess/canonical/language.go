package canonical

import "blindspot/assess"

// language is how YAML or JSON writes what all answers files have in common. Keys come
// with their colons, and in YAML with a blank after these; those that begin a line also
// with the end of the one before.
type language struct {
	json bool

	format, thisFormat, questionnaire, id, version, digest                                 []byte
	organization, labels, respondent, name, role, started, updated, finished, revision, at []byte
	estimates, answers                                                                     []byte
	unknown, notApplicable, relevance, evidence, note                                      []byte

	roles, evidences [][]byte
	relevances       []relevance
}

type relevance struct {
	word  []byte
	value assess.Relevance
}

var yaml, json = newLanguage(false), newLanguage(true)

func newLanguage(isJSON bool) *language {
	l := &language{json: isJSON}
	l.format, l.thisFormat = l.key("format"), l.word("blindspot/answers/v1")
	l.questionnaire, l.id, l.version, l.digest = l.line("questionnaire"), l.key("id"), l.key("version"), l.key("digest")
	l.organization, l.labels = l.line("organization"), l.line("labels")
	l.respondent, l.name, l.role = l.line("respondent"), l.key("name"), l.key("role")
	l.started, l.updated, l.finished = l.line("started"), l.line("updated"), l.line("finished")
	l.revision, l.at = l.line("revision"), l.line("at")
	l.estimates, l.answers = l.part("estimates"), l.part("answers")
	l.unknown, l.notApplicable = l.key("unknown"), l.key("not-applicable")
	l.relevance, l.evidence, l.note = l.key("relevance"), l.key("evidence"), l.key("note")
	for _, role := range assess.Roles() {
		l.roles = append(l.roles, l.word(role))
	}
	for _, e := range []assess.Evidence{assess.Claimed, assess.Shown, assess.Verified} {
		l.evidences = append(l.evidences, l.word(string(e)))
	}
	for _, r := range []assess.Relevance{assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant} {
		l.relevances = append(l.relevances, relevance{l.word(string(r)), r})
	}
	return l
}

// word is an id or another word of ours as a value.
func (l *language) word(word string) []byte {
	if l.json {
		return []byte(`"` + word + `"`)
	}
	return []byte(assess.FormatID(word))
}

// key is a key within braces.
func (l *language) key(key string) []byte { return l.keyAfter("", key) }

// line is a key above the answers.
func (l *language) line(key string) []byte { return l.keyAfter("\n", key) }

// entry is the key of an answer or an estimate.
func (l *language) entry(key string) []byte { return l.keyAfter("\n  ", key) }

func (l *language) keyAfter(indent, key string) []byte {
	if l.json {
		return append(l.word(key), ':')
	}
	return []byte(indent + assess.FormatID(key) + ": ")
}

// part is the key of all answers or estimates.
func (l *language) part(key string) []byte {
	if l.json {
		return l.key(key)
	}
	return []byte("\n\n" + key + ":")
}
