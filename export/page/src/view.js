// What the page shows. `t(key, …)` gives a text in the language of the page.

import { element, table, data, code, terms } from './elements.js';

const shown = 200; // rows of the drawn targets before the reader asks for more

/** The statement: what was drawn, from how many, by which seed. */
export function statement(t, rules, area) {
  const total = (field) => rules.strata.reduce((n, s) => n + s[field], 0);
  const seats = rules.seats ? t('seatsOf', rules.seats, rules.lists['inspectors.txt'].n) : '';
  const experts = rules.expertSeats ? t('expertsOf', rules.expertSeats, rules.lists['experts.txt'].n) : '';
  return terms([
    [t('office'), data(rules.office)],
    [t('area'), area && data(area)],
    [t('number'), String(rules.number)],
    [t('earlier'), rules.earlier.length ? element('ul', {}, ...rules.earlier.map((e) => element('li', {}, earlierOf(t, e)))) : ''],
    [t('task'), data(rules.task + ' ' + rules.name)],
    [t('content'), contentOf(t, rules.content)],
    [t('days'), t('fromTo', ...rules.days)],
    [t('items'), element('ul', {}, ...rules.items.map((item) => element('li', {}, data(t('itemBasis', item.name, item.basis)))))],
    [t('takes'), [t('takesOf', total('of'), total('take')), seats, experts, registryOf(t, rules)].filter(Boolean).map((text) => element('p', {}, text))],
    [t('replacing'), rules.named ? t('replacingNamed') : ''],
    [t('commitment'), code(rules.commitment)],
    [t('seedSource'), data(t('kindOf', rules.seedSource.kind, rules.seedSource.text))],
    [t('seedMoment'), rules.seedMoment],
    [t('seed'), rules.seed && data(rules.seed, 'code')],
    [t('key'), rules.key && code(rules.key)],
    [t('ledger'), rules.ledger && code(rules.ledger)],
    [t('ledgerWitnesses'), rules.witnesses.length ? rules.witnesses.map((key) => element('p', {}, code(key))) : ''],
  ]);
}

function earlierOf(t, { number, reason }) {
  return data(reason ? t('earlierVoid', number, reason) : t('earlierNone', number));
}

function contentOf(t, content) {
  if (content === '') return t('both');
  return t('only', t(content === '检查对象' ? 'targetsWord' : 'inspectorsWord'));
}

function registryOf(t, { registry, excluded }) {
  if (registry === undefined || excluded.length === 0) return '';
  const reasons = excluded.map(({ n, reason }) => t('reasonCount', reason, n)).join(t('listComma'));
  return t('registry', registry, excluded.reduce((sum, e) => sum + e.n, 0), reasons);
}

/** The conclusion, in a sentence, and the place of a disagreement. */
export function conclusion(t, report) {
  const ended = report.voided ? [voidOf(t, report.voided)] : [];
  if (report.agrees) return [...ended, element('p', { class: 'verdict yes' }, t(report.area ? 'agreesArea' : 'agrees'))];
  const f = report.finding;
  const lines = [...ended, element('p', { class: 'verdict no' }, t('disagrees', findingOf(t, f)))];
  if (f.text) lines.push(element('p', {}, data(t('findingText', f.text))));
  if (f.expected) lines.push(element('p', {}, data(t('findingExpected', f.expected))));
  return [...lines, element('p', {}, t('disagreesNext'))];
}

/** Said before all else of a draw that is void. */
function voidOf(t, { date, reason, approval }) {
  return element('p', { class: 'verdict no void' }, t('voided'), element('br'), data(t('voidedWhy', date, reason, approval)));
}

/** What is said if nothing could be checked. */
export function failure(t, message) {
  return [element('p', { class: 'verdict no' }, t('failed', message)), element('p', {}, t('failedNext'))];
}

function findingOf(t, f) {
  let place = f.line ? t('placeLine', f.file, f.line) : t('place', f.file);
  if (f.announced) place = t('placeAgainst', place, f.announced);
  return t('finding', place, t(f.why));
}

