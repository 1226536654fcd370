package registry

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// Announce freezes the registries for a task and stores the announcement under the next number. The error is a [*StateError] if the
// task is announced or drawn already, or had no valid assignment and nothing has changed since; a [*KnownSeedError]; or a [*FreezeError].
// A task whose last announcement was voided is announced anew. The salt is secret and random, one for each announcement; only a task with pseudonyms uses it.
func (s *Store) Announce(ctx context.Context, task string, salt draw.Hash) (*Frozen, error) {
	var frozen *Frozen
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		if t.State == StateAnnounced || t.State == StateDrawn {
			return &StateError{t, ledger.ActAnnounce}
		}
		if t.Task.Pseudonyms && salt == (draw.Hash{}) {
			return errNoSalt
		}
		if frozen, err = s.freezeCurrent(ctx, tx, t.Task, salt); err != nil {
			return err
		}
		if t.Number > 0 { // its last announcement was voided, or had no valid assignment
			old, err := loadFrozen(ctx, tx, t.Number)
			if err != nil {
				return err
			}
			again, err := s.freezeCurrent(ctx, tx, t.Task, old.Salt())
			if err != nil {
				return err
			}
			if t.Reason == "" && old.SameButNumber(again) {
				t.State = StateInfeasible
				return &StateError{t, ledger.ActAnnounce}
			}
			if err := old.CheckNext(frozen, s.clock()); err != nil {
				return err
			}
		}
		return s.storeAnnouncement(ctx, tx, frozen)
	})
	if err != nil {
		return nil, s.refuse(ctx, err, "")
	}
	return frozen, nil
}

// freezeCurrent freezes the registries as they stand, under the next number.
func (s *Store) freezeCurrent(ctx context.Context, tx *sql.Tx, task Task, salt draw.Hash) (*Frozen, error) {
	var number int
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(number), 0) + 1 FROM announcement`).Scan(&number); err != nil {
		return nil, err
	}
	r, err := s.registries(ctx, tx, task, number, Registries{})
	if err != nil {
		return nil, err
	}
	r.Keys, r.Salt = s.keys, salt
	return Freeze(task, number, *r)
}

// storeAnnouncement stores an announcement, unless the ledger speaks of one that was taken away. The error may be a [*BrokenLedgerError].
func (s *Store) storeAnnouncement(ctx context.Context, tx *sql.Tx, f *Frozen) error {
	if _, err := audit(ctx, tx); err != nil {
		return err
	}
	a := f.Announcement
	for _, text := range f.Lists {
		_, err := tx.ExecContext(ctx, `INSERT INTO list (sha256, text) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM list WHERE sha256 = ?1)`,
			draw.HashOf(text).String(), text)
		if err != nil {
			return err
		}
	}
	confirmed, err := s.confirmations(ctx, tx)
	if err != nil {
		return err
	}
	entry, err := s.append(ctx, tx, ledger.ActAnnounce, a.Task, append([]ledger.Detail{
		{Key: ledger.DetailNumber, Value: strconv.Itoa(a.Number)}, {Key: ledger.DetailAnnouncement, Value: draw.HashOf(f.Text).String()},
	}, confirmationDetails(confirmed)...))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO announcement (number, task, text, targets, inspectors, avoidance, entry) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		a.Number, a.Task, f.Text, a.Targets.SHA256.String(), a.Inspectors.SHA256.String(), a.Avoidance.SHA256.String(), entry)
	if err != nil {
		return err
	}
	for file, text := range f.Lists {
		if slices.Contains(wholeLists, file) {
			continue
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO announcement_list (number, file, sha256) VALUES (?, ?, ?)`, a.Number, file, draw.HashOf(text).String())
		if err != nil {
			return err
		}
	}
	return nil
}

// wholeLists are those of every announcement; announcement_list has the others.
var wholeLists = []string{draw.TargetsFile, draw.InspectorsFile, draw.AvoidanceFile}

// Announced returns the last announcement of a task with its lists. The error is a [*StateError] if there is none.
func (s *Store) Announced(ctx context.Context, task string) (*Frozen, error) {
	var f *Frozen
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		if t.Number == 0 {
			return &StateError{t, ledger.ActExport}
		}
		if f, err = loadFrozen(ctx, tx, t.Number); err == nil {
			_, err = audit(ctx, tx)
		}
		return err
	})
	return f, err
}

