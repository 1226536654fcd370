package draw

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// A laterOracle computes what may be decided after a draw from the whole history, by the words of §10. It shares nothing with the code it judges
// but the tickets.
type laterOracle struct {
	oracle
	result  *Result
	reserve []Drawn // in ticket order
	acts    []Act
}

// newLaterOracle draws a case, and gives it targets that are next in line. It reports whether the draw has a result.
func newLaterOracle(rng *rand.Rand) (o laterOracle, ok bool) {
	o.oracle = newOracle(rng)
	o.Named = rng.IntN(2) == 0
	for k := range o.drawn {
		o.drawn[k].Stratum = string('A' + rune(rng.IntN(2)))
	}
	for n := range rng.IntN(6) {
		t := Target{fmt.Sprintf("r%02d", n), string('A' + rune(rng.IntN(2))), "-"}
		o.reserve = append(o.reserve, Drawn{Target: t, Ticket: o.tickets.Target(t.ID)})
		for _, i := range slices.Concat(o.lists.Inspectors, o.lists.Experts) {
			if rng.IntN(4) == 0 {
				o.lists.Avoidance = append(o.lists.Avoidance, Avoidance{t.ID, i.ID})
			}
		}
	}
	slices.SortFunc(o.reserve, compareDrawn)
	assignment, err := Assign(o.Announcement, o.key, o.drawn, o.lists)
	if err != nil {
		return o, false
	}
	o.result = &Result{Key: o.key, Assignment: *assignment}
	return o, true
}

// teams are those of the targets that stand.
func (o laterOracle) teams() map[string]Team {
	teams := map[string]Team{}
	for _, t := range o.result.Teams {
		teams[t.ID] = t
	}
	for _, act := range o.acts {
		switch act.Kind {
		case ActSupplement:
			delete(teams, act.Answers)
			teams[act.ID] = act.Team
		case ActReplacement:
			t := teams[act.Answers]
			t.Members, t.Experts = slices.Clone(t.Members), slices.Clone(t.Experts)
			if act.Expert {
				t.Experts[act.Seat-1] = act.Inspector
			} else {
				t.Members[act.Seat-1] = act.Inspector
			}
			teams[act.Answers] = t
		}
	}
	return teams
}

func (o laterOracle) isVoid() bool {
	return slices.ContainsFunc(o.acts, func(a Act) bool { return a.Kind == ActVoid })
}

func (o laterOracle) wasReplaced(id string) bool {
	return slices.ContainsFunc(o.acts, func(a Act) bool { return a.Kind == ActReplacement && a.Replaced.ID == id })
}

func isAmong(people []Inspector, id string) bool {
	return slices.ContainsFunc(people, func(i Inspector) bool { return i.ID == id })
}

