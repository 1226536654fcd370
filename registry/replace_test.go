package registry

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// roomy is the task of the county with room for somebody to step in.
func roomy() Task {
	task := countyTask()
	task.Maximum = 0
	return task
}

// newRoomy has drawn the roomy task, with a third officer of 市监局 in the registry.
func newRoomy(t *testing.T, task Task) *office {
	t.Helper()
	o := newCounty(t)
	o.importInspectors(ModeMerge, Inspector{ID: "05", Name: "吴十", Department: "市监局"})
	o.addTask(task)
	o.announce("T-1")
	o.draw("T-1", "一")
	return o
}

// newReplaced has replaced the leader of the first team.
func newReplaced(t *testing.T) *office {
	t.Helper()
	o := newRoomy(t, roomy())
	first := o.drawn("T-1").Result.Teams[0]
	o.replace(ReplaceOrder{Inspector: first.Members[0].ID, Target: first.ID})
	return o
}

// replace has the reason and approval of the tests.
func (o *office) replace(order ReplaceOrder) []draw.Act {
	o.t.Helper()
	order.Reason, order.Approval = "健康状况", "王局长"
	acts, err := o.Replace(o.t.Context(), "T-1", order)
	o.check(err)
	return acts
}

func TestReplaceGivesAllSeatsOfAnInspector(t *testing.T) {
	o := newRoomy(t, roomy())
	before := o.drawn("T-1")
	out := before.Result.Teams[0].Members[0].ID
	seats := 0
	for _, team := range before.Teams() {
		seats += len(seatsOf(team, out))
	}
	entries := len(o.entries())
	acts := o.replace(ReplaceOrder{Inspector: out})
	if len(acts) != seats || len(o.entries()) != entries+seats {
		t.Fatalf("%d acts and %d entries for %d seats", len(acts), len(o.entries())-entries, seats)
	}
	d := o.drawn("T-1")
	for _, team := range d.Teams() {
		if len(seatsOf(team, out)) > 0 {
			t.Errorf("%s is still sent to %s", out, team.ID)
		}
	}
	if d.Result.Text() != before.Result.Text() {
		t.Error("the result has changed")
	}
	last := acts[len(acts)-1]
	for key, want := range map[string]string{
		ledger.DetailNumber: "1", "检查对象": last.Answers, "席位": "1", "原人员": out, "接替人员": last.Inspector.ID, "事由": "健康状况", "批准": "王局长",
		ledger.DetailResult: draw.HashOf(d.Texts()[draw.ActsFile]).String(),
	} {
		all := o.entries()
		if e := all[len(all)-1]; e.Act != ledger.ActReplace || e.Detail(key) != want {
			t.Errorf("%s is %s, want %s", key, e.Detail(key), want)
		}
	}
	if _, err := o.Audit(t.Context()); err != nil {
		t.Error(err)
	}
}

// 12 must avoid 91430007, and 消防队 has nobody else: where 11 goes there, and elsewhere before, none of these seats goes to another.
func TestReplaceIsAllOrNothing(t *testing.T) {
	o := newCounty(t)
	o.addTask(roomy())
	f := o.announce("T-1")
	for n := range 1000 {
		r, err := f.draw(fmt.Sprint(n))
		o.check(err)
		var goes []string
		for _, team := range r.Teams {
			if team.Members[1].ID == "11" {
				goes = append(goes, team.ID)
			}
		}
		if len(goes) < 2 || goes[0] == "91430007" || !slices.Contains(goes, "91430007") {
			continue
		}
		o.draw("T-1", fmt.Sprint(n))
		entries := len(o.entries())
		_, err = o.Replace(t.Context(), "T-1", ReplaceOrder{Inspector: "11", Reason: "回避", Approval: "王局长"})
		if e := wantError[*draw.NoReplacement](t, err); e.Why != draw.NobodyCanTake || e.Target != "91430007" || e.Seat != 2 {
			t.Errorf("got %+v", e)
		}
		if len(o.entries()) != entries || len(o.drawn("T-1").Acts) > 0 {
			t.Error("some were replaced")
		}
		if acts := o.replace(ReplaceOrder{Inspector: "11", Target: goes[0]}); len(acts) != 1 || acts[0].Inspector.ID != "12" {
			t.Errorf("got %+v", acts)
		}
		return
	}
	t.Fatal("no seed sends 11 there")
}

