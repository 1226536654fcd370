package registry

import (
	"strconv"
	"time"

	"yaohao/draw"
)

// freezeBatches cuts the drawn targets into batches with their days.
func (f *freezer) freezeBatches() {
	take := f.taken()
	if f.task.Batches.IsZero() || take == 0 {
		return
	}
	sizes := f.task.Batches.sizes(take)
	sum := 0
	for _, size := range sizes {
		sum += size
	}
	if sum != take || len(sizes) > take {
		f.add(FreezeBatches, "", take, strconv.Itoa(sum))
		return
	}
	periods := f.task.Batches.Periods
	if len(periods) == 0 {
		periods = splitDays(draw.Period{From: f.task.From, To: f.task.To}, len(sizes))
	}
	if len(periods) != len(sizes) {
		f.add(FreezeBatchDays, "", len(sizes), strconv.Itoa(len(periods)))
		return
	}
	for k, size := range sizes {
		f.batches = append(f.batches, draw.Batch{Size: size, Period: periods[k]})
	}
}

// sizes are those of the batches of so many targets. They add up to it unless listed sizes do not.
func (b Batching) sizes(take int) []int {
	switch {
	case b.Size > 0:
		var sizes []int
		for left := take; left > 0; left -= b.Size {
			sizes = append(sizes, min(b.Size, left))
		}
		return sizes
	case b.Number > 0:
		return evenly(take, b.Number)
	}
	left, open := take, 0
	for _, size := range b.Sizes {
		left -= size
		if size == 0 {
			open++
		}
	}
	var rest []int
	if open > 0 {
		rest = evenly(max(left, 0), open)
	}
	var sizes []int
	for _, size := range b.Sizes {
		if size == 0 {
			size, rest = rest[0], rest[1:]
		}
		sizes = append(sizes, size)
	}
	return sizes
}

// evenly cuts n into so many parts, the larger ones first.
func evenly(n, parts int) []int {
	sizes := make([]int, parts)
	for k := range sizes {
		sizes[k] = n / parts
		if k < n%parts {
			sizes[k]++
		}
	}
	return sizes
}

// splitDays cuts days into so many periods, the longer ones first; there are fewer if there are fewer days.
func splitDays(all draw.Period, parts int) []draw.Period {
	first, days := day(all.From), daysOf(all)
	var periods []draw.Period
	for _, n := range evenly(days, min(parts, days)) {
		last := first.AddDate(0, 0, n-1)
		periods = append(periods, draw.Period{From: first.Format(time.DateOnly), To: last.Format(time.DateOnly)})
		first = last.AddDate(0, 0, 1)
	}
	return periods
}

// day reads a date that was checked when it was read.
func day(date string) time.Time {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(err)
	}
	return t
}

// daysOf is the number of days of a period.
func daysOf(p draw.Period) int { return int(day(p.To).Sub(day(p.From))/(24*time.Hour)) + 1 }

// checkPeriods are the days that a check may have: those of the lots, else of the batches, else of the task.
func (f *freezer) checkPeriods() []draw.Period {
	a := draw.Announcement{From: f.task.From, To: f.task.To, Batches: f.batches, Options: f.task.Lots}
	return a.CheckDays()
}
