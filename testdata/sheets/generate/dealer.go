package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A dealer makes the choices of one list. Each list has its own, so that a change in one leaves the others as they are.
type dealer struct {
	*rand.Rand
	used map[string]bool
}

func newDealer(stream uint64) dealer {
	return dealer{rand.New(rand.NewPCG(20260108, stream)), map[string]bool{}}
}

// fresh calls draw until it gives something that this dealer has not given yet.
func (d dealer) fresh(draw func() string) string {
	for {
		if s := draw(); !d.used[s] {
			d.used[s] = true
			return s
		}
	}
}

// unknown calls draw until it gives something that is not known.
func unknown(draw func() string) string {
	for {
		if s := draw(); !slices.Contains(strings.Fields(known), s) {
			return s
		}
	}
}

// word picks one of the words of a table, all alike.
func (d dealer) word(words string) string {
	list := strings.Fields(words)
	return list[d.IntN(len(list))]
}

// char picks one of the characters of a table, all alike.
func (d dealer) char(chars string) string {
	list := []rune(chars)
	return string(list[d.IntN(len(list))])
}

// early picks a place among n, the first ones more often than the last.
func (d dealer) early(n int) int { return min(d.IntN(n), d.IntN(n)) }

// one is true once in n calls, on average.
func (d dealer) one(n int) bool { return d.IntN(n) == 0 }

// deal gives every value as often as its share says, in mixed order.
func deal[T any](d dealer, shares []share[T]) []T {
	var deck []T
	for _, s := range shares {
		deck = append(deck, slices.Repeat([]T{s.value}, s.rows)...)
	}
	d.Shuffle(len(deck), func(i, j int) { deck[i], deck[j] = deck[j], deck[i] })
	return deck
}

// A person is a name and a sex.
type person struct{ name, sex string }

func (d dealer) person() person {
	given := givens[d.IntN(len(givens))]
	return person{unknown(func() string { return d.surname() + d.givenName(given) }), given.sex}
}

func (d dealer) surname() string {
	list := []rune(surnames)
	return string(list[d.early(len(list))])
}

func (d dealer) givenName(g givenNames) string {
	if d.one(6) {
		return d.char(g.single)
	}
	return d.char(g.heads) + d.char(g.tails)
}

// phone is a number that nobody has: mobile, or now and then a landline. No two blocks share a number.
func (d dealer) phone(block int) string {
	if d.one(4) {
		return fmt.Sprintf("%s%d%06d", landline, block, d.IntN(1_000_000))
	}
	return fmt.Sprintf("%s000%d%04d", mobile, block, d.IntN(10_000))
}
