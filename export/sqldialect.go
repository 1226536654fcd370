package export

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A dialect is what one kind of database writes differently. %s are expressions.
type dialect struct {
	name     func(string) string // an identifier
	literal  func(string) string // a text
	text     string              // a value of any type as text
	bytewise string              // a text that is compared by the bytes of its UTF-8
	digest   string              // SHA-256 of two texts joined
	least    string              // the smallest SHA-256 of two texts joined with nothing, " 2", " 3" … up to a number
	hex      string              // a SHA-256 as 64 lowercase digits
	numbers  string              // what stands before the query if least needs it
	tested   string              // the database in which queries are held against the draw itself whenever tests are run; may be none
}

// dialects by what --dialect calls them. Sources: the manuals of PostgreSQL 15 (functions of binary strings, 9.5), DuckDB 1.5, MySQL 8.0 and
// MariaDB 10.11 (encryption functions), ClickHouse (hash, encoding and array functions) and Spark SQL 3 (built-in functions).
var dialects = map[string]dialect{
	"postgres": {
		name: quotedName(`"`), literal: postgresText,
		text: "CAST(%s AS text)", bytewise: `%s COLLATE "C"`,
		digest: "sha256(convert_to(%s || %s, 'UTF8'))",
		least: "(SELECT sha256(convert_to(%[1]s || %[2]s || CASE WHEN k = 1 THEN '' ELSE ' ' || k END, 'UTF8')) AS ticket" +
			" FROM generate_series(1, coalesce(%[3]s, 1)) AS k ORDER BY ticket LIMIT 1)",
		hex: "encode(%s, 'hex')", tested: "PostgreSQL",
	},
	"duckdb": {
		name: quotedName(`"`), literal: standardText,
		text: "CAST(%s AS VARCHAR)", bytewise: `%s COLLATE "C"`,
		digest: "sha256(%s || %s)",
		least:  "list_min([sha256(%[1]s || %[2]s || CASE WHEN k = 1 THEN '' ELSE ' ' || k END) FOR k IN range(1, coalesce(%[3]s, 1) + 1)])",
		hex:    "%s", tested: "DuckDB",
	},
	"mysql": { // and MariaDB
		name: quotedName("`"), literal: mysqlText,
		text: "CONVERT(%s USING utf8mb4)", bytewise: "%s COLLATE utf8mb4_bin",
		digest: "UNHEX(SHA2(CONCAT(%s, %s), 256))",
		least: "CASE WHEN coalesce(%[3]s, 1) = 1 THEN UNHEX(SHA2(CONCAT(%[1]s, %[2]s), 256)) ELSE (" +
			"SELECT min(UNHEX(SHA2(CONCAT(%[1]s, %[2]s, CASE WHEN n.k = 1 THEN '' ELSE CONCAT(' ', n.k) END), 256)))" +
			" FROM yaohao_numbers AS n WHERE n.k <= %[3]s) END",
		hex:     "LOWER(HEX(%s))",
		numbers: "WITH RECURSIVE yaohao_numbers AS (SELECT 1 AS k UNION ALL SELECT k + 1 FROM yaohao_numbers WHERE k < 1000)\n",
		tested:  "MariaDB",
	},
	"clickhouse": {
		name: escapedName, literal: escapedText,
		text: "toString(%s)", bytewise: "%s",
		digest: "SHA256(concat(%s, %s))",
		least: "arraySort(arrayMap(k -> SHA256(concat(%[1]s, %[2]s, if(k = 1, '', concat(' ', toString(k)))))," +
			" range(1, toUInt64(coalesce(%[3]s, 1)) + 1)))[1]",
		hex: "lower(hex(%s))",
	},
	"spark": {
		name: quotedName("`"), literal: sparkText,
		text: "CAST(%s AS STRING)", bytewise: "%s",
		digest: "sha2(encode(concat(%s, %s), 'UTF-8'), 256)",
		least: "array_min(transform(sequence(1, CAST(coalesce(%[3]s, 1) AS INT))," +
			" k -> sha2(encode(concat(%[1]s, %[2]s, CASE WHEN k = 1 THEN '' ELSE concat(' ', CAST(k AS STRING)) END), 'UTF-8'), 256)))",
		hex: "%s",
	},
}

// Dialects are the names of all dialects, sorted.
func Dialects() []string { return slices.Sorted(maps.Keys(dialects)) }

// DialectTested is the database in which the tests of the project run queries of a dialect, or "".
func DialectTested(name string) string { return dialects[name].tested }

// column is a column of the table.
func (d dialect) column(name string) string { return "t." + d.name(name) }

// table is a table, each part of its name for itself.
func (d dialect) table(name string) string {
	parts := strings.Split(name, ".")
	for k := range parts {
		parts[k] = d.name(parts[k])
	}
	return strings.Join(parts, ".")
}

func quotedName(quote string) func(string) string {
	return func(s string) string { return quote + strings.ReplaceAll(s, quote, quote+quote) + quote }
}

func standardText(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// postgresText means the same whatever standard_conforming_strings is.
func postgresText(s string) string {
	if strings.Contains(s, `\`) {
		return "E" + standardText(strings.ReplaceAll(s, `\`, `\\`))
	}
	return standardText(s)
}

// mysqlText means the same whatever sql_mode and the character set of the connection are.
func mysqlText(s string) string {
	if strings.Contains(s, `\`) {
		return fmt.Sprintf("_utf8mb4 X'%x'", s)
	}
	return "_utf8mb4" + standardText(s)
}

// sparkText means the same whatever spark.sql.parser.escapedStringLiterals is, and to versions that join 'a”b'.
func sparkText(s string) string {
	if strings.ContainsAny(s, `'\`) {
		return fmt.Sprintf("CAST(X'%x' AS STRING)", s)
	}
	return "'" + s + "'"
}

// ClickHouse escapes by backslash in texts and names.
func escapedText(s string) string {
	return "'" + strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), "'", `\'`) + "'"
}

func escapedName(s string) string {
	return "`" + strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), "`", "\\`") + "`"
}
