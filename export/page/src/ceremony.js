// ceremony.txt: SPEC §5.4, and check 2 of §11.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { pattern, asSeed } from './fields.js';
import { voidIfAbsent } from './seedsource.js';
import { commitmentTo } from './seed.js';

const readAbout = pattern('公告 <hash>');
const readCommitment = pattern('承诺 <n> <hash> <text>');
const readReveal = pattern('揭示 <n> <text>');
const readAbsent = pattern('未揭示 <n>');
const shortest = 20; // characters of a secret

/** Checks the file line by line. Gives the names of the witnesses who did not reveal. */
export function checkCeremony(bytes, source, announcementHash) {
  const lines = new Lines(bytes);
  const wrong = (k) => new Disagreement('ceremony.txt', k, 'wrongLine');
  if (lines.text(1) !== '摇号种子仪式 v1') throw wrong(1);
  const about = readAbout(lines.text(2));
  if (!about || about[0] !== announcementHash) throw wrong(2);
  const n = source.witnesses.length;
  const commitments = source.witnesses.map((witness, i) => {
    const [k, commitment, name] = readCommitment(lines.text(i + 3)) || [];
    if (k !== i + 1 || name !== witness) throw wrong(i + 3);
    return commitment;
  });
  const absent = source.witnesses.filter((_, i) => {
    const line = n + i + 3;
    const isAbsent = absentAt(lines.text(line), i + 1, source);
    if (!isAbsent && !reveals(lines.text(line), i + 1, commitments[i], announcementHash)) throw wrong(line);
    return isAbsent;
  });
  if (absent.length === n) throw wrong(2 * n + 2); // the last who could have revealed
  if (lines.count > 2 * n + 2) throw wrong(2 * n + 3);
  return absent;
}

function absentAt(text, k, source) {
  const [number] = readAbsent(text) || [];
  return number === k && source.absent !== voidIfAbsent;
}

/** Whether a line reveals the secret that witness k committed to. */
function reveals(text, k, commitment, announcementHash) {
  const [number, secret] = readReveal(text) || [];
  return number === k && asSeed(secret) !== null && [...secret].length >= shortest && commitmentTo(announcementHash, k, secret) === commitment;
}
