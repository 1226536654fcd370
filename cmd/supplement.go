package cmd

import (
	"context"

	"yaohao/draw"
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
		a.print(msgSupplemented, act.Number, act.Answers, a.named(act.Name, act.ID), act.Stratum)
		if len(act.Members) > 0 {
			a.print(msgSupplementTeam, memberNames(act.Members), memberNames(act.Experts))
		}
		return nil
	})
}

// actView is a supplement in JSON.
type actView struct {
	Number   int      `json:"number"`
	Date     string   `json:"date"`
	Answers  string   `json:"answers"`
	Reason   string   `json:"reason"`
	Approval string   `json:"approved_by"`
	Team     teamView `json:"team"`
}

func viewAct(act draw.Act) actView {
	return actView{act.Number, act.Date, act.Answers, act.Reason, act.Approval, viewTeam(0, act.Team)}
}
