package evidence

import (
	"crypto/x509"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"yaohao/draw"

	"github.com/digitorus/timestamp"
)

// notary is the dossier of a stage, stamped by an authority.
func notary(t *testing.T) (*stage, files, *authority) {
	t.Helper()
	a := newAuthorityAt(t, ecdsaKey(t), timeStamping, at("2023-09-15 11:11"))
	s := newStage(t, "seed-beacon-quicknet")
	s.token = func(announcement draw.Hash) []byte { return a.stamp(t, announcement, "2023-09-15 11:11:11") }
	return s, s.dossier(), a
}

func (a *authority) stamp(t testing.TB, hash draw.Hash, moment string) []byte {
	t.Helper()
	token, err := ParseTimestampReply(a.reply(t, timestamp.Timestamp{AddTSACertificate: true, HashAlgorithm: sha256Algorithm, HashedMessage: hash[:], Time: at(moment).UTC()}, sha256Algorithm))
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func check(t testing.TB, f files, trusted *x509.CertPool) (*draw.Report, *Evidence) {
	t.Helper()
	folder := f.folder()
	report, err := draw.Verify(folder)
	if err != nil {
		t.Fatal(err)
	}
	found, err := Check(folder, report, trusted)
	if err != nil {
		t.Fatal(err)
	}
	return report, found
}

func TestWhatANotaryIsTold(t *testing.T) {
	_, f, a := notary(t)
	report, e := check(t, f, pool(a.root))
	if e.Finding != nil || !report.Agrees() || report.Before != draw.Yes || report.Only != draw.Yes || e.Before != draw.Yes || e.Only != draw.Yes {
		t.Fatalf("%+v, %+v", report, e)
	}
	if !e.Signed || *e.Counts != (Counts{Draws: 2, Replacements: 1, Voids: 0}) || e.Time.Authority != "CN=Clock" || !e.Time.Trusted {
		t.Errorf("%+v", e)
	}
	if !e.T.Equal(at("2023-09-15 09:30")) || !e.B.Equal(at("2023-09-15 19:00:03")) || !e.Until.Equal(at("2023-09-15 20:05")) {
		t.Errorf("T %v, B %v, until %v", e.T, e.B, e.Until)
	}
	if len(e.Announced) != 2 || e.Announced[0].Name != "notary.example" || e.Announced[1].Name != "court.example" || len(e.Drawn) != 2 || e.Drawn[1].Name != "press.example" {
		t.Errorf("%v, %v", e.Announced, e.Drawn)
	}
}

// A void is no disagreement: the report says it, and how many there were.
func TestWhatIsToldOfAVoidedDraw(t *testing.T) {
	s := newStage(t, "seed-beacon-quicknet")
	s.acts = func(later *draw.Later) []draw.Act {
		act, err := later.Void()
		if err != nil {
			t.Fatal(err)
		}
		act.Date, act.Reason, act.Approval = "2023-09-18", "名录有误", "局长办公会"
		return []draw.Act{act}
	}
	s.entries = append(s.entries, voided(ownTask, ownNumber, "[后续]"), announce(ownTask, ownNumber+1, draw.HashOf("another").String()))
	s.drawnSize += 2
	f := s.dossier()
	if report, e := check(t, f, nil); e.Finding != nil || report.Void == nil || e.Counts.Voids != 1 || e.Only != draw.Yes {
		t.Errorf("%+v", e)
	}
	hidden := s.without(f, draw.ActsFile)
	if _, e := check(t, hidden, nil); e.Finding == nil || e.Finding.File != draw.LedgerFile || e.Finding.Fault != draw.FaultAbout || e.Counts != nil {
		t.Errorf("hidden: %+v", e)
	}
}

func TestTimeStampsAnswerOnlyIfTheyAreTrusted(t *testing.T) {
	s, f, a := notary(t)
	stamped := func(moment string) files {
		return s.without(s.with(f, draw.TimestampFile, TimestampText(a.stamp(t, draw.HashOf(f[draw.AnnouncementFile]), moment))), draw.AnnouncedFile)
	}
	for _, c := range []struct {
		what    string
		f       files
		trusted *x509.CertPool
		want    draw.Answer
	}{
		{"trusted", stamped("2023-09-15 11:11:11"), pool(a.root), draw.Yes},
		{"not trusted", stamped("2023-09-15 11:11:11"), nil, draw.NotShown},
		{"a second before the round", stamped("2023-09-15 19:00:02"), pool(a.root), draw.Yes},
		{"with the round", stamped("2023-09-15 19:00:03"), pool(a.root), draw.NotShown},
	} {
		if _, e := check(t, c.f, c.trusted); e.Finding != nil || e.Before != c.want || e.T.IsZero() != (c.trusted == nil) {
			t.Errorf("%s: %+v", c.what, e)
		}
	}
	early := s.with(f, draw.TimestampFile, TimestampText(a.stamp(t, draw.HashOf(f[draw.AnnouncementFile]), "2023-09-15 08:00")))
	if _, e := check(t, early, pool(a.root)); !e.T.Equal(at("2023-09-15 08:00")) {
		t.Errorf("the earliest is %v", e.T)
	}
	sm2 := strings.NewReplacer("\x2a\x86\x48\xce\x3d\x04\x03\x02", "\x2a\x81\x1c\xcf\x55\x01\x83\x75")
	signed := TimestampText([]byte(sm2.Replace(string(a.stamp(t, draw.HashOf(f[draw.AnnouncementFile]), "2023-09-15 08:00")))))
	if _, e := check(t, s.with(f, draw.TimestampFile, signed), pool(a.root)); e.Finding != nil || e.Time.Unverified == nil || e.Time.Trusted || !e.T.Equal(at("2023-09-15 09:30")) {
		t.Errorf("SM2: %+v", e)
	}
}

// corruptions are what may happen to a line, by name.
func corruptions(lines []string, k int) map[string]string {
	line := strings.TrimSuffix(lines[k], "\n")
	changes := map[string]string{"left out": "", "twice": lines[k] + lines[k], "longer": line + "x\n", "begins with a space": " " + lines[k], "ends in a space": line + " \n", "ends in CR": line + "\r\n", "empty": "\n"}
	if line != "" {
		changes["shorter"] = line[:len(line)-1] + "\n"
		changes["another first byte"] = string([]byte{line[0] ^ 1}) + line[1:] + "\n"
		changes["another middle"] = line[:len(line)/2] + string([]byte{line[len(line)/2] ^ 4}) + line[len(line)/2+1:] + "\n"
	}
	all := map[string]string{}
	for what, change := range changes {
		all[what] = strings.Join(lines[:k], "") + change + strings.Join(lines[k+1:], "")
	}
	if k+1 < len(lines) {
		all["exchanged with the next"] = strings.Join(lines[:k], "") + lines[k+1] + lines[k] + strings.Join(lines[k+2:], "")
	}
	return all
}

// Whatever is done to a line of evidence, and SHA256SUMS and signature.txt made anew, there is a finding, and it is in this file. But: a witness's line, and no other, may be
// left out; and certificates in a time stamp that cannot be read are no disagreement, but nothing that is trusted.
func TestEveryCorruptedLineOfEvidenceIsFound(t *testing.T) {
	s, f, a := notary(t)
	report, _ := check(t, f, nil)
	for _, file := range []string{draw.SignatureFile, draw.AnnouncedFile, draw.DrawnFile, draw.LedgerFile, draw.TimestampFile} {
		lines := slices.Collect(strings.Lines(f[file]))
		for k := range lines {
			for what, text := range corruptions(lines, k) {
				changed := s.with(f, file, text)
				if file == draw.SignatureFile {
					changed[file] = text
				}
				if text == f[file] {
					continue
				}
				isWitness := what == "left out" && strings.HasPrefix(lines[k], "— ") && k+1 > len(lines)-2 && file != draw.SignatureFile
				again := *report
				e, err := Check(changed.folder(), &again, pool(a.root))
				if err != nil {
					t.Fatal(err)
				}
				switch {
				case isWitness && e.Finding != nil:
					t.Errorf("%s:%d %s: %v", file, k+1, what, e.Finding)
				case isWitness, file == draw.TimestampFile && e.Finding == nil && !e.Time.Trusted:
				case e.Finding == nil:
					t.Errorf("%s:%d %s is not found: %q", file, k+1, what, lines[k])
				case e.Finding.File != file || e.Finding.Line > len(lines)+1 || e.Before != draw.NotShown || e.Only != draw.NotShown:
					t.Errorf("%s:%d %s: %v", file, k+1, what, e.Finding)
				}
			}
		}
	}
}

func TestNothingIsCheckedOfWhatDisagrees(t *testing.T) {
	_, f, _ := notary(t)
	f[draw.ResultFile] += "x\n"
	f[draw.SignatureFile] = "x\n"
	if report, e := check(t, f, nil); report.Finding == nil || e.Finding != nil || e.Signed || e.Before != draw.NotShown {
		t.Errorf("%+v", e)
	}
	_, area := readVector(t, "../../testdata/vectors/area-east.txtar")
	if report, e := check(t, area, nil); report.Finding != nil || e.Finding != nil || e.Only != draw.NotShown {
		t.Errorf("%+v", e)
	}
}

// A folder that changes while it is read disagrees with itself.
func TestEvidenceIsThatOfTheSums(t *testing.T) {
	s, f, _ := notary(t)
	report, err := draw.Verify(f.folder())
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{draw.AnnouncedFile, draw.DrawnFile, draw.LedgerFile, draw.TimestampFile} {
		changed := maps.Clone(f)
		changed[file] += "\n"
		e, err := Check(changed.folder(), report, nil)
		if err != nil || e.Finding == nil || e.Finding.Place != (draw.Place{File: file}) || e.Finding.Fault != draw.FaultSum {
			t.Errorf("%s: %+v, %v", file, e.Finding, err)
		}
	}
	folder := s.without(f, draw.LedgerFile).folder()
	folder[draw.AnnouncedFile] = &fstest.MapFile{Mode: fs.ModeDir}
	if e, err := Check(folder, report, nil); err == nil {
		t.Errorf("a folder in place of a file: %+v", e)
	}
	delete(folder, draw.SumsFile)
	if e, err := Check(folder, report, nil); err == nil {
		t.Errorf("no SHA256SUMS: %+v", e)
	}
}

func TestTimestampTexts(t *testing.T) {
	for n := 1; n <= 150; n++ {
		token := make([]byte, n)
		for k := range token {
			token[k] = byte(k * 7)
		}
		text := TimestampText(token)
		if back, err := ParseTimestampText(text); err != nil || string(back) != string(token) {
			t.Fatalf("%d bytes: %v", n, err)
		}
		for line := range strings.Lines(text) {
			if len(line) > timestampColumns+1 {
				t.Errorf("%q", line)
			}
		}
	}
	full := strings.Repeat("A", 64) + "\n"
	for _, c := range []struct {
		text string
		line int
	}{
		{"", 1},
		{"x", 1},
		{timestampVersion, 1},
		{timestampVersion + "\n", 2},
		{timestampVersion + "\n\n", 2},
		{timestampVersion + "\nAAAA", 2},
		{timestampVersion + "\nAAA\n", 2},
		{timestampVersion + "\nAAB=\n", 2},
		{timestampVersion + "\nAA==\nAAAA\n", 2},
		{timestampVersion + "\nAAAA\nAAAA\n", 2},
		{timestampVersion + "\n" + strings.Repeat("A", 68) + "\n", 2},
		{timestampVersion + "\n" + full + full + "\n", 4},
		{timestampVersion + "\n" + full + "AA\r\n", 3},
		{timestampVersion + "\n" + strings.Repeat("A", 63) + "=\n" + full, 2},
		{timestampVersion + "\n" + full + full, 0},
		{timestampVersion + "\n" + strings.Repeat("A", 62) + "==\n", 0},
	} {
		_, err := ParseTimestampText(c.text)
		f, _ := err.(*draw.Finding)
		if (f == nil) != (c.line == 0) || f != nil && f.Line != c.line {
			t.Errorf("%q: %v, want line %d", c.text, err, c.line)
		}
	}
}

func FuzzEvidence(f *testing.F) {
	s := newStage(f, "seed-beacon-quicknet")
	all := s.dossier()
	report, err := draw.Verify(all.folder())
	if err != nil || report.Finding != nil {
		f.Fatalf("%v, %v", report.Finding, err)
	}
	f.Add(all[draw.SignatureFile], all[draw.AnnouncedFile], all[draw.DrawnFile], all[draw.LedgerFile], TimestampText([]byte("x")))
	f.Fuzz(func(t *testing.T, signature, announced, drawn, ledger, stamp string) {
		changed := maps.Clone(all)
		for file, text := range map[string]string{draw.AnnouncedFile: announced, draw.DrawnFile: drawn, draw.LedgerFile: ledger, draw.TimestampFile: stamp} {
			if changed[file] = text; text == "" {
				delete(changed, file)
			}
		}
		changed[draw.SumsFile] = draw.SumsText(changed)
		changed[draw.SignatureFile] = signature
		again := *report
		e, err := Check(changed.folder(), &again, nil)
		if err != nil {
			t.Fatal(err)
		}
		if text := changed[draw.LedgerFile]; e.Only == draw.Yes && text != all[draw.LedgerFile] {
			t.Fatalf("another ledger: %q", text)
		}
		if f := e.Finding; f != nil && (f.File == "" || f.Line < 0 || f.Error() == "" || f.Line > strings.Count(changed[f.File], "\n")+2) {
			t.Fatal(fmt.Sprint(f))
		}
	})
}
