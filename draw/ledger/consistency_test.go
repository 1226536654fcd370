package ledger

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"yaohao/draw"
)

func TestConsistencyIsReadBackAndChecked(t *testing.T) {
	tree := NewTree(texts(aLedger(9)))
	at := func(n int) Checkpoint { return Checkpoint{"county.example/ledger", n, must(tree.Root(n))} }
	var wrong *InconsistentError
	for to := 1; to <= 9; to++ {
		for from := 1; from <= to; from++ {
			text := must(tree.Consistency(from, to)).Text()
			c, err := ParseConsistency(text)
			if err != nil || c.Text() != text {
				t.Fatalf("%d to %d: %v", from, to, err)
			}
			if err := c.Check(at(from), at(to)); err != nil {
				t.Errorf("%d to %d: %v", from, to, err)
			}
			forged := at(from)
			forged.Root[0]++
			if err := c.Check(forged, at(to)); !errors.As(err, &wrong) || wrong.Before != forged {
				t.Errorf("%d to %d, forged: %v", from, to, err)
			}
			if err := c.Check(at(from), at(to%9+1)); !errors.As(err, &wrong) {
				t.Errorf("%d to %d: %v", from, to%9+1, err)
			}
			elsewhere := at(from)
			elsewhere.Origin = "city.example"
			if err := c.Check(elsewhere, at(to)); !errors.As(err, &wrong) {
				t.Errorf("%d to %d of another ledger: %v", from, to, err)
			}
			for k := range c.Path {
				c.Path[k][31]++
				if err := c.Check(at(from), at(to)); !errors.As(err, &wrong) {
					t.Errorf("%d to %d with another hash %d: %v", from, to, k, err)
				}
				c.Path[k][31]--
			}
		}
	}
	if err := (&Consistency{0, 0, nil}).Check(Checkpoint{}, Checkpoint{}); !errors.As(err, &wrong) {
		t.Error("a proof of nothing")
	}
}

func TestOtherSpellingsOfAConsistencyAreRefused(t *testing.T) {
	plain := must(NewTree(texts(aLedger(7))).Consistency(3, 7)).Text()
	for _, c := range []struct {
		old, new string
		line     int
	}{
		{plain, "", 1},
		{"v1", "v2", 1},
		{"从 3", "从 03", 2},
		{"从 3\n", "", 2},
		{"到 7", "到 7 ", 3},
		{"=\n", "\n", 4},
		{"=\n", "=\r\n", 4},
		{"=\n", "=\n\n", 5},
		{"到 7\n", "到 7\n\n", 4},
	} {
		_, err := ParseConsistency(strings.Replace(plain, c.old, c.new, 1))
		checkLine(t, fmt.Sprintf("%q", c.new), c.line, err)
	}
	_, err := ParseConsistency(strings.TrimSuffix(plain, "\n"))
	checkLine(t, "no LF", strings.Count(plain, "\n"), err)
}

func FuzzConsistency(f *testing.F) {
	tree := NewTree(texts(aLedger(9)))
	f.Add(must(tree.Consistency(3, 9)).Text())
	f.Add(must(tree.Consistency(4, 4)).Text())
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseConsistency(text)
		if err != nil {
			if f, ok := err.(*draw.Finding); !ok || f.Line < 1 || f.Line > strings.Count(text, "\n")+1 {
				t.Fatalf("%v", err)
			}
			return
		}
		if c.Text() != text {
			t.Fatalf("%q is read as %q", text, c.Text())
		}
	})
}

func FuzzEntry(f *testing.F) {
	for _, e := range aLedger(5) {
		f.Add(e.Text())
	}
	f.Fuzz(func(t *testing.T, text string) {
		if e, err := ParseEntry(text); err == nil && e.Text() != text {
			t.Fatalf("%q is read as %q", text, e.Text())
		}
	})
}

func FuzzCheckpoint(f *testing.F) {
	f.Add(newScene(f).checkpoint.Text())
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseCheckpoint(text, "county.example/ledger")
		if f, ok := err.(*draw.Finding); err != nil && !ok {
			t.Fatalf("%v, %v", f, err)
		}
		if err == nil && c.Text() != text {
			t.Fatalf("%q is read as %q", text, c.Text())
		}
	})
}
