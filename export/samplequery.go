package export

import (
	"fmt"
	"strings"
)

// A SampleQuery is a draw of targets to be computed again in a database, from a table with a row for each target.
type SampleQuery struct {
	Key     string // of the draw: 64 lowercase hexadecimal digits
	Strata  []QueryStratum
	Table   string   // its parts joined by dots, such as schema.table
	ID      string   // columns of the table, as the database spells them
	Stratum string   //
	Weight  string   // number of tickets, where NULL is 1; empty if all targets have one
	Head    []string // lines of comment above the query
}

// A QueryStratum says how many targets are drawn from a stratum.
type QueryStratum struct {
	Name string
	Take int
}

// SQL returns one query in a dialect, one of [Dialects]. Its rows are the drawn targets in ticket order: place from 1, ticket, id, stratum. It
// runs nothing; whoever has the database does.
//
// The table is read once for each stratum, with a LIMIT: databases then keep no more rows than are drawn. To rank all rows in one reading
// took PostgreSQL and DuckDB twice the time, and room for every row.
func (q SampleQuery) SQL(dialectName string) (string, error) {
	d, ok := dialects[dialectName]
	if !ok {
		return "", fmt.Errorf("no dialect %q", dialectName)
	}
	var b strings.Builder
	for _, line := range q.Head {
		fmt.Fprintf(&b, "-- %s\n", line)
	}
	if q.Weight != "" {
		b.WriteString(d.numbers)
	}
	byTicket := "yaohao_ticket, " + fmt.Sprintf(d.bytewise, "yaohao_id")
	fmt.Fprintf(&b, "SELECT row_number() OVER (ORDER BY %s) AS place, %s AS ticket, yaohao_id AS id, yaohao_stratum AS stratum\nFROM (\n",
		byTicket, fmt.Sprintf(d.hex, "yaohao_ticket"))
	for n, s := range q.Strata {
		if n > 0 {
			b.WriteString("    UNION ALL\n")
		}
		b.WriteString(q.stratum(d, n+1, s))
	}
	fmt.Fprintf(&b, ") AS yaohao_drawn\nORDER BY %s;\n", byTicket)
	return b.String(), nil
}

// stratum selects what is drawn from the n-th stratum.
func (q SampleQuery) stratum(d dialect, n int, s QueryStratum) string {
	id, stratum := fmt.Sprintf(d.text, d.column(q.ID)), fmt.Sprintf(d.text, d.column(q.Stratum))
	before := d.literal(q.Key + " target ")
	ticket := fmt.Sprintf(d.digest, before, id)
	if q.Weight != "" {
		ticket = fmt.Sprintf(d.least, before, id, d.column(q.Weight))
	}
	return fmt.Sprintf(`    SELECT * FROM (
        SELECT %[1]s AS yaohao_stratum, %[2]s AS yaohao_id,
            %[3]s AS yaohao_ticket
        FROM %[4]s AS t WHERE %[5]s = %[1]s
        ORDER BY yaohao_ticket, %[6]s LIMIT %[7]d
    ) AS yaohao_%[8]d
`, d.literal(s.Name), id, ticket, d.table(q.Table), fmt.Sprintf(d.bytewise, stratum), fmt.Sprintf(d.bytewise, id), s.Take, n)
}
