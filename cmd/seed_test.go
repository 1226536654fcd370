package cmd

import (
	"bytes"
	"strings"
	"testing"

	"yaohao/draw"
)

// TestDiceThatNobodyEnters ends the input, as Ctrl-D does, where dice are asked for.
func TestDiceThatNobodyEnters(t *testing.T) {
	source := &draw.SeedSource{Kind: draw.SeedDice, Dice: draw.Dice{Faces: 6, Count: 5}}
	for _, entered := range []string{"", "12345\n", "12345\n1234"} {
		var out bytes.Buffer
		a := &app{in: strings.NewReader(entered), interactive: true, errOut: &out}
		_, err := a.diceSeed(source, nil)
		if p := a.explain(err); p.Fact != a.say(msgInterrupted) || p.Next == "" {
			t.Errorf("%q: got %+v", entered, p)
		}
	}
	a := &app{in: strings.NewReader("12345\n1 2 3 4 5\n"), interactive: true, errOut: new(bytes.Buffer)}
	if seed, err := a.diceSeed(source, nil); seed != "骰子 12345" || err != nil {
		t.Errorf("got %q, %v", seed, err)
	}
}
