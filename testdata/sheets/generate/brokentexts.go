package main

import "strings"

// brokenTexts are CSV files with something that a person must settle.
var brokenTexts = map[string]string{
	"empty.csv":                      "",
	"blanks-only.csv":                "\n , \n\n",
	"no-header.csv":                  "{1},甲公司\n{2},乙公司\n",
	"misspelt-header.csv":            "统一社会信用代玛,企业名称,住所\n{1},甲公司,望山路\n",
	"header-too-far-down.csv":        strings.Repeat("说明\n", 10) + "统一社会信用代码,企业名称\n{1},甲公司\n",
	"codes-under-unknown-header.csv": "主体号,企业名称,住所\n{1},甲公司,望山路\n",
	"header-twice.csv":               "统一社会信用代码,企业名称,备注,备 注\n{1},甲公司,a,b\n",
	"same-code.csv":                  "统一社会信用代码,企业名称\n{1},甲公司\n{2},乙公司\n{1},甲公司\n",
	"same-code-in-full-width.csv":    "执法证号,姓名,工作单位\n川执(2020)1号,张三,县局\n川执（２０２０）１号,张三,县局\n",
	"same-without-code.csv":          "统一社会信用代码,企业名称,住所\n,城南水厂,听泉街\n,城南 水厂,听泉街\n",
	"same-pair.csv":                  "注册号,执法证号\n990321600012345,YQ-1\n990321600012345,YQ-1\n",
	"no-name.csv":                    "统一社会信用代码,企业名称\n{1},\n{2},乙公司\n",
	"no-certificate-number.csv":      "执法证号,姓名,工作单位\n,张三,县局\n",
	"no-department.csv":              "执法证号,姓名,工作单位\nYQ-1,张三,\n",
	"blank-in-a-department.csv":      "执法证号,姓名,工作单位\nYQ-1,张三,县局 一科\n",
	"bad-skill.csv":                  "执法证号,姓名,工作单位,业务专长\nYQ-1,张三,县局,特种 设备\n",
	"no-such-day.csv":                "执法证号,姓名,工作单位,执法证有效期\nYQ-1,张三,县局,2027-02-30\n",
	"neither-yes-nor-no.csv":         "执法证号,姓名,工作单位,是否专家\nYQ-1,张三,县局,大概\n",
	"scientific-code.csv":            "统一社会信用代码,企业名称\n9.11101E+17,甲公司\n",
	"invisible-character.csv":        "统一社会信用代码,企业名称\n{1},甲\u200b公司\n",
	"long-name.csv":                  "统一社会信用代码,企业名称\n{1}," + strings.Repeat("长", 334) + "\n",
	"long-code.csv":                  "统一社会信用代码,企业名称\n" + strings.Repeat("1", 65) + ",甲公司\n",
	"header-as-a-code.csv":           "统一社会信用代码,企业名称\n{1},甲公司\n统一社会信用代码,乙公司\n",
	"comma-without-quotes.csv":       "统一社会信用代码,企业名称,住所\n{1},甲公司,望山路,1号\n",
	"open-quote.csv":                 "统一社会信用代码,企业名称\n{1},\"甲公司\n",
	"errors-and-warnings.csv":        "统一社会信用代码,企业名称\n91990321MA5T000111,甲公司\n{2},\n,乙公司\n{3},乙公司\n",
	"unknown-pair.csv":               "注册号,执法证号\n990321600012345,YQ-1\n",
	"pdf.xlsx":                       "%PDF-1.7\n1 0 obj\n",
	"web-page.xls":                   "<html><body><table><tr><td>统一社会信用代码</td></tr></table></body></html>\n",
	"rich-text-document.csv":         "{\\rtf1\\ansi 企业名称}\n",
}
