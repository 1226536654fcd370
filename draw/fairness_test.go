package draw

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The seeds of these tests are fixed: they cannot fail by bad luck. A fair draw has a p-value anywhere in 0–1; fair is not less than one
// in a thousand. A biased one has a p-value that vanishes.
const (
	fair   = 1e-3
	biased = 1e-12
)

// chiSquared is Pearson's statistic against equal chances for all cells, with one degree of freedom less than there are cells.
func chiSquared(counts []int) (statistic float64, df int) {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	want := float64(sum) / float64(len(counts))
	for _, n := range counts {
		statistic += (float64(n) - want) * (float64(n) - want) / want
	}
	return statistic, len(counts) - 1
}

// pValue is the chance that a chi-squared variable is at least as large: Q(df/2, x/2), the regularised upper incomplete gamma function, by its
// series below its bend and by its continued fraction (Lentz) above.
func pValue(x float64, df int) float64 {
	a, x := float64(df)/2, x/2
	logGamma, _ := math.Lgamma(a)
	front := math.Exp(a*math.Log(x) - x - logGamma)
	if x < a+1 {
		term, sum := 1/a, 1/a
		for n := a + 1; term > sum*1e-16; n++ {
			term *= x / n
			sum += term
		}
		return 1 - front*sum
	}
	b := x + 1 - a
	c, d := math.Inf(1), 1/b
	h := d
	for n := 1.0; n < 10_000; n++ {
		an := -n * (n - a)
		b += 2
		d = 1 / (an*d + b)
		c = b + an/c
		h *= c * d
		if math.Abs(c*d-1) < 1e-15 {
			break
		}
	}
	return front * h
}

// Tabulated upper critical values of chi-squared.
func TestPValueIsThatOfTheTables(t *testing.T) {
	for _, c := range []struct {
		df   int
		x, p float64
	}{
		{1, 3.841459, 0.05}, {1, 10.827566, 0.001}, {2, 9.210340, 0.01}, {10, 18.307038, 0.05}, {10, 29.588298, 0.001},
		{30, 43.772972, 0.05}, {100, 124.342113, 0.05}, {100, 149.449253, 0.001}, {10, 3.940299, 0.95}, {100, 77.929465, 0.95},
		{719, 719 * math.Pow(1-2.0/(9*719), 3), 0.5}, // the median, by Wilson and Hilferty
	} {
		if got := pValue(c.x, c.df); math.Abs(got-c.p) > 1e-4*max(c.p, 0.1) {
			t.Errorf("df %d, x %v: p = %v, want %v", c.df, c.x, got, c.p)
		}
	}
}

func checkFair(t *testing.T, what string, counts []int) {
	t.Helper()
	x, df := chiSquared(counts)
	if p := pValue(x, df); p < fair {
		t.Errorf("%s: chi-squared %.1f at %d degrees of freedom, p = %.2g\n%v", what, x, df, p, counts)
	}
}

func checkBiased(t *testing.T, what string, counts []int) {
	t.Helper()
	x, df := chiSquared(counts)
	if p := pValue(x, df); p > biased {
		t.Errorf("%s: chi-squared %.1f at %d degrees of freedom, p = %.2g: this test cannot see the bias", what, x, df, p)
	}
}

// keyOf is the key of the n-th of many draws.
func keyOf(n int) Hash {
	return sha256.Sum256(binary.BigEndian.AppendUint64(nil, uint64(n)))
}

// A picker picks two of poolSize targets, in the draw of number n, by their places in the list.
type picker func(n int) (int, int)

const (
	poolSize = 12
	draws    = 132_000 // 2,000 for each of the 66 pairs
)

// countPairs counts how often each pair of targets is drawn together.
func countPairs(pick picker) []int {
	counts := make([]int, poolSize*poolSize)
	for n := range draws {
		i, j := pick(n)
		counts[min(i, j)*poolSize+max(i, j)]++
	}
	var pairs []int
	for i := range poolSize {
		pairs = append(pairs, counts[i*poolSize+i+1:(i+1)*poolSize]...)
	}
	return pairs
}

