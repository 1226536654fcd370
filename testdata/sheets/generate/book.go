package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A book is a workbook under construction. It keeps its first error.
type book struct {
	file    *excelize.File
	sheets  int
	patches []patch
	err     error
}

// A patch replaces text in a part of the finished workbook, for what the library does not write.
type patch struct{ part, old, new string }

func makeBook(fill func(*book)) ([]byte, error) {
	b := &book{file: excelize.NewFile()}
	defer b.file.Close()
	fill(b)
	var out bytes.Buffer
	b.check(b.file.Write(&out))
	if b.err != nil {
		return nil, b.err
	}
	return patched(out.Bytes(), b.patches)
}

func (b *book) check(err error) {
	if b.err == nil {
		b.err = err
	}
}

// sheet adds a sheet with rows. Texts have their codes put in; nil leaves a cell out.
func (b *book) sheet(name string, rows ...[]any) {
	if b.sheets++; b.sheets == 1 {
		b.check(b.file.SetSheetName("Sheet1", name))
	} else {
		_, err := b.file.NewSheet(name)
		b.check(err)
	}
	for i, row := range rows {
		for j, v := range row {
			if s, ok := v.(string); ok {
				v = coded(s)
			}
			if v != nil {
				b.check(b.file.SetCellValue(name, cellName(j+1, i+1), v))
			}
		}
	}
}

// style gives cells a number format of Excel's list, or one of its own.
func (b *book) style(sheet, from, to string, number int, custom string) {
	s := &excelize.Style{NumFmt: number}
	if custom != "" {
		s.CustomNumFmt = &custom
	}
	id, err := b.file.NewStyle(s)
	b.check(err)
	b.check(b.file.SetCellStyle(sheet, from, to, id))
}

func (b *book) merge(sheet, from, to string) { b.check(b.file.MergeCell(sheet, from, to)) }

// patch replaces text in the part of the first sheet.
func (b *book) patch(old, new string) {
	b.patches = append(b.patches, patch{"xl/worksheets/sheet1.xml", old, new})
}

// patched packs a workbook anew with its patches.
func patched(data []byte, patches []patch) ([]byte, error) {
	if len(patches) == 0 {
		return data, nil
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range r.File {
		text, err := readPart(part)
		if err != nil {
			return nil, err
		}
		for _, p := range patches {
			if p.part != part.Name {
				continue
			}
			if !strings.Contains(text, p.old) {
				return nil, fmt.Errorf("%s: no %s in %s", part.Name, p.old, text)
			}
			text = strings.Replace(text, p.old, p.new, 1)
		}
		f, err := w.Create(part.Name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(f, text); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}

func readPart(f *zip.File) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	return string(data), err
}
