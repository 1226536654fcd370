package headers

import "testing"

func TestFold(t *testing.T) {
	for _, h := range []string{"企业（机构）名称", " 企业 (机构)\n名称 ", "　企业（机构)名　称", "*企业(机构)名称", "＊企业(机构)名称"} {
		if got := Fold(h); got != "企业(机构)名称" {
			t.Errorf("%q folds to %q", h, got)
		}
	}
}

func TestUsual(t *testing.T) {
	for _, c := range []struct{ registry, header, want string }{
		{"targets", "信用类别", "风险等级"}, {"targets", "企业（机构）名称*", "企业名称"}, {"targets", "风险等级", "风险等级"},
		{"targets", "行业", ""}, {"targets", "执法证编号", ""}, {"inspectors", "执法证编号", "执法证号"},
	} {
		if got, ok := Usual(c.registry, c.header); got != c.want || ok != (c.want != "") {
			t.Errorf("%s %s: %q, %v", c.registry, c.header, got, ok)
		}
	}
}
