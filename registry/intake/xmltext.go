package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// A class is a set of kinds of bytes that want a closer look.
type class uint8

const (
	control   class = 1 << iota // not allowed in XML
	high                        // part of a character beyond ASCII
	reference                   // &
	bracket                     // ]
)

var classes = func() (table [256]class) {
	for c := range table {
		switch {
		case c < ' ' && c != '\t' && c != '\n' && c != '\r':
			table[c] = control
		case c >= utf8.RuneSelf:
			table[c] = high
		}
	}
	table['&'] = reference
	table[']'] = bracket
	return table
}()

func classesOf(b []byte) (seen class) {
	for _, c := range b {
		seen |= classes[c]
	}
	return seen
}

// check refuses characters that XML does not allow; seen are the classes of b.
func (seen class) check(b []byte) error {
	if seen&control != 0 {
		return errors.New("control character")
	}
	if seen&high != 0 && !utf8.Valid(b) {
		return errors.New("invalid UTF-8")
	}
	return nil
}

// appendDecoded appends raw with its references resolved: the five of XML, and numeric ones.
func appendDecoded(dst, raw []byte) ([]byte, error) {
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return append(dst, raw...), nil
		}
		dst = append(dst, raw[:i]...)
		raw = raw[i+1:]
		end := bytes.IndexByte(raw, ';')
		if end < 0 {
			return dst, errors.New("& without ;")
		}
		r, err := resolve(string(raw[:end]))
		if err != nil {
			return dst, err
		}
		dst = utf8.AppendRune(dst, r)
		raw = raw[end+1:]
	}
}

func resolve(name string) (rune, error) {
	switch name {
	case "amp":
		return '&', nil
	case "lt":
		return '<', nil
	case "gt":
		return '>', nil
	case "quot":
		return '"', nil
	case "apos":
		return '\'', nil
	}
	base, digits := 10, ""
	switch {
	case len(name) > 2 && name[:2] == "#x":
		base, digits = 16, name[2:]
	case len(name) > 1 && name[0] == '#':
		digits = name[1:]
	}
	n, err := strconv.ParseUint(digits, base, 21)
	r := rune(n)
	if err != nil || !utf8.ValidRune(r) || r < ' ' && classes[r] == control {
		return 0, fmt.Errorf("unknown reference %.40q", name)
	}
	return r, nil
}

// unescape resolves each _xHHHH_ of b[start:], which is how cell texts write a UTF-16 code unit that XML may not hold.
func unescape(b []byte, start int) []byte {
	mark := []byte("_x")
	if !bytes.Contains(b[start:], mark) {
		return b
	}
	raw := bytes.Clone(b[start:])
	b = b[:start]
	for {
		i := bytes.Index(raw, mark)
		if i < 0 {
			return append(b, raw...)
		}
		b = append(b, raw[:i]...)
		r, n := escapeAt(raw[i:])
		if n == 0 {
			r, n = '_', 1
		}
		b = utf8.AppendRune(b, r)
		raw = raw[i+n:]
	}
}

// escapeAt reads a _xHHHH_ at the start of b, or two that make up a surrogate pair, and gives the character and the bytes it takes;
// 0 bytes if there is none.
func escapeAt(b []byte) (rune, int) {
	const length = len("_xHHHH_")
	first, ok := codeUnit(b)
	if !ok {
		return 0, 0
	}
	if second, ok := codeUnit(b[length:]); ok {
		if r := utf16.DecodeRune(first, second); r != utf8.RuneError {
			return r, 2 * length
		}
	}
	return first, length
}

func codeUnit(b []byte) (rune, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
