package ledger

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"strings"
	"testing"
	"time"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/note"
)

// The key and the note of the documentation of package note.
const (
	neumannPrivate = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
	neumannPublic  = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
	neumannText    = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
	neumannNote    = neumannText + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)

// A checkpoint of a log of Certificate Transparency, as cosigned by a witness in service.
const (
	witnessPublic = "witness.navigli.sunlight.geomys.org+a3e00fe2+BNy/co4C1Hn1p+INwJrfUlgz7W55dSZReusH/GhUhJ/G"
	witnessedText = "coachandhorses2026h1.staging.certificate.transparency.goog\n185550722\nYXAM0VmnrfvLaBCOOYSJhCaE5F10oGBOo+hkbDa1kng=\n"
	witnessedLine = "— witness.navigli.sunlight.geomys.org o+AP4gAAAABqb7DzNrGFRJnQ9vrJ8xpnwZytnr/ZYczDIsvwvouiSjwOjn7a72ccxBk+lKnZ7dKqkYKER1s/KxLTaVwQD7lJZTC/CQ==\n"
)

func publicKey(t testing.TB, vkey string) draw.NoteKey {
	t.Helper()
	key, ok := draw.ParseNoteKey(vkey)
	if !ok {
		t.Fatalf("%q is no key", vkey)
	}
	return key
}

// keyNamed makes a key from its name.
func keyNamed(t testing.TB, name string, kind byte) *PrivateKey {
	t.Helper()
	seed := sha256.Sum256([]byte(name))
	skey, vkey, err := GenerateKey(bytes.NewReader(seed[:]), name, kind)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ParsePrivateKey(skey)
	if err != nil || key.NoteKey.String() != vkey || key.text() != skey || key.Type != kind {
		t.Fatalf("%q, %q: %v", skey, vkey, err)
	}
	return key
}

func TestNoteOfTheDocumentation(t *testing.T) {
	key, err := ParsePrivateKey(neumannPrivate)
	if err != nil || key.NoteKey.String() != neumannPublic {
		t.Fatalf("%v, %v", key, err)
	}
	if got, err := SignNote(neumannText, key); err != nil || got != neumannNote {
		t.Errorf("%q, %v", got, err)
	}
	office := publicKey(t, neumannPublic)
	any := func(string) draw.Fault { return "" }
	if err := OpenNote(neumannNote, office, any, any); err != nil {
		t.Error(err)
	}
	if n, err := note.Open([]byte(neumannNote), note.VerifierList(NewVerifier(office))); err != nil || len(n.Sigs) != 1 {
		t.Errorf("%v, %v", n, err)
	}
}

