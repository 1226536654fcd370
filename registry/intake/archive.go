package intake

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits on what a workbook may unpack to. A million rows of twelve cells are about 1 GiB of XML, packed to a tenth or less.
const (
	maxUnpacked = 4 << 30  // bytes, all parts together
	maxRatio    = 250      // bytes unpacked for one packed; honest sheets reach about 100
	ratioExempt = 64 << 20 // bytes that a part may have whatever its ratio
	maxParts    = 10_000
)

// An archive is the zip file that a workbook is. Its parts are found by their names without regard to case, as the format has it.
type archive struct {
	parts    map[string]*zip.File
	size     int64 // of the file
	unpacked int64 // so far
}

func openArchive(src Source) (*archive, error) {
	r, err := zip.NewReader(src.Data, src.Size)
	if err != nil {
		return nil, damaged("zip directory", err)
	}
	if len(r.File) > maxParts {
		return nil, damaged("zip directory", fmt.Errorf("%d parts: %w", len(r.File), errTooLarge))
	}
	a := &archive{parts: make(map[string]*zip.File, len(r.File)), size: src.Size}
	for _, f := range r.File {
		name := partKey(f.Name)
		if a.parts[name] != nil {
			return nil, damaged(f.Name, errors.New("two parts of this name"))
		}
		a.parts[name] = f
	}
	return a, nil
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, "\\", "/"), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partKey(name)] != nil }

// read scans a part with parse, then on to its last byte, so that its end tags and its CRC are always checked.
func (a *archive) read(name string, parse func(*scanner) error) error {
	f := a.parts[partKey(name)]
	if f == nil {
		return damaged(name, errors.New("part is missing"))
	}
	r, err := f.Open()
	if err != nil {
		return damaged(name, err)
	}
	defer r.Close()
	unpacked, stop := readAhead(&unpacking{src: r, archive: a, packed: min(int64(f.CompressedSize64), a.size)})
	defer stop()
	s := newScanner(unpacked)
	err = parse(s)
	if err == nil {
		err = s.rest()
	}
	if err != nil {
		failed := damaged(fmt.Sprintf("%s at byte %d", name, s.position()), err)
		if errors.Is(err, errNotWorkbook) {
			failed.Kind = NotSpreadsheet
		}
		return failed
	}
	return nil
}

// An unpacking is a part on its way out of the archive; it stops a zip bomb.
type unpacking struct {
	src     io.Reader
	archive *archive
	packed  int64
	given   int64
}

func (u *unpacking) Read(b []byte) (int, error) {
	n, err := u.src.Read(b)
	u.given += int64(n)
	u.archive.unpacked += int64(n)
	switch {
	case u.archive.unpacked > maxUnpacked:
		return 0, fmt.Errorf("more than %d bytes unpacked: %w", int64(maxUnpacked), errTooLarge)
	case u.given > ratioExempt && u.given/maxRatio > u.packed:
		return 0, fmt.Errorf("unpacks to more than %d times its size: %w", maxRatio, errTooLarge)
	}
	return n, err
}
