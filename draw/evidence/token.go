package evidence

import (
	"bytes"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"yaohao/draw"

	"github.com/digitorus/pkcs7"
)

// maxToken is the most bytes of a token (§13): reading one takes memory for each level of it.
const maxToken = 1 << 16

// A TokenError says why bytes are no time stamp of an announcement.
type TokenError struct {
	Fault  draw.Fault // FaultToken, FaultStamped or FaultCertificate
	Detail string     // for a developer; of FaultStamped the SHA-256 that was stamped instead, or the OID of another algorithm and its hash
}

func (e *TokenError) Error() string { return fmt.Sprintf("time stamp: %s: %s", e.Fault, e.Detail) }

// A RefusedError says that a time-stamp authority gave no token (RFC 3161, §2.4.2). It is a [*TokenError], too.
type RefusedError struct {
	Status  int      // 2 for a refusal; see there for others
	Failure int      // the number of the first bit of PKIFailureInfo; -1 for none
	Text    []string // what the authority says of it, if anything
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("refused: status %d, failure %d, %q", e.Status, e.Failure, e.Text)
}

func (e *RefusedError) Unwrap() error { return &TokenError{draw.FaultToken, e.Error()} }

// An UnsupportedSignatureError says that a token is signed in a way that cannot be verified here: SM2 with SM3 (GM/T 0003), SHA-1, RSA-PSS.
type UnsupportedSignatureError struct{ Algorithm string }

func (e *UnsupportedSignatureError) Error() string {
	return "time stamp: signatures of " + e.Algorithm + " cannot be verified"
}

// RFC 3161, §2.4.2, and RFC 5652, §5.1, as far as they are looked at.
type (
	timestampReply struct {
		Status struct {
			Status int
			Text   []string       `asn1:"optional,utf8"`
			Fail   asn1.BitString `asn1:"optional"`
		}
		Token asn1.RawValue `asn1:"optional"`
	}
	contentInfo struct {
		Type    asn1.ObjectIdentifier
		Content signedData `asn1:"explicit,tag:0"`
	}
	signedData struct {
		Version int
		Digests asn1.RawValue
		Inner   struct {
			Type    asn1.ObjectIdentifier
			Content []byte `asn1:"explicit,tag:0"`
		}
		Certificates asn1.RawValue `asn1:"optional,tag:0"`
		Revocations  asn1.RawValue `asn1:"optional,tag:1"`
		Signers      asn1.RawValue
	}
	signerInfo struct {
		Version   int
		Signer    asn1.RawValue
		Digest    pkix.AlgorithmIdentifier
		Signed    asn1.RawValue `asn1:"optional,tag:0"`
		Signature pkix.AlgorithmIdentifier
		Value     []byte
		Unsigned  asn1.RawValue `asn1:"optional,tag:1"`
	}
	timestampInfo struct {
		Version int
		Policy  asn1.ObjectIdentifier
		Imprint struct {
			Algorithm pkix.AlgorithmIdentifier
			Hash      []byte
		}
		Serial   *big.Int
		Time     asn1.RawValue
		Accuracy struct {
			Seconds      int `asn1:"optional"`
			Milliseconds int `asn1:"optional,tag:0"`
			Microseconds int `asn1:"optional,tag:1"`
		} `asn1:"optional"`
		Ordering   bool          `asn1:"optional"`
		Nonce      *big.Int      `asn1:"optional"`
		Authority  asn1.RawValue `asn1:"optional,tag:0"`
		Extensions asn1.RawValue `asn1:"optional,tag:1"`
	}
)

// ParseTimestampReply returns the token in what a time-stamp authority sent: a whole reply (TimeStampResp), or the token alone. Whether it is one of the announcement is
// [CheckToken]'s to say. The error is a [*TokenError]; a [*RefusedError] if a reply says why it has no token.
func ParseTimestampReply(reply []byte) ([]byte, error) {
	if isToken(reply) {
		return reply, nil
	}
	var r timestampReply
	rest, err := asn1.Unmarshal(reply, &r)
	switch {
	case err != nil:
		return nil, &TokenError{draw.FaultToken, err.Error()}
	case len(rest) > 0:
		return nil, &TokenError{draw.FaultToken, "bytes after the reply"}
	case r.Status.Status != 0 && r.Status.Status != 1: // granted, grantedWithMods
		return nil, &RefusedError{r.Status.Status, firstBit(r.Status.Fail), r.Status.Text}
	case !isToken(r.Token.FullBytes):
		return nil, &TokenError{draw.FaultToken, "no token in the reply"}
	}
	return r.Token.FullBytes, nil
}

// firstBit is the number of the first bit that is set, or -1.
func firstBit(s asn1.BitString) int {
	for k := range s.BitLength {
		if s.At(k) == 1 {
			return k
		}
	}
	return -1
}

func isToken(b []byte) bool {
	_, err := parseToken(b)
	return err == nil
}

// parseToken reads what a token says of itself.
func parseToken(token []byte) (*contentInfo, error) {
	if len(token) > maxToken {
		return nil, fmt.Errorf("more than %d bytes", maxToken)
	}
	var c contentInfo
	rest, err := asn1.Unmarshal(token, &c)
	switch {
	case err != nil:
		return nil, err
	case len(rest) > 0:
		return nil, errors.New("bytes after the token")
	case !c.Type.Equal(pkcs7.OIDSignedData) || !c.Content.Inner.Type.Equal(oidTimestamp()):
		return nil, fmt.Errorf("content of type %v in %v", c.Content.Inner.Type, c.Type)
	}
	return &c, nil
}

// oidTimestamp is id-ct-TSTInfo.
func oidTimestamp() asn1.ObjectIdentifier {
	return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 1, 4}
}