// takers are all who can take a seat for a target, in order; on are those on the team, and seated all who have a seat, as often as they have.
func (o laterOracle) takers(expert bool, seat Seat, d Drawn, on, seated []Inspector) []Inspector {
	people := o.lists.Inspectors
	if expert {
		people = o.lists.Experts
	}
	workload := map[string]int{}
	for _, i := range seated {
		workload[i.ID]++
	}
	var all []Inspector
	for _, i := range people {
		if i.Department == seat.Department && hasAll(i.Skills, seat.Skills) && !o.avoids(d.ID, i.ID) && !o.isAway(d, i.ID) && !isAmong(on, i.ID) &&
			workload[i.ID] < o.limit(i.ID, o.Maximum) && !o.wasReplaced(i.ID) {
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(a, b Inspector) int {
		return cmp.Or(cmp.Compare(workload[a.ID], workload[b.ID]), o.tickets.Alternate(a.ID).Compare(o.tickets.Alternate(b.ID)))
	})
	return all
}

func (t Team) all() []Inspector { return slices.Concat(t.Members, t.Experts) }

func seatedOn(teams map[string]Team) (all []Inspector) {
	for _, t := range teams {
		all = append(all, t.all()...)
	}
	return all
}

// supplement is the target and the team that answer a target.
func (o laterOracle) supplement(target string) (next Drawn, team []Inspector, ok bool) {
	teams := o.teams()
	old, ok := teams[target]
	if !ok || o.isVoid() {
		return next, nil, false
	}
	k := slices.IndexFunc(o.reserve, func(d Drawn) bool {
		return d.Stratum == old.Stratum && !slices.ContainsFunc(o.acts, func(a Act) bool { return a.Kind == ActSupplement && a.ID == d.ID })
	})
	if k < 0 {
		return next, nil, false
	}
	next = o.reserve[k]
	next.Period = old.Period
	delete(teams, target)
	for k, i := range old.all() {
		if o.avoids(next.ID, i.ID) {
			keep := slices.DeleteFunc(old.all(), func(i Inspector) bool { return o.avoids(next.ID, i.ID) })
			expert := k >= len(o.Seats)
			seat := slices.Concat(o.Seats, o.ExpertSeats)[k]
			takers := o.takers(expert, seat, next, slices.Concat(keep, team), slices.Concat(seatedOn(teams), team))
			if len(takers) == 0 {
				return next, nil, false
			}
			i = takers[0]
		}
		team = append(team, i)
	}
	return next, team, true
}

// replacements are all who can take a seat of a team, in order.
func (o laterOracle) replacements(target string, seat int, expert bool) []Inspector {
	teams := o.teams()
	team, ok := teams[target]
	seats := o.Seats
	if expert {
		seats = o.ExpertSeats
	}
	if !ok || seat > len(seats) || o.isVoid() {
		return nil
	}
	return o.takers(expert, seats[seat-1], team.Drawn, team.all(), seatedOn(teams))
}

// step tries an act that chance chooses, and holds what comes out against the oracle.
func (o *laterOracle) step(t *testing.T, rng *rand.Rand, s *Later, seen map[string]int) {
	t.Helper()
	ids := append(mapped(slices.Concat(o.drawn, o.reserve), func(d Drawn) string { return d.ID }), "nobody")
	target := ids[rng.IntN(len(ids))]
	if standing := slices.Sorted(maps.Keys(o.teams())); rng.IntN(4) > 0 {
		target = standing[rng.IntN(len(standing))]
	}
	var act Act
	var err error
	var want []Inspector
	switch kind := rng.IntN(60); {
	case kind == 0:
		if act, err = s.Void(); (err == nil) == o.isVoid() {
			t.Fatalf("void: %v", err)
		}
	case kind < 15:
		var next Drawn
		var ok bool
		next, want, ok = o.supplement(target)
		act, err = s.Supplement(target)
		if ok != (err == nil) || ok && !reflect.DeepEqual(act.Drawn, next) {
			t.Fatalf("supplement for %s: %v, %v, want %v (%v)", target, act, err, next, ok)
		}
	default:
		expert := rng.IntN(3) == 0
		seat := 1 + rng.IntN(3)
		takers := o.replacements(target, seat, expert)
		var named string
		if o.Named && rng.IntN(4) > 0 {
			people := slices.Concat(o.lists.Inspectors, o.lists.Experts)
			named = people[rng.IntN(len(people))].ID
			takers = slices.DeleteFunc(takers, func(i Inspector) bool { return i.ID != named })
			seen["named"]++
		}
		act, err = s.Replace(target, seat, expert, named)
		if (len(takers) > 0) != (err == nil) || err == nil && act.Inspector.ID != takers[0].ID {
			t.Fatalf("%s, seat %d, %s: got %v, %v; want %v", target, seat, named, act.Inspector, err, takers)
		}
		var none *NoReplacement
		if errors.As(err, &none) {
			seen[string(none.Why)]++
		}
		if err == nil {
			team := o.teams()[target]
			want = team.all()
			if expert {
				want[len(team.Members)+seat-1] = takers[0]
			} else {
				want[seat-1] = takers[0]
			}
		}
	}
	if err != nil {
		seen["no "+fmt.Sprintf("%T", err)]++
		return
	}
	if len(want) > 0 && !reflect.DeepEqual(act.Team.all(), want) {
		t.Fatalf("team %v, want %v", act.Team.all(), want)
	}
	seen[string(act.Kind)]++
	act.Date, act.Reason, act.Approval = fmt.Sprintf("2026-12-%02d", 1+len(o.acts)/2), "健康状况 发烧", "王局长"
	o.acts = append(o.acts, act)
}

func TestActsAreThoseOfTheOracle(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 12))
	seen := map[string]int{}
	for range 12_000 {
		o, ok := newLaterOracle(rng)
		if !ok {
			continue
		}
		s := NewLater(o.Announcement, o.result, o.reserve, o.lists)
		for range 24 {
			o.step(t, rng, s, seen)
		}
		if len(o.acts) > 0 {
			o.checkReadBack(t, rng)
		}
	}
	t.Log(seen)
	for _, what := range []string{
		"补抽", "更换", "作废", "named", "no *draw.NoSupplement", "no *draw.NoReplacement", "no *draw.VoidedError", string(NobodyCanTake), string(NotStanding),
		string(NoSuchSeat), string(UnknownInspector), string(DoesNotFit), string(MustAvoid), string(IsAbsent), string(IsOnTheTeam), string(HasNoRoom), string(WasReplaced),
	} {
		if seen[what] < 20 {
			t.Errorf("%s: only %d", what, seen[what])
		}
	}
}

