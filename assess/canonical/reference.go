package canonical

// Reference returns the id of the questionnaire that an answers file belongs to, without
// reading more than that, so that a reader can be chosen. It reports false where the
// file does not begin as the canonical form does; that it does says nothing of the rest.
// For several questionnaires in one sitting the id is that of all, such as "core+ai".
func Reference(data []byte) (id []byte, ok bool) {
	r := reading{scanner: scanner{data: data}, form: &form{keys: yaml}}
	if r.takeByte('{') {
		r.keys = json
	}
	if !r.key(&r.keys.format) || !r.take(&r.keys.thisFormat) || !r.line(&r.keys.questionnaire) {
		return nil, false
	}
	if r.takeByte('{') && !r.key(&r.keys.id) {
		return nil, false
	}
	quoted := r.takeByte('"')
	start := r.at
	for r.at < len(data) && (inID(data[r.at]) || data[r.at] == '+') {
		r.at++
	}
	id = data[start:r.at]
	if len(id) == 0 || r.keys.json && !quoted || quoted && !r.takeByte('"') {
		return nil, false
	}
	if !r.sees('\n') && !r.sees(',') && !r.sees('}') {
		return nil, false
	}
	return id, true
}
