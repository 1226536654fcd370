package intake

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
)

// errWrongRoot is a part whose root element is not the one expected.
var errWrongRoot = errors.New("wrong root element")

// root reads the root's start tag, which must have this name in one of these namespaces.
func (s *scanner) root(name string, namespaces ...string) error {
	if _, err := s.next(); err != nil {
		return err
	}
	full := s.open
	colon := bytes.IndexByte(full, ':')
	s.prefix = bytes.Clone(full[:colon+1])
	s.local = s.localName(full)
	declaration := "xmlns"
	if colon >= 0 {
		declaration += ":" + string(full[:colon])
	}
	if string(s.local) != name || !slices.Contains(namespaces, string(s.attr(declaration))) {
		return fmt.Errorf("%w: %.40q", errWrongRoot, full)
	}
	return nil
}

// children calls visit at the start tag of each child of the element that was just opened, and steps over what visit leaves
// unread of it. name is nil for an element of another namespace. Text between the children is refused.
func (s *scanner) children(visit func(name []byte) error) error {
	level := s.depth()
	for {
		t, err := s.next()
		if err != nil {
			return err
		}
		switch t {
		case endTag:
			return nil
		case chars:
			if !isSpace(s.text) {
				return errors.New("text between elements")
			}
		case startTag:
			if err := visit(s.local); err != nil {
				return err
			}
			if err := s.leave(level); err != nil {
				return err
			}
		}
	}
}

// leave reads on until no more than level elements are open.
func (s *scanner) leave(level int) error {
	for s.depth() > level {
		if _, err := s.next(); err != nil {
			return err
		}
	}
	return nil
}

// rest reads to the end of the part.
func (s *scanner) rest() error {
	for {
		if t, err := s.next(); t == endOfPart || err != nil {
			return err
		}
	}
}

// appendText appends the text of the element that was just opened, which may hold nothing else.
func (s *scanner) appendText(dst []byte) ([]byte, error) {
	for {
		t, err := s.next()
		switch {
		case err != nil:
			return dst, err
		case t == endTag:
			return dst, nil
		case t == startTag:
			return dst, errors.New("an element inside text")
		}
		if dst = append(dst, s.text...); len(dst) > maxToken {
			return dst, fmt.Errorf("a text of more than %d bytes: %w", maxToken, errTooLarge)
		}
	}
}

// unexpected is the error for a child that the part may not have at this place.
func unexpected(name []byte) error {
	if name == nil {
		return errors.New("unexpected element of another namespace")
	}
	return fmt.Errorf("unexpected element %.40q", name)
}
