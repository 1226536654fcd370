package draw

import (
	"container/heap"
	"math"
	"math/bits"
)

// cost is what an inspector costs in a seat (§8): first by being of another department, which outweighs every yield there could be, then
// by the yields.
func (r *roster) cost(seat, inspector int) int64 {
	cost := int64(0)
	if r.foreign[seat%r.size].has(inspector) {
		cost = r.foreignCost
	}
	if yields := r.yields[r.team(seat)]; yields != nil {
		cost += int64(yields[inspector])
	}
	return cost
}

// withoutCost is the same problem, with the same people in the seats, for inspectors who cost nothing.
func (r *roster) withoutCost() *roster {
	c := *r
	c.fitting = make([]bitSet, len(r.fitting))
	for seat, fitting := range r.fitting {
		c.fitting[seat] = fitting.without(r.foreign[seat%r.size])
		if r.yields[r.team(seat)] != nil {
			c.fitting[seat] = fitting.where(func(i int) bool { return r.cost(seat, i) == 0 })
		}
	}
	return &c
}

// fillAtLeastCost fills the empty seats of a roster whose other seats cost nothing: there must be somebody for each. It returns the
// same problem, with the same people in the seats, for those assignments only that cost no more.
//
// It goes by prices. At first all are 0. As long as seats are empty, the prices rise until a path from one of them to somebody with room
// costs nothing more than the difference of its prices; then as many are filled as such paths can fill. As each seat goes by a path of
// least cost and, of these, to the inspector with the fewest seats, the roster is even too: its workloads are one more cost, below the others.
func (r *roster) fillAtLeastCost(empty []int) *roster {
	p := &prices{roster: r, seats: make([]int64, len(r.occupant)), inspectors: make([]int64, len(r.load))}
	for {
		p.raise(empty)
		tight := p.tight()
		if empty = tight.fillMore(empty, tight.leastLoad); len(empty) == 0 {
			return tight
		}
	}
}

// Prices prove that the filled seats cost as little as these seats can (they are the dual of the flow): wherever a unit can run, or be
// taken back, the price at the end of the arc is at most that at its beginning and the cost of the arc.
//
// A node (team, inspector) has a price of its own only while the inspector sits on the team, see onTeam; else that of the inspector serves.
type prices struct {
	*roster
	seats, inspectors []int64
	sink              int64
}

// onTeam is the price of the node of an occupant and their team.
func (p *prices) onTeam(seat int) int64 { return p.seats[seat] + p.cost(seat, p.occupant[seat]) }

// raise raises the prices by the distances from the empty seats, up to that of the sink. The length of an arc is what it costs beyond the
// difference of its prices.
func (p *prices) raise(empty []int) {
	s := newShortest(p)
	for _, seat := range empty {
		s.reach(seat, 0)
	}
	sink := s.toSink()
	for seat := range p.seats {
		p.seats[seat] += min(s.distance[seat], sink)
	}
	for i := range p.inspectors {
		p.inspectors[i] += min(s.distance[len(p.seats)+i], sink)
	}
	p.sink += sink
}

// tight is the problem reduced to what the prices allow without more cost. Who must sit on a team by them is bound to it; who must have all
// the seats they can have keeps as many. (Nobody's price is above the sink's: nobody must have none.)
func (p *prices) tight() *roster {
	c := *p.roster
	c.fitting = make([]bitSet, len(p.fitting))
	c.least = make([]int, len(p.load))
	c.bound = make([]bitSet, p.teams)
	for seat, fitting := range p.fitting {
		c.fitting[seat] = fitting.where(func(i int) bool { return p.seats[seat]+p.cost(seat, i) == p.inspectors[i] })
	}
	for seat, i := range p.occupant {
		if i != nobody && p.onTeam(seat) < p.inspectors[i] {
			p.bind(&c, seat, i)
		}
	}
	for i, price := range p.inspectors {
		if price < p.sink {
			c.least[i] = p.capacity[i]
		}
	}
	return &c
}

