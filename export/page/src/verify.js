// The order of the checks: SPEC §11.

import { Disagreement } from './place.js';
import { Lines } from './lines.js';
import { keyOf, sha256Hex, Tickets } from './hash.js';
import { checkSums as checkFileSums, isOfArea } from './sha256sums.js';
import { readSeed, checkCeremonyHash } from './seed.js';
import { checkCeremony } from './ceremony.js';
import { readAnnouncement, commitments } from './announcement.js';
import { checkSums } from './sums.js';
import { readList, checkRows, checkAreas, checkCommitment } from './lists.js';
import { Targets } from './targets.js';
import { draw } from './draw.js';
import { resultLines, compareLines } from './result.js';
import { checkActs } from './acts.js';
import { readPseudonyms } from './pseudonyms.js';
import { checkEvidence } from './evidence.js';
import { readDispatch, areaOf, checkAreaResult } from './area.js';

/** Verifies a dossier: a Map of file names to bytes. `progress(step, done, of)` is called now and then. Gives all that was read
 * and computed, with
 *   disagreement: the first one, or null
 *   passed: the number of the last check that was passed in full, -1 for none (§11; 6 for all).
 * Anything but a disagreement is thrown: it is a fault of this program or its machine. */
export function verify(files, progress = () => {}) {
  const found = { ofArea: isOfArea(files), disagreement: null, passed: -1 };
  try {
    if (found.ofArea) verifyArea(files, found, progress);
    else verifyWhole(files, found, progress);
  } catch (problem) {
    if (!(problem instanceof Disagreement)) throw problem;
    found.disagreement = problem;
  }
  return found;
}

function verifyWhole(files, found, progress) {
  progress('sums', 0, 1);
  const sums = checkFileSums(files);
  found.passed = 1;
  readRules(files, sums, found);
  found.passed = 2;
  const lists = readLists(files, found, progress);
  found.passed = 3;
  found.draw = draw(found.announcement, lists, found.tickets, progress);
  if (!found.draw.assignment) throw new Disagreement('result.txt', 1, 'noResult');
  compareLines('result.txt', files.get('result.txt'), resultLines(found.announcement, found.draw, found.commitment, found.key));
  found.passed = 4;
  if (files.has('acts.txt')) found.acts = checkActs(files.get('acts.txt'), found.announcement, lists.targets, found.draw, found.tickets);
  found.passed = 5;
  progress('evidence', 0, 1);
  checkEvidence(files, found);
  found.passed = 6;
}

/** Check 2: the announcement, which files it commits to, and the seed. */
function readRules(files, sums, found) {
  const a = readAnnouncement(new Lines(files.get('announcement.txt')));
  found.announcement = a;
  checkSums(a);
  found.commitment = sha256Hex(files.get('announcement.txt'));
  checkNamed(a, sums, found.ofArea);
  if (files.has('signature.txt') && !found.ofArea && !a.ledgerKey) throw new Disagreement('signature.txt', 0, 'notCommitted');
  const seed = readSeed(files.get('seed.txt'), a.seedSource);
  if (a.seedSource.kind === '仪式') {
    found.absent = checkCeremony(files.get('ceremony.txt'), a.seedSource, found.commitment);
    checkCeremonyHash(seed, files.get('ceremony.txt'));
  }
  found.seed = seed;
  found.key = keyOf(files.get('announcement.txt'), files.get('seed.txt'));
  found.tickets = new Tickets(found.key);
}

