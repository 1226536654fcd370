package draw

import (
	"cmp"
	"container/heap"
	"iter"
	"slices"
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
	tickets *Tickets
	weights map[string]int // by target; nothing for one ticket
	strata  map[string]*stratumSample
}

type stratumSample struct {
	Stratum
	number int // in the announcement, from 0
	seen   int
	kept   largestFirst
}

// NewSample starts the sample that the announcement asks for.
func NewSample(a *Announcement, key Hash, weights []Weight) *Sample {
	s := &Sample{a: a, tickets: NewTickets(key), weights: make(map[string]int, len(weights)), strata: make(map[string]*stratumSample, len(a.Strata))}
	for _, w := range weights {
		s.weights[w.Target] = w.N
	}
	for k, stratum := range a.Strata {
		s.strata[stratum.Name] = &stratumSample{Stratum: stratum, number: k}
	}
	return s
}

// sampleOf draws from a stream of targets.
func sampleOf(a *Announcement, key Hash, targets iter.Seq2[Target, error], weights []Weight) ([]Drawn, error) {
	sample := NewSample(a, key, weights)
	for t, err := range targets {
		if err == nil {
			err = sample.Add(t)
		}
		if err != nil {
			return nil, err
		}
	}
	return sample.Drawn()
}

// Add shows the sample a target. If its stratum is not announced, it returns a [Finding] without a line number.
func (s *Sample) Add(t Target) error {
	stratum := s.strata[t.Stratum]
	if stratum == nil {
		return &Finding{Place: Place{File: TargetsFile}, Fault: FaultStratum, Got: t.Stratum}
	}
	stratum.seen++
	stratum.offer(s.drawnOf(t))
	return nil
}

// drawnOf returns a target with its ticket.
func (s *Sample) drawnOf(t Target) Drawn {
	return Drawn{Target: t, Ticket: s.tickets.smallest(t.ID, s.weights[t.ID])}
}

// offer keeps d if it is among the smallest so far.
func (s *stratumSample) offer(d Drawn) {
	switch {
	case len(s.kept) < s.Take:
		heap.Push(&s.kept, d)
	case s.Take > 0 && compareDrawn(d, s.kept[0]) < 0:
		s.kept[0] = d
		heap.Fix(&s.kept, 0)
	}
}

// Drawn returns the drawn targets of all strata in ticket order. If a stratum has not been seen as announced, it returns a [Finding] with
// the line of the announcement.
func (s *Sample) Drawn() ([]Drawn, error) {
	var drawn []Drawn
	var wrong *stratumSample
	for _, stratum := range s.strata {
		if stratum.seen != stratum.Of && (wrong == nil || stratum.number < wrong.number) {
			wrong = stratum
		}
		drawn = append(drawn, stratum.kept...)
	}
	if wrong != nil {
		return nil, countFinding(FaultStratumCount, wrong.seen, wrong.Of).at(s.a.place(keyStratum, wrong.number))
	}
	slices.SortFunc(drawn, compareDrawn)
	s.a.giveDays(drawn)
	s.a.giveOptions(drawn, s.tickets)
	return drawn, nil
}

// largestFirst is a heap of drawn targets with the largest ticket on top.
type largestFirst []Drawn

func (h largestFirst) Len() int           { return len(h) }
func (h largestFirst) Less(i, j int) bool { return compareDrawn(h[i], h[j]) > 0 }
func (h largestFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *largestFirst) Push(d any)        { *h = append(*h, d.(Drawn)) }
func (h *largestFirst) Pop() any {
	last := len(*h) - 1
	d := (*h)[last]
	*h = (*h)[:last]
	return d
}
