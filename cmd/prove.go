package cmd

import (
	"context"
	"fmt"
	"strings"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) proveCommand() *cobra.Command {
	var target, out string
	c := &cobra.Command{
		Use: a.form("prove", msgArgTask, msgArgTarget), Short: a.say(msgProveShort), Long: a.say(msgProveLong), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runProve(c.Context(), args[0], target, out) },
	}
	c.Flags().StringVar(&target, "target", "", a.say(msgFlagProve))
	c.Flags().StringVar(&out, "out", "", a.say(msgFlagTextOut))
	return c
}

// A claim is what a draw says of one target, with what it takes to check that by hand. It is printed, and it is JSON.
type claim struct {
	Task     string `json:"task"`
	Number   int    `json:"number"`
	ID       string `json:"id"`
	Name     string `json:"name"`
	Verdict  string `json:"verdict"` // drawn, not drawn, supplement or left out
	Excluded string `json:"why_left_out,omitempty"`

	Rank       int    `json:"rank,omitempty"`        // among all that were drawn
	Supplement int    `json:"supplement,omitempty"`  // that put it in
	Answers    string `json:"answers,omitempty"`     // the target whose place it took
	AnsweredBy string `json:"answered_by,omitempty"` // the target that took its place
	Why        string `json:"answered_because,omitempty"`

	Stratum string       `json:"stratum,omitempty"`
	Of      int          `json:"of,omitempty"`
	Take    int          `json:"take"`
	Tickets []ticketView `json:"tickets,omitempty"` // the smallest first
	CutOff  string       `json:"cut_off,omitempty"` // the largest ticket that was drawn in the stratum

	Commitment string `json:"commitment"`
	Seed       string `json:"seed"`
	Key        string `json:"key"`
	Void       string `json:"void,omitempty"`   // why the draw does not count
	Ledger     string `json:"ledger,omitempty"` // drawn.txt
}

type ticketView struct {
	Ticket string `json:"ticket"`
	Hashed string `json:"sha256_of"`
}

func (a *app) runProve(ctx context.Context, task, target, out string) error {
	if target == "" {
		return &usageError{say(msgFlagRequired, "--target"), message{}}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		d, err := s.Drawn(ctx, task)
		if err != nil {
			return err
		}
		c, err := claimOf(d, target)
		if err != nil {
			return at(task, err)
		}
		key, err := a.keyOf(d.Announcement)
		if err != nil {
			return err
		}
		shown, err := ledgerFiles(ctx, s, d, key)
		if err != nil {
			return err
		}
		c.Ledger = shown[draw.DrawnFile]
		text := a.claimText(c, d.Announcement)
		switch {
		case out == "" && a.JSON:
			return a.writeJSON(c)
		case out == "":
			_, err := fmt.Fprint(a.out, text)
			return err
		}
		written, err := a.writeFile(out, []byte(text))
		if err != nil {
			return err
		}
		return s.RecordExport(ctx, task, msgProof.zh, out, written)
	})
}

// claimOf finds out what a draw says of a target. One that was not announced is a [*failure].
func claimOf(d *registry.Drawing, id string) (*claim, error) {
	c := &claim{
		Task: d.Announcement.Task, Number: d.Announcement.Number, ID: id, Verdict: "not drawn",
		Commitment: d.Result.Announcement.String(), Seed: d.Seed, Key: d.Result.Key.String(),
	}
	if void := d.Void(); void != nil {
		c.Void = void.Reason
	}
	for t, err := range draw.Targets(strings.NewReader(d.Lists[draw.TargetsFile])) {
		if err != nil {
			return nil, err
		}
		if t.ID == id {
			c.Name, c.Stratum = t.Name, t.Stratum
			return c, c.fill(d)
		}
	}
	if text, ok := d.Lists[draw.ExcludedFile]; ok {
		for t, err := range draw.ExcludedTargets(strings.NewReader(text)) {
			if err != nil {
				return nil, err
			}
			if t.Target == id {
				c.Name, c.Verdict, c.Excluded = t.Name, "left out", t.Reason
				return c, nil
			}
		}
	}
	return nil, &failure{"", say(msgNotAnnouncedTarget, raw(id), d.Announcement.Number), say(msgNotAnnouncedTargetNext), exitCannot}
}

