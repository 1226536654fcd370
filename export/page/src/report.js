// What the page shows of a verification. Never more than was checked: SPEC §11.

import { ticketHex } from './hash.js';
import { Lines } from './lines.js';
import { fewBits, timeOfRound, inBeijing } from './seedsource.js';

const mostFound = 50;

/** The report as plain data. Of a dossier that disagrees, only what was read and checked before the disagreement; the page shows less of it. */
export function reportOf(found, files) {
  const d = found.disagreement;
  return {
    agrees: d === null,
    finding: d && { file: d.file, line: d.line, announced: d.announced, about: d.about, why: d.why, expected: d.expected, text: textAt(files, d) },
    answers: answersOf(found),
    area: found.area || '',
    targets: found.targets ? found.targets.count : 0,
    rules: found.announcement && found.commitment ? rulesOf(found) : null,
    drawn: found.passed >= 5 ? drawnOf(found) : [],
    standing: d === null ? standingOf(found) : [],
    opened: d === null && found.draw ? found.announcement.neighbours.filter((n) => found.draw.assignment.opened.has(n)) : [],
    alternates: d === null && found.draw ? alternatesOf(found) : [],
    acts: actsOf(found),
    voided: actsOf(found).find(({ kind }) => kind === '作废') || null,
    evidence: found.passed >= 6 ? evidenceOf(found) : null,
    stopped: d !== null && found.passed === 5, // at the evidence
    looksUp: found.passed >= 4 || (found.passed >= 3 && Boolean(found.draw)),
  };
}

/** The line at which a dossier disagrees, if it can be shown. */
function textAt(files, { file, line }) {
  return line && files.has(file) ? new Lines(files.get(file)).text(line, true) || '' : '';
}

const ofResult = ['seed.txt', 'result.txt', 'acts.txt'];

/** The four questions. A disagreement answers the one that its file is about with no; a question that was not reached is not shown. */
function answersOf({ disagreement, passed, evidence }) {
  const aboutResult = disagreement !== null && (passed >= 3 || ofResult.includes(disagreement.about));
  return {
    lists: passed >= 3 ? 'yes' : aboutResult ? 'unknown' : 'no',
    result: passed >= 5 ? 'yes' : aboutResult ? 'no' : 'unknown',
    before: passed >= 6 && evidence.before ? 'yes' : 'unknown',
    only: passed >= 6 && evidence.only ? 'yes' : 'unknown',
  };
}

/** What the evidence shows, with all times in Beijing time. */
function evidenceOf({ evidence: e, announcement: a }) {
  const proof = (p) => p && { size: p.size, witnesses: inTimeOrder(p.cosignatures).map(({ name, time }) => ({ name, time: inBeijing(time) })) };
  return {
    key: e.signed ? a.ledgerKey.name : '',
    announced: proof(e.announced),
    drawn: proof(e.drawn),
    ledger: e.ledger,
    timestamp: e.timestamp && { time: inBeijing(e.timestamp.time), verified: e.timestamp.verified },
    early: e.early === null ? '' : inBeijing(e.early),
    birth: e.birth && { time: inBeijing(e.birth.time), announced: e.birth.announced },
  };
}

const inTimeOrder = (cosignatures) => [...cosignatures].sort((x, y) => x.time - y.time);

/** The acts; people as the page shows them. */
function actsOf(found) {
  const named = ({ id, name }) => ({ id, name });
  return (found.acts || []).map((act) => ({
    kind: act.kind, number: act.number, date: act.date, reason: act.reason, approval: act.approval, seat: act.seat, side: act.side,
    target: act.target ? named(act.target) : null,
    answered: act.answered ? named(act.answered) : null,
    replaced: act.replaced ? personOf(found, act.replaced) : null,
    inspector: act.inspector ? personOf(found, act.inspector) : null,
    officers: act.officers ? act.officers.map((i) => personOf(found, found.draw.officers.rows[i])) : [],
    experts: act.experts ? act.experts.map((i) => personOf(found, found.draw.experts.rows[i])) : [],
  }));
}

function rulesOf(found) {
  const { announcement: a, commitment, seed, key } = found;
  return {
    office: a.office, number: a.number, task: a.task, name: a.name, content: a.content, days: a.days, items: a.items,
    commitment, seed: key ? seed : '', key: key || '', seedSource: { kind: a.seedSource.kind, text: a.seedSource.text }, worth: worthOf(found), seedMoment: a.seedMoment,
    lists: a.lists, registry: a.registry, filter: a.filter, excluded: a.excluded, strata: a.strata.map(({ name, of, take }) => ({ name, of, take })),
    seats: a.seats.length, expertSeats: a.expertSeats.length, earlier: a.earlier.map(({ number, reason }) => ({ number, reason: reason || '' })),
    named: Boolean(a.line.named), ledger: a.ledgerKey ? a.ledgerKey.text : '', witnesses: a.witnesses.map(({ text }) => text),
    pseudonyms: a.lists['pseudonyms.txt'] ? (found.pseudonyms ? 'opened' : 'closed') : '',
  };
}

