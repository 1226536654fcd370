// signature.txt, the office's signature of SHA256SUMS: SPEC §13.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { pattern } from './fields.js';
import { sha256Hex } from './hash.js';
import { readSignatures, checkSignatures } from './signednote.js';

const name = 'signature.txt';
const readHash = pattern('SHA256SUMS <hash>');

/** Checks the signature; `key` is that of 台账公钥, null if the announcement has none. */
export function checkSignature(bytes, key, sums) {
  const fail = (k, why = 'wrongLine') => {
    throw new Disagreement(name, k, why);
  };
  if (key === null) fail(0, 'notCommitted');
  const lines = new Lines(bytes);
  if (lines.text(1) !== '摇号案卷签名 v1') fail(1);
  const [hash] = readHash(lines.text(2)) || fail(2);
  const signatures = readSignatures(lines, 3, key, [], fail);
  checkSignatures(name, lines.bytesOf(1, 3), signatures);
  if (hash !== sha256Hex(sums)) fail(2, 'otherHash');
}
