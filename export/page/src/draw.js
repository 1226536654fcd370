// The whole draw: SPEC §5 to §8.

import { ticketHex } from './hash.js';
import { targetTickets, inTicketOrder, sample, lotsOf, checkDays } from './sample.js';
import { People, assignAll, workloadOf, alternatesOf } from './assignment.js';
import { onlyTargets } from './announcement.js';

/** The draw of an announcement `a`: all that result.txt holds and all that acts need. `assignment` is null if there is no valid one. */
export function draw(a, lists, tickets, progress) {
  const { targets } = lists;
  const bank = targetTickets(tickets, targets, lists.weights, progress);
  progress('sort', 0, 1);
  const order = inTicketOrder(bank, targets.count);
  const { drawn: rows, ranked } = sample(targets, order, a.strata);
  const batches = batchOfRank(a, rows.length);
  const drawn = rows.map((row, rank) => {
    const id = targets.id(row);
    const lots = lotsOf(tickets, id, a.lots);
    return { row, ...targets.row(row), ticket: ticketHex(bank, row), lots, days: checkDays(lots, batches[rank], a.days) };
  });
  return { bank, ranked, drawn, batches, ...whoGoes(a, lists, drawn, tickets, progress) };
}

/** §4.5: the drawn order is cut. The batch of each rank, from 0; empty without batches. */
function batchOfRank(a, drawn) {
  const batches = [];
  for (const batch of a.batches) for (let k = 0; k < batch.size && batches.length < drawn; k++) batches.push(batch);
  return batches;
}

function whoGoes(a, lists, drawn, tickets, progress) {
  const officers = new People(lists.inspectors, a, lists, drawn);
  const experts = new People(lists.experts, a, lists, drawn);
  const assignment = a.content === onlyTargets
    ? { members: drawn.map(() => []), expertMembers: drawn.map(() => []), opened: new Set(), groups: null, group: null }
    : assignAll(a, officers, experts, drawn, tickets, progress);
  if (!assignment) return { officers, experts, assignment };
  const workloads = { officers: workloadOf(officers, assignment.members), experts: workloadOf(experts, assignment.expertMembers) };
  return {
    officers, experts, assignment, workloads,
    alternates: alternates(a, a.seats, officers, workloads.officers, tickets),
    expertAlternates: alternates(a, a.expertSeats, experts, workloads.experts, tickets),
  };
}

/** For each department, in the order in which the seats first name it, its alternates. */
function alternates(a, seats, people, workload, tickets) {
  if (!a.alternates) return [];
  const departments = [...new Set(seats.map((seat) => seat.department))];
  return departments.map((department) => ({ department, people: alternatesOf(people, department, workload, a.alternates, tickets) }));
}
