package export_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"yaohao/export"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browser finds Chromium. Where all must hold (CI), a machine without it fails.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("Chromium is missing")
	}
	t.Skip("Chromium is missing: the page was not tried in a browser")
	return ""
}

// A tab is one tab of a browser.
type tab struct {
	t   *testing.T
	ctx context.Context
}

// newTab opens a tab of the language "zh-CN" or "en".
func newTab(t *testing.T, language string) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("lang", language),
		chromedp.Flag("accept-lang", language), chromedp.Flag("window-size", "1200,900"))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b := &tab{t, ctx}
	b.do(chromedp.Navigate("about:blank")) // starts the browser, which no time limit may end
	b.ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	return b
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// open goes to an address and waits until the page has come to a conclusion.
func (b *tab) open(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate(address), chromedp.WaitVisible(chromedp.CSS("#conclusion .verdict")))
}

// evaluate runs a script and returns what it gives, as text.
func (b *tab) evaluate(script string) string {
	b.t.Helper()
	text, err := chromedp.Run(b.ctx, chromedp.Evaluate[string]("String("+script+")"))
	if err != nil {
		b.t.Fatal(err)
	}
	return text
}

func (b *tab) text(selector string) string {
	b.t.Helper()
	return b.evaluate("document.querySelector('" + selector + "').textContent")
}

func (b *tab) wants(selector string, parts ...string) {
	b.t.Helper()
	text := b.text(selector)
	for _, part := range parts {
		if !strings.Contains(text, part) {
			b.t.Errorf("%s: %q lacks %q", selector, text, part)
		}
	}
}

// awaits waits until an element has a text.
func (b *tab) awaits(selector, part string) {
	b.t.Helper()
	for range 600 {
		if strings.Contains(b.text(selector), part) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.t.Fatalf("%s: %q lacks %q", selector, b.text(selector), part)
}

// pageOf is a page with the dossier of a vector.
func pageOf(t *testing.T, vector string) []byte {
	t.Helper()
	_, files := readVector(t, filepath.Join(vectors, vector+".txtar"))
	p := export.CheckPage{Office: "某县", Number: 1, Task: "2026-01", TaskName: "抽查", Of: 8, Take: 3, Commitment: "陈述的公告"}
	for name, data := range files {
		p.Dossier = append(p.Dossier, export.File{Name: name, Data: data})
	}
	var b bytes.Buffer
	if err := export.WriteCheckPage(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// onDisk writes a page to a file and returns its address.
func onDisk(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "复核.html")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}

// onServer serves a page over plain HTTP and returns its address.
func onServer(t *testing.T, data []byte) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write(data)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func TestPageInBrowser(t *testing.T) {
	for _, way := range []struct {
		name    string
		address func(*testing.T, []byte) string
	}{{"file", onDisk}, {"http", onServer}} {
		t.Run(way.name, func(t *testing.T) {
			b := newTab(t, "zh-CN")
			b.open(way.address(t, pageOf(t, "larger")))
			b.wants("#conclusion", "相符")
			b.wants("#questions", "未证实", "是")
			b.wants("#statement", "某县双随机办公室")
			if asked := b.evaluate("performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !name.startsWith('blob:')).join()"); asked != "" {
				t.Errorf("the page asked for %s", asked)
			}
			b.open(way.address(t, pageOf(t, "result-inspectors-exchanged")))
			b.wants("#conclusion", "不符", "result.txt 第", "应为")
			b.wants("#drawn", "不列结果")
		})
	}
}

// The page gives the ticket of a target and the cut-off of its stratum, as the result has them.
func TestPageLooksUpATarget(t *testing.T) {
	_, files := readVector(t, filepath.Join(vectors, "larger.txtar"))
	var drawn []string
	for line := range strings.Lines(string(files["result.txt"])) {
		if strings.HasPrefix(line, "抽中 ") {
			drawn = strings.Fields(line)
			break
		}
	}
	b := newTab(t, "zh-CN")
	b.open(onDisk(t, pageOf(t, "larger")))
	b.do(chromedp.SendKeys(chromedp.CSS("#query"), drawn[3]+kb.Enter), chromedp.WaitVisible(chromedp.CSS("#found .found")))
	b.wants("#found", drawn[2], drawn[3], drawn[5], "抽中：", "sha256sum")
	b.do(chromedp.SetValue(chromedp.CSS("#query"), "没有这个编号"), chromedp.Click(chromedp.CSS("#find-button")))
	b.awaits("#found", "没有“")
}

func TestPageSpeaksTheLanguageOfTheReader(t *testing.T) {
	b := newTab(t, "en")
	b.open(onDisk(t, pageOf(t, "larger")))
	b.wants("h1", "Check of a draw")
	b.wants("#conclusion", "Agrees")
	b.do(chromedp.Click(chromedp.CSS("#language")))
	b.wants("h1", "摇号抽取复核")
	b.wants("#conclusion", "相符")
	if got := b.evaluate("document.documentElement.lang"); got != "zh-CN" {
		t.Errorf("the language of the page is %s", got)
	}
}

// With the keyboard alone: the first tab stop skips to the conclusion, then come the language and the field to look up.
func TestPageNeedsNoMouse(t *testing.T) {
	b := newTab(t, "zh-CN")
	b.open(onDisk(t, pageOf(t, "larger")))
	for _, want := range []string{"A.skip", "BUTTON#language", "INPUT#query", "BUTTON#find-button"} {
		b.do(chromedp.KeyEvent(kb.Tab))
		got := b.evaluate("document.activeElement.tagName + (document.activeElement.id ? '#' + document.activeElement.id : '.' + document.activeElement.className)")
		if got != want {
			t.Fatalf("the focus is on %s, want %s", got, want)
		}
		if want == "BUTTON#language" {
			b.do(chromedp.KeyEvent(kb.Enter))
			b.wants("h1", "Check of a draw")
		}
	}
	unnamed := b.evaluate(`[...document.querySelectorAll('button, input:not([hidden]), section, table')].filter((e) =>
		!e.textContent.trim() && !(e.labels && e.labels.length)).map((e) => e.outerHTML).join()`)
	if unnamed != "" {
		t.Errorf("without a name: %s", unnamed)
	}
}

// Another dossier, chosen or dropped, is checked in place of the one inside.
func TestPageChecksWhatIsGiven(t *testing.T) {
	folder := t.TempDir()
	_, files := readVector(t, filepath.Join(vectors, "targets-changed.txtar"))
	var paths []string
	for name, data := range files {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	b := newTab(t, "zh-CN")
	b.open(onDisk(t, pageOf(t, "larger")))
	b.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), paths))
	b.awaits("#conclusion", "不符")
	b.wants("#source", "您选的 7 个")
	b.wants("#conclusion", "targets.txt")
	b.do(chromedp.Click(chromedp.CSS("#again")))
	b.awaits("#conclusion", "相符")
	b.evaluate(`(() => {
		const data = new DataTransfer();
		data.items.add(new File(['x'], 'seed.txt'));
		data.items.add(new File(['x'], 'photo.jpg'));
		document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
	})()`)
	b.awaits("#conclusion", "SHA256SUMS")
	b.wants("#conclusion", "没有这个文件")
	b.wants("#source", "photo.jpg")
}

