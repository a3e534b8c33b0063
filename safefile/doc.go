// Package safefile reads and writes the files of people who must not lose them.
//
// # What is written
//
// A file on disk is the old content or the new one, whole: the new content goes to
// a hidden temporary file in the same folder, is flushed to the disk, takes the
// file's name in one step, and the folder is flushed too. Only then does a call
// report success. Every file is 0600 whatever the umask; on Windows the folder's
// own rules say who may read it.
//
// Only plain files are written. A symbolic link is refused, because it would have
// to be followed or destroyed, and so is everything that is a folder, a device or
// marked as read-only. A file that exists is replaced when its owner asked for it
// ([Create] with force) or while it is what we last knew it to be ([Held.Save]). What
// does not fit into memory is written in the same way, bit by bit, as a [Draft].
//
// # Who writes
//
// Whoever writes holds the file's lock, a file of its own beside it named
// .NAME.lock. The system takes the lock back from a process that dies, however it
// dies; what may stay behind is the file, which holds nothing by itself. Since
// nobody else of us writes at the same time, temporary files found under the lock
// are leftovers, and are removed. Other programs know nothing of the lock; what
// they change is noticed by content and never by the clock. Where the file system
// has no locks nothing is written.
//
// # What is read
//
// Reading follows symbolic links, for nothing can be lost by it, but only to plain
// files, and never waits for a pipe.
//
// # What it does not do
//
// It does not create folders, keep owners, permissions or other attributes of a
// file that it replaces, or make backups. Errors name the file as the caller did,
// with the characters the caller gave.
//
// google/renameio writes in the same order and would do most of this, but leaves
// out Windows, where most of our users are.
package safefile
