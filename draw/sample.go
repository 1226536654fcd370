package draw

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// A Drawn target has its ticket, and what the draw gave it beside a team.
type Drawn struct {
	Target
	Ticket  Ticket
	Options []Option // one of each What, in the order of the announcement
	Period  Period   // days of the check
}

func compareDrawn(a, b Drawn) int {
	return cmp.Or(a.Ticket.Compare(b.Ticket), cmp.Compare(a.ID, b.ID))
}

// A Sample draws targets (§7): it sees each once, in any order, and keeps the smallest tickets of each stratum. Its memory is
// bounded by the size of the sample.
type Sample struct {
	a       *Announcement
	key     Hash
	tickets *Tickets
	weights map[string]int // by target; nothing for one ticket
	further int            // targets of each stratum that are kept beside the drawn ones
	strata  map[string]*stratumSample
}

type stratumSample struct {
	Stratum
	number int // in the announcement, from 0
	seen   int
	kept   lowest
}

// NewSample starts the sample that the announcement asks for.
func NewSample(a *Announcement, key Hash, weights []Weight) *Sample {
	return newSample(a, key, weights, 0)
}

// newSample starts a sample that keeps some further targets of each stratum, those that are next in line.
func newSample(a *Announcement, key Hash, weights []Weight, further int) *Sample {
	s := &Sample{a: a, key: key, weights: make(map[string]int, len(weights)), further: further}
	for _, w := range weights {
		s.weights[w.Target] = w.N
	}
	return s.Shard()
}

// sampleOf draws from a stream of targets.
func sampleOf(a *Announcement, key Hash, targets iter.Seq2[Target, error], weights []Weight) ([]Drawn, error) {
	sample := NewSample(a, key, weights)
	if err := sample.addAll(targets); err != nil {
		return nil, err
	}
	return sample.Drawn()
}

// addAll shows the sample a stream of targets.
func (s *Sample) addAll(targets iter.Seq2[Target, error]) error {
	for t, err := range targets {
		if err == nil {
			err = s.Add(t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Add shows the sample a target. If its stratum is not announced, it returns a [Finding] without a line number.
func (s *Sample) Add(t Target) error {
	stratum := s.strata[t.Stratum]
	if stratum == nil {
		return &Finding{Place: Place{File: TargetsFile}, Fault: FaultStratum, Got: t.Stratum}
	}
	stratum.seen++
	if ticket := s.ticketOf(t); stratum.kept.mayKeep(ticket) {
		kept := Target{strings.Clone(t.ID), stratum.Name, strings.Clone(t.Name)} // t may share its memory with many
		stratum.kept.offer(ticketed{kept, ticket})
	}
	return nil
}

// ticketOf returns the smallest ticket of a target.
func (s *Sample) ticketOf(t Target) Ticket { return s.tickets.smallest(t.ID, s.weights[t.ID]) }

// drawnOf returns a target with its ticket.
func (s *Sample) drawnOf(t Target) Drawn { return Drawn{Target: t, Ticket: s.ticketOf(t)} }

// Drawn returns the drawn targets of all strata in ticket order. If a stratum has not been seen as announced, it returns a [Finding] with
// the line of the announcement.
func (s *Sample) Drawn() ([]Drawn, error) {
	var drawn []Drawn
	var wrong *stratumSample
	for _, stratum := range s.strata {
		if stratum.seen != stratum.Of && (wrong == nil || stratum.number < wrong.number) {
			wrong = stratum
		}
		first, _ := stratum.inLine()
		drawn = append(drawn, first...)
	}
	if wrong != nil {
		return nil, countFinding(FaultStratumCount, wrong.seen, wrong.Of).at(s.a.place(keyStratum, wrong.number))
	}
	slices.SortFunc(drawn, compareDrawn)
	s.a.GiveDays(drawn)
	s.a.giveOptions(drawn, s.tickets)
	return drawn, nil
}

// next returns the targets that are next in line after the drawn ones, in ticket order.
func (s *Sample) next() []Drawn {
	var next []Drawn
	for _, stratum := range s.strata {
		_, further := stratum.inLine()
		next = append(next, further...)
	}
	slices.SortFunc(next, compareDrawn)
	return next
}

// inLine returns the drawn targets of the stratum, and the further ones, in any order.
func (s *stratumSample) inLine() (drawn, further []Drawn) {
	kept := s.kept.smallest()
	all := make([]Drawn, 0, len(kept))
	for _, t := range kept {
		all = append(all, Drawn{Target: t.Target, Ticket: t.Ticket})
	}
	if len(all) > s.Take {
		slices.SortFunc(all, compareDrawn)
	}
	n := min(s.Take, len(all))
	return all[:n], all[n:]
}
