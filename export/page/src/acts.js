// acts.txt, what was decided after the draw: SPEC §10, and check 5 of §11.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { pattern } from './fields.js';
import { ticketHex } from './hash.js';
import { byWorkload } from './assignment.js';
import { drawnFields, seatLines, person, isLine } from './result.js';

const name = 'acts.txt';
const readReason = pattern('事由 <text>');
const readApproval = pattern('批准 <text>');
const reasons = ['岗位调整', '工作冲突', '健康状况', '回避']; // of a replacement

/** The first line of each kind of act. */
const firstLines = [
  { kind: '补抽', read: pattern('补抽 <n> <date> <id>') },
  { kind: '更换', read: pattern('更换 <n> <date> <id> 席位 <n>'), side: 'officers' },
  { kind: '更换', read: pattern('更换 <n> <date> <id> 专家席 <n>'), side: 'experts' },
  { kind: '作废', read: pattern('作废 <n> <date>') },
];

/** Checks the acts line by line, each against what follows from the draw and the acts before it. Gives the acts: {kind, number, date, reason,
 * approval}, with {answered, target} of a supplement and {target, seat, side, replaced, inspector} of a replacement. */
export function checkActs(bytes, a, targets, draw, tickets) {
  const lines = new Lines(bytes);
  const acts = new Acts(a, targets, draw, tickets);
  if (lines.text(1) !== '摇号后续事项 v1') throw new Disagreement(name, 1, 'wrongLine');
  const found = [];
  let k = 2;
  do k = checkAct(lines, k, acts, found);
  while (k <= lines.count);
  return found;
}

/** Checks the act that begins at line k; gives the line after it. */
function checkAct(lines, k, acts, found) {
  const wrong = (line, expected) => new Disagreement(name, line, 'wrongAct', { expected });
  const first = readFirst(lines.text(k));
  if (!first || !mayFollow(first, found)) throw wrong(k);
  const act = acts.next(first);
  if (!act) throw wrong(k);
  const [reason] = readReason(lines.text(k + 1)) || [];
  if (!reason || (first.kind === '更换' && !reasons.includes(reason.split(' ')[0]))) throw wrong(k + 1);
  const [approval] = readApproval(lines.text(k + 2)) || [];
  if (!approval) throw wrong(k + 2);
  const chosen = act.choices.map((choices, i) => {
    const choice = choices.findIndex((line) => isLine(lines, k + 3 + i, line));
    if (choice < 0) throw wrong(k + 3 + i, choices.length === 1 ? choices[0] : '');
    return choice;
  });
  found.push({ ...first, reason, approval, ...act.settle(chosen[0]) });
  return k + 3 + act.choices.length;
}

/** {kind, number, date, id, seat, side} of the first line of an act, or null; `side` is officers or experts. */
function readFirst(text) {
  for (const { kind, read, side } of firstLines) {
    const values = read(text);
    if (values) return { kind, number: values[0], date: values[1], id: values[2], seat: values[3], side };
  }
  return null;
}

/** Acts count from 1, dates do not run backwards, and nothing follows a 作废. */
function mayFollow({ number, date }, found) {
  const last = found[found.length - 1];
  return number === found.length + 1 && (!last || (last.date <= date && last.kind !== '作废'));
}

/** What follows from the draw, act by act. A *side* is officers or experts. */
class Acts {
  constructor(a, targets, draw, tickets) {
    Object.assign(this, { a, targets, draw, tickets });
    this.teams = new Map(); // of each target that stands: {target, officers, experts}, the latter two by seat
    draw.drawn.forEach((target, k) => {
      this.teams.set(target.id, { target, officers: draw.assignment.members[k], experts: draw.assignment.expertMembers[k] });
    });
    this.seats = { officers: a.seats, experts: a.expertSeats };
    this.workloads = { officers: [...draw.workloads.officers], experts: [...draw.workloads.experts] };
    this.replaced = { officers: new Set(), experts: new Set() };
    this.taken = a.strata.map((s) => s.take); // how many of each stratum are drawn or put in: those with the smallest tickets
  }

  /** What may come of an act with this first line, or null if it cannot be:
   *   choices: for each line after 批准 those of which one must stand there; settle: does the act, given which line of the first choices it was. */
  next(first) {
    if (first.kind === '作废') return { choices: [], settle: () => ({}) };
    const team = this.teams.get(first.id);
    if (!team) return null;
    return first.kind === '补抽' ? this.supplement(team) : this.replacement(team, first);
  }

  supplement(old) {
    const s = this.a.strata.findIndex(({ name }) => name === old.target.stratum);
    const row = this.draw.ranked[s][this.taken[s]];
    if (row === undefined) return null;
    this.taken[s]++;
    this.teams.delete(old.target.id);
    const target = { ...this.targets.row(row), row, ticket: ticketHex(this.draw.bank, row), days: old.target.days };
    const team = { target };
    for (const side of ['officers', 'experts']) {
      team[side] = this.seatAll(side, old[side], target);
      if (!team[side]) return null;
    }
    this.teams.set(target.id, team);
    const lines = ['抽中 ' + drawnFields(target), ...seatLines('席位', team.officers, this.draw.officers), ...seatLines('专家席', team.experts, this.draw.experts)];
    return { choices: lines.map((line) => [line]), settle: () => ({ answered: old.target, ...team }) };
  }

  /** Seat by seat: who had it keeps it unless an avoidance pair forbids it. Workloads lose the old team and gain the new one, seat by seat. */
  seatAll(side, old, target) {
    const workload = this.workloads[side];
    for (const i of old) workload[i]--;
    const keeps = old.map((i) => !this.draw[side].avoids(target.id, i));
    const members = [];
    for (let p = 0; p < old.length; p++) {
      const busy = [...members, ...old.filter((_, q) => q > p && keeps[q])];
      const i = keeps[p] ? old[p] : this.ableTo(side, p, target, busy)[0];
      if (i === undefined) return null;
      members.push(i);
      workload[i]++;
    }
    return members;
  }

  replacement(team, { side, seat }) {
    const p = seat - 1;
    const members = team[side];
    if (!(p in members)) return null;
    const replaced = members[p];
    this.workloads[side][replaced]--;
    this.replaced[side].add(replaced);
    const able = this.ableTo(side, p, team.target, members.filter((_, q) => q !== p));
    if (able.length === 0 && !this.a.line.named) return null;
    const people = this.draw[side];
    const lines = able.map((i) => (side === 'officers' ? '席位 ' : '专家席 ') + seat + ' ' + person(people.rows[i]));
    const settle = (choice) => {
      this.workloads[side][able[choice]]++;
      const after = { ...team, [side]: members.map((i, q) => (q === p ? able[choice] : i)) };
      this.teams.set(team.target.id, after);
      return { ...after, replaced: people.rows[replaced], inspector: people.rows[able[choice]] };
    };
    return { choices: [this.a.line.named ? lines : lines.slice(0, 1)], settle };
  }

  /** Those who can take seat p of a team, the next alternate first. `busy` are those who have another seat on it. */
  ableTo(side, p, target, busy) {
    const people = this.draw[side];
    const seat = this.seats[side][p];
    const workload = this.workloads[side];
    const barred = people.barredFrom(target.id, target.days);
    const candidates = people.rows.map((_, i) => i).filter((i) => {
      return people.fits(i, seat, [seat.department]) && !barred.has(i) && !busy.includes(i) && !this.replaced[side].has(i) && workload[i] < people.most[i];
    });
    return byWorkload(candidates, people, workload, this.tickets);
  }
}
