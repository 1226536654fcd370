package main

import (
	"slices"
	"strings"
)

// A pair is a row of the avoidance list.
type pair struct {
	target
	inspector
	reason
}

// makePairs meets no target and no inspector twice.
func makePairs(d dealer, targets []target, inspectors []inspector) []pair {
	var pairs []pair
	queue, officers := d.Perm(len(targets)), d.Perm(len(inspectors))
	for i, r := range deal(d, reasons) {
		at := slices.IndexFunc(queue, func(k int) bool {
			return r.kind != holding || strings.HasSuffix(targets[k].name, "有限公司")
		})
		pairs = append(pairs, pair{targets[queue[at]], inspectors[officers[i]], r})
		queue = slices.Delete(queue, at, at+1)
	}
	return pairs
}