// The example of C2SP's signed-note, with its key.
func TestExampleNoteOfC2SP(t *testing.T) {
	const (
		text   = "This is an example message.\n"
		signed = text + "\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
	)
	key := publicKey(t, "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
	if err := OpenNote(signed, key, func(string) draw.Fault { return "" }); err != nil {
		t.Error(err)
	}
	if n, err := note.Open([]byte(signed), note.VerifierList(NewVerifier(key))); err != nil || n.Text != text {
		t.Errorf("%v, %v", n, err)
	}
	if err := OpenNote(strings.Replace(signed, "example message", "Example message", 1), key, func(string) draw.Fault { return "" }); err == nil {
		t.Error("a changed text is taken")
	}
}

func TestCosignatureOfAWitnessInService(t *testing.T) {
	key := publicKey(t, witnessPublic)
	if key.Type != draw.KeyWitness {
		t.Errorf("type %d", key.Type)
	}
	s := signature{key: key}
	if fault := s.read(strings.TrimSuffix(witnessedLine, "\n")); fault != "" {
		t.Fatal(fault)
	}
	if err := verify(witnessedText, []signature{s}); err != nil {
		t.Error(err)
	}
	if got, want := s.time(), time.Date(2026, 8, 2, 21, 4, 51, 0, time.UTC); !got.Equal(want) {
		t.Errorf("at %v", got)
	}
	n, err := note.Open([]byte(witnessedText+"\n"+witnessedLine), note.VerifierList(NewVerifier(key)))
	if err != nil || len(n.Sigs) != 1 {
		t.Errorf("%v, %v", n, err)
	}
}

// The example of the specification has no key, but shows where the time stands.
func TestTimeOfTheExampleOfCosignatures(t *testing.T) {
	b, _ := decode("jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==")
	s := signature{sig: b[4:]}
	if s.time().Unix() != 1679315147 {
		t.Errorf("at %v", s.time())
	}
	text := "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
	if got := string(cosigned(1679315147, []byte(text))); got != "cosignature/v1\ntime 1679315147\n"+text {
		t.Errorf("signs %q", got)
	}
	if _, err := ParseCheckpoint(text, "example.com/behind-the-sofa"); err != nil {
		t.Error(err)
	}
}

func TestKeysAreNotesKeys(t *testing.T) {
	key := keyNamed(t, "county.example/ledger", draw.KeySigner)
	signer, err := note.NewSigner(key.text())
	if err != nil || signer.KeyHash() != key.Hash {
		t.Fatalf("%v, %v", signer, err)
	}
	v, err := note.NewVerifier(key.NoteKey.String())
	if err != nil {
		t.Fatal(err)
	}
	sig, _ := key.Signer(time.Time{}).Sign([]byte("text\n"))
	if !v.Verify([]byte("text\n"), sig) {
		t.Error("the library does not verify")
	}
	theirs, _ := signer.Sign([]byte("text\n"))
	if !NewVerifier(key.NoteKey).Verify([]byte("text\n"), theirs) || NewVerifier(key.NoteKey).Verify([]byte("text\n"), theirs[1:]) {
		t.Error("the library's signature")
	}
}

func TestOtherTextsAreNoPrivateKeys(t *testing.T) {
	witness := keyNamed(t, "press.example", draw.KeyWitness).text()
	var wrong *KeyError
	for _, skey := range []string{
		"", "x", privateKeyPrefix, privateKeyPrefix + "a+b", neumannPublic, neumannPrivate + "\n", " " + neumannPrivate, neumannPrivate[:len(neumannPrivate)-1],
		strings.Replace(neumannPrivate, "Peter", "Petra", 1), strings.Replace(neumannPrivate, "c74f20a3", "C74F20A3", 1), strings.Replace(neumannPrivate, "+AY", "+CY", 1),
		strings.Replace(witness, "press", "press e", 1), strings.ReplaceAll(witness, "press.example", ""),
	} {
		if key, err := ParsePrivateKey(skey); !errors.As(err, &wrong) || strings.Contains(err.Error(), "AYEKF") {
			t.Errorf("%q: %v, %v", skey, key, err)
		}
	}
	for _, name := range []string{"", "a b", "a+b", "a\u3000b", strings.Repeat("x", draw.MaxWord+1)} {
		if _, _, err := GenerateKey(bytes.NewReader(make([]byte, 32)), name, draw.KeySigner); !errors.As(err, &wrong) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, _, err := GenerateKey(bytes.NewReader(make([]byte, 32)), "a", 2); !errors.As(err, &wrong) {
		t.Error("a key of type 2")
	}
	if _, _, err := GenerateKey(bytes.NewReader(make([]byte, 31)), "a", draw.KeySigner); err == nil {
		t.Error("a key of 31 bytes")
	}
}

// A key has one spelling, too: by any other no signature is valid.
func TestOnlyCanonicalKeysSign(t *testing.T) {
	key := func(first, middle, last byte) (k [32]byte) {
		for i := range k {
			k[i] = middle
		}
		k[0], k[31] = first, last
		return k
	}
	for _, c := range []struct {
		what string
		key  [32]byte
		want bool
	}{
		{"p - 1", key(0xec, 0xff, 0x7f), true},
		{"p", key(0xed, 0xff, 0x7f), false},
		{"p + 1", key(0xee, 0xff, 0x7f), false},
		{"2^255 - 1", key(0xff, 0xff, 0x7f), false},
		{"0", key(0, 0, 0), true},
		{"-0 at y = 1", key(1, 0, 0x80), false},
		{"-0 at y = -1", key(0xec, 0xff, 0xff), false},
		{"y = 1", key(1, 0, 0), true},
		{"y = 2, negative", key(2, 0, 0x80), true},
		{"p, negative", key(0xed, 0xff, 0xff), false},
		{"less in a byte of the middle", key(0xff, 0xfe, 0x7f), true},
	} {
		if canonical(c.key) != c.want {
			t.Errorf("%s: %v", c.what, !c.want)
		}
	}
	// R = [0]B and S = 0 are a signature of anything by the key of the neutral element, y = 1; its other spelling, y = p + 1, is none.
	sig := append([]byte{1}, make([]byte, 63)...)
	neutral := draw.NoteKey{Name: "a", Type: draw.KeySigner, Key: key(1, 0, 0)}
	if !NewVerifier(neutral).Verify([]byte("text\n"), sig) {
		t.Error("the neutral element has not signed")
	}
	neutral.Key = key(0xee, 0xff, 0x7f)
	if NewVerifier(neutral).Verify([]byte("text\n"), sig) {
		t.Error("the neutral element has signed by its other spelling")
	}
}
