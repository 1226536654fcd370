package cmd

import (
	"context"
	"fmt"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) logCommand() *cobra.Command {
	return a.group("log", msgLogShort,
		&cobra.Command{
			Use: "show", Short: a.say(msgLogShowShort), Args: takes(),
			RunE: func(c *cobra.Command, _ []string) error { return a.runLogShow(c.Context()) },
		},
		a.logCheckCommand(), a.logCheckpointCommand(), a.logConsistencyCommand(), a.logCosignCommand(), a.logCosignedCommand(), a.logProveCommand())
}

func (a *app) logCheckCommand() *cobra.Command {
	var against string
	c := &cobra.Command{
		Use: "check", Short: a.say(msgLogCheckShort), Args: takes(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runLogCheck(c.Context(), against) },
	}
	c.Flags().StringVar(&against, "against", "", a.say(msgFlagAgainst))
	return c
}

// entryView is a ledger entry in JSON.
type entryView struct {
	Seq     int    `json:"seq"`
	At      string `json:"at"`
	Actor   string `json:"actor"`
	Act     string `json:"act"`
	Subject string `json:"subject,omitempty"`
	Text    string `json:"text"`
	Hash    string `json:"hash"`
}

func (a *app) runLogShow(ctx context.Context) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		entries, err := s.Ledger(ctx)
		if err != nil {
			return err
		}
		var views []entryView
		for _, e := range entries {
			v := entryView{e.Seq, moment(e.At), e.Actor, string(e.Act), e.Subject, e.Text(), draw.HashOf(e.Text()).String()}
			views = append(views, v)
			if !a.JSON {
				a.showEntry(v, e.Details)
			}
		}
		if a.JSON {
			return a.writeJSON(views)
		}
		return nil
	})
}

// showEntry prints an entry, each detail on a line of its own: with their hashes they are too wide for a table.
func (a *app) showEntry(v entryView, details []ledger.Detail) {
	fmt.Fprintln(a.out, strings.TrimRight(fmt.Sprintf("%d  %s  %s  %s  %s", v.Seq, v.At, v.Actor, v.Act, v.Subject), " "))
	for _, d := range details {
		fmt.Fprintf(a.out, "    %s %s\n", d.Key, d.Value)
	}
}

// runLogCheck holds what is stored against the ledger, and the ledger against a checkpoint that somebody else has kept.
func (a *app) runLogCheck(ctx context.Context, against string) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		entries, err := s.Audit(ctx)
		if err != nil {
			return err
		}
		var c ledger.Checkpoint
		var cosigned []ledger.Cosignature
		if against != "" {
			if c, cosigned, err = a.openNamed(against); err != nil {
				return err
			}
			if err := s.HoldAgainst(ctx, c); err != nil {
				return at(against, err)
			}
		}
		last := entries[len(entries)-1]
		head := draw.HashOf(last.Text())
		counts := registry.Count(entries, "")
		if a.JSON {
			v := map[string]any{"entries": last.Seq, "head": head.String(), "counts": countsView(counts)}
			if against != "" {
				v["against"] = checkpointView{c.Origin, c.Size, c.Root.String(), c.Text(), viewCosigners(cosigned)}
			}
			return a.writeJSON(v)
		}
		a.print(msgLogAgrees, last.Seq, head)
		a.print(msgOfficeCounts, a.counts(counts))
		if against == "" {
			a.print(msgLogUnheld)
			return nil
		}
		a.print(msgLogHeld, c.Size, against)
		for _, by := range cosigned {
			a.print(msgCosignedBy, c.Size, by.Name, moment(by.At))
		}
		return nil
	})
}
