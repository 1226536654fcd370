package fairness

// meetings counts who sits on a team with whom.
type meetings struct {
	pool  *Pool
	team  []int               // inspectors of the team in hand
	draw  map[[2]int]int      // times that a pair, the lower place first, met in the draw in hand
	pairs map[[2]int]int      // in all draws
	sums  map[[2]int]pairSums // by two groups, or one twice, the lower first
}

// pairSums are sums over draws for the pairs of two groups.
type pairSums struct {
	squares  int // of the times that each pair met
	rows     int // squares of the times that each of the first group met somebody of the second
	columns  int // the other way round; unused if the groups are one
	together int // squares of the times that any pair met
}

func newMeetings(p *Pool) meetings {
	return meetings{pool: p, draw: map[[2]int]int{}, pairs: map[[2]int]int{}, sums: map[[2]int]pairSums{}}
}

func (m *meetings) begin() { m.team = m.team[:0] }

// join puts an inspector on the team in hand.
func (m *meetings) join(i int) {
	for _, other := range m.team {
		m.draw[[2]int{min(i, other), max(i, other)}]++
	}
	m.team = append(m.team, i)
}

// endDraw sums up the draw in hand.
func (m *meetings) endDraw() {
	each := map[[2]int]int{}     // times that an inspector met somebody of a group
	together := map[[2]int]int{} // times that two groups met
	squares := map[[2]int]int{}
	for pair, n := range m.draw {
		m.pairs[pair] += n
		a, b := m.pool.groupOf[pair[0]], m.pool.groupOf[pair[1]]
		if len(m.pool.groups[a].members) == 1 || len(m.pool.groups[b].members) == 1 {
			continue // nobody to compare with
		}
		both := [2]int{min(a, b), max(a, b)}
		squares[both] += n * n
		together[both] += n
		each[[2]int{pair[0], b}] += n
		each[[2]int{pair[1], a}] += n
	}
	for both, n := range together {
		s := m.sums[both]
		s.squares += squares[both]
		s.together += n * n
		m.sums[both] = s
	}
	for key, n := range each {
		m.addEach(m.pool.groupOf[key[0]], key[1], n*n)
	}
	clear(m.draw)
}

// addEach adds the square of how often one of a group met somebody of another.
func (m *meetings) addEach(group, other, square int) {
	both := [2]int{min(group, other), max(group, other)}
	s := m.sums[both]
	if group <= other {
		s.rows += square
	} else {
		s.columns += square
	}
	m.sums[both] = s
}

func (m *meetings) merge(other meetings) {
	for pair, n := range other.pairs {
		m.pairs[pair] += n
	}
	for both, o := range other.sums {
		s := m.sums[both]
		m.sums[both] = pairSums{s.squares + o.squares, s.rows + o.rows, s.columns + o.columns, s.together + o.together}
	}
}
