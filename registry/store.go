package registry

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"yaohao/draw/ledger"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks a SQLite file as a workspace of this program: "yaoh" in ASCII.
const applicationID = 0x79616f68

// A Store is a workspace: one SQLite file.
type Store struct {
	db    *sql.DB
	clock func() time.Time
	actor string
	keys  Keys // that announcements name
}

// Create makes a new workspace. The error is fs.ErrExist if there is a file at path already.
func Create(ctx context.Context, path string, clock func() time.Time, actor string) (*Store, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	s, err := Open(ctx, path, clock, actor)
	if err == nil {
		return s, nil
	}
	if info, statErr := os.Stat(path); statErr == nil && info.Size() == 0 { // another program may have made a workspace of it
		err = errors.Join(err, os.Remove(path))
	}
	return nil, err
}

// Open opens a workspace. clock tells the time of acts, actor is who does them. The error is fs.ErrNotExist if there is no file at path, and
// a [*ForeignFileError] if it is not a workspace.
func Open(ctx context.Context, path string, clock func() time.Time, actor string) (*Store, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &ForeignFileError{path, errors.New("not a file")}
	}
	dsn, err := dataSource(path)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	s := &Store{db: db, clock: clock, actor: actor}
	if err := s.migrate(ctx, path); err != nil {
		return nil, errors.Join(unreadable(path, err), db.Close())
	}
	return s, nil
}

// Close releases the file.
func (s *Store) Close() error { return s.db.Close() }

// dataSource puts the PRAGMAs where every connection gets them. None of them changes a foreign file. The rollback journal, which is what
// SQLite starts with, keeps a workspace one file; an act that was reported as done survives a power cut.
func dataSource(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") {
		abs = "/" + abs
	}
	u := url.URL{Scheme: "file", Path: abs, RawQuery: strings.Join([]string{
		"_pragma=busy_timeout(10000)", "_pragma=foreign_keys(1)", "_pragma=recursive_triggers(1)",
		"_pragma=synchronous(extra)", "_pragma=page_size(16384)", "_txlock=immediate",
	}, "&")}
	return u.String(), nil
}

// A ForeignFileError says that a file is not a workspace of this program, or of a newer one.
type ForeignFileError struct {
	Path string
	Err  error // what SQLite said, if anything
}

func (e *ForeignFileError) Error() string {
	return fmt.Sprintf("%s: not a workspace: %v", e.Path, e.Err)
}
func (e *ForeignFileError) Unwrap() error { return e.Err }

// unreadable makes a [*ForeignFileError] of what SQLite says about a file that is no database, or half of one.
func unreadable(path string, err error) error {
	var e *sqlite.Error
	if errors.As(err, &e) && (e.Code()&0xff == sqlite3.SQLITE_NOTADB || e.Code()&0xff == sqlite3.SQLITE_CORRUPT) {
		return &ForeignFileError{path, err}
	}
	return err
}

// migrate brings the schema up to date, in one transaction.
func (s *Store) migrate(ctx context.Context, path string) error {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	return s.transaction(ctx, func(tx *sql.Tx) error {
		var id, version, tables int
		err := tx.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
			(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`).Scan(&id, &version, &tables)
		isNew := id == 0 && version == 0 && tables == 0
		if err != nil || !isNew && (id != applicationID || version < 1 || version > len(files)) {
			return &ForeignFileError{path, err}
		}
		if version == len(files) {
			return nil
		}
		for _, file := range files[version:] {
			text, err := migrations.ReadFile(file)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, string(text)); err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(files)))
		if err == nil && isNew {
			_, err = s.append(ctx, tx, ledger.ActFound, "", nil)
		}
		return err
	})
}

// ErrBusy says that another program has kept the workspace for more than ten seconds.
var ErrBusy = errors.New("the workspace is in use by another program")

// ErrReadOnly says that the workspace, or the folder that it is in, cannot be written to.
var ErrReadOnly = errors.New("the workspace cannot be written to")

// ErrFull says that there is no room on the disk for what is to be kept.
var ErrFull = errors.New("the disk is full")

// unwritable makes an error of this package of what SQLite says when nothing can be written.
func unwritable(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY:
		return ErrBusy
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w: %w", ErrFull, err)
	}
	return err
}

// transaction runs fn in a transaction that holds the write lock from its start.
func (s *Store) transaction(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return unwritable(err)
	}
	if err := fn(tx); err != nil {
		return errors.Join(unwritable(err), tx.Rollback())
	}
	return unwritable(tx.Commit())
}
