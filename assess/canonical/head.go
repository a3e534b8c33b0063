package canonical

import (
	"bytes"
	"time"

	"blindspot/assess"
)

// top reads what stands above the answers.
func (r *reading) top() bool {
	k := r.keys
	return r.beginning() &&
		(!r.line(&k.organization) || r.organization()) &&
		(!r.line(&k.labels) || r.labels()) &&
		(!r.line(&k.respondent) || r.respondent()) &&
		(!r.line(&k.started) || r.time(&r.started)) &&
		(!r.line(&k.updated) || r.time(&r.updated)) &&
		(!r.line(&k.finished) || r.time(&r.finished)) &&
		(!r.line(&k.revision) || r.revision()) &&
		(!r.line(&k.at) || r.step())
}

// beginning reads what says which questionnaire the answers belong to.
func (r *reading) beginning() bool {
	if bytes.HasPrefix(r.data, r.start) {
		r.at = len(r.start)
		return true
	}
	k := r.keys
	return r.key(&k.format) && r.take(&k.thisFormat) && r.line(&k.questionnaire) && r.reference()
}

// reference passes the questionnaire's id, which may come with its version and digest.
func (r *reading) reference() bool {
	if !r.takeByte('{') {
		return r.take(&r.ownID)
	}
	if !r.key(&r.keys.id) || !r.take(&r.ownID) {
		return false
	}
	version := r.next(true, &r.keys.version)
	if version && !r.take(&r.ownVersion) {
		return false
	}
	digest := r.next(true, &r.keys.digest)
	if digest && !r.take(&r.ownDigest) {
		return false
	}
	return (version || digest) && r.takeByte('}')
}

func (r *reading) organization() bool {
	written, ok := r.text(assess.MaxName)
	r.head.Organization = r.meant(written)
	return ok
}

// meant returns what a written text stands for.
func (r *reading) meant(written []byte) []byte {
	if bytes.IndexByte(written, '\\') < 0 {
		return written
	}
	start := len(r.reader.unescaped)
	r.reader.unescaped = unescape(r.reader.unescaped, written)
	return r.reader.unescaped[start:]
}

// labels reads labels sorted by their keys.
func (r *reading) labels() bool {
	if !r.takeByte('{') {
		return false
	}
	var before []byte
	for {
		key, ok := r.labelKey()
		if !ok || bytes.Compare(key, before) <= 0 || len(r.head.Labels) == assess.MaxLabels {
			return false
		}
		value, ok := r.text(assess.MaxName)
		if !ok || isBlank(value) {
			return false
		}
		r.head.Labels = append(r.head.Labels, Label{key, r.meant(value)})
		if r.takeByte('}') {
			return true
		}
		if !r.comma() {
			return false
		}
		before = key
	}
}

// labelKey passes the key of a label, which is any id.
func (r *reading) labelKey() (key []byte, ok bool) {
	start := r.at
	quoted := r.takeByte('"')
	if key, ok = r.id(); !ok || quoted && !r.takeByte('"') {
		return nil, false
	}
	if r.keys.json {
		return key, quoted && r.key(&colon)
	}
	return key, string(r.data[start:r.at]) == assess.FormatID(string(key)) && r.take(&colonAndBlank)
}

var colon, colonAndBlank = newToken(":"), newToken(": ")

// respondent passes the name and the role, or one of these.
func (r *reading) respondent() bool {
	if !r.takeByte('{') {
		return false
	}
	name := r.next(false, &r.keys.name)
	if name && !r.passText(assess.MaxName) {
		return false
	}
	role := r.next(name, &r.keys.role)
	if role && r.oneOf(&r.keys.roles) < 0 && !r.passText(assess.MaxName) {
		return false
	}
	return (name || role) && r.takeByte('}')
}

func (r *reading) passText(most int) bool {
	_, ok := r.text(most)
	return ok
}

func (r *reading) time(into *time.Time) (ok bool) {
	if r.keys.json && !r.takeByte('"') {
		return false
	}
	*into, ok = r.moment()
	return ok && (!r.keys.json || r.takeByte('"'))
}

func (r *reading) revision() bool {
	n, ok := r.integer(1e12)
	return ok && n > 0
}

// step passes where the interview stands.
func (r *reading) step() bool {
	end := byte('\n')
	if r.keys.json {
		end = '"'
	}
	start := r.at
	r.takeByte('"')
	n := bytes.IndexByte(r.data[r.at:], end)
	if n < 0 {
		return false
	}
	r.at += n
	if r.keys.json {
		r.at++
	}
	return r.steps[string(r.data[start:r.at])]
}

// line passes a key above the answers, where it comes next.
func (r *reading) line(key *token) bool {
	if r.keys.json {
		return r.next(r.at > 1, key)
	}
	return r.take(key)
}

// next passes a key where it comes next, after a comma if something stands before it.
func (r *reading) next(something bool, key *token) bool {
	start := r.at
	if (!something || r.comma()) && r.key(key) {
		return true
	}
	r.at = start
	return false
}

func (r *reading) comma() bool {
	if !r.takeByte(',') {
		return false
	}
	return r.takeByte(' ') || r.keys.json
}

func (r *reading) key(key *token) bool {
	if !r.take(key) {
		return false
	}
	if r.keys.json {
		r.takeByte(' ')
	}
	return true
}
