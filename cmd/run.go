package cmd

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/export"
	"yaohao/registry"
	"yaohao/registry/intake"

	"github.com/spf13/cobra"
)

type runOptions struct {
	seedFlags
	Out    string
	Accept bool
}

func (a *app) runCommand() *cobra.Command {
	var o runOptions
	c := &cobra.Command{
		Use:   "run " + a.say(msgArgTaskFile) + " --seed " + a.say(msgArgSeed) + " --out " + a.say(msgArgFolder),
		Short: a.say(msgRunShort), Long: a.say(msgRunLong), Args: takes(msgArgTaskFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runRun(c.Context(), args[0], o) },
	}
	addSeed(a, c, &o.seedFlags)
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagOut))
	c.Flags().BoolVar(&o.Accept, "accept-warnings", false, a.say(msgFlagAccept))
	return c
}

// runRun does the whole job. It reads and checks everything before it changes anything. A second run with the same files and seed
// changes nothing.
func (a *app) runRun(ctx context.Context, path string, o runOptions) error {
	if o.Out == "" {
		return &usageError{say(msgFlagRequired, "--out"), message{}}
	}
	file, err := a.readTaskFile(path)
	if err != nil {
		return err
	}
	if err := o.checkKind(path, &file.Seed); err != nil {
		return err
	}
	j, err := a.readJob(file)
	if err != nil {
		return err
	}
	seed, err := a.seedOf(ctx, &j.file.Seed, &o.seedFlags)
	if err != nil {
		return err
	}
	if _, _, err := a.officeKey(); err != nil {
		return err
	}
	if err := a.checkJob(ctx, j, o); err != nil {
		return at(path, err)
	}
	if err := a.accept(j.warnings(), o.Accept); err != nil {
		return err
	}
	s, _, err := a.createStore(ctx)
	if err != nil {
		return err
	}
	return errors.Join(at(j.file.Number, a.runJob(ctx, s, j, seed, o)), s.Close())
}

// checkKind refuses what cannot be the announced seed, before the spreadsheets are read.
func (o runOptions) checkKind(path string, source *draw.SeedSource) error {
	switch source.Kind {
	case draw.SeedCeremony:
		return &failure{path, say(msgCeremonyInRun), say(msgCeremonyInRunNext), exitUsage}
	case draw.SeedTyped:
		return cmp.Or(checkSeedFlags(source, &o.seedFlags), checkSeed(o.Seed))
	}
	return checkSeedFlags(source, &o.seedFlags)
}

// A job is all that a run reads. A registry that the task file names no files for is the one of the workspace.
type job struct {
	file       *registry.TaskFile
	targets    batch[registry.Target]
	inspectors batch[registry.Inspector]
	avoidance  batch[registry.Avoidance]
	checks     batch[registry.Check]
	leave      batch[registry.Leave]

	frozen *registry.Frozen     // what is announced, or would be
	known  *registry.Registries // what the job was frozen with last: with the draws before a number
	before int                  // that number
	salt   draw.Hash            // of the pseudonyms of the last announcement
}

func (a *app) readJob(file *registry.TaskFile) (*job, error) {
	j := &job{file: file}
	var errs [5]error
	j.targets, errs[0] = readWhole(a, file.Targets, targetKind)
	j.inspectors, errs[1] = readWhole(a, file.Inspectors, inspectorKind)
	j.avoidance, errs[2] = readWhole(a, file.Avoidance, avoidanceKind)
	j.checks, errs[3] = readWhole(a, file.Checks, checkKind)
	j.leave, errs[4] = readWhole(a, file.Leave, leaveKind)
	return j, joinIssues(errs[:])
}

// joinIssues makes one error of the issues of several registries, so that a person sees all of them at once.
func joinIssues(errs []error) error {
	all := &batchError{Issues: new(intake.Issues)}
	for _, err := range errs {
		if e, ok := as[*batchError](err); ok {
			all.List, all.mapping = append(all.List, e.List...), append(all.mapping, e.mapping...)
		} else if err != nil {
			return err
		}
	}
	if len(all.List) == 0 {
		return nil
	}
	return all
}

// readWhole reads files that are all of a registry.
func readWhole[T any](a *app, paths []string, k importKind[T]) (batch[T], error) {
	headers, err := a.headers(k.kind, nil)
	if err != nil {
		return batch[T]{}, err
	}
	b, err := readBatch(paths, registry.ModeReplace, headers, k.read, a.progress(msgReading, true))
	a.showNotes(b.reading.Notes)
	return b, err
}

func (j *job) warnings() []intake.Issue {
	return slices.Concat(j.targets.reading.Warnings, j.inspectors.reading.Warnings, j.avoidance.reading.Warnings,
		j.checks.reading.Warnings, j.leave.reading.Warnings)
}

