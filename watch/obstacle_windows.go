package watch

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// obstacle returns why notifications from a folder cannot be relied on. Not every file
// server passes them on.
func obstacle(folder string) error {
	path, err := filepath.Abs(folder)
	if err != nil {
		return nil // whoever reads the folder will find out
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return ErrNetwork
	}
	return nil
}
