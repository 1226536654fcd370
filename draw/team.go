package draw

import "slices"

// An Assignment says who goes where (§8).
type Assignment struct {
	Opened           []Neighbour   // 启用相邻: the lines of the announcement that are open, in its order
	Groups           [][]Inspector // 编组: the standing teams, by number and seat
	Teams            []Team        // in ticket order of the targets
	Alternates       []Alternates  // 递补: of each department in the order in which seats first name it
	ExpertAlternates []Alternates  // 递补专家
}

// A Team (检查组) goes to one drawn target.
type Team struct {
	Drawn
	Group   int         // 派组: its standing team, from 1; 0 for none
	Members []Inspector // by seat of the announcement; the first is the leader
	Experts []Inspector // by expert's seat
	Yields  []Inspector // 让步: those of Members, then Experts, who are in a pair of preferences.txt with the target
}

// Assign gives every seat of the drawn targets its inspector: of the valid assignments the one that is own, kept, even and first (§8).
// drawn is in ticket order, the lists in their own. If there is no valid assignment, the error is an [*Infeasible].
func Assign(a *Announcement, key Hash, drawn []Drawn, lists *Lists) (*Assignment, error) {
	as := &assigner{a, NewTickets(key), drawn, lists, &Assignment{Teams: make([]Team, len(drawn))}, nil}
	for t := range drawn {
		as.result.Teams[t].Drawn = drawn[t]
	}
	if a.Groups > 0 {
		as.standing()
	} else {
		as.officers()
	}
	as.experts()
	if len(as.shortages) > 0 {
		return nil, &Infeasible{as.shortages}
	}
	as.noteYields()
	as.result.Alternates = as.alternates(a.Seats, lists.Inspectors, func(t Team) []Inspector { return t.Members })
	as.result.ExpertAlternates = as.alternates(a.ExpertSeats, lists.Experts, func(t Team) []Inspector { return t.Experts })
	return as.result, nil
}

// Unfillable returns, for each department that is short, how many seats of the teams of some targets nobody could fill. It needs no
// tickets, so it tells before there is a seed what no seed can mend. Of standing teams it tells whether they can be formed.
func Unfillable(a *Announcement, targets []Drawn, lists *Lists) map[string]int {
	if a.Groups > 0 {
		return formation(a, lists).unfillable()
	}
	return officerRules(a, targets, lists).unfillable()
}

// UnfillableExperts does for the seats of experts what [Unfillable] does for the others.
func UnfillableExperts(a *Announcement, targets []Drawn, lists *Lists) map[string]int {
	return expertRules(a, targets, lists).unfillable()
}

func (r rules) unfillable() map[string]int {
	short := map[string]int{}
	for _, p := range r.parts() {
		_, _, empty := p.solve()
		for _, seat := range empty {
			short[p.seats[seat%len(p.seats)].Department]++
		}
	}
	return short
}

func officerRules(a *Announcement, targets []Drawn, lists *Lists) rules {
	return rules{a.Seats, a.Neighbours, lists.Inspectors, targets, a.Maximum, lists}
}

func expertRules(a *Announcement, targets []Drawn, lists *Lists) rules {
	return rules{a.ExpertSeats, nil, lists.Experts, targets, a.Maximum, lists}
}

// An assigner makes one assignment, or finds out why there is none.
type assigner struct {
	announcement *Announcement
	tickets      *Tickets
	drawn        []Drawn
	lists        *Lists
	result       *Assignment
	shortages    []Shortage
}

func (as *assigner) officers() {
	members := as.seat(ShortOfficers, officerRules(as.announcement, as.drawn, as.lists), as.pair)
	for t := range as.drawn {
		as.result.Teams[t].Members = members[t]
	}
}

func (as *assigner) experts() {
	if len(as.announcement.ExpertSeats) == 0 {
		return
	}
	experts := as.seat(ShortExperts, expertRules(as.announcement, as.drawn, as.lists), as.pair)
	for t := range as.drawn {
		as.result.Teams[t].Experts = experts[t]
	}
}

func (as *assigner) pair(team int, i Inspector) Ticket {
	return as.tickets.Pair(as.drawn[team].ID, i.ID)
}

// seat returns the inspectors by team and seat, and notes the lines of neighbours that it opens. Where it is short of some, it notes why.
func (as *assigner) seat(kind ShortageKind, rules rules, ticket func(team int, i Inspector) Ticket) [][]Inspector {
	seated := make([][]Inspector, len(rules.targets))
	for t := range seated {
		seated[t] = make([]Inspector, len(rules.seats))
	}
	var opened []Neighbour
	for _, p := range rules.parts() {
		r, open, empty := p.solve()
		if len(empty) > 0 {
			as.shortages = append(as.shortages, p.shortage(kind, r, empty))
			continue
		}
		r.settle(r.ranking(func(team, c int) Ticket { return ticket(team, p.people[c]) }))
		for seat, i := range r.occupant {
			seated[r.team(seat)][p.numbers[seat%r.size]] = p.people[i]
		}
		opened = append(opened, p.neighbours[:open]...)
	}
	for _, line := range rules.neighbours {
		if slices.Contains(opened, line) {
			as.result.Opened = append(as.result.Opened, line)
		}
	}
	return seated
}

// noteYields notes who goes to a target that they should rather not go to.
func (as *assigner) noteYields() {
	preferred := make(map[Avoidance]bool, len(as.lists.Preferences))
	for _, pair := range as.lists.Preferences {
		preferred[pair] = true
	}
	for t := range as.result.Teams {
		team := &as.result.Teams[t]
		for _, i := range slices.Concat(team.Members, team.Experts) {
			if preferred[Avoidance{team.ID, i.ID}] {
				team.Yields = append(team.Yields, i)
			}
		}
	}
}
