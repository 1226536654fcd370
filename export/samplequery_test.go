package export

import (
	"slices"
	"strings"
	"testing"
)

func TestDialectsQuoteTextsAndNames(t *testing.T) {
	const awkward = "a'b\"c`d\\e"
	for name, want := range map[string]struct{ plain, text, table string }{
		"postgres":   {"'甲'", `E'a''b"c` + "`" + `d\\e'`, `"s"."a'b""c` + "`" + `d\e"`},
		"duckdb":     {"'甲'", `'a''b"c` + "`" + `d\e'`, `"s"."a'b""c` + "`" + `d\e"`},
		"mysql":      {"_utf8mb4'甲'", "_utf8mb4 X'6127622263" + "60645c65'", "`s`.`a'b\"c``d\\e`"},
		"clickhouse": {"'甲'", `'a\'b"c` + "`" + `d\\e'`, "`s`.`a'b\"c\\`d\\\\e`"},
		"spark":      {"'甲'", "CAST(X'612762226360645c65' AS STRING)", "`s`.`a'b\"c``d\\e`"},
	} {
		d := dialects[name]
		if got := d.literal("甲"); got != want.plain {
			t.Errorf("%s: %s, want %s", name, got, want.plain)
		}
		if got := d.literal(awkward); got != want.text {
			t.Errorf("%s: %s, want %s", name, got, want.text)
		}
		if got := d.table("s." + awkward); got != want.table {
			t.Errorf("%s: %s, want %s", name, got, want.table)
		}
	}
}

// What the tests of this project do not run is at least the text that was compared with the manuals.
func TestTicketsOfDialects(t *testing.T) {
	q := SampleQuery{Key: "KEY", Table: "t", ID: "i", Stratum: "s", Strata: []QueryStratum{{"A", 1}}}
	for name, want := range map[string][2]string{
		"mysql": {
			"UNHEX(SHA2(CONCAT(_utf8mb4'KEY target ', CONVERT(t.`i` USING utf8mb4)), 256))",
			"CASE WHEN coalesce(t.`w`, 1) = 1 THEN UNHEX(SHA2(CONCAT(_utf8mb4'KEY target ', CONVERT(t.`i` USING utf8mb4)), 256)) ELSE (SELECT min(UNHEX(SHA2(" +
				"CONCAT(_utf8mb4'KEY target ', CONVERT(t.`i` USING utf8mb4), CASE WHEN n.k = 1 THEN '' ELSE CONCAT(' ', n.k) END), 256))) FROM yaohao_numbers AS n WHERE n.k <= t.`w`) END",
		},
		"clickhouse": {
			"SHA256(concat('KEY target ', toString(t.`i`)))",
			"arraySort(arrayMap(k -> SHA256(concat('KEY target ', toString(t.`i`), if(k = 1, '', concat(' ', toString(k))))), range(1, toUInt64(coalesce(t.`w`, 1)) + 1)))[1]",
		},
		"spark": {
			"sha2(encode(concat('KEY target ', CAST(t.`i` AS STRING)), 'UTF-8'), 256)",
			"array_min(transform(sequence(1, CAST(coalesce(t.`w`, 1) AS INT)), k -> sha2(encode(concat('KEY target ', CAST(t.`i` AS STRING), " +
				"CASE WHEN k = 1 THEN '' ELSE concat(' ', CAST(k AS STRING)) END), 'UTF-8'), 256)))",
		},
	} {
		for k, weight := range []string{"", "w"} {
			q.Weight = weight
			got, err := q.SQL(name)
			if err != nil || !strings.Contains(got, "            "+want[k]+" AS yaohao_ticket\n") {
				t.Errorf("%s: %v\n%s", name, err, got)
			}
		}
	}
}

func TestQueryIsOneStatement(t *testing.T) {
	for _, name := range Dialects() {
		q := SampleQuery{Table: "t", ID: "i", Stratum: "s", Weight: "w", Strata: []QueryStratum{{"A", 1}}, Head: []string{"one", "two"}}
		got, err := q.SQL(name)
		if err != nil || !strings.HasPrefix(got, "-- one\n-- two\n") || strings.Count(got, ";") != 1 || !strings.HasSuffix(got, ";\n") {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}

func TestDialectsAreKnown(t *testing.T) {
	if got, want := Dialects(), []string{"clickhouse", "duckdb", "mysql", "postgres", "spark"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if _, err := (SampleQuery{}).SQL("oracle"); err == nil {
		t.Error("no error")
	}
}
