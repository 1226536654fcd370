package export

import (
	"slices"
	"testing"
)

func TestFolderNamesAreTakenByWindowsAndLinux(t *testing.T) {
	for _, c := range []struct{ names, want []string }{
		{[]string{"城东", "城西"}, []string{"城东", "城西"}},
		{[]string{"a/b", `a\b`, "a:b"}, []string{"a_b", "a_b-2", "a_b-3"}},
		{[]string{".", "..", "...", ".git"}, []string{"_", "_._", "_.._", "_.git"}},
		{[]string{"城东."}, []string{"城东_"}},
		{[]string{"con", "Aux.txt", "COM1", "com¹", "LPT9.", "CONSOLE", "COM10"}, []string{"_con", "_Aux.txt", "_COM1", "_com¹", "LPT9_", "CONSOLE", "COM10"}},
		{[]string{"East", "east", "EAST", "east-2"}, []string{"East", "east-2", "EAST-3", "east-2-2"}},
		{[]string{"ΑΣ", "ας", "ασ"}, []string{"ΑΣ", "ας-2", "ασ-3"}},
		{[]string{"Thumbs.db", "~$城东", "desktop.ini"}, []string{"_Thumbs.db", "_~$城东", "_desktop.ini"}},
		{[]string{"a\tb", "a\u202eb"}, []string{"a_b", "a_b-2"}},
	} {
		if got := FolderNames(c.names); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.names, got, c.want)
		}
	}
}
