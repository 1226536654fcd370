// The lines of result.txt: SPEC §9.

import { Lines, compareBytes, encode } from './lines.js';
import { Disagreement } from './place.js';

/** The result that follows from a draw (draw.js), as lines without their LF. */
export function resultLines(a, draw, announcementHash, key) {
  const lines = headLines(announcementHash, key);
  for (const n of a.neighbours) if (draw.assignment.opened.has(n)) lines.push('启用相邻 ' + n.department + ' ' + n.neighbour);
  (draw.assignment.groups || []).forEach((members, g) => {
    members.forEach((i, seat) => lines.push('编组 ' + (g + 1) + ' ' + (seat + 1) + ' ' + person(draw.officers.rows[i])));
  });
  draw.drawn.forEach((target, k) => lines.push(...targetLines(a, draw, target, k)));
  lines.push(...alternateLines('递补', draw.alternates, draw.officers));
  lines.push(...alternateLines('递补专家', draw.expertAlternates, draw.experts));
  return lines;
}

export function headLines(announcementHash, key) {
  return ['摇号抽取结果 v1', '公告 ' + announcementHash, '密钥 ' + key];
}

export const person = ({ id, department, name }) => id + ' ' + department + ' ' + name;

function targetLines(a, draw, target, k) {
  const rank = k + 1;
  const batch = draw.batches[k];
  const lines = [];
  if (batch && batch !== draw.batches[k - 1]) {
    lines.push('批次 ' + (a.batches.indexOf(batch) + 1) + ' ' + batch.days[0] + ' 至 ' + batch.days[1]);
  }
  lines.push('抽中 ' + rank + ' ' + drawnFields(target));
  for (const { what, text } of target.lots) lines.push('另抽 ' + rank + ' ' + what + ' ' + text);
  if (draw.assignment.group) lines.push('派组 ' + rank + ' ' + (draw.assignment.group[k] + 1));
  const sides = [[draw.assignment.members[k], draw.officers, '席位'], [draw.assignment.expertMembers[k], draw.experts, '专家席']];
  for (const [members, people, word] of sides) lines.push(...seatLines(word + ' ' + rank, members, people));
  for (const [members, people] of sides) {
    for (const i of members) if (people.dislikes(target.id, i)) lines.push('让步 ' + rank + ' ' + people.rows[i].id);
  }
  return lines;
}

export const drawnFields = ({ ticket, id, stratum, name }) => ticket + ' ' + id + ' ' + stratum + ' ' + name;

export function seatLines(prefix, members, people) {
  return members.map((i, seat) => prefix + ' ' + (seat + 1) + ' ' + person(people.rows[i]));
}

function alternateLines(word, departments, people) {
  return departments.flatMap(({ department, people: own }) => own.map((i, n) => word + ' ' + department + ' ' + (n + 1) + ' ' + people.rows[i].id + ' ' + people.rows[i].name));
}

/** The file is, line by line, what was computed: §11, check 4. */
export function compareLines(file, bytes, expected) {
  const lines = new Lines(bytes);
  for (let k = 1; k <= Math.max(lines.count, expected.length); k++) {
    if (k > expected.length) throw new Disagreement(file, k, 'lineTooMany');
    if (!isLine(lines, k, expected[k - 1])) throw new Disagreement(file, k, 'notComputed', { expected: expected[k - 1] });
  }
}

export function isLine(lines, k, text) {
  if (k > lines.count || !lines.isEnded(k)) return false;
  const wanted = encode(text);
  return compareBytes(lines.bytes, lines.start(k), lines.end(k), wanted, 0, wanted.length) === 0;
}
