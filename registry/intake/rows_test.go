package intake

import (
	"bytes"
	"reflect"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"yaohao/registry"
)

func TestReadTargets(t *testing.T) {
	const data = "序号,统一社会信用代码,企业名称,住 所,法定代表人,联系电话,所属辖区,风险等级（注）,信用风险分类,*经营范围\n" +
		"1, ９１１１０１０５ＭＡ０１ ,（某某）  商贸　公司,\"东路\n1号\",张三,010-1234,城东所,x,A,\n" +
		"2,,,,,,,,,\n" +
		"3,91110105ma01,b,,,,,,,零售\n"
	got, err := readTargets(source("a.csv", []byte(data)))
	want := []registry.Target{
		{ID: "91110105MA01", Name: "（某某） 商贸 公司", Address: "东路 1号", Person: "张三", Phone: "010-1234", Area: "城东所", Risk: "A",
			Attributes: map[string]string{"风险等级（注）": "x"}},
		{ID: "91110105ma01", Name: "b", Attributes: map[string]string{"*经营范围": "零售"}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestReadInspectors(t *testing.T) {
	const data = "执法证号,姓名,业务部门(机构),担任职务,手机号,业务专长,执法证有效期,是否专家,性别\n" +
		"川执（2020）1号,张三,监管一科,科长,138,\"食品，特种设备,食品、 计量；广告;\",2026/3/5,否,男\n" +
		"2,李四,监管一科,,,,长期,是,\n" +
		"3,王五,监管一科,,,,9999-12-31,,\n" +
		"4,赵六,监管一科,,,,2026年3月5日,,\n" +
		"5,钱七,监管一科,,,,2026.12.31,,\n" +
		"6,孙八,监管一科,,,,2026-12-31 00:00:00,,\n"
	person := func(id, name, expires string) registry.Inspector {
		return registry.Inspector{ID: id, Name: name, Department: "监管一科", Expires: expires}
	}
	first := person("川执（2020）1号", "张三", "2026-03-05")
	first.Post, first.Phone, first.Skills = "科长", "138", []string{"广告", "特种设备", "计量", "食品"}
	first.Attributes = map[string]string{"性别": "男"}
	second := person("2", "李四", "")
	second.Expert = true
	want := []registry.Inspector{first, second, person("3", "王五", ""), person("4", "赵六", "2026-03-05"),
		person("5", "钱七", "2026-12-31"), person("6", "孙八", "2026-12-31")}
	got, err := readInspectors(source("a.csv", []byte(data)))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestReadAvoidance(t *testing.T) {
	got, err := readAvoidance(
		source("a.csv", []byte("企业名称,统一社会信用代码,姓名,执法证编号,回避类型,回避事由\na,1,b,２,亲属,法定代表人之弟\n")),
		source("b.csv", []byte("执法证号,注册号\n2,3\n")))
	want := []registry.Avoidance{{Target: "1", Inspector: "2", Kind: "亲属", Reason: "法定代表人之弟"}, {Target: "3", Inspector: "2"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

// TestExcelizeWorkbook reads a workbook as a common library writes it: dates, merged cells, formulas, styles, a hidden sheet.
func TestExcelizeWorkbook(t *testing.T) {
	f := excelize.NewFile()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	set := func(sheet, cell string, value any) { t.Helper(); check(f.SetCellValue(sheet, cell, value)) }
	set("Sheet1", "A1", "某某局执法检查人员名录库")
	check(f.MergeCell("Sheet1", "A1", "F1"))
	check(f.SetSheetRow("Sheet1", "A2", &[]any{"序号", "姓名", "执法证号", "工作单位", "执法证有效期", "出生年月", "年龄"}))
	check(f.SetSheetRow("Sheet1", "A3", &[]any{1, "张三", 140105001, "监管一科"}))
	custom := `yyyy"年"m"月"`
	month, err := f.NewStyle(&excelize.Style{CustomNumFmt: &custom})
	check(err)
	set("Sheet1", "E3", time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC))
	set("Sheet1", "F3", time.Date(1990, 7, 1, 0, 0, 0, 0, time.UTC))
	check(f.SetCellStyle("Sheet1", "F3", "F3", month))
	check(f.SetCellRichText("Sheet1", "B4", []excelize.RichTextRun{{Text: "李", Font: &excelize.Font{Bold: true}}, {Text: "四"}}))
	check(f.SetSheetRow("Sheet1", "C4", &[]any{"00007", "监管一科"}))
	set("Sheet1", "G4", 36.5)
	_, err = f.NewSheet("hidden")
	check(err)
	check(f.SetSheetRow("hidden", "A1", &[]any{"姓名", "执法证号", "工作单位"}))
	check(f.SetSheetRow("hidden", "A2", &[]any{"x", "x", "x"}))
	check(f.SetSheetVisible("hidden", false))
	var b bytes.Buffer
	check(f.Write(&b))

	got, err := readInspectors(source("a.xlsx", b.Bytes()))
	want := []registry.Inspector{
		{ID: "140105001", Name: "张三", Department: "监管一科", Expires: "2026-12-31", Attributes: map[string]string{"出生年月": "1990-07"}},
		{ID: "00007", Name: "李四", Department: "监管一科", Attributes: map[string]string{"年龄": "36.5"}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}
