package intake

import "testing"

func TestRowsThatAreNoData(t *testing.T) {
	tests := []struct {
		is   func(string) bool
		yes  []string
		no   []string
		name string
	}{
		{isSample, []string{"案例（请删除）", "案例", "示例1", "示例：某某公司", "（示例）某某公司", "【样例】", "本行请删除", "样例 二"},
			[]string{"示例科技有限公司", "1", "案例研究所", "张三"}, "sample"},
		{isTotal, []string{"合计", "合 计", "总计：120", "共计120家", "小计"}, []string{"合计通商贸有限公司", "12", "共计算机有限公司"}, "total"},
		{isFooter, []string{"填报单位（盖章）：某某局", "填报人：张三", "审核人", "注：本表一式两份", "单位（盖章）", "日期: 2026年"},
			[]string{"注氏商行", "日期印刷厂", "单位食堂", "1", "联系人才市场"}, "footer"},
		{isHint, []string{"必填，18位", "（请填写全称）", "如：张三", "选填"}, []string{"某某公司", "1"}, "hint"},
		{isSideSheet, []string{"说明", "填写说明", "参数表", "填写 示例"}, []string{"检查对象", "说明会名单"}, "side sheet"},
	}
	for _, tt := range tests {
		for _, text := range tt.yes {
			if !tt.is(text) {
				t.Errorf("%s: %q is not known", tt.name, text)
			}
		}
		for _, text := range tt.no {
			if tt.is(text) {
				t.Errorf("%s: %q is taken for one", tt.name, text)
			}
		}
	}
}
