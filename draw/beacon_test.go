package draw

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	GG "github.com/cloudflare/circl/ecc/bls12381"
)

// Rounds that drand has published, as its verifiers in Rust (noislabs/drand-verify) and Python (mcdcam/python-drand-verify) have them in their tests
// and documentation.
const (
	quicknet123     = "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92"
	quicknet657413  = "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b"
	default72785    = "82f5d3d2de4db19d40a6980e8aa37842a0e55d1df06bd68bddc8d60002e8e959eb9cfa368b3c1b77d18f02a54fe047b80f0989315f83b12a74fd8679c4f12aae86eaf6ab5690b34f1fddd50ee3cc6f6cdf59e95526d5a5d82aaa84fa6f181e42"
	default72784    = "a609e19a03c2fcc559e8dae14900aaefe517cb55c840f6e69bc8e4f66c8d18e8a609685d9917efbfb0c37f058c2de88f13d297c7e19e0ab24813079efe57a182554ff054c7638153f9b26a60e7111f71a0ff63d9571704905d3ca6df0b031747"
	default3311596  = "a696b9409ababce45749c3a4ec369074453dd4a79967734e1390d969c8ad8d98897d217b9121e92c8ddebbddda8d92f900e3bd6bf9deb166863b1a19390d743f82774001487594c5c09e581db7365f02b70a2c8cc41ce32446ef08e4890c4754"
	default3311595  = "8ed588f2a7716fb1349e2d9803da5db0005e98a83783c353d4a08f183236a9ad91d70ddb01266f4b7c576983db464b430e65680b9e0098552758afd6c1e6afcb77e3f62fe1b93d42d1cb63abbb2205512fe12fbf74ea9c5ac3b8f5c1e283a1d8"
	random657413    = "fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587"
	random3311596   = "647c07b2abbf7ff2afb4d670214f565e5cd9f9c91bfdcecb59a21f3c78d73920"
	quicknetGroup   = "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"
	defaultGroup    = "176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a"
	anotherOnTheirs = "ac7c3ca14bc88bd014260f22dc016b4fe586f9313c3a549c83d195811a99a5d2d4999d4df6daec73ff51fafadd6d5bb5"
)

func beaconOf(chain string, round int) *SeedSource {
	return &SeedSource{Kind: SeedBeacon, Beacon: Beacon{chain, round}}
}

func TestRealRoundsAreSeeds(t *testing.T) {
	for _, c := range []struct {
		chain               string
		round               int
		signature, previous string
		random              string // as published, where it is known
	}{
		{"quicknet", 123, quicknet123, "", ""},
		{"quicknet", 657413, quicknet657413, "", random657413},
		{"default", 72785, default72785, default72784, ""},
		{"default", 3311596, default3311596, default3311595, random3311596},
	} {
		seed, err := beaconOf(c.chain, c.round).BeaconSeed(c.signature, c.previous)
		if err != nil {
			t.Errorf("%s %d: %v", c.chain, c.round, err)
		}
		if got, err := ParseSeed(SeedText(seed)); err != nil || got != seed {
			t.Errorf("%q is no seed: %v", seed, err)
		}
		raw, _ := hex.DecodeString(c.signature)
		if sum := Hash(sha256.Sum256(raw)).String(); c.random != "" && sum != c.random {
			t.Errorf("%s %d: randomness %s", c.chain, c.round, sum)
		}
	}
}

// The chain hash binds the public key and the times: what is written here about a chain is what its hash stands for.
func TestChainHashesBindWhatIsKnownOfChains(t *testing.T) {
	for _, c := range []struct{ name, group, more string }{
		{"quicknet", quicknetGroup, "quicknet"}, {"default", defaultGroup, ""},
	} {
		chain, _ := ChainNamed(c.name)
		text := binary.BigEndian.AppendUint32(nil, uint32(chain.Period))
		text = binary.BigEndian.AppendUint64(text, uint64(chain.Genesis))
		for _, digits := range []string{chain.key, c.group} {
			raw, err := hex.DecodeString(digits)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, raw...)
		}
		if got := HashOf(string(text) + c.more); got != chain.Hash {
			t.Errorf("%s: %s, want %s", c.name, got, chain.Hash)
		}
	}
}

// longForm is the uncompressed spelling of the same point.
func longForm(t *testing.T, digits string) string {
	t.Helper()
	raw, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	if len(raw) == sizeG1 {
		var g GG.G1
		if err := g.SetBytes(raw); err != nil {
			t.Fatal(err)
		}
		return hex.EncodeToString(g.Bytes())
	}
	var g GG.G2
	if err := g.SetBytes(raw); err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(g.Bytes())
}

