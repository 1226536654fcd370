package registry

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"yaohao/draw"
)

// A Frozen announcement has its text and those of the lists it commits to.
type Frozen struct {
	Announcement *draw.Announcement
	Text         string
	Lists        map[string]string // by file name
	LeftOut      LeftOut
	Repeats      []Avoidance // pairs of the task's repeat rule, each with the check that it comes from
}

// LeftOut are those of the registries who cannot be drawn, or not always.
type LeftOut struct {
	Experts  []Inspector // they only assist
	Inactive []Inspector // whose status says that they cannot be sent
	Expired  []Inspector // whose certificate ends before the last day of the checks
	Absent   []Absent    // who are in the list, and cannot be sent on some days
	Limited  []Limited   // who are in the list, and have a maximum of their own
	Pairs    int         // avoidance pairs of somebody who is not in the lists

	Targets []draw.Excluded // left out by the task's yearly rule

	Strangers []string      // ids on the list of leave that no inspector has
	Unmet     []FilterValue // values of filters that no target has
}

// A FilterValue is a value that a filter asks for and no row of the registry has: most likely misspelt.
type FilterValue struct {
	Column, Value string
	Has           []string // what the rows have instead, the most frequent first
}

// An Absent inspector cannot be sent to checks that have a day in common with these.
type Absent struct {
	Inspector
	draw.Period
	Expired bool // for want of a certificate; else on leave
}

// A Limited inspector has had seats in the month already, and may get so many more.
type Limited struct {
	Inspector
	Had, Left int
}

