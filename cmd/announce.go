package cmd

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) announceCommand() *cobra.Command {
	var accept bool
	c := &cobra.Command{
		Use: "announce " + a.say(msgArgTask), Short: a.say(msgAnnounceShort), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runAnnounce(c.Context(), args[0], accept) },
	}
	c.Flags().BoolVar(&accept, "accept-warnings", false, a.say(msgFlagAccept))
	return c
}

func (a *app) runAnnounce(ctx context.Context, task string, accept bool) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		if err := a.nameKeys(s); err != nil {
			return err
		}
		t, now, err := s.AsItStands(ctx, task)
		if err == nil && t.State != registry.StateAnnounced && t.State != registry.StateDrawn {
			if err := a.acceptDoubts(now.LeftOut, accept); err != nil {
				return at(task, err)
			}
		}
		salt, err := a.salt()
		if err != nil {
			return err
		}
		f, err := s.Announce(ctx, task, salt)
		if err != nil {
			return at(task, err)
		}
		confirmed, err := s.Confirmations(ctx)
		if err != nil {
			return err
		}
		a.showConfirmations(confirmed)
		a.warnIfLate(f)
		if a.JSON {
			v := a.viewAnnouncement(f)
			v.Confirmed = viewConfirmations(confirmed)
			return a.writeJSON(v)
		}
		a.showLeftOut(f)
		fmt.Fprintf(a.out, "\n%s\n", f.Text)
		a.print(msgAnnounced, f.Announcement.Number, draw.HashOf(f.Text))
		return nil
	})
}

// salt is a new one, for the pseudonyms of one announcement.
func (a *app) salt() (salt draw.Hash, err error) {
	_, err = io.ReadFull(a.random, salt[:])
	return salt, err
}

// warnIfLate says that an announcement was made when its seed could be known already.
func (a *app) warnIfLate(f *registry.Frozen) {
	if moment, _ := draw.ParseMoment(f.Announcement.Seed.Moment); a.now().After(moment) {
		a.warn(msgMomentPassed, f.Announcement.Seed.Moment)
	}
}

// announcementView is an announcement in JSON.
type announcementView struct {
	Task       string `json:"task"`
	Number     int    `json:"number"`
	Commitment string `json:"commitment"`
	Text       string `json:"text"`
	leftOutView

	Confirmed []confirmationView `json:"confirmed"`
}

// leftOutView is who and what is in the registries and not, or not always, in the draw, in JSON.
type leftOutView struct {
	LeftOut   map[string]int `json:"left_out"`
	People    []personView   `json:"inspectors"` // who cannot be sent, or not always
	Targets   []excludedView `json:"targets"`    // that were left out, other than by the scope
	Repeats   []pairView     `json:"repeats"`
	Unmet     []valueView    `json:"unknown_values"` // of filters, which no target has
	Strangers []string       `json:"unknown_leave"`  // ids on the list of leave that no inspector has
}

// personView is an inspector who cannot be sent, or not always.
type personView struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Why  string `json:"why"` // expert, inactive, expired, certificate, leave or month
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	Left *int   `json:"left,omitempty"` // seats that he may get
	Text string `json:"text"`
}

type valueView struct {
	Column string `json:"column"`
	Value  string `json:"value"`
}

type excludedView struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

func (a *app) viewAnnouncement(f *registry.Frozen) announcementView {
	return announcementView{
		Task: f.Announcement.Task, Number: f.Announcement.Number, Commitment: draw.HashOf(f.Text).String(), Text: f.Text, leftOutView: a.viewLeftOut(f),
	}
}

func (a *app) viewLeftOut(f *registry.Frozen) leftOutView {
	l := f.LeftOut
	v := leftOutView{
		LeftOut: map[string]int{
			"experts": len(l.Experts), "inactive": len(l.Inactive), "expired": len(l.Expired), "absent": len(l.Absent), "limited": len(l.Limited),
			"pairs": l.Pairs, "targets": len(l.Targets),
		},
		People: a.leftOut(l), Targets: []excludedView{}, Repeats: []pairView{}, Unmet: []valueView{}, Strangers: append([]string{}, l.Strangers...),
	}
	for _, u := range l.Unmet {
		v.Unmet = append(v.Unmet, valueView{u.Column, u.Value})
	}
	for _, t := range l.Targets {
		v.Targets = append(v.Targets, excludedView{t.Target, t.Name, t.Reason})
	}
	for _, p := range f.Repeats {
		v.Repeats = append(v.Repeats, pairView{p.Target, p.Inspector, p.Kind, p.Reason})
	}
	return v
}

// leftOut names the inspectors who are in the registry and cannot be sent, or not always, and why.
func (a *app) leftOut(l registry.LeftOut) []personView {
	people := []personView{}
	add := func(i registry.Inspector, why, text string) *personView {
		people = append(people, personView{ID: i.ID, Name: i.Name, Why: why, Text: text})
		return &people[len(people)-1]
	}
	for _, i := range l.Experts {
		add(i, "expert", a.say(msgLeftOutExpert, i.Name, i.ID))
	}
	for _, i := range l.Inactive {
		add(i, "inactive", a.say(msgLeftOutInactive, i.Name, i.ID, i.Status))
	}
	for _, i := range l.Expired {
		add(i, "expired", a.say(msgLeftOutExpired, i.Name, i.ID, i.Expires))
	}
	for _, i := range l.Absent {
		p := add(i.Inspector, "leave", a.say(msgAbsent, i.Name, i.ID, i.From, i.To))
		if i.Expired {
			p.Why, p.Text = "certificate", a.say(msgAbsentExpired, i.Name, i.ID, i.Expires, i.From)
		}
		p.From, p.To = i.From, i.To
	}
	for _, i := range l.Limited {
		add(i.Inspector, "month", a.say(msgLimited, i.Name, i.ID, i.Had, i.Left)).Left = &i.Left
	}
	return people
}

// showLeftOut says who and what is in the registries and not, or not always, in the draw.
func (a *app) showLeftOut(f *registry.Frozen) {
	if a.JSON {
		return
	}
	for _, line := range a.leftOutLines(f) {
		fmt.Fprintln(a.out, line)
	}
}

func (a *app) leftOutLines(f *registry.Frozen) []string {
	var lines []string
	if m := f.Announcement.Method; m != nil {
		for _, e := range m.Exclusions {
			lines = append(lines, a.say(msgExcluded, e.Count, e.Reason))
		}
	}
	for _, t := range f.LeftOut.Targets {
		lines = append(lines, a.say(msgLeftOutTarget, t.Name, t.Target, t.Reason))
	}
	for _, p := range a.leftOut(f.LeftOut) {
		lines = append(lines, p.Text)
	}
	if f.LeftOut.Pairs > 0 {
		lines = append(lines, a.say(msgLeftOutPairs, f.LeftOut.Pairs))
	}
	if n := len(f.Repeats); n > 0 {
		lines = append(lines, a.say(msgRepeats, n))
	}
	return lines
}

func (a *app) showStrata(ann *draw.Announcement) error {
	var rows [][]string
	for _, s := range ann.Strata {
		rows = append(rows, []string{s.Name, strconv.Itoa(s.Of), strconv.Itoa(s.Take)})
	}
	return writeTable(a.out, []string{a.say(msgColStratum), a.say(msgColOf), a.say(msgColTake)}, rows)
}
