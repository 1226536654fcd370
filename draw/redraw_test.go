package draw

import (
	"maps"
	"slices"
	"testing"
)

// before is what there is of a dossier before its result.
func (d dossier) before() dossier {
	b := maps.Clone(d)
	for _, name := range []string{ResultFile, SumsFile, ActsFile} {
		delete(b, name)
	}
	return b
}

func (d dossier) redrawn(t *testing.T) *Report {
	t.Helper()
	report, err := Redraw(d.folder())
	if err != nil {
		t.Fatal(err)
	}
	if (report.Finding == nil) != (report.Lists == Yes && report.Result != No && report.Drawn != nil) {
		t.Fatalf("lists %s, result %s, but the finding is %v", report.Lists, report.Result, report.Finding)
	}
	return report
}

func TestResultIsDrawnWithoutItsFile(t *testing.T) {
	for name, d := range map[string]dossier{"county": county(), "province": province()} {
		r := d.before().redrawn(t)
		if r.Finding != nil || r.Result != NotShown || r.Drawn.Text() != d[ResultFile] || r.Commitment != HashOf(d[AnnouncementFile]) {
			t.Errorf("%s: %s, %v", name, r.Result, r.Finding)
		}
		d[SumsFile], d[ActsFile], d["notes.txt"] = "not looked at", "not looked at", "not looked at"
		if r := d.redrawn(t); r.Finding != nil || r.Result != Yes {
			t.Errorf("%s: %s, %v", name, r.Result, r.Finding)
		}
	}
}

// Whatever is wrong with a file of which the result is made, or with the result, is found where Verify finds it.
func TestRedrawFindsWhatVerifyFinds(t *testing.T) {
	for _, name := range append(slices.Collect(maps.Keys(province().before())), ResultFile) {
		eachCorruptionOf(t, province(), name, func(t *testing.T, d dossier, _ string, _ int) {
			d.seal()
			verified, err := Verify(d.folder())
			if err != nil {
				t.Fatal(err)
			}
			want := verified.Finding
			if want.File == SumsFile && want.Fault == FaultExcess { // a list that the announcement lost
				want = &Finding{Place: want.Against, Against: Place{File: AnnouncementFile}}
			}
			checkRedrawn(t, d, placeOf(want))
			if want.File == ResultFile && verified.Infeasible == nil { // only the result tells that seed or announcement was another
				want = nil
			}
			checkRedrawn(t, d.before(), placeOf(want))
		})
	}
}

func checkRedrawn(t *testing.T, d dossier, want string) {
	t.Helper()
	if got := placeOf(d.redrawn(t).Finding); got != want {
		t.Errorf("place: %s, want %s", got, want)
	}
}

func TestRedrawMissesFiles(t *testing.T) {
	plain := province().before()
	for name := range plain {
		d := maps.Clone(plain)
		delete(d, name)
		if f := d.redrawn(t).Finding; f == nil || f.Place != (Place{File: name}) || f.Fault != FaultMissing {
			t.Errorf("without %s: %v", name, f)
		}
	}
}

func TestListThatIsNotAnnouncedIsFound(t *testing.T) {
	p := province()
	for _, name := range slices.Sorted(maps.Keys(p.before())) {
		if _, plain := county()[name]; plain {
			continue
		}
		if f := county().before().with(name, p[name]).redrawn(t).Finding; f == nil || f.Place != (Place{File: name}) || f.Fault != FaultExcess {
			t.Errorf("%s: %v", name, f)
		}
	}
}

func TestRedrawTellsWhyThereIsNoResult(t *testing.T) {
	d := county()
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	a.Maximum = 1
	d[AnnouncementFile] = a.Text()
	if r := d.before().redrawn(t); r.Infeasible == nil || r.Result != No || r.Drawn != nil {
		t.Errorf("%+v", r)
	}
}
