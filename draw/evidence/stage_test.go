package evidence

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// files are those of a dossier, by name.
type files map[string]string

func (f files) folder() fstest.MapFS {
	folder := fstest.MapFS{}
	for name, text := range f {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// readVector reads a vector of testdata/vectors: its verdict and its files.
func readVector(t testing.TB, path string) (verdict string, all files) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all = files{}
	file := ""
	for line := range strings.Lines(string(text)) {
		if name, ok := strings.CutPrefix(line, "-- "); ok && strings.HasSuffix(name, " --\n") {
			file = strings.TrimSuffix(name, " --\n")
			all[file] = ""
		} else if file != "" {
			all[file] += line
		}
	}
	verdict, _, _ = strings.Cut(string(text), "\n")
	return verdict, all
}

// A stage is an office with a ledger that comes to a draw, and witnesses.
type stage struct {
	t      testing.TB
	files  files
	a      *draw.Announcement
	office *ledger.PrivateKey
	others []*ledger.PrivateKey // witnesses, announced or not

	acts    func(later *draw.Later) []draw.Act // what is decided after the draw; nil for nothing
	entries []draft

	announcedEntry, drawnEntry int // what announced.txt and drawn.txt prove, from 1
	announcedSize, drawnSize   int // of their checkpoints
	announcedBy, drawnBy       []cosigner
	token                      func(announcement draw.Hash) []byte // nil for no time stamp
}

// A draft is an entry before it is chained. In the values of its details, a word in brackets stands for a hash: [公告], [结果], [后续].
type draft struct {
	act     ledger.Act
	subject string
	details []ledger.Detail
}

// A cosigner is a witness, and when.
type cosigner struct {
	witness int // of others
	at      string
}

const ownNumber, ownTask = 3, "2026-食品-03"

func newKey(t testing.TB, name string, kind byte) *ledger.PrivateKey {
	t.Helper()
	return newKeyFrom(t, name, name, kind)
}

// newKeyFrom makes a key whose seed is the SHA-256 of a text.
func newKeyFrom(t testing.TB, from, name string, kind byte) *ledger.PrivateKey {
	t.Helper()
	seed := sha256.Sum256([]byte(from))
	skey, _, err := ledger.GenerateKey(bytes.NewReader(seed[:]), name, kind)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ledger.ParsePrivateKey(skey)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// newStage is made of the draw in a vector, whose moment of the seed is 2023-09-15 19:00.
func newStage(t testing.TB, vector string) *stage {
	t.Helper()
	_, all := readVector(t, "../../testdata/vectors/"+vector+".txtar")
	a, err := draw.ParseAnnouncement(all[draw.AnnouncementFile])
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, files: all, a: a, office: newKey(t, "county.example/ledger", draw.KeySigner)}
	for _, name := range []string{"notary.example", "press.example", "court.example", "stranger.example"} {
		s.others = append(s.others, newKey(t, name, draw.KeyWitness))
	}
	a.Number, a.Task, a.LedgerKey = ownNumber, ownTask, s.office.NoteKey.String()
	for _, w := range s.others[:3] {
		a.Witnesses = append(a.Witnesses, w.NoteKey.String())
	}
	hash := draw.HashOf("another").String()
	s.entries = []draft{
		{ledger.ActFound, "", nil},
		{ledger.ActImport, "检查对象", []ledger.Detail{{Key: "方式", Value: "合并"}, {Key: "文件", Value: "企业  名录.xlsx"}, {Key: "列", Value: "A 名称"}, {Key: "列", Value: "B 地址"}}},
		announce("2026-消防-01", 1, hash),
		drawn("2026-消防-01", 1, hash),
		{ledger.ActSupplement, "2026-消防-01", []ledger.Detail{{Key: ledger.DetailNumber, Value: "1"}, {Key: ledger.DetailResult, Value: hash}}},
		{ledger.ActReplace, "2026-消防-01", []ledger.Detail{{Key: ledger.DetailNumber, Value: "1"}, {Key: ledger.DetailResult, Value: hash}}},
		announce("2026-消防-02", 2, hash),
		{ledger.ActInfeasible, "2026-消防-02", []ledger.Detail{{Key: ledger.DetailNumber, Value: "2"}}},
		announce(ownTask, ownNumber, "[公告]"),
		{ledger.ActCheckpoint, "", nil},
		{ledger.ActRefuse, ownTask, []ledger.Detail{{Key: "意图", Value: "抽取"}}},
		drawn(ownTask, ownNumber, "[结果]"),
		{ledger.ActExport, ownTask, nil},
	}
	s.announcedEntry, s.drawnEntry, s.announcedSize, s.drawnSize = 9, 12, 10, 13
	s.announcedBy = []cosigner{{0, "2023-09-15 10:00"}, {2, "2023-09-15 09:30"}}
	s.drawnBy = []cosigner{{0, "2023-09-15 20:00"}, {1, "2023-09-15 20:05"}}
	return s
}

func announce(task string, number int, hash string) draft {
	return draft{ledger.ActAnnounce, task, []ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(number)}, {Key: ledger.DetailAnnouncement, Value: hash}}}
}

func drawn(task string, number int, hash string) draft {
	return draft{ledger.ActDraw, task, []ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(number)}, {Key: "种子", Value: "一"}, {Key: ledger.DetailResult, Value: hash}}}
}

