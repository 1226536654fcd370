package cmd

import (
	"context"
	"strconv"
	"strings"
	"time"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) registryHistoryCommand() *cobra.Command {
	return &cobra.Command{
		Use: a.form("history", msgArgKind, msgArgMaybeID), Short: a.say(msgRegistryHistoryShort), Args: takesKind(0, msgArgKind),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.runRegistryBatches(c.Context(), args[0])
			}
			return a.runRegistryHistory(c.Context(), args[0], args[1:])
		},
	}
}

// batchView is a batch in JSON.
type batchView struct {
	Batch   int               `json:"batch"`
	At      string            `json:"at"`
	Actor   string            `json:"actor"`
	Act     string            `json:"act"`
	Files   []string          `json:"files,omitempty"`
	Details map[string]string `json:"details,omitempty"`
}

func viewBatch(b registry.Batch) batchView {
	v := batchView{b.Number, b.Entry.At.Format(time.DateTime), b.Entry.Actor, string(b.Entry.Act), nil, map[string]string{}}
	for _, f := range b.Files() {
		v.Files = append(v.Files, f.Name)
	}
	for _, d := range b.Entry.Details {
		if d.Key == "方式" || d.Key == "变动" || d.Key == "原因" {
			v.Details[d.Key] = d.Value
		}
	}
	return v
}

// cells are what a table shows of a batch.
func (v batchView) cells(last string) []string {
	from := strings.Join(v.Files, " ")
	if reason := v.Details["原因"]; reason != "" {
		from = reason
	}
	return []string{strconv.Itoa(v.Batch), v.At, v.Actor, v.Act, from, last}
}

func (a *app) batchHeader() []string {
	return []string{a.say(msgColBatch), a.say(msgColTime), a.say(msgColActor), a.say(msgColAct), a.say(msgColFrom), a.say(msgColChanges)}
}

func (a *app) runRegistryBatches(ctx context.Context, kindText string) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		batches, err := s.Batches(ctx, kind)
		if err != nil {
			return err
		}
		views, rows := []batchView{}, [][]string{}
		for _, b := range batches {
			v := viewBatch(b)
			views = append(views, v)
			rows = append(rows, v.cells(strings.TrimSpace(v.Details["方式"]+" "+v.Details["变动"])))
		}
		if a.JSON {
			return a.writeJSON(views)
		}
		return writeTable(a.out, a.batchHeader(), rows)
	})
}

// versionView is a version of a row in JSON.
type versionView struct {
	batchView
	Row     rowView      `json:"row"`
	Changed []changeView `json:"changed,omitempty"`
}

type changeView struct {
	Column string `json:"column"`
	Old    string `json:"old"`
	New    string `json:"new"`
}

func viewChanges(changes []registry.Change) []changeView {
	var views []changeView
	for _, c := range changes {
		views = append(views, changeView(c))
	}
	return views
}

func (a *app) runRegistryHistory(ctx context.Context, kindText string, args []string) error {
	kind, id, err := parseRowID(kindText, args)
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		versions, err := s.History(ctx, kind, id)
		if err != nil {
			return err
		}
		var views []versionView
		var rows [][]string
		for k, v := range versions {
			view := versionView{viewBatch(v.Batch), viewRow(v.Row), viewChanges(v.Changed)}
			views = append(views, view)
			rows = append(rows, view.cells(a.versionText(versions, k)))
		}
		if a.JSON {
			return a.writeJSON(views)
		}
		return writeTable(a.out, a.batchHeader(), rows)
	})
}

// versionText says what a version did to its row.
func (a *app) versionText(versions []registry.Version, k int) string {
	switch v := versions[k]; {
	case v.Row.Retired:
		return a.say(msgVersionRetired)
	case k == 0:
		return a.say(msgVersionAdded)
	case versions[k-1].Row.Retired:
		return strings.TrimSpace(a.say(msgVersionBack) + " " + a.changeText(v.Changed))
	default:
		return a.changeText(v.Changed)
	}
}

// changeText lists changed columns in one line.
func (a *app) changeText(changes []registry.Change) string {
	var parts []string
	for _, c := range changes {
		parts = append(parts, a.say(msgChange, c.Column, c.Old, c.New))
	}
	return strings.Join(parts, a.say(msgSemicolon))
}
