package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
)

// The leaves and roots are those of the tests of Certificate Transparency, from which RFC 6962 comes.
func TestRootsOfCertificateTransparency(t *testing.T) {
	leaves := []string{"", "\x00", "\x10", "\x20\x21", "\x30\x31", "\x40\x41\x42\x43", "\x50\x51\x52\x53\x54\x55\x56\x57", "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"}
	tree := NewTree(leaves)
	for n, want := range []string{
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	} {
		root, err := tree.Root(n)
		if got := hex.EncodeToString(root[:]); err != nil || got != want {
			t.Errorf("root of %d: %s, %v", n, got, err)
		}
	}
	checkPath(t, "inclusion of 6 in 8", must(tree.Inclusion(6, 8)),
		"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
		"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")
	checkPath(t, "consistency of 6 and 8", must(tree.Consistency(6, 8)).Path,
		"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
		"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")
	checkPath(t, "consistency of 2 and 5", must(tree.Consistency(2, 5)).Path,
		"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
		"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")
}

func checkPath(t *testing.T, what string, path []tlog.Hash, want ...string) {
	t.Helper()
	var got []string
	for _, h := range path {
		got = append(got, hex.EncodeToString(h[:]))
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: %v", what, got)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// rootOf is the definition of RFC 6962, §2.1.
func rootOf(texts []string) [32]byte {
	if len(texts) == 1 {
		return sha256.Sum256([]byte("\x00" + texts[0]))
	}
	k := 1
	for k*2 < len(texts) {
		k *= 2
	}
	left, right := rootOf(texts[:k]), rootOf(texts[k:])
	return sha256.Sum256(append(append([]byte{1}, left[:]...), right[:]...))
}

func TestTreeIsTheDefinition(t *testing.T) {
	all := texts(aLedger(70))
	tree := NewTree(all)
	for n := 1; n <= len(all); n++ {
		root := must(tree.Root(n))
		if root != rootOf(all[:n]) {
			t.Fatalf("root of %d", n)
		}
		for seq := 1; seq <= n; seq++ {
			path := must(tree.Inclusion(seq, n))
			if err := tlog.CheckRecord(path, int64(n), root, int64(seq-1), tlog.RecordHash([]byte(all[seq-1]))); err != nil {
				t.Fatalf("%d in %d: %v", seq, n, err)
			}
			if err := tlog.CheckTree(must(tree.Consistency(seq, n)).Path, int64(n), root, int64(seq), must(tree.Root(seq))); err != nil {
				t.Fatalf("%d and %d: %v", seq, n, err)
			}
		}
	}
}

func TestTreeKnowsItsSize(t *testing.T) {
	tree := NewTree(texts(aLedger(3)))
	var wrong *SizeError
	for what, err := range map[string]error{
		"root 4":           second(tree.Root(4)),
		"root -1":          second(tree.Root(-1)),
		"inclusion 0, 3":   second(tree.Inclusion(0, 3)),
		"inclusion 3, 2":   second(tree.Inclusion(3, 2)),
		"inclusion 1, 4":   second(tree.Inclusion(1, 4)),
		"consistency 0, 3": second(tree.Consistency(0, 3)),
		"consistency 3, 2": second(tree.Consistency(3, 2)),
		"consistency 1, 4": second(tree.Consistency(1, 4)),
	} {
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }
