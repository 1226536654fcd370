// Keys of the ledger, as the announcement has them: SPEC §12, `<vkey>`.

import { sha256 } from '../libraries/noble-hashes/sha2.js';
import { hex } from './hash.js';
import { encode } from './lines.js';
import { isWord } from './fields.js';
import { fromBase64 } from './base64.js';

export const keyOfOffice = 1;
export const keyOfWitness = 4;

/** `<name>+<key hash>+<base64 of a type byte and the key>` as {name, hash, key, text}, or null. `hash` is 8 hex digits, `text` the field. */
export function readKey(field, type) {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(field);
  if (!parts || !isWord(parts[1])) return null;
  const [, name, hash, base64] = parts;
  const bytes = fromBase64(base64);
  if (bytes === null || bytes.length !== 33 || bytes[0] !== type) return null;
  const message = sha256.create().update(encode(name)).update(Uint8Array.of(10)).update(bytes);
  return hex(message.digest().subarray(0, 4)) === hash ? { name, hash, key: bytes.subarray(1), text: field } : null;
}
