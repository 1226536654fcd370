package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// encodeCSV is the table as CSV, in UTF-8 without a byte order mark.
func (t table) encodeCSV(crlf bool) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = crlf
	records := [][]string{t.headers()}
	for _, row := range t.rows {
		var record []string
		for _, cell := range row {
			record = append(record, plainText(cell))
		}
		records = append(records, record)
	}
	err := w.WriteAll(records)
	return b.Bytes(), err
}

func plainText(cell any) string {
	if d, ok := cell.(time.Time); ok {
		return d.Format(time.DateOnly)
	}
	return fmt.Sprint(cell)
}

func (t table) writeCSV(path string) error {
	data, err := t.encodeCSV(false)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

// writeGB18030 writes what Excel on a Chinese Windows saves as plain CSV: GB18030, lines that end with CR LF.
func (t table) writeGB18030(path string) error {
	data, err := t.encodeCSV(true)
	if err != nil {
		return err
	}
	if data, err = simplifiedchinese.GB18030.NewEncoder().Bytes(data); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, data, 0o644)
}
