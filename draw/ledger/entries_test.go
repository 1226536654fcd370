package ledger

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"yaohao/draw"
)

// aLedger has these many entries of different lengths.
func aLedger(n int) []Entry {
	var entries []Entry
	var prev draw.Hash
	for k := range n {
		e := Entry{Seq: k + 1, Prev: prev, At: time.Date(2026, 11, 20, 10, 0, k, 0, draw.Beijing()), Actor: "张三", Act: ActTask}
		if k%3 > 0 {
			e.Subject = "T-1"
		}
		for d := range k % 4 {
			e.Details = append(e.Details, Detail{"名称", fmt.Sprint(d)})
		}
		entries = append(entries, e)
		prev = draw.HashOf(e.Text())
	}
	return entries
}

func texts(entries []Entry) []string {
	var all []string
	for _, e := range entries {
		all = append(all, e.Text())
	}
	return all
}

func TestLedgerIsReadBack(t *testing.T) {
	for n := 1; n < 12; n++ {
		entries := aLedger(n)
		text := EntriesText(entries)
		records, err := ParseEntries(text)
		if err != nil || len(records) != n {
			t.Fatalf("%d entries: %d, %v", n, len(records), err)
		}
		lines := strings.Split(text, "\n")
		for k, r := range records {
			if r.Text() != entries[k].Text() || lines[r.First-1] != entryVersion || lines[r.Place(keySeq)-1] != fmt.Sprintf("序号 %d", k+1) || r.Place("none") != 0 {
				t.Errorf("%d entries: %+v", n, r)
			}
		}
	}
}

// Whatever happens to a line, it is noticed there or at the hash in the next entry; after the last entry there is none.
func TestEveryChangedLineOfALedgerIsFound(t *testing.T) {
	entries := aLedger(8)
	text := EntriesText(entries)
	lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	lines[len(lines)-1] += "\n"
	records, _ := ParseEntries(text)
	last := records[len(records)-1]
	for k, line := range lines {
		for _, change := range []string{"", line + line, strings.TrimSuffix(line, "\n") + "x\n", "x" + line, strings.TrimSuffix(line, "\n"), strings.Replace(line, " ", "", 1)} {
			changed := strings.Join(lines[:k], "") + change + strings.Join(lines[k+1:], "")
			found, err := ParseEntries(changed)
			f, _ := err.(*draw.Finding)
			switch {
			case f == nil && len(found) == len(entries) && k+1 < last.First:
				t.Errorf("line %d as %q is not found", k+1, change)
			case f != nil && f.Line < k:
				t.Errorf("line %d as %q: found at %d", k+1, change, f.Line)
			}
		}
	}
}

func TestPlacesOfABrokenChain(t *testing.T) {
	entries := aLedger(5)
	for _, c := range []struct {
		what string
		line int
		do   func(all []Entry)
	}{
		{"whole", 0, func([]Entry) {}},
		{"first number", 2, func(all []Entry) { all[0].Seq = 2 }},
		{"number of the third", 6 + 8 + 2, func(all []Entry) { all[2].Seq = 4 }},
		{"first hash", 3, func(all []Entry) { all[0].Prev[0]++ }},
		{"hash of the second", 6 + 3, func(all []Entry) { all[1].Prev[31]++ }},
		{"text of the second", 6 + 8 + 3, func(all []Entry) { all[1].Actor = "李四" }},
		{"text of the last", 0, func(all []Entry) { all[4].Actor = "李四" }},
		{"two exchanged", 6 + 2, func(all []Entry) { all[1], all[2] = all[2], all[1] }},
		{"one twice", 6 + 2, func(all []Entry) { all[1] = all[0] }},
	} {
		all := append([]Entry(nil), entries...)
		c.do(all)
		_, err := ParseEntries(EntriesText(all))
		checkLine(t, c.what, c.line, err)
	}
	for text, line := range map[string]int{
		"":                            1,
		EntriesText(entries) + "\n":   40,
		"x\n" + EntriesText(entries):  1,
		entries[0].Text() + "摇号台账 v1": 7,
		// The broken chain comes before the malformed line.
		entries[0].Text() + strings.Replace(entries[2].Text(), "经办 ", "经办\t", 1): 8,
		entries[0].Text() + strings.Replace(entries[1].Text(), "经办 ", "经办\t", 1): 11,
		entries[0].Text() + strings.Replace(entries[1].Text(), "序号 ", "序号\t", 1): 8,
	} {
		_, err := ParseEntries(text)
		checkLine(t, fmt.Sprintf("%q", text), line, err)
	}
}

func FuzzEntries(f *testing.F) {
	f.Add(EntriesText(aLedger(6)))
	f.Add(aLedger(1)[0].Text())
	f.Fuzz(func(t *testing.T, text string) {
		records, err := ParseEntries(text)
		if err != nil {
			if f, ok := err.(*draw.Finding); !ok || f.Line < 1 || f.Line > strings.Count(text, "\n")+1 {
				t.Fatalf("%v", err)
			}
			return
		}
		var all []Entry
		for _, r := range records {
			all = append(all, r.Entry)
		}
		if EntriesText(all) != text {
			t.Fatalf("%q is read as %q", text, EntriesText(all))
		}
	})
}
