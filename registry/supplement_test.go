package registry

import (
	"strings"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

func TestSupplement(t *testing.T) {
	o := newCounty(t)
	o.addTask(func() Task { task := countyTask(); task.Maximum = 0; return task }())
	o.announce("T-1")
	before := o.draw("T-1", "一")
	answered := before.Result.Teams[1]
	act, err := o.Supplement(t.Context(), "T-1", SupplementOrder{answered.ID, "已停业", "王局长"})
	o.check(err)
	if act.Number != 1 || act.Date != "2026-11-20" || act.Stratum != answered.Stratum || act.Answers != answered.ID {
		t.Errorf("%+v", act)
	}
	for _, team := range before.Result.Teams {
		if team.ID == act.ID {
			t.Errorf("%s was drawn", act.ID)
		}
	}
	entries := o.entries()
	if e := entries[len(entries)-1]; e.Act != ledger.ActSupplement || e.Detail("原对象") != answered.ID || e.Detail("补抽对象") != act.ID || e.Detail("批准") != "王局长" {
		t.Errorf("%+v", e)
	}
	o.now = o.now.Add(48 * time.Hour)
	second, err := o.Supplement(t.Context(), "T-1", SupplementOrder{act.ID, "迁走", "王局长"}) // what was put in may be answered, too
	o.check(err)
	d := o.drawn("T-1")
	if len(d.Acts) != 2 || d.Acts[1].ID != second.ID || second.Number != 2 || second.Date != "2026-11-22" || d.Result.Text() != before.Result.Text() {
		t.Errorf("%+v", d.Acts)
	}
	if text := d.Texts()[draw.ActsFile]; !strings.Contains(text, "补抽 2 2026-11-22 "+act.ID+"\n事由 迁走\n批准 王局长\n") {
		t.Error(text)
	}
	if _, err := o.Audit(t.Context()); err != nil {
		t.Error(err)
	}
	o.checkRefused(answered.ID, draw.NotDrawn)
	o.now = o.now.Add(-48 * time.Hour)
	_, err = o.Supplement(t.Context(), "T-1", SupplementOrder{second.ID, "迁走", "王局长"})
	if e := wantError[*BackwardsError](t, err); e.Last != "2026-11-22" || e.Today != "2026-11-20" {
		t.Errorf("%+v", e)
	}
}

func (o *office) checkRefused(target string, why draw.NoSupplementReason) {
	o.t.Helper()
	entries := len(o.entries())
	_, err := o.Supplement(o.t.Context(), "T-1", SupplementOrder{target, "迁走", "王局长"})
	if e := wantError[*draw.NoSupplement](o.t, err); e.Why != why || len(o.entries()) != entries {
		o.t.Errorf("%+v", e)
	}
}

func TestSupplementOfWhatIsNotDrawn(t *testing.T) {
	o := newCounty(t)
	_, err := o.Supplement(t.Context(), "T-1", SupplementOrder{"91430000", "迁走", "王局长"})
	wantError[*StateError](t, err)
	o = newDrawn(t)
	o.checkRefused("9", draw.NotDrawn)
}

func TestChangedActsAreNotGivenOut(t *testing.T) {
	for _, statement := range []string{
		`UPDATE act SET text = replace(text, '已停业', '已搬走')`, `UPDATE act SET text = replace(text, '席位 1', '席位 2')`, `UPDATE act SET text = 'x'`,
	} {
		o := newDrawn(t)
		_, err := o.Supplement(t.Context(), "T-1", SupplementOrder{o.drawn("T-1").Result.Teams[0].ID, "已停业", "王局长"})
		o.check(err)
		o.tamper(statement)
		_, err = o.Drawn(t.Context(), "T-1")
		wantError[*ResultError](t, err)
		_, err = o.Audit(t.Context())
		wantError[*BrokenLedgerError](t, err)
	}
}

func TestChecksOfADrawAreThoseAfterItsSupplements(t *testing.T) {
	o := newDrawn(t)
	answered := o.drawn("T-1").Result.Teams[0].ID
	act, err := o.Supplement(t.Context(), "T-1", SupplementOrder{answered, "已停业", "王局长"})
	o.check(err)
	task := countyTask()
	task.Number, task.Yearly = "T-2", 1
	r, err := o.Registries(t.Context(), task, 2, Registries{})
	o.check(err)
	targets := map[string]bool{}
	for _, c := range r.Checks {
		targets[c.Target] = c.Date == "2026-11-23" && c.Task == "T-1" && len(c.Inspectors) == 2
	}
	if len(r.Checks) != 4 || targets[answered] || !targets[act.ID] {
		t.Errorf("%+v", r.Checks)
	}
	if r, err := o.Registries(t.Context(), task, 1, Registries{}); err != nil || len(r.Checks) != 0 { // before that draw
		t.Errorf("%+v, %v", r.Checks, err)
	}
	task.Number = "T-1"
	if r, err := o.Registries(t.Context(), task, 2, Registries{}); err != nil || len(r.Checks) != 0 { // the task itself
		t.Errorf("%+v, %v", r.Checks, err)
	}
}

func TestMergeChecks(t *testing.T) {
	got := MergeChecks("T-9", []Check{
		{"A", "2026-01-05", "T-1", []string{"1"}}, {"A", "2026-01-06", "T-1", []string{"1", "2"}}, {"A", "2026-02-05", "", nil}, {"A", "2026-03-05", "", nil},
		{"A", "2026-03-05", "T-9", nil}, {"B", "2026-01-05", "T-1", nil},
	})
	if len(got) != 4 || len(got[0].Inspectors) != 2 || got[3].Target != "B" {
		t.Errorf("%+v", got)
	}
}

func TestConfirmationsAreAnnounced(t *testing.T) {
	o := newCounty(t)
	o.check(o.Confirm(t.Context(), KindTargets, "李主任", ""))
	o.check(o.Confirm(t.Context(), KindAvoidance, "王科长", "已核对"))
	o.importPairs(ModeMerge, Avoidance{"91430005", "01", "", ""})
	f := o.announce("T-1")
	if got := linesOf(f, "名录确认"); got != "名录确认 检查对象名录 2026-11-20 李主任\n" { // the pairs have changed since
		t.Error(got)
	}
	o.now = o.now.Add(60 * 24 * time.Hour)
	r, err := o.Registries(t.Context(), countyTask(), 1, Registries{})
	o.check(err)
	now, err := Freeze(countyTask(), 1, *r)
	if err != nil || len(now.Announcement.Confirmed) != 0 || !f.SameButNumber(now) {
		t.Errorf("%v, %s", err, now.Text)
	}
}
