package registry

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"yaohao/draw"
)

func TestDossierOfADrawVerifies(t *testing.T) {
	o := newDrawn(t)
	texts := o.drawn("T-1").Texts()
	texts[draw.SumsFile] = draw.SumsText(texts)
	dossier := fstest.MapFS{}
	for name, text := range texts {
		dossier[name] = &fstest.MapFile{Data: []byte(text)}
	}
	report, err := draw.Verify(dossier)
	if err != nil || !report.Agrees() || len(report.Others) > 0 {
		t.Errorf("%v, %+v", err, report)
	}
}

func TestDrawIsReadBackAsItWasMade(t *testing.T) {
	o := newAnnounced(t)
	made := o.draw("T-1", "一")
	read := o.drawn("T-1")
	if read.Seed != "一" || read.Result.Text() != made.Result.Text() || read.Text != made.Text || len(ids(read)) != 4 {
		t.Errorf("made %v, read %v", ids(made), ids(read))
	}
}

func TestEachTaskHasADrawOfItsOwn(t *testing.T) {
	o := newDrawn(t)
	task := countyTask()
	task.Number = "T-2"
	o.addTask(task)
	o.announce("T-2")
	o.draw("T-2", "一")
	first, second := o.drawn("T-1"), o.drawn("T-2")
	if first.Announcement.Number != 1 || second.Announcement.Number != 2 || first.Result.Key == second.Result.Key {
		t.Errorf("numbers %d and %d, keys %s and %s", first.Announcement.Number, second.Announcement.Number, first.Result.Key, second.Result.Key)
	}
}

func TestSeedThatIsNoLineIsRefused(t *testing.T) {
	for _, seed := range []string{"", " ", "一\n二", "一\n种子 二", "一 ", "一\t二", "e\u0301", "\xff"} {
		o := newAnnounced(t)
		entries := len(o.entries())
		_, err := o.Draw(t.Context(), "T-1", seed)
		if f := wantError[*draw.Finding](t, err); f.File != draw.SeedFile {
			t.Errorf("%q: %v", seed, f)
		}
		wantStatus(t, o.status("T-1"), StateAnnounced, 1, "")
		if len(o.entries()) != entries {
			t.Errorf("%q: entry %s", seed, o.lastEntry())
		}
	}
}

func TestChangedDrawIsNotGivenOut(t *testing.T) {
	for name, change := range map[string]string{
		"result":              `UPDATE draw SET result = replace(result, '李四', '张三')`,
		"result of one byte":  `UPDATE draw SET result = result || ' '`,
		"seed":                `UPDATE draw SET seed = '二'`,
		"seed that is no one": `UPDATE draw SET seed = char(10)`,
	} {
		t.Run(name, func(t *testing.T) {
			o := newDrawn(t)
			o.tamper(change)
			_, err := o.Drawn(t.Context(), "T-1")
			if e := wantError[*ResultError](t, err); e.Task != "T-1" {
				t.Errorf("got %+v", e)
			}
		})
	}
}

// changesOfTheAnnounced are what somebody could change between announcement and draw, and the file in which it shows.
var changesOfTheAnnounced = []struct{ name, file, statement string }{
	{"name of a target", draw.TargetsFile, `UPDATE list SET text = replace(text, '第0饭店', '第0酒店')`},
	{"targets out of order", draw.TargetsFile, `UPDATE list SET text = replace(text, '91430000', '99990000')`},
	{"inspector gone", draw.InspectorsFile, `UPDATE list SET text = replace(text, '02 市监局 - 李四' || char(10), '')`},
	{"pair gone", draw.AvoidanceFile, `UPDATE list SET text = replace(text, '91430000 01' || char(10), '')`},
	{"another list", draw.InspectorsFile, `UPDATE announcement SET inspectors = avoidance`},
	{"list gone", draw.TargetsFile, `DELETE FROM list WHERE sha256 = (SELECT targets FROM announcement)`},
	{"maximum", draw.AnnouncementFile, `UPDATE announcement SET text = replace(text, '每人至多 4 席', '每人至多 1 席')`},
	{"office", draw.AnnouncementFile, `UPDATE announcement SET text = replace(text, '某县', '某市')`},
}

func TestChangedAnnouncementIsNotDrawn(t *testing.T) {
	for _, c := range changesOfTheAnnounced {
		t.Run(c.name, func(t *testing.T) {
			o := newAnnounced(t)
			o.tamper(c.statement)
			_, err := o.Draw(t.Context(), "T-1", "一")
			if f := wantError[*draw.Finding](t, err); f.File != c.file {
				t.Errorf("got %v, want %s", f, c.file)
			}
			if n := o.strings(`SELECT count(*) FROM draw`); n[0] != "0" {
				t.Errorf("%s draws", n[0])
			}
		})
	}
}

