package export

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"
)

func newIdentity(t *testing.T) *age.X25519Identity {
	t.Helper()
	id, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestWhatIsSealedIsUnsealed(t *testing.T) {
	notary, court, stranger := newIdentity(t), newIdentity(t), newIdentity(t)
	files := []File{{"b.txt", []byte(strings.Repeat("乙\n", 5000))}, {"a.txt", []byte("甲\n")}, {"empty.txt", nil}}
	sealed, err := Seal(files, []age.Recipient{notary.Recipient(), court.Recipient()})
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"a.txt", "b.txt", "empty.txt"}
	for _, id := range []*age.X25519Identity{notary, court} {
		got, err := Unseal(bytes.NewReader(sealed), names, []age.Identity{id})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 3 || got[0].Name != "a.txt" || !bytes.Equal(got[1].Data, files[0].Data) || len(got[2].Data) != 0 {
			t.Errorf("got %+v", got)
		}
	}
	var other *age.NoIdentityMatchError
	if _, err := Unseal(bytes.NewReader(sealed), names, []age.Identity{stranger}); !errors.As(err, &other) {
		t.Errorf("a stranger: %v", err)
	}
	for _, k := range []int{0, 10, len(sealed) / 2, len(sealed) - 1} {
		damaged := slices.Clone(sealed)
		damaged[k] ^= 1
		if _, err := Unseal(bytes.NewReader(damaged), names, []age.Identity{notary}); err == nil {
			t.Errorf("byte %d changed, and nobody minds", k)
		}
	}
	var wrong *SealError
	if _, err := Unseal(bytes.NewReader(sealed[:len(sealed)-3]), names, []age.Identity{notary}); !errors.As(err, &wrong) {
		t.Errorf("cut short: %v", err)
	}
}

func TestArchivesThatWouldDoHarmAreRefused(t *testing.T) {
	names := []string{"a.txt", "b.txt"}
	for what, c := range map[string]struct {
		entries []string
		size    int
		want    error
	}{
		"above":        {[]string{"../a.txt"}, 1, errNotAllowed},
		"root":         {[]string{"/a.txt"}, 1, errNotAllowed},
		"folder":       {[]string{"x/a.txt"}, 1, errNotAllowed},
		"empty folder": {[]string{"a.txt/"}, 0, errNotAllowed},
		"windows":      {[]string{`..\a.txt`}, 1, errNotAllowed},
		"another":      {[]string{"a.txt", "c.txt"}, 1, errNotAllowed},
		"twice":        {[]string{"a.txt", "a.txt"}, 1, errTwice},
		"bomb":         {[]string{"a.txt"}, 1001, errTooLarge},
		"two bombs":    {[]string{"a.txt", "b.txt"}, 600, errTooLarge},
		"fits":         {[]string{"a.txt", "b.txt"}, 500, nil},
	} {
		var archive bytes.Buffer
		z := zip.NewWriter(&archive)
		for _, name := range c.entries {
			w, err := z.Create(name)
			if err == nil {
				_, err = io.WriteString(w, strings.Repeat("0", c.size))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := unpack(archive.Bytes(), names, 1000); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", what, err, c.want)
		}
	}
	if _, err := unpack([]byte("no archive"), names, 1000); err == nil {
		t.Error("what is no archive is read")
	}
}
