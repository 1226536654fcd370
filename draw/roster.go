package draw

// nobody sits in an empty seat; nowhere is no seat.
const (
	nobody  = -1
	nowhere = -1
)

// A roster is the assignment problem of one department, in small integers: teams in ticket order, the department's seats of each
// team in the order of the announcement, its inspectors in the order of their list. Seat k of team t is seat t*size+k.
//
// It is a flow network that is never built: a unit runs from a seat to an inspector who fits it, through a node (team, inspector)
// that lets one unit pass, and from the inspector to a sink. Departments share neither seats nor inspectors, so each has a roster of its
// own.
type roster struct {
	teams, size int
	inspectors  int
	maximum     int
	skilled     [][]bool   // by seat of the team, by inspector: has the skills of the seat
	barred      [][]uint64 // by team: bit set of the inspectors it must avoid; nil for none

	occupant []int // by seat
	load     []int // by inspector: number of seats
}

func newRoster(teams, size, inspectors, maximum int) *roster {
	r := &roster{teams: teams, size: size, inspectors: inspectors, maximum: maximum}
	r.skilled = make([][]bool, size)
	for k := range r.skilled {
		r.skilled[k] = make([]bool, inspectors)
	}
	r.barred = make([][]uint64, teams)
	r.clear()
	return r
}

// clear empties all seats.
func (r *roster) clear() {
	r.occupant = make([]int, r.teams*r.size)
	for s := range r.occupant {
		r.occupant[s] = nobody
	}
	r.load = make([]int, r.inspectors)
}

// bar makes a team avoid an inspector.
func (r *roster) bar(team, inspector int) {
	if r.barred[team] == nil {
		r.barred[team] = make([]uint64, (r.inspectors+63)/64)
	}
	r.barred[team][inspector/64] |= 1 << (inspector % 64)
}

func (r *roster) isBarred(team, inspector int) bool {
	bits := r.barred[team]
	return bits != nil && bits[inspector/64]&(1<<(inspector%64)) != 0
}

func (r *roster) team(seat int) int { return seat / r.size }

// fits reports whether an inspector may sit in a seat, whoever else sits where.
func (r *roster) fits(seat, inspector int) bool {
	return r.skilled[seat%r.size][inspector] && !r.isBarred(r.team(seat), inspector)
}

// seatOn returns the seat of an inspector on the team of a seat, or nowhere.
func (r *roster) seatOn(seat, inspector int) int {
	first := seat - seat%r.size
	for s := first; s < first+r.size; s++ {
		if r.occupant[s] == inspector {
			return s
		}
	}
	return nowhere
}

// seat puts an inspector in a seat and returns who sat there. The workloads are the caller's to keep.
func (r *roster) seat(seat, inspector int) (before int) {
	before = r.occupant[seat]
	r.occupant[seat] = inspector
	return before
}
