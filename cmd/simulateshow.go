package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

// A sheet is a table of the report, for the terminal and the page.
type sheet struct {
	title  string
	header []string
	rows   [][]string
	notes  []string
}

// showFairness prints the report: what it is of, tables, and the verdict.
func (a *app) showFairness(s *simulation, each bool) error {
	for _, line := range a.simulationHead(s) {
		fmt.Fprintln(a.out, line)
	}
	sheets := a.simulationSheets(s)
	if each {
		sheets = append(sheets, a.targetSheet(s), a.staffSheet(s))
	}
	for _, t := range sheets {
		fmt.Fprintf(a.out, "\n%s\n", t.title)
		if len(t.rows)+len(t.notes) == 0 {
			a.print(msgNone)
		}
		if len(t.rows) > 0 {
			if err := writeTable(a.out, t.header, t.rows); err != nil {
				return err
			}
		}
		for _, note := range t.notes {
			fmt.Fprintln(a.out, note)
		}
	}
	a.showLeftOut(s.frozen)
	fmt.Fprintln(a.out)
	for _, line := range a.verdictLines(s) {
		fmt.Fprintln(a.out, line)
	}
	return nil
}

// simulationHead says what was drawn from, how often, and with which seeds.
func (a *app) simulationHead(s *simulation) []string {
	ann := s.frozen.Announcement
	lists := a.say(msgSimulatedNow, draw.HashOf(s.frozen.Text))
	if s.announced {
		lists = a.say(msgSimulatedListed, ann.Number, draw.HashOf(s.frozen.Text))
	}
	lines := []string{a.say(msgSimulated, s.Draws+s.Infeasible, ann.Task, ann.TaskName), lists, a.say(msgSimulatedSeeds)}
	if s.Infeasible > 0 {
		lines = append(lines, a.say(msgNoAssignment, s.Infeasible))
	}
	return lines
}

func (a *app) verdictLines(s *simulation) []string {
	v := s.Verdict
	p := func(x float64) string { return strconv.FormatFloat(x, 'g', 3, 64) }
	verdict := a.say(msgSimFair, v.Tests, p(v.Smallest), p(v.Adjusted), p(fairness.Level))
	switch {
	case v.Tests == 0:
		verdict = a.say(msgSimUntested)
	case v.Deviates:
		verdict = a.say(msgSimDeviates, v.Tests, p(v.Smallest), p(v.Adjusted), p(fairness.Level))
	}
	return []string{verdict, a.say(msgSimMeaning), a.say(msgSimHowTested)}
}

// simulationSheets are the tables that fit a screen.
func (a *app) simulationSheets(s *simulation) []sheet {
	return []sheet{a.strataSheet(s), a.groupSheet(s), a.workloadSheet(s), a.meetingSheet(s), a.neverSheet(s)}
}

func percent(x float64) string { return strconv.FormatFloat(100*x, 'f', 2, 64) + "%" }

func decimals(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }

// testCells are the statistic, its degrees of freedom and the p-value, or why there is none.
func (a *app) testCells(t fairness.Test) []string {
	if t.Untested != "" {
		return []string{"-", "-", a.say(untestedNames[t.Untested])}
	}
	return []string{strconv.FormatFloat(t.ChiSquared, 'f', 1, 64), strconv.Itoa(t.DF), strconv.FormatFloat(t.P, 'g', 3, 64)}
}

func (a *app) testHeader() []string {
	return []string{a.say(msgColChi), a.say(msgColDF), a.say(msgColP)}
}

// stratumName names a stratum, or the part of it that has one weight.
func (a *app) stratumName(s fairness.Stratum) string {
	if s.Targets == s.Of {
		return s.Name
	}
	return a.say(msgSimWeight, s.Name, s.Targets, s.Weight)
}

// chance is what each target can expect, if that is known.
func (a *app) chance(s fairness.Stratum) string {
	if !s.Exact {
		return a.say(msgSimNoExpectation)
	}
	return percent(s.Chance)
}

func (a *app) strataSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgSimTargets), header: slices.Concat(
		[]string{a.say(msgColStratum), a.say(msgColOf), a.say(msgColTake), a.say(msgColChance), a.say(msgColFewest), a.say(msgColMost)},
		a.testHeader(), []string{a.say(msgColFarthest), a.say(msgColP)})}
	for _, stratum := range s.Strata {
		farthest, p := "-", "-"
		if stratum.FarthestUntested == "" {
			farthest = percent(float64(stratum.Farthest.Draws) / float64(s.Draws))
			p = strconv.FormatFloat(stratum.FarthestP, 'g', 3, 64)
		}
		t.rows = append(t.rows, slices.Concat([]string{
			a.stratumName(stratum), strconv.Itoa(stratum.Of), strconv.Itoa(stratum.Take), a.chance(stratum),
			percent(float64(stratum.Fewest) / float64(s.Draws)), percent(float64(stratum.Most) / float64(s.Draws)),
		}, a.testCells(stratum.Test), []string{farthest, p}))
	}
	return t
}

// groupName names a group: department, skills, what else sets it apart, how many they are.
func (a *app) groupName(g fairness.Group) string {
	words := append([]string{a.departmentName(g.Department, g.Expert)}, g.Skills...)
	if g.Avoids > 0 {
		words = append(words, a.say(msgSimAvoids, g.Avoids))
	}
	if g.Absent {
		words = append(words, a.say(msgSimAbsent))
	}
	if g.Limited {
		words = append(words, a.say(msgSimLimited))
	}
	return a.say(msgSimGroupName, strings.Join(words, " "), len(g.Members))
}

func (a *app) departmentName(department string, expert bool) string {
	if expert {
		return a.say(msgSimExperts, department)
	}
	return department
}