/** What the seed is worth (§5.5), and what a beacon or a ceremony shows of the third question (§11); only of a seed that was checked. */
function worthOf({ announcement: { seedSource: source }, key, absent = [] }) {
  if (!key) return { typed: false, bits: null, absent: [], notBefore: '', ceremony: false };
  return {
    typed: source.kind === '录入',
    bits: fewBits(source),
    absent,
    notBefore: source.kind === '信标' ? timeOfRound(source.chain, source.round) : '',
    ceremony: source.kind === '仪式',
  };
}

function drawnOf(found) {
  if (found.areaDraw) return [...found.areaDraw.listed.values()].map((line) => ({ ...line, lots: [], officers: [], experts: [] }));
  const { drawn, assignment, officers, experts } = found.draw;
  return drawn.map((target, k) => ({
    rank: k + 1, ticket: target.ticket, id: target.id, stratum: target.stratum, name: target.name, days: target.days,
    lots: target.lots.map(({ what, text }) => ({ what, text })), group: assignment.group ? assignment.group[k] + 1 : 0,
    officers: assignment.members[k].map((i) => personOf(found, officers.rows[i])),
    experts: assignment.expertMembers[k].map((i) => personOf(found, experts.rows[i])),
  }));
}

/** A person; where pseudonyms are opened, `opened` is who it is. */
function personOf({ pseudonyms = new Map() }, { id, department, name }) {
  const opened = pseudonyms.get(id);
  return { id, department, name, opened: opened ? { id: opened.inspector, name: opened.name } : null };
}

function standingOf(found) {
  const { draw } = found;
  return draw && draw.assignment.groups ? draw.assignment.groups.map((members) => members.map((i) => personOf(found, draw.officers.rows[i]))) : [];
}

function alternatesOf(found) {
  const { alternates, expertAlternates, officers, experts } = found.draw;
  const named = (rows, people) => rows.map(({ department, people: own }) => ({ department, people: own.map((i) => personOf(found, people.rows[i])) }));
  return [...named(alternates, officers), ...named(expertAlternates, experts)];
}

/** Looks a target up by its id, else by a part of its name: its ticket, and the cut-off of its stratum. */
export function lookUp(found, query) {
  const rows = rowsFor(found, query.trim().normalize('NFC'));
  return { query, more: rows.length > mostFound, rows: rows.slice(0, mostFound).map((i) => standing(found, i)), excluded: excludedFor(found, query.trim()) };
}

function rowsFor({ targets }, query) {
  if (query === '') return [];
  const exact = targets.find(query);
  if (exact >= 0) return [exact];
  const rows = [];
  for (let i = 0; i < targets.count && rows.length <= mostFound; i++) {
    const { id, name } = targets.row(i);
    if (name.includes(query) || id.toLowerCase() === query.toLowerCase()) rows.push(i);
  }
  return rows;
}

/** Targets that were left out, with the reason that excluded.txt gives. */
function excludedFor({ excluded = [] }, query) {
  if (query === '') return [];
  return excluded.filter((row) => row.target === query || row.name.includes(query)).slice(0, mostFound);
}

function standing(found, i) {
  const target = found.targets.row(i);
  const { bank } = found.draw || found.areaDraw;
  const stratum = found.announcement.strata.find((s) => s.name === target.stratum);
  const weighted = Boolean(found.announcement.lists['weights.txt']);
  return { ...target, weighted, ticket: ticketHex(bank, i), of: stratum.of, take: stratum.take, ...(found.draw ? placeInDraw(found, i) : placeInArea(found, i)) };
}

/** The cut-off of the target's stratum (the last drawn ticket), its place among the tickets of the stratum, and whether it is drawn. */
function placeInDraw({ announcement, draw, targets }, i) {
  const s = announcement.strata.findIndex(({ name }) => name === targets.row(i).stratum);
  const { take } = announcement.strata[s];
  const place = draw.ranked[s].indexOf(i) + 1;
  return { cutOff: take ? ticketHex(draw.bank, draw.ranked[s][take - 1]) : '', place, drawn: place <= take };
}

function placeInArea({ areaDraw, targets }, i) {
  const cutOff = areaDraw.cutOffs.get(targets.row(i).stratum);
  return { cutOff: cutOff ? cutOff.ticket : '', place: 0, drawn: areaDraw.listed.has(i) };
}
