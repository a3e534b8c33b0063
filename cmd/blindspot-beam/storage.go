package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"blindspot/safefile"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// isRemote reports whether a path is of object storage, such as gs://bucket/name. All
// others are of this machine, or of a disk that all machines share.
func isRemote(path string) bool { return strings.Contains(path, "://") }

// withStorage calls do with what reaches a path.
func withStorage(ctx context.Context, path string, do func(filesystem.Interface) error) error {
	storage, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(do(storage), storage.Close())
}

// matching returns the files that match a pattern, in any order.
func matching(ctx context.Context, pattern string) ([]string, error) {
	if _, err := os.Stat(pattern); err == nil && !isRemote(pattern) {
		return []string{filepath.Clean(pattern)}, nil // it may hold a "["
	}
	var found []string
	err := withStorage(ctx, pattern, func(storage filesystem.Interface) (err error) {
		found, err = storage.List(ctx, pattern)
		return err
	})
	if !isRemote(pattern) {
		for i := range found {
			found[i] = filepath.Clean(found[i])
		}
	}
	return found, err
}

// read calls do with what a file holds.
func read(ctx context.Context, path string, do func(io.Reader) error) error {
	if !isRemote(path) {
		file, err := safefile.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		return do(file)
	}
	return withStorage(ctx, path, func(storage filesystem.Interface) error {
		object, err := storage.OpenRead(ctx, path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		defer object.Close()
		return do(object)
	})
}

// write makes a file of what do writes: whole, or not at all.
func write(ctx context.Context, path string, do func(io.Writer) error) error {
	if !isRemote(path) {
		return writeHere(path, do)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // which gives an object up that was not closed
	return withStorage(ctx, path, func(storage filesystem.Interface) error {
		object, err := storage.OpenWrite(ctx, path)
		if err == nil {
			err = do(object)
		}
		if err == nil {
			err = object.Close()
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		return nil
	})
}

func writeHere(path string, do func(io.Writer) error) error {
	draft, err := safefile.Begin(path, true)
	if err != nil {
		return err
	}
	defer draft.Discard()
	if err := do(draft); err != nil {
		return err
	}
	return draft.Publish()
}

// writePart makes a file that is needed for as long as the pipeline runs.
func writePart(ctx context.Context, path string, data []byte) error {
	if !isRemote(path) {
		return os.WriteFile(path, data, 0o600)
	}
	return write(ctx, path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	})
}

// remove removes a file, if it is there.
func remove(ctx context.Context, path string) error {
	if !isRemote(path) {
		if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	return withStorage(ctx, path, func(storage filesystem.Interface) error {
		remover, ok := storage.(filesystem.Remover)
		if !ok {
			return nil
		}
		if err := remover.Remove(ctx, path); err != nil {
			left, listErr := storage.List(ctx, path)
			if listErr != nil || len(left) > 0 {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
		return nil
	})
}
