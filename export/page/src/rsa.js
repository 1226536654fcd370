// Signatures by RSA with PKCS #1, 1.5: RFC 8017, §8.2.2.

import { hex } from './hash.js';
import { readDer } from './der.js';

/** The DER that stands before a hash (RFC 8017, §9.2, note 1), by the number of bytes of the hash: SHA-256, SHA-384, SHA-512. */
const before = {
  32: '3031300d060960864801650304020105000420',
  48: '3041300d060960864801650304020205000430',
  64: '3051300d060960864801650304020305000440',
};

/** Whether a signature is that of a digest under a key, which is the DER of modulus and exponent. */
export function isSignedByRsa(key, digest, signature) {
  const parts = readDer(key).parts();
  const [modulus, exponent] = [parts.next().integer, parts.next().integer];
  const s = BigInt('0x0' + hex(signature));
  const length = Math.ceil(modulus.toString(16).length / 2); // bytes
  if (signature.length !== length || s >= modulus) return false;
  const info = before[digest.length] + hex(digest);
  const wanted = '0001' + 'ff'.repeat(length - 3 - info.length / 2) + '00' + info;
  return power(s, exponent, modulus).toString(16).padStart(2 * length, '0') === wanted;
}

function power(base, exponent, modulus) {
  let product = BigInt(1);
  for (const bit of exponent.toString(2)) {
    product = (product * product) % modulus;
    if (bit === '1') product = (product * base) % modulus;
  }
  return product;
}
