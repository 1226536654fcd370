package draw

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// A NoteKey is a public key for signed notes, as C2SP's signed-note has it. Its text, the vkey, stands in lines 台账公钥 and 台账见证 (§12).
type NoteKey struct {
	Name string
	Hash uint32 // the first 4 bytes of the SHA-256 of name, LF, type and key
	Type byte
	Key  [32]byte // of Ed25519
}

// Types of keys.
const (
	KeySigner  byte = 1 // signs notes: of the office
	KeyWitness byte = 4 // cosigns checkpoints: of a witness
)

// ParseNoteKey reads a vkey, in its one spelling. Whether the type is one of those above is the caller's to see.
func ParseNoteKey(vkey string) (NoteKey, bool) {
	name, rest, _ := strings.Cut(vkey, "+")
	_, encoded, _ := strings.Cut(rest, "+")
	b, err := base64.StdEncoding.Strict().DecodeString(encoded)
	if err != nil || len(b) != 1+32 || !ValidWord(name) {
		return NoteKey{}, false
	}
	k := NoteKey{Name: name, Type: b[0], Key: [32]byte(b[1:])}
	k.Hash = k.hash()
	return k, k.String() == vkey
}

// String spells the vkey.
func (k NoteKey) String() string {
	return fmt.Sprintf("%s+%08x+%s", k.Name, k.Hash, base64.StdEncoding.EncodeToString(k.bytes()))
}

func (k NoteKey) bytes() []byte { return append([]byte{k.Type}, k.Key[:]...) }

func (k NoteKey) hash() uint32 {
	sum := sha256.Sum256(bytes.Join([][]byte{[]byte(k.Name), k.bytes()}, []byte("\n")))
	return binary.BigEndian.Uint32(sum[:])
}

// ledgerLines are the last of the announcement.
func (a *Announcement) ledgerLines(put func(key, value string)) {
	if a.LedgerKey != "" {
		put(keyLedgerKey, a.LedgerKey)
	}
	for _, w := range a.Witnesses {
		put(keyLedgerWitness, w)
	}
}

// ledgerKeys reads the keys of the ledger and of its witnesses.
func (p *announcementParser) ledgerKeys(a *Announcement) {
	if !p.at(keyLedgerKey) {
		return
	}
	var keys []NoteKey
	a.LedgerKey = p.noteKey(keyLedgerKey, KeySigner, &keys)
	for p.at(keyLedgerWitness) {
		a.Witnesses = append(a.Witnesses, p.noteKey(keyLedgerWitness, KeyWitness, &keys))
	}
}

// noteKey reads the line of a key of this type. None of those before has its name, or is the same under another name: who holds one key is one witness.
func (p *announcementParser) noteKey(key string, kind byte, before *[]NoteKey) (vkey string) {
	p.take(key, func(v string) Fault {
		k, ok := ParseNoteKey(v)
		switch {
		case !ok || k.Type != kind:
			return FaultKey
		case slices.ContainsFunc(*before, func(b NoteKey) bool { return b.Name == k.Name || b.Key == k.Key }):
			return FaultTwice
		}
		*before, vkey = append(*before, k), v
		return ""
	})
	return vkey
}
