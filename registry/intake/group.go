package intake

import (
	"cmp"
	"slices"
)

// A Group has all issues of one kind.
type Group struct {
	Kind     Kind
	Severity Severity
	Issues   []Issue // at least one
}

// GroupByKind sorts issues into groups: errors first, then warnings, then notes, and in each the kind that was met first.
func GroupByKind(issues []Issue) []Group {
	var groups []Group
	at := map[Kind]int{}
	for _, i := range issues {
		k, known := at[i.Kind]
		if !known {
			k = len(groups)
			at[i.Kind] = k
			groups = append(groups, Group{Kind: i.Kind, Severity: i.Severity})
		}
		groups[k].Issues = append(groups[k].Issues, i)
	}
	order := []Severity{Error, Warning, Note}
	slices.SortStableFunc(groups, func(a, b Group) int {
		return cmp.Compare(slices.Index(order, a.Severity), slices.Index(order, b.Severity))
	})
	return groups
}
