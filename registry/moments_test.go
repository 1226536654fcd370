package registry

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"yaohao/draw"
)

// testClock tells a time that a test sets.
type testClock struct{ now time.Time }

func (c *testClock) set(t testing.TB, text string) {
	t.Helper()
	var err error
	if c.now, err = time.ParseInLocation("2006-01-02 15:04", text, draw.Beijing()); err != nil {
		t.Fatal(err)
	}
}

// newStore makes a workspace.
func newStore(t testing.TB) (*Store, *testClock) {
	t.Helper()
	c := new(testClock)
	c.set(t, "2026-03-01 09:00")
	s, err := Create(context.Background(), filepath.Join(t.TempDir(), "w.db"), func() time.Time { return c.now }, "经办")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, c
}

// importTargets imports targets; each text is an id, or an id and a risk with a colon between.
func importTargets(t testing.TB, s *Store, mode Mode, file string, texts ...string) Summary {
	t.Helper()
	var rows []Target
	for _, text := range texts {
		row := Target{ID: text, Name: "公司" + text[:1]}
		if len(text) > 2 {
			row.ID, row.Risk = text[:1], text[2:]
		}
		rows = append(rows, row)
	}
	sum, err := s.ImportTargets(t.Context(), Import[Target]{Rows: rows, Mode: mode, Files: []File{{file, fmt.Sprintf("%064x", len(file))}}})
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// rowIDs are those of rows.
func rowIDs(rows []Row) []string {
	var all []string
	for _, r := range rows {
		all = append(all, r.ID)
	}
	return all
}

// TestMigration opens a workspace of the first version: its rows are there, and the new tables too.
func TestMigration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	first, err := migrations.ReadFile("migrations/0001_workspace.sql")
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		string(first), fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = 1", applicationID),
		`INSERT INTO ledger VALUES (1, '', '')`,
		`INSERT INTO batch VALUES (1, 'targets', 1)`,
		`INSERT INTO registry_row (registry, id, batch, row) VALUES ('targets', 'A', 1, '{"ID":"A","Name":"甲"}')`,
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, time.Now, "经办")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if rows, err := s.Rows(t.Context(), KindTargets, Filter{}); err != nil || len(rows) != 1 || rows[0].Name != "甲" {
		t.Errorf("got %+v, %v", rows, err)
	}
	if _, err := s.Tag(t.Context(), KindTargets, Tagging{Tag: "库"}); err != nil {
		t.Error(err)
	}
}
