package registry

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// confirmedFor is how long a confirmation is good, if nothing changes.
const confirmedFor = 30 * 24 * time.Hour

// A Standing says whether somebody vouches that a registry is current.
type Standing string

const (
	StandingConfirmed Standing = "confirmed"
	StandingNone      Standing = "unconfirmed" // nobody ever did
	StandingChanged   Standing = "changed"     // the registry changed since
	StandingOld       Standing = "old"         // more than 30 days ago
)

// standingWords are how the ledger names them.
var standingWords = map[Standing]string{StandingChanged: "此后有变动", StandingOld: "已超过三十日"}

// A Confirmation (确认) says who vouches for a registry, and since when.
type Confirmation struct {
	Kind     Kind
	Standing Standing
	Name     string // the last who did; empty if nobody ever did
	Note     string
	At       time.Time
}

// Confirm records who vouches that a registry is current. Both texts must be valid texts, the note may be empty.
func (s *Store) Confirm(ctx context.Context, kind Kind, name, note string) error {
	return s.transaction(ctx, func(tx *sql.Tx) error {
		details := []ledger.Detail{{Key: "确认人", Value: name}}
		if note != "" {
			details = append(details, ledger.Detail{Key: "备注", Value: note})
		}
		entry, err := s.append(ctx, tx, ledger.ActConfirm, string(kind), details)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO confirmation (entry, registry, name, note) VALUES (?, ?, ?, ?)`, entry, kind, name, note)
		return err
	})
}

// Confirmations returns how the registries stand now, those that were never filled left out.
func (s *Store) Confirmations(ctx context.Context) (all []Confirmation, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		all, err = s.confirmations(ctx, tx)
		return err
	})
	return all, err
}

func (s *Store) confirmations(ctx context.Context, tx *sql.Tx) ([]Confirmation, error) {
	var all []Confirmation
	for _, kind := range Kinds() {
		var change int
		if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(entry), 0) FROM batch WHERE registry = ?`, kind).Scan(&change); err != nil {
			return nil, err
		}
		if change == 0 {
			continue
		}
		c, err := s.confirmation(ctx, tx, kind, change)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// confirmation is the last one of a registry whose last change is in the ledger under the given number.
func (s *Store) confirmation(ctx context.Context, tx *sql.Tx, kind Kind, change int) (Confirmation, error) {
	c := Confirmation{Kind: kind, Standing: StandingConfirmed}
	var seq int
	var text string
	err := tx.QueryRowContext(ctx, `SELECT c.name, c.note, l.seq, l.text FROM confirmation AS c JOIN ledger AS l ON l.seq = c.entry
		WHERE c.registry = ? ORDER BY c.entry DESC LIMIT 1`, kind).Scan(&c.Name, &c.Note, &seq, &text)
	if err == sql.ErrNoRows {
		c.Standing = StandingNone
		return c, nil
	}
	if err != nil {
		return c, err
	}
	entry, err := ledger.ParseEntry(text)
	c.At = entry.At
	switch {
	case seq < change:
		c.Standing = StandingChanged
	case s.clock().Sub(c.At) > confirmedFor:
		c.Standing = StandingOld
	}
	return c, err
}

// confirmationDetails say in the ledger entry of an announcement who vouched for what it froze.
func confirmationDetails(all []Confirmation) []ledger.Detail {
	var details []ledger.Detail
	for _, c := range all {
		if c.Standing == StandingNone {
			continue
		}
		words := []string{string(c.Kind), c.Name, c.At.In(draw.Beijing()).Format(time.DateTime)}
		if word := standingWords[c.Standing]; word != "" {
			words = append(words, word)
		}
		details = append(details, ledger.Detail{Key: "确认", Value: strings.Join(words, " ")})
	}
	return details
}
