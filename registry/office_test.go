package registry

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// The county of the tests: ten targets, seven inspectors of two departments. Each draw takes three of 甲类 and one of 乙类, and sends
// two inspectors to each.

func countyTask() Task {
	return Task{
		Number: "T-1", Name: "餐饮抽查", Office: "某县市场监督管理局", From: "2026-11-23", To: "2026-12-18",
		Items:    []draw.Item{{Name: "许可检查", Basis: "食品安全法第一百一十条"}},
		Stratify: "风险等级",
		Take:     []TakeRule{{Stratum: "乙类", Ratio: "1/4"}, {Stratum: "甲类", Ratio: "50%"}},
		Seats:    []draw.Seat{{Department: "市监局"}, {Department: "消防队"}},
		Maximum:  4,
		Seed:     draw.SeedSource{Kind: draw.SeedTyped, Text: "公证员宣读的数字", Moment: "2026-11-20 10:00"},
	}
}

func countyTargets() []Target {
	var all []Target
	for n := range 10 {
		t := Target{ID: fmt.Sprintf("9143%04d", n), Name: fmt.Sprintf("第%d饭店", n), Address: "一路", Area: "城关所", Risk: "甲类"}
		if n >= 6 {
			t.Risk = "乙类"
		}
		all = append(all, t)
	}
	return all
}

func countyInspectors() []Inspector {
	return []Inspector{
		{ID: "01", Name: "张三", Department: "市监局", Skills: []string{"食品"}},
		{ID: "02", Name: "李四", Department: "市监局", Expires: "2026-12-18"},
		{ID: "03", Name: "王五", Department: "市监局", Expires: "2026-12-17"},
		{ID: "04", Name: "赵六", Department: "市监局", Expert: true},
		{ID: "11", Name: "张三", Department: "消防队"},
		{ID: "12", Name: "钱七", Department: "消防队"},
		{ID: "21", Name: "孙八", Department: "卫健局"},
	}
}

func countyPairs() []Avoidance {
	return []Avoidance{{"91430000", "01", "亲属", "配偶是股东"}, {"91430001", "03", "", ""}, {"91430007", "12", "", ""}}
}

// threeEach is the task under which barredPairs bite.
func threeEach() Task {
	task := countyTask()
	task.Maximum = 3
	return task
}

// barredPairs leave one inspector of a department for all of 甲类 and one target of 乙类: a seed that draws that one needs four seats
// of somebody who may take three, and has no valid assignment.
func barredPairs() []Avoidance {
	pairs := []Avoidance{{"91430007", "12", "", ""}}
	for _, t := range countyTargets()[:6] {
		pairs = append(pairs, Avoidance{t.ID, "12", "", ""})
	}
	return pairs
}

// An office is a workspace with a clock that stands still.
type office struct {
	*Store
	t    *testing.T
	path string
	now  time.Time
}

// newOffice has an empty workspace, half an hour after the seed of the county's task is known.
func newOffice(t *testing.T) *office {
	t.Helper()
	return newOfficeAt(t, filepath.Join(t.TempDir(), "yaohao.db"))
}

