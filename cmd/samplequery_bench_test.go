package cmd_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/export"
)

const benchRows = 10_000_000

// benchOpen opens the database in which the table of the benchmark stays, so that a query is measured without what fills it. %s is a folder.
var benchOpen = map[string]string{
	"postgres": "SELECT 1;\n", // that of the connection
	"duckdb":   "ATTACH '%s/bench.duckdb' AS bench;\nUSE bench;\n",
}

// benchFill makes as many rows as %d in PostgreSQL, or DuckDB.
const benchFill = "DROP TABLE IF EXISTS yaohao_bench;\n" +
	"CREATE TABLE yaohao_bench AS SELECT '914301' || lpad(CAST(n AS varchar), 12, '0') AS id, substr('ABCD', CAST(n %% 4 AS integer) + 1, 1) AS stratum" +
	" FROM generate_series(0, %d - 1) AS rows(n);\n"

// BenchmarkDatabases draws 10,000 of 10 million rows in a database and by a sample of two shards, in one run. It takes minutes, and runs if
// YAOHAO_BENCH=databases.
func BenchmarkDatabases(b *testing.B) {
	if os.Getenv("YAOHAO_BENCH") != "databases" {
		b.Skip("YAOHAO_BENCH=databases is not set")
	}
	a := &draw.Announcement{}
	for _, name := range []string{"A", "B", "C", "D"} {
		a.Strata = append(a.Strata, draw.Stratum{Name: name, Of: benchRows / 4, Take: 2500})
	}
	key := draw.HashOf("key")
	for _, e := range engines {
		if benchOpen[e.dialect] == "" {
			continue
		}
		b.Run(e.dialect, func(b *testing.B) {
			if err := e.absent(); err != nil {
				b.Skip(err)
			}
			folder := b.TempDir()
			file := func(name, sql string) string {
				path := filepath.Join(folder, name)
				if err := os.WriteFile(path, []byte(sql), 0o644); err != nil {
					b.Fatal(err)
				}
				return path
			}
			open := file("open.sql", strings.ReplaceAll(benchOpen[e.dialect], "%s", folder))
			e.run(b, open, file("fill.sql", fmt.Sprintf(benchFill, benchRows)))
			defer e.run(b, open, file("drop.sql", "DROP TABLE yaohao_bench;\n"))
			q := export.SampleQuery{Key: key.String(), Table: "yaohao_bench", ID: "id", Stratum: "stratum"}
			for _, s := range a.Strata {
				q.Strata = append(q.Strata, export.QueryStratum{Name: s.Name, Take: s.Take})
			}
			text, err := q.SQL(e.dialect)
			if err != nil {
				b.Fatal(err)
			}
			query := file("query.sql", text)
			var own time.Duration
			for b.Loop() {
				got := e.run(b, open, query)
				b.StopTimer()
				start := time.Now()
				want := sampleInShards(b, a, key)
				own += time.Since(start)
				if !strings.HasSuffix(got, want) {
					b.Fatal("another sample")
				}
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/id")
			b.ReportMetric(float64(own.Nanoseconds())/float64(b.N)/benchRows, "own-ns/id")
			b.ReportMetric(float64(b.Elapsed())/float64(own), "×own")
		})
	}
}

// sampleInShards draws from the same rows, on two cores, and spells what the query returns.
func sampleInShards(b *testing.B, a *draw.Announcement, key draw.Hash) string {
	whole := draw.NewSample(a, key, nil)
	shards := []*draw.Sample{whole.Shard(), whole.Shard()}
	var done sync.WaitGroup
	for k, shard := range shards {
		done.Go(func() {
			id := []byte("914301000000000000")
			for n := benchRows * k / 2; n < benchRows*(k+1)/2; n++ {
				for i, rest := len(id)-1, n; rest > 0 || i == len(id)-1; i, rest = i-1, rest/10 {
					id[i] = byte('0' + rest%10)
				}
				if err := shard.Add(draw.Target{ID: string(id), Stratum: "ABCD"[n%4 : n%4+1]}); err != nil {
					b.Error(err)
				}
			}
		})
	}
	done.Wait()
	for _, shard := range shards {
		if err := whole.Merge(shard); err != nil {
			b.Fatal(err)
		}
	}
	drawn, err := whole.Drawn()
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for k, d := range drawn {
		fmt.Fprintf(&text, "%d\t%s\t%s\t%s\n", k+1, d.Ticket, d.ID, d.Stratum)
	}
	return text.String()
}
