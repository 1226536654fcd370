package export

import (
	"fmt"
	"io"
)

// MaxSheets is the most record sheets that one workbook holds: the library's time grows with the square of their number.
const MaxSheets = 200

// RecordSheet is the content of one check record sheet (检查记录表). Whatever is empty is left blank, to be filled in by hand.
type RecordSheet struct {
	Office     string // 抽取机关
	Task       string // 任务编号
	TaskName   string // 任务名称
	Draw       int    // 抽取编号
	Commitment string // SHA-256 of the announcement, 64 hex digits
	SeedNotes  string // what is to be said about the seed; "" if nothing
	Digest     string // beginning of the SHA-256 of its texts, where sheets are signed; "" where not
	Rank       int    // place in the draw, from 1; 0 for a supplement (补抽)
	From, To   string // 检查时间, as YYYY-MM-DD

	Name, Code, Address, Person, Phone, Stratum string // the target

	Supplement int      // its number, from 1; 0 for a target that was drawn
	Answers    string   // the target that a supplement stands in for
	Replaced   []string // who goes in place of whom, and why

	Batch int // 批次, from 1; 0 for none
	Group int // the standing team (编组), from 1; 0 for none
	Lots  []Lot

	Items []Item
	Team  []Member
}

// Lot is what a target got by lot (另抽), other than its days.
type Lot struct {
	What, Text string
}

// Item is what is checked (抽查事项) and on what legal basis (抽查依据).
type Item struct {
	Name, Basis string
}

// Member is one officer of a team (检查组), or an expert (专家), who only assists.
type Member struct {
	Name, Certificate, Department string
	Leader, Expert                bool
}

// WriteRecordSheets writes an xlsx workbook with a sheet, ready to print on A4, for each target. The same sheets
// give the same bytes. There must be at least one, and at most MaxSheets.
func WriteRecordSheets(w io.Writer, sheets []RecordSheet) error {
	if n := len(sheets); n == 0 || n > MaxSheets {
		return fmt.Errorf("record sheets: %d for one workbook: give it 1 to %d", n, MaxSheets)
	}
	b := newBook()
	defer b.file.Close()
	names := sheetNames(sheets)
	for i, s := range sheets {
		if err := b.add(names[i], footer(s), layOut(recordForm(s))); err != nil {
			return fmt.Errorf("record sheet %q: %w", names[i], err)
		}
	}
	_, err := b.file.WriteTo(w)
	return err
}
