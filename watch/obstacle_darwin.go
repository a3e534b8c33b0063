package watch

import "golang.org/x/sys/unix"

// obstacle returns why notifications from a folder cannot be relied on.
func obstacle(folder string) error {
	var about unix.Statfs_t
	if err := unix.Statfs(folder, &about); err == nil && about.Flags&unix.MNT_LOCAL == 0 {
		return ErrNetwork
	}
	return nil // an error is for whoever reads the folder
}
