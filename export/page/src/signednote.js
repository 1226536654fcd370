// Signed notes and checkpoints: SPEC §12.

import { Disagreement } from './place.js';
import { pattern, asNumber } from './fields.js';
import { hex } from './hash.js';
import { encode } from './lines.js';
import { fromBase64 } from './base64.js';
import { isSignedBy } from './ed25519.js';

const readSignature = pattern('— <word> <field>');
const ofEd25519 = 64; // bytes
const ofTime = 8;
const mostTime = 1e15; // a time is an *n*

/** Reads the empty line at line k, and the signatures after it to the end of the file: the office's, then those of witnesses, in their order. The
 * first line that may not stand where it does is given to `fail`, which throws. */
export function readSignatures(lines, k, office, witnesses, fail) {
  if (!lines.isEmpty(k)) fail(k);
  const signatures = [signatureAt(lines, k + 1, office, 0) || fail(k + 1)];
  let next = 0; // the first witness who may come
  for (let line = k + 2; line <= lines.count; line++) {
    const i = witnesses.findIndex((key, w) => w >= next && signatureAt(lines, line, key, ofTime));
    if (i < 0) fail(line);
    signatures.push(signatureAt(lines, line, witnesses[i], ofTime));
    next = i + 1;
  }
  return signatures;
}

/** The signature in a line if it says that it is by this key: {key, line, time, signature}, else null. The time is there if it has `timeBytes`. */
function signatureAt(lines, line, key, timeBytes) {
  const [name, base64] = readSignature(lines.text(line)) || [];
  const bytes = name === key.name ? fromBase64(base64) : null;
  if (bytes === null || bytes.length !== 4 + timeBytes + ofEd25519 || hex(bytes.subarray(0, 4)) !== key.hash) return null;
  const time = bytes.subarray(4, 4 + timeBytes).reduce((n, byte) => n * 256 + byte, 0);
  return time < mostTime ? { key, line, time, signature: bytes.subarray(4 + timeBytes) } : null;
}

/** Every signature is valid (place: its line). `text` are the bytes of the note. */
export function checkSignatures(file, text, [ofOffice, ...cosignatures]) {
  const check = ({ key, line, signature }, message) => {
    if (!isSignedBy(key.key, message, signature)) throw new Disagreement(file, line, 'wrongSignature');
  };
  check(ofOffice, text);
  for (const c of cosignatures) check(c, joined(encode('cosignature/v1\ntime ' + c.time + '\n'), text));
}

function joined(a, b) {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

/** The checkpoint at line k: {size, root}. */
export function readCheckpoint(lines, k, origin, fail) {
  if (lines.text(k) !== origin) fail(k);
  const size = asNumber(lines.text(k + 1) || '');
  if (size === null) fail(k + 1);
  const root = fromBase64(lines.text(k + 2));
  if (root === null || root.length !== 32) fail(k + 2);
  return { size, root };
}
