// Who goes where: SPEC §8. What is asked of flow.js, part by part.

import { assign } from './flow.js';
import { compareTickets, newBank } from './hash.js';

/** The people of a list, with all that decides where they may sit. `drawn` are the targets: {id, days, …} in ticket order. */
export class People {
  constructor(rows, a, lists, drawn) {
    this.rows = rows;
    this.index = new Map(rows.map((row, i) => [row.id, i]));
    this.most = rows.map(() => a.maximum);
    for (const { inspector, n } of lists.limits) {
      if (this.index.has(inspector)) this.most[this.index.get(inspector)] = Math.min(a.maximum, n);
    }
    this.absences = rows.map(() => []);
    for (const { inspector, days } of lists.absences) {
      if (this.index.has(inspector)) this.absences[this.index.get(inspector)].push(days);
    }
    this.avoided = this.pairs(lists.avoidance);
    this.disliked = this.pairs(lists.preferences);
    this.barred = drawn.map((target) => this.barredFrom(target.id, target.days));
  }

  /** Pairs as a set of people for each target id. */
  pairs(rows) {
    const byTarget = new Map();
    for (const { target, inspector } of rows) {
      if (!this.index.has(inspector)) continue;
      if (!byTarget.has(target)) byTarget.set(target, new Set());
      byTarget.get(target).add(this.index.get(inspector));
    }
    return byTarget;
  }

  /** Who cannot be on the team of a target on these days: avoidance pairs and absences. */
  barredFrom(id, days) {
    const barred = new Set(this.avoided.get(id));
    this.absences.forEach((absences, i) => {
      if (absences.some(([from, to]) => from <= days[1] && days[0] <= to)) barred.add(i);
    });
    return barred;
  }

  avoids(id, i) {
    return this.avoided.has(id) && this.avoided.get(id).has(i);
  }

  dislikes(id, i) {
    return this.disliked.has(id) && this.disliked.get(id).has(i);
  }

  fits(i, seat, departments) {
    const { department, skills } = this.rows[i];
    return departments.includes(department) && seat.skills.every((skill) => skills.includes(skill));
  }
}

/** Which of two people has the smaller ticket for a team; equal tickets in the order of the list, which is that of ids and numbers (§6). */
class Ranking {
  constructor(tickets, size, labelOf) {
    this.tickets = tickets;
    this.labelOf = labelOf;
    this.bank = newBank(size);
    this.team = -1; // whose tickets the bank has
    this.known = new Uint8Array(size);
  }

  compare(team, i, j) {
    if (team !== this.team) {
      this.team = team;
      this.known.fill(0);
    }
    this.know(i);
    this.know(j);
    return compareTickets(this.bank, i, this.bank, j) || i - j;
  }

  know(i) {
    if (this.known[i]) return;
    this.known[i] = 1;
    this.tickets.into(this.bank, i, this.labelOf(this.team, i));
  }
}

/** The departments that `相邻` lines join, directly or through others, with their lines: the parts of §8, as far as they have seats. */
function partsOf(seats, neighbours) {
  const parts = [];
  for (const { department } of seats) {
    if (parts.some((part) => part.departments.has(department))) continue;
    const departments = new Set([department]);
    for (let before = 0; before !== departments.size; ) {
      before = departments.size;
      for (const n of neighbours) {
        if (departments.has(n.department) || departments.has(n.neighbour)) departments.add(n.department).add(n.neighbour);
      }
    }
    parts.push({ departments, neighbours: neighbours.filter((n) => departments.has(n.department)) });
  }
  return parts;
}

/** Assigns seats of `teams` teams, each with all the `seats`. `use` says what of §8 applies:
 *   most(i), meets(team, i), yields(team, i), anyYields, labelOf(team, row).
 * Gives {members: for each team the person of each seat, opened: Set of open neighbours}, or null. */
function assignSeats(seats, neighbours, people, teams, tickets, use, progress) {
  const members = Array.from({ length: teams }, () => new Array(seats.length).fill(-1));
  const opened = new Set();
  for (const part of partsOf(seats, neighbours)) {
    const found = assignPart(part, seats, people, teams, tickets, use, progress);
    if (!found) return null;
    found.opened.forEach((n) => opened.add(n));
    found.sits.forEach((person, k) => {
      members[Math.floor(k / found.places.length)][found.places[k % found.places.length]] = person;
    });
  }
  return { members, opened };
}

/** **Open**: as many lines of the part, in the order of the announcement, as it takes. */
function assignPart(part, seats, people, teams, tickets, use, progress) {
  const places = seats.map((_, p) => p).filter((p) => part.departments.has(seats[p].department));
  const own = people.rows.map((_, i) => i).filter((i) => part.departments.has(people.rows[i].department));
  for (let n = 0; n <= part.neighbours.length; n++) {
    const opened = part.neighbours.slice(0, n);
    const problem = {
      seats: Array.from({ length: teams * places.length }, (_, k) => ({ team: Math.floor(k / places.length), kind: k % places.length })),
      teams,
      kinds: places.map((p) => kindOf(seats[p], opened, own, people)),
      people: own.length,
      ...useOf(use, own, tickets, people),
    };
    const sits = assign(problem, progress);
    if (sits) return { places, opened, sits: Array.from(sits, (i) => own[i]) };
  }
  return null;
}

