package cmd_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/registry"
)

// A crash is a run of the quick start in a folder of its own.
type crash struct {
	*testing.T
	folder string
}

func newCrash(t *testing.T) *crash { return &crash{t, t.TempDir()} }

// start starts the run. Its output is in the buffer once it has ended.
func (c *crash) start() (*exec.Cmd, *bytes.Buffer) {
	c.Helper()
	task, err := filepath.Abs("../testdata/quickstart.yaml")
	c.check(err)
	run, output := c.command("run", task, "--seed", "73914 42800 65921 70358", "--out", "out")
	c.check(run.Start())
	return run, output
}

// command is the program with arguments, to be run in the folder.
func (c *crash) command(args ...string) (*exec.Cmd, *bytes.Buffer) {
	run := exec.Command("yaohao", args...)
	run.Dir = c.folder
	run.Env = append(os.Environ(), "YAOHAO_LANG=en", "YAOHAO_OPERATOR=clerk", "NOW=2026-11-20 10:30")
	output := new(bytes.Buffer)
	run.Stdout, run.Stderr = output, output
	return run, output
}

func (c *crash) run() {
	c.Helper()
	run, output := c.start()
	if err := run.Wait(); err != nil {
		c.Fatalf("%v\n%s", err, output)
	}
}

// A milestone is something that shows how far a run has come.
type milestone struct {
	name    string
	reached func(c *crash) bool
}

// milestones are the start, the acts in the ledger and the files on the way; first those after which most is at stake.
func milestones() []milestone {
	act := func(n int, name string) milestone {
		return milestone{name, func(c *crash) bool { return c.acts() >= n }}
	}
	file := func(path string) milestone {
		return milestone{path, func(c *crash) bool { return c.exists(path) }}
	}
	return []milestone{
		act(6, "the announcement"), act(7, "the draw"), file("out/.dossier.yaohao-partial"), file("out/dossier"), file("yaohao.db-journal"),
		act(5, "the task"), act(8, "the export of the dossier"), file("out/.sheets.yaohao-partial"), file("out/sheets"), file("yaohao.db"),
		{"the start", func(*crash) bool { return true }},
		act(2, "the targets"), act(3, "the inspectors"), act(4, "the pairs"), act(1, "the founding"), file("out"),
	}
}

// acts counts the entries of the ledger while the run goes on.
func (c *crash) acts() (n int) {
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(filepath.Join(c.folder, "yaohao.db"))+"?mode=ro")
	c.check(err)
	defer db.Close()
	if err := db.QueryRow("SELECT count(*) FROM ledger").Scan(&n); err != nil {
		return 0 // not there yet, or being written
	}
	return n
}

// kill starts the run and kills it so long after a milestone. It reports whether the run had not ended by then.
func (c *crash) kill(m milestone, after time.Duration) bool {
	c.Helper()
	run, _ := c.start()
	ended := make(chan error, 1)
	go func() { ended <- run.Wait() }()
	for !m.reached(c) {
		select {
		case <-ended:
			return false
		case <-time.After(time.Millisecond / 4):
		}
	}
	select {
	case <-ended:
		return false
	case <-time.After(after):
	}
	killed := run.Process.Kill()
	return <-ended != nil && killed == nil
}

func (c *crash) exists(path string) bool {
	_, err := os.Stat(filepath.Join(c.folder, path))
	return err == nil
}

func (c *crash) check(err error) {
	c.Helper()
	if err != nil {
		c.Fatal(err)
	}
}

// files are the contents of all files below a folder, by path.
func (c *crash) files(folder string) map[string]string {
	c.Helper()
	all := map[string]string{}
	root := filepath.Join(c.folder, folder)
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		all[name] = string(data)
		return err
	})
	if !errors.Is(err, fs.ErrNotExist) {
		c.check(err)
	}
	return all
}

