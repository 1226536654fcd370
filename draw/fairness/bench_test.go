package fairness_test

import (
	"fmt"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

var sink draw.Hash

// quickStart is as large as the quick start: 2,000 targets of which 83 are drawn, 120 inspectors of three departments, 40 pairs.
func quickStart() (*draw.Announcement, []draw.Target, *draw.Lists, []draw.Excluded) {
	a, _, _, _ := county()
	a.Strata = []draw.Stratum{{Name: "A", Of: 900, Take: 9}, {Name: "B", Of: 700, Take: 14}, {Name: "C", Of: 300, Take: 30}, {Name: "D", Of: 100, Take: 30}}
	a.Seats = []draw.Seat{{Department: "0"}, {Department: "0", Skills: []string{"食品"}}, {Department: "1"}, {Department: "2"}}
	a.Maximum = 8
	var targets []draw.Target
	for _, s := range a.Strata {
		for range s.Of {
			targets = append(targets, draw.Target{ID: fmt.Sprintf("914301%012d", len(targets)), Stratum: s.Name, Name: "甲"})
		}
	}
	var inspectors []draw.Inspector
	for n := range 120 {
		i := draw.Inspector{ID: fmt.Sprintf("4301%04d", n), Department: []string{"0", "0", "1", "2"}[n%4], Name: "乙"}
		if n%3 == 0 {
			i.Skills = []string{"食品"}
		}
		inspectors = append(inspectors, i)
	}
	var avoidance []draw.Avoidance
	for n := range 40 {
		avoidance = append(avoidance, draw.Avoidance{Target: targets[47*n].ID, Inspector: inspectors[3*n].ID})
	}
	return a, targets, &draw.Lists{Inspectors: inspectors, Avoidance: avoidance}, nil
}

// BenchmarkSimulate is one draw of a simulation, counted. ×tickets is how many times as long it takes as the tickets of all targets, in the same run.
func BenchmarkSimulate(b *testing.B) {
	_, targets, _, _ := quickStart()
	p := fairness.NewPool(quickStart())
	c := p.NewCounts()
	k := 0
	for b.Loop() {
		k++
		if err := c.Count(k, p.Draw); err != nil {
			b.Fatal(err)
		}
	}
	elapsed, start := b.Elapsed(), time.Now()
	for n := range b.N {
		tickets := draw.NewTickets(draw.Hash{byte(n)})
		for _, t := range targets {
			sink = tickets.Target(t.ID)
		}
	}
	b.ReportMetric(float64(elapsed)/float64(time.Since(start)), "×tickets")
}

// BenchmarkCount is the counting alone, of one draw again and again.
func BenchmarkCount(b *testing.B) {
	p := fairness.NewPool(quickStart())
	r, err := p.Draw("1")
	if err != nil {
		b.Fatal(err)
	}
	c := p.NewCounts()
	for b.Loop() {
		c.Count(1, func(string) (*draw.Result, error) { return r, nil })
	}
}
