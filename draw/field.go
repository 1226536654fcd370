package draw

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Lengths in bytes (§2).
const (
	MaxID   = 64
	MaxWord = 128
	MaxText = 1000
	maxLine = 4096
)

// absent stands for no skills and for a name that is withheld.
const absent = "-"

// forbidden are the characters that stand nowhere, as ranges in ascending order (§2).
var forbidden = [][2]rune{
	{0x00, 0x1f}, {0x7f, 0xa0}, {0xad, 0xad}, {0x34f, 0x34f}, {0x61c, 0x61c}, {0x1100, 0x11ff}, {0x1680, 0x1680},
	{0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x2000, 0x200f}, {0x2028, 0x202f}, {0x205f, 0x206f}, {0x2800, 0x2800},
	{0x3000, 0x3000}, {0x3130, 0x318f}, {0xa960, 0xa97f}, {0xd7b0, 0xd7ff}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
	{0xff9e, 0xffdc}, {0xfff0, 0xffff}, {0x13430, 0x1345f}, {0x16fe4, 0x16fe4}, {0x1bca0, 0x1bca3}, {0x1d159, 0x1d159},
	{0x1d173, 0x1d17a}, {0x40000, unicode.MaxRune},
}

// lookAlikes are the characters that stand in no id, word, skill or seed, because they are drawn like others (§2).
var lookAlikes = [][2]rune{
	{0x2e80, 0x2fdf}, {0xe000, 0xf8ff}, {0xff10, 0xff19}, {0xff21, 0xff3a}, {0xff41, 0xff5a},
	{0x1d400, 0x1d7ff}, {0x1f100, 0x1f1ff}, {0x32400, unicode.MaxRune},
}

// maxMarks is the most combining marks in a row. It keeps far from the 30 at which the norm package has a rule of its own.
const maxMarks = 8

// Forbidden reports whether r may stand nowhere in a text of the protocol.
func Forbidden(r rune) bool { return within(forbidden, r) }

// LookAlike reports whether r may not stand in an id, word, skill or seed.
func LookAlike(r rune) bool { return within(lookAlikes, r) }

func within(ranges [][2]rune, r rune) bool {
	for _, span := range ranges {
		if r <= span[1] {
			return r >= span[0]
		}
	}
	return false
}

// unusual reports whether r is none of these: ASCII from the space on, the common Chinese characters, and the wide punctuation marks before the wide
// digits. All these are allowed, look like themselves and combine with none before them, so a text of them alone needs no closer look.
func unusual(r rune) bool {
	return r < 0x20 || (0x7e < r && r < 0x4e00) || (0x9fff < r && r < 0xff01) || 0xff0f < r
}

// plain reports whether s is UTF-8 and no character of it is unusual. It looks at every byte of millions of lines, so it does not decode, and takes
// the digits and letters of an id eight at once.
func plain(s string) bool {
	for len(s) >= 8 && ascii([8]byte([]byte(s[:8]))) {
		s = s[8:]
	}
	for i := 0; i < len(s); {
		if c := s[i]; 0x20 <= c && c <= 0x7e {
			i++
			continue
		}
		rest := s[i:]
		if len(rest) < 3 || !common(rest[0], rest[1], rest[2]) {
			return false
		}
		i += 3
	}
	return true
}

// ascii reports whether each of eight bytes is from 0x20 to 0x7e: neither it, nor it less 0x20, nor it and 1, has the highest bit.
func ascii(eight [8]byte) bool {
	const each = 0x0101010101010101
	n := binary.LittleEndian.Uint64(eight[:])
	return (n|(n-0x20*each)|(n+each))&(0x80*each) == 0
}

// common reports whether three bytes spell one of U+4E00–U+9FFF or U+FF01–U+FF0F.
func common(a, b, c byte) bool {
	return b&0xc0 == 0x80 && c&0xc0 == 0x80 &&
		((0xe5 <= a && a <= 0xe9) || (a == 0xe4 && b >= 0xb8) || (a == 0xef && b == 0xbc && 0x81 <= c && c <= 0x8f))
}

