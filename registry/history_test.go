package registry

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"yaohao/draw/ledger"
)

func TestHistory(t *testing.T) {
	s, clock := newStore(t)
	importTargets(t, s, ModeMerge, "first.csv", "A:1", "B:1")
	clock.set(t, "2026-04-01 09:00")
	importTargets(t, s, ModeMerge, "second.csv", "A:2")
	if _, err := s.Retire(t.Context(), KindTargets, []string{"A"}, "注销"); err != nil {
		t.Fatal(err)
	}
	importTargets(t, s, ModeMerge, "third.csv", "A:2")

	versions, err := s.History(t.Context(), KindTargets, "A")
	if err != nil || len(versions) != 4 {
		t.Fatalf("got %+v, %v", versions, err)
	}
	for k, want := range []struct {
		act     ledger.Act
		changed []Change
		retired bool
	}{
		{ledger.ActImport, nil, false},
		{ledger.ActImport, []Change{{"风险等级", "1", "2"}}, false},
		{ledger.ActRetire, nil, true},
		{ledger.ActImport, nil, false},
	} {
		v := versions[k]
		if v.Number != k+1 || v.Entry.Act != want.act || v.Row.Retired != want.retired || !slices.Equal(v.Changed, want.changed) {
			t.Errorf("version %d: got %+v", k+1, v)
		}
	}
	if files := versions[1].Files(); len(files) != 1 || files[0].Name != "second.csv" {
		t.Errorf("got %+v", files)
	}
	var unknown *UnknownRowsError
	if _, err := s.History(t.Context(), KindTargets, "Z"); !errors.As(err, &unknown) {
		t.Error(err)
	}
}

// TestSameFiles imports the files of the last batch again: nothing is recorded, and the summary says why.
func TestSameFiles(t *testing.T) {
	s, _ := newStore(t)
	importTargets(t, s, ModeMerge, "a", "A", "B")
	if sum := importTargets(t, s, ModeMerge, "a", "A", "B"); sum.SameFiles != 1 || sum.Unchanged != 2 {
		t.Errorf("got %+v", sum)
	}
	if sum := importTargets(t, s, ModeMerge, "other", "A", "B"); sum.SameFiles != 0 {
		t.Errorf("other files with the same rows: %+v", sum)
	}
	importTargets(t, s, ModeMerge, "longer", "C")
	if sum := importTargets(t, s, ModeMerge, "a", "A", "B"); sum.SameFiles != 0 || sum.Changes() {
		t.Errorf("files of the batch before the last: %+v", sum)
	}
	if all, err := s.Batches(t.Context(), KindTargets); err != nil || len(all) != 2 {
		t.Errorf("got %+v, %v", all, err)
	}
}

func TestDiff(t *testing.T) {
	s, clock := newStore(t)
	clock.set(t, "2026-03-01 23:59")
	importTargets(t, s, ModeMerge, "1", "A:1", "B:1", "C:1")
	clock.set(t, "2026-03-02 00:00")
	importTargets(t, s, ModeReplace, "2", "B:2", "C:1", "D:1")
	importTargets(t, s, ModeReplace, "3", "A:1", "B:1", "C:1")
	type counts struct{ added, removed, changed []string }
	tests := []struct {
		from, to string
		want     counts
	}{
		{"0", "1", counts{[]string{"A", "B", "C"}, nil, nil}},
		{"1", "2", counts{[]string{"D"}, []string{"A"}, []string{"B"}}},
		{"2", "1", counts{[]string{"A"}, []string{"D"}, []string{"B"}}},
		{"1", "3", counts{}},
		{"2", "", counts{[]string{"A"}, []string{"D"}, []string{"B"}}},
		{"2026-02-28", "2026-03-01", counts{[]string{"A", "B", "C"}, nil, nil}},
		{"2026-03-01", "2026-03-02", counts{}},
		{"3", "2030-01-01", counts{}},
	}
	for _, tt := range tests {
		d, err := s.Diff(t.Context(), KindTargets, tt.from, tt.to)
		if err != nil {
			t.Fatal(err)
		}
		got := counts{rowIDs(d.Added), rowIDs(d.Removed), nil}
		for _, c := range d.Changed {
			got.changed = append(got.changed, c.Row.ID)
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s to %s: got %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
	for _, text := range []string{"4", "-1", "x", "2026-02-30"} {
		var point *PointError
		if _, err := s.Diff(t.Context(), KindTargets, text, ""); !errors.As(err, &point) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestNamesAreThoseOfCurrentRows(t *testing.T) {
	o := newOffice(t)
	o.importTargets(ModeMerge, Target{ID: "b", Name: "乙"}, Target{ID: "a", Name: "甲"}, Target{ID: "c", Name: "丙"})
	o.importTargets(ModeMerge, Target{ID: "a", Name: "甲二"}, Target{ID: "d", Name: "丁"})
	_, err := o.Retire(t.Context(), KindTargets, []string{"b", "d"}, "x")
	o.check(err)
	o.importTargets(ModeMerge, Target{ID: "d", Name: "丁二"})
	var got []string
	o.check(o.Names(t.Context(), KindTargets, func(id, name, department string) { got = append(got, id+" "+name+department) }))
	if want := []string{"a 甲二", "c 丙", "d 丁二"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
