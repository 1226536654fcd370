package registry

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"
)

// hidden is the roomy task with pseudonyms, and with all lists that name inspectors.
func hidden() Task {
	task := roomy()
	task.Pseudonyms, task.Monthly, task.Experts = true, 4, []draw.Seat{{Department: "市监局"}}
	task.Repeat = Repeat{1, RepeatAvoid}
	return task
}

// newHidden has announced and drawn the hidden task with a salt.
func newHidden(t *testing.T, salt draw.Hash) *office {
	t.Helper()
	o := newCounty(t)
	o.importInspectors(ModeMerge, Inspector{ID: "05", Name: "吴十", Department: "市监局"}, Inspector{ID: "06", Name: "郑一", Department: "市监局", Expert: true})
	_, err := o.ImportChecks(t.Context(), Import[Check]{
		Rows:  []Check{{Target: "91430000", Date: "2026-11-02", Inspectors: []string{"12", "01"}}},
		Files: []File{{"检查.xlsx", "dd"}},
	})
	o.check(err)
	o.addTask(hidden())
	_, err = o.Announce(t.Context(), "T-1", salt)
	o.check(err)
	o.draw("T-1", "一")
	return o
}

func TestPseudonymsAreOpenedAgain(t *testing.T) {
	salt := draw.HashOf("salt")
	o := newHidden(t, salt)
	f, err := o.Announced(t.Context(), "T-1")
	o.check(err)
	for file, text := range f.Texts() {
		if strings.Contains(text, salt.String()) || file != draw.TargetsFile && strings.Contains(text, "张三") {
			t.Errorf("%s tells who they are:\n%s", file, text)
		}
	}
	if f.Salt() != salt || f.Announcement.Pseudonyms.Count != 8 {
		t.Errorf("salt %s, %d pseudonyms", f.Salt(), f.Announcement.Pseudonyms.Count)
	}

	plain := hidden()
	plain.Pseudonyms = false
	r, err := o.Registries(t.Context(), plain, 1, Registries{})
	o.check(err)
	want, err := Freeze(plain, 1, *r)
	o.check(err)
	for _, file := range []string{draw.PreferencesFile, draw.LimitsFile, draw.ExpertsFile} {
		if want.Lists[file] == "" {
			t.Fatalf("%s has no rows: the test shows nothing", file)
		}
	}
	got, err := f.Opened()
	o.check(err)
	if !maps.Equal(got.Lists, want.Lists) {
		t.Errorf("got\n%v\nwant\n%v", got.Lists, want.Lists)
	}
}

func TestTheSaltIsSecretAndOfOneAnnouncement(t *testing.T) {
	a, err := newHidden(t, draw.HashOf("a")).Announced(t.Context(), "T-1")
	if err != nil {
		t.Fatal(err)
	}
	o := newHidden(t, draw.HashOf("b"))
	b, err := o.Announced(t.Context(), "T-1")
	o.check(err)
	if a.Lists[draw.InspectorsFile] == b.Lists[draw.InspectorsFile] {
		t.Error("another salt gives the same pseudonyms")
	}
	for _, e := range o.entries() {
		if strings.Contains(e.Text(), b.Salt().String()) {
			t.Errorf("the ledger has the salt: %s", e.Text())
		}
	}
	task := hidden()
	task.Number = "T-2"
	o.addTask(task)
	if _, err := o.Announce(t.Context(), "T-2", draw.Hash{}); !errors.Is(err, errNoSalt) {
		t.Errorf("without a salt: %v", err)
	}
}

func TestActsUnderPseudonyms(t *testing.T) {
	o := newHidden(t, draw.HashOf("salt"))
	shown, err := o.drawn("T-1").Opened()
	o.check(err)
	first := shown.Result.Teams[0]
	if i := first.Members[0]; i.Name == "-" || !slices.ContainsFunc(countyInspectors(), func(c Inspector) bool { return c.ID == i.ID && c.Name == i.Name }) && i.ID != "05" {
		t.Fatalf("the leader is shown as %+v", i)
	}
	acts := o.replace(ReplaceOrder{Inspector: first.Members[0].ID, Target: first.ID})
	if len(acts) != 1 || acts[0].Replaced.ID != first.Members[0].ID || acts[0].Inspector.Name == "-" {
		t.Errorf("%+v", acts)
	}
	stored := o.drawn("T-1")
	if got := stored.Acts[0].Replaced; got.Name != "-" || got.ID != draw.PseudonymOf(stored.Salt(), first.Members[0].ID) {
		t.Errorf("acts.txt names %+v", got)
	}
	_, err = o.Replace(t.Context(), "T-1", ReplaceOrder{Inspector: "99", Reason: "健康状况", Approval: "王"})
	if e := wantError[*NoSeatError](t, err); e.Known || e.Inspector.ID != "99" {
		t.Errorf("%+v", e)
	}
}

func TestDrawsUnderPseudonymsAreChecksOfTheirInspectors(t *testing.T) {
	o := newHidden(t, draw.HashOf("salt"))
	shown, err := o.drawn("T-1").Opened()
	o.check(err)
	second := hidden()
	second.Number = "T-2"
	r, err := o.Registries(t.Context(), second, 2, Registries{})
	o.check(err)
	for _, team := range shown.Result.Teams {
		k := slices.IndexFunc(r.Checks, func(c Check) bool { return c.Target == team.ID && c.Task == "T-1" })
		if k < 0 || r.Checks[k].Inspectors[0] != team.Members[0].ID {
			t.Errorf("%s: %+v", team.ID, r.Checks)
		}
	}
}
