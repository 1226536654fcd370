package fairness_test

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"testing"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

const manyDraws = 3_000

func TestTheDrawOfTheProtocolIsFair(t *testing.T) {
	p := countyPool()
	r := simulate(t, p, manyDraws, p.Draw)
	if v := r.Verdict; v.Deviates || v.Tests < 8 {
		t.Errorf("%+v", v)
	}
	for _, s := range r.Strata {
		if certain := s.Take == 0 || s.Take == s.Of; (s.Test.Untested == fairness.UntestedCertain) != certain || s.Test.Untested == "" && s.Test.DF != s.Of-1 {
			t.Errorf("%+v", s)
		}
	}
}

// keyOf is a key of a draw whose tickets a test bends.
func keyOf(seed string) draw.Hash { return sha256.Sum256([]byte(seed)) }

// bentTickets draws by tickets that bend has changed, and assigns as the protocol does.
func bentTickets(t *testing.T, bend func(target draw.Target, ticket *draw.Ticket)) func(seed string) (*draw.Result, error) {
	a, targets, lists, _ := county()
	return func(seed string) (*draw.Result, error) {
		key := keyOf(seed)
		tickets := draw.NewTickets(key)
		byStratum := map[string][]draw.Drawn{}
		for _, target := range targets {
			ticket := tickets.Target(target.ID)
			bend(target, &ticket)
			byStratum[target.Stratum] = append(byStratum[target.Stratum], draw.Drawn{Target: target, Ticket: ticket})
		}
		inOrder := func(a, b draw.Drawn) int { return a.Ticket.Compare(b.Ticket) }
		var drawn []draw.Drawn
		for _, s := range a.Strata {
			slices.SortFunc(byStratum[s.Name], inOrder)
			drawn = append(drawn, byStratum[s.Name][:s.Take]...)
		}
		slices.SortFunc(drawn, inOrder)
		assignment, err := draw.Assign(a, key, drawn, lists)
		if err != nil {
			t.Fatal(err)
		}
		return &draw.Result{Key: key, Assignment: *assignment}, nil
	}
}

// exchanged is the draw of the protocol, after which one inspector takes a seat of another's in some teams, as when somebody arranges it.
func exchanged(p *fairness.Pool, from, to string, some func(ticket draw.Ticket) bool) func(seed string) (*draw.Result, error) {
	return func(seed string) (*draw.Result, error) {
		r, err := p.Draw(seed)
		for _, team := range r.Teams {
			gone := slices.IndexFunc(team.Members, func(i draw.Inspector) bool { return i.ID == from })
			here := slices.ContainsFunc(team.Members, func(i draw.Inspector) bool { return i.ID == to })
			if gone >= 0 && !here && some(team.Ticket) {
				team.Members[gone].ID = to
			}
		}
		return r, err
	}
}

// pairedNeighbours exchanges inspectors of one department within the draw so that two who stand next to each other in the list more often go together; everybody
// keeps the number of their seats.
func pairedNeighbours(p *fairness.Pool) func(seed string) (*draw.Result, error) {
	return func(seed string) (*draw.Result, error) {
		r, err := p.Draw(seed)
		for n := range r.Teams[1:] {
			a, b := r.Teams[n].Members, r.Teams[n+1].Members
			want, _ := strconv.Atoi(a[1].ID[1:])
			if next, _ := strconv.Atoi(b[2].ID[1:]); next == want%5 {
				a[2], b[2] = b[2], a[2]
			}
		}
		return r, err
	}
}

func TestBiasIsFound(t *testing.T) {
	p := countyPool()
	stratum := func(r *fairness.Report) float64 { return r.Strata[0].Test.P }
	farthest := func(r *fairness.Report) float64 { return r.Strata[0].FarthestP }
	group := func(r *fairness.Report) float64 { return r.Groups[2].Test.P }
	meeting := func(r *fairness.Report) float64 {
		least := 1.0
		for _, m := range r.Meetings {
			if m.Test.Untested == "" {
				least = min(least, m.Test.P)
			}
		}
		return least
	}
	for _, c := range []struct {
		name string
		by   func(seed string) (*draw.Result, error)
		p    func(r *fairness.Report) float64
	}{
		{"later rows come more often", bentTickets(t, func(target draw.Target, ticket *draw.Ticket) {
			if target.ID > "一般30" && ticket[31] < 64 {
				ticket[0] /= 2
			}
		}), stratum},
		{"one company is spared half the time", bentTickets(t, func(target draw.Target, ticket *draw.Ticket) {
			if target.ID == "一般05" && ticket[31] < 128 {
				ticket[0] = 255
			}
		}), farthest},
		{"one inspector goes for another one time in ten", exchanged(p, "A05", "A06", func(ticket draw.Ticket) bool { return ticket[31] < 26 }), group},
		{"neighbours go together", pairedNeighbours(p), meeting},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := simulate(t, p, manyDraws, c.by)
			if got := c.p(r); got > 1e-9 || !r.Verdict.Deviates {
				t.Errorf("p = %g, %+v", got, r.Verdict)
			}
		})
	}
	straight := simulate(t, p, manyDraws, bentTickets(t, func(draw.Target, *draw.Ticket) {}))
	if straight.Verdict.Deviates {
		t.Errorf("tickets that are not bent: %+v", straight.Verdict)
	}
}
