package cmd

import (
	"context"
	"strings"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) registryShowCommand() *cobra.Command {
	return &cobra.Command{
		Use: a.form("show", msgArgKind, msgArgID), Short: a.say(msgRegistryShowShort), Args: takesKind(0, msgArgKind, msgArgID),
		RunE: func(c *cobra.Command, args []string) error { return a.runRegistryShow(c.Context(), args[0], args[1:]) },
	}
}

// rowIDs makes ids of arguments. A pair is named by two of them, or by one with a space.
func rowIDs(kind registry.Kind, args []string) []string {
	if kind != registry.KindAvoidance {
		return args
	}
	var ids []string
	for k := 0; k < len(args); k++ {
		id := args[k]
		if !strings.Contains(id, " ") && k+1 < len(args) {
			k++
			id += " " + args[k]
		}
		ids = append(ids, id)
	}
	return ids
}

// parseRowID reads the arguments KIND and those that name a single row.
func parseRowID(kindText string, args []string) (registry.Kind, string, error) {
	kind, err := parseKind(kindText)
	if err != nil {
		return "", "", err
	}
	ids := rowIDs(kind, args)
	if len(ids) > 1 {
		return "", "", &usageError{say(msgExtraArgument, ids[1], ids[0]), message{}}
	}
	return kind, ids[0], nil
}

func (a *app) runRegistryShow(ctx context.Context, kindText string, args []string) error {
	kind, id, err := parseRowID(kindText, args)
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
