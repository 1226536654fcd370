package export_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"yaohao/export"
)

func reportPage() export.ReportPage {
	return export.ReportPage{
		Language: "zh", Title: "机会是否均等：<b>", Lines: []string{"任务 T-1"}, Verdict: "结论", Notes: []string{"说明"},
		Sections: []export.ReportSection{
			{
				Heading: "检查对象", Header: []string{"编号", "名称"}, Rows: [][]string{{"1", "<script>alert(1)</script>"}}, Notes: []string{"另有 2 家"},
				Charts: []export.Chart{{Title: "各层", Labels: []string{"食品&<餐饮>", "乙"}, Series: []export.ChartSeries{
					{Name: "应有", Values: []float64{1, 2}}, {Name: "模拟", Values: []float64{1.5, 0}},
				}}},
			},
			{Heading: "每一个", Rows: [][]string{{"1"}}, Folded: true},
		},
	}
}

func TestReportIsOneFileThatLoadsNothing(t *testing.T) {
	page, err := reportPage().HTML()
	if err != nil {
		t.Fatal(err)
	}
	text := string(page)
	for _, never := range []string{"<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "href=", "ZgotmplZ"} {
		if strings.Contains(text, never) {
			t.Errorf("the page has %s", never)
		}
	}
	outside := regexp.MustCompile(`https?://[^"' ]*`)
	for _, address := range outside.FindAllString(text, -1) {
		if !strings.HasPrefix(address, "http://www.w3.org/") { // names of the vocabularies of SVG
			t.Errorf("the page names %s", address)
		}
	}
	for _, want := range []string{"机会是否均等：&lt;b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;", "食品&amp;&lt;餐饮&gt;", "<svg", "另有 2 家", "<details>", "模拟</span>"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if again, _ := reportPage().HTML(); string(again) != text {
		t.Error("the same report gives another page")
	}
}

// Heights of bars are as their values: the one of 2 is twice the one of 1.
func TestBarsAreAsTallAsTheirValues(t *testing.T) {
	drawn, err := export.Chart{Labels: []string{"a", "b"}, Series: []export.ChartSeries{{Name: "x", Values: []float64{1, 2}}}}.Drawn()
	if err != nil {
		t.Fatal(err)
	}
	bars := regexp.MustCompile(`M \d+ (\d+)\nL \d+ \d+\nL \d+ (\d+)\nL \d+ \d+\nL \d+ \d+" style="stroke:none;fill:rgb\(84,112,198\)`).FindAllStringSubmatch(string(drawn), -1)
	if len(bars) != 2 {
		t.Fatalf("%d bars in %s", len(bars), drawn)
	}
	height := func(bar []string) int { return atoi(t, bar[2]) - atoi(t, bar[1]) }
	if low, high := height(bars[0]), height(bars[1]); low < 20 || high < 2*low-2 || high > 2*low+2 {
		t.Errorf("heights %d and %d", low, high)
	}
}

func atoi(t *testing.T, digits string) int {
	t.Helper()
	n, err := strconv.Atoi(digits)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
