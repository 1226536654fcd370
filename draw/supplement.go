package draw

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

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
	sample := newSample(a, key, weights, n)
	if err := sample.addAll(targets); err != nil {
		return nil, err
	}
	if _, err := sample.Drawn(); err != nil {
		return nil, err
	}
	return sample.next(), nil
}

// Supplement puts in the next target for one that stands. It returns the act but for its date, its reason and who approved it. The error is a
// [*NoSupplement] or [*VoidedError], and then nothing has changed.
func (s *Later) Supplement(answers string) (Act, error) {
	if s.void > 0 {
		return Act{}, &VoidedError{s.void}
	}
	old, ok := s.stands[answers]
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
	delete(s.stands, answers)
	s.stands[team.ID] = team
	s.reserve[old.Stratum] = line[1:]
	s.acts++
	return Act{Kind: ActSupplement, Number: s.acts, Answers: answers, Team: team}, nil
}

// man gives the new team the inspectors of the old one, and others in place of those who must avoid its target. It returns the first seat,
// from 1, that nobody can take, or 0.
func (s *Later) man(team *Team, old Team) int {
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
				i, ok := s.nextAlternate(s.staff[n], side.seats[k], team, on)
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