// The page says who saw what when, what the ledger counts, that a draw is void, who was replaced, and who stands behind a pseudonym.
func TestPageShowsTheEvidence(t *testing.T) {
	b := newTab(t, "zh-CN")
	b.open(onDisk(t, pageOf(t, "evidence")))
	b.wants("#questions", "notary.example，2023-09-15", "press.example，2023-09-15", "最早的见证早于种子", "没有别的抽取", "抽取 2 次、更换 1 次", "时间戳")
	b.wants("#worth", "由抽取机关签名")
	b.wants("#statement", "press.example+")
	b.open(onDisk(t, pageOf(t, "evidence-earlier")))
	b.wants("#statement", "前次", "无解")
	b.open(onDisk(t, pageOf(t, "evidence-public")))
	b.wants("#questions", "台账本身不在案卷里", "未证实")
	b.open(onDisk(t, pageOf(t, "evidence-void")))
	b.wants("#conclusion .verdict", "已作废", "名录有误", "局长办公会")
	b.wants("#drawn", "不再执行")
	b.open(onDisk(t, pageOf(t, "acts-replace-by-pseudonym")))
	b.wants("#drawn", "第 1 项更换", "换为", "化名 P")
	b.open(onDisk(t, pageOf(t, "ledger-void-hidden")))
	b.wants("#conclusion", "不符", "ledger.txt")
	b.wants("#questions", "是", "未回答")
}

func TestPageCanBePrinted(t *testing.T) {
	b := newTab(t, "zh-CN")
	b.open(onDisk(t, pageOf(t, "larger")))
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Error("no PDF came out")
	}
}
