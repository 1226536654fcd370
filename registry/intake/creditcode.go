package intake

import "strings"

// creditAlphabet is that of GB 32100: digits and capitals without I, O, S, V, Z.
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// looksLikeCreditCode reports whether an id has the length of a social credit code, give or take a character, and no signs
// but letters and digits. Registration numbers have 13 to 15 digits, organisation codes nine characters.
func looksLikeCreditCode(id string) bool {
	return len(id) >= 17 && len(id) <= 19 && !strings.ContainsFunc(id, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	})
}

// isCreditCode checks the length, the alphabet and the check character: the weights are the powers of 3 modulo 31.
func isCreditCode(id string) bool {
	if len(id) != 18 {
		return false
	}
	sum, weight := 0, 1
	for _, r := range id[:17] {
		value := strings.IndexRune(creditAlphabet, r)
		if value < 0 {
			return false
		}
		sum += value * weight
		weight = weight * 3 % 31
	}
	return id[17] == creditAlphabet[(31-sum%31)%31]
}
