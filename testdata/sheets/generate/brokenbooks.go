package main

import (
	"bytes"
	"strings"
	"time"
)

// brokenBooks are workbooks with something that a person must settle, or that are damaged.
var brokenBooks = map[string]func(*book){
	"eighteen-digits-as-number.xlsx": func(b *book) { b.sheet("名录", twoHeaders, []any{919903210000012345, "甲公司"}, secondRow) },
	"zeros-in-front.xlsx": func(b *book) {
		b.sheet("人员", []any{"执法证号", "姓名", "工作单位"}, []any{7, "张三", "县局"})
		b.style("人员", "A2", "A2", 0, "00000")
	},
	"code-became-a-date.xlsx": func(b *book) {
		b.sheet("人员", []any{"执法证号", "姓名", "工作单位"}, []any{time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC), "张三", "县局"})
		b.style("人员", "A2", "A2", 14, "")
	},
	"formula-error.xlsx": func(b *book) {
		b.sheet("名录", []any{"统一社会信用代码", "企业名称", "住所"}, []any{"{1}", "甲公司", "x"})
		b.patch(`<c r="C2" t="s"><v>5</v></c>`, `<c r="C2" t="e"><f>VLOOKUP(A2,Z:Z,1)</f><v>#N/A</v></c>`)
	},
	"formula-never-computed.xlsx": func(b *book) {
		b.sheet("名录", []any{"统一社会信用代码", "企业名称", "住所"}, []any{"{1}", "甲公司"})
		b.check(b.file.SetCellFormula("名录", "C2", "A2"))
	},
	"same-code-on-two-sheets.xlsx": func(b *book) {
		b.sheet("城东", twoHeaders, firstRow)
		b.sheet("城西", []any{"企业名称", "统一社会信用代码"}, []any{"甲公司", "{1}"})
	},
	"second-sheet-without-codes.xlsx": func(b *book) {
		b.sheet("城东", twoHeaders, firstRow)
		b.sheet("城西", []any{"企业名称", "住所"}, []any{"乙公司", "望山路"})
	},
	"second-sheet-without-names.xlsx": func(b *book) {
		b.sheet("城东", twoHeaders, firstRow)
		b.sheet("城西", []any{"统一社会信用代码", "企业全称", "住所"}, []any{"{2}", "乙公司", "望山路"})
	},
	"second-sheet-without-departments.xlsx": func(b *book) {
		b.sheet("一科", []any{"执法证号", "姓名", "工作单位"}, []any{"YQ-1", "张三", "县局"})
		b.sheet("二科", []any{"执法证号", "姓名"}, []any{"YQ-2", "李四"})
	},
	"no-end-of-sheet.xlsx": func(b *book) { b.sheet("名录", twoHeaders, firstRow); b.patch("</sheetData>", "") },
	"rows-out-of-order.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow)
		b.patch(`<row r="2"`, `<row r="1"`)
	},
	"no-such-shared-string.xlsx":  func(b *book) { b.sheet("名录", twoHeaders, firstRow); b.patch("<v>3</v>", "<v>99</v>") },
	"negative-shared-string.xlsx": func(b *book) { b.sheet("名录", twoHeaders, firstRow); b.patch("<v>3</v>", "<v>-1</v>") },
	"zip-bomb.xlsx": func(b *book) {
		b.sheet("名录", twoHeaders, firstRow)
		b.patch("</sheetData>", strings.Repeat("<!---->", 11<<20)+"</sheetData>")
	},
	"no-values.xlsx": func(b *book) { b.sheet("名录"); b.style("名录", "A1", "C9", 49, "") },
}

// brokenBytes are files that are no text and no workbook.
func brokenBytes() map[string][]byte {
	whole, err := makeBook(func(b *book) { b.sheet("名录", twoHeaders, firstRow, secondRow) })
	if err != nil {
		panic(err) // a mistake in this program: other workbooks are made the same way
	}
	return map[string][]byte{
		"cut-short.xlsx":    whole[:len(whole)/2],
		"changed-byte.xlsx": changed(whole, "xl/worksheets/sheet1.xml"),
		"password.xlsx":     compoundFile("EncryptionInfo", "EncryptedPackage"),
		"two-encodings.csv": append(gb18030("统一社会信用代码,企业名称\n{1},甲公司\n"), "{2},乙公司\xE4\xB9\n\xFF\xFF"...),
		"picture.xlsx":      []byte("\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR"),
		"word-document.doc": compoundFile("WordDocument"),
	}
}

// changed changes one byte in the middle of a part.
func changed(data []byte, part string) []byte {
	at := bytes.Index(data, []byte(part)) + len(part)
	data = bytes.Clone(data)
	data[at+100] ^= 0xFF
	return data
}
