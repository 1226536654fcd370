package intake

import "fmt"

// Limits on the shared strings of a workbook.
const (
	maxStrings     = 1 << 24 // strings
	maxStringBytes = 1 << 30 // bytes, all together
)

// A sharedString is a text that any number of cells refer to, cleaned once for all of them.
type sharedString struct {
	text      string
	forbidden bool
}

func readSharedStrings(a *archive, name string) ([]sharedString, error) {
	var all []sharedString
	var total int
	var buf []byte
	err := a.read(name, func(s *scanner) error {
		if err := s.root("sst", mainNamespace, strictNamespace); err != nil {
			return err
		}
		return s.children(func(name []byte) (err error) {
			if string(name) == "extLst" {
				return nil
			}
			if string(name) != "si" {
				return unexpected(name)
			}
			if buf, err = s.appendRichText(buf[:0]); err != nil {
				return err
			}
			if total += len(buf); total > maxStringBytes || len(all) == maxStrings {
				return fmt.Errorf("too many shared strings: %w", errTooLarge)
			}
			text, bad := clean(string(buf))
			all = append(all, sharedString{text, bad})
			return nil
		})
	})
	return all, err
}

// appendRichText appends the text of an <si> or <is>: that of its <t>, or of all its runs. Phonetic runs are left out.
func (s *scanner) appendRichText(dst []byte) ([]byte, error) {
	start := len(dst)
	err := s.children(func(name []byte) (err error) {
		switch string(name) {
		case "t":
			dst, err = s.appendText(dst)
		case "r":
			dst, err = s.appendRun(dst)
		case "rPh", "phoneticPr":
		default:
			return unexpected(name)
		}
		return err
	})
	return unescape(dst, start), err
}

func (s *scanner) appendRun(dst []byte) ([]byte, error) {
	err := s.children(func(name []byte) (err error) {
		switch string(name) {
		case "t":
			dst, err = s.appendText(dst)
		case "rPr":
		default:
			return unexpected(name)
		}
		return err
	})
	return dst, err
}
