// Reading announcement.txt line by line: SPEC §4. What is seen only over several lines is in sums.js.

import { Disagreement } from './place.js';
import { pattern, isWord, isSkill, areSorted, asDate } from './fields.js';
import { compareText } from './lines.js';
import { readSeedSource } from './seedsource.js';
import { readKey, keyOfOffice, keyOfWitness } from './notekey.js';

const name = 'announcement.txt';

/** The lines that commit to a list, in the order in which they stand, and the file of each. */
export const commitments = {
  检查对象名录: 'targets.txt', 加权名单: 'weights.txt', 区域名单: 'areas.txt', 未列入名单: 'excluded.txt',
  执法检查人员名录: 'inspectors.txt', 专家名录: 'experts.txt', 回避名单: 'avoidance.txt', 尽量不派名单: 'preferences.txt',
  不能派出名单: 'absences.txt', 个人上限名单: 'limits.txt', 化名名单: 'pseudonyms.txt',
};

export const onlyTargets = '检查对象';
export const onlyInspectors = '执法检查人员';
const registries = ['检查对象名录', '执法检查人员名录', '回避名单'];
const dayLot = '检查日期';

/** Goes through the lines; the first that is not what may stand there is the place. */
class Reader {
  constructor(lines) {
    this.lines = lines;
    this.line = 1;
    this.text = lines.text(1);
  }

  wrong() {
    return new Disagreement(name, this.line, 'wrongLine');
  }

  check(condition) {
    if (!condition) throw this.wrong();
  }

  /** Whether the current line begins with this keyword. */
  at(keyword) {
    return this.text !== null && (this.text === keyword || this.text.startsWith(keyword + ' '));
  }

  /** The values of the current line, which stays current until `advance`, so that `check` can still refuse it. */
  read(...spellings) {
    for (const spelling of spellings) {
      const values = patternOf(spelling)(this.text);
      if (values) return values;
    }
    throw this.wrong();
  }

  advance() {
    this.text = this.lines.text(++this.line);
    return this.line - 1;
  }

  /** Reads a line that holds nothing more to be checked. */
  take(...spellings) {
    const values = this.read(...spellings);
    this.advance();
    return values;
  }
}

const patterns = new Map();
function patternOf(spelling) {
  if (!patterns.has(spelling)) patterns.set(spelling, pattern(spelling));
  return patterns.get(spelling);
}

/** The announcement, with the number of each line that a sum may name. Throws a Disagreement. */
export function readAnnouncement(lines) {
  const r = new Reader(lines);
  const a = { lists: {}, line: {} };
  readHead(r, a);
  readItems(r, a);
  readMethod(r, a);
  readCommitments(r, a);
  readConfirmations(r, a);
  readStrata(r, a);
  readBatches(r, a);
  readLots(r, a);
  readSeats(r, a);
  readRules(r, a);
  a.seedSource = readSeedSource(r);
  a.seedMoment = r.take('种子时间 <date> <time>').join(' ');
  readKeys(r, a);
  r.check(r.line > lines.count);
  return a;
}

function readHead(r, a) {
  r.take('摇号抽取公告 v1');
  [a.office] = r.take('抽取机关 <text>');
  [a.number] = r.read('抽取编号 <n>');
  r.check(a.number >= 1);
  r.advance();
  [a.task] = r.take('任务编号 <id>');
  [a.name] = r.take('任务名称 <text>');
  readEarlier(r, a);
  a.content = '';
  if (r.at('抽取内容')) {
    r.read('抽取内容 检查对象', '抽取内容 执法检查人员');
    a.content = r.text.split(' ')[1];
    a.line.content = r.advance();
  }
  a.days = r.read('检查时间 <date> 至 <date>');
  r.check(a.days[0] <= a.days[1]);
  r.advance();
}

/** Earlier attempts at the task: ascending, and each less than the own number. */
function readEarlier(r, a) {
  a.earlier = [];
  while (r.at('前次')) {
    const [number, reason] = r.read('前次 <n> 作废 <text>', '前次 <n> 无解');
    const before = a.earlier.length ? a.earlier[a.earlier.length - 1].number : 0;
    r.check(number > before && number < a.number);
    a.earlier.push({ number, reason, line: r.advance() }); // without a valid assignment if there is no reason
  }
}

