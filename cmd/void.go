package cmd

import (
	"context"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) voidCommand() *cobra.Command {
	var o registry.VoidOrder
	var yes bool
	c := &cobra.Command{
		Use: a.form("void", msgArgTask, msgArgReason, msgArgApproval), Short: a.say(msgVoidShort), Long: a.say(msgVoidLong), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runVoid(c.Context(), args[0], o, yes) },
	}
	c.Flags().StringVar(&o.Reason, "reason", "", a.say(msgFlagVoidReason))
	c.Flags().StringVar(&o.Approval, "approved-by", "", a.say(msgFlagApproval))
	c.Flags().BoolVar(&yes, "yes", false, a.say(msgFlagYes))
	return c
}

func (a *app) runVoid(ctx context.Context, task string, o registry.VoidOrder, yes bool) error {
	for _, flag := range [][2]string{{"--reason", o.Reason}, {"--approved-by", o.Approval}} {
		if err := checkText(flag[0], flag[1]); err != nil {
			return err
		}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		t, err := s.Task(ctx, task)
		if err != nil {
			return err
		}
		if t.State == registry.StateAnnounced || t.State == registry.StateDrawn {
			stop := &failure{task, say(msgVoidStop, t.Number), say(msgVoidStopNext), exitIssues}
			if err := a.agree(yes, say(msgVoidAsk, t.Number, t.Task.Number, t.Task.Name), stop); err != nil {
				return err
			}
		}
		if err := s.Void(ctx, task, o); err != nil {
			return at(task, err)
		}
		drawn := t.State == registry.StateDrawn
		if a.JSON {
			return a.writeJSON(map[string]any{"task": task, "number": t.Number, "drawn": drawn, "reason": o.Reason, "approved_by": o.Approval})
		}
		a.print(msgVoided, t.Number, o.Reason)
		if drawn {
			a.print(msgVoidedDossier)
		}
		a.print(msgVoidedNext)
		return nil
	})
}
