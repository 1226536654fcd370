package ledger

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"

	"yaohao/draw"
)

// A PrivateKey signs: of the office, or of a witness (its Type says which).
type PrivateKey struct {
	draw.NoteKey
	seed [ed25519.SeedSize]byte
}

const privateKeyPrefix = "PRIVATE+KEY+"

// A KeyError says that a text is no private key, or a name no name for one.
type KeyError struct{ Reason string }

func (e *KeyError) Error() string { return "ledger: " + e.Reason }

// GenerateKey makes a key of a kind, [draw.KeySigner] or [draw.KeyWitness], with 32 bytes from a source of chance. skey is to be kept secret; vkey is what stands in an
// announcement. The error is a [*KeyError] or one of reading.
func GenerateKey(rand io.Reader, name string, kind byte) (skey, vkey string, err error) {
	var seed [ed25519.SeedSize]byte
	if _, err := io.ReadFull(rand, seed[:]); err != nil {
		return "", "", err
	}
	k, err := newPrivateKey(name, kind, seed)
	if err != nil {
		return "", "", err
	}
	return k.text(), k.NoteKey.String(), nil
}

func newPrivateKey(name string, kind byte, seed [ed25519.SeedSize]byte) (*PrivateKey, error) {
	if kind != draw.KeySigner && kind != draw.KeyWitness {
		return nil, &KeyError{fmt.Sprintf("keys of type %d are unknown", kind)}
	}
	if !draw.ValidWord(name) || strings.Contains(name, "+") {
		return nil, &KeyError{fmt.Sprintf("%q cannot be the name of a key", name)}
	}
	public := ed25519.NewKeyFromSeed(seed[:]).Public().(ed25519.PublicKey)
	k := draw.NoteKey{Name: name, Type: kind, Key: [32]byte(public)}
	sum := sha256.Sum256(slices.Concat([]byte(name), []byte{'\n', kind}, public))
	k.Hash = binary.BigEndian.Uint32(sum[:])
	return &PrivateKey{k, seed}, nil
}

// text spells the private key as package note does: that a type 4 has the same form is this package's choice.
func (k *PrivateKey) text() string {
	return fmt.Sprintf("%s%s+%08x+%s", privateKeyPrefix, k.Name, k.Hash, encode(append([]byte{k.Type}, k.seed[:]...)))
}

// ParsePrivateKey reads what [GenerateKey] made. The error is a [*KeyError]; it never holds the key.
func ParsePrivateKey(skey string) (*PrivateKey, error) {
	malformed := &KeyError{"this is not a private key"}
	fields := strings.Split(strings.TrimPrefix(skey, privateKeyPrefix), "+")
	if !strings.HasPrefix(skey, privateKeyPrefix) || len(fields) < 3 {
		return nil, malformed
	}
	b, ok := decode(strings.Join(fields[2:], "+"))
	if !ok || len(b) != 1+ed25519.SeedSize {
		return nil, malformed
	}
	k, err := newPrivateKey(fields[0], b[0], [ed25519.SeedSize]byte(b[1:]))
	if err != nil {
		return nil, err
	}
	if k.text() != skey {
		return nil, malformed
	}
	return k, nil
}

func (k *PrivateKey) sign(message []byte) []byte {
	return ed25519.Sign(ed25519.NewKeyFromSeed(k.seed[:]), message)
}
