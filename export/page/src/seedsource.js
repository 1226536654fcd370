// Where the seed comes from, as the announcement says: 种子来源 and the lines after it (SPEC §4 and §5).

import { asNumber } from './fields.js';

export const chains = {
  quicknet: { hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971', first: 1692803367, period: 3 },
  default: { hash: '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce', first: 1595431050, period: 30 },
};

export const voidIfAbsent = '缺席作废';
const commitmentIfAbsent = '缺席以承诺代替';

/** Reads the lines with the reader of announcement.js. Gives {kind, text, line, …}. */
export function readSeedSource(r) {
  const readers = { 录入: readTyped, 骰子: readDice, 彩票: readLottery, 信标: readBeacon, 仪式: readCeremony };
  const kind = r.at('种子来源') ? r.text.split(' ')[1] : '';
  r.check(Object.keys(readers).includes(kind));
  return { kind, ...readers[kind](r) };
}

function readTyped(r) {
  const [text] = r.read('种子来源 录入 <text>');
  return { text, line: r.advance() };
}

/** §5.1. */
function readDice(r) {
  const [faces, n, text] = r.read('种子来源 骰子 <n> 面 <n> 枚 <text>');
  r.check((faces === 6 || faces === 10) && n >= 1 && n <= 500);
  return { faces, n, text, line: r.advance() };
}

/** §5.2. */
function readLottery(r) {
  const [n, text] = r.read('种子来源 彩票 <n> 次 <text>');
  r.check(n >= 1);
  const source = { text, line: r.advance(), draws: [] };
  while (source.draws.length < n) {
    const [name, issue, date, spelling] = r.read('种子彩票 <word> 第 <n> 期 <date> <word>');
    const balls = spelling.split('+').map(asBalls);
    r.check(!balls.includes(null) && source.draws.every((d) => d.name !== name || d.issue !== issue));
    source.draws.push({ name, issue, date, balls, line: r.advance() });
  }
  return source;
}

/** `<n>选<k>` as {of, take}, `<k>位` as {digits}. */
function asBalls(spelling) {
  const chosen = /^([0-9]+)选([0-9]+)$/.exec(spelling);
  if (chosen) {
    const [of, take] = chosen.slice(1).map(asNumber);
    return of !== null && take !== null && take >= 1 && take <= of && of <= 99 ? { of, take } : null;
  }
  const inOrder = /^([0-9]+)位$/.exec(spelling);
  const digits = inOrder ? asNumber(inOrder[1]) : null;
  return digits !== null && digits >= 1 && digits <= 20 ? { digits } : null;
}

/** §5.3; whether the round is the right one is a sum. */
function readBeacon(r) {
  const [chain, hash, round, text] = r.read('种子来源 信标 <word> <hash> 第 <n> 轮 <text>');
  r.check(Object.keys(chains).includes(chain) && chains[chain].hash === hash);
  return { chain, round, text, line: r.advance() };
}

/** §5.4. */
function readCeremony(r) {
  const [n, absent, text] = r.read('种子来源 仪式 <n> 人 <word> <text>');
  r.check(n >= 2 && (absent === voidIfAbsent || absent === commitmentIfAbsent));
  const source = { absent, text, line: r.advance(), witnesses: [] };
  while (source.witnesses.length < n) {
    const [name] = r.read('种子见证 <text>');
    r.check(!source.witnesses.includes(name));
    source.witnesses.push(name);
    r.advance();
  }
  return source;
}

/** The first round whose time is after a moment, `2026-11-20 10:00` in Beijing time. */
export function roundAfter(chain, moment) {
  const { first, period } = chains[chain];
  const seconds = secondsOf(moment + ':00');
  return seconds < first ? 1 : Math.floor((seconds - first) / period) + 2;
}

/** When a round was signed, in Beijing time. */
export function timeOfRound(chain, round) {
  const { first, period } = chains[chain];
  return inBeijing(first + (round - 1) * period);
}

/** The Unix time before which the seed did not exist (§11, *B*), or null if it has none; and whether it is only the announcement that says so. */
export function birthOf(source, seedMoment) {
  if (source.kind === '信标') return { time: secondsOf(timeOfRound(source.chain, source.round)), announced: false };
  if (source.kind === '骰子' || source.kind === '仪式') return { time: secondsOf(seedMoment + ':00'), announced: true };
  if (source.kind !== '彩票') return null;
  const last = source.draws.map(({ date }) => date).sort().pop();
  return { time: secondsOf(last + ' 00:00:00'), announced: true };
}

/** The Unix time of a time of Beijing, `2026-11-20 10:00:00`. */
function secondsOf(beijing) {
  return Date.parse(beijing.replace(' ', 'T') + 'Z') / 1000 - 8 * 3600;
}

/** A Unix time in Beijing time; one that no calendar has, as a number. */
export function inBeijing(seconds) {
  if (seconds > 253402300799 - 8 * 3600) return 'Unix ' + seconds;
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

const full = 128; // bits, from which on not all seeds can be tried

/** What a seed is worth (§5.5): the bits of dice and lotteries that have fewer than 128, else nothing. */
export function fewBits(source) {
  const outcomes = outcomesOf(source);
  if (outcomes === null) return null;
  const bits = outcomes.toString(2).length - 1;
  return bits < full ? bits : null;
}

function outcomesOf(source) {
  if (source.kind === '骰子') return power(source.faces, source.n);
  if (source.kind !== '彩票') return null;
  let outcomes = BigInt(1);
  for (const { balls } of source.draws) {
    for (const b of balls) outcomes *= b.digits ? power(10, b.digits) : choices(b.of, b.take);
  }
  return outcomes;
}

function power(base, n) {
  let product = BigInt(1);
  for (let i = 0; i < n; i++) product *= BigInt(base);
  return product;
}

/** How many ways there are to choose k of n. */
function choices(n, k) {
  let ways = BigInt(1);
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}
