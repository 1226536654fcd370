package draw

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// plainSmallest is the number, from 1, of the smallest of several tickets, each computed from scratch.
func plainSmallest(key Hash, words func(k int) []string, n int) int {
	best := 1
	for k := 2; k <= n; k++ {
		if plainTicket(key, words(k)...).Compare(plainTicket(key, words(best)...)) < 0 {
			best = k
		}
	}
	return best
}

func TestEachDrawnTargetGetsOneOfEachLot(t *testing.T) {
	a := &Announcement{From: "2026-11-23", To: "2026-12-04", Strata: []Stratum{{Name: "A", Of: 50, Take: 30}}}
	for _, what := range []string{"抽样品种", "到场"} {
		for k := range 3 {
			a.Options = append(a.Options, Option{what, fmt.Sprint(what, k)})
		}
	}
	var targets []Target
	for k := range 50 {
		targets = append(targets, Target{fmt.Sprintf("%03d", k), "A", "-"})
	}
	key := Hash{7}
	drawn, err := sampleOf(a, key, Stream(targets), nil)
	if err != nil {
		t.Fatal(err)
	}
	chosen := map[Option]int{}
	for _, d := range drawn {
		var want []Option
		for first := 0; first < 6; first += 3 {
			what := a.Options[first].What
			k := plainSmallest(key, func(k int) []string { return []string{"option", d.ID, what, fmt.Sprint(k)} }, 3)
			want = append(want, a.Options[first+k-1])
		}
		if !reflect.DeepEqual(d.Options, want) || d.Period != (Period{a.From, a.To}) {
			t.Errorf("%s: %v, %v", d.ID, d.Options, d.Period)
		}
		for _, o := range d.Options {
			chosen[o]++
		}
	}
	if len(chosen) != 6 {
		t.Errorf("some option was never chosen: %v", chosen)
	}
}

func TestWeightIsThatManyTickets(t *testing.T) {
	key := Hash{8}
	weights := []Weight{{"007", 5}, {"011", 1000}}
	a := &Announcement{Strata: []Stratum{{Name: "A", Of: 20, Take: 20}}}
	var targets []Target
	for k := range 20 {
		targets = append(targets, Target{fmt.Sprintf("%03d", k), "A", "-"})
	}
	drawn, err := sampleOf(a, key, Stream(targets), weights)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range drawn {
		least := plainTicket(key, "target", d.ID)
		for _, w := range weights {
			for k := 2; w.Target == d.ID && k <= w.N; k++ {
				if next := plainTicket(key, "target", d.ID, fmt.Sprint(k)); next.Compare(least) < 0 {
					least = next
				}
			}
		}
		if d.Ticket != least {
			t.Errorf("%s has another ticket", d.ID)
		}
	}
	if !slices.IsSortedFunc(drawn, compareDrawn) {
		t.Error("not in ticket order")
	}
}

func TestDaysAreThoseOfTheOptionThenTheBatchThenAll(t *testing.T) {
	first, second, all := Period{"2026-11-23", "2026-11-24"}, Period{"2026-11-25", "2026-11-30"}, Period{"2026-11-23", "2026-12-04"}
	a := &Announcement{From: all.From, To: all.To, Batches: []Batch{{2, first}, {1, second}}}
	days := func() (periods []Period) {
		drawn := []Drawn{{Target: Target{ID: "1"}}, {Target: Target{ID: "2"}}, {Target: Target{ID: "3"}}}
		a.GiveDays(drawn)
		a.giveOptions(drawn, NewTickets(Hash{}))
		for _, d := range drawn {
			periods = append(periods, d.Period)
		}
		return periods
	}
	if got := days(); !slices.Equal(got, []Period{first, first, second}) {
		t.Errorf("batches: %v", got)
	}
	a.Options = []Option{{"甲", "2026-11-23"}, {"甲", "2026-11-24"}}
	if got := days(); !slices.Equal(got, []Period{first, first, second}) {
		t.Errorf("an option that is no day: %v", got)
	}
	a.Options = []Option{{wordDay, "2026-11-26"}, {wordDay, "2026-11-26 至 2026-11-27"}}
	for _, p := range days() {
		if p != (Period{"2026-11-26", "2026-11-26"}) && p != (Period{"2026-11-26", "2026-11-27"}) {
			t.Errorf("days that were drawn: %v", p)
		}
	}
	a.Batches, a.Options = nil, nil
	if got := days(); !slices.Equal(got, []Period{all, all, all}) {
		t.Errorf("neither: %v", got)
	}
}

func TestPeriodsMeetInOneDay(t *testing.T) {
	p := Period{"2026-11-23", "2026-11-27"}
	for other, want := range map[Period]bool{
		{"2026-11-01", "2026-11-22"}: false, {"2026-11-01", "2026-11-23"}: true, {"2026-11-24", "2026-11-24"}: true,
		{"2026-11-27", "2026-12-31"}: true, {"2026-11-28", "2026-12-31"}: false, {"2026-01-01", "2026-12-31"}: true,
	} {
		if p.Meets(other) != want || other.Meets(p) != want {
			t.Errorf("%v: want %v", other, want)
		}
	}
}
