package intake

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

// smallBook has a stream in the mini stream, bigBook one in sectors of its own.
func smallBook() xlsBook {
	return oneSheet([]string{"a"}, record8(recLabelSST, 0, 0, 0, uint32(0)))
}

func bigBook() xlsBook { return smallBook().padded() }

func TestCompoundFiles(t *testing.T) {
	want := []string{"S1!A1 text a"}
	small, big := smallBook().stream(), bigBook().stream()
	huge := slices.Concat(big, make([]byte, 110*128*512))
	tests := []struct {
		name string
		data []byte
	}{
		{"mini stream", compound(named{"Workbook", small})},
		{"sectors", compound(named{"Workbook", big})},
		{"large sectors", compoundOf(4096, named{"Workbook", big})},
		{"mini stream in large sectors", compoundOf(4096, named{"Workbook", small})},
		{"other streams", compound(named{"\x05SummaryInformation", []byte("x")}, named{"Workbook", small}, named{"empty", nil}, named{"y", make([]byte, 5000)})},
		{"name in capitals", compound(named{"WORKBOOK", big})},
		{"named Book", compound(named{"Book", big})},
		{"both", compound(named{"Book", record8(recBOF, 0x0500, 5)}, named{"Workbook", big})},
		{"list of the FAT outside the header", compound(named{"Workbook", huge})},
		{"bytes behind", append(compound(named{"Workbook", big}), "some bytes"...)},
	}
	for _, tt := range tests {
		got, err := dump(tt.data)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: got %q, %v", tt.name, got, err)
		}
	}
}

// TestScatteredSectors has the sectors of a stream in an order of their own.
func TestScatteredSectors(t *testing.T) {
	stream := bigBook().stream()
	w := &sectorWriter{size: 512}
	w.add(stream)
	for from, to := 2, len(w.fat)-2; from < to; from, to = from+2, to-2 { // exchange two sectors, and who points at them
		a, b := w.body[from*512:from*512+512], w.body[to*512:to*512+512]
		saved := bytes.Clone(a)
		copy(a, b)
		copy(b, saved)
		w.fat[from-1], w.fat[to-1] = w.fat[to-1], w.fat[from-1]
		w.fat[from], w.fat[to] = w.fat[to], w.fat[from]
	}
	directory := w.add(slices.Concat(entry("Root Entry", rootEntry, noEntry, 1, endOfChain, 0), entry("Workbook", streamEntry, noEntry, noEntry, 0, len(stream))))
	same(t, "scattered", mustDump(t, w.file(directory, endOfChain)), []string{"S1!A1 text a"})
}

// longMiniFAT has a mini FAT of 100 KB for a mini stream of one sector.
func longMiniFAT() []byte {
	w := &sectorWriter{size: 512}
	mini := w.add(make([]byte, 512))
	table := w.add(bytes.Repeat([]byte{0xFE, 0xFF, 0xFF, 0xFF}, 25<<10))
	return w.file(w.add(slices.Concat(entry("Root Entry", rootEntry, noEntry, 1, mini, 64), entry("Workbook", streamEntry, noEntry, noEntry, 0, 64))), table)
}