func flip(digits string, at int) string {
	raw, _ := hex.DecodeString(digits)
	raw[at/8] ^= 0x80 >> (at % 8)
	return hex.EncodeToString(raw)
}

func TestLongFormIsAnotherTextOfAValidSignature(t *testing.T) {
	chain, _ := ChainNamed("quicknet")
	raw, _ := hex.DecodeString(longForm(t, quicknet123))
	if !chain.verify(123, nil, raw) {
		t.Error("the library refuses the long form: then this test, and the check of the length, say nothing")
	}
}

func TestBeaconSeedsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		name, chain string
		seed        string
		fault       Fault
	}{
		{"long form", "quicknet", "信标 123 " + longForm(t, quicknet123), FaultSeedSource},
		{"long form of G2", "default", "信标 72785 " + longForm(t, default72785) + " " + default72784, FaultSeedSource},
		{"long form of the previous", "default", "信标 72785 " + default72785 + " " + longForm(t, default72784), FaultSeedSource},
		{"signature of another round", "quicknet", "信标 123 " + quicknet657413, FaultSignature},
		{"signature of another chain", "quicknet", "信标 123 " + anotherOnTheirs, FaultSignature},
		{"another round", "quicknet", "信标 657413 " + quicknet657413, FaultOtherRound},
		{"sign bit", "quicknet", "信标 123 " + flip(quicknet123, 2), FaultSignature},
		{"last bit", "quicknet", "信标 123 " + flip(quicknet123, 383), FaultSignature},
		{"bit in the middle", "default", "信标 72785 " + flip(default72785, 400) + " " + default72784, FaultSignature},
		{"bit of the previous", "default", "信标 72785 " + default72785 + " " + flip(default72784, 700), FaultSignature},
		{"previous of another round", "default", "信标 72785 " + default72785 + " " + default3311595, FaultSignature},
		{"no previous", "default", "信标 72785 " + default72785, FaultSeedSource},
		{"a previous too many", "quicknet", "信标 123 " + quicknet123 + " " + quicknet123, FaultSeedSource},
		{"compressed bit missing", "quicknet", "信标 123 " + flip(quicknet123, 0), FaultSeedSource},
		{"infinity", "quicknet", "信标 123 c0" + strings.Repeat("0", 94), FaultSignature},
		{"capitals", "quicknet", "信标 123 " + strings.ToUpper(quicknet123), FaultSeedSource},
		{"leading zero", "quicknet", "信标 0123 " + quicknet123, FaultSeedSource},
		{"too short", "quicknet", "信标 123 " + quicknet123[:94], FaultSeedSource},
		{"too long", "quicknet", "信标 123 " + quicknet123 + "00", FaultSeedSource},
		{"nothing", "quicknet", "信标 123", FaultSeedSource},
		{"space", "quicknet", "信标 123 " + quicknet123 + " ", FaultSeedSource},
		{"other kind", "quicknet", "骰子 123", FaultSeedSource},
	} {
		t.Run(c.name, func(t *testing.T) {
			round := map[string]int{"quicknet": 123, "default": 72785}[c.chain]
			checkFinding(t, beaconOf(c.chain, round).CheckSeed(c.seed), Place{SeedFile, 1}, c.fault)
		})
	}
}

func TestRoundIsTheFirstAfterTheMoment(t *testing.T) {
	for _, c := range []struct {
		chain, at string
		round     int
		time      string
	}{
		{"quicknet", "2023-08-23 23:09", 1, "2023-08-23 23:09:27"},
		{"quicknet", "2023-08-23 23:10", 13, "2023-08-23 23:10:03"},
		{"quicknet", "2020-01-01 00:00", 1, "2023-08-23 23:09:27"},
		{"default", "2020-07-22 23:17", 1, "2020-07-22 23:17:30"},
		{"default", "2020-07-22 23:18", 3, "2020-07-22 23:18:30"},
		{"default", "2026-11-20 10:00", 6656967, "2026-11-20 10:00:30"},
	} {
		chain, _ := ChainNamed(c.chain)
		moment, _ := ParseMoment(c.at)
		round := chain.RoundAfter(moment)
		if got := chain.TimeOf(round).Format(time.DateTime); round != c.round || got != c.time {
			t.Errorf("%s %s: round %d at %s, want %d at %s", c.chain, c.at, round, got, c.round, c.time)
		}
	}
}
