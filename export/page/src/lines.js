// Files as lines, and lines as text: SPEC §2.

import { isForbidden, isMark } from './characters.js';

const maxLine = 4096; // bytes before the LF
const maxMarks = 8; // combining marks in a row
const lf = 10;

const units = new Uint16Array(maxLine); // UTF-16 of the line that is being decoded

/** The lines of a file. A line ends at its LF; what follows the last LF, if anything, is a line too, and a wrong one (§11). */
export class Lines {
  constructor(bytes) {
    this.bytes = bytes;
    this.starts = startsOf(bytes);
    this.count = this.starts.length - 1;
    this.ended = bytes.length === 0 || bytes[bytes.length - 1] === lf;
  }

  /** Where line k (from 1) begins. */
  start(k) {
    return this.starts[k - 1];
  }

  /** Where line k ends, before its LF. */
  end(k) {
    return this.starts[k] - (this.isEnded(k) ? 1 : 0);
  }

  isEnded(k) {
    return k < this.count || this.ended;
  }

  /** Line k as text; null if §2 does not allow it, or if there is none. `anySpaces` leaves out what §2 says of spaces between fields. */
  text(k, anySpaces = false) {
    if (k < 1 || k > this.count || !this.isEnded(k)) return null;
    const text = decode(this.bytes, this.start(k), this.end(k));
    if (text === null || text === '') return null;
    return anySpaces || !/^ |  | $/.test(text) ? text : null;
  }

  /** Line k as people and files are called in the ledger (§12, *free*): any UTF-8 without controls; null if it is not. */
  free(k) {
    if (k < 1 || k > this.count || !this.isEnded(k)) return null;
    return decodeFree(this.bytes, this.start(k), this.end(k));
  }

  /** Whether line k is there, and empty, as the one line of a signed note is. */
  isEmpty(k) {
    return k <= this.count && this.isEnded(k) && this.start(k) === this.end(k);
  }

  /** The bytes of lines from ≤ k < to, with their LFs. */
  bytesOf(from, to) {
    return this.bytes.subarray(this.starts[from - 1], this.starts[to - 1]);
  }
}

function startsOf(bytes) {
  let n = 1;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === lf) n++;
  if (bytes.length && bytes[bytes.length - 1] !== lf) n++;
  const starts = new Uint32Array(n);
  for (let i = 0, k = 1; i < bytes.length; i++) if (bytes[i] === lf) starts[k++] = i + 1;
  starts[n - 1] = bytes.length;
  return starts;
}

/** The text of bytes[from:to], or null if it is no UTF-8, not in NFC, too long, or has what §2 forbids. */
function decode(bytes, from, to) {
  if (to - from > maxLine) return null;
  let length = 0;
  let marksInARow = 0;
  let mayCompose = false; // a character that NFC might change, or join with its neighbour
  for (let i = from; i < to; ) {
    const point = pointAt(bytes, i, to);
    if (point < 0) return null;
    i += width(point);
    if (point >= 0x4e00 && point <= 0x9fff) marksInARow = 0; // most of all text, and always as it is
    else if (point < 0x20 || (point >= 0x7f && isForbidden(point))) return null;
    else if (point >= 0x300) {
      mayCompose = true;
      marksInARow = isMark(point) ? marksInARow + 1 : 0;
      if (marksInARow > maxMarks) return null;
    } else marksInARow = 0;
    if (point > 0xffff) units[length++] = 0xd7c0 + (point >> 10);
    units[length++] = point > 0xffff ? 0xdc00 + (point & 0x3ff) : point;
  }
  const text = String.fromCharCode.apply(null, units.subarray(0, length));
  return mayCompose && text.normalize('NFC') !== text ? null : text;
}

/** The text of bytes[from:to], or null if it is no UTF-8, too long, or has a control. */
function decodeFree(bytes, from, to) {
  if (to - from > maxLine) return null;
  let text = '';
  for (let i = from; i < to; ) {
    const point = pointAt(bytes, i, to);
    if (point < 0 || isControl(point)) return null;
    i += width(point);
    text += String.fromCodePoint(point);
  }
  return text;
}

const isControl = (point) => point < 0x20 || (point >= 0x7f && point <= 0x9f) || point === 0x2028 || point === 0x2029;

const width = (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** The code point that begins at byte i, or -1 where the bytes are no UTF-8: cut, overlong, a surrogate, too large. */
function pointAt(bytes, i, to) {
  const first = bytes[i];
  if (first < 0x80) return first;
  if (first < 0xc2 || first > 0xf4) return -1;
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  if (i + more >= to) return -1;
  let point = first & (0x3f >> more);
  for (let k = 1; k <= more; k++) {
    if ((bytes[i + k] & 0xc0) !== 0x80) return -1;
    point = point * 64 + (bytes[i + k] & 0x3f);
  }
  const shortest = width(point) === more + 1;
  return shortest && (point < 0xd800 || point > 0xdfff) && point <= 0x10ffff ? point : -1;
}

/** Compares bytes[a:aEnd] with bytes[b:bEnd]: negative, 0 or positive. */
export function compareBytes(left, a, aEnd, right, b, bEnd) {
  const n = Math.min(aEnd - a, bEnd - b);
  for (let i = 0; i < n; i++) {
    const difference = left[a + i] - right[b + i];
    if (difference) return difference;
  }
  return aEnd - a - (bEnd - b);
}

/** Compares two texts by their UTF-8 bytes, which is the order of their code points; JavaScript's own order puts surrogates
 * before U+E000–U+FFFF. */
export function compareText(a, b) {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y);
  }
  return a.length - b.length;
}

const surrogatesLast = (unit) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Writes a text as UTF-8 to out from `at` on, and gives the position after it. The text comes from `decode`, so its surrogates are paired. */
export function encodeInto(out, at, text) {
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i);
    if (point > 0xffff) i++;
    if (point < 0x80) {
      out[at++] = point;
      continue;
    }
    const more = width(point) - 1;
    out[at++] = ([0, 0xc0, 0xe0, 0xf0][more]) | (point >> (6 * more));
    for (let k = more - 1; k >= 0; k--) out[at++] = 0x80 | ((point >> (6 * k)) & 0x3f);
  }
  return at;
}

/** The number of bytes of a text in UTF-8. */
export function byteLength(text) {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i);
    if (point > 0xffff) i++;
    n += width(point);
  }
  return n;
}

export function encode(text) {
  const out = new Uint8Array(byteLength(text));
  encodeInto(out, 0, text);
  return out;
}
