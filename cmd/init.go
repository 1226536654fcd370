package cmd

import (
	"context"

	"github.com/spf13/cobra"
)

func (a *app) initCommand() *cobra.Command {
	return &cobra.Command{
		Use: "init", Short: a.say(msgInitShort), Args: takes(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runInit(c.Context()) },
	}
}

// runInit makes a new workspace. One that is there already is left as it is.
func (a *app) runInit(ctx context.Context) error {
	s, made, err := a.createStore(ctx)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if a.JSON {
		return a.writeJSON(map[string]any{"database": a.Database, "created": made})
	}
	if made {
		a.print(msgInitDone, a.Database)
	} else {
		a.print(msgInitAlready, a.Database)
	}
	return nil
}