// checkJob finds what would keep a new draw from being announced, or its files from being written.
func (a *app) checkJob(ctx context.Context, j *job, o runOptions) error {
	status := registry.TaskStatus{State: registry.StatePlanned}
	if _, err := os.Stat(a.Database); err == nil {
		err := a.withStore(ctx, func(s *registry.Store) (err error) {
			if status, err = j.status(ctx, s); err != nil {
				return err
			}
			if status.State == registry.StateVoid { // a run never begins the next attempt by itself
				return &registry.StateError{TaskStatus: status, Act: ledger.ActDraw}
			}
			return j.checkFreeze(ctx, s, status, a.now())
		})
		if err != nil {
			return err
		}
	} else if err := j.wouldAnnounce(ctx, nil, 1); err != nil {
		return err
	}
	if err := a.checkPairs(j); err != nil {
		return err
	}
	if status.State == registry.StateDrawn {
		return nil
	}
	if status.State != registry.StateAnnounced {
		if err := a.acceptDoubts(j.frozen.LeftOut, o.Accept); err != nil {
			return err
		}
	}
	for _, folder := range o.folders() {
		if err := export.CheckFree(folder); err != nil {
			return err
		}
	}
	return nil
}

// checkPairs looks at the pairs of files. Those of the workspace were checked when they came, and may be of somebody who is retired.
func (a *app) checkPairs(j *job) error {
	if len(j.file.Avoidance) == 0 {
		return nil
	}
	err := registry.CheckPairs(j.avoidance.Rows, j.known.Targets, j.known.Inspectors)
	return at(strings.Join(j.file.Avoidance, a.say(msgListComma)), err)
}

// afterAll is a draw number that none has yet.
const afterAll = 999_999_999_999_999

// checkFreeze finds what would keep the job from being announced, also after an attempt that came to nothing.
func (j *job) checkFreeze(ctx context.Context, s *registry.Store, t registry.TaskStatus, now time.Time) error {
	if err := j.wouldAnnounce(ctx, s, cmp.Or(t.Number, afterAll)); err != nil {
		return err
	}
	if t.Number == 0 || t.State == registry.StateAnnounced || t.State == registry.StateDrawn {
		return nil
	}
	same, err := j.isAnnounced(ctx, s, t)
	if err != nil || same {
		return err
	}
	old, err := s.Announced(ctx, j.file.Number)
	if err != nil {
		return err
	}
	next, err := j.freeze(ctx, s, t.Number)
	if err != nil {
		return err
	}
	return old.CheckNext(next, now)
}

// folders are where the dossier and the record sheets go.
func (o runOptions) folders() []string {
	return []string{filepath.Join(o.Out, "dossier"), filepath.Join(o.Out, "sheets")}
}

// given are the registries for which there are files.
func (j *job) given() registry.Registries {
	return registry.Registries{
		Targets: j.targets.given(), Inspectors: j.inspectors.given(), Avoidance: j.avoidance.given(), Checks: j.checks.given(), Leave: j.leave.given(),
	}
}

// given are the rows of files; nil only if there are no files.
func (b batch[T]) given() []T {
	if len(b.Files) > 0 && b.Rows == nil {
		return []T{}
	}
	return b.Rows
}

// status returns how far the task has come; a task that is not in the workspace is planned.
func (j *job) status(ctx context.Context, s *registry.Store) (registry.TaskStatus, error) {
	t, err := s.Task(ctx, j.file.Number)
	var unknown *registry.UnknownTaskError
	if errors.As(err, &unknown) {
		return registry.TaskStatus{State: registry.StatePlanned}, nil
	}
	return t, err
}

// freeze makes the announcement that the job would get under a number. s is nil if there is no workspace yet.
func (j *job) freeze(ctx context.Context, s *registry.Store, number int) (*registry.Frozen, error) {
	if err := j.learn(ctx, s, number); err != nil {
		return nil, err
	}
	known := *j.known
	known.Salt = j.salt
	return registry.Freeze(j.file.Task, number, known)
}

// wouldAnnounce finds out whether the job can be announced under a number, and what that would leave out.
func (j *job) wouldAnnounce(ctx context.Context, s *registry.Store, number int) (err error) {
	j.frozen, err = j.freeze(ctx, s, number)
	return err
}

// learn finds out what the job is frozen with: what its files give, and else what the workspace knows, with its draws before a number.
func (j *job) learn(ctx context.Context, s *registry.Store, before int) (err error) {
	switch {
	case j.known != nil && j.before == before:
	case s == nil:
		known := j.given()
		known.Checks = registry.MergeChecks(j.file.Number, known.Checks)
		j.known = &known
	default:
		j.known, err = s.Registries(ctx, j.file.Task, before, j.given())
	}
	j.before = before
	return err
}

