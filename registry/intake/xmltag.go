package intake

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// readStart reads <name a="b" …> or <name …/>.
func (s *scanner) readStart() error {
	n, err := s.tagEnd()
	if err != nil {
		return err
	}
	tag := s.take(n, 1)[1:]
	seen := classesOf(tag)
	if err := seen.check(tag); err != nil {
		return err
	}
	if len(tag) > 0 && tag[len(tag)-1] == '/' {
		s.empty = true
		tag = tag[:len(tag)-1]
	}
	name := tag[:nameLength(tag)]
	if len(name) == 0 {
		return errors.New("a tag without a name")
	}
	if bytes.Count(name, colon) > 1 {
		return fmt.Errorf("name %.40q", name)
	}
	if s.depth() == 0 && s.rooted {
		return errors.New("a second root element")
	}
	if s.depth() == maxDepth {
		return fmt.Errorf("more than %d elements inside one another: %w", maxDepth, errTooLarge)
	}
	s.starts = append(s.starts, len(s.open))
	s.open = append(s.open, name...)
	s.rooted = true
	s.local = s.localName(name)
	return s.readAttributes(tag[len(name):], seen)
}

// tagEnd gives the distance from pos to the > that ends the tag; one inside quotes does not.
func (s *scanner) tagEnd() (int, error) {
	var quote byte
	for i := 1; ; i++ {
		if s.pos+i == s.end {
			if err := s.fill(); err != nil {
				return 0, cut(err)
			}
		}
		switch c := s.buf[s.pos+i]; {
		case c == '<':
			return 0, errors.New("< inside a tag")
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i, nil
		case c == '"' || c == '\'':
			quote = c
		}
	}
}

func (s *scanner) readAttributes(b []byte, seen class) error {
	s.attrs = s.attrs[:0]
	for {
		rest := trimSpace(b)
		if len(rest) == 0 {
			return nil
		}
		if len(rest) == len(b) {
			return errors.New("no space before an attribute")
		}
		n := nameLength(rest)
		name := rest[:n]
		rest = trimSpace(rest[n:])
		if n == 0 || len(rest) == 0 || rest[0] != '=' {
			return errors.New("malformed attribute")
		}
		rest = trimSpace(rest[1:])
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return errors.New("attribute value without quotes")
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return errors.New("attribute value without end")
		}
		if len(s.attrs) == maxAttrs {
			return fmt.Errorf("more than %d attributes: %w", maxAttrs, errTooLarge)
		}
		if bytes.Count(name, colon) > 1 {
			return fmt.Errorf("attribute %.40q", name)
		}
		if s.attr(string(name)) != nil {
			return fmt.Errorf("attribute %.40q twice", name)
		}
		value := rest[1 : 1+end]
		if seen&reference != 0 {
			var err error
			if value, err = s.value(value, classesOf(value)); err != nil {
				return err
			}
		}
		s.attrs = append(s.attrs, attribute{name, value})
		b = rest[end+2:]
	}
}

// attr gives the value of an attribute of the last start tag, by its name with prefix; nil if it has none.
func (s *scanner) attr(name string) []byte {
	for i := range s.attrs {
		if string(s.attrs[i].name) == name {
			return s.attrs[i].value
		}
	}
	return nil
}

func (s *scanner) localName(name []byte) []byte {
	if !bytes.HasPrefix(name, s.prefix) {
		return nil
	}
	local := name[len(s.prefix):]
	if bytes.IndexByte(local, ':') >= 0 {
		return nil
	}
	return local
}

// nameLength is how many bytes at the start of b are an XML name.
func nameLength(b []byte) int {
	n := 0
	for n < len(b) && nameByte(b[n], n == 0) {
		n++
	}
	return n
}

func nameByte(c byte, first bool) bool {
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c == ':', c >= utf8.RuneSelf:
		return true
	}
	return !first && (c >= '0' && c <= '9' || c == '-' || c == '.')
}
