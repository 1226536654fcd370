// The signatures of drand: SPEC §5.3.

import { bls12_381 as bls } from '../libraries/noble-curves/bls12-381.js';
import { encode } from './lines.js';
import { sha256 } from '../libraries/noble-hashes/sha2.js';

const keys = {
  quicknet: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451'
    + '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  default: '868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31',
};
const onG1 = /^[89a-f][0-9a-f]{95}$/; // compressed: the highest bit is set
const onG2 = /^[89a-f][0-9a-f]{191}$/;

/** Whether the signatures of a seed are of this round: `<signature>`, of the chain `default` with the one before. */
export function isSigned(chain, round, signatures) {
  if (chain === 'quicknet') {
    return signatures.length === 1 && onG1.test(signatures[0])
      && isValid(bls.shortSignatures, 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_', sha256(eightBytes(round)), signatures[0], keys.quicknet);
  }
  return signatures.length === 2 && signatures.every((s) => onG2.test(s))
    && isValid(bls.longSignatures, 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_', signedByDefault(round, signatures[1]), signatures[0], keys.default);
}

function signedByDefault(round, previous) {
  return sha256.create().update(bytesOf(previous)).update(eightBytes(round)).digest();
}

function isValid(scheme, tag, message, signature, key) {
  const point = pointOf(scheme, signature);
  return point !== null && scheme.verify(point, scheme.hash(message, encode(tag)), bytesOf(key));
}

/** The point of a signature, or null if it is none of the curve's. */
function pointOf(scheme, signature) {
  try {
    return scheme.Signature.fromHex(signature);
  } catch (problem) {
    return null;
  }
}

/** A round as 8 bytes, the highest first. */
function eightBytes(round) {
  const bytes = new Uint8Array(8);
  for (let i = 7, rest = round; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
