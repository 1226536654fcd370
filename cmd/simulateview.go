package cmd

import (
	"yaohao/draw"
	"yaohao/draw/fairness"
	"yaohao/registry"
)

// simulationView is a simulation in JSON. Chances are from 0 to 1; those without an exact expectation have null.
type simulationView struct {
	Task       string          `json:"task"`
	Number     int             `json:"number"` // of the announcement; 0 if there is none
	Commitment string          `json:"commitment"`
	Seeds      string          `json:"seeds"`
	Runs       int             `json:"runs"`
	Infeasible int             `json:"infeasible"`
	Verdict    verdictView     `json:"verdict"`
	Strata     []stratumView   `json:"strata"`
	Groups     []groupView     `json:"groups"`
	Workloads  []workloadView  `json:"workloads"`
	Meetings   []meetingView   `json:"meetings"`
	Never      []neverView     `json:"never"`
	Targets    []chanceView    `json:"targets"`
	Inspectors []inspectorView `json:"inspectors"`
	Pairs      []metView       `json:"pairs"`
}

type verdictView struct {
	Deviates bool    `json:"deviates"`
	Tests    int     `json:"tests"`
	Smallest float64 `json:"smallest_p"`
	Adjusted float64 `json:"adjusted_p"`
	Method   string  `json:"method"`
	Level    float64 `json:"level"`
}

type testView struct {
	ChiSquared *float64          `json:"chi_squared"`
	DF         *int              `json:"df"`
	P          *float64          `json:"p"`
	Untested   fairness.Untested `json:"untested,omitempty"`
}

type stratumView struct {
	Name     string    `json:"name"`
	Of       int       `json:"of"`
	Take     int       `json:"take"`
	Weight   int       `json:"weight"`  // tickets of each
	Targets  int       `json:"targets"` // of this weight
	Expected *float64  `json:"expected"`
	Lowest   float64   `json:"lowest"`
	Highest  float64   `json:"highest"`
	Test     testView  `json:"test"`
	Farthest *farthest `json:"farthest"`
}

type farthest struct {
	ID     string  `json:"id"`
	Chance float64 `json:"chance"`
	P      float64 `json:"p"`
}

type groupView struct {
	Expert     bool     `json:"expert"`
	Department string   `json:"department"`
	Skills     []string `json:"skills"`
	Avoids     int      `json:"avoids"`
	Absent     bool     `json:"absent"`
	Limited    bool     `json:"limited"`
	Inspectors []string `json:"inspectors"`
	Mean       float64  `json:"mean"` // seats of each
	Expected   *float64 `json:"expected"`
	Lowest     float64  `json:"lowest"`
	Highest    float64  `json:"highest"`
	Test       testView `json:"test"`
}

type workloadView struct {
	Expert     bool      `json:"expert"`
	Department string    `json:"department"`
	Shares     []float64 `json:"shares"` // of inspectors with 0, 1, 2 … seats in a draw
}

type meetingView struct {
	Groups  [2]int   `json:"groups"` // places in groups
	Pairs   int      `json:"pairs"`
	Mean    float64  `json:"mean"`
	Lowest  float64  `json:"lowest"`
	Highest float64  `json:"highest"`
	Test    testView `json:"test"`
}

type neverView struct {
	Kind   string `json:"kind"` // target or inspector
	ID     string `json:"id"`
	Name   string `json:"name"`
	In     string `json:"in"` // stratum or department
	Reason string `json:"reason"`
}

type chanceView struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Stratum  string   `json:"stratum"`
	Weight   int      `json:"weight"`
	Draws    int      `json:"draws"`
	Chance   float64  `json:"chance"`
	Expected *float64 `json:"expected"`
}

type inspectorView struct {
	Expert     bool    `json:"expert"`
	ID         string  `json:"id"`
	Name       string  `json:"name"`
	Department string  `json:"department"`
	Group      int     `json:"group"`
	Chance     float64 `json:"chance"` // of at least one seat
	Seats      float64 `json:"seats"`
	Leads      float64 `json:"leads"`
}

type metView struct {
	Inspectors [2]string `json:"inspectors"`
	Teams      int       `json:"teams"`
}

