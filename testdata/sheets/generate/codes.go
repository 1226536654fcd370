package main

import (
	"fmt"
	"strings"
)

// code is a social credit code (GB 32100) or an old registration number, right to the last character.
func (d dealer) code(name string, old bool) string {
	class, series := "92", 6+d.IntN(2) // 商行, 经营部: sole traders
	switch {
	case strings.HasSuffix(name, "有限公司"):
		class, series = "91", 0
	case strings.HasSuffix(name, "合作社"):
		class, series = "93", 0
	}
	if old {
		return withDecimalCheck(fmt.Sprintf("%s%d%07d", region, series, d.IntN(60_000)))
	}
	return withCreditCheck(class + region + withOrganisationCheck(d.organisation()))
}

// organisation is the body of an organisation code: MA and six characters since 2015, eight digits before.
func (d dealer) organisation() string {
	if d.one(4) {
		return fmt.Sprintf("%08d", d.IntN(100_000_000))
	}
	s := "MA" + d.char("23456")
	for len(s) < 8 {
		s += d.char(creditAlphabet)
	}
	return s
}

// creditAlphabet is that of GB 32100: digits and capitals without I, O, S, V, Z.
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// withCreditCheck adds the check character of GB 32100 to 17 characters: weights are the powers of 3 modulo 31.
func withCreditCheck(s string) string {
	sum, weight := 0, 1
	for _, c := range s {
		sum += strings.IndexRune(creditAlphabet, c) * weight
		weight = weight * 3 % 31
	}
	return s + creditAlphabet[(31-sum%31)%31:][:1]
}

// withOrganisationCheck adds the check character of GB 11714 to eight. There, a letter counts by its place in the
// whole alphabet.
func withOrganisationCheck(s string) string {
	weights, sum := [8]int{3, 7, 9, 10, 5, 8, 4, 2}, 0
	for i, c := range s {
		sum += strings.IndexRune("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", c) * weights[i]
	}
	return s + "0123456789X"[(11-sum%11)%11:][:1]
}

// withDecimalCheck adds the check digit of a registration number (ISO 7064, MOD 11,10).
func withDecimalCheck(s string) string {
	p := 10
	for _, c := range s {
		p = (p + int(c-'0')) % 10
		if p == 0 {
			p = 10
		}
		p = p * 2 % 11
	}
	return fmt.Sprintf("%s%d", s, (11-p)%10)
}
