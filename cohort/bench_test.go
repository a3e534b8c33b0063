package cohort_test

import "testing"

// BenchmarkAdd counts companies that answered the core questionnaire.
func BenchmarkAdd(b *testing.B) {
	sectors, sizes, regions := []string{"metal", "wood", "food", "trade"}, []string{"1-9", "10-49", "50-249"}, []string{"north", "south"}
	for name, keys := range map[string][]string{"without groups": nil, "with three labels": {"sector", "size", "region"}} {
		b.Run(name, func(b *testing.B) {
			scorer := builtin(b, "core")
			entries := newRandom(scorer, 1).entries(50, [][]string{sectors, sizes, regions}[:len(keys)]...)
			c := counted(scorer, keys, entries)
			b.ReportAllocs()
			b.ResetTimer()
			for i := range b.N {
				c.Add(entries[i%len(entries)])
			}
		})
	}
}

func BenchmarkStatistics(b *testing.B) {
	scorer := builtin(b, "core")
	c := counted(scorer, []string{"sector"}, newRandom(scorer, 1).entries(1000, []string{"metal", "wood"}))
	for b.Loop() {
		c.Statistics()
	}
}

// TestAddAllocatesNothing once every value has been seen.
func TestAddAllocatesNothing(t *testing.T) {
	scorer := builtin(t, "core")
	keys := []string{"sector"}
	entries := newRandom(scorer, 2).entries(200, []string{"metal", "wood"})
	c := counted(scorer, keys, entries)
	var next int
	if n := testing.AllocsPerRun(500, func() { c.Add(entries[next%len(entries)]); next++ }); n > 0 {
		t.Errorf("counting a company allocates %v times", n)
	}
}
