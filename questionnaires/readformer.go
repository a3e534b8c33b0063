package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// readFormerIDs reads the ids that something had in earlier versions.
func readFormerIDs(v strictyaml.Value) []string { return each(v.List(), strictyaml.Value.ID) }

// formerIDs reads those of a section or question, and notes where they stand.
func (d *draft) formerIDs(v strictyaml.Value) []string {
	d.former = append(d.former, v)
	return readFormerIDs(v)
}

// checkFormerIDs reports former ids of sections and questions that are in use.
func (d *draft) checkFormerIDs() {
	known := map[string]bool{}
	for id := range d.places.asked {
		known[id] = true
	}
	for _, former := range d.former {
		refuseKnown(former, known)
	}
}

// refuseSecondFormer reports former ids of states that another state has or had, so
// that nobody could say where an old answer belongs.
func refuseSecondFormer(states []strictyaml.Value) {
	known := map[string]bool{}
	for _, item := range states {
		if item.Node.Kind == strictyaml.Mapping {
			known[textOf(item.Fields().Get("id"))] = true
		}
	}
	for _, item := range states {
		if item.Node.Kind == strictyaml.Mapping {
			refuseKnown(item.Fields().Get("former-ids"), known)
		}
	}
}

// refuseKnown reports former ids that are known already, and makes them known.
func refuseKnown(former strictyaml.Value, known map[string]bool) {
	if !former.Present() || former.Node.Kind != strictyaml.Sequence {
		return
	}
	for _, id := range former.List() {
		if known[textOf(id)] {
			id.Problemf("the former id %s is in use; nobody could say to what an old answer belongs", printable.Quote(textOf(id)))
		}
		known[textOf(id)] = true
	}
}
