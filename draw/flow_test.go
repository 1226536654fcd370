package draw

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// A second opinion on assignments that are too large to try all: a plain minimum-cost flow, which knows nothing of alternating paths. Of all
// assignments the even ones, and only they, have the smallest sum of squared workloads (the rows of workloads form a base of a polymatroid, on
// which one row is best by every measure of evenness at once).

// A flow is a network in which each edge has the capacity 1. Edge e and e^1 are the two directions of one.
type flow struct {
	from, to, cost, capacity []int
	nodes                    int
}

func (f *flow) node() int {
	f.nodes++
	return f.nodes - 1
}

func (f *flow) edge(from, to, cost int) {
	f.from = append(f.from, from, to)
	f.to = append(f.to, to, from)
	f.cost = append(f.cost, cost, -cost)
	f.capacity = append(f.capacity, 1, 0)
}

// send sends as many units as it can, each by a cheapest path (Bellman and Ford), and returns their number and cost.
func (f *flow) send(source, sink int) (units, cost int) {
	for {
		distance, by := slices.Repeat([]int{math.MaxInt / 2}, f.nodes), make([]int, f.nodes)
		distance[source] = 0
		for changed := true; changed; {
			changed = false
			for e, from := range f.from {
				if d := distance[from] + f.cost[e]; f.capacity[e] > 0 && distance[from] < math.MaxInt/2 && d < distance[f.to[e]] {
					distance[f.to[e]], by[f.to[e]], changed = d, e, true
				}
			}
		}
		if distance[sink] == math.MaxInt/2 {
			return units, cost
		}
		for n := sink; n != source; n = f.from[by[n]] {
			f.capacity[by[n]]--
			f.capacity[by[n]^1]++
		}
		units, cost = units+1, cost+distance[sink]
	}
}

// evenness is the smallest sum of squared workloads of the assignments that begin with some seats; ok is false if none is valid.
func (c smallCase) evenness(taken []int) (squares int, ok bool) {
	f := new(flow)
	source, sink := f.node(), f.node()
	inspectors := make([]int, len(c.inspectors))
	for i := range inspectors {
		inspectors[i] = f.node()
		for n := range c.announcement.Maximum {
			f.edge(inspectors[i], sink, 2*n+1) // the squares differ by that
		}
	}
	size := len(c.announcement.Seats)
	for t := range c.drawn {
		onTeam := make([]int, len(c.inspectors))
		for i := range onTeam {
			onTeam[i] = f.node()
			f.edge(onTeam[i], inspectors[i], 0)
		}
		for k := range size {
			seat := f.node()
			f.edge(source, seat, 0)
			for i, inspector := range c.inspectors {
				fixed := t*size+k < len(taken)
				if c.fits(TeamSeat{Target: c.drawn[t].Target, Seat: k + 1}, inspector) && (!fixed || taken[t*size+k] == i) {
					f.edge(seat, onTeam[i], 0)
				}
			}
		}
	}
	units, squares := f.send(source, sink)
	return squares, units == len(c.drawn)*size
}

func TestAssignmentIsThatOfMinimumCostFlow(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 12))
	feasible := 0
	for n := range 1500 {
		c := newLargeCase(rng)
		best, ok := c.evenness(nil)
		teams, err := c.assign()
		if ok != (err == nil) {
			t.Fatalf("case %d: flow %v, error %v", n, ok, err)
		}
		if ok {
			feasible++
			c.checkFirst(t, n, c.indexes(teams), best)
		}
	}
	if feasible < 500 {
		t.Errorf("only %d of the cases are feasible", feasible)
	}
}

// checkFirst checks that an assignment is as even as can be, and that no seat could have a better candidate after the seats before it.
func (c smallCase) checkFirst(t *testing.T, n int, seats []int, best int) {
	t.Helper()
	if got, ok := c.evenness(seats); !ok || got != best {
		t.Fatalf("case %d: evenness %d (%v), want %d\n%+v", n, got, ok, best, c)
	}
	for s, i := range seats {
		rank := c.rank[s/len(c.announcement.Seats)]
		for candidate := range c.inspectors {
			if rank[candidate] >= rank[i] || !c.valid(seats[:s], candidate) {
				continue
			}
			if got, ok := c.evenness(append(slices.Clip(seats[:s]), candidate)); ok && got == best {
				t.Fatalf("case %d, seat %d: %s is better than %s\n%+v", n, s, c.inspectors[candidate].ID, c.inspectors[i].ID, c)
			}
		}
	}
}

// indexes returns, by seat in reading order, the indexes of the inspectors.
func (c smallCase) indexes(teams []Team) []int {
	var seats []int
	for _, team := range teams {
		for _, member := range team.Members {
			seats = append(seats, slices.IndexFunc(c.inspectors, func(i Inspector) bool { return i.ID == member.ID }))
		}
	}
	return seats
}
