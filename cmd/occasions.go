package cmd

import (
	"slices"

	"yaohao/draw"
	"yaohao/export"
	"yaohao/registry"
)

// An occasion is the check of a drawn target, or of one that a supplement put in for it.
type occasion struct {
	team       draw.Team
	rank       int // 0 for a supplement
	supplement int
	answers    draw.Team // that a supplement stands in for
	first      draw.Team // that was drawn: whose lots, batch and standing team the check has
	batch      int       // from 1; 0 for none
	replaced   []draw.Act
}

// occasions are those of the drawn targets in their order, then those of the supplements.
func occasions(d *registry.Drawing) []occasion {
	var all []occasion
	at := map[string]int{}
	batches := batchNumbers(d.Announcement)
	for t, team := range d.Result.Teams {
		o := occasion{team: team, rank: t + 1, first: team}
		if len(batches) > 0 {
			o.batch = batches[t]
		}
		at[team.ID] = len(all)
		all = append(all, o)
	}
	for _, act := range d.Acts {
		switch act.Kind {
		case draw.ActReplacement:
			o := &all[at[act.Answers]]
			o.team, o.replaced = act.Team, append(o.replaced, act)
			continue
		case draw.ActVoid:
			continue
		}
		old := all[at[act.Answers]]
		at[act.ID] = len(all)
		all = append(all, occasion{team: act.Team, supplement: act.Number, answers: old.team, first: old.first, batch: old.batch})
	}
	return all
}

// batchNumbers are the batches, from 1, of the drawn targets in their order; none if there are no batches.
func batchNumbers(ann *draw.Announcement) []int {
	var numbers []int
	for b, batch := range ann.Batches {
		numbers = append(numbers, slices.Repeat([]int{b + 1}, batch.Size)...)
	}
	return numbers
}

// sheetLots are what a target got by lot; its days stand on the sheet as those of the check.
func sheetLots(team draw.Team) []export.Lot {
	var lots []export.Lot
	for _, lot := range team.Options {
		if lot.What != registry.DayLots {
			lots = append(lots, export.Lot(lot))
		}
	}
	return lots
}

// sheetReplacements say on a record sheet who goes in place of whom, and why. Sheets are in Chinese.
func sheetReplacements(acts []draw.Act) []string {
	var lines []string
	for _, act := range acts {
		lines = append(lines, chinese.say(msgSheetReplacement, act.Number, registry.SeatWord(act.Expert), act.Seat,
			chinese.say(msgNamed, act.Replaced.Name, act.Replaced.ID), chinese.say(msgNamed, act.Inspector.Name, act.Inspector.ID), act.Reason))
	}
	return lines
}
