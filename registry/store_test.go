package registry

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

func clockOfTests() time.Time { return time.Date(2026, 11, 20, 10, 30, 0, 0, draw.Beijing()) }

func reopen(t *testing.T, path string) (*office, error) {
	t.Helper()
	s, err := Open(t.Context(), path, clockOfTests, "clerk")
	if err != nil {
		return nil, err
	}
	t.Cleanup(func() { s.Close() })
	return &office{Store: s, t: t, path: path, now: clockOfTests()}, nil
}

func TestWorkspaceIsOneFileThatKeepsEverything(t *testing.T) {
	o := newDrawn(t)
	before, entries := o.drawn("T-1"), len(o.entries())
	o.check(o.Close())
	if files, _ := os.ReadDir(filepath.Dir(o.path)); len(files) != 1 {
		t.Errorf("%d files", len(files))
	}
	again, err := reopen(t, o.path)
	if err != nil {
		t.Fatal(err)
	}
	if got := again.drawn("T-1"); got.Result.Text() != before.Result.Text() || got.Seed != before.Seed || len(again.entries()) != entries {
		t.Error("something is lost")
	}
}

func TestReadingChangesNothing(t *testing.T) {
	o := newDrawn(t)
	o.check(o.Close())
	before, err := os.ReadFile(o.path)
	o.check(err)
	again, err := reopen(t, o.path)
	o.check(err)
	again.drawn("T-1")
	again.entries()
	again.targetIDs()
	_, err = again.Tasks(t.Context())
	o.check(err)
	o.check(again.Close())
	if after, err := os.ReadFile(o.path); err != nil || string(after) != string(before) {
		t.Errorf("the file changed: %v", err)
	}
}

func TestWorkspaceIsMadeOnce(t *testing.T) {
	o := newOffice(t)
	for _, path := range []string{o.path, t.TempDir()} {
		if _, err := Create(t.Context(), path, clockOfTests, "clerk"); !errors.Is(err, fs.ErrExist) {
			t.Errorf("%s: got %v", path, err)
		}
	}
	if len(o.entries()) != 1 {
		t.Errorf("%d entries", len(o.entries()))
	}
}

func TestWorkspaceThatIsNotThere(t *testing.T) {
	folder := t.TempDir()
	for _, path := range []string{filepath.Join(folder, "x.db"), filepath.Join(folder, "no", "x.db")} {
		if _, err := Open(t.Context(), path, clockOfTests, "clerk"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: got %v", path, err)
		}
	}
	if _, err := Create(t.Context(), filepath.Join(folder, "no", "x.db"), clockOfTests, "clerk"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if files, _ := os.ReadDir(folder); len(files) != 0 {
		t.Errorf("%d files were made", len(files))
	}
}

// A program that is killed while it makes a workspace leaves a file without a byte.
func TestEmptyFileBecomesAWorkspace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "yaohao.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	o, err := reopen(t, path)
	if err != nil {
		t.Fatal(err)
	}
	if entries := o.entries(); len(entries) != 1 || entries[0].Act != ledger.ActFound {
		t.Errorf("got %+v", entries)
	}
}

func TestForeignFilesAreLeftAsTheyAre(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, path string)
	}{
		{"text", func(t *testing.T, path string) { write(t, path, "检查对象\n") }},
		{"long text", func(t *testing.T, path string) { write(t, path, strings.Repeat("检查对象\n", 1000)) }},
		{"database cut short", func(t *testing.T, path string) {
			newOfficeAt(t, path).Close()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			write(t, path, string(data[:len(data)/2]))
		}},
		{"other database", func(t *testing.T, path string) { execute(t, path, `CREATE TABLE t (x)`) }},
		{"other database in WAL mode", func(t *testing.T, path string) { execute(t, path, `PRAGMA journal_mode = WAL; CREATE TABLE t (x)`) }},
		{"other database without tables", func(t *testing.T, path string) { execute(t, path, `PRAGMA application_id = 7`) }},
		{"other database with a version", func(t *testing.T, path string) { execute(t, path, `PRAGMA user_version = 1`) }},
		{"newer version", func(t *testing.T, path string) {
			newOfficeAt(t, path).Close()
			execute(t, path, `PRAGMA user_version = 99`)
		}},
		{"version below zero", func(t *testing.T, path string) {
			newOfficeAt(t, path).Close()
			execute(t, path, `PRAGMA user_version = -1`)
		}},
		{"no version", func(t *testing.T, path string) {
			newOfficeAt(t, path).Close()
			execute(t, path, `PRAGMA user_version = 0`)
		}},
		{"mark without tables", func(t *testing.T, path string) { execute(t, path, `PRAGMA application_id = 0x79616f68`) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			c.make(t, path)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Open(t.Context(), path, clockOfTests, "clerk")
			if e := wantError[*ForeignFileError](t, err); e.Path != path {
				t.Errorf("got %+v", e)
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
				t.Errorf("the file changed: %v", err)
			}
			if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
				t.Errorf("%d files", len(files))
			}
		})
	}
}

