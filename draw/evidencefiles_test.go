package draw

import (
	"slices"
	"testing"
)

// withKey is a dossier whose announcement has a key of the ledger.
func (d dossier) withKey() dossier {
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	a.LedgerKey = countyKey
	d = d.with(AnnouncementFile, a.Text())
	d.redraw()
	return d
}

func TestEvidenceGoesWithTheAnnouncement(t *testing.T) {
	d := county()
	for _, name := range slices.Concat(wholeDossier.evidence, []string{SignatureFile}) {
		d := d.with(name, "x\n")
		d.seal()
		want := map[string]string{PseudonymsFile: "SHA256SUMS:4", AnnouncedFile: "SHA256SUMS:1", DrawnFile: "SHA256SUMS:3", LedgerFile: "SHA256SUMS:4",
			TimestampFile: agrees, SignatureFile: SignatureFile}[name]
		checkPlace(t, d, want)
	}
	for _, name := range []string{AnnouncedFile, DrawnFile, TimestampFile, SignatureFile} {
		d := d.withKey().with(name, "x\n")
		d.seal()
		checkPlace(t, d, agrees)
	}
	d = d.withKey().with(LedgerFile, "x\n")
	d.seal()
	checkPlace(t, d, "SHA256SUMS:4")
	d[DrawnFile] = "x\n"
	d.seal()
	checkPlace(t, d, agrees)
}

func TestSumsNameTheEvidenceThatIsThere(t *testing.T) {
	plain := county().withKey()
	plain.seal()
	for name, place := range map[string]string{AnnouncedFile: "SHA256SUMS:1", DrawnFile: "SHA256SUMS:3", TimestampFile: "SHA256SUMS:7"} {
		checkPlace(t, plain.with(name, "x\n"), place) // not named
		d := plain.with(name, "x\n")
		d.seal()
		delete(d, name)
		checkPlace(t, d, place) // not there
	}
	d := plain.with(SignatureFile, "x\n")
	d[SumsFile] = insertLine(d[SumsFile], 5, HashOf("x\n").String()+"  "+SignatureFile+"\n")
	checkPlace(t, d, "SHA256SUMS:6")
	report, err := Verify(plain.with(SignatureFile, "x\n").folder())
	if err != nil || len(report.Others) > 0 {
		t.Errorf("%v, %v", err, report.Others)
	}
}

// What is wrong with evidence answers neither of the first two questions.
func TestWrongEvidenceAnswersNothing(t *testing.T) {
	d := county().withKey().with(DrawnFile, "x\n")
	d.seal()
	report, err := Verify(d.with(DrawnFile, "y\n").folder())
	if err != nil || report.Finding == nil || report.Lists != NotShown || report.Result != NotShown {
		t.Errorf("%v, %+v", err, report)
	}
}

// insertLine puts a line after the first n.
func insertLine(text string, n int, line string) string {
	lines := linesOf(text)
	lines = slices.Insert(lines, n, line)
	return joinText(lines)
}

func joinText(lines []string) (text string) {
	for _, line := range lines {
		text += line
	}
	return text
}