/** The table of the four questions. */
export function questions(t, report) {
  const evidence = evidenceOf(t, report);
  const row = (name, answer) => [t('question' + name), element('strong', { class: answer }, t(answer)), evidence[name]];
  const { lists, result, before, only } = report.answers;
  return table(t('check'), [t('question'), t('answer'), t('evidence')], [
    row('Lists', lists), row('Result', result), row('Before', before), row('Only', only),
  ]);
}

function evidenceOf(t, report) {
  const { rules, answers } = report;
  const failed = (answer) => (answer === 'no' ? findingOf(t, report.finding) : t('notReached'));
  return {
    Lists: answers.lists === 'yes' ? listsEvidence(t, report) : failed(answers.lists),
    Result: answers.result === 'yes' ? resultEvidence(t, report) : failed(answers.result),
    Before: stoppedAt(t, report, ['announced.txt', 'timestamp.txt']) || (rules ? beforeEvidence(t, report) : t('notReached')),
    Only: stoppedAt(t, report, ['drawn.txt', 'ledger.txt']) || onlyEvidence(t, report),
  };
}

/** What is said of a question if the evidence disagrees: where, if it is about one of its own files. */
function stoppedAt(t, { stopped, finding }, files) {
  if (!stopped) return '';
  return files.includes(finding.about) ? findingOf(t, finding) : t('evidenceStopped');
}

function listsEvidence(t, { rules, area, targets }) {
  if (area) return t('evidenceListsArea', area, targets);
  return t('evidenceLists', ...['targets.txt', 'inspectors.txt', 'avoidance.txt'].map((file) => rules.lists[file].n));
}

function resultEvidence(t, { drawn, area, acts }) {
  if (area) return t('evidenceResultArea', drawn.length);
  const seats = drawn.reduce((n, target) => n + target.officers.length + target.experts.length, 0);
  const count = (kind) => acts.filter((act) => act.kind === kind).length;
  const later = acts.length ? t('evidenceActs', acts.length, count('补抽'), count('更换'), count('作废')) : '';
  return t('evidenceResult', drawn.length, seats) + later;
}

/** Since when the announcement is seen, and when the seed came about. */
function beforeEvidence(t, { answers, evidence, rules: { commitment, seedMoment, worth } }) {
  const parts = [...announcedEvidence(t, evidence), birthEvidence(t, evidence, worth), worth.ceremony ? t('evidenceCeremony') : ''];
  const seen = evidence !== null && evidence.announced !== null && evidence.announced.witnesses.length > 0;
  if (evidence !== null && evidence.early) parts.push(t('evidenceDrawnEarly', evidence.early));
  else if (!seen) parts.push(t('evidenceBefore', commitment, seedMoment));
  else if (evidence.birth) parts.push(t(answers.before === 'yes' ? 'evidenceEarlier' : 'evidenceNotEarlier'));
  return paragraphs(parts);
}

function announcedEvidence(t, evidence) {
  if (evidence === null) return [];
  const { announced, timestamp } = evidence;
  const parts = [];
  if (announced && announced.witnesses.length) parts.push(t('evidenceAnnounced'), witnessList(t, announced));
  else if (announced) parts.push(t('evidenceNoWitness'));
  if (timestamp) parts.push(t('evidenceTimestamp', timestamp.time, t(timestamp.verified ? 'tokenSigned' : 'tokenNotVerified')));
  return parts;
}

function birthEvidence(t, evidence, worth) {
  if (worth.notBefore) return t('evidenceBeacon', worth.notBefore);
  if (worth.typed) return t('evidenceTyped');
  return evidence && evidence.birth ? t('evidenceBirth', evidence.birth.time) : '';
}

/** What the ledger shows. */
function onlyEvidence(t, { evidence, voided }) {
  if (!evidence || !evidence.drawn) return t('evidenceOnly');
  const { drawn, ledger } = evidence;
  const parts = drawn.witnesses.length ? [t('evidenceDrawn', drawn.size), witnessList(t, drawn)] : [t('evidenceDrawnNoWitness', drawn.size)];
  if (ledger && drawn.witnesses.length) parts.push(t('evidenceLedger', drawn.witnesses[drawn.witnesses.length - 1].time));
  else parts.push(t(ledger ? 'evidenceLedgerNoWitness' : 'evidenceNoLedger'));
  if (ledger && voided) parts.push(t('evidenceVoid'));
  if (ledger) parts.push(t('evidenceCounts', ledger.draws, ledger.replacements, ledger.voids));
  return paragraphs(parts);
}

