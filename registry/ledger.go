package registry

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// append adds an entry in the transaction of its act, and returns its number. The error may be a [*ClockError].
func (s *Store) append(ctx context.Context, tx *sql.Tx, act ledger.Act, subject string, details []ledger.Detail) (int, error) {
	e := ledger.Entry{At: s.clock(), Actor: ledger.Free(s.actor), Act: act, Subject: ledger.Free(subject)}
	for _, d := range details {
		e.Details = append(e.Details, ledger.Detail{Key: d.Key, Value: ledger.Free(d.Value)})
	}
	var last, hash string
	err := tx.QueryRowContext(ctx, `SELECT seq, text, hash FROM ledger ORDER BY seq DESC LIMIT 1`).Scan(&e.Seq, &last, &hash)
	if err != nil && err != sql.ErrNoRows {
		return 0, err
	}
	if before, err := ledger.ParseEntry(last); err == nil && e.At.Before(before.At) {
		return 0, &ClockError{Now: e.At, Last: before.At}
	}
	e.Prev, _ = draw.ParseHash(hash)
	e.Seq++
	text := e.Text()
	if _, err := ledger.ParseEntry(text); err != nil {
		return 0, err
	}
	sum := sha256.Sum256([]byte(text))
	_, err = tx.ExecContext(ctx, `INSERT INTO ledger (seq, text, hash) VALUES (?, ?, ?)`, e.Seq, text, hex.EncodeToString(sum[:]))
	return e.Seq, err
}

// A ClockError says that the machine's clock stands before the last entry of the ledger, whose times run forward.
type ClockError struct{ Now, Last time.Time }

func (e *ClockError) Error() string {
	return fmt.Sprintf("the clock shows %s, the last entry of the ledger was made at %s", e.Now.Format(time.DateTime), e.Last.Format(time.DateTime))
}

// record is an act that changes nothing but the ledger.
func (s *Store) record(ctx context.Context, act ledger.Act, subject string, details ...ledger.Detail) error {
	return s.transaction(ctx, func(tx *sql.Tx) error {
		_, err := s.append(ctx, tx, act, subject, details)
		return err
	})
}

// RecordExport records that files were handed out. Files that were not written, because they are there already, are recorded
// only if that was left out: the program may have been killed before it could.
func (s *Store) RecordExport(ctx context.Context, task, what, where string, written bool) error {
	details := []ledger.Detail{{Key: "内容", Value: ledger.Free(what)}, {Key: "位置", Value: ledger.Free(where)}}
	if !written {
		entries, err := s.Ledger(ctx)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.Act == ledger.ActExport && e.Subject == task && slices.Equal(e.Details, details) {
				return nil
			}
		}
	}
	return s.record(ctx, ledger.ActExport, task, details...)
}

// RecordSealed records that a dossier was sealed, with the SHA-256 of the sealed file, which is published.
func (s *Store) RecordSealed(ctx context.Context, task, what, where string, sum draw.Hash) error {
	return s.record(ctx, ledger.ActExport, task,
		ledger.Detail{Key: "内容", Value: ledger.Free(what)}, ledger.Detail{Key: "位置", Value: ledger.Free(where)}, ledger.Detail{Key: "密文", Value: sum.String()})
}

// A LedgerFault is what can be wrong with an entry.
type LedgerFault string

const (
	LedgerSpelling LedgerFault = "not in its one spelling"
	LedgerGap      LedgerFault = "the numbers have a gap"
	LedgerHash     LedgerFault = "its hash is not that of its text"
	LedgerChain    LedgerFault = "it does not follow the entry before it"
	LedgerTime     LedgerFault = "its time is before that of the entry before it"
	LedgerEmpty    LedgerFault = "it is missing"
	LedgerNumber   LedgerFault = "the draw numbers do not follow each other"
	LedgerTwice    LedgerFault = "the announcement was drawn before"
	LedgerStands   LedgerFault = "the announcement before it still stands"
	LedgerVoid     LedgerFault = "the announcement was voided before"
	LedgerRow      LedgerFault = "what it records is not what is stored"
)

// A BrokenLedgerError names the first entry that does not follow from those before it.
type BrokenLedgerError struct {
	Seq   int
	Fault LedgerFault
}

func (e *BrokenLedgerError) Error() string {
	return fmt.Sprintf("ledger entry %d: %s", e.Seq, e.Fault)
}

// Ledger returns all entries in order, and checks the chain on the way. The error may be a [*BrokenLedgerError].
func (s *Store) Ledger(ctx context.Context) ([]ledger.Entry, error) {
	return readLedger(ctx, s.db)
}

func readLedger(ctx context.Context, db interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}) ([]ledger.Entry, error) {
	rows, err := db.QueryContext(ctx, `SELECT seq, text, hash FROM ledger ORDER BY seq`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var entries []ledger.Entry
	var prev draw.Hash
	for rows.Next() {
		var seq int
		var text, hash string
		if err := rows.Scan(&seq, &text, &hash); err != nil {
			return nil, err
		}
		e, err := ledger.ParseEntry(text)
		sum := draw.Hash(sha256.Sum256([]byte(text)))
		switch {
		case err != nil:
			return nil, &BrokenLedgerError{seq, LedgerSpelling}
		case seq != len(entries)+1 || e.Seq != seq:
			return nil, &BrokenLedgerError{seq, LedgerGap}
		case sum.String() != hash:
			return nil, &BrokenLedgerError{seq, LedgerHash}
		case e.Prev != prev:
			return nil, &BrokenLedgerError{seq, LedgerChain}
		case seq > 1 && e.At.Before(entries[seq-2].At):
			return nil, &BrokenLedgerError{seq, LedgerTime}
		}
		prev = sum
		entries = append(entries, e)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	if len(entries) == 0 {
		return nil, &BrokenLedgerError{1, LedgerEmpty}
	}
	return entries, nil
}
