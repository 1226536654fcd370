package export

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// sortedZip writes the parts of a workbook in the order of their names. excelize holds streamed sheets in a map, and
// would write the same workbook differently each time.
type sortedZip struct {
	*zip.Writer
	parts map[string]*bytes.Buffer
}

func newSortedZip(w io.Writer) excelize.ZipWriter {
	return &sortedZip{zip.NewWriter(w), map[string]*bytes.Buffer{}}
}

// Create keeps a part until Close.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	z.parts[name] = new(bytes.Buffer)
	return z.parts[name], nil
}

// Close writes all parts.
func (z *sortedZip) Close() error {
	for _, name := range slices.Sorted(maps.Keys(z.parts)) {
		w, err := z.Writer.Create(name)
		if err != nil {
			return err
		}
		if _, err := z.parts[name].WriteTo(w); err != nil {
			return err
		}
	}
	return z.Writer.Close()
}
