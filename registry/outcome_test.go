package registry

import "testing"

func TestMistypedIDsAreNearKnownOnes(t *testing.T) {
	for _, tt := range []struct {
		id, known string
		want      int
	}{
		{"91990321732945819Q", "91990321732945819Q", 0},
		{"91990321732945819q", "91990321732945819Q", 0},
		{"9199032173294581Q", "91990321732945819Q", 1},
		{"91990321732945891Q", "91990321732945819Q", 2},
		{"91990321732945000Q", "91990321732945819Q", -1},
		{"9199032173294", "91990321732945819Q", -1},
		{"T9", "T1", -1}, // half of it is different
		{"", "T1", -1},
	} {
		if got := changesBetween(tt.id, tt.known); got != tt.want {
			t.Errorf("%q and %q: got %d, want %d", tt.id, tt.known, got, tt.want)
		}
	}
}
