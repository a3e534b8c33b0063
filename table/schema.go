package table

import (
	"reflect"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// schema describes the columns to readers of the Parquet file.
func (c *Columns) schema() *parquet.Schema {
	codec := &zstd.Codec{Level: zstd.SpeedFastest} // one for all columns, for it holds megabytes
	fields := make([]parquet.Field, len(c.columns))
	for i := range c.columns {
		fields[i] = field{parquet.Compressed(node(&c.columns[i]), codec), c.columns[i].name}
	}
	return parquet.NewSchema("table", ordered{parquet.Group{}, fields})
}

// node describes a column. What few words or figures fill is written as a dictionary.
func node(col *column) parquet.Node {
	few := func(n parquet.Node) parquet.Node { return parquet.Encoded(n, &parquet.RLEDictionary) }
	switch {
	case col.value == source:
		return parquet.String()
	case col.kind == integer:
		return parquet.Optional(few(parquet.Int(32)))
	case col.kind == number:
		return parquet.Optional(few(parquet.Leaf(parquet.DoubleType)))
	case col.kind == moment:
		return parquet.Optional(parquet.Timestamp(parquet.Millisecond))
	case col.kind == foreign && col.value != label:
		return parquet.Optional(parquet.String())
	default:
		return parquet.Optional(few(parquet.String()))
	}
}

// ordered is a group whose fields stay in their order; the library's own sorts them by
// name.
type ordered struct {
	parquet.Group
	fields []parquet.Field
}

func (o ordered) Fields() []parquet.Field { return o.fields }

// field is a column of the schema.
type field struct {
	parquet.Node
	name string
}

func (f field) Name() string { return f.name }

// Value is for rows that are Go structs, which ours are not.
func (f field) Value(reflect.Value) reflect.Value { return reflect.Value{} }
