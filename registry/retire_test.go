package registry

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"yaohao/draw/ledger"
)

func TestModes(t *testing.T) {
	for _, tt := range []struct {
		mode    Mode
		rows    string
		want    Summary
		current string
		entry   string // what the ledger says of the mode
	}{
		{ModeMerge, "B:2 D", Summary{Added: 1, Updated: 1}, "A B C D", "合并"},
		{ModeReplace, "B:2 D", Summary{Added: 1, Updated: 1, Retired: 2}, "B D", "替换"},
		{ModeRetire, "B:2 C", Summary{Retired: 2}, "A", "停用"},
	} {
		s, _ := newStore(t)
		importTargets(t, s, ModeMerge, "a", "A", "B", "C")
		if sum := importTargets(t, s, tt.mode, "bb", strings.Fields(tt.rows)...); sum != tt.want {
			t.Errorf("%s: got %+v", tt.mode, sum)
		}
		rows, err := s.Rows(t.Context(), KindTargets, Filter{})
		if got := strings.Join(rowIDs(rows), " "); got != tt.current || err != nil {
			t.Errorf("%s: got %s, %v", tt.mode, got, err)
		}
		entries, err := s.Ledger(t.Context())
		if err != nil || entries[len(entries)-1].Detail("方式") != tt.entry {
			t.Errorf("%s: got %+v, %v", tt.mode, entries, err)
		}
	}
}

// TestDryRun counts, and leaves no batch.
func TestDryRun(t *testing.T) {
	s, _ := newStore(t)
	importTargets(t, s, ModeMerge, "a", "A", "B")
	sum, err := s.ImportTargets(t.Context(), Import[Target]{Rows: []Target{{ID: "C"}}, Mode: ModeReplace, DryRun: true})
	if want := (Summary{Added: 1, Retired: 2}); sum != want || err != nil {
		t.Errorf("got %+v, %v", sum, err)
	}
	if all, err := s.Batches(t.Context(), KindTargets); len(all) != 1 || err != nil {
		t.Errorf("got %+v, %v", all, err)
	}
}

func TestRetire(t *testing.T) {
	s, _ := newStore(t)
	importTargets(t, s, ModeMerge, "a", "A", "B", "C")
	var unknown *UnknownRowsError
	if _, err := s.Retire(t.Context(), KindTargets, []string{"Y", "A", "X"}, "注销"); !errors.As(err, &unknown) || !slices.Equal(unknown.IDs, []string{"X", "Y"}) {
		t.Fatal(err)
	}
	for range 2 { // the second is recorded no more
		if _, err := s.Retire(t.Context(), KindTargets, []string{"A", "A"}, "注销"); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := s.Ledger(t.Context())
	if err != nil || len(entries) != 3 || entries[2].Act != ledger.ActRetire {
		t.Errorf("got %+v, %v", entries, err)
	}
	row, err := s.Row(t.Context(), KindTargets, "A")
	if err != nil || !row.Retired || row.Name != "公司A" {
		t.Errorf("got %+v, %v", row, err)
	}
	rows, err := s.Rows(t.Context(), KindTargets, Filter{Retired: true})
	if err != nil || !slices.Equal(rowIDs(rows), []string{"A"}) {
		t.Errorf("got %+v, %v", rows, err)
	}
}

func TestDanglingPairs(t *testing.T) {
	s, _ := newStore(t)
	importTargets(t, s, ModeMerge, "a", "A", "B")
	_, err := s.ImportInspectors(t.Context(), Import[Inspector]{Rows: []Inspector{{ID: "1"}, {ID: "2"}}, Mode: ModeMerge})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.ImportAvoidance(t.Context(), Import[Avoidance]{Rows: []Avoidance{{Target: "A", Inspector: "1"}, {Target: "B", Inspector: "2"}}, Mode: ModeMerge})
	if err != nil {
		t.Fatal(err)
	}
	for want, retire := range []func() (Summary, error){
		func() (Summary, error) { return Summary{}, nil },
		func() (Summary, error) { return s.Retire(t.Context(), KindTargets, []string{"A"}, "注销") },
		func() (Summary, error) { return s.Retire(t.Context(), KindInspectors, []string{"2"}, "调离") },
	} {
		if _, err := retire(); err != nil {
			t.Fatal(err)
		}
		if n, err := s.DanglingPairs(t.Context()); n != want || err != nil {
			t.Errorf("got %d, %v, want %d", n, err, want)
		}
	}
}
