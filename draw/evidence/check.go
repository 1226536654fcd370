package evidence

import (
	"crypto/x509"
	"errors"
	"io/fs"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// Evidence is what a dossier shows beside its draw.
type Evidence struct {
	Finding *draw.Finding // the first disagreement; nil if there is none

	Signed    bool                 // the office signed the dossier
	Announced []ledger.Cosignature // by whom the checkpoint of announced.txt is cosigned
	Drawn     []ledger.Cosignature // by whom that of drawn.txt is
	Time      *Timestamp           // that of timestamp.txt; nil if there is none
	Counts    *Counts              // nil if there is no ledger.txt

	Before    draw.Answer // was the announcement fixed before the seed existed?
	Only      draw.Answer // is this the only draw?
	T         time.Time   // when the announcement existed at the latest; zero if that is not shown
	B         time.Time   // before which the seed did not exist, as the announcement says or a beacon shows; zero if it says nothing
	SeedKnown time.Time   // of a cosignature, before B, of a ledger that has the draw: B is not true then; zero if there is none
	Until     time.Time   // the time of the last cosignature of drawn.txt: up to then Only is answered; zero if there is none
}

// Counts says how often an office drew, replaced and voided, over all tasks of its ledger.
type Counts struct{ Draws, Replacements, Voids int }

// Check checks step 6 of §11 after [draw.Verify], and answers questions 3 and 4, in the report, too. Of a dossier that disagrees, or of an area, it checks nothing. Certificates
// of time stamps are trusted if trusted has them, or one that vouches for them; nil trusts none. The error is one of reading files.
func Check(dossier fs.FS, report *draw.Report, trusted *x509.CertPool) (*Evidence, error) {
	c := &checker{dossier: dossier, report: report, trusted: trusted, found: Evidence{Before: draw.NotShown, Only: draw.NotShown}}
	if report.Finding != nil || report.Announcement == nil || report.Area != "" {
		return &c.found, nil
	}
	err := c.run()
	var f *draw.Finding
	if errors.As(err, &f) {
		c.found.Finding, err = f, nil
	} else if err == nil {
		c.answer()
	}
	report.Before, report.Only = c.found.Before, c.found.Only
	return &c.found, err
}

type checker struct {
	dossier fs.FS
	report  *draw.Report
	trusted *x509.CertPool
	found   Evidence

	sums      string // SHA256SUMS
	key       draw.NoteKey
	witnesses []draw.NoteKey
	announced *proven // by announced.txt; nil if there is none
	drawn     *proven // by drawn.txt
}

// run does the checks in their order and stops at the first that fails.
func (c *checker) run() error {
	text, err := fs.ReadFile(c.dossier, draw.SumsFile)
	if err != nil {
		return err
	}
	c.sums = string(text)
	a := c.report.Announcement
	c.key, _ = draw.ParseNoteKey(a.LedgerKey)
	for _, vkey := range a.Witnesses {
		w, _ := draw.ParseNoteKey(vkey)
		c.witnesses = append(c.witnesses, w)
	}
	for _, check := range []struct {
		file string
		do   func(text string) error
	}{
		{draw.SignatureFile, c.checkSignature},
		{draw.AnnouncedFile, c.checkAnnounced},
		{draw.DrawnFile, c.checkDrawn},
		{draw.LedgerFile, c.checkLedger},
		{draw.TimestampFile, c.checkTimestamp},
	} {
		if err := c.checkFile(check.file, check.do); err != nil {
			return err
		}
	}
	return nil
}

// checkFile checks a file if it is there. A finding without a file is about this one.
func (c *checker) checkFile(name string, check func(text string) error) error {
	text, err := fs.ReadFile(c.dossier, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case name != draw.SignatureFile && !c.isSummed(name, draw.HashOf(string(text))):
		return &draw.Finding{Place: draw.Place{File: name}, Fault: draw.FaultSum, Against: draw.Place{File: draw.SumsFile}}
	}
	err = check(string(text))
	var f *draw.Finding
	if errors.As(err, &f) && f.File == "" {
		f.File = name
	}
	return err
}

// isSummed reports whether SHA256SUMS says that a file has this hash.
func (c *checker) isSummed(name string, sum draw.Hash) bool {
	return strings.Contains("\n"+c.sums, "\n"+sum.String()+"  "+name+"\n")
}

// sum is the SHA-256 of a file that SHA256SUMS names, and that was held against it; "" if it names none.
func (c *checker) sum(name string) string {
	for line := range strings.Lines(c.sums) {
		if sum, ok := strings.CutSuffix(line, "  "+name+"\n"); ok {
			return sum
		}
	}
	return ""
}

// finding is one in the file that is checked.
func finding(line int, fault draw.Fault, got, want string) *draw.Finding {
	return &draw.Finding{Place: draw.Place{Line: line}, Fault: fault, Got: got, Want: want}
}
