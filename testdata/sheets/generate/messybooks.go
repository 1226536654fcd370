package main

import (
	"time"

	"github.com/xuri/excelize/v2"
)

var (
	twoHeaders = []any{"统一社会信用代码", "企业名称"}
	firstRow   = []any{"{1}", "甲公司"}
	secondRow  = []any{"{2}", "乙公司"}
)

// messyBooks are workbooks that can be imported.
var messyBooks = map[string]func(*book){
	"merged-titles.xlsx": func(b *book) {
		b.sheet("名录", []any{"云栖县检查对象名录库"}, []any{"填报单位：云栖县局", nil, "2026年1月"}, []any{"序号", "统一社会信用代码", "企业名称"}, []any{1, "{1}", "甲公司"})
		b.merge("名录", "A1", "C1")
		b.merge("名录", "A2", "B2")
	},
	"line-break-in-a-header.xlsx": func(b *book) { b.sheet("名录", []any{"统一社会\n信用代码", " 企业 名称 "}, firstRow) },
	"header-of-two-rows.xlsx": func(b *book) {
		b.sheet("名录", []any{"云栖县检查对象名录库"}, []any{"序号", "主体信息", nil, nil, "监管信息"}, []any{nil, "统一社会信用代码", "企业名称", "住所", "风险等级", "所属辖区"},
			[]any{1, "{1}", "甲公司", "望山路", "A", "南塘所"})
		b.merge("名录", "B2", "D2")
		b.merge("名录", "E2", "F2")
		b.merge("名录", "A2", "A3")
	},
	"group-of-headers.xlsx": func(b *book) {
		b.sheet("名录", []any{"统一社会信用代码", "企业名称", "联系方式", nil, "备注"}, []any{nil, nil, "联系人", "联系电话"}, []any{"{1}", "甲公司", "张三", "0600-1", "无"})
		b.merge("名录", "C1", "D1")
	},
	"headers-on-two-rows.xlsx": func(b *book) {
		b.sheet("名录", []any{"企业名称", "证照", nil, "住所"}, []any{nil, "统一社会信用代码", "许可证号"}, []any{"甲公司", "{1}", "XK-1", "望山路"})
		b.merge("名录", "B1", "C1")
		b.merge("名录", "A1", "A2")
		b.merge("名录", "D1", "D2")
	},
	"blank-rows.xlsx": func(b *book) { b.sheet("名录", nil, twoHeaders, nil, firstRow, nil, nil, secondRow) },
	"table-not-at-the-edge.xlsx": func(b *book) {
		b.sheet("名录", nil, []any{nil, nil, "统一社会信用代码", "企业名称"}, []any{nil, nil, "{1}", "甲公司"})
	},
	"side-sheets.xlsx": func(b *book) {
		b.sheet("填写说明", []any{"统一社会信用代码", "企业名称"}, []any{"18位", "全称"})
		b.sheet("检查对象", twoHeaders, firstRow)
		b.sheet("参数表", []any{"风险等级"}, []any{"A"}, []any{"B"})
		b.sheet("统计", []any{"辖区", "户数"}, []any{"南塘所", 1})
	},
	"several-sheets.xlsx": func(b *book) {
		b.sheet("城东", twoHeaders, firstRow)
		b.sheet("城西", []any{"当事人", "注册号"}, []any{"乙商行", "990321600012345"})
		b.sheet("Sheet3")
	},
	"hidden-sheet.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow)
		b.sheet("旧名录", twoHeaders, secondRow)
		b.check(b.file.SetSheetVisible("旧名录", false))
	},
	"footer-in-merged-cells.xlsx": func(b *book) {
		b.sheet("名录", []any{"序号", "统一社会信用代码", "企业名称", "备注"}, []any{1, "{1}", "甲公司"}, []any{"合计", nil, "1户"},
			[]any{"填报单位（盖章）：", nil, "填报人：张三", "联系电话：0600-1"})
		b.merge("名录", "A4", "B4")
	},
	"fifteen-digits-as-number.xlsx": func(b *book) {
		b.sheet("名录", []any{"注册号", "企业名称"}, []any{990321600012345, "甲商行"})
	},
	"date-cells.xlsx": func(b *book) {
		day := time.Date(2027, 3, 5, 0, 0, 0, 0, time.UTC)
		b.sheet("人员", []any{"执法证号", "姓名", "工作单位", "执法证有效期"}, []any{"YQ-1", "张三", "县局", day}, []any{"YQ-2", "李四", "县局", day}, []any{"YQ-3", "王五", "县局", 2958352})
		b.style("人员", "D2", "D2", 14, "")
		b.style("人员", "D3", "D3", 0, `yyyy"年"m"月"d"日"`)
		b.style("人员", "D4", "D4", 14, "")
	},
	"dates-from-1904.xlsx": func(b *book) {
		on := true
		b.check(b.file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &on}))
		b.sheet("人员", []any{"执法证号", "姓名", "工作单位", "执法证有效期"}, []any{"YQ-1", "张三", "县局", 44989})
		b.style("人员", "D2", "D2", 14, "")
	},
	"dates-without-format.xlsx": func(b *book) {
		b.sheet("人员", []any{"执法证号", "姓名", "工作单位", "执法证有效期"}, []any{"YQ-1", "张三", "县局", 46451}, []any{"YQ-2", "李四", "县局", "2027-03-05"})
	},
	"dates-without-format-from-1904.xlsx": func(b *book) {
		on := true
		b.check(b.file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &on}))
		b.sheet("人员", []any{"执法证号", "姓名", "工作单位", "执法证有效期"}, []any{"YQ-1", "张三", "县局", 44989})
	},
	"rich-text.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow)
		b.check(b.file.SetCellRichText("名录", "B2", []excelize.RichTextRun{{Text: "甲", Font: &excelize.Font{Bold: true}}, {Text: "公司"}}))
	},
	"formula-with-result.xlsx": func(b *book) {
		b.sheet("名录", []any{"统一社会信用代码", "企业名称", "住所"}, []any{"{1}", "甲公司", "x"})
		b.check(b.file.SetCellFormula("名录", "C2", `"望山路"&"1号"`))
		b.patch(`</f><v>5</v>`, `</f><v>望山路1号</v>`)
	},
	"formula-for-a-code.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow, []any{"x", "乙公司"})
		b.check(b.file.SetCellFormula("名录", "A3", `"919903"&"21MA5T000295"`))
		b.patch(`</f><v>4</v>`, `</f><v>`+code(2)+`</v>`)
	},
	"comments-and-lists.xlsx": func(b *book) {
		b.sheet("名录", []any{"统一社会信用代码", "企业名称", "风险等级"}, []any{"{1}", "甲公司", "A"})
		b.check(b.file.AddComment("名录", excelize.Comment{Cell: "B2", Author: "某", Text: "核对"}))
		list := excelize.NewDataValidation(true)
		list.Sqref = "C2:C99"
		b.check(list.SetDropList([]string{"A", "B", "C", "D"}))
		b.check(b.file.AddDataValidation("名录", list))
	},
	"styled-blank-cells.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow)
		b.style("名录", "A1", "J200", 49, "")
	},
	"values-under-no-header.xlsx": func(b *book) {
		b.sheet("名录", []any{"统一社会信用代码", "企业名称", nil, "住所"}, []any{"{1}", "甲公司", "已注销", "望山路", "见附件"}, []any{"{2}", "乙公司", "在营"})
	},
	"csv-that-is-xlsx.csv": func(b *book) { b.sheet("名录", twoHeaders, firstRow) },
	"xls-that-is-xlsx.xls": func(b *book) { b.sheet("名录", twoHeaders, firstRow) },
	"contacts-beside.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow)
		b.sheet("通讯录", []any{"姓名", "联系电话"}, []any{"张三", "0600-1"})
	},
}
