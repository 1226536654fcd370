package cmd

import (
	"context"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) registryRetireCommand() *cobra.Command {
	var reason string
	c := &cobra.Command{Use: a.form("retire", msgArgKind, msgArgIDs, msgArgReason), Short: a.say(msgRegistryRetireShort), Args: takesKind(0, msgArgKind, msgArgIDs)}
	c.Flags().StringVar(&reason, "reason", "", a.say(msgFlagReason))
	c.RunE = func(c *cobra.Command, args []string) error {
		return a.runRegistryRetire(c.Context(), args[0], args[1:], reason)
	}
	return c
}

// checkText looks at a text that the ledger will hold.
func checkText(flag, text string) error {
	switch {
	case text == "":
		return &usageError{say(msgFlagRequired, flag), message{}}
	case !draw.ValidText(text):
		return &usageError{say(msgFlagBadValue, flag, text), msgTextNext}
	}
	return nil
}

func (a *app) runRegistryRetire(ctx context.Context, kindText string, ids []string, reason string) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	if err := checkText("--reason", reason); err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		sum, err := s.Retire(ctx, kind, rowIDs(kind, ids), reason)
		if err != nil {
			return err
		}
		if err := a.warnDangling(ctx, s); err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(map[string]int{"retired": sum.Retired, "unchanged": sum.Unchanged})
		}
		a.print(msgRetired, a.say(registryNames[kind]), sum.Retired, sum.Unchanged)
		return nil
	})
}

// warnDangling tells of avoidance pairs that keep nobody apart any more.
func (a *app) warnDangling(ctx context.Context, s *registry.Store) error {
	n, err := s.DanglingPairs(ctx)
	if err == nil && n > 0 {
		a.warn(msgDangling, n)
	}
	return err
}