func voided(task string, number int, hash string) draft {
	d := draft{ledger.ActVoid, task, []ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(number)}}}
	if hash != "" {
		d.details = append(d.details, ledger.Detail{Key: ledger.DetailResult, Value: hash})
	}
	return d
}

// dossier draws and makes all files.
func (s *stage) dossier() files {
	s.t.Helper()
	f := s.files
	s.a.CommitTo(f)
	f[draw.AnnouncementFile] = s.a.Text()
	if _, err := draw.ParseAnnouncement(f[draw.AnnouncementFile]); err != nil {
		s.t.Fatal(err)
	}
	s.draw()
	entries := s.chain()
	f[draw.AnnouncedFile] = s.proof(entries, s.announcedEntry, s.announcedSize, s.announcedBy)
	f[draw.DrawnFile] = s.proof(entries, s.drawnEntry, s.drawnSize, s.drawnBy)
	f[draw.LedgerFile] = ledger.EntriesText(entries)
	if s.token != nil {
		f[draw.TimestampFile] = TimestampText(s.token(draw.HashOf(f[draw.AnnouncementFile])))
	}
	s.seal(f)
	return f
}

func (s *stage) draw() {
	seed, err := draw.ParseSeed(s.files[draw.SeedFile])
	if err != nil {
		s.t.Fatal(err)
	}
	lists, err := draw.ParseLists(s.files)
	if err != nil {
		s.t.Fatal(err)
	}
	targets := func() *strings.Reader { return strings.NewReader(s.files[draw.TargetsFile]) }
	result, err := draw.Draw(s.a, seed, draw.Targets(targets()), lists)
	if err != nil {
		s.t.Fatal(err)
	}
	s.files[draw.ResultFile] = result.Text()
	if s.acts == nil {
		return
	}
	reserve, err := draw.Reserve(s.a, result.Key, draw.Targets(targets()), lists.Weights, 9)
	if err != nil {
		s.t.Fatal(err)
	}
	s.files[draw.ActsFile] = draw.ActsText(s.acts(draw.NewLater(s.a, result, reserve, lists)))
}

// chain makes the entries, a minute apart.
func (s *stage) chain() (entries []ledger.Entry) {
	hashes := strings.NewReplacer("[公告]", s.hash(draw.AnnouncementFile), "[结果]", s.hash(draw.ResultFile), "[后续]", s.hash(draw.ActsFile))
	var prev draw.Hash
	for k, d := range s.entries {
		e := ledger.Entry{Seq: k + 1, Prev: prev, At: at("2023-09-15 09:00").Add(time.Duration(k) * time.Minute), Actor: "张三", Act: d.act, Subject: d.subject}
		for _, detail := range d.details {
			e.Details = append(e.Details, ledger.Detail{Key: detail.Key, Value: hashes.Replace(detail.Value)})
		}
		entries = append(entries, e)
		prev = draw.HashOf(e.Text())
	}
	return entries
}

func (s *stage) hash(file string) string { return draw.HashOf(s.files[file]).String() }

// at is a moment, to the minute or to the second.
func at(moment string) time.Time {
	t, err := time.ParseInLocation(time.DateTime, (moment + ":00")[:len(time.DateTime)], draw.Beijing())
	if err != nil {
		panic(err)
	}
	return t
}

// proof is that of an entry in a ledger of a size.
func (s *stage) proof(entries []ledger.Entry, seq, size int, by []cosigner) string {
	s.t.Helper()
	tree := treeOf(entries)
	path, err := tree.Inclusion(seq, size)
	if err != nil {
		s.t.Fatal(err)
	}
	return (&ledger.Proof{Entry: entries[seq-1], Path: path, Note: s.checkpoint(tree, size, by)}).Text()
}

func treeOf(entries []ledger.Entry) *ledger.Tree {
	tree := ledger.NewTree(nil)
	for _, e := range entries {
		tree.Append(e.Text())
	}
	return tree
}

func (s *stage) checkpoint(tree *ledger.Tree, size int, by []cosigner) string {
	s.t.Helper()
	root, err := tree.Root(size)
	if err != nil {
		s.t.Fatal(err)
	}
	signed, err := ledger.Sign(ledger.Checkpoint{Origin: s.office.Name, Size: size, Root: root}, s.office)
	if err != nil {
		s.t.Fatal(err)
	}
	note := signed
	for _, w := range by {
		cosigned, err := ledger.Cosign(signed, s.office.NoteKey, s.others[w.witness], at(w.at))
		if err != nil {
			s.t.Fatal(err)
		}
		note += strings.TrimPrefix(cosigned, signed)
	}
	return note
}

// seal makes SHA256SUMS and its signature anew.
func (s *stage) seal(f files) {
	s.t.Helper()
	f[draw.SumsFile] = draw.SumsText(f)
	signature, err := SignatureText(f[draw.SumsFile], s.office)
	if err != nil {
		s.t.Fatal(err)
	}
	f[draw.SignatureFile] = signature
}

// with changes a file of a dossier and seals it.
func (s *stage) with(f files, file, text string) files {
	f = maps.Clone(f)
	f[file] = text
	s.seal(f)
	return f
}

// without leaves files out of a dossier and seals it.
func (s *stage) without(f files, names ...string) files {
	f = maps.Clone(f)
	for _, name := range names {
		delete(f, name)
	}
	s.seal(f)
	return f
}
