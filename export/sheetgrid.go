package export

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// gridColumns are the widths of the grid that all parts of the form share, in pixels of 1/96 inch.
//
//	column     0   1   2   3    4   5   6   7   8
//	target     |label |   value |label | value     |
//	items      |no|item   |basis    |y/n   |found  |
//	results    |label |         |          |       |
//	team       |role  |nam|office   |certif.   |sig|
var gridColumns = [...]float64{37, 83, 85, 125, 91, 29, 48, 53, 109}

const (
	pointsPerPixel = 0.75
	pageHeight     = 752.0 // points between the margins, less a little for printers that differ
	smallestScale  = 0.88  // rather two pages than type smaller than this
	tallestRow     = 250.0 // a text that needs more goes on in another row
)

// gridCell is a text in one or more cells of the grid.
type gridCell struct {
	from, to int // first column, and the one after the last
	rows     int // rows covered; 0 means one
	text     string
	look     look
	open     side
}

// side is a set of sides of a cell that have no line.
type side uint8

const (
	openLeft side = 1 << iota
	openRight
	openTop
	openBottom
	openAll = openLeft | openRight | openTop | openBottom
)

// gridRow is a row of the grid.
type gridRow struct {
	height  float64 // in points, at least until laid out
	grow    float64 // the most points that it may gain where the page has room
	follows bool    // stays on the page of the row above
	starts  bool    // the first row within the frame, on its page
	ends    bool    // the last one
	cells   []gridCell
}

// sheetPage is a form laid out: rows of final height, and the rows before which a new page begins.
type sheetPage struct {
	rows   []gridRow
	breaks []int
}

// layOut gives every row the height that its texts need and fills the page, or breaks it into several.
func layOut(form []gridRow) sheetPage {
	var p sheetPage
	for _, r := range form {
		p.rows = append(p.rows, r.split()...)
	}
	if totalHeight(p.rows) > pageHeight/smallestScale {
		p.breaks = pageBreaks(p.rows)
	}
	from := 0
	for _, to := range append(slices.Clone(p.breaks), len(p.rows)) {
		stretch(p.rows[from:to])
		from = to
	}
	p.frame()
	return p
}

// frame marks where the frame begins and ends on each page.
func (p *sheetPage) frame() {
	first := 0
	for first < len(p.rows)-1 && p.rows[first].cells[0].open == openAll {
		first++
	}
	p.rows[first].starts = true
	for _, b := range p.breaks {
		p.rows[b-1].ends, p.rows[b].starts = true, true
	}
	p.rows[len(p.rows)-1].ends = true
}

// split sets the height of a row; if that is more than the tallest row may have, the text goes on in further rows.
func (r gridRow) split() []gridRow {
	parts := r.parts()
	rows := make([]gridRow, parts)
	for i := range rows {
		rows[i] = r.part(i, parts)
	}
	return rows
}

func (r gridRow) parts() int {
	most := 1
	for _, c := range r.cells {
		if c.rows <= 1 {
			most = max(most, (len(c.lines())+c.capacity()-1)/c.capacity())
		}
	}
	return most
}

// part is the i-th of so many rows that hold the texts of r.
func (r gridRow) part(i, of int) gridRow {
	p := r
	p.follows = r.follows && i == 0
	p.cells = make([]gridCell, len(r.cells))
	for k, c := range r.cells {
		if c.rows <= 1 {
			lines := c.lines()
			if len(lines) > c.capacity() {
				lines = lines[i*len(lines)/of : (i+1)*len(lines)/of]
			} else if i > 0 {
				lines = nil
			}
			p.height = max(p.height, float64(len(lines))*c.look.size*leading+padAlong)
			c.text = strings.TrimRight(strings.Join(lines, ""), "\n")
		}
		if i > 0 {
			c.open |= openTop
		}
		if i < of-1 {
			c.open |= openBottom
		}
		p.cells[k] = c
	}
	p.height = wholePixels(p.height)
	return p
}

func (c gridCell) lines() []string {
	width := -padAcross - padIndent*float64(c.look.indent)
	for _, w := range gridColumns[c.from:c.to] {
		width += w * pointsPerPixel
	}
	return wrap(c.text, width/c.look.size)
}

// capacity is how many lines of the cell's type the tallest row holds.
func (c gridCell) capacity() int {
	return int((tallestRow - padAlong) / (c.look.size * leading))
}

func totalHeight(rows []gridRow) float64 {
	sum := 0.0
	for _, r := range rows {
		sum += r.height
	}
	return sum
}

// stretch lets the rows of a page grow into the height that it has to spare, all by the same share of what they may gain.
func stretch(rows []gridRow) {
	gain := 0.0
	for _, r := range rows {
		gain += r.grow
	}
	spare := pageHeight - totalHeight(rows)
	if spare <= 0 || gain == 0 {
		return
	}
	share := min(1, spare/gain)
	for i, r := range rows {
		rows[i].height = r.height + math.Floor(share*r.grow/pointsPerPixel)*pointsPerPixel
	}
}

// pageBreaks are the rows before which a new page begins, where rows that follow another stay with it.
func pageBreaks(rows []gridRow) []int {
	var at []int
	used := 0.0
	for i := 0; i < len(rows); {
		next := i + 1
		for next < len(rows) && rows[next].follows {
			next++
		}
		block := totalHeight(rows[i:next])
		if used > 0 && used+block > pageHeight {
			at = append(at, i)
			used = 0
		}
		used += block
		i = next
	}
	return at
}

// wholePixels rounds up to what a spreadsheet can show.
func wholePixels(points float64) float64 {
	return math.Ceil(points/pointsPerPixel-1e-9) * pointsPerPixel
}

// cellName is the name of a cell in a spreadsheet, with column and row counted from 0.
func cellName(column, row int) string {
	return string(rune('A'+column)) + strconv.Itoa(row+1)
}
