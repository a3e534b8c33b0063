package questionnaires

import "blindspot/strictyaml"

// maxWrittenOut bounds, in bytes, what scales and matrices can grow into when each of
// their questions has its states for itself.
const maxWrittenOut = 64 << 20

// writeOut notes that something in the file serves so many questions, and reports
// once when that is more than a questionnaire can be.
func (d *draft) writeOut(what strictyaml.Value, questions int) {
	before := d.writtenOut
	d.writtenOut += size(what.Node) * questions
	if before <= maxWrittenOut && d.writtenOut > maxWrittenOut {
		what.Problemf("written out for every question that shares them, states and rows come to more than %d MiB; shorten the texts", maxWrittenOut>>20)
	}
}

// size returns how many bytes of text there are within a node.
func size(n *strictyaml.Node) int {
	if n == nil {
		return 0
	}
	bytes := len(n.Value)
	for _, item := range n.Items {
		bytes += size(item)
	}
	for _, field := range n.Fields {
		bytes += len(field.Key) + size(field.Value)
	}
	return bytes
}
