package intake

import (
	"errors"
	"io"
)

// openCSV gives the one table of a CSV file.
func openCSV(src Source) ([]table, error) {
	data, err := src.read(src.Size)
	if err != nil {
		return nil, err
	}
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	layout := layoutOf(text)
	return []table{{rows: func(visit func(row)) error { return readCSV(text, layout, src.countedLines(text, visit)) }}}, nil
}

func readCSV(text []byte, layout csvLayout, visit func(row)) error {
	r := layout.reader(text[layout.start:])
	var cells []cell
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged("CSV", err)
		}
		cells = cells[:0]
		for i, f := range fields {
			if c := newTextCell(f); c.text != "" {
				c.col = i
				cells = append(cells, c)
			}
		}
		if len(cells) > 0 {
			line, _ := r.FieldPos(0)
			visit(row{number: layout.lines + line, width: len(fields), cells: cells})
		}
	}
}
