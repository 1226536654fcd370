package cmd

import (
	"context"
	"fmt"
	"strconv"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) announceCommand() *cobra.Command {
	return &cobra.Command{
		Use: "announce " + a.say(msgArgTask), Short: a.say(msgAnnounceShort), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runAnnounce(c.Context(), args[0]) },
	}
}

func (a *app) runAnnounce(ctx context.Context, task string) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		f, err := s.Announce(ctx, task)
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
			v := viewAnnouncement(f)
			v.Confirmed = viewConfirmations(confirmed)
			return a.writeJSON(v)
		}
		a.showLeftOut(f.LeftOut)
		fmt.Fprintf(a.out, "\n%s\n", f.Text)
		a.print(msgAnnounced, f.Announcement.Number, draw.HashOf(f.Text))
		return nil
	})
}

// warnIfLate says that an announcement was made when its seed could be known already.
func (a *app) warnIfLate(f *registry.Frozen) {
	if moment, _ := draw.ParseMoment(f.Announcement.Seed.Moment); a.now().After(moment) {
		a.warn(msgMomentPassed, f.Announcement.Seed.Moment)
	}
}

// announcementView is an announcement in JSON.
type announcementView struct {
	Task       string         `json:"task"`
	Number     int            `json:"number"`
	Commitment string         `json:"commitment"`
	Text       string         `json:"text"`
	LeftOut    map[string]int `json:"left_out"`

	Confirmed []confirmationView `json:"confirmed"`
}

func viewAnnouncement(f *registry.Frozen) announcementView {
	return announcementView{
		Task: f.Announcement.Task, Number: f.Announcement.Number, Commitment: draw.HashOf(f.Text).String(), Text: f.Text,
		LeftOut: map[string]int{
			"experts": len(f.LeftOut.Experts), "inactive": len(f.LeftOut.Inactive), "expired": len(f.LeftOut.Expired), "pairs": f.LeftOut.Pairs,
		},
	}
}

// showLeftOut names the inspectors who are in the registry but not in the list, and why.
func (a *app) showLeftOut(l registry.LeftOut) {
	if a.JSON {
		return
	}
	for _, line := range a.leftOutLines(l) {
		fmt.Fprintln(a.out, line)
	}
}

func (a *app) leftOutLines(l registry.LeftOut) []string {
	var lines []string
	for _, i := range l.Experts {
		lines = append(lines, a.say(msgLeftOutExpert, i.Name, i.ID))
	}
	for _, i := range l.Inactive {
		lines = append(lines, a.say(msgLeftOutInactive, i.Name, i.ID, i.Status))
	}
	for _, i := range l.Expired {
		lines = append(lines, a.say(msgLeftOutExpired, i.Name, i.ID, i.Expires))
	}
	if l.Pairs > 0 {
		lines = append(lines, a.say(msgLeftOutPairs, l.Pairs))
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
