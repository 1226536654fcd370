package draw

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// newSmallRoster returns a problem whose inspectors differ in how many seats they may have. The best ranked for every team is the first.
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
	return newRoster(append(everybody, sets(1, 2)...), sets(1+rng.IntN(4), 5), capacity)
}

// bruteForce returns the best of all ways to fill the empty seats from one on: occupants by seat, or nil. load is that of the way.
func (r *roster) bruteForce(seat int) (best []int, load []int) {
	if seat == len(r.occupant) {
		load = slices.Clone(r.load)
		slices.SortFunc(load, func(a, b int) int { return b - a })
		return slices.Clone(r.occupant), load
	}
	for i := range r.load {
		if !r.fits(seat, i) || !r.hasRoom(i) || r.seatOn(seat, i) != nowhere {
			continue
		}
		r.seat(seat, i)
		r.load[i]++
		way, wayLoad := r.bruteForce(seat + 1)
		r.seat(seat, nobody)
		r.load[i]--
		if way != nil && (best == nil || cmp.Or(slices.Compare(wayLoad, load), slices.Compare(way, best)) < 0) {
			best, load = way, wayLoad
		}
	}
	return best, load
}

func TestCapacitiesMayDiffer(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 14))
	feasible := 0
	for n := range 5000 {
		r := newSmallRoster(rng)
		want, _ := r.bruteForce(0)
		unfilled := r.fill()
		if (want == nil) != (len(unfilled) > 0) {
			t.Fatalf("case %d: brute force %v, unfilled %v", n, want, unfilled)
		}
		if want == nil {
			continue
		}
		feasible++
		order := make([]int, len(r.load))
		for i := range order {
			order[i] = i
		}
		if r.settle(func(int) []int { return order }); !slices.Equal(r.occupant, want) {
			t.Fatalf("case %d: got %v, want %v", n, r.occupant, want)
		}
	}
	if feasible < 1000 {
		t.Errorf("only %d of the cases are feasible", feasible)
	}
}
