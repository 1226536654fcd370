package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
)

// proofText is the page: what became of the target, the comparison in words, and how to check all that by hand.
func (a *app) proofText(p *proof) string {
	var b strings.Builder
	line := func(m message, args ...any) { fmt.Fprintln(&b, a.say(m, args...)) }
	line(msgProofTitle, a.named(p.name, p.id))
	if void := p.d.Void(); void != nil {
		line(msgProofVoidLoud, p.d.Announcement.Number, void.Date, void.Reason, void.Approval)
	}
	line(msgProofConclusion, a.conclusion(p))
	writeColumns(&b, a.say(msgProofDraw), a.proofOfDraw(p))
	for _, w := range p.d.Announcement.Seed.Warnings(ceremonyOf(p.d)) {
		line(msgPlain, "  "+a.seedWarning(w))
	}
	if p.outcome != nil {
		writeColumns(&b, a.say(msgProofTarget), a.proofOfTarget(p))
	}
	if p.check != nil {
		writeColumns(&b, a.say(msgProofCheck), a.proofOfCheck(p.check))
	}
	for k, act := range a.actLines(p.d) {
		if slices.Contains(p.acts, k) {
			line(msgProofAct, act, p.d.Acts[k].Date, p.d.Acts[k].Reason, p.d.Acts[k].Approval)
		}
	}
	fmt.Fprintln(&b)
	line(msgProofByHand)
	for _, step := range a.handCheck(p) {
		fmt.Fprintln(&b, "\n"+step.says)
		for _, command := range step.lines {
			fmt.Fprintln(&b, "    "+command)
		}
	}
	fmt.Fprintln(&b)
	a.writeLedgerProof(&b, p)
	return b.String()
}

// conclusion says in a sentence or two what became of the target.
func (a *app) conclusion(p *proof) string {
	switch who := a.named(p.name, p.id); p.standing() {
	case standsExcluded:
		return a.say(msgConcludeExcluded, who, p.excluded.Reason)
	case standsAnswered:
		act := p.answered()
		return a.say(msgConcludeAnswered, who, act.Number, act.Reason, a.named(act.Name, act.ID))
	case standsSupplemented:
		act := p.supplement()
		return a.say(msgConcludeSupplement, who, act.Number, act.Answers, act.Reason)
	case standsDrawn:
		return a.say(msgConcludeDrawn, who)
	default:
		return a.say(msgConcludeNotDrawn, who)
	}
}

func (a *app) proofOfDraw(p *proof) [][2]string {
	ann := p.d.Announcement
	return [][2]string{
		{a.say(msgProofOffice), ann.Office},
		{a.say(msgProofTask), ann.Task + " " + ann.TaskName},
		{a.say(msgProofNumber), strconv.Itoa(ann.Number)},
		{a.say(msgProofCommitment), p.d.Result.Announcement.String()},
		{a.say(msgProofSeed), p.d.Seed},
		{a.say(msgProofKey), p.d.Result.Key.String()},
	}
}

// proofOfTarget has the ticket, the cut-off, and how they compare.
func (a *app) proofOfTarget(p *proof) [][2]string {
	o := p.outcome
	rows := [][2]string{{a.say(msgProofStratum), a.say(msgProofStratumOf, o.Stratum.Name, o.Stratum.Of, o.Stratum.Take)}}
	if o.Exception != "" {
		rows = append(rows, [2]string{a.say(msgProofException), o.Exception})
	}
	if len(o.Tickets) > 1 {
		for k, ticket := range o.Tickets {
			rows = append(rows, [2]string{a.say(msgProofTicketNumber, k+1), ticket.String()})
		}
	}
	rows = append(rows, [2]string{a.say(msgProofTicket), a.ofSmallest(o.Ticket(), len(o.Tickets) > 1)})
	if o.CutOff != nil {
		rows = append(rows, [2]string{a.say(msgProofCutOff), a.say(msgProofCutOffOf, o.CutOff.Ticket, a.named(o.CutOff.Target.Name, o.CutOff.Target.ID))})
	}
	rows = append(rows, [2]string{a.say(msgProofCompared), a.compared(o)})
	if o.Rank > 0 {
		rows = append(rows, [2]string{a.say(msgProofRank), a.say(msgProofRankOf, o.Rank, len(p.d.Result.Teams))})
	}
	return rows
}

func (a *app) ofSmallest(ticket draw.Ticket, several bool) string {
	if several {
		return a.say(msgProofSmallest, ticket)
	}
	return ticket.String()
}

// compared holds the ticket against the cut-off, in words.
func (a *app) compared(o *draw.Outcome) string {
	if o.CutOff == nil {
		return a.say(msgComparedNone, o.Stratum.Name)
	}
	how := msgComparedLarger
	switch order := o.Ticket().Compare(o.CutOff.Ticket); {
	case o.CutOff.Target.ID == o.Target.ID:
		how = msgComparedItself
	case order < 0:
		how = msgComparedSmaller
	case order == 0 && o.Rank > 0:
		how = msgComparedEqualDrawn
	case order == 0:
		how = msgComparedEqual
	}
	return a.say(how) + a.say(msgComparedPosition, o.Position, o.Stratum.Of, o.Stratum.Take)
}

// proofOfCheck is when and by whom the target is checked.
func (a *app) proofOfCheck(o *occasion) [][2]string {
	var rows [][2]string
	if o.batch > 0 {
		rows = append(rows, [2]string{a.say(msgColBatch), strconv.Itoa(o.batch)})
	}
	rows = append(rows, [2]string{a.say(msgRuleDates), a.say(msgFromTo, o.team.Period.From, o.team.Period.To)})
	for _, lot := range sheetLots(o.first) {
		rows = append(rows, [2]string{lot.What, lot.Text})
	}
	if o.first.Group > 0 {
		rows = append(rows, [2]string{a.say(msgColStandingTeam), strconv.Itoa(o.first.Group)})
	}
	if len(o.team.Members) > 0 {
		rows = append(rows, [2]string{a.say(msgColTeam), a.shown(o.team.Members)})
	}
	if len(o.team.Experts) > 0 {
		rows = append(rows, [2]string{a.say(msgColExperts), a.shown(o.team.Experts)})
	}
	return rows
}

// shown names inspectors as the lists do: by id alone where names are withheld.
func (a *app) shown(members []draw.Inspector) string {
	var names []string
	for _, m := range members {
		if m.Name == "-" {
			names = append(names, m.ID)
		} else {
			names = append(names, a.named(m.Name, m.ID))
		}
	}
	return strings.Join(names, a.say(msgListComma))
}

// writeLedgerProof ends the page with the entry of the draw in the ledger, if a checkpoint covers it.
func (a *app) writeLedgerProof(b *strings.Builder, p *proof) {
	switch {
	case p.drawn != "":
		fmt.Fprintf(b, "%s\n\n%s", a.say(msgProofLedger), p.drawn)
	case p.d.Announcement.LedgerKey != "":
		fmt.Fprintln(b, a.say(msgProofNoCheckpoint))
	default:
		fmt.Fprintln(b, a.say(msgProofNoKey))
	}
}
