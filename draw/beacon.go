package draw

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/cloudflare/circl/sign/bls"
)

// A Beacon is a round of drand, a network whose members sign a number every few seconds; nobody knows a signature beforehand (§5.3).
type Beacon struct {
	Chain string // name of a [Chain]
	Round int    // from 1
}

// A Chain of drand, with what its documentation publishes about it.
type Chain struct {
	Name    string
	Hash    Hash  // of what follows
	Genesis int64 // Unix time of round 1
	Period  int64 // seconds from one round to the next

	key       string // public key, in hexadecimal digits
	signature int    // bytes of a signature
	chained   bool   // a round signs the signature of the round before, too
}

// lengths of a point of each group in bytes, in its compressed form
const (
	sizeG1 = 48
	sizeG2 = 96
)

// Chains are those that a seed may come from.
func Chains() []Chain {
	return []Chain{
		{
			Name: "quicknet", Genesis: 1692803367, Period: 3,
			Hash: mustHash("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"),
			key: "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc2" +
				"2b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
			signature: sizeG1,
		},
		{
			Name: "default", Genesis: 1595431050, Period: 30,
			Hash:      mustHash("8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce"),
			key:       "868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31",
			signature: sizeG2, chained: true,
		},
	}
}

func mustHash(s string) Hash {
	h, ok := ParseHash(s)
	if !ok {
		panic(s)
	}
	return h
}

// ChainNamed returns the chain of a name.
func ChainNamed(name string) (Chain, bool) {
	for _, c := range Chains() {
		if c.Name == name {
			return c, true
		}
	}
	return Chain{}, false
}

// RoundAfter returns the first round whose time is after a moment.
func (c Chain) RoundAfter(moment time.Time) int {
	if moment.Unix() < c.Genesis {
		return 1
	}
	return int((moment.Unix()-c.Genesis)/c.Period) + 2
}

// TimeOf returns the time of a round: its signature did not exist before.
func (c Chain) TimeOf(round int) time.Time {
	return time.Unix(c.Genesis+int64(round-1)*c.Period, 0).In(Beijing())
}

// BeaconSeed spells the seed that a signature of the announced round gives, and that of the round before where the chain needs it, in hexadecimal
// digits. The error is a [*Finding].
func (s *SeedSource) BeaconSeed(signature, previous string) (string, error) {
	seed := fmt.Sprintf("%s %d %s", SeedBeacon, s.Beacon.Round, signature)
	if chain, _ := ChainNamed(s.Beacon.Chain); chain.chained {
		seed += " " + previous
	}
	return seed, s.CheckSeed(seed)
}

func parseBeacon(v string) (b Beacon, text string, ok bool) {
	f := append(strings.SplitN(v, " ", 6), "", "", "", "", "", "")
	var isRound bool
	chain, known := ChainNamed(f[0])
	b.Chain = f[0]
	b.Round, isRound = parseNumber(f[3])
	return b, f[5], known && f[1] == chain.Hash.String() && f[2] == "第" && isRound && b.Round >= 1 && f[4] == "轮"
}

// check looks at the form of a seed, then at the signature.
func (b Beacon) check(seed, value string) *Finding {
	chain, _ := ChainNamed(b.Chain)
	round, rest, _ := strings.Cut(value, " ")
	first, second, _ := strings.Cut(rest, " ")
	signature, isSignature := parsePoint(first, chain.signature)
	previous, isPrevious := []byte(nil), second == ""
	if chain.chained {
		previous, isPrevious = parsePoint(second, chain.signature)
	}
	number, isRound := parseNumber(round)
	switch {
	case !isRound || !isSignature || !isPrevious || strings.HasSuffix(value, " "):
		return &Finding{Fault: FaultSeedSource, Got: seed, Want: SeedBeacon}
	case number != b.Round:
		return countFinding(FaultOtherRound, number, b.Round)
	case !chain.verify(b.Round, previous, signature):
		return &Finding{Fault: FaultSignature, Got: first}
	}
	return nil
}

// compressed is the bit that marks the short form of a point. The long form of the same point is another text with another hash: whoever could choose
// between the two would have a second try.
const compressed = 0x80

func parsePoint(digits string, size int) ([]byte, bool) {
	if len(digits) != 2*size || strings.Trim(digits, "0123456789abcdef") != "" {
		return nil, false
	}
	point, err := hex.DecodeString(digits)
	return point, err == nil && point[0]&compressed != 0
}

// verify checks the signature of a round.
func (c Chain) verify(round int, previous, signature []byte) bool {
	signed := sha256.Sum256(binary.BigEndian.AppendUint64(previous, uint64(round)))
	key, err := hex.DecodeString(c.key)
	if err != nil {
		return false
	}
	if c.signature == sizeG1 {
		return verifySignature[bls.KeyG2SigG1](key, signed[:], signature)
	}
	return verifySignature[bls.KeyG1SigG2](key, signed[:], signature)
}

func verifySignature[K bls.KeyGroup](key, signed, signature []byte) bool {
	var public bls.PublicKey[K]
	return public.UnmarshalBinary(key) == nil && bls.Verify(&public, signed, signature)
}
