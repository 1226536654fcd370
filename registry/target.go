package registry

import "slices"

// A Target is a row of the target registry (检查对象名录库): a company, or a product, project or behaviour.
type Target struct {
	ID         string            // social credit code, registration number, or what the bureau numbers by
	Name       string            // 名称
	Address    string            // 住所
	Person     string            // 法定代表人 or 负责人
	Phone      string            // 联系电话
	Area       string            // 所属辖区
	Risk       string            // 风险等级
	Attributes map[string]string // every other column, by its header as it stands in the file
}

// An Inspector is a row of the inspector registry (执法检查人员名录库).
type Inspector struct {
	ID         string            // certificate number (执法证号), as it stands
	Name       string            // 姓名
	Department string            // 工作单位
	Post       string            // 职务
	Phone      string            // 联系电话
	Skills     []string          // 业务专长, sorted, no two equal
	Expires    string            // last day of the certificate as YYYY-MM-DD; empty if open-ended or not given
	Expert     bool              // 专家: assists, and is never one of the officers
	Status     string            `json:",omitempty"` // 执法人员状态
	Attributes map[string]string // every other column, by its header as it stands in the file
}

// Active reports whether the inspector's status, if one is given, lets him be sent.
func (i Inspector) Active() bool {
	return i.Status == "" || slices.Contains([]string{"在岗", "在职", "正常", "有效"}, i.Status)
}

// A Check (检查记录) is an earlier check of a target.
type Check struct {
	Target, Date string
	Task         string   // its number; empty if it is not known
	Inspectors   []string // ids
}

// A Leave (请假) is a row of the days, the first and the last, on which an inspector cannot be sent.
type Leave struct {
	Inspector, From, To string
	Reason              string
}

// An Avoidance is a pair that must not meet (回避), with its reason on record.
type Avoidance struct {
	Target, Inspector string // ids
	Kind              string // 回避类型
	Reason            string // 回避事由
}
