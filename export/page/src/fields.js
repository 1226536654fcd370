// Fields of lines: the table of SPEC §2. A line is read by a pattern that is spelled as in the SPEC, such as
// `检查时间 <date> 至 <date>`.

import { hasLookAlike } from './characters.js';
import { byteLength, compareText } from './lines.js';

const atMost = (text, bytes) => text.length * 4 <= bytes || byteLength(text) <= bytes;

const asId = (field) => (atMost(field, 64) && !hasLookAlike(field) ? field : null);
const asWord = (field) => (atMost(field, 128) && !hasLookAlike(field) ? field : null);
const asHash = (field) => (/^[0-9a-f]{64}$/.test(field) ? field : null);
const asText = (field) => (atMost(field, 1000) ? field : null);
export const asNumber = (field) => (/^(0|[1-9][0-9]{0,14})$/.test(field) ? Number(field) : null);

export const asSeed = (field) => (hasLookAlike(field) ? null : asText(field));
export const isWord = (field) => Boolean(field) && asWord(field) !== null;
export const isSkill = (field) => isWord(field) && field !== '-' && !field.includes(',');

/** `<n>/<n>` as [numerator, denominator]; §4.2 and §4.4 bound them. */
function asRatio(field) {
  const parts = field.split('/').map(asNumber);
  return parts.length === 2 && !parts.includes(null) ? parts : null;
}

export function asDate(field) {
  const parts = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(field);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return day >= 1 && day <= days ? field : null;
}

function asTime(field) {
  return /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(field) ? field : null;
}

/** `-` for none, else skills joined by `,`, sorted (§3). */
function asSkills(field) {
  if (field === '-') return [];
  const skills = field.split(',');
  return skills.every(isSkill) && areSorted(skills) ? skills : null;
}

export function areSorted(texts) {
  return texts.every((text, i) => i === 0 || compareText(texts[i - 1], text) < 0);
}

const kinds = {
  '<id>': asId, '<word>': asWord, '<hash>': asHash, '<n>': asNumber, '<n>/<n>': asRatio, '<date>': asDate, '<time>': asTime,
  '<skills>': asSkills, '<text>': asText, '<field>': (field) => field,
};

/** A function that reads a line by a pattern: the values of its fields, or null if it is another line. `<text>` takes the rest, and `<field>` is
 * any one field, which the caller checks. */
export function pattern(spelling) {
  const tokens = spelling.split(' ');
  return (line) => {
    if (line === null) return null;
    const values = [];
    let rest = line;
    for (let i = 0; i < tokens.length; i++) {
      const space = tokens[i] === '<text>' ? -1 : rest.indexOf(' ');
      const last = i === tokens.length - 1;
      if (rest === '' || (space < 0) !== last) return null;
      const field = space < 0 ? rest : rest.slice(0, space);
      rest = space < 0 ? '' : rest.slice(space + 1);
      const read = kinds[tokens[i]];
      if (!read && field !== tokens[i]) return null;
      const value = read ? read(field) : null;
      if (read && value === null) return null;
      if (read) values.push(value);
    }
    return values;
  };
}
