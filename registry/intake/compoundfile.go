package intake

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf16"
)

// Sizes and marks of [MS-CFB], the container of the binary formats of Office.
const (
	compoundMark    = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	compoundHeader  = 512
	headerFATs      = 109        // FAT sectors that the header itself lists
	endOfChain      = 0xFFFFFFFE // [MS-CFB] 2.1
	freeSector      = 0xFFFFFFFF
	miniShift       = 6
	miniCutoff      = 4096 // streams below this size lie in the mini stream
	entrySize       = 128
	maxEntries      = 1 << 16 // entries of the directory; a workbook has about ten
	streamEntry     = 2
	rootEntry       = 5
	noEntry         = 0xFFFFFFFF
	longestRootName = 64
)

// A compoundFile is an OLE compound file: a small file system of sectors, of which the streams of the root storage can be read.
type compoundFile struct {
	header  [compoundHeader]byte
	sectors chain          // the file itself: every sector, in order of number, has its place in it
	fat     []uint32       // the sector after each one
	used    []bool         // by sector: belongs to something already
	root    directoryEntry // whose stream is the mini stream
	streams []directoryEntry
}

// A directoryEntry is a stream or a storage. [MS-CFB] 2.6.1
type directoryEntry struct {
	name               string
	kind               byte
	left, right, child uint32
	start              uint32
	size               uint64
}

// openCompoundFile reads what leads to the streams: the header, the FAT and the directory.
func openCompoundFile(src Source) (*compoundFile, error) {
	c := &compoundFile{}
	if _, err := io.ReadFull(io.NewSectionReader(src.Data, 0, src.Size), c.header[:]); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	if err := c.checkHeader(); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	size := int64(1) << c.sectors.shift
	if src.Size <= size {
		return nil, errors.New("no sectors")
	}
	c.sectors.src, c.sectors.base = src.Data, size
	c.used = make([]bool, (src.Size-1)/size) // without the header; the last sector may be short
	if err := c.readFAT(); err != nil {
		return nil, fmt.Errorf("FAT: %w", err)
	}
	if err := c.readDirectory(); err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	return c, nil
}

// word gives a field of the header.
func (c *compoundFile) word(offset int) uint32 { return binary.LittleEndian.Uint32(c.header[offset:]) }

// checkHeader knows versions 3 and 4, with sectors of 512 and 4096 bytes. [MS-CFB] 2.2
func (c *compoundFile) checkHeader() error {
	version := binary.LittleEndian.Uint16(c.header[26:])
	order := binary.LittleEndian.Uint16(c.header[28:])
	shift := uint(binary.LittleEndian.Uint16(c.header[30:]))
	mini := binary.LittleEndian.Uint16(c.header[32:])
	c.sectors.shift = shift
	switch {
	case order != 0xFFFE:
		return fmt.Errorf("byte order %#x", order)
	case version != 3 && version != 4, version == 3 && shift != 9, version == 4 && shift != 12:
		return fmt.Errorf("version %d with sectors of 2^%d bytes", version, shift)
	case mini != miniShift || c.word(56) != miniCutoff:
		return fmt.Errorf("mini sectors of 2^%d bytes for streams below %d", mini, c.word(56))
	}
	return nil
}

// words reads sectors of 32-bit numbers.
func (c *compoundFile) words(numbers []uint32) ([]uint32, error) {
	of := c.sectors
	of.numbers, of.size = numbers, int64(len(numbers))<<of.shift
	buf := make([]byte, 1<<of.shift)
	words := make([]uint32, 0, of.size/4)
	for offset := int64(0); offset < of.size; offset += int64(len(buf)) {
		if _, err := of.ReadAt(buf, offset); err != nil {
			return nil, err
		}
		for i := 0; i < len(buf); i += 4 {
			words = append(words, binary.LittleEndian.Uint32(buf[i:]))
		}
	}
	return words, nil
}

// readFAT reads the table that says which sector follows which. A table that knows more sectors than there are belongs to a file that
// was cut. [MS-CFB] 2.3, 2.5
func (c *compoundFile) readFAT() error {
	numbers, err := c.fatSectors()
	if err != nil {
		return err
	}
	if c.fat, err = c.words(numbers); err != nil {
		return err
	}
	for sector := len(c.used); sector < len(c.fat); sector++ {
		if c.fat[sector] != freeSector {
			return fmt.Errorf("sector %#x of %#x: the file is cut", sector, len(c.used))
		}
	}
	return nil
}

// tableFits refuses a table of so many sectors if it is far larger than the entries it is for: they are held in memory.
func (c *compoundFile) tableFits(sectors, entries int64) error {
	if most := headerFATs + 2*(entries<<2>>c.sectors.shift); sectors > most {
		return fmt.Errorf("%d sectors for %d entries", sectors, entries)
	}
	return nil
}

