package draw

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// A smallCase is an announcement with few enough seats and inspectors to try every assignment.
type smallCase struct {
	announcement *Announcement
	drawn        []Drawn
	inspectors   []Inspector
	avoidance    []Avoidance
	key          Hash
	rank         [][]int // by drawn target, by inspector: how many have a smaller ticket with the target
}

// newSmallCase returns a case that brute force can settle at once.
func newSmallCase(rng *rand.Rand) smallCase {
	for {
		if c := newCase(rng); c.size() <= 20_000 {
			return c
		}
	}
}

// size is a bound on the number of assignments.
func (c smallCase) size() int {
	perTeam, n := 1, 1
	for k := range c.announcement.Seats {
		perTeam *= max(len(c.inspectors)-k, 1)
	}
	for range c.drawn {
		n *= perTeam
	}
	return n
}

func newCase(rng *rand.Rand) smallCase {
	c := smallCase{announcement: &Announcement{Maximum: 1 + rng.IntN(5)}}
	for k := range c.key {
		c.key[k] = byte(rng.UintN(256))
	}
	departments := []string{"甲", "乙"}[:1+rng.IntN(2)]
	for range 2 + rng.IntN(2) { // seats of a team
		seat := Seat{Department: departments[rng.IntN(len(departments))]}
		if rng.IntN(4) == 0 {
			seat.Skills = []string{"食品"}
		}
		c.announcement.Seats = append(c.announcement.Seats, seat)
	}
	for n := range 3 + rng.IntN(5) {
		i := Inspector{ID: fmt.Sprint("i", n), Department: departments[rng.IntN(len(departments))], Name: "-"}
		if rng.IntN(2) == 0 {
			i.Skills = []string{"食品"}
		}
		c.inspectors = append(c.inspectors, i)
	}
	tickets := NewTickets(c.key)
	for n := range 1 + rng.IntN(4) {
		t := Target{ID: fmt.Sprint("t", n), Stratum: "A", Name: "-"}
		c.drawn = append(c.drawn, Drawn{Target: t, Ticket: tickets.Target(t.ID)})
		for _, i := range c.inspectors {
			if rng.IntN(8) == 0 {
				c.avoidance = append(c.avoidance, Avoidance{t.ID, i.ID})
			}
		}
	}
	slices.SortFunc(c.drawn, compareDrawn)
	c.rank = c.ranking()
	return c
}

func (c smallCase) ranking() [][]int {
	tickets := NewTickets(c.key)
	rank := make([][]int, len(c.drawn))
	for t, target := range c.drawn {
		for _, i := range c.inspectors {
			n := 0
			for _, other := range c.inspectors {
				if tickets.Pair(target.ID, other.ID).Compare(tickets.Pair(target.ID, i.ID)) < 0 {
					n++
				}
			}
			rank[t] = append(rank[t], n)
		}
	}
	return rank
}

// bruteForce finds the drawn assignment from its definition in SPEC §8: it tries all, and keeps the best. It returns, by seat in reading
// order, indexes of inspectors; nil if no assignment is valid.
func (c smallCase) bruteForce() []int {
	var best, bestWorkloads, bestRanks []int
	seats := make([]int, 0, len(c.drawn)*len(c.announcement.Seats))
	var try func()
	try = func() {
		if len(seats) == cap(seats) {
			workloads, ranks := c.workloads(seats), c.ranks(seats)
			if best == nil || cmp.Or(slices.Compare(workloads, bestWorkloads), slices.Compare(ranks, bestRanks)) < 0 {
				best, bestWorkloads, bestRanks = slices.Clone(seats), workloads, ranks
			}
			return
		}
		for i := range c.inspectors {
			if c.valid(seats, i) {
				seats = append(seats, i)
				try()
				seats = seats[:len(seats)-1]
			}
		}
	}
	try()
	return best
}

// valid reports whether inspector i may take the seat after those taken.
func (c smallCase) valid(taken []int, i int) bool {
	size := len(c.announcement.Seats)
	team, seat := len(taken)/size, c.announcement.Seats[len(taken)%size]
	inspector := c.inspectors[i]
	count := 0
	for s, other := range taken {
		if other == i {
			if count++; s/size == team {
				return false
			}
		}
	}
	return count < c.announcement.Maximum &&
		inspector.Department == seat.Department &&
		(len(seat.Skills) == 0 || slices.Contains(inspector.Skills, seat.Skills[0])) &&
		!slices.Contains(c.avoidance, Avoidance{c.drawn[team].ID, inspector.ID})
}

func (c smallCase) workloads(seats []int) []int {
	loads := make([]int, len(c.inspectors))
	for _, i := range seats {
		loads[i]++
	}
	slices.SortFunc(loads, func(a, b int) int { return b - a })
	return loads
}

// ranks are the ranks of the chosen candidates among all inspectors, by seat in reading order.
func (c smallCase) ranks(seats []int) []int {
	ranks := make([]int, len(seats))
	for s, i := range seats {
		ranks[s] = c.rank[s/len(c.announcement.Seats)][i]
	}
	return ranks
}

