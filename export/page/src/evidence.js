// The evidence beside a draw: SPEC §11, check 6, and what questions 3 and 4 are answered by.

import { sha256Hex } from './hash.js';
import { checkSignature } from './signature.js';
import { checkProof } from './proof.js';
import { checkLedger } from './ledger.js';
import { checkTimestamp } from './timestamp.js';
import { birthOf } from './seedsource.js';

/** Checks the files of evidence that are there, in their order, and puts what they show into `found.evidence`:
 *   signed; announced and drawn: {size, cosignatures: [{name, time}]} or null; ledger: its counts or null; timestamp: {time, verified} or null;
 *   early: when the draw was in the ledger, if before the seed can have been, else null; birth: when the seed came about, {time, announced} or null; before and only: whether questions 3 and 4 are answered with yes */
export function checkEvidence(files, found) {
  const { announcement: a, commitment } = found;
  const evidence = { signed: false, announced: null, drawn: null, ledger: null, timestamp: null, early: null, before: false, only: false, birth: birthOf(a.seedSource, a.seedMoment) };
  found.evidence = evidence;
  const number = String(a.number);
  const hashOf = (file) => (files.has(file) ? sha256Hex(files.get(file)) : '');
  if (files.has('signature.txt')) {
    checkSignature(files.get('signature.txt'), a.ledgerKey, files.get('SHA256SUMS'));
    evidence.signed = true;
  }
  if (files.has('announced.txt')) {
    evidence.announced = checkProof('announced.txt', files.get('announced.txt'), a, '公告', { 抽取编号: number, 公告: commitment });
  }
  if (files.has('drawn.txt')) {
    evidence.drawn = checkProof('drawn.txt', files.get('drawn.txt'), a, '抽取', { 抽取编号: number, 结果: hashOf('result.txt') });
  }
  if (files.has('ledger.txt')) {
    const draw = { announcement: a, commitment, result: hashOf('result.txt'), acts: hashOf('acts.txt'), isVoid: isVoid(found) };
    evidence.ledger = checkLedger(files.get('ledger.txt'), draw, evidence.announced, evidence.drawn);
  }
  if (files.has('timestamp.txt')) evidence.timestamp = checkTimestamp(files.get('timestamp.txt'), files.get('announcement.txt'));
  evidence.early = drawnEarly(evidence);
  evidence.before = isShownBefore(evidence);
  evidence.only = isShownOnly(evidence);
}

/** Whether the draw was ended: its last act is a 作废. */
function isVoid({ acts = [] }) {
  return acts.some(({ kind }) => kind === '作废');
}

/** The earliest time at which a witness had the draw in the ledger, if that is before its seed can have been: the time of the seed is not true. Else null. */
function drawnEarly({ announced, drawn, birth }) {
  if (drawn === null || birth === null) return null;
  const withDraw = [drawn, ...(announced !== null && announced.size >= drawn.number ? [announced] : [])];
  const times = withDraw.flatMap(({ cosignatures }) => cosignatures.map(({ time }) => time)).filter((time) => time < birth.time);
  return times.length ? Math.min(...times) : null;
}

/** Question 3: a witness saw the announcement before the seed came about. Of a time stamp nobody told this checker which certificate to trust. */
function isShownBefore({ announced, birth, early }) {
  return early === null && birth !== null && announced !== null && announced.cosignatures.some(({ time }) => time < birth.time);
}

/** Question 4: the whole ledger is there, and a witness holds it. */
function isShownOnly({ ledger, drawn }) {
  return ledger !== null && drawn.cosignatures.length > 0;
}
