package registry

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"
)

// A workspace from before earlier checks and leave were kept takes them now.
func TestMigrationTo3(t *testing.T) {
	path := filepath.Join(t.TempDir(), "yaohao.db")
	o := newOfficeAt(t, path)
	o.importTargets(ModeReplace, countyTargets()...)
	o.check(o.Close())
	db := openRaw(t, path)
	for _, statement := range []string{
		`DROP TABLE announcement_list`, `DROP TABLE act`, `DROP TABLE checkpoint`, `DROP TABLE void`, `DROP TABLE timestamp`, `DROP TRIGGER draw_void`, `DROP TRIGGER announcement_stands`,
		`PRAGMA writable_schema = ON`,
		`UPDATE sqlite_schema SET sql = replace(sql, ', ''checks'', ''leave''', '')`,
		`PRAGMA writable_schema = RESET`,
		fmt.Sprintf(`PRAGMA user_version = %d`, 2),
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	if n := o.strings(`SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%leave%'`); n[0] != "0" {
		t.Fatal("that is not the old schema")
	}
	o.check(db.Close())

	s, err := Open(t.Context(), path, func() time.Time { return o.now }, "clerk")
	o.check(err)
	defer s.Close()
	_, err = s.ImportLeave(t.Context(), Import[Leave]{Rows: []Leave{{"01", "2026-11-23", "2026-11-24", "培训"}}, Mode: ModeMerge})
	o.check(err)
	_, err = s.ImportChecks(t.Context(), Import[Check]{Rows: []Check{{"1", "2026-11-23", "T-0", []string{"01"}}}, Mode: ModeMerge})
	o.check(err)
	if rows, err := s.Targets(t.Context()); err != nil || len(rows) != 10 {
		t.Errorf("%d targets, %v", len(rows), err)
	}
	if rows, err := s.Rows(t.Context(), KindChecks, Filter{Where: expression(t, "任务编号 = T-0")}); err != nil || len(rows) != 1 || rows[0].ID != "1 2026-11-23 T-0" {
		t.Errorf("%+v, %v", rows, err)
	}
}

// A draw of a workspace from before anything could be voided is voided now.
func TestMigrationTo6(t *testing.T) {
	o := newDrawn(t)
	o.check(o.Close())
	db := openRaw(t, o.path)
	for _, statement := range []string{
		`DROP TABLE void`, `DROP TABLE timestamp`, `DROP TRIGGER draw_void`, `DROP TRIGGER act_void`, `DROP TRIGGER announcement_stands`, `PRAGMA user_version = 5`,
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	o.check(db.Close())

	s, err := Open(t.Context(), o.path, o.clock, "clerk")
	o.check(err)
	defer s.Close()
	o.Store = s
	wantStatus(t, o.status("T-1"), StateDrawn, 1, "一")
	o.void("T-1")
	wantStatus(t, o.status("T-1"), StateVoid, 1, "一")
}
