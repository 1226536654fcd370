package registry

import (
	"context"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A SupplementOrder asks for a target in place of one that turned out closed or moved.
type SupplementOrder struct {
	Target   string // that is answered
	Reason   string // a valid text
	Approval string // by whom; a valid text
}

// Supplement puts the next target of the stratum in for a drawn one, and stores that act. The errors are those of [Store.Drawn], a [*StateError] if the
// draw is void, a [*draw.NoSupplement] and a [*BackwardsError].
func (s *Store) Supplement(ctx context.Context, task string, o SupplementOrder) (draw.Act, error) {
	acts, err := s.decide(ctx, task, ledger.ActSupplement, o.Reason, o.Approval, func(_ *Drawing, later *draw.Later) ([]draw.Act, error) {
		act, err := later.Supplement(o.Target)
		return []draw.Act{act}, err
	})
	if err != nil {
		return draw.Act{}, err
	}
	return acts[0], nil
}
