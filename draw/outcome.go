package draw

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// An Outcome is what a draw gave one target, as that target checks it by itself (§7): its ticket against the cut-off of its stratum.
type Outcome struct {
	Target    Target
	Stratum   Stratum  // that it is in
	Tickets   []Ticket // ticket k at k-1: as many as its weight
	Own       int      // number, from 1, of its smallest ticket
	Position  int      // from 1: among all targets of its stratum, in ticket order
	CutOff    *CutOff  // nil if nothing is drawn from its stratum
	Rank      int      // from 1: among the drawn targets of all strata; 0 if it is not drawn
	Exception string   // why it is in the list all the same (例外列入); "" if it is no exception
}

// A CutOff is the largest drawn ticket of a stratum.
type CutOff struct {
	Target Target
	Ticket Ticket
	Number int // of the ticket, from 1, among those of its target
}

// Ticket is its smallest.
func (o *Outcome) Ticket() Ticket { return o.Tickets[o.Own-1] }

// An UnlistedError says that an id is not in targets.txt.
type UnlistedError struct{ ID string }

func (e *UnlistedError) Error() string { return fmt.Sprintf("%s is not in %s", e.ID, TargetsFile) }

// OutcomeOf looks one target up in a draw, whose lists are given as texts by file name. It computes the tickets of the stratum anew: only Rank, and who is drawn
// last, are taken from the result. The error is an [*UnlistedError], or a [*Finding] about a list.
func OutcomeOf(a *Announcement, r *Result, lists map[string]string, id string) (*Outcome, error) {
	weights, err := weightsOf(lists)
	if err != nil {
		return nil, err
	}
	o := &Outcome{}
	if o.Target, err = listed(lists, id); err != nil {
		return nil, err
	}
	tickets := NewTickets(r.Key)
	o.Tickets, o.Own = tickets.all(id, weights[id])
	o.place(a, r, tickets, weights)
	return o, o.count(lists, tickets, weights)
}

// listed returns the line of targets.txt about an id.
func listed(lists map[string]string, id string) (Target, error) {
	for t, err := range targetsOf(lists) {
		if err != nil || t.ID == id {
			return t, err
		}
	}
	return Target{}, &UnlistedError{id}
}

// count finds the position of the target in its stratum.
func (o *Outcome) count(lists map[string]string, tickets *Tickets, weights map[string]int) error {
	o.Position = 1
	own := ticketed{o.Target, o.Ticket()}
	for t, err := range targetsOf(lists) {
		if err != nil {
			return err
		}
		if t.Stratum == o.Stratum.Name && compareTicketed(ticketed{t, tickets.smallest(t.ID, weights[t.ID])}, own) < 0 {
			o.Position++
		}
	}
	return nil
}

// place finds what announcement and result say of the target.
func (o *Outcome) place(a *Announcement, r *Result, tickets *Tickets, weights map[string]int) {
	id := o.Target.ID
	o.Stratum = a.Strata[slices.IndexFunc(a.Strata, func(s Stratum) bool { return s.Name == o.Target.Stratum })]
	if k := slices.IndexFunc(a.Exceptions, func(e Exception) bool { return e.Target == id }); k >= 0 {
		o.Exception = a.Exceptions[k].Reason
	}
	for t, team := range r.Teams {
		if team.ID == id {
			o.Rank = t + 1
		}
		if team.Stratum == o.Stratum.Name {
			all, own := tickets.all(team.ID, weights[team.ID])
			o.CutOff = &CutOff{team.Target, all[own-1], own}
		}
	}
}

// all returns the tickets of a target with a weight, and the number of the smallest; it has one where it has no weight.
func (t *Tickets) all(target string, weight int) (tickets []Ticket, own int) {
	tickets, own = []Ticket{t.Target(target)}, 1
	for k := 2; k <= weight; k++ {
		tickets = append(tickets, t.Further(target, k))
		if tickets[k-1].Compare(tickets[own-1]) < 0 {
			own = k
		}
	}
	return tickets, own
}

func targetsOf(lists map[string]string) iter.Seq2[Target, error] {
	return Targets(strings.NewReader(lists[TargetsFile]))
}

// weightsOf returns the weights of those targets that have one.
func weightsOf(lists map[string]string) (map[string]int, error) {
	weights := map[string]int{}
	if lists[WeightsFile] == "" {
		return weights, nil
	}
	for w, err := range Weights(strings.NewReader(lists[WeightsFile])) {
		if err != nil {
			return nil, err
		}
		weights[w.Target] = w.N
	}
	return weights, nil
}

// ExcludedOf returns the line of excluded.txt about an id, or nil.
func ExcludedOf(lists map[string]string, id string) (*Excluded, error) {
	if lists[ExcludedFile] == "" {
		return nil, nil
	}
	for row, err := range ExcludedTargets(strings.NewReader(lists[ExcludedFile])) {
		if err != nil {
			return nil, err
		}
		if row.Target == id {
			return &row, nil
		}
	}
	return nil, nil
}
