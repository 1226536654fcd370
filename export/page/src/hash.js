// Hashes, the key and tickets: SPEC §5 and §6.

import { sha256 } from '../libraries/noble-hashes/sha2.js';
import { encodeInto, byteLength } from './lines.js';

const digits = '0123456789abcdef';

export function hex(bytes) {
  let text = '';
  for (const byte of bytes) text += digits[byte >> 4] + digits[byte & 15];
  return text;
}

export const sha256Hex = (...parts) => hex(parts.reduce((state, part) => state.update(part), sha256.create()).digest());

/** §5: the key is the SHA-256 of the bytes of announcement.txt followed by those of seed.txt. */
export const keyOf = (announcement, seed) => sha256Hex(announcement, seed);

/** The tickets under one key. The 64 digits of the key are one block of SHA-256, whose state is computed once. */
export class Tickets {
  constructor(key) {
    const digits = new Uint8Array(64);
    encodeInto(digits, 0, key);
    this.afterKey = sha256.create().update(digits);
    this.state = sha256.create();
    this.message = new Uint8Array(256);
    this.digest = new Uint8Array(32);
    this.view = new DataView(this.digest.buffer);
  }

  /** Computes the ticket of what follows the key and its space, such as `target 4301`; `digest` holds it until the next one. */
  compute(label) {
    const length = byteLength(label) + 1;
    if (length > this.message.length) this.message = new Uint8Array(2 * length);
    this.message[0] = 32;
    encodeInto(this.message, 1, label);
    this.afterKey._cloneInto(this.state);
    this.state.update(this.message.subarray(0, length)).digestInto(this.digest);
  }

  /** The ticket in hexadecimal digits. */
  of(label) {
    this.compute(label);
    return hex(this.digest);
  }

  /** Writes the ticket to row i of a bank. */
  into(bank, i, label) {
    this.compute(label);
    for (let k = 0; k < 8; k++) bank[8 * i + k] = this.view.getUint32(4 * k);
  }
}

/** A bank holds tickets as rows of eight 32-bit numbers. */
export const newBank = (rows) => new Uint32Array(8 * rows);

/** Compares two rows of banks as 256-bit numbers. */
export function compareTickets(left, i, right, j) {
  for (let k = 0; k < 8; k++) {
    const a = left[8 * i + k];
    const b = right[8 * j + k];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

export function ticketHex(bank, i) {
  let text = '';
  for (let k = 0; k < 8; k++) text += bank[8 * i + k].toString(16).padStart(8, '0');
  return text;
}
