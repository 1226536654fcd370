package cmd

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
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
	for _, paths := range [][]string{f.Targets, f.Inspectors, f.Avoidance} {
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
}

func viewTask(t registry.TaskStatus) taskView {
	return taskView{t.Task.Number, t.Task.Name, string(t.State), t.Number, t.Seed}
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
		if a.JSON {
			return a.writeJSON(struct {
				taskView
				Rules rulesView `json:"rules"`
			}{viewTask(t), viewRules(t.Task)})
		}
		return writeTable(a.out, []string{a.say(msgColRule), a.say(msgColValue)}, a.taskRows(t))
	})
}

// rulesView are the rules of a task in JSON, under the keys of a task file.
type rulesView struct {
	Office   string            `json:"office"`
	Dates    map[string]string `json:"dates"`
	Items    []itemView        `json:"items"`
	Stratify string            `json:"stratify"`
	Take     map[string]string `json:"take"`
	Seats    []seatView        `json:"seats"`
	Maximum  int               `json:"maximum,omitempty"`
	Seed     map[string]string `json:"seed"`
}

type itemView struct {
	Name  string `json:"name"`
	Basis string `json:"basis"`
}

type seatView struct {
	Department string   `json:"department"`
	Skills     []string `json:"skills,omitempty"`
}

func viewRules(t registry.Task) rulesView {
	v := rulesView{
		Office: t.Office, Dates: map[string]string{"from": t.From, "to": t.To}, Stratify: t.Stratify, Take: map[string]string{},
		Maximum: t.Maximum, Seed: map[string]string{"source": t.Seed.Text, "at": t.Seed.Moment},
	}
	for _, item := range t.Items {
		v.Items = append(v.Items, itemView{Name: item.Name, Basis: item.Basis})
	}
	for _, rule := range t.Take {
		v.Take[rule.Stratum] = rule.Ratio
	}
	for _, seat := range t.Seats {
		v.Seats = append(v.Seats, seatView(seat))
	}
	return v
}

func (a *app) taskRows(t registry.TaskStatus) [][]string {
	row := func(m message, value string) []string { return []string{a.say(m), value} }
	rows := [][]string{
		row(msgColTask, t.Task.Number), row(msgColName, t.Task.Name), row(msgColState, a.say(stateNames[t.State])),
		row(msgColNumber, numberOrDash(t.Number)), row(msgRuleOffice, t.Task.Office), row(msgRuleDates, a.say(msgFromTo, t.Task.From, t.Task.To)),
	}
	for _, item := range t.Task.Items {
		rows = append(rows, row(msgRuleItem, item.Name), row(msgRuleBasis, item.Basis))
	}
	for _, take := range t.Task.Take {
		rows = append(rows, row(msgRuleTake, t.Task.Stratify+" "+take.Stratum+": "+take.Ratio))
	}
	for k, seat := range t.Task.Seats {
		rows = append(rows, row(msgRuleSeat, a.seatName(k+1, seat)))
	}
	maximum := a.say(msgNoLimit)
	if t.Task.Maximum > 0 {
		maximum = strconv.Itoa(t.Task.Maximum)
	}
	rows = append(rows, row(msgRuleMaximum, maximum), row(msgRuleSeed, t.Task.Seed.Text), row(msgRuleMoment, t.Task.Seed.Moment))
	if t.Seed != "" {
		rows = append(rows, row(msgSeed, t.Seed))
	}
	return rows
}

// seatName words a seat, counted from 1.
func (a *app) seatName(n int, seat draw.Seat) string {
	name := fmt.Sprintf("%d %s", n, seat.Department)
	if n == 1 {
		name += " " + a.say(msgLeader)
	}
	if len(seat.Skills) > 0 {
		name += a.say(msgDetail, strings.Join(seat.Skills, a.say(msgListComma)))
	}
	return name
}
