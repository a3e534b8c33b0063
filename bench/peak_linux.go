package main

import (
	"os"
	"syscall"
)

// peakOf returns the most memory that a process had, in bytes.
func peakOf(ended *os.ProcessState) int64 {
	usage, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return usage.Maxrss << 10 // told in KiB
}
