package canonical_test

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"blindspot/assess"
)

// FuzzChanged changes canonical files as people and programs do. What the fast reader
// still accepts, the strict one must accept with the same result.
func FuzzChanged(f *testing.F) {
	benches := manyBenches(f)
	for i := range len(changes) {
		f.Add(uint16(i), uint64(i), false, []byte{0, byte(i), byte(7 * i), byte(i)})
		f.Add(uint16(3*i), uint64(i), true, []byte{1, byte(i), byte(3 * i), byte(i), byte(i / 2), byte(5 * i), 1})
	}
	f.Fuzz(func(t *testing.T, which uint16, seed uint64, isJSON bool, script []byte) {
		checkChanged(t, benches[int(which)%len(benches)], seed, isJSON, script)
	})
}

// manyBenches returns a bench for each built-in questionnaire and for many small ones,
// of which an answers file is short, so that a change mostly hits something.
func manyBenches(t testing.TB) []*bench {
	var benches []*bench
	for _, q := range builtIn(t) {
		benches = append(benches, newBench(q))
	}
	for seed := range uint64(200) {
		benches = append(benches, newBench(newMaker(seed).questionnaire(t)))
	}
	return benches
}

func checkChanged(t *testing.T, b *bench, seed uint64, isJSON bool, changes []byte) bool {
	answers := newMaker(seed).answers(b.questionnaire)
	data := assess.Format(answers, b.questionnaire)
	if isJSON {
		data = assess.FormatJSON(answers, b.questionnaire)
		if seed%2 == 1 {
			data = spaced(data)
		}
	}
	return b.accepts(t, apply(&script{changes}, bytes.Clone(data)), isJSON)
}

// TestChangedFiles makes ten thousand changes in every run, and sees to it that
// they are of use: some files are still canonical afterwards, and most are not.
func TestChangedFiles(t *testing.T) {
	benches := manyBenches(t)
	random := rand.New(rand.NewPCG(1, 2))
	const files = 10_000
	accepted := 0
	for i := range files {
		var script []byte
		for range 3 {
			script = binary.LittleEndian.AppendUint64(script, random.Uint64())
		}
		if checkChanged(t, benches[random.IntN(len(benches))], random.Uint64(), i%2 == 0, script) {
			accepted++
		}
	}
	if accepted < files/50 || accepted > files/2 {
		t.Errorf("%d of %d changed files are accepted", accepted, files)
	}
}

// FuzzBytes reads anything as answers to one questionnaire or another.
func FuzzBytes(f *testing.F) {
	benches := manyBenches(f)
	for i, b := range benches {
		answers := newMaker(uint64(i)).answers(b.questionnaire)
		f.Add(uint16(i), false, assess.Format(answers, b.questionnaire))
		f.Add(uint16(i), true, assess.FormatJSON(answers, b.questionnaire))
	}
	f.Fuzz(func(t *testing.T, which uint16, isJSON bool, data []byte) {
		benches[int(which)%len(benches)].accepts(t, data, isJSON)
	})
}
