package assess

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// MaxLabels is how many labels an answers file can hold.
const MaxLabels = 20

// readLabels reads the groups that a respondent belongs to: any ids as keys, and texts.
func readLabels(v strictyaml.Value) map[string]string {
	entries := v.Fields().Entries()
	if len(entries) == 0 {
		return nil
	}
	labels := map[string]string{}
	for _, entry := range entries {
		key, text := entry.Key.ID(), readName(entry.Value)
		if entry.Value.Node.Kind == strictyaml.Scalar && strings.TrimSpace(text) == "" {
			entry.Value.Problemf("the label is empty; write one, or leave the key out")
		}
		labels[key] = text
	}
	if len(entries) > MaxLabels {
		v.Problemf("there are %d labels, at most %d can be given", len(entries), MaxLabels)
	}
	return labels
}

func (n notation) labels(labels map[string]string) string {
	var parts []field
	for _, key := range slices.Sorted(maps.Keys(labels)) {
		parts = append(parts, field{key, n.text(labels[key])})
	}
	return n.mapping(parts)
}

// SetLabel says which group the respondent belongs to, of those that the key tells
// apart, such as "size". It refuses a key that is no id, a group that is blank or longer
// than [MaxName] characters, more than [MaxLabels] keys, and what the answers file has no
// room for, and then changes nothing.
func (s *Session) SetLabel(key, group string) error {
	labels := maps.Clone(s.answers.Labels)
	if labels == nil {
		labels = map[string]string{}
	}
	labels[key] = validText(group)
	switch {
	case !strictyaml.IsID(key):
		return fmt.Errorf("the key of a label is a lower-case letter, then lower-case letters, digits and %q, and not %s", "-", printable.Quote(key))
	case strings.TrimSpace(group) == "":
		return fmt.Errorf("the label %q is empty", key)
	case utf8.RuneCountInString(group) > MaxName:
		return fmt.Errorf("the label %q has more than %d characters", key, MaxName)
	case len(labels) > MaxLabels:
		return fmt.Errorf("there are more than %d labels", MaxLabels)
	}
	changed := s.answers
	changed.Labels = labels
	if err := fitsFile(s.Questionnaire, changed); err != nil {
		return fmt.Errorf("label %q: %w", key, err)
	}
	s.answers = changed
	return nil
}