function witnessList(t, { witnesses }) {
  return element('ul', {}, ...witnesses.map(({ name, time }) => element('li', {}, t('witnessAt', name, time))));
}

const paragraphs = (parts) => parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? element('p', {}, part) : part));

/** What else is to be said: who signed, whether pseudonyms are opened; and what the seed is worth, where that is less than it might be. */
export function notes(t, { rules, evidence, area }) {
  const lines = worthOf(t, rules.worth);
  if (evidence && evidence.key) lines.push(t('signedNote', evidence.key));
  if (evidence && (evidence.key || evidence.announced || evidence.drawn)) lines.push(t('keysNote'));
  if (rules.pseudonyms && !area) lines.push(t(rules.pseudonyms === 'opened' ? 'pseudonymsOpened' : 'pseudonymsClosed'));
  return lines.map((line) => element('p', {}, line));
}

function worthOf(t, { typed, bits, absent }) {
  const notes = [];
  if (typed) notes.push(t('typedNote'));
  if (bits !== null) notes.push(t('bitsNote', bits));
  if (absent.length) notes.push(t('absentNote', absent.length, absent.join(t('listComma'))));
  return notes;
}

/** Strata with their cut-offs; the latter only of a dossier that agrees. */
export function strata(t, report) {
  const last = new Map(report.drawn.map((target) => [target.stratum, target.ticket]));
  const head = [t('stratum'), t('of'), t('take'), t('cutOff')].slice(0, report.agrees && !report.area ? 4 : 3);
  const rows = report.rules.strata.map((s) => [data(s.name), String(s.of), String(s.take), code(last.get(s.name) || '—')].slice(0, head.length));
  return table(t('strata'), head, rows);
}

/** The drawn targets, and what else the result holds. */
export function result(t, report) {
  if (!report.agrees) return [element('p', {}, t('drawnNone'))];
  if (report.drawn.length === 0) return [element('p', {}, t('drawnEmpty'))];
  const parts = report.voided ? [element('p', { class: 'verdict no' }, t('voidedResult'))] : [];
  parts.push(drawnTable(t, report));
  const section = (key, items) => items.length && parts.push(element('h3', {}, t(key)), element('ul', {}, ...items.map((item) => element('li', {}, data(item)))));
  section('opened', report.opened.map((n) => t('openedRow', n.department, n.neighbour)));
  section('standing', report.standing.map((members, g) => t('group', g + 1) + names(t, members)));
  section('alternates', report.alternates.map(({ department, people }) => t('lotOf', department, names(t, people))));
  section('acts', report.acts.map((act) => actRow(t, act)));
  return parts;
}

/** What an act did, why, and who approved it. */
function actRow(t, act) {
  return t('actRow', act.number, act.date, actOf(t, act), act.reason, act.approval);
}

function actOf(t, act) {
  if (act.kind === '作废') return t('actVoid');
  const of = (target) => t('targetOf', target.name, target.id);
  if (act.kind === '补抽') {
    const people = names(t, [...act.officers, ...act.experts]);
    return t('actSupplement', of(act.answered), of(act.target)) + (people ? t('actTeam', people) : '');
  }
  return t('actReplacement', of(act.target), t(act.side === 'officers' ? 'seatOfOfficer' : 'seatOfExpert', act.seat), personOf(t, act.replaced), personOf(t, act.inspector));
}

/** A person by name, where the list has one, else by id; where pseudonyms are opened, by both. */
function personOf(t, { department, name, id, opened }) {
  if (opened) return t('personOpened', department, opened.name === '-' ? opened.id : opened.name, opened.id, id);
  return t('person', department, name === '-' ? id : name);
}

const names = (t, people) => people.map((person) => personOf(t, person)).join(t('listComma'));

/** The later acts that changed a drawn target's team, or put another in its place. */
function changesOf(t, { acts }, target) {
  return acts.filter((act) => act.kind !== '作废' && (act.answered || act.target).id === target.id).map((act) => {
    if (act.kind === '补抽') return t('changedTarget', act.number, t('targetOf', act.target.name, act.target.id));
    return t('changedSeat', act.number, personOf(t, act.replaced), personOf(t, act.inspector));
  });
}

