package draw

import (
	"fmt"
	"slices"
)

// NoReplacement is the error of a replacement that does not exist.
type NoReplacement struct {
	Target string
	Seat   int // from 1
	Expert bool
	Named  string // id of the inspector who was named; "" for the next alternate
	Why    NoReplacementReason
}

// A NoReplacementReason says why there is no replacement.
type NoReplacementReason string

const (
	NotStanding      NoReplacementReason = "the target was not drawn, or was answered before"
	NoSuchSeat       NoReplacementReason = "its team has no such seat"
	NobodyCanTake    NoReplacementReason = "nobody can take the seat"
	NamingNotAllowed NoReplacementReason = "the announcement lets nobody be named"
	UnknownInspector NoReplacementReason = "is in no list"
	DoesNotFit       NoReplacementReason = "is of another department, or lacks a skill"
	MustAvoid        NoReplacementReason = "must avoid the target"
	IsAbsent         NoReplacementReason = "cannot be sent on the days of the check"
	IsOnTheTeam      NoReplacementReason = "has a seat on the team"
	HasNoRoom        NoReplacementReason = "has as many seats as they may have"
	WasReplaced      NoReplacementReason = "was replaced before"
)

func (e *NoReplacement) Error() string {
	key := keySeat
	if e.Expert {
		key = keyExpertSeat
	}
	return fmt.Sprintf("no replacement for %s %s %d: %s %s", e.Target, key, e.Seat, e.Named, e.Why)
}

// Replace gives a seat, from 1, of the team of a target to another inspector: to the one named, where the announcement lets one be named; for
// named "" to the next alternate. It returns the act but for its date, its reason and who approved it. The error is a [*NoReplacement] or
// [*VoidedError], and then nothing has changed.
func (s *Later) Replace(target string, seat int, expert bool, named string) (Act, error) {
	if s.void > 0 {
		return Act{}, &VoidedError{s.void}
	}
	none := func(why NoReplacementReason) (Act, error) {
		return Act{}, &NoReplacement{Target: target, Seat: seat, Expert: expert, Named: named, Why: why}
	}
	team, ok := s.stands[target]
	if !ok {
		return none(NotStanding)
	}
	team.Members, team.Experts = slices.Clone(team.Members), slices.Clone(team.Experts)
	members, seats, staff := team.Members, s.a.Seats, s.staff[0]
	if expert {
		members, seats, staff = team.Experts, s.a.ExpertSeats, s.staff[1]
	}
	if seat < 1 || seat > len(members) {
		return none(NoSuchSeat)
	}
	out := members[seat-1]
	in, why := s.whoTakes(named, staff, seats[seat-1], &team)
	if why != "" {
		return none(why)
	}
	members[seat-1] = in
	s.stands[target] = team
	s.load[out.ID]--
	s.load[in.ID]++
	s.replaced[out.ID] = true
	s.acts++
	return Act{Kind: ActReplacement, Number: s.acts, Answers: target, Seat: seat, Expert: expert, Replaced: out, Inspector: in, Team: team}, nil
}

// hasSeat reports whether the target of a replacement stands, and its team has the seat.
func (s *Later) hasSeat(a Act) bool {
	team, ok := s.stands[a.Answers]
	seats := len(team.Members)
	if a.Expert {
		seats = len(team.Experts)
	}
	return ok && a.Seat <= seats
}

// whoTakes returns the inspector who takes a seat of a team, or why there is none. That the one who has the seat has one less from now on has no
// part in it: they are on the team.
func (s *Later) whoTakes(named string, staff []Inspector, seat Seat, team *Team) (Inspector, NoReplacementReason) {
	on := map[string]bool{}
	for _, i := range slices.Concat(team.Members, team.Experts) {
		on[i.ID] = true
	}
	if named == "" {
		i, ok := s.nextAlternate(staff, seat, team, on)
		if !ok {
			return i, NobodyCanTake
		}
		return i, ""
	}
	if !s.a.Named {
		return Inspector{}, NamingNotAllowed
	}
	k := slices.IndexFunc(staff, func(i Inspector) bool { return i.ID == named })
	if k < 0 {
		return Inspector{}, UnknownInspector
	}
	return staff[k], s.bar(staff[k], seat, team, on)
}
