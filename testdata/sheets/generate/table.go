package main

import (
	"slices"
	"strings"
)

// A table is a list before it is a file. Its cells are strings, whole numbers and days.
type table struct {
	sheet, title string // no title, no title row
	columns      []column
	rows         [][]any
}

// A column has a header, a width in Excel's units and the way its cells are shown.
type column struct {
	header string
	width  float64
	look   look
}

// A look is an index of the styles that makeStyles makes.
type look int

const (
	plain   look = iota
	centred      // short words and numbers
	text         // text format (@): Excel leaves the characters as they are typed
	day
	header
	title
)

func targetTable(targets []target) table {
	t := table{"检查对象名录库", county + "检查对象名录库", []column{
		{"序号", 7, centred}, {"统一社会信用代码", 22, text}, {"企业名称", 36, plain}, {"住所", 36, plain}, {"法定代表人", 12, centred},
		{"联系电话", 15, text}, {"风险等级", 10, centred}, {"所属辖区", 23, plain}, {"行业", 17, plain}}, nil}
	for i, g := range targets {
		t.rows = append(t.rows, []any{i + 1, g.code, g.name, g.address, g.person, g.phone, g.risk, g.area, g.industry})
	}
	return t
}

func inspectorTable(inspectors []inspector) table {
	t := table{"执法检查人员名录库", county + "执法检查人员名录库", []column{
		{"序号", 7, centred}, {"姓名", 10, centred}, {"性别", 7, centred}, {"工作单位", 26, plain}, {"职务", 17, plain},
		{"执法证号", 15, text}, {"执法证有效期", 15, day}, {"业务专长", 26, plain}, {"是否专家", 10, centred}, {"联系电话", 15, text}}, nil}
	yes := map[bool]string{true: "是", false: "否"}
	for i, p := range inspectors {
		t.rows = append(t.rows, []any{
			i + 1, p.name, p.sex, p.department, p.post, p.certificate, p.expires, p.skills, yes[p.expert], p.phone,
		})
	}
	return t
}

func pairTable(pairs []pair) table {
	t := table{"回避名单", "", []column{
		{"统一社会信用代码", 22, text}, {"企业名称", 36, plain}, {"执法证号", 15, text}, {"姓名", 10, centred}, {"回避类型", 12, centred},
		{"回避事由", 48, plain}}, nil}
	for _, p := range pairs {
		t.rows = append(t.rows, []any{p.code, p.target.name, p.certificate, p.inspector.name, p.kind, p.reason.text})
	}
	return t
}

func (t table) headers() []string {
	var headers []string
	for _, c := range t.columns {
		headers = append(headers, c.header)
	}
	return headers
}

// reordered is the table with its columns in the order of headers, and its rows in any order.
func (t table) reordered(d dealer, headers string) table {
	var columns []column
	rows := make([][]any, len(t.rows))
	for _, h := range strings.Fields(headers) {
		at := slices.IndexFunc(t.columns, func(c column) bool { return c.header == h })
		columns = append(columns, t.columns[at])
		for i, k := range t.rows {
			rows[i] = append(rows[i], k[at])
		}
	}
	d.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	t.columns, t.rows = columns, rows
	return t
}
