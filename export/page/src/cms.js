// Whether a SignedData (CMS, RFC 5652) is signed by a certificate that lies in it. Nothing is said of who vouches for the certificate.

import { p256, p384, p521 } from '../libraries/noble-curves/nist.js';
import { sha256, sha384, sha512 } from '../libraries/noble-hashes/sha2.js';
import { hex } from './hash.js';
import { isSignedByRsa } from './rsa.js';
import { Malformed, octets, setOf } from './der.js';

const sequence = 0x30;
const bits = 0x03;
const hashes = { '2.16.840.1.101.3.4.2.1': sha256, '2.16.840.1.101.3.4.2.2': sha384, '2.16.840.1.101.3.4.2.3': sha512 };
const curves = { '1.2.840.10045.3.1.7': p256, '1.3.132.0.34': p384, '1.3.132.0.35': p521 };
const rsaKey = '1.2.840.113549.1.1.1';
const ecKey = '1.2.840.10045.2.1';
const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';

/** What a signature's algorithm says of the hash: by RSA (PKCS #1, 1.5) and by ECDSA; of plain RSA it is that of the digest. */
const hashOfSignature = {
  '1.2.840.113549.1.1.11': sha256, '1.2.840.113549.1.1.12': sha384, '1.2.840.113549.1.1.13': sha512,
  '1.2.840.10045.4.3.2': sha256, '1.2.840.10045.4.3.3': sha384, '1.2.840.10045.4.3.4': sha512,
};

/** Whether the signer signed `content`, by a certificate in `signed`, the Parts of a SignedData after its content; null if the kind of signature is
 * none of those that are verified here: RSA with PKCS #1, 1.5, and ECDSA on P-256, P-384 and P-521, with SHA-256, SHA-384 or SHA-512. */
export function isSignedInside(signed, content) {
  const certificates = signed.optional(0xa0);
  signed.optional(0xa1); // revocation lists
  const signers = signed.next().parts(setOf).rest();
  if (signers.length !== 1) throw new Malformed('signers');
  const signer = readSigner(signers[0].parts());
  const certificate = certificates && certificates.parts(0xa0).rest().filter(({ tag }) => tag === sequence).map(readCertificate).find(signer.isOf);
  if (!certificate) throw new Malformed('no certificate');
  const hash = hashes[signer.digest];
  const hashSigned = hashOfSignature[signer.algorithm] || (signer.algorithm === rsaKey ? hash : null);
  const verify = verifierOf(certificate.key);
  if (!hash || !hashSigned || !verify) return null;
  return signer.states(hex(hash(content))) && verify(signer.message, signer.signature, hashSigned);
}

/** A SignerInfo with signed attributes, which a time stamp must have. */
function readSigner(parts) {
  parts.next(); // version
  const id = parts.next();
  const digest = parts.next().parts().next().oid;
  const attributes = parts.next();
  const values = attributes.parts(0xa0).rest().map((attribute) => attributeOf(attribute.parts()));
  const valueOf = (wanted) => {
    const found = values.filter(({ type }) => type === wanted);
    if (found.length !== 1) throw new Malformed('attribute');
    return found[0].value;
  };
  const message = Uint8Array.from(attributes.bytes);
  message[0] = setOf; // what is signed is the set by itself (RFC 5652, §5.4)
  return {
    digest,
    message,
    algorithm: parts.next().parts().next().oid,
    signature: parts.next().as(octets),
    isOf: (certificate) => certificate.ids.includes(hex(id.as(id.tag === sequence ? sequence : 0x80))),
    states: (hash) => valueOf(contentType).oid === '1.2.840.113549.1.9.16.1.4' && hex(valueOf(messageDigest).as(octets)) === hash,
  };
}

function attributeOf(parts) {
  const type = parts.next().oid;
  const values = parts.next().parts(setOf).rest();
  if (values.length === 0) throw new Malformed('attribute');
  return { type, value: values[0] };
}

/** The key of a certificate, and the ids by which a signer may name it: issuer and serial number, or the identifier of the key. */
function readCertificate(value) {
  const body = value.parts().next().parts();
  body.optional(0xa0); // version
  const serial = body.next();
  body.next(); // algorithm
  const issuer = body.next();
  body.next(); // validity
  body.next(); // subject
  const key = body.next().parts();
  const [algorithm, bytes] = [key.next().parts(), key.next().as(bits).subarray(1)];
  return { ids: [hex(issuer.bytes) + hex(serial.bytes), ...body.rest().filter(({ tag }) => tag === 0xa3).map(keyIdOf)], key: { algorithm, bytes } };
}

/** The extension 2.5.29.14, in hex; empty if there is none. */
function keyIdOf(extensions) {
  for (const extension of extensions.parts(0xa3).next().parts().rest()) {
    const parts = extension.parts();
    if (parts.next().oid !== '2.5.29.14') continue;
    const value = parts.rest().pop();
    return hex(value.as(octets).subarray(2)); // an octet string in an octet string
  }
  return '';
}

/** A function (message, signature, hash) by which a key verifies, or null. */
function verifierOf({ algorithm, bytes }) {
  const kind = algorithm.next().oid;
  if (kind === ecKey) {
    const curve = curves[algorithm.next().oid];
    return curve ? (message, signature, hash) => verifyEcdsa(curve, bytes, hash(message), signature) : null;
  }
  return kind === rsaKey ? (message, signature, hash) => isSignedByRsa(bytes, hash(message), signature) : null;
}

function verifyEcdsa(curve, key, digest, signature) {
  try {
    return curve.verify(signature, digest, key, { format: 'der', prehash: false, lowS: false });
  } catch (problem) {
    return false; // no signature, or no point
  }
}
