package registry

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

func TestTaskGoesFromPlannedToDrawn(t *testing.T) {
	o := newCounty(t)
	wantStatus(t, o.status("T-1"), StatePlanned, 0, "")
	o.announce("T-1")
	wantStatus(t, o.status("T-1"), StateAnnounced, 1, "")
	o.draw("T-1", "一")
	wantStatus(t, o.status("T-1"), StateDrawn, 1, "一")
}

func wantStatus(t *testing.T, got TaskStatus, state State, number int, seed string) {
	t.Helper()
	if got.State != state || got.Number != number || got.Seed != seed {
		t.Errorf("got %s, number %d, seed %q; want %s, %d, %q", got.State, got.Number, got.Seed, state, number, seed)
	}
}

func TestActsAreInTheLedger(t *testing.T) {
	o := newCounty(t)
	if want := "任务 T-1 名称=餐饮抽查"; o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	f := o.announce("T-1")
	if want := "公告 T-1 抽取编号=1 公告=" + draw.HashOf(f.Text).String(); o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	d := o.draw("T-1", "一 二")
	if want := "抽取 T-1 抽取编号=1 种子=一 二 结果=" + draw.HashOf(d.Result.Text()).String(); o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	o.check(o.RecordExport(t.Context(), "T-1", "案卷", "out dir/dossier", true))
	if want := "导出 T-1 内容=案卷 位置=out dir/dossier"; o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	acts := []ledger.Act{}
	for _, e := range o.entries() {
		acts = append(acts, e.Act)
	}
	if want := []ledger.Act{ledger.ActFound, ledger.ActImport, ledger.ActImport, ledger.ActImport, ledger.ActTask, ledger.ActAnnounce, ledger.ActDraw, ledger.ActExport}; !slices.Equal(acts, want) {
		t.Errorf("acts: %v", acts)
	}
}

func TestPlannedTaskCanBeChanged(t *testing.T) {
	o := newCounty(t)
	entries := len(o.entries())
	if changed, err := o.AddTask(t.Context(), o.status("T-1").Task); changed || err != nil || len(o.entries()) != entries {
		t.Errorf("the same again: %t, %v, %d entries", changed, err, len(o.entries())-entries)
	}
	task := countyTask()
	task.Maximum = 5
	o.addTask(task)
	if got := o.status("T-1"); got.Task.Maximum != 5 {
		t.Errorf("got %+v", got)
	}
	if f := o.announce("T-1"); f.Announcement.Maximum != 5 {
		t.Errorf("announced %d", f.Announcement.Maximum)
	}
}

// changedTask has other rules than the county's.
func changedTask() Task {
	task := countyTask()
	task.Maximum = 5
	return task
}

func TestForbiddenActsAreRefusedAndRecorded(t *testing.T) {
	for _, c := range []struct {
		name  string
		have  func(t *testing.T) *office
		act   func(o *office) error
		state State
		entry string
	}{
		{"change what is announced", newAnnounced, (*office).change, StateAnnounced, "拒绝 T-1 意图=任务 状态=已公告"},
		{"announce what is announced", newAnnounced, (*office).announceAgain, StateAnnounced, "拒绝 T-1 意图=公告 状态=已公告"},
		{"change what is drawn", newDrawn, (*office).change, StateDrawn, "拒绝 T-1 意图=任务 状态=已抽取"},
		{"announce what is drawn", newDrawn, (*office).announceAgain, StateDrawn, "拒绝 T-1 意图=公告 状态=已抽取"},
		{"draw what is drawn", newDrawn, (*office).drawAgain, StateDrawn, "拒绝 T-1 意图=抽取 状态=已抽取 种子=又一 次"},
		{"draw what is drawn, with the same seed", newDrawn, (*office).drawTheSame, StateDrawn, "拒绝 T-1 意图=抽取 状态=已抽取 种子=一"},
		{"announce what is infeasible and has not changed", newStuck, (*office).announceAgain, StateInfeasible, "拒绝 T-1 意图=公告 状态=无解"},
		{"draw what is infeasible", newStuck, (*office).drawAgain, StateInfeasible, "拒绝 T-1 意图=抽取 状态=无解 种子=又一 次"},
		{"draw what is void", newVoid, (*office).drawAgain, StateVoid, "拒绝 T-1 意图=抽取 状态=已作废 种子=又一 次"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := c.have(t)
			before, entries := o.status("T-1"), len(o.entries())
			e := wantError[*StateError](t, c.act(o))
			if e.State != c.state || e.Task.Number != "T-1" || e.Number != 1 || e.Seed != before.Seed {
				t.Errorf("got %+v", e)
			}
			if len(o.entries()) != entries+1 || o.lastEntry() != c.entry {
				t.Errorf("%d new entries, the last %s", len(o.entries())-entries, o.lastEntry())
			}
			wantStatus(t, o.status("T-1"), before.State, before.Number, before.Seed)
		})
	}
}

func newAnnounced(t *testing.T) *office {
	o := newCounty(t)
	o.announce("T-1")
	return o
}

