package draw

import (
	"cmp"
	"slices"
)

// Alternates (递补) are the next in line of a department.
type Alternates struct {
	Department string
	Inspectors []Inspector
}

// alternates returns the alternates of the departments that seats name; of gives those of a team whose seats they are.
func (as *assigner) alternates(seats []Seat, people []Inspector, of func(Team) []Inspector) []Alternates {
	if as.announcement.Alternates == 0 {
		return nil
	}
	workload := map[string]int{}
	for _, team := range as.result.Teams {
		for _, i := range of(team) {
			workload[i.ID]++
		}
	}
	var all []Alternates
	for _, seat := range seats {
		if !slices.ContainsFunc(all, func(a Alternates) bool { return a.Department == seat.Department }) {
			line := as.lineUp(seat.Department, people, workload)
			all = append(all, Alternates{seat.Department, line[:min(as.announcement.Alternates, len(line))]})
		}
	}
	return all
}

// lineUp returns the people of a department by workload, then by their tickets.
func (as *assigner) lineUp(department string, people []Inspector, workload map[string]int) []Inspector {
	var line []Inspector
	ticket := map[string]Ticket{}
	for _, i := range people {
		if i.Department == department {
			line = append(line, i)
			ticket[i.ID] = as.tickets.Alternate(i.ID)
		}
	}
	slices.SortFunc(line, func(a, b Inspector) int {
		return cmp.Or(cmp.Compare(workload[a.ID], workload[b.ID]), ticket[a.ID].Compare(ticket[b.ID]), cmp.Compare(a.ID, b.ID))
	})
	return line
}
