package draw

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// newSmallRoster returns a problem whose inspectors differ in how many seats they may have, and in what they cost. The best ranked for every
// team is the first.
func newSmallRoster(rng *rand.Rand) *roster {
	inspectors := 2 + rng.IntN(3)
	sets := func(n, one int) (all []bitSet) {
		for range n {
			b := newBitSet(inspectors)
			for i := range inspectors {
				if rng.IntN(one) == 0 {
					b.add(i)
				}
			}
			all = append(all, b)
		}
		return all
	}
	everybody := []bitSet{newFullBitSet(inspectors)}
	capacity := make([]int, inspectors)
	for i := range capacity {
		capacity[i] = rng.IntN(5)
	}
	r := newRoster(append(everybody, sets(1, 2)...), sets(1+rng.IntN(4), 5), capacity)
	if rng.IntN(2) == 0 {
		r.foreign = sets(2, 2)
	}
	for t := range r.yields {
		if rng.IntN(2) == 0 {
			r.yields[t] = make([]int32, inspectors)
			for i := range inspectors {
				r.yields[t][i] = rng.Int32N(3)
			}
		}
	}
	return r
}

// A way fills all seats.
type way struct {
	occupant []int
	cost     int64
	load     []int
}

func (w way) compare(other way) int {
	return cmp.Or(cmp.Compare(w.cost, other.cost), slices.Compare(w.load, other.load), slices.Compare(w.occupant, other.occupant))
}

// bruteForce returns the best of all ways to fill the empty seats from one on.
func (r *roster) bruteForce(seat int, cost int64) (best way, ok bool) {
	if seat == len(r.occupant) {
		load := slices.Clone(r.load)
		slices.SortFunc(load, func(a, b int) int { return b - a })
		return way{occupant: slices.Clone(r.occupant), cost: cost, load: load}, true
	}
	for i := range r.load {
		if !r.fits(seat, i) || !r.hasRoom(i) || r.seatOn(seat, i) != nowhere {
			continue
		}
		r.seat(seat, i)
		r.load[i]++
		w, found := r.bruteForce(seat+1, cost+r.cost(seat, i))
		r.seat(seat, nobody)
		r.load[i]--
		if found && (!ok || w.compare(best) < 0) {
			best, ok = w, true
		}
	}
	return best, ok
}

func TestCapacitiesAndCostsMayDiffer(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 14))
	feasible, costly := 0, 0
	for n := range 20_000 {
		r := newSmallRoster(rng)
		want, ok := r.bruteForce(0, 0)
		got := r.withoutCost()
		if empty := got.fill(); len(empty) > 0 {
			trial := r.seatedAs(got)
			if trial.canFill(empty) != ok {
				t.Fatalf("case %d: brute force %v, %v", n, want, ok)
			}
			if !ok {
				continue
			}
			got = r.seatedAs(got).fillAtLeastCost(empty)
		}
		if !ok {
			t.Fatalf("case %d: brute force finds nothing, not %v", n, got.occupant)
		}
		feasible++
		if want.cost > 0 {
			costly++
		}
		order := make([]int, len(r.load))
		for i := range order {
			order[i] = i
		}
		if got.settle(func(int) []int { return order }); !slices.Equal(got.occupant, want.occupant) {
			t.Fatalf("case %d: got %v, want %v", n, got.occupant, want)
		}
	}
	if feasible < 5000 || costly < 1000 {
		t.Errorf("only %d of the cases are feasible, %d at a cost", feasible, costly)
	}
}
