package registry

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A NoKeyError says that something asks for the office's key, and none is set, or none is named by the announcement.
type NoKeyError struct{ Task string } // "" if it is not about a task

func (e *NoKeyError) Error() string { return "no key of the office" }

// Checkpoint signs the ledger as it stands, and keeps that for the proofs of dossiers. The ledger does not record it: it would not be the same ledger
// any more. The error may be a [*BrokenLedgerError].
func (s *Store) Checkpoint(ctx context.Context, key *ledger.PrivateKey) (signed string, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		entries, err := audit(ctx, tx)
		if err != nil {
			return err
		}
		tree := treeOf(entries)
		root, err := tree.Root(tree.Size())
		if err != nil {
			return err
		}
		signed, err = ledger.Sign(ledger.Checkpoint{Origin: key.Name, Size: tree.Size(), Root: root}, key)
		if err != nil {
			return err
		}
		return keepCheckpoint(ctx, tx, tree.Size(), signed)
	})
	return signed, err
}

func treeOf(entries []ledger.Entry) *ledger.Tree {
	tree := ledger.NewTree(nil)
	for _, e := range entries {
		tree.Append(e.Text())
	}
	return tree
}

// keepCheckpoint stores a note, unless it is there.
func keepCheckpoint(ctx context.Context, tx *sql.Tx, size int, note string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO checkpoint (number, size, note)
		SELECT (SELECT coalesce(max(number), 0) + 1 FROM checkpoint), ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM checkpoint WHERE size = ?1 AND note = ?2)`, size, note)
	return err
}

// ErrOtherHistory says that a checkpoint is not one of this ledger.
var ErrOtherHistory = errors.New("the checkpoint is of another ledger")

// KeepCosigned keeps a checkpoint that witnesses have cosigned. Its signatures are verified with the keys that announcements name ([Store.Name]). The error may be
// a [*ledger.NoteError], or one of [Store.HoldAgainst].
func (s *Store) KeepCosigned(ctx context.Context, signed string) (c ledger.Checkpoint, cosigned []ledger.Cosignature, err error) {
	office, witnesses, err := s.keys.parse()
	if err != nil {
		return c, nil, err
	}
	note, err := ledger.Gather([]string{signed}, office, witnesses)
	if err != nil {
		return c, nil, err
	}
	if c, cosigned, err = ledger.OpenCheckpoint(note, office, witnesses); err != nil {
		return c, nil, err
	}
	return c, cosigned, s.transaction(ctx, func(tx *sql.Tx) error {
		entries, err := readLedger(ctx, tx)
		if err != nil {
			return err
		}
		if err := holdAgainst(entries, c); err != nil {
			return err
		}
		return keepCheckpoint(ctx, tx, c.Size, note)
	})
}

// parse reads the keys. The error is a [*NoKeyError] if the office has none.
func (k Keys) parse() (office draw.NoteKey, witnesses []draw.NoteKey, err error) {
	office, ok := draw.ParseNoteKey(k.Office)
	if !ok {
		return office, nil, &NoKeyError{}
	}
	for _, vkey := range k.Witnesses {
		key, _ := draw.ParseNoteKey(vkey)
		witnesses = append(witnesses, key)
	}
	return office, witnesses, nil
}

// Evidence is what a dossier can show of the ledger (draw/SPEC.md §12). A text is "" if no checkpoint covers it yet.
type Evidence struct {
	Announced string // announced.txt: at the first cosigned checkpoint, or else the first one
	Drawn     string // drawn.txt: at the last cosigned checkpoint, or else the last one
	Ledger    string // ledger.txt: the entries up to that one
}

// EvidenceOf proves an announcement, and its draw. Checkpoints count that the keys in the announcement have signed. The error may be a [*NoKeyError].
func (s *Store) EvidenceOf(ctx context.Context, f *Frozen) (*Evidence, error) {
	a := f.Announcement
	if a.LedgerKey == "" {
		return nil, &NoKeyError{a.Task}
	}
	p, err := s.prover(ctx, Keys{a.LedgerKey, a.Witnesses})
	if err != nil {
		return nil, err
	}
	return p.evidence(draw.HashOf(f.Text))
}

// prover makes proofs for those who trust these keys.
func (s *Store) prover(ctx context.Context, keys Keys) (*prover, error) {
	office, witnesses, err := keys.parse()
	if err != nil {
		return nil, err
	}
	p := &prover{}
	if p.entries, err = s.Ledger(ctx); err != nil {
		return nil, err
	}
	p.tree = treeOf(p.entries)
	p.checkpoints, err = s.checkpoints(ctx, office, witnesses)
	return p, err
}

// A keptCheckpoint is one size of the ledger, with all signatures that there are.
type keptCheckpoint struct {
	size     int
	note     string
	cosigned bool
}

// checkpoints are those that these keys have signed, by size.
func (s *Store) checkpoints(ctx context.Context, office draw.NoteKey, witnesses []draw.NoteKey) ([]keptCheckpoint, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT size, note FROM checkpoint ORDER BY size, number`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []keptCheckpoint
	var notes []string // of the last size
	for rows.Next() {
		var size int
		var note string
		if err := rows.Scan(&size, &note); err != nil {
			return nil, err
		}
		if _, err := ledger.Gather([]string{note}, office, witnesses); err != nil { // by a key of before
			continue
		}
		if n := len(all); n == 0 || all[n-1].size != size {
			all, notes = append(all, keptCheckpoint{size: size}), nil
		}
		notes = append(notes, note)
		last := &all[len(all)-1]
		if last.note, err = ledger.Gather(notes, office, witnesses); err != nil {
			return nil, err
		}
		_, cosigned, err := ledger.OpenCheckpoint(last.note, office, witnesses)
		if err != nil {
			return nil, err
		}
		last.cosigned = len(cosigned) > 0
	}
	return all, rows.Err()
}