// countEach counts how often each target is drawn.
func countEach(pick picker) []int {
	counts := make([]int, poolSize)
	for n := range draws {
		i, j := pick(n)
		counts[i]++
		counts[j]++
	}
	return counts
}

// bySample picks by the code under test, from rows in the order given.
func bySample(order []int) picker {
	var targets []Target
	for _, place := range order {
		targets = append(targets, Target{fmt.Sprintf("4301%04d", place), "A", "-"})
	}
	a := strataOf(targets, map[string]int{"A": 2})
	return func(n int) (int, int) {
		drawn, _ := sample(a, keyOf(n), targets)
		return placeInList(drawn[0]), placeInList(drawn[1])
	}
}

func placeInList(d Drawn) int {
	return int(d.ID[6]-'0')*10 + int(d.ID[7]-'0')
}

// byFixedStep starts at random and takes every sixth: each target is as likely as any other, but 60 of the 66 pairs never come together.
func byFixedStep(n int) (int, int) {
	start := rand.New(rand.NewPCG(1, uint64(n))).IntN(poolSize)
	return start, (start + poolSize/2) % poolSize
}

// byNeighbours picks one at random, and the next in the list.
func byNeighbours(n int) (int, int) {
	start := rand.New(rand.NewPCG(2, uint64(n))).IntN(poolSize)
	return start, (start + 1) % poolSize
}

// byModulo picks by the remainders of random bytes: 256 is no multiple of 12, so the first four of the list come a twentieth more often.
func byModulo(n int) (int, int) {
	rng := rand.New(rand.NewPCG(3, uint64(n)))
	i, j := int(byte(rng.Uint64()))%poolSize, 0
	for j = i; j == i; {
		j = int(byte(rng.Uint64())) % poolSize
	}
	return i, j
}

// byStartAtMostSix takes every fourth from one of the first six places, as where the start is drawn from 1 to the step and the rest is cut off:
// some companies can never be drawn.
func byStartAtMostSix(n int) (int, int) {
	start := rand.New(rand.NewPCG(4, uint64(n))).IntN(poolSize / 2)
	return start, start + poolSize/3
}

func inOrder() []int {
	order := make([]int, poolSize)
	for k := range order {
		order[k] = k
	}
	return order
}

func TestEveryPairOfTargetsIsEquallyLikely(t *testing.T) {
	pick := bySample(inOrder())
	checkFair(t, "pairs of targets", countPairs(pick))
	checkFair(t, "targets", countEach(pick))
}

func TestBiasedPicksAreSeen(t *testing.T) {
	checkBiased(t, "pairs by a fixed step", countPairs(byFixedStep))
	checkBiased(t, "pairs of neighbours", countPairs(byNeighbours))
	checkBiased(t, "pairs by a fixed step that is cut off", countPairs(byStartAtMostSix))
	checkBiased(t, "targets by a fixed step that is cut off", countEach(byStartAtMostSix))
	checkBiased(t, "pairs by a remainder", countPairs(byModulo))
	checkBiased(t, "targets by a remainder", countEach(byModulo))

	// Why pairs are counted: each target alone looks fair.
	checkFair(t, "targets by a fixed step", countEach(byFixedStep))
	checkFair(t, "targets with their neighbours", countEach(byNeighbours))
}

func TestPlaceInTheListGivesNoAdvantage(t *testing.T) {
	shuffled := rand.New(rand.NewPCG(5, 5)).Perm(poolSize)
	plain, other := bySample(inOrder()), bySample(shuffled)
	for n := range 1000 {
		i, j := plain(n)
		if k, l := other(n); i != k || j != l {
			t.Fatalf("draw %d: %d and %d, in another order of rows %d and %d", n, i, j, k, l)
		}
	}
}

