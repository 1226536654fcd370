package ledger

import (
	"fmt"
	"strings"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/tlog"
)

// A Consistency is a proof that a ledger begins with what it was before (RFC 6962, §2.1.2). An office gives it to a witness.
type Consistency struct {
	From, To int // numbers of entries
	Path     []tlog.Hash
}

const (
	consistencyVersion = "摇号台账一致性证明 v1"
	keyFrom            = "从"
	keyTo              = "到"
)

// Text spells the proof (§12).
func (c *Consistency) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s %d\n%s %d\n", consistencyVersion, keyFrom, c.From, keyTo, c.To)
	for _, h := range c.Path {
		fmt.Fprintln(&b, h)
	}
	return b.String()
}

// ParseConsistency reads the text of a proof. The error is a [*draw.Finding]. Whether the proof proves anything is [Consistency.Check]'s to say.
func ParseConsistency(text string) (*Consistency, error) {
	l := &lines{rest: text}
	c := &Consistency{}
	err := l.exactly(consistencyVersion, draw.FaultVersion)
	if err == nil {
		c.From, err = l.count(keyFrom)
	}
	if err == nil {
		c.To, err = l.count(keyTo)
	}
	for err == nil && !l.ended() {
		var h tlog.Hash
		h, err = l.hash()
		c.Path = append(c.Path, h)
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

// An InconsistentError says that a proof does not lead from the one checkpoint to the other. If both are signed by the office, and no proof can be had, it has shown two
// ledgers.
type InconsistentError struct{ Before, After Checkpoint }

func (e *InconsistentError) Error() string {
	return fmt.Sprintf("ledger: the %d entries of %s do not extend the %d of %s, as far as this proof shows", e.After.Size, e.After.Origin, e.Before.Size, e.Before.Origin)
}

// Check reports whether the proof shows that the ledger of one checkpoint begins with that of another. The error is an [*InconsistentError].
func (c *Consistency) Check(before, after Checkpoint) error {
	fits := before.Origin == after.Origin && c.From == before.Size && c.To == after.Size
	if !fits || tlog.CheckTree(c.Path, int64(after.Size), after.Root, int64(before.Size), before.Root) != nil {
		return &InconsistentError{before, after}
	}
	return nil
}