// AsItStands returns what a draw of a task would be made of: the announcement, if one waits for its seed or was drawn, else the one that would be made now.
// It is opened. Nothing is stored. The error may be an [*UnknownTaskError] or a [*FreezeError].
func (s *Store) AsItStands(ctx context.Context, task string) (t TaskStatus, f *Frozen, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		if t, err = taskStatus(ctx, tx, task); err != nil {
			return err
		}
		if t.State == StateAnnounced || t.State == StateDrawn {
			f, err = loadFrozen(ctx, tx, t.Number)
		} else {
			f, err = s.freezeCurrent(ctx, tx, t.Task, draw.Hash{})
		}
		if err == nil {
			f, err = f.Opened()
		}
		return err
	})
	return t, f, err
}

// A KnownSeedError says that an announcement speaks of a seed that may be known: another attempt at the task came before it, and its moment is not
// later than now, or than that of the attempt before.
type KnownSeedError struct {
	Task   string
	Number int    // of the attempt before
	Moment string // of the seed
	Last   string // that of the attempt before
	Now    time.Time
}

func (e *KnownSeedError) Error() string {
	return "task " + e.Task + ": the seed of " + e.Moment + " may be known"
}

// CheckNext returns a [*KnownSeedError] unless next, which is to follow f, speaks of a seed later than that of f and later than now: rules must not be
// made to fit a seed that somebody has seen.
func (f *Frozen) CheckNext(next *Frozen, now time.Time) error {
	a, last := next.Announcement, f.Announcement.Seed.Moment
	if moment, _ := draw.ParseMoment(a.Seed.Moment); a.Seed.Moment <= last || !moment.After(now) {
		return &KnownSeedError{a.Task, f.Announcement.Number, a.Seed.Moment, last, now}
	}
	return nil
}

// SameButNumber reports whether two announcements differ in nothing but their number, the attempts before them, who vouched for the registries when, and who keeps and
// witnesses the ledger.
func (f *Frozen) SameButNumber(other *Frozen) bool {
	a := *other.Announcement
	a.Number, a.Earlier, a.Confirmed = f.Announcement.Number, f.Announcement.Earlier, f.Announcement.Confirmed
	a.LedgerKey, a.Witnesses = f.Announcement.LedgerKey, f.Announcement.Witnesses
	return a.Text() == f.Text
}

// loadFrozen returns an announcement with its lists. The error is a [*draw.Finding] if they are not those that were announced.
func loadFrozen(ctx context.Context, tx *sql.Tx, number int) (*Frozen, error) {
	f := &Frozen{Lists: map[string]string{}}
	var entry string
	err := tx.QueryRowContext(ctx, `SELECT a.text, l.text FROM announcement AS a JOIN ledger AS l ON l.seq = a.entry
		WHERE a.number = ?`, number).Scan(&f.Text, &entry)
	if err == sql.ErrNoRows {
		return nil, &draw.Finding{Place: draw.Place{File: draw.AnnouncementFile}, Fault: draw.FaultMissing}
	}
	if err != nil {
		return nil, err
	}
	if got, want := draw.HashOf(f.Text), announcedIn(entry); got != want {
		return nil, &draw.Finding{Place: draw.Place{File: draw.AnnouncementFile}, Fault: draw.FaultSum, Got: got.String(), Want: want.String()}
	}
	if f.Announcement, err = draw.ParseAnnouncement(f.Text); err != nil {
		return nil, err
	}
	if f.Lists, err = announcedLists(ctx, tx, number); err != nil {
		return nil, err
	}
	return f, f.Announcement.CheckLists(f.Lists)
}

// announcedLists are the texts of the lists of an announcement by file name.
func announcedLists(ctx context.Context, tx *sql.Tx, number int) (map[string]string, error) {
	return textsByID(ctx, tx, `SELECT f.file, l.text FROM (
			SELECT 'targets.txt' AS file, targets AS sha256 FROM announcement WHERE number = ?1 UNION ALL
			SELECT 'inspectors.txt', inspectors FROM announcement WHERE number = ?1 UNION ALL
			SELECT 'avoidance.txt', avoidance FROM announcement WHERE number = ?1 UNION ALL
			SELECT file, sha256 FROM announcement_list WHERE number = ?1
		) AS f JOIN list AS l ON l.sha256 = f.sha256`, number)
}

