package questionnaires

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// digest returns the digest of everything that a questionnaire asks and concludes.
// Its JSON form is canonical: the fields have a fixed order, and maps are sorted.
func digest(q *Questionnaire) string {
	content := *q
	content.Digest = ""
	data, err := json.Marshal(content)
	if err != nil {
		panic("a questionnaire that was read has no number or text that JSON lacks: " + err.Error())
	}
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}
