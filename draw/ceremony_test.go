package draw

import (
	"slices"
	"strings"
	"testing"
)

var (
	threeWitnesses = Witnesses{[]string{"公证员 张", "人大代表 李", "某公司"}, AbsentCommitment}
	secrets        = []string{"k3v9 x2m8 q7t4 w6z1 p5", "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少", strings.Repeat("7", 20)}
)

func ceremonyFor(announcement Hash, secrets ...string) *Ceremony {
	c := &Ceremony{Announcement: announcement, Reveals: secrets}
	for k, secret := range secrets {
		c.Commitments = append(c.Commitments, CommitmentTo(announcement, k+1, secret))
	}
	return c
}

func TestCeremonyReadsBack(t *testing.T) {
	for _, missing := range [][]int{nil, {0}, {2}, {0, 1}} {
		c := ceremonyFor(HashOf("甲"), secrets...)
		c.Reveals = slices.Clone(c.Reveals)
		for _, k := range missing {
			c.Reveals[k] = ""
		}
		text := threeWitnesses.CeremonyText(c)
		got, err := threeWitnesses.Read(text, HashOf("甲"))
		if err != nil || threeWitnesses.CeremonyText(got) != text || got.Missing() != len(missing) {
			t.Errorf("%v\n%s", err, text)
		}
	}
}

// A witness makes the commitment with sha256sum alone.
func TestCommitmentIsAHashOfOneLine(t *testing.T) {
	announcement := HashOf("甲")
	if got, want := CommitmentTo(announcement, 2, "secret of 20 letters"), HashOf(announcement.String()+" commit 2 secret of 20 letters"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestSecretsHaveTwentyCharacters(t *testing.T) {
	for secret, want := range map[string]bool{
		strings.Repeat("x", 19): false, strings.Repeat("x", 20): true, strings.Repeat("字", 19): false, strings.Repeat("字", 20): true,
		strings.Repeat("x", 1000): true, strings.Repeat("x", 1001): false, "two  spaces in this secret": false, " space before the secret": false,
		"tab\tin this long secret": false, "７ is a full-width digit here": false, "LF at the end of the secret\n": false, "": false,
	} {
		if ValidSecret(secret) != want {
			t.Errorf("%q: %v", secret, !want)
		}
	}
}

func TestCeremonyRefusesEveryOtherText(t *testing.T) {
	about := HashOf("甲")
	void := Witnesses{threeWitnesses.Names, AbsentVoid}
	plain := threeWitnesses.CeremonyText(ceremonyFor(about, secrets...))
	for _, c := range []struct {
		name, old, new string
		line           int
		fault          Fault
		witnesses      *Witnesses
	}{
		{"version", "v1", "v2", 1, FaultVersion, nil},
		{"another announcement", about.String(), HashOf("乙").String(), 2, FaultSum, nil},
		{"another commitment", CommitmentTo(about, 2, secrets[1]).String(), CommitmentTo(about, 2, secrets[0]).String(), 7, FaultReveal, nil},
		{"commitment of another witness", CommitmentTo(about, 2, secrets[1]).String(), CommitmentTo(about, 1, secrets[1]).String(), 7, FaultReveal, nil},
		{"no hash", CommitmentTo(about, 2, secrets[1]).String(), "0", 4, FaultSpelling, nil},
		{"another name", "人大代表 李", "人大代表 王", 4, FaultSpelling, nil},
		{"numbers exchanged", "承诺 1", "承诺 2", 3, FaultSpelling, nil},
		{"another secret", secrets[2], strings.Repeat("8", 20), 8, FaultReveal, nil},
		{"secret too short", secrets[2], strings.Repeat("7", 19), 8, FaultSecret, nil},
		{"number of a reveal", "揭示 2", "揭示 3", 7, FaultSecret, nil},
		{"a reveal missing", "揭示 3 " + secrets[2] + "\n", "", 8, FaultMissing, nil},
		{"a commitment missing", "承诺 3", "揭示 1", 5, FaultSpelling, nil},
		{"a reveal too many", "揭示 3 " + secrets[2] + "\n", "揭示 3 " + secrets[2] + "\n未揭示 4\n", 9, FaultExcess, nil},
		{"not revealed where all must", "揭示 2 " + secrets[1], "未揭示 2", 7, FaultUnrevealed, &void},
		{"not revealed, another number", "揭示 2 " + secrets[1], "未揭示 1", 7, FaultUnrevealed, nil},
		{"nothing revealed", "揭示 1 " + secrets[0] + "\n揭示 2 " + secrets[1] + "\n揭示 3 " + secrets[2], "未揭示 1\n未揭示 2\n未揭示 3", 8, FaultUnrevealed, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			witnesses := &threeWitnesses
			if c.witnesses != nil {
				witnesses = c.witnesses
			}
			_, err := witnesses.Read(replaceOnce(t, plain, c.old, c.new), about)
			checkFinding(t, err, Place{CeremonyFile, c.line}, c.fault)
		})
	}
}

func FuzzCeremony(f *testing.F) {
	about := HashOf("甲")
	plain := threeWitnesses.CeremonyText(ceremonyFor(about, secrets...))
	f.Add(plain)
	f.Add(strings.Replace(plain, "揭示 2 "+secrets[1], "未揭示 2", 1))
	f.Fuzz(func(t *testing.T, text string) {
		c, err := threeWitnesses.Read(text, about)
		if err != nil {
			checkFoundInFile(t, err, CeremonyFile, text)
			return
		}
		if threeWitnesses.CeremonyText(c) != text {
			t.Errorf("%q prints back as %q", text, threeWitnesses.CeremonyText(c))
		}
	})
}
