package registry

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A drawn workspace that somebody has changed with a SQLite shell, triggers put aside.
func TestAuditHoldsWhatIsStoredAgainstTheLedger(t *testing.T) {
	for name, c := range map[string]struct {
		change string
		fault  LedgerFault
	}{
		"seed and result of another draw": {"UPDATE draw SET seed = '别的', result = '别的'", LedgerRow},
		"draw forgotten":                  {"DELETE FROM draw", LedgerRow},
		"announcement forgotten":          {"DELETE FROM draw; DELETE FROM announcement", LedgerRow},
		"announcement changed":            {"UPDATE announcement SET text = text || '每人至多 9 席'", LedgerRow},
		"draw of another entry":           {"UPDATE draw SET entry = 1", LedgerRow},
		"draw made infeasible":            {"UPDATE draw SET result = NULL", LedgerRow},
	} {
		t.Run(name, func(t *testing.T) {
			o := newDrawn(t)
			if _, err := o.Audit(t.Context()); err != nil {
				t.Fatal(err)
			}
			o.tamper(c.change)
			_, err := o.Audit(t.Context())
			if e := wantError[*BrokenLedgerError](t, err); e.Fault != c.fault {
				t.Errorf("got %+v", e)
			}
		})
	}
}

func TestAnnouncementIsDrawnOnceInTheLedger(t *testing.T) {
	entries := []ledger.Entry{
		{Seq: 1, Act: ledger.ActFound},
		{Seq: 2, Act: ledger.ActAnnounce, Subject: "T", Details: []ledger.Detail{{Key: ledger.DetailNumber, Value: "1"}, {Key: ledger.DetailAnnouncement, Value: "a"}}},
		{Seq: 3, Act: ledger.ActDraw, Subject: "T", Details: []ledger.Detail{{Key: ledger.DetailNumber, Value: "1"}, {Key: detailSeed, Value: "s"}, {Key: ledger.DetailResult, Value: "r"}}},
	}
	stored := func() map[int][]storedAct {
		all := map[int][]storedAct{}
		for _, e := range entries[1:] {
			all[e.Seq] = []storedAct{recorded(e)}
		}
		return all
	}
	if err := replay(entries, stored()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		again int // index of the entry that comes once more
		fault LedgerFault
	}{{1, LedgerNumber}, {2, LedgerTwice}} {
		again := entries[c.again]
		again.Seq = 4
		entries = append(entries[:3:3], again)
		err := replay(entries, stored())
		if e, ok := err.(*BrokenLedgerError); !ok || e.Fault != c.fault || e.Seq != 4 {
			t.Errorf("got %v", fmt.Sprint(err))
		}
	}
}

// What entries say of attempts, one after another: act, task and number; the last of them is wrong, or nothing is.
func TestAttempts(t *testing.T) {
	const announced, drawn, stuck, put, other, void = ledger.ActAnnounce, ledger.ActDraw, ledger.ActInfeasible, ledger.ActSupplement, ledger.ActReplace, ledger.ActVoid
	for _, c := range []struct {
		entries []storedAct
		fault   LedgerFault
	}{
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: drawn, number: "1"}, {act: put, number: "1"}, {act: other, number: "1"}, {act: void, number: "1"}, {act: announced, subject: "A", number: "2"}}, ""},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: void, number: "1"}, {act: announced, subject: "A", number: "2"}, {act: drawn, number: "2"}}, ""},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: stuck, number: "1"}, {act: announced, subject: "A", number: "2"}}, ""},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: announced, subject: "B", number: "2"}, {act: drawn, number: "2"}, {act: drawn, number: "1"}}, ""},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: announced, subject: "A", number: "2"}}, LedgerStands},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: drawn, number: "1"}, {act: announced, subject: "A", number: "2"}}, LedgerStands},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: drawn, number: "1"}, {act: put, number: "1"}, {act: announced, subject: "A", number: "2"}}, LedgerStands},
		{[]storedAct{{act: announced, subject: "A", number: "2"}}, LedgerNumber},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: stuck, number: "1"}, {act: drawn, number: "1"}}, LedgerTwice},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: void, number: "1"}, {act: drawn, number: "1"}}, LedgerVoid},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: void, number: "1"}, {act: void, number: "1"}}, LedgerVoid},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: drawn, number: "1"}, {act: void, number: "1"}, {act: put, number: "1"}}, LedgerVoid},
		{[]storedAct{{act: announced, subject: "A", number: "1"}, {act: drawn, number: "1"}, {act: void, number: "1"}, {act: other, number: "1"}}, LedgerVoid},
	} {
		all, last := newAttempts(), len(c.entries)-1
		for k, e := range c.entries {
			want := LedgerFault("")
			if k == last {
				want = c.fault
			}
			if got := all.add(e); got != want {
				t.Errorf("%v: entry %d: %q, want %q", c.entries, k, got, want)
			}
		}
	}
}

