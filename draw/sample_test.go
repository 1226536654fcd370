package draw

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// strataOf announces strata, as a map from name to how many targets to take, for these targets.
func strataOf(targets []Target, take map[string]int) *Announcement {
	of := map[string]int{}
	for _, t := range targets {
		of[t.Stratum]++
	}
	a := new(Announcement)
	for _, name := range slices.Sorted(maps.Keys(take)) {
		a.Strata = append(a.Strata, Stratum{Name: name, Of: of[name], Take: take[name]})
	}
	return a
}

// sample draws targets by the code under test.
func sample(a *Announcement, key Hash, targets []Target) ([]Drawn, error) {
	s := NewSample(a, key, nil)
	for _, t := range targets {
		if err := s.Add(t); err != nil {
			return nil, err
		}
	}
	return s.Drawn()
}

// sortAndTake draws targets as SPEC §7 says: all tickets, sorted; the first of each stratum; sorted again. A target with a weight is there
// as often.
func sortAndTake(a *Announcement, key Hash, targets []Target, weights ...Weight) []Drawn {
	byTicket := func(a, b Drawn) int { return strings.Compare(a.Ticket.String(), b.Ticket.String()) }
	var drawn []Drawn
	for _, stratum := range a.Strata {
		var all []Drawn
		for _, t := range targets {
			if t.Stratum == stratum.Name {
				all = append(all, Drawn{Target: t, Ticket: plainTicket(key, "target", t.ID)})
				for _, w := range weights {
					for k := 2; w.Target == t.ID && k <= w.N; k++ {
						all = append(all, Drawn{Target: t, Ticket: plainTicket(key, "target", t.ID, strconv.Itoa(k))})
					}
				}
			}
		}
		slices.SortFunc(all, byTicket)
		taken := map[string]bool{}
		all = slices.DeleteFunc(all, func(d Drawn) bool {
			again := taken[d.ID]
			taken[d.ID] = true
			return again
		})
		drawn = append(drawn, all[:stratum.Take]...)
	}
	slices.SortFunc(drawn, byTicket)
	return drawn
}

// manyTargets returns n targets in strata A, B and C.
func manyTargets(n int) []Target {
	targets := make([]Target, n)
	for k := range targets {
		targets[k] = Target{fmt.Sprintf("%05d", k), "ABC"[k%3:][:1], "甲"}
	}
	return targets
}

func equalDrawn(a, b []Drawn) bool {
	return slices.EqualFunc(a, b, func(a, b Drawn) bool { return reflect.DeepEqual(a, b) })
}

func TestSampleIsSortAndTake(t *testing.T) {
	targets := manyTargets(300)
	for _, take := range []map[string]int{
		{"A": 10, "B": 1, "C": 50},
		{"A": 100, "B": 100, "C": 100},
		{"A": 0, "B": 99, "C": 0},
		{"A": 0, "B": 0, "C": 0},
	} {
		for n := range 20 {
			key := Hash{byte(n)}
			a := strataOf(targets, take)
			got, err := sample(a, key, targets)
			if err != nil || !equalDrawn(got, sortAndTake(a, key, targets)) {
				t.Fatalf("take %v, key %d: %v", take, n, err)
			}
		}
	}
}

func TestOrderOfRowsHasNoPartInTheSample(t *testing.T) {
	targets := manyTargets(60)
	a := strataOf(targets, map[string]int{"A": 5, "B": 20, "C": 0})
	want, _ := sample(a, Hash{1}, targets)
	rng := rand.New(rand.NewPCG(1, 1))
	for range 100 {
		rng.Shuffle(len(targets), func(i, j int) { targets[i], targets[j] = targets[j], targets[i] })
		if got, err := sample(a, Hash{1}, targets); err != nil || !equalDrawn(got, want) {
			t.Fatalf("got %v, %v", got, err)
		}
	}
}

func TestLargerSampleExtendsASmallerOne(t *testing.T) {
	targets := slices.DeleteFunc(manyTargets(90), func(t Target) bool { return t.Stratum != "A" })
	var smaller []Drawn
	for take := range len(targets) + 1 {
		larger, err := sample(strataOf(targets, map[string]int{"A": take}), Hash{2}, targets)
		if err != nil || len(larger) != take {
			t.Fatalf("%d drawn of %d, %v", len(larger), take, err)
		}
		if !equalDrawn(larger[:len(smaller)], smaller) {
			t.Fatalf("the sample of %d does not extend that of %d", take, len(smaller))
		}
		smaller = larger
	}
}

func TestStrataAreDrawnApart(t *testing.T) {
	targets := manyTargets(30)
	together, _ := sample(strataOf(targets, map[string]int{"A": 3, "B": 4, "C": 5}), Hash{3}, targets)
	var apart []Drawn
	for name, take := range map[string]int{"A": 3, "B": 4, "C": 5} {
		of := slices.DeleteFunc(slices.Clone(targets), func(t Target) bool { return t.Stratum != name })
		drawn, _ := sample(strataOf(of, map[string]int{name: take}), Hash{3}, of)
		apart = append(apart, drawn...)
	}
	slices.SortFunc(apart, compareDrawn)
	if !equalDrawn(together, apart) {
		t.Errorf("together %v\napart    %v", together, apart)
	}
}

func TestNamesOfTargetsAndStrataHaveNoPartInTheSample(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		targets := manyTargets(rapid.IntRange(3, 30).Draw(t, "targets"))
		key := anyHash.Draw(t, "key")
		plain, _ := sample(strataOf(targets, map[string]int{"A": 1, "B": 1, "C": 1}), key, targets)
		for k := range targets {
			targets[k].Name = anyText.Draw(t, "name")
			targets[k].Stratum = map[string]string{"A": "Z", "B": "Y", "C": "X"}[targets[k].Stratum]
		}
		renamed, _ := sample(strataOf(targets, map[string]int{"X": 1, "Y": 1, "Z": 1}), key, targets)
		ids := func(d Drawn) string { return d.ID }
		if !reflect.DeepEqual(mapped(plain, ids), mapped(renamed, ids)) {
			t.Fatalf("plain   %v\nrenamed %v", plain, renamed)
		}
	})
}

func mapped[A, B any](all []A, f func(A) B) []B {
	out := make([]B, len(all))
	for k, a := range all {
		out[k] = f(a)
	}
	return out
}

func TestSampleFindsStrataThatAreNotAsAnnounced(t *testing.T) {
	targets := manyTargets(9)
	a := &Announcement{
		Items:  []Item{{}, {}}, // so the first stratum stands in line 14
		Strata: []Stratum{{"A", 3, 1, nil}, {"B", 2, 1, nil}, {"C", 4, 1, nil}},
	}
	_, err := sample(a, Hash{}, targets)
	checkFinding(t, err, Place{AnnouncementFile, 15}, FaultStratumCount)
	var f *Finding
	if errors.As(err, &f); f.Got != "3" || f.Want != "2" {
		t.Errorf("got %s, want %s; should be 3 and 2", f.Got, f.Want)
	}

	a.Strata = a.Strata[1:]
	_, err = sample(a, Hash{}, targets)
	checkFinding(t, err, Place{File: TargetsFile}, FaultStratum)
}

func TestEqualTicketsAreOrderedByID(t *testing.T) {
	a, b := Drawn{Target: Target{ID: "a"}, Ticket: Ticket{1}}, Drawn{Target: Target{ID: "b"}, Ticket: Ticket{1}}
	if compareDrawn(a, b) >= 0 || compareDrawn(b, a) <= 0 || compareDrawn(a, a) != 0 {
		t.Error("not ordered by id")
	}
}
