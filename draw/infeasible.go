package draw

import (
	"cmp"
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
	seats := r.competing(unfilled[0])
	s := Shortage{Department: d.name, Unfilled: len(unfilled)}
	for _, seat := range seats {
		s.Seats = append(s.Seats, TeamSeat{drawn[r.team(seat)].Target, d.seats[seat%r.size] + 1})
	}
	for i, inspector := range d.inspectors {
		if n := r.teamsFor(i, seats); n > 0 {
			s.Inspectors = append(s.Inspectors, inspector)
			s.Fillable += min(n, r.capacity[i])
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
	withMaximum := func(n int) bool { return r.solvableWithMaximum(n, unfilled) }
	withMore := func(n int) bool { return r.solvableWithMore(n, a.Maximum, unfilled) }
	if n, ok := smallest(a.Maximum+1, r.teams, withMaximum); ok {
		all = append(all, Relaxation{Kind: RelaxMaximum, N: n})
	}
	if n, ok := smallest(1, len(unfilled), withMore); ok {
		all = append(all, Relaxation{Kind: RelaxInspectors, N: n})
	}
	for k, seat := range d.seats {
		if len(a.Seats[seat].Skills) > 0 && r.solvableWithoutSkills(k, unfilled) {
			all = append(all, Relaxation{Kind: RelaxSkills, N: seat + 1})
		}
		if seat > 0 && len(a.Seats) > MinSeats && r.solvableWithoutSeat(k, unfilled) {
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

// relaxed states a problem less strict, in which everybody sits where they sit in this one.
func (r *roster) relaxed(skilled []bitSet, capacity []int) *roster {
	return newRoster(skilled, r.barred, capacity).seatedAs(r)
}

func (r *roster) solvableWithMaximum(maximum int, unfilled []int) bool {
	return r.relaxed(r.skilled, slices.Repeat([]int{maximum}, len(r.capacity))).canFill(unfilled)
}

// solvableWithMore adds inspectors who have every skill and need avoid nobody.
func (r *roster) solvableWithMore(n, capacity int, unfilled []int) bool {
	before, after := len(r.capacity), len(r.capacity)+n
	skilled := make([]bitSet, r.size)
	for k := range skilled {
		skilled[k] = newBitSet(after)
		copy(skilled[k], r.skilled[k])
		for i := before; i < after; i++ {
			skilled[k].add(i)
		}
	}
	all := slices.Concat(r.capacity, slices.Repeat([]int{capacity}, n))
	return r.relaxed(skilled, all).canFill(unfilled)
}

func (r *roster) solvableWithoutSkills(seat int, unfilled []int) bool {
	skilled := slices.Clone(r.skilled)
	skilled[seat] = newFullBitSet(len(r.capacity))
	return r.relaxed(skilled, r.capacity).canFill(unfilled)
}

// solvableWithoutSeat empties a seat of every team, and leaves it so.
func (r *roster) solvableWithoutSeat(seat int, unfilled []int) bool {
	c := r.relaxed(r.skilled, r.capacity)
	for s := seat; s < len(c.occupant); s += c.size {
		if i := c.seat(s, nobody); i != nobody {
			c.load[i]--
		}
	}
	rest := slices.DeleteFunc(slices.Clone(unfilled), func(s int) bool { return s%c.size == seat })
	return c.canFill(rest)
}

type rosterPair struct{ team, inspector int }

// pairsToLift returns the avoidance pairs of a filled roster any one of which, if it were lifted, would let the only empty seat
// be filled. One pair cannot fill two seats.
func (r *roster) pairsToLift(unfilled []int) []rosterPair {
	if len(unfilled) != 1 {
		return nil
	}
	gain := newExchange(r).whoCanGain()
	var pairs []rosterPair
	for _, seat := range r.competing(unfilled[0]) {
		team := r.team(seat)
		for i := range r.load {
			if r.barred[team].has(i) && r.skilled[seat%r.size].has(i) && gain.has(i) {
				pairs = append(pairs, rosterPair{team, i})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b rosterPair) int { return cmp.Or(a.team-b.team, a.inspector-b.inspector) })
	return slices.Compact(pairs)
}
