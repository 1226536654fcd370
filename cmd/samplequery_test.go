package cmd_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"yaohao/draw"
	"yaohao/export"
)

// The names of the table of these tests need every quote that there is.
var queryNames = export.SampleQuery{Table: "检查 \"对象\" `名录`", ID: "select", Stratum: "风险\\等级", Weight: "weight's"}

// An engine runs the queries of a dialect. It loads a table from a CSV file without header, then returns the rows of the query.
type engine struct {
	dialect string
	absent  func() error // why it cannot be run here
	run     func(t testing.TB, load, query string) string
	load    string // SQL with the table, its columns id, stratum and weight, and the file
	quote   string // around names
}

var engines = []engine{
	{
		dialect: "postgres",
		absent:  func() error { return output("psql", "-X", "-c", "SELECT 1").err },
		run: func(t testing.TB, load, query string) string {
			return output("psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-f", load, "-f", query).must(t)
		},
		load:  "CREATE TEMP TABLE %[1]s (%[2]s text, %[3]s text, %[4]s integer);\n\\copy %[1]s FROM '%[5]s' WITH (FORMAT csv)\n",
		quote: `"`,
	},
	{
		dialect: "duckdb",
		absent:  func() error { return output("node", "-e", "require('@duckdb/node-api')").err },
		run: func(t testing.TB, load, query string) string {
			return output("node", "../testdata/sql/duckdb.cjs", load, query).must(t)
		},
		load:  "CREATE TABLE %[1]s (%[2]s VARCHAR, %[3]s VARCHAR, %[4]s INTEGER);\nCOPY %[1]s FROM '%[5]s' (FORMAT csv, HEADER false);\n",
		quote: `"`,
	},
	{
		dialect: "mysql",
		absent: func() error { // it leaves an empty database, so elsewhere only who asks for it gets it
			if os.Getenv("CI") == "" && os.Getenv("YAOHAO_TEST_MYSQL") == "" {
				return errors.New("YAOHAO_TEST_MYSQL is not set")
			}
			return output("mysql", "-e", "SELECT 1").err
		},
		run: func(t testing.TB, load, query string) string {
			return output("mysql", "-N", "-B", "--raw", "--default-character-set=utf8mb4", "--local-infile=1",
				"-e", "source "+load+"\nsource "+query).must(t)
		},
		load: "CREATE DATABASE IF NOT EXISTS yaohao_test;\nUSE yaohao_test;\n" +
			"CREATE TEMPORARY TABLE %[1]s (%[2]s varchar(64), %[3]s varchar(128), %[4]s integer) CHARACTER SET utf8mb4;\n" +
			"LOAD DATA LOCAL INFILE '%[5]s' INTO TABLE %[1]s CHARACTER SET utf8mb4 FIELDS TERMINATED BY ',' ENCLOSED BY '\"' ESCAPED BY ''\n" +
			"(%[2]s, %[3]s, @weight) SET %[4]s = NULLIF(@weight, '');\n",
		quote: "`",
	},
}

// An ended program has said this.
type ended struct {
	out string
	err error
}

func output(name string, args ...string) ended {
	var out, complaint bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &complaint
	if err := c.Run(); err != nil {
		return ended{"", fmt.Errorf("%s: %w: %s", name, err, complaint.String())}
	}
	return ended{out.String(), nil}
}

func (e ended) must(t testing.TB) string {
	t.Helper()
	if e.err != nil {
		t.Fatal(e.err)
	}
	return e.out
}

// lacks skips a test or benchmark that cannot be run here. Where CI is set it fails.
func lacks(t testing.TB, what any) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// A weighted target has so many tickets.
type weighted struct {
	draw.Target
	weight int
}

// nationwide returns n targets in strata of all sizes, with ids and strata that collations order unlike bytes, and quotes and backslashes.
func nationwide(n int) []weighted {
	strata := []string{"一般", "一般", "一般", "一般", "重点", "a", "A", "Ä", `it's\n"x"`, "甲''乙"}
	ids := []string{"9143010%011d", "a%d", "A%d", "é%d", "企业%d号", "~%d", `\%d'`, `"%d;--`, "𠀀%d", "_%%%d"}
	var all []weighted
	for k := range n {
		t := weighted{draw.Target{ID: fmt.Sprintf(ids[k/7%len(ids)], k), Stratum: strata[k%len(strata)], Name: "甲"}, 1}
		if k%97 == 0 {
			t.weight = 2 + k%999
		}
		all = append(all, t)
	}
	return append(all, weighted{draw.Target{ID: "alone", Stratum: "独", Name: "甲"}, 1})
}

