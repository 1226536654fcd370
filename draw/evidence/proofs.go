package evidence

import (
	"strconv"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A proven entry is in the ledger of a checkpoint.
type proven struct {
	ledger.Checkpoint
	seq int // of the entry
}

func (c *checker) checkAnnounced(text string) (err error) {
	c.announced, c.found.Announced, err = c.checkProof(text, ledger.ActAnnounce, ledger.DetailAnnouncement, c.report.Commitment.String())
	return err
}

func (c *checker) checkDrawn(text string) (err error) {
	c.drawn, c.found.Drawn, err = c.checkProof(text, ledger.ActDraw, ledger.DetailResult, c.sum(draw.ResultFile))
	return err
}

// checkProof checks that an entry of this draw is in the ledger of a checkpoint, with a detail that is the hash of a file.
func (c *checker) checkProof(text string, act ledger.Act, detail, sum string) (*proven, []ledger.Cosignature, error) {
	p, err := ledger.ParseProof(text)
	if err != nil {
		return nil, nil, err
	}
	checkpoint, cosigned, err := p.Check(c.key, c.witnesses)
	if err != nil {
		return nil, nil, err
	}
	return &proven{checkpoint, p.Entry.Seq}, cosigned, about(p, []ledger.Detail{
		{Key: ledger.KeyAct, Value: string(act)},
		{Key: ledger.KeySubject, Value: c.report.Announcement.Task},
		{Key: ledger.DetailNumber, Value: strconv.Itoa(c.report.Announcement.Number)},
		{Key: detail, Value: sum},
	})
}

// about returns a finding if an entry says otherwise than it should: the first line that does, or the line before the entry if one is missing.
func about(p *ledger.Proof, wants []ledger.Detail) error {
	var first *draw.Finding
	for _, want := range wants {
		got, ok := p.Entry.Value(want.Key)
		if ok && got == want.Value {
			continue
		}
		f := finding(p.Place(want.Key), draw.FaultAbout, got, want.Key+" "+want.Value)
		switch {
		case first == nil, ok && (f.Line < first.Line || first.Line == p.Place("")):
			first = f
		}
	}
	if first == nil {
		return nil
	}
	return first
}
