package evidence

import (
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// firstEarlier is the line of the announcement on which the first 前次 stands (§4).
const firstEarlier = 6

func (c *checker) checkLedger(text string) error {
	records, err := ledger.ParseEntries(text)
	if err != nil {
		return err
	}
	for _, check := range []func() error{
		func() error { return c.checkSize(records, strings.Count(text, "\n")) },
		func() error { return c.checkRoots(records) },
		func() error { return checkNumbers(records) },
		func() error { return c.checkTask(records) },
		func() error { return c.checkEarlier(records) },
	} {
		if err := check(); err != nil {
			return err
		}
	}
	c.count(records)
	return nil
}

// checkSize compares the number of entries with that of the checkpoint.
func (c *checker) checkSize(records []ledger.Record, lines int) error {
	switch n := c.drawn.Size; {
	case len(records) < n:
		return finding(lines+1, draw.FaultMissing, "", "")
	case len(records) > n:
		return finding(records[n].First, draw.FaultExcess, "", "")
	}
	return nil
}

// checkRoots compares the tree with both checkpoints.
func (c *checker) checkRoots(records []ledger.Record) error {
	tree := ledger.NewTree(nil)
	for _, r := range records {
		tree.Append(r.Text())
	}
	for _, checkpoint := range []struct {
		file string
		at   *proven
	}{{draw.DrawnFile, c.drawn}, {draw.AnnouncedFile, c.announced}} {
		if checkpoint.at == nil {
			continue
		}
		if root, err := tree.Root(checkpoint.at.Size); err != nil || root != checkpoint.at.Root {
			return finding(0, draw.FaultRoot, "", checkpoint.file)
		}
	}
	return nil
}

// number is the 抽取编号 of an entry, or a finding at its line, or at that of 事项.
func number(r ledger.Record) (int, *draw.Finding) {
	value, ok := r.Value(ledger.DetailNumber)
	n, err := strconv.Atoi(value)
	switch {
	case !ok:
		return 0, finding(r.Place(ledger.KeyAct), draw.FaultMissing, "", ledger.DetailNumber)
	case err != nil || n < 0 || len(value) > 15 || strconv.Itoa(n) != value:
		return 0, finding(r.Place(ledger.DetailNumber), draw.FaultNumber, value, "")
	}
	return n, nil
}

// checkNumbers makes sure that announcements of all tasks are numbered without gaps, and that nothing is drawn twice, or before it is announced.
func checkNumbers(records []ledger.Record) error {
	announced, drawn := 0, map[int]bool{}
	for _, r := range records {
		if r.Act != ledger.ActAnnounce && r.Act != ledger.ActDraw && r.Act != ledger.ActInfeasible {
			continue
		}
		n, wrong := number(r)
		switch {
		case wrong != nil:
			return wrong
		case r.Act == ledger.ActAnnounce && n != announced+1:
			return finding(r.Place(ledger.DetailNumber), draw.FaultGap, strconv.Itoa(n), strconv.Itoa(announced+1))
		case r.Act == ledger.ActAnnounce:
			announced = n
		case n < 1 || n > announced:
			return finding(r.Place(ledger.DetailNumber), draw.FaultTooEarly, strconv.Itoa(n), "")
		case drawn[n]:
			return finding(r.Place(ledger.DetailNumber), draw.FaultDrawnTwice, strconv.Itoa(n), "")
		default:
			drawn[n] = true
		}
	}
	return nil
}

// isTaskAct reports whether entries of this kind about a task are looked at.
func isTaskAct(act ledger.Act) bool {
	return slices.Contains([]ledger.Act{ledger.ActAnnounce, ledger.ActDraw, ledger.ActInfeasible, ledger.ActSupplement, ledger.ActReplace, ledger.ActVoid}, act)
}

// isLater reports whether an act changes acts.txt.
func isLater(act ledger.Act) bool {
	return act == ledger.ActSupplement || act == ledger.ActReplace || act == ledger.ActVoid
}

// checkTask holds the entries about this task against the dossier.
func (c *checker) checkTask(records []ledger.Record) error {
	a := c.report.Announcement
	own := map[ledger.Act]bool{}
	last := c.lastLater(records)
	for k, r := range records {
		if r.Subject != a.Task || !isTaskAct(r.Act) {
			continue
		}
		n, wrong := number(r)
		var err error
		switch {
		case wrong != nil: // an act that does not say of which draw is of none; others have been refused
		case n != a.Number && r.Act == ledger.ActAnnounce && !c.isNamed(n):
			return finding(r.Place(ledger.DetailNumber), draw.FaultUnnamed, strconv.Itoa(n), "")
		case n != a.Number:
		case own[ledger.ActVoid]:
			return finding(r.Place(ledger.DetailNumber), draw.FaultAfterVoid, strconv.Itoa(n), "")
		case r.Act == ledger.ActAnnounce:
			err = holds(r, ledger.DetailAnnouncement, c.report.Commitment.String())
		case r.Act == ledger.ActDraw:
			err = holds(r, ledger.DetailResult, c.sum(draw.ResultFile))
		case k == last:
			err = holds(r, ledger.DetailResult, c.sum(draw.ActsFile))
		}
		if err != nil {
			return err
		}
		own[r.Act] = own[r.Act] || n == a.Number
	}
	if !own[ledger.ActAnnounce] || !own[ledger.ActDraw] || last < 0 && c.sum(draw.ActsFile) != "" {
		return finding(0, draw.FaultUnrecorded, "", "")
	}
	return nil
}

// lastLater is the index of the last entry of this draw that says what acts.txt is; -1 if there is none.
func (c *checker) lastLater(records []ledger.Record) int {
	a := c.report.Announcement
	for k, r := range slices.Backward(records) {
		if n, wrong := number(r); wrong == nil && isLater(r.Act) && r.Subject == a.Task && n == a.Number {
			return k
		}
	}
	return -1
}

// isNamed reports whether there may be an announcement of this task with another number.
func (c *checker) isNamed(n int) bool {
	a := c.report.Announcement
	earlier := slices.ContainsFunc(a.Earlier, func(e draw.Earlier) bool { return e.Number == n })
	return earlier || n > a.Number && c.report.Void != nil
}

// holds returns a finding if a detail is not this hash.
func holds(r ledger.Record, key, sum string) error {
	got, ok := r.Value(key)
	switch {
	case !ok:
		return finding(r.Place(ledger.KeyAct), draw.FaultMissing, "", key)
	case got != sum || sum == "": // there is no such file
		return finding(r.Place(key), draw.FaultAbout, got, sum)
	}
	return nil
}

// checkEarlier looks for the earlier attempts that the announcement names, before its own entry.
func (c *checker) checkEarlier(records []ledger.Record) error {
	a := c.report.Announcement
	for k, e := range a.Earlier {
		ended := ledger.ActInfeasible
		if e.Reason != "" {
			ended = ledger.ActVoid
		}
		found := map[ledger.Act]bool{}
		for _, r := range records {
			n, wrong := number(r)
			if wrong != nil || r.Subject != a.Task {
				continue
			}
			if n == a.Number && r.Act == ledger.ActAnnounce {
				break
			}
			found[r.Act] = found[r.Act] || n == e.Number
		}
		if !found[ledger.ActAnnounce] || !found[ended] {
			place := draw.Place{File: draw.AnnouncementFile, Line: firstEarlier + k}
			return &draw.Finding{Place: place, Fault: draw.FaultUnrecorded, Against: draw.Place{File: draw.LedgerFile}}
		}
	}
	return nil
}

func (c *checker) count(records []ledger.Record) {
	c.found.Counts = &Counts{}
	for _, r := range records {
		switch r.Act {
		case ledger.ActDraw:
			c.found.Counts.Draws++
		case ledger.ActReplace:
			c.found.Counts.Replacements++
		case ledger.ActVoid:
			c.found.Counts.Voids++
		}
	}
}
