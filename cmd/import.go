package cmd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"yaohao/registry"
	"yaohao/registry/intake"

	"github.com/spf13/cobra"
)

func (a *app) importCommand() *cobra.Command {
	return a.group("import", msgImportShort,
		importVerb(a, "targets", msgImportTargetsShort, msgTargets, intake.ReadTargets, (*registry.Store).ImportTargets),
		importVerb(a, "inspectors", msgImportInspectorsShort, msgInspectors, intake.ReadInspectors, (*registry.Store).ImportInspectors),
		importVerb(a, "avoidance", msgImportAvoidanceShort, msgAvoidance, intake.ReadAvoidance, (*registry.Store).ImportAvoidance))
}

// read turns spreadsheets into rows of one registry.
type read[T any] func(...intake.Source) ([]T, error)

// store adds a batch to one registry.
type store[T any] func(*registry.Store, context.Context, registry.Import[T]) (registry.Summary, error)

func importVerb[T any](a *app, verb string, short, name message, read read[T], store store[T]) *cobra.Command {
	mode, yes := string(registry.ModeMerge), false
	c := &cobra.Command{Use: verb + " " + a.say(msgArgFiles), Short: a.say(short), Args: takes(msgArgFiles)}
	c.Flags().StringVar(&mode, "mode", mode, a.say(msgFlagMode))
	c.Flags().BoolVar(&yes, "yes", false, a.say(msgFlagYes))
	c.RunE = func(c *cobra.Command, paths []string) error {
		if !slices.Contains([]registry.Mode{registry.ModeMerge, registry.ModeReplace, registry.ModeRetire}, registry.Mode(mode)) {
			return &usageError{say(msgFlagBadValue, "--mode", mode), msgModeNext}
		}
		batch, err := readBatch(paths, registry.Mode(mode), read)
		if err != nil {
			return err
		}
		return a.withStore(c.Context(), func(s *registry.Store) error {
			sum, err := importAgreed(c.Context(), a, s, batch, yes, name, store)
			if err != nil {
				return at(strings.Join(paths, a.say(msgListComma)), err)
			}
			return a.showImport(name, len(batch.Rows), sum)
		})
	}
	return c
}

func (a *app) showImport(name message, rows int, sum registry.Summary) error {
	if a.JSON {
		return a.writeJSON(map[string]int{
			"rows": rows, "added": sum.Added, "updated": sum.Updated, "retired": sum.Retired, "unchanged": sum.Unchanged,
			"same_batch": sum.SameFiles,
		})
	}
	a.printImport(name, rows, sum)
	return nil
}

func (a *app) printImport(name message, rows int, sum registry.Summary) {
	a.print(msgImported, a.say(name), rows, sum.Added, sum.Updated, sum.Retired, sum.Unchanged)
}

// readBatch reads files whole before anything is changed.
func readBatch[T any](paths []string, mode registry.Mode, read read[T]) (registry.Import[T], error) {
	batch := registry.Import[T]{Mode: mode}
	var sources []intake.Source
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return batch, err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return batch, err
		}
		switch {
		case info.IsDir():
			return batch, &failure{path, say(msgIsFolder), say(msgCheckPath), exitCannot}
		case !info.Mode().IsRegular():
			return batch, &failure{path, say(msgNotFile), say(msgCheckPath), exitCannot}
		}
		sum, err := hashFile(f)
		if err != nil {
			return batch, err
		}
		sources = append(sources, intake.Source{Name: path, Data: f, Size: info.Size()})
		batch.Files = append(batch.Files, registry.File{Name: filepath.Base(path), SHA256: sum})
	}
	var err error
	batch.Rows, err = read(sources...)
	return batch, err
}

func hashFile(f *os.File) (string, error) {
	h := sha256.New()
	_, err := io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}
