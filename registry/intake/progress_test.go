package intake

import (
	"math"
	"strings"
	"testing"
)

// What a reading tells of its progress comes to the whole file, in many steps, whatever the format.
func TestProgress(t *testing.T) {
	csv := "注册号,企业名称\n" + strings.Repeat("990321600012345,甲商行\n", 3000)
	rows := "<Row>" + data2003("String", "注册号") + data2003("String", "企业名称") + "</Row>" +
		strings.Repeat("<Row>"+data2003("String", "990321600012345")+data2003("String", "甲商行")+"</Row>\n", 3000)
	for name, data := range map[string][]byte{
		"targets.csv": []byte(csv), "targets.xml": []byte(book2003(rows)), "targets.xlsx": bigWorkbook(t, 3000), "avoidance.xls": readFile(t, "testdata/avoidance.xls"),
	} {
		src := source(name, data)
		steps, most, sum := 0, 0.0, 0.0
		src.Progress = func(share float64) {
			steps++
			sum += share
			most = max(most, share)
		}
		if err := Cells(src, func(Place, int, string) {}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if math.Abs(sum-1) > 0.25 || most > 0.75 || steps < 5 {
			t.Errorf("%s: %d steps, the largest %.3f, come to %.3f", name, steps, most, sum)
		}
	}
}
