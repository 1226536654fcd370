package registry

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"yaohao/draw"
)

// A Frozen announcement has its text and those of the three lists it commits to.
type Frozen struct {
	Announcement *draw.Announcement
	Text         string
	Targets      string
	Inspectors   string
	Avoidance    string
	LeftOut      LeftOut
}

// LeftOut are those of the registries who cannot be drawn.
type LeftOut struct {
	Experts  []Inspector // they only assist
	Inactive []Inspector // whose status says that they cannot be sent
	Expired  []Inspector // whose certificate ends before the last day of the checks
	Pairs    int         // avoidance pairs of somebody who is not in the lists
}

// A FreezeFault is what can keep a task from being announced.
type FreezeFault string

const (
	FreezeNoTargets    FreezeFault = "no targets"
	FreezeNoColumn     FreezeFault = "no such column"                // Want lists the columns that exist
	FreezeNoStratum    FreezeFault = "target without stratum"        // Count of them, the first by id in Value
	FreezeNoRule       FreezeFault = "stratum without rule"          // Count of its targets
	FreezeNoSuch       FreezeFault = "rule without targets"          // Want lists the strata that exist
	FreezeTooMany      FreezeFault = "more than there are"           // Want targets taken of Count
	FreezeNothing      FreezeFault = "nothing to draw"               //
	FreezeNoInspectors FreezeFault = "department without inspectors" // Want lists the departments that exist
	FreezeNoSkill      FreezeFault = "skill that nobody has"         // Value is the department, Want its skills
	FreezeTooFew       FreezeFault = "too few inspectors"            // Want seats, Count that can be filled
	FreezeNoTeam       FreezeFault = "target without a team"         // Value avoids Count inspectors; Want are the departments that are short
	FreezeText         FreezeFault = "cannot be spelled"             // Value is the row
)

// A FreezeIssue is one thing that a person must settle before the task can be announced.
type FreezeIssue struct {
	Fault FreezeFault
	Value string
	Count int
	Want  string
}

// A FreezeError has all of them.
type FreezeError struct{ Issues []FreezeIssue }

func (e *FreezeError) Error() string {
	return fmt.Sprintf("cannot announce: %d issues, first %+v", len(e.Issues), e.Issues[0])
}

// Freeze turns a task and the registries into an announcement with its lists. It depends on nothing else, and not on the order of
// rows. The error is a [*FreezeError] if a person has to settle something.
func Freeze(task Task, number int, targets []Target, inspectors []Inspector, avoidance []Avoidance) (*Frozen, error) {
	f := &freezer{task: task}
	f.freezeTargets(targets)
	f.freezeInspectors(inspectors)
	f.freezeAvoidance(avoidance)
	f.checkSeats()
	if len(f.issues) > 0 {
		return nil, &FreezeError{f.issues}
	}
	return f.announce(number)
}

type freezer struct {
	task       Task
	targets    []draw.Target
	strata     []draw.Stratum
	inspectors []draw.Inspector
	avoidance  []draw.Avoidance
	leftOut    LeftOut
	issues     []FreezeIssue
}

func (f *freezer) add(fault FreezeFault, value string, count int, want string) {
	f.issues = append(f.issues, FreezeIssue{fault, value, count, want})
}

// Column returns the value of a column of a target: one of the known ones by its usual header, or an attribute.
func (t Target) Column(header string) string {
	switch header {
	case "风险等级":
		return t.Risk
	case "所属辖区":
		return t.Area
	}
	return t.Attributes[header]
}

func (f *freezer) freezeTargets(targets []Target) {
	counts := map[string]int{}
	var without []string
	column := f.task.column(targets)
	for _, t := range targets {
		stratum := t.Column(column)
		if stratum == "" {
			without = append(without, t.ID)
			continue
		}
		counts[stratum]++
		f.targets = append(f.targets, draw.Target{ID: t.ID, Stratum: stratum, Name: t.Name})
	}
	switch {
	case len(targets) == 0:
		f.add(FreezeNoTargets, "", 0, "")
		return
	case len(without) == len(targets):
		f.add(FreezeNoColumn, f.task.Stratify, 0, strings.Join(columns(targets), "、"))
		return
	case len(without) > 0:
		f.add(FreezeNoStratum, slices.Min(without), len(without), f.task.Stratify)
	}
	f.freezeStrata(counts)
}

