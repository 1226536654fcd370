package registry

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
)

// TestRowsShowEveryField fills each field of a row, one at a time: every one must show in a column, or an export would lose it.
func TestRowsShowEveryField(t *testing.T) {
	checkFields[Target](t)
	checkFields[Inspector](t)
	checkFields[Avoidance](t)
	checkFields[Check](t)
	checkFields[Leave](t)
}

func checkFields[T Shown](t *testing.T) {
	t.Helper()
	var blank T
	for k := range reflect.TypeFor[T]().NumField() {
		var row T
		v := reflect.ValueOf(&row).Elem().Field(k)
		switch v.Kind() {
		case reflect.String:
			v.SetString("x")
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Slice:
			v.Set(reflect.ValueOf([]string{"x"}))
		default:
			v.Set(reflect.ValueOf(map[string]string{"列": "x"}))
		}
		if slices.Equal(newRow(row).Values, newRow(blank).Values) {
			t.Errorf("%T: field %s shows in no column", row, reflect.TypeFor[T]().Field(k).Name)
		}
	}
}

func TestRowColumns(t *testing.T) {
	text, err := json.Marshal(Target{ID: "A", Name: "甲", Attributes: map[string]string{"行业": "餐饮", "备注": "无"}})
	if err != nil {
		t.Fatal(err)
	}
	row, err := parseRow(KindTargets, string(text))
	if err != nil {
		t.Fatal(err)
	}
	other := newRow(Target{ID: "B", Attributes: map[string]string{"区域": "东"}})
	got := Headers(KindTargets, []Row{row, other})
	if want := append(Columns(KindTargets), "区域", "备注", "行业"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if text, ok := row.Value("行业"); text != "餐饮" || !ok {
		t.Errorf("got %q, %v", text, ok)
	}
	if _, ok := row.Value("区域"); ok {
		t.Error("a column that the row does not have")
	}
}
