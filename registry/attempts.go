package registry

import (
	"strconv"

	"yaohao/draw/ledger"
)

// attempts are what the entries of a ledger, one after another, say of announcements and what became of them.
type attempts struct {
	announced int
	over      map[string]ledger.Act // by number: drawn, without a valid assignment, or void
	last      map[string]string     // by task: the number of its last announcement
}

func newAttempts() *attempts {
	return &attempts{over: map[string]ledger.Act{}, last: map[string]string{}}
}

// aboutAttempts reports whether entries of an act are about an attempt.
func aboutAttempts(act ledger.Act) bool {
	switch act {
	case ledger.ActAnnounce, ledger.ActDraw, ledger.ActInfeasible, ledger.ActSupplement, ledger.ActReplace, ledger.ActVoid:
		return true
	}
	return false
}

// add says what is wrong with the next entry after those before it, or "".
func (all *attempts) add(says storedAct) LedgerFault {
	over := all.over[says.number]
	switch says.act {
	case ledger.ActAnnounce:
		before := all.last[says.subject]
		all.last[says.subject] = says.number
		if all.announced++; says.number != strconv.Itoa(all.announced) {
			return LedgerNumber
		}
		if state := all.over[before]; before != "" && state != ledger.ActInfeasible && state != ledger.ActVoid {
			return LedgerStands
		}
		return ""
	case ledger.ActDraw, ledger.ActInfeasible:
		if over == ledger.ActDraw || over == ledger.ActInfeasible {
			return LedgerTwice
		}
	}
	if over == ledger.ActVoid {
		return LedgerVoid
	}
	if says.act != ledger.ActSupplement && says.act != ledger.ActReplace {
		all.over[says.number] = says.act
	}
	return ""
}

// Counts say how often an office, or a task of it, has drawn, and changed what was drawn.
type Counts struct{ Announced, Drawn, Infeasible, Supplemented, Replaced, Voided int }

// Count counts the entries about a task; about all tasks for "".
func Count(entries []ledger.Entry, task string) (n Counts) {
	of := map[ledger.Act]*int{
		ledger.ActAnnounce: &n.Announced, ledger.ActDraw: &n.Drawn, ledger.ActInfeasible: &n.Infeasible,
		ledger.ActSupplement: &n.Supplemented, ledger.ActReplace: &n.Replaced, ledger.ActVoid: &n.Voided,
	}
	for _, e := range entries {
		if count := of[e.Act]; count != nil && (task == "" || task == e.Subject) {
			*count++
		}
	}
	return n
}
