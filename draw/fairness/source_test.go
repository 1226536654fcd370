package fairness_test

import (
	"testing"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

// The seeds of a simulation are none of the announced dice, and draw all the same.
func TestDrawsOfASimulationDoNotNeedTheAnnouncedSource(t *testing.T) {
	a, targets, lists, excluded := county()
	a.Seed = draw.SeedSource{Kind: draw.SeedDice, Text: "-", Moment: a.Seed.Moment, Dice: draw.Dice{Faces: 10, Count: 39}}
	p := fairness.NewPool(a, targets, lists, excluded)
	if p.Seed(1) != fairness.Seed(draw.HashOf(a.Text()), 1) {
		t.Error("the seeds do not follow from the announcement")
	}
	if _, err := p.Draw(p.Seed(1)); err != nil {
		t.Error(err)
	}
}
