package registry

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"yaohao/draw/ledger"
)

// A State says how far a task has come.
type State string

const (
	StatePlanned    State = "planned"
	StateAnnounced  State = "announced"
	StateDrawn      State = "drawn"
	StateInfeasible State = "infeasible" // its seed has no valid assignment; the task may be changed and announced anew
	StateVoid       State = "void"       // its draw, or its announcement, was ended; the task may be changed and announced anew
)

// stateWords are how the ledger names states.
var stateWords = map[State]string{
	StatePlanned: "未公告", StateAnnounced: "已公告", StateDrawn: "已抽取", StateInfeasible: "无解", StateVoid: "已作废",
}

// A TaskStatus is a task and how far it has come.
type TaskStatus struct {
	Task   Task
	State  State
	Number int    // of its last announcement; 0 if there is none
	Seed   string // of that announcement's draw
	Reason string // why that announcement was voided; "" if it was not
}

// WasDrawn reports whether the last announcement has a result, be it void.
func (t TaskStatus) WasDrawn() bool {
	return t.State == StateDrawn || t.State == StateVoid && t.Seed != ""
}

// An UnknownTaskError names a task that is not in the workspace.
type UnknownTaskError struct{ Task string }

func (e *UnknownTaskError) Error() string { return fmt.Sprintf("no task %s", e.Task) }

// A StateError says that an act is not possible in the state of its task. The attempt has been recorded if the rules forbid it.
type StateError struct {
	TaskStatus
	Act ledger.Act
}

func (e *StateError) Error() string {
	return fmt.Sprintf("task %s is %s: %s is not possible", e.Task.Number, e.State, e.Act)
}

// A TooEarlyError says that the announced moment of the seed has not come.
type TooEarlyError struct {
	Task        string
	Moment, Now time.Time
}

func (e *TooEarlyError) Error() string {
	return fmt.Sprintf("the seed is announced for %s, now it is %s", e.Moment, e.Now)
}

// AddTask adds a task, or changes the rules of one that is not announced. It reports whether anything changed. The error is a
// [*StateError] if the task is announced or drawn and the rules differ.
func (s *Store) AddTask(ctx context.Context, task Task) (bool, error) {
	rules, err := json.Marshal(task)
	if err != nil {
		return false, err
	}
	changed := false
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		before, err := taskStatus(ctx, tx, task.Number)
		var unknown *UnknownTaskError
		if err != nil && !errors.As(err, &unknown) {
			return err
		}
		if err == nil {
			if old, _ := json.Marshal(before.Task); string(old) == string(rules) {
				return nil
			}
			if before.State == StateAnnounced || before.State == StateDrawn {
				return &StateError{before, ledger.ActTask}
			}
		}
		changed = true
		entry, err := s.append(ctx, tx, ledger.ActTask, task.Number, []ledger.Detail{{Key: "名称", Value: task.Name}})
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO task (number, entry, rules) VALUES (?, ?, ?)`, task.Number, entry, string(rules))
		return err
	})
	return changed, s.refuse(ctx, err, "")
}

// refuse records the attempt of an act that the rules forbid, and returns its error.
func (s *Store) refuse(ctx context.Context, err error, seed string) error {
	var state *StateError
	var early *TooEarlyError
	var other *SeedError
	var task string
	var details []ledger.Detail
	switch {
	case errors.As(err, &early):
		task, details = early.Task, []ledger.Detail{{Key: "意图", Value: string(ledger.ActDraw)}, {Key: "状态", Value: "未到种子时间"}}
	case errors.As(err, &other):
		task, details = other.Task, []ledger.Detail{{Key: "意图", Value: string(ledger.ActDraw)}, {Key: "状态", Value: "不是公告所说来源的种子"}}
	case errors.As(err, &state) && state.State != StatePlanned:
		task, details = state.Task.Number, []ledger.Detail{{Key: "意图", Value: string(state.Act)}, {Key: "状态", Value: stateWords[state.State]}}
	default:
		return err
	}
	if seed != "" {
		details = append(details, ledger.Detail{Key: detailSeed, Value: seed})
	}
	return errors.Join(err, s.record(ctx, ledger.ActRefuse, task, details...))
}

const taskStatusQuery = `
SELECT t.rules, coalesce(a.number, 0), d.number IS NOT NULL, coalesce(d.seed, ''), d.result IS NOT NULL,
	t.entry > coalesce(a.entry, 0), v.number IS NOT NULL, coalesce(l.text, '')
FROM task AS t
LEFT JOIN announcement AS a ON a.task = t.number AND a.number = (SELECT max(number) FROM announcement WHERE task = t.number)
LEFT JOIN draw AS d ON d.number = a.number
LEFT JOIN void AS v ON v.number = a.number
LEFT JOIN ledger AS l ON l.seq = v.entry
WHERE t.entry = (SELECT max(entry) FROM task WHERE number = t.number)`

func scanTask(row interface{ Scan(...any) error }) (TaskStatus, error) {
	var t TaskStatus
	var rules, voiding string
	var seeded, drawn, changed, voided bool
	if err := row.Scan(&rules, &t.Number, &seeded, &t.Seed, &drawn, &changed, &voided, &voiding); err != nil {
		return t, err
	}
	t.Reason = voidReason(voiding)
	switch {
	case t.Number == 0 || changed:
		t.State = StatePlanned
	case voided:
		t.State = StateVoid
	case drawn:
		t.State = StateDrawn
	case seeded:
		t.State = StateInfeasible
	default:
		t.State = StateAnnounced
	}
	return t, json.Unmarshal([]byte(rules), &t.Task)
}

func taskStatus(ctx context.Context, tx *sql.Tx, number string) (TaskStatus, error) {
	t, err := scanTask(tx.QueryRowContext(ctx, taskStatusQuery+` AND t.number = ?`, number))
	if err == sql.ErrNoRows {
		err = &UnknownTaskError{number}
	}
	return t, err
}

// Task returns a task. The error may be an [*UnknownTaskError].
func (s *Store) Task(ctx context.Context, number string) (t TaskStatus, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		t, err = taskStatus(ctx, tx, number)
		return err
	})
	return t, err
}

// Tasks returns all tasks, sorted by number.
func (s *Store) Tasks(ctx context.Context) ([]TaskStatus, error) {
	rows, err := s.db.QueryContext(ctx, taskStatusQuery+` ORDER BY t.number`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []TaskStatus
	for rows.Next() {
		t, err := scanTask(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, rows.Err()
}
