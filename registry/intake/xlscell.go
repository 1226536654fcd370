package intake

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// cell reads what a record says of its one cell behind row, column and XF.
func (s *xlsSheet) cell(f format) (cell, error) {
	switch s.id {
	case recLabelSST:
		return s.labelSST()
	case recNumber:
		if err := s.whole(14); err != nil {
			return cell{}, err
		}
		return s.floatCell(s.data[6:], f)
	case recRK:
		if err := s.whole(10); err != nil {
			return cell{}, err
		}
		return s.rkCell(s.data[4:])
	case recBoolErr:
		if err := s.whole(8); err != nil {
			return cell{}, err
		}
		return boolOrError(s.data[7], s.data[6])
	case recLabel, recRString:
		return s.labelCell()
	case recFormula:
		return s.formulaCell(f)
	}
	return cell{}, s.whole(6)
}

// labelSST reads a cell with a shared string. [MS-XLS] 2.4.149
func (s *xlsSheet) labelSST() (cell, error) {
	if err := s.whole(10); err != nil {
		return cell{}, err
	}
	n := s.u32(6)
	if int64(n) >= int64(len(s.strings)) {
		return cell{}, fmt.Errorf("shared string %d of %d", n, len(s.strings))
	}
	return cell{text: s.strings[n].text, forbidden: s.strings[n].forbidden}, nil
}

// labelCell reads a cell with a text of its own, as some programs write it. [MS-XLS] 2.4.148, 2.4.224
func (s *xlsSheet) labelCell() (cell, error) {
	rich := s.id == recRString
	text, err := s.readText(2)
	c := newTextCell(string(text))
	if err == nil && rich {
		var runs int
		if runs, err = s.number(2); err == nil {
			err = s.skip(4 * runs)
		}
	}
	if err == nil && s.left() > 0 {
		err = errLongRecord
	}
	return c, err
}

// rkCell reads an XF and a number in four bytes: the upper part of a float or a whole number, perhaps in hundredths. [MS-XLS] 2.5.216, 2.5.217
func (s *xlsSheet) rkCell(b []byte) (cell, error) {
	f, err := s.formatOf(int(binary.LittleEndian.Uint16(b)))
	if err != nil {
		return cell{}, err
	}
	rk := binary.LittleEndian.Uint32(b[2:])
	x := math.Float64frombits(uint64(rk&^3) << 32)
	if rk&2 != 0 {
		x = float64(int32(rk) >> 2)
	}
	if rk&1 != 0 {
		x /= 100
	}
	return s.numberCell(x, f)
}

func (s *xlsSheet) floatCell(b []byte, f format) (cell, error) {
	return s.numberCell(math.Float64frombits(binary.LittleEndian.Uint64(b)), f)
}

// numberCell gives a number the shortest decimal that is the same number, which is how it was typed.
func (s *xlsSheet) numberCell(x float64, f format) (cell, error) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return cell{}, errors.New("not a number")
	}
	if x == 0 {
		x = 0 // and not -0
	}
	verb := byte('f')
	if math.Abs(x) >= 1e21 {
		verb = 'E'
	}
	var buf [64]byte
	return numberToCell(strconv.AppendFloat(buf[:0], x, verb, -1, 64), f, s.dates1904)
}

// boolOrError reads a value that is one or the other. [MS-XLS] 2.5.10
func boolOrError(isError, value byte) (cell, error) {
	switch {
	case isError == 0 && value <= 1:
		return cell{text: strings.ToUpper(strconv.FormatBool(value == 1))}, nil
	case isError == 1 && cellErrors[value] != "":
		return cell{kind: faultCell, text: cellErrors[value]}, nil
	}
	return cell{}, fmt.Errorf("boolean or error %d %d", isError, value)
}

// cellErrors are the errors that a cell can show. [MS-XLS] 2.5.10
var cellErrors = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}

// formulaCell reads the result that a formula had when the file was saved; a text comes in a record of its own. [MS-XLS] 2.4.127, 2.5.133
func (s *xlsSheet) formulaCell(f format) (cell, error) {
	if len(s.data) < 20 {
		return cell{}, errShortRecord
	}
	result := s.data[6:14]
	if result[6] != 0xFF || result[7] != 0xFF {
		return s.floatCell(result, f)
	}
	switch result[0] {
	case 0:
		s.awaited = true
		return cell{}, nil
	case 1:
		return boolOrError(0, result[2])
	case 2:
		return boolOrError(1, result[2])
	case 3:
		return cell{}, nil
	}
	return cell{}, fmt.Errorf("formula with a result of kind %d", result[0])
}

// readResult reads the text that the formula before gives. [MS-XLS] 2.4.268
func (s *xlsSheet) readResult() error {
	if !s.awaited {
		return errors.New("a text without its formula")
	}
	s.awaited = false
	text, err := s.readText(2)
	if err == nil && s.left() > 0 {
		err = errLongRecord
	}
	s.keep(newTextCell(string(text)), s.col)
	return err
}
