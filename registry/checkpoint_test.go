package registry

import (
	"errors"
	"strings"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

func newKey(t *testing.T, name string, kind byte) *ledger.PrivateKey {
	t.Helper()
	secret, _, err := ledger.GenerateKey(strings.NewReader(strings.Repeat(name, 32)), name, kind)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ledger.ParsePrivateKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// A witnessedOffice is an office whose announcements name its key and that of a witness.
type witnessedOffice struct {
	*office
	key, witness *ledger.PrivateKey
}

func newWitnessedOffice(t *testing.T) *witnessedOffice {
	w := &witnessedOffice{newCounty(t), newKey(t, "county.example", draw.KeySigner), newKey(t, "notary.example", draw.KeyWitness)}
	w.Name(Keys{w.key.NoteKey.String(), []string{w.witness.NoteKey.String()}})
	return w
}

// checkpoint signs the ledger, and has it cosigned.
func (w *witnessedOffice) checkpoint() string {
	w.t.Helper()
	signed, err := w.Checkpoint(w.t.Context(), w.key)
	w.check(err)
	cosigned, err := ledger.Cosign(signed, w.key.NoteKey, w.witness, w.now)
	w.check(err)
	_, by, err := w.KeepCosigned(w.t.Context(), cosigned)
	w.check(err)
	if len(by) != 1 || by[0].Name != "notary.example" || !by[0].At.Equal(w.now.Truncate(time.Second)) {
		w.t.Errorf("cosigned by %v", by)
	}
	return cosigned
}

// proven reads a proof and verifies it.
func (w *witnessedOffice) proven(text string) (*ledger.Proof, ledger.Checkpoint, []ledger.Cosignature) {
	w.t.Helper()
	p, err := ledger.ParseProof(text)
	w.check(err)
	c, cosigned, err := p.Check(w.key.NoteKey, []draw.NoteKey{w.witness.NoteKey})
	w.check(err)
	return p, c, cosigned
}

// evidence is that of the last announcement of a task.
func (o *office) evidence(task string) (*Evidence, error) {
	o.t.Helper()
	f, err := o.Announced(o.t.Context(), task)
	o.check(err)
	return o.EvidenceOf(o.t.Context(), f)
}

func TestEvidenceOfADraw(t *testing.T) {
	w := newWitnessedOffice(t)
	f := w.announce("T-1")
	announced := w.entries()
	w.checkpoint()
	e, err := w.evidence("T-1")
	w.check(err)
	if e.Drawn != "" || e.Ledger != "" {
		t.Errorf("before the draw: %+v", e)
	}
	d := w.draw("T-1", "一")
	w.checkpoint()
	w.check(w.RecordExport(t.Context(), "T-1", "案卷", "out", true))
	_, err = w.Checkpoint(t.Context(), w.key) // that nobody cosigns
	w.check(err)

	e, err = w.evidence("T-1")
	w.check(err)
	p, c, cosigned := w.proven(e.Announced)
	if p.Entry.Act != ledger.ActAnnounce || p.Entry.Detail(ledger.DetailAnnouncement) != draw.HashOf(f.Text).String() || c.Size != len(announced) || len(cosigned) != 1 {
		t.Errorf("announced: %+v of %d", p.Entry, c.Size)
	}
	p, c, cosigned = w.proven(e.Drawn)
	if p.Entry.Act != ledger.ActDraw || p.Entry.Detail(ledger.DetailResult) != draw.HashOf(d.Result.Text()).String() || c.Size != len(announced)+1 || len(cosigned) != 1 {
		t.Errorf("drawn: %+v of %d", p.Entry, c.Size)
	}
	if entries, err := ledger.ParseEntries(e.Ledger); err != nil || len(entries) != c.Size {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

// A later act belongs into the ledger of the dossier, even if nobody has cosigned it.
func TestEvidenceCoversLaterActs(t *testing.T) {
	w := newWitnessedOffice(t)
	w.announce("T-1")
	d := w.draw("T-1", "一")
	w.checkpoint()
	_, err := w.Supplement(t.Context(), "T-1", SupplementOrder{d.Result.Teams[0].ID, "停业", "王局长"})
	w.check(err)
	if e, err := w.evidence("T-1"); err != nil || e.Drawn != "" {
		t.Errorf("%+v, %v: the checkpoint is of before the supplement", e, err)
	}
	_, err = w.Checkpoint(t.Context(), w.key)
	w.check(err)
	e, err := w.evidence("T-1")
	w.check(err)
	if _, c, cosigned := w.proven(e.Drawn); c.Size != len(w.entries()) || len(cosigned) != 0 {
		t.Errorf("at %+v, cosigned by %v", c, cosigned)
	}
}

func TestNoEvidenceWithoutAKey(t *testing.T) {
	o := newCounty(t)
	o.announce("T-1")
	var noKey *NoKeyError
	if _, err := o.evidence("T-1"); !errors.As(err, &noKey) || noKey.Task != "T-1" {
		t.Error(err)
	}
	if _, _, err := o.KeepCosigned(t.Context(), ""); !errors.As(err, &noKey) {
		t.Error(err)
	}
}

func TestCheckpointsOfAnotherLedgerAreNotKept(t *testing.T) {
	w, other := newWitnessedOffice(t), newWitnessedOffice(t)
	w.announce("T-1")
	other.announce("T-1")
	other.draw("T-1", "一")
	signed, err := other.Checkpoint(t.Context(), w.key)
	w.check(err)
	var older *OlderLedgerError
	if _, _, err := w.KeepCosigned(t.Context(), signed); !errors.As(err, &older) {
		t.Error(err)
	}
	var broken *ledger.NoteError
	if _, _, err := w.KeepCosigned(t.Context(), strings.Replace(signed, "\n", "\n1", 1)); !errors.As(err, &broken) {
		t.Error(err)
	}
	if n := w.strings(`SELECT number FROM checkpoint`); len(n) != 0 {
		t.Error(n)
	}
}