// Registries are what a task is frozen with.
type Registries struct {
	Targets    []Target
	Inspectors []Inspector
	Avoidance  []Avoidance
	Checks     []Check             // earlier ones, each once
	Leave      []Leave             //
	Tags       map[string][]string // of targets, by id
	Confirmed  []draw.Confirmed    // who vouches for which list
	Keys       Keys                // that the announcement names
	Salt       draw.Hash           // of the pseudonyms, for a task that has them
	Earlier    []draw.Earlier      // attempts at the task that came to nothing
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
	FreezeFewExperts   FreezeFault = "too few experts"               // the same of experts
	FreezeNoTeam       FreezeFault = "target without a team"         // Value avoids Count inspectors; Want are the departments that are short
	FreezeNobody       FreezeFault = "no target left"                // of Count
	FreezeNoExperts    FreezeFault = "department without experts"    // Want lists the departments that exist
	FreezeNoValue      FreezeFault = "filter value that nobody has"  // Value is the comparison, Want what there is instead
	FreezeIncomparable FreezeFault = "filter cannot compare"         // Value is the first row with its text, Count of them, Want what it is compared with
	FreezeTotal        FreezeFault = "total more than there are"     // Want targets of Count
	FreezeCap          FreezeFault = "over the cap"                  // Value is the item, Count is drawn, Want the most
	FreezeWeight       FreezeFault = "no weight"                     // Count of them, the first by id in Value, Want what it has
	FreezeNoArea       FreezeFault = "target without area"           // Count of them, the first by id in Value, Want the column
	FreezeException    FreezeFault = "exception of no need"          // Value is the target
	FreezeNoException  FreezeFault = "exception of no target"        // Value is the id, which no target has
	FreezeBatches      FreezeFault = "batches do not add up"         // Want targets in batches, of Count that are drawn
	FreezeBatchDays    FreezeFault = "days of batches"               // Count of batches, Want the days there are for them
	FreezeGroups       FreezeFault = "too few standing teams"        // Count of targets for them, Want the most they may take
	FreezeLeave        FreezeFault = "leave that cannot be read"     // Value is the inspector, Want the text
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
func Freeze(task Task, number int, from Registries) (*Frozen, error) {
	f := &freezer{task: task, from: from}
	f.freezeTargets()
	f.freezeBatches()
	if task.Content != draw.ContentTargets {
		f.freezeInspectors()
		f.freezePairs()
		f.freezeLimits()
		f.checkSeats()
	}
	if len(f.issues) > 0 {
		return nil, &FreezeError{f.issues}
	}
	return f.announce(number)
}

type freezer struct {
	task Task
	from Registries

	method     draw.Method
	targets    []draw.Target
	exceptions []draw.Exception
	strata     []draw.Stratum
	weights    []draw.Weight
	areas      []draw.Area
	batches    []draw.Batch

	lists   draw.Lists // of inspectors
	leftOut LeftOut
	repeats []Avoidance
	issues  []FreezeIssue
}

func (f *freezer) add(fault FreezeFault, value string, count int, want string) {
	f.issues = append(f.issues, FreezeIssue{fault, value, count, want})
}

// taken is the number of targets that will be drawn.
func (f *freezer) taken() int {
	n := 0
	for _, s := range f.strata {
		n += s.Take
	}
	return n
}

func (f *freezer) announce(number int) (*Frozen, error) {
	frozen := &Frozen{Lists: map[string]string{}, LeftOut: f.leftOut, Repeats: f.repeats}
	t := f.task
	var people []draw.Pseudonym
	if t.Pseudonyms {
		people = f.takePseudonyms()
	}
	a := &draw.Announcement{
		Office: t.Office, Number: number, Task: t.Number, TaskName: t.Name, Earlier: f.from.Earlier, Content: t.Content, From: t.From, To: t.To, Items: t.Items,
		Method: &f.method, Exceptions: f.exceptions, Confirmed: f.confirmed(),
		LedgerKey: f.from.Keys.Office, Witnesses: f.from.Keys.Witnesses,
		Proportional: t.Total, Strata: f.strata, Batches: f.batches, Options: t.Lots,
		Seats: t.Seats, ExpertSeats: t.Experts, Neighbours: t.Neighbours, Groups: t.Groups, Maximum: f.maximum(), Alternates: t.Alternates,
		Named: t.Named, Separate: t.Separate, Seed: t.Seed,
	}
	err := cmp.Or(
		putList(frozen, draw.TargetsFile, f.targets, draw.TargetsText),
		putList(frozen, draw.WeightsFile, f.weights, draw.WeightsText),
		putList(frozen, draw.AreasFile, f.areas, draw.AreasText),
		putList(frozen, draw.ExcludedFile, f.leftOut.Targets, draw.ExcludedText),
		frozen.putStaff(&f.lists),
		putPseudonyms(frozen, f.from.Salt, people))
	if err == nil {
		a.CommitTo(frozen.Lists)
		a.AreaLists, err = frozen.areaLists()
	}
	if err != nil {
		return nil, spellingError(err)
	}
	frozen.Text = a.Text()
	if frozen.Announcement, err = draw.ParseAnnouncement(frozen.Text); err != nil {
		return nil, spellingError(err)
	}
	if !frozen.Announcement.Equal(a) {
		return nil, spellingError(&draw.Finding{Place: draw.Place{File: draw.AnnouncementFile}, Fault: draw.FaultSpelling})
	}
	return frozen, nil
}

// putStaff adds the lists of inspectors, and those about them.
func (f *Frozen) putStaff(l *draw.Lists) error {
	return cmp.Or(
		putList(f, draw.InspectorsFile, l.Inspectors, draw.InspectorsText),
		putList(f, draw.AvoidanceFile, l.Avoidance, draw.AvoidanceText),
		putList(f, draw.ExpertsFile, l.Experts, draw.ExpertsText),
		putList(f, draw.PreferencesFile, l.Preferences, draw.PreferencesText),
		putList(f, draw.AbsencesFile, l.Absences, draw.AbsencesText),
		putList(f, draw.LimitsFile, l.Limits, draw.LimitsText))
}

// putList adds a list to what is announced. One that only some draws have is left out if it has no rows.
func putList[T any](f *Frozen, file string, rows []T, spell func([]T) (string, error)) (err error) {
	if len(rows) > 0 || slices.Contains(wholeLists, file) {
		f.Lists[file], err = spell(rows)
	}
	return err
}

// areaLists commits to the targets of each area.
func (f *Frozen) areaLists() ([]draw.AreaList, error) {
	areas, ok := f.Lists[draw.AreasFile]
	if !ok {
		return nil, nil
	}
	texts, err := draw.SplitByArea(draw.Targets(strings.NewReader(f.Lists[draw.TargetsFile])), draw.Areas(strings.NewReader(areas)))
	var lists []draw.AreaList
	for _, area := range slices.Sorted(maps.Keys(texts)) {
		lists = append(lists, draw.AreaList{Area: area, Commitment: draw.Commit(texts[area])})
	}
	return lists, err
}

// confirmed are those who vouch for the lists that the draw uses.
func (f *freezer) confirmed() []draw.Confirmed {
	if f.task.Content != draw.ContentTargets {
		return f.from.Confirmed
	}
	return slices.DeleteFunc(slices.Clone(f.from.Confirmed), func(c draw.Confirmed) bool { return c.List != listWords[KindTargets] })
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
