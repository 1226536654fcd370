package intake

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// maxRecord is the most bytes of data that a record of BIFF8 may have. [MS-XLS] 2.1.4
const maxRecord = 8224

// The records that are read. [MS-XLS] 2.3.1
const (
	recFormula    = 0x0006
	recEOF        = 0x000A
	recDateMode   = 0x0022
	recFilePass   = 0x002F
	recContinue   = 0x003C
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recMulBlank   = 0x00BE
	recRString    = 0x00D6
	recDBCell     = 0x00D7
	recXF         = 0x00E0
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recEntExU2    = 0x01C2
	recHLink      = 0x01B8
	recBlank      = 0x0201
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRow        = 0x0208
	recArray      = 0x0221
	recTable      = 0x0236
	recRK         = 0x027E
	recFormat     = 0x041E
	recShrFmla    = 0x04BC
	recBOF        = 0x0809
)

var (
	errShortRecord = errors.New("record is too short")
	errLongRecord  = errors.New("record goes on behind its text")
	errNoEOF       = errors.New("no record EOF before the end")
)

// A recordReader reads the records of a stretch of the Workbook stream one by one. Within a record it keeps a place, which moves on into
// the CONTINUE records behind.
type recordReader struct {
	src    *bufio.Reader
	offset int64 // in the stream, of the record after this one
	id     uint16
	data   []byte // good until the next record
	pos    int    // in data
	buf    [maxRecord]byte
	units  []uint16 // of the text that is being read
	text   []byte
}

func newRecordReader(src io.ReaderAt, start, end int64) *recordReader {
	return &recordReader{src: bufio.NewReaderSize(io.NewSectionReader(src, start, end-start), 64<<10), offset: start}
}

// next reads a record. At the end of the stretch its error is errNoEOF, for it should have ended with a record.
func (r *recordReader) next() error {
	var head [4]byte
	if n, err := io.ReadFull(r.src, head[:]); err != nil {
		if n == 0 && err == io.EOF {
			return errNoEOF
		}
		return err
	}
	r.id = binary.LittleEndian.Uint16(head[:])
	size := int(binary.LittleEndian.Uint16(head[2:]))
	if size > maxRecord {
		return fmt.Errorf("record %#x of %d bytes", r.id, size)
	}
	r.data, r.pos = r.buf[:size], 0
	if _, err := io.ReadFull(r.src, r.data); err != nil {
		return cut(err)
	}
	r.offset += int64(len(head) + size)
	return nil
}

// whole demands that the record has so many bytes, no more and no less.
func (r *recordReader) whole(size int) error {
	if len(r.data) != size {
		return fmt.Errorf("record %#x of %d bytes instead of %d", r.id, len(r.data), size)
	}
	return nil
}

func (r *recordReader) u16(at int) int { return int(binary.LittleEndian.Uint16(r.data[at:])) }

func (r *recordReader) u32(at int) uint32 { return binary.LittleEndian.Uint32(r.data[at:]) }

// left is how many bytes of the record are unread.
func (r *recordReader) left() int { return len(r.data) - r.pos }

// advance goes on to the CONTINUE record that must stand behind.
func (r *recordReader) advance() error {
	if !r.continued() {
		return errShortRecord
	}
	return r.next()
}

// continued reports whether a CONTINUE record stands behind.
func (r *recordReader) continued() bool {
	head, err := r.src.Peek(2)
	return err == nil && binary.LittleEndian.Uint16(head) == recContinue
}

// number reads an unsigned number of so many bytes.
func (r *recordReader) number(size int) (int, error) {
	n := 0
	for i := range size {
		for r.pos == len(r.data) {
			if err := r.advance(); err != nil {
				return 0, err
			}
		}
		n |= int(r.data[r.pos]) << (8 * i)
		r.pos++
	}
	return n, nil
}

// skip steps over bytes.
func (r *recordReader) skip(n int) error {
	for n > r.left() {
		n -= r.left()
		if err := r.advance(); err != nil {
			return err
		}
	}
	r.pos += n
	return nil
}
