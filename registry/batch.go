package registry

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"yaohao/draw/ledger"
)

// A Kind names one of the registries.
type Kind string

const (
	KindTargets    Kind = "targets"
	KindInspectors Kind = "inspectors"
	KindAvoidance  Kind = "avoidance"
	KindChecks     Kind = "checks" // earlier checks
	KindLeave      Kind = "leave"  // of inspectors
)

// A Mode says what an import does with rows that its files do not have.
type Mode string

const (
	ModeMerge   Mode = "merge"   // they stay
	ModeReplace Mode = "replace" // they are retired
	ModeRetire  Mode = "retire"  // they stay, and those that the files have are retired
)

// How the ledger names registries and modes.
var (
	kindWords = map[Kind]string{KindTargets: "检查对象名录库", KindInspectors: "执法检查人员名录库", KindAvoidance: "回避名单", KindChecks: "检查记录", KindLeave: "请假名单"}
	modeWords = map[Mode]string{ModeMerge: "合并", ModeReplace: "替换", ModeRetire: "停用"}
)

// A File is where rows of an import came from.
type File struct{ Name, SHA256 string }

// An Import is what a batch brings to a registry.
type Import[T any] struct {
	Rows    []T
	Files   []File
	Columns []string // how columns became fields, for the ledger
	Mode    Mode
	DryRun  bool // count what would change, and change nothing

	Stored func(done, all int) // told of each changed row that is written; may be nil
}

// A Summary counts what a batch did.
type Summary struct {
	Added, Updated, Retired, Unchanged int

	SameFiles int // the number of the last batch, if it came from the same files and nothing has changed since
}

// Changes reports whether the batch changed anything; one that did not is not recorded.
func (s Summary) Changes() bool { return s.Added+s.Updated+s.Retired > 0 }

func (t Target) key() string    { return t.ID }
func (i Inspector) key() string { return i.ID }

// key is unambiguous because ids hold no space.
func (a Avoidance) key() string { return a.Target + " " + a.Inspector }

// ImportTargets adds a batch to the target registry.
func (s *Store) ImportTargets(ctx context.Context, in Import[Target]) (Summary, error) {
	return importRows(ctx, s, KindTargets, in, nil)
}

// ImportInspectors adds a batch to the inspector registry.
func (s *Store) ImportInspectors(ctx context.Context, in Import[Inspector]) (Summary, error) {
	return importRows(ctx, s, KindInspectors, in, nil)
}

// ImportAvoidance adds a batch of pairs. The error is an [*UnknownPairsError] if an id is in no registry.
func (s *Store) ImportAvoidance(ctx context.Context, in Import[Avoidance]) (Summary, error) {
	return importRows(ctx, s, KindAvoidance, in, checkCurrentPairs)
}

// ImportChecks adds a batch of earlier checks. Targets and inspectors may be unknown: they may have left the registries.
func (s *Store) ImportChecks(ctx context.Context, in Import[Check]) (Summary, error) {
	return importRows(ctx, s, KindChecks, in, nil)
}

// ImportLeave adds a batch of leave.
func (s *Store) ImportLeave(ctx context.Context, in Import[Leave]) (Summary, error) {
	return importRows(ctx, s, KindLeave, in, nil)
}

// An UnknownPairsError lists pairs of ids that the registries do not know: mistyped, most likely.
type UnknownPairsError struct {
	Targets, Inspectors []Avoidance // pairs with an unknown target, with an unknown inspector
}

func (e *UnknownPairsError) Error() string {
	return fmt.Sprintf("%d pairs with an unknown target, %d with an unknown inspector", len(e.Targets), len(e.Inspectors))
}

// CheckPairs looks for pairs of ids that are in no registry. The error is an [*UnknownPairsError].
func CheckPairs(pairs []Avoidance, targets []Target, inspectors []Inspector) error {
	known := make(map[string]bool, len(targets)+len(inspectors))
	for _, t := range targets {
		known["target "+t.ID] = true
	}
	for _, i := range inspectors {
		known["inspector "+i.ID] = true
	}
	unknown := new(UnknownPairsError)
	for _, p := range pairs {
		if !known["target "+p.Target] {
			unknown.Targets = append(unknown.Targets, p)
		}
		if !known["inspector "+p.Inspector] {
			unknown.Inspectors = append(unknown.Inspectors, p)
		}
	}
	if len(unknown.Targets)+len(unknown.Inspectors) > 0 {
		return unknown
	}
	return nil
}

