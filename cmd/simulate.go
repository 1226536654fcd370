package cmd

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"yaohao/draw"
	"yaohao/draw/fairness"
	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type simulateOptions struct {
	Runs int
	HTML string
	Each bool
}

const mostRuns = 10_000_000

func (a *app) simulateCommand() *cobra.Command {
	var o simulateOptions
	c := &cobra.Command{
		Use:   "simulate " + a.say(msgArgTaskOrFile) + " --runs " + a.say(msgArgRuns),
		Short: a.say(msgSimulateShort), Long: a.say(msgSimulateLong), Args: takes(msgArgTaskOrFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runSimulate(c.Context(), args[0], o) },
	}
	c.Flags().IntVar(&o.Runs, "runs", 10_000, a.say(msgFlagRuns))
	c.Flags().StringVar(&o.HTML, "html", "", a.say(msgFlagHTML))
	c.Flags().BoolVar(&o.Each, "each", false, a.say(msgFlagEach))
	return c
}

// check refuses what cannot be done, before the time is spent.
func (o simulateOptions) check() error {
	if o.Runs < 1 || o.Runs > mostRuns {
		return &usageError{say(msgFlagBadValue, "--runs", strconv.Itoa(o.Runs)), msgRunsNext}
	}
	if o.HTML == "" {
		return nil
	}
	if !strings.EqualFold(filepath.Ext(o.HTML), ".html") {
		return &usageError{say(msgFlagBadValue, "--html", o.HTML), msgHTMLNext}
	}
	_, err := os.Stat(filepath.Dir(o.HTML))
	return err
}

// A simulation is what is drawn from, and what came out.
type simulation struct {
	*fairness.Report
	frozen    *registry.Frozen
	announced bool
}

// runSimulate stores nothing: no entry in the ledger, since nothing was decided. It cannot serve to choose a seed, because it shows the result of
// no single draw and its seeds follow from the announcement.
func (a *app) runSimulate(ctx context.Context, task string, o simulateOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	s := new(simulation)
	var err error
	if s.frozen, s.announced, err = a.toSimulate(ctx, task); err != nil {
		return at(task, err)
	}
	a.warnDoubts(s.frozen.LeftOut)
	p, err := newPool(s.frozen)
	if err != nil {
		return err
	}
	bar := a.progress(msgSimulating, false)
	counts, err := simulate(ctx, p, o.Runs, p.Draw, bar.storing)
	bar.end()
	switch {
	case ctx.Err() != nil:
		return &failure{fact: say(msgInterrupted), next: say(msgSimulateAgain), code: exitCannot}
	case err != nil:
		return err
	case counts.Draws == 0:
		return at(task, counts.Why())
	}
	s.Report = counts.Report()
	return a.showSimulation(s, o)
}

// toSimulate returns the announcement and lists of a task, or those that a task file would give.
func (a *app) toSimulate(ctx context.Context, task string) (f *registry.Frozen, announced bool, err error) {
	if ext := strings.ToLower(filepath.Ext(task)); ext == ".yaml" || ext == ".yml" {
		f, err = a.freezeFile(ctx, task)
		return f, false, err
	}
	err = a.withStore(ctx, func(s *registry.Store) error {
		var t registry.TaskStatus
		t, f, err = s.AsItStands(ctx, task)
		announced = t.State == registry.StateAnnounced || t.State == registry.StateDrawn
		return err
	})
	return f, announced, err
}

// freezeFile freezes what a task file names, as the first draw of a workspace.
func (a *app) freezeFile(ctx context.Context, path string) (*registry.Frozen, error) {
	file, err := a.readTaskFile(path)
	if err != nil {
		return nil, err
	}
	j, err := a.readJob(file)
	if err != nil {
		return nil, err
	}
	if _, missing := os.Stat(a.Database); missing == nil {
		err = a.withStore(ctx, func(s *registry.Store) error { return j.learn(ctx, s, afterAll) })
	} else {
		err = j.learn(ctx, nil, afterAll)
	}
	if err != nil {
		return nil, err
	}
	f, err := registry.Freeze(j.file.Task, 1, *j.known)
	if err != nil {
		return nil, err
	}
	if err := a.checkPairs(j); err != nil {
		return nil, err
	}
	if f, err = f.Opened(); err != nil {
		return nil, err
	}
	return f, a.accept(j.warnings(), true)
}

func newPool(f *registry.Frozen) (*fairness.Pool, error) {
	texts := f.Texts()
	targets, err := draw.Collect(draw.Targets(strings.NewReader(f.Lists[draw.TargetsFile])))
	if err != nil {
		return nil, err
	}
	lists, err := draw.ParseLists(texts)
	if err != nil {
		return nil, err
	}
	var excluded []draw.Excluded
	if text, ok := texts[draw.ExcludedFile]; ok {
		excluded, err = draw.Collect(draw.ExcludedTargets(strings.NewReader(text)))
	}
	return fairness.NewPool(f.Announcement, targets, lists, excluded), err
}

// simulate makes the draws on all processors by a function such as [fairness.Pool.Draw], which they call at once, and tells of each.
func simulate(ctx context.Context, p *fairness.Pool, runs int, by func(seed string) (*draw.Result, error), tell func(done, all int)) (*fairness.Counts, error) {
	workers := min(runtime.GOMAXPROCS(0), runs)
	counts, errs := make([]*fairness.Counts, workers), make([]error, workers)
	var wait sync.WaitGroup
	var telling sync.Mutex
	done := 0
	for w := range workers {
		counts[w] = p.NewCounts()
		wait.Go(func() {
			for k := w + 1; k <= runs && errs[w] == nil; k += workers {
				if errs[w] = errors.Join(ctx.Err(), counts[w].Count(k, by)); errs[w] == nil {
					telling.Lock()
					done++
					tell(done, runs)
					telling.Unlock()
				}
			}
		})
	}
	wait.Wait()
	for _, c := range counts[1:] {
		counts[0].Merge(c)
	}
	return counts[0], errors.Join(errs...)
}

// errDeviates ends a simulation that found chances unequal. The report has said so.
var errDeviates = &failure{code: exitDisagrees}

// showSimulation shows the figures before it writes the page, so that they are not lost if it cannot.
func (a *app) showSimulation(s *simulation, o simulateOptions) error {
	show := func() error { return a.showFairness(s, o.Each) }
	if a.JSON {
		show = func() error { return a.writeJSON(viewSimulation(s)) }
	}
	if err := show(); err != nil {
		return err
	}
	if o.HTML != "" {
		page, err := a.fairnessPage(s)
		if err != nil {
			return err
		}
		written, err := export.WriteNewFile(o.HTML, page)
		if err != nil {
			return err
		}
		if written {
			a.print(msgWroteFile, o.HTML)
		} else {
			a.print(msgWroteFileAlready, o.HTML)
		}
	}
	if s.Verdict.Deviates {
		return errDeviates
	}
	return nil
}
