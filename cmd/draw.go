package cmd

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type drawOptions struct{ seedFlags }

func (a *app) drawCommand() *cobra.Command {
	var o drawOptions
	c := &cobra.Command{
		Use:   "draw " + a.say(msgArgTask) + " [--seed " + a.say(msgArgSeed) + "]",
		Short: a.say(msgDrawShort), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runDraw(c.Context(), args[0], o) },
	}
	addSeed(a, c, &o.seedFlags)
	return c
}

func (a *app) runDraw(ctx context.Context, task string, o drawOptions) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		seed, err := a.announcedSeed(ctx, s, task, &o.seedFlags)
		if err != nil {
			return at(task, err)
		}
		d, err := opened(s.Draw(ctx, task, seed))
		if err != nil {
			return at(task, err)
		}
		if a.JSON {
			return a.writeJSON(viewDrawing(d))
		}
		return a.showDrawing(d)
	})
}

// opened is a draw as the office sees it: its inspectors by id and name.
func opened(d *registry.Drawing, err error) (*registry.Drawing, error) {
	if err != nil {
		return nil, err
	}
	return d.Opened()
}

// drawingView is a draw in JSON.
type drawingView struct {
	Task       string           `json:"task"`
	Number     int              `json:"number"`
	Commitment string           `json:"commitment"`
	Seed       string           `json:"seed"`
	SeedKind   string           `json:"seed_kind"`
	Key        string           `json:"key"`
	Opened     []neighbourView  `json:"opened,omitempty"`
	Groups     [][]memberView   `json:"groups,omitempty"`
	Teams      []teamView       `json:"teams"`
	Alternates []alternatesView `json:"alternates,omitempty"`
	Acts       []actView        `json:"acts,omitempty"`

	Warnings []seedWarningView `json:"seed_warnings,omitempty"`
}

type neighbourView struct {
	Department string `json:"department"`
	Neighbour  string `json:"neighbour"`
}

type teamView struct {
	Rank    int          `json:"rank"`
	Ticket  string       `json:"ticket"`
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Stratum string       `json:"stratum"`
	From    string       `json:"from"`
	To      string       `json:"to"`
	Lots    []lotView    `json:"lots,omitempty"`
	Group   int          `json:"group,omitempty"`
	Members []memberView `json:"members"`
	Experts []memberView `json:"experts,omitempty"`
	Yields  []string     `json:"yields,omitempty"` // ids
}

type lotView struct {
	What string `json:"what"`
	Text string `json:"text"`
}

type memberView struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Department string `json:"department"`
	Leader     bool   `json:"leader"`
}

type alternatesView struct {
	Department string       `json:"department"`
	Experts    bool         `json:"experts,omitempty"`
	Inspectors []memberView `json:"inspectors"`
}

func viewDrawing(d *registry.Drawing) drawingView {
	v := drawingView{
		Task: d.Announcement.Task, Number: d.Announcement.Number, Commitment: d.Result.Announcement.String(),
		Seed: d.Seed, SeedKind: d.Announcement.Seed.Kind, Key: d.Result.Key.String(),
		Warnings: viewSeedWarnings(&d.Announcement.Seed, ceremonyOf(d)),
	}
	for _, n := range d.Result.Opened {
		v.Opened = append(v.Opened, neighbourView(n))
	}
	for _, group := range d.Result.Groups {
		v.Groups = append(v.Groups, viewMembers(group, true))
	}
	for t, team := range d.Result.Teams {
		v.Teams = append(v.Teams, viewTeam(t+1, team))
	}
	for _, next := range d.Result.Alternates {
		v.Alternates = append(v.Alternates, alternatesView{next.Department, false, viewMembers(next.Inspectors, false)})
	}
	for _, next := range d.Result.ExpertAlternates {
		v.Alternates = append(v.Alternates, alternatesView{next.Department, true, viewMembers(next.Inspectors, false)})
	}
	v.Acts = viewActs(d.Acts)
	return v
}

