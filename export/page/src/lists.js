// The lists but for the targets: SPEC §3, and check 3 of §11.

import { Disagreement } from './place.js';
import { compareText, Lines } from './lines.js';
import { pattern } from './fields.js';
import { sha256Hex } from './hash.js';

const byTarget = (row) => [row.target];
const byPair = (row) => [row.target, row.inspector];

/** Of each list: its first line, how a row is read, and by which fields it is sorted. */
const forms = {
  'weights.txt': ['摇号加权名单 v1', '<id> <n>', (v) => (v[1] >= 2 && v[1] <= 1000 ? { target: v[0], n: v[1] } : null), byTarget],
  'areas.txt': ['摇号区域名单 v1', '<id> <word>', (v) => ({ target: v[0], area: v[1] }), byTarget],
  'excluded.txt': ['摇号未列入名单 v1', '<id> <word> <text>', (v) => ({ target: v[0], reason: v[1], name: v[2] }), byTarget],
  'inspectors.txt': ['摇号执法检查人员名录 v1', '<id> <word> <skills> <text>', asInspector, (row) => [row.id]],
  'experts.txt': ['摇号专家名录 v1', '<id> <word> <skills> <text>', asInspector, (row) => [row.id]],
  'avoidance.txt': ['摇号回避名单 v1', '<id> <id>', asPair, byPair],
  'preferences.txt': ['摇号尽量不派名单 v1', '<id> <id>', asPair, byPair],
  'absences.txt': ['摇号不能派出名单 v1', '<id> <date> <date>', asAbsence, (row) => [row.inspector, ...row.days]],
  'limits.txt': ['摇号个人上限名单 v1', '<id> <n>', (v) => ({ inspector: v[0], n: v[1] }), (row) => [row.inspector]],
};

function asInspector([id, department, skills, name]) {
  return { id, department, skills, name };
}

function asPair([target, inspector]) {
  return { target, inspector };
}

function asAbsence([inspector, from, to]) {
  return from <= to ? { inspector, days: [from, to] } : null;
}

const mayBeEmpty = ['inspectors.txt', 'avoidance.txt'];

/** Reads a list that is well formed and sorted, and holds it against the announcement. Row i stands in line i + 2. */
export function readList(file, bytes, announced) {
  const rows = readRows(file, new Lines(bytes));
  checkCommitment(file, bytes, rows.length, announced);
  return rows;
}

function readRows(file, lines) {
  const [title, spelling, asRow, keyOf] = forms[file];
  const read = pattern(spelling);
  if (lines.text(1) !== title) throw new Disagreement(file, 1, 'wrongLine');
  const rows = [];
  let before = null;
  for (let k = 2; k <= lines.count; k++) {
    const values = read(lines.text(k));
    const row = values && asRow(values);
    if (!row) throw new Disagreement(file, k, 'wrongLine');
    const key = keyOf(row);
    if (before && compareKeys(before, key) >= 0) throw new Disagreement(file, k, 'notSorted');
    before = key;
    rows.push(row);
  }
  if (rows.length === 0 && !mayBeEmpty.includes(file)) throw new Disagreement(file, 2, 'wrongLine');
  return rows;
}

/** Fields hold no space, which is smaller than all that they hold: so field by field is the same as the whole line, byte by byte. */
function compareKeys(a, b) {
  for (let i = 0; i < a.length; i++) {
    const difference = compareText(a[i], b[i]);
    if (difference) return difference;
  }
  return 0;
}

/** "Its SHA-256 and then its count are as announced (place: the list, and the announcement's line that commits to it)". */
export function checkCommitment(file, bytes, count, announced) {
  if (sha256Hex(bytes) !== announced.hash) throw new Disagreement(file, 0, 'notAnnounced', { announced: announced.line });
  if (count !== announced.n) throw new Disagreement(file, 0, 'wrongCount', { announced: announced.line });
}

/** "Its ids stand where they must (place: the row's line)"; `before` is the number of lines before the rows. */
export function checkRows(file, rows, isRight, before = 1, why = 'unknownId') {
  rows.forEach((row, i) => {
    if (!isRight(row)) throw new Disagreement(file, i + before + 1, why);
  });
}

/** The areas are those of the targets, line by line; then the `分区` lines. `targets` is of targets.js. */
export function checkAreas(rows, targets, areas) {
  const n = Math.max(rows.length, targets.count);
  for (let i = 0; i < n; i++) {
    if (i >= rows.length || i >= targets.count || rows[i].target !== targets.id(i)) throw new Disagreement('areas.txt', i + 2, 'unknownId');
  }
  const rowsOf = new Map(areas.map((area) => [area.area, []]));
  rows.forEach((row, i) => {
    if (!rowsOf.has(row.area)) throw new Disagreement('areas.txt', i + 2, 'unknownArea');
    rowsOf.get(row.area).push(i);
  });
  for (const area of areas) {
    const own = rowsOf.get(area.area);
    if (own.length === 0 || own.length !== area.n || targets.hashOf(own) !== area.hash) throw new Disagreement('announcement.txt', area.line, 'wrongArea');
  }
}
