// Which characters may stand in a dossier: SPEC §2.

import { marks } from './marks.js';

// "Forbidden characters, everywhere", as first and last of each range.
const forbidden = [
  0x0000, 0x001f, 0x007f, 0x00a0, 0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x1100, 0x11ff, 0x1680, 0x1680,
  0x17b4, 0x17b5, 0x180b, 0x180f, 0x2000, 0x200f, 0x2028, 0x202f, 0x205f, 0x206f, 0x2800, 0x2800, 0x3000, 0x3000,
  0x3130, 0x318f, 0xa960, 0xa97f, 0xd7b0, 0xd7ff, 0xfe00, 0xfe0f, 0xfeff, 0xfeff, 0xff9e, 0xffdc, 0xfff0, 0xffff,
  0x13430, 0x1345f, 0x16fe4, 0x16fe4, 0x1bca0, 0x1bca3, 0x1d159, 0x1d159, 0x1d173, 0x1d17a, 0x40000, 0x10ffff,
];

// "Look-alikes, forbidden in an id, a word, a skill and a seed".
const lookAlikes = [
  0x2e80, 0x2fdf, 0xe000, 0xf8ff, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0x1d400, 0x1d7ff, 0x1f100, 0x1f1ff,
  0x32400, 0x10ffff,
];

// General category M, in the same form.
const combining = marks.trim().split(/[\s-]/).map((digits) => parseInt(digits, 16));

/** Whether a code point lies in one of the sorted ranges. */
function within(ranges, point) {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (point > ranges[2 * middle + 1]) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length / 2 && point >= ranges[2 * low];
}

export const isForbidden = (point) => within(forbidden, point);
export const isMark = (point) => within(combining, point);

export function hasLookAlike(text) {
  for (const character of text) {
    const point = character.codePointAt(0);
    if (point > 0x2e7f && within(lookAlikes, point)) return true;
  }
  return false;
}
