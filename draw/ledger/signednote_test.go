package ledger

import (
	"bytes"
	"crypto/ed25519"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/note"
)

// A scene has an office, three witnesses and a checkpoint.
type scene struct {
	t          testing.TB
	office     *PrivateKey
	witnesses  []*PrivateKey
	checkpoint Checkpoint
}

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, draw.Beijing())

func newScene(t testing.TB) *scene {
	s := &scene{t: t, office: keyNamed(t, "county.example/ledger", draw.KeySigner)}
	for _, name := range []string{"notary.example", "press.example", "court.example"} {
		s.witnesses = append(s.witnesses, keyNamed(t, name, draw.KeyWitness))
	}
	tree := NewTree(texts(aLedger(7)))
	s.checkpoint = Checkpoint{s.office.Name, 7, must(tree.Root(7))}
	return s
}

func (s *scene) keys() []draw.NoteKey {
	var keys []draw.NoteKey
	for _, w := range s.witnesses {
		keys = append(keys, w.NoteKey)
	}
	return keys
}

func (s *scene) signed() string { return must(Sign(s.checkpoint, s.office)) }

// cosigned is the signed checkpoint with signatures of these witnesses, each a minute later than the one before it in the announcement, in this order.
func (s *scene) cosigned(witnesses ...int) string {
	text := s.signed()
	for _, k := range witnesses {
		text += s.line(k, noon.Add(time.Duration(k)*time.Minute))
	}
	return text
}

func (s *scene) line(witness int, at time.Time) string {
	cosigned := must(Cosign(s.signed(), s.office.NoteKey, s.witnesses[witness], at))
	return strings.TrimPrefix(cosigned, s.signed())
}

func (s *scene) open(text string) (Checkpoint, []Cosignature, error) {
	return OpenCheckpoint(text, s.office.NoteKey, s.keys())
}

func TestSignedCheckpointIsOpened(t *testing.T) {
	s := newScene(t)
	for _, who := range [][]int{nil, {0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2}, {0, 1, 2}} {
		c, cosignatures, err := s.open(s.cosigned(who...))
		if err != nil || c != s.checkpoint || len(cosignatures) != len(who) {
			t.Fatalf("%v: %+v, %v, %v", who, c, cosignatures, err)
		}
		for k, w := range who {
			if cosignatures[k].Name != s.witnesses[w].Name || !cosignatures[k].At.Equal(noon.Add(time.Duration(w)*time.Minute)) {
				t.Errorf("%v: %v", who, cosignatures)
			}
		}
	}
}

func TestPackageNoteOpensIt(t *testing.T) {
	s := newScene(t)
	office, err := note.NewVerifier(s.office.NoteKey.String())
	if err != nil {
		t.Fatal(err)
	}
	n, err := note.Open([]byte(s.cosigned(0, 1)), note.VerifierList(office, NewVerifier(s.witnesses[1].NoteKey)))
	if err != nil || n.Text != s.checkpoint.Text() || len(n.Sigs) != 2 || len(n.UnverifiedSigs) != 1 {
		t.Fatalf("%+v, %v", n, err)
	}
	signer, err := note.NewSigner(s.office.text())
	if err != nil {
		t.Fatal(err)
	}
	signed, err := note.Sign(&note.Note{Text: s.checkpoint.Text()}, signer, s.witnesses[2].Signer(noon))
	if err != nil {
		t.Fatal(err)
	}
	if c, cosignatures, err := s.open(string(signed)); err != nil || c != s.checkpoint || len(cosignatures) != 1 {
		t.Errorf("%+v, %v, %v", c, cosignatures, err)
	}
}

