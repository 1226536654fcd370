package ledger

import (
	"crypto/ed25519"
	"encoding/binary"
	"fmt"
	"time"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/note"
)

// The signatures of offices are those of package note. Those of witnesses are C2SP's tlog-cosignature, cosignature/v1: the time in front, and signed with the
// checkpoint. (Package github.com/transparency-dev/formats/note has them too, but asks the clock of the machine, and needs one more library.)

// timeSize is the number of bytes of the time before a cosignature.
const timeSize = 8

// maxTime is the largest time that is an n of §2.
const maxTime = 1e15 - 1

// cosigned is what a witness signs.
func cosigned(at uint64, checkpoint []byte) []byte {
	return fmt.Appendf(nil, "cosignature/v1\ntime %d\n%s", at, checkpoint)
}

// A signer is a private key as a [note.Signer].
type signer struct {
	key *PrivateKey
	at  time.Time // of a witness
}

func (s signer) Name() string    { return s.key.Name }
func (s signer) KeyHash() uint32 { return s.key.Hash }

func (s signer) Sign(message []byte) ([]byte, error) {
	if s.key.Type == draw.KeySigner {
		return s.key.sign(message), nil
	}
	at := s.at.Unix()
	if at < 0 || at > maxTime {
		return nil, &KeyError{"no time for a cosignature"}
	}
	return append(binary.BigEndian.AppendUint64(nil, uint64(at)), s.key.sign(cosigned(uint64(at), message))...), nil
}

// Signer signs notes by this key: if it is a witness's, as a cosignature at a time.
func (k *PrivateKey) Signer(at time.Time) note.Signer { return signer{k, at} }

// A verifier is a public key as a [note.Verifier].
type verifier struct{ key draw.NoteKey }

// NewVerifier verifies signatures by a key, and cosignatures if it is a witness's.
func NewVerifier(key draw.NoteKey) note.Verifier { return verifier{key} }

func (v verifier) Name() string    { return v.key.Name }
func (v verifier) KeyHash() uint32 { return v.key.Hash }

func (v verifier) Verify(message, signature []byte) bool {
	if len(signature) != v.size() {
		return false
	}
	if v.key.Type == draw.KeyWitness {
		at := binary.BigEndian.Uint64(signature)
		message, signature = cosigned(at, message), signature[timeSize:]
	}
	return canonical(v.key.Key) && ed25519.Verify(v.key.Key[:], message, signature)
}

// canonical reports whether a key is the encoding that RFC 8032 has of a point, if it is one: the library takes the others, too.
func canonical(key [32]byte) bool {
	p := [32]byte{0: 0xed, 31: 0x7f}
	for k := 1; k < 31; k++ {
		p[k] = 0xff
	}
	negative := key[31]>>7 == 1
	key[31] &= 0x7f
	if negative && (key == [32]byte{1} || key == [32]byte(append([]byte{p[0] - 1}, p[1:]...))) {
		return false // x is 0, and -0 is another spelling
	}
	for k := 31; k >= 0; k-- {
		if key[k] != p[k] {
			return key[k] < p[k]
		}
	}
	return false
}

// size is the number of bytes of a signature.
func (v verifier) size() int {
	if v.key.Type == draw.KeyWitness {
		return timeSize + ed25519.SignatureSize
	}
	return ed25519.SignatureSize
}
