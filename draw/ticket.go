package draw

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"hash"
	"strconv"
)

// NewKey computes the key of a draw from the texts of announcement.txt and seed.txt (§5).
func NewKey(announcement, seed string) Hash {
	return sha256.Sum256([]byte(announcement + seed))
}

// A Ticket (抽签号) is the 256-bit number that the key gives to an id or a pair (§6).
type Ticket = Hash

// Compare orders tickets as numbers: -1, 0 or 1.
func (h Hash) Compare(other Hash) int { return bytes.Compare(h[:], other[:]) }

// Tickets computes the tickets of one key. It keeps the state of SHA-256 after the key, which is exactly one block, so a ticket costs
// one compression and no allocation. It is not for concurrent use.
type Tickets struct {
	hash  hash.Hash
	state []byte // of hash after the key
	tail  []byte // what follows the key
	sum   Ticket
}

// NewTickets returns the tickets of a key.
func NewTickets(key Hash) *Tickets {
	h := sha256.New()
	h.Write([]byte(key.String()))
	state, err := h.(encoding.BinaryAppender).AppendBinary(nil)
	if err != nil {
		panic(err) // crypto/sha256 promises that its state can be saved
	}
	return &Tickets{hash: h, state: state, tail: make([]byte, 0, len(" target ")+2*MaxID+1)}
}

// Target returns the ticket of a target.
func (t *Tickets) Target(id string) Ticket {
	t.tail = append(append(t.tail[:0], " target "...), id...)
	return t.ticket()
}

// Pair returns the ticket of a pair of target and inspector.
func (t *Tickets) Pair(target, inspector string) Ticket {
	t.tail = append(append(t.tail[:0], " pair "...), target...)
	t.tail = append(append(t.tail, ' '), inspector...)
	return t.ticket()
}

// Further returns ticket k, from 2, of a target with a weight.
func (t *Tickets) Further(target string, k int) Ticket {
	return t.of("target", target, strconv.Itoa(k))
}

// smallest returns the smallest ticket of a target with so many; one, where it has no weight.
func (t *Tickets) smallest(target string, weight int) Ticket {
	least := t.Target(target)
	for k := 2; k <= weight; k++ {
		if next := t.Further(target, k); next.Compare(least) < 0 {
			least = next
		}
	}
	return least
}

// Option returns the ticket of a target with lot k, from 1, of those of a kind.
func (t *Tickets) Option(target, what string, k int) Ticket {
	return t.of("option", target, what, strconv.Itoa(k))
}

// Group returns the ticket of a place on standing team g, from 1.
func (t *Tickets) Group(g int, inspector string) Ticket {
	return t.of("group", strconv.Itoa(g), inspector)
}

// Match returns the ticket of a target with standing team g, from 1.
func (t *Tickets) Match(target string, g int) Ticket { return t.of("match", target, strconv.Itoa(g)) }

// Alternate returns the ticket of an alternate.
func (t *Tickets) Alternate(inspector string) Ticket { return t.of("alternate", inspector) }

func (t *Tickets) of(words ...string) Ticket {
	t.tail = t.tail[:0]
	for _, word := range words {
		t.tail = append(append(t.tail, ' '), word...)
	}
	return t.ticket()
}

func (t *Tickets) ticket() Ticket {
	if err := t.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(t.state); err != nil {
		panic(err) // the state came from the same hash
	}
	t.hash.Write(t.tail)
	t.hash.Sum(t.sum[:0])
	return t.sum
}
