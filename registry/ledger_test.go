package registry

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

func TestEntriesTellWhoAndWhen(t *testing.T) {
	o := newOffice(t)
	o.now = time.Date(2026, 11, 20, 16, 30, 5, 999, time.UTC)
	o.addTask(countyTask())
	entries := o.entries()
	first, last := entries[0], entries[len(entries)-1]
	if first.Act != ledger.ActFound || first.Seq != 1 || first.Prev != (draw.Hash{}) || first.Actor != "clerk" {
		t.Errorf("first: %+v", first)
	}
	if last.Seq != 2 || last.Prev != draw.HashOf(first.Text()) || last.At.Format(time.DateTime) != "2026-11-21 00:30:05" {
		t.Errorf("last: %+v", last)
	}
}

// A value that breaks its line could pass for a line of its own.
func TestValuesCannotForgeLines(t *testing.T) {
	for _, value := range []string{"x\n状态 已抽取", "x\n", "\n", "x\r\ny z", "x\x00y", "x\x1b[2Jy", "x\u2028y", "\xff\xfe"} {
		o := newOffice(t)
		o.Store.actor = "甲" + value
		o.check(o.RecordExport(t.Context(), "T"+value, "案卷", "out"+value, true))
		entries := o.entries()
		e := entries[len(entries)-1]
		keys := []string{}
		for _, d := range e.Details {
			keys = append(keys, d.Key)
		}
		if !slices.Equal(keys, []string{"内容", "位置"}) || !strings.HasPrefix(e.Actor, "甲") || !strings.HasPrefix(e.Subject, "T") {
			t.Errorf("%q: %+v", value, e)
		}
	}
}

// Whoever sets the clock back could date an act before what it answers.
func TestTimesOfTheLedgerRunForward(t *testing.T) {
	o := newCounty(t)
	before := o.dump([]string{"ledger", "announcement", "registry_row"})
	o.now = o.now.Add(-time.Second)
	_, announced := o.Announce(t.Context(), "T-1", draw.Hash{})
	for _, err := range []error{announced, o.RecordExport(t.Context(), "T-1", "案卷", "out", true), o.Confirm(t.Context(), KindTargets, "王", "")} {
		if e := wantError[*ClockError](t, err); !e.Now.Equal(o.now) || !e.Last.Equal(o.now.Add(time.Second)) {
			t.Errorf("%+v", e)
		}
	}
	if o.dump([]string{"ledger", "announcement", "registry_row"}) != before {
		t.Error("something was stored")
	}
	o.now = o.now.Add(time.Second + time.Millisecond)
	o.announce("T-1")
	o.now = o.now.Add(-time.Millisecond) // entries tell seconds
	o.check(o.RecordExport(t.Context(), "T-1", "案卷", "out", true))
}

