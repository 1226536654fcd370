package evidence

import (
	"encoding/base64"
	"errors"
	"strings"
	"time"

	"yaohao/draw"
)

// A Timestamp is what timestamp.txt shows: somebody's clock, on the announcement.
type Timestamp struct {
	At         time.Time
	Authority  string                     // whom the certificate names; "" if it cannot be read
	Trusted    bool                       // whether the signature was verified, and the certificate is one that the caller trusts, or is vouched for by one
	Unverified *UnsupportedSignatureError // why the signature was not verified; nil if it was
}

const (
	timestampVersion = "摇号时间戳 v1"
	timestampColumns = 64 // characters to a line
)

// TimestampText is timestamp.txt (§13) with a token, as [ParseTimestampReply] returns it.
func TimestampText(token []byte) string {
	var b strings.Builder
	b.WriteString(timestampVersion + "\n")
	for s := base64.StdEncoding.EncodeToString(token); s != ""; {
		n := min(len(s), timestampColumns)
		b.WriteString(s[:n] + "\n")
		s = s[n:]
	}
	return b.String()
}

// ParseTimestampText reads timestamp.txt, and returns the bytes that are to be a token. The error is a [*draw.Finding] for the first wrong line, without a file.
func ParseTimestampText(text string) ([]byte, error) {
	var token []byte
	n, rest := 0, text
	for rest != "" || n < 2 {
		n++
		line, after, ok := strings.Cut(rest, "\n")
		fault := lineFault(n, line, after == "", &token)
		switch {
		case rest == "":
			return nil, finding(n, draw.FaultMissing, "", "")
		case !ok:
			return nil, finding(n, draw.FaultEnding, line, "")
		case fault != "":
			return nil, finding(n, fault, line, "")
		}
		rest = after
	}
	return token, nil
}

// lineFault reads a line of timestamp.txt and returns what is wrong with it, or "".
func lineFault(n int, line string, last bool, token *[]byte) draw.Fault {
	if n == 1 {
		if line != timestampVersion {
			return draw.FaultVersion
		}
		return ""
	}
	b, err := base64.StdEncoding.Strict().DecodeString(line)
	full := len(line) == timestampColumns && len(b) == timestampColumns/4*3
	if err != nil || base64.StdEncoding.EncodeToString(b) != line || line == "" || len(line) > timestampColumns || !full && !last {
		return draw.FaultSpelling
	}
	*token = append(*token, b...)
	return ""
}

func (c *checker) checkTimestamp(text string) error {
	token, err := ParseTimestampText(text)
	if err != nil {
		return err
	}
	c.found.Time, err = CheckToken(token, c.report.Commitment, c.trusted)
	var wrong *TokenError
	if errors.As(err, &wrong) {
		return finding(2, wrong.Fault, wrong.Detail, "")
	}
	return err
}
