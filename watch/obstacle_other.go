//go:build !linux && !darwin && !windows

package watch

// obstacle returns why notifications from a folder cannot be relied on.
func obstacle(string) error { return nil }
