package draw

import "testing"

func TestFindingSaysWhereWhatAndAgainstWhat(t *testing.T) {
	for _, c := range []struct {
		finding Finding
		want    string
	}{
		{Finding{Place: Place{ResultFile, 6}, Fault: FaultResult, Got: "席位 1 2 03", Want: "席位 1 2 02"},
			`result.txt:6: is not what the seed gives: "席位 1 2 03", want "席位 1 2 02"`},
		{Finding{Place: Place{File: SeedFile}, Fault: FaultMissing}, "seed.txt: missing"},
		{Finding{Place: Place{SeedFile, 1}, Fault: FaultEncoding, Got: "\xff"}, `seed.txt:1: not UTF-8 in NFC: "\xff"`},
		{Finding{Place: Place{File: TargetsFile}, Fault: FaultCount, Got: "11", Want: "12", Against: Place{AnnouncementFile, 11}},
			`targets.txt: count differs: "11", want "12" (announcement.txt:11)`},
	} {
		if got := c.finding.Error(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
