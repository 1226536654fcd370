package cmd

import (
	"testing"

	"yaohao/draw"
	"yaohao/registry"
)

// A supplement is checked in the batch, and with the lots, of the target that was drawn, also if it stands in for another supplement.
func TestOccasions(t *testing.T) {
	team := func(id string) draw.Team {
		return draw.Team{Drawn: draw.Drawn{Target: draw.Target{ID: id, Name: id + "店"}, Options: []draw.Option{{What: registry.DayLots, Text: "2026-11-24"}, {What: "检查时段", Text: id}}}}
	}
	put := func(number int, answers, id string) draw.Act {
		return draw.Act{Kind: draw.ActSupplement, Number: number, Answers: answers, Team: draw.Team{Drawn: draw.Drawn{Target: draw.Target{ID: id, Name: id + "店"}}}}
	}
	in := draw.Inspector{ID: "2", Name: "李四"}
	changed := draw.Act{
		Kind: draw.ActReplacement, Number: 3, Answers: "C", Seat: 1, Replaced: draw.Inspector{ID: "1", Name: "张三"}, Inspector: in, Reason: "健康状况",
		Team: draw.Team{Drawn: team("C").Drawn, Members: []draw.Inspector{in}},
	}
	d := &registry.Drawing{
		Frozen: registry.Frozen{Announcement: &draw.Announcement{Batches: []draw.Batch{{Size: 1}, {Size: 2}}}},
		Result: &draw.Result{Assignment: draw.Assignment{Teams: []draw.Team{team("A"), team("B"), team("C")}}},
		Acts:   []draw.Act{put(1, "B", "X"), put(2, "X", "Y"), changed},
	}
	got := occasions(d)
	for k, want := range []struct {
		id, answers, lot        string
		rank, supplement, batch int
	}{{"A", "", "A", 1, 0, 1}, {"B", "", "B", 2, 0, 2}, {"C", "", "C", 3, 0, 2}, {"X", "B", "B", 0, 1, 2}, {"Y", "X", "B", 0, 2, 2}} {
		o := got[k]
		lots := sheetLots(o.first)
		if o.team.ID != want.id || o.answers.ID != want.answers || o.rank != want.rank || o.supplement != want.supplement || o.batch != want.batch {
			t.Errorf("%d: %+v, want %+v", k, o, want)
		}
		if len(lots) != 1 || lots[0].Text != want.lot {
			t.Errorf("%s has the lots %v, want %s", want.id, lots, want.lot)
		}
	}
	c := got[2]
	if lines := sheetReplacements(c.replaced); len(lines) != 1 || lines[0] != "第 3 号，席位 1：张三（1） 换成 李四（2），健康状况" || len(c.team.Members) != 1 {
		t.Errorf("%q, %+v", lines, c.team)
	}
	if len(got) != 5 {
		t.Errorf("%d occasions", len(got))
	}
}