func viewSimulation(s *simulation) simulationView {
	each := func(n int) float64 { return float64(n) / float64(s.Draws) }
	verdict := s.Verdict
	v := simulationView{
		Task: s.frozen.Announcement.Task, Commitment: draw.HashOf(s.frozen.Text).String(),
		Seeds: "模拟 k SHA-256(\"simulate COMMITMENT k\")", Runs: s.Draws + s.Infeasible, Infeasible: s.Infeasible,
		Verdict: verdictView{verdict.Deviates, verdict.Tests, verdict.Smallest, verdict.Adjusted, "Bonferroni", fairness.Level},
		Never:   []neverView{}, Meetings: []meetingView{}, Pairs: []metView{},
	}
	if s.announced {
		v.Number = s.frozen.Announcement.Number
	}
	for _, t := range s.Strata {
		w := stratumView{t.Name, t.Of, t.Take, t.Weight, t.Targets, orNull(t.Exact, t.Chance), each(t.Fewest), each(t.Most), viewTest(t.Test), nil}
		if t.FarthestUntested == "" {
			w.Farthest = &farthest{t.Farthest.ID, each(t.Farthest.Draws), t.FarthestP}
		}
		v.Strata = append(v.Strata, w)
	}
	for _, t := range s.Targets {
		class := s.Strata[t.Class]
		v.Targets = append(v.Targets, chanceView{t.ID, t.Name, t.Stratum, class.Weight, t.Draws, each(t.Draws), orNull(class.Exact, class.Chance)})
	}
	for _, g := range s.Groups {
		skills := append([]string{}, g.Skills...)
		v.Groups = append(v.Groups, groupView{
			g.Expert, g.Department, skills, g.Avoids, g.Absent, g.Limited, g.Members, g.Mean, orNull(g.Exact, g.Expected), each(g.Fewest), each(g.Most), viewTest(g.Test),
		})
	}
	for _, w := range s.Workloads {
		v.Workloads = append(v.Workloads, viewWorkload(w))
	}
	for _, m := range s.Meetings {
		v.Meetings = append(v.Meetings, meetingView{m.Groups, m.Pairs, m.Mean, each(m.Fewest), each(m.Most), viewTest(m.Test)})
	}
	for _, i := range s.Inspectors {
		v.Inspectors = append(v.Inspectors, inspectorView{s.Groups[i.Group].Expert, i.ID, i.Name, i.Department, i.Group, each(i.Draws), each(i.Seats), each(i.Leads)})
	}
	for _, pair := range s.Pairs {
		ids := [2]string{s.Inspectors[pair.Inspectors[0]].ID, s.Inspectors[pair.Inspectors[1]].ID}
		v.Pairs = append(v.Pairs, metView{ids, pair.Teams})
	}
	v.Never = viewNever(s)
	return v
}

// viewNever has those of the lists who can never be drawn, then those whom the announcement would leave out of them.
func viewNever(s *simulation) []neverView {
	all := []neverView{}
	for _, n := range s.Never {
		kind := "target"
		switch {
		case n.Expert:
			kind = "expert"
		case n.Inspector:
			kind = "inspector"
		}
		all = append(all, neverView{kind, n.ID, n.Name, n.In, string(n.Reason)})
	}
	leave := func(reason string, inspectors []registry.Inspector) {
		for _, i := range inspectors {
			all = append(all, neverView{"inspector", i.ID, i.Name, i.Department, reason})
		}
	}
	leave("expert", s.frozen.LeftOut.Experts)
	leave("inactive", s.frozen.LeftOut.Inactive)
	leave("expired", s.frozen.LeftOut.Expired)
	return all
}

func viewWorkload(w fairness.Workload) workloadView {
	total := 0
	for _, n := range w.Times {
		total += n
	}
	v := workloadView{Expert: w.Expert, Department: w.Department, Shares: []float64{}}
	for _, n := range w.Times {
		v.Shares = append(v.Shares, float64(n)/float64(total))
	}
	return v
}

func viewTest(t fairness.Test) testView {
	if t.Untested != "" {
		return testView{Untested: t.Untested}
	}
	return testView{ChiSquared: &t.ChiSquared, DF: &t.DF, P: &t.P}
}

// orNull is a number, or null in JSON.
func orNull(known bool, x float64) *float64 {
	if !known {
		return nil
	}
	return &x
}
