package registry

import (
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// Rows that are stored are compared with rows that are spelled today: a speller must write as json.Marshal does, field for field.
func TestSpellerWritesAsJSONDoes(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"", "某某市贸易有限公司", `a"b\c`, "<a&b>", "\u2028\u2029", "“引号”", "\x00\x1f\x7f\t\r\n\b\f", "\xff\xfe", "\xe4\xb8", "\u00e9", "𠮷", "\ufffd",
	}))
	attributes := rapid.OneOf(rapid.Just[map[string]string](nil), rapid.MapOfN(text, text, 0, 5))
	var s speller
	rapid.Check(t, func(t *rapid.T) {
		var target Target
		fields := reflect.ValueOf(&target).Elem()
		for k := range fields.NumField() {
			switch f := fields.Field(k); f.Interface().(type) {
			case string:
				f.SetString(text.Draw(t, "text"))
			case map[string]string:
				f.Set(reflect.ValueOf(attributes.Draw(t, "attributes")))
			default:
				t.Fatalf("field %s is not tried", fields.Type().Field(k).Name)
			}
		}
		for _, row := range []any{&target, Inspector{Attributes: target.Attributes}, Avoidance{Reason: target.Name}} {
			want, err := json.Marshal(row)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := s.spell(row); err != nil || got != string(want) {
				t.Fatalf("got %s, %v, want %s", got, err, want)
			}
		}
	})
}