func checkCurrentPairs(ctx context.Context, tx *sql.Tx, pairs []Avoidance) error {
	targets, err := currentRows[Target](ctx, tx, KindTargets)
	if err != nil {
		return err
	}
	inspectors, err := currentRows[Inspector](ctx, tx, KindInspectors)
	if err != nil {
		return err
	}
	return CheckPairs(pairs, targets, inspectors)
}

// importRows compares rows with the registry and records the differences as one batch. A batch without any is not recorded.
func importRows[T interface{ key() string }](ctx context.Context, s *Store, kind Kind, in Import[T], check func(context.Context, *sql.Tx, []T) error) (Summary, error) {
	var sum Summary
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		if check != nil && in.Mode != ModeRetire {
			if err := check(ctx, tx, in.Rows); err != nil {
				return err
			}
		}
		changes, err := compare(ctx, tx, kind, in)
		if err != nil {
			return err
		}
		if sum = changes.Summary; !sum.Changes() || in.DryRun {
			return nil
		}
		return s.writeBatch(ctx, tx, kind, changes.rows, importDetails(sum, in.Files, in.Columns, in.Mode), in.Stored)
	})
	if err == nil && !sum.Changes() {
		sum.SameFiles, err = s.sameFiles(ctx, kind, in.Files)
	}
	return sum, err
}

func importDetails(sum Summary, files []File, columns []string, mode Mode) []ledger.Detail {
	details := []ledger.Detail{{Key: "方式", Value: modeWords[mode]}}
	for _, f := range files {
		details = append(details, f.detail())
	}
	for _, c := range columns {
		details = append(details, ledger.Detail{Key: "列", Value: c})
	}
	return append(details, ledger.Detail{Key: "变动", Value: fmt.Sprintf("新增 %d 更新 %d 停用 %d 未变 %d", sum.Added, sum.Updated, sum.Retired, sum.Unchanged)})
}

func (s *Store) writeBatch(ctx context.Context, tx *sql.Tx, kind Kind, rows []changedRow, details []ledger.Detail, stored func(done, all int)) error {
	if err := writeRows(ctx, tx, kind, rows, stored); err != nil {
		return err
	}
	_, err := s.append(ctx, tx, ledger.ActImport, kindWords[kind], details)
	return err
}

// current returns the rows of a registry that are not retired, as JSON by id.
func current(ctx context.Context, tx *sql.Tx, kind Kind) (map[string]string, error) {
	return textsByID(ctx, tx, `SELECT id, row FROM current_row WHERE registry = ?`, kind)
}

// currentRows returns the rows of a registry that are not retired, sorted by id.
func currentRows[T interface{ key() string }](ctx context.Context, tx *sql.Tx, kind Kind) ([]T, error) {
	byID, err := current(ctx, tx, kind)
	if err != nil {
		return nil, err
	}
	all := make([]T, 0, len(byID))
	for _, row := range byID {
		var t T
		if err := json.Unmarshal([]byte(row), &t); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b T) int { return strings.Compare(a.key(), b.key()) })
	return all, nil
}

// Targets returns the target registry as it stands, sorted by id.
func (s *Store) Targets(ctx context.Context) ([]Target, error) {
	return readRows[Target](ctx, s, KindTargets)
}

// Inspectors returns the inspector registry as it stands, sorted by id.
func (s *Store) Inspectors(ctx context.Context) ([]Inspector, error) {
	return readRows[Inspector](ctx, s, KindInspectors)
}

// Avoidance returns the avoidance pairs as they stand, sorted by target, then inspector.
func (s *Store) Avoidance(ctx context.Context) ([]Avoidance, error) {
	return readRows[Avoidance](ctx, s, KindAvoidance)
}

func readRows[T interface{ key() string }](ctx context.Context, s *Store, kind Kind) (rows []T, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		rows, err = currentRows[T](ctx, tx, kind)
		return err
	})
	return rows, err
}
