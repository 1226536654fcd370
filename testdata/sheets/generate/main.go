// Command generate makes the good spreadsheets of testdata/sheets: the registries and the avoidance list of
// 云栖县, a county that does not exist. Run it from the root of the repository:
//
//	go run ./testdata/sheets/generate
//
// It has no clock and a fixed seed, so that each run makes the same rows. The tables in county.go say what is in
// the files; the rest of the code only deals the cards.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("dir", filepath.Join("testdata", "sheets"), "folder to write into")
	flag.Parse()
	if err := generate(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// generate makes the three lists and writes each as a workbook and as CSV.
func generate(dir string) error {
	targets := makeTargets(newDealer(1))
	inspectors := makeInspectors(newDealer(2))
	pairs := makePairs(newDealer(3), targets, inspectors)

	t, i, a := targetTable(targets), inspectorTable(inspectors), pairTable(pairs)
	tc := t.reordered(newDealer(4), "企业名称 统一社会信用代码 行业 风险等级 所属辖区 住所 法定代表人 联系电话 序号")
	ic := i.reordered(newDealer(5), "工作单位 姓名 执法证号 是否专家 业务专长 职务 性别 联系电话 执法证有效期 序号")
	ac := a.reordered(newDealer(6), "姓名 执法证号 企业名称 统一社会信用代码 回避事由 回避类型")
	return errors.Join(
		t.writeWorkbook(filepath.Join(dir, "targets.xlsx")),
		i.writeWorkbook(filepath.Join(dir, "inspectors.xlsx")),
		a.writeWorkbook(filepath.Join(dir, "avoidance.xlsx")),
		tc.writeCSV(filepath.Join(dir, "targets.csv")),
		ic.writeCSV(filepath.Join(dir, "inspectors.csv")),
		ac.writeCSV(filepath.Join(dir, "avoidance.csv")),
		tc.writeGB18030(filepath.Join(dir, "targets-gb18030.csv")),
		makeTraits(dir),
	)
}
