package registry

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// A Row is a row of any registry as people see it: texts under headers.
type Row struct {
	ID      string
	Name    string
	Values  []Value // the known columns in their usual order, then the others by header
	Tags    []string
	Retired bool
}

// A Value is a text under its header.
type Value struct{ Header, Text string }

// Value returns what a row has in a column; ok is false if it has no such column.
func (r Row) Value(header string) (text string, ok bool) {
	k := slices.IndexFunc(r.Values, func(v Value) bool { return v.Header == header })
	if k < 0 {
		return "", false
	}
	return r.Values[k].Text, true
}

// Kinds are the registries.
func Kinds() []Kind { return []Kind{KindTargets, KindInspectors, KindAvoidance, KindChecks, KindLeave} }

// Columns returns the headers of the columns that every row of a registry has.
func Columns(kind Kind) []string {
	row, err := parseRow(kind, "{}")
	if err != nil {
		return nil
	}
	headers := make([]string, len(row.Values))
	for k, v := range row.Values {
		headers[k] = v.Header
	}
	return headers
}

// Shown is a row of one of the registries, which can be put under headers.
type Shown interface {
	key() string
	label() string
	values() []Value
	others() map[string]string
}

func (t Target) label() string             { return t.Name }
func (t Target) others() map[string]string { return t.Attributes }
func (t Target) values() []Value {
	return []Value{
		{"统一社会信用代码", t.ID}, {"企业名称", t.Name}, {"住所", t.Address}, {"法定代表人", t.Person}, {"联系电话", t.Phone},
		{"所属辖区", t.Area}, {"风险等级", t.Risk},
	}
}

func (i Inspector) label() string             { return i.Name }
func (i Inspector) others() map[string]string { return i.Attributes }
func (i Inspector) values() []Value {
	expert := "否"
	if i.Expert {
		expert = "是"
	}
	return []Value{
		{"执法证号", i.ID}, {"姓名", i.Name}, {"工作单位", i.Department}, {"职务", i.Post}, {"联系电话", i.Phone},
		{"业务专长", strings.Join(i.Skills, "、")}, {"执法证有效期", i.Expires}, {"是否专家", expert}, {"执法人员状态", i.Status},
	}
}

func (a Avoidance) label() string             { return a.Kind }
func (a Avoidance) others() map[string]string { return nil }
func (a Avoidance) values() []Value {
	return []Value{{"统一社会信用代码", a.Target}, {"执法证号", a.Inspector}, {"回避类型", a.Kind}, {"回避事由", a.Reason}}
}

// RowsOf returns rows as people see them, sorted by id.
func RowsOf[T Shown](rows []T) []Row {
	all := make([]Row, len(rows))
	for k, r := range rows {
		all[k] = newRow(r)
	}
	slices.SortFunc(all, func(a, b Row) int { return strings.Compare(a.ID, b.ID) })
	return all
}

func newRow(s Shown) Row {
	r := Row{ID: s.key(), Name: s.label(), Values: s.values()}
	others := s.others()
	for _, header := range slices.Sorted(maps.Keys(others)) {
		r.Values = append(r.Values, Value{header, others[header]})
	}
	return r
}

// parseRow reads a row as registry_row has it.
func parseRow(kind Kind, text string) (Row, error) {
	switch kind {
	case KindTargets:
		return parseShown[Target](text)
	case KindInspectors:
		return parseShown[Inspector](text)
	case KindChecks:
		return parseShown[Check](text)
	case KindLeave:
		return parseShown[Leave](text)
	default:
		return parseShown[Avoidance](text)
	}
}

func parseShown[T Shown](text string) (Row, error) {
	var t T
	if err := json.Unmarshal([]byte(text), &t); err != nil {
		return Row{}, err
	}
	return newRow(t), nil
}
