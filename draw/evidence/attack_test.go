package evidence

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// An attack is what a corrupt office does with its ledger, and the text of the line at which it is found; "" if it is no disagreement, but nothing that is answered with yes.
type attack struct {
	bend func(s *stage)
	file string
	line string
}

func own(act ledger.Act, hash string) draft {
	return draft{act, ownTask, []ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(ownNumber)}, {Key: ledger.DetailResult, Value: hash}}}
}

func attacks() map[string]attack {
	return map[string]attack{
		"ledger-void-with-an-empty-hash": {func(s *stage) {
			s.entries = append(s.entries, own(ledger.ActVoid, ""))
			s.drawnSize++
		}, draw.LedgerFile, "结果 "},
		"ledger-drawn-before-announced": {func(s *stage) {
			s.entries[8], s.entries[11] = s.entries[11], s.entries[8]
			s.announcedEntry, s.drawnEntry, s.announcedSize = 12, 9, 12
		}, draw.LedgerFile, "抽取编号 3"},
		"ledger-another-drawn-before-announced": {func(s *stage) {
			s.entries[6], s.entries[7] = s.entries[7], s.entries[6]
		}, draw.LedgerFile, "抽取编号 2"},
		"ledger-drawn-with-number-0": {func(s *stage) {
			s.entries[7].details[0].Value = "0"
		}, draw.LedgerFile, "抽取编号 0"},
		"ledger-void-then-drawn": {func(s *stage) {
			s.entries[10] = own(ledger.ActVoid, draw.HashOf("another").String())
			s.acts = supplement(s)
			s.entries = append(s.entries, own(ledger.ActSupplement, "[后续]"))
			s.drawnSize++
		}, draw.LedgerFile, "抽取编号 3"},
		"ledger-void-then-supplement": {func(s *stage) {
			s.acts = supplement(s)
			s.entries = append(s.entries, own(ledger.ActVoid, draw.HashOf("another").String()), own(ledger.ActSupplement, "[后续]"))
			s.drawnSize += 2
		}, draw.LedgerFile, "抽取编号 3"},
		"ledger-earlier-void-after-the-announcement": {func(s *stage) {
			s.a.Earlier = []draw.Earlier{{Number: 2, Reason: "名录有误"}}
			s.entries[6].subject = ownTask
			s.entries[7] = draft{ledger.ActExport, ownTask, nil}
			s.entries[10] = voided(ownTask, 2, "")
		}, draw.AnnouncementFile, "前次 2 作废 名录有误"},
	}
}

func supplement(s *stage) func(later *draw.Later) []draw.Act {
	return func(later *draw.Later) []draw.Act {
		_, target, _ := strings.Cut(s.files[draw.ResultFile], "\n抽中 1 ")
		act, err := later.Supplement(strings.Fields(target)[1])
		if err != nil {
			s.t.Fatal(err)
		}
		act.Date, act.Reason, act.Approval = "2023-09-18", "已注销", "局长办公会"
		return []draw.Act{act}
	}
}

func TestAttacksAreFound(t *testing.T) {
	for name, c := range attacks() {
		s := newStage(t, "seed-beacon-quicknet")
		c.bend(s)
		f := s.dossier()
		_, e := check(t, f, nil)
		if e.Finding == nil || e.Finding.File != c.file || e.Before != draw.NotShown || e.Only != draw.NotShown {
			t.Errorf("%s: %v, %+v", name, e.Finding, e)
			continue
		}
		if line := slices.Collect(strings.Lines(f[c.file]))[e.Finding.Line-1]; line != c.line+"\n" {
			t.Errorf("%s: %v: %q", name, e.Finding, line)
		}
		if _, vector := readVector(t, fmt.Sprintf("../../testdata/vectors/%s.txtar", name)); vector[draw.LedgerFile] != f[draw.LedgerFile] {
			t.Errorf("the vector %s is of another attack", name)
		}
	}
}

// Nobody saw the announcement before the seed if, by the same clocks, the draw was there before the seed could be: 种子时间 was announced too late.
func TestADrawBeforeItsSeedShowsNoB(t *testing.T) {
	for _, c := range []struct {
		what string
		bend func(s *stage)
		want draw.Answer
	}{
		{"drawn.txt cosigned a second before the seed", func(s *stage) { s.drawnBy[1].at = "2023-09-15 19:00:02" }, draw.NotShown},
		{"with the seed", func(s *stage) { s.drawnBy[1].at = "2023-09-15 19:00:03" }, draw.Yes},
		{"announced.txt at a checkpoint with the draw", func(s *stage) { s.announcedSize = 12 }, draw.NotShown},
		{"just before the draw", func(s *stage) { s.announcedSize = 11 }, draw.Yes},
	} {
		s := newStage(t, "seed-beacon-quicknet")
		c.bend(s)
		if _, e := check(t, s.dossier(), nil); e.Finding != nil || e.Before != c.want || e.Only != draw.Yes || e.SeedKnown.IsZero() != (c.want == draw.Yes) {
			t.Errorf("%s: %+v", c.what, e)
		}
	}
}
