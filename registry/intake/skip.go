package intake

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Words of rows that are no data, and of sheets that are none.
var (
	sampleWords = []string{"案例", "示例", "样例", "范例", "举例"}
	totalWords  = []string{"合计", "总计", "小计", "共计"}
	totalUnits  = "户家个人名条批次"
	hintWords   = []string{"必填", "选填", "请填", "填写", "例如", "如:"}
	footerWords = []string{
		"填报单位", "填表单位", "填报部门", "报送单位", "制表单位", "单位负责人", "分管领导", "单位", "填报人", "填表人", "制表人", "经办人", "审核人",
		"审批人", "复核人", "负责人", "联系人", "联系电话", "填报日期", "填表日期", "报送日期", "制表日期", "日期", "填写说明", "填表说明", "说明", "备注", "注",
	}
	sideSheets = []string{"说明", "示例", "样例", "样表", "参数", "参数表", "字典", "代码表", "封面"}
)

// isSideSheet goes by the end of a sheet's name, such as 填写说明.
func isSideSheet(name string) bool {
	name = foldKey(name)
	return slices.ContainsFunc(sideSheets, func(end string) bool { return strings.HasSuffix(name, end) })
}

// skip says whether a row is no data, and by which cell.
func (r *record) skip(row row) (Kind, cell) {
	first := row.cells[0]
	if r.header.again(row) {
		return HeaderRow, first
	}
	labels := r.labels(row)
	switch {
	case r.ended && len(row.cells) == 1:
		return FooterRow, first
	case slices.Contains(labels, first) && isFooter(first.text):
		r.ended = true
		return FooterRow, first
	}
	for _, c := range labels {
		switch {
		case isSample(c.text):
			return SampleRow, c
		case isTotal(c.text):
			return TotalRow, c
		case !r.begun && isHint(c.text):
			return HintRow, c
		}
	}
	return "", cell{}
}

// labels are the cells of a row by which it can be told from data: those under 序号 and the first two required fields, and the first
// one if one of these fields is blank.
func (r *record) labels(row row) []cell {
	labels := r.labelled[:0]
	required := 0
	for _, c := range row.cells {
		if c.col >= len(r.header.columns) {
			break
		}
		switch col := r.header.columns[c.col]; {
		case col.role == fieldColumn && col.field < 2:
			required++
			labels = append(labels, c)
		case col.role == ignoredColumn:
			labels = append(labels, c)
		}
	}
	if first := row.cells[0]; required < 2 && !slices.Contains(labels, first) {
		labels = append(labels, first)
	}
	r.labelled = labels
	return labels
}

// isSample knows 案例, 示例1, （示例）某某公司, 案例（请删除） and 示例：某某公司, but not 示例科技有限公司.
func isSample(text string) bool {
	if isASCII(text) {
		return false
	}
	text = foldText(text)
	if strings.Contains(text, "请删除") {
		return true
	}
	bare := strings.TrimLeft(text, "([【〔《")
	word, found := cutWord(bare, sampleWords)
	if !found {
		return false
	}
	rest := strings.TrimLeft(word, "0123456789一二三四五六七八九十")
	return rest == "" || strings.ContainsRune(":(", rune(rest[0])) || bare != text && strings.ContainsAny(rest, ")]】〕》")
}

// isTotal knows 合计, 合计：120 and 共计120家.
func isTotal(text string) bool {
	if isASCII(text) {
		return false
	}
	rest, found := cutWord(dropBlanks(text), totalWords)
	return found && strings.Trim(norm.NFKC.String(rest), ":0123456789"+totalUnits) == ""
}

// isHint knows texts that say how to fill in a column.
func isHint(text string) bool {
	text = foldText(text)
	return slices.ContainsFunc(hintWords, func(w string) bool { return strings.Contains(text, w) })
}

// isFooter knows 填报单位（盖章） and 审核人：张三, but not a name that begins with such a word.
func isFooter(text string) bool {
	if isASCII(text) {
		return false
	}
	rest, found := cutWord(dropBlanks(text), footerWords)
	if !found {
		return false
	}
	rest = norm.NFKC.String(rest)
	return rest == "" || rest[0] == ':' || rest[0] == '('
}

// cutWord cuts the first of the words that a text begins with.
func cutWord(text string, words []string) (string, bool) {
	for _, w := range words {
		if rest, found := strings.CutPrefix(text, w); found {
			return rest, true
		}
	}
	return "", false
}

// isASCII reports whether a text has no Chinese: a code or a number.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
