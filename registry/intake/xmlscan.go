package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	maxToken = 1 << 20 // most bytes of a tag, or of the text between two tags; a cell holds at most 32,767 characters
	maxDepth = 256     // most elements inside one another
	maxAttrs = 256     // most attributes of an element
)

type token uint8

const (
	startTag token = iota + 1 // scanner.local and scanner.attrs tell
	endTag
	chars     // scanner.text tells
	endOfPart // only white space and comments were left
)

type attribute struct{ name, value []byte }

// A scanner reads an XML part from its first to its last byte, token by token, and refuses what is not well formed. It is for
// the parts of workbooks: UTF-8 only, and no document type, so that there are no entities but the five of XML. A start tag
// <a/> is followed by its end tag like any other.
//
// What a token points to is good until the next call.
type scanner struct {
	src      io.Reader
	buf      []byte // buf[pos:end] is read and not yet used
	pos, end int
	offset   int64 // of buf[0] in the part
	tagAt    int64 // where the last start tag begins
	recoded  bool  // the part has been made UTF-8: its declaration may name another encoding

	open   []byte // names of the open elements, end to end
	starts []int  // where each of them begins
	empty  bool   // the last start tag was <a/>
	rooted bool   // the root element has been seen
	prefix []byte // of the root's namespace, with its colon

	local   []byte // name of the last start tag without prefix; nil if in another namespace than the root
	attrs   []attribute
	text    []byte
	decoded []byte // values of this token that held references
}

func newScanner(src io.Reader) *scanner {
	return &scanner{src: src, buf: make([]byte, 64<<10)}
}

// position is the offset in the part, in bytes, of what comes next.
func (s *scanner) position() int64 { return s.offset + int64(s.pos) }

// depth is the number of open elements.
func (s *scanner) depth() int { return len(s.starts) }

