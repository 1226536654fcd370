package export

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// writeRows writes the rows with their merged cells.
func (b *sheetBook) writeRows(sw *excelize.StreamWriter, rows []gridRow) error {
	painted, err := b.paint(rows)
	if err != nil {
		return err
	}
	for i, row := range rows {
		if err := sw.SetRow(cellName(0, i), painted[i], excelize.RowOpts{Height: row.height}); err != nil {
			return err
		}
		for _, c := range row.cells {
			if err := c.merge(sw, i); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c gridCell) merge(sw *excelize.StreamWriter, row int) error {
	if c.to-c.from == 1 && c.rows <= 1 {
		return nil
	}
	return sw.MergeCell(cellName(c.from, row), cellName(c.to-1, row+c.height()-1))
}

// paint puts every cell on the grid. The cells that a merged one hides need its style too, for their borders.
func (b *sheetBook) paint(rows []gridRow) ([][]any, error) {
	grid := make([][]any, len(rows))
	for i := range grid {
		grid[i] = make([]any, len(gridColumns))
	}
	for i, row := range rows {
		for _, c := range row.cells {
			if err := b.paintCell(grid, rows, i, c); err != nil {
				return nil, err
			}
		}
	}
	return grid, nil
}

func (b *sheetBook) paintCell(grid [][]any, rows []gridRow, row int, c gridCell) error {
	for i := row; i < row+c.height(); i++ {
		for k := c.from; k < c.to; k++ {
			style, err := b.styles.id(c.look, c.edgesAt(rows, row, i, k), c.text)
			if err != nil {
				return err
			}
			grid[i][k] = excelize.Cell{StyleID: style}
		}
	}
	if c.text != "" {
		first := grid[row][c.from].(excelize.Cell)
		first.Value = strings.ReplaceAll(c.text, "\r\n", "\n")
		grid[row][c.from] = first
	}
	return nil
}

// height is the number of rows that the cell covers.
func (c gridCell) height() int { return max(c.rows, 1) }

// edgesAt are the lines around the part of the cell that lies in row i and column k; the cell begins in the given row.
func (c gridCell) edgesAt(rows []gridRow, row, i, k int) cellEdges {
	var e cellEdges
	if k == c.from {
		e[0] = c.line(openLeft, k == 0)
	}
	if k == c.to-1 {
		e[1] = c.line(openRight, c.to == len(gridColumns))
	}
	if i == row {
		e[2] = c.line(openTop, rows[i].starts)
	}
	if i == row+c.height()-1 {
		e[3] = c.line(openBottom, rows[i].ends)
	}
	return e
}

// line is the line on a side of the cell, which may lie on the frame.
func (c gridCell) line(s side, onFrame bool) int {
	switch {
	case c.open == openAll:
		return lineNone
	case onFrame:
		return lineMedium
	case c.open&s != 0:
		return lineNone
	}
	return lineThin
}
