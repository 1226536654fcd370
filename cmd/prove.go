package cmd

import (
	"context"
	"time"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type proveOptions struct {
	Target, Out string
	Number      int
}

func (a *app) proveCommand() *cobra.Command {
	var o proveOptions
	c := &cobra.Command{
		Use: a.form("prove", msgArgTask, msgArgProve), Short: a.say(msgProveShort), Long: a.say(msgProveLong), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runProve(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.Target, "target", "", a.say(msgFlagProveTarget))
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagTextOut))
	c.Flags().IntVar(&o.Number, "number", 0, a.say(msgFlagNumber))
	return c
}

func (a *app) runProve(ctx context.Context, task string, o proveOptions) error {
	if o.Target == "" {
		return &usageError{say(msgFlagRequired, "--target"), message{}}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		d, err := a.drawn(ctx, s, task, o.Number)
		if err != nil {
			return err
		}
		p, err := a.proofOf(ctx, s, d, o.Target)
		if err != nil {
			return at(task, err)
		}
		a.minds(p)
		switch {
		case o.Out != "":
			return a.writeProof(ctx, s, p, o.Out)
		case a.JSON:
			return a.writeJSON(a.viewProof(p))
		}
		_, err = a.out.Write([]byte(a.proofText(p)))
		return err
	})
}

// drawn is the draw of a task, or an earlier attempt at it by its number.
func (a *app) drawn(ctx context.Context, s *registry.Store, task string, number int) (*registry.Drawing, error) {
	if number == 0 {
		return s.Drawn(ctx, task)
	}
	return s.DrawnAs(ctx, task, number)
}

// writeProof writes the page, and records that it was handed out unless it was there already.
func (a *app) writeProof(ctx context.Context, s *registry.Store, p *proof, path string) error {
	written, err := a.writeFile(path, []byte(a.proofText(p)))
	if err != nil {
		return err
	}
	return s.RecordExport(ctx, p.d.Announcement.Task, msgProofPage.zh, path, written)
}

// A proof is what one target is told of a draw.
type proof struct {
	d        *registry.Drawing
	id, name string
	outcome  *draw.Outcome  // nil if it was left out
	excluded *draw.Excluded // nil if it was not
	acts     []int          // those that are about it, by their index in d.Acts
	check    *occasion      // nil if it is not checked
	drawn    string         // drawn.txt; "" if there is none
}

func (a *app) proofOf(ctx context.Context, s *registry.Store, d *registry.Drawing, id string) (*proof, error) {
	outcome, excluded, err := s.Outcome(ctx, d, id)
	if err != nil {
		return nil, err
	}
	p := &proof{d: d, id: id, outcome: outcome, excluded: excluded}
	if excluded != nil {
		p.name = excluded.Name
	} else {
		p.name = outcome.Target.Name
	}
	for k, act := range d.Acts {
		if act.Answers == id || act.Kind == draw.ActSupplement && act.ID == id {
			p.acts = append(p.acts, k)
		}
	}
	for _, o := range occasions(d) {
		if o.team.ID == id && p.answered() == nil {
			p.check = &o
		}
	}
	e, err := s.EvidenceOf(ctx, &d.Frozen)
	if _, none := as[*registry.NoKeyError](err); none {
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	p.drawn = e.Drawn
	return p, nil
}

// supplement is the act that put the target in, or nil.
func (p *proof) supplement() *draw.Act {
	return p.act(func(act draw.Act) bool { return act.ID == p.id })
}

// answered is the act that put another target in for it, or nil.
func (p *proof) answered() *draw.Act {
	return p.act(func(act draw.Act) bool { return act.Answers == p.id })
}

func (p *proof) act(is func(draw.Act) bool) *draw.Act {
	for _, k := range p.acts {
		if act := &p.d.Acts[k]; act.Kind == draw.ActSupplement && is(*act) {
			return act
		}
	}
	return nil
}

// A standing is what became of a target, in JSON as it is here.
type standing string

const (
	standsDrawn        standing = "drawn"
	standsNotDrawn     standing = "not drawn"
	standsExcluded     standing = "excluded"
	standsSupplemented standing = "put in by a supplement"
	standsAnswered     standing = "answered by a supplement" // drawn, or put in, before
)

func (p *proof) standing() standing {
	switch {
	case p.excluded != nil:
		return standsExcluded
	case p.answered() != nil:
		return standsAnswered
	case p.supplement() != nil:
		return standsSupplemented
	case p.outcome.Rank > 0:
		return standsDrawn
	}
	return standsNotDrawn
}

// minds warns of what a reader of the page alone should not learn too early, or must not take for valid.
func (a *app) minds(p *proof) {
	ann := p.d.Announcement
	if void := p.d.Void(); void != nil {
		a.warn(msgProofVoid, ann.Number, void.Reason)
	}
	today := a.now().In(draw.Beijing()).Format(time.DateOnly)
	if p.check != nil && len(p.check.team.Members) > 0 && ann.Pseudonyms.Count == 0 && today <= ann.To {
		a.warn(msgProofNames, ann.To)
	}
}

// explainProof words why there is no proof about an id.
func (a *app) explainProof(err error) (problem, bool) {
	e, ok := as[*registry.OutsideError](err)
	if !ok {
		return problem{}, false
	}
	switch {
	case e.Name != "":
		return problem{Fact: a.say(msgProofOutside, a.named(e.Name, e.ID)), Next: a.say(msgProofOutsideNext), Code: exitIssues}, true
	case len(e.Near) > 0:
		return problem{Fact: a.say(msgProofUnknown, raw(e.ID)), List: e.Near, Next: a.say(msgProofNearNext), Code: exitIssues}, true
	}
	return problem{Fact: a.say(msgProofUnknown, raw(e.ID)), Next: a.say(msgProofUnknownNext), Code: exitIssues}, true
}
