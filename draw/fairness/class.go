package fairness

import (
	"cmp"
	"slices"

	"yaohao/draw"
)

// A class of targets have equal chances: one stratum, one weight.
type class struct {
	stratum draw.Stratum
	weight  int   // number of tickets of each
	members []int // places in the list
	chance  float64
	exact   bool // chance is known
}

// findClasses splits the targets into classes, by stratum in the order of the announcement, then by weight.
func (p *Pool) findClasses() {
	weights := make(map[string]int, len(p.lists.Weights))
	for _, w := range p.lists.Weights {
		weights[w.Target] = w.N
	}
	stratum := map[string]int{}
	for k, s := range p.announcement.Strata {
		stratum[s.Name] = k
	}
	type key struct{ stratum, weight int }
	found := map[key]*class{}
	for n, t := range p.targets {
		k := key{stratum[t.Stratum], max(1, weights[t.ID])}
		if found[k] == nil {
			found[k] = &class{stratum: p.announcement.Strata[k.stratum], weight: k.weight}
			p.classes = append(p.classes, found[k])
		}
		found[k].members = append(found[k].members, n)
	}
	slices.SortFunc(p.classes, func(a, b *class) int {
		return cmp.Or(cmp.Compare(stratum[a.stratum.Name], stratum[b.stratum.Name]), cmp.Compare(a.weight, b.weight))
	})
	p.classOf = make([]int, len(p.targets))
	for k, c := range p.classes {
		for _, n := range c.members {
			p.classOf[n] = k
		}
		if c.stratum.Take > 0 {
			p.canBeDrawn += len(c.members)
		}
	}
	p.findChances()
}

// findChances gives the classes of each stratum their chances.
func (p *Pool) findChances() {
	for _, s := range p.announcement.Strata {
		var classes []*class
		for _, c := range p.classes {
			if c.stratum.Name == s.Name {
				classes = append(classes, c)
			}
		}
		setChances(classes, s)
	}
}

// drawable reports whether a target can be drawn at all.
func (p *Pool) drawable(target int) bool { return p.classes[p.classOf[target]].stratum.Take > 0 }