func viewTeam(rank int, team draw.Team) teamView {
	v := teamView{
		Rank: rank, Ticket: team.Ticket.String(), ID: team.ID, Name: team.Name, Stratum: team.Stratum, From: team.Period.From, To: team.Period.To,
		Group: team.Group, Members: viewMembers(team.Members, true), Experts: viewMembers(team.Experts, false),
	}
	for _, lot := range team.Options {
		v.Lots = append(v.Lots, lotView(lot))
	}
	for _, i := range team.Yields {
		v.Yields = append(v.Yields, i.ID)
	}
	return v
}

// viewMembers has the leader first, if there is one.
func viewMembers(members []draw.Inspector, led bool) []memberView {
	views := []memberView{}
	for k, m := range members {
		views = append(views, memberView{m.ID, m.Name, m.Department, led && k == 0})
	}
	return views
}

// showDrawing prints a draw for the hall: strata, then every drawn target with its team.
func (a *app) showDrawing(d *registry.Drawing) error {
	ann := d.Announcement
	a.print(msgDrawn, ann.Number, ann.Task, ann.TaskName)
	a.print(msgDrawnCommitment, d.Result.Announcement)
	a.print(msgDrawnSeed, d.Seed)
	a.print(msgDrawnKey, d.Result.Key)
	a.showSeedWarnings(&ann.Seed, ceremonyOf(d))
	fmt.Fprintln(a.out)
	if err := a.showStrata(ann); err != nil {
		return err
	}
	fmt.Fprintln(a.out)
	if err := a.showBatches(ann); err != nil {
		return err
	}
	if err := a.showGroups(d.Result); err != nil {
		return err
	}
	columns := a.teamColumns(ann)
	var header []string
	rows := make([][]string, len(d.Result.Teams))
	for _, c := range columns {
		header = append(header, c.header)
		for t, team := range d.Result.Teams {
			rows[t] = append(rows[t], c.value(t+1, team))
		}
	}
	if err := writeTables(a.out, header, rows); err != nil {
		return err
	}
	fmt.Fprintln(a.out)
	a.showNext(d.Result)
	for _, line := range a.actLines(d) {
		fmt.Fprintln(a.out, line)
	}
	if ann.Content == draw.ContentTargets {
		a.print(msgDrawnTargets, len(rows))
		return nil
	}
	workloads, err := a.workloads(d)
	if err == nil {
		a.print(msgWorkloads, len(rows), len(rows)*(len(ann.Seats)+len(ann.ExpertSeats)), workloads)
	}
	return err
}

// A teamColumn is one of the table of drawn targets.
type teamColumn struct {
	header string
	value  func(rank int, team draw.Team) string
}

// teamColumns are those that a draw has something for.
func (a *app) teamColumns(ann *draw.Announcement) []teamColumn {
	columns := []teamColumn{
		{a.say(msgColRank), func(rank int, _ draw.Team) string { return strconv.Itoa(rank) }},
		{a.say(msgColTicket), func(_ int, team draw.Team) string { return team.Ticket.String()[:8] }},
		{a.say(msgColTarget), func(_ int, team draw.Team) string { return team.Name }},
		{a.say(msgColStratum), func(_ int, team draw.Team) string { return team.Stratum }},
	}
	if len(ann.Batches) > 0 {
		batches := batchNumbers(ann)
		columns = append(columns, teamColumn{a.say(msgColBatch), func(rank int, _ draw.Team) string { return strconv.Itoa(batches[rank-1]) }})
	}
	for k, lot := range ann.Options {
		if k > 0 && ann.Options[k-1].What == lot.What {
			continue
		}
		columns = append(columns, teamColumn{lot.What, func(_ int, team draw.Team) string { return lotOf(team, lot.What) }})
	}
	if ann.Groups > 0 {
		columns = append(columns, teamColumn{a.say(msgColStandingTeam), func(_ int, team draw.Team) string { return strconv.Itoa(team.Group) }})
	}
	if len(ann.Seats) > 0 {
		columns = append(columns, teamColumn{a.say(msgColTeam), func(_ int, team draw.Team) string { return memberNames(team.Members) }})
	}
	if len(ann.ExpertSeats) > 0 {
		columns = append(columns, teamColumn{a.say(msgColExperts), func(_ int, team draw.Team) string { return memberNames(team.Experts) }})
	}
	return columns
}