function readItems(r, a) {
  a.items = [];
  do {
    const item = { name: r.take('抽查事项 <text>')[0], basis: r.take('抽查依据 <text>')[0] };
    if (r.at('事项类别')) readClass(r, item);
    a.items.push(item);
  } while (r.at('抽查事项'));
}

/** §4.2: no cap, or a ratio as a cap. */
function readClass(r, item) {
  const [cap] = r.read('事项类别 重点', '事项类别 一般 至多 <n>/<n>');
  if (cap) r.check(isRatio(cap) && cap[0] >= 1);
  item.class = cap ? '一般' : '重点';
  item.cap = cap;
  item.line = r.advance();
}

const isRatio = ([numerator, denominator]) => denominator >= 1 && denominator >= numerator && denominator <= 1000000;

/** 抽取方式, and exactly then 名录库, and only then 排除. */
function readMethod(r, a) {
  a.excluded = [];
  if (!r.at('抽取方式')) return;
  const [filter] = r.take('抽取方式 不定向', '抽取方式 定向 <text>');
  a.filter = filter || '';
  [a.registry] = r.read('名录库 <n> 户');
  a.line.registry = r.advance();
  while (r.at('排除')) {
    const [n, reason] = r.read('排除 <n> 户 <text>');
    r.check(n >= 1);
    r.advance();
    a.excluded.push({ n, reason });
  }
}

const always = ['检查对象名录', '执法检查人员名录', '回避名单'];

function readCommitments(r, a) {
  a.areas = [];
  a.exceptions = [];
  for (const [keyword, file] of Object.entries(commitments)) {
    if (always.includes(keyword) || r.at(keyword)) {
      const [n, hash] = r.read(keyword + ' <n> 条 <hash>');
      r.check(n >= 1 || always.includes(keyword));
      a.lists[file] = { n, hash, line: r.advance() };
    }
    if (keyword === '区域名单') readAreas(r, a);
    if (keyword === '未列入名单') readExceptions(r, a);
  }
}

/** §4.3. That an area has at least one target is checked with its count (§11). */
function readAreas(r, a) {
  while (r.at('分区')) {
    const [area, n, hash] = r.read('分区 <word> <n> 户 <hash>');
    const before = a.areas[a.areas.length - 1];
    r.check(!before || compareText(before.area, area) < 0);
    a.areas.push({ area, n, hash, line: r.advance() });
  }
}

function readExceptions(r, a) {
  while (r.at('例外列入')) {
    const [id, reason] = r.read('例外列入 <id> <text>');
    const before = a.exceptions[a.exceptions.length - 1];
    r.check(!before || compareText(before.id, id) < 0);
    a.exceptions.push({ id, reason, line: r.advance() });
  }
}

function readConfirmations(r, a) {
  a.confirmed = [];
  let last = -1;
  while (r.at('名录确认')) {
    const [list, date, by] = r.read('名录确认 <word> <date> <text>');
    r.check(registries.indexOf(list) > last);
    last = registries.indexOf(list);
    r.advance();
    a.confirmed.push({ list, date, by });
  }
}

function readStrata(r, a) {
  if (r.at('按比例分配')) {
    [a.share] = r.read('按比例分配 <n> 户');
    r.check(a.share >= 1);
    a.line.share = r.advance();
  }
  a.strata = [];
  do {
    const [stratum, of, take] = r.read('分层 <word> 共 <n> 抽 <n>');
    const before = a.strata[a.strata.length - 1];
    r.check(of >= 1 && take <= of && (!before || compareText(before.name, stratum) < 0));
    const s = { name: stratum, of, take, line: r.advance() };
    if (!a.share && r.at('比例')) readTakeRule(r, s);
    a.strata.push(s);
  } while (r.at('分层'));
}

/** §4.4: `比例 <n>/<n> <rounding>`, then optionally ` 至少 <n>`, then optionally ` 至多 <n>`. */
function readTakeRule(r, s) {
  const [ratio, rounding, first, second] = r.read('比例 <n>/<n> <word>', '比例 <n>/<n> <word> 至少 <n>', '比例 <n>/<n> <word> 至多 <n>',
    '比例 <n>/<n> <word> 至少 <n> 至多 <n>');
  const onlyMost = second === undefined && r.text.includes(' 至多 ');
  const rule = { ratio, rounding, least: onlyMost ? undefined : first, most: onlyMost ? first : second };
  r.check(isRatio(ratio) && ['进一', '舍去', '取近'].includes(rounding));
  r.check(rule.least === undefined || rule.most === undefined || rule.least <= rule.most);
  s.rule = rule;
  rule.line = r.advance();
}

