package export

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// Fonts that Windows has, and that domestic Linux systems have or stand in for.
const (
	fontSong = "宋体"
	fontHei  = "黑体"
	fontMono = "Courier New"

	// fontDigits gives column widths their unit, the width of a digit: at 12 points 8 pixels, in this font and in
	// those that stand in for it everywhere.
	fontDigits    = "Times New Roman"
	sizeDigits    = 12.0
	pixelsPerUnit = 8.0
)

const (
	charsetGB2312 = 134
	numFmtText    = 49 // the format 文本: what is typed again stays as typed
)

// look is how a text stands in its cell.
type look struct {
	font          string
	size          float64
	across, along string // horizontal and vertical alignment, in excelize's words
	format        int    // number format
	indent        int    // from the left
}

var (
	lookOffice = look{fontHei, 16, "center", "center", 0, 0}
	lookLong   = look{fontHei, 12, "center", "center", 0, 0} // an office whose name fills more than a line
	lookTitle  = look{fontHei, 18, "center", "center", 0, 0}
	lookHead   = look{fontHei, 10, "center", "center", 0, 0}
	lookLabel  = look{fontSong, 10, "center", "center", 0, 0}
	lookValue  = look{fontSong, 10, "left", "center", 0, 1}
	lookID     = look{fontSong, 10, "left", "center", numFmtText, 1}
	lookHash   = look{fontMono, 9, "left", "center", numFmtText, 1}
	lookMiddle = look{fontSong, 10, "center", "center", 0, 0}
	lookCert   = look{fontSong, 10, "center", "center", numFmtText, 0}
	lookItem   = look{fontSong, 9, "left", "center", 0, 1}
	lookBox    = look{fontSong, 9, "left", "center", 0, 1}
	lookSign   = look{fontSong, 10, "right", "bottom", 0, 0}
	lookNote   = look{fontSong, 9, "left", "top", 0, 1}
)

// Lines of a border, by excelize's numbers.
const (
	lineNone   = 0
	lineThin   = 1
	lineMedium = 2
)

// cellEdges are the lines around a cell: left, right, top, bottom.
type cellEdges [4]int

var edgeNames = [4]string{"left", "right", "top", "bottom"}

type styleKey struct {
	look   look
	edges  cellEdges
	quoted bool
}

// sheetStyles holds the styles of a workbook, each made once.
type sheetStyles struct {
	file *excelize.File
	ids  map[styleKey]int
}

// id is the number of the style for a text that looks so and has these edges.
func (s *sheetStyles) id(l look, e cellEdges, text string) (int, error) {
	key := styleKey{l, e, formulaLike(text)}
	if id, ok := s.ids[key]; ok {
		return id, nil
	}
	id, err := s.file.NewStyle(l.style(e))
	if err != nil {
		return 0, err
	}
	if key.quoted {
		id = s.quote(id)
	}
	s.ids[key] = id
	return id, nil
}

// quote copies a style and marks it quotePrefix, which excelize cannot say: a cell that is opened for editing and closed
// again then stays text, as if an apostrophe stood before it.
func (s *sheetStyles) quote(id int) int {
	xfs := s.file.Styles.CellXfs
	xf, yes := xfs.Xf[id], true
	xf.QuotePrefix = &yes
	xfs.Xf = append(xfs.Xf, xf)
	xfs.Count = len(xfs.Xf)
	return xfs.Count - 1
}

func (l look) style(e cellEdges) *excelize.Style {
	charset := charsetGB2312
	style := &excelize.Style{
		Font:      &excelize.Font{Family: l.font, Size: l.size, Color: "000000", Charset: &charset},
		Alignment: &excelize.Alignment{Horizontal: l.across, Vertical: l.along, Indent: l.indent, WrapText: true},
		NumFmt:    l.format,
	}
	for i, line := range e {
		if line != lineNone {
			style.Border = append(style.Border, excelize.Border{Type: edgeNames[i], Color: "000000", Style: line})
		}
	}
	return style
}

// formulaLike tells whether a spreadsheet would take the text for a formula, were it typed in. The wide forms are
// what a Chinese input method gives.
func formulaLike(text string) bool {
	for _, r := range text {
		return strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
	}
	return false
}
