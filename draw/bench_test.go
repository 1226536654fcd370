package draw

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// Each benchmark reports beside its time how many times as long it takes as the bare work that it cannot do without, measured in the same run.

const benchID = "91430100MA4L0000XY"

var sink Hash

func reportRatio(b *testing.B, unit string, bare func()) {
	b.Helper()
	elapsed := b.Elapsed()
	start := time.Now()
	for range b.N {
		bare()
	}
	b.ReportMetric(float64(elapsed)/float64(time.Since(start)), unit)
}

func BenchmarkBareSHA256Block(b *testing.B) {
	message := []byte(" target " + benchID) // less than 56 bytes: one block
	for b.Loop() {
		sink = sha256.Sum256(message)
	}
}

// benchAssignment has 5,000 teams and 1,000 inspectors, of whom each team may have so many: neighbours of those of the team before, or any.
// Each department has an equal part of the inspectors, and of the seats.
func benchAssignment(departments, seats, allowed int, neighbours bool) (*Announcement, []Drawn, []Inspector, []Avoidance) {
	a := &Announcement{Maximum: 100}
	for k := range seats {
		a.Seats = append(a.Seats, Seat{Department: fmt.Sprint(k % departments)})
	}
	tickets := NewTickets(Hash{})
	var drawn []Drawn
	for n := range 5000 {
		t := Target{fmt.Sprintf("914301%012d", n), "A", "甲"}
		drawn = append(drawn, Drawn{Target: t, Ticket: tickets.Target(t.ID)})
	}
	var inspectors []Inspector
	for n := range 1000 {
		inspectors = append(inspectors, Inspector{fmt.Sprintf("4301%04d", n), fmt.Sprint(n % departments), nil, "-"})
	}
	rng := rand.New(rand.NewPCG(1, 2))
	var avoidance []Avoidance
	for team, t := range drawn {
		order := rng.Perm(len(inspectors))
		for n := range order {
			if neighbours {
				order[n] = (team/5 + n) % len(order)
			}
		}
		for _, n := range order[allowed:] {
			avoidance = append(avoidance, Avoidance{t.ID, inspectors[n].ID})
		}
	}
	return a, drawn, inspectors, avoidance
}

func BenchmarkAssign10kSeats(b *testing.B) {
	for _, c := range []struct {
		name                        string
		departments, seats, allowed int
		neighbours                  bool
		change                      func(a *Announcement, inspectors []Inspector)
	}{
		{"1 department", 1, 2, 990, false, nil},
		{"2 departments", 2, 2, 990, false, nil},
		{"4 departments 20k seats", 4, 4, 990, false, nil},
		{"10 of 1000 allowed", 1, 2, 10, false, nil},
		{"10 neighbours allowed", 1, 2, 10, true, nil},
		{"half may lead", 1, 2, 990, false, func(a *Announcement, inspectors []Inspector) { mayLead(a, inspectors, 2) }},
		{"a tenth may lead", 1, 2, 990, false, func(a *Announcement, inspectors []Inspector) { mayLead(a, inspectors, 10) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			a, drawn, inspectors, avoidance := benchAssignment(c.departments, c.seats, c.allowed, c.neighbours)
			if c.change != nil {
				c.change(a, inspectors)
			}
			for b.Loop() {
				if _, err := Assign(a, Hash{}, drawn, &Lists{Inspectors: inspectors, Avoidance: avoidance}); err != nil {
					b.Fatal(err)
				}
			}
			reportRatio(b, "×tickets", func() { // of all pairs
				tickets := NewTickets(Hash{})
				for _, t := range drawn {
					for _, i := range inspectors {
						sink = tickets.Pair(t.ID, i.ID)
					}
				}
			})
		})
	}
}

// mayLead gives the leader's skill to one of so many inspectors.
func mayLead(a *Announcement, inspectors []Inspector, one int) {
	a.Seats[0].Skills = []string{"食品"}
	for n := 0; n < len(inspectors); n += one {
		inspectors[n].Skills = a.Seats[0].Skills
	}
}