func TestDrawOfAChangedAnnouncementIsNotGivenOut(t *testing.T) {
	for _, c := range changesOfTheAnnounced {
		t.Run(c.name, func(t *testing.T) {
			o := newDrawn(t)
			o.tamper(c.statement)
			_, err := o.Drawn(t.Context(), "T-1")
			if f := wantError[*draw.Finding](t, err); f.File != c.file {
				t.Errorf("got %v, want %s", f, c.file)
			}
		})
	}
}

// Somebody who changes a list and all that commits to it leaves the ledger behind.
func TestAnnouncementForgedWithItsListIsFound(t *testing.T) {
	o := newAnnounced(t)
	f, err := o.Announced(t.Context(), "T-1")
	o.check(err)
	forged := *f
	forged.Lists[draw.AvoidanceFile] = "摇号回避名单 v1\n"
	a := *f.Announcement
	a.Avoidance = draw.Commit(forged.Lists[draw.AvoidanceFile])
	sum := sha256.Sum256([]byte(forged.Lists[draw.AvoidanceFile]))
	o.tamper(`INSERT INTO list VALUES (?, ?)`, hex.EncodeToString(sum[:]), forged.Lists[draw.AvoidanceFile])
	o.tamper(`UPDATE announcement SET text = ?, avoidance = ?`, a.Text(), hex.EncodeToString(sum[:]))
	_, err = o.Draw(t.Context(), "T-1", "一")
	if e := wantError[*draw.Finding](t, err); e.File != draw.AnnouncementFile || e.Fault != draw.FaultSum {
		t.Errorf("got %v", e)
	}
}

func TestSameButNumber(t *testing.T) {
	plain := countyFreezing()
	first, err := plain.freeze(1)
	if err != nil {
		t.Fatal(err)
	}
	second, _ := plain.freeze(2)
	if !first.SameButNumber(second) || !second.SameButNumber(first) || first.Text == second.Text {
		t.Error("two numbers")
	}
	changes := []func(c *freezing){
		func(c *freezing) { c.task.Maximum++ },
		func(c *freezing) { c.task.Name = "另一次" },
		func(c *freezing) { c.pairs = c.pairs[1:] },
		func(c *freezing) { c.targets[0].Name = "改名" },
		func(c *freezing) { slices.Reverse(c.task.Seats) },
	}
	for n, change := range changes {
		c := countyFreezing()
		change(&c)
		if other, err := c.freeze(1); err != nil || first.SameButNumber(other) || other.SameButNumber(first) {
			t.Errorf("change %d: %v", n, err)
		}
	}
	if first.Announcement.Number != 1 || second.Announcement.Number != 2 {
		t.Error("the announcements changed")
	}
}

func TestErrorsOfADrawAreTold(t *testing.T) {
	o, _ := newInfeasible(t)
	_, err := o.Draw(t.Context(), "T-1", "又一")
	var state *StateError
	var infeasible *draw.Infeasible
	if !errors.As(err, &state) || errors.As(err, &infeasible) {
		t.Errorf("got %v", err)
	}
}

// A task as it stands is what is announced as long as that can be drawn or was drawn, and what would be announced otherwise. Looking at it records nothing.
func TestATaskAsItStandsIsTheAnnouncementOrTheNextOne(t *testing.T) {
	for _, c := range []struct {
		name   string
		office func(t *testing.T) *office
		state  State
		number int
		now    bool // frozen now
	}{
		{"planned", newCounty, StatePlanned, 1, true},
		{"announced", newAnnounced, StateAnnounced, 1, false},
		{"drawn", newDrawn, StateDrawn, 1, false},
		{"infeasible", newStuck, StateInfeasible, 2, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := c.office(t)
			o.importInspectors(ModeMerge, Inspector{ID: "05", Name: "周九", Department: "市监局"})
			entries := len(o.entries())
			status, f, err := o.AsItStands(t.Context(), "T-1")
			if err != nil || status.State != c.state || f.Announcement.Number != c.number || strings.Contains(f.Lists[draw.InspectorsFile], "周九") != c.now {
				t.Errorf("%+v, %+v, %v", status, f, err)
			}
			if _, err := draw.ParseAnnouncement(f.Text); err != nil {
				t.Error(err)
			}
			if len(o.entries()) != entries {
				t.Error("an entry in the ledger")
			}
		})
	}
	_, _, err := newCounty(t).AsItStands(t.Context(), "T-2")
	wantError[*UnknownTaskError](t, err)
}
