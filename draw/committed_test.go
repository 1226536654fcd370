package draw

import (
	"maps"
	"testing"
)

func TestCheckLists(t *testing.T) {
	a, texts := new(Announcement), map[string]string{}
	for _, file := range []string{TargetsFile, InspectorsFile, AvoidanceFile, WeightsFile} {
		texts[file] = "version of " + file + "\nrow\n"
	}
	a.CommitTo(texts)
	if err := a.CheckLists(texts); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		file, text string // "" takes the list away
		fault      Fault
	}{
		{TargetsFile, "", FaultMissing},
		{WeightsFile, "", FaultMissing},
		{AreasFile, "version\nrow\n", FaultExcess},
		{AvoidanceFile, "version of avoidance.txt\nother\n", FaultSum},
	} {
		changed := maps.Clone(texts)
		if changed[tt.file] = tt.text; tt.text == "" {
			delete(changed, tt.file)
		}
		if f, _ := a.CheckLists(changed).(*Finding); f == nil || f.File != tt.file || f.Fault != tt.fault {
			t.Errorf("%s: got %v, want %s", tt.file, f, tt.fault)
		}
	}
}
