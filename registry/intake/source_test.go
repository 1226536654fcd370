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
	tests := []struct {
		name, data string
		want       FileKind
	}{
		{"empty", "", Empty},
		{"blank text", " \r\n\t\n", Empty},
		{"blank fields", ",,\n,,\n", Empty},
		{"only a mark", compoundMark, Damaged},
		{"mark and zeros", compoundMark + strings.Repeat("\x00", 64<<10), Damaged},
		{"Excel 4", "\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00", OldXLS},
		{"Excel 2", "\x09\x00\x04\x00\x02\x00\x10\x00", OldXLS},
		{"records without a container", "\x09\x08\x10\x00\x00\x06\x05\x00", OldXLS},
		{"PDF", "%PDF-1.7\n", PDF},
		{"HTML", "\r\n <HTML><body><table>", HTML},
		{"HTML table", "\uFEFF<table><tr>", HTML},
		{"HTML in UTF-16", "\xFE\xFF" + swapped(wide("<html>")), HTML},
		{"web page in a single file", "MIME-Version: 1.0\r\nContent-Type: multipart/related", HTML},
		{"HTML document", "<!DOCTYPE html>", HTML},
		{"XHTML", `<?xml version="1.0"?><html>`, HTML},
		{"other XML", `<?xml version="1.0"?><registry/>`, NotSpreadsheet},
		{"document of Word 2003", `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>`, NotSpreadsheet},
		{"other XML with the namespace", `<?xml version="1.0"?><a xmlns:ss="` + sheet2003Namespace + `"/>`, NotSpreadsheet},
		{"RTF", `{\rtf1`, NotSpreadsheet},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NotSpreadsheet},
		{"half a character of UTF-16", "\xFF\xFE" + wide("统一") + "x", BadEncoding},
		{"half a pair of UTF-16", "\xFF\xFE" + wide("统一") + "\x00\xD8", BadEncoding},
		{"half a pair before another character", "\xFF\xFE\x00\xD8a\x00", BadEncoding},
		{"second half alone", "\xFF\xFE\x00\xDCa\x00", BadEncoding},
		{"PDF in UTF-16", "\xFF\xFE" + wide("%PDF-"), PDF},
		{"zeros in UTF-16", "\xFF\xFE\x00\x00a\x00", NotSpreadsheet},
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