func newStuck(t *testing.T) *office {
	o, _ := newInfeasible(t)
	return o
}

func (o *office) change() error {
	_, err := o.AddTask(o.t.Context(), changedTask())
	return err
}

func (o *office) announceAgain() error {
	_, err := o.Announce(o.t.Context(), "T-1", draw.Hash{})
	return err
}

func (o *office) drawAgain() error {
	_, err := o.Draw(o.t.Context(), "T-1", "又一 次")
	return err
}

func (o *office) drawTheSame() error {
	_, err := o.Draw(o.t.Context(), "T-1", "一")
	return err
}

func TestAddingTheSameTaskIsNeverRefused(t *testing.T) {
	for _, o := range []*office{newAnnounced(t), newDrawn(t), newStuck(t)} {
		entries := len(o.entries())
		if changed, err := o.AddTask(t.Context(), o.status("T-1").Task); changed || err != nil || len(o.entries()) != entries {
			t.Errorf("%s: %t, %v", o.status("T-1").State, changed, err)
		}
	}
}

func TestActsThatComeTooSoonAreRefused(t *testing.T) {
	o := newCounty(t)
	entries := len(o.entries())
	for name, act := range map[string]func() error{
		"draw":     o.drawAgain,
		"read":     func() error { _, err := o.Drawn(t.Context(), "T-1"); return err },
		"announce": func() error { _, err := o.Announced(t.Context(), "T-1"); return err },
	} {
		if e := wantError[*StateError](t, act()); e.State != StatePlanned {
			t.Errorf("%s: %+v", name, e)
		}
	}
	o.announce("T-1")
	_, err := o.Drawn(t.Context(), "T-1")
	if e := wantError[*StateError](t, err); e.State != StateAnnounced || len(o.entries()) != entries+1 {
		t.Errorf("%+v, %d entries", e, len(o.entries()))
	}
}

func TestUnknownTaskIsRefused(t *testing.T) {
	o := newCounty(t)
	for _, act := range []func() error{
		func() error { _, err := o.Task(t.Context(), "T-9"); return err },
		func() error { _, err := o.Announce(t.Context(), "T-9", draw.Hash{}); return err },
		func() error { _, err := o.Announced(t.Context(), "T-9"); return err },
		func() error { _, err := o.Draw(t.Context(), "T-9", "一"); return err },
		func() error { _, err := o.Drawn(t.Context(), "T-9"); return err },
	} {
		if e := wantError[*UnknownTaskError](t, act()); e.Task != "T-9" {
			t.Errorf("got %+v", e)
		}
	}
}

func TestDrawWaitsForTheMomentOfTheSeed(t *testing.T) {
	o := newCounty(t)
	task := countyTask()
	task.Seed.Moment = "2026-11-20 12:00"
	o.addTask(task)
	o.announce("T-1")
	moment := time.Date(2026, 11, 20, 4, 0, 0, 0, time.UTC) // 12:00 in Beijing
	o.now = moment.Add(-time.Second)
	_, err := o.Draw(t.Context(), "T-1", "一")
	if e := wantError[*TooEarlyError](t, err); !e.Moment.Equal(moment) || !e.Now.Equal(o.now) {
		t.Errorf("got %+v", e)
	}
	wantStatus(t, o.status("T-1"), StateAnnounced, 1, "")
	o.now = moment
	o.draw("T-1", "一")
}

func TestInfeasibleSeedUsesUpTheAnnouncement(t *testing.T) {
	o, seed := newInfeasible(t)
	if want := "无解 T-1 抽取编号=1 种子=" + seed; o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	wantStatus(t, o.status("T-1"), StateInfeasible, 1, seed)
	if f, err := o.Announced(t.Context(), "T-1"); err != nil || f.Announcement.Number != 1 {
		t.Errorf("the announcement is gone: %v", err)
	}
	_, err := o.Drawn(t.Context(), "T-1")
	if e := wantError[*StateError](t, err); e.State != StateInfeasible {
		t.Errorf("got %+v", e)
	}
}

