package safefile

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// write puts data at path, whole or not at all, by way of a temporary file. The
// caller holds the lock of path, and chooses with place how the temporary file
// takes its name: replace, or publish where there must be none.
//
// After an error data may be at path nevertheless, when it was only the flushing
// of the folder that failed.
func write(path string, data []byte, place func(temporary, path string) error) error {
	temporary := filepath.Join(filepath.Dir(path), temporaryPrefix(path)+fmt.Sprintf("%0*x", randomDigits, rand.Uint64()))
	err := writeThrough(temporary, data)
	if err == nil {
		err = place(temporary, path)
	}
	if err != nil {
		os.Remove(temporary)
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// writeThrough creates a file that is on the disk when it returns.
func writeThrough(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	err = f.Chmod(0o600) // the umask may have taken the owner's rights too
	if err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	return err
}

// randomDigits is how many hexadecimal digits end the name of a temporary file.
const randomDigits = 16

func temporaryPrefix(path string) string { return "." + filepath.Base(path) + ".tmp-" }

// removeLeftovers removes the temporary files of earlier writers of path that were
// ended before they could do so. The caller holds the lock of path, so that nobody
// is using them. What cannot be removed stays: it does no harm.
func removeLeftovers(path string) {
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return
	}
	defer dir.Close()
	const atOnce = 1000 // a folder may hold a million answers files
	for err == nil {
		var entries []os.DirEntry
		entries, err = dir.ReadDir(atOnce)
		for _, entry := range entries {
			random, ours := strings.CutPrefix(entry.Name(), temporaryPrefix(path))
			if ours && isRandom(random) && !entry.IsDir() {
				os.Remove(filepath.Join(dir.Name(), entry.Name()))
			}
		}
	}
}

func isRandom(s string) bool {
	return len(s) == randomDigits && strings.Trim(s, "0123456789abcdef") == ""
}
