// acts.txt, what was decided after the draw: SPEC §10, and check 5 of §11.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { pattern } from './fields.js';
import { ticketHex } from './hash.js';
import { byWorkload } from './assignment.js';
import { drawnFields, seatLines, isLine } from './result.js';

const name = 'acts.txt';
const readFirst = pattern('补抽 <n> <date> <id>');
const readReason = pattern('事由 <text>');
const readApproval = pattern('批准 <text>');

/** Checks the acts line by line, each against what follows from the draw and the acts before it. Gives the acts. */
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
  if (!first || !acts.mayBeNext(first, found)) throw wrong(k);
  const [number, date, answered] = first;
  const supplement = acts.supplement(answered);
  if (!supplement) throw wrong(k);
  const reason = readReason(lines.text(k + 1));
  if (!reason) throw wrong(k + 1);
  const approval = readApproval(lines.text(k + 2));
  if (!approval) throw wrong(k + 2);
  const computed = acts.linesOf(supplement);
  computed.forEach((line, i) => {
    if (!isLine(lines, k + 3 + i, line)) throw wrong(k + 3 + i, line);
  });
  found.push({ number, date, answered, reason: reason[0], approval: approval[0], target: supplement.target });
  return k + 3 + computed.length;
}

/** What follows from the draw, act by act. */
class Acts {
  constructor(a, targets, draw, tickets) {
    Object.assign(this, { a, targets, draw, tickets });
    this.teams = new Map(); // of each target drawn or put in, and not answered
    draw.drawn.forEach((target, k) => {
      this.teams.set(target.id, { target, members: draw.assignment.members[k], expertMembers: draw.assignment.expertMembers[k] });
    });
    this.workloads = { officers: [...draw.workloads.officers], experts: [...draw.workloads.experts] };
    this.taken = a.strata.map((s) => s.take); // how many of each stratum are drawn or put in: those with the smallest tickets
  }

  /** Acts count from 1, dates do not run backwards, and the target is one that nobody has answered. */
  mayBeNext([number, date, answered], before) {
    const last = before[before.length - 1];
    return number === before.length + 1 && (!last || last.date <= date) && this.teams.has(answered);
  }

  /** The supplement that answers a target, or null if there is none. */
  supplement(answered) {
    const old = this.teams.get(answered);
    const s = this.a.strata.findIndex(({ name }) => name === old.target.stratum);
    const row = this.draw.ranked[s][this.taken[s]];
    if (row === undefined) return null;
    this.taken[s]++;
    this.teams.delete(answered);
    const target = { ...this.targets.row(row), row, ticket: ticketHex(this.draw.bank, row), days: old.target.days };
    const { officers, experts } = this.draw;
    const members = this.seatAll(this.a.seats, old.members, officers, this.workloads.officers, target);
    const expertMembers = members && this.seatAll(this.a.expertSeats, old.expertMembers, experts, this.workloads.experts, target);
    if (!expertMembers) return null;
    const team = { target, members, expertMembers };
    this.teams.set(target.id, team);
    return team;
  }

  /** Seat by seat: who had it keeps it unless an avoidance pair forbids it. Workloads lose the old team and gain the new one, seat by seat. */
  seatAll(seats, old, people, workload, target) {
    for (const i of old) workload[i]--;
    const keeps = old.map((i) => !people.avoids(target.id, i));
    const members = [];
    for (let p = 0; p < seats.length; p++) {
      const busy = [...members, ...old.filter((_, q) => q > p && keeps[q])];
      const i = keeps[p] ? old[p] : this.firstFor(seats[p], people, workload, target, busy);
      if (i === undefined) return null;
      members.push(i);
      workload[i]++;
    }
    return members;
  }

  /** The first who can take a seat, by workload, then by ticket. */
  firstFor(seat, people, workload, target, busy) {
    const barred = people.barredFrom(target.id, target.days);
    const candidates = people.rows.map((_, i) => i).filter((i) => {
      return people.fits(i, seat, [seat.department]) && !barred.has(i) && !busy.includes(i) && workload[i] < people.most[i];
    });
    return byWorkload(candidates, people, workload, this.tickets)[0];
  }

  linesOf({ target, members, expertMembers }) {
    return ['抽中 ' + drawnFields(target), ...seatLines('席位', members, this.draw.officers), ...seatLines('专家席', expertMembers, this.draw.experts)];
  }
}
