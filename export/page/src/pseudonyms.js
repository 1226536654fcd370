// pseudonyms.txt, who the inspectors are whom the lists name by pseudonym: SPEC §3, and check 3 of §11.

import { Disagreement } from './place.js';
import { Lines, compareText, encode } from './lines.js';
import { pattern } from './fields.js';
import { sha256Hex } from './hash.js';
import { checkCommitment, checkRows } from './lists.js';

const name = 'pseudonyms.txt';
const readSalt = pattern('盐 <hash>');
const readRow = pattern('<id> <id> <text>');
const before = 2; // lines before the rows

/** A Map of {inspector, name} by pseudonym, of a list that is the announced one. `known` are the ids of the lists of inspectors and experts. */
export function readPseudonyms(bytes, announced, known) {
  const lines = new Lines(bytes);
  const { salt, rows } = readRows(lines);
  checkCommitment(name, bytes, rows.length, announced);
  checkRows(name, rows, (row) => row.pseudonym === pseudonymOf(salt, row.inspector), before, 'wrongPseudonym');
  checkRows(name, rows, (row) => known.has(row.pseudonym), before);
  return new Map(rows.map((row) => [row.pseudonym, row]));
}

function readRows(lines) {
  const wrong = (k, why = 'wrongLine') => new Disagreement(name, k, why);
  if (lines.text(1) !== '摇号化名名单 v1') throw wrong(1);
  const salt = readSalt(lines.text(2));
  if (!salt) throw wrong(2);
  const rows = [];
  for (let k = before + 1; k <= lines.count; k++) {
    const values = readRow(lines.text(k));
    if (!values) throw wrong(k);
    const row = { pseudonym: values[0], inspector: values[1], name: values[2] };
    if (rows.length && compareText(rows[rows.length - 1].pseudonym, row.pseudonym) >= 0) throw wrong(k, 'notSorted');
    rows.push(row);
  }
  if (rows.length === 0) throw wrong(before + 1);
  return { salt: salt[0], rows };
}

function pseudonymOf(salt, inspector) {
  return 'P' + sha256Hex(encode(salt + ' pseudonym ' + inspector)).slice(0, 16);
}
