package draw

import (
	"errors"
	"strings"
	"testing"
)

// checkOutcomes asks for the outcome of every target of a dossier that agrees: who is drawn must be read off one's own ticket and the cut-off alone, and be
// as result.txt says.
func checkOutcomes(t *testing.T, d dossier) {
	t.Helper()
	if d[DispatchFile] != "" { // it has the targets of one area
		return
	}
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	result, err := drawAlone(d, asItIs)
	if err != nil {
		t.Fatal(err)
	}
	ranks := map[string]int{}
	for k, team := range result.Teams {
		ranks[team.ID] = k + 1
	}
	for target, err := range Targets(strings.NewReader(d[TargetsFile])) {
		if err != nil {
			t.Fatal(err)
		}
		o, err := OutcomeOf(a, result, d, target.ID)
		if err != nil {
			t.Fatal(err)
		}
		least := NewTickets(result.Key).smallest(target.ID, len(o.Tickets))
		below := o.CutOff != nil && compareTicketed(ticketed{target, o.Ticket()}, ticketed{o.CutOff.Target, o.CutOff.Ticket}) <= 0
		switch drawn := ranks[target.ID] > 0; {
		case o.Rank != ranks[target.ID], o.Target != target, o.Stratum.Name != target.Stratum, o.Ticket() != least:
			t.Errorf("%s: %+v", target.ID, o)
		case drawn && result.Teams[o.Rank-1].Ticket != o.Ticket():
			t.Errorf("%s: ticket %s", target.ID, o.Ticket())
		case drawn != below, drawn != (o.Position <= o.Stratum.Take):
			t.Errorf("%s: drawn %v, below the cut-off %v, position %d, take %d", target.ID, drawn, below, o.Position, o.Stratum.Take)
		case o.CutOff != nil && result.Teams[ranks[o.CutOff.Target.ID]-1].Ticket != o.CutOff.Ticket:
			t.Errorf("%s: cut-off %+v", target.ID, o.CutOff)
		}
	}
}

func TestOutcomeOfEveryTargetIsThatOfTheDraw(t *testing.T) {
	for _, d := range []dossier{county(), province()} {
		for _, seed := range []string{"1", "2", "3"} {
			d[SeedFile] = SeedText(seed)
			checkOutcomes(t, d)
		}
	}
}

func TestOutcomeOfATargetThatIsNotListed(t *testing.T) {
	d := province()
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	result, err := drawAlone(d, asItIs)
	if err != nil {
		t.Fatal(err)
	}
	excluded, _ := Collect(ExcludedTargets(strings.NewReader(d[ExcludedFile])))
	for _, id := range []string{"", "4301", excluded[0].Target} {
		_, err := OutcomeOf(a, result, d, id)
		var unlisted *UnlistedError
		if !errors.As(err, &unlisted) || unlisted.ID != id {
			t.Errorf("%q: %v", id, err)
		}
	}
	if got, err := ExcludedOf(d, excluded[0].Target); err != nil || *got != excluded[0] {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := ExcludedOf(d, "4301"); err != nil || got != nil {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := ExcludedOf(dossier{}, "4301"); err != nil || got != nil {
		t.Errorf("without a list: %v, %v", got, err)
	}
}