// runJob goes on from wherever an earlier run of the same job has come, then writes, shows and verifies what was drawn.
func (a *app) runJob(ctx context.Context, s *registry.Store, j *job, seed string, o runOptions) error {
	if err := a.nameKeys(s); err != nil {
		return err
	}
	if err := a.advance(ctx, s, j, seed); err != nil {
		return err
	}
	d, err := s.Drawn(ctx, j.file.Number)
	if err != nil {
		return err
	}
	shown, err := d.Opened()
	if err != nil {
		return err
	}
	if !a.JSON {
		if err := a.showDrawing(shown); err != nil {
			return err
		}
	}
	folders := o.folders()
	if err := a.exportDossier(ctx, s, d, folders[0], forNotary); err != nil {
		return err
	}
	if err := a.exportSheets(ctx, s, d, folders[1]); err != nil {
		return err
	}
	if a.JSON {
		return a.runJSON(shown, j.frozen, folders)
	}
	a.print(msgBlank)
	return a.runVerify(folders[0], verifyOptions{})
}

// advance brings the task to the state drawn, or finds it drawn from the same announcement and seed.
func (a *app) advance(ctx context.Context, s *registry.Store, j *job, seed string) error {
	t, err := j.status(ctx, s)
	if err != nil {
		return err
	}
	same, err := j.isAnnounced(ctx, s, t)
	if err != nil {
		return err
	}
	if t.State == registry.StateDrawn && same && t.Seed == seed {
		a.print(msgAlreadyDrawn, t.Number)
		return nil
	}
	if t.State == registry.StatePlanned || (t.State == registry.StateInfeasible && !same) {
		if err := a.prepare(ctx, s, j); err != nil {
			return err
		}
		same = true
	}
	if t.State == registry.StateAnnounced && !same {
		salt, err := a.salt()
		if err == nil {
			_, err = s.Announce(ctx, j.file.Number, salt)
		}
		return err
	}
	_, err = s.Draw(ctx, j.file.Number, seed)
	return err
}

// isAnnounced reports whether the task's last announcement is the one that this job would make.
func (j *job) isAnnounced(ctx context.Context, s *registry.Store, t registry.TaskStatus) (bool, error) {
	if t.Number == 0 {
		return false, nil
	}
	old, err := s.Announced(ctx, j.file.Number)
	if err != nil {
		return false, err
	}
	j.salt = old.Salt()
	now, err := j.freeze(ctx, s, t.Number)
	return err == nil && old.SameButNumber(now), err
}

// prepare imports the files, adds the task and announces it.
func (a *app) prepare(ctx context.Context, s *registry.Store, j *job) error {
	if err := storeBatch(ctx, a, s, j.targets, targetKind); err != nil {
		return err
	}
	if err := storeBatch(ctx, a, s, j.inspectors, inspectorKind); err != nil {
		return err
	}
	if err := storeBatch(ctx, a, s, j.avoidance, avoidanceKind); err != nil {
		return err
	}
	if err := storeBatch(ctx, a, s, j.checks, checkKind); err != nil {
		return err
	}
	if err := storeBatch(ctx, a, s, j.leave, leaveKind); err != nil {
		return err
	}
	if _, err := s.AddTask(ctx, j.file.Task); err != nil {
		return err
	}
	salt, err := a.salt()
	if err != nil {
		return err
	}
	f, err := s.Announce(ctx, j.file.Number, salt)
	if err != nil {
		return err
	}
	confirmed, err := s.Confirmations(ctx)
	if err != nil {
		return err
	}
	a.showConfirmations(confirmed)
	a.warnIfLate(f)
	a.showLeftOut(f)
	a.print(msgAnnounced, f.Announcement.Number, draw.HashOf(f.Text))
	a.print(msgBlank)
	j.frozen = f
	return nil
}

func storeBatch[T any](ctx context.Context, a *app, s *registry.Store, b batch[T], k importKind[T]) error {
	if len(b.Files) == 0 {
		return nil
	}
	sum, err := storeShown(ctx, a, s, b.Import, k.store)
	if err == nil {
		a.printImport(msgImported, k.name, len(b.Rows), sum)
	}
	return err
}

// runJSON prints the draw, who was left out of it and its verification as one JSON value.
func (a *app) runJSON(d *registry.Drawing, f *registry.Frozen, folders []string) error {
	v, err := verifyFolder(folders[0], nil)
	if err != nil {
		return err
	}
	err = a.writeJSON(struct {
		drawingView
		leftOutView
		Dossier string     `json:"dossier"`
		Sheets  string     `json:"sheets"`
		Report  reportView `json:"verification"`
	}{viewDrawing(d), a.viewLeftOut(f), folders[0], folders[1], a.viewReport(folders[0], v)})
	if err == nil && !v.agrees() {
		err = errDisagrees
	}
	return err
}
