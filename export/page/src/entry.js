// An entry of the ledger: SPEC §12.

import { pattern, asNumber, asDate } from './fields.js';

const entryTitle = '摇号台账 v1';
export const entryWord = '摇号台账 '; // begins an entry, and no other line
export const shortestEntry = 6; // lines
export const noEntry = '0'.repeat(64); // what the first entry has as the one before

const words = ['摇号台账', '序号', '前项', '时间', '经办', '事项', '对象'];
const readNumber = pattern('序号 <n>');
const readBefore = pattern('前项 <hash>');

/** Reads the entry in lines first ≤ k < end of `lines`. The first line that may not stand where it does is given to `fail`, which throws;
 * so is why, where it is more than that. `wanted` is {number, before} of an entry that follows another, null if that is not known. Gives
 *   first, end, number, act, subject (null if it has none), line: of number, act and subject, details: a Map of {value, line} */
export function readEntry(lines, first, end, fail, wanted = null) {
  const text = (k) => (k < end ? lines.free(k) : null);
  const line = { number: first + 1, act: first + 5, subject: first + 6 };
  if (text(first) !== entryTitle) fail(first);
  const [number] = readNumber(text(line.number)) || fail(line.number);
  if (number < 1 || (wanted && number !== wanted.number)) fail(line.number);
  const [before] = readBefore(text(first + 2)) || fail(first + 2);
  if ((number === 1 && before !== noEntry) || (wanted && before !== wanted.before)) fail(first + 2, 'wrongBefore');
  if (!isTime(text(first + 3))) fail(first + 3);
  if (freeAfter('经办', text(first + 4)) === null) fail(first + 4);
  const act = freeAfter('事项', text(line.act));
  if (!act) fail(line.act);
  const subject = freeAfter('对象', text(line.subject));
  if (subject === '') fail(line.subject);
  return { first, end, number, act, subject, line, details: readDetails(text, subject === null ? line.subject : line.subject + 1, end, fail) };
}

/** What stands after a key and its space, or null if the line has another key. */
function freeAfter(key, text) {
  return text !== null && text.startsWith(key + ' ') ? text.slice(key.length + 1) : null;
}

function isTime(text) {
  const parts = /^时间 ([0-9-]{10}) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/.exec(text || '');
  return parts !== null && asDate(parts[1]) !== null;
}

/** Each detail has a key without a space, none of the words above; of details with one key, the first is meant. */
function readDetails(text, from, end, fail) {
  const details = new Map();
  for (let line = from; line < end; line++) {
    const [, key, value] = /^([^ ]+) (.*)$/.exec(text(line) || '') || fail(line);
    if (words.includes(key)) fail(line);
    if (!details.has(key)) details.set(key, { value, line });
  }
  return details;
}

/** The draw number that a detail names, or null. */
export function numberOf(entry) {
  const detail = entry.details.get('抽取编号');
  return detail ? asNumber(detail.value) : null;
}
