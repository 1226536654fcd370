package cmd

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry"
	"yaohao/registry/intake"

	"github.com/spf13/cobra"
)

func (a *app) taskCommand() *cobra.Command {
	return a.group("task", msgTaskShort,
		&cobra.Command{
			Use: "add " + a.say(msgArgTaskFile), Short: a.say(msgTaskAddShort), Args: takes(msgArgTaskFile),
			RunE: func(c *cobra.Command, args []string) error { return a.runTaskAdd(c.Context(), args[0]) },
		},
		&cobra.Command{
			Use: "list", Short: a.say(msgTaskListShort), Args: takes(),
			RunE: func(c *cobra.Command, _ []string) error { return a.runTaskList(c.Context()) },
		},
		&cobra.Command{
			Use: "show " + a.say(msgArgTask), Short: a.say(msgTaskShowShort), Args: takes(msgArgTask),
			RunE: func(c *cobra.Command, args []string) error { return a.runTaskShow(c.Context(), args[0]) },
		})
}

// taskFileError says which file a [registry.TaskFileError] is about.
type taskFileError struct {
	path string
	*registry.TaskFileError
}

// readTaskFile reads a task file. The paths in it are relative to it. The column of the strata may go by any header that an import knows.
func (a *app) readTaskFile(path string) (*registry.TaskFile, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f, err := registry.ParseTaskFile(text)
	if wrong, ok := err.(*registry.TaskFileError); ok {
		return nil, &taskFileError{path, wrong}
	}
	if err != nil {
		return nil, err
	}
	headers, err := a.headers(registry.KindTargets, nil)
	if err == nil {
		f.Usual, err = intake.UsualTargetHeader(headers, f.Stratify)
	}
	if err != nil {
		return nil, err
	}
	if !f.YearlyGiven {
		f.Yearly = a.Yearly
	}
	for _, paths := range [][]string{f.Targets, f.Inspectors, f.Avoidance, f.Checks, f.Leave} {
		for k, p := range paths {
			if !filepath.IsAbs(p) {
				paths[k] = filepath.Join(filepath.Dir(path), filepath.FromSlash(p))
			}
		}
	}
	return f, nil
}

func (a *app) runTaskAdd(ctx context.Context, path string) error {
	f, err := a.readTaskFile(path)
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		changed, err := s.AddTask(ctx, f.Task)
		switch {
		case err != nil:
			return err
		case a.JSON:
			return a.writeJSON(map[string]any{"task": f.Number, "changed": changed})
		case changed:
			a.print(msgTaskAdded, f.Number, f.Name)
		default:
			a.print(msgTaskUnchanged, f.Number)
		}
		return nil
	})
}

// taskView is a task in JSON.
type taskView struct {
	Task   string `json:"task"`
	Name   string `json:"name"`
	State  string `json:"state"`
	Number int    `json:"number,omitempty"`
	Seed   string `json:"seed,omitempty"`
	Void   string `json:"void,omitempty"` // why
}

func viewTask(t registry.TaskStatus) taskView {
	return taskView{t.Task.Number, t.Task.Name, string(t.State), t.Number, t.Seed, t.Reason}
}

func (a *app) runTaskList(ctx context.Context) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		tasks, err := s.Tasks(ctx)
		if err != nil {
			return err
		}
		views, rows := []taskView{}, [][]string{}
		for _, t := range tasks {
			views = append(views, viewTask(t))
			rows = append(rows, []string{t.Task.Number, t.Task.Name, a.say(stateNames[t.State]), numberOrDash(t.Number)})
		}
		if a.JSON {
			return a.writeJSON(views)
		}
		if len(rows) == 0 {
			a.print(msgNoTasks)
			return nil
		}
		return writeTable(a.out, []string{a.say(msgColTask), a.say(msgColName), a.say(msgColState), a.say(msgColNumber)}, rows)
	})
}

func numberOrDash(n int) string {
	if n == 0 {
		return "-"
	}
	return strconv.Itoa(n)
}

func (a *app) runTaskShow(ctx context.Context, number string) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		t, err := s.Task(ctx, number)
		if err != nil {
			return err
		}
		d := &registry.Drawing{} // has no acts
		if t.WasDrawn() {
			if d, err = opened(s.Drawn(ctx, number)); err != nil {
				return err
			}
		}
		earlier, err := s.Earlier(ctx, number)
		if err != nil {
			return err
		}
		entries, err := s.Ledger(ctx)
		if err != nil {
			return err
		}
		counts := registry.Count(entries, number)
		if a.JSON {
			return a.writeJSON(struct {
				taskView
				Rules   rulesView     `json:"rules"`
				Acts    []actView     `json:"acts,omitempty"`
				Nothing []attemptView `json:"came_to_nothing,omitempty"`
				Counts  countsView    `json:"counts"`
			}{viewTask(t), viewRules(t.Task), viewActs(d.Acts), viewEarlier(earlier), countsView(counts)})
		}
		header := []string{a.say(msgColRule), a.say(msgColValue)}
		if err := writeTable(a.out, header, wrapLast(header, a.taskRows(t))); err != nil {
			return err
		}
		for _, line := range slices.Concat(a.actLines(d), a.earlierLines(earlier)) {
			fmt.Fprintln(a.out, line)
		}
		if counts.Announced > 0 {
			a.print(msgTaskCounts, a.counts(counts))
		}
		return nil
	})
}

// seatName words a seat, counted from 1; one of an expert has no number.
func (a *app) seatName(n int, seat draw.Seat) string {
	name := seat.Department
	if n > 0 {
		name = fmt.Sprintf("%d %s", n, name)
	}
	if n == 1 {
		name += " " + a.say(msgLeader)
	}
	if len(seat.Skills) > 0 {
		name += a.say(msgDetail, strings.Join(seat.Skills, a.say(msgListComma)))
	}
	return name
}
