package registry

import (
	"context"
	"database/sql"
	"errors"
	"strconv"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A VoidOrder ends a draw, or an announcement that was not drawn yet.
type VoidOrder struct{ Reason, Approval string } // valid texts

// Void ends the draw of a task, or its announcement if it was not drawn; the task can then be announced anew. The errors are a [*StateError] if there is
// nothing to end, those of [Store.Drawn] and a [*BackwardsError].
func (s *Store) Void(ctx context.Context, task string, o VoidOrder) error {
	_, err := s.decide(ctx, task, ledger.ActVoid, o.Reason, o.Approval, func(_ *Drawing, later *draw.Later) ([]draw.Act, error) {
		act, err := later.Void()
		return []draw.Act{act}, err
	})
	var state *StateError
	if errors.As(err, &state) && state.State == StateAnnounced {
		return s.voidAnnouncement(ctx, task, o)
	}
	return err
}

// voidAnnouncement ends an announcement that was not drawn.
func (s *Store) voidAnnouncement(ctx context.Context, task string, o VoidOrder) error {
	return s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		if t.State != StateAnnounced { // by now
			return &StateError{t, ledger.ActVoid}
		}
		if _, err := audit(ctx, tx); err != nil {
			return err
		}
		entry, err := s.append(ctx, tx, ledger.ActVoid, task, []ledger.Detail{
			{Key: ledger.DetailNumber, Value: strconv.Itoa(t.Number)}, {Key: detailReason, Value: o.Reason}, {Key: detailApproval, Value: o.Approval},
		})
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO void (number, entry) VALUES (?, ?)`, t.Number, entry)
		return err
	})
}

// Void returns the act that has ended the draw, or nil.
func (d *Drawing) Void() *draw.Act {
	if n := len(d.Acts); n > 0 && d.Acts[n-1].Kind == draw.ActVoid {
		return &d.Acts[n-1]
	}
	return nil
}

// Earlier returns the attempts at a task that came to nothing, as the next announcement will name them.
func (s *Store) Earlier(ctx context.Context, task string) (all []draw.Earlier, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		all, err = earlier(ctx, tx, task, everything)
		return err
	})
	return all, err
}

// earlier are the attempts at a task under smaller numbers that were voided, or had no valid assignment.
func earlier(ctx context.Context, tx *sql.Tx, task string, number int) ([]draw.Earlier, error) {
	rows, err := tx.QueryContext(ctx, `SELECT a.number, coalesce(l.text, '')
		FROM announcement AS a
		LEFT JOIN void AS v ON v.number = a.number
		LEFT JOIN draw AS d ON d.number = a.number AND d.result IS NULL
		LEFT JOIN ledger AS l ON l.seq = v.entry
		WHERE a.task = ? AND a.number < ? AND (v.number IS NOT NULL OR d.number IS NOT NULL)
		ORDER BY a.number`, task, number)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []draw.Earlier
	for rows.Next() {
		var e draw.Earlier
		var entry string
		if err := rows.Scan(&e.Number, &entry); err != nil {
			return nil, err
		}
		e.Reason = voidReason(entry)
		all = append(all, e)
	}
	return all, rows.Err()
}

// voidReason is why a ledger entry says that an attempt was voided; "" for no entry.
func voidReason(entry string) string {
	e, _ := ledger.ParseEntry(entry)
	return e.Detail(detailReason)
}