/** Who fits a seat: its department, and those that are open to it, the leader's seat excepted. */
function kindOf(seat, opened, own, people) {
  const open = opened.filter((n) => n.department === seat.department && !seat.leader).map((n) => n.neighbour);
  return {
    fits: Uint8Array.from(own, (i) => (people.fits(i, seat, [seat.department, ...open]) ? 1 : 0)),
    foreign: Uint8Array.from(own, (i) => (people.rows[i].department === seat.department ? 0 : 1)),
  };
}

function useOf(use, own, tickets, people) {
  const ranking = new Ranking(tickets, own.length, (team, i) => use.labelOf(team, people.rows[own[i]]));
  return {
    most: Int32Array.from(own, (i) => Math.min(use.most(i), 0x7fffffff)),
    meets: (team, i) => use.meets(team, own[i]),
    yields: (team, i) => use.yields(team, own[i]),
    yieldsOfOne: use.yieldsOfAll > 0 ? 1 : 0,
    yieldsOfAll: use.yieldsOfAll,
    compare: (team, i, j) => ranking.compare(team, i, j),
  };
}

/** Seats of the teams of the drawn targets, from one list of people. */
function assignTeams(seats, neighbours, people, drawn, tickets, progress) {
  let yieldsOfAll = 0;
  for (const target of drawn) if (people.disliked.has(target.id)) yieldsOfAll += people.disliked.get(target.id).size;
  return assignSeats(seats, neighbours, people, drawn.length, tickets, {
    most: (i) => people.most[i],
    meets: (team, i) => !people.barred[team].has(i),
    yields: (team, i) => (yieldsOfAll > 0 && people.dislikes(drawn[team].id, i) ? 1 : 0),
    yieldsOfAll,
    labelOf: (team, row) => 'pair ' + drawn[team].id + ' ' + row.id,
  }, progress);
}

/** **Standing teams**: first their seats, valid, own and first; then a standing team for each target. */
function assignStanding(a, officers, drawn, tickets, progress) {
  if (a.groups * a.seats.length > officers.rows.length) return null; // nobody is on two of them
  const standing = assignSeats(a.seats, a.neighbours, officers, a.groups, tickets, {
    most: (i) => Math.min(1, officers.most[i]),
    meets: () => true,
    yields: () => 0,
    yieldsOfAll: 0,
    labelOf: (g, row) => 'group ' + (g + 1) + ' ' + row.id,
  }, progress);
  if (!standing) return null;
  const matched = matchGroups(a, officers, standing.members, drawn, tickets, progress);
  return matched && { ...standing, groups: standing.members, group: matched, members: Array.from(matched, (g) => standing.members[g]) };
}

/** The standing team of each target, from 0: the same flow, with one seat for each target and standing teams as people. */
function matchGroups(a, officers, groups, drawn, tickets, progress) {
  const yieldsOf = (t, g) => groups[g].filter((i) => officers.dislikes(drawn[t].id, i)).length;
  const ranking = new Ranking(tickets, groups.length, (t, g) => 'match ' + drawn[t].id + ' ' + (g + 1));
  return assign({
    seats: drawn.map((_, t) => ({ team: t, kind: 0 })),
    teams: drawn.length,
    kinds: [{ fits: new Uint8Array(groups.length).fill(1), foreign: new Uint8Array(groups.length) }],
    people: groups.length,
    most: Int32Array.from(groups, (members) => Math.min(0x7fffffff, a.maximum, ...members.map((i) => officers.most[i]))),
    meets: (t, g) => !groups[g].some((i) => officers.barred[t].has(i)),
    yields: yieldsOf,
    yieldsOfOne: a.seats.length,
    yieldsOfAll: drawn.length * a.seats.length,
    compare: (t, i, j) => ranking.compare(t, i, j),
  }, progress);
}

/** All of §8 but the alternates. `officers` and `experts` are People. Gives
 *   members, expertMembers: for each drawn target the people of its seats; opened: Set of open neighbours;
 *   groups: the people of each standing team, or null; group: the standing team of each target, from 0
 * or null if there is no valid assignment. */
export function assignAll(a, officers, experts, drawn, tickets, progress) {
  const main = a.groups
    ? assignStanding(a, officers, drawn, tickets, progress)
    : assignTeams(a.seats, a.neighbours, officers, drawn, tickets, progress);
  if (!main) return null;
  const beside = assignTeams(a.expertSeats, [], experts, drawn, tickets, progress);
  if (!beside) return null;
  return { groups: null, group: null, ...main, expertMembers: beside.members };
}

/** **Alternates**: those of a department by workload, then by their tickets `alternate`; `workload` counts the seats of each person. */
export function alternatesOf(people, department, workload, n, tickets) {
  const own = people.rows.map((_, i) => i).filter((i) => people.rows[i].department === department);
  return byWorkload(own, people, workload, tickets).slice(0, n);
}

export function byWorkload(candidates, people, workload, tickets) {
  const ticketOf = new Map(candidates.map((i) => [i, tickets.of('alternate ' + people.rows[i].id)]));
  const order = (i, j) => (ticketOf.get(i) < ticketOf.get(j) ? -1 : ticketOf.get(i) > ticketOf.get(j) ? 1 : i - j);
  return candidates.sort((i, j) => workload[i] - workload[j] || order(i, j));
}

export function workloadOf(people, teams) {
  const workload = new Array(people.rows.length).fill(0);
  for (const members of teams) for (const i of members) workload[i]++;
  return workload;
}
