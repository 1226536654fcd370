package intake

import "yaohao/registry/headers"

// maxCandidates bounds the texts that are compared to find the nearest header.
const maxCandidates = 2000

// A headerSearch looks for the header rows of a file, and remembers what it saw to say what is missing.
type headerSearch struct {
	layout     *layout
	rows       int      // seen of the present table
	seen       bool     // any row, in any table
	missing    []field  // by the row that lacked least
	candidates []string // texts that are no known header, from the top
	best       *header  // the row of the present table that lacked least
	codeless   *header  // the best one that could be the header row of a table without ids
	above      *header  // the row before, of the present table
}

// table begins a new table.
func (s *headerSearch) table() { s.rows, s.best, s.codeless, s.above = 0, nil, nil, nil }

// over reports whether no further row of the table can be its header row.
func (s *headerSearch) over() bool { return s.rows == headerRows }

// look gives the header if r is the header row. A table without ids has its header only once the search is over, in codeless: above a
// table there can be a line with the name and the telephone of the office.
func (s *headerSearch) look(r row) *header {
	s.seen = true
	if s.over() {
		return nil
	}
	s.rows++
	h := s.layout.match(r)
	missing := s.layout.missing(h)
	both := s.layout.matchBelow(s.above, r)
	switch {
	case both != nil && len(s.layout.missing(both)) == 0 && (len(missing) > 0 || s.above.fills(h)):
		return both
	case len(missing) == 0:
		return h
	}
	s.above = h
	if s.missing == nil || len(missing) < len(s.missing) {
		s.missing = missing
	}
	if s.layout.lacksOnlyIDs(h) && (s.codeless == nil || h.known() > s.codeless.known()) {
		s.codeless = h
	}
	if s.best == nil || h.known() > s.best.known() {
		s.best = h
	}
	unknown := h.unknown()
	s.candidates = append(s.candidates, unknown[:min(len(unknown), maxCandidates-len(s.candidates))]...)
	return nil
}

// failure is the error for a file in which no table has a header row.
func (s *headerSearch) failure() error {
	if !s.seen {
		return &FileError{Kind: Empty, Detail: "no values in any visible sheet"}
	}
	e := &FileError{Kind: NoHeader, Nearest: map[string]string{}}
	for _, f := range s.missing {
		headers := s.layout.headers[f]
		e.Missing = append(e.Missing, headers[0])
		if near := nearest(headers, s.candidates); near != "" {
			e.Nearest[headers[0]] = near
		}
	}
	return e
}

// nearest gives the candidate with the fewest edits to one of the wanted headers, for its length; empty if even that one differs by half.
func nearest(wanted, candidates []string) string {
	best, bestText := 0.5, ""
	for _, c := range candidates {
		a := []rune(headers.Fold(c))
		for _, h := range wanted {
			b := []rune(headers.Fold(h))
			longer := max(len(a), len(b))
			if longer > 2*min(len(a), len(b)) {
				continue
			}
			if d := float64(editDistance(a, b)) / float64(longer); d < best {
				best, bestText = d, c
			}
		}
	}
	return bestText
}

// editDistance is the least number of characters to insert, delete or replace to make b of a.
func editDistance(a, b []rune) int {
	previous := make([]int, len(b)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := range a {
		current := make([]int, len(b)+1)
		current[0] = i + 1
		for j := range b {
			replace := previous[j]
			if a[i] != b[j] {
				replace++
			}
			current[j+1] = min(replace, previous[j+1]+1, current[j]+1)
		}
		previous = current
	}
	return previous[len(b)]
}
