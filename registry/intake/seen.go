package intake

import "hash/maphash"

// A seenSet remembers which keys came before, and where. It keeps no text of them, only two hashes with seeds of its own: what a
// million ids and names cost is a fixed few bytes each.
type seenSet struct {
	seeds  [2]maphash.Seed
	places map[[2]uint64]origin
	sheets []*Place // file and sheet, by number
	index  int      // of the row that is being read, among those of the reading
}

// An origin is where a key was seen first.
type origin struct{ sheet, row, col, index int32 }

func newSeenSet() *seenSet {
	return &seenSet{seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, places: map[[2]uint64]origin{}}
}

// first gives the place where a key of a kind was seen before; if it was not, it is remembered for this one.
func (s *seenSet) first(kind Kind, key string, sheet *Place, row, col int) (place Place, twice bool) {
	k := s.hash(kind, key)
	if o, twice := s.places[k]; twice {
		return s.place(o), true
	}
	if n := len(s.sheets); n == 0 || s.sheets[n-1] != sheet {
		s.sheets = append(s.sheets, sheet)
	}
	s.places[k] = origin{int32(len(s.sheets) - 1), int32(row), int32(col), int32(s.index)}
	return Place{}, false
}

func (s *seenSet) hash(kind Kind, key string) (k [2]uint64) {
	for i, seed := range s.seeds {
		var h maphash.Hash
		h.SetSeed(seed)
		h.WriteString(string(kind))
		h.WriteByte(0)
		h.WriteString(key)
		k[i] = h.Sum64()
	}
	return k
}

func (s *seenSet) place(o origin) Place {
	place := *s.sheets[o.sheet]
	place.Row, place.Column = int(o.row), columnLetters(int(o.col))
	return place
}
