package registry

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A SupplementOrder asks for a target in place of one that turned out closed or moved.
type SupplementOrder struct {
	Target   string // that is answered
	Reason   string // a valid text
	Approval string // by whom; a valid text
}

// A BackwardsError says that the clock stands before the last act of a draw.
type BackwardsError struct{ Task, Last, Today string }

func (e *BackwardsError) Error() string {
	return fmt.Sprintf("task %s: the last act is of %s, today is %s", e.Task, e.Last, e.Today)
}

// Supplement puts the next target of the stratum in for a drawn one, and stores that act. The errors are those of [Store.Drawn], a
// [*draw.NoSupplement] and a [*BackwardsError].
func (s *Store) Supplement(ctx context.Context, task string, o SupplementOrder) (act draw.Act, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		d, err := s.drawing(ctx, tx, task)
		if err != nil {
			return err
		}
		later, err := d.later(len(d.Acts) + 1)
		if err != nil {
			return err
		}
		if len(d.Acts) > 0 {
			if _, err := later.Read(draw.ActsText(d.Acts)); err != nil {
				return err
			}
		}
		if act, err = later.Supplement(o.Target); err != nil {
			return err
		}
		act.Date, act.Reason, act.Approval = s.clock().In(draw.Beijing()).Format(time.DateOnly), o.Reason, o.Approval
		if n := len(d.Acts); n > 0 && act.Date < d.Acts[n-1].Date {
			return &BackwardsError{task, d.Acts[n-1].Date, act.Date}
		}
		d.Acts = append(d.Acts, act)
		return s.storeActs(ctx, tx, d)
	})
	return act, err
}

// later starts after the draw, with up to n supplements in store.
func (d *Drawing) later(n int) (*draw.Later, error) {
	lists, err := draw.ParseLists(d.Lists)
	if err != nil {
		return nil, err
	}
	targets := draw.Targets(strings.NewReader(d.Lists[draw.TargetsFile]))
	reserve, err := draw.Reserve(d.Announcement, d.Result.Key, targets, lists.Weights, n)
	if err != nil {
		return nil, err
	}
	return draw.NewLater(d.Announcement, d.Result, reserve, lists), nil
}

// storeActs stores the last act of a draw, with the text of all. The error may be a [*BrokenLedgerError].
func (s *Store) storeActs(ctx context.Context, tx *sql.Tx, d *Drawing) error {
	if _, err := audit(ctx, tx); err != nil {
		return err
	}
	act, text := d.Acts[len(d.Acts)-1], draw.ActsText(d.Acts)
	number := d.Announcement.Number
	entry, err := s.append(ctx, tx, ledger.ActSupplement, d.Announcement.Task, []ledger.Detail{
		{Key: ledger.DetailNumber, Value: strconv.Itoa(number)}, {Key: "补抽", Value: strconv.Itoa(act.Number)}, {Key: "原对象", Value: act.Answers}, {Key: "补抽对象", Value: act.ID},
		{Key: "事由", Value: act.Reason}, {Key: "批准", Value: act.Approval}, {Key: ledger.DetailResult, Value: draw.HashOf(text).String()},
	})
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO act (draw, number, text, entry) VALUES (?, ?, ?, ?)`, number, act.Number, text, entry)
	return err
}

// loadActs reads the acts of a draw. They are computed anew and must be those that are stored, and that the ledger records; the error is
// a [*ResultError] if they are not.
func (d *Drawing) loadActs(ctx context.Context, tx *sql.Tx) error {
	var text, entry string
	err := tx.QueryRowContext(ctx, `SELECT a.text, l.text FROM act AS a JOIN ledger AS l ON l.seq = a.entry
		WHERE a.draw = ? ORDER BY a.number DESC LIMIT 1`, d.Announcement.Number).Scan(&text, &entry)
	if err == sql.ErrNoRows {
		return nil
	}
	if err != nil {
		return err
	}
	if e, _ := ledger.ParseEntry(entry); e.Detail(ledger.DetailResult) != draw.HashOf(text).String() {
		return &ResultError{d.Announcement.Task}
	}
	later, err := d.later(draw.CountActs(text))
	if err != nil {
		return err
	}
	if d.Acts, err = later.Read(text); err != nil {
		return &ResultError{d.Announcement.Task}
	}
	return nil
}
