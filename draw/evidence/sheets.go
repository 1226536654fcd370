package evidence

import (
	"fmt"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// SheetsFile is the note with which an office signs a folder of record sheets (§13).
const SheetsFile = "签名.txt"

const (
	sheetsVersion   = "摇号检查记录表签名 v1"
	keyAnnouncement = "公告"
)

// A Sheet is a record sheet as it was signed.
type Sheet struct {
	Target string // id
	Digest draw.Hash
}

// SheetDigest is the SHA-256 of the texts of a sheet's cells, row by row, without those that are empty, and without the digest that stands on it.
func SheetDigest(texts []string) draw.Hash {
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(text + "\n")
	}
	return draw.HashOf(b.String())
}

// SheetsText is 签名.txt: the sheets of the draw with this commitment, in their order, as signed by the office. The error is a [*ledger.KeyError].
func SheetsText(commitment draw.Hash, sheets []Sheet, key *ledger.PrivateKey) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s %s\n", sheetsVersion, keyAnnouncement, commitment)
	for k, s := range sheets {
		fmt.Fprintf(&b, "%d %s %s\n", k+1, s.Target, s.Digest)
	}
	return ledger.SignNote(b.String(), key)
}

// OpenSheets reads 签名.txt and verifies the signature by the key that the announcement names, and that it is about this announcement. The error is a [*draw.Finding].
func OpenSheets(text string, commitment draw.Hash, office draw.NoteKey) ([]Sheet, error) {
	body, _, _ := strings.Cut(text, "\n\n")
	see := []func(string) draw.Fault{
		func(line string) draw.Fault { return faultUnless(line == sheetsVersion, draw.FaultVersion) },
		func(line string) draw.Fault {
			return faultUnless(line == keyAnnouncement+" "+commitment.String(), draw.FaultAbout)
		},
	}
	var sheets []Sheet
	for range strings.Count(body, "\n") - 1 {
		see = append(see, func(line string) draw.Fault {
			s, fault := parseSheet(line, len(sheets)+1)
			sheets = append(sheets, s)
			return fault
		})
	}
	if err := ledger.OpenNote(text, office, see...); err != nil {
		return nil, inSheets(err)
	}
	return sheets, nil
}

// parseSheet reads the line about the sheet with this number.
func parseSheet(line string, number int) (Sheet, draw.Fault) {
	fields := strings.Split(line, " ")
	if len(fields) != 3 {
		return Sheet{}, draw.FaultSpelling
	}
	digest, ok := draw.ParseHash(fields[2])
	switch {
	case fields[0] != strconv.Itoa(number):
		return Sheet{}, draw.FaultNumber
	case !draw.ValidID(fields[1]):
		return Sheet{}, draw.FaultID
	case !ok:
		return Sheet{}, draw.FaultHash
	}
	return Sheet{fields[1], digest}, ""
}

func faultUnless(ok bool, fault draw.Fault) draw.Fault {
	if ok {
		return ""
	}
	return fault
}

// inSheets names the file of a finding.
func inSheets(err error) error {
	if f, ok := err.(*draw.Finding); ok {
		f.File = SheetsFile
	}
	return err
}
