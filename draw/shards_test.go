package draw

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestShardsMergeIntoTheSampleOfAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		targets := manyTargets(rapid.IntRange(3, 3000).Draw(t, "targets"))
		key := anyHash.Draw(t, "key")
		a := strataOf(targets, map[string]int{"A": 0, "B": 0, "C": 0})
		for k := range a.Strata {
			a.Strata[k].Take = rapid.IntRange(0, a.Strata[k].Of).Draw(t, "take")
		}
		var weights []Weight
		for n := range rapid.IntRange(0, 3).Draw(t, "weights") {
			weights = append(weights, Weight{targets[n*len(targets)/3].ID, rapid.IntRange(2, 9).Draw(t, "weight")})
		}
		whole := NewSample(a, key, weights)
		shards := []*Sample{whole}
		for range rapid.IntRange(0, 5).Draw(t, "shards") {
			shards = append(shards, rapid.SampledFrom(shards).Draw(t, "parent").Shard())
		}
		to := rapid.SliceOfN(rapid.IntRange(0, len(shards)-1), len(targets), len(targets)).Draw(t, "to")
		for k, target := range targets {
			if err := shards[to[k]].Add(target); err != nil {
				t.Fatal(err)
			}
		}
		for _, n := range rapid.Permutation(shards[1:]).Draw(t, "order") {
			if err := whole.Merge(n); err != nil {
				t.Fatal(err)
			}
		}
		got, err := whole.Drawn()
		if err != nil || !reflect.DeepEqual(got, sortAndTake(a, key, targets, weights...)) {
			t.Fatalf("%d drawn of %d shards, %v", len(got), len(shards), err)
		}
	})
}

func TestMergedShardLeavesTheOtherAsItWas(t *testing.T) {
	targets := manyTargets(30)
	a := strataOf(targets, map[string]int{"A": 5, "B": 5, "C": 5})
	all := NewSample(a, Hash{1}, nil)
	for _, target := range targets {
		if err := all.Add(target); err != nil {
			t.Fatal(err)
		}
	}
	first, second := all.Shard(), all.Shard()
	for _, into := range []*Sample{first, second} {
		if err := into.Merge(all); err != nil {
			t.Fatal(err)
		}
	}
	want, _ := all.Drawn()
	for _, s := range []*Sample{first, second} {
		if got, err := s.Drawn(); err != nil || len(got) != 15 || !reflect.DeepEqual(got, want) {
			t.Errorf("got %d, %v", len(got), err)
		}
	}
}

func TestSamplesOfDifferentDrawsAreNotMerged(t *testing.T) {
	a := &Announcement{Strata: []Stratum{{"A", 9, 3, nil}, {"B", 5, 2, nil}}}
	other := func(strata ...Stratum) *Sample { return NewSample(&Announcement{Strata: strata}, Hash{1}, nil) }
	for name, s := range map[string]*Sample{
		"key":     NewSample(a, Hash{2}, nil),
		"weights": NewSample(a, Hash{1}, []Weight{{"00001", 2}}),
		"fewer":   other(Stratum{"A", 9, 3, nil}),
		"name":    other(Stratum{"A", 9, 3, nil}, Stratum{"C", 5, 2, nil}),
		"take":    other(Stratum{"A", 9, 3, nil}, Stratum{"B", 5, 3, nil}),
		"of":      other(Stratum{"A", 9, 3, nil}, Stratum{"B", 6, 2, nil}),
	} {
		if err := NewSample(a, Hash{1}, nil).Merge(s); !errors.Is(err, ErrOtherDraw) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := NewSample(a, Hash{1}, nil).Merge(NewSample(a, Hash{1}, nil)); err != nil {
		t.Error(err)
	}
}

// However many targets there are, a sample holds no more than half as many again as it takes, and a few.
func TestMemoryOfASampleIsBoundedByWhatItTakes(t *testing.T) {
	a := &Announcement{Strata: []Stratum{{"A", 33334, 0, nil}, {"B", 33333, 10, nil}, {"C", 33333, 3000, nil}}}
	s := NewSample(a, Hash{1}, nil)
	for _, target := range manyTargets(100_000) {
		if err := s.Add(target); err != nil {
			t.Fatal(err)
		}
		for name, stratum := range s.strata {
			if held := len(stratum.kept.held); held > stratum.Take*3/2+spare {
				t.Fatalf("%s holds %d", name, held)
			}
		}
	}
	if drawn, err := s.Drawn(); err != nil || !reflect.DeepEqual(drawn, sortAndTake(a, Hash{1}, manyTargets(100_000))) {
		t.Error(len(drawn), err)
	}
}

// Tickets are never equal in practice; here many are, or begin alike, and the rest or the ids decide.
func TestLowestAgainstSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := make([]ticketed, rapid.IntRange(0, 3*spare).Draw(t, "length"))
		for k := range all {
			all[k].Ticket[7] = rapid.Uint8Range(0, 5).Draw(t, "begins")
			all[k].Ticket[31] = rapid.Uint8Range(0, 5).Draw(t, "ends")
			all[k].ID = strconv.Itoa(k)
		}
		n := rapid.IntRange(0, len(all)).Draw(t, "n")
		kept := newLowest(n)
		for _, d := range all {
			if kept.mayKeep(d.Ticket) {
				kept.offer(d)
			}
		}
		slices.SortFunc(all, compareTicketed)
		got := slices.SortedFunc(slices.Values(kept.smallest()), compareTicketed)
		if !slices.Equal(got, all[:n]) {
			t.Fatalf("got %v, want %v", got, all[:n])
		}
	})
}