/** §4.5; whether the batches come out is a sum. */
function readBatches(r, a) {
  a.batches = [];
  while (r.at('批次')) {
    const [size, from, to] = r.read('批次 <n> 户 <date> 至 <date>');
    r.check(size >= 1 && from <= to && a.days[0] <= from && to <= a.days[1]);
    a.batches.push({ size, days: [from, to], line: r.advance() });
  }
}

/** §4.6: the lots, grouped by what they are of, in the order of the announcement. */
function readLots(r, a) {
  a.lots = [];
  while (r.at('另抽')) {
    const [what, text] = r.read('另抽 <word> <text>');
    let group = a.lots[a.lots.length - 1];
    if (!group || group.what !== what) {
      r.check(a.lots.every((g) => g.what !== what));
      group = { what, options: [] };
      a.lots.push(group);
    }
    r.check(group.options.every((o) => o.text !== text));
    const days = what === dayLot ? daysOfLot(text) : undefined;
    r.check(what !== dayLot || (days && a.days[0] <= days[0] && days[1] <= a.days[1]));
    group.options.push({ text, days, line: r.advance() });
  }
}

/** `<date>` or `<date> 至 <date>`, the first before the second. */
function daysOfLot(text) {
  if (asDate(text)) return [text, text];
  const days = patternOf('<date> 至 <date>')(text);
  return days && days[0] < days[1] ? days : null;
}

/** 席位 and 专家席. With 抽取内容 检查对象 no 席位 line is missed (§4.1). */
function readSeats(r, a) {
  a.seats = [];
  a.expertSeats = [];
  const least = a.content === onlyTargets ? 0 : 2;
  while (r.at('席位') || a.seats.length < least) a.seats.push(readSeat(r, '席位', a.seats.length === 0));
  while (r.at('专家席')) a.expertSeats.push(readSeat(r, '专家席', false));
}

function readSeat(r, keyword, leader) {
  r.check(r.at(keyword));
  const [, department, ...rest] = r.text.split(' ');
  r.check(isWord(department));
  if (leader) r.check(rest.shift() === '组长');
  r.check(rest.length === 0 || (rest[0] === '技能' && rest.length > 1));
  const skills = rest.slice(1);
  r.check(skills.every(isSkill) && areSorted(skills));
  return { department, skills, leader, line: r.advance() };
}

function readRules(r, a) {
  a.neighbours = [];
  while (r.at('相邻')) {
    const [department, neighbour] = r.read('相邻 <word> <word>');
    r.check(department !== neighbour && a.neighbours.every((n) => n.department !== department || n.neighbour !== neighbour));
    a.neighbours.push({ department, neighbour, line: r.advance() });
  }
  a.groups = readCount(r, a, 'groups', '编组', '组', false);
  a.maximum = readCount(r, a, 'maximum', '每人至多', '席', a.content !== onlyTargets);
  a.alternates = readCount(r, a, 'alternates', '递补', '人', false);
  if (r.at('人员更换')) {
    r.read('人员更换 批准指定');
    a.line.named = r.advance();
  }
  if (r.at('人员抽取')) {
    r.read('人员抽取 各部门分别');
    a.line.separate = r.advance();
  }
}

/** A line `<keyword> <n> <unit>` with n of at least 1; 0 if the line is not there. */
function readCount(r, a, field, keyword, unit, required) {
  if (!required && !r.at(keyword)) return 0;
  const [n] = r.read(keyword + ' <n> ' + unit);
  r.check(n >= 1);
  a.line[field] = r.advance();
  return n;
}

const isSame = (a, b) => a.every((byte, k) => byte === b[k]);

/** The key of the office's ledger, and those of its witnesses: no two of the same name, or of the same bytes. */
function readKeys(r, a) {
  a.ledgerKey = null;
  a.witnesses = [];
  if (!r.at('台账公钥')) return;
  a.ledgerKey = readKey(r.read('台账公钥 <field>')[0], keyOfOffice);
  r.check(a.ledgerKey !== null);
  r.advance();
  while (r.at('台账见证')) {
    const key = readKey(r.read('台账见证 <field>')[0], keyOfWitness);
    r.check(key !== null && [a.ledgerKey, ...a.witnesses].every((other) => other.name !== key.name && !isSame(other.key, key.key)));
    r.advance();
    a.witnesses.push(key);
  }
}
