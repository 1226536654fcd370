package registry

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A ReplaceOrder asks for another inspector in place of one who cannot go.
type ReplaceOrder struct {
	Inspector string // id of who cannot go
	Target    string // id of the one target that they cannot go to; "" for all
	Named     string // id of who goes, where the announcement lets one be named; else ""
	Reason    string // begins with one of [draw.ReplacementReasons]
	Approval  string // by whom; a valid text
}

// A NamingError says that an order names an inspector although the announcement does not let one be named, or names none although it does.
type NamingError struct {
	Task   string
	Number int
	Must   bool // be named
}

func (e *NamingError) Error() string {
	return fmt.Sprintf("task %s, announcement %d: an inspector must be named: %t", e.Task, e.Number, e.Must)
}

// A NoSeatError says that an inspector has no seat that could go to another.
type NoSeatError struct {
	Task      string
	Inspector draw.Inspector
	Known     bool   // is in the announced lists; else Inspector has an id only
	Target    string // that was asked for; "" for all
	Replaced  int    // number of the act that has replaced them; 0 for none
}

func (e *NoSeatError) Error() string {
	return fmt.Sprintf("task %s: %s has no seat %s", e.Task, e.Inspector.ID, e.Target)
}

// Replace gives every seat of an inspector, or that on the team of one target, to another: one act for each, all or none. The errors are those of
// [Store.Drawn], a [*StateError] if the draw is void, a [*NamingError], a [*NoSeatError], a [*draw.NoReplacement] and a [*BackwardsError].
func (s *Store) Replace(ctx context.Context, task string, o ReplaceOrder) ([]draw.Act, error) {
	return s.decide(ctx, task, ledger.ActReplace, o.Reason, o.Approval, func(d *Drawing, later *draw.Later) ([]draw.Act, error) {
		if d.Announcement.Named != (o.Named != "") {
			return nil, &NamingError{task, d.Announcement.Number, d.Announcement.Named}
		}
		inspector, named := d.pseudonymOf(o.Inspector), d.pseudonymOf(o.Named)
		var acts []draw.Act
		for _, team := range d.Teams() {
			if o.Target != "" && o.Target != team.ID {
				continue
			}
			for _, seat := range seatsOf(team, inspector) {
				act, err := later.Replace(team.ID, seat.number, seat.expert, named)
				if e, ok := err.(*draw.NoReplacement); ok && e.Named != "" {
					e.Named = o.Named
				}
				if err != nil {
					return nil, err
				}
				acts = append(acts, act)
			}
		}
		if len(acts) == 0 {
			return nil, d.noSeat(o)
		}
		return acts, nil
	})
}

// A seat of a team, counted from 1.
type seat struct {
	number int
	expert bool
}

// seatsOf are the seats of an inspector on a team: none or one, for nobody is twice on a team.
func seatsOf(team draw.Team, inspector string) (seats []seat) {
	is := func(i draw.Inspector) bool { return i.ID == inspector }
	if k := slices.IndexFunc(team.Members, is); k >= 0 {
		seats = append(seats, seat{k + 1, false})
	}
	if k := slices.IndexFunc(team.Experts, is); k >= 0 {
		seats = append(seats, seat{k + 1, true})
	}
	return seats
}

// noSeat says why an order finds nothing to replace.
func (d *Drawing) noSeat(o ReplaceOrder) error {
	stands := func(t draw.Team) bool { return t.ID == o.Target }
	if o.Target != "" && !slices.ContainsFunc(d.Teams(), stands) {
		return &draw.NoReplacement{Target: o.Target, Why: draw.NotStanding}
	}
	e := &NoSeatError{Task: d.Announcement.Task, Inspector: draw.Inspector{ID: o.Inspector}, Target: o.Target}
	who, listed := d.people(), d.pseudonymOf(o.Inspector)
	for _, list := range []string{d.Lists[draw.InspectorsFile], d.Lists[draw.ExpertsFile]} {
		for i, err := range draw.Inspectors(strings.NewReader(list)) {
			if err == nil && i.ID == listed {
				e.Inspector, e.Known = who.inspector(i), true
			}
		}
	}
	for _, act := range d.Acts {
		if act.Kind == draw.ActReplacement && act.Replaced.ID == listed && (o.Target == "" || o.Target == act.Answers) {
			e.Replaced = act.Number
		}
	}
	return e
}
