package registry

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"yaohao/draw"
)

// void ends what stands of a task.
func (o *office) void(task string) {
	o.t.Helper()
	o.check(o.Void(o.t.Context(), task, VoidOrder{"名单有误", "王局长"}))
}

// newVoid has drawn the task of the county, and voided that.
func newVoid(t *testing.T) *office {
	t.Helper()
	o := newDrawn(t)
	o.void("T-1")
	return o
}

func TestVoidEndsTheDraw(t *testing.T) {
	o := newVoid(t)
	d := o.drawn("T-1")
	hash := draw.HashOf(d.Texts()[draw.ActsFile]).String()
	if want := "作废 T-1 抽取编号=1 事由=名单有误 批准=王局长 结果=" + hash; o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	status := o.status("T-1")
	wantStatus(t, status, StateVoid, 1, "一")
	if status.Reason != "名单有误" || d.Void() == nil || len(d.Teams()) != 0 {
		t.Errorf("got %+v, %+v", status, d.Acts)
	}
	texts := d.Texts()
	texts[draw.SumsFile] = draw.SumsText(texts)
	dossier := fstest.MapFS{}
	for name, text := range texts {
		dossier[name] = &fstest.MapFile{Data: []byte(text)}
	}
	if report, err := draw.Verify(dossier); err != nil || !report.Agrees() || report.Void == nil || report.Void.Reason != "名单有误" {
		t.Errorf("%v, %+v", err, report)
	}
	if _, err := o.Audit(t.Context()); err != nil {
		t.Error(err)
	}
	for name, act := range map[string]func() error{
		"supplement": func() error {
			_, err := o.Supplement(t.Context(), "T-1", SupplementOrder{d.Result.Teams[0].ID, "停业", "王局长"})
			return err
		},
		"replace": func() error {
			_, err := o.Replace(t.Context(), "T-1", ReplaceOrder{Inspector: "11", Reason: "回避", Approval: "王局长"})
			return err
		},
		"void":     func() error { return o.Void(t.Context(), "T-1", VoidOrder{"再来", "王局长"}) },
		"standing": func() error { _, err := o.Standing(t.Context(), "T-1"); return err },
	} {
		if e := wantError[*StateError](t, act()); e.State != StateVoid {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

func TestVoidBeforeTheDraw(t *testing.T) {
	o := newAnnounced(t)
	o.void("T-1")
	if want := "作废 T-1 抽取编号=1 事由=名单有误 批准=王局长"; o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
	wantStatus(t, o.status("T-1"), StateVoid, 1, "")
	_, err := o.Drawn(t.Context(), "T-1")
	wantError[*StateError](t, err)
	wantError[*StateError](t, o.drawTheSame())
	wantError[*StateError](t, o.Void(t.Context(), "T-1", VoidOrder{"再来", "王局长"}))
	if _, err := o.Audit(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestOnlyWhatStandsIsVoided(t *testing.T) {
	for _, o := range []*office{newCounty(t), newStuck(t)} {
		entries := len(o.entries())
		wantError[*StateError](t, o.Void(t.Context(), "T-1", VoidOrder{"名单有误", "王局长"}))
		if len(o.entries()) != entries {
			t.Errorf("entry %s", o.lastEntry())
		}
	}
	o := newCounty(t)
	wantError[*UnknownTaskError](t, o.Void(t.Context(), "T-9", VoidOrder{"名单有误", "王局长"}))
}

func TestNextAttemptNamesThoseBefore(t *testing.T) {
	o := newVoid(t)
	for _, moment := range []string{"2026-11-20 10:00", "2026-11-20 10:30"} {
		if moment != "2026-11-20 10:00" {
			o.setMoment("T-1", moment)
		}
		if e := wantError[*KnownSeedError](t, o.announceAgain()); e.Moment != moment || e.Number != 1 {
			t.Errorf("got %+v", e)
		}
	}
	o.setMoment("T-1", "2026-11-20 11:00")
	f := o.announce("T-1")
	if f.Announcement.Number != 2 || linesOf(f, "前次") != "前次 1 作废 名单有误\n" {
		t.Errorf("number %d, %s", f.Announcement.Number, linesOf(f, "前次"))
	}
	o.void("T-1") // before its moment
	o.setMoment("T-1", "2026-11-20 10:45")
	if e := wantError[*KnownSeedError](t, o.announceAgain()); e.Last != "2026-11-20 11:00" { // later than now, but not than that
		t.Errorf("got %+v", e)
	}
	o.setMoment("T-1", "2026-11-20 12:00")
	f = o.announce("T-1")
	if want := "前次 1 作废 名单有误\n前次 2 作废 名单有误\n"; linesOf(f, "前次") != want {
		t.Errorf("got %s", linesOf(f, "前次"))
	}
	o.now = o.now.Add(2 * time.Hour)
	o.draw("T-1", "一")
	wantStatus(t, o.status("T-1"), StateDrawn, 3, "一")
	if d := o.drawn("T-1"); d.Void() != nil || len(d.Acts) > 0 {
		t.Errorf("acts %+v", d.Acts)
	}
	first, err := o.DrawnAs(t.Context(), "T-1", 1)
	if err != nil || first.Void() == nil || first.Seed != "一" || first.Announcement.Number != 1 {
		t.Errorf("%v, %+v", err, first)
	}
	_, err = o.DrawnAs(t.Context(), "T-1", 2) // was not drawn
	wantError[*NoDrawError](t, err)
	all, err := o.Earlier(t.Context(), "T-1")
	if want := []draw.Earlier{{Number: 1, Reason: "名单有误"}, {Number: 2, Reason: "名单有误"}}; err != nil || !slices.Equal(all, want) {
		t.Errorf("got %v, %v", all, err)
	}
	if _, err := o.Audit(t.Context()); err != nil {
		t.Error(err)
	}
	if n := Count(o.entries(), "T-1"); n != (Counts{Announced: 3, Drawn: 2, Voided: 2}) {
		t.Errorf("got %+v", n)
	}
}

// A task is frozen as it was, whatever was decided since.
func TestVoidAfterAnotherAnnouncementDoesNotChangeIt(t *testing.T) {
	o := newDrawn(t)
	second := countyTask()
	second.Number, second.Yearly = "T-2", 1
	freeze := func(number int) *Frozen {
		r, err := o.Registries(t.Context(), second, number, Registries{})
		o.check(err)
		f, err := Freeze(second, number, *r)
		o.check(err)
		return f
	}
	o.addTask(second)
	announced := o.announce("T-2")
	if !strings.Contains(announced.Text, "排除 4 户") {
		t.Fatal("the checks of T-1 do not count")
	}
	o.void("T-1")
	if again := freeze(2); again.Text != announced.Text {
		t.Errorf("got %s", again.Text)
	}
	if next := freeze(3); strings.Contains(next.Text, "排除 4 户") {
		t.Error("checks of a void draw count")
	}
}