// statementsThatChange would change something that is never to change, if they were let.
var statementsThatChange = map[string][]string{
	"ledger": {
		`UPDATE ledger SET text = text`,
		`UPDATE OR REPLACE ledger SET seq = 1 WHERE seq = 2`,
		`DELETE FROM ledger WHERE seq = 2`,
		`DELETE FROM ledger`,
		`INSERT OR REPLACE INTO ledger SELECT * FROM ledger`,
		`INSERT OR REPLACE INTO ledger SELECT max(seq) + 1, text, (SELECT hash FROM ledger WHERE seq = 2) FROM ledger`,
		`REPLACE INTO ledger VALUES (1, 'x', 'y')`,
		`INSERT INTO ledger VALUES (1, 'x', 'y') ON CONFLICT DO UPDATE SET text = 'x'`,
		`INSERT INTO ledger SELECT max(seq) + 2, 'x', 'y' FROM ledger`,
		`INSERT INTO ledger VALUES (0, 'x', 'y')`,
		`INSERT INTO ledger VALUES (-1, 'x', 'y')`,
	},
	"batch": {
		`UPDATE batch SET registry = 'targets'`,
		`DELETE FROM batch`,
		`INSERT OR REPLACE INTO batch SELECT * FROM batch`,
		`INSERT INTO batch VALUES (1, 'targets', 1) ON CONFLICT DO UPDATE SET entry = 1`,
		`INSERT INTO batch SELECT max(batch) + 2, 'targets', (SELECT max(seq) FROM ledger) FROM batch`,
		`INSERT INTO batch SELECT max(batch) + 1, 'targets', 2 FROM batch`,
	},
	"registry_row": {
		`UPDATE registry_row SET row = NULL`,
		`DELETE FROM registry_row`,
		`INSERT OR REPLACE INTO registry_row SELECT registry, id, batch, NULL FROM registry_row`,
		`INSERT INTO registry_row SELECT registry, id, batch, NULL FROM registry_row WHERE true ON CONFLICT DO UPDATE SET row = NULL`,
		`INSERT INTO registry_row VALUES ('targets', 'new', 1, '{}')`,
		`INSERT INTO registry_row SELECT 'targets', 'new', max(batch), '{}' FROM batch`,
		`INSERT INTO registry_row SELECT 'targets', 'new', max(batch) + 1, '{}' FROM batch`,
	},
	"task": {
		`UPDATE task SET rules = '{}'`,
		`DELETE FROM task`,
		`INSERT OR REPLACE INTO task SELECT number, entry, '{}' FROM task`,
		`INSERT INTO task VALUES ('T-1', 1, '{}')`,
		`INSERT INTO task SELECT 'T-1', max(seq) + 1, '{}' FROM ledger`,
	},
	"row_tag": {
		`UPDATE row_tag SET present = 0`,
		`DELETE FROM row_tag`,
		`INSERT OR REPLACE INTO row_tag SELECT registry, id, tag, entry, 0 FROM row_tag`,
		`INSERT INTO row_tag SELECT registry, id, tag, entry, 0 FROM row_tag WHERE true ON CONFLICT DO UPDATE SET present = 0`,
		`INSERT INTO row_tag VALUES ('targets', 'T1', '库', 1, 1)`,
		`INSERT INTO row_tag SELECT 'targets', 'T1', '库', max(seq) + 1, 1 FROM ledger`,
	},
	"confirmation": {
		`UPDATE confirmation SET name = '李'`,
		`DELETE FROM confirmation`,
		`INSERT OR REPLACE INTO confirmation SELECT entry, registry, '李', note FROM confirmation`,
		`INSERT INTO confirmation SELECT entry, registry, '李', note FROM confirmation WHERE true ON CONFLICT DO UPDATE SET name = '李'`,
		`INSERT INTO confirmation VALUES (1, 'targets', '李', '')`,
		`INSERT INTO confirmation SELECT max(seq) + 1, 'targets', '李', '' FROM ledger`,
	},
	"list": {
		`UPDATE list SET text = ''`,
		`DELETE FROM list`,
		`INSERT OR REPLACE INTO list SELECT sha256, '' FROM list`,
		`INSERT INTO list SELECT sha256, '' FROM list WHERE true ON CONFLICT DO UPDATE SET text = ''`,
	},
	"announcement": {
		`UPDATE announcement SET task = 'T-2'`,
		`DELETE FROM announcement`,
		`INSERT OR REPLACE INTO announcement SELECT * FROM announcement`,
		`INSERT INTO announcement SELECT number + 1, task, text, targets, inspectors, avoidance, entry FROM announcement`,
		`INSERT INTO announcement SELECT number + 2, task, text, targets, inspectors, avoidance, (SELECT max(seq) FROM ledger) FROM announcement`,
		`INSERT INTO announcement SELECT number + 1, task, text, targets, inspectors, avoidance, (SELECT max(seq) FROM ledger) FROM announcement WHERE number = 2`,
	},
	"act": {
		`UPDATE act SET text = ''`,
		`DELETE FROM act`,
		`INSERT OR REPLACE INTO act SELECT draw, number, '', entry FROM act`,
		`INSERT INTO act SELECT draw, number + 1, text, entry FROM act`,
		`INSERT INTO act SELECT draw, number + 2, text, (SELECT max(seq) FROM ledger) FROM act`,
		`INSERT INTO act SELECT draw + 2, 1, text, (SELECT max(seq) FROM ledger) FROM act`,
		`INSERT INTO act SELECT 1, max(number) + 1, text, (SELECT max(seq) FROM ledger) FROM act WHERE draw = 1`,
	},
	"void": {
		`UPDATE void SET number = 2`,
		`DELETE FROM void`,
		`INSERT OR REPLACE INTO void SELECT number, entry FROM void`,
		`INSERT OR REPLACE INTO void SELECT number, (SELECT max(seq) FROM ledger) FROM void`,
		`INSERT INTO void SELECT max(number), 1 FROM announcement`,
		`INSERT INTO void SELECT max(number) + 1, (SELECT max(seq) FROM ledger) FROM announcement`,
	},
	"announcement_list": {
		`UPDATE announcement_list SET file = 'areas.txt'`,
		`DELETE FROM announcement_list`,
		`INSERT OR REPLACE INTO announcement_list SELECT number, file, (SELECT min(sha256) FROM list) FROM announcement_list`,
		`INSERT INTO announcement_list SELECT number, 'areas.txt', sha256 FROM announcement_list`,
	},
	"checkpoint": {
		`UPDATE checkpoint SET note = ''`,
		`DELETE FROM checkpoint`,
		`INSERT OR REPLACE INTO checkpoint SELECT number, size, '' FROM checkpoint`,
		`INSERT INTO checkpoint SELECT number, size, '' FROM checkpoint WHERE true ON CONFLICT DO UPDATE SET note = ''`,
		`INSERT INTO checkpoint SELECT max(number) + 2, max(size), '' FROM checkpoint`,
		`INSERT INTO checkpoint SELECT max(number) + 1, (SELECT max(seq) + 1 FROM ledger), '' FROM checkpoint`,
	},
	"timestamp": {
		`UPDATE timestamp SET text = ''`,
		`DELETE FROM timestamp`,
		`INSERT OR REPLACE INTO timestamp SELECT entry, announcement, '' FROM timestamp`,
		`INSERT OR REPLACE INTO timestamp SELECT (SELECT max(seq) FROM ledger), announcement, text FROM timestamp`,
		`INSERT INTO timestamp SELECT entry, announcement, '' FROM timestamp WHERE true ON CONFLICT DO UPDATE SET text = ''`,
		`INSERT INTO timestamp SELECT entry - 1, announcement, '' FROM timestamp`,
		`INSERT INTO timestamp SELECT max(seq) + 1, 1, '' FROM ledger`,
		`INSERT INTO timestamp SELECT (SELECT max(seq) FROM ledger), max(number) + 1, '' FROM announcement`,
	},
	"draw": {
		`UPDATE draw SET seed = '二'`,
		`DELETE FROM draw`,
		`INSERT OR REPLACE INTO draw SELECT number, '二', result, entry FROM draw`,
		`INSERT OR REPLACE INTO draw SELECT number, '二', result, (SELECT max(seq) FROM ledger) FROM draw`,
		`INSERT INTO draw VALUES (1, '二', NULL, 1) ON CONFLICT DO UPDATE SET seed = '二'`,
		`INSERT INTO draw SELECT 3, '二', NULL, max(seq) FROM ledger`,
	},
}

