package intake

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"
)

func wide(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// TestOtherFormats goes by the bytes only: the name always ends in .xlsx.
func TestOtherFormats(t *testing.T) {
	const ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	padding := strings.Repeat("\x00", 64<<10-20)
	tests := []struct {
		name, data string
		want       FileKind
	}{
		{"empty", "", Empty},
		{"blank text", " \r\n\t\n", Empty},
		{"blank fields", ",,\n,,\n", Empty},
		{"old workbook", ole + padding + wide("Workbook"), OldXLS},
		{"older workbook", ole + padding + wide("Book"), OldXLS},
		{"password", ole + padding + wide("EncryptionInfo") + padding + wide("EncryptedPackage") + padding, Protected},
		{"old document", ole + padding + wide("WordDocument"), NotSpreadsheet},
		{"PDF", "%PDF-1.7\n", PDF},
		{"HTML", "\r\n <HTML><body><table>", HTML},
		{"HTML table", "\uFEFF<table><tr>", HTML},
		{"HTML document", "<!DOCTYPE html>", HTML},
		{"XHTML", `<?xml version="1.0"?><html>`, HTML},
		{"XML 2003", `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>`, XML},
		{"RTF", `{\rtf1`, NotSpreadsheet},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NotSpreadsheet},
		{"UTF-16", "\xFF\xFE" + wide("统一"), BadEncoding},
		{"Latin text", "a\xE9,b\n", BadEncoding},
		{"cut zip", "PK\x03\x04", Damaged},
	}
	for _, tt := range tests {
		_, err := readInspectors(source("a.xlsx", []byte(tt.data)))
		if got := fileKind(err); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestTooLargeSource(t *testing.T) {
	_, err := readTargets(Source{Name: "a.csv", Data: bytes.NewReader(nil), Size: maxFile + 1})
	if got := fileKind(err); got != TooLarge {
		t.Errorf("got %s", got)
	}
}

func TestShorterThanSize(t *testing.T) {
	src := source("a.csv", []byte("执法证号,姓名,工作单位\n"))
	src.Size++
	_, err := readInspectors(src)
	if got := fileKind(err); got != Damaged {
		t.Errorf("got %s", got)
	}
}
