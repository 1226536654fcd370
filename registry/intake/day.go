package intake

import (
	"strconv"
	"time"

	"yaohao/registry"
)

// Serial numbers between these are taken for days where a day must stand: from 1954 to 2119, or four years later.
const (
	firstSerialDay = 20_000
	lastSerialDay  = 80_000
)

// day reads the text of a field as a day, or makes an issue and gives "".
func (r *record) day(f field, text string) string {
	day, ok := registry.ParseDay(text)
	if !ok {
		day, ok = r.serialDay(f)
	}
	if !ok {
		r.reportField(BadDate, f)
		return ""
	}
	return day
}

// serialDay reads the number that a workbook has for a day whose cell has lost its date format.
func (r *record) serialDay(f field) (string, bool) {
	c := r.cells[f]
	n, err := strconv.Atoi(c.text)
	if c.kind != numberCell || err != nil || n < firstSerialDay || n > lastSerialDay {
		return "", false
	}
	t, _ := serialTime(float64(n), r.dates1904)
	day := t.Format(time.DateOnly)
	r.report(DateSerial, r.header.fields[f], day)
	return day, true
}
