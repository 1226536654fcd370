package draw

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// A lowest keeps the n smallest of all that it is offered (§7). It holds up to half as many more before it throws the largest away at once: so
// most cost one comparison with the border, and memory is bounded by n.
type lowest struct {
	n      int
	held   []ticketed
	border uint64 // no ticket that begins with a larger number is among the n smallest
}

// A ticketed target has its ticket, and nothing that only drawn ones get: millions may be held.
type ticketed struct {
	Target
	Ticket Ticket
}

func compareTicketed(a, b ticketed) int {
	return cmp.Or(a.Ticket.Compare(b.Ticket), cmp.Compare(a.ID, b.ID))
}

// spare is how many more than n and a half are held, so that a small sample is not cut at every turn.
const spare = 256

func newLowest(n int) lowest { return lowest{n: n, border: ^uint64(0)} }

// beginning is the number that the first 8 bytes of a ticket spell.
func beginning(t Ticket) uint64 { return binary.BigEndian.Uint64(t[:]) }

// mayKeep reports whether one of this ticket could be among the n smallest.
func (l *lowest) mayKeep(t Ticket) bool { return beginning(t) <= l.border }

func (l *lowest) offer(t ticketed) {
	l.held = append(l.held, t)
	if len(l.held) >= l.n+l.n/2+spare {
		l.cut()
	}
}

// cut draws the border at the n-th smallest and throws away all beyond it. Of tickets that begin like the n-th, it keeps all.
func (l *lowest) cut() {
	if l.n == 0 {
		l.held, l.border = nil, 0
		return
	}
	beginnings := make([]uint64, len(l.held))
	for k := range l.held {
		beginnings[k] = beginning(l.held[k].Ticket)
	}
	slices.Sort(beginnings) // numbers alone: moving what is held, texts and all, takes many times as long
	l.border = beginnings[l.n-1]
	l.held = slices.DeleteFunc(l.held, func(t ticketed) bool { return beginning(t.Ticket) > l.border })
}

// smallest returns the n smallest, in any order, or all if there are fewer.
func (l *lowest) smallest() []ticketed {
	if len(l.held) > l.n {
		l.cut()
	}
	if len(l.held) > l.n { // several begin like the n-th
		slices.SortFunc(l.held, compareTicketed)
	}
	return l.held[:min(l.n, len(l.held))]
}
