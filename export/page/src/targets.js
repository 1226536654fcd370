// targets.txt: SPEC §3. There may be a million, so rows stay bytes until somebody asks for one.

import { Disagreement } from './place.js';
import { Lines, compareBytes, encode } from './lines.js';
import { pattern } from './fields.js';
import { sha256Hex } from './hash.js';

const name = 'targets.txt';
const title = '摇号检查对象名录 v1';
const readRow = pattern('<id> <word> <text>');

/** A well-formed and sorted list of targets; rows count from 0, row i stands in line i + 2. */
export class Targets {
  constructor(bytes, progress) {
    this.lines = new Lines(bytes);
    this.count = Math.max(0, this.lines.count - 1);
    this.strata = []; // names, in the order in which they appear
    this.stratumOf = new Int32Array(this.count); // index in strata
    if (this.lines.text(1) !== title) throw new Disagreement(name, 1, 'wrongLine');
    this.readAll(progress);
  }

  readAll(progress) {
    const indexes = new Map();
    for (let i = 0; i < this.count; i++) {
      if (i % 10000 === 0) progress('read', i, this.count);
      const values = readRow(this.lines.text(i + 2));
      if (!values) throw new Disagreement(name, i + 2, 'wrongLine');
      if (i > 0 && this.compareIds(i - 1, i) >= 0) throw new Disagreement(name, i + 2, 'notSorted');
      if (!indexes.has(values[1])) indexes.set(values[1], this.strata.push(values[1]) - 1);
      this.stratumOf[i] = indexes.get(values[1]);
    }
  }

  row(i) {
    const [id, stratum, title] = readRow(this.lines.text(i + 2));
    return { id, stratum, name: title };
  }

  id(i) {
    return this.row(i).id;
  }

  idEnd(i) {
    return this.lines.bytes.indexOf(32, this.lines.start(i + 2));
  }

  compareIds(i, j) {
    const { bytes } = this.lines;
    return compareBytes(bytes, this.lines.start(i + 2), this.idEnd(i), bytes, this.lines.start(j + 2), this.idEnd(j));
  }

  /** The row of an id, or -1. */
  find(id) {
    const wanted = encode(id);
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = compareBytes(this.lines.bytes, this.lines.start(middle + 2), this.idEnd(middle), wanted, 0, wanted.length);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  has(id) {
    return this.find(id) >= 0;
  }

  /** The SHA-256 of an area list (§4.3): the version line and some of the rows. */
  hashOf(rows) {
    const part = (k) => this.lines.bytes.subarray(this.lines.starts[k - 1], this.lines.starts[k]);
    return sha256Hex(part(1), ...rows.map((i) => part(i + 2)));
  }

  /** Every stratum that occurs is announced (place: the target's line); `announced` are the names. */
  checkStrataKnown(announced) {
    const known = this.strata.map((stratum) => announced.includes(stratum));
    const i = this.stratumOf.findIndex((s) => !known[s]);
    if (i >= 0) throw new Disagreement(name, i + 2, 'unknownStratum');
  }

  /** Each `分层` line counts its targets (place: that line). */
  checkStrataCounts(strata) {
    const counts = new Array(this.strata.length).fill(0);
    for (const s of this.stratumOf) counts[s]++;
    for (const s of strata) {
      if ((counts[this.strata.indexOf(s.name)] || 0) !== s.of) throw new Disagreement('announcement.txt', s.line, 'wrongCount');
    }
  }
}