// TestEveryTargetOfAStratumIsEquallyLikely draws 7 of 40, and 30 of 31. Targets of one draw exclude each other, so the statistic is not yet
// Pearson's: the chance of each is p = take/of, its variance p(1-p), and of the 40 terms only 39 are free.
func TestEveryTargetOfAStratumIsEquallyLikely(t *testing.T) {
	var targets []Target
	for n := range 71 {
		targets = append(targets, Target{fmt.Sprintf("%02d", n), "AB"[n/40:][:1], "-"})
	}
	a := strataOf(targets, map[string]int{"A": 7, "B": 30})
	counts := map[string]int{}
	const draws = 20_000
	for n := range draws {
		drawn, _ := sample(a, keyOf(n), targets)
		for _, d := range drawn {
			counts[d.ID]++
		}
	}
	for _, stratum := range a.Strata {
		p := float64(stratum.Take) / float64(stratum.Of)
		x := 0.0
		for _, target := range targets {
			if target.Stratum == stratum.Name {
				x += math.Pow(float64(counts[target.ID])-draws*p, 2) / (draws * p * (1 - p))
			}
		}
		df := stratum.Of - 1
		x *= float64(df) / float64(stratum.Of)
		if got := pValue(x, df); got < fair {
			t.Errorf("stratum %s: chi-squared %.1f at %d degrees of freedom, p = %.2g", stratum.Name, x, df, got)
		}
	}
}

// staff returns inspectors of one department with ids 0, 1, 2 …; the first of them have the skills.
func staff(n, skilled int, skills ...string) []Inspector {
	all := make([]Inspector, n)
	for k := range all {
		all[k] = Inspector{ID: fmt.Sprint(k), Department: "甲", Name: "-"}
		if k < skilled {
			all[k].Skills = skills
		}
	}
	return all
}

// assignMany assigns the teams of many draws and shows each to see, with the places of the members in the list of inspectors, in reading order.
func assignMany(t *testing.T, a *Announcement, targets, draws int, inspectors []Inspector, see func(teams []Team, seats []int)) {
	t.Helper()
	assignByLists(t, a, targets, draws, &Lists{Inspectors: inspectors}, func(assignment *Assignment) {
		see(assignment.Teams, indexes(membersOf(assignment), inspectors))
	})
}

// assignByLists shows the assignments of many draws, whose targets are a, b, c …
func assignByLists(t *testing.T, a *Announcement, targets, draws int, lists *Lists, see func(*Assignment)) {
	t.Helper()
	drawn := make([]Drawn, targets)
	for n := range draws {
		key := keyOf(n)
		tickets := NewTickets(key)
		for k := range drawn {
			id := string(rune('a' + k))
			drawn[k] = Drawn{Target: Target{ID: id}, Ticket: tickets.Target(id), Period: Period{"2026-11-01", "2026-11-09"}}
		}
		slices.SortFunc(drawn, compareDrawn)
		assignment, err := Assign(a, key, drawn, lists)
		if err != nil {
			t.Fatal(err)
		}
		see(assignment)
	}
}

// membersOf returns the members of all teams, in reading order.
func membersOf(a *Assignment) []Inspector {
	return slices.Concat(mapped(a.Teams, func(t Team) []Inspector { return t.Members })...)
}

func TestEveryAssignmentOfEqualInspectorsIsEquallyLikely(t *testing.T) {
	a := &Announcement{Seats: []Seat{{Department: "甲"}, {Department: "甲"}}, Maximum: 3}
	counts := map[string]int{}
	assignMany(t, a, 3, 72_000, staff(6, 0), func(teams []Team, seats []int) {
		byTarget := make([]int, 6) // by target and seat, whatever the order of tickets
		for n, team := range teams {
			copy(byTarget[2*int(team.ID[0]-'a'):], seats[2*n:2*n+2])
		}
		counts[fmt.Sprint(byTarget)]++
	})
	if len(counts) != 720 {
		t.Fatalf("%d of the 720 orders of six inspectors were drawn", len(counts))
	}
	var all []int
	for _, n := range counts {
		all = append(all, n)
	}
	checkFair(t, "assignments", all)
}