// CheckToken checks that a token is a time stamp over the SHA-256 of an announcement, and is signed by the certificate in it; and whether trusted has this, or one that
// vouches for it for time stamps. The error is a [*TokenError]; that a signature cannot be verified here is none, but said in the result.
func CheckToken(token []byte, announcement draw.Hash, trusted *x509.CertPool) (*Timestamp, error) {
	c, err := parseToken(token)
	if err != nil {
		return nil, &TokenError{draw.FaultToken, err.Error()}
	}
	var info timestampInfo
	if rest, err := asn1.Unmarshal(c.Content.Inner.Content, &info); err != nil || len(rest) > 0 {
		return nil, &TokenError{draw.FaultToken, fmt.Sprintf("%d bytes after its content, %v", len(rest), err)}
	}
	var signer signerInfo
	switch rest, err := asn1.Unmarshal(c.Content.Signers.Bytes, &signer); {
	case err != nil:
		return nil, &TokenError{draw.FaultToken, err.Error()}
	case len(rest) > 0:
		return nil, &TokenError{draw.FaultToken, "more than one signer"}
	case !info.Imprint.Algorithm.Algorithm.Equal(pkcs7.OIDDigestAlgorithmSHA256):
		return nil, &TokenError{draw.FaultStamped, fmt.Sprintf("%v %x", info.Imprint.Algorithm.Algorithm, info.Imprint.Hash)}
	case !bytes.Equal(info.Imprint.Hash, announcement[:]):
		return nil, &TokenError{draw.FaultStamped, fmt.Sprintf("%x", info.Imprint.Hash)}
	}
	stamp := &Timestamp{}
	if stamp.At, err = parseTime(info.Time); err != nil {
		return nil, &TokenError{draw.FaultToken, err.Error()}
	}
	if name := signer.unsupported(); name != "" {
		stamp.Unverified = &UnsupportedSignatureError{name}
		return stamp, nil
	}
	return stamp, stamp.verify(token, trusted)
}

// parseTime reads a GeneralizedTime as RFC 3161, §2.4.2, has it: in UTC, with or without a fraction of a second.
func parseTime(v asn1.RawValue) (time.Time, error) {
	s := string(v.Bytes)
	t, err := time.Parse("20060102150405Z", s)
	if err != nil || v.Class != asn1.ClassUniversal || v.Tag != asn1.TagGeneralizedTime || strings.Contains(s, ",") {
		return t, fmt.Errorf("%q is no time", s)
	}
	return t.In(draw.Beijing()), nil
}

// verify verifies the signature of a token that is signed in a known way.
func (s *Timestamp) verify(token []byte, trusted *x509.CertPool) error {
	p7, err := pkcs7.Parse(token)
	if err != nil { // the token has been read before: it is a certificate that the library cannot read, as one for SM2
		s.Unverified = &UnsupportedSignatureError{err.Error()}
		return nil
	}
	certificate := p7.GetOnlySigner()
	if certificate == nil {
		return &TokenError{draw.FaultCertificate, "there is no certificate of the signer"}
	}
	var signed asn1.ObjectIdentifier
	if err := p7.UnmarshalSignedAttribute(pkcs7.OIDAttributeContentType, &signed); err != nil || !signed.Equal(oidTimestamp()) {
		return &TokenError{draw.FaultCertificate, "the type of the content is not signed"}
	}
	if err := p7.Verify(); err != nil {
		return &TokenError{draw.FaultCertificate, err.Error()}
	}
	s.Authority = certificate.Subject.String()
	s.Trusted = trusted != nil && isTrusted(certificate, p7.Certificates, s.At, trusted)
	return nil
}

// isTrusted reports whether a certificate is for time stamps, and trusted at that time.
func isTrusted(certificate *x509.Certificate, others []*x509.Certificate, at time.Time, trusted *x509.CertPool) bool {
	between := x509.NewCertPool()
	for _, c := range others {
		between.AddCert(c)
	}
	_, err := certificate.Verify(x509.VerifyOptions{
		Roots: trusted, Intermediates: between, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageTimeStamping},
	})
	return err == nil && slices.Contains(certificate.ExtKeyUsage, x509.ExtKeyUsageTimeStamping)
}

// unsupported names the algorithms of a signature that cannot be verified here; "" if it can.
func (s *signerInfo) unsupported() string {
	digest, signature := s.Digest.Algorithm, s.Signature.Algorithm
	known := func(oid asn1.ObjectIdentifier, oids ...asn1.ObjectIdentifier) bool {
		return slices.ContainsFunc(oids, oid.Equal)
	}
	if !known(digest, pkcs7.OIDDigestAlgorithmSHA256, pkcs7.OIDDigestAlgorithmSHA384, pkcs7.OIDDigestAlgorithmSHA512) ||
		!known(signature, pkcs7.OIDEncryptionAlgorithmRSA, pkcs7.OIDEncryptionAlgorithmRSASHA256, pkcs7.OIDEncryptionAlgorithmRSASHA384, pkcs7.OIDEncryptionAlgorithmRSASHA512,
			pkcs7.OIDDigestAlgorithmECDSASHA256, pkcs7.OIDDigestAlgorithmECDSASHA384, pkcs7.OIDDigestAlgorithmECDSASHA512, pkcs7.OIDEncryptionAlgorithmEDDSA25519) {
		return algorithmName(signature) + ", " + algorithmName(digest)
	}
	return ""
}

// algorithmName names the algorithms of GM/T 0006 by which Chinese authorities sign, and spells others.
func algorithmName(oid asn1.ObjectIdentifier) string {
	switch oid.String() {
	case "1.2.156.10197.1.301", "1.2.156.10197.1.301.1", "1.2.156.10197.1.501":
		return "SM2"
	case "1.2.156.10197.1.401":
		return "SM3"
	}
	return oid.String()
}
