package intake

import (
	"encoding/csv"
	"os"
	"testing"
)

func TestCreditCode(t *testing.T) {
	for code, want := range map[string]bool{
		"92990321MA5C40B68C": true, "92990321MA5C40B68D": false, "92990321MA5C40B68c": false, "92990321MA5C40B6IC": false, "92990321MA5C40B68": false,
	} {
		if isCreditCode(code) != want || !looksLikeCreditCode(code) {
			t.Errorf("%s: %v", code, !want)
		}
	}
	for _, other := range []string{"990321600012345", "MA5C40B68", "川执（2020）00001号", "1234567890123"} {
		if looksLikeCreditCode(other) {
			t.Errorf("%s is taken for a social credit code", other)
		}
	}
}

// TestCodesOfTheQuickStart: none of them gives a warning.
func TestCodesOfTheQuickStart(t *testing.T) {
	f, err := os.Open("../../testdata/sheets/targets.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) != 2001 {
		t.Fatal(len(rows), err)
	}
	for _, row := range rows[1:] {
		if code := row[1]; !isCreditCode(code) && len(code) != 15 {
			t.Errorf("%s", code)
		}
	}
}
