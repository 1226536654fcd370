// announced.txt and drawn.txt, the proofs that an entry is in the ledger: SPEC §12.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { pattern } from './fields.js';
import { hex } from './hash.js';
import { fromBase64 } from './base64.js';
import { readEntry, shortestEntry } from './entry.js';
import { leafHash, rootByPath } from './merkle.js';
import { readCheckpoint, readSignatures, checkSignatures } from './signednote.js';

const readCount = pattern('台账项 <n>');
const readPathCount = pattern('证明 <n>');
const countLine = 2;

/** Checks a proof. `act` is 公告 or 抽取; `wanted` the details that its entry has. Gives {size, root, number: that of the entry, cosignatures: [{name, time}]}. */
export function checkProof(file, bytes, a, act, wanted) {
  const lines = new Lines(bytes);
  const proof = readProof(file, lines, a);
  const { entry, checkpoint, note } = proof;
  checkSignatures(file, lines.bytesOf(note, note + 3), proof.signatures);
  if (entry.number > checkpoint.size) throw new Disagreement(file, entry.line.number, 'notInLedger');
  const root = rootByPath(leafHash(lines.bytesOf(entry.first, entry.end)), entry.number - 1, checkpoint.size, proof.path);
  if (root === null || hex(root) !== hex(checkpoint.root)) throw new Disagreement(file, entry.end, 'wrongPath');
  checkAbout(file, entry, act, a.task, wanted);
  return { ...checkpoint, number: entry.number, cosignatures: proof.signatures.slice(1).map(({ key, time }) => ({ name: key.name, time })) };
}

/** Every line is well formed. `note` is the line where the checkpoint begins. */
function readProof(file, lines, a) {
  const fail = (k, why = 'wrongLine') => {
    throw new Disagreement(file, k, why);
  };
  if (lines.text(1) !== '摇号台账证明 v1') fail(1);
  const [n] = readCount(lines.text(countLine)) || fail(countLine);
  if (n < shortestEntry) fail(countLine);
  const entry = readEntry(lines, countLine + 1, countLine + 1 + n, fail);
  const pathLine = entry.end;
  const [hashes] = readPathCount(lines.text(pathLine)) || fail(pathLine);
  const path = [];
  for (let k = pathLine + 1; k <= pathLine + hashes; k++) {
    const hash = fromBase64(lines.text(k));
    if (hash === null || hash.length !== 32) fail(k);
    path.push(hash);
  }
  const note = pathLine + hashes + 1;
  const checkpoint = readCheckpoint(lines, note, a.ledgerKey.name, fail);
  return { entry, path, note, checkpoint, signatures: readSignatures(lines, note + 3, a.ledgerKey, a.witnesses, fail) };
}

/** The entry is about this draw (place: the first of its lines that says otherwise; if one is missing, the line 台账项). */
function checkAbout(file, entry, act, task, wanted) {
  const says = [[entry.act, entry.line.act, act], [entry.subject, entry.line.subject, task]];
  for (const [key, value] of Object.entries(wanted)) {
    const detail = entry.details.get(key);
    says.push([detail ? detail.value : null, detail ? detail.line : 0, value]);
  }
  const otherwise = says.filter(([value, , right]) => value !== null && value !== right).map(([, line]) => line);
  if (otherwise.length) throw new Disagreement(file, Math.min(...otherwise), 'otherDraw');
  if (says.some(([value]) => value === null)) throw new Disagreement(file, countLine, 'otherDraw');
}
