package intake

import (
	"slices"
	"testing"
)

// A number where a day must stand is one for workbooks only, if it is whole and of our times.
func TestDaysWithoutDateFormat(t *testing.T) {
	head := "<Row>" + data2003("String", "执法证号") + data2003("String", "姓名") + data2003("String", "工作单位") + data2003("String", "执法证有效期") + "</Row>"
	for value, want := range map[string]string{
		"46451": "date-serial 2027-03-05", "20000": "date-serial 1954-10-03", "80000": "date-serial 2119-01-11",
		"19999": "bad-date 19999", "80001": "bad-date 80001", "46451.5": "bad-date 46451.5", "20270305": "bad-date 20270305", "-46451": "bad-date -46451",
	} {
		row := "<Row>" + data2003("String", "1") + data2003("String", "a") + data2003("String", "b") + data2003("Number", value) + "</Row>"
		r, err := ReadInspectors(Options{}, source("a.xml", []byte(book2003(head+row))))
		if got := places(listAll(t, r, err)); !slices.Equal(got, []string{"D2 执法证有效期 " + want}) {
			t.Errorf("%s: %q", value, got)
		}
	}
	text := "<Row>" + data2003("String", "1") + data2003("String", "a") + data2003("String", "b") + data2003("String", "46451") + "</Row>"
	r, err := ReadInspectors(Options{}, source("a.xml", []byte(book2003(head+text))))
	if got := places(listAll(t, r, err)); !slices.Equal(got, []string{"D2 执法证有效期 bad-date 46451"}) {
		t.Errorf("a text: %q", got)
	}
}
