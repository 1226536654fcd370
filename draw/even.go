package draw

import (
	"math"
	"math/bits"
	"slices"
)

// fill makes an empty roster even (§8): seat by seat, the least-loaded inspector that an alternating path reaches takes one seat
// more. The seats that it returns cannot be filled beside the others, which are as many as can be filled at all.
func (r *roster) fill() (unfilled []int) {
	all := make([]int, len(r.occupant))
	for seat := range all {
		all[seat] = seat
	}
	return r.fillMore(all, r.leastLoad)
}

// fillMore fills some empty seats beside those taken, each by an inspector with few seats: enough says which number is few enough not to
// look for fewer.
func (r *roster) fillMore(seats []int, enough func() int) (unfilled []int) {
	e := newExpansion(r)
	for _, seat := range seats {
		if last := e.search(seat, enough()); last != nobody {
			e.push(last)
		} else {
			e.bury()
			unfilled = append(unfilled, seat)
		}
	}
	return unfilled
}

// leastLoad returns the fewest seats of an inspector who may have more.
func (r *roster) leastLoad() int {
	least := math.MaxInt
	for i, n := range r.load {
		if n < least && r.hasRoom(i) {
			least = n
		}
	}
	return least
}

// anyLoad is more seats than anybody has.
func anyLoad() int { return math.MaxInt }

// canFill fills some empty seats beside those taken, even or not, and reports whether it could fill them all.
func (r *roster) canFill(seats []int) bool {
	e := newExpansion(r)
	for _, seat := range seats {
		last := e.search(seat, anyLoad())
		if last == nobody {
			return false
		}
		e.push(last)
	}
	return true
}

// competing returns, in reading order, an empty seat that cannot be filled and the seats whose occupants could be moved to it, but could
// then not be replaced.
func (r *roster) competing(seat int) []int {
	e := newExpansion(r)
	e.search(seat, anyLoad())
	return slices.Sorted(slices.Values(e.seats))
}

// An expansion searches forward from an empty seat, its root: an inspector who fits it may take it and free a seat elsewhere, which
// another may take, and so on.
type expansion struct {
	*roster
	held      [][]int // by inspector: the seats, in no order
	root      int
	seats     []int  // reached, in order; root first
	goes      []int  // by seat: where its occupant would go, or nowhere if not reached
	enters    []int  // by inspector who is reached: the seat they would take
	unreached bitSet // inspectors
	everyone  bitSet
}

func newExpansion(r *roster) *expansion {
	return &expansion{
		roster:    r,
		held:      r.seatsHeld(),
		goes:      slices.Repeat([]int{nowhere}, len(r.occupant)),
		enters:    make([]int, len(r.load)),
		unreached: newBitSet(len(r.load)),
		everyone:  newFullBitSet(len(r.load)),
	}
}

// search returns the reachable inspector with the fewest seats, below the capacity, or nobody. It stops at one who has no more than
// enough seats.
func (e *expansion) search(root, enough int) int {
	e.start(root)
	best := nobody
	for n := 0; n < len(e.seats); n++ {
		for _, i := range e.reachFrom(e.seats[n]) {
			if e.hasRoom(i) && (best == nobody || e.load[i] < e.load[best]) {
				best = i
			}
			if best != nobody && e.load[best] <= enough {
				return best
			}
			for _, seat := range e.held[i] {
				if e.canLeave(seat) {
					e.reachSeat(seat, e.enters[i])
				}
			}
		}
	}
	return best
}

// start forgets the last search, at the cost of what that one reached.
func (e *expansion) start(root int) {
	for _, seat := range e.seats {
		e.goes[seat] = nowhere
	}
	e.root = root
	e.seats = append(e.seats[:0], root)
	copy(e.unreached, e.everyone)
}

// bury spares later searches what the last one reached in vain. Nothing leads out of it, so no path that is found later will lead into it.
func (e *expansion) bury() {
	copy(e.everyone, e.unreached)
	e.seats = e.seats[:0]
}

// reachFrom reaches the inspectors who can take a seat, and returns those who come from another team or from none. One who sits
// on the same team would only change seats there.
func (e *expansion) reachFrom(seat int) []int {
	if e.bound != nil {
		e.bound[e.team(seat)].each(func(i int) { // such a one may be reached without their seat here
			if own := e.seatOn(seat, i); own != nowhere && e.fits(seat, i) {
				e.reachSeat(own, seat)
			}
		})
	}
	var reached []int
	for w, fitting := range e.fitting[seat] {
		for set := fitting & e.unreached[w]; set != 0; set &= set - 1 {
			i := 64*w + bits.TrailingZeros64(set)
			if own := e.seatOn(seat, i); own != nowhere {
				e.reachSeat(own, seat)
				continue
			}
			e.unreached.remove(i)
			e.enters[i] = seat
			reached = append(reached, i)
		}
	}
	return reached
}

// reachSeat notes that the occupant of a seat would go to another, which frees it.
func (e *expansion) reachSeat(seat, to int) {
	if seat != e.root && e.goes[seat] == nowhere {
		e.goes[seat] = to
		e.seats = append(e.seats, seat)
	}
}

// push moves everybody on the path that ends at inspector last, who gains a seat.
func (e *expansion) push(last int) {
	e.load[last]++
	seat, enters := e.enters[last], last
	for {
		leaves := e.move(seat, enters)
		if seat == e.root {
			return
		}
		seat, enters = e.goes[seat], leaves
	}
}

// move puts an inspector in a seat and returns who sat there.
func (e *expansion) move(seat, enters int) (leaves int) {
	leaves = e.seat(seat, enters)
	e.held[enters] = append(e.held[enters], seat)
	if leaves != nobody {
		e.held[leaves] = without(e.held[leaves], seat)
	}
	return leaves
}

// without removes one seat from a list whose order does not matter.
func without(seats []int, seat int) []int {
	last := len(seats) - 1
	for n, s := range seats {
		if s == seat {
			seats[n] = seats[last]
			return seats[:last]
		}
	}
	return seats
}
