package cmd

import (
	"fmt"
	"io"
	"strings"
)

// lineCells is how many cells a line of a terminal has at least; see [cells].
const lineCells = 80

// gapCells stand between two columns of a table.
const gapCells = 2

// writeTables prints a table that is too wide for a terminal as several, one below the other, each with the first column, which numbers the rows.
func writeTables(w io.Writer, header []string, rows [][]string) error {
	for n, columns := range fittingColumns(header, rows) {
		if n > 0 {
			fmt.Fprintln(w)
		}
		part := make([][]string, len(rows))
		for k, row := range rows {
			part[k] = pickColumns(row, columns)
		}
		if err := writeTable(w, pickColumns(header, columns), part); err != nil {
			return err
		}
	}
	return nil
}

// fittingColumns returns the columns of each table: as many as fit a line, and two at least.
func fittingColumns(header []string, rows [][]string) [][]int {
	width := make([]int, len(header))
	for c := range header {
		width[c] = cells(header[c])
		for _, row := range rows {
			width[c] = max(width[c], cells(row[c]))
		}
	}
	tables, used := [][]int{{0}}, width[0]
	for c := 1; c < len(header); c++ {
		last := len(tables) - 1
		if used += gapCells + width[c]; used > lineCells && len(tables[last]) > 1 {
			tables, used = append(tables, []int{0, c}), width[0]+gapCells+width[c]
			continue
		}
		tables[last] = append(tables[last], c)
	}
	return tables
}

func pickColumns(row []string, columns []int) []string {
	picked := make([]string, len(columns))
	for k, c := range columns {
		picked[k] = row[c]
	}
	return picked
}

// wrapLast puts what is too long for a line in the last of two columns on further rows, whose first column is blank.
func wrapLast(header []string, rows [][]string) [][]string {
	first := cells(header[0])
	for _, row := range rows {
		first = max(first, cells(row[0]))
	}
	var wrapped [][]string
	for _, row := range rows {
		for k, line := range wrap(row[1], lineCells-first-gapCells) {
			name := ""
			if k == 0 {
				name = row[0]
			}
			wrapped = append(wrapped, []string{name, line})
		}
	}
	return wrapped
}

// wrap cuts a text into lines of at most so many cells: behind a space where the line has one, else between any two characters, as Chinese is
// written.
func wrap(text string, most int) []string {
	var lines []string
	for cells(text) > most {
		end := 0 // of the characters that fit
		for k, r := range text {
			if cells(text[:k])+cells(string(r)) > most {
				break
			}
			end = k + len(string(r))
		}
		if space := strings.LastIndexByte(text[:end], ' '); space > 0 && text[end] != ' ' {
			end = space
		}
		lines = append(lines, text[:end])
		text = strings.TrimLeft(text[end:], " ")
	}
	return append(lines, text)
}