// announcedIn returns the SHA-256 of the announcement that a ledger entry records.
func announcedIn(entry string) draw.Hash {
	e, _ := ledger.ParseEntry(entry)
	sum, _ := draw.ParseHash(e.Detail(ledger.DetailAnnouncement))
	return sum
}

// A Drawing is a draw that was made: what was announced, the seed, and what it gave.
type Drawing struct {
	Frozen
	Seed     string
	Ceremony string // ceremony.txt; "" for a seed of another kind
	Result   *draw.Result
	Acts     []draw.Act // what was decided after it
}

// Draw gives the announcement of a task its seed, computes the result and stores it. The errors are a [*StateError] if the task is not
// announced, or drawn already; a [*TooEarlyError]; a [*SeedError] or [*CeremonyError] if the seed is not of the announced source; a
// [*draw.Finding] if the seed is no line of text or the stored announcement is not what was announced; an [*draw.Infeasible] if no valid
// assignment exists, which uses up the announcement too.
func (s *Store) Draw(ctx context.Context, task, seed string) (*Drawing, error) {
	if _, err := draw.ParseSeed(draw.SeedText(seed)); err != nil {
		return nil, err
	}
	d := &Drawing{Seed: seed}
	var infeasible *draw.Infeasible
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		if t.State != StateAnnounced {
			return &StateError{t, ledger.ActDraw}
		}
		f, err := loadFrozen(ctx, tx, t.Number)
		if err != nil {
			return err
		}
		d.Frozen = *f
		if moment, _ := draw.ParseMoment(f.Announcement.Seed.Moment); s.clock().Before(moment) {
			return &TooEarlyError{task, moment, s.clock()}
		}
		if err := d.takeSeed(ctx, tx, seed); err != nil {
			return err
		}
		d.Result, err = f.draw(seed)
		if err != nil && !errors.As(err, &infeasible) {
			return err
		}
		return s.storeDraw(ctx, tx, d)
	})
	if err != nil {
		return nil, s.refuse(ctx, err, seed)
	}
	if infeasible != nil {
		return nil, d.people().shortages(infeasible)
	}
	return d, nil
}

// draw computes the result of a seed from the frozen texts.
func (f *Frozen) draw(seed string) (*draw.Result, error) {
	lists, err := draw.ParseLists(f.Lists)
	if err != nil {
		return nil, err
	}
	return draw.Draw(f.Announcement, seed, draw.Targets(strings.NewReader(f.Lists[draw.TargetsFile])), lists)
}

