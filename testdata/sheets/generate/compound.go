package main

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// compoundFile makes an OLE compound file ([MS-CFB], version 3) with empty streams: sector 0 is the FAT, sector 1 the directory. It
// has room for three streams.
func compoundFile(streams ...string) []byte {
	const (
		free  = 0xffffffff
		end   = 0xfffffffe
		inFAT = 0xfffffffd
	)
	var b bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			binary.Write(&b, binary.LittleEndian, v)
		}
	}
	put([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), [16]byte{}, uint16(0x3e), uint16(3), uint16(0xfffe), uint16(9), uint16(6), [6]byte{})
	put(uint32(0), uint32(1), uint32(1), uint32(0), uint32(4096), uint32(end), uint32(0), uint32(end), uint32(0), uint32(0))
	fill := func(to int) {
		for b.Len() < to {
			put(uint32(free))
		}
	}
	fill(512)
	put(uint32(inFAT), uint32(end))
	fill(1024)
	entry := func(name string, kind byte, right, child uint32) {
		wide := utf16.Encode([]rune(name))
		var field [32]uint16
		copy(field[:], wide)
		put(field, uint16(2*len(wide)+2), kind, byte(1), uint32(free), right, child, [36]byte{}, uint32(end), uint64(0))
	}
	entry("Root Entry", 5, free, 1)
	for n, name := range streams {
		right := uint32(n + 2)
		if n == len(streams)-1 {
			right = free
		}
		entry(name, 2, right, free)
	}
	for b.Len() < 1536 {
		put(make([]byte, 64), uint16(0), uint16(0), uint32(free), uint32(free), uint32(free), [36]byte{}, uint32(0), uint64(0))
	}
	return b.Bytes()
}