func TestFolderIsNoWorkspace(t *testing.T) {
	path := t.TempDir()
	_, err := Open(t.Context(), path, clockOfTests, "clerk")
	wantError[*ForeignFileError](t, err)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func execute(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestPathsMayHoldAnything(t *testing.T) {
	names := []string{"我的 工作区.db", "100%.db", "a%20b.db", "a#b.db", "a&b=c;d.db", "a+b.db", "file:a.db", "~a.db", ":memory:", "é.db", "e\u0301.db", "'\".db", "a.db "}
	if runtime.GOOS == "windows" {
		names = []string{"我的 工作区.db", "100%.db", "a%20b.db", "a#b.db", "a&b=c;d.db", "a+b.db", "~a.db", "é.db"}
	} else {
		names = append(names, "a?b.db", "a?mode=memory", `a\b.db`, "-", "*.db")
	}
	folder := t.TempDir()
	for n, name := range names {
		path := filepath.Join(folder, name)
		o := newOfficeAt(t, path)
		o.importTargets(ModeMerge, Target{ID: name})
		o.check(o.Close())
		again, err := reopen(t, path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := again.targetIDs(); len(got) != 1 || got[0] != name {
			t.Errorf("%s holds %q", name, got)
		}
		o.check(again.Close())
		if files, _ := os.ReadDir(folder); len(files) != n+1 {
			t.Errorf("%s: %d files, want %d", name, len(files), n+1)
		}
	}
}

func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"工作区 1.db", "./b.db", "file:c.db"} {
		if runtime.GOOS == "windows" && strings.Contains(name, ":") {
			continue
		}
		o := newOfficeAt(t, name)
		o.check(o.Close())
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
	if files, _ := os.ReadDir("."); len(files) > 3 {
		t.Errorf("%d files", len(files))
	}
}

func TestTwoProgramsAtOnceLoseNothing(t *testing.T) {
	o := newOffice(t)
	const programs, acts = 3, 10
	errs := make(chan error)
	for range programs {
		go func() {
			s, err := Open(t.Context(), o.path, clockOfTests, "clerk")
			for range acts {
				if err == nil {
					err = s.RecordExport(t.Context(), "T-1", "案卷", "out", true)
				}
			}
			if s != nil {
				err = errors.Join(err, s.Close())
			}
			errs <- err
		}()
	}
	for range programs {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if n := len(o.entries()); n != 1+programs*acts {
		t.Errorf("%d entries", n)
	}
}

func TestEveryConnectionHasThePragmas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "yaohao.db")
	write(t, path, "")
	o, err := reopen(t, path)
	if err != nil {
		t.Fatal(err)
	}
	for pragma, want := range map[string]int{"foreign_keys": 1, "recursive_triggers": 1, "synchronous": 3, "busy_timeout": 10000} {
		for range 2 {
			conn, err := o.db.Conn(t.Context())
			o.check(err)
			var got int
			o.check(conn.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got))
			if got != want {
				t.Errorf("%s is %d", pragma, got)
			}
			conn.Raw(func(any) error { return driver.ErrBadConn }) // the pool makes another
		}
	}
}

func TestFailedActLeavesNoTrace(t *testing.T) {
	o := newCounty(t)
	o.tamper(`CREATE TRIGGER t BEFORE INSERT ON announcement BEGIN SELECT RAISE (ABORT, 'disk full'); END; UPDATE task SET rules = rules`)
	before := o.dump([]string{"ledger", "list", "announcement"})
	if _, err := o.Announce(t.Context(), "T-1", draw.Hash{}); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Fatalf("got %v", err)
	}
	if after := o.dump([]string{"ledger", "list", "announcement"}); after != before {
		t.Error("something is left of it")
	}
}

func TestWorkspaceThatCannotBeMadeLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "yaohao.db")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Create(ctx, path, clockOfTests, "clerk"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 0 {
		t.Errorf("%d files", len(files))
	}
}

// Another program may open the file before this one has made a workspace of it.
func TestWorkspaceOfAnotherProgramIsNotRemoved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "yaohao.db")
	ctx, cancel := context.WithCancel(t.Context())
	clock := func() time.Time {
		write(t, path, "what another program wrote")
		cancel()
		return clockOfTests()
	}
	if _, err := Create(ctx, path, clock, "clerk"); err == nil {
		t.Error("no error")
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestWorkspaceThatCannotBeWritten(t *testing.T) {
	for pragma, want := range map[string]error{"PRAGMA query_only = 1": ErrReadOnly, "PRAGMA max_page_count = 1": ErrFull} {
		s, _ := newStore(t)
		before, err := s.Ledger(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s.db.SetMaxOpenConns(1)
		if _, err := s.db.Exec(pragma); err != nil {
			t.Fatal(err)
		}
		for n := 0; n < 1000 && err == nil; n++ { // until the pages that there are have no room
			err = s.RecordExport(t.Context(), "T-1", strings.Repeat("x", 1000), "out", true)
		}
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", pragma, err, want)
		}
		if after, err := s.Ledger(t.Context()); err != nil || pragma == "PRAGMA query_only = 1" && len(after) != len(before) {
			t.Errorf("%s: %d entries, %v; want %d", pragma, len(after), err, len(before))
		}
	}
}