// column is the one by which targets are split. A column that has been kept under its own header is that one; else it came as one of the
// known ones.
func (t Task) column(targets []Target) string {
	kept := func(g Target) bool { return g.Column(t.Stratify) != "" }
	if t.Usual == "" || slices.ContainsFunc(targets, kept) {
		return t.Stratify
	}
	return t.Usual
}

// columns are those by which targets can be split: what any of them has.
func columns(targets []Target) []string {
	has := map[string]bool{}
	for _, t := range targets {
		for header := range t.Attributes {
			has[header] = true
		}
		for _, header := range []string{"风险等级", "所属辖区"} {
			if t.Column(header) != "" {
				has[header] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(has))
}

// freezeStrata turns ratios into whole numbers.
func (f *freezer) freezeStrata(counts map[string]int) {
	names := slices.Sorted(maps.Keys(counts))
	ruled := map[string]bool{}
	take := 0
	for _, rule := range f.task.Take {
		ruled[rule.Stratum] = true
		ratio, _ := ParseRatio(rule.Ratio) // it was parsed when the task was read
		of := counts[rule.Stratum]
		s := draw.Stratum{Name: rule.Stratum, Of: of, Take: ratio.Of(of)}
		switch {
		case of == 0:
			f.add(FreezeNoSuch, rule.Stratum, 0, strings.Join(names, "、"))
			continue
		case s.Take > of:
			f.add(FreezeTooMany, rule.Stratum, of, rule.Ratio)
			s.Take = of // the seats are checked for what there is
		}
		take += s.Take
		f.strata = append(f.strata, s)
	}
	for _, name := range names {
		switch {
		case !draw.ValidWord(name): // there can be no rule for it
			f.add(FreezeText, name, counts[name], string(draw.FaultWord))
		case !ruled[name]:
			f.add(FreezeNoRule, name, counts[name], f.task.Stratify)
		}
	}
	if take == 0 {
		f.add(FreezeNothing, "", 0, "")
	}
}

func (f *freezer) freezeInspectors(inspectors []Inspector) {
	for _, i := range inspectors {
		switch {
		case i.Expert:
			f.leftOut.Experts = append(f.leftOut.Experts, i)
		case !i.Active():
			f.leftOut.Inactive = append(f.leftOut.Inactive, i)
		case i.Expires != "" && i.Expires < f.task.To:
			f.leftOut.Expired = append(f.leftOut.Expired, i)
		default:
			f.inspectors = append(f.inspectors, draw.Inspector{ID: i.ID, Department: i.Department, Skills: i.Skills, Name: i.Name})
		}
	}
}

func (f *freezer) freezeAvoidance(pairs []Avoidance) {
	ids := map[string]bool{}
	for _, t := range f.targets {
		ids["target "+t.ID] = true
	}
	for _, i := range f.inspectors {
		ids["inspector "+i.ID] = true
	}
	for _, p := range pairs {
		if ids["target "+p.Target] && ids["inspector "+p.Inspector] {
			f.avoidance = append(f.avoidance, draw.Avoidance{Target: p.Target, Inspector: p.Inspector})
		} else {
			f.leftOut.Pairs++
		}
	}
}

// checkSeats looks for what no seed could mend: a department or skill that nobody has, and fewer inspectors than the seats need.
func (f *freezer) checkSeats() {
	staff, seats := map[string]int{}, map[string]int{}
	for _, i := range f.inspectors {
		staff[i.Department]++
	}
	for _, seat := range f.task.Seats {
		seats[seat.Department]++
		if staff[seat.Department] > 0 && !slices.ContainsFunc(f.inspectors, func(i draw.Inspector) bool { return i.Fits(seat) }) {
			f.add(FreezeNoSkill, seat.Department, 0, strings.Join(seat.Skills, "、"))
		}
	}
	take := 0
	for _, s := range f.strata {
		take += s.Take
	}
	a := &draw.Announcement{Seats: f.task.Seats, Maximum: f.maximum(take)}
	short := draw.Unfillable(a, make([]draw.Drawn, take), &draw.Lists{Inspectors: f.inspectors})
	for _, department := range slices.Sorted(maps.Keys(seats)) {
		need := seats[department] * take
		switch {
		case staff[department] == 0:
			f.add(FreezeNoInspectors, department, 0, strings.Join(slices.Sorted(maps.Keys(staff)), "、"))
		case short[department] > 0 && !f.lacksSkill(department):
			f.add(FreezeTooFew, department, need-short[department], fmt.Sprint(need))
		}
	}
	if len(short) == 0 {
		f.checkPairs(a)
	}
}

// checkPairs looks for targets that avoid so many inspectors that they could never get a team: they would count, and never be drawn.
func (f *freezer) checkPairs(a *draw.Announcement) {
	pairs := map[string][]draw.Avoidance{}
	for _, p := range f.avoidance {
		pairs[p.Target] = append(pairs[p.Target], p)
	}
	taken := map[string]bool{}
	for _, s := range f.strata {
		taken[s.Name] = s.Take > 0
	}
	for _, t := range f.targets {
		if len(pairs[t.ID]) == 0 || !taken[t.Stratum] {
			continue
		}
		short := draw.Unfillable(a, []draw.Drawn{{Target: t}}, &draw.Lists{Inspectors: f.inspectors, Avoidance: pairs[t.ID]})
		if len(short) > 0 {
			f.add(FreezeNoTeam, t.Name+" "+t.ID, len(pairs[t.ID]), strings.Join(slices.Sorted(maps.Keys(short)), "、"))
		}
	}
}

// lacksSkill reports whether an issue has said that nobody of a department has the skills of a seat.
func (f *freezer) lacksSkill(department string) bool {
	return slices.ContainsFunc(f.issues, func(i FreezeIssue) bool { return i.Fault == FreezeNoSkill && i.Value == department })
}

// maximum is the most seats of one inspector: no more than there are teams.
func (f *freezer) maximum(take int) int {
	if f.task.Maximum == 0 {
		return max(take, 1)
	}
	return f.task.Maximum
}

func (f *freezer) announce(number int) (*Frozen, error) {
	frozen := &Frozen{LeftOut: f.leftOut}
	var err error
	if frozen.Targets, err = draw.TargetsText(f.targets); err == nil {
		if frozen.Inspectors, err = draw.InspectorsText(f.inspectors); err == nil {
			frozen.Avoidance, err = draw.AvoidanceText(f.avoidance)
		}
	}
	if err != nil {
		return nil, spellingError(err)
	}
	t := f.task
	a := &draw.Announcement{
		Office: t.Office, Number: number, Task: t.Number, TaskName: t.Name, From: t.From, To: t.To, Items: t.Items,
		Targets: draw.Commit(frozen.Targets), Inspectors: draw.Commit(frozen.Inspectors), Avoidance: draw.Commit(frozen.Avoidance),
		Strata: f.strata, Seats: t.Seats, Seed: t.Seed,
	}
	a.Maximum = f.maximum(a.Take())
	frozen.Text = a.Text()
	if frozen.Announcement, err = draw.ParseAnnouncement(frozen.Text); err != nil {
		return nil, spellingError(err)
	}
	if !frozen.Announcement.Equal(a) {
		return nil, spellingError(&draw.Finding{Place: draw.Place{File: draw.AnnouncementFile}, Fault: draw.FaultSpelling})
	}
	return frozen, nil
}

// spellingError makes a [*FreezeError] of what cannot be spelled.
func spellingError(err error) error {
	finding, ok := err.(*draw.Finding)
	if !ok {
		return err
	}
	value := cmp.Or(finding.Got, finding.Place.String())
	return &FreezeError{[]FreezeIssue{{Fault: FreezeText, Value: value, Want: string(finding.Fault)}}}
}
