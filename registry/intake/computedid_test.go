package intake

import (
	"slices"
	"testing"
)

// An id that a formula gives is a warning in each format that has formulas; other values may be computed.
func TestComputedIDs(t *testing.T) {
	text := func(row, col int, s string) []byte { return record8(recLabel, row, col, 0, wideString(s)) }
	xls := oneSheet(nil, text(0, 0, "注册号"), text(0, 1, "企业名称"),
		formula(1, 0, le(byte(0), byte(0), 0, 0, 0xFFFF)), record8(recString, narrowString("a1")), text(1, 1, "甲"),
		formula(2, 0, 7.0), formula(2, 1, le(byte(0), byte(0), 0, 0, 0xFFFF)), record8(recString, wideString("乙")),
		record8(recNumber, 3, 0, 0, 8.0), text(3, 1, "丙"))
	inline := func(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }
	xlsx := newParts(`<row>` + inline("注册号") + inline("企业名称") + `</row>` +
		`<row><c t="str"><f>B2</f><v>a1</v></c>` + inline("甲") + `</row>` +
		`<row><c><f t="shared" si="0"/><v>7</v></c><c t="str"><f>A1</f><v>乙</v></c></row>` +
		`<row><c><v>8</v></c>` + inline("丙") + `</row>`)
	xml := book2003("<Row>" + data2003("String", "注册号") + data2003("String", "企业名称") + "</Row>" +
		`<Row><Cell ss:Formula="=B2"><Data ss:Type="String">a1</Data></Cell>` + data2003("String", "甲") + "</Row>" +
		`<Row><Cell ss:Formula="=1+6"><Data ss:Type="Number">7</Data></Cell><Cell ss:Formula="=A1"><Data ss:Type="String">乙</Data></Cell></Row>` +
		"<Row>" + data2003("Number", "8") + data2003("String", "丙") + "</Row>")
	want := []string{"A2 注册号 computed-id a1", "A3 注册号 computed-id 7"}
	for name, data := range map[string][]byte{"a.xls": xls.file(), "a.xlsx": xlsx.zip(t), "a.xml": []byte(xml)} {
		r, err := ReadTargets(Options{}, source(name, data))
		if got := places(listAll(t, r, err)); !slices.Equal(got, want) || len(r.Rows) != 3 {
			t.Errorf("%s: %q", name, got)
		}
	}
}
