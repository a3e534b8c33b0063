package assess

import (
	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// list is what a file says of one repeated section: its items, in the respondent's
// order.
type list struct {
	section string
	key     strictyaml.Value
	items   []listItem
}

type listItem struct {
	name    string
	answers strictyaml.Value
}

// readLists reads the items of a file as far as they can be understood without its
// questionnaire: all but their answers.
func readLists(v strictyaml.Value) []list {
	var lists []list
	for section, items := range v.Fields().All() {
		lists = append(lists, list{section: section, key: items.Key(), items: readItems(items)})
	}
	return lists
}

func readItems(v strictyaml.Value) []listItem {
	var items []listItem
	taken := map[string]bool{}
	for _, value := range v.List() {
		fields := value.Fields("name", "answers")
		fields.Require("name")
		items = append(items, listItem{readItemName(fields.Get("name"), taken), fields.Get("answers")})
	}
	return items
}

// readItemName reads a name that is not taken yet, and takes it.
func readItemName(v strictyaml.Value, taken map[string]bool) string {
	text := v.Text()
	if !v.Present() || v.Node.Kind != strictyaml.Scalar {
		return ""
	}
	name, err := itemName(text)
	switch {
	case err != nil:
		v.Problemf("%v", err)
	case taken[nameKey(name)]:
		v.Problemf("%v", ErrNameTaken)
	}
	taken[nameKey(name)] = true
	return name
}

// namesOf returns the names of the items that a file lists.
func namesOf(lists []list) map[string][]string {
	names := map[string][]string{}
	for _, list := range lists {
		for _, item := range list.items {
			names[list.section] = append(names[list.section], item.name)
		}
	}
	return names
}

// knownLists returns those lists that the questionnaire has, with no more items than it
// allows, and reports all else.
func knownLists(lists []list, q *questionnaires.Questionnaire) []list {
	if len(lists) == 0 {
		return nil
	}
	var known []list
	sections, ids := repeatedByID(q)
	all := positions(q)
	for _, list := range lists {
		section := sections[list.section]
		switch {
		case section == nil && all[list.section] > 0:
			list.key.Problemf("%s is no section that is asked for each item of a list", printable.Quote(list.section))
			continue
		case section == nil:
			list.key.Problemf("no section %s%s", printable.Quote(list.section), list.key.DidYouMean(ids))
			continue
		}
		if err := checkItems(section, len(list.items)); err != nil {
			list.key.Problemf("%v", err)
			list.items = list.items[:section.Repeat.Max]
		}
		known = append(known, list)
	}
	return known
}

// repeatedByID returns the repeated sections by their ids, and these in order.
func repeatedByID(q *questionnaires.Questionnaire) (sections map[string]*questionnaires.Section, ids []string) {
	sections = map[string]*questionnaires.Section{}
	for _, section := range repeatedSections(q) {
		sections[section.ID] = section
		ids = append(ids, section.ID)
	}
	return sections, ids
}
