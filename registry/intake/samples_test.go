package intake

import (
	"os"
	"strings"
	"testing"
)

// TestSamples reads workbooks that other programs wrote. Beside each lies what is in it, a cell on each line. See testdata/README.md.
func TestSamples(t *testing.T) {
	for _, name := range []string{"cells", "writeexcel"} {
		got := strings.Join(mustDump(t, readFile(t, "testdata/"+name+".xls")), "\n") + "\n"
		golden := "testdata/" + name + ".txt"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		same(t, name, strings.Split(got, "\n"), strings.Split(string(readFile(t, golden)), "\n"))
	}
}

// TestSampleRegistries compares sample registries that LibreOffice saved as .xls with the workbooks they were saved from.
func TestSampleRegistries(t *testing.T) {
	for _, name := range []string{"inspectors", "avoidance"} {
		same(t, name, mustDump(t, readFile(t, "testdata/"+name+".xls")), mustDump(t, readFile(t, "../../testdata/sheets/"+name+".xlsx")))
	}
}