// BenchmarkAssignAtCost assigns 10,000 seats of which some cannot be had for nothing.
func BenchmarkAssignAtCost(b *testing.B) {
	prefer := func(percent int, drawn []Drawn, lists *Lists) {
		rng := rand.New(rand.NewPCG(3, 4))
		for _, t := range drawn {
			for _, i := range lists.Inspectors {
				if rng.IntN(100) < percent {
					lists.Preferences = append(lists.Preferences, Avoidance{t.ID, i.ID})
				}
			}
		}
	}
	for _, c := range []struct {
		name                 string
		departments, allowed int
		change               func(a *Announcement, drawn []Drawn, lists *Lists)
	}{
		{"preferences", 1, 990, func(_ *Announcement, drawn []Drawn, lists *Lists) { prefer(5, drawn, lists) }},
		{"preferences that must yield", 1, 4, func(a *Announcement, drawn []Drawn, lists *Lists) {
			a.Maximum = 13
			prefer(30, drawn, lists)
		}},
		{"a pool", 2, 990, func(a *Announcement, _ []Drawn, lists *Lists) {
			a.Neighbours = []Neighbour{{"1", "0"}}
			a.Maximum = 10
			for n := 1; n < 200; n += 2 { // 5,000 seats are for 400, who fill 4,000, and their neighbours
				lists.Inspectors[n].Department = "0"
			}
		}},
		{"a pool and preferences", 2, 990, func(a *Announcement, drawn []Drawn, lists *Lists) {
			a.Neighbours = []Neighbour{{"1", "0"}}
			a.Maximum = 10
			for n := 1; n < 200; n += 2 {
				lists.Inspectors[n].Department = "0"
			}
			prefer(5, drawn, lists)
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			a, drawn, inspectors, avoidance := benchAssignment(c.departments, 2, c.allowed, false)
			lists := &Lists{Inspectors: inspectors, Avoidance: avoidance}
			c.change(a, drawn, lists)
			for b.Loop() {
				assignment, err := Assign(a, Hash{}, drawn, lists)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(cost(assignment)), "cost")
			}
		})
	}
}

// cost counts the seats with inspectors of another department, a thousandfold, and the yields.
func cost(a *Assignment) (n int) {
	for _, team := range a.Teams {
		n += len(team.Yields)
		for k, i := range team.Members {
			if len(a.Opened) > 0 && i.Department != fmt.Sprint(k%2) {
				n += 1000
			}
		}
	}
	return n
}

// BenchmarkShortage explains why each of two departments, whose inspectors have no room for one team more, is one seat short.
func BenchmarkShortage(b *testing.B) {
	a, drawn, inspectors, avoidance := benchAssignment(2, 2, 40, false)
	a.Maximum = 10
	drawn = append(drawn, Drawn{Target: Target{ID: "one more"}})
	for b.Loop() {
		_, err := Assign(a, Hash{}, drawn, &Lists{Inspectors: inspectors, Avoidance: avoidance})
		var infeasible *Infeasible
		if !errors.As(err, &infeasible) || len(infeasible.Shortages) != 2 || infeasible.Shortages[0].Unfilled != 1 {
			b.Fatal(err)
		}
	}
}

// benchDossier is the county's with 100,000 targets of which 300 are drawn, and 60 inspectors.
func benchDossier() dossier {
	d := county()
	var targets, inspectors strings.Builder
	targets.WriteString(targetsVersion + "\n")
	for n := range 100_000 {
		stratum := "一般"
		if n%10 == 0 {
			stratum = "重点"
		}
		fmt.Fprintf(&targets, "914301%012d %s 某某县某某镇第%d食品有限公司\n", n, stratum, n)
	}
	inspectors.WriteString(inspectorsVersion + "\n")
	for n := range 60 {
		fmt.Fprintf(&inspectors, "4301%04d %s 食品 张三\n", n, []string{"市监局", "环保局"}[n/40])
	}
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	a.Strata = []Stratum{{"一般", 90_000, 200, nil}, {"重点", 10_000, 100, nil}}
	a.Maximum = 20
	d[AnnouncementFile], d[TargetsFile], d[InspectorsFile], d[AvoidanceFile] = a.Text(), targets.String(), inspectors.String(), avoidanceVersion+"\n"
	d.commit()
	d.redraw()
	d.seal()
	return d
}

func BenchmarkVerify100k(b *testing.B) {
	folder := benchDossier().folder()
	b.ReportAllocs()
	for b.Loop() {
		if report, err := Verify(folder); err != nil || !report.Agrees() {
			b.Fatal(err, report.Finding)
		}
	}
	reportRatio(b, "×hashing", func() {
		for _, file := range folder.(fstest.MapFS) {
			h := sha256.New()
			h.Write(file.Data)
		}
	})
}
