package main

import "strings"

// messyTexts are CSV files that can be imported, some only once a person has accepted a warning.
var messyTexts = map[string]string{
	"byte-order-mark.csv":             "\uFEFF统一社会信用代码,企业名称\r\n{1},甲公司\r\n",
	"crlf.csv":                        "统一社会信用代码,企业名称\r\n{1},甲公司\r\n{2},乙公司\r\n",
	"line-ends-of-old-macs.csv":       "统一社会信用代码,企业名称\r{1},甲公司\r{2},乙公司\r",
	"line-break-in-a-value.csv":       "统一社会信用代码,企业名称,住所\n{1},甲公司,\"云栖县\n望山路1号\"\n{2},乙公司,\n",
	"comma-in-quotes.csv":             "统一社会信用代码,企业名称,住所\n{1},\"甲,乙公司\",望山路\n",
	"title-and-date-above.csv":        "云栖县检查对象名录库,,\n,,填表日期：2026年1月5日\n\n统一社会信用代码,企业名称,住所\n{1},甲公司,望山路\n",
	"office-and-telephone-above.csv":  "单位名称,云栖县局,联系电话,0600-1\n统一社会信用代码,企业名称,住所\n{1},甲公司,望山路\n",
	"office-above-projects.csv":       "单位名称,云栖县局,联系电话,0600-1\n项目名称,地址,负责人\n城南水厂,听泉街,张三\n" + strings.Repeat(",,\n", 12) + "城北水厂,听泉街,李四\n",
	"columns-in-another-order.csv":    "风险等级,住所,企业名称,统一社会信用代码\nA,望山路,甲公司,{1}\n",
	"other-headers-for-targets.csv":   "统一信用代码/注册号,市场主体名称,经营场所,经营者,手机号,管辖单位,信用风险分类\n{1},甲商行,望山路,张三,19400010001,南塘所,B\n",
	"other-headers-for-people.csv":    "行政执法证号,姓名,性别,出生年月,业务部门（机构）,担任职务,岗位大类,执法类别,执法区域\nYQ-1,张三,男,1990-07,监管一科,科长,食品,市场监管,全县\n",
	"full-width-header.csv":           "＊统一社会信用代码,企业（机构）名称,联系　电话\n{1},甲公司,1\n",
	"unknown-columns.csv":             "统一社会信用代码,企业名称,成立日期,注册资本（万元）\n{1},甲公司,2020-01-02,100\n",
	"full-width-code.csv":             "统一社会信用代码,企业名称\n" + fullWidth(code(1)) + ",甲公司\n",
	"blanks-in-a-code.csv":            "统一社会信用代码,企业名称\n" + "990321 6000 12345" + ",甲公司\n",
	"blanks-around-values.csv":        "统一社会信用代码,企业名称\n　{1} ,　甲公司 \n",
	"registration-numbers.csv":        "注册号,当事人\n990321600012345,甲商行\n9903210001234,乙公司\n",
	"organisation-code.csv":           "组织机构代码,单位名称\nMA5T0001X,甲公司\n",
	"sample-row.csv":                  "序号,统一社会信用代码,企业名称\n案例（请删除）,{9},某某公司\n1,{1},甲公司\n",
	"sample-in-the-name.csv":          "统一社会信用代码,企业名称\n{9},（示例）某某公司\n{1},示例科技有限公司\n",
	"hint-row.csv":                    "统一社会信用代码,企业名称,风险等级\n必填，18位,请填写全称,选填\n{1},甲公司,A\n",
	"total-row.csv":                   "统一社会信用代码,企业名称\n{1},甲公司\n{2},合计科技有限公司\n合　计：2户,\n",
	"header-on-each-page.csv":         "序号,统一社会信用代码,企业名称,备注\n1,{1},甲公司,无\n序号,统一社会信用代码,企业名称,备注\n2,{2},乙公司,无\n",
	"footer.csv":                      "统一社会信用代码,企业名称,住所\n{1},甲公司,望山路\n,,\n填报单位（盖章）：云栖县局,填报人：张三,日期：2026年1月\n",
	"notes-below.csv":                 "统一社会信用代码,企业名称\n{1},甲公司\n注：1.本表一式两份\n2.由县局保存\n",
	"numbered-blank-rows.csv":         "序号,统一社会信用代码,企业名称\n1,{1},甲公司\n2,,\n3,,\n",
	"open-ended-certificates.csv":     "执法证号,姓名,工作单位,执法证有效期\nYQ-1,张三,县局,9999-09-09\nYQ-2,李四,县局,长期\nYQ-3,王五,县局,\n",
	"dates-in-many-spellings.csv":     "执法证号,姓名,工作单位,执法证有效期\nYQ-1,张三,县局,2027年3月5日\nYQ-2,李四,县局,2027/3/5\nYQ-3,王五,县局,2027.3.5\nYQ-4,赵六,县局,2027-03-05 00:00\n",
	"skills-with-many-separators.csv": "执法证号,姓名,工作单位,业务专长\nYQ-1,张三,县局,\"食品，药品,计量、广告；价格;食品\"\n",
	"status-off-duty.csv":             "执法证号,姓名,工作单位,执法人员状态\nYQ-1,张三,县局,在岗\nYQ-2,李四,县局,退休\nYQ-3,王五,县局,\n",
	"same-person-name-elsewhere.csv":  "执法证号,姓名,工作单位\nYQ-1,张三,县局\nYQ-2,张三,消防大队\n",
	"same-person-name-here.csv":       "执法证号,姓名,工作单位\nYQ-1,张三,县局\nYQ-2,张 三,县局\n",
	"wrong-check-digit.csv":           "统一社会信用代码,企业名称\n91990321MA5T000111,甲公司\n{2},乙公司\n",
	"code-one-short.csv":              "统一社会信用代码,企业名称\n91990321MA5T00011,甲公司\n",
	"code-in-small-letters.csv":       "统一社会信用代码,企业名称\n91990321ma5t00019x,甲公司\n",
	"same-name.csv":                   "统一社会信用代码,企业名称\n{1},（甲）公司\n{2},(甲) 公司\n",
	"some-without-code.csv":           "统一社会信用代码,企业名称,住所\n{1},甲公司,望山路\n,县城汽车站改造项目,望山路\n",
	"no-column-of-codes.csv":          "项目名称,地址\n县城汽车站改造项目,望山路\n城南水厂,听泉街\n",
	"mapped-columns.csv":              "主体代码,字号,备注\n{1},甲公司,无\n",
	"xlsx-that-is-csv.xlsx":           "统一社会信用代码,企业名称\n{1},甲公司\n",
	"header-only.csv":                 "统一社会信用代码,企业名称\n",
	"formula-for-a-code.xml": xml2003(`<Row><Cell><Data ss:Type="String">注册号</Data></Cell><Cell><Data ss:Type="String">当事人</Data></Cell></Row>` +
		`<Row><Cell ss:Formula="=990321600000000+12345"><Data ss:Type="Number">990321600012345</Data></Cell><Cell><Data ss:Type="String">甲商行</Data></Cell></Row>` +
		`<Row><Cell ss:Formula="=&quot;9903210&quot;&amp;&quot;001234&quot;"><Data ss:Type="String">9903210001234</Data></Cell><Cell><Data ss:Type="String">乙公司</Data></Cell></Row>`),
	"pairs-with-names.csv": "企业名称,统一社会信用代码,姓名,执法证号,回避类型,回避事由\n云栖县德帆粮油商行,92990321MA3T6K858T,陈静,ＹＱ-SJ-00008,利害关系,出租房屋\n",
}

// xml2003 is a workbook in the XML of Excel 2003 with one sheet of these rows.
func xml2003(rows string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<?mso-application progid="Excel.Sheet"?>` + "\n" +
		`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
		`<Worksheet ss:Name="名录"><Table>` + rows + "</Table></Worksheet></Workbook>\n"
}

// fullWidth is how a code looks that was typed with a Chinese input method.
func fullWidth(s string) string {
	return strings.Map(func(r rune) rune { return r + 0xFEE0 }, s)
}
