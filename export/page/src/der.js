// A reader of DER (X.690): one spelling of each value, as far as lengths and tags go.

/** What is thrown at bytes that are no DER, or not what they should be. */
export class Malformed extends Error {}

const sequence = 0x30;
export const setOf = 0x31;
export const octets = 0x04;
const oid = 0x06;
const integer = 0x02;
const generalizedTime = 0x18;

/** A value: its tag, its content and all its bytes. */
class Value {
  constructor(tag, bytes, content) {
    this.tag = tag;
    this.bytes = bytes;
    this.content = content;
  }

  /** The content, if the value has this tag. */
  as(tag) {
    if (this.tag !== tag) throw new Malformed('tag ' + this.tag + ', not ' + tag);
    return this.content;
  }

  /** The values in a value of this tag, one after the other, as a Parts. */
  parts(tag = sequence) {
    const content = this.as(tag);
    const values = [];
    for (let at = 0; at < content.length; ) {
      const value = valueAt(content, at);
      values.push(value);
      at += value.bytes.length;
    }
    return new Parts(values);
  }

  get oid() {
    return oidOf(this.as(oid));
  }

  get integer() {
    return this.as(integer).reduce((n, byte) => n * BigInt(256) + BigInt(byte), BigInt(0));
  }

  /** Seconds of Unix time, a fraction left out. */
  get time() {
    const text = String.fromCharCode(...this.as(generalizedTime));
    const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/.exec(text);
    const time = parts ? Date.parse(parts.slice(1, 4).join('-') + 'T' + parts.slice(4, 7).join(':') + 'Z') : NaN;
    if (Number.isNaN(time)) throw new Malformed('time');
    return time / 1000;
  }
}

/** Values that are taken in their order. */
class Parts {
  constructor(values) {
    this.values = values;
    this.at = 0;
  }

  next() {
    if (this.at === this.values.length) throw new Malformed('a value is missing');
    return this.values[this.at++];
  }

  /** The next value if it has this tag, else null: it may be left out. */
  optional(tag) {
    return this.at < this.values.length && this.values[this.at].tag === tag ? this.next() : null;
  }

  rest() {
    const rest = this.values.slice(this.at);
    this.at = this.values.length;
    return rest;
  }
}

/** The one value that these bytes are. */
export function readDer(bytes) {
  const value = valueAt(bytes, 0);
  if (value.bytes.length !== bytes.length) throw new Malformed('more than a value');
  return value;
}

function valueAt(bytes, at) {
  const tag = bytes[at];
  if ((tag & 0x1f) === 0x1f) throw new Malformed('a long tag');
  const { length, from } = lengthAt(bytes, at + 1);
  if (!(from + length <= bytes.length)) throw new Malformed('too short');
  return new Value(tag, bytes.subarray(at, from + length), bytes.subarray(from, from + length));
}

/** The length at a position, in its shortest form, and where the content begins. */
function lengthAt(bytes, at) {
  const first = bytes[at];
  if (first < 0x80) return { length: first, from: at + 1 };
  const more = first & 0x7f;
  if (!(more >= 1 && more <= 4) || bytes[at + 1] === 0) throw new Malformed('length');
  let length = 0;
  for (let k = 1; k <= more; k++) length = length * 256 + bytes[at + k];
  if (length < 0x80) throw new Malformed('length');
  return { length, from: at + 1 + more };
}

function oidOf(content) {
  const numbers = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...rest].join('.');
}
