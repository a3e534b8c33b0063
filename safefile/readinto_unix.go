//go:build unix

package safefile

import (
	"errors"
	"slices"
	"syscall"
)

// readInto appends the content of a file to buffer, up to one byte more than limit. It
// asks the system directly: package os would register the file for waiting on it, and
// allocate, which together cost as much as reading a small file.
func readInto(buffer []byte, path string, limit int64) ([]byte, error) {
	fd, err := again(func() (int, error) {
		return syscall.Open(path, syscall.O_RDONLY|syscall.O_NONBLOCK|syscall.O_CLOEXEC, 0)
	})
	if err != nil {
		return nil, err
	}
	defer syscall.Close(fd)
	var info syscall.Stat_t
	if _, err := again(func() (int, error) { return 0, syscall.Fstat(fd, &info) }); err != nil {
		return nil, err
	}
	if uint32(info.Mode)&syscall.S_IFMT != syscall.S_IFREG {
		return nil, unfitKind(uint32(info.Mode) & syscall.S_IFMT)
	}
	for int64(len(buffer)) <= limit {
		buffer = slices.Grow(buffer, int(min(max(info.Size+1-int64(len(buffer)), 512), limit+1-int64(len(buffer)))))
		room := buffer[len(buffer):min(int64(cap(buffer)), limit+1)]
		n, err := again(func() (int, error) { return syscall.Read(fd, room) })
		if err != nil {
			return nil, err
		}
		buffer = buffer[:len(buffer)+n]
		if n == 0 || n < len(room) && int64(len(buffer)) == info.Size {
			break
		}
	}
	return buffer, nil
}

// again calls the system until no signal interrupts it.
func again(call func() (int, error)) (int, error) {
	for {
		n, err := call()
		if !errors.Is(err, syscall.EINTR) {
			return n, err
		}
	}
}

func unfitKind(kind uint32) error {
	if kind == syscall.S_IFDIR {
		return errFolder
	}
	return errDevice
}
