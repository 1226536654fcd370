package intake

import (
	"encoding/binary"
	"math"
	"slices"
	"unicode/utf16"
)

// le writes numbers and bytes one after another, the numbers with the low byte first.
func le(values ...any) []byte {
	var b []byte
	for _, v := range values {
		switch v := v.(type) {
		case byte:
			b = append(b, v)
		case int:
			b = binary.LittleEndian.AppendUint16(b, uint16(v))
		case uint32:
			b = binary.LittleEndian.AppendUint32(b, v)
		case float64:
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		case string:
			b = append(b, v...)
		case []byte:
			b = append(b, v...)
		default:
			panic(v)
		}
	}
	return b
}

// record8 is one record of BIFF8.
func record8(id int, values ...any) []byte {
	data := le(values...)
	return le(id, len(data), data)
}

// wideString is a text with a length of two bytes and characters of two bytes.
func wideString(s string) []byte {
	return le(len(utf16.Encode([]rune(s))), byte(wideText), wide(s))
}

// narrowString is a text of Latin characters, one byte each.
func narrowString(s string) []byte { return le(len(s), byte(0), s) }

// An xlsBook is a binary workbook under construction.
type xlsBook struct {
	globals []byte   // records behind the first BOF
	sheets  [][]byte // records of each sheet between BOF and EOF
	grbit   []int    // of each sheet: hidden, chart …; 0 if not given
}

var (
	globalsBOF = record8(recBOF, biff8, globalsStream, 0, 0, uint32(0), uint32(0))
	sheetBOF   = record8(recBOF, biff8, sheetStream, 0, 0, uint32(0), uint32(0))
	eof        = record8(recEOF)
)

// plainStyles are two XF: General, and the built-in date format 14.
var plainStyles = slices.Concat(xf(0), xf(14))

func xf(formatID int) []byte { return record8(recXF, 0, formatID, make([]byte, 16)) }

// stream writes the Workbook stream: the sheets are named S1, S2 …
func (b xlsBook) stream() []byte {
	start := len(globalsBOF) + len(b.globals) + len(eof)
	for range b.sheets {
		start += len(record8(recBoundSheet, make([]byte, 10)))
	}
	out := slices.Concat(globalsBOF, b.globals)
	var bodies []byte
	for i, records := range b.sheets {
		grbit := 0
		if i < len(b.grbit) {
			grbit = b.grbit[i]
		}
		out = append(out, record8(recBoundSheet, uint32(start+len(bodies)), grbit, byte(2), byte(0), "S", byte('1'+i))...)
		bodies = slices.Concat(bodies, sheetBOF, records, eof)
	}
	return slices.Concat(out, eof, bodies)
}

// file packs the stream into a compound file.
func (b xlsBook) file() []byte { return compound(named{"Workbook", b.stream()}) }

// oneSheet is a workbook with plain styles, some shared strings and one sheet.
func oneSheet(texts []string, records ...[]byte) xlsBook {
	var table []byte
	for _, s := range texts {
		table = append(table, wideString(s)...)
	}
	globals := slices.Concat(plainStyles, record8(recSST, uint32(len(texts)), uint32(len(texts)), table))
	return xlsBook{globals: globals, sheets: [][]byte{slices.Concat(records...)}}
}

// named is a stream of a compound file.
type named struct {
	name string
	data []byte
}

// compound packs streams into a compound file of version 3.
func compound(streams ...named) []byte { return compoundOf(512, streams...) }

// compoundOf packs streams into a compound file with sectors of 512 or 4096 bytes: small ones go to the mini stream.
func compoundOf(size int, streams ...named) []byte {
	w := &sectorWriter{size: size}
	var mini, entries []byte
	var miniFAT []uint32
	for i, s := range streams {
		start := uint32(endOfChain)
		switch {
		case len(s.data) >= miniCutoff:
			start = w.add(s.data)
		case len(s.data) > 0:
			start = uint32(len(miniFAT))
			mini = slices.Concat(mini, s.data, make([]byte, -len(s.data)&63))
			for len(miniFAT) < len(mini)/64 {
				miniFAT = append(miniFAT, uint32(len(miniFAT)+1))
			}
			miniFAT[len(miniFAT)-1] = endOfChain
		}
		right := uint32(noEntry)
		if i+1 < len(streams) {
			right = uint32(i + 2)
		}
		entries = append(entries, entry(s.name, streamEntry, right, noEntry, start, len(s.data))...)
	}
	miniStart := w.add(mini)
	miniFATStart := w.add(w.words(miniFAT))
	child := uint32(noEntry)
	if len(streams) > 0 {
		child = 1
	}
	directory := w.add(slices.Concat(entry("Root Entry", rootEntry, noEntry, child, miniStart, len(mini)), entries))
	return w.file(directory, miniFATStart)
}

// A sectorWriter lays out the sectors of a compound file.
type sectorWriter struct {
	size int
	fat  []uint32
	body []byte
}

// add writes a chain of sectors side by side and gives the first.
func (w *sectorWriter) add(data []byte) uint32 {
	if len(data) == 0 {
		return endOfChain
	}
	first := uint32(len(w.fat))
	for range (len(data) + w.size - 1) / w.size {
		w.fat = append(w.fat, uint32(len(w.fat)+1))
	}
	w.fat[len(w.fat)-1] = endOfChain
	w.body = slices.Concat(w.body, data, make([]byte, len(w.fat)*w.size-len(w.body)-len(data)))
	return first
}

// words fills sectors with numbers, the last one with free sectors.
func (w *sectorWriter) words(numbers []uint32) []byte {
	var b []byte
	for _, n := range numbers {
		b = append(b, le(n)...)
	}
	for len(b)%w.size > 0 {
		b = append(b, 0xFF)
	}
	return b
}

// file writes the header, the sectors and behind them the FAT, with one more sector that lists it where the header cannot list it all.
func (w *sectorWriter) file(directory, miniFAT uint32) []byte {
	const fatSector, listSector = 0xFFFFFFFD, 0xFFFFFFFC
	count, lists := 0, 0
	for count*w.size/4 < len(w.fat)+count+lists {
		if count++; count > headerFATs {
			lists = 1
		}
	}
	var list []uint32
	for range count {
		list = append(list, uint32(len(w.fat)))
		w.fat = append(w.fat, fatSector)
	}
	more := uint32(endOfChain)
	var tail []byte
	if lists > 0 {
		more = uint32(len(w.fat))
		w.fat = append(w.fat, listSector)
		tail = w.words(list[headerFATs:])
		list = list[:headerFATs]
	}
	version, shift := 3, 9
	if w.size == 4096 {
		version, shift = 4, 12
	}
	header := le(compoundMark, make([]byte, 16), 0x3E, version, 0xFFFE, shift, 6, make([]byte, 6), uint32(0), uint32(count), directory,
		uint32(0), uint32(miniCutoff), miniFAT, uint32(0), more, uint32(lists))
	for len(list) < headerFATs {
		list = append(list, freeSector)
	}
	for _, sector := range list {
		header = append(header, le(sector)...)
	}
	return slices.Concat(header, make([]byte, w.size-len(header)), w.body, w.words(w.fat), tail)
}

func entry(name string, kind byte, right, child, start uint32, size int) []byte {
	wideName := le(wide(name), make([]byte, 64-2*len(name)))
	return le(wideName, 2*len(name)+2, kind, byte(1), uint32(noEntry), right, child, make([]byte, 36), start, uint32(size), uint32(0))
}
