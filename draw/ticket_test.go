package draw

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
)

// plainTicket is the definition of SPEC §6, by the whole string.
func plainTicket(key Hash, words ...string) Ticket {
	return sha256.Sum256([]byte(key.String() + " " + strings.Join(words, " ")))
}

func TestKeyIsThatOfTheTwoFilesTogether(t *testing.T) {
	got := NewKey("摇号抽取公告 v1\n", "7\n")
	// printf '摇号抽取公告 v1\n7\n' | sha256sum
	const want = "22e18d3a4871f7a719264a0a5b516957f8d5cf58a512ccddc1d949bb453c6d99"
	if got.String() != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTicketIsThatOfTheWholeString(t *testing.T) {
	key := NewKey(plainAnnouncement, "7\n")
	tickets := NewTickets(key)
	for n := 1; n <= MaxID; n++ {
		id := strings.Repeat("x", n-1) + "!"
		if tickets.Target(id) != plainTicket(key, "target", id) {
			t.Errorf("target with an id of %d bytes", n)
		}
		for _, m := range []int{1, 2, 17, MaxID - 1, MaxID} {
			other := strings.Repeat("y", m)
			if tickets.Pair(id, other) != plainTicket(key, "pair", id, other) {
				t.Errorf("pair with ids of %d and %d bytes", n, m)
			}
		}
	}
}

func TestTicketDoesNotDependOnThoseBefore(t *testing.T) {
	key := Hash{1}
	tickets := NewTickets(key)
	first := tickets.Target("a")
	tickets.Pair("a", strings.Repeat("b", MaxID))
	if second := tickets.Target("a"); first != second || first != NewTickets(key).Target("a") {
		t.Error("the same target has two tickets")
	}
}

func TestPairsThatLookAlikeHaveTicketsOfTheirOwn(t *testing.T) {
	tickets := NewTickets(Hash{})
	seen := map[Ticket]bool{
		tickets.Target("a"):     true,
		tickets.Target("a b"):   true, // no id, but no pair either
		tickets.Pair("a", "b"):  true,
		tickets.Pair("b", "a"):  true,
		tickets.Pair("ab", "c"): true,
		tickets.Pair("a", "bc"): true,
	}
	if len(seen) != 6 {
		t.Errorf("%d tickets, want 6", len(seen))
	}
}

func TestTicketAllocatesNothing(t *testing.T) {
	tickets := NewTickets(Hash{})
	long := strings.Repeat("x", MaxID)
	for name, ticket := range map[string]func(){
		"target":           func() { tickets.Target("91430100MA4L0000XY") },
		"pair":             func() { tickets.Pair("91430100MA4L0000XY", "43010012") },
		"pair of two long": func() { tickets.Pair(long, long) },
	} {
		if n := testing.AllocsPerRun(1000, ticket); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

func TestTicketsAreOrderedAsTheirHexDigits(t *testing.T) {
	tickets := NewTickets(Hash{})
	for _, a := range []Ticket{{}, {31: 1}, {0: 0x80}, {0: 0x0f}, {0: 0xf0}, tickets.Target("a"), tickets.Target("b")} {
		for _, b := range []Ticket{{}, {31: 1}, {0: 0x80}, {0: 0x7f}, tickets.Target("a"), tickets.Target("b")} {
			if got, want := a.Compare(b), strings.Compare(hex.EncodeToString(a[:]), hex.EncodeToString(b[:])); got != want {
				t.Errorf("%s against %s: %d, want %d", a, b, got, want)
			}
		}
	}
}
