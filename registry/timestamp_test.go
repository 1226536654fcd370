package registry

import (
	"slices"
	"testing"

	"yaohao/draw/ledger"
)

func (o *office) keepTimestamp(task, text string) (kept bool) {
	o.t.Helper()
	f, err := o.Announced(o.t.Context(), task)
	o.check(err)
	kept, err = o.KeepTimestamp(o.t.Context(), f.Announcement, Timestamp{Text: text, At: o.now, Authority: "CN=Clock"})
	o.check(err)
	return kept
}

func (o *office) timestamps(number int) []string {
	o.t.Helper()
	texts, err := o.Timestamps(o.t.Context(), number)
	o.check(err)
	return texts
}

// Time stamps are kept before a draw and after it, several of one announcement, each once; the ledger says whose clock showed what.
func TestTimestampsAreKeptOnce(t *testing.T) {
	o := newCounty(t)
	o.announce("T-1")
	if !o.keepTimestamp("T-1", "one\n") || o.keepTimestamp("T-1", "one\n") {
		t.Error("kept twice, or not at all")
	}
	entries := len(o.entries())
	o.draw("T-1", "一")
	if !o.keepTimestamp("T-1", "two\n") {
		t.Error("a second one is not kept")
	}
	if got := o.timestamps(1); !slices.Equal(got, []string{"one\n", "two\n"}) {
		t.Errorf("%q", got)
	}
	o.void("T-1")
	o.keepTimestamp("T-1", "three\n")
	all, err := o.Audit(t.Context())
	o.check(err)
	want := []ledger.Detail{
		{Key: "抽取编号", Value: "1"}, {Key: "时间戳", Value: "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806"},
		{Key: "时刻", Value: "2026-11-20 10:30:00"}, {Key: "机构", Value: "CN=Clock"},
	}
	if e := all[entries-1]; e.Act != "时间戳" || e.Subject != "T-1" || !slices.Equal(e.Details, want) {
		t.Errorf("%+v", e)
	}
}

func TestTimestampsThatWereExchangedAreFound(t *testing.T) {
	for name, statement := range map[string]string{
		"changed":         `UPDATE timestamp SET text = 'two'`,
		"taken away":      `DELETE FROM timestamp`,
		"of another draw": `UPDATE timestamp SET announcement = 2`,
		"slipped in":      `INSERT INTO timestamp VALUES (3, 1, 'two')`,
	} {
		o := newDrawn(t)
		task := countyTask()
		task.Number = "T-2"
		o.addTask(task)
		o.announce("T-2")
		o.keepTimestamp("T-1", "one\n")
		o.tamper(statement)
		_, err := o.Audit(t.Context())
		if e := wantError[*BrokenLedgerError](t, err); e.Fault != LedgerRow {
			t.Errorf("%s: %v", name, err)
		}
		_, err = o.Timestamps(t.Context(), 1)
		if name == "changed" {
			wantError[*BrokenLedgerError](t, err)
		}
	}
}

// A workspace from before time stamps were kept keeps them now.
func TestMigrationTo7(t *testing.T) {
	o := newDrawn(t)
	o.check(o.Close())
	db := openRaw(t, o.path)
	for _, statement := range []string{`DROP TABLE timestamp`, `PRAGMA user_version = 6`} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	o.check(db.Close())

	s, err := Open(t.Context(), o.path, o.clock, "clerk")
	o.check(err)
	defer s.Close()
	o.Store = s
	if !o.keepTimestamp("T-1", "one\n") || len(o.timestamps(1)) != 1 {
		t.Error("not kept")
	}
}
