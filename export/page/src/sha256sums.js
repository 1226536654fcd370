// The files of a dossier and their SHA256SUMS: SPEC §1, §10 and checks 0 and 1 of §11.

import { Disagreement } from './place.js';
import { Lines, compareText } from './lines.js';
import { sha256Hex } from './hash.js';

const name = 'SHA256SUMS';

const whole = {
  first: ['SHA256SUMS', 'announcement.txt', 'seed.txt', 'targets.txt', 'inspectors.txt', 'avoidance.txt', 'result.txt'],
  optional: ['weights.txt', 'areas.txt', 'excluded.txt', 'experts.txt', 'preferences.txt', 'absences.txt', 'limits.txt', 'ceremony.txt', 'acts.txt',
    'pseudonyms.txt', 'announced.txt', 'drawn.txt', 'ledger.txt', 'timestamp.txt'],
};
const ofArea = {
  first: ['SHA256SUMS', 'announcement.txt', 'seed.txt', 'targets.txt', 'result.txt'],
  optional: ['weights.txt', 'ceremony.txt'],
  also: 'dispatch.txt',
};

/** A dossier with `dispatch.txt` is that of an area. */
export const isOfArea = (files) => files.has('dispatch.txt');

/** All names of files that a dossier may have. */
export const knownNames = [...whole.first, ...whole.optional, ofArea.also, 'signature.txt'];

/** Checks 0 and 1. Gives the line of SHA256SUMS for each file that it names. */
export function checkSums(files) {
  const kind = isOfArea(files) ? ofArea : whole;
  for (const file of kind.first) if (!files.has(file)) throw new Disagreement(file, 0, 'missingFile');
  const rows = readSums(files, kind);
  rows.forEach((row, i) => files.has(row.file) || fail(i + 1, 'namedFileMissing', row.file));
  rows.forEach((row, i) => sha256Hex(files.get(row.file)) === row.hash || fail(i + 1, 'wrongHash', row.file));
  return new Map(rows.map((row, i) => [row.file, i + 1]));
}

function fail(line, why, about) {
  throw new Disagreement(name, line, why, { about });
}

/** Well formed: known names, sorted, with all that must be named. The place of a name that is missing is the line that comes where it should stand. */
function readSums(files, kind) {
  const lines = new Lines(files.get(name));
  const known = [...kind.first.slice(1), ...kind.optional, kind.also].filter(Boolean).sort();
  const required = known.filter((file) => !kind.optional.includes(file) || files.has(file));
  const rows = [];
  for (let k = 1; k <= lines.count; k++) {
    const parts = /^([0-9a-f]{64}) {2}([^ ]+)$/.exec(lines.text(k, true) || '');
    if (!parts || !known.includes(parts[2])) fail(k, 'wrongLine');
    const row = { hash: parts[1], file: parts[2] };
    const before = rows.length ? rows[rows.length - 1].file : '';
    if (compareText(before, row.file) >= 0) fail(k, 'notSorted');
    if (required.some((file) => before < file && file < row.file)) fail(k, 'notNamed');
    rows.push(row);
  }
  const last = rows.length ? rows[rows.length - 1].file : '';
  if (required.some((file) => file > last)) fail(lines.count + 1, 'notNamed');
  return rows;
}
