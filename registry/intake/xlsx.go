package intake

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// Namespaces of the two variants of the format, and of relationships.
const (
	mainNamespace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	linksNamespace  = "http://schemas.openxmlformats.org/package/2006/relationships"
)

var errNotWorkbook = errors.New("not a workbook")

// A workbook is what the sheets of an .xlsx file have in common.
type workbook struct {
	archive   *archive
	dates1904 bool // day 0 is 1904-01-01
	strings   []sharedString
	formats   []format // by style index
}

// A sheetEntry is a sheet as the workbook lists it.
type sheetEntry struct {
	name, link string
	hidden     bool
}

// openXLSX reads everything of an .xlsx file but the sheets, and gives a table for each sheet.
func openXLSX(src Source) ([]table, error) {
	a, err := openArchive(src)
	if err != nil {
		return nil, err
	}
	main, err := a.mainPart()
	if err != nil {
		return nil, err
	}
	w := &workbook{archive: a}
	sheets, err := w.readMain(main)
	if err != nil {
		return nil, err
	}
	ls, err := a.links(main)
	if err != nil {
		return nil, err
	}
	if err := w.readShared(ls); err != nil {
		return nil, err
	}
	return w.tables(sheets, ls)
}

// mainPart finds the workbook part.
func (a *archive) mainPart() (string, error) {
	if !a.has("_rels/.rels") {
		return "", &FileError{Kind: NotSpreadsheet, Detail: "zip file without _rels/.rels"}
	}
	ls, err := a.links("")
	if err != nil {
		return "", err
	}
	l, err := ls.only("officeDocument")
	switch {
	case err != nil:
		return "", damaged("_rels/.rels", err)
	case l.target == "":
		return "", &FileError{Kind: NotSpreadsheet, Detail: "zip file without a main document"}
	case path.Ext(l.target) == ".bin":
		return "", &FileError{Kind: NotSpreadsheet, Detail: "binary workbook (.xlsb)"}
	}
	return l.target, nil
}

// readMain reads the workbook part: which sheets there are, and how dates count.
func (w *workbook) readMain(name string) ([]sheetEntry, error) {
	var sheets []sheetEntry
	err := w.archive.read(name, func(s *scanner) error {
		if err := s.root("workbook", mainNamespace, strictNamespace); errors.Is(err, errWrongRoot) {
			return fmt.Errorf("%w: %w", errNotWorkbook, err)
		} else if err != nil {
			return err
		}
		return s.children(func(name []byte) error {
			switch string(name) {
			case "workbookPr":
				w.dates1904 = isTrue(s.attr("date1904"))
			case "sheets":
				return s.children(func(name []byte) error {
					if string(name) != "sheet" {
						return unexpected(name)
					}
					sheets = append(sheets, s.sheetEntry())
					return nil
				})
			}
			return nil
		})
	})
	return sheets, err
}

func (s *scanner) sheetEntry() sheetEntry {
	e := sheetEntry{name: string(s.attr("name"))}
	state := string(s.attr("state"))
	e.hidden = state == "hidden" || state == "veryHidden"
	for _, a := range s.attrs {
		if strings.HasSuffix(string(a.name), ":id") {
			e.link = string(a.value)
		}
	}
	return e
}

// readShared reads the parts that all sheets refer to; a workbook may do without either.
func (w *workbook) readShared(ls links) error {
	shared, err := ls.only("sharedStrings")
	if err != nil {
		return damaged("workbook relationships", err)
	}
	styles, err := ls.only("styles")
	if err != nil {
		return damaged("workbook relationships", err)
	}
	w.formats = []format{{}}
	if styles.target != "" {
		if w.formats, err = readFormats(w.archive, styles.target); err != nil {
			return err
		}
	}
	if shared.target != "" {
		w.strings, err = readSharedStrings(w.archive, shared.target)
	}
	return err
}

func (w *workbook) tables(sheets []sheetEntry, ls links) ([]table, error) {
	var tables []table
	for _, e := range sheets {
		l, ok := ls[e.link]
		if !ok {
			return nil, damaged("sheet "+e.name, fmt.Errorf("relationship %.40q is missing", e.link))
		}
		if !l.is("worksheet") {
			continue
		}
		if e.hidden {
			tables = append(tables, hiddenTable(e.name))
			continue
		}
		tables = append(tables, table{name: e.name, dates1904: w.dates1904, rows: func(visit func(row)) error {
			return w.readSheet(l.target, visit)
		}})
	}
	return tables, nil
}

// A link is a relationship from one part to another.
type link struct{ kind, target string }

// is compares the last part of the type: before it stands a namespace of one or the other variant of the format.
func (l link) is(kind string) bool { return path.Base(l.kind) == kind }

// links are the relationships of a part by their ids.
type links map[string]link

// only gives the link of a kind; its target is empty if there is none, and two are refused.
func (ls links) only(kind string) (found link, err error) {
	for _, l := range ls {
		if !l.is(kind) {
			continue
		}
		if found.target != "" {
			return link{}, fmt.Errorf("two relationships of type %s", kind)
		}
		found = l
	}
	return found, nil
}

// links reads the relationships of a part, or those of the whole package for "".
func (a *archive) links(part string) (links, error) {
	dir, file := path.Split(part)
	ls := links{}
	err := a.read(dir+"_rels/"+file+".rels", func(s *scanner) error {
		if err := s.root("Relationships", linksNamespace); err != nil {
			return err
		}
		return s.children(func(name []byte) error {
			if string(name) != "Relationship" {
				return unexpected(name)
			}
			id := string(s.attr("Id"))
			if _, twice := ls[id]; twice || id == "" {
				return fmt.Errorf("relationship %.40q twice or without id", id)
			}
			if string(s.attr("TargetMode")) == "External" {
				return nil
			}
			target := strings.ReplaceAll(string(s.attr("Target")), "\\", "/")
			if !strings.HasPrefix(target, "/") {
				target = "/" + dir + target
			}
			ls[id] = link{kind: string(s.attr("Type")), target: path.Clean(target)[1:]}
			return nil
		})
	})
	return ls, err
}

func isTrue(b []byte) bool { return string(b) == "1" || string(b) == "true" }
