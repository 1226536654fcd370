package ledger

import (
	"fmt"
	"strings"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/tlog"
)

// A Proof shows that an entry is in the ledger of a signed checkpoint.
type Proof struct {
	Entry Entry
	Path  []tlog.Hash // from the entry to the root (RFC 6962, §2.1.1)
	Note  string      // the signed checkpoint
}

const (
	proofVersion = "摇号台账证明 v1"
	keyEntry     = "台账项"
	keyPath      = "证明"
	proofEntry   = 3 // line on which the entry begins
)

// Text spells the proof: announced.txt or drawn.txt.
func (p *Proof) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s %d\n%s%s %d\n", proofVersion, keyEntry, p.Entry.Lines(), p.Entry.Text(), keyPath, len(p.Path))
	for _, h := range p.Path {
		fmt.Fprintln(&b, h)
	}
	return b.String() + p.Note
}

// Place returns the line of the proof on which a keyword or a detail of the entry stands; that of 台账项 if there is none.
func (p *Proof) Place(key string) int {
	if line := p.Entry.Line(key); line > 0 {
		return proofEntry - 1 + line
	}
	return proofEntry - 1
}

func (p *Proof) pathLine() int { return proofEntry + p.Entry.Lines() }

// ParseProof reads the text of a proof, up to the signed checkpoint, which [Proof.Check] reads. The error is a [*draw.Finding] for the first wrong line.
func ParseProof(text string) (*Proof, error) {
	l := &lines{rest: text}
	if err := l.exactly(proofVersion, draw.FaultVersion); err != nil {
		return nil, err
	}
	n, err := l.count(keyEntry)
	if err != nil {
		return nil, err
	}
	if n < len(keywords())-1 {
		return nil, l.finding(draw.FaultNumber, fmt.Sprint(n))
	}
	p := &Proof{}
	if p.Entry, err = l.entry(func() bool { return l.n < proofEntry-1+n }); err != nil {
		return nil, err
	}
	if n, err = l.count(keyPath); err != nil {
		return nil, err
	}
	for range n {
		h, err := l.hash()
		if err != nil {
			return nil, err
		}
		p.Path = append(p.Path, h)
	}
	p.Note = l.rest
	return p, nil
}

// Check reads the signed checkpoint, verifies its signatures, and follows the path from the entry to the root. The error is a [*draw.Finding], with the line of the proof: for the first
// wrong line, then for a signature, then for the number of the entry, then for the path.
func (p *Proof) Check(office draw.NoteKey, witnesses []draw.NoteKey) (Checkpoint, []Cosignature, error) {
	c, cosigned, err := OpenCheckpoint(p.Note, office, witnesses)
	if f, ok := err.(*draw.Finding); ok {
		f.Line += p.pathLine() + len(p.Path)
		return c, nil, f
	}
	switch {
	case p.Entry.Seq > c.Size:
		return c, nil, findingAt(p.Place(keySeq), draw.FaultBeyond, fmt.Sprint(p.Entry.Seq))
	case tlog.CheckRecord(p.Path, int64(c.Size), c.Root, int64(p.Entry.Seq-1), tlog.RecordHash([]byte(p.Entry.Text()))) != nil:
		return c, nil, findingAt(p.pathLine(), draw.FaultPath, "")
	}
	return c, cosigned, nil
}
