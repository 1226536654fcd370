// seed.txt, and whether it is a seed of the announced source: SPEC §5 and check 2 of §11.

import { Disagreement } from './place.js';
import { Lines, encode } from './lines.js';
import { asSeed, asNumber } from './fields.js';
import { sha256Hex } from './hash.js';
import { isSigned } from './beacon.js';

/** The seed of a dossier whose announcement has this source. */
export function readSeed(bytes, source) {
  const lines = new Lines(bytes);
  const seed = lines.text(1);
  if (seed === null || asSeed(seed) === null) throw new Disagreement('seed.txt', 1, 'wrongLine');
  if (lines.count > 1) throw new Disagreement('seed.txt', 2, 'wrongLine');
  const checks = { 录入: () => true, 骰子: isOfDice, 彩票: isOfLottery, 信标: isOfBeacon, 仪式: isOfCeremony };
  if (!checks[source.kind](seed, source)) throw new Disagreement('seed.txt', 1, 'wrongSeed');
  return seed;
}

/** §5.1: the digits, a space after every fifth that is not the last. */
function isOfDice(seed, { faces, n }) {
  const digits = seed.slice('骰子 '.length).replace(/ /g, '');
  const right = faces === 10 ? /^[0-9]+$/ : /^[1-6]+$/;
  const groups = digits.match(/.{1,5}/g) || [];
  return right.test(digits) && digits.length === n && seed === '骰子 ' + groups.join(' ');
}

/** §5.2: for each line and each of its balls the numbers, each followed by `.`, then `/`. */
function isOfLottery(seed, { draws }) {
  if (!seed.startsWith('彩票 ')) return false;
  const balls = draws.flatMap((d) => d.balls);
  const parts = seed.slice('彩票 '.length).split('/');
  return parts.pop() === '' && parts.length === balls.length && parts.every((part, i) => isDrawOf(part, balls[i]));
}

function isDrawOf(part, { of, take, digits }) {
  const numbers = part.split('.');
  if (numbers.pop() !== '' || numbers.length !== (digits || take)) return false;
  const values = numbers.map(asNumber);
  if (values.includes(null)) return false;
  if (digits) return values.every((v) => v <= 9);
  return values.every((v, i) => v >= 1 && v <= of && (i === 0 || values[i - 1] < v));
}

/** §5.3. */
function isOfBeacon(seed, { chain, round }) {
  const [word, number, ...signatures] = seed.split(' ');
  return word === '信标' && number === String(round) && isSigned(chain, round, signatures);
}

function isOfCeremony(seed) {
  return /^仪式 [0-9a-f]{64}$/.test(seed);
}

/** The hash of ceremony.txt is the seed's (place: line 1 of seed.txt). */
export function checkCeremonyHash(seed, bytes) {
  if (seed !== '仪式 ' + sha256Hex(bytes)) throw new Disagreement('seed.txt', 1, 'wrongSeed');
}

/** The commitment of witness k to a secret (§5.4). */
export function commitmentTo(announcementHash, k, secret) {
  return sha256Hex(encode(announcementHash + ' commit ' + k + ' ' + secret));
}