// fill says whether a target of the list was drawn, and by which tickets.
func (c *claim) fill(d *registry.Drawing) error {
	for _, s := range d.Announcement.Strata {
		if s.Name == c.Stratum {
			c.Of, c.Take = s.Of, s.Take
		}
	}
	if err := c.takeTickets(d); err != nil {
		return err
	}
	for t, team := range d.Result.Teams {
		if team.Stratum == c.Stratum {
			c.CutOff = team.Ticket.String()
		}
		if team.ID == c.ID {
			c.Verdict, c.Rank = "drawn", t+1
		}
	}
	for _, act := range d.Acts {
		switch {
		case act.Kind != draw.ActSupplement:
		case act.ID == c.ID:
			c.Verdict, c.Supplement, c.Answers = "supplement", act.Number, act.Answers
		case act.Answers == c.ID:
			c.AnsweredBy, c.Why = act.ID, act.Reason
		}
	}
	return nil
}

// takeTickets computes the tickets of the target, the smallest first.
func (c *claim) takeTickets(d *registry.Drawing) error {
	weight := 1
	if text, ok := d.Lists[draw.WeightsFile]; ok {
		for w, err := range draw.Weights(strings.NewReader(text)) {
			if err != nil {
				return err
			}
			if w.Target == c.ID {
				weight = w.N
			}
		}
	}
	tickets := draw.NewTickets(d.Result.Key)
	first := 0
	for k := 1; k <= weight; k++ {
		v := ticketView{tickets.Target(c.ID).String(), fmt.Sprintf("%s target %s", c.Key, c.ID)}
		if k > 1 {
			v = ticketView{tickets.Further(c.ID, k).String(), fmt.Sprintf("%s target %s %d", c.Key, c.ID, k)}
		}
		c.Tickets = append(c.Tickets, v)
		if v.Ticket < c.Tickets[first].Ticket {
			first = k - 1
		}
	}
	c.Tickets[0], c.Tickets[first] = c.Tickets[first], c.Tickets[0]
	return nil
}

// claimText is a claim on a page, with what to copy to check it.
func (a *app) claimText(c *claim, ann *draw.Announcement) string {
	var b strings.Builder
	line := func(m message, args ...any) { fmt.Fprintln(&b, a.say(m, args...)) }
	line(msgProveTitle, ann.Office, ann.TaskName, c.Task, c.Number)
	line(msgProveTarget, c.Name, c.ID)
	if c.Void != "" {
		line(msgProveVoid, c.Void)
	}
	a.verdict(line, c)
	if len(c.Tickets) > 0 {
		a.ticketLines(line, c)
	}
	line(msgProveFrom, c.Commitment, c.Seed, c.Key)
	if len(c.Tickets) > 0 {
		line(msgProveHand)
		line(msgProveCommands, strings.ReplaceAll(c.Tickets[0].Hashed, "'", `'\''`), c.Tickets[0].Ticket)
	}
	if c.Ledger != "" {
		line(msgProveLedger)
		b.WriteString("\n" + c.Ledger)
	} else {
		line(msgProveNoLedger)
	}
	return b.String()
}

// verdict says what became of the target.
func (a *app) verdict(line func(message, ...any), c *claim) {
	switch {
	case c.Excluded != "":
		line(msgProveExcluded, c.Excluded)
	case c.Supplement > 0:
		line(msgProveSupplement, c.Supplement, c.Answers)
	case c.Rank > 0:
		line(msgProveDrawn, c.Rank)
	default:
		line(msgProveNotDrawn)
	}
	if c.AnsweredBy != "" {
		line(msgProveAnswered, c.Why, c.AnsweredBy)
	}
}

func (a *app) ticketLines(line func(message, ...any), c *claim) {
	line(msgProveStratum, c.Stratum, c.Of, c.Take)
	if n := len(c.Tickets); n > 1 {
		line(msgProveTickets, n)
	}
	line(msgProveTicket, c.Tickets[0].Ticket)
	switch {
	case c.CutOff == "":
		line(msgProveNone)
	case c.Rank > 0:
		line(msgProveBelow, c.CutOff)
	default:
		line(msgProveAbove, c.CutOff)
	}
}
