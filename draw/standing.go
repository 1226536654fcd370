package draw

// standing forms the standing teams, and sends one of them to each target (§8).
func (as *assigner) standing() {
	groups := as.form()
	if len(as.shortages) > 0 {
		return
	}
	as.result.Groups = groups
	p := matching(as.announcement, as.drawn, as.lists, groups)
	r, _, empty := p.solve()
	if len(empty) > 0 {
		s := p.shortage(ShortMatching, r, empty)
		s.Relaxations = append(s.Relaxations, as.moreGroups()...)
		as.shortages = append(as.shortages, s)
		return
	}
	r.settle(r.ranking(func(team, g int) Ticket { return as.tickets.Match(as.drawn[team].ID, g+1) }))
	for t, g := range r.occupant {
		as.result.Teams[t].Group, as.result.Teams[t].Members = g+1, groups[g]
	}
}

// form returns the members of each standing team.
func (as *assigner) form() [][]Inspector {
	return as.seat(ShortGroups, formation(as.announcement, as.lists), func(group int, i Inspector) Ticket {
		return as.tickets.Group(group+1, i.ID)
	})
}

// moreGroups looks for a number of standing teams, not many more, that can be formed and matched: with these tickets, as others would form
// other teams.
func (as *assigner) moreGroups() []Relaxation {
	const tries = 8
	a := *as.announcement
	least := max(a.Groups+1, (len(as.drawn)+a.Maximum-1)/a.Maximum) // fewer have too few seats, whoever is on them
	for a.Groups = least; a.Groups < least+tries; a.Groups++ {
		other := &assigner{announcement: &a, tickets: as.tickets, drawn: as.drawn, lists: as.lists, result: new(Assignment)}
		groups := other.form()
		if len(other.shortages) > 0 {
			return nil
		}
		if _, _, empty := matching(&a, as.drawn, as.lists, groups).solve(); len(empty) == 0 {
			return []Relaxation{{Kind: RelaxGroups, N: a.Groups}}
		}
	}
	return nil
}

// formation is the problem of forming the standing teams: they stand in place of targets, and nobody is on two. Of the lists only the limits
// play a part. One team more than there are inspectors is as impossible as any larger number that an announcement may ask for.
func formation(a *Announcement, lists *Lists) rules {
	groups := min(a.Groups, len(lists.Inspectors)+1)
	return rules{a.Seats, a.Neighbours, lists.Inspectors, make([]Drawn, groups), 1, &Lists{Limits: lists.Limits}}
}

// matching is the problem of matching standing teams with targets: the target has one seat, which a whole team takes.
func matching(a *Announcement, drawn []Drawn, lists *Lists, groups [][]Inspector) *part {
	p := &part{rules: rules{seats: []Seat{{}}, targets: drawn, maximum: a.Maximum, lists: lists}, numbers: []int{0}}
	for _, group := range groups {
		var column []int
		for _, i := range group {
			column = append(column, len(p.people))
			p.people = append(p.people, i)
		}
		p.columns = append(p.columns, column)
	}
	p.look()
	return p
}
