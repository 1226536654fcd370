package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

// simulatedQuickStart freezes the quick start in a folder without a workspace.
func simulatedQuickStart(t *testing.T) (*app, *simulation, *fairness.Pool) {
	t.Helper()
	a := &app{settings: settings{Language: english, Database: t.TempDir() + "/none.db"}, out: new(bytes.Buffer), errOut: new(bytes.Buffer)}
	f, announced, err := a.toSimulate(context.Background(), "../testdata/quickstart.yaml")
	if err != nil || announced {
		t.Fatal(announced, err)
	}
	p, err := newPool(f)
	if err != nil {
		t.Fatal(err)
	}
	return a, &simulation{frozen: f}, p
}

// favoured is a draw of the quick start in which one company is let off every other time, by drawing again until it is.
func favoured(p *fairness.Pool, company string) func(seed string) (*draw.Result, error) {
	return func(seed string) (*draw.Result, error) {
		r, err := p.Draw(seed)
		for err == nil && r.Key[0] < 128 && slices.ContainsFunc(r.Teams, func(t draw.Team) bool { return t.ID == company }) {
			seed += "+"
			r, err = p.Draw(seed)
			r.Key[0] = 0
		}
		return r, err
	}
}

func TestARedrawForAFriendIsFound(t *testing.T) {
	a, s, p := simulatedQuickStart(t)
	friend := ""
	for _, target := range p.Targets() {
		if target.Stratum == "D" {
			friend = target.ID
		}
	}
	counts, err := simulate(context.Background(), p, 500, favoured(p, friend), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	s.Report = counts.Report()
	if err := a.showSimulation(s, simulateOptions{}); err != errDeviates {
		t.Errorf("error %v", err)
	}
	if d := s.Strata[3]; d.Farthest.ID != friend || d.FarthestP > 1e-6 {
		t.Errorf("%+v", d)
	}
	if out := a.out.(*bytes.Buffer).String(); !bytes.Contains([]byte(out), []byte("Conclusion: chances deviate.")) {
		t.Errorf("%s", out)
	}
}

func TestSimulationsDoNotDependOnTheNumberOfProcessors(t *testing.T) {
	_, _, p := simulatedQuickStart(t)
	alone := p.NewCounts()
	for k := range 40 {
		if err := alone.Count(k+1, p.Draw); err != nil {
			t.Fatal(err)
		}
	}
	var told atomic.Int64
	together, err := simulate(context.Background(), p, 40, p.Draw, func(done, all int) { told.Add(1) })
	if err != nil || told.Load() != 40 {
		t.Fatal(told.Load(), err)
	}
	if fmt.Sprint(alone.Report()) != fmt.Sprint(together.Report()) {
		t.Error("another report")
	}
}

func TestASimulationStopsWhenItIsInterrupted(t *testing.T) {
	_, _, p := simulatedQuickStart(t)
	ctx, stop := context.WithCancel(context.Background())
	draws := 0
	_, err := simulate(ctx, p, mostRuns, p.Draw, func(done, all int) {
		if draws = done; done == 3 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || draws > 10 {
		t.Errorf("%d draws, %v", draws, err)
	}
}

func TestAFailureOfADrawEndsTheSimulation(t *testing.T) {
	_, _, p := simulatedQuickStart(t)
	broken := errors.New("broken")
	_, err := simulate(context.Background(), p, 100, func(string) (*draw.Result, error) { return nil, broken }, func(int, int) {})
	if !errors.Is(err, broken) {
		t.Error(err)
	}
}
