package cmd

import (
	"context"

	"yaohao/draw/ledger"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) logCosignedCommand() *cobra.Command {
	return &cobra.Command{
		Use: a.form("cosigned", msgArgCheckpoints), Short: a.say(msgCosignedShort), Long: a.say(msgCosignedLong), Args: takes(msgArgCheckpoints),
		RunE: func(c *cobra.Command, args []string) error { return a.runLogCosigned(c.Context(), args) },
	}
}

// runLogCosigned keeps what witnesses have sent back.
func (a *app) runLogCosigned(ctx context.Context, paths []string) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		if err := a.nameKeysNeeded(s); err != nil {
			return err
		}
		views := []checkpointView{}
		for _, path := range paths {
			c, cosigned, err := a.keepCosigned(ctx, s, path)
			if err != nil {
				return err
			}
			views = append(views, checkpointView{c.Origin, c.Size, c.Root.String(), c.Text(), viewCosigners(cosigned)})
			for _, by := range cosigned {
				a.print(msgCosignedBy, c.Size, by.Name, moment(by.At))
			}
		}
		if a.JSON {
			return a.writeJSON(views)
		}
		return nil
	})
}

func (a *app) keepCosigned(ctx context.Context, s *registry.Store, path string) (c ledger.Checkpoint, cosigned []ledger.Cosignature, err error) {
	if c, cosigned, err = a.openNamed(path); err != nil {
		return c, nil, err
	}
	if len(cosigned) == 0 {
		return c, nil, &failure{path, say(msgNobodyCosigned), say(msgNobodyCosignedNext), exitDisagrees}
	}
	text, err := readHanded(path)
	if err != nil {
		return c, nil, err
	}
	c, cosigned, err = s.KeepCosigned(ctx, text)
	return c, cosigned, at(path, err)
}
