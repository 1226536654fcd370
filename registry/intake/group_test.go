package intake

import (
	"fmt"
	"slices"
	"testing"
)

func TestGroupByKind(t *testing.T) {
	var issues []Issue
	for _, k := range []Kind{SampleRow, CheckDigit, MissingName, DuplicateName, BadID, CheckDigit, MissingName} {
		issues = append(issues, Issue{Kind: k, Severity: severities[k]})
	}
	var got []string
	for _, g := range GroupByKind(issues) {
		got = append(got, fmt.Sprint(g.Severity, " ", g.Kind, " ", len(g.Issues)))
	}
	want := []string{"error missing-name 2", "error bad-id 1", "warning check-digit 2", "warning duplicate-name 1", "note sample-row 1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
