package draw

import "testing"

// The first key is that of the documentation of golang.org/x/mod/sumdb/note.
func TestNoteKeysAreReadFieldByField(t *testing.T) {
	const peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
	if k, ok := ParseNoteKey(peter); !ok || k.Name != "PeterNeumann" || k.Hash != 0xc74f20a3 || k.Type != KeySigner || k.String() != peter {
		t.Errorf("got %+v, %v", k, ok)
	}
	if k, ok := ParseNoteKey(notaryKey); !ok || k.Name != "notary.example" || k.Type != KeyWitness || k.String() != notaryKey {
		t.Errorf("got %+v, %v", k, ok)
	}
}

func TestNoteKeysHaveOneSpelling(t *testing.T) {
	for _, vkey := range []string{
		"", "+", "++", "county.example/ledger", "county.example/ledger+f008088a", countyKey + "\n", countyKey + "=", " " + countyKey,
		"+f008088a+Ad8dA1FFRgI+Y384G7OIPFm9un+1sXvtqdjFnmYHmVUL",
		"county example+f008088a+Ad8dA1FFRgI+Y384G7OIPFm9un+1sXvtqdjFnmYHmVUL",
		"county.example/ledger+0f008088a+Ad8dA1FFRgI+Y384G7OIPFm9un+1sXvtqdjFnmYHmVUL",
		"county.example/ledger+f008088a+Ad8dA1FFRgI-Y384G7OIPFm9un-1sXvtqdjFnmYHmVUL",
		"county.example/ledger+f008088a+Ad8dA1FFRgI+Y384G7OIPFm9un+1sXvtqdjFnmYHmVUM",
	} {
		if k, ok := ParseNoteKey(vkey); ok {
			t.Errorf("%q was read as %+v", vkey, k)
		}
	}
}
