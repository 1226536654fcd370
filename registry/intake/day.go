package intake

import (
	"strconv"
	"strings"
	"time"
)

// parseDay reads a day as people write it, with or without a time behind it, and gives YYYY-MM-DD.
func parseDay(text string) (string, bool) {
	if len(text) > len("2006年01月02日 15:04:05") {
		return "", false
	}
	day, clock, timed := strings.Cut(text, " ")
	if timed && !parses(clock, "15:04:05") && !parses(clock, "15:04") {
		return "", false
	}
	for _, layout := range []string{"2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日"} {
		if t, err := time.Parse(layout, day); err == nil {
			return t.Format(time.DateOnly), t.Year() >= 1000
		}
	}
	return "", false
}

func parses(text, layout string) bool {
	_, err := time.Parse(layout, text)
	return err == nil
}

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
