package cmd

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"yaohao/draw"
	"yaohao/draw/evidence"
	"yaohao/export"
	"yaohao/registry"
)

// signSheets writes onto each sheet how its digest begins, and returns the note with which the office signs all of them, beside the announcement that names its key. Without
// that key there is neither.
func (a *app) signSheets(d *registry.Drawing, sheets []export.RecordSheet) ([]export.File, error) {
	key, err := a.keyOf(d.Announcement)
	if err != nil || key == nil {
		return nil, err
	}
	var signed []evidence.Sheet
	for k := range sheets {
		s := &sheets[k]
		s.Digest = strings.Repeat("0", export.DigestDigits) // its place has a part in how the form is laid out
		digest := evidence.SheetDigest(s.Texts())
		s.Digest = digest.String()[:export.DigestDigits]
		signed = append(signed, evidence.Sheet{Target: s.Code, Digest: digest})
	}
	text, err := evidence.SheetsText(d.Result.Announcement, signed, key)
	return textFiles(map[string]string{evidence.SheetsFile: text, draw.AnnouncementFile: d.Text}), err
}

// hasSheets reports whether a folder has record sheets that an office signed.
func hasSheets(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, evidence.SheetsFile))
	return err == nil
}

// verifySheets holds the record sheets of a folder against the office's signature. The error is a [*sheetsError] if they are not those that it signed, or
// announcement or signature are wrong.
func (a *app) verifySheets(folder string, published *draw.Hash) error {
	signed, ann, err := openSheets(os.DirFS(folder), published)
	if f, ok := as[*draw.Finding](err); ok {
		return &sheetsError{folder: folder, finding: f}
	}
	if err != nil {
		return at(folder, err)
	}
	found, err := readSheets(folder)
	if err != nil {
		return err
	}
	if faults := compareSheets(signed, found); len(faults) > 0 {
		return &sheetsError{folder: folder, faults: faults}
	}
	if a.JSON {
		return a.writeJSON(map[string]any{"folder": folder, "agrees": true, "task": ann.Task, "number": ann.Number, "sheets": len(signed), "key": ann.LedgerKey})
	}
	a.print(msgSheetsAgree, len(signed), ann.Number, ann.Task, ann.TaskName)
	a.print(msgSheetsSigned, ann.LedgerKey)
	if published == nil {
		a.print(msgSheetsCommitment, draw.HashOf(ann.Text()))
	}
	return nil
}

// openSheets reads the announcement, and the sheets that the key in it has signed.
func openSheets(folder fs.FS, published *draw.Hash) ([]evidence.Sheet, *draw.Announcement, error) {
	text, err := fs.ReadFile(folder, draw.AnnouncementFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, &failure{"", say(msgSheetsNoAnnouncement), say(msgSheetsNoAnnouncementNext), exitCannot}
	}
	if err != nil {
		return nil, nil, err
	}
	commitment := draw.Hash(sha256.Sum256(text))
	if published != nil && commitment != *published {
		return nil, nil, &draw.Finding{
			Place: draw.Place{File: draw.AnnouncementFile}, Fault: draw.FaultSum,
			Got: commitment.String(), Want: published.String(), Against: draw.Place{File: "--commitment"},
		}
	}
	ann, err := draw.ParseAnnouncement(string(text))
	if err != nil {
		return nil, nil, err
	}
	office, ok := draw.ParseNoteKey(ann.LedgerKey)
	if !ok {
		return nil, nil, &registry.NoKeyError{Task: ann.Task}
	}
	note, err := fs.ReadFile(folder, evidence.SheetsFile)
	if err != nil {
		return nil, nil, err
	}
	signed, err := evidence.OpenSheets(string(note), commitment, office)
	return signed, ann, err
}

// A foundSheet is a record sheet of a workbook in a folder.
type foundSheet struct {
	file   string
	broken error // why the workbook cannot be read; nil if it can
	export.ReadSheet
}

// readSheets reads all workbooks of a folder, in the order of their names.
func readSheets(folder string) ([]foundSheet, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var found []foundSheet
	for _, e := range entries {
		if !strings.EqualFold(filepath.Ext(e.Name()), ".xlsx") || strings.HasPrefix(e.Name(), "~$") { // that of a program that has it open
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		sheets, err := export.ReadRecordSheets(bytes.NewReader(data))
		if err != nil {
			found = append(found, foundSheet{file: e.Name(), broken: err})
		}
		for _, s := range sheets {
			found = append(found, foundSheet{file: e.Name(), ReadSheet: s})
		}
	}
	return found, nil
}

// A sheetFault is what is wrong with a sheet, or a workbook.
type sheetFault struct {
	what message
	args []any
}

// compareSheets finds each sheet that was changed, added or taken away.
func compareSheets(signed []evidence.Sheet, found []foundSheet) []sheetFault {
	digests, seen := map[string]draw.Hash{}, map[string]bool{}
	for _, s := range signed {
		digests[s.Target] = s.Digest
	}
	var faults []sheetFault
	for _, f := range found {
		want, known := digests[f.Code]
		got := evidence.SheetDigest(f.Texts)
		var what message
		switch {
		case f.broken != nil:
			faults = append(faults, sheetFault{msgSheetBroken, []any{f.file}})
			continue
		case !known:
			what = msgSheetUnknown
		case seen[f.Code]:
			what = msgSheetTwice
		case got != want:
			what = msgSheetChanged
		case f.Digest != want.String()[:export.DigestDigits]:
			what = msgSheetOtherDigest
		}
		seen[f.Code] = true
		if what != (message{}) {
			faults = append(faults, sheetFault{what, []any{f.file, raw(f.Name), raw(f.Code)}})
		}
	}
	for k, s := range signed {
		if !seen[s.Target] {
			faults = append(faults, sheetFault{msgSheetMissing, []any{k + 1, s.Target}})
		}
	}
	return faults
}

// A sheetsError says that record sheets are not those that were signed.
type sheetsError struct {
	folder  string
	finding *draw.Finding // about the announcement or the note; nil if those are in order
	faults  []sheetFault
}

func (e *sheetsError) Error() string { return e.folder + ": sheets are not as signed" }

func (a *app) explainSheets(err error) (problem, bool) {
	e, ok := as[*sheetsError](err)
	if !ok {
		return problem{}, false
	}
	if e.finding != nil {
		return problem{Place: e.folder, Fact: a.finding(e.finding), Next: a.say(msgSheetsNoteNext), Code: exitDisagrees}, true
	}
	p := problem{Place: e.folder, Fact: a.say(msgSheetsDiffer, len(e.faults)), Next: a.say(msgSheetsDifferNext), Code: exitDisagrees}
	for _, f := range e.faults {
		p.List = append(p.List, a.say(f.what, f.args...))
	}
	return p, true
}
