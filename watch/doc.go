// Package watch waits for changes of files in folders.
//
// The system's notifications only say when to look. What has changed is found by comparing
// names, sizes, times and modes with those known before, so nothing depends on the kind or
// number of notifications, and where the system gives none the same is done at intervals.
//
// # What it does not do
//
// The package does not read the files, knows nothing about what is in them, and says
// nothing to people. A change that leaves name, size, time and mode as they were is none.
// It keeps the name of every file in memory, some 60 bytes for each.
package watch
