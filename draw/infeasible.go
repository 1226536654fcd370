package draw

import (
	"fmt"
	"slices"
	"sort"
)

// Infeasible is the error of a draw that has no valid assignment. Nothing is drawn then.
type Infeasible struct {
	Shortages []Shortage // one for each department that is short
}

func (e *Infeasible) Error() string {
	s := e.Shortages[0]
	return fmt.Sprintf("no valid assignment: %s has %d seats that only %d inspectors fit, who can fill %d",
		s.Department, len(s.Seats), len(s.Inspectors), s.Fillable)
}

// A Shortage is a deficient set (Hall's condition): seats of one department that compete for too few inspectors.
type Shortage struct {
	Department  string
	Seats       []TeamSeat  // that compete, in reading order
	Inspectors  []Inspector // all who fit any of them
	Fillable    int         // the most of these seats that these inspectors can fill; less than there are
	Unfilled    int         // how many seats of the department remain empty at best
	Relaxations []Relaxation
}

// A TeamSeat is a seat, counted from 1, on the team of a drawn target.
type TeamSeat struct {
	Target Target
	Seat   int
}

// A Relaxation is a single change of the rules that would end a shortage, and the smallest of its kind that does.
type Relaxation struct {
	Kind      RelaxationKind
	N         int       // the new maximum, the number of further inspectors, or the seat, counted from 1
	Target    Target    // of the pair
	Inspector Inspector // of the pair
}

// A RelaxationKind says what would be changed.
type RelaxationKind string

const (
	RelaxMaximum    RelaxationKind = "maximum"    // raise the personal maximum to N
	RelaxInspectors RelaxationKind = "inspectors" // N more inspectors of the department, with every skill
	RelaxSkills     RelaxationKind = "skills"     // seat N without its skills
	RelaxSeat       RelaxationKind = "seat"       // teams without seat N
	RelaxPair       RelaxationKind = "pair"       // the pair need not be avoided
)

// shortage explains why seats of a filled roster stay empty.
func (d *department) shortage(a *Announcement, r *roster, unfilled []int, drawn []Drawn) Shortage {
	e := newExpansion(r)
	e.search(unfilled[0], 0)
	seats := slices.Sorted(slices.Values(e.seats))
	s := Shortage{Department: d.name, Unfilled: len(unfilled)}
	for _, seat := range seats {
		s.Seats = append(s.Seats, TeamSeat{drawn[r.team(seat)].Target, d.seats[seat%r.size] + 1})
	}
	for i, inspector := range d.inspectors {
		if n := r.teamsFor(i, seats); n > 0 {
			s.Inspectors = append(s.Inspectors, inspector)
			s.Fillable += min(n, r.maximum)
		}
	}
	s.Relaxations = d.relaxations(a, r, unfilled, drawn)
	return s
}

// teamsFor counts the teams on which an inspector fits any of some seats, in ascending order.
func (r *roster) teamsFor(inspector int, seats []int) int {
	n, last := 0, nowhere
	for _, seat := range seats {
		if team := r.team(seat); team != last && r.fits(seat, inspector) {
			n, last = n+1, team
		}
	}
	return n
}

func (d *department) relaxations(a *Announcement, r *roster, unfilled []int, drawn []Drawn) []Relaxation {
	var all []Relaxation
	if n, ok := smallest(r.maximum+1, r.teams, r.solvableWithMaximum); ok {
		all = append(all, Relaxation{Kind: RelaxMaximum, N: n})
	}
	if n, ok := smallest(1, len(unfilled), r.solvableWithMore); ok {
		all = append(all, Relaxation{Kind: RelaxInspectors, N: n})
	}
	for k, seat := range d.seats {
		if len(a.Seats[seat].Skills) > 0 && r.solvableWithoutSkills(k) {
			all = append(all, Relaxation{Kind: RelaxSkills, N: seat + 1})
		}
		if seat > 0 && len(a.Seats) > MinSeats && r.solvableWithoutSeat(k) {
			all = append(all, Relaxation{Kind: RelaxSeat, N: seat + 1})
		}
	}
	for _, p := range r.pairsToLift(unfilled) {
		all = append(all, Relaxation{Kind: RelaxPair, Target: drawn[p.team].Target, Inspector: d.inspectors[p.inspector]})
	}
	return all
}

// smallest returns the smallest n of low to high for which ok, which stays true once it is.
func smallest(low, high int, ok func(int) bool) (int, bool) {
	if low > high {
		return 0, false
	}
	n := low + sort.Search(high-low+1, func(k int) bool { return ok(low + k) })
	return n, n <= high
}

func (r *roster) solvableWithMaximum(maximum int) bool {
	c := *r
	c.maximum = maximum
	c.clear()
	return len(c.fill()) == 0
}

// solvableWithMore adds inspectors who have every skill and need avoid nobody.
func (r *roster) solvableWithMore(n int) bool {
	c := newRoster(r.teams, r.size, r.inspectors+n, r.maximum)
	for k := range c.skilled {
		for i := copy(c.skilled[k], r.skilled[k]); i < c.inspectors; i++ {
			c.skilled[k][i] = true
		}
	}
	for t := range r.barred {
		for i := range r.inspectors {
			if r.isBarred(t, i) {
				c.bar(t, i)
			}
		}
	}
	return len(c.fill()) == 0
}

func (r *roster) solvableWithoutSkills(seat int) bool {
	c := *r
	c.skilled = slices.Clone(r.skilled)
	c.skilled[seat] = slices.Repeat([]bool{true}, r.inspectors)
	c.clear()
	return len(c.fill()) == 0
}

func (r *roster) solvableWithoutSeat(seat int) bool {
	c := *r
	c.size--
	c.skilled = slices.Delete(slices.Clone(r.skilled), seat, seat+1)
	c.clear()
	return len(c.fill()) == 0
}

type rosterPair struct{ team, inspector int }

// pairsToLift returns the avoidance pairs of a filled roster any one of which, if it were lifted, would let the only empty seat
// be filled. One pair cannot fill two seats.
func (r *roster) pairsToLift(unfilled []int) []rosterPair {
	if len(unfilled) != 1 {
		return nil
	}
	e := newExpansion(r)
	e.search(unfilled[0], 0)
	var pairs []rosterPair
	for team := range r.teamsOf(e.seats) {
		for i := range r.inspectors {
			if !r.isBarred(team, i) {
				continue
			}
			r.barred[team][i/64] ^= 1 << (i % 64)
			if e.search(unfilled[0], 0) != nobody {
				pairs = append(pairs, rosterPair{team, i})
			}
			r.bar(team, i)
		}
	}
	slices.SortFunc(pairs, func(a, b rosterPair) int { return (a.team-b.team)*r.inspectors + a.inspector - b.inspector })
	return pairs
}

func (r *roster) teamsOf(seats []int) map[int]bool {
	teams := map[int]bool{}
	for _, seat := range seats {
		teams[r.team(seat)] = true
	}
	return teams
}
