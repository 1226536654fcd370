package registry

import (
	"slices"
	"strings"
	"time"

	"yaohao/draw"
)

// leaveColumn of the inspector registry lists days of leave.
const leaveColumn = "请假"

// freezeInspectors picks who may be sent, and when they may not.
func (f *freezer) freezeInspectors() {
	flexible := len(f.checkPeriods()) > 1
	for _, i := range f.from.Inspectors {
		switch {
		case i.Expert && len(f.task.Experts) == 0:
			f.leftOut.Experts = append(f.leftOut.Experts, i)
		case !i.Active():
			f.leftOut.Inactive = append(f.leftOut.Inactive, i)
		case i.Expires != "" && (i.Expires < f.task.From || i.Expires < f.task.To && !flexible):
			f.leftOut.Expired = append(f.leftOut.Expired, i)
		default:
			f.list(i)
		}
	}
	f.noteStrangers()
	slices.SortFunc(f.lists.Absences, func(a, b draw.Absence) int { return strings.Compare(a.Inspector+a.From+a.To, b.Inspector+b.From+b.To) })
	f.lists.Absences = slices.Compact(f.lists.Absences)
	sortByInspector(f.leftOut.Absent, func(a Absent) string { return a.ID + " " + a.From })
}

// noteStrangers notes leave of those who are not in the registry, which keeps nobody from being sent.
func (f *freezer) noteStrangers() {
	known := map[string]bool{}
	for _, i := range f.from.Inspectors {
		known[i.ID] = true
	}
	for _, l := range f.from.Leave {
		if !known[l.Inspector] {
			f.leftOut.Strangers = append(f.leftOut.Strangers, l.Inspector)
		}
	}
	slices.Sort(f.leftOut.Strangers)
	f.leftOut.Strangers = slices.Compact(f.leftOut.Strangers)
}

func sortByInspector[T any](rows []T, key func(T) string) {
	slices.SortStableFunc(rows, func(a, b T) int { return strings.Compare(key(a), key(b)) })
}

// list puts an inspector on the list, with the days on which he cannot be sent.
func (f *freezer) list(i Inspector) {
	d := draw.Inspector{ID: i.ID, Department: i.Department, Skills: i.Skills, Name: i.Name}
	if i.Expert {
		f.lists.Experts = append(f.lists.Experts, d)
	} else {
		f.lists.Inspectors = append(f.lists.Inspectors, d)
	}
	if i.Expires != "" && i.Expires < f.task.To {
		next := day(i.Expires).AddDate(0, 0, 1).Format(time.DateOnly)
		f.absent(Absent{i, draw.Period{From: next, To: f.task.To}, true})
	}
	for _, p := range f.barred(f.leaveOf(i)) {
		f.absent(Absent{i, p, false})
	}
}

func (f *freezer) absent(a Absent) {
	f.leftOut.Absent = append(f.leftOut.Absent, a)
	f.lists.Absences = append(f.lists.Absences, draw.Absence{Inspector: a.ID, From: a.From, To: a.To})
}

// leaveOf are the days on which an inspector is on leave: of the list, and of the column of the registry.
func (f *freezer) leaveOf(i Inspector) []draw.Period {
	var days []draw.Period
	for _, l := range f.from.Leave {
		if l.Inspector == i.ID {
			days = append(days, draw.Period{From: l.From, To: l.To})
		}
	}
	for _, text := range Listed(i.Attributes[leaveColumn]) {
		p, ok := parsePeriod(text)
		if !ok {
			f.add(FreezeLeave, i.Name+" "+i.ID, 0, text)
			continue
		}
		days = append(days, p)
	}
	return days
}

// parsePeriod reads a day, or two with 至 between.
func parsePeriod(text string) (draw.Period, bool) {
	first, last := text, text
	for _, sign := range []string{"至", "到", "~", "～", "—", "–"} {
		if a, b, ok := strings.Cut(text, sign); ok {
			first, last = strings.TrimSpace(a), strings.Trim(b, " "+sign)
			break
		}
	}
	from, isFrom := ParseDay(first)
	to, isTo := ParseDay(last)
	return draw.Period{From: from, To: to}, isFrom && isTo && from <= to
}

// barred turns days of leave into those that a list of absences has, where one day in common is enough to bar. Unless any day of leave
// bars, only checks all of whose days are leave do: of each of these periods, the days that no other period of checks has. If there are
// none, the whole period bars, and with it checks that only overlap it: better one too few than somebody on leave.
func (f *freezer) barred(leave []draw.Period) []draw.Period {
	var barred, free []draw.Period
	for _, p := range f.checkPeriods() {
		switch {
		case f.task.LeaveAny:
			for _, l := range leave {
				if l.Meets(p) {
					barred = append(barred, draw.Period{From: max(l.From, p.From), To: min(l.To, p.To)})
				}
			}
		case covered(p, leave):
			barred = append(barred, p)
		default:
			free = append(free, p)
		}
	}
	if !f.task.LeaveAny {
		for k, p := range barred {
			barred[k] = clip(p, free)
		}
	}
	slices.SortFunc(barred, func(a, b draw.Period) int { return strings.Compare(a.From+a.To, b.From+b.To) })
	return slices.Compact(barred)
}

