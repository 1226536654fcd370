package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// makeTraits writes the files of messy and broken: each has one trait, after which it is named. What is to come of each stands in
// expected.yaml. Some more files there were written by other programs.
func makeTraits(dir string) error {
	return errors.Join(
		writeTexts(filepath.Join(dir, "messy"), messyTexts),
		writeBooks(filepath.Join(dir, "messy"), messyBooks),
		writeTexts(filepath.Join(dir, "broken"), brokenTexts),
		writeBooks(filepath.Join(dir, "broken"), brokenBooks),
		writeRaw(filepath.Join(dir, "messy"), map[string][]byte{"gb18030.csv": gb18030("统一社会信用代码,企业名称,法定代表人\r\n{1},甲公司,沈𫖯\r\n")}),
		writeRaw(filepath.Join(dir, "broken"), brokenBytes()),
	)
}

// code is a social credit code that nobody has, right to the last character.
func code(n int) string {
	return withCreditCheck("91" + region + withOrganisationCheck(fmt.Sprintf("MA5T%04d", n)))
}

// coded puts the code of n for each {n}.
func coded(text string) string {
	for n := range 10 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", n), code(n))
	}
	return text
}

func writeTexts(dir string, texts map[string]string) error {
	raw := map[string][]byte{}
	for name, text := range texts {
		raw[name] = []byte(coded(text))
	}
	return writeRaw(dir, raw)
}

func writeRaw(dir string, files map[string][]byte) error {
	errs := []error{os.MkdirAll(dir, 0o755)}
	for name, data := range files {
		errs = append(errs, os.WriteFile(filepath.Join(dir, name), data, 0o644))
	}
	return errors.Join(errs...)
}

func writeBooks(dir string, books map[string]func(*book)) error {
	raw := map[string][]byte{}
	var errs []error
	for name, fill := range books {
		data, err := makeBook(fill)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
		raw[name] = data
	}
	return errors.Join(append(errs, writeRaw(dir, raw))...)
}

// gb18030 is a text as Excel on a Chinese Windows saves it.
func gb18030(text string) []byte {
	data, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(coded(text)))
	if err != nil {
		panic(err) // GB18030 has all characters: a mistake in this program
	}
	return data
}