func TestOtherSpellingsOfASignedCheckpointAreRefused(t *testing.T) {
	s := newScene(t)
	plain := s.cosigned(0, 2)
	stranger := &scene{t: t, office: s.office, witnesses: []*PrivateKey{keyNamed(t, "stranger.example", draw.KeyWitness)}, checkpoint: s.checkpoint}
	lines := strings.SplitAfter(plain, "\n")
	office, first, third := lines[4], lines[5], lines[6]
	for _, c := range []struct {
		what, text string
		line       int
	}{
		{"plain", plain, 0},
		{"empty", "", 1},
		{"another origin", strings.Replace(plain, "county", "city", 1), 1},
		{"number", strings.Replace(plain, "\n7\n", "\n07\n", 1), 2},
		{"negative", strings.Replace(plain, "\n7\n", "\n-7\n", 1), 2},
		{"root", strings.Replace(plain, "=\n\n", "\n\n", 1), 3},
		{"root with a CR", strings.Replace(plain, "=\n\n", "=\r\n\n", 1), 3},
		{"extension line", strings.Replace(plain, "\n\n", "\nmore\n\n", 1), 4},
		{"no empty line", strings.Replace(plain, "\n\n", "\n", 1), 4},
		{"two empty lines", strings.Replace(plain, "\n\n", "\n\n\n", 1), 5},
		{"nothing after the empty line", strings.Join(lines[:4], ""), 5},
		{"only a witness", strings.Replace(plain, office, "", 1), 5},
		{"witness first", strings.Join(lines[:4], "") + first + office + third, 5},
		{"office twice", strings.Replace(plain, office, office+office, 1), 6},
		{"witnesses exchanged", strings.Join(lines[:5], "") + third + first, 7},
		{"witness twice", strings.Replace(plain, first, first+first, 1), 7},
		{"witness twice at another time", strings.Replace(plain, first, first+s.line(0, noon.Add(time.Hour)), 1), 7},
		{"stranger", plain + stranger.line(0, noon), 8},
		{"name of another witness", strings.Replace(plain, "notary", "press", 1), 6},
		{"hyphen", strings.Replace(plain, "— notary", "- notary", 1), 6},
		{"two spaces", strings.Replace(plain, "— notary.example ", "— notary.example  ", 1), 6},
		{"no padding", strings.Replace(plain, first, strings.ReplaceAll(first, "=", ""), 1), 6},
		{"no LF", strings.TrimSuffix(plain, "\n"), 7},
		{"line too many", plain + "x\n", 8},
		{"empty line too many", plain + "\n", 8},
		// All signatures are read before any is verified.
		{"another number, and a stranger", strings.Replace(plain, "\n7\n", "\n8\n", 1) + stranger.line(0, noon), 8},
		{"another number", strings.Replace(plain, "\n7\n", "\n8\n", 1), 5},
	} {
		_, _, err := s.open(c.text)
		checkLine(t, c.what, c.line, err)
	}
}

func TestSignaturesThatAreNotValidAreFound(t *testing.T) {
	s := newScene(t)
	lines := strings.SplitAfter(s.cosigned(0, 1, 2), "\n")
	for k := 4; k < 8; k++ {
		prefix, encoded, _ := strings.Cut(strings.TrimSuffix(lines[k], "\n"), "example"+map[bool]string{true: "/ledger"}[k == 4]+" ")
		b, _ := decode(encoded)
		for i := range b {
			for bit := range 8 {
				changed := slices.Clone(b)
				changed[i] ^= 1 << bit
				line := strings.Replace(lines[k], encoded, encode(changed), 1)
				if line == lines[k] {
					t.Fatal(prefix)
				}
				_, _, err := s.open(strings.Join(lines[:k], "") + line + strings.Join(lines[k+1:], ""))
				checkLine(t, fmt.Sprintf("line %d, byte %d, bit %d", k+1, i, bit), k+1, err)
			}
		}
	}
}

