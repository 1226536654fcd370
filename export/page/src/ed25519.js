// Signatures of Ed25519 (RFC 8032, §5.1.7), by the equation without the cofactor: SPEC §12. Libraries differ in what else they let pass.

import { ed25519 } from '../libraries/noble-curves/ed25519.js';
import { sha512 } from '../libraries/noble-hashes/sha2.js';

const { Point } = ed25519;

/** Whether a signature of 64 bytes is that of a message under a key of 32 bytes. S is below the order; R is compared as it is spelled. */
export function isSignedBy(key, message, signature) {
  const s = littleEndian(signature.subarray(32));
  const order = Point.Fn.ORDER;
  const a = pointOf(key);
  if (a === null || s >= order) return false;
  const challenge = sha512.create().update(signature.subarray(0, 32)).update(key).update(message).digest();
  const k = littleEndian(challenge) % order;
  const r = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k)).toBytes();
  return r.every((byte, i) => byte === signature[i]);
}

/** The point of a key, or null if it is none of the curve's, or not spelled in the one way. */
function pointOf(key) {
  try {
    return Point.fromBytes(key);
  } catch (problem) {
    return null;
  }
}

function littleEndian(bytes) {
  let value = BigInt(0);
  for (let i = bytes.length - 1; i >= 0; i--) value = value * BigInt(256) + BigInt(bytes[i]);
  return value;
}
