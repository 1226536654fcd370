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

// compound packs streams into a compound file of version 3: small ones go to the mini stream. There is room for 109 FAT sectors.
func compound(streams ...named) []byte {
	var mini []byte
	var miniFAT, fat []uint32
	var body []byte
	add := func(data []byte) uint32 { // a chain of sectors side by side
		first := uint32(len(fat))
		data = slices.Concat(data, make([]byte, -len(data)&511))
		for i := range len(data) / 512 {
			fat = append(fat, first+uint32(i)+1)
		}
		fat[len(fat)-1] = endOfChain
		body = append(body, data...)
		return first
	}
	entries := []byte{}
	for i, s := range streams {
		start := uint32(endOfChain)
		switch {
		case len(s.data) >= miniCutoff:
			start = add(s.data)
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
	miniStart, miniFATStart := uint32(endOfChain), uint32(endOfChain)
	if len(mini) > 0 {
		miniStart = add(mini)
		var words []byte
		for _, next := range miniFAT {
			words = append(words, le(next)...)
		}
		for len(words)%512 > 0 {
			words = append(words, 0xFF)
		}
		miniFATStart = add(words)
	}
	child := uint32(noEntry)
	if len(streams) > 0 {
		child = 1
	}
	directory := add(slices.Concat(entry("Root Entry", rootEntry, noEntry, child, miniStart, len(mini)), entries))
	count := 0
	for count*128 < len(fat)+count {
		count++
	}
	header := le(compoundMark, make([]byte, 16), 0x3E, 3, 0xFFFE, 9, 6, make([]byte, 6), uint32(0), uint32(count), directory,
		uint32(0), uint32(miniCutoff), miniFATStart, uint32((len(miniFAT)+127)/128), uint32(endOfChain), uint32(0))
	for i := range headerFATs {
		sector := uint32(freeSector)
		if i < count {
			sector = uint32(len(fat) + i)
		}
		header = append(header, le(sector)...)
	}
	for range count {
		fat = append(fat, 0xFFFFFFFD)
	}
	for len(fat)%128 > 0 {
		fat = append(fat, freeSector)
	}
	for _, next := range fat {
		body = append(body, le(next)...)
	}
	return append(header, body...)
}

func entry(name string, kind byte, right, child, start uint32, size int) []byte {
	wideName := le(wide(name), make([]byte, 64-2*len(name)))
	return le(wideName, 2*len(name)+2, kind, byte(1), uint32(noEntry), right, child, make([]byte, 36), start, uint32(size), uint32(0))
}
