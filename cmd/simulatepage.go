package cmd

import (
	"math"
	"strconv"

	"yaohao/draw/fairness"
	"yaohao/export"
)

// fairnessPage is the report as a page: the tables of the terminal, plots, and a table of everybody.
func (a *app) fairnessPage(s *simulation) ([]byte, error) {
	lines := a.verdictLines(s)
	page := export.ReportPage{
		Language: map[language]string{chinese: "zh", english: "en"}[a.Language],
		Title:    a.say(msgPageTitle, s.frozen.Announcement.TaskName), Lines: a.simulationHead(s),
		Verdict: lines[0], Bad: s.Verdict.Deviates, Notes: lines[1:],
	}
	charts := [][]export.Chart{{a.strataChart(s), a.deviationChart(s)}, a.staffCharts(s), a.workloadCharts(s), {a.pairChart(s)}, nil}
	sheets := a.simulationSheets(s)
	last := &sheets[len(sheets)-1] // who can never be drawn
	last.notes = append(last.notes, a.leftOutLines(s.frozen)...)
	for n, t := range sheets {
		page.Sections = append(page.Sections, section(t, charts[n], false))
	}
	page.Sections = append(page.Sections, section(a.targetSheet(s), nil, true), section(a.staffSheet(s), nil, true))
	return page.HTML()
}

func section(t sheet, charts []export.Chart, folded bool) export.ReportSection {
	shown := charts[:0:0]
	for _, c := range charts {
		if len(c.Labels) > 0 {
			shown = append(shown, c)
		}
	}
	return export.ReportSection{Heading: t.title, Header: t.header, Rows: t.rows, Notes: t.notes, Charts: shown, Folded: folded}
}

func (a *app) strataChart(s *simulation) export.Chart {
	var expected, fewest, most []float64
	c := export.Chart{Title: a.say(msgPlotStrata)}
	for _, t := range s.Strata {
		c.Labels = append(c.Labels, a.stratumName(t))
		expected = append(expected, 0)
		if t.Exact {
			expected[len(expected)-1] = 100 * t.Chance
		}
		fewest = append(fewest, 100*float64(t.Fewest)/float64(s.Draws))
		most = append(most, 100*float64(t.Most)/float64(s.Draws))
	}
	c.Series = []export.ChartSeries{{Name: a.say(msgPlotFewest), Values: fewest}, {Name: a.say(msgPlotExpected), Values: expected}, {Name: a.say(msgPlotMost), Values: most}}
	return c
}

// A histogram has bins of one width around its middle; what lies outside is in the outermost.
type histogram struct {
	least, width float64
	counts       []float64
	total        float64
}

func newHistogram(least, width float64, bins int) *histogram {
	return &histogram{least: least, width: width, counts: make([]float64, bins)}
}

func (h *histogram) add(x float64) {
	bin := int(math.Floor((x - h.least) / h.width))
	h.counts[min(max(bin, 0), len(h.counts)-1)]++
	h.total++
}

// percents are the shares of the bins.
func (h *histogram) percents() []float64 {
	all := make([]float64, len(h.counts))
	for n, x := range h.counts {
		all[n] = math.Round(1e4*x/h.total) / 1e2
	}
	return all
}

// labels are the middles of the bins.
func (h *histogram) labels() []string {
	all := make([]string, len(h.counts))
	for n := range all {
		all[n] = strconv.FormatFloat(h.least+h.width*(float64(n)+0.5), 'g', 3, 64)
	}
	return all
}

// deviationChart shows how far targets are from their expectation, beside the normal curve.
func (a *app) deviationChart(s *simulation) export.Chart {
	const least, width, bins = -4.25, 0.5, 17
	h := newHistogram(least, width, bins)
	for _, t := range s.Targets {
		c := s.Strata[t.Class]
		if p := c.Chance; c.Exact && p > 0 && p < 1 {
			h.add((float64(t.Draws) - float64(s.Draws)*p) / math.Sqrt(float64(s.Draws)*p*(1-p)))
		}
	}
	if h.total == 0 {
		return export.Chart{}
	}
	normal := make([]float64, bins)
	below := func(x float64) float64 { return 50 * math.Erfc(-x/math.Sqrt2) }
	for n := range normal {
		normal[n] = below(least+width*float64(n+1)) - below(least+width*float64(n))
	}
	return export.Chart{Title: a.say(msgPlotDeviation), Labels: h.labels(), Series: []export.ChartSeries{
		{Name: a.say(msgPlotDrawn), Values: h.percents()}, {Name: a.say(msgPlotNormal), Values: normal},
	}}
}

func (a *app) workloadCharts(s *simulation) []export.Chart {
	var all []export.Chart
	for _, w := range s.Workloads {
		c := export.Chart{Title: a.say(msgPlotWorkloads, a.departmentName(w.Department, w.Expert)), Series: []export.ChartSeries{{Name: a.say(msgPlotDrawn)}}}
		for n, share := range viewWorkload(w).Shares {
			c.Labels = append(c.Labels, strconv.Itoa(n))
			c.Series[0].Values = append(c.Series[0].Values, 100*share)
		}
		all = append(all, c)
	}
	return all
}

// mostBars of inspectors are drawn; more would be a wall.
const mostBars = 300

// staffCharts have a bar for the mean seats of each inspector, in the order of the list: it gives no advantage.
func (a *app) staffCharts(s *simulation) []export.Chart {
	var all []export.Chart
	for _, w := range s.Workloads {
		c := export.Chart{Title: a.say(msgPlotStaff, a.departmentName(w.Department, w.Expert))}
		var values []float64
		for _, i := range s.Inspectors {
			if g := s.Groups[i.Group]; g.Department == w.Department && g.Expert == w.Expert {
				c.Labels = append(c.Labels, strconv.Itoa(len(c.Labels)+1))
				values = append(values, float64(i.Seats)/float64(s.Draws))
			}
		}
		c.Series = []export.ChartSeries{{Name: a.say(msgPlotDrawn), Values: values}}
		if len(values) <= mostBars {
			all = append(all, c)
		}
	}
	return all
}

// pairChart shows how often pairs went together, as a ratio to the mean of their two groups.
func (a *app) pairChart(s *simulation) export.Chart {
	mean := map[[2]int]float64{}
	missing := map[[2]int]int{}
	for _, m := range s.Meetings {
		if m.Test.Untested == "" {
			mean[m.Groups], missing[m.Groups] = m.Mean*float64(s.Draws), m.Pairs
		}
	}
	h := newHistogram(0.475, 0.05, 21)
	for _, pair := range s.Pairs {
		groups := groupsOf(s, pair)
		if mean[groups] > 0 {
			h.add(float64(pair.Teams) / mean[groups])
			missing[groups]--
		}
	}
	for _, n := range missing { // who never met
		for range n {
			h.add(0)
		}
	}
	if h.total == 0 {
		return export.Chart{}
	}
	return export.Chart{Title: a.say(msgPlotPairs), Labels: h.labels(), Series: []export.ChartSeries{{Name: a.say(msgPlotDrawn), Values: h.percents()}}}
}

// groupsOf returns the groups of a pair, the lower place first.
func groupsOf(s *simulation, p fairness.Pair) [2]int {
	a, b := s.Inspectors[p.Inspectors[0]].Group, s.Inspectors[p.Inspectors[1]].Group
	return [2]int{min(a, b), max(a, b)}
}
