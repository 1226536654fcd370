package intake

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const utf8BOM = "\uFEFF"

// maxRecoded is the most bytes that a file in UTF-16, or one in XML and GB18030, may have: it is held in memory as a whole.
const maxRecoded = 256 << 20

// decodeText gives UTF-8: the bytes are that already, or they are GB18030 through and through.
func decodeText(data []byte) ([]byte, error) {
	text, marked := bytes.CutPrefix(data, []byte(utf8BOM))
	if !utf8.Valid(text) {
		if marked {
			return nil, &FileError{Kind: BadEncoding, Detail: "not the UTF-8 that its mark says"}
		}
		var err error
		if text, err = decodeGB18030(data); err != nil {
			return nil, err
		}
	}
	if bytes.IndexByte(text, '\n') < 0 {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n")) // line ends of old Macs
	}
	return text, nil
}

// decodeGB18030 gives UTF-8, if the bytes are GB18030 through and through.
func decodeGB18030(data []byte) ([]byte, error) {
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return nil, &FileError{Kind: BadEncoding, Detail: "neither UTF-8 nor GB18030"}
	}
	return text, nil
}

// isUTF16 goes by the byte order mark.
func isUTF16(start []byte) bool {
	return bytes.HasPrefix(start, []byte("\xFF\xFE")) || bytes.HasPrefix(start, []byte("\xFE\xFF"))
}

// decodeUTF16 gives UTF-8, without the byte order mark that data begins with.
func decodeUTF16(data []byte) ([]byte, error) {
	var order binary.ByteOrder = binary.LittleEndian
	if data[0] == 0xFE {
		order = binary.BigEndian
	}
	if len(data)%2 != 0 {
		return nil, &FileError{Kind: BadEncoding, Detail: "UTF-16 of an odd number of bytes"}
	}
	text := make([]byte, 0, len(data))
	for i := 2; i < len(data); i += 2 {
		c := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(c) {
			if i += 2; i < len(data) {
				c = utf16.DecodeRune(c, rune(order.Uint16(data[i:])))
			}
			if c < 1<<16 {
				return nil, &FileError{Kind: BadEncoding, Detail: fmt.Sprintf("half a character of UTF-16 at byte %d", i-2)}
			}
		}
		text = utf8.AppendRune(text, c)
	}
	return text, nil
}

// recode gives a source with the same text in UTF-8.
func (src Source) recode(decode func([]byte) ([]byte, error)) (Source, error) {
	if src.Size > maxRecoded {
		return src, &FileError{Kind: TooLarge, Detail: fmt.Sprintf("more than %d bytes to recode", maxRecoded)}
	}
	data, err := src.read(src.Size)
	if err != nil {
		return src, err
	}
	text, err := decode(data)
	src.Data, src.Size = bytes.NewReader(text), int64(len(text))
	return src, err
}
