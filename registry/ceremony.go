package registry

import (
	"context"
	"database/sql"
	"slices"
	"strconv"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// Keys of the details of the acts of a ceremony (SPEC §5.4). The ledger has all of it: what each witness committed to, that all commitments were shown, and what each
// revealed.
const (
	detailWitness    = "见证"
	detailCommitment = "承诺"
	detailReveal     = "揭示"
)

// A CeremonyFault is what can keep an act of a ceremony from being recorded.
type CeremonyFault string

const (
	CeremonyNone       CeremonyFault = "no ceremony is announced"
	CeremonyWitness    CeremonyFault = "no such witness"
	CeremonyCommitted  CeremonyFault = "has committed"
	CeremonyShown      CeremonyFault = "commitments are shown"
	CeremonyNotAll     CeremonyFault = "commitments are missing" // Witness is the first
	CeremonyNotShown   CeremonyFault = "commitments are not shown"
	CeremonyRevealed   CeremonyFault = "has revealed"
	CeremonySecret     CeremonyFault = "not a secret"
	CeremonyMismatch   CeremonyFault = "not what the witness committed to"
	CeremonyUnrevealed CeremonyFault = "reveals are missing" // Witness is the first
)

// A CeremonyError says what keeps an act of a ceremony from being recorded, of which witness.
type CeremonyError struct {
	Task    string
	Witness string // name; "" if it is not about one
	Fault   CeremonyFault
}

func (e *CeremonyError) Error() string {
	return "ceremony of " + e.Task + ": " + e.Witness + ": " + string(e.Fault)
}

// A Ceremony is how far the witnesses of an announcement have come.
type Ceremony struct {
	Task         string
	Number       int // of the announcement
	Announcement draw.Hash
	Names        []string
	Absent       string
	Commitments  []draw.Hash // zero for a witness who has not committed
	Shown        bool        // to all
	Reveals      []string    // "" for a witness who has not revealed
}

// Ceremony returns the ceremony of a task that is announced. The error may be a [*StateError], or a [*CeremonyError] if no ceremony is announced.
func (s *Store) Ceremony(ctx context.Context, task string) (c *Ceremony, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		c, err = ceremonyOf(ctx, tx, task)
		return err
	})
	return c, err
}

func ceremonyOf(ctx context.Context, tx *sql.Tx, task string) (*Ceremony, error) {
	t, err := taskStatus(ctx, tx, task)
	if err != nil {
		return nil, err
	}
	if t.Number == 0 {
		return nil, &StateError{t, ledger.ActCommit}
	}
	f, err := loadFrozen(ctx, tx, t.Number)
	if err != nil {
		return nil, err
	}
	return f.ceremony(ctx, tx)
}

// ceremony reads from the ledger what the witnesses of an announcement did.
func (f *Frozen) ceremony(ctx context.Context, tx *sql.Tx) (*Ceremony, error) {
	a := f.Announcement
	w := a.Seed.Ceremony
	if a.Seed.Kind != draw.SeedCeremony {
		return nil, &CeremonyError{Task: a.Task, Fault: CeremonyNone}
	}
	c := &Ceremony{
		Task: a.Task, Number: a.Number, Announcement: draw.HashOf(f.Text), Names: w.Names, Absent: w.Absent,
		Commitments: make([]draw.Hash, len(w.Names)), Reveals: make([]string, len(w.Names)),
	}
	entries, err := readLedger(ctx, tx)
	for _, e := range entries {
		if e.Subject == a.Task && e.Detail(ledger.DetailNumber) == strconv.Itoa(a.Number) {
			c.add(e)
		}
	}
	return c, err
}

func (c *Ceremony) add(e ledger.Entry) {
	switch k := slices.Index(c.Names, e.Detail(detailWitness)); {
	case e.Act == ledger.ActShow:
		c.Shown = true
	case k < 0:
	case e.Act == ledger.ActCommit:
		c.Commitments[k], _ = draw.ParseHash(e.Detail(detailCommitment))
	case e.Act == ledger.ActReveal:
		c.Reveals[k] = e.Detail(detailReveal)
	}
}

// Committed reports whether witness k, from 0, has committed.
func (c *Ceremony) Committed(k int) bool { return c.Commitments[k] != draw.Hash{} }

func (c *Ceremony) fault(k int, fault CeremonyFault) error {
	e := &CeremonyError{Task: c.Task, Fault: fault}
	if 0 <= k && k < len(c.Names) {
		e.Witness = c.Names[k]
	}
	return e
}

// checkCommit returns why witness k, from 0, cannot commit.
func (c *Ceremony) checkCommit(k int) error {
	switch {
	case k < 0 || k >= len(c.Names):
		return c.fault(k, CeremonyWitness)
	case c.Shown:
		return c.fault(k, CeremonyShown)
	case c.Committed(k):
		return c.fault(k, CeremonyCommitted)
	}
	return nil
}

// checkShow returns why the commitments cannot be shown.
func (c *Ceremony) checkShow() error {
	for k := range c.Names {
		if !c.Committed(k) {
			return c.fault(k, CeremonyNotAll)
		}
	}
	return nil
}

