package draw

import "math/bits"

// settle turns an even roster into the first of the even ones (§8): seat by seat in reading order, the best-ranked inspector who can
// have it takes it, while earlier seats stay as they are. ranked returns the inspectors whom a team need not avoid, in the order of
// their tickets with it.
func (r *roster) settle(ranked func(team int) []int) {
	c := newExchange(r)
	var order []int
	for seat := range r.occupant {
		if seat%r.size == 0 {
			order = ranked(r.team(seat))
		}
		if better := c.better(seat, order); len(better) > 0 {
			if best := c.search(seat, better); best != nobody {
				c.rotate(seat, best)
			}
		}
	}
}

// An exchange searches backward from the occupant of one seat, its goal, for everybody who could have the goal without making
// the roster less even. Only the goal and the seats after it may change.
type exchange struct {
	*roster
	goal   int
	enters []int    // by seat that is reached: who would take it if it were free
	leaves []int    // by inspector: the seat they would give up, or nowhere if not reached
	trade  []int    // by inspector: who would have a seat less for their seat more, or nobody
	queue  []int    // inspectors reached, in order
	open   bitSet   // seats after the goal that are not reached
	fitted []bitSet // by inspector: the seats that they fit
	seats  bitSet   // all
}

func newExchange(r *roster) *exchange {
	c := &exchange{
		roster: r,
		enters: make([]int, len(r.occupant)),
		leaves: make([]int, len(r.load)),
		trade:  make([]int, len(r.load)),
		open:   newBitSet(len(r.occupant)),
		fitted: make([]bitSet, len(r.load)),
		seats:  newFullBitSet(len(r.occupant)),
	}
	for i := range c.fitted {
		c.fitted[i] = newBitSet(len(r.occupant))
		for seat := range r.occupant {
			if r.fits(seat, i) {
				c.fitted[i].add(seat)
			}
		}
	}
	return c
}

// better returns the inspectors who rank before the occupant of a seat, fit it, and have no earlier seat on the team.
func (c *exchange) better(seat int, order []int) []int {
	var better []int
	for _, i := range order {
		if i == c.occupant[seat] {
			break
		}
		if own := c.seatOn(seat, i); c.fits(seat, i) && (own == nowhere || own > seat) {
			better = append(better, i)
		}
	}
	return better
}

// search returns the first of the candidates who can have the goal, or nobody.
func (c *exchange) search(goal int, candidates []int) int {
	best := func() bool { return c.canTake(candidates[0]) }
	c.start(goal)
	c.free(goal)
	if c.expand(best); !best() {
		c.startTrades()
		c.expand(best)
	}
	for _, i := range candidates {
		if c.canTake(i) {
			return i
		}
	}
	return nobody
}

// whoCanGain returns the inspectors who can take a seat more: they have room, or can leave a seat that another chain of them fills. There
// is no goal; all seats may change but an empty one, which they cannot fill.
func (c *exchange) whoCanGain() bitSet {
	c.start(nowhere)
	gain := newBitSet(len(c.load))
	for i := range c.load {
		if c.hasRoom(i) {
			gain.add(i)
			c.queue = append(c.queue, i)
		}
	}
	c.expand(func() bool { return false })
	for i, seat := range c.leaves {
		if seat != nowhere {
			gain.add(i)
		}
	}
	return gain
}

func (c *exchange) start(goal int) {
	c.goal = goal
	for i := range c.leaves {
		c.leaves[i], c.trade[i] = nowhere, nobody
	}
	c.queue = c.queue[:0]
	copy(c.open, c.seats)
	c.open.removeBelow(goal + 1)
}

// canTake reports whether the search has shown that an inspector, who has no earlier seat on the team of the goal, can have the goal: one
// with a later seat there would change seats.
func (c *exchange) canTake(i int) bool {
	if own := c.seatOn(c.goal, i); own != nowhere {
		return !c.open.has(own)
	}
	return c.leaves[i] != nowhere
}

// free notes that the occupant of a seat can leave it: for another seat of the same team, or for none.
func (c *exchange) free(seat int) {
	i := c.occupant[seat]
	if c.leaves[i] == nowhere && c.canLeave(seat) {
		c.leaves[i] = seat
		c.queue = append(c.queue, i)
	}
	first := seat - seat%c.size
	for s := first; s < first+c.size; s++ {
		if c.open.has(s) && c.fits(s, i) {
			c.reach(s, i)
		}
	}
}

// reach notes that an inspector would take a seat if it were free, and so that its occupant can leave it.
func (c *exchange) reach(seat, i int) {
	c.open.remove(seat)
	c.enters[seat] = i
	c.free(seat)
}

// expand follows everybody in the queue: who can leave a seat can take another one, whose occupant can then leave it. It
// stops as soon as what was reached is enough.
func (c *exchange) expand(enough func() bool) {
	for len(c.queue) > 0 && !enough() {
		i := c.queue[0]
		c.queue = c.queue[1:]
		c.expandFrom(i, enough)
	}
}

// expandFrom reaches the seats of other teams that an inspector fits.
func (c *exchange) expandFrom(i int, enough func() bool) {
	for w := (c.goal + 1) / 64; w < len(c.open); w++ {
		for set := c.fitted[i][w] & c.open[w]; set != 0; set &= (set - 1) & c.open[w] {
			if seat := 64*w + bits.TrailingZeros64(set); c.seatOn(seat, i) == nowhere {
				if c.reach(seat, i); enough() {
					return
				}
			}
		}
	}
}

// startTrades reaches everybody who could gain a seat while somebody reached so far, with one seat more than they, loses one: the two
// change places in the row of workloads, which stays as even as it was.
func (c *exchange) startTrades() {
	loser := map[int]int{} // by workload
	for i, seat := range c.leaves {
		if seat != nowhere && c.canLose(i) {
			loser[c.load[i]] = i
		}
	}
	for k, seat := range c.leaves {
		if i, ok := loser[c.load[k]+1]; ok && seat == nowhere && c.hasRoom(k) {
			c.trade[k] = i
			c.leaves[k] = c.leaves[i]
			c.queue = append(c.queue, k)
		}
	}
}

// rotate gives the goal to an inspector and moves everybody on the cycle. The goal comes last, so that its occupant is found there.
func (c *exchange) rotate(goal, to int) {
	seat, enters := goal, to
	for {
		next := c.seatOn(seat, enters)
		if next == nowhere {
			next = c.leaves[enters]
			if loser := c.trade[enters]; loser != nobody {
				c.load[enters]++
				c.load[loser]--
			}
		}
		if seat != goal {
			c.seat(seat, enters)
		}
		if next == goal {
			c.seat(goal, to)
			return
		}
		seat, enters = next, c.enters[next]
	}
}
