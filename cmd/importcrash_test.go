//go:build !race

// With the race detector, an import of this size takes minutes.

package cmd_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"yaohao/registry"
)

// importedRows are so many that SQLite writes to the file long before the import is committed.
const importedRows = 200_000

// targetsFile writes a sheet of targets; the names of two editions differ.
func (c *crash) targetsFile(name, edition string, rows int) string {
	c.Helper()
	var b strings.Builder
	b.WriteString("注册号,企业名称,住所,法定代表人,联系电话,所属辖区,风险等级,行业\n")
	for k := range rows {
		fmt.Fprintf(&b, "990321%09d,云栖第%d%s,望山路%d号,张三,194%08d,南塘所,A,批发业\n", k, k, edition, k%5000, k)
	}
	path := filepath.Join(c.folder, name)
	c.check(os.WriteFile(path, []byte(b.String()), 0o644))
	return path
}

// must runs the program, which must end well.
func (c *crash) must(args ...string) {
	c.Helper()
	run, output := c.command(args...)
	if err := run.Run(); err != nil {
		c.Fatalf("%v: %v\n%s", args, err, output)
	}
}

// killImport kills an import when a moment is reached. It reports whether it had not ended by then.
func (c *crash) killImport(path string, reached func() bool) bool {
	c.Helper()
	run, _ := c.command("import", "targets", path)
	c.check(run.Start())
	ended := make(chan error, 1)
	go func() { ended <- run.Wait() }()
	for !reached() {
		select {
		case <-ended:
			return false
		case <-time.After(time.Millisecond / 4):
		}
	}
	killed := run.Process.Kill()
	return <-ended != nil && killed == nil
}

// committed is reached when the journal is there no more: from then on, the batch is in the file.
func (c *crash) committed() func() bool {
	begun := false
	return func() bool {
		journal := c.exists("yaohao.db-journal")
		begun = begun || journal
		return begun && !journal
	}
}

// checkBatches demands that the registry is as one of two batches left it, with its ledger, and returns which.
func (c *crash) checkBatches(rows ...int) int {
	c.Helper()
	s, err := registry.Open(c.Context(), filepath.Join(c.folder, "yaohao.db"), clock, "test")
	c.check(err)
	defer s.Close()
	batches, err := s.Batches(c.Context(), registry.KindTargets)
	c.check(err)
	entries, err := s.Ledger(c.Context())
	c.check(err)
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(filepath.Join(c.folder, "yaohao.db"))+"?mode=ro")
	c.check(err)
	defer db.Close()
	var sound string
	var count int
	c.check(db.QueryRow("PRAGMA quick_check").Scan(&sound))
	c.check(db.QueryRow("SELECT count(*) FROM current_row WHERE registry = 'targets'").Scan(&count))
	n := len(batches)
	if sound != "ok" || n < 1 || n > len(rows) || count != rows[n-1] || len(entries) != 1+n {
		c.Fatalf("%s, %d batches, %d rows, %d ledger entries", sound, n, count, len(entries))
	}
	return n
}

// An import may be killed at any moment. The registry is then as it was before, or has all of the batch, and takes the next import.
func TestImportThatIsKilledIsWholeOrNotThere(t *testing.T) {
	if testing.Short() {
		lacks(t, "takes half a minute, which -short does not give")
	}
	const before = 1000
	whole := newCrash(t)
	old, large := whole.targetsFile("old.csv", "商行", before), whole.targetsFile("large.csv", "公司", importedRows)
	next := whole.targetsFile("next.csv", "饭店", 10)
	whole.must("init")
	whole.must("import", "targets", old)
	workspace, err := os.ReadFile(filepath.Join(whole.folder, "yaohao.db"))
	whole.check(err)
	begin := time.Now()
	whole.must("import", "targets", large)
	took := time.Since(begin)
	whole.checkBatches(before, importedRows)

	const rounds = 10
	random := rand.New(rand.NewPCG(20261120, importedRows))
	killed, left := 0, map[int]int{}
	for round := range rounds {
		c := newCrash(t)
		c.check(os.WriteFile(filepath.Join(c.folder, "yaohao.db"), workspace, 0o644))
		after := (took*time.Duration(round) + time.Duration(random.Int64N(int64(took)))) / rounds
		start := time.Now()
		reached := func() bool { return time.Since(start) >= after }
		if round == rounds-1 {
			reached = c.committed()
		}
		if c.killImport(large, reached) {
			killed++
		}
		n := c.checkBatches(before, importedRows)
		left[n]++
		c.must("import", "targets", next)
		c.checkBatches([]int{before, before, importedRows}[:n+1]...)
		if t.Failed() {
			t.Fatalf("round %d, killed after %s of %s", round, after, took)
		}
	}
	t.Logf("an import takes %s; %d of %d were killed; they left workspaces of so many batches: %v", took, killed, rounds, left)
	if killed == 0 {
		t.Error("no import was killed before it ended")
	}
}