func TestInfeasibleTaskIsAnnouncedAnewOnceSomethingChanged(t *testing.T) {
	for name, change := range map[string]func(o *office){
		"rules":   func(o *office) { o.addTask(changedTask()) },
		"targets": func(o *office) { o.importTargets(ModeMerge, Target{ID: "x", Name: "新店", Risk: "甲类"}) },
		"inspectors": func(o *office) {
			o.importInspectors(ModeMerge, Inspector{ID: "13", Name: "周九", Department: "消防队"})
		},
		"pairs": func(o *office) { o.importPairs(ModeReplace) },
	} {
		t.Run(name, func(t *testing.T) {
			o, seed := newInfeasible(t)
			change(o)
			for _, moment := range []string{"2026-11-20 10:00", "2026-11-20 10:01", "2026-11-20 10:30"} { // the last one, and until now
				if moment != "2026-11-20 10:00" {
					o.setMoment("T-1", moment)
				}
				if e := wantError[*KnownSeedError](t, o.announceAgain()); e.Moment != moment || e.Last != "2026-11-20 10:00" || e.Number != 1 {
					t.Errorf("got %+v", e)
				}
			}
			o.setMoment("T-1", "2026-11-20 10:31")
			f := o.announce("T-1")
			if text := linesOf(f, "前次"); text != "前次 1 无解\n" {
				t.Errorf("got %q", text)
			}
			if f.Announcement.Number != 2 {
				t.Errorf("number %d", f.Announcement.Number)
			}
			wantStatus(t, o.status("T-1"), StateAnnounced, 2, "")
			o.now = o.now.Add(time.Minute)
			for n := range 100 {
				if _, err := f.draw(fmt.Sprint(n)); err == nil {
					o.draw("T-1", fmt.Sprint(n))
					wantStatus(t, o.status("T-1"), StateDrawn, 2, fmt.Sprint(n))
					return
				}
			}
			t.Errorf("nothing but infeasible seeds after %s", seed)
		})
	}
}

// setMoment changes the moment of a task's seed and nothing else.
func (o *office) setMoment(number, moment string) {
	o.t.Helper()
	task := o.status(number).Task
	task.Seed.Moment = moment
	o.addTask(task)
}

func TestChangesThatTheListsDoNotShowAreNone(t *testing.T) {
	o, _ := newInfeasible(t)
	o.importTargets(ModeMerge, Target{ID: "91430000", Name: "第0饭店", Risk: "甲类", Phone: "110"})
	o.importInspectors(ModeMerge, Inspector{ID: "05", Name: "吴十", Department: "市监局", Expert: true})
	wantError[*StateError](t, o.announceAgain())
}

func TestThereAndBackIsNoChange(t *testing.T) {
	o, _ := newInfeasible(t)
	o.addTask(changedTask())
	o.addTask(threeEach())
	e := wantError[*StateError](t, o.announceAgain())
	if e.State != StateInfeasible || o.lastEntry() != "拒绝 T-1 意图=公告 状态=无解" {
		t.Errorf("got %+v, entry %s", e, o.lastEntry())
	}
}

func TestNumbersOfDrawsHaveNoGaps(t *testing.T) {
	o := newCounty(t)
	for n := 2; n <= 4; n++ {
		task := countyTask()
		task.Number = fmt.Sprintf("T-%d", n)
		o.addTask(task)
	}
	impossible := countyTask()
	impossible.Number, impossible.Maximum = "T-0", 1
	o.addTask(impossible)

	for n, number := range []string{"T-3", "T-1", "T-4"} {
		_, err := o.Announce(t.Context(), "T-0", draw.Hash{})
		wantError[*FreezeError](t, err)
		if got := o.announce(number).Announcement.Number; got != n+1 {
			t.Errorf("%s has number %d", number, got)
		}
		wantError[*StateError](t, o.refusal(number))
	}
	tasks, err := o.Tasks(t.Context())
	o.check(err)
	var got []string
	for _, s := range tasks {
		got = append(got, fmt.Sprint(s.Task.Number, " ", s.State, " ", s.Number))
	}
	if want := "T-0 planned 0, T-1 announced 2, T-2 planned 0, T-3 announced 1, T-4 announced 3"; strings.Join(got, ", ") != want {
		t.Errorf("tasks: %v", got)
	}
}

// refusal announces a task a second time.
func (o *office) refusal(task string) error {
	_, err := o.Announce(o.t.Context(), task, draw.Hash{})
	return err
}

func TestTaskThatCannotBeFrozenIsNotRefusedForGood(t *testing.T) {
	o := newCounty(t)
	o.importTargets(ModeReplace)
	_, err := o.Announce(t.Context(), "T-1", draw.Hash{})
	wantError[*FreezeError](t, err)
	wantStatus(t, o.status("T-1"), StatePlanned, 0, "")
	o.importTargets(ModeReplace, countyTargets()...)
	o.announce("T-1")
}

func TestLaterImportsDoNotChangeWhatIsAnnounced(t *testing.T) {
	o := newAnnounced(t)
	before, err := o.Announced(t.Context(), "T-1")
	o.check(err)
	o.importTargets(ModeReplace)
	o.importInspectors(ModeReplace, Inspector{ID: "99", Name: "新人", Department: "市监局"})
	after, err := o.Announced(t.Context(), "T-1")
	o.check(err)
	if after.Text != before.Text || after.Lists[draw.TargetsFile] != before.Lists[draw.TargetsFile] || after.Lists[draw.InspectorsFile] != before.Lists[draw.InspectorsFile] || after.Lists[draw.AvoidanceFile] != before.Lists[draw.AvoidanceFile] {
		t.Error("the announced texts changed")
	}
	d := o.draw("T-1", "一")
	if want := ids(newDrawn(t).drawn("T-1")); !slices.Equal(ids(d), want) {
		t.Errorf("drew %v, want %v", ids(d), want)
	}
}
