package evidence

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"math/big"
	"slices"
	"testing"
	"time"

	"yaohao/draw"

	"github.com/digitorus/timestamp"
)

const sha256Algorithm = crypto.SHA256

var (
	stampedAt    = time.Date(2026, 11, 20, 9, 30, 15, 0, draw.Beijing())
	stampedHash  = draw.HashOf("摇号抽取公告 v1\n")
	timeStamping = []x509.ExtKeyUsage{x509.ExtKeyUsageTimeStamping}
)

// An authority signs time stamps, with a certificate by a root.
type authority struct {
	root, certificate *x509.Certificate
	key               crypto.Signer
}

func newAuthority(t testing.TB, key crypto.Signer, usage []x509.ExtKeyUsage) *authority {
	t.Helper()
	return newAuthorityAt(t, key, usage, stampedAt)
}

// newAuthorityAt has certificates that are valid around a time.
func newAuthorityAt(t testing.TB, key crypto.Signer, usage []x509.ExtKeyUsage, at time.Time) *authority {
	t.Helper()
	rootKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	root := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Root"}, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
		NotBefore: at.AddDate(-1, 0, 0), NotAfter: at.AddDate(5, 0, 0),
	}
	leaf := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: "Clock"}, ExtKeyUsage: usage, KeyUsage: x509.KeyUsageDigitalSignature,
		NotBefore: at.AddDate(0, -1, 0), NotAfter: at.AddDate(4, 1, 0),
	}
	a := &authority{key: key}
	a.root = certify(t, root, root, rootKey.Public(), rootKey)
	a.certificate = certify(t, leaf, a.root, key.Public(), rootKey)
	return a
}

