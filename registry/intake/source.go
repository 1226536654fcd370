package intake

import (
	"bytes"
	"io"
)

// maxFile is the most bytes a source may have.
const maxFile = 1 << 30

// A Source is a file to read.
type Source struct {
	Name string // as the person knows it; stands in errors and issues
	Data io.ReaderAt
	Size int64 // in bytes

	// Progress is told which further share of the work on the file is done, from 0 to 1; the shares come to about 1. Its calls do not
	// overlap, but need not come from one goroutine. It may be nil.
	Progress func(share float64)
}

// sniffed is how many bytes at the start of a file decide what it is.
const sniffed = 4096

// open tells the format by the bytes, and gives the tables. Its error is a *FileError without the file's name.
func open(src Source) ([]table, error) {
	switch {
	case src.Size == 0:
		return nil, &FileError{Kind: Empty, Detail: "no bytes"}
	case src.Size > maxFile:
		return nil, &FileError{Kind: TooLarge, Detail: "more than 1 GiB"}
	}
	start, err := src.read(sniffed)
	if err != nil {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(start, []byte("PK")):
		return openXLSX(src.counted(1))
	case bytes.HasPrefix(start, []byte(compoundMark)):
		return openOLE(src.counted(1))
	}
	return openText(src, start)
}

// openText opens what is not binary: a workbook in XML, or CSV.
func openText(src Source, start []byte) ([]table, error) {
	recoded := isUTF16(start)
	if recoded {
		var err error
		if src, err = src.recode(decodeUTF16); err != nil {
			return nil, err
		}
		if start, err = src.read(sniffed); err != nil {
			return nil, err
		}
	}
	if startsXML2003(start) {
		return openXML2003(src, start, recoded)
	}
	if err := refuseOther(start); err != nil {
		return nil, err
	}
	return openCSV(src)
}

// read gives the first n bytes, or all if there are fewer.
func (src Source) read(n int64) ([]byte, error) {
	b := make([]byte, min(n, src.Size))
	if _, err := io.ReadFull(io.NewSectionReader(src.Data, 0, src.Size), b); err != nil {
		return nil, damaged("bytes", err)
	}
	return b, nil
}

// refuseOther knows what is neither a workbook nor CSV by its first bytes.
func refuseOther(start []byte) error {
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(start, []byte(utf8BOM)), " \t\r\n"))
	begins := func(prefix string) bool { return bytes.HasPrefix(text, []byte(prefix)) }
	switch {
	case begins("%pdf-"):
		return &FileError{Kind: PDF}
	case begins("<?xml") && !bytes.Contains(text, []byte("<html")):
		return &FileError{Kind: NotSpreadsheet, Detail: "XML that is no workbook"}
	case begins("<!doctype"), begins("<?xml"), begins("<html"), begins("<head"), begins("<meta"), begins("<table"), begins("<style"), begins("mime-version:"):
		return &FileError{Kind: HTML}
	case startsBIFF(start):
		return &FileError{Kind: OldXLS, Detail: "records of a workbook without a container"}
	case begins("{\\rtf"):
		return &FileError{Kind: NotSpreadsheet, Detail: "RTF document"}
	case bytes.IndexByte(start, 0) >= 0:
		return &FileError{Kind: NotSpreadsheet, Detail: "binary data"}
	}
	return nil
}

// startsBIFF knows the first record of the workbooks that are no compound files: those of Excel 2, 3 and 4, and some by other programs.
func startsBIFF(start []byte) bool {
	return len(start) >= 4 && start[0] == 9 && (start[1]&^6 == 0 || start[1] == 8) && start[2] >= 4 && start[2] <= 16 && start[3] == 0
}
