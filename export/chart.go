package export

import (
	"fmt"
	"html"
	htmltemplate "html/template"
	"strconv"

	"github.com/go-analyze/charts"
)

// A Chart has a bar for each label and series.
type Chart struct {
	Title  string
	Labels []string // of the bars, or of the first of a row of bars
	Series []ChartSeries
}

// A ChartSeries has a value for each label.
type ChartSeries struct {
	Name   string
	Values []float64
}

const (
	chartWidth, chartHeight = 860, 260
	chartLabel              = 10 // font size
)

// A LegendEntry says which colour a series has.
type LegendEntry struct{ Name, Color string }

// Legend is empty for a single series. It stands beside the chart: the library takes Chinese characters for narrow, and would cut them.
func (c Chart) Legend() []LegendEntry {
	if len(c.Series) < 2 {
		return nil
	}
	var all []LegendEntry
	for n, s := range c.Series {
		color := charts.GetTheme(charts.ThemeLight).GetSeriesColor(n)
		all = append(all, LegendEntry{s.Name, fmt.Sprintf("#%02x%02x%02x", color.R, color.G, color.B)})
	}
	return all
}

// Drawn is the chart as SVG, without title and legend.
func (c Chart) Drawn() (htmltemplate.HTML, error) {
	var values [][]float64
	for _, s := range c.Series {
		values = append(values, s.Values)
	}
	o := charts.NewBarChartOptionWithData(values)
	o.Theme = charts.GetTheme(charts.ThemeLight)
	o.Legend.Show = charts.Ptr(false)
	for _, label := range c.Labels { // the library writes them as they are
		o.CategoryAxis.Labels = append(o.CategoryAxis.Labels, html.EscapeString(label))
	}
	o.CategoryAxis.BoundaryGap = charts.Ptr(true)
	o.CategoryAxis.LabelFontStyle.FontSize = chartLabel
	o.ValueAxis = []charts.ValueAxisOption{{Min: charts.Ptr(0.0), LabelFontStyle: charts.FontStyle{FontSize: chartLabel}}}
	o.ValueFormatter = func(x float64) string { return strconv.FormatFloat(x, 'g', 4, 64) }
	p := charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputSVG, Width: chartWidth, Height: chartHeight})
	if err := p.BarChart(o); err != nil {
		return "", err
	}
	svg, err := p.Bytes()
	return htmltemplate.HTML(svg), err
}
