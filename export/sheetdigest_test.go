package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// What is read back from a workbook must be what was signed, whatever the texts.
func TestTextsOfASheetAreReadBack(t *testing.T) {
	odd := sampleSheet(3, 4)
	odd.Name, odd.Address, odd.Person, odd.Phone = "_x0041_店 <&> \"引号\"", "  前后有空格  ", "第一行\r\n第二行", "+86 010"
	odd.TaskName, odd.Lots = "=1+1", []Lot{{formDigest, "0"}, {"检查时段", "😀"}}
	long := sampleSheet(30, 12)
	long.Items[0].Basis = strings.Repeat("《中华人民共和国食品安全法》第三十五条、", 300)
	supplement := sampleSheet(1, 2)
	supplement.Rank, supplement.Supplement, supplement.Answers, supplement.SeedNotes = 0, 1, "旧店（T4）", "种子由操作人员录入"
	sheets := []RecordSheet{sampleSheet(1, 2), odd, long, supplement, {}}
	for k := range sheets {
		if k != 3 {
			sheets[k].Digest = strings.Repeat("0123456789abcdef", 2)[k : k+DigestDigits]
		}
	}
	read, err := ReadRecordSheets(bytes.NewReader(writeBook(t, sheets...)))
	if err != nil || len(read) != len(sheets) {
		t.Fatalf("%d sheets, %v", len(read), err)
	}
	for k, s := range sheets {
		got := read[k]
		if !slices.Equal(got.Texts, s.Texts()) || got.Digest != s.Digest && s.Digest != "" || got.Code != s.Code && k < 4 {
			t.Errorf("sheet %d: digest %q, code %q\n%q\nwant\n%q", k+1, got.Digest, got.Code, got.Texts, s.Texts())
		}
	}
}

// The digest on a sheet has no part in its texts, and each other text does.
func TestTextsOfASheetAreAllButItsDigest(t *testing.T) {
	s := sampleSheet(2, 2)
	s.Digest = "0123456789abcdef"
	want := s.Texts()
	if slices.Contains(want, s.Digest) || !slices.Contains(want, formDigest) {
		t.Errorf("got %q", want)
	}
	s.Digest = "fedcba9876543210"
	if !slices.Equal(s.Texts(), want) {
		t.Error("another digest gives other texts")
	}
	for k, change := range []func(s *RecordSheet){
		func(s *RecordSheet) { s.Name += "2" }, func(s *RecordSheet) { s.Team[1].Name = "王五" }, func(s *RecordSheet) { s.Items[0].Basis = "" },
		func(s *RecordSheet) { s.To = "2026-03-21" }, func(s *RecordSheet) { s.Rank++ }, func(s *RecordSheet) { s.Digest = "" },
	} {
		other := sampleSheet(2, 2)
		other.Digest = s.Digest
		change(&other)
		if slices.Equal(other.Texts(), want) {
			t.Errorf("change %d gives the same texts", k)
		}
	}
}

func TestWorkbookThatIsNone(t *testing.T) {
	if _, err := ReadRecordSheets(strings.NewReader("摇号")); err == nil {
		t.Error("read")
	}
}
