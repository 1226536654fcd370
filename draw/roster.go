package draw

import (
	"math/bits"
	"slices"
)

// nobody sits in an empty seat; nowhere is no seat.
const (
	nobody  = -1
	nowhere = -1
)

// A roster is the assignment problem of one part, in small integers: teams in ticket order, the part's seats of each team in the order of
// the announcement, its inspectors in the order of their list. Seat k of team t is seat t*size+k.
//
// It is a flow network that is never built: a unit runs from a seat to an inspector who fits it, through a node (team, inspector)
// that lets one unit pass, and from the inspector to a sink. Parts share neither seats nor inspectors, so each has a roster of its own. Where
// standing teams are matched with targets, they are its inspectors.
type roster struct {
	teams, size int
	skilled     []bitSet // by seat of the team: the inspectors who have its skills
	barred      []bitSet // by team: the inspectors it must avoid; nil for none
	fitting     []bitSet // by seat: the inspectors who may sit there, whoever else sits where
	capacity    []int    // by inspector: the most seats
	least       []int    // by inspector: the fewest seats, once they have them
	bound       []bitSet // by team: the inspectors who do not leave it, once they are on it; nil for none, or altogether

	foreign     []bitSet  // by seat of the team: the inspectors who cost foreignCost there; nil for none
	foreignCost int64     // more than all yields together can cost
	yields      [][]int32 // by team: what each inspector costs; nil for nothing

	occupant []int // by seat
	load     []int // by inspector: number of seats
}

// newRoster states a problem. All seats are empty.
func newRoster(skilled, barred []bitSet, capacity []int) *roster {
	r := &roster{
		teams: len(barred), size: len(skilled),
		skilled: skilled, barred: barred, capacity: capacity,
		least:   make([]int, len(capacity)),
		foreign: make([]bitSet, len(skilled)), yields: make([][]int32, len(barred)),
		load: make([]int, len(capacity)),
	}
	for _, avoided := range barred {
		for _, able := range skilled {
			r.fitting = append(r.fitting, able.without(avoided))
		}
	}
	r.foreignCost = int64(len(r.fitting)) + 1
	r.occupant = slices.Repeat([]int{nobody}, len(r.fitting))
	return r
}

// seatedAs is the same problem with the people in the seats that another one has put there.
func (r *roster) seatedAs(other *roster) *roster {
	c := *r
	c.occupant, c.load = slices.Clone(other.occupant), slices.Clone(r.load)
	copy(c.load, other.load)
	return &c
}

func (r *roster) team(seat int) int { return seat / r.size }

func (r *roster) fits(seat, inspector int) bool { return r.fitting[seat].has(inspector) }

func (r *roster) hasRoom(inspector int) bool { return r.load[inspector] < r.capacity[inspector] }

func (r *roster) canLose(inspector int) bool { return r.load[inspector] > r.least[inspector] }

// canLeave reports whether the occupant of a seat may leave its team.
func (r *roster) canLeave(seat int) bool {
	return r.bound == nil || !r.bound[r.team(seat)].has(r.occupant[seat])
}

// seatOn returns the seat of an inspector on the team of a seat, or nowhere.
func (r *roster) seatOn(seat, inspector int) int {
	first := seat - seat%r.size
	for s := first; s < first+r.size; s++ {
		if r.occupant[s] == inspector {
			return s
		}
	}
	return nowhere
}

// seatsHeld returns the seats by inspector.
func (r *roster) seatsHeld() [][]int {
	held := make([][]int, len(r.load))
	for seat, i := range r.occupant {
		if i != nobody {
			held[i] = append(held[i], seat)
		}
	}
	return held
}

// seat puts an inspector in a seat and returns who sat there. The workloads are the caller's to keep.
func (r *roster) seat(seat, inspector int) (before int) {
	before = r.occupant[seat]
	r.occupant[seat] = inspector
	return before
}

// A bitSet is a set of integers from 0. One that is nil is empty.
type bitSet []uint64

// newBitSet returns an empty set for integers below size.
func newBitSet(size int) bitSet { return make(bitSet, (size+63)/64) }

// newFullBitSet returns the set of all integers below size.
func newFullBitSet(size int) bitSet {
	b := newBitSet(size)
	for n := range size {
		b.add(n)
	}
	return b
}

func (b bitSet) has(n int) bool { return n/64 < len(b) && b[n/64]&(1<<(n%64)) != 0 }
func (b bitSet) add(n int)      { b[n/64] |= 1 << (n % 64) }
func (b bitSet) remove(n int)   { b[n/64] &^= 1 << (n % 64) }

// removeBelow removes the integers below n.
func (b bitSet) removeBelow(n int) {
	clear(b[:n/64])
	if n%64 != 0 {
		b[n/64] &= ^uint64(0) << (n % 64)
	}
}

// each shows the members in ascending order.
func (b bitSet) each(see func(int)) {
	for w, set := range b {
		for ; set != 0; set &= set - 1 {
			see(64*w + bits.TrailingZeros64(set))
		}
	}
}

// where returns the members for which ok.
func (b bitSet) where(ok func(int) bool) bitSet {
	some := make(bitSet, len(b))
	b.each(func(n int) {
		if ok(n) {
			some.add(n)
		}
	})
	return some
}

// without returns the set less the members of another, which may be for fewer integers. It is the same set if the other is nil.
func (b bitSet) without(other bitSet) bitSet {
	if other == nil {
		return b
	}
	rest := slices.Clone(b)
	for w, members := range other {
		rest[w] &^= members
	}
	return rest
}