// A run may be killed at any moment. What it had begun is then done or not done, never half; and the same command goes on from there.
func TestRunThatIsKilledGoesOnWhenRepeated(t *testing.T) {
	undisturbed := newCrash(t)
	begin := time.Now()
	undisturbed.run()
	whole := time.Since(begin)
	want := undisturbed.files("out")

	random := rand.New(rand.NewPCG(20261120, 1000))
	all := milestones()
	killed, states := 0, map[registry.State]int{}
	for round := 0; round < 2*len(all) && (killed == 0 || time.Since(begin) < 12*time.Second); round++ {
		c := newCrash(t)
		m, delay := all[round%len(all)], time.Duration(0)
		if m.name == "the start" || round >= len(all) {
			delay = time.Duration(random.Int64N(int64(whole)))
		}
		if c.kill(m, delay) {
			killed++
		}
		states[c.checkWorkspace(want)]++
		c.checkFolders(want)
		c.run()
		if state := c.checkWorkspace(want); state != registry.StateDrawn {
			t.Errorf("then %s", state)
		}
		c.compare(c.files("out"), want)
		if t.Failed() {
			t.Fatalf("round %d, killed %s after %s", round, delay, m.name)
		}
	}
	t.Logf("%d runs were killed; they left tasks %v", killed, states)
	if killed == 0 {
		t.Error("no run was killed before it ended")
	}
}

// checkWorkspace demands a whole ledger, and of the task what its state promises. It returns the state, or nothing if there is no task.
func (c *crash) checkWorkspace(want map[string]string) registry.State {
	c.Helper()
	path := filepath.Join(c.folder, "yaohao.db")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	ctx := context.Background()
	s, err := registry.Open(ctx, path, clock, "clerk")
	c.check(err)
	defer s.Close()
	entries, err := s.Ledger(ctx)
	c.check(err)
	acts := map[ledger.Act]int{}
	for _, e := range entries {
		acts[e.Act]++
	}
	tasks, err := s.Tasks(ctx)
	c.check(err)
	if len(tasks) == 0 {
		c.checkActs(acts, 0, 0, 0)
		return ""
	}
	state, number := tasks[0].State, tasks[0].Task.Number
	if state != registry.StatePlanned {
		f, err := s.Announced(ctx, number)
		c.check(err)
		if f.Text != want[filepath.Join("dossier", draw.AnnouncementFile)] {
			c.Errorf("another announcement:\n%s", f.Text)
		}
	}
	switch state {
	case registry.StatePlanned:
		c.checkActs(acts, 1, 0, 0)
	case registry.StateAnnounced:
		c.checkActs(acts, 1, 1, 0)
	case registry.StateDrawn:
		c.checkActs(acts, 1, 1, 1)
		d, err := s.Drawn(ctx, number)
		c.check(err)
		if d.Result.Text() != want[filepath.Join("dossier", draw.ResultFile)] {
			c.Errorf("another result:\n%s", d.Result.Text())
		}
	default:
		c.Errorf("the task is %s", state)
	}
	return state
}

// checkActs demands so many ledger entries of a task, and none of a refusal.
func (c *crash) checkActs(acts map[ledger.Act]int, tasks, announcements, draws int) {
	c.Helper()
	if acts[ledger.ActFound] != 1 || acts[ledger.ActTask] != tasks || acts[ledger.ActAnnounce] != announcements || acts[ledger.ActDraw] != draws ||
		acts[ledger.ActImport] > 3 || acts[ledger.ActExport] > 2*draws || acts[ledger.ActRefuse] > 0 {
		c.Errorf("acts: %v", acts)
	}
}

// checkFolders demands that a folder is whole or not there.
func (c *crash) checkFolders(want map[string]string) {
	c.Helper()
	if c.exists("out/dossier") {
		report, err := draw.Verify(os.DirFS(filepath.Join(c.folder, "out", "dossier")))
		if err != nil || !report.Agrees() || len(report.Others) > 0 {
			c.Errorf("dossier: %v, %+v", err, report)
		}
	}
	for _, folder := range []string{"dossier", "sheets"} {
		if !c.exists("out/" + folder) {
			continue
		}
		whole := map[string]string{}
		for name, data := range want {
			if filepath.Dir(name) == folder {
				whole[filepath.Base(name)] = data
			}
		}
		c.compare(c.files("out/"+folder), whole)
	}
}

func (c *crash) compare(got, want map[string]string) {
	c.Helper()
	for name := range got {
		if _, ok := want[name]; !ok {
			c.Errorf("%s is too many", name)
		}
	}
	for name, data := range want {
		if got[name] != data {
			c.Errorf("%s differs or is missing", name)
		}
	}
}
