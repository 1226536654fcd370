// timestamp.txt, a time stamp (RFC 3161) of the announcement: SPEC §13.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { hex, sha256Hex } from './hash.js';
import { fromBase64 } from './base64.js';
import { readDer, octets, setOf, Malformed } from './der.js';
import { isSignedInside } from './cms.js';

const name = 'timestamp.txt';
const width = 64;
const mostBytes = 65536;

const signedData = '1.2.840.113549.1.7.2';
const timeStampInfo = '1.2.840.113549.1.9.16.1.4';
const sha256Id = '2.16.840.1.101.3.4.2.1';

/** Checks the spelling, and that it is a token of the announcement, signed by the certificate in it. Gives {time, verified}: the time by the token,
 * and whether its signature is of a kind that was verified. Which certificate to trust is nothing that this checker knows. */
export function checkTimestamp(bytes, announcement) {
  const der = readToken(new Lines(bytes));
  const wrong = () => new Disagreement(name, 2, 'wrongToken');
  if (der.length > mostBytes) throw wrong();
  try {
    const token = parse(der);
    if (token.algorithm !== sha256Id || hex(token.hash) !== sha256Hex(announcement)) throw wrong();
    const verified = isSignedInside(token.signed, token.content);
    if (verified === false) throw wrong();
    return { time: token.time, verified: verified === true };
  } catch (problem) {
    if (problem instanceof Malformed) throw wrong();
    throw problem;
  }
}

/** The bytes of the token: each line but the last is of 64 characters, and every line of base64 in its one spelling. */
function readToken(lines) {
  if (lines.text(1) !== '摇号时间戳 v1') throw new Disagreement(name, 1, 'wrongLine');
  const parts = [];
  for (let k = 2; k <= Math.max(2, lines.count); k++) {
    const text = lines.text(k) || '';
    const part = fromBase64(text);
    const isWhole = text.length === width && !text.includes('=');
    if (part === null || !(isWhole || (k === lines.count && text.length <= width))) throw new Disagreement(name, k, 'wrongLine');
    parts.push(part);
  }
  const bytes = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}

/** A TimeStampToken: what it says, the content that is signed, and the SignedData that signs it. */
function parse(der) {
  const info = readDer(der).parts();
  if (info.next().oid !== signedData) throw new Malformed('not signed');
  const signed = info.next().parts(0xa0).next().parts();
  signed.next(); // version
  signed.next().parts(setOf); // algorithms
  const inside = signed.next().parts();
  if (inside.next().oid !== timeStampInfo) throw new Malformed('no time stamp');
  const content = inside.next().parts(0xa0).next().as(octets);
  const stamp = readDer(content).parts();
  if (stamp.next().integer !== BigInt(1)) throw new Malformed('version');
  stamp.next(); // policy
  const imprint = stamp.next().parts();
  const algorithm = imprint.next().parts().next().oid;
  const hash = imprint.next().as(octets);
  stamp.next(); // serial number
  return { signed, content, algorithm, hash, time: stamp.next().time };
}
