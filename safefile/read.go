package safefile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Read returns the content of a plain file of at most limit bytes, following
// symbolic links. Errors are of type [*fs.PathError]; a missing file wraps
// [fs.ErrNotExist].
func Read(path string, limit int64) ([]byte, error) {
	f, err := open(path)
	if err != nil {
		return nil, failure("read", path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, failure("read", path, err)
	}
	if int64(len(data)) > limit {
		return nil, failure("read", path, tooLarge(limit))
	}
	return data, nil
}

// ReadInto is [Read] into the memory of buffer as far as that suffices, for reading a
// great many small files. Of a file that is larger than limit the first limit bytes
// come with the error.
func ReadInto(buffer []byte, path string, limit int64) ([]byte, error) {
	data, err := readInto(buffer[:0], path, limit)
	if err != nil {
		return nil, failure("read", path, err)
	}
	if int64(len(data)) > limit {
		return data[:limit], failure("read", path, tooLarge(limit))
	}
	return data, nil
}

// Open opens a plain file of any size for reading, following symbolic links. Errors are
// of type [*fs.PathError].
func Open(path string) (*os.File, error) {
	f, err := open(path)
	if err != nil {
		return nil, failure("open", path, err)
	}
	return f, nil
}

func tooLarge(limit int64) error { return fmt.Errorf("the file is larger than %s", size(limit)) }

// open opens a plain file for reading, without waiting for whoever is to open the
// other end of a pipe.
func open(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|nonBlocking, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		err = unfit(info.Mode())
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

var (
	errFolder = errors.New("it is a folder and not a file")
	errDevice = errors.New("it is a device or a pipe and not a file")
)

// unfit says why something in a folder is no plain file; it returns nil for one.
// Irregular files pass: on Windows these are the files of cloud folders such as
// OneDrive.
func unfit(mode fs.FileMode) error {
	switch {
	case mode&fs.ModeSymlink != 0:
		return errors.New("it is a symbolic link; name the file itself")
	case mode.IsDir():
		return errFolder
	case mode&(fs.ModeDevice|fs.ModeCharDevice|fs.ModeNamedPipe|fs.ModeSocket) != 0:
		return errDevice
	default:
		return nil
	}
}

// failure names the user's file in an error that may be about another one, such
// as the temporary file.
func failure(operation, path string, err error) error {
	return &fs.PathError{Op: operation, Path: path, Err: reason(err)}
}

// reason returns an error of the system without the operation and the path that
// it came with.
func reason(err error) error {
	switch e := err.(type) {
	case *fs.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	default:
		return err
	}
}

// size writes a number of bytes as people do.
func size(n int64) string {
	const mebibyte = 1 << 20
	if n >= mebibyte && n%mebibyte == 0 {
		return fmt.Sprintf("%d MiB", n/mebibyte)
	}
	return fmt.Sprintf("%d bytes", n)
}
