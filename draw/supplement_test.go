package draw

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestReserveContinuesTheDraw(t *testing.T) {
	d := province()
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	lists, _ := ParseLists(d)
	result, _ := drawAlone(d, asItIs)
	targets := func() func(func(Target, error) bool) { return Targets(strings.NewReader(d[TargetsFile])) }
	all := *a
	all.Strata = slices.Clone(a.Strata)
	for k := range all.Strata {
		all.Strata[k].Take = all.Strata[k].Of
	}
	ranked, err := sampleOf(&all, result.Key, targets(), lists.Weights)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 7 {
		reserve, err := Reserve(a, result.Key, targets(), lists.Weights, n)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		seen := map[string]int{"一般": -3, "重点": -2}
		for _, r := range ranked {
			if seen[r.Stratum] >= 0 && seen[r.Stratum] < n {
				want = append(want, r.ID)
			}
			seen[r.Stratum]++
		}
		if got := mapped(reserve, func(r Drawn) string { return r.ID }); len(want) != len(got) || len(want) > 0 && !slices.Equal(got, want) {
			t.Errorf("%d: got %v, want %v", n, got, want)
		}
	}
}

func TestNoSupplementChangesNothing(t *testing.T) {
	d := province()
	s := d.later(9)
	result, _ := drawAlone(d, asItIs)
	before := maps.Clone(s.load)
	why := func(answers string) NoSupplementReason {
		_, err := s.Supplement(answers)
		var none *NoSupplement
		if !errors.As(err, &none) || none.Answers != answers {
			t.Fatalf("%s: %v", answers, err)
		}
		return none.Why
	}
	if got := why("43019999"); got != NotDrawn {
		t.Error(got)
	}
	id := result.Teams[0].ID
	s.staff[0], s.avoid = nil, map[Avoidance]bool{}
	for _, r := range s.reserve["一般"] {
		s.avoid[Avoidance{r.ID, result.Teams[0].Members[1].ID}] = true
	}
	if got := why(id); got != NobodyFits {
		t.Error(got)
	}
	if !reflect.DeepEqual(s.load, before) || s.acts != 0 || s.stands[id].ID != id {
		t.Error("a supplement that does not exist has changed something")
	}
	s = d.later(9)
	for range s.reserve["一般"] {
		act, err := s.Supplement(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := why(id); got != NotDrawn { // answered
			t.Error(got)
		}
		id = act.ID
	}
	if got := why(id); got != NoneLeft {
		t.Error(got)
	}
}

func TestWorkloadsAreCountedAsTheyAre(t *testing.T) {
	d := province()
	s := d.later(2)
	seats := func() (n int) {
		for _, load := range s.load {
			n += load
		}
		return n
	}
	before := seats()
	result, _ := drawAlone(d, asItIs)
	if _, err := s.Supplement(result.Teams[1].ID); err != nil || seats() != before {
		t.Errorf("%d seats, then %d, %v", before, seats(), err)
	}
}

func TestActsReadBackAsThemselves(t *testing.T) {
	d := province()
	acts, err := d.later(2).Read(d[ActsFile])
	if err != nil || ActsText(acts) != d[ActsFile] || len(acts) != 2 {
		t.Fatalf("%v, %v", acts, err)
	}
	first := acts[0]
	if first.Number != 1 || first.Date != "2026-11-24" || first.Answers != "43010010" || first.Reason != "已搬迁" || first.Approval != "局长办公会" ||
		first.ID != "43010007" || first.Period != (Period{"2026-11-23", "2026-11-27"}) || len(first.Members) != 3 || len(first.Experts) != 1 {
		t.Errorf("got %+v", first)
	}
	if CountActs(d[ActsFile]) < 2 {
		t.Error("fewer acts counted than there are")
	}
}

func FuzzActs(f *testing.F) {
	d := province()
	f.Add(d[ActsFile])
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	act, err := d.later(0).Replace("43010010", 2, false, "")
	if err != nil {
		f.Fatal(err)
	}
	act.Date, act.Reason, act.Approval = "2026-11-24", "健康状况 发烧", "王局长"
	f.Add(ActsText([]Act{act}) + "作废 2 2026-11-24\n事由 名录有误\n批准 王局长\n")
	lists, _ := ParseLists(d)
	result, _ := drawAlone(d, asItIs)
	reserve, err := Reserve(a, result.Key, Targets(strings.NewReader(d[TargetsFile])), lists.Weights, 12)
	if err != nil {
		f.Fatal(err)
	}
	named := *a
	named.Named = true
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range []*Announcement{a, &named} {
			acts, err := NewLater(a, result, reserve, lists).Read(text)
			if err != nil {
				checkFoundInFile(t, err, ActsFile, text)
			} else if ActsText(acts) != text {
				t.Errorf("%q prints back as %q", text, ActsText(acts))
			}
		}
	})
}
