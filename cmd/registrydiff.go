package cmd

import (
	"context"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) registryDiffCommand() *cobra.Command {
	return &cobra.Command{
		Use: a.form("diff", msgArgKind, msgArgFrom, msgArgTo), Short: a.say(msgRegistryDiffShort), Long: a.say(msgRegistryDiffLong), Args: takesKind(3, msgArgKind, msgArgFrom),
		RunE: func(c *cobra.Command, args []string) error {
			return a.runRegistryDiff(c.Context(), args[0], args[1], append(args, "")[2])
		},
	}
}

// diffView is a comparison in JSON.
type diffView struct {
	From    int             `json:"from"`
	To      int             `json:"to"`
	Added   []rowView       `json:"added"`
	Removed []rowView       `json:"removed"`
	Changed []rowChangeView `json:"changed"`
}

type rowChangeView struct {
	ID     string       `json:"id"`
	Name   string       `json:"name,omitempty"`
	Fields []changeView `json:"fields"`
}

func (a *app) runRegistryDiff(ctx context.Context, kindText, from, to string) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		d, err := s.Diff(ctx, kind, from, to)
		if err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(viewDiff(d))
		}
		return a.showDiff(d)
	})
}

func viewDiff(d *registry.Diff) diffView {
	v := diffView{d.From, d.To, viewRows(d.Added), viewRows(d.Removed), []rowChangeView{}}
	for _, c := range d.Changed {
		v.Changed = append(v.Changed, rowChangeView{c.Row.ID, c.Row.Name, viewChanges(c.Fields)})
	}
	return v
}

func (a *app) showDiff(d *registry.Diff) error {
	var rows [][]string
	for _, r := range d.Added {
		rows = append(rows, []string{a.say(msgDiffAdded), r.ID, r.Name, ""})
	}
	for _, r := range d.Removed {
		rows = append(rows, []string{a.say(msgDiffRemoved), r.ID, r.Name, ""})
	}
	for _, c := range d.Changed {
		rows = append(rows, []string{a.say(msgDiffChanged), c.Row.ID, c.Row.Name, a.changeText(c.Fields)})
	}
	if len(rows) > 0 {
		if err := writeTable(a.out, []string{"", a.say(msgColID), a.say(msgColRowName), a.say(msgColChanges)}, rows); err != nil {
			return err
		}
	}
	a.print(msgDiffCounts, d.From, d.To, len(d.Added), len(d.Removed), len(d.Changed))
	return nil
}
