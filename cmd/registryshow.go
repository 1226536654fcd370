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

// idWords are how many words name a row, where that is more than one: target and inspector; target, day and task; inspector and two days.
var idWords = map[registry.Kind]int{registry.KindAvoidance: 2, registry.KindChecks: 3, registry.KindLeave: 3}

// rowIDs makes ids of arguments. Those of more than one word are as many arguments, or one with spaces.
func rowIDs(kind registry.Kind, args []string) []string {
	words := idWords[kind]
	if words == 0 {
		return args
	}
	var ids []string
	for len(args) > 0 {
		n := min(words, len(args))
		if strings.Contains(args[0], " ") {
			n = 1
		}
		ids = append(ids, strings.Join(args[:n], " "))
		args = args[n:]
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
