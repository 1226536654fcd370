package registry

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A Timestamp is a time stamp of an announcement. That it is one is for the caller to check: package evidence can.
type Timestamp struct {
	Text      string // timestamp.txt (draw/SPEC.md §13)
	At        time.Time
	Authority string // whom its certificate names; "" if that cannot be read
}

// Keys of the details of a time stamp's entry.
const (
	detailTimestamp = "时间戳" // SHA-256 of timestamp.txt
	detailAt        = "时刻"
	detailAuthority = "机构"
)

// KeepTimestamp keeps a time stamp of an announcement of this workspace. kept is false if it was kept before; others may be. The error may be a [*BrokenLedgerError].
func (s *Store) KeepTimestamp(ctx context.Context, a *draw.Announcement, t Timestamp) (kept bool, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		if _, err := audit(ctx, tx); err != nil {
			return err
		}
		err := tx.QueryRowContext(ctx, `SELECT NOT EXISTS (SELECT 1 FROM timestamp WHERE announcement = ? AND text = ?)`, a.Number, t.Text).Scan(&kept)
		if err != nil || !kept {
			return err
		}
		details := []ledger.Detail{
			{Key: ledger.DetailNumber, Value: strconv.Itoa(a.Number)}, {Key: detailTimestamp, Value: draw.HashOf(t.Text).String()},
			{Key: detailAt, Value: t.At.In(draw.Beijing()).Format(time.DateTime)}, {Key: detailAuthority, Value: t.Authority},
		}
		entry, err := s.append(ctx, tx, ledger.ActTimestamp, a.Task, details)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO timestamp (entry, announcement, text) VALUES (?, ?, ?)`, entry, a.Number, t.Text)
		return err
	})
	return kept, err
}

// Timestamps are the texts of the time stamps of an announcement by its number, in the order in which they were kept. The error is a [*BrokenLedgerError]
// if one is not what the ledger records.
func (s *Store) Timestamps(ctx context.Context, number int) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT t.entry, t.text, l.text FROM timestamp AS t JOIN ledger AS l ON l.seq = t.entry
		WHERE t.announcement = ? ORDER BY t.entry`, number)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var texts []string
	for rows.Next() {
		var seq int
		var text, entry string
		if err := rows.Scan(&seq, &text, &entry); err != nil {
			return nil, err
		}
		if e, _ := ledger.ParseEntry(entry); e.Detail(detailTimestamp) != draw.HashOf(text).String() {
			return nil, &BrokenLedgerError{seq, LedgerRow}
		}
		texts = append(texts, text)
	}
	return texts, rows.Err()
}
