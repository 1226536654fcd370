package export

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

func testBook(t *testing.T) *bytes.Reader {
	t.Helper()
	f := excelize.NewFile()
	id, err := f.NewStyle(&excelize.Style{NumFmt: 49, Font: &excelize.Font{Bold: true}})
	for _, failed := range []error{
		err, f.SetSheetName("Sheet1", "名录"), f.SetSheetRow("名录", "A1", &[]any{"注册号", "企业名称"}), f.SetSheetRow("名录", "A2", &[]any{"007", "甲"}),
		f.SetCellStyle("名录", "A2", "A2", id), f.AddComment("名录", excelize.Comment{Cell: "A2", Author: "某", Text: "原有批注"}),
	} {
		if failed != nil {
			t.Fatal(failed)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

func TestAnnotateWorkbook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.xlsx")
	marks := []Mark{{"名录", 2, "A", "提醒一", false}, {"名录", 2, "B", "提醒二", false}, {"名录", 2, "A", "错误三", true}}
	if err := Annotate(path, testBook(t), nil, marks); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	comments, err := f.GetComments("名录")
	if err != nil || len(comments) != 2 || comments[0].Text+"/"+comments[1].Text != "原有批注\n提醒一\n错误三/提醒二" {
		t.Errorf("got %+v, %v", comments, err)
	}
	for cell, want := range map[string]string{"A2": "FFC7CE", "B2": "FFEB9C"} {
		id, _ := f.GetCellStyle("名录", cell)
		style, err := f.GetStyle(id)
		if err != nil || len(style.Fill.Color) != 1 || style.Fill.Color[0] != want {
			t.Errorf("%s: got %+v, %v", cell, style, err)
		}
		if cell == "A2" && (style.NumFmt != 49 || !style.Font.Bold) {
			t.Errorf("the style of A2 is lost: %+v", style)
		}
	}
	if text, _ := f.GetCellValue("名录", "A2"); text != "007" {
		t.Errorf("A2 is %q", text)
	}
}

func TestAnnotateOtherFormats(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.xlsx")
	values := func() ([]CellValue, error) {
		return []CellValue{{"", 1, 1, "注册号"}, {"", 3, 2, "=1+1"}}, nil
	}
	if err := Annotate(path, bytes.NewReader([]byte("注册号\n")), values, []Mark{{"", 3, "B", "提醒", false}}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, _ := f.GetCellValue("Sheet1", "B3")
	formula, _ := f.GetCellFormula("Sheet1", "B3")
	comments, err := f.GetComments("Sheet1")
	if text != "=1+1" || formula != "" || err != nil || len(comments) != 1 || comments[0].Cell != "B3" {
		t.Errorf("got %q, %q, %+v, %v", text, formula, comments, err)
	}
}

func TestAnnotateLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	if err := Annotate(filepath.Join(dir, "out.xlsx"), testBook(t), nil, []Mark{{"没有的表", 1, "A", "x", true}}); err == nil {
		t.Error("a sheet that is not there was marked")
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}
