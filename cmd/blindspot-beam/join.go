package main

import (
	"cmp"
	"context"
	"io"
	"slices"

	"blindspot/batch"
)

// rejectedLines stands for the side output where others have the id of a table.
const rejectedLines = "rejected.lines"

// joinFn makes a table of its parts, in their order. It begins when all are there.
type joinFn struct {
	Settings settings

	office *office
	clerk  *batch.Clerk
}

func (f *joinFn) Setup() error {
	office, err := f.Settings.open()
	if err != nil {
		return err
	}
	f.office, f.clerk = office, office.clerk(f.Settings)
	return nil
}

func (f *joinFn) Teardown() error { return f.office.close() }

// ProcessElement hands on the parts that are no longer needed: not before what it has
// written is certain to stay, so that it can be called again.
func (f *joinFn) ProcessElement(ctx context.Context, table string, next func(*part) bool, done func(string)) error {
	var parts []part
	for p := (part{}); next(&p); {
		parts = append(parts, p)
	}
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Number, b.Number))
	})
	parts = slices.Compact(parts)
	if err := f.join(ctx, table, parts); err != nil {
		return err
	}
	for _, p := range parts {
		done(p.Path)
	}
	return nil
}

func (f *joinFn) join(ctx context.Context, table string, parts []part) error {
	if table == rejectedLines {
		return write(ctx, f.Settings.rejectedPath(), func(to io.Writer) error { return concatenate(ctx, to, parts) })
	}
	return write(ctx, f.Settings.tablePath(table), func(to io.Writer) error {
		joint, err := f.clerk.Join(to, table)
		if err != nil {
			return err
		}
		if err := concatenate(ctx, joint, parts); err != nil {
			return err
		}
		return joint.Close()
	})
}

// concatenate writes what the parts hold, each at once.
func concatenate(ctx context.Context, to io.Writer, parts []part) error {
	for _, p := range parts {
		err := read(ctx, p.Path, func(from io.Reader) error {
			rows, err := io.ReadAll(from)
			if err != nil {
				return err
			}
			_, err = to.Write(rows)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// removeFn removes files that are no longer needed.
type removeFn struct{}

func (*removeFn) ProcessElement(ctx context.Context, path string) error { return remove(ctx, path) }
