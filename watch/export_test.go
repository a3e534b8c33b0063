package watch

// NewHindered is New where something stands against notifications from a folder.
func NewHindered(scope Scope, timing Timing, obstacle func(folder string) error) *Watcher {
	return newWatcher(scope, timing, obstacle)
}