// fill reads more bytes behind those in the buffer. It may move them; positions relative to pos stay.
func (s *scanner) fill() error {
	if s.pos > 0 {
		s.offset += int64(s.pos)
		s.end = copy(s.buf, s.buf[s.pos:s.end])
		s.pos = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= maxToken {
			return fmt.Errorf("a tag or text of more than %d bytes: %w", maxToken, errTooLarge)
		}
		s.buf = slices.Grow(s.buf, len(s.buf))[:2*len(s.buf)]
	}
	for range 100 {
		n, err := s.src.Read(s.buf[s.end:])
		s.end += n
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// find gives the distance from pos to the first mark at or after from.
func (s *scanner) find(mark []byte, from int) (int, error) {
	for {
		if i := bytes.Index(s.buf[s.pos+from:s.end], mark); i >= 0 {
			return from + i, nil
		}
		from = max(from, s.end-s.pos-len(mark)+1)
		if err := s.fill(); err != nil {
			return 0, cut(err)
		}
	}
}

// cut makes the end of the part an error.
func cut(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// take returns the next n bytes and steps over them and the skip bytes behind.
func (s *scanner) take(n, skip int) []byte {
	b := s.buf[s.pos : s.pos+n]
	s.pos += n + skip
	return b
}

// next reads a token.
func (s *scanner) next() (token, error) {
	if s.empty {
		s.empty = false
		s.pop()
		return endTag, nil
	}
	s.decoded = s.decoded[:0]
	for {
		if s.pos == s.end {
			if err := s.fill(); err == io.EOF {
				return s.finish()
			} else if err != nil {
				return 0, err
			}
		}
		var t token
		var err error
		if s.buf[s.pos] == '<' {
			t, err = s.markup()
		} else {
			t, err = s.readText()
		}
		if t != 0 || err != nil {
			return t, err
		}
	}
}

func (s *scanner) finish() (token, error) {
	if s.depth() > 0 || !s.rooted {
		return 0, io.ErrUnexpectedEOF
	}
	return endOfPart, nil
}

// readText reads up to the next tag. Outside the root there may be only white space, which is no token.
func (s *scanner) readText() (token, error) {
	first := s.position() == 0
	n, err := s.find(lessThan, 0)
	if err == io.ErrUnexpectedEOF && s.depth() == 0 {
		n = s.end - s.pos
	} else if err != nil {
		return 0, err
	}
	raw := s.take(n, 0)
	if s.depth() == 0 {
		if first {
			raw = bytes.TrimPrefix(raw, byteOrderMark)
		}
		if !isSpace(raw) {
			return 0, errors.New("text outside the root element")
		}
		return 0, nil
	}
	seen := classesOf(raw)
	if seen&bracket != 0 && bytes.Contains(raw, []byte("]]>")) {
		return 0, errors.New("]]> in text")
	}
	s.text, err = s.value(raw, seen)
	return chars, err
}

// value checks the characters of a text or an attribute and resolves its references.
func (s *scanner) value(raw []byte, seen class) ([]byte, error) {
	if err := seen.check(raw); err != nil {
		return nil, err
	}
	if seen&reference == 0 {
		return raw, nil
	}
	start := len(s.decoded)
	var err error
	s.decoded, err = appendDecoded(s.decoded, raw)
	return s.decoded[start:], err
}

// markup reads what begins with <. Comments and instructions are no tokens.
func (s *scanner) markup() (token, error) {
	const longest = "<![CDATA["
	for s.end-s.pos < len(longest) {
		if err := s.fill(); err == io.EOF {
			break
		} else if err != nil {
			return 0, err
		}
	}
	head := s.buf[s.pos:s.end]
	if len(head) < 2 {
		return 0, io.ErrUnexpectedEOF
	}
	switch head[1] {
	case '/':
		return endTag, s.readEnd()
	case '?':
		return 0, s.skipInstruction()
	case '!':
		if bytes.HasPrefix(head, []byte("<!--")) {
			return 0, s.skipComment()
		}
		if bytes.HasPrefix(head, []byte(longest)) {
			return s.readCDATA()
		}
		return 0, errors.New("document type or unknown declaration")
	}
	s.tagAt = s.position()
	return startTag, s.readStart()
}

func (s *scanner) skipComment() error {
	n, err := s.find([]byte("--"), len("<!--"))
	if err != nil {
		return err
	}
	if end, err := s.find(greaterThan, n); err != nil {
		return err
	} else if end != n+2 {
		return errors.New("-- in a comment")
	}
	body := s.take(n, len("-->"))
	return classesOf(body).check(body)
}

func (s *scanner) readCDATA() (token, error) {
	n, err := s.find([]byte("]]>"), 0)
	if err != nil {
		return 0, err
	}
	if s.depth() == 0 {
		return 0, errors.New("text outside the root element")
	}
	s.text = s.take(n, len("]]>"))[len("<![CDATA["):]
	return chars, classesOf(s.text).check(s.text)
}

// skipInstruction steps over <?…?>. The XML declaration, which may stand only at the start, must be of 1.0 and UTF-8.
func (s *scanner) skipInstruction() error {
	at := s.position()
	n, err := s.find([]byte("?>"), len("<?"))
	if err != nil {
		return err
	}
	body := s.take(n, len("?>"))[len("<?"):]
	seen := classesOf(body)
	if err := seen.check(body); err != nil {
		return err
	}
	length := nameLength(body)
	if length == 0 {
		return errors.New("an instruction without a name")
	}
	if string(body[:length]) != "xml" {
		return nil
	}
	if at > int64(len(byteOrderMark)) {
		return errors.New("an XML declaration that is not at the start")
	}
	if err := s.readAttributes(body[length:], seen); err != nil {
		return err
	}
	if encoding := s.attr("encoding"); encoding != nil && !s.recoded && !strings.EqualFold(string(encoding), "utf-8") {
		return fmt.Errorf("encoding %.40q", encoding)
	}
	if version := s.attr("version"); string(version) != "1.0" {
		return fmt.Errorf("XML version %.40q", version)
	}
	return nil
}

// readEnd reads </name>, which must close the innermost element.
func (s *scanner) readEnd() error {
	n, err := s.find(greaterThan, 0)
	if err != nil {
		return err
	}
	name := s.take(n, 1)[len("</"):]
	if s.depth() == 0 {
		return fmt.Errorf("end tag %.40q without a start tag", name)
	}
	open := s.open[s.starts[s.depth()-1]:]
	if !bytes.HasPrefix(name, open) || !isSpace(name[len(open):]) {
		return fmt.Errorf("end tag %.40q closes %.40q", name, open)
	}
	s.pop()
	return nil
}

func (s *scanner) pop() {
	last := s.depth() - 1
	s.open = s.open[:s.starts[last]]
	s.starts = s.starts[:last]
}

var (
	lessThan      = []byte("<")
	greaterThan   = []byte(">")
	colon         = []byte(":")
	byteOrderMark = []byte("\uFEFF")
)

// trimSpace cuts the white space of XML off the front.
func trimSpace(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\t' || b[0] == '\r' || b[0] == '\n') {
		b = b[1:]
	}
	return b
}

func isSpace(b []byte) bool { return len(trimSpace(b)) == 0 }
