package intake

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
	"unicode/utf8"
)

// Flags of a text. [MS-XLS] 2.5.293
const (
	wideText     = 0x01 // two bytes a character, else one
	phoneticText = 0x04 // has data on how it is read aloud
	richText     = 0x08 // has runs of formatting
)

// readText reads a text with its length in front, in so many bytes, and steps over its formatting and its phonetic data. What it
// gives is good until the next text. [MS-XLS] 2.5.293, 2.5.294
func (r *recordReader) readText(lengthSize int) ([]byte, error) {
	length, err := r.number(lengthSize)
	if err != nil {
		return nil, err
	}
	flags, err := r.number(1)
	if err != nil {
		return nil, err
	}
	var behind int
	if flags&richText != 0 {
		runs, err := r.number(2)
		if err != nil {
			return nil, err
		}
		behind = 4 * runs
	}
	if flags&phoneticText != 0 {
		size, err := r.number(4)
		if err != nil {
			return nil, err
		}
		behind += size
	}
	if err := r.readUnits(length, flags&wideText != 0); err != nil {
		return nil, err
	}
	r.text = appendUTF16(r.text[:0], r.units)
	return r.text, r.skip(behind)
}

// readUnits reads the characters of a text. Where they go on in a CONTINUE record, this one says anew how wide they are.
// [MS-XLS] 2.4.58
func (r *recordReader) readUnits(length int, wide bool) error {
	r.units = r.units[:0]
	for len(r.units) < length {
		if r.left() == 0 {
			if err := r.advance(); err != nil {
				return err
			}
			flags, err := r.number(1)
			if err != nil {
				return err
			}
			wide = flags&wideText != 0
		}
		missing := length - len(r.units)
		if !wide {
			n := min(missing, r.left())
			for _, c := range r.data[r.pos : r.pos+n] {
				r.units = append(r.units, uint16(c))
			}
			r.pos += n
			continue
		}
		n := min(missing, r.left()/2)
		if n == 0 && r.left() > 0 {
			return errors.New("a character is split between records")
		}
		for i := range n {
			r.units = append(r.units, binary.LittleEndian.Uint16(r.data[r.pos+2*i:]))
		}
		r.pos += 2 * n
	}
	return nil
}

// appendUTF16 appends characters in UTF-8; half of a surrogate pair becomes U+FFFD.
func appendUTF16(dst []byte, units []uint16) []byte {
	for i := 0; i < len(units); i++ {
		c := rune(units[i])
		if utf16.IsSurrogate(c) {
			c = utf8.RuneError
			if i+1 < len(units) {
				if pair := utf16.DecodeRune(rune(units[i]), rune(units[i+1])); pair != utf8.RuneError {
					c = pair
					i++
				}
			}
		}
		dst = utf8.AppendRune(dst, c)
	}
	return dst
}
