package assess

// Roles returns the roles a respondent can choose from, from the one who decides
// to the one who looks on from outside.
func Roles() []string {
	return []string{"owner", "managing-director", "department-head", "it-lead", "employee", "advisor"}
}