// groupNumber is the same with its number.
func (a *app) groupNumber(n int, g fairness.Group) string {
	return strconv.Itoa(n+1) + " " + a.groupName(g)
}

// groupSheet has the groups of more than one. Their numbers, which other tables refer to, count all groups.
func (a *app) groupSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgSimGroups), header: slices.Concat(
		[]string{a.say(msgColRank), a.say(msgColGroup), a.say(msgColMean), a.say(msgColExpected), a.say(msgColFewest), a.say(msgColMost)}, a.testHeader())}
	singles := 0
	for n, g := range s.Groups {
		switch {
		case !g.Sent:
			continue
		case len(g.Members) == 1 && !g.Exact:
			singles++
			continue
		}
		t.rows = append(t.rows, slices.Concat([]string{
			strconv.Itoa(n + 1), a.groupName(g), decimals(g.Mean), a.expected(g),
			decimals(float64(g.Fewest) / float64(s.Draws)), decimals(float64(g.Most) / float64(s.Draws)),
		}, a.testCells(g.Test)))
	}
	if singles > 0 {
		t.notes = append(t.notes, a.say(msgSimSingles, singles))
	}
	return t
}

// expected is what each of a group can expect, if that is known.
func (a *app) expected(g fairness.Group) string {
	if !g.Exact {
		return a.say(msgSimNoExpectation)
	}
	return decimals(g.Expected)
}

func (a *app) workloadSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgSimWorkloads), header: []string{a.say(msgColDepartment), a.say(msgColWorkload)}}
	for _, w := range s.Workloads {
		var parts []string
		for seats, share := range viewWorkload(w).Shares {
			if share > 0 {
				parts = append(parts, a.say(msgSimSeatShare, strconv.Itoa(seats), percent(share)))
			}
		}
		t.rows = append(t.rows, []string{a.departmentName(w.Department, w.Expert), strings.Join(parts, a.say(msgComma))})
	}
	return t
}

func (a *app) meetingSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgSimMeetings), header: slices.Concat(
		[]string{a.say(msgColGroup), a.say(msgColPairs), a.say(msgColMean), a.say(msgColFewest), a.say(msgColMost)}, a.testHeader())}
	for _, m := range s.Meetings {
		name := a.say(msgSimWith, m.Groups[0]+1, m.Groups[1]+1)
		t.rows = append(t.rows, slices.Concat([]string{
			name, strconv.Itoa(m.Pairs), decimals(m.Mean), decimals(float64(m.Fewest) / float64(s.Draws)), decimals(float64(m.Most) / float64(s.Draws)),
		}, a.testCells(m.Test)))
	}
	return t
}

// mostNamed of those who can never be drawn for one reason are named; JSON has them all.
const mostNamed = 2

// neverSheet gathers those who can never be drawn for the same reason.
func (a *app) neverSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgSimNever), header: []string{a.say(msgColWhy), a.say(msgColIn), a.say(msgColCount), a.say(msgColWho)}}
	for start := 0; start < len(s.Never); {
		first := s.Never[start]
		var named []string
		n := 0
		for _, other := range s.Never[start:] {
			if other.Inspector != first.Inspector || other.Expert != first.Expert || other.In != first.In || other.Reason != first.Reason {
				break
			}
			if n++; n <= mostNamed {
				named = append(named, a.say(msgNamed, other.Name, other.ID))
			}
		}
		who := strings.Join(named, a.say(msgListComma))
		if n > mostNamed {
			who += a.say(msgAndMore, n-mostNamed)
		}
		in := first.In
		if first.Expert {
			in = a.say(msgSimExperts, in)
		}
		t.rows = append(t.rows, []string{a.say(reasonNames[first.Reason]), in, strconv.Itoa(n), who})
		start += n
	}
	if len(s.Never) == 0 {
		t.notes = append(t.notes, a.say(msgSimNeverNobody))
	}
	targets, inspectors := unseen(s)
	t.notes = append(t.notes, a.say(msgSimUnseen, s.Draws, targets, inspectors))
	return t
}

// unseen counts those who could have been drawn and were not.
func unseen(s *simulation) (targets, inspectors int) {
	for _, t := range s.Targets {
		if t.Draws == 0 {
			targets++
		}
	}
	for _, i := range s.Inspectors {
		if i.Draws == 0 {
			inspectors++
		}
	}
	for _, n := range s.Never {
		switch {
		case n.Inspector:
			inspectors--
		case n.Reason != fairness.ReasonExcluded: // not in the list
			targets--
		}
	}
	return targets, inspectors
}

func (a *app) targetSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgPageAllTargets, len(s.Targets)), header: []string{
		a.say(msgColID), a.say(msgColTarget), a.say(msgColStratum), a.say(msgColTimes), a.say(msgColGot), a.say(msgColChance),
	}}
	for _, target := range s.Targets {
		t.rows = append(t.rows, []string{
			target.ID, target.Name, target.Stratum, strconv.Itoa(target.Draws), percent(float64(target.Draws) / float64(s.Draws)),
			a.chance(s.Strata[target.Class]),
		})
	}
	return t
}

func (a *app) staffSheet(s *simulation) sheet {
	t := sheet{title: a.say(msgPageAllStaff, len(s.Inspectors)), header: []string{
		a.say(msgColID), a.say(msgColInspector), a.say(msgColGroup), a.say(msgColGot), a.say(msgColMean), a.say(msgColExpected), a.say(msgColLeads),
	}}
	for _, i := range s.Inspectors {
		g := s.Groups[i.Group]
		each := func(n int) float64 { return float64(n) / float64(s.Draws) }
		t.rows = append(t.rows, []string{i.ID, i.Name, a.groupNumber(i.Group, g), percent(each(i.Draws)), decimals(each(i.Seats)), a.expected(g), decimals(each(i.Leads))})
	}
	return t
}
