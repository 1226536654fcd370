package registry

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// detailSeed is the key of the seed in the entry of a draw.
const detailSeed = "种子"

// Audit returns all entries of the ledger like [Store.Ledger], and holds what is stored against them: announcements have the
// numbers 1, 2, 3 …, a task has one at a time, each is drawn and voided at most once, nothing follows what is void, and each stored announcement, time stamp, draw
// and act is the one that its entry records. The error may be a [*BrokenLedgerError]. It cannot show that entries are missing at the end, nor that the whole ledger was made anew:
// for that, compare its last hash with one that was published.
func (s *Store) Audit(ctx context.Context) (entries []ledger.Entry, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		entries, err = audit(ctx, tx)
		return err
	})
	return entries, err
}

func audit(ctx context.Context, tx *sql.Tx) ([]ledger.Entry, error) {
	entries, err := readLedger(ctx, tx)
	if err != nil {
		return nil, err
	}
	rows, err := storedActs(ctx, tx)
	if err != nil {
		return nil, err
	}
	return entries, replay(entries, rows)
}

// A storedAct is what the tables hold for an entry: an announcement, a time stamp of it, a draw, or what was decided after it.
type storedAct struct {
	act     ledger.Act
	subject string
	number  string
	seed    string
	hash    string // of the announcement, the time stamp or the result; empty if there is none
}

// recorded is what an entry says in the same form.
func recorded(e ledger.Entry) storedAct {
	a := storedAct{act: e.Act, subject: e.Subject, number: e.Detail(ledger.DetailNumber), seed: e.Detail(detailSeed), hash: e.Detail(ledger.DetailResult)}
	switch e.Act {
	case ledger.ActAnnounce:
		a.hash = e.Detail(ledger.DetailAnnouncement)
	case ledger.ActTimestamp:
		a.hash = e.Detail(detailTimestamp)
	}
	return a
}

// storedActs returns all announcements, time stamps, draws and later acts by the number of their entry.
func storedActs(ctx context.Context, tx *sql.Tx) (map[int][]storedAct, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT entry, ?1, task, number, '', text, 1, 0, 0 FROM announcement
		UNION ALL
		SELECT d.entry, CASE WHEN d.result IS NULL THEN ?3 ELSE ?2 END, a.task, d.number, d.seed, coalesce(d.result, ''), d.result IS NOT NULL, 0, 0
		FROM draw AS d JOIN announcement AS a ON a.number = d.number
		UNION ALL
		SELECT c.entry, '', a.task, c.draw, '', c.text, 1, c.number, v.number IS NOT NULL
		FROM act AS c JOIN announcement AS a ON a.number = c.draw LEFT JOIN void AS v ON v.number = c.draw AND v.entry = c.entry
		UNION ALL
		SELECT v.entry, ?4, a.task, v.number, '', '', 0, 0, 1 FROM void AS v JOIN announcement AS a ON a.number = v.number
		WHERE NOT EXISTS (SELECT 1 FROM act WHERE draw = v.number AND entry = v.entry)
		UNION ALL
		SELECT t.entry, ?5, a.task, t.announcement, '', t.text, 1, 0, 0 FROM timestamp AS t JOIN announcement AS a ON a.number = t.announcement`,
		ledger.ActAnnounce, ledger.ActDraw, ledger.ActInfeasible, ledger.ActVoid, ledger.ActTimestamp)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[int][]storedAct{}
	for rows.Next() {
		var entry, number int
		var a storedAct
		var text string
		var hashed, void bool
		if err := rows.Scan(&entry, &a.act, &a.subject, &a.number, &a.seed, &text, &hashed, &number, &void); err != nil {
			return nil, err
		}
		if hashed {
			a.hash = draw.HashOf(text).String()
		}
		if number > 0 {
			a.act = kindOfAct(text, number, void)
		}
		all[entry] = append(all[entry], a)
	}
	return all, rows.Err()
}

// kindOfAct is what acts.txt says that its act of a number is. One that voids the draw is nothing unless the draw is void.
func kindOfAct(text string, number int, void bool) ledger.Act {
	for _, kind := range []ledger.Act{ledger.ActSupplement, ledger.ActReplace, ledger.ActVoid} {
		if strings.Contains(text, fmt.Sprintf("\n%s %d ", kind, number)) && void == (kind == ledger.ActVoid) {
			return kind
		}
	}
	return ""
}

// replay goes through the entries in order and compares each with what is stored.
func replay(entries []ledger.Entry, stored map[int][]storedAct) error {
	attempts := newAttempts()
	for _, e := range entries {
		rows := stored[e.Seq]
		delete(stored, e.Seq)
		says := recorded(e)
		wanted := 0
		if e.Act == ledger.ActTimestamp {
			wanted = 1
		}
		if aboutAttempts(e.Act) {
			wanted = 1
			if fault := attempts.add(says); fault != "" {
				return &BrokenLedgerError{e.Seq, fault}
			}
		}
		if len(rows) != wanted || wanted == 1 && rows[0] != says {
			return &BrokenLedgerError{e.Seq, LedgerRow}
		}
	}
	for seq := range stored { // of entries that do not exist
		return &BrokenLedgerError{seq, LedgerRow}
	}
	return nil
}
