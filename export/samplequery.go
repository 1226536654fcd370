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
func (q SampleQuery) SQL(dialectName string) (string, error) {
	d, ok := dialects[dialectName]
	if !ok {
		return "", fmt.Errorf("no dialect %q", dialectName)
	}
	var b strings.Builder
	for _, line := range q.Head {
		fmt.Fprintf(&b, "-- %s\n", line)
	}
	with := "WITH "
	if d.numbers != "" && q.Weight != "" {
		with = "WITH RECURSIVE " + d.numbers + ",\n"
	}
	byTicket := "digest, " + fmt.Sprintf(d.bytewise, "target_id")
	fmt.Fprintf(&b, `%[1]syaohao_strata AS (
%[2]s),
yaohao_tickets AS (
%[3]s),
yaohao_ranked AS (
    SELECT stratum_name, take, target_id, digest,
        row_number() OVER (PARTITION BY stratum_number ORDER BY %[4]s) AS place_in_stratum
    FROM yaohao_tickets
)
SELECT row_number() OVER (ORDER BY %[4]s) AS place, %[5]s AS ticket, target_id AS id, stratum_name AS stratum
FROM yaohao_ranked
WHERE place_in_stratum <= take
ORDER BY %[4]s;
`, with, q.strata(d), q.tickets(d), byTicket, fmt.Sprintf(d.hex, "digest"))
	return b.String(), nil
}

// strata selects the announced strata, numbered.
func (q SampleQuery) strata(d dialect) string {
	var b strings.Builder
	for n, s := range q.Strata {
		if n == 0 {
			fmt.Fprintf(&b, "    SELECT 1 AS stratum_number, %s AS stratum_name, %d AS take\n", d.literal(s.Name), s.Take)
		} else {
			fmt.Fprintf(&b, "    UNION ALL SELECT %d, %s, %d\n", n+1, d.literal(s.Name), s.Take)
		}
	}
	return b.String()
}

// tickets selects all targets of these strata with their tickets.
func (q SampleQuery) tickets(d dialect) string {
	id, stratum := fmt.Sprintf(d.text, d.column(q.ID)), fmt.Sprintf(d.text, d.column(q.Stratum))
	before := d.literal(q.Key + " target ")
	digest := fmt.Sprintf(d.digest, before, id)
	if q.Weight != "" {
		digest = fmt.Sprintf(d.least, before, id, d.column(q.Weight))
	}
	return fmt.Sprintf(`    SELECT s.stratum_number AS stratum_number, s.stratum_name AS stratum_name, s.take AS take,
        %s AS target_id,
        %s AS digest
    FROM %s AS t
    JOIN yaohao_strata AS s ON %s = %s
`, id, digest, d.table(q.Table), fmt.Sprintf(d.bytewise, "s.stratum_name"), fmt.Sprintf(d.bytewise, stratum))
}
