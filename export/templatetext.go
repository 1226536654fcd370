package export

// The words of the workbooks to be filled in.
const (
	templateTargets    = "检查对象名录库"
	templateInspectors = "执法检查人员名录库"
	templateAvoidance  = "回避名单"
	templateChecks     = "检查记录"
	templateLeave      = "请假名单"
	templateHints      = "填写说明"

	templateColumnName = "列名"
	templateRequired   = "必填"
	templateOptional   = "选填"
	templateHow        = "怎样填写"
)

var targetColumns = []templateColumn{
	{"统一社会信用代码", true, "18 位统一社会信用代码，或 13 至 15 位注册号。这一列已设为文本，号码不会丢位。不能重复。", nil},
	{"企业名称", true, "登记的全称。", nil},
	{"住所", false, "登记的住所或经营场所。", nil},
	{"法定代表人", false, "或负责人、经营者。", nil},
	{"联系电话", false, "", nil},
	{"所属辖区", false, "负责日常监管的所、分局。", nil},
	{"风险等级", false, "抽取时通常按这一列分层。可以从下拉列表里选，也可以用本地的分类。", []string{"A", "B", "C", "D"}},
	{"行业", false, "", nil},
	{"备注", false, "还可以在右边另加列，导入时按表头原样保留，可用来筛选和分层。", nil},
}

var inspectorColumns = []templateColumn{
	{"执法证号", true, "按证件原样填写。不能重复。", nil},
	{"姓名", true, "", nil},
	{"性别", false, "", []string{"男", "女"}},
	{"工作单位", true, "席位按工作单位分配，同一单位要写得完全一样，中间不能有空格。", nil},
	{"职务", false, "", nil},
	{"联系电话", false, "", nil},
	{"业务专长", false, "多项用顿号隔开，例如：食品、特种设备。", nil},
	{"执法证有效期", false, "最后一天，写作 2028-08-01；长期有效写“长期”或留空。", nil},
	{"是否专家", false, "专家只辅助检查，不占执法检查人员的席位。留空即为否。", []string{"是", "否"}},
	{"曾任职单位", false, "写名称或统一社会信用代码，多个用顿号隔开。用来生成回避名单，下两列相同。", nil},
	{"持股单位", false, "", nil},
	{"亲属单位", false, "", nil},
	{"备注", false, "还可以在右边另加列，导入时按表头原样保留。", nil},
}

var avoidanceColumns = []templateColumn{
	{"统一社会信用代码", true, "检查对象的编号，须在检查对象名录库中。", nil},
	{"企业名称", false, "只供核对。", nil},
	{"执法证号", true, "执法检查人员的编号，须在执法检查人员名录库中。", nil},
	{"姓名", false, "只供核对。", nil},
	{"回避类型", false, "可以从下拉列表里选，也可以另写。", []string{"近亲属", "利害关系", "曾任职", "持股", "其他"}},
	{"回避事由", false, "一句话写明事实。", nil},
}

var checkColumns = []templateColumn{
	{"统一社会信用代码", true, "检查对象的编号。", nil},
	{"企业名称", false, "只供核对。", nil},
	{"检查日期", true, "写作 2026-03-01。用来计算年度次数、轮换检查人员和每月上限。", nil},
	{"任务编号", false, "一次联合检查写同一个编号，只计一次。", nil},
	{"检查人员执法证号", false, "去检查的人员，多个用顿号隔开。", nil},
}

var leaveColumns = []templateColumn{
	{"执法证号", true, "执法检查人员的编号。", nil},
	{"姓名", false, "只供核对。", nil},
	{"开始日期", true, "写作 2026-11-23。", nil},
	{"结束日期", true, "最后一天，也不能派出。", nil},
	{"请假事由", false, "例如：年休假、培训、借调。", nil},
}
