package draw

import "slices"

// fill makes an empty roster even (§8): seat by seat, the least-loaded inspector that an alternating path reaches takes one seat
// more. The seats that it returns cannot be filled beside the others, which are as many as can be filled at all.
func (r *roster) fill() (unfilled []int) {
	e := newExpansion(r)
	floor := 0 // no inspector has fewer seats
	for seat := range r.occupant {
		for floor < r.maximum && !r.anyWithLoad(floor) {
			floor++
		}
		if last := e.search(seat, floor); last != nobody {
			e.push(last)
		} else {
			unfilled = append(unfilled, seat)
		}
	}
	return unfilled
}

func (r *roster) anyWithLoad(load int) bool {
	for _, n := range r.load {
		if n == load {
			return true
		}
	}
	return false
}

// An expansion searches forward from an empty seat, its root: an inspector who fits it may take it and free a seat elsewhere, which
// another may take, and so on.
type expansion struct {
	*roster
	held      [][]int // by inspector: the seats, in no order
	root      int
	seats     []int // reached, in order; root first
	goes      []int // by seat: where its occupant would go, or nowhere if not reached
	enters    []int // by inspector: the seat they would take, if reached
	unreached []int // inspectors
}

func newExpansion(r *roster) *expansion {
	e := &expansion{
		roster: r,
		held:   make([][]int, r.inspectors),
		goes:   slices.Repeat([]int{nowhere}, len(r.occupant)),
		enters: make([]int, r.inspectors),
	}
	for seat, i := range r.occupant {
		if i != nobody {
			e.held[i] = append(e.held[i], seat)
		}
	}
	return e
}

// search returns the reachable inspector with the fewest seats, below the maximum, or nobody. It stops at one with floor
// seats, as nobody has fewer.
func (e *expansion) search(root, floor int) int {
	e.start(root)
	best := nobody
	for n := 0; n < len(e.seats); n++ {
		for _, i := range e.reachFrom(e.seats[n]) {
			if e.load[i] < e.maximum && (best == nobody || e.load[i] < e.load[best]) {
				best = i
			}
			if best != nobody && e.load[best] == floor {
				return best
			}
			for _, seat := range e.held[i] {
				e.reachSeat(seat, e.enters[i])
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
	e.unreached = e.unreached[:0]
	for i := range e.enters {
		e.unreached = append(e.unreached, i)
	}
}

// reachFrom reaches the inspectors who can take a seat, and returns those who come from another team or from none. One who sits
// on the same team would only change seats there.
func (e *expansion) reachFrom(seat int) []int {
	var reached []int
	rest := e.unreached[:0]
	for _, i := range e.unreached {
		if !e.fits(seat, i) {
			rest = append(rest, i)
		} else if own := e.seatOn(seat, i); own != nowhere {
			e.reachSeat(own, seat)
			rest = append(rest, i)
		} else {
			e.enters[i] = seat
			reached = append(reached, i)
		}
	}
	e.unreached = rest
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
