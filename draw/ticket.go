package draw

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"hash"
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

func (t *Tickets) ticket() Ticket {
	if err := t.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(t.state); err != nil {
		panic(err) // the state came from the same hash
	}
	t.hash.Write(t.tail)
	t.hash.Sum(t.sum[:0])
	return t.sum
}