// covered reports whether each day of a period is one of leave.
func covered(p draw.Period, leave []draw.Period) bool {
	for d := day(p.From); !d.After(day(p.To)); d = d.AddDate(0, 0, 1) {
		if !anyHas(leave, d.Format(time.DateOnly)) {
			return false
		}
	}
	return true
}

func anyHas(periods []draw.Period, date string) bool {
	return slices.ContainsFunc(periods, func(p draw.Period) bool { return p.From <= date && date <= p.To })
}

// clip gives the first run of days of a period that no other has; all of it if there is none.
func clip(p draw.Period, others []draw.Period) draw.Period {
	if !slices.ContainsFunc(others, p.Meets) {
		return p
	}
	var clipped draw.Period
	for d := day(p.From); !d.After(day(p.To)); d = d.AddDate(0, 0, 1) {
		date := d.Format(time.DateOnly)
		switch taken := anyHas(others, date); {
		case !taken && clipped.From == "":
			clipped = draw.Period{From: date, To: date}
		case !taken:
			clipped.To = date
		case clipped.From != "":
			return clipped
		}
	}
	if clipped.From == "" {
		return p
	}
	return clipped
}

// freezePairs keeps the pairs of those who are in the lists, and adds those of the task's repeat rule.
func (f *freezer) freezePairs() {
	ids := map[string]bool{}
	for _, t := range f.targets {
		ids["target "+t.ID] = true
	}
	for _, i := range slices.Concat(f.lists.Inspectors, f.lists.Experts) {
		ids["inspector "+i.ID] = true
	}
	has := map[draw.Avoidance]bool{}
	for _, p := range f.from.Avoidance {
		pair := draw.Avoidance{Target: p.Target, Inspector: p.Inspector}
		if ids["target "+p.Target] && ids["inspector "+p.Inspector] {
			f.lists.Avoidance = append(f.lists.Avoidance, pair)
			has[pair] = true
		} else {
			f.leftOut.Pairs++
		}
	}
	to := &f.lists.Avoidance
	if f.task.Repeat.Rule == RepeatAvoid {
		to = &f.lists.Preferences
	}
	for _, p := range f.repeated() {
		pair := draw.Avoidance{Target: p.Target, Inspector: p.Inspector}
		if ids["target "+p.Target] && ids["inspector "+p.Inspector] && !has[pair] {
			has[pair] = true
			*to = append(*to, pair)
			f.repeats = append(f.repeats, p)
		}
	}
}

// repeated are the pairs of the last checks of each target, the latest first.
func (f *freezer) repeated() []Avoidance {
	if f.task.Repeat.Last == 0 {
		return nil
	}
	checks := slices.Clone(f.from.Checks)
	slices.SortFunc(checks, func(a, b Check) int { return strings.Compare(b.Date+" "+b.key(), a.Date+" "+a.key()) })
	seen := map[string]int{}
	var pairs []Avoidance
	for _, c := range checks {
		if seen[c.Target]++; seen[c.Target] > f.task.Repeat.Last {
			continue
		}
		for _, i := range c.Inspectors {
			pairs = append(pairs, Avoidance{c.Target, i, "近期检查过", strings.TrimSpace(c.Date + " 检查过 " + c.Task)})
		}
	}
	return pairs
}

// maximum is the most seats of one inspector: no more than there are teams, nor than a month allows.
func (f *freezer) maximum() int {
	if f.task.Content == draw.ContentTargets {
		return 0
	}
	most := f.task.Maximum
	if most == 0 {
		most = max(f.taken(), 1)
	}
	if f.task.Monthly > 0 {
		most = min(most, f.task.Monthly)
	}
	return most
}

// freezeLimits gives those who had seats in the month of the task a maximum of their own.
func (f *freezer) freezeLimits() {
	if f.task.Monthly == 0 {
		return
	}
	had := map[string]int{}
	for _, c := range f.from.Checks {
		if c.Date[:len("2026-11")] == f.task.From[:len("2026-11")] {
			for _, i := range c.Inspectors {
				had[i]++
			}
		}
	}
	listed := map[string]bool{}
	for _, i := range slices.Concat(f.lists.Inspectors, f.lists.Experts) {
		listed[i.ID] = true
	}
	for _, i := range f.from.Inspectors {
		left := max(f.task.Monthly-had[i.ID], 0)
		if listed[i.ID] && had[i.ID] > 0 && left < f.maximum() {
			f.lists.Limits = append(f.lists.Limits, draw.Limit{Inspector: i.ID, N: left})
			f.leftOut.Limited = append(f.leftOut.Limited, Limited{i, had[i.ID], left})
		}
	}
	sortByInspector(f.leftOut.Limited, func(l Limited) string { return l.ID })
}
