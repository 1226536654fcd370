package cmd

import (
	"context"
	"strings"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) registryShowCommand() *cobra.Command {
	return &cobra.Command{
		Use: "show KIND ID…", Short: a.say(msgRegistryShowShort), Args: takes("KIND", "ID…"),
		RunE: func(c *cobra.Command, args []string) error { return a.runRegistryShow(c.Context(), args[0], args[1:]) },
	}
}

// rowID makes the id of a row of its parts: a pair is named by two arguments, or by one with a space.
func rowID(kind registry.Kind, args []string) (string, error) {
	id := strings.Join(args, " ")
	if kind != registry.KindAvoidance && len(args) > 1 {
		return "", &usageError{say(msgExtraArgument, args[1], string(kind)), message{}}
	}
	return id, nil
}

func (a *app) runRegistryShow(ctx context.Context, kindText string, args []string) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	id, err := rowID(kind, args)
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		row, err := s.Row(ctx, kind, id)
		if err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(viewRow(row))
		}
		return a.showRow(row)
	})
}

func (a *app) showRow(r registry.Row) error {
	state := msgRowCurrent
	if r.Retired {
		state = msgRowRetired
	}
	rows := [][]string{{a.say(msgColState), a.say(state)}}
	for _, v := range r.Values {
		rows = append(rows, []string{v.Header, v.Text})
	}
	rows = append(rows, []string{a.say(msgColTags), strings.Join(r.Tags, a.say(msgListComma))})
	return writeTable(a.out, []string{a.say(msgColRule), a.say(msgColValue)}, rows)
}
