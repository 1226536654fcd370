// Which targets are drawn: SPEC §7.

import { compareTickets, newBank } from './hash.js';

/** The ticket of each row: the smallest of as many as its weight. `weights` are the rows of weights.txt. */
export function targetTickets(tickets, targets, weights, progress) {
  const bank = newBank(targets.count);
  for (let i = 0; i < targets.count; i++) {
    if (i % 10000 === 0) progress('tickets', i, targets.count);
    tickets.into(bank, i, 'target ' + targets.id(i));
  }
  const further = newBank(1);
  for (const { target, n } of weights) {
    const i = targets.find(target);
    for (let k = 2; i >= 0 && k <= n; k++) {
      tickets.into(further, 0, 'target ' + target + ' ' + k);
      if (compareTickets(further, 0, bank, i) < 0) bank.set(further, 8 * i);
    }
  }
  return bank;
}

/** The rows in ticket order; equal tickets by id, which is the order of the rows (§6). */
export function inTicketOrder(bank, count) {
  const rows = new Uint32Array(count);
  for (let i = 0; i < count; i++) rows[i] = i;
  return rows.sort((i, j) => compareTickets(bank, i, bank, j) || i - j);
}

/** The drawn rows in ticket order, and for each stratum its rows in ticket order. `strata` are those of the announcement. */
export function sample(targets, order, strata) {
  const announced = targets.strata.map((stratum) => strata.findIndex((s) => s.name === stratum));
  const ranked = strata.map(() => []);
  const drawn = [];
  for (const row of order) {
    const s = announced[targets.stratumOf[row]];
    if (ranked[s].length < strata[s].take) drawn.push(row);
    ranked[s].push(row);
  }
  return { drawn, ranked };
}

/** The lot of one target among the options of each *what*: the one with the smallest ticket, of equal ones the first. */
export function lotsOf(tickets, id, lots) {
  return lots.map(({ what, options }) => {
    const bank = newBank(options.length);
    options.forEach((_, i) => tickets.into(bank, i, 'option ' + id + ' ' + what + ' ' + (i + 1)));
    let best = 0;
    for (let i = 1; i < options.length; i++) if (compareTickets(bank, i, bank, best) < 0) best = i;
    return { what, ...options[best] };
  });
}

/** Check days (§4): those of the lot 检查日期, else of the batch, else all. */
export function checkDays(lots, batch, all) {
  const lot = lots.find(({ days }) => days);
  if (lot) return lot.days;
  return batch ? batch.days : all;
}
