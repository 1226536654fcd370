package export

import (
	"errors"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

const paperA4 = 9

// coreProperties holds no date and no author.
func coreProperties(title string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + title + `</dc:title></cp:coreProperties>`
}

// sheetBook is a workbook of sheets that share their styles.
type sheetBook struct {
	file   *excelize.File
	styles sheetStyles
	sheets int
}

func newBook() *sheetBook {
	f := excelize.NewFile()
	f.SetZipWriter(newSortedZip)
	f.Pkg.Store("docProps/core.xml", []byte(coreProperties(formTitle)))
	name, size := fontDigits, sizeDigits
	font := f.Styles.Fonts.Font[0]
	font.Name.Val, font.Sz.Val = &name, &size
	return &sheetBook{file: f, styles: sheetStyles{f, map[styleKey]int{}}}
}

// add writes a form on a new sheet.
func (b *sheetBook) add(name, footer string, p sheetPage) error {
	if err := b.newSheet(name); err != nil {
		return err
	}
	if err := b.setUp(name, footer, p); err != nil {
		return err
	}
	sw, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, pixels := range gridColumns {
		if err := sw.SetColWidth(i+1, i+1, pixels/pixelsPerUnit); err != nil {
			return err
		}
	}
	if err := b.writeRows(sw, p.rows); err != nil {
		return err
	}
	for _, row := range p.breaks {
		if err := sw.InsertPageBreak(cellName(0, row)); err != nil {
			return err
		}
	}
	return sw.Flush()
}

func (b *sheetBook) newSheet(name string) error {
	b.sheets++
	if b.sheets == 1 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// setUp says how the sheet is shown and printed. All of it comes before the stream, which writes its beginning at once.
func (b *sheetBook) setUp(name, footer string, p sheetPage) error {
	f, all := b.file, "A1:"+cellName(len(gridColumns)-1, len(p.rows)-1)
	return errors.Join(
		f.SetSheetDimension(name, all),
		f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: new(false)}),
		f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: new(true)}),
		f.SetPageMargins(name, margins()),
		f.SetPageLayout(name, p.layout()),
		f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: footer}),
		f.AddIgnoredErrors(name, all, excelize.IgnoredErrorsNumberStoredAsText), // no green corners on codes
	)
}

// margins in inches. The left one leaves room for binding.
func margins() *excelize.PageLayoutMarginsOptions {
	return &excelize.PageLayoutMarginsOptions{
		Left: new(0.75), Right: new(0.6), Top: new(0.5), Bottom: new(0.6), Header: new(0.3), Footer: new(0.3),
		Horizontally: new(true),
	}
}

// layout fits the form to the width of A4, and to one page where it has no breaks.
func (p sheetPage) layout() *excelize.PageLayoutOptions {
	tall := 1
	if len(p.breaks) > 0 {
		tall = 0 // as many as it takes
	}
	return &excelize.PageLayoutOptions{
		Size: new(paperA4), Orientation: new("portrait"), FirstPageNumber: new(uint(1)),
		FitToWidth: new(1), FitToHeight: &tall,
	}
}

// footer tells whose a page is, once it has come loose. It does not count the pages: printed together, the sheets of a
// workbook would be counted as one document.
func footer(s RecordSheet) string {
	const font = `&"` + fontSong + `,常规"&9`
	left := oneLine(footerTask + s.Task + "　" + s.Name)
	if lines := wrap(left, footerEms); len(lines) > 1 {
		left = strings.TrimSpace(lines[0]) + "…"
	}
	right := formRank + " " + rank(s) + footerPage
	return "&L" + font + strings.ReplaceAll(left, "&", "&&") + "&R" + font + right
}

// footerEms is the width of the footer's left part.
const footerEms = 37

// oneLine replaces whatever is not to be seen by single spaces.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsGraphic(r) || r == ' ' }), " ")
}