func TestRefusedCompoundFiles(t *testing.T) {
	small, big := compound(named{"Workbook", smallBook().stream()}), compound(named{"Workbook", bigBook().stream()})
	sectors := uint32(len(big)/512 - 1)
	fat := len(big) - 512 // of the big one: 17 sectors of the stream, one of the directory, one of the FAT
	directory := fat - 512
	word := func(data []byte, at int, value uint32) []byte {
		data = bytes.Clone(data)
		binary.LittleEndian.PutUint32(data[at:], value)
		return data
	}
	tests := []struct {
		name string
		data []byte
		want FileKind
	}{
		{"sound", big, NoHeader},
		{"sound with mini stream", small, NoHeader},
		{"header cut", big[:511], Damaged},
		{"only a header", big[:512], Damaged},
		{"byte order", word(big, 28, 0xFEFF|9<<16), Damaged},
		{"version 5", word(big, 24, 0x3E|5<<16), Damaged},
		{"version 3 with large sectors", word(big, 30, 12|6<<16), Damaged},
		{"huge sectors", word(big, 30, 63|6<<16), Damaged},
		{"mini sectors of another size", word(big, 32, 7), Damaged},
		{"another cutoff", word(big, 56, 0), Damaged},
		{"FAT past the end", word(big, 76, sectors), Damaged},
		{"no FAT", word(big, 44, 0), Damaged},
		{"FAT larger than the file", word(big, 44, 1<<31), Damaged},
		{"FAT twice", word(word(big, 44, 2), 80, sectors-1), Damaged},
		{"free sector for the FAT", word(big, 44, 2), Damaged},
		{"directory past the end", word(big, 48, sectors), Damaged},
		{"no directory", word(big, 48, endOfChain), Damaged},
		{"directory in the FAT", word(big, 48, sectors-1), Damaged},
		{"no root", word(big, directory+66, 0), Damaged},
		{"entry past the end", word(big, directory+76, 4), Damaged},
		{"entries in a circle", word(big, directory+128+72, 1), Damaged},
		{"no entries", word(big, directory+76, noEntry), NotSpreadsheet},
		{"storage of this name", word(big, directory+128+66, 0xFFFF0101), NotSpreadsheet},
		{"chain in a circle", word(big, fat+4*5, 2), Damaged},
		{"chain into another", word(big, fat+4*5, sectors-2), Damaged},
		{"chain cut", word(big, fat+4*5, endOfChain), Damaged},
		{"chain into nothing", word(big, fat+4*5, freeSector), Damaged},
		{"chain past the end", word(big, fat+4*5, sectors), Damaged},
		{"larger than its chain", word(big, directory+128+120, 1<<30), Damaged},
		{"sectors that are not there", word(big, fat+4*int(sectors), endOfChain), Damaged},
		{"mini stream past the end", word(small, len(small)-1024+116, 99), Damaged},
		{"mini stream too short", word(small, len(small)-1024+120, 64), Damaged},
		{"mini stream larger than its chain", word(small, len(small)-1024+120, 1<<20), Damaged},
		{"mini FAT past the end", word(small, 60, 99), Damaged},
		{"mini FAT in a circle", word(small, len(small)-1536, 0), Damaged},
		{"mini chain past the end", word(small, len(small)-1536, 99), Damaged},
		{"mini FAT far too large", longMiniFAT(), Damaged},
		{"stream without bytes", word(big, directory+128+120, 0), Damaged},
		{"large directory", compound(slices.Repeat([]named{{"x", nil}}, maxEntries)...), TooLarge},
	}
	for _, tt := range tests {
		_, err := ReadTargets(Options{}, source("a.xls", tt.data))
		if got := fileKind(err); got != tt.want {
			t.Errorf("%s: got %s (%v), want %s", tt.name, got, err, tt.want)
		}
	}
}

// soundFiles are workbooks in the further formats that can be damaged in many ways.
func soundFiles(t testing.TB) map[string][]byte {
	rows := "统一社会信用代码,企业名称,备注\n"
	var cells []byte
	var xml strings.Builder
	texts := []string{"统一社会信用代码", "企业名称"}
	for i := range 120 {
		id, name := "ID"+columnLetters(i), "名称"+columnLetters(i)
		texts = append(texts, id, name)
		rows += id + "," + name + ",\"a\"\n"
		xml.WriteString("<Row>" + data2003("String", id) + data2003("String", name) + "</Row>")
	}
	for i := range 121 {
		cells = slices.Concat(cells, record8(recLabelSST, i, 0, 0, uint32(2*i)), record8(recLabelSST, i, 1, 0, uint32(2*i+1)))
	}
	files := map[string][]byte{
		"xls":        oneSheet(texts, cells).file(),
		"small xls":  smallBook().file(),
		"xml":        []byte(book2003("<Row>" + data2003("String", texts[0]) + data2003("String", texts[1]) + "</Row>" + xml.String())),
		"UTF-16 csv": []byte("\xFF\xFE" + wide(rows)),
	}
	for name, data := range files {
		if _, err := dump(data); err != nil {
			t.Fatal(name, err)
		}
	}
	return files
}

// TestTruncatedFormats cuts files at every place. What is left is refused, or nothing is missing from it. A few bytes alone may be CSV.
func TestTruncatedFormats(t *testing.T) {
	for name, data := range soundFiles(t) {
		if strings.HasSuffix(name, "csv") {
			continue // a text has no end mark
		}
		whole := mustDump(t, data)
		for n := 200; n < len(data); n += 1 + len(data)/4000 {
			got, err := dump(data[:n])
			if fileKind(err) == "no error" && !slices.Equal(got, whole) {
				t.Errorf("%s: %d of %d bytes were read as whole", name, n, len(data))
			}
		}
	}
}

// TestBrokenDiskInFormats fails in the middle of a file, and says so.
func TestBrokenDiskInFormats(t *testing.T) {
	for name, data := range soundFiles(t) {
		for _, limit := range []int{0, len(data) / 2, len(data) - 1} {
			src := source("a", data)
			src.Data = brokenDisk{src.Data, int64(limit)}
			if _, err := ReadTargets(Options{}, src); fileKind(err) != Damaged || !strings.Contains(err.Error(), "input/output error") {
				t.Errorf("%s, limit %d: %v", name, limit, err)
			}
		}
	}
}

// TestFlippedBits damages files bit by bit: no panic, and no row out of order. Without checksums a letter may become another.
func TestFlippedBits(t *testing.T) {
	for name, data := range soundFiles(t) {
		t.Run(name, func(t *testing.T) {
			for i := 0; i < len(data); i += 1 + len(data)/4000 {
				damaged := bytes.Clone(data)
				damaged[i] ^= 1 << (i % 8)
				checkRows(t, damaged)
			}
		})
	}
}
