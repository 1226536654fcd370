package fairness

import (
	"errors"

	"yaohao/draw"
)

// Counts are sums over draws. They are not for concurrent use.
type Counts struct {
	pool       *Pool
	Draws      int              // with a result
	Infeasible int              // without a valid assignment
	why        *draw.Infeasible // of the first such draw
	first      int              // its number

	times   []int     // by target: draws in which it was drawn
	classes []squares // of times, by class
	staff   []tally   // by member of the staff
	seats   []squares // by group
	loads   [][]int   // by group, then by number of seats: inspectors with so many, summed over draws
	meeting meetings

	load  []int // by member of the staff, of the draw in hand
	taken []int // by class, of the draw in hand
}

// A tally sums up what one of the staff got.
type tally struct{ Draws, Seats, Leads int }

// squares sums, over draws, the squares of what each member got, and the square of what all got together.
type squares struct{ members, together int }

func (s *squares) add(o squares) {
	s.members += o.members
	s.together += o.together
}

// NewCounts returns counts of no draws.
func (p *Pool) NewCounts() *Counts {
	return &Counts{
		pool: p, times: make([]int, len(p.targets)), classes: make([]squares, len(p.classes)), staff: make([]tally, len(p.staff)),
		seats: make([]squares, len(p.groups)), loads: make([][]int, len(p.groups)), meeting: newMeetings(p), load: make([]int, len(p.staff)),
		taken: make([]int, len(p.classes)),
	}
}

// Count makes draw k, from 1, by a function such as [Pool.Draw], and counts it. A draw without a valid assignment is counted as such; any
// other error is returned.
func (c *Counts) Count(k int, by func(seed string) (*draw.Result, error)) error {
	r, err := by(c.pool.Seed(k))
	var infeasible *draw.Infeasible
	switch {
	case errors.As(err, &infeasible):
		c.addInfeasible(1, infeasible, k)
	case err != nil:
		return err
	default:
		c.add(r)
	}
	return nil
}

// Why returns the reason of the first draw without a valid assignment, or nil.
func (c *Counts) Why() *draw.Infeasible { return c.why }

func (c *Counts) addInfeasible(n int, why *draw.Infeasible, k int) {
	c.Infeasible += n
	if c.why == nil || (why != nil && k < c.first) {
		c.why, c.first = why, k
	}
}

func (c *Counts) add(r *draw.Result) {
	c.Draws++
	for _, team := range r.Teams {
		n := c.pool.target[team.ID]
		c.times[n]++
		c.taken[c.pool.classOf[n]]++
		c.addTeam(team)
	}
	for k, n := range c.taken {
		c.classes[k].add(squares{n, n * n})
	}
	clear(c.taken)
	c.meeting.endDraw()
	c.endLoads()
}

func (c *Counts) addTeam(team draw.Team) {
	c.meeting.begin()
	for k, m := range team.Members {
		if c.seat(m); k == 0 {
			c.staff[c.pool.member[m.ID]].Leads++
		}
	}
	for _, m := range team.Experts {
		c.seat(m)
	}
}

// seat counts a seat on the team in hand.
func (c *Counts) seat(m draw.Inspector) {
	i := c.pool.member[m.ID]
	c.load[i]++
	c.staff[i].Seats++
	c.meeting.join(i)
}

// endLoads counts the workloads of the draw in hand.
func (c *Counts) endLoads() {
	for g, group := range c.pool.groups {
		together := 0
		for _, i := range group.members {
			n := c.load[i]
			together += n
			c.seats[g].members += n * n
			c.countLoad(g, n, 1)
			if n > 0 {
				c.staff[i].Draws++
			}
		}
		c.seats[g].together += together * together
	}
	clear(c.load)
}

func (c *Counts) countLoad(group, seats, times int) {
	for len(c.loads[group]) <= seats {
		c.loads[group] = append(c.loads[group], 0)
	}
	c.loads[group][seats] += times
}

// Merge adds other counts of the same pool.
func (c *Counts) Merge(other *Counts) {
	c.Draws += other.Draws
	c.addInfeasible(other.Infeasible, other.why, other.first)
	for n, times := range other.times {
		c.times[n] += times
	}
	for k, s := range other.classes {
		c.classes[k].add(s)
	}
	for i, t := range other.staff {
		c.staff[i].Draws += t.Draws
		c.staff[i].Seats += t.Seats
		c.staff[i].Leads += t.Leads
	}
	for g, s := range other.seats {
		c.seats[g].add(s)
		for seats, times := range other.loads[g] {
			c.countLoad(g, seats, times)
		}
	}
	c.meeting.merge(other.meeting)
}
