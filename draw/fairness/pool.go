package fairness

import (
	"slices"

	"yaohao/draw"
)

// A Pool is an announcement and its lists, of which draws are made. It is not changed by them.
type Pool struct {
	announcement *draw.Announcement
	commitment   draw.Hash // SHA-256 of the announcement
	targets      []draw.Target
	excluded     []draw.Excluded
	lists        *draw.Lists
	staff        []draw.Inspector // inspectors, then experts

	target  map[string]int // place of an id in targets
	member  map[string]int // in staff
	classes []*class       // of targets with equal chances
	classOf []int          // by target
	groups  []*group       // of staff with equal constraints
	groupOf []int          // by member of the staff

	canBeDrawn int // number of targets
}

// NewPool returns the pool of an announcement and its lists, which are as announced. Those excluded are only named.
func NewPool(a *draw.Announcement, targets []draw.Target, lists *draw.Lists, excluded []draw.Excluded) *Pool {
	p := &Pool{
		announcement: withTypedSeed(a), commitment: draw.HashOf(a.Text()), targets: targets, excluded: excluded, lists: lists,
		staff:  slices.Concat(lists.Inspectors, lists.Experts),
		target: map[string]int{}, member: map[string]int{},
	}
	for n, t := range targets {
		p.target[t.ID] = n
	}
	for n, i := range p.staff {
		p.member[i.ID] = n
	}
	p.findClasses()
	p.findGroups()
	return p
}

// withTypedSeed is an announcement that takes any seed: those of a simulation come from no dice and no beacon.
func withTypedSeed(a *draw.Announcement) *draw.Announcement {
	typed := *a
	typed.Seed = draw.SeedSource{Kind: draw.SeedTyped, Text: a.Seed.Text, Moment: a.Seed.Moment}
	return &typed
}

// Targets returns the targets, in the order of their list.
func (p *Pool) Targets() []draw.Target { return p.targets }

// Seed returns the seed of draw k, from 1.
func (p *Pool) Seed(k int) string { return Seed(p.commitment, k) }

// Draw is the draw of the protocol, for a seed.
func (p *Pool) Draw(seed string) (*draw.Result, error) {
	return draw.Draw(p.announcement, seed, draw.Stream(p.targets), p.lists)
}