func TestEveryInspectorIsEquallyLikely(t *testing.T) {
	const inspectors, draws = 7, 10_000
	a := &Announcement{Seats: []Seat{{Department: "甲"}, {Department: "甲"}}, Maximum: 3}
	first, last, leadsA, more := make([]int, inspectors), make([]int, inspectors), make([]int, inspectors), make([]int, inspectors)
	pairs := map[[2]int]int{}
	assignMany(t, a, 4, draws, staff(inspectors, 0), func(teams []Team, seats []int) {
		first[seats[0]]++
		last[seats[7]]++
		pairs[[2]int{min(seats[0], seats[1]), max(seats[0], seats[1])}]++
		for n, team := range teams {
			if team.ID == "a" {
				leadsA[seats[2*n]]++
			}
		}
		slices.Sort(seats) // 8 seats for 7: one has two
		for n := range seats[1:] {
			if seats[n] == seats[n+1] {
				more[seats[n]]++
			}
		}
	})
	checkFair(t, "first seat of the first team", first)
	checkFair(t, "last seat of the last team", last)
	checkFair(t, "leader at one target", leadsA)
	checkFair(t, "who has a seat more", more)
	var together []int
	for _, n := range pairs {
		together = append(together, n)
	}
	if len(together) != inspectors*(inspectors-1)/2 {
		t.Errorf("%d pairs of inspectors go together", len(together))
	}
	checkFair(t, "pairs of inspectors", together)
}

// Three of seven have the leader's skill. Among these three chances are equal, and among the other four.
func TestInspectorsWithEqualConstraintsAreEquallyLikely(t *testing.T) {
	a := &Announcement{Seats: []Seat{{Department: "甲", Skills: []string{"食品"}}, {Department: "甲"}}, Maximum: 4}
	leads, follows, seatsOf := make([]int, 7), make([]int, 7), make([]int, 7)
	assignMany(t, a, 4, 10_000, staff(7, 3, "食品"), func(_ []Team, seats []int) {
		leads[seats[0]]++
		follows[seats[1]]++
		counted := [7]int{}
		for _, i := range seats {
			counted[i]++
		}
		seatsOf[slices.Index(counted[:], 2)]++
	})
	checkFair(t, "leaders", leads[:3])
	checkFair(t, "second seats of those who may lead", follows[:3])
	checkFair(t, "second seats of the others", follows[3:])
	checkFair(t, "a seat more, of those who may lead", seatsOf[:3])
	if leads[3]+leads[4]+leads[5]+leads[6] > 0 {
		t.Errorf("leaders without the skill: %v", leads[3:])
	}
}

// countSeats counts the seats of each inspector among some.
func countSeats(counts []int, people, among []Inspector) {
	for _, k := range indexes(people, among) {
		if k >= 0 {
			counts[k]++
		}
	}
}

// Seats of one inspector in one draw hang together, so these tests count one seat, or one inspector, of each draw.

// Two of 甲 for eight seats, at most three each: two seats are left to five neighbours.
func TestNeighboursAreEquallyLikelyToHelpOut(t *testing.T) {
	a := &Announcement{Seats: []Seat{{Department: "甲"}, {Department: "甲"}}, Neighbours: []Neighbour{{"甲", "乙"}}, Maximum: 3}
	own, pool := staff(2, 0), staff(7, 0)[2:]
	for k := range pool {
		pool[k].Department = "乙"
	}
	leaders, helpers, partners := make([]int, 2), make([]int, 5), make([]int, 5)
	assignByLists(t, a, 4, 10_000, &Lists{Inspectors: slices.Concat(own, pool)}, func(as *Assignment) {
		if len(as.Opened) != 1 {
			t.Fatal("not opened")
		}
		members := membersOf(as)
		countSeats(leaders, members[:1], own)
		helps := slices.DeleteFunc(members, func(i Inspector) bool { return i.Department == "甲" })
		if len(helps) != 2 {
			t.Fatalf("%d of 8 seats are taken by neighbours, where two have three each", len(helps))
		}
		countSeats(helpers, helps[:1], pool)
		countSeats(partners, helps[1:], pool)
	})
	checkFair(t, "leaders", leaders)
	checkFair(t, "the first to help", helpers)
	checkFair(t, "the second to help", partners)
}

