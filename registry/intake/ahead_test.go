package intake

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"testing"
	"testing/iotest"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestRowsAheadComeInOrderAndKeepTheirCells(t *testing.T) {
	damage := errors.New("damage")
	for _, n := range []int{0, 1, rowsAhead, 3*rowsAhead + 1} {
		cells := []cell{{}, {col: 1}} // used again for each row, as formats do
		source := table{rows: func(visit func(row)) error {
			for k := range n {
				cells[0].text, cells[1].text = columnLetters(k), columnLetters(k+1)
				visit(row{number: k + 1, cells: cells[:1+k%2]})
			}
			return damage
		}}
		var got []row
		if err := source.ahead(func(r row) { got = append(got, r) }); err != damage {
			t.Errorf("got %v", err)
		}
		for k, r := range got {
			want := []cell{{text: columnLetters(k)}, {col: 1, text: columnLetters(k + 1)}}[:1+k%2]
			if r.number != k+1 || !slices.Equal(r.cells, want) {
				t.Fatalf("row %d of %d: %+v", k, n, r)
			}
		}
		if len(got) != n {
			t.Errorf("%d rows of %d", len(got), n)
		}
	}
}

func TestBytesAheadAreThoseOfTheReader(t *testing.T) {
	data := bytes.Repeat([]byte("某某市"), bytesAhead/3)
	damage := errors.New("damage")
	r, stop := readAhead(io.MultiReader(bytes.NewReader(data), iotest.ErrReader(damage)))
	got, err := io.ReadAll(r)
	if stop(); err != damage || !bytes.Equal(got, data) {
		t.Errorf("%d bytes of %d, %v", len(got), len(data), err)
	}
	r, stop = readAhead(bytes.NewReader(data))
	if n, err := r.Read(make([]byte, 1)); n != 1 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	stop() // with much left to read
}

// What need not be folded stays as it is when it is folded.
func TestUnfoldableTextsStay(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if s := string(r); unfoldable(s) && (norm.NFKC.String(s) != s || unicode.IsSpace(r) || !norm.NFKC.PropertiesString(s).BoundaryBefore()) {
			t.Errorf("%U", r)
		}
	}
}
