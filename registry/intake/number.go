package intake

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// exactDigits is how many digits a number in a cell keeps for certain.
const exactDigits = 15

// numberToCell makes a cell of a number as the file stores it. A whole number keeps its digits as they stand; any other becomes
// the shortest decimal that is the same number, which is how it was typed.
func numberToCell(stored []byte, f format, dates1904 bool) (cell, error) {
	digits, whole, ok := numberShape(stored)
	if !ok {
		return cell{}, fmt.Errorf("number %.40q", stored)
	}
	text := string(stored)
	if f.date || !whole {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return cell{}, fmt.Errorf("number %.40q", stored)
		}
		if t, ok := serialTime(x, dates1904); ok && f.date {
			return dateToCell(t, f.day), nil
		}
		if math.Abs(x) < 1e21 {
			text = strconv.FormatFloat(x, 'f', -1, 64)
		}
		digits, whole, _ = numberShape([]byte(text))
	}
	kind := numberCell
	if !whole || digits > exactDigits || digits < f.zeros || f.date || f.words {
		kind = inexactCell
	}
	return cell{kind: kind, text: text}, nil
}

// numberShape checks that b is a decimal number such as -12, 0.5 or 1.2E+17, and counts its digits if it is whole.
func numberShape(b []byte) (digits int, whole, ok bool) {
	if len(b) > 0 && b[0] == '-' {
		b = b[1:]
	}
	digits = countDigits(b)
	b = b[digits:]
	if len(b) == 0 {
		return digits, true, digits > 0
	}
	found := digits
	if b[0] == '.' {
		n := countDigits(b[1:])
		found += n
		b = b[1+n:]
	}
	if found > 0 && len(b) > 1 && (b[0] == 'e' || b[0] == 'E') {
		b = b[1:]
		if b[0] == '+' || b[0] == '-' {
			b = b[1:]
		}
		n := countDigits(b)
		return 0, false, n > 0 && n == len(b)
	}
	return 0, false, found > 0 && len(b) == 0
}

func countDigits(b []byte) int {
	n := 0
	for n < len(b) && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	return n
}

// serialTime is the moment that a serial number stands for, rounded to seconds. Serials that no calendar has are refused: those
// before day 1, the day 1900-02-29 that the format counts by mistake, and years over 9999.
func serialTime(x float64, dates1904 bool) (time.Time, bool) {
	const lastSerial = 2_958_466
	if !(x >= 0 && x < lastSerial) {
		return time.Time{}, false
	}
	day := int(x)
	seconds := int(math.Round((x - math.Floor(x)) * 86400))
	origin := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case dates1904:
		origin = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case day == 0 || day == 60:
		return time.Time{}, false
	case day < 60:
		day++
	}
	t := origin.AddDate(0, 0, day).Add(time.Duration(seconds) * time.Second)
	return t, t.Year() <= 9999
}

// dateToCell writes a date as the person sees it: without a day where the format shows none, with the time where there is one.
func dateToCell(t time.Time, day bool) cell {
	layout := time.DateOnly
	switch {
	case !day:
		layout = "2006-01"
	case t.Hour()+t.Minute()+t.Second() > 0:
		layout = time.DateTime
	}
	return cell{kind: dateCell, text: t.Format(layout)}
}
