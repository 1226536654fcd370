package ledger

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// A Tree is the Merkle tree over the texts of entries, in their order (RFC 6962, §2.1). It keeps two hashes for each entry, and adding one costs at most as many
// steps as its number has binary digits.
type Tree struct {
	size   int
	hashes []tlog.Hash // in the order of [tlog.StoredHashIndex]
}

// A SizeError is the error of a question about a tree, or an entry, that there is not.
type SizeError struct {
	Asked int // number of the entry, or size of the tree
	Size  int // the most that it could be
}

func (e *SizeError) Error() string {
	return fmt.Sprintf("ledger: asked for %d of %d entries", e.Asked, e.Size)
}

// NewTree is the tree over these texts.
func NewTree(texts []string) *Tree {
	t := &Tree{}
	for _, text := range texts {
		t.Append(text)
	}
	return t
}

// Append adds the text of the next entry.
func (t *Tree) Append(text string) {
	hashes, err := tlog.StoredHashes(int64(t.size), []byte(text), t)
	if err != nil {
		panic(err) // reading from memory cannot fail
	}
	t.hashes = append(t.hashes, hashes...)
	t.size++
}

// Size is the number of entries.
func (t *Tree) Size() int { return t.size }

// ReadHashes is for package tlog.
func (t *Tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for k, i := range indexes {
		hashes[k] = t.hashes[i]
	}
	return hashes, nil
}

// Root is that of the tree over the first n entries. The error is a [*SizeError].
func (t *Tree) Root(n int) (tlog.Hash, error) {
	if n < 0 || n > t.size {
		return tlog.Hash{}, &SizeError{n, t.size}
	}
	return tlog.TreeHash(int64(n), t)
}

// Inclusion is the path from the entry with the number seq, from 1, to the root of the first n (RFC 6962, §2.1.1). The error is a [*SizeError].
func (t *Tree) Inclusion(seq, n int) ([]tlog.Hash, error) {
	switch {
	case n < 1 || n > t.size:
		return nil, &SizeError{n, t.size}
	case seq < 1 || seq > n:
		return nil, &SizeError{seq, n}
	}
	return tlog.ProveRecord(int64(n), int64(seq-1), t)
}

// Consistency proves that the first n entries begin with the first old ones (RFC 6962, §2.1.2). The error is a [*SizeError].
func (t *Tree) Consistency(old, n int) (*Consistency, error) {
	switch {
	case n < 1 || n > t.size:
		return nil, &SizeError{n, t.size}
	case old < 1 || old > n:
		return nil, &SizeError{old, n}
	}
	path, err := tlog.ProveTree(int64(n), int64(old), t)
	return &Consistency{old, n, path}, err
}
