package export

// What a spreadsheet program says to a value that is not among the choices of its column.
const (
	tableChoiceTitle = "不在可选范围内"
	tableChoiceText  = "请从下拉列表中选择："
)
