package cmd

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type drawOptions struct{ Seed string }

func (a *app) drawCommand() *cobra.Command {
	var o drawOptions
	c := &cobra.Command{
		Use:   "draw " + a.say(msgArgTask) + " --seed " + a.say(msgArgSeed),
		Short: a.say(msgDrawShort), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runDraw(c.Context(), args[0], o) },
	}
	addSeed(a, c, &o.Seed)
	return c
}

func addSeed(a *app, c *cobra.Command, seed *string) {
	c.Flags().StringVar(seed, "seed", "", a.say(msgFlagSeed))
}

// checkSeed looks at a seed before anything is done with it.
func checkSeed(seed string) error {
	if strings.TrimSpace(seed) == "" {
		return &failure{"--seed", say(msgSeedEmpty), say(msgSeedEmptyNext), exitUsage}
	}
	_, err := draw.ParseSeed(draw.SeedText(seed))
	var f *draw.Finding
	if errors.As(err, &f) {
		return &failure{"--seed", say(msgSeedBad, say(faultNames[f.Fault])), say(msgSeedBadNext), exitUsage}
	}
	return err
}

func (a *app) runDraw(ctx context.Context, task string, o drawOptions) error {
	if err := checkSeed(o.Seed); err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		d, err := s.Draw(ctx, task, o.Seed)
		if err != nil {
			return at(task, err)
		}
		if a.JSON {
			return a.writeJSON(viewDrawing(d))
		}
		return a.showDrawing(d)
	})
}

// drawingView is a draw in JSON.
type drawingView struct {
	Task       string     `json:"task"`
	Number     int        `json:"number"`
	Commitment string     `json:"commitment"`
	Seed       string     `json:"seed"`
	Key        string     `json:"key"`
	Teams      []teamView `json:"teams"`
}

type teamView struct {
	Rank    int          `json:"rank"`
	Ticket  string       `json:"ticket"`
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Stratum string       `json:"stratum"`
	Members []memberView `json:"members"`
}

type memberView struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Department string `json:"department"`
	Leader     bool   `json:"leader"`
}

func viewDrawing(d *registry.Drawing) drawingView {
	v := drawingView{
		Task: d.Announcement.Task, Number: d.Announcement.Number, Commitment: d.Result.Announcement.String(),
		Seed: d.Seed, Key: d.Result.Key.String(),
	}
	for t, team := range d.Result.Teams {
		w := teamView{t + 1, team.Ticket.String(), team.ID, team.Name, team.Stratum, nil}
		for k, m := range team.Members {
			w.Members = append(w.Members, memberView{m.ID, m.Name, m.Department, k == 0})
		}
		v.Teams = append(v.Teams, w)
	}
	return v
}

// showDrawing prints a draw for the hall: strata, then every drawn target with its team.
func (a *app) showDrawing(d *registry.Drawing) error {
	ann := d.Announcement
	a.print(msgDrawn, ann.Number, ann.Task, ann.TaskName)
	a.print(msgDrawnCommitment, d.Result.Announcement)
	a.print(msgDrawnSeed, d.Seed)
	a.print(msgDrawnKey, d.Result.Key)
	fmt.Fprintln(a.out)
	if err := a.showStrata(ann); err != nil {
		return err
	}
	var rows [][]string
	for t, team := range d.Result.Teams {
		rows = append(rows, []string{strconv.Itoa(t + 1), team.Ticket.String()[:8], team.Name, team.Stratum, memberNames(team)})
	}
	fmt.Fprintln(a.out)
	header := []string{a.say(msgColRank), a.say(msgColTicket), a.say(msgColTarget), a.say(msgColStratum), a.say(msgColTeam)}
	if err := writeTable(a.out, header, rows); err != nil {
		return err
	}
	fmt.Fprintln(a.out)
	a.print(msgWorkloads, len(rows), len(rows)*len(ann.Seats), a.workloads(d))
	return nil
}

// memberNames names a team, its leader first.
func memberNames(team draw.Team) string {
	var names []string
	for _, m := range team.Members {
		names = append(names, m.Name)
	}
	return strings.Join(names, " ")
}

// workloads says for each department how many seats its inspectors got, from the fewest to the most.
func (a *app) workloads(d *registry.Drawing) string {
	loads := map[string]int{}
	for _, team := range d.Result.Teams {
		for _, m := range team.Members {
			loads[m.ID]++
		}
	}
	lists, err := draw.ParseLists(map[string]string{draw.InspectorsFile: d.Inspectors})
	if err != nil {
		return err.Error()
	}
	least, most := map[string]int{}, map[string]int{}
	var order []string
	for _, seat := range d.Announcement.Seats {
		if _, known := least[seat.Department]; !known {
			least[seat.Department] = len(d.Result.Teams)
			order = append(order, seat.Department)
		}
	}
	for _, i := range lists.Inspectors {
		if _, seated := least[i.Department]; seated {
			least[i.Department] = min(least[i.Department], loads[i.ID])
			most[i.Department] = max(most[i.Department], loads[i.ID])
		}
	}
	var parts []string
	for _, department := range order {
		parts = append(parts, fmt.Sprintf("%s %d-%d", department, least[department], most[department]))
	}
	return strings.Join(parts, a.say(msgComma))
}
