package intake

import (
	"strconv"
	"time"
)

// Serial numbers between these are taken for days where a day must stand: from 1954 to 2119, or four years later.
const (
	firstSerialDay = 20_000
	lastSerialDay  = 80_000
)

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
