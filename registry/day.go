package registry

import (
	"strings"
	"time"
)

// ParseDay reads a day as people write it, with or without a time behind it, and gives YYYY-MM-DD.
func ParseDay(text string) (string, bool) {
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
