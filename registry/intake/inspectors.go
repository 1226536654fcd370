package intake

import (
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/registry"
)

const (
	inspectorID field = iota
	inspectorName
	inspectorDepartment
	inspectorPost
	inspectorPhone
	inspectorSkills
	inspectorExpires
	inspectorExpert
	inspectorStatus
)

// departmentMark stands between the name and the department of inspectors where these are compared.
const departmentMark = "\x00"

func inspectorLayout() *layout {
	return newLayout("inspectors", 3, []string{"id", "name", "department", "post", "phone", "skills", "expires", "expert", "status"})
}

// ReadInspectors reads the inspector registry (执法检查人员名录库) from one or more files. Each row needs an id, which no other row of any
// file has, a name and a department. The rows come back in the order of the files. The error is a *FileError, *UnknownFieldError
// or *Issues.
func ReadInspectors(o Options, sources ...Source) (*Reading[registry.Inspector], error) {
	return read(o, sources, inspectorLayout(), func(r *record) registry.Inspector {
		p := registry.Inspector{
			ID:         r.id(inspectorID),
			Name:       r.name(inspectorName, MissingName, draw.MaxText),
			Department: r.word(inspectorDepartment, MissingField),
			Post:       r.text(inspectorPost),
			Phone:      r.text(inspectorPhone),
			Skills:     r.skills(inspectorSkills),
			Expires:    r.lastDay(inspectorExpires),
			Expert:     r.yes(inspectorExpert),
			Status:     r.text(inspectorStatus),
			Attributes: r.attributes,
		}
		if p.ID != "" && r.unique(DuplicateID, inspectorID, p.ID, p.ID) && p.Name != "" && p.Department != "" {
			r.unique(DuplicateName, inspectorName, p.Name+departmentMark+p.Department, p.Name)
		}
		return p
	})
}

// skills splits a list; it comes back sorted, no two equal.
func (r *record) skills(f field) []string {
	skills := r.list(f, draw.ValidSkill, BadWord)
	slices.Sort(skills)
	return slices.Compact(skills)
}

// list splits a list and makes issues of the values that are not valid.
func (r *record) list(f field, valid func(string) bool, kind Kind) []string {
	list := r.text(f)
	if len(list) > draw.MaxText {
		r.reportField(TooLong, f)
		return nil
	}
	var values []string
	for _, value := range registry.Listed(list) {
		switch {
		case len(value) > draw.MaxWord:
			r.report(TooLong, r.header.fields[f], value)
		case !valid(value):
			r.report(kind, r.header.fields[f], value)
		default:
			values = append(values, value)
		}
	}
	return values
}

// lastDay reads a date; what is open-ended or blank comes back empty.
func (r *record) lastDay(f field) string {
	text := r.text(f)
	switch text {
	case "", "长期", "长期有效", "永久", "永久有效", "无固定期限":
		return ""
	}
	day := r.day(f, text)
	if strings.HasPrefix(day, "9999-") {
		return ""
	}
	return day
}

// yes reads 是 or 否, which is also what blank means.
func (r *record) yes(f field) bool {
	switch r.text(f) {
	case "是":
		return true
	case "否", "":
	default:
		r.reportField(BadValue, f)
	}
	return false
}
