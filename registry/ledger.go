package registry

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"yaohao/draw"
)

// An Act is a kind of ledger entry.
type Act string

const (
	ActFound      Act = "建立" // the workspace begins
	ActImport     Act = "导入" // a batch changes a registry
	ActTask       Act = "任务" // a task is added, or its rules changed
	ActAnnounce   Act = "公告"
	ActDraw       Act = "抽取"
	ActInfeasible Act = "无解" // a seed to which no valid assignment exists; nothing was drawn
	ActSupplement Act = "补抽" // a target is put in for one that was drawn
	ActRefuse     Act = "拒绝" // an attempt that the rules forbid
	ActExport     Act = "导出"
	ActRetire     Act = "停用" // rows are taken out of a registry
	ActConfirm    Act = "确认" // somebody vouches for a registry
	ActTag        Act = "标签" // rows get a tag
	ActUntag      Act = "去标签"
)

// An Entry of the ledger (台账) is a text. It holds the hash of the entry before it, so that none can be changed, removed or slipped in
// without changing all that follow:
//
//	摇号台账 v1
//	序号 2
//	前项 <SHA-256 of entry 1>
//	时间 2026-11-20 09:58:12
//	经办 <who>
//	事项 导入
//	对象 <subject>
//	<key> <value>
//
// 对象 and the details may be absent. Times are in Beijing time.
type Entry struct {
	Seq     int
	Prev    draw.Hash // of the entry before; zero for the first
	At      time.Time
	Actor   string
	Act     Act
	Subject string
	Details []Detail
}

// A Detail is one more line of an entry. Key is a word, Value a text.
type Detail struct{ Key, Value string }

const (
	ledgerVersion = "摇号台账 v1"
	ledgerTime    = "2006-01-02 15:04:05"
)

// Text spells the entry.
func (e Entry) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n序号 %d\n前项 %s\n时间 %s\n经办 %s\n事项 %s\n", ledgerVersion, e.Seq, e.Prev,
		e.At.In(draw.Beijing()).Format(ledgerTime), e.Actor, e.Act)
	if e.Subject != "" {
		fmt.Fprintf(&b, "对象 %s\n", e.Subject)
	}
	for _, d := range e.Details {
		fmt.Fprintf(&b, "%s %s\n", d.Key, d.Value)
	}
	return b.String()
}

// ParseEntry reads the text of an entry; it refuses any but its one spelling.
func ParseEntry(text string) (Entry, error) {
	var e Entry
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if lines[0] != ledgerVersion {
		return e, fmt.Errorf("ledger entry: %q is not %q", lines[0], ledgerVersion)
	}
	var err error
	for _, line := range lines[1:] {
		key, value, _ := strings.Cut(line, " ")
		switch key {
		case "序号":
			e.Seq, err = strconv.Atoi(value)
		case "前项":
			e.Prev, _ = draw.ParseHash(value)
		case "时间":
			e.At, err = time.ParseInLocation(ledgerTime, value, draw.Beijing())
		case "经办":
			e.Actor = value
		case "事项":
			e.Act = Act(value)
		case "对象":
			e.Subject = value
		default:
			e.Details = append(e.Details, Detail{key, value})
		}
		if err != nil {
			return e, fmt.Errorf("ledger entry: %w", err)
		}
	}
	if e.Text() != text {
		return e, fmt.Errorf("ledger entry %d: not in its one spelling", e.Seq)
	}
	return e, nil
}

// append adds an entry in the transaction of its act, and returns its number.
func (s *Store) append(ctx context.Context, tx *sql.Tx, act Act, subject string, details []Detail) (int, error) {
	e := Entry{At: s.clock(), Actor: oneLine(s.actor), Act: act, Subject: oneLine(subject)}
	for _, d := range details {
		e.Details = append(e.Details, Detail{d.Key, oneLine(d.Value)})
	}
	var last string
	err := tx.QueryRowContext(ctx, `SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1`).Scan(&e.Seq, &last)
	if err != nil && err != sql.ErrNoRows {
		return 0, err
	}
	e.Prev, _ = draw.ParseHash(last)
	e.Seq++
	text := e.Text()
	if _, err := ParseEntry(text); err != nil {
		return 0, err
	}
	sum := sha256.Sum256([]byte(text))
	_, err = tx.ExecContext(ctx, `INSERT INTO ledger (seq, text, hash) VALUES (?, ?, ?)`, e.Seq, text, hex.EncodeToString(sum[:]))
	return e.Seq, err
}

// oneLine replaces what would break a line: a file may have a line break in its name.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// record is an act that changes nothing but the ledger.
func (s *Store) record(ctx context.Context, act Act, subject string, details ...Detail) error {
	return s.transaction(ctx, func(tx *sql.Tx) error {
		_, err := s.append(ctx, tx, act, subject, details)
		return err
	})
}

// RecordExport records that files were handed out. Files that were not written, because they are there already, are recorded
// only if that was left out: the program may have been killed before it could.
func (s *Store) RecordExport(ctx context.Context, task, what, where string, written bool) error {
	details := []Detail{{"内容", oneLine(what)}, {"位置", oneLine(where)}}
	if !written {
		entries, err := s.Ledger(ctx)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.Act == ActExport && e.Subject == task && slices.Equal(e.Details, details) {
				return nil
			}
		}
	}
	return s.record(ctx, ActExport, task, details...)
}

// A LedgerFault is what can be wrong with an entry.
type LedgerFault string

const (
	LedgerSpelling LedgerFault = "not in its one spelling"
	LedgerGap      LedgerFault = "the numbers have a gap"
	LedgerHash     LedgerFault = "its hash is not that of its text"
	LedgerChain    LedgerFault = "it does not follow the entry before it"
	LedgerEmpty    LedgerFault = "it is missing"
	LedgerNumber   LedgerFault = "the draw numbers do not follow each other"
	LedgerTwice    LedgerFault = "the announcement was drawn before"
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
func (s *Store) Ledger(ctx context.Context) ([]Entry, error) {
	return readLedger(ctx, s.db)
}

func readLedger(ctx context.Context, db interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}) ([]Entry, error) {
	rows, err := db.QueryContext(ctx, `SELECT seq, text, hash FROM ledger ORDER BY seq`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var entries []Entry
	var prev draw.Hash
	for rows.Next() {
		var seq int
		var text, hash string
		if err := rows.Scan(&seq, &text, &hash); err != nil {
			return nil, err
		}
		e, err := ParseEntry(text)
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