/** Each file that the announcement commits to is named in SHA256SUMS, then no other is. The dossier of an area has only some of them. */
function checkNamed(a, sums, ofArea) {
  const lines = new Map(Object.entries(a.lists).map(([file, { line }]) => [file, line]));
  if (a.seedSource.kind === '仪式') lines.set('ceremony.txt', a.seedSource.line);
  const names = ofArea ? ['targets.txt', 'weights.txt', 'ceremony.txt'] : [...Object.values(commitments), 'ceremony.txt'];
  for (const file of names) {
    if (lines.has(file) && file !== 'pseudonyms.txt' && !sums.has(file)) throw new Disagreement('announcement.txt', lines.get(file), 'notNamed');
  }
  for (const [file, line] of sums) {
    const without = ofLedger.includes(file) ? !a.ledgerKey : names.includes(file) && !lines.has(file);
    if (without) throw new Disagreement('SHA256SUMS', line, 'notCommitted');
    if (file === 'ledger.txt' && !sums.has('drawn.txt')) throw new Disagreement('SHA256SUMS', line, 'notBesideProof');
  }
}

const ofLedger = ['announced.txt', 'drawn.txt', 'ledger.txt'];

/** Check 3, list by list in the order of §11. */
function readLists(files, found, progress) {
  const a = found.announcement;
  const read = (file) => (a.lists[file] ? readList(file, files.get(file), a.lists[file]) : []);
  const targets = readTargets(files, a, progress);
  found.targets = targets;
  const isTarget = (row) => targets.has(row.target);
  const weights = readWith('weights.txt', read, isTarget);
  if (a.lists['areas.txt']) checkAreas(read('areas.txt'), targets, a.areas);
  found.excluded = readWith('excluded.txt', read, (row) => !targets.has(row.target));
  const inspectors = read('inspectors.txt');
  checkNameless(a, 'inspectors.txt', inspectors);
  const ids = new Set(inspectors.map((row) => row.id));
  const experts = readWith('experts.txt', read, (row) => !ids.has(row.id));
  checkNameless(a, 'experts.txt', experts);
  for (const row of experts) ids.add(row.id);
  const isInspector = (row) => ids.has(row.inspector);
  const avoidance = readWith('avoidance.txt', read, (row) => isTarget(row) && isInspector(row));
  const preferences = readWith('preferences.txt', read, (row) => isTarget(row) && isInspector(row));
  const absences = readWith('absences.txt', read, isInspector);
  const limits = readWith('limits.txt', read, isInspector);
  if (files.has('pseudonyms.txt')) found.pseudonyms = readPseudonyms(files.get('pseudonyms.txt'), a.lists['pseudonyms.txt'], ids);
  found.lists = { targets, weights, inspectors, experts, avoidance, preferences, absences, limits };
  return found.lists;
}

/** Where inspectors have pseudonyms, the lists name nobody. */
function checkNameless(a, file, rows) {
  if (a.lists['pseudonyms.txt']) checkRows(file, rows, (row) => row.name === '-', 1, 'namedOpenly');
}

function readWith(file, read, isRight) {
  const rows = read(file);
  checkRows(file, rows, isRight);
  return rows;
}

function readTargets(files, a, progress) {
  const targets = new Targets(files.get('targets.txt'), progress);
  checkCommitment('targets.txt', files.get('targets.txt'), targets.count, a.lists['targets.txt']);
  targets.checkStrataKnown(a.strata.map((s) => s.name));
  targets.checkStrataCounts(a.strata);
  for (const { id, line } of a.exceptions) if (!targets.has(id)) throw new Disagreement('announcement.txt', line, 'unknownId');
  return targets;
}

function verifyArea(files, found, progress) {
  const sums = checkFileSums(files);
  found.passed = 1;
  found.area = readDispatch(files.get('dispatch.txt'));
  readRules(files, sums, found);
  const a = found.announcement;
  const area = areaOf(a, found.area);
  found.passed = 2;
  const targets = new Targets(files.get('targets.txt'), progress);
  checkCommitment('targets.txt', files.get('targets.txt'), targets.count, area);
  targets.checkStrataKnown(a.strata.map((s) => s.name));
  found.targets = targets;
  const weights = a.lists['weights.txt'] ? readList('weights.txt', files.get('weights.txt'), a.lists['weights.txt']) : [];
  found.passed = 3;
  found.areaDraw = checkAreaResult(files.get('result.txt'), a, targets, weights, found.tickets, found.commitment, found.key, progress);
  found.passed = 5;
}
