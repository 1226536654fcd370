package evidence

import (
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

const (
	signatureVersion = "摇号案卷签名 v1"
	keySums          = draw.SumsFile
)

// SignatureText is signature.txt (§13): SHA256SUMS as signed by the office. The error is a [*ledger.KeyError].
func SignatureText(sums string, key *ledger.PrivateKey) (string, error) {
	return ledger.SignNote(signatureVersion+"\n"+keySums+" "+draw.HashOf(sums).String()+"\n", key)
}

func (c *checker) checkSignature(text string) error {
	var sum draw.Hash
	err := ledger.OpenNote(text, c.key,
		func(line string) draw.Fault { return faultUnless(line == signatureVersion, draw.FaultVersion) },
		func(line string) draw.Fault {
			digits, ok := strings.CutPrefix(line, keySums+" ")
			if !ok {
				return draw.FaultSpelling
			}
			sum, ok = draw.ParseHash(digits)
			return faultUnless(ok, draw.FaultHash)
		})
	if err != nil {
		return err
	}
	if want := draw.HashOf(c.sums); sum != want {
		f := finding(2, draw.FaultSum, sum.String(), want.String())
		f.Against = draw.Place{File: draw.SumsFile}
		return f
	}
	c.found.Signed = true
	return nil
}