function drawnTable(t, report) {
  const head = [t('rank'), t('name'), t('id'), t('stratum'), t('ticket'), t('team')].slice(0, hasTeams(report) ? 6 : 5);
  const row = (target) => [
    String(target.rank), data(target.name), code(target.id), data(target.stratum), code(target.ticket), [teamOf(t, target), ...changesOf(t, report, target).map((text) => element('p', { class: 'changed' }, data(text)))],
  ].slice(0, head.length);
  const all = table(t(report.area ? 'drawnArea' : 'drawn'), head, report.drawn.slice(0, shown).map(row));
  if (report.drawn.length <= shown) return all;
  return element('div', {}, all, moreButtons(t, report.drawn, all, (target) => table('', head, [row(target)]).querySelector('tbody tr')));
}

const hasTeams = ({ drawn, acts }) => acts.length > 0 || drawn.some((target) => target.officers.length + target.experts.length + target.lots.length > 0);

function teamOf(t, target) {
  const lines = [
    ...target.officers.map((officer) => personOf(t, officer)),
    ...target.experts.map((expert) => t('expert', personOf(t, expert))),
    ...target.lots.map(({ what, text }) => t('lotOf', what, text)),
  ];
  if (target.group) lines.unshift(t('group', target.group));
  return element('ul', { class: 'team' }, ...lines.map((line) => element('li', {}, data(line))));
}

/** Buttons that show more rows; all rows are shown before the page is printed. */
function moreButtons(t, drawn, all, rowOf) {
  const body = all.querySelector('tbody');
  const box = element('p', { class: 'more' });
  const show = (n) => {
    body.append(...drawn.slice(body.rows.length, body.rows.length + n).map(rowOf));
    if (body.rows.length < drawn.length) label();
    else box.remove();
  };
  const button = (text, n) => {
    const b = element('button', { type: 'button' }, text);
    b.onclick = () => show(n);
    return b;
  };
  const label = () => box.replaceChildren(button(t('showMore', shown, drawn.length), shown), ' ', button(t('showAll'), drawn.length));
  label();
  box.showAll = () => show(drawn.length);
  return box;
}

/** What was found of a target: its ticket, the cut-off of its stratum, and what follows. */
export function found(t, answer, report) {
  const { rows, excluded, query, more } = answer;
  const parts = [element('p', {}, more ? t('foundMore', rows.length) : rows.length + excluded.length ? t('foundCount', rows.length + excluded.length) : t('foundNone', query))];
  if (!report.agrees) parts.push(element('p', { class: 'verdict no' }, t('lookUpDisagrees')));
  for (const row of rows) parts.push(foundTarget(t, row, report));
  for (const row of excluded) parts.push(element('p', {}, data(t('leftOut', row.name, row.target, row.reason))));
  return parts;
}

function foundTarget(t, row, report) {
  const acts = report.acts.filter((act) => [act.target, act.answered].some((target) => target && target.id === row.id));
  const isPutIn = acts.some(({ kind, target }) => kind === '补抽' && target.id === row.id);
  const says = row.drawn ? 'isDrawn' : isPutIn ? 'isPutIn' : row.cutOff ? 'isNotDrawn' : 'noneDrawn';
  const command = 'printf \'%s target %s\' ' + report.rules.key + " '" + row.id.replace(/'/g, "'\\''") + "' | sha256sum";
  return element('section', { class: 'found' },
    element('h3', {}, data(row.name)),
    element('p', { class: 'verdict' }, t(says)),
    ...acts.map((act) => element('p', { class: 'changed' }, data(actRow(t, act)))),
    report.voided ? element('p', { class: 'changed' }, t('voided')) : '',
    terms([
      [t('id'), code(row.id)],
      [t('stratum'), data(row.stratum)],
      [t('ticket'), code(row.ticket)],
      [t('cutOff'), row.cutOff && code(row.cutOff)],
      [t('placeInStratum'), row.place ? t('placeOf', row.place, row.of, row.take) : ''],
    ]),
    element('p', {}, t('byHand'), code(command), row.weighted ? t('byHandWeight') : ''));
}