// Other programs do not set the PRAGMAs of this one: no foreign keys, no recursive triggers.
func TestTablesAreAppendOnlyForOtherProgramsToo(t *testing.T) {
	o := newCounty(t)
	task := countyTask()
	task.Weights = []WeightRule{{"风险等级 = 甲类", 2}}
	o.addTask(task)
	o.announce("T-1")
	drawn := o.draw("T-1", "一")
	_, err := o.Supplement(t.Context(), "T-1", SupplementOrder{drawn.Result.Teams[0].ID, "停业", "王局长"})
	o.check(err)
	o.void("T-1")
	task.Number = "T-2"
	o.addTask(task)
	o.announce("T-2")
	o.draw("T-2", "一")
	_, err = o.Tag(t.Context(), KindTargets, Tagging{Tag: "库"})
	o.check(err)
	o.check(o.Confirm(t.Context(), KindTargets, "王", ""))
	o.check(o.RecordExport(t.Context(), "T-1", "案卷", "out", true))
	_, err = o.Checkpoint(t.Context(), newKey(t, "county.example", draw.KeySigner))
	o.check(err)
	o.keepTimestamp("T-2", "摇号时间戳 v1\nAA==\n")
	tables := o.strings(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
	for _, table := range tables {
		if len(statementsThatChange[table]) == 0 {
			t.Errorf("table %s is not tried", table)
		}
		before := o.dump(tables)
		for _, statement := range statementsThatChange[table] {
			db := o.raw()
			if _, err := db.Exec(statement); err == nil {
				t.Errorf("%s is let", statement)
			}
			o.check(db.Close())
			if after := o.dump(tables); after != before {
				t.Fatalf("%s changed something", statement)
			}
		}
	}
}

// dump is the content of tables.
func (o *office) dump(tables []string) string {
	o.t.Helper()
	var b strings.Builder
	for _, table := range tables {
		columns := o.strings(`SELECT name FROM pragma_table_info(?)`, table)
		for _, row := range o.strings(fmt.Sprintf(`SELECT json_array(%s) FROM %s ORDER BY 1`, strings.Join(columns, ", "), table)) {
			fmt.Fprintln(&b, table, row)
		}
	}
	return b.String()
}

func TestLedgerFindsWhatWasChanged(t *testing.T) {
	for _, c := range []struct {
		name       string
		statements []string
		seq        int
	}{
		{"text", []string{`UPDATE ledger SET text = replace(text, '经办 clerk', '经办 other') WHERE seq = 3`}, 3},
		{"text of the last", []string{`UPDATE ledger SET text = replace(text, '种子 一', '种子 二') WHERE seq = 7`}, 7},
		{"text, in no spelling", []string{`UPDATE ledger SET text = text || 'x' WHERE seq = 3`}, 3},
		{"text gone", []string{`UPDATE ledger SET text = '' WHERE seq = 3`}, 3},
		{"hash", []string{`UPDATE ledger SET hash = replace(hash, 'a', 'b') WHERE seq = 4`}, 4},
		{"hash in capitals", []string{`UPDATE ledger SET hash = upper(hash) WHERE seq = 7`}, 7},
		{"first removed", []string{`DELETE FROM ledger WHERE seq = 1`}, 2},
		{"one removed", []string{`DELETE FROM ledger WHERE seq = 4`}, 5},
		{"one removed, the rest moved up", []string{`DELETE FROM ledger WHERE seq = 4`, `UPDATE ledger SET seq = seq - 1 WHERE seq > 4`}, 4},
		{"one removed, the rest renumbered", []string{
			`DELETE FROM ledger WHERE seq = 4`,
			`UPDATE ledger SET seq = seq - 1, text = replace(text, '序号 ' || seq, '序号 ' || (seq - 1)) WHERE seq > 4`,
			`UPDATE ledger SET hash = sha256(text)`,
		}, 4},
		{"two swapped", []string{
			`UPDATE ledger SET seq = -3 WHERE seq = 3`, `UPDATE ledger SET seq = 3 WHERE seq = 4`, `UPDATE ledger SET seq = 4 WHERE seq = -3`,
		}, 3},
		{"two swapped and renumbered", []string{
			`UPDATE ledger SET seq = -3, text = replace(text, '序号 3', '序号 4') WHERE seq = 3`,
			`UPDATE ledger SET seq = 3, text = replace(text, '序号 4', '序号 3') WHERE seq = 4`,
			`UPDATE ledger SET seq = 4 WHERE seq = -3`,
			`UPDATE ledger SET hash = sha256(text)`,
		}, 3},
		{"one inserted", []string{
			`UPDATE ledger SET seq = -seq - 1 WHERE seq > 2`, `UPDATE ledger SET seq = -seq WHERE seq < 0`,
			`INSERT INTO ledger SELECT 3, replace(text, '序号 2', '序号 3'), 'x' FROM ledger WHERE seq = 2`,
			`UPDATE ledger SET hash = sha256(text)`,
		}, 3},
		{"one inserted, the rest renumbered", []string{
			`UPDATE ledger SET seq = -seq - 1, text = replace(text, '序号 ' || seq, '序号 ' || (seq + 1)) WHERE seq > 2`,
			`UPDATE ledger SET seq = -seq WHERE seq < 0`,
			`INSERT INTO ledger SELECT 3, replace(replace(text, '序号 2', '序号 3'), '前项 ' || (SELECT hash FROM ledger WHERE seq = 1), '前项 ' || hash), 'x' FROM ledger WHERE seq = 2`,
			`UPDATE ledger SET hash = sha256(text)`,
		}, 4},
		{"one copied to the end", []string{`INSERT INTO ledger SELECT 8, replace(text, '序号 7', '序号 8'), 'x' FROM ledger WHERE seq = 7`, `UPDATE ledger SET hash = sha256(text)`}, 8},
		{"text and its hash", []string{`UPDATE ledger SET text = replace(text, '经办 clerk', '经办 other') WHERE seq = 3`, `UPDATE ledger SET hash = sha256(text)`}, 4},
		{"time of the last, and its hash", []string{`UPDATE ledger SET text = replace(text, '10:30:00', '10:29:59') WHERE seq = 7`, `UPDATE ledger SET hash = sha256(text)`}, 7},
		{"number of the first", []string{`UPDATE ledger SET seq = 0 WHERE seq = 1`}, 0},
		{"all gone", []string{`DELETE FROM ledger`}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newDrawn(t)
			for _, s := range c.statements {
				o.tamperLedger(s)
			}
			entries, err := o.Ledger(t.Context())
			if e := wantError[*BrokenLedgerError](t, err); e.Seq != c.seq || entries != nil {
				t.Errorf("got %v, want it to be entry %d", e, c.seq)
			}
		})
	}
}

