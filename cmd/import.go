package cmd

import (
	"context"
	"errors"
	"slices"
	"strings"

	"yaohao/registry"
	"yaohao/registry/intake"

	"github.com/spf13/cobra"
)

func (a *app) importCommand() *cobra.Command {
	return a.group("import", msgImportShort,
		importVerb(a, "targets", msgImportTargetsShort, targetKind),
		importVerb(a, "inspectors", msgImportInspectorsShort, inspectorKind),
		importVerb(a, "avoidance", msgImportAvoidanceShort, avoidanceKind),
		importVerb(a, "checks", msgImportChecksShort, checkKind),
		importVerb(a, "leave", msgImportLeaveShort, leaveKind))
}

// An importKind is how one registry is read and stored.
type importKind[T any] struct {
	kind  registry.Kind
	name  message
	read  read[T]
	store store[T]
	id    func(T) string // of a row; nil for rows without names
}

var (
	targetKind    = importKind[registry.Target]{registry.KindTargets, msgTargets, intake.ReadTargets, (*registry.Store).ImportTargets, func(t registry.Target) string { return t.ID }}
	inspectorKind = importKind[registry.Inspector]{registry.KindInspectors, msgInspectors, intake.ReadInspectors, (*registry.Store).ImportInspectors, func(i registry.Inspector) string { return i.ID }}
	avoidanceKind = importKind[registry.Avoidance]{registry.KindAvoidance, msgAvoidance, intake.ReadAvoidance, (*registry.Store).ImportAvoidance, nil}
	checkKind     = importKind[registry.Check]{registry.KindChecks, msgChecks, intake.ReadChecks, (*registry.Store).ImportChecks, nil}
	leaveKind     = importKind[registry.Leave]{registry.KindLeave, msgLeave, intake.ReadLeave, (*registry.Store).ImportLeave, nil}
)

// read turns spreadsheets into rows of one registry.
type read[T any] func(intake.Options, ...intake.Source) (*intake.Reading[T], error)

// store adds a batch to one registry.
type store[T any] func(*registry.Store, context.Context, registry.Import[T]) (registry.Summary, error)

type importOptions struct {
	Mode     string
	Map      []string
	Yes      bool
	Accept   bool
	DryRun   bool
	Annotate string
}

func importVerb[T any](a *app, verb string, short message, k importKind[T]) *cobra.Command {
	o := importOptions{Mode: string(registry.ModeMerge)}
	c := &cobra.Command{
		Use: verb + " " + a.say(msgArgFiles), Short: a.say(short), Args: takes(msgArgFiles),
		RunE: func(c *cobra.Command, paths []string) error { return runImport(c.Context(), a, k, paths, o) },
	}
	flags := c.Flags()
	flags.StringVar(&o.Mode, "mode", o.Mode, a.say(msgFlagMode))
	flags.BoolVar(&o.Yes, "yes", false, a.say(msgFlagYes))
	flags.StringArrayVar(&o.Map, "map", nil, a.say(msgFlagMap))
	flags.BoolVar(&o.Accept, "accept-warnings", false, a.say(msgFlagAccept))
	flags.BoolVar(&o.DryRun, "dry-run", false, a.say(msgFlagDryRun))
	flags.StringVar(&o.Annotate, "annotate", "", a.say(msgFlagAnnotate))
	return c
}

func (o importOptions) check(paths []string) error {
	if !slices.Contains([]registry.Mode{registry.ModeMerge, registry.ModeReplace, registry.ModeRetire}, registry.Mode(o.Mode)) {
		return &usageError{say(msgFlagBadValue, "--mode", o.Mode), msgModeNext}
	}
	return checkAnnotate(o.Annotate, paths)
}

// runImport reads files, shows how it understood them, and stores their rows unless a person has to settle or decide something first.
func runImport[T any](ctx context.Context, a *app, k importKind[T], paths []string, o importOptions) error {
	if err := o.check(paths); err != nil {
		return err
	}
	headers, err := a.headers(k.kind, o.Map)
	if err != nil {
		return err
	}
	b, err := readBatch(paths, registry.Mode(o.Mode), headers, k.read, a.progress(msgReading, true))
	a.showMapping(b.reading.Mapping)
	a.showNotes(b.reading.Notes)
	a.showUnused(o.Map, b.reading.Unused)
	if err == nil {
		if err := addNamesakes(ctx, a, k, &b); err != nil {
			return err
		}
	}
	if o.Annotate != "" {
		if failed := a.annotate(paths[0], o.Annotate, err, b.reading.Warnings); failed != nil {
			return failed
		}
	}
	if err != nil {
		return err
	}
	if b.DryRun = o.DryRun; !o.DryRun || o.Accept {
		if err := a.accept(b.reading.Warnings, o.Accept); err != nil {
			return err
		}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		sum, err := importAgreed(ctx, a, s, b.Import, o.Yes, k.name, k.store)
		if err != nil {
			return at(strings.Join(paths, a.say(msgListComma)), err)
		}
		return errors.Join(showImport(a, k.name, b, sum), a.acceptDry(b.reading.Warnings, o))
	})
}

// acceptDry says what a dry run would have met.
func (a *app) acceptDry(warnings []intake.Issue, o importOptions) error {
	switch {
	case !o.DryRun || o.Accept || len(warnings) == 0:
		return nil
	case a.JSON:
		return errUnaccepted
	}
	return &unacceptedError{warnings}
}

// importView is the outcome of an import in JSON.
type importView struct {
	Rows      int          `json:"rows"`
	Added     int          `json:"added"`
	Updated   int          `json:"updated"`
	Retired   int          `json:"retired"`
	Unchanged int          `json:"unchanged"`
	SameBatch int          `json:"same_batch"`
	DryRun    bool         `json:"dry_run,omitempty"`
	Mapping   []columnView `json:"mapping"`
	Issues    []issueView  `json:"issues,omitempty"` // warnings and notes
}

func showImport[T any](a *app, name message, b batch[T], sum registry.Summary) error {
	if a.JSON {
		return a.writeJSON(importView{
			Rows: len(b.Rows), Added: sum.Added, Updated: sum.Updated, Retired: sum.Retired, Unchanged: sum.Unchanged,
			SameBatch: sum.SameFiles, DryRun: b.DryRun,
			Mapping: viewColumns(b.reading.Mapping), Issues: append(a.viewIssues(b.reading.Warnings), a.viewIssues(b.reading.Notes)...),
		})
	}
	m := msgImported
	if b.DryRun {
		m = msgWouldImport
	}
	a.printImport(m, name, len(b.Rows), sum)
	return nil
}

func (a *app) printImport(m, name message, rows int, sum registry.Summary) {
	a.print(m, a.say(name), rows, sum.Added, sum.Updated, sum.Retired, sum.Unchanged)
}