// textFault returns what keeps s from being a line of the protocol, or "".
func textFault(s string) Fault {
	if plain(s) {
		return ""
	}
	if !utf8.ValidString(s) {
		return FaultEncoding
	}
	marks := 0
	for _, r := range s {
		switch {
		case Forbidden(r):
			return FaultCharacter
		case !unicode.Is(unicode.M, r):
			marks = 0
		case marks == maxMarks:
			return FaultCharacter
		default:
			marks++
		}
	}
	if !norm.NFC.IsNormalString(s) {
		return FaultEncoding
	}
	return ""
}

// ValidID reports whether s is an id: 1 to 64 bytes, no space (§2).
func ValidID(s string) bool { return validUnspaced(s, MaxID) }

// ValidWord reports whether s is a word: 1 to 128 bytes, no space (§2).
func ValidWord(s string) bool { return validUnspaced(s, MaxWord) }

// ValidSkill reports whether s is a skill: a word without comma that is not "-" (§2).
func ValidSkill(s string) bool {
	return ValidWord(s) && s != absent && !strings.Contains(s, ",")
}

// ValidText reports whether s is a text: 1 to 1000 bytes, spaces only singly and inside (§2).
func ValidText(s string) bool { return fieldText(s) && textFault(s) == "" }

func validUnspaced(s string, most int) bool { return fieldUnspaced(s, most) && textFault(s) == "" }

// cutSpace cuts a line after its first field. It takes half the time of [strings.Cut].
func cutSpace(line string) (field, rest string) {
	if i := strings.IndexByte(line, ' '); i >= 0 {
		return line[:i], line[i+1:]
	}
	return line, ""
}

// The field functions look at one field of a line whose characters have been checked.

func fieldUnspaced(s string, most int) bool {
	return s != "" && len(s) <= most && strings.IndexByte(s, ' ') < 0 && (plain(s) || !strings.ContainsFunc(s, LookAlike))
}

// fieldSeed reports whether s is a seed.
func fieldSeed(s string) bool { return fieldText(s) && !strings.ContainsFunc(s, LookAlike) }

func fieldText(s string) bool {
	if s == "" || len(s) > MaxText {
		return false
	}
	return strings.IndexByte(s, ' ') < 0 || (s[0] != ' ' && s[len(s)-1] != ' ' && !strings.Contains(s, "  "))
}

// parseNumber reads a number of at most 15 digits without sign or leading zero. It refuses what is too large for an int of 32 bits, where int is
// that.
func parseNumber(s string) (int, bool) {
	if s == "" || len(s) > 15 || (s[0] == '0' && s != "0") || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// ValidDate reports whether s is a date that exists, as 2026-11-23.
func ValidDate(s string) bool {
	t, err := time.Parse(time.DateOnly, s)
	return err == nil && t.Year() >= 1000
}

const momentLayout = "2006-01-02 15:04"

// Beijing is the zone of every moment of the protocol: UTC+8, without summer time.
func Beijing() *time.Location { return time.FixedZone("UTC+8", 8*60*60) }

// ParseMoment reads a moment such as 2026-11-20 10:00, in Beijing time.
func ParseMoment(s string) (time.Time, bool) {
	t, err := time.ParseInLocation(momentLayout, s, Beijing())
	return t, err == nil && t.Format(momentLayout) == s && t.Year() >= 1000
}

// A Hash is a SHA-256 value.
type Hash [32]byte

// HashOf returns the SHA-256 of a text.
func HashOf(text string) Hash { return sha256.Sum256([]byte(text)) }

func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// ParseHash reads 64 lowercase hexadecimal digits.
func ParseHash(s string) (Hash, bool) {
	var h Hash
	if len(s) != 2*len(h) || strings.Trim(s, "0123456789abcdef") != "" {
		return h, false
	}
	_, err := hex.Decode(h[:], []byte(s))
	return h, err == nil
}
