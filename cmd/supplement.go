package cmd

import (
	"context"
	"slices"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) supplementCommand() *cobra.Command {
	var o registry.SupplementOrder
	c := &cobra.Command{
		Use: a.form("supplement", msgArgTask, msgArgTarget, msgArgReason, msgArgApproval), Short: a.say(msgSupplementShort),
		Long: a.say(msgSupplementLong), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runSupplement(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.Target, "target", "", a.say(msgFlagTarget))
	c.Flags().StringVar(&o.Reason, "reason", "", a.say(msgFlagSupplementReason))
	c.Flags().StringVar(&o.Approval, "approved-by", "", a.say(msgFlagApproval))
	return c
}

func (a *app) runSupplement(ctx context.Context, task string, o registry.SupplementOrder) error {
	for _, flag := range [][2]string{{"--target", o.Target}, {"--reason", o.Reason}, {"--approved-by", o.Approval}} {
		if err := checkText(flag[0], flag[1]); err != nil {
			return err
		}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		act, err := s.Supplement(ctx, task, o)
		if err != nil {
			return at(task, err)
		}
		if a.JSON {
			return a.writeJSON(viewAct(act))
		}
		d, err := opened(s.Drawn(ctx, task))
		if err != nil {
			return err
		}
		all := occasions(d)
		a.showSupplement(all[len(all)-1])
		return nil
	})
}

// showSupplement says who steps in, when the check is and who goes.
func (a *app) showSupplement(o occasion) {
	a.print(msgSupplemented, o.supplement, a.named(o.answers.Name, o.answers.ID), a.named(o.team.Name, o.team.ID), o.team.Stratum)
	a.print(msgSupplementDays, o.team.Period.From, o.team.Period.To)
	if len(o.team.Members) > 0 {
		a.print(msgSupplementTeam, memberNames(o.team.Members))
	}
	if len(o.team.Experts) > 0 {
		a.print(msgSupplementExpert, memberNames(o.team.Experts))
	}
	now := slices.Concat(o.team.Members, o.team.Experts)
	for k, before := range slices.Concat(o.answers.Members, o.answers.Experts) {
		if now[k].ID != before.ID {
			a.print(msgExchanged, a.named(before.Name, before.ID), a.named(now[k].Name, now[k].ID))
		}
	}
	a.print(msgSupplementSheets)
}