// S + L is the other half of a signature of the same message, which RFC 8032 demands to refuse.
func TestSecondSpellingOfASignatureIsRefused(t *testing.T) {
	key := keyNamed(t, "county.example/ledger", draw.KeySigner)
	sig, _ := key.Signer(noon).Sign([]byte("text\n"))
	order, _ := new(big.Int).SetString("7237005577332262213973186563042994240857116359379907606001950938285454250989", 10)
	s := slices.Clone(sig[32:])
	slices.Reverse(s)
	sum := new(big.Int).Add(new(big.Int).SetBytes(s), order).FillBytes(make([]byte, 32))
	slices.Reverse(sum)
	v := NewVerifier(key.NoteKey)
	if !v.Verify([]byte("text\n"), sig) || v.Verify([]byte("text\n"), append(slices.Clone(sig[:32]), sum...)) {
		t.Error("verified")
	}
}

// A cosignature is none without its time, nor is a plain signature of a witness one.
func TestTimeIsSigned(t *testing.T) {
	s := newScene(t)
	w := s.witnesses[0]
	sign := func(at uint64, message string) string {
		b := binary.BigEndian.AppendUint32(nil, w.Hash)
		b = binary.BigEndian.AppendUint64(b, at)
		return s.signed() + signaturePrefix + w.Name + " " + encode(append(b, w.sign([]byte(message))...)) + "\n"
	}
	text := s.checkpoint.Text()
	for _, c := range []struct {
		what string
		note string
		line int
	}{
		{"as it should be", sign(1700000000, "cosignature/v1\ntime 1700000000\n"+text), 0},
		{"year 1970", sign(0, "cosignature/v1\ntime 0\n"+text), 0},
		{"largest", sign(999999999999999, "cosignature/v1\ntime 999999999999999\n"+text), 0},
		{"too large", sign(1000000000000000, "cosignature/v1\ntime 1000000000000000\n"+text), 6},
		{"negative", sign(1<<63, "cosignature/v1\ntime 9223372036854775808\n"+text), 6},
		{"another time", sign(1700000001, "cosignature/v1\ntime 1700000000\n"+text), 6},
		{"no time", sign(1700000000, text), 6},
		{"leading zero", sign(1700000000, "cosignature/v1\ntime 01700000000\n"+text), 6},
		{"without its last LF", sign(1700000000, "cosignature/v1\ntime 1700000000\n"+strings.TrimSuffix(text, "\n")), 6},
	} {
		_, _, err := s.open(c.note)
		checkLine(t, c.what, c.line, err)
	}
	if _, err := Cosign(s.signed(), s.office.NoteKey, w, time.Unix(-1, 0)); err == nil {
		t.Error("cosigned before 1970")
	}
}