// storeDraw stores a draw, unless the ledger speaks of one that was taken away; one without a result is infeasible. The error may be a
// [*BrokenLedgerError].
func (s *Store) storeDraw(ctx context.Context, tx *sql.Tx, d *Drawing) error {
	if _, err := audit(ctx, tx); err != nil {
		return err
	}
	number := d.Announcement.Number
	act, details := ledger.ActInfeasible, []ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(number)}, {Key: detailSeed, Value: d.Seed}}
	var result any
	if d.Result != nil {
		text := d.Result.Text()
		result = text
		act, details = ledger.ActDraw, append(details, ledger.Detail{Key: ledger.DetailResult, Value: draw.HashOf(text).String()})
	}
	entry, err := s.append(ctx, tx, act, d.Announcement.Task, details)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO draw (number, seed, result, entry) VALUES (?, ?, ?, ?)`, number, d.Seed, result, entry)
	return err
}

// Drawn returns the draw of a task that is drawn, with its acts; one of them may have voided it. The result is computed anew from what was announced and must be the stored
// one, and seed and result those that the ledger records. The error is a [*StateError] if the task is not drawn, a [*draw.Finding] if the
// announcement or a list is not what was announced, a [*ResultError] if the results differ, a [*BrokenLedgerError] if anything else of the ledger is wrong.
func (s *Store) Drawn(ctx context.Context, task string) (d *Drawing, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		if !t.WasDrawn() {
			return &StateError{t, ledger.ActExport}
		}
		d, err = drawing(ctx, tx, t)
		return err
	})
	return d, err
}

// A NoDrawError says that a task has no draw of a number.
type NoDrawError struct {
	Task   string
	Number int
}

func (e *NoDrawError) Error() string { return fmt.Sprintf("task %s has no draw %d", e.Task, e.Number) }

// DrawnAs is like [Store.Drawn] for an attempt at a task by its number: an earlier one may be void. The error may be a [*NoDrawError].
func (s *Store) DrawnAs(ctx context.Context, task string, number int) (d *Drawing, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		t, err := taskStatus(ctx, tx, task)
		if err != nil {
			return err
		}
		t.Number = number
		err = tx.QueryRowContext(ctx, `SELECT d.seed FROM draw AS d JOIN announcement AS a ON a.number = d.number
			WHERE a.task = ? AND a.number = ? AND d.result IS NOT NULL`, task, number).Scan(&t.Seed)
		if err == sql.ErrNoRows {
			return &NoDrawError{task, number}
		}
		if err != nil {
			return err
		}
		d, err = drawing(ctx, tx, t)
		return err
	})
	return d, err
}

// Standing is like [Store.Drawn], but a draw that was voided is a [*StateError].
func (s *Store) Standing(ctx context.Context, task string) (d *Drawing, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		d, err = standing(ctx, tx, task, ledger.ActExport)
		return err
	})
	return d, err
}

// drawing reads the draw of a task by the number and seed of its status. Nothing is given out of a workspace whose ledger is wrong anywhere.
func drawing(ctx context.Context, tx *sql.Tx, t TaskStatus) (*Drawing, error) {
	task := t.Task.Number
	f, err := loadFrozen(ctx, tx, t.Number)
	if err != nil {
		return nil, err
	}
	d := &Drawing{Frozen: *f, Seed: t.Seed}
	var stored, entry string
	err = tx.QueryRowContext(ctx, `SELECT d.result, l.text FROM draw AS d JOIN ledger AS l ON l.seq = d.entry WHERE d.number = ?`,
		t.Number).Scan(&stored, &entry)
	if err != nil {
		return nil, err
	}
	e, _ := ledger.ParseEntry(entry)
	says := storedAct{ledger.ActDraw, task, strconv.Itoa(t.Number), t.Seed, draw.HashOf(stored).String()}
	if err := d.takeSeed(ctx, tx, d.Seed); err != nil {
		return nil, &ResultError{task}
	}
	if d.Result, err = f.draw(d.Seed); err != nil || d.Result.Text() != stored || recorded(e) != says {
		return nil, &ResultError{task}
	}
	if err := d.loadActs(ctx, tx, everything); err != nil {
		return nil, err
	}
	_, err = audit(ctx, tx)
	return d, err
}

// A ResultError says that the stored result of a task is not what its seed gives: the database was changed by other means.
type ResultError struct{ Task string }

func (e *ResultError) Error() string {
	return "task " + e.Task + ": the stored result is not what the seed gives"
}

// Texts returns the files that exist before the seed, by name: the announcement and the lists, without pseudonyms.txt, which is not for everybody.
func (f *Frozen) Texts() map[string]string {
	texts := maps.Clone(f.Lists)
	delete(texts, draw.PseudonymsFile)
	texts[draw.AnnouncementFile] = f.Text
	return texts
}

// Texts returns the files of the dossier by name, without SHA256SUMS and evidence.
func (d *Drawing) Texts() map[string]string {
	texts := d.Frozen.Texts()
	texts[draw.SeedFile] = draw.SeedText(d.Seed)
	texts[draw.ResultFile] = d.Result.Text()
	if d.Ceremony != "" {
		texts[draw.CeremonyFile] = d.Ceremony
	}
	if len(d.Acts) > 0 {
		texts[draw.ActsFile] = draw.ActsText(d.Acts)
	}
	return texts
}

// TargetAt returns a target as it stood in the registry when a draw was announced.
func (s *Store) TargetAt(ctx context.Context, number int, id string) (t Target, err error) {
	var row string
	err = s.db.QueryRowContext(ctx, `SELECT r.row FROM registry_row AS r JOIN batch AS b ON b.batch = r.batch
		WHERE r.registry = ? AND r.id = ? AND b.entry < (SELECT entry FROM announcement WHERE number = ?)
		ORDER BY r.batch DESC LIMIT 1`, KindTargets, id, number).Scan(&row)
	if err != nil {
		return t, err
	}
	return t, json.Unmarshal([]byte(row), &t)
}
