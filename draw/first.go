package draw

import "slices"

// settle turns an even roster into the first of the even ones (§8): seat by seat in reading order, the best-ranked inspector who can
// have it takes it, while earlier seats stay as they are. ranked returns the inspectors in the order of their tickets with a team.
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
	enters []int // by seat: who would take it if it were free, or nobody if not reached
	leaves []int // by inspector: the seat they would give up, or nowhere if not reached
	trade  []int // by inspector: who would have a seat less for their seat more, or nobody
	queue  []int // inspectors reached, in order
	seats  []int // reached
	passed []int // seats looked at and not reached
	ahead  int   // the first seat not looked at
}

func newExchange(r *roster) *exchange {
	return &exchange{
		roster: r,
		enters: slices.Repeat([]int{nobody}, len(r.occupant)),
		leaves: make([]int, r.inspectors),
		trade:  make([]int, r.inspectors),
	}
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
	c.start(goal)
	if c.expand(candidates[0]); !c.canTake(candidates[0]) {
		c.startTrades()
		c.expand(candidates[0])
	}
	for _, i := range candidates {
		if c.canTake(i) {
			return i
		}
	}
	return nobody
}

// start forgets the last search, at the cost of what that one reached.
func (c *exchange) start(goal int) {
	for _, s := range c.seats {
		c.enters[s] = nobody
	}
	for i := range c.leaves {
		c.leaves[i], c.trade[i] = nowhere, nobody
	}
	c.queue, c.seats, c.passed = c.queue[:0], c.seats[:0], c.passed[:0]
	c.goal, c.ahead = goal, goal+1
	c.free(goal)
}

// canTake reports whether the search has shown that an inspector can have the goal: one who sits on its team would change seats there.
func (c *exchange) canTake(i int) bool {
	if own := c.seatOn(c.goal, i); own != nowhere {
		return c.enters[own] != nobody
	}
	return c.leaves[i] != nowhere
}

// free notes that the occupant of a seat can leave it: for another seat of the same team, or for none.
func (c *exchange) free(seat int) {
	i := c.occupant[seat]
	if c.leaves[i] == nowhere {
		c.leaves[i] = seat
		c.queue = append(c.queue, i)
	}
	first := seat - seat%c.size
	for s := max(first, c.goal+1); s < first+c.size; s++ {
		if c.enters[s] == nobody && s != seat && c.fits(s, i) {
			c.reach(s, i)
		}
	}
}

// reach notes that an inspector would take a seat if it were free, and so that its occupant can leave it.
func (c *exchange) reach(seat, i int) {
	c.enters[seat] = i
	c.seats = append(c.seats, seat)
	c.free(seat)
}

// expand follows everybody in the queue: who can leave a seat can take another one, whose occupant can then leave it. It
// stops as soon as the candidate asked for can take the goal.
func (c *exchange) expand(candidate int) {
	for len(c.queue) > 0 && !c.canTake(candidate) {
		i := c.queue[0]
		c.queue = c.queue[1:]
		passed := c.passed
		c.passed = c.passed[:0]
		for _, s := range passed {
			c.look(s, i)
		}
		for ; c.ahead < len(c.occupant) && !c.canTake(candidate); c.ahead++ {
			c.look(c.ahead, i)
		}
	}
}

// look reaches a seat through inspector i, or passes it by for another.
func (c *exchange) look(seat, i int) {
	switch {
	case c.enters[seat] != nobody:
	case c.fits(seat, i) && c.seatOn(seat, i) == nowhere:
		c.reach(seat, i)
	default:
		c.passed = append(c.passed, seat)
	}
}

// startTrades reaches everybody who could gain a seat while somebody reached so far, with one seat more than they, loses one: the two
// change places in the row of workloads, which stays as even as it was.
func (c *exchange) startTrades() {
	loser := map[int]int{} // by workload
	for i, seat := range c.leaves {
		if seat != nowhere {
			loser[c.load[i]] = i
		}
	}
	for k, seat := range c.leaves {
		if i, ok := loser[c.load[k]+1]; ok && seat == nowhere {
			c.trade[k] = i
			c.leaves[k] = c.leaves[i]
			c.queue = append(c.queue, k)
		}
	}
}

// rotate gives the goal to an inspector and moves everybody on the cycle.
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
		c.seat(seat, enters)
		if next == goal {
			return
		}
		seat, enters = next, c.enters[next]
	}
}
