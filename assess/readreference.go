package assess

import (
	"math"
	"strings"

	"blindspot/strictyaml"
)

// readReference reads an id alone, or a mapping with id, version and digest.
func readReference(v strictyaml.Value) Reference {
	if v.Present() && v.Node.Kind == strictyaml.Scalar {
		return Reference{ID: readQuestionnaireID(v)}
	}
	fields := v.Fields("id", "version", "digest")
	fields.Require("id")
	reference := Reference{ID: readQuestionnaireID(fields.Get("id"))}
	if version := fields.Get("version"); version.Present() {
		reference.Version = version.Integer(1, math.MaxInt32)
	}
	if digest := fields.Get("digest"); digest.Present() {
		if text := digest.Text(); isDigest(text) {
			reference.Digest = text
		} else if digest.Node.Kind == strictyaml.Scalar {
			digest.Expected(`"sha256:" and 64 hexadecimal digits`)
		}
	}
	return reference
}

func isDigest(s string) bool {
	sum, ok := strings.CutPrefix(s, "sha256:")
	return ok && len(sum) == 64 && strings.Trim(sum, "0123456789abcdef") == ""
}

// readQuestionnaireID reads the id of a questionnaire, or of several in one sitting,
// such as "core+ai".
func readQuestionnaireID(v strictyaml.Value) string {
	if v.Node == nil || v.Node.Kind != strictyaml.Scalar || !strings.Contains(v.Node.Value, "+") {
		return v.ID()
	}
	for _, id := range strings.Split(v.Node.Value, "+") {
		if !strictyaml.IsID(id) {
			v.Expected(`ids joined by "+", such as core+ai`)
			return ""
		}
	}
	return v.Node.Value
}
