package ledger

import (
	"fmt"
	"strings"
	"testing"

	"yaohao/draw"
)

// proof is that of an entry of the scene, cosigned by all witnesses.
func (s *scene) proof(seq int) *Proof {
	entries := aLedger(7)
	return &Proof{entries[seq-1], must(NewTree(texts(entries)).Inclusion(seq, 7)), s.cosigned(0, 1, 2)}
}

func (s *scene) check(text string) error {
	p, err := ParseProof(text)
	if err != nil {
		return err
	}
	_, _, err = p.Check(s.office.NoteKey, s.keys())
	return err
}

func TestProofIsReadBack(t *testing.T) {
	s := newScene(t)
	for seq := 1; seq <= 7; seq++ {
		text := s.proof(seq).Text()
		p, err := ParseProof(text)
		if err != nil || p.Text() != text {
			t.Fatalf("%d: %v", seq, err)
		}
		c, cosignatures, err := p.Check(s.office.NoteKey, s.keys())
		if err != nil || c != s.checkpoint || len(cosignatures) != 3 {
			t.Errorf("%d: %+v, %v, %v", seq, c, cosignatures, err)
		}
		lines := strings.Split(text, "\n")
		if lines[p.Place(keySeq)-1] != fmt.Sprintf("序号 %d", seq) || !strings.HasPrefix(lines[p.Place("none")-1], keyEntry) {
			t.Errorf("%d: places", seq)
		}
	}
}

func TestProofOfAnotherEntryIsRefused(t *testing.T) {
	s := newScene(t)
	for seq := 1; seq <= 7; seq++ {
		for other := 1; other <= 7; other++ {
			p := s.proof(seq)
			p.Path = s.proof(other).Path
			want := 0
			if other != seq {
				want = p.pathLine()
			}
			checkLine(t, fmt.Sprintf("entry %d by the path of %d", seq, other), want, s.check(p.Text()))
		}
	}
}

// Each line of a proof is held: whatever is done to it, there is a finding, at this line, at the path or at the signatures.
func TestEveryChangedLineOfAProofIsFound(t *testing.T) {
	s := newScene(t)
	text := s.proof(3).Text()
	lines := strings.SplitAfter(text, "\n")
	for k, line := range lines[:len(lines)-1] {
		for _, change := range []string{"", line + line, strings.TrimSuffix(line, "\n") + "x\n", "x" + line, strings.TrimSuffix(line, "\n"), strings.Replace(line, " ", "  ", 1), "\r\n", "\n"} {
			changed := strings.Join(lines[:k], "") + change + strings.Join(lines[k+1:], "")
			if changed == text {
				continue
			}
			isWitness := k >= len(lines)-4
			if err := s.check(changed); err == nil && !(isWitness && change == "") {
				t.Errorf("line %d as %q is not found", k+1, change)
			}
		}
	}
}

func TestPlacesInAProof(t *testing.T) {
	s := newScene(t)
	plain := s.proof(3).Text() // an entry of 9 lines and 3 hashes
	beyond := s.proof(3)
	beyond.Entry.Seq = 8
	for _, c := range []struct {
		what, text string
		line       int
	}{
		{"plain", plain, 0},
		{"empty", "", 1},
		{"version", strings.Replace(plain, "v1", "v2", 1), 1},
		{"number of lines", strings.Replace(plain, "台账项 9", "台账项 09", 1), 2},
		{"too few lines", strings.Replace(plain, "台账项 9", "台账项 5", 1), 2},
		{"one line less", strings.Replace(plain, "台账项 9", "台账项 8", 1), 11},
		{"one line more", strings.Replace(plain, "台账项 9", "台账项 10", 1), 13},
		{"many lines more", strings.Replace(plain, "台账项 9", "台账项 999999999999999", 1), 13},
		{"entry", strings.Replace(plain, "经办 ", "经办\t", 1), 7},
		{"one hash less", strings.Replace(plain, "证明 3", "证明 2", 1), 15},
		{"one hash more", strings.Replace(plain, "证明 3", "证明 4", 1), 16},
		{"text of the entry", strings.Replace(plain, "张三", "李四", 1), 12},
		{"signature before path", strings.Replace(strings.Replace(plain, "张三", "李四", 1), "\n7\n", "\n6\n", 1), 20},
		{"beyond the ledger", beyond.Text(), 4},
		{"nothing after the hashes", strings.TrimSuffix(plain, s.cosigned(0, 1, 2)), 16},
	} {
		checkLine(t, c.what, c.line, s.check(c.text))
	}
}

func FuzzProof(f *testing.F) {
	s := newScene(f)
	for seq := 1; seq <= 7; seq++ {
		f.Add(s.proof(seq).Text())
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParseProof(text)
		if err != nil {
			if f, ok := err.(*draw.Finding); !ok || f.Line < 1 || f.Line > strings.Count(text, "\n")+1 {
				t.Fatalf("%v", err)
			}
			return
		}
		if p.Text() != text {
			t.Fatalf("%q is read as %q", text, p.Text())
		}
		if _, _, err := p.Check(s.office.NoteKey, s.keys()); err == nil && p.Entry.Text() != s.proof(p.Entry.Seq).Entry.Text() {
			t.Fatalf("%q is in the ledger", p.Entry.Text())
		}
	})
}