// A workspace with a replacement and a void draw that somebody has changed, triggers put aside.
func TestAuditHoldsActsAgainstTheLedger(t *testing.T) {
	for name, change := range map[string]string{
		"void forgotten":                 `DELETE FROM void WHERE number = 1`,
		"void of an announcement gone":   `DELETE FROM void WHERE number = 2`,
		"void of another entry":          `UPDATE void SET entry = 1 WHERE number = 2`,
		"another draw void, too":         `INSERT INTO void SELECT 3, max(seq) FROM ledger`,
		"replacement forgotten":          `DELETE FROM act WHERE number = 1`,
		"act of the void forgotten":      `DELETE FROM act WHERE number = 2`,
		"another inspector":              `UPDATE act SET text = replace(text, '席位 1 0', '席位 1 1')`,
		"another reason":                 `UPDATE act SET text = replace(text, '健康状况', '工作冲突')`,
		"the replacement a supplement":   `UPDATE act SET text = replace(text, '更换 1 ', '补抽 1 ')`,
		"the ledger forgets who decided": `UPDATE ledger SET text = replace(text, '批准 王局长', '批准 李局长') WHERE text LIKE '%事项 更换%'`,
	} {
		t.Run(name, func(t *testing.T) {
			o := newReplaced(t)
			o.void("T-1")
			o.setMoment("T-1", "2026-11-20 11:00")
			o.announce("T-1")
			o.void("T-1")
			o.setMoment("T-1", "2026-11-20 12:00")
			o.announce("T-1")
			if _, err := o.Audit(t.Context()); err != nil {
				t.Fatal(err)
			}
			o.tamper(change)
			_, err := o.Audit(t.Context())
			wantError[*BrokenLedgerError](t, err)
		})
	}
}

// A result that was exchanged together with its seed is what that seed gives, but not what the ledger records.
func TestExchangedDrawIsNotGivenOut(t *testing.T) {
	o := newDrawn(t)
	f, err := o.Announced(t.Context(), "T-1")
	if err != nil {
		t.Fatal(err)
	}
	other, err := f.draw("another seed")
	if err != nil {
		t.Fatal(err)
	}
	o.tamper(fmt.Sprintf("UPDATE draw SET seed = 'another seed', result = '%s'", other.Text()))
	_, err = o.Drawn(t.Context(), "T-1")
	wantError[*ResultError](t, err)
}

// The program itself does not draw where the ledger says that it has.
func TestWhatWasTakenAwayIsNotMadeAgain(t *testing.T) {
	for name, c := range map[string]struct {
		have   func(*testing.T) *office
		change string
		act    func(*office) error
	}{
		"draw":         {newDrawn, "DELETE FROM draw", (*office).drawAgain},
		"announcement": {newAnnounced, "DELETE FROM announcement", (*office).announceAgain},
	} {
		t.Run(name, func(t *testing.T) {
			o := c.have(t)
			o.tamper(c.change)
			before := o.dump([]string{"ledger", "announcement", "draw"})
			wantError[*BrokenLedgerError](t, c.act(o))
			if o.dump([]string{"ledger", "announcement", "draw"}) != before {
				t.Error("it was made again")
			}
		})
	}
}

func TestAuditBearsAnotherProgramAtWork(t *testing.T) {
	o := newCounty(t)
	done := make(chan error)
	go func() {
		s, err := Open(t.Context(), o.path, clockOfTests, "clerk")
		for n := 0; err == nil && n < 20; n++ {
			task := countyTask()
			task.Number = fmt.Sprint(n)
			if _, err = s.AddTask(t.Context(), task); err == nil {
				if _, err = s.Announce(t.Context(), task.Number, draw.Hash{}); err == nil {
					_, err = s.Draw(t.Context(), task.Number, "一")
				}
			}
		}
		done <- errors.Join(err, s.Close())
	}()
	for {
		select {
		case err := <-done:
			o.check(err)
			return
		case <-time.After(2 * time.Millisecond): // so that the other gets its turn
			_, err := o.Audit(t.Context())
			o.check(err)
		}
	}
}
