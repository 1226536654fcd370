package ledger

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"time"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/note"
)

// A Cosignature is that of a witness who saw a checkpoint extend all that it had seen before.
type Cosignature struct {
	Name string
	At   time.Time // by the clock of the witness
}

// A signature is a line under a note, read and not verified.
type signature struct {
	key  draw.NoteKey
	line int
	sig  []byte // without the hash of the key
}

const signaturePrefix = "— "

// OpenCheckpoint reads a signed checkpoint in the one spelling of §12: the office's signature, then those of any of the witnesses in their order, and verifies all of them. The
// error is a [*draw.Finding]: for the first wrong line, else for the first signature that is not valid.
func OpenCheckpoint(text string, office draw.NoteKey, witnesses []draw.NoteKey) (c Checkpoint, cosigned []Cosignature, err error) {
	l := &lines{rest: text}
	if c, err = l.checkpoint(office.Name); err != nil {
		return c, nil, err
	}
	signatures, err := l.signatures(office, witnesses)
	if err != nil {
		return c, nil, err
	}
	if err := verify(c.Text(), signatures); err != nil {
		return c, nil, err
	}
	for _, s := range signatures[1:] {
		cosigned = append(cosigned, Cosignature{s.key.Name, s.time()})
	}
	return c, cosigned, nil
}

// OpenNote reads a note that the office alone signed, as [SignNote] makes it. see returns what is wrong with a line of its text, from 1, or ""; the text has as many as that.
// The error is as that of [OpenCheckpoint].
func OpenNote(text string, office draw.NoteKey, see ...func(line string) draw.Fault) error {
	l := &lines{rest: text}
	for _, see := range see {
		if err := l.parse(see); err != nil {
			return err
		}
	}
	signed := strings.TrimSuffix(text, l.rest)
	signatures, err := l.signatures(office, nil)
	if err != nil {
		return err
	}
	return verify(signed, signatures)
}

// signatures reads the empty line after the text of a note, and all signatures: those of the office and of witnesses, and no others.
func (l *lines) signatures(office draw.NoteKey, witnesses []draw.NoteKey) ([]signature, error) {
	if err := l.exactly("", draw.FaultSpelling); err != nil {
		return nil, err
	}
	all := []signature{{key: office}}
	if err := l.parse(all[0].read); err != nil {
		return nil, err
	}
	all[0].line = l.n
	for !l.ended() {
		s := signature{line: l.n + 1}
		err := l.parse(func(line string) draw.Fault {
			for k, key := range witnesses {
				s.key = key
				if s.read(line) == "" {
					witnesses = witnesses[k+1:]
					return ""
				}
			}
			return draw.FaultSigner
		})
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// read reads a line that is to be a signature by its key.
func (s *signature) read(line string) draw.Fault {
	encoded, ok := strings.CutPrefix(line, signaturePrefix+s.key.Name+" ")
	b, isBase64 := decode(encoded)
	v := verifier{s.key}
	if !ok || !isBase64 || len(b) != 4+v.size() || binary.BigEndian.Uint32(b) != s.key.Hash {
		return draw.FaultSigner
	}
	s.sig = b[4:]
	return unless(s.key.Type != draw.KeyWitness || binary.BigEndian.Uint64(s.sig) <= maxTime, draw.FaultSigner)
}

// time is that of a cosignature.
func (s *signature) time() time.Time {
	return time.Unix(int64(binary.BigEndian.Uint64(s.sig)), 0).In(draw.Beijing())
}

// verify returns a [*draw.Finding] for the first signature that is not valid.
func verify(text string, signatures []signature) error {
	for _, s := range signatures {
		if !NewVerifier(s.key).Verify([]byte(text), s.sig) {
			return findingAt(s.line, draw.FaultNote, s.key.Name)
		}
	}
	return nil
}

// Sign is a checkpoint signed by its office. The error is a [*KeyError].
func Sign(c Checkpoint, key *PrivateKey) (string, error) {
	if key.Name != c.Origin {
		return "", &KeyError{"this is not the key of the ledger's office"}
	}
	return SignNote(c.Text(), key)
}

// SignNote is a text signed by the office. The error is a [*KeyError].
func SignNote(text string, key *PrivateKey) (string, error) {
	if key.Type != draw.KeySigner {
		return "", &KeyError{"this is the key of a witness"}
	}
	signed, err := note.Sign(&note.Note{Text: text}, key.Signer(time.Time{}))
	return string(signed), err
}

// Cosign is a signed checkpoint with the office's signature, and that of a witness, at a time. What others cosigned is left out: [Gather] puts all together. That the checkpoint
// extends the last one that the witness saw is the caller's to have checked. The error is a [*NoteError] or a [*KeyError].
func Cosign(signed string, office draw.NoteKey, key *PrivateKey, at time.Time) (string, error) {
	if key.Type != draw.KeyWitness {
		return "", &KeyError{"this is not the key of a witness"}
	}
	n, err := open(signed, office, nil)
	if err != nil {
		return "", &NoteError{0, err}
	}
	cosigned, err := note.Sign(n, key.Signer(at))
	return string(cosigned), err
}

// A NoteError says that a text is no checkpoint that the office signed, or has a signature that is not valid.
type NoteError struct {
	Copy int // of those that were handed in, from 0
	Err  error
}

func (e *NoteError) Error() string {
	return fmt.Sprintf("ledger: signed checkpoint %d: %v", e.Copy, e.Err)
}
func (e *NoteError) Unwrap() error { return e.Err }

// open reads a signed checkpoint in any spelling that package note takes. It keeps the signatures of these keys alone.
func open(signed string, office draw.NoteKey, witnesses []draw.NoteKey) (*note.Note, error) {
	verifiers := []note.Verifier{NewVerifier(office)}
	for _, w := range witnesses {
		verifiers = append(verifiers, NewVerifier(w))
	}
	n, err := note.Open([]byte(signed), note.VerifierList(verifiers...))
	if err != nil {
		return nil, err
	}
	n.UnverifiedSigs = nil
	_, err = ParseCheckpoint(n.Text, office.Name)
	return n, err
}

// Gather puts copies of one signed checkpoint, each with some cosignatures, in the one spelling of §12. Of each witness it takes the earliest; what anybody else signed is
// left out. There is at least one copy. The error is a [*NoteError].
func Gather(signed []string, office draw.NoteKey, witnesses []draw.NoteKey) (string, error) {
	found := map[string][]byte{} // by the name of the key
	var text string
	for k, s := range signed {
		n, err := open(s, office, witnesses)
		if err != nil {
			return "", &NoteError{k, err}
		}
		if k > 0 && n.Text != text {
			return "", &NoteError{k, findingAt(1, draw.FaultSum, n.Text)}
		}
		text = n.Text
		for _, sig := range n.Sigs {
			b, _ := decode(sig.Base64)
			if before, ok := found[sig.Name]; !ok || bytes.Compare(b, before) < 0 {
				found[sig.Name] = b
			}
		}
	}
	var b strings.Builder
	b.WriteString(text + "\n")
	for _, key := range slices.Concat([]draw.NoteKey{office}, witnesses) {
		if sig, ok := found[key.Name]; ok {
			fmt.Fprintf(&b, "%s%s %s\n", signaturePrefix, key.Name, encode(sig))
		}
	}
	if _, _, err := OpenCheckpoint(b.String(), office, witnesses); err != nil {
		return "", &NoteError{0, err} // the office has not signed it
	}
	return b.String(), nil
}
