package registry

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
)

// TestImportsAgainstModel imports random rows in all modes, and keeps a map beside the registry.
func TestImportsAgainstModel(t *testing.T) {
	s, _ := newStore(t)
	random := rand.New(rand.NewPCG(1, 2))
	model, ever := map[string]string{}, map[string]bool{}
	for step := range 150 {
		mode := []Mode{ModeMerge, ModeReplace, ModeRetire}[random.IntN(3)]
		rows, want := randomImport(random, mode, model, ever)
		sum, err := s.ImportTargets(t.Context(), Import[Target]{Rows: rows, Mode: mode})
		if sum != want || err != nil {
			t.Fatalf("step %d %s: got %+v, %v, want %+v", step, mode, sum, err, want)
		}
		now, err := s.Targets(t.Context())
		got := map[string]string{}
		for _, r := range now {
			got[r.ID] = r.Risk
		}
		if !maps.Equal(got, model) || err != nil {
			t.Fatalf("step %d %s: got %v, %v, want %v", step, mode, got, err, model)
		}
	}
}

// randomImport changes the model as the import should change the registry.
func randomImport(random *rand.Rand, mode Mode, model map[string]string, ever map[string]bool) (rows []Target, want Summary) {
	given := map[string]bool{}
	for _, k := range random.Perm(20)[:random.IntN(12)] {
		id, risk := fmt.Sprintf("企%d", k), fmt.Sprint(random.IntN(2))
		if mode == ModeRetire && !ever[id] {
			continue
		}
		given[id], ever[id] = true, true
		rows = append(rows, Target{ID: id, Risk: risk})
		old, known := model[id]
		switch {
		case mode == ModeRetire && known:
			want.Retired++
			delete(model, id)
			continue
		case mode == ModeRetire || (known && old == risk):
			want.Unchanged++
			continue
		case known:
			want.Updated++
		default:
			want.Added++
		}
		model[id] = risk
	}
	for id := range model {
		if mode == ModeReplace && !given[id] {
			want.Retired++
			delete(model, id)
		}
	}
	return rows, want
}
