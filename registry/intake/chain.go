package intake

import (
	"fmt"
	"io"
)

// A chain is a stream: bytes that lie in numbered sectors of something larger.
type chain struct {
	src     io.ReaderAt
	base    int64 // of sector 0 in src
	shift   uint  // a sector has 1<<shift bytes
	numbers []uint32
	size    int64
}

// claim marks a sector as used; two things that use one make the file unsound, and so do chains that turn back.
func claim(used []bool, sector uint32) error {
	switch {
	case int64(sector) >= int64(len(used)):
		return fmt.Errorf("sector %#x of %#x", sector, len(used))
	case used[sector]:
		return fmt.Errorf("sector %#x is used twice", sector)
	}
	used[sector] = true
	return nil
}

// follow gives the sectors of a chain, in order.
func follow(table []uint32, used []bool, first uint32) ([]uint32, error) {
	var numbers []uint32
	for sector := first; sector != endOfChain; sector = table[sector] {
		if err := claim(used, sector); err != nil {
			return nil, err
		}
		if int64(sector) >= int64(len(table)) {
			return nil, fmt.Errorf("sector %#x is not in the FAT", sector)
		}
		numbers = append(numbers, sector)
	}
	return numbers, nil
}

// sized cuts a chain to the size of its stream.
func (s chain) sized(size uint64) (*chain, error) {
	if room := uint64(len(s.numbers)) << s.shift; size > room {
		return nil, fmt.Errorf("%d bytes in sectors for %d", size, room)
	}
	s.size = int64(size)
	return &s, nil
}

// ReadAt reads sectors that lie side by side at once.
func (s *chain) ReadAt(b []byte, offset int64) (int, error) {
	done := 0
	for done < len(b) {
		at := offset + int64(done)
		if at >= s.size {
			return done, io.EOF
		}
		first := at >> s.shift
		inside := at - first<<s.shift
		last := first
		want := min(int64(len(b)-done), s.size-at)
		for inside+want > (last-first+1)<<s.shift && s.numbers[last+1] == s.numbers[last]+1 {
			last++
		}
		want = min(want, (last-first+1)<<s.shift-inside)
		n, err := s.src.ReadAt(b[done:done+int(want)], s.base+int64(s.numbers[first])<<s.shift+inside)
		done += n
		if int64(n) < want {
			return done, cut(err)
		}
	}
	return done, nil
}
