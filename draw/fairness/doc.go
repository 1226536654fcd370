// Package fairness draws many times from the same announcement and lists, and says whether chances are what they should be: each target of a
// stratum as likely as the next, or as its weight says; inspectors with equal constraints sent equally often, and with everybody equally often.
//
// It is as pure as the protocol. The seeds of its draws follow from the announcement alone ([Seed]), so that anyone gets the same figures, and nobody
// learns from them what a seed that may be announced would give. Who draws on several processors gives each its own [Counts] and merges them: the
// sums are whole numbers, and do not depend on the order.
//
// The tests are of the chi-squared kind, for draws without replacement. What is counted in one draw (whether a target is drawn, how many seats an
// inspector has, how often two meet) is not independent: drawn targets exclude each other, seats add up. But members who have equal chances
// can be exchanged, and so the deviations of one draw from their mean have the same variance in each of df directions. With D the
// deviations of one draw, df·|ΣD|²/Σ|D|² is then chi-squared with df degrees of freedom if there are many draws: for targets, df is one less
// than there are, and Σ|D|² exactly draws·take·(1 - take/of). Where nothing is left to chance, as when all of a stratum are taken, there is no test.
package fairness

import (
	"crypto/sha256"
	"fmt"

	"yaohao/draw"
)

// Seed returns the seed of draw k, from 1, of a simulation: 模拟, k, and the SHA-256 of "simulate", the SHA-256 of the announcement and k, with a space
// between. It says of itself that it is no seed for a draw that counts.
func Seed(announcement draw.Hash, k int) string {
	return fmt.Sprintf("模拟 %d %x", k, sha256.Sum256(fmt.Appendf(nil, "simulate %s %d", announcement, k)))
}