// checkReadBack reads the acts as they are printed, then with one line changed, left out, or twice.
func (o laterOracle) checkReadBack(t *testing.T, rng *rand.Rand) {
	t.Helper()
	read := func(text string) ([]Act, error) {
		return NewLater(o.Announcement, o.result, o.reserve, o.lists).Read(text)
	}
	text := ActsText(o.acts)
	acts, err := read(text)
	if err != nil || !reflect.DeepEqual(acts, o.acts) {
		t.Fatalf("read %v\n%+v\nwant %+v\nof %s", err, acts, o.acts, text)
	}
	lines := linesOf(text)
	n := rng.IntN(len(lines))
	for kind, changed := range []string{
		joinText(slices.Concat(lines[:n], lines[n+1:])),
		joinText(slices.Concat(lines[:n+1], lines[n:])),
		joinText(slices.Concat(lines[:n], []string{strings.TrimSuffix(lines[n], "\n") + "x\n"}, lines[n+1:])),
	} {
		place := Place{ActsFile, n + 1}
		if kind == 1 {
			place.Line++
		}
		key, _, _ := strings.Cut(lines[n], " ")
		_, err := read(changed)
		if kind == 2 && (key == keyReason || key == keyApproval) {
			if err != nil {
				t.Fatalf("%v in\n%s", err, changed)
			}
			continue
		}
		var f *Finding
		if !errors.As(err, &f) || f.Place != place {
			t.Fatalf("got %v, want %s in\n%s", err, place, changed)
		}
	}
}

func TestVerifierSaysThatTheDrawIsVoid(t *testing.T) {
	d := province()
	report, err := Verify(d.folder())
	if err != nil || report.Void != nil {
		t.Fatalf("%v, %+v", err, report.Void)
	}
	d[ActsFile] += "作废 3 2026-11-26\n事由 名录有误\n批准 局长办公会\n"
	d.seal()
	report, err = Verify(d.folder())
	if err != nil || !report.Agrees() || report.Void == nil || report.Void.Number != 3 || report.Void.Reason != "名录有误" || len(report.Acts) != 3 {
		t.Errorf("%v, %v, %+v", err, report.Finding, report.Void)
	}
}

func TestTeamOfATargetIsAsItIsByNow(t *testing.T) {
	d := province()
	s := d.later(9)
	acts, err := s.Read(d[ActsFile])
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Team(acts[0].Answers); ok {
		t.Error("an answered target has a team")
	}
	act, err := s.Replace(acts[0].ID, 1, false, "")
	if err != nil {
		t.Fatal(err)
	}
	team, ok := s.Team(acts[0].ID)
	if !ok || team.Members[0].ID != act.Inspector.ID || act.Replaced.ID != acts[0].Members[0].ID || act.Number != 3 {
		t.Errorf("%v, %+v, after %+v", ok, team, act)
	}
}
