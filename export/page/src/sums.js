// What must come out over several lines of the announcement, in the order of SPEC §11 ("Sums in the announcement").

import { Disagreement } from './place.js';
import { onlyTargets, onlyInspectors } from './announcement.js';
import { roundAfter } from './seedsource.js';

/** Throws a Disagreement at the first sum that does not come out. Counts have up to 15 digits, so sums are BigInts. */
export function checkSums(a) {
  checkRegistry(a);
  checkCaps(a);
  checkAreas(a);
  checkPseudonyms(a);
  checkContent(a);
  checkTakes(a);
  checkBatches(a);
  checkLots(a);
  checkExperts(a);
  checkNeighbours(a);
  checkSeedSource(a);
}

function fail(line) {
  throw new Disagreement('announcement.txt', line, 'wrongSum');
}

const sum = (rows, of) => rows.reduce((total, row) => total + BigInt(of(row)), BigInt(0));
const sumOf = (a) => sum(a.strata, (s) => s.of);
const sumTake = (a) => sum(a.strata, (s) => s.take);

/** `名录库` is `检查对象名录` plus all `排除`. */
function checkRegistry(a) {
  if (a.registry === undefined) return;
  const parts = sum(a.excluded, (e) => e.n) + BigInt(a.lists['targets.txt'].n);
  if (parts !== BigInt(a.registry)) fail(a.line.registry);
}

/** §4.2. */
function checkCaps(a) {
  for (const item of a.items) {
    if (item.cap && sumTake(a) * BigInt(item.cap[1]) > sumOf(a) * BigInt(item.cap[0])) fail(item.line);
  }
}

/** §4.3, as far as it is seen in the announcement alone. */
function checkAreas(a) {
  const list = a.lists['areas.txt'];
  if (!list && a.areas.length === 0) return;
  const complete = list && a.areas.length > 0 && sum(a.areas, (area) => area.n) === BigInt(a.lists['targets.txt'].n);
  if (!complete) fail(a.areas.length > 0 ? a.areas[0].line : list.line);
}

/** `化名名单` has as many as `执法检查人员名录` and `专家名录` together. */
function checkPseudonyms({ lists }) {
  const list = lists['pseudonyms.txt'];
  if (!list) return;
  const people = ['inspectors.txt', 'experts.txt'].filter((file) => lists[file]);
  if (sum(people, (file) => lists[file].n) !== BigInt(list.n)) fail(list.line);
}

/** §4.1. */
function checkContent(a) {
  if (a.content === onlyTargets) {
    const lines = a.seats.length + a.expertSeats.length + a.neighbours.length;
    const rules = a.groups || a.maximum || a.alternates || a.line.named || a.line.separate;
    const lists = ['experts.txt', 'preferences.txt', 'absences.txt', 'limits.txt', 'pseudonyms.txt'].some((file) => a.lists[file]);
    const rows = a.lists['inspectors.txt'].n + a.lists['avoidance.txt'].n;
    if (lines || rules || lists || rows) fail(a.line.content);
  }
  if (a.content === onlyInspectors && a.strata.some((s) => s.take !== s.of)) fail(a.line.content);
}

/** §4.4. */
function checkTakes(a) {
  if (a.share) {
    if (BigInt(a.share) > sumOf(a)) fail(a.line.share);
    const takes = sharedTakes(a);
    a.strata.forEach((s, i) => takes[i] === BigInt(s.take) || fail(s.line));
  }
  for (const s of a.strata) if (s.rule && takeByRule(s) !== BigInt(s.take)) fail(s.rule.line);
}

/** 抽 of each stratum with `按比例分配`: rounded down, and the rest to the largest remainders, of equal ones the first by name. */
function sharedTakes(a) {
  const total = sumOf(a);
  const products = a.strata.map((s) => BigInt(a.share) * BigInt(s.of));
  const takes = products.map((p) => p / total);
  const missing = Number(BigInt(a.share) - takes.reduce((x, y) => x + y, BigInt(0)));
  const byRemainder = products.map((p, i) => ({ i, remainder: p % total }));
  byRemainder.sort((x, y) => (x.remainder > y.remainder ? -1 : x.remainder < y.remainder ? 1 : x.i - y.i));
  for (const { i } of byRemainder.slice(0, missing)) takes[i] += BigInt(1);
  return takes;
}

function takeByRule({ of, rule }) {
  let take = rounded(BigInt(of) * BigInt(rule.ratio[0]), BigInt(rule.ratio[1]), rule.rounding);
  if (rule.least !== undefined && take < BigInt(rule.least)) take = BigInt(rule.least);
  if (rule.most !== undefined && take > BigInt(rule.most)) take = BigInt(rule.most);
  return take > BigInt(of) ? BigInt(of) : take;
}

/** 进一 up, 舍去 down, 取近 to the nearest, and to the even one of two. */
function rounded(numerator, denominator, rounding) {
  const down = numerator / denominator;
  const rest = numerator % denominator;
  const two = BigInt(2);
  let up = rounding === '进一' && rest > BigInt(0);
  if (rounding === '取近') up = rest * two > denominator || (rest * two === denominator && down % two === BigInt(1));
  return up ? down + BigInt(1) : down;
}

/** §4.5. */
function checkBatches(a) {
  if (a.batches.length && sum(a.batches, (b) => b.size) !== sumTake(a)) fail(a.batches[0].line);
}

/** §4.6: at least two lines of each what. */
function checkLots(a) {
  for (const { options } of a.lots) if (options.length < 2) fail(options[0].line);
}

function checkExperts(a) {
  const list = a.lists['experts.txt'];
  if (a.expertSeats.length && !list) fail(a.expertSeats[0].line);
  if (list && !a.expertSeats.length) fail(list.line);
}

/** The department of a `相邻` line has a seat other than the leader's. */
function checkNeighbours(a) {
  for (const n of a.neighbours) {
    if (!a.seats.some((s) => !s.leader && s.department === n.department)) fail(n.line);
  }
}

/** §5.2: no lottery is drawn on a day after that of 种子时间; §5.3: the round is the first after it. */
function checkSeedSource({ seedSource: source, seedMoment }) {
  for (const d of source.draws || []) if (d.date > seedMoment.slice(0, 10)) fail(d.line);
  if (source.kind === '信标' && source.round !== roundAfter(source.chain, seedMoment)) fail(source.line);
}
