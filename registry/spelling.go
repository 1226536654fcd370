package registry

import (
	"encoding/json"
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

func (s *speller) appendAttributes(b []byte, all map[string]string) []byte {
	s.sort(all)
	b = append(b, '{')
	for k, header := range s.headers {
		if k > 0 {
			b = append(b, ',')
		}
		b = appendString(append(appendString(b, header), ':'), all[header])
	}
	return append(b, '}')
}

// sort finds the headers in their order. Most rows of a file have the same.
func (s *speller) sort(all map[string]string) {
	same := len(s.headers) == len(all)
	for k := 0; same && k < len(s.headers); k++ {
		_, same = all[s.headers[k]]
	}
	if same {
		return
	}
	s.headers = s.headers[:0]
	for header := range all {
		s.headers = append(s.headers, header)
	}
	slices.Sort(s.headers)
}

// appendString leaves to json.Marshal what it would escape or replace, and all that begins with the byte of the two line separators.
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\\', c == '<', c == '>', c == '&', c == 0xE2:
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
