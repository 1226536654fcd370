package ledger

import (
	"fmt"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/tlog"
)

// A Checkpoint says how many entries a ledger has, and the root of the tree over them (C2SP's tlog-checkpoint, without extension lines).
type Checkpoint struct {
	Origin string // name of the office's key
	Size   int
	Root   tlog.Hash
}

// Text spells the checkpoint, which is what is signed.
func (c Checkpoint) Text() string { return fmt.Sprintf("%s\n%d\n%s\n", c.Origin, c.Size, c.Root) }

// ParseCheckpoint reads the text of a checkpoint of an origin. The error is a [*draw.Finding].
func ParseCheckpoint(text, origin string) (Checkpoint, error) {
	l := &lines{rest: text}
	c, err := l.checkpoint(origin)
	if err != nil {
		return c, err
	}
	return c, l.end()
}

func (l *lines) checkpoint(origin string) (c Checkpoint, err error) {
	c.Origin = origin
	if err := l.exactly(origin, draw.FaultKey); err != nil {
		return c, err
	}
	err = l.parse(func(line string) draw.Fault {
		var ok bool
		c.Size, ok = number(line)
		return unless(ok, draw.FaultNumber)
	})
	if err == nil {
		c.Root, err = l.hash()
	}
	return c, err
}
