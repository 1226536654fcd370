// The dossier of one area: SPEC §11, "A dossier for one area".

import { Disagreement } from './place.js';
import { Lines, compareText } from './lines.js';
import { pattern } from './fields.js';
import { ticketHex } from './hash.js';
import { targetTickets } from './sample.js';
import { headLines, isLine } from './result.js';

const readArea = pattern('区域 <word>');
const readDrawn = pattern('抽中 <n> <hash> <id> <word> <text>');

/** The area that dispatch.txt names. */
export function readDispatch(bytes) {
  const lines = new Lines(bytes);
  const wrong = (k) => new Disagreement('dispatch.txt', k, 'wrongLine');
  if (lines.text(1) !== '摇号分发 v1') throw wrong(1);
  const area = readArea(lines.text(2));
  if (!area) throw wrong(2);
  if (lines.count > 2) throw wrong(3);
  return area[0];
}

/** Check 2: the area has a `分区` line. */
export function areaOf(a, area) {
  const found = a.areas.find((row) => row.area === area);
  if (!found) throw new Disagreement('dispatch.txt', 2, 'unknownArea');
  return found;
}

/** Check 4. Gives the tickets of the area's targets and the drawn lines with the cut-off of each stratum. */
export function checkAreaResult(bytes, a, targets, weights, tickets, announcementHash, key, progress) {
  const drawn = readDrawnLines(bytes, a, headLines(announcementHash, key));
  const cutOffs = cutOffsOf(drawn, a.strata);
  const bank = targetTickets(tickets, targets, weights, progress);
  const listed = checkListed(drawn, targets, bank);
  for (let i = 0; i < targets.count; i++) {
    const { id, stratum } = targets.row(i);
    const cutOff = cutOffs.get(stratum);
    const isDrawn = cutOff !== undefined && compareTargets({ ticket: ticketHex(bank, i), id }, cutOff) <= 0;
    if (isDrawn && !listed.has(i)) throw new Disagreement('targets.txt', i + 2, 'notListed');
  }
  return { bank, drawn, cutOffs, listed };
}

/** The lines are lines, the first three are right, each 抽中 line is well formed and in its place. */
function readDrawnLines(bytes, a, head) {
  const lines = new Lines(bytes);
  const wrong = (k) => new Disagreement('result.txt', k, 'wrongLine');
  const ids = new Set();
  const drawn = [];
  for (let k = 1; k <= Math.max(lines.count, head.length); k++) {
    const text = lines.text(k, true); // how other lines are spaced is not looked at
    if (text === null || (k <= head.length && !isLine(lines, k, head[k - 1]))) throw wrong(k);
    if (!text.startsWith('抽中 ')) continue;
    const row = asDrawn(readDrawn(lines.text(k)), k);
    if (!row || !a.strata.some((s) => s.name === row.stratum) || !follows(drawn, row) || ids.has(row.id)) throw wrong(k);
    ids.add(row.id);
    drawn.push(row);
  }
  return drawn;
}

function asDrawn(values, line) {
  if (!values) return null;
  const [rank, ticket, id, stratum, name] = values;
  return { rank, ticket, id, stratum, name, line };
}

/** Ranks count from 1 and tickets ascend. */
function follows(drawn, row) {
  const last = drawn[drawn.length - 1];
  return row.rank === drawn.length + 1 && (!last || compareTargets(last, row) < 0);
}

/** By ticket; equal ones by id (§6). */
function compareTargets(a, b) {
  return compareText(a.ticket, b.ticket) || compareText(a.id, b.id);
}

/** The last drawn line of each stratum; each stratum has as many as its 抽 (place: its line). */
function cutOffsOf(drawn, strata) {
  const cutOffs = new Map();
  const counts = new Map();
  for (const row of drawn) {
    cutOffs.set(row.stratum, row);
    counts.set(row.stratum, (counts.get(row.stratum) || 0) + 1);
  }
  for (const s of strata) {
    if ((counts.get(s.name) || 0) !== s.take) throw new Disagreement('announcement.txt', s.line, 'wrongCount');
  }
  return cutOffs;
}

/** Each drawn line of a target of the area has its ticket, stratum and name. Gives the line of each such row. */
function checkListed(drawn, targets, bank) {
  const listed = new Map();
  for (const line of drawn) {
    const i = targets.find(line.id);
    if (i < 0) continue;
    const { stratum, name } = targets.row(i);
    if (line.ticket !== ticketHex(bank, i) || line.stratum !== stratum || line.name !== name) {
      throw new Disagreement('result.txt', line.line, 'wrongDrawn');
    }
    listed.set(i, line);
  }
  return listed;
}
