package draw

import (
	"cmp"
	"slices"
)

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

// Alternates (递补) are the next in line of a department.
type Alternates struct {
	Department string
	Inspectors []Inspector
}

// Assign gives every seat of the drawn targets its inspector: the valid, even, first assignment (§8). drawn is in ticket order, the lists
// in their own. If there is no valid assignment, the error is an [*Infeasible].
func Assign(a *Announcement, key Hash, drawn []Drawn, lists *Lists) (*Assignment, error) {
	teams := make([]Team, len(drawn))
	for t := range teams {
		teams[t] = Team{Drawn: drawn[t], Members: make([]Inspector, len(a.Seats))}
	}
	var shortages []Shortage
	for _, d := range departments(a, lists.Inspectors) {
		r := d.roster(a, drawn, lists.Avoidance)
		if unfilled := r.fill(); len(unfilled) > 0 {
			shortages = append(shortages, d.shortage(a, r, unfilled, drawn))
			continue
		}
		r.settle(d.ranking(r, NewTickets(key), drawn))
		for seat, i := range r.occupant {
			teams[r.team(seat)].Members[d.seats[seat%r.size]] = d.inspectors[i]
		}
	}
	if len(shortages) > 0 {
		return nil, &Infeasible{shortages}
	}
	return &Assignment{Teams: teams}, nil
}

// Unfillable returns, for each department that is short, how many seats of the teams of some targets nobody could fill. It needs no
// tickets, so it tells before there is a seed what no seed can mend.
func Unfillable(a *Announcement, targets []Drawn, lists *Lists) map[string]int {
	short := map[string]int{}
	for _, d := range departments(a, lists.Inspectors) {
		if unfilled := d.roster(a, targets, lists.Avoidance).fill(); len(unfilled) > 0 {
			short[d.name] = len(unfilled)
		}
	}
	return short
}

// A department has some of the announced seats, by their number from 0, and some of the inspectors.
type department struct {
	name       string
	seats      []int
	inspectors []Inspector
}

// departments returns the departments in the order in which the announcement first names them.
func departments(a *Announcement, inspectors []Inspector) []*department {
	var all []*department
	byName := map[string]*department{}
	for k, seat := range a.Seats {
		d := byName[seat.Department]
		if d == nil {
			d = &department{name: seat.Department}
			byName[d.name] = d
			all = append(all, d)
		}
		d.seats = append(d.seats, k)
	}
	for _, i := range inspectors {
		if d := byName[i.Department]; d != nil {
			d.inspectors = append(d.inspectors, i)
		}
	}
	return all
}

// roster states the assignment problem of the department.
func (d *department) roster(a *Announcement, drawn []Drawn, avoidance []Avoidance) *roster {
	skilled := make([]bitSet, len(d.seats))
	for k, seat := range d.seats {
		skilled[k] = newBitSet(len(d.inspectors))
		for i, inspector := range d.inspectors {
			if inspector.Fits(a.Seats[seat]) {
				skilled[k].add(i)
			}
		}
	}
	capacity := slices.Repeat([]int{a.Maximum}, len(d.inspectors))
	return newRoster(skilled, d.barred(drawn, avoidance), capacity)
}

// barred returns, by team, the inspectors of the department that it must avoid.
func (d *department) barred(drawn []Drawn, avoidance []Avoidance) []bitSet {
	barred := make([]bitSet, len(drawn))
	team := make(map[string]int, len(drawn))
	for t, target := range drawn {
		team[target.ID] = t
	}
	number := make(map[string]int, len(d.inspectors))
	for i, inspector := range d.inspectors {
		number[inspector.ID] = i
	}
	for _, pair := range avoidance {
		t, isDrawn := team[pair.Target]
		i, isOurs := number[pair.Inspector]
		if isDrawn && isOurs {
			if barred[t] == nil {
				barred[t] = newBitSet(len(d.inspectors))
			}
			barred[t].add(i)
		}
	}
	return barred
}

// Fits reports whether the inspector is of the seat's department and has all its skills.
func (i Inspector) Fits(seat Seat) bool {
	for _, s := range seat.Skills {
		if _, ok := slices.BinarySearch(i.Skills, s); !ok {
			return false
		}
	}
	return i.Department == seat.Department
}

// ranking returns a function that orders the inspectors of the department whom a team need not avoid by their tickets with it.
func (d *department) ranking(r *roster, tickets *Tickets, drawn []Drawn) func(team int) []int {
	var order []int
	ticket := make([]Ticket, len(d.inspectors))
	return func(team int) []int {
		order = order[:0]
		for i, inspector := range d.inspectors {
			if !r.barred[team].has(i) {
				order = append(order, i)
				ticket[i] = tickets.Pair(drawn[team].ID, inspector.ID)
			}
		}
		slices.SortFunc(order, func(a, b int) int {
			if byTicket := ticket[a].Compare(ticket[b]); byTicket != 0 {
				return byTicket
			}
			return cmp.Compare(d.inspectors[a].ID, d.inspectors[b].ID)
		})
		return order
	}
}
