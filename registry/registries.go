package registry

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"yaohao/draw"
)

// listWords are the lists of an announcement that registries become.
var listWords = map[Kind]string{KindTargets: "检查对象名录", KindInspectors: "执法检查人员名录", KindAvoidance: "回避名单"}

// Registries returns what a task would be frozen with under a number: the registries as they stand, and the draws before that number. The
// task itself does not count among the earlier checks. Registries that are given, even without rows, stand in place of those of the workspace.
func (s *Store) Registries(ctx context.Context, task Task, number int, given Registries) (r *Registries, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		r, err = s.registries(ctx, tx, task, number, given)
		return err
	})
	return r, err
}

func (s *Store) registries(ctx context.Context, tx *sql.Tx, task Task, number int, r Registries) (*Registries, error) {
	err := cmp.Or(
		readIfNil(ctx, tx, KindTargets, &r.Targets),
		readIfNil(ctx, tx, KindInspectors, &r.Inspectors),
		readIfNil(ctx, tx, KindAvoidance, &r.Avoidance),
		readIfNil(ctx, tx, KindLeave, &r.Leave),
		readIfNil(ctx, tx, KindChecks, &r.Checks))
	if err != nil {
		return nil, err
	}
	if r.Tags, err = currentTags(ctx, tx, KindTargets); err != nil {
		return nil, err
	}
	if task.looksBack() {
		drawn, err := drawnChecks(ctx, tx, number)
		if err != nil {
			return nil, err
		}
		r.Checks = MergeChecks(task.Number, slices.Concat(r.Checks, drawn))
	}
	if r.Earlier, err = earlier(ctx, tx, task.Number, number); err != nil {
		return nil, err
	}
	r.Confirmed, err = s.confirmed(ctx, tx)
	return &r, err
}

func readIfNil[T interface{ key() string }](ctx context.Context, tx *sql.Tx, kind Kind, rows *[]T) (err error) {
	if *rows == nil {
		*rows, err = currentRows[T](ctx, tx, kind)
	}
	return err
}

// looksBack reports whether earlier checks play a part in the task.
func (t Task) looksBack() bool { return t.Yearly > 0 || t.Monthly > 0 || t.Repeat.Last > 0 }

// drawnChecks are those that came out of the draws before a number. What was decided after that number was announced has no part in it, so that
// the same task is frozen alike each time.
func drawnChecks(ctx context.Context, tx *sql.Tx, number int) ([]Check, error) {
	before := everything
	err := tx.QueryRowContext(ctx, `SELECT entry FROM announcement WHERE number = ?`, number).Scan(&before)
	if err != nil && err != sql.ErrNoRows {
		return nil, err
	}
	draws, err := pastDraws(ctx, tx, before)
	if err != nil {
		return nil, err
	}
	var checks []Check
	for _, d := range draws {
		if err := d.compute(ctx, tx, before); err != nil {
			return nil, err
		}
		checks = append(checks, d.checks()...)
	}
	return checks, nil
}

// checks are those that a draw has given: of the teams that stand.
func (d *Drawing) checks() []Check {
	var checks []Check
	for _, team := range d.Teams() {
		c := Check{Target: team.ID, Date: team.Period.From, Task: d.Announcement.Task}
		for _, i := range slices.Concat(team.Members, team.Experts) {
			c.Inspectors = append(c.Inspectors, i.ID)
		}
		checks = append(checks, c)
	}
	return checks
}

// MergeChecks leaves out the checks of a task, and makes one of those of one target and task: a draw that was imported as checks, too.
func MergeChecks(task string, checks []Check) []Check {
	at := map[string]int{}
	var merged []Check
	for _, c := range checks {
		if c.Task == task {
			continue
		}
		key := c.Target + " " + c.Task
		k, twice := at[key]
		if !twice || c.Task == "" {
			at[key] = len(merged)
			merged = append(merged, c)
			continue
		}
		for _, i := range c.Inspectors {
			if !slices.Contains(merged[k].Inspectors, i) {
				merged[k].Inspectors = append(slices.Clip(merged[k].Inspectors), i)
			}
		}
	}
	return merged
}

// confirmed are those who vouch for the registries now, as an announcement names them.
func (s *Store) confirmed(ctx context.Context, tx *sql.Tx) ([]draw.Confirmed, error) {
	all, err := s.confirmations(ctx, tx)
	if err != nil {
		return nil, err
	}
	var confirmed []draw.Confirmed
	for _, c := range all {
		if list := listWords[c.Kind]; c.Standing == StandingConfirmed && list != "" {
			confirmed = append(confirmed, draw.Confirmed{List: list, Date: c.At.In(draw.Beijing()).Format(time.DateOnly), By: c.Name})
		}
	}
	return confirmed, nil
}

func (c Check) key() string               { return strings.TrimSpace(c.Target + " " + c.Date + " " + c.Task) }
func (c Check) label() string             { return c.Task }
func (c Check) others() map[string]string { return nil }
func (l Leave) key() string               { return l.Inspector + " " + l.From + " " + l.To }
func (l Leave) label() string             { return l.Reason }
func (l Leave) others() map[string]string { return nil }
func (c Check) values() []Value {
	return []Value{
		{"统一社会信用代码", c.Target}, {"检查日期", c.Date}, {"任务编号", c.Task}, {"检查人员执法证号", strings.Join(c.Inspectors, "、")},
	}
}
func (l Leave) values() []Value {
	return []Value{{"执法证号", l.Inspector}, {"开始日期", l.From}, {"结束日期", l.To}, {"请假事由", l.Reason}}
}
