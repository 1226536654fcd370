package intake

import (
	"errors"
	"fmt"
)

// shortestText is how many bytes the shortest text takes.
const shortestText = 3

// readSST reads the shared strings of a binary workbook: all of them, and nothing behind. The stream that they stand in has so many
// bytes. [MS-XLS] 2.4.265
func (r *recordReader) readSST(streamSize int64) ([]sharedString, error) {
	if len(r.data) < 8 {
		return nil, errShortRecord
	}
	count := int64(r.u32(4))
	if count > maxStrings {
		return nil, fmt.Errorf("%d shared strings: %w", count, errTooLarge)
	}
	r.pos = 8
	all := make([]sharedString, 0, min(count, streamSize/shortestText))
	total := 0
	for i := range count {
		raw, err := r.readText(2)
		if err != nil {
			return nil, fmt.Errorf("shared string %d: %w", i, err)
		}
		if total += len(raw); total > maxStringBytes {
			return nil, fmt.Errorf("too many shared strings: %w", errTooLarge)
		}
		text, bad := clean(string(raw))
		all = append(all, sharedString{text, bad})
	}
	if r.left() > 0 || r.continued() {
		return nil, errors.New("more shared strings than counted")
	}
	return all, nil
}