// Three of six should rather not go anywhere, but eight seats for three who may have two each are two too few.
func TestThoseWhoYieldAreEquallyLikely(t *testing.T) {
	a := &Announcement{Seats: []Seat{{Department: "甲"}, {Department: "甲"}}, Maximum: 2}
	lists := &Lists{Inspectors: staff(6, 0)}
	for _, i := range lists.Inspectors[3:] {
		for _, target := range []string{"a", "b", "c", "d"} {
			lists.Preferences = append(lists.Preferences, Avoidance{target, i.ID})
		}
	}
	first, yields, idle := make([]int, 6), make([]int, 6), make([]int, 6)
	assignByLists(t, a, 4, 10_000, lists, func(as *Assignment) {
		countSeats(first, membersOf(as)[:1], lists.Inspectors)
		who := slices.Concat(mapped(as.Teams, func(t Team) []Inspector { return t.Yields })...)
		if len(who) != 2 {
			t.Fatalf("%d yields", len(who))
		}
		countSeats(yields, who[:1], lists.Inspectors)
		seats := make([]int, 6)
		countSeats(seats, membersOf(as), lists.Inspectors)
		idle[slices.Index(seats, 0)]++
	})
	checkFair(t, "the first seat, of those who may go", first[:3])
	checkFair(t, "the first seat, of those who yield", first[3:])
	checkFair(t, "the first who yields", yields[3:])
	checkFair(t, "who need not yield", idle[3:])
}

// Three of seven may have one seat only, two others cannot be sent at all.
func TestThoseWithEqualLimitsAndAbsencesAreEquallyLikely(t *testing.T) {
	a := &Announcement{Seats: []Seat{{Department: "甲"}, {Department: "甲"}}, Maximum: 4}
	lists := &Lists{Inspectors: staff(7, 0)}
	for _, i := range lists.Inspectors[:3] {
		lists.Limits = append(lists.Limits, Limit{i.ID, 1})
	}
	for _, i := range lists.Inspectors[5:] {
		lists.Absences = append(lists.Absences, Absence{i.ID, "2026-11-09", "2026-11-10"})
	}
	first, last, three := make([]int, 7), make([]int, 7), make([]int, 7)
	assignByLists(t, a, 4, 10_000, lists, func(as *Assignment) {
		members := membersOf(as)
		countSeats(first, members[:1], lists.Inspectors)
		countSeats(last, members[7:], lists.Inspectors)
		seats := make([]int, 7)
		countSeats(seats, members, lists.Inspectors)
		three[slices.Index(seats, 3)]++ // 1 1 1 2 3
	})
	for what, counts := range map[string][]int{"the first seat": first, "the last seat": last} {
		checkFair(t, what+", of those with a limit", counts[:3])
		checkFair(t, what+", of the others", counts[3:5])
	}
	checkFair(t, "three seats", three[3:5])
	if first[5]+first[6]+last[5]+last[6] > 0 {
		t.Error("absent inspectors are sent")
	}
}

func TestStandingTeamsExpertsAndAlternatesAreEquallyLikely(t *testing.T) {
	a := &Announcement{
		Seats: []Seat{{Department: "甲"}, {Department: "甲"}}, ExpertSeats: []Seat{{Department: "甲"}},
		Groups: 2, Maximum: 2, Alternates: 2,
	}
	lists := &Lists{Inspectors: staff(6, 0), Experts: staff(5, 0)}
	leader, partners, expert, alternate, ofA := make([]int, 6), map[[2]int]int{}, make([]int, 5), make([]int, 6), make([]int, 2)
	assignByLists(t, a, 3, 10_000, lists, func(as *Assignment) {
		group := indexes(as.Groups[0], lists.Inspectors)
		leader[group[0]]++
		partners[[2]int{min(group[0], group[1]), max(group[0], group[1])}]++
		countSeats(expert, as.Teams[0].Experts, lists.Experts)
		countSeats(alternate, as.Alternates[0].Inspectors[:1], lists.Inspectors)
		for _, team := range as.Teams {
			if team.ID == "a" {
				ofA[team.Group-1]++
			}
		}
	})
	checkFair(t, "leaders of the first standing team", leader)
	checkFair(t, "experts at the first target", expert)
	checkFair(t, "the first alternate", alternate)
	checkFair(t, "standing teams at one target", ofA)
	var together []int
	for _, n := range partners {
		together = append(together, n)
	}
	if len(together) != 15 {
		t.Errorf("%d pairs of inspectors make the first standing team", len(together))
	}
	checkFair(t, "pairs on the first standing team", together)
}
