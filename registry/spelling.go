package registry

import (
	"encoding/json"
	"maps"
	"slices"
	"unicode/utf8"
)

// A speller spells rows as registry_row has them: JSON of the struct, attributes sorted by header. What json.Marshal gives is the
// authority; for targets, of which there may be a million, the speller appends the same by hand.
type speller struct {
	buf     []byte
	headers []string // of the attributes of the last target, sorted
}

func (s *speller) spell(row any) (string, error) {
	if t, ok := row.(*Target); ok {
		s.buf = s.appendTarget(s.buf[:0], t)
		return string(s.buf), nil
	}
	raw, err := json.Marshal(row)
	return string(raw), err
}

func (s *speller) appendTarget(b []byte, t *Target) []byte {
	b = appendString(append(b, `{"ID":`...), t.ID)
	b = appendString(append(b, `,"Name":`...), t.Name)
	b = appendString(append(b, `,"Address":`...), t.Address)
	b = appendString(append(b, `,"Person":`...), t.Person)
	b = appendString(append(b, `,"Phone":`...), t.Phone)
	b = appendString(append(b, `,"Area":`...), t.Area)
	b = appendString(append(b, `,"Risk":`...), t.Risk)
	b = append(b, `,"Attributes":`...)
	if t.Attributes == nil {
		return append(b, `null}`...)
	}
	return append(s.appendAttributes(b, t.Attributes), '}')
}

// appendAttributes tries the headers of the last target first: most rows of a file have the same.
func (s *speller) appendAttributes(b []byte, all map[string]string) []byte {
	if out, ok := s.tryHeaders(b, all); ok {
		return out
	}
	s.headers = slices.AppendSeq(s.headers[:0], maps.Keys(all))
	slices.Sort(s.headers)
	out, _ := s.tryHeaders(b, all)
	return out
}

func (s *speller) tryHeaders(b []byte, all map[string]string) (out []byte, ok bool) {
	if len(s.headers) != len(all) {
		return nil, false
	}
	b = append(b, '{')
	for k, header := range s.headers {
		value, ok := all[header]
		if !ok {
			return nil, false
		}
		if k > 0 {
			b = append(b, ',')
		}
		b = appendString(append(appendString(b, header), ':'), value)
	}
	return append(b, '}'), true
}

// special are the bytes of a string that json.Marshal may escape: among them the first one of the two line separators of Unicode.
var special = func() (table [256]bool) {
	for c := range ' ' {
		table[c] = true
	}
	for _, c := range []byte("\"\\<>&\xe2") {
		table[c] = true
	}
	return table
}()

func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		if special[s[i]] {
			return appendEscaped(b, s)
		}
	}
	if !utf8.ValidString(s) {
		return appendEscaped(b, s)
	}
	return append(append(append(b, '"'), s...), '"')
}

func appendEscaped(b []byte, s string) []byte {
	raw, _ := json.Marshal(s) // which cannot fail for a string
	return append(b, raw...)
}