func TestReplaceOfWhoHasNoSeat(t *testing.T) {
	o := newReplaced(t)
	act := o.drawn("T-1").Acts[0]
	for _, c := range []struct {
		inspector, target string
		known             bool
		replaced          int
	}{
		{"99", "", false, 0}, {"99", act.Answers, false, 0}, {"21", "", true, 0}, {"21", act.Answers, true, 0}, {act.Replaced.ID, act.Answers, true, 1},
	} {
		_, err := o.Replace(t.Context(), "T-1", ReplaceOrder{Inspector: c.inspector, Target: c.target, Reason: "回避", Approval: "王局长"})
		if e := wantError[*NoSeatError](t, err); e.Known != c.known || e.Replaced != c.replaced || e.Inspector.ID != c.inspector || e.Target != c.target {
			t.Errorf("%+v: got %+v", c, e)
		}
	}
	_, err := o.Replace(t.Context(), "T-1", ReplaceOrder{Inspector: "11", Target: "9", Reason: "回避", Approval: "王局长"})
	if e := wantError[*draw.NoReplacement](t, err); e.Why != draw.NotStanding || e.Target != "9" {
		t.Errorf("got %+v", e)
	}
}

func TestReplaceByName(t *testing.T) {
	task := roomy()
	task.Named = true
	o := newRoomy(t, task)
	d := o.drawn("T-1")
	if !strings.Contains(d.Text, "人员更换 批准指定\n") {
		t.Error("it is not announced")
	}
	first := d.Result.Teams[0]
	on := first.Members[0].ID
	order := ReplaceOrder{Inspector: on, Target: first.ID, Reason: "健康状况", Approval: "王局长"}
	_, err := o.Replace(t.Context(), "T-1", order)
	if e := wantError[*NamingError](t, err); !e.Must {
		t.Errorf("got %+v", e)
	}
	for named, why := range map[string]draw.NoReplacementReason{
		"99": draw.UnknownInspector, "11": draw.DoesNotFit, on: draw.IsOnTheTeam,
	} {
		order.Named = named
		_, err := o.Replace(t.Context(), "T-1", order)
		if e := wantError[*draw.NoReplacement](t, err); e.Why != why || e.Named != named {
			t.Errorf("%s: got %+v", named, e)
		}
	}
	order.Named = "05"
	if on == "05" {
		order.Named = "02"
	}
	if acts := o.replace(order); acts[0].Inspector.ID != order.Named {
		t.Errorf("got %+v", acts)
	}
}

func TestNobodyIsNamedWhereTheNextAlternateGoes(t *testing.T) {
	o := newRoomy(t, roomy())
	_, err := o.Replace(t.Context(), "T-1", ReplaceOrder{Inspector: "11", Named: "12", Reason: "健康状况", Approval: "王局长"})
	if e := wantError[*NamingError](t, err); e.Must || e.Number != 1 {
		t.Errorf("got %+v", e)
	}
}

// Whoever was replaced did not check, and whoever came did.
func TestChecksOfADrawAreThoseAfterItsReplacements(t *testing.T) {
	o := newReplaced(t)
	act := o.drawn("T-1").Acts[0]
	task := countyTask()
	task.Number, task.Yearly = "T-2", 1
	r, err := o.Registries(t.Context(), task, 2, Registries{})
	o.check(err)
	for _, c := range r.Checks {
		if c.Target == act.Answers && (slices.Contains(c.Inspectors, act.Replaced.ID) || !slices.Contains(c.Inspectors, act.Inspector.ID)) {
			t.Errorf("%+v after %+v", c, act)
		}
	}
	if len(r.Checks) != 4 {
		t.Errorf("%d checks", len(r.Checks))
	}
}