// bind leaves to an occupant the seats of the team that the price of their own there allows.
func (p *prices) bind(c *roster, seat, i int) {
	team := p.team(seat)
	if c.bound[team] == nil {
		c.bound[team] = newBitSet(len(p.load))
	}
	c.bound[team].add(i)
	for s := team * p.size; s < (team+1)*p.size; s++ {
		if p.fits(s, i) && p.seats[s]+p.cost(s, i) == p.onTeam(seat) {
			c.fitting[s].add(i)
		} else {
			c.fitting[s].remove(i)
		}
	}
}

// A shortest search finds the distances of seats and inspectors (Dijkstra), as far as the sink.
type shortest struct {
	*prices
	held     [][]int
	distance []int64 // by seat, then by inspector
	ahead    bitSet  // inspectors whose distance may still fall
	queue    nodeQueue
}

func newShortest(p *prices) *shortest {
	s := &shortest{
		prices:   p,
		held:     p.seatsHeld(),
		distance: make([]int64, len(p.seats)+len(p.inspectors)),
		ahead:    newFullBitSet(len(p.inspectors)),
	}
	for n := range s.distance {
		s.distance[n] = math.MaxInt64
	}
	return s
}

// toSink returns the distance of the sink. No distance that it leaves unknown is less.
func (s *shortest) toSink() int64 {
	sink := int64(math.MaxInt64)
	for len(s.queue) > 0 && s.queue[0].distance < sink {
		n := heap.Pop(&s.queue).(queuedNode)
		switch i := n.number - len(s.seats); {
		case n.distance > s.distance[n.number]: // reached by a shorter way since
		case i < 0:
			s.fromSeat(n.number)
		default:
			if s.fromInspector(i); s.hasRoom(i) {
				sink = min(sink, n.distance+s.inspectors[i]-s.prices.sink)
			}
		}
	}
	return sink
}

// fromSeat reaches those who can take a seat: the seats of those on the team, who would only change seats there, and the others.
func (s *shortest) fromSeat(seat int) {
	begin := s.distance[seat] + s.seats[seat]
	first := seat - seat%s.size
	for other := first; other < first+s.size; other++ {
		if i := s.occupant[other]; other != seat && i != nobody && s.fits(seat, i) {
			s.reach(other, begin+s.cost(seat, i)-s.onTeam(other))
		}
	}
	for w, fitting := range s.fitting[seat] {
		for set := fitting & s.ahead[w]; set != 0; set &= set - 1 {
			i := 64*w + bits.TrailingZeros64(set)
			d := begin + s.cost(seat, i) - s.inspectors[i]
			if n := len(s.seats) + i; d < s.distance[n] && s.seatOn(seat, i) == nowhere {
				s.reach(n, d)
			}
		}
	}
}

// fromInspector reaches the seats that an inspector could leave.
func (s *shortest) fromInspector(i int) {
	s.ahead.remove(i)
	for _, seat := range s.held[i] {
		s.reach(seat, s.distance[len(s.seats)+i]+s.inspectors[i]-s.onTeam(seat))
	}
}

func (s *shortest) reach(number int, distance int64) {
	if distance < s.distance[number] {
		s.distance[number] = distance
		heap.Push(&s.queue, queuedNode{number, distance})
	}
}

// nodeQueue is a heap of nodes with the nearest on top.
type nodeQueue []queuedNode

type queuedNode struct {
	number   int
	distance int64
}

func (q nodeQueue) Len() int           { return len(q) }
func (q nodeQueue) Less(i, j int) bool { return q[i].distance < q[j].distance }
func (q nodeQueue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *nodeQueue) Push(n any)        { *q = append(*q, n.(queuedNode)) }
func (q *nodeQueue) Pop() any {
	last := len(*q) - 1
	n := (*q)[last]
	*q = (*q)[:last]
	return n
}
