package main

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// readingAlone reports whether this process was started to read a file or a folder and
// do nothing else, and which.
func readingAlone(args []string) (path string, ok bool) {
	if len(args) == 2 && args[0] == "read" {
		return args[1], true
	}
	return "", false
}

// readAll reads a file, or all files of a folder with as many goroutines as there are
// processors, and does nothing with them: what no batch can beat.
func readAll(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return readOne(path, make([]byte, 1<<20))
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	workers := runtime.GOMAXPROCS(0)
	var wait sync.WaitGroup
	failed := make(chan error, workers)
	for w := range workers {
		wait.Go(func() {
			buffer := make([]byte, 64<<10)
			for i := w; i < len(entries); i += workers {
				if err := readOne(filepath.Join(path, entries[i].Name()), buffer); err != nil {
					failed <- err
					return
				}
			}
		})
	}
	wait.Wait()
	close(failed)
	return <-failed
}

func readOne(path string, buffer []byte) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	for {
		_, err := file.Read(buffer)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
