package registry

import (
	"errors"
	"strings"
	"testing"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// withSource has announced the county's task with a seed of another source.
func withSource(t *testing.T, source draw.SeedSource) *office {
	t.Helper()
	o := newCounty(t)
	task := countyTask()
	source.Text, source.Moment = "大会议室", task.Seed.Moment
	task.Seed = source
	o.addTask(task)
	o.announce(task.Number)
	return o
}

// witnessed has announced a ceremony of two.
func witnessed(t *testing.T, absent string) (*office, *Ceremony) {
	t.Helper()
	o := withSource(t, draw.SeedSource{Kind: draw.SeedCeremony, Ceremony: draw.Witnesses{Names: []string{"甲 公证员", "乙"}, Absent: absent}})
	c, err := o.Ceremony(t.Context(), "T-1")
	o.check(err)
	return o, c
}

var twoSecrets = []string{"a secret of the notary", "a secret of somebody else"}

func faultOf(err error) CeremonyFault {
	var e *CeremonyError
	if errors.As(err, &e) {
		return e.Fault
	}
	return ""
}

func TestCeremonyGoesInItsOrder(t *testing.T) {
	ctx := t.Context()
	s, c := witnessed(t, draw.AbsentVoid)
	commitment := func(k int) draw.Hash { return draw.CommitmentTo(c.Announcement, k+1, twoSecrets[k]) }
	expect := func(what string, err error, want CeremonyFault) {
		t.Helper()
		if faultOf(err) != want || (err == nil) != (want == "") {
			t.Errorf("%s: %v, want %q", what, err, want)
		}
	}
	_, err := s.Reveal(ctx, c.Task, 0, twoSecrets[0])
	expect("reveal first", err, CeremonyNotShown)
	_, err = s.ShowCommitments(ctx, c.Task)
	expect("show nothing", err, CeremonyNotAll)
	_, err = s.Commit(ctx, c.Task, 2, commitment(0))
	expect("a third witness", err, CeremonyWitness)
	_, err = s.Commit(ctx, c.Task, 0, commitment(0))
	expect("commit", err, "")
	_, err = s.Commit(ctx, c.Task, 0, commitment(1))
	expect("commit again", err, CeremonyCommitted)
	_, err = s.ShowCommitments(ctx, c.Task)
	expect("show one", err, CeremonyNotAll)
	_, err = s.Commit(ctx, c.Task, 1, commitment(1))
	expect("commit", err, "")
	_, err = s.Draw(ctx, c.Task, draw.CeremonySeed("x"))
	expect("draw before all is shown", err, CeremonyNotShown)
	_, err = s.ShowCommitments(ctx, c.Task)
	expect("show", err, "")
	_, err = s.Commit(ctx, c.Task, 1, commitment(1))
	expect("commit after that", err, CeremonyShown)
	_, err = s.Reveal(ctx, c.Task, 0, twoSecrets[1])
	expect("reveal another secret", err, CeremonyMismatch)
	_, err = s.Reveal(ctx, c.Task, 0, "short")
	expect("reveal what is none", err, CeremonySecret)
	_, err = s.Reveal(ctx, c.Task, 0, twoSecrets[0])
	expect("reveal", err, "")
	_, err = s.Reveal(ctx, c.Task, 0, twoSecrets[0])
	expect("reveal again", err, CeremonyRevealed)
	_, err = s.Draw(ctx, c.Task, draw.CeremonySeed("x"))
	expect("draw with one reveal", err, CeremonyUnrevealed)
	held, err := s.Reveal(ctx, c.Task, 1, twoSecrets[1])
	expect("reveal", err, "")
	var wrong *SeedError
	if _, err = s.Draw(ctx, c.Task, draw.CeremonySeed("x")); !errors.As(err, &wrong) {
		t.Errorf("another seed: %v", err)
	}
	text, err := held.Text()
	if err != nil {
		t.Fatal(err)
	}
	d, err := s.Draw(ctx, c.Task, draw.CeremonySeed(text))
	if err != nil || d.Texts()[draw.CeremonyFile] != text {
		t.Fatal(err)
	}
	again, err := s.Drawn(ctx, c.Task)
	if err != nil || again.Texts()[draw.CeremonyFile] != text || again.Result.Text() != d.Result.Text() {
		t.Errorf("read back: %v", err)
	}
	var state *StateError
	if _, err = s.Reveal(ctx, c.Task, 0, twoSecrets[0]); !errors.As(err, &state) {
		t.Errorf("reveal after the draw: %v", err)
	}
	if _, err := s.Audit(ctx); err != nil {
		t.Error(err)
	}
}

func TestAbsentWitnessesCountAsAnnounced(t *testing.T) {
	ctx := t.Context()
	s, c := witnessed(t, draw.AbsentCommitment)
	for k, secret := range twoSecrets {
		if _, err := s.Commit(ctx, c.Task, k, draw.CommitmentTo(c.Announcement, k+1, secret)); err != nil {
			t.Fatal(err)
		}
	}
	held, err := s.ShowCommitments(ctx, c.Task)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := held.Text(); faultOf(err) != CeremonyUnrevealed {
		t.Errorf("nobody revealed: %v", err)
	}
	if held, err = s.Reveal(ctx, c.Task, 1, twoSecrets[1]); err != nil {
		t.Fatal(err)
	}
	if text, err := held.Text(); err != nil || !strings.Contains(text, "\n未揭示 1\n") {
		t.Errorf("%v\n%s", err, text)
	}
}

func TestSeedOfAnotherSourceIsRefusedAndRecorded(t *testing.T) {
	ctx := t.Context()
	s := withSource(t, draw.SeedSource{Kind: draw.SeedDice, Dice: draw.Dice{Faces: 6, Count: 5}})
	var wrong *SeedError
	if _, err := s.Draw(ctx, "T-1", "骰子 31747"); !errors.As(err, &wrong) || wrong.Finding.Fault != draw.FaultSeedSource {
		t.Errorf("%v", err)
	}
	entries, err := s.Audit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if last := entries[len(entries)-1]; last.Act != ledger.ActRefuse || last.Detail(detailSeed) != "骰子 31747" {
		t.Errorf("%+v", last)
	}
	if _, err := s.Draw(ctx, "T-1", "骰子 31646"); err != nil {
		t.Error(err)
	}
	if _, err := s.Commit(ctx, "T-1", 0, draw.Hash{1}); err == nil {
		t.Error("a commitment for dice")
	}
}