// CheckReveal returns why witness k, from 0, cannot reveal a secret.
func (c *Ceremony) CheckReveal(k int, secret string) error {
	switch {
	case k < 0 || k >= len(c.Names):
		return c.fault(k, CeremonyWitness)
	case !c.Shown:
		return c.fault(k, CeremonyNotShown)
	case c.Reveals[k] != "":
		return c.fault(k, CeremonyRevealed)
	case !draw.ValidSecret(secret):
		return c.fault(k, CeremonySecret)
	case draw.CommitmentTo(c.Announcement, k+1, secret) != c.Commitments[k]:
		return c.fault(k, CeremonyMismatch)
	}
	return nil
}

// Text spells ceremony.txt. The error is a [*CeremonyError] if the announced rule gives no seed: the commitments were not shown, or a reveal is missing.
func (c *Ceremony) Text() (string, error) {
	if !c.Shown {
		return "", c.fault(-1, CeremonyNotShown)
	}
	held := &draw.Ceremony{Announcement: c.Announcement, Commitments: c.Commitments, Reveals: c.Reveals}
	for k, secret := range c.Reveals {
		if secret == "" && (c.Absent == draw.AbsentVoid || held.Missing() == len(c.Names)) {
			return "", c.fault(k, CeremonyUnrevealed)
		}
	}
	w := &draw.Witnesses{Names: c.Names, Absent: c.Absent}
	return w.CeremonyText(held), nil
}

// ceremonyAct records an act of a ceremony that is not drawn yet, unless check forbids it.
func (s *Store) ceremonyAct(ctx context.Context, task string, act ledger.Act, check func(*Ceremony) error, details func(*Ceremony) []ledger.Detail) (*Ceremony, error) {
	var c *Ceremony
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		if t.State != StateAnnounced {
			return &StateError{t, act}
		}
		if c, err = ceremonyOf(ctx, tx, task); err != nil {
			return err
		}
		if err := check(c); err != nil {
			return err
		}
		if _, err := s.append(ctx, tx, act, task, append([]ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(c.Number)}}, details(c)...)); err != nil {
			return err
		}
		c, err = ceremonyOf(ctx, tx, task)
		return err
	})
	return c, s.refuse(ctx, err, "")
}

// Commit records the commitment of witness k, from 0. The error may be a [*CeremonyError].
func (s *Store) Commit(ctx context.Context, task string, k int, commitment draw.Hash) (*Ceremony, error) {
	return s.ceremonyAct(ctx, task, ledger.ActCommit,
		func(c *Ceremony) error { return c.checkCommit(k) },
		func(c *Ceremony) []ledger.Detail {
			return []ledger.Detail{{Key: detailWitness, Value: c.Names[k]}, {Key: detailCommitment, Value: commitment.String()}}
		})
}

// ShowCommitments records that all commitments were shown to all; after that nobody commits. A second time changes nothing.
func (s *Store) ShowCommitments(ctx context.Context, task string) (*Ceremony, error) {
	c, err := s.Ceremony(ctx, task)
	if err != nil || c.Shown {
		return c, err
	}
	return s.ceremonyAct(ctx, task, ledger.ActShow, (*Ceremony).checkShow, func(*Ceremony) []ledger.Detail { return nil })
}

// Reveal records the secret of witness k, from 0. The error may be a [*CeremonyError].
func (s *Store) Reveal(ctx context.Context, task string, k int, secret string) (*Ceremony, error) {
	return s.ceremonyAct(ctx, task, ledger.ActReveal,
		func(c *Ceremony) error { return c.CheckReveal(k, secret) },
		func(c *Ceremony) []ledger.Detail {
			return []ledger.Detail{{Key: detailWitness, Value: c.Names[k]}, {Key: detailReveal, Value: secret}}
		})
}

// SeedSource returns where the seed of a task comes from: as it was announced last, or as its rules say.
func (s *Store) SeedSource(ctx context.Context, task string) (source draw.SeedSource, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		source = t.Task.Seed
		if t.Number > 0 {
			f, err := loadFrozen(ctx, tx, t.Number)
			if err != nil {
				return err
			}
			source = f.Announcement.Seed
		}
		return nil
	})
	return source, err
}

// A SeedError says that a seed is not one of the announced source.
type SeedError struct {
	Task    string
	Source  draw.SeedSource
	Finding *draw.Finding
}

func (e *SeedError) Error() string { return "task " + e.Task + ": " + e.Finding.Error() }

// takeSeed gives the draw its seed, and the ceremony that made it. The error is a [*SeedError] or a [*CeremonyError] if the seed is not one of the
// announced source.
func (d *Drawing) takeSeed(ctx context.Context, tx *sql.Tx, seed string) error {
	source := d.Announcement.Seed
	if wrong, ok := source.CheckSeed(seed).(*draw.Finding); ok {
		return &SeedError{d.Announcement.Task, source, wrong}
	}
	d.Seed = seed
	if source.Kind != draw.SeedCeremony {
		return nil
	}
	c, err := d.Frozen.ceremony(ctx, tx)
	if err != nil {
		return err
	}
	if d.Ceremony, err = c.Text(); err == nil && seed != draw.CeremonySeed(d.Ceremony) {
		f := &draw.Finding{Place: draw.Place{File: draw.SeedFile, Line: 1}, Fault: draw.FaultSum, Got: seed, Want: draw.CeremonySeed(d.Ceremony)}
		err = &SeedError{d.Announcement.Task, source, f}
	}
	return err
}