// A prover makes proofs of entries.
type prover struct {
	entries     []ledger.Entry
	tree        *ledger.Tree
	checkpoints []keptCheckpoint
}

func (p *prover) evidence(commitment draw.Hash) (*Evidence, error) {
	var e Evidence
	announced, drawn, last := p.acts(commitment)
	before := func(c keptCheckpoint) bool { return announced > 0 && c.size >= announced }
	k := slices.IndexFunc(p.checkpoints, func(c keptCheckpoint) bool { return before(c) && c.cosigned })
	if k < 0 {
		k = slices.IndexFunc(p.checkpoints, before)
	}
	var err error
	if k >= 0 {
		if e.Announced, err = p.proof(announced, p.checkpoints[k]); err != nil {
			return nil, err
		}
	}
	after := slices.DeleteFunc(slices.Clone(p.checkpoints), func(c keptCheckpoint) bool { return drawn == 0 || c.size < last })
	slices.Reverse(after)
	if len(after) == 0 {
		return &e, nil
	}
	k = max(0, slices.IndexFunc(after, func(c keptCheckpoint) bool { return c.cosigned }))
	e.Drawn, err = p.proof(drawn, after[k])
	e.Ledger = ledger.EntriesText(p.entries[:after[k].size])
	return &e, err
}

// last is the last checkpoint, if it has an entry with this number.
func (p *prover) last(seq int) (keptCheckpoint, error) {
	n := len(p.checkpoints)
	if n == 0 || p.checkpoints[n-1].size < seq {
		return keptCheckpoint{}, &NoCheckpointError{seq, len(p.entries)}
	}
	return p.checkpoints[n-1], nil
}

// acts returns the numbers of the entries of an announcement, its draw, and the last act of that; 0 for what there is not.
func (p *prover) acts(commitment draw.Hash) (announced, drawn, last int) {
	number := ""
	for _, e := range p.entries {
		switch {
		case e.Act == ledger.ActAnnounce && e.Detail(ledger.DetailAnnouncement) == commitment.String():
			announced, number = e.Seq, e.Detail(ledger.DetailNumber)
		case number == "" || e.Detail(ledger.DetailNumber) != number:
		case e.Act == ledger.ActDraw:
			drawn, last = e.Seq, e.Seq
		case e.Act == ledger.ActSupplement, e.Act == ledger.ActReplace, e.Act == ledger.ActVoid:
			last = e.Seq
		}
	}
	return announced, drawn, last
}

// proof shows that an entry is in the ledger of a checkpoint.
func (p *prover) proof(seq int, c keptCheckpoint) (string, error) {
	path, err := p.tree.Inclusion(seq, c.size)
	if err != nil {
		return "", err
	}
	return (&ledger.Proof{Entry: p.entries[seq-1], Path: path, Note: c.note}).Text(), nil
}

// An OlderLedgerError says that a ledger has fewer entries than a checkpoint of it: it is an older copy, or its end was cut.
type OlderLedgerError struct{ Entries, Checkpoint int }

func (e *OlderLedgerError) Error() string {
	return fmt.Sprintf("the ledger has %d entries, the checkpoint %d", e.Entries, e.Checkpoint)
}

// HoldAgainst finds out whether the ledger begins with the entries of a checkpoint. The error is an [*OlderLedgerError], [ErrOtherHistory] or a
// [*BrokenLedgerError].
func (s *Store) HoldAgainst(ctx context.Context, c ledger.Checkpoint) error {
	entries, err := s.Audit(ctx)
	if err != nil {
		return err
	}
	return holdAgainst(entries, c)
}

func holdAgainst(entries []ledger.Entry, c ledger.Checkpoint) error {
	if c.Size > len(entries) {
		return &OlderLedgerError{len(entries), c.Size}
	}
	if root, err := treeOf(entries).Root(c.Size); err != nil || root != c.Root {
		return ErrOtherHistory
	}
	return nil
}

// A NoCheckpointError says that no checkpoint was signed that covers so many entries. The ledger may have fewer.
type NoCheckpointError struct{ Size, Entries int }

func (e *NoCheckpointError) Error() string {
	return fmt.Sprintf("no checkpoint of %d entries or more", e.Size)
}

// Consistency proves that the last signed checkpoint extends the ledger of so many entries. The error may be a [*NoCheckpointError].
func (s *Store) Consistency(ctx context.Context, from int) (*ledger.Consistency, error) {
	p, err := s.prover(ctx, s.keys)
	if err != nil {
		return nil, err
	}
	last, err := p.last(from)
	if err != nil {
		return nil, err
	}
	return p.tree.Consistency(from, last.size)
}

// Prove proves an entry at the last signed checkpoint. The error may be a [*NoCheckpointError].
func (s *Store) Prove(ctx context.Context, seq int) (string, error) {
	p, err := s.prover(ctx, s.keys)
	if err != nil {
		return "", err
	}
	last, err := p.last(seq)
	if err != nil {
		return "", err
	}
	return p.proof(seq, last)
}

// Checkpoints are those that the keys of the office and its witnesses have signed, by size, each with all signatures that there are.
func (s *Store) Checkpoints(ctx context.Context) ([]string, error) {
	p, err := s.prover(ctx, s.keys)
	if err != nil {
		return nil, err
	}
	var notes []string
	for _, c := range p.checkpoints {
		notes = append(notes, c.note)
	}
	return notes, nil
}
