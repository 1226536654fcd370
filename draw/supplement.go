package draw

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
)

// Supplements computes one supplement after another (§10): which target is next in line, and who goes there.
type Supplements struct {
	a        *Announcement
	tickets  *Tickets
	acts     int
	open     map[string]Team    // by target id: drawn or put in, and not answered
	reserve  map[string][]Drawn // by stratum: next in line, in ticket order
	staff    [2][]Inspector     // inspectors, experts
	avoid    map[Avoidance]bool
	absences map[string][]Period // by inspector
	most     map[string]int      // by inspector with a maximum of their own
	load     map[string]int      // by inspector: seats
}

// NoSupplement is the error of a supplement that does not exist.
type NoSupplement struct {
	Answers string
	Why     NoSupplementReason
	Stratum string // that has no target left
	Seat    int    // that nobody can take, from 1; experts' seats follow the others
}

// A NoSupplementReason says why there is no supplement.
type NoSupplementReason string

const (
	NotDrawn   NoSupplementReason = "not drawn, or answered before"
	NoneLeft   NoSupplementReason = "no target is left in the stratum"
	NobodyFits NoSupplementReason = "nobody can take a seat"
)

func (e *NoSupplement) Error() string {
	return fmt.Sprintf("no supplement for %s: %s", e.Answers, e.Why)
}

// Reserve returns the n targets of each stratum that are next in line after the drawn ones, or all if there are fewer, in ticket order. The errors
// are those of [Draw].
func Reserve(a *Announcement, key Hash, targets iter.Seq2[Target, error], weights []Weight, n int) ([]Drawn, error) {
	longer := *a
	longer.Strata = slices.Clone(a.Strata)
	for k, s := range a.Strata {
		longer.Strata[k].Take = min(s.Of, s.Take+n)
	}
	all, err := sampleOf(&longer, key, targets, weights)
	if err != nil {
		return nil, err
	}
	drawn := map[string]int{}
	for _, s := range a.Strata {
		drawn[s.Name] = s.Take
	}
	return slices.DeleteFunc(all, func(d Drawn) bool {
		drawn[d.Stratum]--
		return drawn[d.Stratum] >= 0
	}), nil
}

// NewSupplements starts after the draw that gave the result. reserve is that of [Reserve], at least as long as there will be supplements.
func NewSupplements(a *Announcement, r *Result, reserve []Drawn, lists *Lists) *Supplements {
	s := &Supplements{
		a: a, tickets: NewTickets(r.Key), staff: [2][]Inspector{lists.Inspectors, lists.Experts},
		open: map[string]Team{}, reserve: map[string][]Drawn{}, avoid: map[Avoidance]bool{},
		absences: map[string][]Period{}, most: map[string]int{}, load: map[string]int{},
	}
	for _, team := range r.Teams {
		s.open[team.ID] = team
		s.count(team, 1)
	}
	for _, d := range reserve {
		s.reserve[d.Stratum] = append(s.reserve[d.Stratum], d)
	}
	for _, pair := range lists.Avoidance {
		s.avoid[pair] = true
	}
	for _, absence := range lists.Absences {
		s.absences[absence.Inspector] = append(s.absences[absence.Inspector], Period{absence.From, absence.To})
	}
	for _, limit := range lists.Limits {
		s.most[limit.Inspector] = limit.N
	}
	return s
}

// count adds n for each seat of a team to the workloads.
func (s *Supplements) count(team Team, n int) {
	for _, i := range slices.Concat(team.Members, team.Experts) {
		s.load[i.ID] += n
	}
}

// Next is the supplement for a target: its number and its team. The rest of the act is the caller's to fill in. The error is a [*NoSupplement], and
// then nothing has changed.
func (s *Supplements) Next(answers string) (Act, error) {
	old, ok := s.open[answers]
	if !ok {
		return Act{}, &NoSupplement{Answers: answers, Why: NotDrawn}
	}
	line := s.reserve[old.Stratum]
	if len(line) == 0 {
		return Act{}, &NoSupplement{Answers: answers, Why: NoneLeft, Stratum: old.Stratum}
	}
	team := Team{Drawn: Drawn{Target: line[0].Target, Ticket: line[0].Ticket, Period: old.Period}}
	before := maps.Clone(s.load)
	s.count(old, -1)
	if seat := s.man(&team, old); seat > 0 {
		s.load = before
		return Act{}, &NoSupplement{Answers: answers, Why: NobodyFits, Seat: seat}
	}
	delete(s.open, answers)
	s.open[team.ID] = team
	s.reserve[old.Stratum] = line[1:]
	s.acts++
	return Act{Number: s.acts, Answers: answers, Team: team}, nil
}

// man gives the new team the inspectors of the old one, and others in place of those who must avoid its target. It returns the first seat,
// from 1, that nobody can take, or 0.
func (s *Supplements) man(team *Team, old Team) int {
	team.Members = slices.Clone(old.Members)
	team.Experts = slices.Clone(old.Experts)
	on := map[string]bool{} // who keeps a seat, or was given one
	for _, i := range slices.Concat(old.Members, old.Experts) {
		on[i.ID] = !s.avoid[Avoidance{team.ID, i.ID}]
	}
	for n, side := range []struct {
		seats   []Seat
		members []Inspector
	}{{s.a.Seats, team.Members}, {s.a.ExpertSeats, team.Experts}} {
		for k, i := range side.members {
			if !on[i.ID] {
				i, ok := s.standIn(s.staff[n], side.seats[k], team, on)
				if !ok {
					return k + 1 + n*len(s.a.Seats)
				}
				side.members[k] = i
				on[i.ID] = true
			}
			s.load[side.members[k].ID]++
		}
	}
	return 0
}

// standIn returns the first of those who can take a seat: the fewest seats, then the smallest ticket.
func (s *Supplements) standIn(staff []Inspector, seat Seat, team *Team, on map[string]bool) (first Inspector, ok bool) {
	for _, i := range staff {
		if on[i.ID] || !s.canTake(i, seat, team) {
			continue
		}
		if !ok || s.before(i, first) {
			first, ok = i, true
		}
	}
	return first, ok
}

func (s *Supplements) canTake(i Inspector, seat Seat, team *Team) bool {
	most := s.a.Maximum
	if own, ok := s.most[i.ID]; ok {
		most = min(most, own)
	}
	absent := slices.ContainsFunc(s.absences[i.ID], team.Period.Meets)
	return i.Fits(seat) && !s.avoid[Avoidance{team.ID, i.ID}] && !absent && s.load[i.ID] < most
}

func (s *Supplements) before(a, b Inspector) bool {
	return cmp.Or(
		cmp.Compare(s.load[a.ID], s.load[b.ID]),
		s.tickets.Alternate(a.ID).Compare(s.tickets.Alternate(b.ID)),
		cmp.Compare(a.ID, b.ID),
	) < 0
}
