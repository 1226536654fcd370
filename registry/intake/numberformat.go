package intake

import (
	"errors"
	"strconv"
	"strings"
)

// A format is what a number format does to the number under it.
type format struct {
	date  bool // shows a date
	day   bool // shows the day of the date
	zeros int  // digits it shows at least before the decimal point
	words bool // shows signs that are not of the number: letters, per cent, hyphens
}

// A stylesheet is what the styles part says of number formats.
type stylesheet struct {
	own    map[int]format // the formats that the file itself defines, by id
	styles []int          // the format id of each style
}

// readFormats reads the styles part: the format of each style that a cell may name.
func readFormats(a *archive, name string) ([]format, error) {
	sheet := stylesheet{own: map[int]format{}}
	if err := a.read(name, sheet.read); err != nil {
		return nil, err
	}
	if len(sheet.styles) == 0 {
		return nil, damaged(name, errors.New("no cellXfs"))
	}
	formats := make([]format, len(sheet.styles))
	for i, id := range sheet.styles {
		formats[i] = formatOf(id, sheet.own)
	}
	return formats, nil
}

// formatOf finds a format by its id: one of the file's own, or a built-in one.
func formatOf(id int, own map[int]format) format {
	if f, ok := own[id]; ok {
		return f
	}
	return builtinFormat(id)
}

func (sheet *stylesheet) read(s *scanner) error {
	if err := s.root("styleSheet", mainNamespace, strictNamespace); err != nil {
		return err
	}
	return s.children(func(name []byte) error {
		switch string(name) {
		case "numFmts":
			return s.children(func(name []byte) error {
				id, err := s.formatID(name, "numFmt")
				sheet.own[id] = parseFormat(string(s.attr("formatCode")))
				return err
			})
		case "cellXfs":
			return s.children(func(name []byte) error {
				id, err := s.formatID(name, "xf")
				sheet.styles = append(sheet.styles, id)
				return err
			})
		}
		return nil
	})
}

// formatID reads the id of a number format off an element, which must have a certain name; 0 if it names none.
func (s *scanner) formatID(name []byte, want string) (int, error) {
	if string(name) != want {
		return 0, unexpected(name)
	}
	id := s.attr("numFmtId")
	if id == nil {
		return 0, nil
	}
	return strconv.Atoi(string(id))
}

// builtinFormat knows the formats that a file names by number only, as a Chinese Excel shows them. The others show numbers.
func builtinFormat(id int) format {
	switch id {
	case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58:
		return format{date: true, day: true}
	case 17, 27, 36, 50, 52, 57:
		return format{date: true}
	}
	return format{}
}

// parseFormat reads a format code such as yyyy"年"m"月"d"日";@ or 00000. Only its first section counts, that of positive numbers.
func parseFormat(code string) format {
	var f format
	var year, month, clock, point bool
	for rest := strings.ToLower(code); rest != "" && rest[0] != ';'; {
		var sign string
		sign, rest = nextSign(rest)
		switch sign[0] {
		case 'y', 'e', 'b', 'g':
			year = true
		case 'm':
			month = true
		case 'd', 'a':
			f.day = true
		case 'h', 's':
			clock = true
		case '0':
			if !point {
				f.zeros++
			}
		case '.':
			point = true
		case '#', '?', ',', '@', ' ':
		default:
			f.words = true
		}
	}
	f.date = year || f.day || month && !clock
	return f
}

// nextSign cuts one sign off a format code in lower case. What is quoted, escaped or a name for a clock comes back as "x", what shows no
// sign as " ".
func nextSign(code string) (sign, rest string) {
	for _, whole := range []struct{ text, sign string }{
		{"general", " "}, {"g/通用格式", " "}, {"am/pm", "h"}, {"a/p", "h"}, {"上午/下午", "h"}, {"e+", " "}, {"e-", " "},
	} {
		if rest, ok := strings.CutPrefix(code, whole.text); ok {
			return whole.sign, rest
		}
	}
	switch first, rest := cutRune(code); first {
	case `"`:
		text, rest, _ := strings.Cut(rest, `"`)
		return literal(text), rest
	case `\`, "!":
		text, rest := cutRune(rest)
		return literal(text), rest
	case "_", "*":
		_, rest = cutRune(rest)
		return " ", rest
	case "[":
		text, rest, _ := strings.Cut(rest, "]")
		return bracketed(text), rest
	default:
		return first, rest
	}
}

func cutRune(s string) (first, rest string) {
	for i := range s {
		if i > 0 {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

func literal(text string) string {
	if strings.TrimSpace(text) == "" {
		return " "
	}
	return "x"
}

// bracketed reads what stands in brackets: elapsed time, a currency with its language, or a colour, condition or language only.
func bracketed(text string) string {
	switch {
	case text != "" && strings.Trim(text, "h") == "", text != "" && strings.Trim(text, "m") == "", text != "" && strings.Trim(text, "s") == "":
		return "h"
	case strings.HasPrefix(text, "$") && !strings.HasPrefix(text, "$-"):
		return "x"
	}
	return " "
}