func TestGather(t *testing.T) {
	s := newScene(t)
	later := s.signed() + s.line(2, noon.Add(time.Hour))
	got, err := Gather([]string{later, s.cosigned(2, 0), s.signed(), s.cosigned(1)}, s.office.NoteKey, s.keys())
	if err != nil || got != s.cosigned(0, 1, 2) {
		t.Errorf("%v\n%s", err, got)
	}
	if got, err := Gather([]string{s.cosigned(2, 1, 0)}, s.office.NoteKey, s.keys()[1:]); err != nil || got != s.cosigned(1, 2) {
		t.Errorf("of two: %v\n%s", err, got)
	}
	other := *s
	other.checkpoint.Size = 6
	var wrong *NoteError
	for what, c := range map[string]struct {
		notes []string
		copy  int
	}{
		"another checkpoint": {[]string{s.signed(), other.signed()}, 1},
		"not valid":          {[]string{s.signed(), s.signed(), strings.Replace(s.cosigned(1), "\n7\n", "\n8\n", 1)}, 2},
		"no office":          {[]string{strings.Replace(s.cosigned(1), strings.SplitAfter(s.signed(), "\n")[4], "", 1)}, 0},
		"no note":            {[]string{"x"}, 0},
		"no checkpoint":      {[]string{must(SignNote("x\n", s.office))}, 0},
	} {
		if _, err := Gather(c.notes, s.office.NoteKey, s.keys()); !errors.As(err, &wrong) || wrong.Copy != c.copy {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestOnlyTheOfficeSigns(t *testing.T) {
	s := newScene(t)
	var wrong *KeyError
	if _, err := Sign(s.checkpoint, s.witnesses[0]); !errors.As(err, &wrong) {
		t.Error("a witness signs a ledger of another name")
	}
	if _, err := SignNote("text\n", s.witnesses[0]); !errors.As(err, &wrong) {
		t.Error("a witness signs")
	}
	if _, err := Cosign(s.signed(), s.office.NoteKey, s.office, noon); !errors.As(err, &wrong) {
		t.Error("the office cosigns")
	}
	var unsigned *NoteError
	if _, err := Cosign(strings.Replace(s.signed(), "\n7\n", "\n8\n", 1), s.office.NoteKey, s.witnesses[0], noon); !errors.As(err, &unsigned) {
		t.Error("a witness cosigns what the office has not signed")
	}
	if len(s.office.sign(nil)) != ed25519.SignatureSize {
		t.Error("size")
	}
}

func TestNoteOfTwoLines(t *testing.T) {
	s := newScene(t)
	signed := must(SignNote("a\nb\n", s.office))
	is := func(want string) func(string) draw.Fault {
		return func(line string) draw.Fault { return unless(line == want, draw.FaultSpelling) }
	}
	for _, c := range []struct {
		text string
		line int
	}{
		{signed, 0},
		{strings.Replace(signed, "a\n", "c\n", 1), 1},
		{strings.Replace(signed, "b\n", "c\n", 1), 2},
		{strings.Replace(signed, "b\n\n", "b\n", 1), 3},
		{must(SignNote("a\nb\n", keyNamed(t, "city.example", draw.KeySigner))), 4},
		{must(SignNote("b\na\n", s.office)), 1},
		{signed + "\n", 5},
		{string(must(note.Sign(&note.Note{Text: "a\nb\n"}, s.office.Signer(noon), s.witnesses[0].Signer(noon)))), 5},
		{"a\nb\n\n" + strings.SplitAfter(must(SignNote("a\nc\n", s.office)), "\n")[3], 4},
	} {
		checkLine(t, fmt.Sprintf("%q", c.text), c.line, OpenNote(c.text, s.office.NoteKey, is("a"), is("b")))
	}
}

func FuzzSignedCheckpoint(f *testing.F) {
	s := newScene(f)
	f.Add(s.cosigned(0, 1, 2))
	f.Add(s.signed())
	f.Fuzz(func(t *testing.T, text string) {
		c, cosignatures, err := s.open(text)
		if err != nil {
			if f, ok := err.(*draw.Finding); !ok || f.Line < 1 || f.Line > strings.Count(text, "\n")+1 {
				t.Fatalf("%v", err)
			}
			return
		}
		var who []int
		for _, w := range cosignatures {
			k := slices.IndexFunc(s.witnesses, func(key *PrivateKey) bool { return key.Name == w.Name })
			if who = append(who, k); !w.At.Equal(noon.Add(time.Duration(k) * time.Minute)) {
				t.Fatalf("a cosignature that nobody made: %v", w)
			}
		}
		if c != s.checkpoint || s.cosigned(who...) != text {
			t.Fatalf("%q is read as %+v", text, c)
		}
	})
}

func FuzzPrivateKey(f *testing.F) {
	f.Add(neumannPrivate)
	f.Add(keyNamed(f, "press.example", draw.KeyWitness).text())
	f.Fuzz(func(t *testing.T, text string) {
		key, err := ParsePrivateKey(text)
		if err == nil && key.text() != text {
			t.Fatalf("%q is read as %q", text, key.text())
		}
		if err == nil && !bytes.Equal(key.NoteKey.Key[:], ed25519.NewKeyFromSeed(key.seed[:]).Public().(ed25519.PublicKey)) {
			t.Fatal("another public key")
		}
	})
}
