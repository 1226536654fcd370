package registry

import (
	"errors"
	"strings"
	"testing"
)

func TestTag(t *testing.T) {
	s, _ := newStore(t)
	importTargets(t, s, ModeMerge, "a", "A:1", "B:2", "C:2")
	risk2 := Filter{Where: expression(t, "风险等级 = 2")}
	for k, tt := range []struct {
		tagging Tagging
		changed int
		tagged  string // with 甲 afterwards
	}{
		{Tagging{Tag: "甲", Filter: risk2}, 2, "B C"},
		{Tagging{Tag: "甲", Filter: risk2}, 0, "B C"},
		{Tagging{Tag: "乙"}, 3, "B C"},
		{Tagging{Tag: "甲", IDs: []string{"A", "B", "A"}}, 1, "A B C"},
		{Tagging{Tag: "甲", IDs: []string{"B"}, Remove: true}, 1, "A C"},
		{Tagging{Tag: "甲", IDs: []string{"B"}, Remove: true}, 0, "A C"},
		{Tagging{Tag: "甲", IDs: []string{}}, 0, "A C"},
		{Tagging{Tag: "甲", IDs: []string{"B"}}, 1, "A B C"},
	} {
		changed, err := s.Tag(t.Context(), KindTargets, tt.tagging)
		if changed != tt.changed || err != nil {
			t.Errorf("step %d: %d changed, %v", k, changed, err)
		}
		rows, err := s.Rows(t.Context(), KindTargets, Filter{Where: expression(t, "标签 = 甲")})
		if got := strings.Join(rowIDs(rows), " "); got != tt.tagged || err != nil {
			t.Errorf("step %d: got %s, %v", k, got, err)
		}
	}
	var unknown *UnknownRowsError
	if _, err := s.Tag(t.Context(), KindTargets, Tagging{Tag: "甲", IDs: []string{"Z"}}); !errors.As(err, &unknown) {
		t.Error(err)
	}
	if entries, err := s.Ledger(t.Context()); err != nil || len(entries) != 7 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}
