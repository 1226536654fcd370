package export

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func writeTable(t *testing.T, table Table) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteTable(&b, table); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func openTable(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestTableKeepsTexts(t *testing.T) {
	texts := []string{"=1+1", "+86", "-5", "@a", "\t=b", "＝c", "007", "91990321MA5C40B68C", "_x0041_", "a < b & \"c\"", " x ", "𫖯"}
	table := Table{Sheet: "表"}
	for range texts {
		table.Columns = append(table.Columns, TableColumn{Header: "列"})
	}
	table.Rows = [][]string{texts}
	data := writeTable(t, table)
	if !bytes.Equal(data, writeTable(t, table)) {
		t.Error("the same table gave other bytes")
	}
	f := openTable(t, data)
	rows, err := f.GetRows("表")
	if err != nil || len(rows) != 2 || !slices.Equal(rows[1], texts) {
		t.Fatalf("got %q, %v", rows, err)
	}
	for k, text := range texts {
		cell := cellName(k, 1)
		if formula, err := f.GetCellFormula("表", cell); formula != "" || err != nil {
			t.Errorf("%q has the formula %q, %v", text, formula, err)
		}
		id, err := f.GetCellStyle("表", cell)
		if err != nil {
			t.Fatal(err)
		}
		quoted := f.Styles.CellXfs.Xf[id].QuotePrefix
		if (quoted != nil && *quoted) != formulaLike(text) {
			t.Errorf("%q: quotePrefix %v", text, quoted)
		}
	}
}

func TestTableTooLarge(t *testing.T) {
	table := Table{Sheet: "表", Columns: []TableColumn{{Header: "甲"}}}
	for _, tt := range []struct {
		text string
		fits bool
	}{
		{strings.Repeat("字", tableMostUnits), true},
		{strings.Repeat("字", tableMostUnits+1), false},
		{strings.Repeat("𫖯", tableMostUnits/2+1), false}, // two code units each
	} {
		table.Rows = [][]string{{tt.text}}
		err := WriteTable(new(bytes.Buffer), table)
		var size *TableSizeError
		if tt.fits != (err == nil) || (err != nil && (!errors.As(err, &size) || size.Row != 2 || size.Header != "甲")) {
			t.Errorf("%d bytes: %v", len(tt.text), err)
		}
	}
}

func TestTemplates(t *testing.T) {
	for _, tt := range []struct {
		table   Table
		choices []string // by their column letter
	}{
		{TargetTemplate(), []string{"G A,B,C,D"}},
		{InspectorTemplate(), []string{"C 男,女", "I 是,否"}},
		{AvoidanceTemplate(), []string{"E 近亲属,利害关系,曾任职,持股,其他"}},
	} {
		f := openTable(t, writeTable(t, tt.table))
		sheet := tt.table.Sheet
		if got := f.GetSheetList(); !slices.Equal(got, []string{sheet, "填写说明"}) {
			t.Errorf("sheets %q", got)
		}
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: panes %+v, %v", sheet, panes, err)
		}
		validations, err := f.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, v := range validations {
			got = append(got, v.Sqref[:1]+" "+strings.Trim(v.Formula1, `"`))
		}
		if !slices.Equal(got, tt.choices) {
			t.Errorf("%s: choices %q", sheet, got)
		}
		hints, err := f.GetRows("填写说明")
		if err != nil || len(hints) != len(tt.table.Columns)+1 {
			t.Errorf("%s: %d hints, %v", sheet, len(hints), err)
		}
	}
}