// take announces strata of these targets: none, all, one or a twentieth of each.
func take(targets []weighted) *draw.Announcement {
	of := map[string]int{}
	for _, t := range targets {
		of[t.Stratum]++
	}
	a := new(draw.Announcement)
	for name, n := range of {
		s := draw.Stratum{Name: name, Of: n, Take: (n + 19) / 20}
		switch name {
		case "A":
			s.Take = 0
		case "Ä":
			s.Take = n
		case "重点":
			s.Take = 1
		}
		a.Strata = append(a.Strata, s)
	}
	slices.SortFunc(a.Strata, func(x, y draw.Stratum) int { return strings.Compare(x.Name, y.Name) })
	return a
}

// drawnRows are the rows that the query must give, by sorting tickets, which is also what the draw itself gives.
func drawnRows(t *testing.T, a *draw.Announcement, key draw.Hash, targets []weighted, useWeights bool) string {
	t.Helper()
	tickets := draw.NewTickets(key)
	ticketOf := map[string]draw.Ticket{}
	byStratum := map[string][]draw.Target{}
	var weights []draw.Weight
	for _, target := range targets {
		if useWeights && target.weight > 1 {
			weights = append(weights, draw.Weight{Target: target.ID, N: target.weight})
		}
	}
	sample := draw.NewSample(a, key, weights)
	for _, target := range targets {
		if err := sample.Add(target.Target); err != nil {
			t.Fatal(err)
		}
		least := tickets.Target(target.ID)
		for k := 2; useWeights && k <= target.weight; k++ {
			if further := tickets.Further(target.ID, k); further.Compare(least) < 0 {
				least = further
			}
		}
		ticketOf[target.ID] = least
		byStratum[target.Stratum] = append(byStratum[target.Stratum], target.Target)
	}
	byTicket := func(x, y draw.Target) int { return ticketOf[x.ID].Compare(ticketOf[y.ID]) }
	var all []draw.Target
	for _, s := range a.Strata {
		slices.SortFunc(byStratum[s.Name], byTicket)
		all = append(all, byStratum[s.Name][:s.Take]...)
	}
	slices.SortFunc(all, byTicket)
	if drawn, err := sample.Drawn(); err != nil || !slices.EqualFunc(drawn, all, func(d draw.Drawn, x draw.Target) bool { return d.Target == x }) {
		t.Fatal("the sample is not what its tickets say", err)
	}
	var b strings.Builder
	for k, x := range all {
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\n", k+1, ticketOf[x.ID], x.ID, x.Stratum)
	}
	return b.String()
}

// writeRows writes targets as CSV. Where the weight is 1, every other is empty.
func writeRows(t *testing.T, path string, targets []weighted) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := csv.NewWriter(f)
	for k, x := range targets {
		weight := strconv.Itoa(x.weight)
		if x.weight == 1 && k%2 == 0 {
			weight = ""
		}
		if err := w.Write([]string{x.ID, x.Stratum, weight}); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// Databases draw the same targets, to the last id. Where CI is set they must be there.
func TestDatabasesDrawTheSameSample(t *testing.T) {
	key := draw.HashOf("key")
	targets := nationwide(100_000)
	a := take(targets)
	rows := filepath.Join(t.TempDir(), "rows.csv")
	writeRows(t, rows, targets)
	for _, e := range engines {
		t.Run(e.dialect, func(t *testing.T) {
			if err := e.absent(); err != nil {
				lacks(t, err)
			}
			for _, weights := range []bool{false, true} {
				want := drawnRows(t, a, key, targets, weights)
				if got := queryRows(t, e, a, key, rows, weights); got != want {
					t.Errorf("weights %t: %s", weights, firstDifference(got, want))
				}
			}
		})
	}
}

// queryRows are the rows that the query gives in an engine.
func queryRows(t *testing.T, e engine, a *draw.Announcement, key draw.Hash, rows string, weights bool) string {
	t.Helper()
	q := queryNames
	q.Key = key.String()
	for _, s := range a.Strata {
		q.Strata = append(q.Strata, export.QueryStratum{Name: s.Name, Take: s.Take})
	}
	if !weights {
		q.Weight = ""
	}
	text, err := q.SQL(e.dialect)
	if err != nil {
		t.Fatal(err)
	}
	name := func(s string) string { return e.quote + strings.ReplaceAll(s, e.quote, e.quote+e.quote) + e.quote }
	load := fmt.Sprintf(e.load, name(queryNames.Table), name(queryNames.ID), name(queryNames.Stratum), name(queryNames.Weight), rows)
	folder := t.TempDir()
	for file, sql := range map[string]string{"load.sql": load, "query.sql": text} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(sql), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return e.run(t, filepath.Join(folder, "load.sql"), filepath.Join(folder, "query.sql"))
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for k := range min(len(g), len(w)) {
		if g[k] != w[k] {
			return fmt.Sprintf("row %d is %q, not %q", k+1, g[k], w[k])
		}
	}
	return fmt.Sprintf("%d rows, not %d", len(g)-1, len(w)-1)
}