func newOfficeAt(t *testing.T, path string) *office {
	t.Helper()
	o := &office{t: t, path: path, now: time.Date(2026, 11, 20, 10, 30, 0, 0, draw.Beijing())}
	s, err := Create(t.Context(), path, o.clock, "clerk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	o.Store = s
	_, err = s.db.Exec("PRAGMA synchronous = off") // a test need not survive a power cut
	o.check(err)
	return o
}

func (o *office) clock() time.Time { return o.now }

// newCounty has the registries of the county and its task.
func newCounty(t *testing.T) *office {
	t.Helper()
	o := newOffice(t)
	o.importTargets(ModeReplace, countyTargets()...)
	o.importInspectors(ModeReplace, countyInspectors()...)
	o.importPairs(ModeReplace, countyPairs()...)
	o.addTask(countyTask())
	return o
}

// newDrawn has drawn the task of the county with the seed "一".
func newDrawn(t *testing.T) *office {
	t.Helper()
	o := newCounty(t)
	o.announce("T-1")
	o.draw("T-1", "一")
	return o
}

// newInfeasible has announced the task of the county, and given it a seed without a valid assignment, which it returns.
func newInfeasible(t *testing.T) (*office, string) {
	t.Helper()
	o := newCounty(t)
	o.importPairs(ModeReplace, barredPairs()...)
	o.addTask(threeEach())
	seed := infeasibleSeed(t, o.announce("T-1"))
	_, err := o.Draw(t.Context(), "T-1", seed)
	wantError[*draw.Infeasible](t, err)
	return o, seed
}

// infeasibleSeed looks for a seed without a valid assignment.
func infeasibleSeed(t *testing.T, f *Frozen) string {
	t.Helper()
	for n := range 100 {
		seed := fmt.Sprint(n)
		var infeasible *draw.Infeasible
		if _, err := f.draw(seed); errors.As(err, &infeasible) {
			return seed
		}
	}
	t.Fatal("every seed has a valid assignment")
	return ""
}

func (o *office) importTargets(mode Mode, rows ...Target) Summary {
	o.t.Helper()
	sum, err := o.ImportTargets(o.t.Context(), Import[Target]{Rows: rows, Mode: mode, Files: []File{{"对象.xlsx", "aa"}}})
	o.check(err)
	return sum
}

func (o *office) importInspectors(mode Mode, rows ...Inspector) Summary {
	o.t.Helper()
	sum, err := o.ImportInspectors(o.t.Context(), Import[Inspector]{Rows: rows, Mode: mode, Files: []File{{"人员.xlsx", "bb"}}})
	o.check(err)
	return sum
}

func (o *office) importPairs(mode Mode, rows ...Avoidance) Summary {
	o.t.Helper()
	sum, err := o.ImportAvoidance(o.t.Context(), Import[Avoidance]{Rows: rows, Mode: mode, Files: []File{{"回避.xlsx", "cc"}}})
	o.check(err)
	return sum
}

func (o *office) addTask(task Task) {
	o.t.Helper()
	changed, err := o.AddTask(o.t.Context(), task)
	o.check(err)
	if !changed {
		o.t.Fatal("the task did not change")
	}
}

func (o *office) announce(task string) *Frozen {
	o.t.Helper()
	f, err := o.Announce(o.t.Context(), task, draw.Hash{})
	o.check(err)
	return f
}

func (o *office) draw(task, seed string) *Drawing {
	o.t.Helper()
	d, err := o.Draw(o.t.Context(), task, seed)
	o.check(err)
	return d
}

func (o *office) drawn(task string) *Drawing {
	o.t.Helper()
	d, err := o.Drawn(o.t.Context(), task)
	o.check(err)
	return d
}

func (o *office) status(task string) TaskStatus {
	o.t.Helper()
	status, err := o.Task(o.t.Context(), task)
	o.check(err)
	return status
}

func (o *office) entries() []ledger.Entry {
	o.t.Helper()
	entries, err := o.Ledger(o.t.Context())
	o.check(err)
	return entries
}

// lastEntry is the act, the subject and the details of the last ledger entry, in one line.
func (o *office) lastEntry() string {
	o.t.Helper()
	entries := o.entries()
	e := entries[len(entries)-1]
	words := []string{string(e.Act), e.Subject}
	for _, d := range e.Details {
		words = append(words, d.Key+"="+d.Value)
	}
	return strings.Join(words, " ")
}

func (o *office) check(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// raw is a connection as another program would make it, without the PRAGMAs of this one.
func (o *office) raw() *sql.DB {
	o.t.Helper()
	return openRaw(o.t, o.path)
}

func openRaw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// tamper changes the workspace as somebody would who drops the triggers first.
func (o *office) tamper(statement string, args ...any) {
	o.t.Helper()
	db := o.raw()
	defer db.Close()
	for _, name := range o.strings(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`) {
		_, err := db.Exec("DROP TRIGGER " + name)
		o.check(err)
	}
	result, err := db.Exec(statement, args...)
	o.check(err)
	if n, _ := result.RowsAffected(); n == 0 {
		o.t.Fatalf("%s changed nothing", statement)
	}
}

// strings runs a query for one column on a connection of its own.
func (o *office) strings(query string, args ...any) []string {
	o.t.Helper()
	db := o.raw()
	defer db.Close()
	rows, err := db.QueryContext(context.Background(), query, args...)
	o.check(err)
	defer rows.Close()
	var all []string
	for rows.Next() {
		var s string
		o.check(rows.Scan(&s))
		all = append(all, s)
	}
	o.check(rows.Err())
	return all
}

// wantError demands an error of type E and returns it.
func wantError[E error](t *testing.T, err error) E {
	t.Helper()
	var e E
	if !errors.As(err, &e) {
		t.Fatalf("got error %v, want a %T", err, e)
	}
	return e
}

// ids are the drawn targets, in ticket order.
func ids(d *Drawing) []string {
	var all []string
	for _, team := range d.Result.Teams {
		all = append(all, team.ID)
	}
	return all
}

// reversed returns rows in the other order.
func reversed[T any](rows []T) []T {
	rows = slices.Clone(rows)
	slices.Reverse(rows)
	return rows
}
