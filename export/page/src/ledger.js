// ledger.txt, all entries: SPEC §12.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { hex, sha256Hex } from './hash.js';
import { readEntry, numberOf, entryWord, noEntry } from './entry.js';
import { leafHash, rootOf } from './merkle.js';

const name = 'ledger.txt';

function fail(line, why = 'wrongLine') {
  throw new Disagreement(name, line, why);
}

/** Checks the ledger of a dossier. `draw` is {announcement, commitment, result: the SHA-256 of result.txt, acts: that of acts.txt or '', isVoid};
 * `announced` and `drawn` are what the proofs gave, the former null if it is not there. Gives the numbers of draws, replacements and voids. */
export function checkLedger(bytes, draw, announced, drawn) {
  const lines = new Lines(bytes);
  const entries = readEntries(lines, drawn.size);
  checkRoots(lines, entries, announced, drawn);
  checkNumbers(entries);
  const own = entries.filter(({ subject }) => subject === draw.announcement.task);
  checkOwn(own, draw);
  const at = own.findIndex((entry) => entry.act === '公告' && numberOf(entry) === draw.announcement.number);
  checkEarlier(own.slice(0, at), draw.announcement.earlier);
  const count = (act) => entries.filter((entry) => entry.act === act).length;
  return { entries: entries.length, draws: count('抽取'), replacements: count('更换'), voids: count('作废') };
}

/** Every entry is well formed and follows the one before; then there are `size` of them. */
function readEntries(lines, size) {
  const entries = [];
  let before = noEntry;
  for (let k = 1; k <= Math.max(1, lines.count); ) {
    const entry = readEntry(lines, k, endOf(lines, k), fail, { number: entries.length + 1, before });
    before = sha256Hex(lines.bytesOf(entry.first, entry.end));
    entries.push(entry);
    k = entry.end;
  }
  if (entries.length < size) fail(lines.count + 1, 'notAsMany');
  if (entries.length > size) fail(entries[size].first, 'notAsMany');
  return entries;
}

/** An entry ends where the next one begins. */
function endOf(lines, first) {
  let k = first + 1;
  while (k <= lines.count && !(lines.free(k) || '').startsWith(entryWord)) k++;
  return k;
}

function checkRoots(lines, entries, announced, drawn) {
  const leaves = entries.map(({ first, end }) => leafHash(lines.bytesOf(first, end)));
  if (hex(rootOf(leaves)) !== hex(drawn.root)) fail(0, 'wrongRoot');
  if (announced === null) return;
  if (announced.size > leaves.length || hex(rootOf(leaves.slice(0, announced.size))) !== hex(announced.root)) fail(0, 'wrongRoot');
}

const lineOf = (entry, key) => (entry.details.has(key) ? entry.details.get(key).line : entry.line.act);

/** The draw numbers of all 公告 count from 1, and each has at most one 抽取 or 无解, later. */
function checkNumbers(entries) {
  let announcements = 0;
  const drawn = new Set();
  for (const entry of entries) {
    const number = numberOf(entry);
    const line = lineOf(entry, '抽取编号');
    if (entry.act === '公告' && number !== ++announcements) fail(line, 'wrongNumber');
    if (entry.act !== '抽取' && entry.act !== '无解') continue;
    if (number === null || number < 1 || number > announcements || drawn.has(number)) fail(line, 'wrongNumber');
    drawn.add(number);
  }
}

const acts = ['补抽', '更换', '作废'];
const recorded = ['公告', '抽取', '无解', ...acts];

/** The entries of this task, one after the other. */
function checkOwn(own, { announcement: a, commitment, result, acts: actsHash, isVoid }) {
  const ofDraw = own.filter((entry) => numberOf(entry) === a.number);
  const lastAct = ofDraw.filter(({ act }) => acts.includes(act)).pop();
  let isEnded = false;
  for (const entry of own) {
    const number = numberOf(entry);
    if (entry.act === '公告' && number !== a.number && !isNamed(a, number, isVoid)) fail(lineOf(entry, '抽取编号'), 'anotherDraw');
    if (number !== a.number) continue;
    if (isEnded && recorded.includes(entry.act)) fail(lineOf(entry, '抽取编号'), 'afterVoid');
    if (entry.act === '作废') isEnded = true;
    if (entry.act === '公告') checkHash(entry, '公告', commitment);
    if (entry.act === '抽取') checkHash(entry, '结果', result);
    if (entry === lastAct) checkHash(entry, '结果', actsHash);
  }
  const has = (act) => ofDraw.some((entry) => entry.act === act);
  if (!has('公告') || !has('抽取') || (actsHash && !lastAct)) fail(0, 'noEntry');
}

const isNamed = (a, number, isVoid) => a.earlier.some((e) => e.number === number) || (isVoid && number > a.number);

function checkHash(entry, key, hash) {
  const detail = entry.details.get(key);
  if (!detail || !hash || detail.value !== hash) fail(lineOf(entry, key), 'otherHash');
}

/** Each number in 前次 has its 公告, and its 作废 or 无解, in the entries of this task `before` the announcement (place: its line in that). */
function checkEarlier(before, earlier) {
  for (const { number, reason, line } of earlier) {
    const has = (act) => before.some((entry) => entry.act === act && numberOf(entry) === number);
    if (!has('公告') || !has(reason ? '作废' : '无解')) throw new Disagreement('announcement.txt', line, 'noEarlier', { about: name });
  }
}
