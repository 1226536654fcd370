package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const utf8BOM = "\uFEFF"

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
	return []table{{rows: func(visit func(row)) error { return readCSV(text, visit) }}}, nil
}

// decodeText gives UTF-8: the bytes are that already, or they are GB18030 through and through.
func decodeText(data []byte) ([]byte, error) {
	text, marked := bytes.CutPrefix(data, []byte(utf8BOM))
	if !utf8.Valid(text) {
		var err error
		text, err = simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		if marked || err != nil || bytes.ContainsRune(text, utf8.RuneError) {
			return nil, &FileError{Kind: BadEncoding, Detail: "neither UTF-8 nor GB18030"}
		}
	}
	if bytes.IndexByte(text, '\n') < 0 {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n")) // line ends of old Macs
	}
	return text, nil
}

func readCSV(text []byte, visit func(row)) error {
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
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
			visit(row{number: line, width: len(fields), cells: cells})
		}
	}
}
