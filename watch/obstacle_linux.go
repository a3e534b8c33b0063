package watch

import "golang.org/x/sys/unix"

// obstacle returns why notifications from a folder cannot be relied on. On drives that
// others change too, Linux tells of the changes made on this machine alone.
func obstacle(folder string) error {
	var about unix.Statfs_t
	if err := unix.Statfs(folder, &about); err != nil {
		return nil // whoever reads the folder will find out
	}
	switch uint32(about.Type) {
	case unix.AFS_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC, unix.FUSE_SUPER_MAGIC,
		unix.NCP_SUPER_MAGIC, unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.V9FS_MAGIC:
		return ErrNetwork
	default:
		return nil
	}
}