func lotOf(team draw.Team, what string) string {
	for _, lot := range team.Options {
		if lot.What == what {
			return lot.Text
		}
	}
	return ""
}

// showBatches prints the days of each batch, to which the table of targets refers by number.
func (a *app) showBatches(ann *draw.Announcement) error {
	if len(ann.Batches) == 0 {
		return nil
	}
	var rows [][]string
	for b, batch := range ann.Batches {
		rows = append(rows, []string{strconv.Itoa(b + 1), strconv.Itoa(batch.Size), a.say(msgFromTo, batch.From, batch.To)})
	}
	err := writeTable(a.out, []string{a.say(msgColBatch), a.say(msgColBatchSize), a.say(msgRuleDates)}, rows)
	fmt.Fprintln(a.out)
	return err
}

// showGroups prints the neighbours that help out, and the standing teams.
func (a *app) showGroups(r *draw.Result) error {
	for _, n := range r.Opened {
		a.print(msgOpened, n.Department, n.Neighbour)
	}
	var rows [][]string
	for g, group := range r.Groups {
		rows = append(rows, []string{strconv.Itoa(g + 1), memberNames(group)})
	}
	if len(rows) == 0 {
		return nil
	}
	err := writeTable(a.out, []string{a.say(msgColStandingTeam), a.say(msgColTeam)}, rows)
	fmt.Fprintln(a.out)
	return err
}

// showNext prints the pairs that should have been spared, and who is next in line.
func (a *app) showNext(r *draw.Result) {
	for _, team := range r.Teams {
		if len(team.Yields) > 0 {
			a.print(msgYields, team.Name, memberNames(team.Yields))
		}
	}
	for _, next := range r.Alternates {
		a.print(msgAlternates, next.Department, memberNames(next.Inspectors))
	}
	for _, next := range r.ExpertAlternates {
		a.print(msgExpertAlternates, next.Department, memberNames(next.Inspectors))
	}
}

// memberNames names inspectors, the leader of a team first.
func memberNames(members []draw.Inspector) string {
	var names []string
	for _, m := range members {
		names = append(names, m.Name)
	}
	return strings.Join(names, " ")
}

// workloads says for each department how many seats its inspectors got, from the fewest to the most.
func (a *app) workloads(d *registry.Drawing) (string, error) {
	loads := map[string]int{}
	for _, team := range d.Result.Teams {
		for _, m := range slices.Concat(team.Members, team.Experts) {
			loads[m.ID]++
		}
	}
	lists, err := draw.ParseLists(d.Lists)
	if err != nil {
		return "", err
	}
	seats := slices.Clone(d.Announcement.Seats)
	for _, n := range d.Result.Opened {
		seats = append(seats, draw.Seat{Department: n.Neighbour})
	}
	parts := workloadRanges(seats, lists.Inspectors, loads)
	for _, part := range workloadRanges(d.Announcement.ExpertSeats, lists.Experts, loads) {
		parts = append(parts, a.say(msgWorkloadExperts, part))
	}
	return strings.Join(parts, a.say(msgComma)), nil
}

// workloadRanges are the departments of seats, in the order in which these first name them, each with the fewest and the most seats of its staff.
func workloadRanges(seats []draw.Seat, staff []draw.Inspector, loads map[string]int) []string {
	var parts, order []string
	for _, seat := range seats {
		if !slices.Contains(order, seat.Department) {
			order = append(order, seat.Department)
		}
	}
	for _, department := range order {
		var had []int
		for _, i := range staff {
			if i.Department == department {
				had = append(had, loads[i.ID])
			}
		}
		if len(had) > 0 { // else neighbours did all
			parts = append(parts, fmt.Sprintf("%s %d-%d", department, slices.Min(had), slices.Max(had)))
		}
	}
	return parts
}