func certify(t testing.TB, c, by *x509.Certificate, key crypto.PublicKey, signer crypto.Signer) *x509.Certificate {
	t.Helper()
	der, err := x509.CreateCertificate(rand.Reader, c, by, key, signer)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

func ecdsaKey(t testing.TB) crypto.Signer {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// reply is a time stamp as an authority sends it.
func (a *authority) reply(t testing.TB, stamp timestamp.Timestamp, digest crypto.Hash) []byte {
	t.Helper()
	if stamp.HashedMessage == nil {
		stamp.HashAlgorithm, stamp.HashedMessage = crypto.SHA256, stampedHash[:]
	}
	if stamp.Time.IsZero() {
		stamp.Time = stampedAt.UTC()
	}
	stamp.Policy = asn1.ObjectIdentifier{1, 2, 3}
	reply, err := stamp.CreateResponseWithOpts(a.certificate, a.key, digest)
	if err != nil {
		t.Fatal(err)
	}
	return reply
}

func (a *authority) token(t testing.TB) []byte {
	t.Helper()
	token, err := ParseTimestampReply(a.reply(t, timestamp.Timestamp{AddTSACertificate: true}, crypto.SHA256))
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func pool(certificates ...*x509.Certificate) *x509.CertPool {
	p := x509.NewCertPool()
	for _, c := range certificates {
		p.AddCert(c)
	}
	return p
}

func TestTokensOfEveryKindOfKey(t *testing.T) {
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	_, edKey, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what   string
		key    crypto.Signer
		digest crypto.Hash
	}{{"RSA", rsaKey, crypto.SHA256}, {"RSA, SHA-512", rsaKey, crypto.SHA512}, {"ECDSA", ecdsaKey(t), crypto.SHA256}, {"Ed25519", edKey, crypto.SHA512}} {
		a := newAuthority(t, c.key, timeStamping)
		stamp := timestamp.Timestamp{AddTSACertificate: true, Accuracy: time.Second + 5*time.Millisecond, Ordering: true, Nonce: big.NewInt(77)}
		token, err := ParseTimestampReply(a.reply(t, stamp, c.digest))
		if err != nil {
			t.Errorf("%s: %v", c.what, err)
			continue
		}
		got, err := CheckToken(token, stampedHash, pool(a.root))
		if err != nil || !got.At.Equal(stampedAt) || got.Authority != "CN=Clock" || !got.Trusted || got.Unverified != nil {
			t.Errorf("%s: %+v, %v", c.what, got, err)
		}
	}
}

func TestOnlyTrustedCertificatesAreTrusted(t *testing.T) {
	a := newAuthority(t, ecdsaKey(t), timeStamping)
	stranger := newAuthority(t, ecdsaKey(t), timeStamping)
	late := newAuthority(t, ecdsaKey(t), timeStamping)
	token := a.token(t)
	lateToken, err := ParseTimestampReply(late.reply(t, timestamp.Timestamp{AddTSACertificate: true, Time: stampedAt.AddDate(9, 0, 0).UTC()}, crypto.SHA256))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what    string
		token   []byte
		trusted *x509.CertPool
		want    bool
	}{
		{"root", token, pool(a.root), true},
		{"certificate itself", token, pool(a.certificate), true},
		{"nobody", token, nil, false},
		{"an empty pool", token, pool(), false},
		{"another root", token, pool(stranger.root, stranger.certificate), false},
		{"after its end", lateToken, pool(late.root), false},
	} {
		if got, err := CheckToken(c.token, stampedHash, c.trusted); err != nil || got.Trusted != c.want || got.Unverified != nil {
			t.Errorf("%s: %+v, %v", c.what, got, err)
		}
	}
	for what, usage := range map[string][]x509.ExtKeyUsage{"for servers": {x509.ExtKeyUsageServerAuth}, "for nothing": nil} {
		a := newAuthority(t, ecdsaKey(t), usage)
		if got, err := CheckToken(a.token(t), stampedHash, pool(a.root, a.certificate)); err != nil || got.Trusted {
			t.Errorf("a certificate %s: %+v, %v", what, got, err)
		}
	}
}

func TestTokensThatAreNone(t *testing.T) {
	a := newAuthority(t, ecdsaKey(t), timeStamping)
	token := a.token(t)
	sha512 := crypto.SHA512.New()
	sha512.Write([]byte("摇号抽取公告 v1\n"))
	of := func(stamp timestamp.Timestamp) []byte {
		token, err := ParseTimestampReply(a.reply(t, stamp, crypto.SHA256))
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	other := draw.HashOf("another")
	exchanged := newAuthority(t, ecdsaKey(t), timeStamping)
	exchanged.certificate = a.certificate
	for _, c := range []struct {
		what  string
		token []byte
		fault draw.Fault
	}{
		{"another announcement", of(timestamp.Timestamp{AddTSACertificate: true, HashAlgorithm: crypto.SHA256, HashedMessage: other[:]}), draw.FaultStamped},
		{"another algorithm", of(timestamp.Timestamp{AddTSACertificate: true, HashAlgorithm: crypto.SHA512, HashedMessage: sha512.Sum(nil)}), draw.FaultStamped},
		{"time in another zone", of(timestamp.Timestamp{AddTSACertificate: true, Time: stampedAt}), draw.FaultToken},
		{"no certificate", of(timestamp.Timestamp{}), draw.FaultCertificate},
		{"another key", exchanged.token(t), draw.FaultCertificate},
		{"signature", flip(token, len(token)-1), draw.FaultCertificate},
		{"bytes after it", append(bytes.Clone(token), 0), draw.FaultToken},
		{"a byte less", token[:len(token)-1], draw.FaultToken},
		{"nothing", nil, draw.FaultToken},
		{"a certificate", a.certificate.Raw, draw.FaultToken},
		{"the whole reply", a.reply(t, timestamp.Timestamp{AddTSACertificate: true}, crypto.SHA256), draw.FaultToken},
		{"another type of content", bytes.ReplaceAll(token, []byte{0x09, 0x10, 0x01, 0x04}, []byte{0x09, 0x10, 0x01, 0x05}), draw.FaultToken},
		{"far too long", make([]byte, maxToken+1), draw.FaultToken},
	} {
		_, err := CheckToken(c.token, stampedHash, pool(a.root))
		var wrong *TokenError
		if !errors.As(err, &wrong) || wrong.Fault != c.fault || err.Error() == "" {
			t.Errorf("%s: %v", c.what, err)
		}
	}
}

func flip(b []byte, i int) []byte {
	b = bytes.Clone(b)
	b[i] ^= 1
	return b
}

// No bit of what is signed can be changed. (What is not: certificates that do not sign, unsigned attributes.)
func TestChangedTokensAreNeverTrusted(t *testing.T) {
	a := newAuthority(t, ecdsaKey(t), timeStamping)
	token := a.token(t)
	trusted := pool(a.root)
	for i := range token {
		got, err := CheckToken(flip(token, i), stampedHash, trusted)
		if err == nil && got.Trusted && !got.At.Equal(stampedAt) {
			t.Errorf("byte %d: at %v", i, got.At)
		}
	}
}

// Such are the stamps of authorities that sign by Chinese standards.
func TestSignaturesThatCannotBeVerifiedAreSaid(t *testing.T) {
	a := newAuthority(t, ecdsaKey(t), timeStamping)
	token := a.token(t)
	sha256 := []byte{0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01}
	sm3 := []byte{0x06, 0x09, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x83, 0x11, 0x00} // of the same length
	last := bytes.LastIndex(token, sha256)
	changed := append(append(bytes.Clone(token[:last]), sm3...), token[last+len(sha256):]...)
	got, err := CheckToken(changed, stampedHash, pool(a.root))
	if err != nil || got.Trusted || got.Unverified == nil || !got.At.Equal(stampedAt) {
		t.Errorf("%+v, %v", got, err)
	}
	ecdsa := []byte{0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02}
	sm2 := []byte{0x06, 0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x83, 0x75}
	last = bytes.LastIndex(token, ecdsa)
	changed = append(append(bytes.Clone(token[:last]), sm2...), token[last+len(ecdsa):]...)
	got, err = CheckToken(changed, stampedHash, pool(a.root))
	if err != nil || got.Unverified == nil || got.Unverified.Algorithm != "SM2, 2.16.840.1.101.3.4.2.1" || got.Unverified.Error() == "" {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := CheckToken(changed, draw.HashOf("another"), nil); err == nil {
		t.Error("a stamp of something else")
	}
}

func TestReplies(t *testing.T) {
	a := newAuthority(t, ecdsaKey(t), timeStamping)
	reply := a.reply(t, timestamp.Timestamp{AddTSACertificate: true}, crypto.SHA256)
	token, err := ParseTimestampReply(reply)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := ParseTimestampReply(token); err != nil || !bytes.Equal(again, token) {
		t.Errorf("the token alone: %v", err)
	}
	granted := bytes.Index(reply, []byte{0x30, 0x03, 0x02, 0x01, 0x00}) + 4
	reply[granted] = 1
	if _, err := ParseTimestampReply(reply); err != nil {
		t.Errorf("granted with modifications: %v", err)
	}
	reply[granted] = 2
	refused, err := timestamp.CreateErrorResponse(timestamp.Rejection, timestamp.BadAlgorithm)
	if err != nil {
		t.Fatal(err)
	}
	reply0 := bytes.Clone(reply)
	reply0[granted] = 0
	var wrong *TokenError
	for what, b := range map[string][]byte{"rejected with a token": reply, "refused": refused, "empty": nil, "text": []byte("Bad Gateway"), "bytes after": append(reply0, 0)} {
		if _, err := ParseTimestampReply(b); !errors.As(err, &wrong) || wrong.Fault != draw.FaultToken {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestRefusalsSayWhy(t *testing.T) {
	refused, err := timestamp.CreateErrorResponse(timestamp.Rejection, timestamp.BadDataFormat)
	if err != nil {
		t.Fatal(err)
	}
	said, err := asn1.Marshal(struct {
		Status struct {
			Status int
			Text   []string
			Fail   asn1.BitString
		}
	}{struct {
		Status int
		Text   []string
		Fail   asn1.BitString
	}{2, []string{"不支持", "this algorithm"}, asn1.BitString{Bytes: []byte{0x80}, BitLength: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		reply   []byte
		failure int
		text    []string
	}{{refused, 5, nil}, {said, 0, []string{"不支持", "this algorithm"}}, {[]byte{0x30, 5, 0x30, 3, 2, 1, 2}, -1, nil}} {
		_, err := ParseTimestampReply(c.reply)
		var why *RefusedError
		if !errors.As(err, &why) || why.Status != 2 || why.Failure != c.failure || !slices.Equal(why.Text, c.text) {
			t.Errorf("%x: %v", c.reply, err)
		}
	}
}

func FuzzToken(f *testing.F) {
	a := newAuthority(f, ecdsaKey(f), timeStamping)
	f.Add(a.token(f))
	f.Add(a.reply(f, timestamp.Timestamp{AddTSACertificate: true}, crypto.SHA256))
	trusted := pool(a.root)
	f.Fuzz(func(t *testing.T, b []byte) {
		token, err := ParseTimestampReply(b)
		if err != nil {
			return
		}
		if stamp, err := CheckToken(token, stampedHash, trusted); err == nil && stamp.Trusted && !stamp.At.Equal(stampedAt) {
			t.Fatalf("trusted at %v", stamp.At)
		}
		if text := TimestampText(token); text != "" {
			if back, err := ParseTimestampText(text); err != nil || !bytes.Equal(back, token) {
				t.Fatalf("%v", err)
			}
		}
	})
}