func (c smallCase) lists() *Lists { return &Lists{Inspectors: c.inspectors, Avoidance: c.avoidance} }

func (c smallCase) assign() ([]Team, error) {
	assignment, err := Assign(c.announcement, c.key, c.drawn, c.lists())
	if err != nil {
		return nil, err
	}
	return assignment.Teams, nil
}

func TestAssignmentIsThatOfBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 11))
	feasible := 0
	for n := range 8000 {
		c := newSmallCase(rng)
		want := c.bruteForce()
		teams, err := c.assign()
		if (want == nil) != (err != nil) {
			t.Fatalf("case %d: brute force %v, error %v", n, want, err)
		}
		if want == nil {
			checkInfeasible(t, n, c, err.(*Infeasible))
			continue
		}
		feasible++
		for s, i := range want {
			size := len(c.announcement.Seats)
			if got := teams[s/size].Members[s%size]; got.ID != c.inspectors[i].ID {
				t.Fatalf("case %d, seat %d: got %s, want %s\n%+v", n, s, got.ID, c.inspectors[i].ID, c)
			}
		}
	}
	if feasible < 4000 {
		t.Errorf("only %d of the cases are feasible", feasible)
	}
}

// checkInfeasible holds a shortage against its meaning: the set is deficient by count, and each relaxation makes its department solvable.
func checkInfeasible(t *testing.T, n int, c smallCase, e *Infeasible) {
	t.Helper()
	for _, s := range e.Shortages {
		fillable := 0
		for _, i := range s.Inspectors {
			teams := map[string]bool{}
			for _, seat := range s.Seats {
				if c.fits(seat, i) {
					teams[seat.Target.ID] = true
				}
			}
			fillable += min(len(teams), c.announcement.Maximum)
		}
		if fillable != s.Fillable || fillable >= len(s.Seats) {
			t.Fatalf("case %d: %d seats, fillable %d, said %d", n, len(s.Seats), fillable, s.Fillable)
		}
		for _, i := range c.inspectors {
			fits := slices.ContainsFunc(s.Seats, func(seat TeamSeat) bool { return c.fits(seat, i) })
			listed := slices.ContainsFunc(s.Inspectors, func(l Inspector) bool { return l.ID == i.ID })
			if fits != listed {
				t.Fatalf("case %d: inspector %s fits: %v, listed: %v", n, i.ID, fits, listed)
			}
		}
		if len(s.Relaxations) == 0 {
			t.Fatalf("case %d: no relaxation", n)
		}
		for _, r := range s.Relaxations {
			c.checkRelaxation(t, n, s, r)
		}
	}
}

func (c smallCase) fits(s TeamSeat, i Inspector) bool {
	seat := c.announcement.Seats[s.Seat-1]
	return i.Fits(seat) && !slices.Contains(c.avoidance, Avoidance{s.Target.ID, i.ID})
}

// checkRelaxation applies a relaxation, keeps only the seats of the department, and asks brute force: it must find an assignment, and
// none if the relaxation were one smaller.
func (c smallCase) checkRelaxation(t *testing.T, n int, s Shortage, r Relaxation) {
	t.Helper()
	if !c.relaxed(s.Department, r).solvable(nil) {
		t.Fatalf("case %d: %+v does not help", n, r)
	}
	if r.Kind != RelaxMaximum && r.Kind != RelaxInspectors {
		return
	}
	r.N--
	smaller := c.relaxed(s.Department, r)
	if smaller.size() > 100_000 {
		return // too many to try all
	}
	if smaller.solvable(nil) {
		t.Fatalf("case %d: %+v is enough", n, r)
	}
}

// solvable reports whether any valid assignment begins with the seats taken.
func (c smallCase) solvable(taken []int) bool {
	if len(taken) == len(c.drawn)*len(c.announcement.Seats) {
		return true
	}
	for i := range c.inspectors {
		if c.valid(taken, i) && c.solvable(append(slices.Clip(taken), i)) {
			return true
		}
	}
	return false
}

// relaxed is the case of one department alone, after a relaxation.
func (c smallCase) relaxed(department string, r Relaxation) smallCase {
	a := *c.announcement
	a.Seats = nil
	for k, seat := range c.announcement.Seats {
		switch {
		case seat.Department != department, r.Kind == RelaxSeat && r.N == k+1:
			continue
		case r.Kind == RelaxSkills && r.N == k+1:
			seat.Skills = nil
		}
		a.Seats = append(a.Seats, seat)
	}
	c.announcement = &a
	switch r.Kind {
	case RelaxMaximum:
		a.Maximum = r.N
	case RelaxInspectors:
		c.inspectors = slices.Clone(c.inspectors)
		for n := range r.N {
			c.inspectors = append(c.inspectors, Inspector{ID: fmt.Sprint("new", n), Department: department, Skills: []string{"食品"}})
		}
	case RelaxPair:
		c.avoidance = slices.DeleteFunc(slices.Clone(c.avoidance), func(p Avoidance) bool {
			return p == Avoidance{r.Target.ID, r.Inspector.ID}
		})
	}
	return c
}
