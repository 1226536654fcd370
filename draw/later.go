package draw

import (
	"cmp"
	"fmt"
	"slices"
)

// Later computes what is decided after a draw, one act after another (§10).
type Later struct {
	a        *Announcement
	tickets  *Tickets
	acts     int
	void     int                // number of the act that voids the draw; 0 for none
	stands   map[string]Team    // by target id: drawn or put in, and not answered
	reserve  map[string][]Drawn // by stratum: next in line, in ticket order
	staff    [2][]Inspector     // inspectors, experts
	avoid    map[Avoidance]bool
	absences map[string][]Period // by inspector
	most     map[string]int      // by inspector with a maximum of their own
	load     map[string]int      // by inspector: seats
	replaced map[string]bool     // by inspector
}

// VoidedError is the error of an act after the draw was voided.
type VoidedError struct{ Act int } // the number of the act that voided it

func (e *VoidedError) Error() string { return fmt.Sprintf("act %d has voided the draw", e.Act) }

// NewLater starts after the draw that gave the result. reserve is that of [Reserve], at least as long as there will be supplements.
func NewLater(a *Announcement, r *Result, reserve []Drawn, lists *Lists) *Later {
	s := &Later{
		a: a, tickets: NewTickets(r.Key), staff: [2][]Inspector{lists.Inspectors, lists.Experts},
		stands: map[string]Team{}, reserve: map[string][]Drawn{}, avoid: map[Avoidance]bool{},
		absences: map[string][]Period{}, most: map[string]int{}, load: map[string]int{}, replaced: map[string]bool{},
	}
	for _, team := range r.Teams {
		s.stands[team.ID] = team
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

// Team returns the team of a target that stands: that was drawn or put in, and has not been answered.
func (s *Later) Team(target string) (Team, bool) {
	team, ok := s.stands[target]
	return team, ok
}

// Void ends the draw. The error is a [*VoidedError]. What the act says beside its number is the caller's to fill in.
func (s *Later) Void() (Act, error) {
	if s.void > 0 {
		return Act{}, &VoidedError{s.void}
	}
	s.acts++
	s.void = s.acts
	return Act{Kind: ActVoid, Number: s.acts}, nil
}

// count adds n for each seat of a team to the workloads.
func (s *Later) count(team Team, n int) {
	for _, i := range slices.Concat(team.Members, team.Experts) {
		s.load[i.ID] += n
	}
}

// nextAlternate returns the first of those who can take a seat: the fewest seats, then the smallest ticket.
func (s *Later) nextAlternate(staff []Inspector, seat Seat, team *Team, on map[string]bool) (first Inspector, ok bool) {
	for _, i := range staff {
		if s.bar(i, seat, team, on) == "" && (!ok || s.before(i, first)) {
			first, ok = i, true
		}
	}
	return first, ok
}

// bar says why an inspector cannot take a seat of a team, on which these have a seat, or will; "" if they can.
func (s *Later) bar(i Inspector, seat Seat, team *Team, on map[string]bool) NoReplacementReason {
	most := s.a.Maximum
	if own, ok := s.most[i.ID]; ok {
		most = min(most, own)
	}
	switch {
	case !i.Fits(seat):
		return DoesNotFit
	case s.avoid[Avoidance{team.ID, i.ID}]:
		return MustAvoid
	case slices.ContainsFunc(s.absences[i.ID], team.Period.Meets):
		return IsAbsent
	case on[i.ID]:
		return IsOnTheTeam
	case s.load[i.ID] >= most:
		return HasNoRoom
	case s.replaced[i.ID]:
		return WasReplaced
	}
	return ""
}

func (s *Later) before(a, b Inspector) bool {
	return cmp.Or(
		cmp.Compare(s.load[a.ID], s.load[b.ID]),
		s.tickets.Alternate(a.ID).Compare(s.tickets.Alternate(b.ID)),
		cmp.Compare(a.ID, b.ID),
	) < 0
}
