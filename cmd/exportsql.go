package cmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type exportSQLOptions struct {
	Dialect, Table, ID, Stratum, Weight, Out string
}

func (a *app) exportSQLCommand() *cobra.Command {
	var o exportSQLOptions
	c := &cobra.Command{
		Use: a.form("sql", msgArgTask, msgArgDialect), Short: a.say(msgExportSQLShort), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runExportSQL(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.Dialect, "dialect", "", a.say(msgFlagDialect))
	c.Flags().StringVar(&o.Table, "table", "targets", a.say(msgFlagTable))
	c.Flags().StringVar(&o.ID, "id", "id", a.say(msgFlagIDColumn))
	c.Flags().StringVar(&o.Stratum, "stratum", "stratum", a.say(msgFlagStratumColumn))
	c.Flags().StringVar(&o.Weight, "weight", "", a.say(msgFlagWeightColumn))
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagSQLOut))
	return c
}

// check looks at the options before anything is read.
func (o exportSQLOptions) check() error {
	if o.Dialect == "" {
		return &usageError{say(msgFlagRequired, "--dialect"), msgDialectNext}
	}
	if !slices.Contains(export.Dialects(), o.Dialect) {
		return &usageError{say(msgFlagBadValue, "--dialect", o.Dialect), msgDialectNext}
	}
	names := []struct{ flag, value string }{{"--id", o.ID}, {"--stratum", o.Stratum}}
	if o.Weight != "" {
		names = append(names, struct{ flag, value string }{"--weight", o.Weight})
	}
	for _, part := range strings.Split(o.Table, ".") {
		names = append(names, struct{ flag, value string }{"--table", part})
	}
	for _, n := range names {
		if !draw.ValidText(n.value) {
			return &usageError{say(msgFlagBadValue, n.flag, n.value), msgNameNext}
		}
	}
	return nil
}

func (a *app) runExportSQL(ctx context.Context, task string, o exportSQLOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		d, err := s.Drawn(ctx, task)
		if err != nil {
			return err
		}
		if weights := d.Announcement.Weights.Count > 0; weights != (o.Weight != "") {
			if weights {
				return &usageError{say(msgFlagRequired, "--weight"), msgWeightNext}
			}
			return &usageError{say(msgFlagBadValue, "--weight", o.Weight), msgNoWeightNext}
		}
		text, err := sampleQuery(d, o).SQL(o.Dialect)
		if err != nil {
			return err
		}
		return a.showSQL(ctx, s, task, text, o)
	})
}

// sampleQuery asks for the targets of a draw. Its comments are in both languages, so that the same draw always gives the same file.
func sampleQuery(d *registry.Drawing, o exportSQLOptions) export.SampleQuery {
	q := export.SampleQuery{Key: d.Result.Key.String(), Table: o.Table, ID: o.ID, Stratum: o.Stratum, Weight: o.Weight}
	for _, s := range d.Announcement.Strata {
		q.Strata = append(q.Strata, export.QueryStratum{Name: s.Name, Take: s.Take})
	}
	tested, words := msgSQLUntested, []any{o.Dialect}
	if database := export.DialectTested(o.Dialect); database != "" {
		tested, words = msgSQLTested, append(words, database)
	}
	for _, l := range []language{chinese, english} {
		q.Head = append(q.Head, l.say(msgSQLHead, d.Announcement.Number, d.Result.Announcement), l.say(msgSQLTable), l.say(tested, words...))
	}
	return q
}

// showSQL prints a query, or writes it to a file.
func (a *app) showSQL(ctx context.Context, s *registry.Store, task, text string, o exportSQLOptions) error {
	switch {
	case o.Out != "":
		written, err := a.writeFile(o.Out, []byte(text))
		if err != nil {
			return err
		}
		return s.RecordExport(ctx, task, "SQL "+o.Dialect, o.Out, written)
	case a.JSON:
		return a.writeJSON(map[string]string{"task": task, "dialect": o.Dialect, "sql": text})
	}
	_, err := fmt.Fprint(a.out, text)
	return err
}
