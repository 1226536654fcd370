package export

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// DigestDigits are how many digits of its digest a sheet shows.
const DigestDigits = 16

// Texts are the texts of the sheet's cells as it will be written, row by row, without those that are empty and without the digest itself; a line break in a text is LF.
func (s RecordSheet) Texts() []string {
	var texts []string
	for _, row := range layOut(recordForm(s)).rows {
		cells := slices.SortedFunc(slices.Values(row.cells), func(a, b gridCell) int { return cmp.Compare(a.from, b.from) })
		for _, c := range cells {
			texts = append(texts, strings.ReplaceAll(c.text, "\r\n", "\n"))
		}
	}
	texts, _ = withoutDigest(texts)
	return texts
}

// withoutDigest leaves out what is empty, and the digest that stands after its label.
func withoutDigest(texts []string) (kept []string, digest string) {
	kept = slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	if k := slices.Index(kept, formDigest); k >= 0 && k+1 < len(kept) {
		digest = kept[k+1]
		kept = slices.Delete(kept, k+1, k+2)
	}
	return kept, digest
}

// ReadSheet is a record sheet as it stands in a workbook.
type ReadSheet struct {
	Name   string   // of the sheet
	Code   string   // of the target; "" if it has none
	Digest string   // that it shows
	Texts  []string // as [RecordSheet.Texts]
}

// ReadRecordSheets reads the sheets of a workbook back, whatever program saved it last.
func ReadRecordSheets(r io.Reader) ([]ReadSheet, error) {
	f, err := excelize.OpenReader(r, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var sheets []ReadSheet
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			return nil, err
		}
		var texts []string
		for _, row := range rows {
			for _, text := range row {
				texts = append(texts, strings.ReplaceAll(text, "\r\n", "\n"))
			}
		}
		s := ReadSheet{Name: name}
		s.Texts, s.Digest = withoutDigest(texts)
		if k := slices.Index(s.Texts, formCode); k >= 0 && k+1 < len(s.Texts) {
			s.Code = s.Texts[k+1]
		}
		sheets = append(sheets, s)
	}
	return sheets, nil
}
