package batch

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestNamesComeSortedHoweverLittleFitsIntoMemory(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var all []string
	for i := range 2000 {
		all = append(all, fmt.Sprintf("%s%d", strings.Repeat("a", random.IntN(30)), i))
	}
	want := slices.Sorted(slices.Values(all))
	for _, limit := range []int{1, 100, 5000, 1 << 20} {
		n := names{limit: limit}
		defer n.close()
		for _, name := range all {
			if err := n.add(name); err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		if err := n.each(func(name []byte) error { got = append(got, string(name)); return nil }); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, want) {
			t.Errorf("with %d bytes the names come in another order", limit)
		}
	}
}
