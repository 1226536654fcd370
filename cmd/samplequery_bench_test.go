package cmd_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/export"
)

const benchRows = 10_000_000

// benchOpen opens the database in which the table of the benchmark stays, so that a query is measured without what fills it, and gives the
// query THREADS threads, or one process and MORE more.
var benchOpen = map[string]string{
	"postgres": "SET max_parallel_workers_per_gather = MORE;\n", // of the database of the connection
	"duckdb":   "ATTACH 'FOLDER/bench.duckdb' AS bench;\nUSE bench;\nSET threads = THREADS;\n",
}

func openSQL(dialect, folder string, cores int) string {
	return strings.NewReplacer("FOLDER", folder, "THREADS", strconv.Itoa(cores), "MORE", strconv.Itoa(cores-1)).Replace(benchOpen[dialect])
}

// benchFill makes as many rows as %d in PostgreSQL, or DuckDB.
const benchFill = "DROP TABLE IF EXISTS yaohao_bench;\n" +
	"CREATE TABLE yaohao_bench AS SELECT '914301' || lpad(CAST(n AS varchar), 12, '0') AS id, substr('ABCD', CAST(n %% 4 AS integer) + 1, 1) AS stratum" +
	" FROM generate_series(0, %d - 1) AS rows(n);\n"

// BenchmarkDatabases draws 10,000 of 10 million rows in a database, and by a sample on as many cores, in one run. It takes minutes, and runs if
// YAOHAO_BENCH=databases.
func BenchmarkDatabases(b *testing.B) {
	if os.Getenv("YAOHAO_BENCH") != "databases" {
		lacks(b, "YAOHAO_BENCH=databases is not set")
	}
	a := new(draw.Announcement)
	q := export.SampleQuery{Key: draw.HashOf("key").String(), Table: "yaohao_bench", ID: "id", Stratum: "stratum"}
	for _, name := range []string{"A", "B", "C", "D"} {
		a.Strata = append(a.Strata, draw.Stratum{Name: name, Of: benchRows / 4, Take: 2500})
		q.Strata = append(q.Strata, export.QueryStratum{Name: name, Take: 2500})
	}
	for _, e := range engines {
		if benchOpen[e.dialect] == "" {
			continue
		}
		b.Run(e.dialect, func(b *testing.B) {
			if err := e.absent(); err != nil {
				lacks(b, err)
			}
			benchEngine(b, e, a, q)
		})
	}
}

// benchEngine fills a table, draws from it on one core and on two, and drops it.
func benchEngine(b *testing.B, e engine, a *draw.Announcement, q export.SampleQuery) {
	folder := b.TempDir()
	file := func(name, sql string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(sql), 0o644); err != nil {
			b.Fatal(err)
		}
		return path
	}
	text, err := q.SQL(e.dialect)
	if err != nil {
		b.Fatal(err)
	}
	query := file("query.sql", text)
	open := func(cores int) string { return file("open.sql", openSQL(e.dialect, folder, cores)) }
	e.run(b, open(2), file("fill.sql", fmt.Sprintf(benchFill, benchRows)))
	for _, cores := range []int{1, 2} {
		b.Run(fmt.Sprintf("on %d", cores), func(b *testing.B) {
			var own time.Duration
			for b.Loop() {
				got := e.run(b, open(cores), query)
				b.StopTimer()
				start := time.Now()
				want := sampleInShards(b, a, draw.HashOf("key"), cores)
				own += time.Since(start)
				if got != want {
					b.Fatal("another sample")
				}
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/id")
			b.ReportMetric(float64(own.Nanoseconds())/float64(b.N)/benchRows, "own-ns/id")
			b.ReportMetric(float64(b.Elapsed())/float64(own), "×own")
		})
	}
	e.run(b, open(2), file("drop.sql", "DROP TABLE yaohao_bench;\n"))
}

// sampleInShards draws from the same rows, a shard on each core, and spells what the query returns.
func sampleInShards(b *testing.B, a *draw.Announcement, key draw.Hash, cores int) string {
	whole := draw.NewSample(a, key, nil)
	shards := make([]*draw.Sample, cores)
	var done sync.WaitGroup
	for k := range shards {
		shards[k] = whole.Shard()
		shard := shards[k]
		done.Go(func() {
			id := []byte("914301000000000000")
			for n := benchRows * k / cores; n < benchRows*(k+1)/cores; n++ {
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