// fatSectors gives the sectors of the FAT: the header lists the first ones, further sectors the rest.
func (c *compoundFile) fatSectors() ([]uint32, error) {
	count := int64(c.word(44))
	if err := c.tableFits(count, int64(len(c.used))); err != nil {
		return nil, err
	}
	numbers := make([]uint32, 0, count)
	for i := range min(count, headerFATs) {
		numbers = append(numbers, c.word(76+4*int(i)))
	}
	next := c.word(68)
	for int64(len(numbers)) < count {
		if err := claim(c.used, next); err != nil {
			return nil, err
		}
		words, err := c.words([]uint32{next})
		if err != nil {
			return nil, err
		}
		last := len(words) - 1
		numbers = append(numbers, words[:min(int64(last), count-int64(len(numbers)))]...)
		next = words[last]
	}
	for _, sector := range numbers {
		if err := claim(c.used, sector); err != nil {
			return nil, err
		}
	}
	return numbers, nil
}

// readDirectory finds the streams of the root storage. [MS-CFB] 2.6
func (c *compoundFile) readDirectory() error {
	numbers, err := follow(c.fat, c.used, c.word(48))
	if err != nil {
		return err
	}
	of := c.sectors
	of.numbers, of.size = numbers, int64(len(numbers))<<of.shift
	if of.size > maxEntries*entrySize {
		return fmt.Errorf("more than %d entries: %w", maxEntries, errTooLarge)
	}
	data := make([]byte, of.size)
	if _, err := of.ReadAt(data, 0); err != nil {
		return err
	}
	var entries []directoryEntry
	for ; len(data) > 0; data = data[entrySize:] {
		entries = append(entries, c.entry(data[:entrySize]))
	}
	if len(entries) == 0 || entries[0].kind != rootEntry {
		return errors.New("no root entry")
	}
	c.root = entries[0]
	return c.collect(entries, make([]bool, len(entries)), c.root.child)
}

func (c *compoundFile) entry(b []byte) directoryEntry {
	var units []uint16
	for i := 0; i < longestRootName; i += 2 {
		unit := binary.LittleEndian.Uint16(b[i:])
		if unit == 0 {
			break
		}
		units = append(units, unit)
	}
	e := directoryEntry{name: string(utf16.Decode(units)), kind: b[66]}
	e.left, e.right, e.child = binary.LittleEndian.Uint32(b[68:]), binary.LittleEndian.Uint32(b[72:]), binary.LittleEndian.Uint32(b[76:])
	e.start, e.size = binary.LittleEndian.Uint32(b[116:]), binary.LittleEndian.Uint64(b[120:])
	if c.sectors.shift == 9 {
		e.size &= math.MaxUint32 // version 3 leaves the upper half undefined
	}
	return e
}

// collect walks the tree of one storage: entries beside one another, not the storages inside.
func (c *compoundFile) collect(entries []directoryEntry, seen []bool, top uint32) error {
	waiting := []uint32{top}
	for len(waiting) > 0 {
		n := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if n == noEntry {
			continue
		}
		if err := claim(seen, n); err != nil {
			return fmt.Errorf("entries: %w", err)
		}
		e := entries[n]
		if e.kind == streamEntry {
			c.streams = append(c.streams, e)
		}
		waiting = append(waiting, e.left, e.right)
	}
	return nil
}

// stream finds a stream of the root storage by its name; nil if there is none. Names are compared without regard to case.
func (c *compoundFile) stream(name string) *directoryEntry {
	for i := range c.streams {
		if strings.EqualFold(c.streams[i].name, name) {
			return &c.streams[i]
		}
	}
	return nil
}

// open gives the bytes of a stream. It can be called once for each.
func (c *compoundFile) open(e *directoryEntry) (*chain, error) {
	if e.size < miniCutoff {
		return c.openMini(e)
	}
	numbers, err := follow(c.fat, c.used, e.start)
	if err != nil {
		return nil, err
	}
	of := c.sectors
	of.numbers = numbers
	return of.sized(e.size)
}

// openMini gives the bytes of a small stream, which lies in sectors of the stream of the root entry. [MS-CFB] 2.4
func (c *compoundFile) openMini(e *directoryEntry) (*chain, error) {
	if e.size == 0 {
		return &chain{}, nil
	}
	numbers, err := follow(c.fat, c.used, c.root.start)
	if err != nil {
		return nil, fmt.Errorf("mini stream: %w", err)
	}
	of := c.sectors
	of.numbers = numbers
	within, err := of.sized(c.root.size)
	if err != nil {
		return nil, fmt.Errorf("mini stream: %w", err)
	}
	if numbers, err = follow(c.fat, c.used, c.word(60)); err != nil {
		return nil, fmt.Errorf("mini FAT: %w", err)
	}
	used := make([]bool, (within.size+1<<miniShift-1)>>miniShift)
	if err := c.tableFits(int64(len(numbers)), int64(len(used))); err != nil {
		return nil, fmt.Errorf("mini FAT: %w", err)
	}
	table, err := c.words(numbers)
	if err != nil {
		return nil, fmt.Errorf("mini FAT: %w", err)
	}
	if numbers, err = follow(table, used, e.start); err != nil {
		return nil, err
	}
	mini := chain{src: within, shift: miniShift, numbers: numbers}
	return mini.sized(e.size)
}
