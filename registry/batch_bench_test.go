package registry

import (
	"fmt"
	"testing"
)

// benchTargets are rows with as many columns as bureaus' sheets have.
func benchTargets(n int) []Target {
	rows := make([]Target, n)
	for k := range rows {
		rows[k] = Target{
			ID: fmt.Sprintf("91430000MA%08d", k), Name: fmt.Sprintf("某某市第%d贸易有限公司", k), Address: fmt.Sprintf("某某市某某区人民路%d号", k%5000),
			Person: "张三", Phone: fmt.Sprintf("138%08d", k), Area: []string{"东城所", "西城所", "南城所"}[k%3], Risk: string(rune('A' + k%4)),
			Attributes: map[string]string{"行业": "批发业", "成立日期": "2020-01-02", "注册资本": fmt.Sprint(k % 1000)},
		}
	}
	return rows
}

// BenchmarkImport imports 200,000 rows: into an empty registry, again without any change, and with half of them changed.
func BenchmarkImport(b *testing.B) {
	const rows = 200_000
	targets := benchTargets(rows)
	run := func(name string, before, in []Target) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				s, _ := newStore(b)
				if _, err := s.ImportTargets(b.Context(), Import[Target]{Rows: before, Mode: ModeMerge}); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				if _, err := s.ImportTargets(b.Context(), Import[Target]{Rows: in, Mode: ModeReplace}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
	changed := benchTargets(rows)
	for k := 0; k < rows; k += 2 {
		changed[k].Risk = "X"
	}
	run("new", nil, targets)
	run("unchanged", targets, targets)
	run("half changed", targets, changed)
}
