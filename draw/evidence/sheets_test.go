package evidence

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// signer makes a key from a byte.
func signer(t *testing.T, of byte) *ledger.PrivateKey {
	t.Helper()
	skey, _, err := ledger.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{of}, 32)), "county.example/ledger", draw.KeySigner)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ledger.ParsePrivateKey(skey)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestDigestOfASheet(t *testing.T) {
	// printf '某局\n第 1 号\n' | sha256sum
	const want = "244e47a62c3dbe91e7267e0136162b899019a756ff1e05896eb708c08cd6dcff"
	if got := SheetDigest([]string{"某局", "第 1 号"}); got.String() != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSignedSheetsAreReadAgain(t *testing.T) {
	key, commitment := signer(t, 1), draw.HashOf("公告")
	for _, sheets := range [][]Sheet{nil, {{"T4", draw.HashOf("1")}}, {{"T4", draw.HashOf("1")}, {"企业-2", draw.HashOf("2")}}} {
		text, err := SheetsText(commitment, sheets, key)
		if err != nil {
			t.Fatal(err)
		}
		got, err := OpenSheets(text, commitment, key.NoteKey)
		if err != nil || !reflect.DeepEqual(got, sheets) {
			t.Errorf("%v: got %v, %v", sheets, got, err)
		}
	}
}

func TestWrongLinesOfSignedSheets(t *testing.T) {
	key, commitment := signer(t, 1), draw.HashOf("公告")
	one, two := draw.HashOf("1"), draw.HashOf("2")
	text, err := SheetsText(commitment, []Sheet{{"T4", one}, {"T2", two}}, key)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		old, new string
		line     int
		fault    draw.Fault
	}{
		{sheetsVersion, "摇号案卷签名 v1", 1, draw.FaultVersion},
		{commitment.String(), one.String(), 2, draw.FaultAbout},
		{"1 T4 ", "1  T4 ", 3, draw.FaultSpelling},
		{"1 T4 ", "01 T4 ", 3, draw.FaultNumber},
		{"2 T2 ", "3 T2 ", 4, draw.FaultNumber},
		{"T2 ", "Ｔ2 ", 4, draw.FaultID},
		{two.String(), strings.ToUpper(two.String()), 4, draw.FaultHash},
		{two.String(), one.String(), 6, draw.FaultNote},
		{"2 T2 " + two.String() + "\n", "", 5, draw.FaultNote},
		{"\n\n", "\n", 5, draw.FaultNumber}, // no empty line: the signature stands where a sheet might
		{"— county.example/ledger", "— county.example/other", 6, draw.FaultSigner},
	} {
		changed := strings.Replace(text, tt.old, tt.new, 1)
		if changed == text {
			t.Fatalf("%q is not there", tt.old)
		}
		_, err := OpenSheets(changed, commitment, key.NoteKey)
		var f *draw.Finding
		if !errors.As(err, &f) || f.File != SheetsFile || f.Line != tt.line || f.Fault != tt.fault {
			t.Errorf("%q for %q: got %v, want line %d: %s", tt.new, tt.old, err, tt.line, tt.fault)
		}
	}
	if _, err := OpenSheets(text, commitment, signer(t, 2).NoteKey); err == nil {
		t.Error("signed by another key")
	}
	for k := range len(text) {
		if _, err := OpenSheets(text[:k], commitment, key.NoteKey); err == nil {
			t.Errorf("its first %d bytes are read", k)
		}
	}
}