// tamperLedger is tamper, in a database that knows sha256.
func (o *office) tamperLedger(statement string) {
	o.t.Helper()
	if statement != `UPDATE ledger SET hash = sha256(text)` {
		o.tamper(statement)
		return
	}
	for _, seq := range o.strings(`SELECT seq FROM ledger`) {
		text := o.strings(`SELECT text FROM ledger WHERE seq = ?`, seq)[0]
		sum := sha256.Sum256([]byte(text))
		o.tamper(`UPDATE ledger SET hash = ? WHERE seq = ?`, hex.EncodeToString(sum[:]), seq)
	}
}

// What the chain cannot show: that its end is gone, or that it was written anew from some entry on. Whoever kept the hash of the last entry
// sees it.
func TestOnlyTheHashOfTheLastEntryShowsThatTheEndIsGone(t *testing.T) {
	o := newDrawn(t)
	before := o.entries()
	o.tamper(`DELETE FROM ledger WHERE seq = 7`)
	after := o.entries()
	if len(after) != 6 || after[5].Text() == before[6].Text() {
		t.Errorf("%d entries", len(after))
	}
}

// Nobody can add to the last batch, or replace rows of it, once its import is done.
func TestBatchIsClosedByItsLedgerEntry(t *testing.T) {
	o := newOffice(t)
	o.importTargets(ModeMerge, Target{ID: "T1"})
	tables := []string{"ledger", "batch", "registry_row"}
	before := o.dump(tables)
	for _, statement := range []string{
		`INSERT INTO registry_row SELECT 'targets', 'new', max(batch), '{}' FROM batch`,
		`INSERT OR REPLACE INTO registry_row SELECT registry, id, batch, NULL FROM registry_row`,
		`INSERT INTO batch SELECT max(batch) + 1, 'targets', (SELECT max(seq) FROM ledger) FROM batch`,
	} {
		db := o.raw()
		if _, err := db.Exec(statement); err == nil {
			t.Errorf("%s is let", statement)
		}
		o.check(db.Close())
	}
	if o.dump(tables) != before {
		t.Error("something changed")
	}
}
