#!/usr/bin/env python3
"""Checks dossiers of a yaohao draw, independently of the yaohao program.

    python3 check.py DIR [DIR...]     check each dossier (a folder), whole or of one area
    python3 check.py --vectors FOLDER check the dossiers and tickets in the .txtar files of a folder
    python3 check.py --self-test      compare draws of random rules with plain enumeration

It was written from draw/SPEC.md alone and shares no code with yaohao. It trusts Python's
hashlib (SHA-256, SHA-512), base64 and unicodedata (NFC), and nothing else: it reads the folder and
no network.

For each DIR it prints one line: "DIR: agrees", or "DIR: disagrees: FILE:LINE: what", with the first
place that is wrong in the order of SPEC section 11 (FILE alone if the file is missing, or wrong as a
whole; FILE announcement.txt:LINE if FILE is not the list that this line announces). "Agrees" means:
these are the announced lists, and this seed gives this result. (Of the dossier for one area: these
are the announced targets of the area, and they are drawn as the tickets and the cut-offs say.)
Two words may follow "agrees", each only if the evidence in the dossier shows it: "before", that the
announcement was fixed before the seed existed; "only", that this was the only draw of the task, but
for those that 前次 names, in the ledger that the witnesses hold. Whose the keys are no file can say:
compare them with the published ones.
Further lines "DIR: note: ..." say which times that were, what the seed is worth (SPEC 5.5), that the
draw is void, how often the office replaced and voided, and that the signature of a beacon or of a
time stamp (RFC 3161) was not checked, which takes more than this program has: such a time stamp shows
nothing here.

A vector is a file in the txtar format that holds a dossier and, in its first line, what a checker
must say about it: "agrees" and those words, or "disagrees PLACE"; its second line says what the case
shows. After "unsigned PLACE" the signature of a beacon or of a time stamp is wrong there, and nothing
else in the dossier. The first line "tickets" stands before a key and tickets of it; "parts" before a
dossier that agrees and the parts of its departments, part-1.txt and so on.

Exit code: 0 all agree; 3 some dossier disagrees (or a vector or the self-test failed); 1 none
disagrees, but some folder could not be read, or holds no vectors; 2 wrong usage.
"""

import base64
import collections
import datetime
import hashlib
import io
import itertools
import math
import os
import random
import re
import sys
import unicodedata

# SPEC 1: the files of a dossier, those that must be there in the order of SPEC 11, step 0.
FILES = ("SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "inspectors.txt",
         "avoidance.txt", "result.txt")
AREA_FILES = ("SHA256SUMS", "dispatch.txt", "announcement.txt", "seed.txt", "targets.txt",
              "result.txt")
OPTIONAL_LISTS = ("weights.txt", "areas.txt", "excluded.txt", "experts.txt", "preferences.txt",
                  "absences.txt", "limits.txt")
EVIDENCE = ("pseudonyms.txt", "announced.txt", "drawn.txt", "ledger.txt", "timestamp.txt")  # in SHA256SUMS
KNOWN_FILES = set(FILES + AREA_FILES + OPTIONAL_LISTS + EVIDENCE
                  + ("ceremony.txt", "acts.txt", "signature.txt"))


class Disagreement(Exception):
    """The place that is wrong, and what is wrong there."""

    def __init__(self, place, what):
        super().__init__(f"{place}: {what}")
        self.place = place


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# ---- SPEC 2: text. Note that Python orders str by code point, which is the order of UTF-8 bytes.

FORBIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u1100-\u11ff\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    r"\u2028-\u202f\u205f-\u206f\u2800\u3000\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff\ufe00-\ufe0f"
    r"\ufeff\uff9e-\uffdc\ufff0-\uffff\U00013430-\U0001345f\U00016fe4\U0001bca0-\U0001bca3\U0001d159"
    r"\U0001d173-\U0001d17a\U00040000-\U0010ffff]")
LOOK_ALIKE = re.compile(
    r"[\u2e80-\u2fdf\ue000-\uf8ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    r"\U0001d400-\U0001d7ff\U0001f100-\U0001f1ff\U00032400-\U0010ffff]")


def is_token(value, most_bytes=128):
    return (1 <= len(value.encode()) <= most_bytes and " " not in value
            and not LOOK_ALIKE.search(value))


def is_seed(value):
    return is_text(value) and not LOOK_ALIKE.search(value)


def is_sorted(values):
    return all(a < b for a, b in zip(values, values[1:]))


def are_skills(skills):
    return is_sorted(skills) and all(is_token(skill) and "," not in skill and skill != "-"
                                     for skill in skills)


def is_text(value):
    edges = value.startswith(" ") or value.endswith(" ")
    return 1 <= len(value.encode()) <= 1000 and not edges and "  " not in value


def is_number(value, least=0, most=10**15 - 1):
    return bool(re.fullmatch("0|[1-9][0-9]{0,14}", value)) and least <= int(value) <= most


def read_balls(value):
    """SPEC 5.2: [(n, k)] of each n选k, (None, k) of each k位; None if it is neither."""
    balls = []
    for part in value.split("+"):
        choice = re.fullmatch("(?:([1-9][0-9]?)选)?([1-9][0-9]?)(位)?", part)
        if not choice or bool(choice[1]) == bool(choice[3]):
            return None
        total, take = choice[1] and int(choice[1]), int(choice[2])
        if take > (total or 20):
            return None
        balls.append((total, take))
    return balls


def is_ratio(value, least=1):
    """SPEC 4.2: numerator/denominator. (SPEC 4.4 lets the numerator be 0; the denominator never.)"""
    numerator, _, denominator = value.partition("/")
    return (is_number(numerator, least)
            and is_number(denominator, max(1, int(numerator)), 1000000))


def is_date(value):
    if not re.fullmatch("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        datetime.date(*map(int, value.split("-")))
    except ValueError:
        return False
    return True


def is_time(value):
    return re.fullmatch("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]", value)


def decode64(value):
    """The bytes of base64 in its one spelling; None of any other text."""
    try:
        data = base64.b64decode(value, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode() == value else None


Key = collections.namedtuple("Key", "name hash kind public")  # hash: 4 bytes; kind: the type byte


def read_key(value, kind):
    """SPEC 12: a <vkey> of this type; None if it is none. The 32 bytes need not be a point of the curve."""
    name, _, rest = value.partition("+")
    digits, _, encoded = rest.partition("+")
    data = decode64(encoded)
    if not is_token(name) or data is None or len(data) != 33 or data[0] != kind:
        return None
    key_hash = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    return Key(name, key_hash, kind, data[1:]) if digits == key_hash.hex() else None


def is_moment(value):
    date, _, time = value.partition(" ")
    return is_date(date) and re.fullmatch("([01][0-9]|2[0-3]):[0-5][0-9]", time)


OFFICE, WITNESS = 1, 4  # types of keys

KINDS = {
    "<id>": lambda value: is_token(value, 64),
    "<word>": is_token,
    "<skills>": lambda value: value == "-" or are_skills(value.split(",")),
    "<text>": is_text,
    "<seed>": is_seed,
    "<n>": is_number,
    "<n≥1>": lambda value: is_number(value, 1),
    "<weight>": lambda value: is_number(value, 2, 1000),
    "<ratio>": is_ratio,
    "<ratio≥0>": lambda value: is_ratio(value, 0),
    "<rounding>": lambda value: value in ("进一", "舍去", "取近"),
    "<registry>": lambda value: value in ("检查对象名录", "执法检查人员名录", "回避名单"),
    "<hash>": lambda value: re.fullmatch("[0-9a-f]{64}", value),
    "<faces>": lambda value: value in ("6", "10"),
    "<dice>": lambda value: is_number(value, 1, 500),
    "<n≥2>": lambda value: is_number(value, 2),
    "<balls>": read_balls,
    "<absent>": lambda value: value in ("缺席作废", "缺席以承诺代替"),
    "<secret>": lambda value: is_seed(value) and len(value) >= 20,
    "<date>": is_date,
    "<moment>": is_moment,
    "<time>": is_time,
    "<office-key>": lambda value: read_key(value, OFFICE),
    "<witness-key>": lambda value: read_key(value, WITNESS),
    "<hash-in-base64>": lambda value: len(decode64(value) or b"") == 32,
}


def fields(template, text):
    """The values of the <fields> of a template, or the reason why the text does not follow it.

    Returns (values, None) or (None, reason)."""
    parts = template.split(" ")
    values = text.split(" ", len(parts) - 1)
    if len(values) != len(parts):
        return None, f"expected '{template}'"
    for part, value in zip(parts, values):
        if not (KINDS[part](value) if part in KINDS else part == value):
            return None, f"expected '{template}', found {value[:40]!r} for {part}"
    return [value for part, value in zip(parts, values) if part in KINDS], None


class Lines:
    """The lines of one file, taken one by one; the first wrong one raises Disagreement."""

    def __init__(self, file, data):
        self.file = file
        self.lines = io.BytesIO(data).readlines()
        self.stop = len(self.lines)  # no line after this one is taken
        self.number = 0  # of the line taken last
        self.text = ""   # of the line taken last

    def wrong(self, what):
        raise Disagreement(f"{self.file}:{self.number}", what)

    def more(self, prefix=""):
        """Is there a next line, with this prefix?"""
        return self.number < self.stop and self.lines[self.number].startswith(prefix.encode())

    def take(self):
        text = self.take_utf8()
        found = FORBIDDEN.search(text)
        if found:
            self.wrong(f"forbidden character U+{ord(found.group()):04X}")
        if not unicodedata.is_normalized("NFC", text):
            self.wrong("not in Normalization Form C")
        if "m" * 9 in "".join(unicodedata.category(c)[0].lower() for c in text):
            self.wrong("more than 8 combining marks in a row")
        return text

    def take_free(self):
        """Takes a line of an entry of the ledger (SPEC 12, "free")."""
        text = self.take_utf8()
        if re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029]", text):
            self.wrong("a control character")
        return text

    def take_utf8(self):
        self.number += 1
        if self.number > self.stop:
            self.wrong("this line is missing")
        line = self.lines[self.number - 1]
        if not line.endswith(b"\n"):
            self.wrong("the line does not end with LF")
        if line == b"\n":
            self.wrong("an empty line")
        if len(line) > 4097:
            self.wrong("the line is too long")
        try:
            self.text = line[:-1].decode("utf-8")
        except UnicodeDecodeError:
            self.wrong("not UTF-8")
        return self.text

    def take_empty(self):
        self.number += 1
        if self.lines[self.number - 1:self.number] != [b"\n"]:
            self.wrong("expected an empty line")

    def match(self, *templates):
        """Takes a line that follows one of the templates; returns the values of its <fields>."""
        text = self.take()
        for template in templates:
            values, reason = fields(template, text)
            if values is not None:
                return values
        self.wrong(reason)

    def end(self):
        if self.more():
            self.number += 1
            self.wrong("there should be no more lines")


# ---- SPEC 10: SHA256SUMS

def check_sums(files, required, optional):
    """Returns {file name: the number of its line}.

    A file with one of the optional names that is there must be named too (SPEC 10)."""
    lines = Lines("SHA256SUMS", files["SHA256SUMS"])
    due = sorted(set(required) - {"SHA256SUMS"} | set(optional) & set(files))
    sums = {}
    last = ""
    while lines.more() or due and last < due[-1]:
        text = lines.take()
        name = text[66:]
        if not KINDS["<hash>"](text[:64]) or text[64:66] != "  " or name not in {*due, *optional}:
            lines.wrong("expected a SHA-256, two spaces, the name of a file of the dossier")
        if name <= last or any(last < other < name for other in due):
            lines.wrong("not sorted, or a name is missing")
        sums[name] = (lines.number, text[:64])
        last = name
    for name, (number, _) in sums.items():
        if name not in files:
            raise Disagreement(f"SHA256SUMS:{number}", f"{name} is missing")
    for name, (number, value) in sums.items():
        if sha256(files[name]) != value:
            raise Disagreement(f"SHA256SUMS:{number}", f"not the SHA-256 of {name}")
    return {name: number for name, (number, _) in sums.items()}


# ---- SPEC 4: the announcement

TITLES = {  # of the lists, in the order of SPEC 4, which is that of SPEC 11, step 3
    "targets.txt": "检查对象名录", "weights.txt": "加权名单", "areas.txt": "区域名单",
    "excluded.txt": "未列入名单", "inspectors.txt": "执法检查人员名录", "experts.txt": "专家名录",
    "avoidance.txt": "回避名单", "preferences.txt": "尽量不派名单", "absences.txt": "不能派出名单",
    "limits.txt": "个人上限名单", "pseudonyms.txt": "化名名单"}

Earlier = collections.namedtuple("Earlier", "line how")
Stratum = collections.namedtuple("Stratum", "line total take")
Share = collections.namedtuple("Share", "line stratum ratio rounding least most")
Batch = collections.namedtuple("Batch", "line size first last")


class Announcement:
    """What later checks need of announcement.txt."""

    def __init__(self, data):
        lines = Lines("announcement.txt", data)
        self.line = {}   # keyword: the number of its (first) line
        self.lists = {}  # file: (line number, count, hash)
        self.read_task(lines)
        self.read_items(lines)
        self.read_target_lists(lines)
        self.read_inspector_lists(lines)
        self.read_strata(lines)
        self.read_batches_and_lots(lines)
        self.read_seats(lines)
        self.read_limits(lines)
        self.source = Source(lines)
        self.read_keys(lines)
        lines.end()
        self.check_sums()

    def match(self, lines, *templates):
        values = lines.match(*templates)
        self.line.setdefault(templates[0].split(" ")[0], lines.number)
        return values

    def optional(self, lines, *templates):
        """The values of a line that may be missing; then None."""
        keyword = templates[0].split(" ")[0]
        return self.match(lines, *templates) if lines.more(keyword + " ") else None

    def several(self, lines, *templates):
        """The values of each of some lines, perhaps none."""
        while True:
            values = self.optional(lines, *templates)
            if values is None:
                return
            yield values

    def optional_number(self, lines, template):
        values = self.optional(lines, template)
        return int(values[0]) if values else None

    def read_list(self, lines, file):
        count, value = self.match(lines, f"{TITLES[file]} <n> 条 <hash>")
        self.lists[file] = (lines.number, int(count), value)

    def read_optional_list(self, lines, file):
        if lines.more(TITLES[file] + " "):
            self.read_list(lines, file)
            if self.lists[file][1] == 0:
                lines.wrong("a list without rows is not announced")

    def read_task(self, lines):
        lines.match("摇号抽取公告 v1")
        lines.match("抽取机关 <text>")
        self.number = int(lines.match("抽取编号 <n≥1>")[0])
        self.task = lines.match("任务编号 <id>")[0]
        lines.match("任务名称 <text>")
        self.read_earlier(lines)
        self.optional(lines, "抽取内容 检查对象", "抽取内容 执法检查人员")
        self.only_targets = lines.text == "抽取内容 检查对象"
        self.only_inspectors = lines.text == "抽取内容 执法检查人员"
        self.days = tuple(lines.match("检查时间 <date> 至 <date>"))
        if self.days[1] < self.days[0]:
            lines.wrong("the last day is before the first")

    def read_earlier(self, lines):
        self.earlier = {}  # 抽取编号 of an earlier attempt: (line, 作废 or 无解)
        last = 0
        for number, *_ in self.several(lines, "前次 <n> 无解", "前次 <n> 作废 <text>"):
            if not last < int(number) < self.number:
                lines.wrong("earlier attempts ascend, and come before this one")
            last = int(number)
            self.earlier[last] = Earlier(lines.number, lines.text.split(" ")[2])

    def read_items(self, lines):
        self.caps = []  # (line, ratio) of each 事项类别 with a cap
        more = True
        while more:
            lines.match("抽查事项 <text>")
            lines.match("抽查依据 <text>")
            values = self.optional(lines, "事项类别 重点", "事项类别 一般 至多 <ratio>")
            if values:
                self.caps.append((lines.number, values[0]))
            more = lines.more("抽查事项 ")

    def read_target_lists(self, lines):
        self.registry, self.left_out = None, 0
        if self.optional(lines, "抽取方式 不定向", "抽取方式 定向 <text>") is not None:
            self.registry = int(self.match(lines, "名录库 <n> 户")[0])
            for count, _ in self.several(lines, "排除 <n≥1> 户 <text>"):
                self.left_out += int(count)
        self.read_list(lines, "targets.txt")
        self.read_optional_list(lines, "weights.txt")
        self.read_optional_list(lines, "areas.txt")
        self.areas = {}  # area: (line, count, hash)
        for area, count, value in self.several(lines, "分区 <word> <n> 户 <hash>"):
            if area <= last_key(self.areas):
                lines.wrong("areas are not sorted")
            self.areas[area] = (lines.number, int(count), value)
        self.read_optional_list(lines, "excluded.txt")
        self.let_in = {}  # target id: line of its 例外列入
        for target, _ in self.several(lines, "例外列入 <id> <text>"):
            if target <= last_key(self.let_in):
                lines.wrong("the targets let in are not sorted")
            self.let_in[target] = lines.number

    def read_inspector_lists(self, lines):
        self.read_list(lines, "inspectors.txt")
        self.read_optional_list(lines, "experts.txt")
        self.read_list(lines, "avoidance.txt")
        for file in ("preferences.txt", "absences.txt", "limits.txt", "pseudonyms.txt"):
            self.read_optional_list(lines, file)
        vouched = []
        order = list(TITLES.values())
        for registry, _, _ in self.several(lines, "名录确认 <registry> <date> <text>"):
            vouched.append(order.index(registry))
            if not is_sorted(vouched):
                lines.wrong("a registry is vouched for twice, or not in order")

    def read_strata(self, lines):
        self.to_share = self.optional_number(lines, "按比例分配 <n≥1> 户")
        self.strata = {}
        self.shares = []
        while not self.strata or lines.more("分层 "):
            name, total, take = lines.match("分层 <word> 共 <n≥1> 抽 <n>")
            if name <= last_key(self.strata):
                lines.wrong("strata are not sorted")
            if int(take) > int(total):
                lines.wrong("more to take than there is")
            self.strata[name] = Stratum(lines.number, int(total), int(take))
            if self.to_share is None and lines.more("比例 "):
                self.shares.append(read_share(lines, name))
        self.total = sum(stratum.total for stratum in self.strata.values())
        self.take = sum(stratum.take for stratum in self.strata.values())

    def read_batches_and_lots(self, lines):
        self.batches = []
        for size, first, last in self.several(lines, "批次 <n≥1> 户 <date> 至 <date>"):
            if not self.days[0] <= first <= last <= self.days[1]:
                lines.wrong("these days are not within 检查时间")
            self.batches.append(Batch(lines.number, int(size), first, last))
        self.lots = {}  # what: {text: line}, in the order of the announcement
        last = None
        for what, text in self.several(lines, "另抽 <word> <text>"):
            if what != last and what in self.lots:
                lines.wrong("the lots of one kind do not stand together")
            if text in self.lots.setdefault(what, {}):
                lines.wrong("this lot stands there twice")
            if what == "检查日期":
                self.check_lot_days(lines, text)
            self.lots[what][text] = lines.number
            last = what

    def check_lot_days(self, lines, text):
        values = fields("<date>", text)[0] or fields("<date> 至 <date>", text)[0]
        if not values or not is_sorted(values):
            lines.wrong("expected '<date>' or '<date> 至 <date>', the first before the second")
        if values[0] < self.days[0] or self.days[1] < values[-1]:
            lines.wrong("these days are not within 检查时间")

    def read_seats(self, lines):
        self.seats, self.expert_seats = [], []  # (department, set of skills)
        if not self.only_targets or lines.more("席位 "):  # which check_single_draw finds
            self.seats.append(read_seat(lines, "席位 <word> 组长"))
            self.line["席位"] = lines.number
        if not self.only_targets:
            self.seats.append(read_seat(lines, "席位 <word>"))
        while lines.more("席位 "):
            self.seats.append(read_seat(lines, "席位 <word>"))
        while lines.more("专家席 "):
            self.expert_seats.append(read_seat(lines, "专家席 <word>"))
            self.line.setdefault("专家席", lines.number)
        self.neighbours = {}  # (department, neighbour): line, in the order of the announcement
        for department, neighbour in self.several(lines, "相邻 <word> <word>"):
            if department == neighbour or (department, neighbour) in self.neighbours:
                lines.wrong("a department is its own neighbour, or a line stands there twice")
            self.neighbours[department, neighbour] = lines.number

    def read_limits(self, lines):
        self.groups = self.optional_number(lines, "编组 <n≥1> 组")
        if self.only_targets:
            self.most = self.optional_number(lines, "每人至多 <n≥1> 席")
        else:
            self.most = int(self.match(lines, "每人至多 <n≥1> 席")[0])
        self.alternates = self.optional_number(lines, "递补 <n≥1> 人")
        self.may_name = self.optional(lines, "人员更换 批准指定") is not None
        self.optional(lines, "人员抽取 各部门分别")

    def read_keys(self, lines):
        """The office's key, or None, and those of the witnesses (SPEC 12)."""
        value = self.optional(lines, "台账公钥 <office-key>")
        self.office = value and read_key(*value, OFFICE)
        self.witnesses = []
        taken = {self.office and self.office.name, self.office and self.office.public}
        for value in self.several(lines, "台账见证 <witness-key>") if value else ():
            witness = read_key(*value, WITNESS)
            if taken & {witness.name, witness.public}:
                lines.wrong("another key has this name, or these bytes")
            taken |= {witness.name, witness.public}
            self.witnesses.append(witness)

    # SPEC 11, "Sums in the announcement", in that order

    def check_sums(self):
        if self.registry not in (None, self.lists["targets.txt"][1] + self.left_out):
            self.fail("名录库", "not 检查对象名录 plus all 排除")
        for number, ratio in self.caps:
            numerator, denominator = map(int, ratio.split("/"))
            if self.take * denominator > self.total * numerator:
                self.fail(number, "more is taken than the cap allows")
        self.check_areas()
        if "pseudonyms.txt" in self.lists and self.lists["pseudonyms.txt"][1] != sum(
                self.lists[file][1] for file in ("inspectors.txt", "experts.txt") if file in self.lists):
            self.fail("化名名单", "not as many as inspectors and experts")
        self.check_single_draw()
        self.check_shares()
        if self.batches and sum(batch.size for batch in self.batches) != self.take:
            self.fail("批次", "the batches do not add up to all 抽")
        for lots in self.lots.values():
            if len(lots) == 1:
                self.fail(*lots.values(), "the only lot of its kind")
        if bool(self.expert_seats) != ("experts.txt" in self.lists):
            self.fail("专家席" if self.expert_seats else "专家名录",
                      "专家席 without 专家名录, or the other way round")
        for (department, _), number in self.neighbours.items():
            if department not in [name for name, _ in self.seats[1:]]:
                self.fail(number, "this department has no seat, or only the leader's")
        for number, date in self.source.dates:
            if date > self.source.moment[:10]:
                self.fail(number, "this lottery is drawn after 种子时间")
        if self.source.kind == "信标" and self.source.round != self.source.first_round():
            self.fail(self.source.line, "not the first round after 种子时间")

    def fail(self, where, what):
        """Where: a line number, or the keyword of a line."""
        number = self.line.get(where, where)
        raise Disagreement(f"announcement.txt:{number}", what)

    def check_areas(self):
        have_list = "areas.txt" in self.lists
        count = sum(count for _, count, _ in self.areas.values())
        if bool(self.areas) != have_list or have_list and count != self.lists["targets.txt"][1]:
            self.fail("分区" if self.areas else "区域名单",
                      "分区 and 区域名单 go together, and the areas add up to 检查对象名录")

    def check_single_draw(self):
        """SPEC 4.1."""
        if self.only_targets:
            lines = {"席位", "专家席", "相邻", "编组", "每人至多", "递补", "人员更换", "人员抽取",
                     "专家名录", "尽量不派名单", "不能派出名单", "个人上限名单", "化名名单"}
            if (lines & set(self.line) or self.lists["inspectors.txt"][1]
                    or self.lists["avoidance.txt"][1]):
                self.fail("抽取内容", "only targets are drawn, but there is more")
        if self.only_inspectors and self.take != self.total:
            self.fail("抽取内容", "only inspectors are drawn, but not all targets are taken")

    def check_shares(self):
        """SPEC 4.4."""
        if self.to_share is not None:
            if self.to_share > self.total:
                self.fail("按比例分配", "more than there are")
            parts = largest_remainder(self.to_share, self.strata)
            for name, stratum in self.strata.items():
                if stratum.take != parts[name]:
                    self.fail(stratum.line, f"抽 should be {parts[name]}")
        for share in self.shares:
            want = rounded_share(share, self.strata[share.stratum].total)
            if self.strata[share.stratum].take != want:
                self.fail(share.line, f"抽 should be {want}")


def last_key(names):
    """Of a dict that is kept in order; "" if it is empty."""
    return next(reversed(names), "")


def read_share(lines, stratum):
    lines.match(*("比例 <ratio≥0> <rounding>" + limits for limits in
                  ("", " 至少 <n>", " 至多 <n>", " 至少 <n> 至多 <n>")))
    words = lines.text.split(" ")
    limits = {word: int(value) for word, value in zip(words[3::2], words[4::2])}
    least, most = limits.get("至少", 0), limits.get("至多", 10**15)
    if least > most:
        lines.wrong("至少 is more than 至多")
    return Share(lines.number, stratum, words[1], words[2], least, most)


def read_seat(lines, template):
    """Returns (department, set of skills) of a 席位 or 专家席 line, which may end in 技能 and skills."""
    parts = template.split(" ")
    values = lines.take().split(" ")
    head, tail = values[:len(parts)], values[len(parts):]
    right = (len(head) == len(parts) and is_token(head[1])
             and head[:1] + head[2:] == parts[:1] + parts[2:])
    if not right or tail and (tail[0] != "技能" or len(tail) == 1 or not are_skills(tail[1:])):
        lines.wrong(f"expected '{template}', perhaps with '技能' and sorted skills")
    return head[1], set(tail[1:])


def rounded_share(share, total):
    """SPEC 4.4: how many of a stratum a 比例 line takes."""
    numerator, denominator = map(int, share.ratio.split("/"))
    down, rest = divmod(total * numerator, denominator)
    up = down + (rest > 0)
    nearest = (down if 2 * rest < denominator else up if 2 * rest > denominator
               else down + down % 2)
    result = {"进一": up, "舍去": down, "取近": nearest}[share.rounding]
    return min(max(result, share.least), share.most, total)


def largest_remainder(n, strata):
    """SPEC 4.4: n shared among the strata by their size. Returns {name: how many}."""
    total = sum(stratum.total for stratum in strata.values())
    parts = {name: n * stratum.total // total for name, stratum in strata.items()}
    order = sorted(strata, key=lambda name: (-(n * strata[name].total % total), name))
    for name in order[:n - sum(parts.values())]:
        parts[name] += 1
    return parts


def check_named_lists(announcement, sums, known):
    """SPEC 11, step 2: the lists announced are those that SHA256SUMS names."""
    for file in known:
        if file in announcement.lists and file not in sums:
            raise Disagreement(f"announcement.txt:{announcement.lists[file][0]}",
                               f"{file} is not in the dossier")
    held = announcement.source.kind == "仪式"
    if held and "ceremony.txt" not in sums:
        announcement.fail(announcement.source.line, "ceremony.txt is not in the dossier")
    for file, number in sums.items():
        if (file in (*known, "pseudonyms.txt") and file not in announcement.lists
                or file == "ceremony.txt" and not held
                or file in ("announced.txt", "drawn.txt", "ledger.txt") and not announcement.office):
            raise Disagreement(f"SHA256SUMS:{number}", "a file that is not announced")
        if file == "ledger.txt" and "drawn.txt" not in sums:
            raise Disagreement(f"SHA256SUMS:{number}", "drawn.txt is missing beside it")


# ---- SPEC 5: where the seed comes from

CHAINS = {  # SPEC 5.3: name: (chain hash, time of round 1, seconds to the next, bytes of a signature)
    "quicknet": ("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
                 1692803367, 3, 48),
    "default": ("8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
                1595431050, 30, 96)}


class Source:
    """The lines of an announcement from 种子来源 on."""

    def __init__(self, lines):
        values = lines.match(
            "种子来源 录入 <text>", "种子来源 骰子 <faces> 面 <dice> 枚 <text>",
            "种子来源 彩票 <n≥1> 次 <text>", "种子来源 仪式 <n≥2> 人 <absent> <text>",
            *(f"种子来源 信标 {chain} {CHAINS[chain][0]} 第 <n≥1> 轮 <text>" for chain in CHAINS))
        self.line = lines.number
        self.kind = lines.text.split(" ")[1]
        self.dates, self.balls, self.witnesses = [], [], []
        if self.kind == "骰子":
            self.faces, self.dice = int(values[0]), int(values[1])
        elif self.kind == "彩票":
            self.read_lotteries(lines, int(values[0]))
        elif self.kind == "信标":
            self.chain, self.round = lines.text.split(" ")[2], int(values[0])
        elif self.kind == "仪式":
            self.may_miss = values[1] == "缺席以承诺代替"
            seen = set()
            while len(self.witnesses) < int(values[0]):
                self.witnesses += lines.match("种子见证 <text>")
                seen.add(self.witnesses[-1])
                if len(seen) < len(self.witnesses):
                    lines.wrong("this witness stands there twice")
        self.moment = lines.match("种子时间 <moment>")[0]

    def read_lotteries(self, lines, count):
        seen = set()
        for _ in range(count):
            name, issue, date, balls = lines.match("种子彩票 <word> 第 <n≥1> 期 <date> <balls>")
            if (name, issue) in seen:
                lines.wrong("this lottery and issue stand there twice")
            seen.add((name, issue))
            self.dates.append((lines.number, date))
            self.balls += read_balls(balls)

    def first_round(self):
        _, first, seconds, _ = CHAINS[self.chain]
        rounds = (unix_time(self.moment) - first) // seconds + 1  # that have come by then
        return max(rounds, 0) + 1

    def not_before(self):
        """The Unix time before which the seed did not exist (SPEC 11, question 3); of a typed seed,
        a time before all others."""
        if self.kind == "信标":
            _, first, seconds, _ = CHAINS[self.chain]
            return first + (self.round - 1) * seconds
        if self.kind == "彩票":
            return unix_time(max(date for _, date in self.dates) + " 00:00")
        return -math.inf if self.kind == "录入" else unix_time(self.moment)

    def is_seed(self, text):
        """Is the text a seed of this source, as far as it shows by itself?"""
        if self.kind == "录入":
            return True
        kind, _, value = text.partition(" ")
        if self.kind == "骰子":
            digits = value.replace(" ", "")
            fives = " ".join(digits[i:i + 5] for i in range(0, len(digits), 5))
            fall = "[0-9]" if self.faces == 10 else "[1-6]"
            return kind == "骰子" and value == fives and bool(
                re.fullmatch(fall + "{%d}" % self.dice, digits))
        if self.kind == "彩票":
            return kind == "彩票" and self.are_drawn(value.split("/"))
        if self.kind == "信标":
            return kind == "信标" and self.is_round(value.split(" "))
        return kind == "仪式" and bool(KINDS["<hash>"](value))

    def are_drawn(self, parts):
        if len(parts) != len(self.balls) + 1 or parts[-1] != "":
            return False
        for (total, take), part in zip(self.balls, parts):
            *numbers, rest = part.split(".")
            least, most = (1, total) if total else (0, 9)
            if (rest or len(numbers) != take
                    or not all(is_number(number, least, most) for number in numbers)
                    or total and not is_sorted(list(map(int, numbers)))):
                return False
        return True

    def is_round(self, values):
        size = CHAINS[self.chain][3]
        points = values[1:]
        return (values[0] == str(self.round) and len(points) == (2 if self.chain == "default" else 1)
                and all(re.fullmatch("[89a-f][0-9a-f]{%d}" % (2 * size - 1), point)
                        for point in points))

    def outcomes(self):
        """How many seeds there are; None where that is not counted."""
        if self.kind == "骰子":
            return self.faces ** self.dice
        if self.kind == "彩票":
            return math.prod(math.comb(total, take) if total else 10 ** take
                             for total, take in self.balls)
        return None


def check_seed(files, source):
    """SPEC 11, step 2, from seed.txt on. Returns notes on what the seed is worth (SPEC 5.5)."""
    lines = Lines("seed.txt", files["seed.txt"])
    seed = lines.match("<seed>")[0]
    lines.end()
    if not source.is_seed(seed):
        lines.wrong("not a seed of the announced source")
    if source.kind == "录入":
        return ["whoever entered the seed could have tried others first"]
    if source.kind == "信标":
        return ["beacon signature: not checked"]
    if source.kind == "仪式":
        missing = check_ceremony(files, source)
        if seed != f"仪式 {sha256(files['ceremony.txt'])}":
            lines.wrong("not the SHA-256 of ceremony.txt")
        return [f"{missing} of {len(source.witnesses)} witnesses did not reveal"] * (missing > 0) + [
            "the seed came after the announcement if any one of the witnesses says that they made their "
            "commitment for it"]
    if source.outcomes() < 2**128:
        return [f"a seed of {source.outcomes().bit_length() - 1} bits only"]
    return []


def check_ceremony(files, source):
    """Returns how many did not reveal."""
    lines = Lines("ceremony.txt", files["ceremony.txt"])
    announced = sha256(files["announcement.txt"])
    lines.match("摇号种子仪式 v1")
    lines.match(f"公告 {announced}")
    commitments = []
    for k, name in enumerate(source.witnesses, 1):
        value, found = lines.match(f"承诺 {k} <hash> <text>")
        commitments.append(value)
        if found != name:
            lines.wrong(f"expected {name!r}")
    missing = 0
    for k, commitment in enumerate(commitments, 1):
        if source.may_miss and lines.more("未揭示 "):
            lines.match(f"未揭示 {k}")
            missing += 1
            if missing == len(commitments):
                lines.wrong("no witness revealed anything")
            continue
        secret = lines.match(f"揭示 {k} <secret>")[0]
        if sha256(f"{announced} commit {k} {secret}".encode()) != commitment:
            lines.wrong("not what this witness committed to")
    lines.end()
    return missing


# ---- SPEC 3: the lists, in the order of SPEC 11, step 3

ROWS = {  # template of a row, and how many of its fields it is sorted by
    "targets.txt": ("<id> <word> <text>", 1), "weights.txt": ("<id> <weight>", 1),
    "areas.txt": ("<id> <word>", 1), "excluded.txt": ("<id> <word> <text>", 1),
    "inspectors.txt": ("<id> <word> <skills> <text>", 1),
    "experts.txt": ("<id> <word> <skills> <text>", 1),
    "avoidance.txt": ("<id> <id>", 2), "preferences.txt": ("<id> <id>", 2),
    "absences.txt": ("<id> <date> <date>", 3), "limits.txt": ("<id> <n>", 1),
    "pseudonyms.txt": ("<id> <id> <text>", 1)}

TARGETS_TITLE = "摇号检查对象名录 v1"


def read_list(file, data, announced):
    """Reads a list, and checks it against (line, count, hash) of the announcement.

    Returns its rows: lists of fields."""
    lines = Lines(file, data)
    lines.match(f"摇号{TITLES[file]} v1")
    rows = read_rows(lines, file)
    check_announced(file, data, rows, announced)
    return rows


def read_rows(lines, file):
    template, sorted_by = ROWS[file]
    rows = []
    while lines.more() or file in (*OPTIONAL_LISTS, "pseudonyms.txt") and not rows:
        rows.append(lines.match(template))
        if not is_sorted([row[:sorted_by] for row in rows[-2:]]):
            lines.wrong("not sorted, or twice the same")
        if file == "absences.txt" and rows[-1][2] < rows[-1][1]:
            lines.wrong("the last day is before the first")
    return rows


def check_announced(file, data, rows, announced):
    number, count, value = announced
    place = f"{file} announcement.txt:{number}"
    if sha256(data) != value:
        raise Disagreement(place, "the list's SHA-256 is not the announced one")
    if len(rows) != count:
        raise Disagreement(place, f"the list has {len(rows)} rows, {count} were announced")


def check_rows(file, rows, holds, what, first_line=2):
    """Raises Disagreement at the first row for which holds(row) is false."""
    for number, row in enumerate(rows, first_line):
        if not holds(row):
            raise Disagreement(f"{file}:{number}", what)


class Lists:
    """All lists of a dossier; those that it does not have are empty."""

    def __init__(self, files, announcement):
        self.files = files
        self.announcement = announcement
        self.read_targets()
        self.read_weights()
        self.read_areas()
        check_rows("excluded.txt", self.rows("excluded.txt"),
                   lambda row: row[0] not in self.targets, "this target is in the list")
        self.inspectors = self.read_people("inspectors.txt", {})
        self.experts = self.read_people("experts.txt", self.inspectors)
        self.avoidance = self.read_pairs("avoidance.txt")
        self.preferences = self.read_pairs("preferences.txt")
        self.absences = collections.defaultdict(list)  # who: [(first day, last day)]
        for who, first, last in self.rows_of_people("absences.txt"):
            self.absences[who].append((first, last))
        self.limits = {who: int(n) for who, n in self.rows_of_people("limits.txt")}
        if "pseudonyms.txt" in files:
            self.check_pseudonyms()

    def rows(self, file):
        if file not in self.announcement.lists:
            return []
        return read_list(file, self.files[file], self.announcement.lists[file])

    def read_targets(self):
        rows = self.rows("targets.txt")
        strata = self.announcement.strata
        check_rows("targets.txt", rows, lambda row: row[1] in strata, "stratum not announced")
        counts = collections.Counter(stratum for _, stratum, _ in rows)
        for name, stratum in strata.items():
            if counts[name] != stratum.total:
                raise Disagreement(f"announcement.txt:{stratum.line}",
                                   f"targets.txt has {counts[name]} of this stratum")
        self.targets = {target: (stratum, name) for target, stratum, name in rows}
        for target, number in self.announcement.let_in.items():
            if target not in self.targets:
                raise Disagreement(f"announcement.txt:{number}", "this target is not in the list")

    def read_weights(self):
        rows = self.rows("weights.txt")
        check_rows("weights.txt", rows, self.has_target, "no target has this id")
        self.weights = {target: int(n) for target, n in rows}

    def read_areas(self):
        rows = self.rows("areas.txt")
        self.areas = dict(rows)
        if rows:
            self.check_each_has_an_area(rows)
            areas = self.announcement.areas
            check_rows("areas.txt", rows, lambda row: row[1] in areas, "area not announced")
            self.check_area_lists()

    def check_each_has_an_area(self, rows):
        ids = [target for target, _ in rows]
        for number, (have, want) in enumerate(itertools.zip_longest(ids, self.targets), 2):
            if have != want:
                raise Disagreement(f"areas.txt:{number}", f"the target in this line should be {want}")

    def check_area_lists(self):
        """SPEC 4.3."""
        texts = {area: [TARGETS_TITLE] for area in self.announcement.areas}
        for target, (stratum, name) in self.targets.items():
            texts[self.areas[target]].append(f"{target} {stratum} {name}")
        for area, (number, count, value) in self.announcement.areas.items():
            text = "".join(line + "\n" for line in texts[area])
            if count == 0 or count != len(texts[area]) - 1 or value != sha256(text.encode()):
                raise Disagreement(f"announcement.txt:{number}", "not the targets of this area")

    def read_people(self, file, others):
        """Returns {id: (department, set of skills, name)}; none of the ids is one of the others."""
        rows = self.rows(file)
        check_rows(file, rows, lambda row: row[0] not in others, "this expert is an inspector")
        if "pseudonyms.txt" in self.announcement.lists:
            check_rows(file, rows, lambda row: row[3] == "-", "a name beside a pseudonym")
        return {who: (department, set(skills.split(",")) - {"-"}, name)
                for who, department, skills, name in rows}

    def check_pseudonyms(self):
        """SPEC 3, "pseudonyms.txt". As many as people, all different, and theirs: so all have one."""
        file = "pseudonyms.txt"
        lines = Lines(file, self.files[file])
        lines.match("摇号化名名单 v1")
        salt = lines.match("盐 <hash>")[0]
        rows = read_rows(lines, file)
        check_announced(file, self.files[file], rows, self.announcement.lists[file])
        check_rows(file, rows, lambda row: row[0] == pseudonym(salt, row[1]),
                   "not the pseudonym of this inspector", 3)
        check_rows(file, rows, lambda row: self.has_person(row[0]), "an id that stands in no list", 3)

    def read_pairs(self, file):
        """Returns the set of pairs (target id, inspector id)."""
        rows = self.rows(file)
        check_rows(file, rows, lambda row: self.has_target(row) and self.has_person(row[1]),
                   "an id that stands in no list")
        return set(map(tuple, rows))

    def rows_of_people(self, file):
        rows = self.rows(file)
        check_rows(file, rows, lambda row: self.has_person(row[0]), "an id that stands in no list")
        return rows

    def has_target(self, row):
        return row[0] in self.targets

    def has_person(self, who):
        return who in self.inspectors or who in self.experts

    def most(self, who, announced):
        """The most seats of one person: 每人至多, or less by limits.txt."""
        return min(announced, self.limits.get(who, announced))

    def absent(self, days):
        """Those who cannot be sent on all of these days."""
        return {who for who, spans in self.absences.items()
                if any(first <= days[1] and days[0] <= last for first, last in spans)}


def pseudonym(salt, who):
    return "P" + sha256(f"{salt} pseudonym {who}".encode())[:16]


# ---- SPEC 6 and 7: tickets, and the drawn targets

def ticket(key, label, *ids):
    return sha256(" ".join((key, label) + ids).encode())


def target_ticket(key, target, weight):
    """The smallest of its tickets, as many as its weight."""
    return min([ticket(key, "target", target)]
               + [ticket(key, "target", target, str(k)) for k in range(2, weight + 1)])


def rank_targets(key, targets, weights):
    """Returns {stratum: its targets in ticket order, as pairs (ticket, id)}."""
    ranked = collections.defaultdict(list)
    for target, (stratum, _) in targets.items():
        ranked[stratum].append((target_ticket(key, target, weights.get(target, 1)), target))
    for entries in ranked.values():
        entries.sort()
    return ranked


def draw_lots(key, target, lots):
    """Returns {what: the text of the lot} of a drawn target."""
    return {what: min((ticket(key, "option", target, what, str(k)), k, text)
                      for k, text in enumerate(texts, 1))[2]
            for what, texts in lots.items()}


def check_days(announcement, drawn, lots):
    """SPEC 4, "Check days". Returns {target: (first day, last day)}."""
    days = dict.fromkeys(drawn, announcement.days)
    numbers = batch_numbers(announcement, drawn)
    for target in drawn:
        if "检查日期" in lots[target]:
            text = lots[target]["检查日期"].split(" ")
            days[target] = text[0], text[-1]
        elif numbers:
            batch = announcement.batches[numbers[target]]
            days[target] = batch.first, batch.last
    return days


def batch_numbers(announcement, drawn):
    """Returns {target: number of its batch from 0}; empty if there are no batches."""
    numbers = [number for number, batch in enumerate(announcement.batches)
               for _ in range(batch.size)]
    return dict(zip(drawn, numbers))


# ---- SPEC 8: who goes where

class NoAssignment(Exception):
    """There is no valid assignment, so there is no result."""


def bits(mask):
    """The numbers in a set that is kept as an int: bit i is 1 if i is in the set."""
    return [i for i, bit in enumerate(bin(mask)[:1:-1]) if bit == "1"]


def mask_of(numbers):
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask


class Assignment:
    """Seats of teams, and the people who get them.

    Seats, teams and people are numbered from 0, the seats in reading order. Sets of people are
    ints, see bits(). A search walks over nodes: a seat s is the node s, "this seat needs
    somebody"; a person p is the node ~p, which is below 0, "this person has a seat too many".
    From node to node lead the moves that SPEC 8 allows:
      seat -> person    the seat is given to somebody who is not on its team;
      seat -> seat      it is given to the one who has the second seat, on the same team;
      person -> seat    the person gives up this seat;
      person -> person  the first keeps a seat more, and the second, who had one more than the
                        first, has a seat too many: they trade workloads."""

    def __init__(self, team, fits, foreign, yields, room):
        self.team = team        # of each seat
        self.fits = fits        # of each seat: the people who may have it
        self.foreign = foreign  # of each seat: the people of another department (SPEC "Own")
        self.yields = yields    # of each team: {person: how much they yield there} ("Kept")
        self.room = room        # of each person: the most seats
        self.everyone = (1 << len(room)) - 1
        self.mates = collections.defaultdict(list)  # team: its seats
        for seat, its_team in enumerate(team):
            self.mates[its_team].append(seat)
        self.clear()

    def clear(self):
        """Nobody has a seat, and no move is ruled out."""
        self.holder = [None] * len(self.team)
        self.seats_of = [set() for _ in self.room]
        self.members = [0] * len(self.yields)  # team: who is on it
        self.at_load = collections.defaultdict(int, {0: self.everyone})  # workload: who has it
        self.below_room = mask_of(p for p, room in enumerate(self.room) if room > 0)
        self.tight = list(self.fits)       # of each seat: the people it may be given to by a move
        self.bound = set()                 # (team, person) who stay together in all moves
        self.flexible = self.everyone      # who may end with fewer seats
        self.fixed = 0                     # so many seats, the first ones, do not move any more
        self.trading = False
        self.forget()

    def take_away(self, seat):
        person = self.holder[seat]
        self.change_load(person, -1)
        self.holder[seat] = None
        self.seats_of[person].remove(seat)
        self.members[self.team[seat]] &= ~(1 << person)

    def give(self, seat, person):
        self.change_load(person, 1)
        self.holder[seat] = person
        self.seats_of[person].add(seat)
        self.members[self.team[seat]] |= 1 << person

    def change_load(self, person, by):
        """Called before seats_of changes."""
        bit = 1 << person
        load = len(self.seats_of[person])
        self.at_load[load] &= ~bit
        self.at_load[load + by] |= bit
        self.below_room &= ~bit
        if load + by < self.room[person]:
            self.below_room |= bit

    # Searching

    def forget(self):
        """A search in vain need not visit again what an earlier one has visited: from there no
        way leads to a goal, and moves along other ways do not change that. It holds for fewer
        goals too; when there may be new goals, forget."""
        self.dead_people = 0
        self.dead_seats = set()

    def search(self, start, goals, goal_seat=None):
        """Returns the nodes of a way from the start to one of the goals, or None.

        The goals are a set of people, and perhaps a seat. Breadth first."""
        came = {start: None}
        unseen = self.everyone & ~self.dead_people
        if start < 0:
            unseen &= ~(1 << ~start)
        queue = [start]
        for node in queue:  # the queue grows on the way
            seats, people = self.after_seat(node) if node >= 0 else self.after_person(~node)
            for seat in seats:
                if seat not in came and seat not in self.dead_seats:
                    came[seat] = node
                    queue.append(seat)
            people &= unseen
            unseen &= ~people
            reached = goal_seat if goal_seat in came else None
            if people & goals:
                reached = ~bits(people & goals)[0]
                came[reached] = node
            if reached is not None:
                return way(came, reached)
            found = [~person for person in bits(people)]
            came.update(dict.fromkeys(found, node))
            queue += found
        self.dead_people = self.everyone & ~unseen
        self.dead_seats.update(node for node in came if node >= 0)
        return None

    def after_seat(self, seat):
        team = self.team[seat]
        able = self.tight[seat]
        seats = [other for other in self.mates[team]
                 if other >= self.fixed and other != seat and self.holder[other] is not None
                 and able >> self.holder[other] & 1]
        return seats, able & ~self.members[team]

    def after_person(self, person):
        seats = [seat for seat in self.seats_of[person]
                 if seat >= self.fixed and (self.team[seat], person) not in self.bound]
        people = 0
        if self.trading and self.below_room >> person & 1:
            people = self.at_load[len(self.seats_of[person]) + 1] & self.flexible
        return seats, people

    def move(self, nodes):
        """Moves seats along a way."""
        gifts = []
        for node, onward in zip(nodes, nodes[1:]):
            if node >= 0:
                gifts.append((node, ~onward if onward < 0 else self.holder[onward]))
        for seat, _ in gifts:
            if self.holder[seat] is not None:
                self.take_away(seat)
        for seat, person in gifts:
            self.give(seat, person)

    # Valid and Even

    def place(self):
        """Fills as many seats as the moves allow; True if all are filled.

        With 1 as the limit for everybody, fill as many seats as can be; then raise the limit to
        2, and so on. So each seat raises the workload of somebody who has the fewest seats of all
        that a way from it reaches (a seat without a way to anybody below the limit does not get one
        later). Such shortest ways, "the k-th seat of a person costs more than all (k-1)-th ones
        together", lead to the least cost, which is even; after make_cheapest too."""
        free = [seat for seat, person in enumerate(self.holder) if person is None]
        limit = 0
        while free and self.below_room & ~self.loads_up_to(limit - 1):
            limit += 1
            self.forget()
            goals = self.loads_up_to(limit - 1)
            left = []
            for seat in free:
                nodes = self.search(seat, goals)
                if nodes is None:
                    left.append(seat)
                else:
                    self.move(nodes)
                    goals &= self.below_room & ~self.at_load[limit]
            free = left
        return not free

    def loads_up_to(self, load):
        """Those who have no more seats than this, and may have one more."""
        people = 0
        for k in range(load + 1):
            people |= self.at_load[k]
        return people & self.below_room

    # Own and Kept: the least cost

    def has_costs(self):
        return any(fits & foreign for fits, foreign in zip(self.fits, self.foreign)) or any(
            self.fits[seat] >> person & 1
            for seat, team in enumerate(self.team) for person in self.yields[team])

    def make_cheapest(self):
        """Fills all seats (which must be possible) at the least cost.

        The cost of a seat is what it yields, plus, for somebody of another department, more than
        all seats together can yield. Seats are filled by tight moves only, which make the cheapest
        ways; when they lead no further, there are new prices. Tight moves keep the prices right, so in
        the end they are those that lead from one cheapest assignment to another."""
        self.clear()
        dearest = max((y for yields in self.yields for y in yields.values()), default=0)
        self.other_department = 1 + len(self.team) * dearest
        self.classes = [self.cost_classes(seat) for seat in range(len(self.team))]
        self.set_prices()
        while not self.place():
            self.set_prices()

    def own(self, seat, person):
        return self.other_department * (self.foreign[seat] >> person & 1)

    def cost(self, seat, person):
        return self.own(seat, person) + self.yields[self.team[seat]].get(person, 0)

    def cost_classes(self, seat):
        """Returns [(cost, the people who may have the seat at this cost)]."""
        classes = collections.defaultdict(int)
        yields = self.yields[self.team[seat]]
        for person in yields:
            classes[self.cost(seat, person)] |= 1 << person
        rest = self.everyone & ~mask_of(yields)
        classes[0] |= rest & ~self.foreign[seat]
        classes[self.other_department] |= rest & self.foreign[seat]
        return [(cost, people & self.fits[seat]) for cost, people in classes.items()
                if people & self.fits[seat]]

    def set_prices(self):
        """Finds the price of each node: the cost of the cheapest way from there to somebody who
        can have one more seat; a node without such a way gets a price beyond all costs. A move is
        tight if it costs the difference of the prices of its ends.

        For each team and person think of a node between the seats of the team and the person. Its
        price is that of the only way on: to the person if they are not on the team, else to the
        seat that they have there."""
        beyond = 4 * (len(self.team) + 1) * (self.other_department + 1)
        seats, people, old = [beyond] * len(self.team), [beyond] * len(self.room), None
        while old != (seats, people):  # until nothing gets cheaper
            old = (seats, people)
            people = [self.price_of_person(person, seats, beyond)
                      for person in range(len(self.room))]
            levels = price_levels(people)
            seats = [self.price_of_seat(seat, seats, levels, beyond)
                     for seat in range(len(seats))]
        self.tight = [self.tight_people(seat, seats, levels) for seat in range(len(seats))]
        self.bound = {(self.team[seat], person) for seat, person in enumerate(self.holder)
                      if person is not None
                      and people[person] < seats[seat] - self.cost(seat, person)}
        self.flexible = mask_of(p for p, price in enumerate(people) if price == 0)

    def price_of_person(self, person, seats, beyond):
        ways = [seats[seat] - self.cost(seat, person) for seat in self.seats_of[person]]
        return min(ways + [0 if self.below_room >> person & 1 else beyond])

    def prices_via_mates(self, seat, seats):
        """The prices of the seat if it goes to somebody of its team: [(price, person)]."""
        return [(self.own(seat, person) + seats[other] - self.own(other, person), person)
                for other in self.mates[self.team[seat]] for person in [self.holder[other]]
                if other != seat and person is not None and self.fits[seat] >> person & 1]

    def price_of_seat(self, seat, seats, levels, beyond):
        prices = [beyond] + [price for price, _ in self.prices_via_mates(seat, seats)]
        outside = ~self.members[self.team[seat]]
        for cost, people in self.classes[seat]:
            people &= outside
            prices.append(cost + next((price for price, level in levels if level & people), beyond))
        return min(prices)

    def tight_people(self, seat, seats, levels):
        tight = mask_of(p for price, p in self.prices_via_mates(seat, seats) if price == seats[seat])
        outside = ~self.members[self.team[seat]]
        for cost, people in self.classes[seat]:
            for price, level in levels:
                if cost + price == seats[seat]:
                    tight |= people & level & outside
        if self.holder[seat] is not None:
            tight |= 1 << self.holder[seat]
        return tight

    # First

    def make_first(self, ranked):
        """Turns an even assignment into the first even one, seat by seat.

        ranked(team) is a list of people, the best first. A candidate can have the seat if a way
        leads from there back to the seat, which closes a circle."""
        self.trading = True
        for seat, team in enumerate(self.team):
            if seat == self.mates[team][0]:
                order = ranked(team)
            self.fixed = seat
            self.forget()
            for person in order:
                if person == self.holder[seat] or self.try_person(seat, person):
                    break

    def try_person(self, seat, person):
        if not self.tight[seat] >> person & 1:
            return False
        start = next((other for other in self.mates[self.team[seat]]
                      if self.holder[other] == person), ~person)
        if start < 0 and self.dead_people >> person & 1 or start in self.dead_seats:
            return False
        if 0 <= start < self.fixed:
            return False
        now = self.holder[seat]
        goals = 0 if (self.team[seat], now) in self.bound else 1 << now
        nodes = self.search(start, goals, seat)
        if nodes is None:
            return False
        self.move([seat] + nodes + [seat] * (nodes[-1] != seat))
        return True


def way(came, node):
    nodes = []
    while node is not None:
        nodes.append(node)
        node = came[node]
    return nodes[::-1]


def price_levels(people):
    """Returns [(price, the people who have it)], the lowest first."""
    levels = collections.defaultdict(int)
    for person, price in enumerate(people):
        levels[price] |= 1 << person
    return sorted(levels.items())


Team = collections.namedtuple("Team", "unfit yields rank")
Team.__doc__ = """What a team asks beside its seats: a set of people who must not be on it; {person: how much
they yield there}; and a function from a person to their ticket."""


def assign(seats, neighbours, people, teams, most):
    """The drawn assignment of SPEC 8.

    seats: (department, skills) of each team, the leader's first; neighbours: pairs of
    departments; people: {id: (department, skills, name)}; most: {id: the most seats}.
    Returns the people of each team, seat by seat, and the set of neighbours that are open."""
    crews = [[None] * len(seats) for _ in teams]
    opened = set()
    for part in parts({department for department, _ in seats}, neighbours):
        lines = [line for line in neighbours if line[0] in part]
        staff = [who for who, (department, _, _) in people.items() if department in part]
        numbers = [number for number, (department, _) in enumerate(seats) if department in part]
        for count in range(len(lines) + 1):
            solver = make_assignment(seats, numbers, lines[:count], people, staff, teams, most)
            if solver.place():
                break
        else:
            raise NoAssignment()
        opened.update(lines[:count])
        if solver.has_costs():
            solver.make_cheapest()
        useful = [who for index, who in enumerate(staff)
                  if any(fits >> index & 1 for fits in set(solver.fits))]
        index = {who: i for i, who in enumerate(staff)}
        solver.make_first(lambda team: [
            index[who] for _, who in sorted((teams[team].rank(who), who) for who in useful)])
        for seat, person in enumerate(solver.holder):
            crews[solver.team[seat]][numbers[seat % len(numbers)]] = staff[person]
    return crews, opened


def parts(departments, neighbours):
    """SPEC 8, "Open": sets of departments that neighbour lines join."""
    result = []
    for group in [{name} for name in sorted(departments)] + [set(line) for line in neighbours]:
        joined = [part for part in result if part & group]
        result = [part for part in result if not part & group] + [group.union(*joined)]
    return result


def make_assignment(seats, numbers, lines, people, staff, teams, most):
    """The problem of one part: the seats with these numbers, and this staff."""
    can_sit = []  # for each of the seats, before the team is asked
    foreign = []
    for number in numbers:
        department, skills = seats[number]
        welcome = {department} | {other for own, other in lines if own == department and number > 0}
        can_sit.append(mask_of(i for i, who in enumerate(staff)
                               if people[who][0] in welcome and skills <= people[who][1]))
        foreign.append(mask_of(i for i, who in enumerate(staff) if people[who][0] != department))
    index = {who: i for i, who in enumerate(staff)}
    can_go = [~mask_of(index[who] for who in team.unfit if who in index) for team in teams]
    yields = [{index[who]: n for who, n in team.yields.items() if who in index} for team in teams]
    room = [min(most[who], len(teams)) for who in staff]
    useful = mask_of(i for i, n in enumerate(room) if n > 0)
    return Assignment([team for team in range(len(teams)) for _ in numbers],
                      [fits & able & useful for able in can_go for fits in can_sit],
                      foreign * len(teams), yields, room)


# ---- the draw

class Draw:
    """What announcement, seed and lists give. Raises NoAssignment if there is no result."""

    def __init__(self, key, announcement, lists):
        self.key, self.announcement, self.lists = key, announcement, lists
        self.ranked = rank_targets(key, lists.targets, lists.weights)
        self.tickets = {target: value for entries in self.ranked.values()
                        for value, target in entries}
        drawn = sorted(entry for name, stratum in announcement.strata.items()
                       for entry in self.ranked[name][:stratum.take])
        self.drawn = [target for _, target in drawn]
        self.batch = batch_numbers(announcement, self.drawn)
        self.lots = {target: draw_lots(key, target, announcement.lots) for target in self.drawn}
        self.days = check_days(announcement, self.drawn, self.lots)
        self.open = set()
        self.standing = []  # the officers of each standing team, seat by seat
        self.group = {}     # target: number of its standing team, from 0
        if announcement.groups:
            self.form_standing_teams()
            self.match_standing_teams()
            self.officers = {target: self.standing[self.group[target]] for target in self.drawn}
        else:
            self.officers, self.open = self.assign_people(
                announcement.seats, announcement.neighbours, lists.inspectors)
        self.experts, _ = self.assign_people(announcement.expert_seats, (), lists.experts)

    def assign_people(self, seats, neighbours, people):
        unfit, yields = self.bars()
        teams = [Team(unfit[target], yields[target],
                      lambda who, target=target: ticket(self.key, "pair", target, who))
                 for target in self.drawn]
        most = {who: self.lists.most(who, self.announcement.most) for who in people}
        crews, opened = assign(seats, list(neighbours), people, teams, most)
        return dict(zip(self.drawn, crews)), opened

    def bars(self):
        """Returns {target: those who must not go there}, {target: {who yields there: 1}}."""
        absent = {days: self.lists.absent(days) for days in set(self.days.values())}
        unfit = {target: set(absent[self.days[target]]) for target in self.drawn}
        yields = {target: {} for target in self.drawn}
        for target, who in self.lists.avoidance:
            if target in unfit:
                unfit[target].add(who)
        for target, who in self.lists.preferences:
            if target in yields:
                yields[target][who] = 1
        return unfit, yields

    def form_standing_teams(self):
        """SPEC 8, "Standing teams", the first step."""
        count = self.announcement.groups
        if count * len(self.announcement.seats) > len(self.lists.inspectors):
            raise NoAssignment()  # nobody is on two teams; and no need to try with 10**15 of them
        teams = [Team((), {}, lambda who, g=g: ticket(self.key, "group", str(g), who))
                 for g in range(1, count + 1)]
        most = {who: self.lists.most(who, 1) for who in self.lists.inspectors}
        self.standing, self.open = assign(self.announcement.seats,
                                          list(self.announcement.neighbours),
                                          self.lists.inspectors, teams, most)

    def match_standing_teams(self):
        """The second step. The standing teams are the "people", each target is a "team" of one seat."""
        groups = range(len(self.standing))
        unfit, yields = self.bars()
        fits, costs = [], []
        for target in self.drawn:
            fits.append(mask_of(g for g in groups if not unfit[target] & set(self.standing[g])))
            counts = {g: sum(who in yields[target] for who in self.standing[g]) for g in groups}
            costs.append({g: count for g, count in counts.items() if count})
        room = [min([len(self.drawn)] + [self.lists.most(who, self.announcement.most)
                                         for who in self.standing[g]]) for g in groups]
        useful = mask_of(g for g in groups if room[g] > 0)
        solver = Assignment(list(range(len(fits))), [mask & useful for mask in fits],
                            [0] * len(fits), costs, room)
        if not solver.place():
            raise NoAssignment()
        if solver.has_costs():
            solver.make_cheapest()
        solver.make_first(lambda number: sorted(groups, key=lambda g: (
            ticket(self.key, "match", self.drawn[number], str(g + 1)), g)))
        self.group = dict(zip(self.drawn, solver.holder))

    def alternates(self, seats, people, teams):
        """SPEC 8, "Alternates". Yields (department, number, who)."""
        load = collections.Counter(who for crew in teams.values() for who in crew)
        for department in dict.fromkeys(name for name, _ in seats):
            order = sorted((load[who], ticket(self.key, "alternate", who), who)
                           for who in people if people[who][0] == department)
            for number, (_, _, who) in enumerate(order[:self.announcement.alternates], 1):
                yield department, number, who


# ---- SPEC 9: the result

def person_fields(who, people):
    return f"{who} {people[who][0]} {people[who][2]}"


def target_fields(draw, target):
    return f"{draw.tickets[target]} {target} " + " ".join(draw.lists.targets[target])


def result_lines(draw):
    announcement, lists = draw.announcement, draw.lists
    lines = []
    for line in announcement.neighbours:
        if line in draw.open:
            lines.append("启用相邻 " + " ".join(line))
    for g, crew in enumerate(draw.standing, 1):
        for seat, who in enumerate(crew, 1):
            lines.append(f"编组 {g} {seat} {person_fields(who, lists.inspectors)}")
    for rank, target in enumerate(draw.drawn, 1):
        lines += target_lines(draw, rank, target)
    if announcement.alternates:
        for label, seats, people, teams in (
                ("递补", announcement.seats, lists.inspectors, draw.officers),
                ("递补专家", announcement.expert_seats, lists.experts, draw.experts)):
            for department, number, who in draw.alternates(seats, people, teams):
                lines.append(f"{label} {department} {number} {who} {people[who][2]}")
    return lines


def target_lines(draw, rank, target):
    lines = []
    batch = draw.batch.get(target)
    if rank == 1 or batch != draw.batch.get(draw.drawn[rank - 2]):
        lines += [f"批次 {batch + 1} {days.first} 至 {days.last}"
                  for days in draw.announcement.batches[batch:batch + 1]] if draw.batch else []
    lines.append(f"抽中 {rank} {target_fields(draw, target)}")
    lines += [f"另抽 {rank} {what} {text}" for what, text in draw.lots[target].items()]
    if draw.standing:
        lines.append(f"派组 {rank} {draw.group[target] + 1}")
    for label, crew, people in (("席位", draw.officers[target], draw.lists.inspectors),
                                ("专家席", draw.experts[target], draw.lists.experts)):
        lines += [f"{label} {rank} {seat} {person_fields(who, people)}"
                  for seat, who in enumerate(crew, 1)]
    lines += [f"让步 {rank} {who}" for who in draw.officers[target] + draw.experts[target]
              if (target, who) in draw.lists.preferences]
    return lines


def check_result(data, expected):
    found = io.BytesIO(data).readlines()
    for number, (have, want) in enumerate(itertools.zip_longest(found, expected), 1):
        if want is None:
            raise Disagreement(f"result.txt:{number}", "there should be no more lines")
        if have is None:
            raise Disagreement(f"result.txt:{number}", f"missing: {want!r}")
        if have != (want + "\n").encode():
            raise Disagreement(f"result.txt:{number}", f"should be {want!r}")


def result_head(files, key):
    return ["摇号抽取结果 v1", "公告 " + sha256(files["announcement.txt"]), "密钥 " + key]


def result_parts(result, announcement):
    """The parts of a result that agrees, as texts, department by department as seats first name them."""
    _, *head = result[:3]
    departments = dict.fromkeys(name for name, _ in announcement.seats + announcement.expert_seats)
    texts = []
    for department in departments:
        lines = ["摇号抽取分结果 v1", *head, "部门 " + department]
        lines += [line for line in result[3:] if concerned(line, announcement) == department]
        texts.append("".join(line + "\n" for line in lines))
    return texts


def concerned(line, announcement):
    """The department of whose seats a line of the result speaks, if it does."""
    keyword, first, second, *_ = line.split(" ")
    if keyword in ("启用相邻", "递补", "递补专家"):
        return first
    if keyword in ("编组", "席位"):
        return announcement.seats[int(second) - 1][0]
    if keyword == "专家席":
        return announcement.expert_seats[int(second) - 1][0]
    return None


# ---- SPEC 10: what was decided after the draw

REASONS = ("岗位调整", "工作冲突", "健康状况", "回避")  # of a replacement


class Acts:
    """The state after the acts so far."""

    def __init__(self, draw):
        self.draw = draw
        self.standing = set(draw.drawn)  # drawn or put in, and not answered
        self.used = set(draw.drawn)      # drawn or put in
        self.replaced = set()            # people
        self.days = dict(draw.days)
        announcement, lists = draw.announcement, draw.lists
        self.kinds = {  # of seats: (seats, people, {target: its team})
            "席位": (announcement.seats, lists.inspectors, copy_of_teams(draw.officers)),
            "专家席": (announcement.expert_seats, lists.experts, copy_of_teams(draw.experts))}

    def supplement(self, answered):
        """Answers a target. Returns the lines that follow 批准, or None if there is no supplement."""
        draw = self.draw
        stratum = draw.lists.targets[answered][0]
        target = next((t for _, t in draw.ranked[stratum] if t not in self.used), None)
        if target is None:
            return None
        self.standing.remove(answered)
        self.days[target] = self.days[answered]
        lines = [f"抽中 {target_fields(draw, target)}"]
        for label, (seats, people, teams) in self.kinds.items():
            team = [None if (target, who) in draw.lists.avoidance else who for who in teams[answered]]
            for seat in range(len(seats)):
                team[seat] = team[seat] or next(iter(self.able(label, target, team, seat)), None)
                if team[seat] is None:
                    return None
                lines.append(seat_line(label, seat, team[seat], people))
            teams[target] = team
        self.standing.add(target)
        self.used.add(target)
        return lines

    def replace(self, target, label, seat):
        """Those who may get the seat (from 0) of a target: {the last line of the act: who}."""
        _, people, teams = self.kinds[label]
        self.replaced.add(teams[target][seat])
        able = self.able(label, target, teams[target], seat)
        return {seat_line(label, seat, who, people): who
                for who in (able if self.draw.announcement.may_name else able[:1])}

    def able(self, label, target, team, seat):
        """Those who can take the seat (from 0) of this team, the next alternate first."""
        lists, most = self.draw.lists, self.draw.announcement.most
        seats, people, teams = self.kinds[label]
        department, skills = seats[seat]
        load = collections.Counter(who for other in self.standing for who in teams[other])
        absent = lists.absent(self.days[target])
        able = [(load[who], ticket(self.draw.key, "alternate", who), who) for who in people
                if people[who][0] == department and skills <= people[who][1]
                and (target, who) not in lists.avoidance and who not in absent
                and who not in team and who not in self.replaced
                and load[who] < lists.most(who, most)]
        return [who for _, _, who in sorted(able)]


def copy_of_teams(teams):
    return {target: list(team) for target, team in teams.items()}


def seat_line(label, seat, who, people):
    return f"{label} {seat + 1} {person_fields(who, people)}"


def check_acts(data, draw):
    """Returns why the draw is void; None if it is not."""
    lines = Lines("acts.txt", data)
    lines.match("摇号后续事项 v1")
    acts = Acts(draw)
    last = ""
    for count in itertools.count(1):
        number, date, *values = lines.match(
            "作废 <n> <date>", "更换 <n> <date> <id> 专家席 <n≥1>",
            "更换 <n> <date> <id> 席位 <n≥1>", "补抽 <n> <date> <id>")
        if int(number) != count or date < last:
            lines.wrong(f"this is act {count}, and dates do not run backwards")
        last = date
        act = lines.text.split(" ")[0]
        if act == "作废":
            reason = take_reason(lines)
            lines.end()
            return reason
        if values[0] not in acts.standing:
            lines.wrong("this target was not drawn, or is answered already")
        if act == "补抽":
            check_supplement(lines, acts, *values)
        else:
            check_replacement(lines, acts, values[0], lines.text.split(" ")[4], int(values[1]) - 1)
        if not lines.more():
            return None


def take_reason(lines, reasons=None):
    """Takes the lines 事由 and 批准. Returns the reason, whose first field is one of these, if any."""
    reason = lines.match("事由 <text>")[0]
    if reasons and reason.split(" ")[0] not in reasons:
        lines.wrong("not one of the reasons of a replacement")
    lines.match("批准 <text>")
    return reason


def check_supplement(lines, acts, answered):
    expected = acts.supplement(answered)
    if expected is None:
        lines.wrong("no target is left in the stratum, or nobody for a seat")
    take_reason(lines)
    for want in expected:
        if lines.take() != want:
            lines.wrong(f"should be {want!r}")


def check_replacement(lines, acts, target, label, seat):
    team = acts.kinds[label][2][target]
    if seat >= len(team):
        lines.wrong("the team has no such seat")
    able = acts.replace(target, label, seat)
    if not able and not acts.draw.announcement.may_name:
        lines.wrong("nobody can take this seat")
    take_reason(lines, REASONS)
    line = lines.take()
    if line not in able:
        lines.wrong(f"should be {' or '.join(map(repr, able)) or 'nobody'}")
    team[seat] = able[line]


# ---- SPEC 12: the ledger

# Ed25519 (RFC 8032), without the cofactor. A signature is valid if its second half S is below
# the order, the key is the canonical encoding of a point A, and the first half is the canonical
# encoding of [S]B - [k]A. Points of small order are points like others. A point is (X, Y, Z, T):
# x = X/Z, y = Y/Z, xy = T/Z.

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE_D = -121665 * pow(121666, -1, PRIME) % PRIME


def add_points(a, b):
    a, b, c, d = ((a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0]),
                  2 * a[3] * b[3] * CURVE_D, 2 * a[2] * b[2])
    e, f, g, h = (b - a) % PRIME, (d - c) % PRIME, (d + c) % PRIME, (b + a) % PRIME
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def multiply_point(n, point):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = add_points(result, point)
        point = add_points(point, point)
        n >>= 1
    return result


def encode_point(point):
    inverse = pow(point[2], -1, PRIME)
    x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
    return (y | (x & 1) << 255).to_bytes(32, "little")


def decode_point(data):
    """RFC 8032, 5.1.3; None if it is not the encoding of a point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(CURVE_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if x * x % PRIME != square:
        x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    if y >= PRIME or x * x % PRIME != square or x == 0 and sign:
        return None
    x = PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % PRIME


BASE_POINT = decode_point(bytes.fromhex("58" + "66" * 31))


def hash_to_scalar(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER


def is_signed(public, message, signature):
    key = decode_point(public)
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or scalar >= ORDER:
        return False
    k = hash_to_scalar(signature[:32], public, message)
    point = add_points(multiply_point(scalar, BASE_POINT), multiply_point(ORDER - k, key))
    return encode_point(point) == signature[:32]


# Signed notes

Signature = collections.namedtuple("Signature", "line key message value time")


def read_signatures(lines, text, keys):
    """Takes the rest of a note: an empty line, the signature of the first key, those of any others.

    The signatures are not checked yet. Returns a list of them."""
    lines.take_empty()
    found = []
    for key in keys:
        start = f"— {key.name} "
        if found and not lines.more(start):
            continue
        line = lines.take()
        data = decode64(line[len(start):]) or b""
        size = 4 + 64 + (8 if key.kind == WITNESS else 0)
        if not line.startswith(start) or len(data) != size or data[:4] != key.hash:
            lines.wrong(f"expected '{start}' and the base64 of its key hash and its signature")
        message, time = text, None
        if key.kind == WITNESS:
            time = int.from_bytes(data[4:12], "big")
            if not is_number(str(time)):
                lines.wrong("a time of more than 15 digits")
            message = f"cosignature/v1\ntime {time}\n" + text
        found.append(Signature(lines.number, key, message.encode(), data[-64:], time))
    lines.end()
    return found


def check_signatures(file, signatures):
    for signature in signatures:
        if not is_signed(signature.key.public, signature.message, signature.value):
            raise Disagreement(f"{file}:{signature.line}", f"not signed by {signature.key.name}")


# The Merkle tree of RFC 6962

def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(count):
    """The number of leaves in the left part of a tree of so many, at least 2."""
    return 1 << (count - 1).bit_length() - 1


def tree_root(leaves):
    """The root over the hashes of leaves."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256().digest()
    left = split(len(leaves))
    return node_hash(tree_root(leaves[:left]), tree_root(leaves[left:]))


def path_root(leaf, index, count, path):
    """The root to which the audit path of a leaf leads; None if the path is too long or too short.

    index: the number of the leaf, from 0; count: how many leaves there are."""
    if count == 1 or not path:
        return leaf if count == 1 and not path else None
    left = split(count)
    if index < left:
        below = path_root(leaf, index, left, path[:-1])
        return below and node_hash(below, path[-1])
    below = path_root(leaf, index - left, count - left, path[:-1])
    return below and node_hash(path[-1], below)


# Entries

Entry = collections.namedtuple("Entry", "line data number head details")
Entry.__doc__ = """line: its first line in the file; head: {经办, 事项 or 对象: (line, value)}; details:
{key: (line, value)}, the first with this key"""

ENTRY_WORDS = ("摇号台账", "序号", "前项", "时间", "经办", "事项", "对象")


def read_entry(lines, number="<n≥1>", previous="<hash>"):
    """Takes an entry, which goes on to lines.stop. Its 序号 and 前项 follow these templates."""
    first = lines.number
    lines.match("摇号台账 v1")
    lines.match(f"序号 {number}")
    number = int(lines.text.split(" ")[1])
    lines.match(f"前项 {'0' * 64 if number == 1 else previous}")
    lines.match("时间 <date> <time>")
    head, details = {}, {}
    for key in ("经办", "事项", "对象"):
        if key != "对象" or lines.more("对象 "):
            name, space, value = lines.take_free().partition(" ")
            if name != key or not space or key != "经办" and not value:
                lines.wrong(f"expected '{key} ' and a value")
            head[key] = lines.number, value
    while lines.more():
        key, space, value = lines.take_free().partition(" ")
        if not key or not space or key in ENTRY_WORDS:
            lines.wrong("expected the key of a detail, a space and a value")
        details.setdefault(key, (lines.number, value))
    return Entry(first + 1, b"".join(lines.lines[first:lines.number]), number, head, details)


class Proof:
    """A proof that an entry is in the ledger: announced.txt or drawn.txt. It has been checked."""

    def __init__(self, file, data, announcement, act, detail):
        """The entry is about this act, and has this detail, a pair of key and value."""
        self.file = file
        self.read(Lines(file, data), announcement)
        check_signatures(file, self.signatures)
        if self.entry.number > self.size:
            raise Disagreement(f"{file}:{self.entry.line + 1}", "more than the checkpoint has")
        if self.root != path_root(leaf_hash(self.entry.data), self.entry.number - 1, self.size, self.path):
            raise Disagreement(f"{file}:{self.path_line}", "this does not lead to the root")
        self.check_entry({"事项": act, "对象": announcement.task},
                         dict([("抽取编号", str(announcement.number)), detail]))

    def read(self, lines, announcement):
        lines.match("摇号台账证明 v1")
        count = int(lines.match("台账项 <n>")[0])
        if count < 6:
            lines.wrong("an entry has 6 lines or more")
        end = lines.stop
        lines.stop = min(end, lines.number + count)
        self.entry = read_entry(lines)
        lines.stop = end
        count = int(lines.match("证明 <n>")[0])
        self.path_line = lines.number
        self.path = []
        while len(self.path) < count:
            self.path += map(decode64, lines.match("<hash-in-base64>"))
        origin = announcement.office.name
        if lines.take() != origin:
            lines.wrong(f"should be {origin!r}")
        size = lines.match("<n>")[0]
        root = lines.match("<hash-in-base64>")[0]
        self.size, self.root = int(size), decode64(root)
        self.signatures = read_signatures(lines, f"{origin}\n{size}\n{root}\n",
                                          [announcement.office] + announcement.witnesses)
        self.times = [signature.time for signature in self.signatures[1:]]  # of the witnesses

    def check_entry(self, head, details):
        wanted = [(self.entry.head.get(key), value) for key, value in head.items()]
        wanted += [(self.entry.details.get(key), value) for key, value in details.items()]
        wrong = [found[0] for found, value in wanted if found and found[1] != value]
        if wrong:
            raise Disagreement(f"{self.file}:{min(wrong)}", "the entry is not about this draw")
        if not all(found for found, _ in wanted):
            raise Disagreement(f"{self.file}:2", "the entry does not say which draw it is about")


class Ledger:
    """ledger.txt. It has been checked."""

    def __init__(self, files, announcement, announced, drawn, void):
        self.files, self.announcement, self.void = files, announcement, void
        self.read(drawn.size)
        leaves = [leaf_hash(entry.data) for entry in self.entries]
        for proof in filter(None, (drawn, announced)):
            if proof.size > len(leaves) or tree_root(leaves[:proof.size]) != proof.root:
                raise Disagreement("ledger.txt", f"not the ledger of {proof.file}")
        self.check_numbers()
        self.check_task([entry for entry in self.entries
                         if entry.head.get("对象", (0, None))[1] == announcement.task])

    def read(self, count):
        lines = Lines("ledger.txt", self.files["ledger.txt"])
        starts = [n for n, line in enumerate(lines.lines) if line.startswith("摇号台账 ".encode())][1:]
        self.entries = []
        previous = "0" * 64
        for end in starts + [lines.stop]:
            lines.stop = end
            self.entries.append(read_entry(lines, len(self.entries) + 1, previous))
            previous = sha256(self.entries[-1].data)
        if len(self.entries) != count:
            lines.number = (self.entries[count].line if len(self.entries) > count
                            else lines.number + 1)
            lines.wrong(f"the checkpoint has {count} entries")

    def fail(self, entry, detail, what):
        """The place is the line of the detail; line 事项 if there is none."""
        line, _ = entry.details.get(detail, entry.head["事项"])
        raise Disagreement(f"ledger.txt:{line}", what)

    def check_numbers(self):
        """Those of all draws of the office."""
        announced, drawn = 0, set()
        for entry in self.entries:
            number = detail_of(entry, "抽取编号")
            if act_of(entry) == "公告":
                announced += 1
                if number != str(announced):
                    self.fail(entry, "抽取编号", f"the number of this draw should be {announced}")
            elif act_of(entry) in ("抽取", "无解"):
                if (not is_number(number or "", 1, announced) or number in drawn):
                    self.fail(entry, "抽取编号", "not the number of an announcement before, or drawn already")
                drawn.add(number)

    def check_task(self, entries):
        """Those of the entries of this task."""
        own = [entry for entry in entries if detail_of(entry, "抽取编号") == str(self.announcement.number)]
        later = [entry for entry in own if act_of(entry) in ("补抽", "更换", "作废")]
        void = False
        for entry in entries:
            if void and entry in own and act_of(entry) in ("公告", "抽取", "无解", "补抽", "更换", "作废"):
                self.fail(entry, "抽取编号", "this comes after the draw was voided")
            void = void or entry in own and act_of(entry) == "作废"
            if act_of(entry) == "公告" and entry not in own:
                self.check_other_announcement(entry)
            elif entry in own and act_of(entry) == "公告":
                self.check_hash(entry, "公告", "announcement.txt")
            elif entry in own and act_of(entry) == "抽取":
                self.check_hash(entry, "结果", "result.txt")
            elif later and entry is later[-1]:
                self.check_hash(entry, "结果", "acts.txt")
        if "acts.txt" in self.files and not later:
            raise Disagreement("ledger.txt", "no entry for acts.txt")
        if not {"公告", "抽取"} <= set(map(act_of, own)):
            raise Disagreement("ledger.txt", "no entry for the announcement, or for the result")
        before = list(itertools.takewhile(
            lambda entry: entry not in own or act_of(entry) != "公告", entries))
        for number, earlier in self.announcement.earlier.items():
            acts = {act_of(entry) for entry in before if detail_of(entry, "抽取编号") == str(number)}
            if not {"公告", earlier.how} <= acts:
                raise Disagreement(f"announcement.txt:{earlier.line}", "not so in ledger.txt")

    def check_hash(self, entry, key, file):
        if file not in self.files or detail_of(entry, key) != sha256(self.files[file]):
            self.fail(entry, key, f"not the SHA-256 of {file}")

    def check_other_announcement(self, entry):
        number = int(detail_of(entry, "抽取编号"))
        later = self.void and number > self.announcement.number
        if number not in self.announcement.earlier and not later:
            self.fail(entry, "抽取编号", "an announcement of this task that 前次 does not name")

    def note(self):
        counts = collections.Counter(map(act_of, self.entries))
        return "in this ledger there are " + ", ".join(
            f"{counts[name]} {name}" for name in ("抽取", "更换", "作废"))


def act_of(entry):
    return entry.head["事项"][1]


def detail_of(entry, key):
    """The value of a detail; None if there is none."""
    return entry.details.get(key, (0, None))[1]


# ---- SPEC 13: signature and time stamp

def check_signature(files, announcement):
    lines = Lines("signature.txt", files["signature.txt"])
    lines.match("摇号案卷签名 v1")
    value = lines.match("SHA256SUMS <hash>")[0]
    text = f"摇号案卷签名 v1\nSHA256SUMS {value}\n"
    check_signatures("signature.txt", read_signatures(lines, text, [announcement.office]))
    if value != sha256(files["SHA256SUMS"]):
        raise Disagreement("signature.txt:2", "not the SHA-256 of SHA256SUMS")


def check_time_stamp(files):
    """Returns a note. The token's signature and certificates are not looked at."""
    lines = Lines("timestamp.txt", files["timestamp.txt"])
    lines.match("摇号时间戳 v1")
    token = b""
    more = True
    while more:
        text = lines.take()
        data = decode64(text)
        more = lines.more()
        if not data or len(text) > 64 or more and (len(text) < 64 or text.endswith("=")):
            lines.wrong("expected base64, 64 characters to a line")
        token += data
    if len(token) > 65536:
        raise Disagreement("timestamp.txt:2", "longer than a time stamp may be")
    try:
        imprint, time = read_token(token)
    except (ValueError, IndexError) as error:
        raise Disagreement("timestamp.txt:2", f"not a time stamp: {error}")
    if imprint != hashlib.sha256(files["announcement.txt"]).digest():
        raise Disagreement("timestamp.txt:2", "not a time stamp of this announcement")
    return f"the signature of the time stamp, which says {time}: not checked"


SEQUENCE, OCTETS, OID, TIME, CONTEXT_0 = 0x30, 0x04, 0x06, 0x18, 0xA0  # tags
SIGNED_DATA = (OID, bytes.fromhex("2a864886f70d010702"))
TIME_STAMP_INFO = (OID, bytes.fromhex("2a864886f70d0109100104"))
SHA_256 = (OID, bytes.fromhex("608648016503040201"))


def read_der(data):
    """The elements of some DER: [(tag, content)]."""
    elements = []
    while data:
        tag, size, start = data[0], data[1], 2
        if size > 0x80:
            start = 2 + size - 0x80
            size = int.from_bytes(data[2:start], "big")
            if data[2] == 0 or size < 0x80:
                raise ValueError("a length in another spelling")
        elif size == 0x80:
            raise ValueError("a length that is not said")
        if len(data) < start + size:
            raise ValueError("it ends too early")
        elements.append((tag, data[start:start + size]))
        data = data[start + size:]
    return elements


def inside(element, tag):
    if element[0] != tag:
        raise ValueError(f"expected tag {tag:#x}, found {element[0]:#x}")
    return read_der(element[1])


def only(elements):
    if len(elements) != 1:
        raise ValueError("expected one element")
    return elements[0]


def read_token(token):
    """The SHA-256 that a TimeStampToken (RFC 3161) is about, and its time as text."""
    content_type, content = inside(only(read_der(token)), SEQUENCE)
    if content_type != SIGNED_DATA:
        raise ValueError("not signed data")
    signed = inside(only(inside(content, CONTEXT_0)), SEQUENCE)
    info_type, info = inside(signed[2], SEQUENCE)
    if info_type != TIME_STAMP_INFO:
        raise ValueError("not about a time")
    fields_of_info = inside(only(inside(only(inside(info, CONTEXT_0)), OCTETS)), SEQUENCE)
    algorithm, imprint = inside(fields_of_info[2], SEQUENCE)
    if inside(algorithm, SEQUENCE)[0] != SHA_256 or imprint[0] != OCTETS:
        raise ValueError("not about a SHA-256")
    tag, time = fields_of_info[4]
    if tag != TIME or not re.fullmatch(rb"[0-9]{14}(\.[0-9]+)?Z", time):
        raise ValueError("no time")
    return imprint[1], time.decode("ascii")


# ---- SPEC 11: the order of checks

def is_area(names):
    return "dispatch.txt" in names


def required_files(names):
    return AREA_FILES if is_area(names) else FILES


def check(files):
    """Raises Disagreement at the first wrong place of a dossier, given as {name: bytes}.

    Returns the verdict and notes, what else is to be said."""
    return check_area(files) if is_area(files) else check_whole(files)


def check_there(files, required):
    for name in required:
        if name not in files:
            raise Disagreement(name, "missing")


def check_whole(files):
    check_there(files, FILES)
    sums = check_sums(files, FILES, OPTIONAL_LISTS + ("ceremony.txt", "acts.txt") + EVIDENCE)
    announcement = Announcement(files["announcement.txt"])
    check_named_lists(announcement, sums, [file for file in TITLES if file in OPTIONAL_LISTS])
    if "signature.txt" in files and not announcement.office:
        raise Disagreement("signature.txt", "a file that is not announced")
    notes = check_seed(files, announcement.source)
    lists = Lists(files, announcement)
    key = sha256(files["announcement.txt"] + files["seed.txt"])
    try:
        draw = Draw(key, announcement, lists)
    except NoAssignment:
        raise Disagreement("result.txt:1", "no assignment is valid, so there is no result")
    check_result(files["result.txt"], result_head(files, key) + result_lines(draw))
    void = check_acts(files["acts.txt"], draw) if "acts.txt" in files else None
    if void:
        notes.append(f"the draw is void: {void}")
    return check_evidence(files, announcement, void, notes)


def check_evidence(files, announcement, void, notes):
    """SPEC 11, step 6, and the answers to questions 3 and 4: the verdict and all notes."""
    if "signature.txt" in files:
        check_signature(files, announcement)
    announced, drawn = (
        Proof(file, files[file], announcement, act, (detail, sha256(files[about])))
        if file in files else None
        for file, act, detail, about in (("announced.txt", "公告", "公告", "announcement.txt"),
                                         ("drawn.txt", "抽取", "结果", "result.txt")))
    verdict = "agrees"
    source = announcement.source
    existed = min(announced.times, default=None) if announced else None
    known = drawn.times if drawn else []  # when the draw, and so the seed, was in the ledger
    if drawn and announced and announced.size >= drawn.entry.number:
        known = known + announced.times
    if existed is not None and known and min(known) < source.not_before():
        notes = notes + [f"the draw was in the ledger at {moment_of(min(known))}, before its seed could be "
                         "known: the time of the seed is not true, or the clock of a witness is wrong"]
    elif existed is not None and existed < source.not_before():
        verdict += " before"
        notes = notes + [f"the announcement was known at {moment_of(existed)}, "
                         f"the seed not before {moment_of(source.not_before())}"
                         + (", as the announcement says: people must have seen it"
                            if source.kind != "信标" else "")]
    if "ledger.txt" in files:
        ledger = Ledger(files, announcement, announced, drawn, void is not None)
        notes = notes + [ledger.note()]
        if drawn.times:
            verdict += " only"
            notes = notes + ["the only draw of this task but for 前次, in the ledger that the witnesses "
                             f"hold, up to {moment_of(max(drawn.times))}"]
    if "timestamp.txt" in files:
        notes = notes + [check_time_stamp(files)]
    return verdict, notes


BEIJING = datetime.timezone(datetime.timedelta(hours=8))


def unix_time(moment):
    return int(datetime.datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING).timestamp())


def moment_of(time):
    try:
        return datetime.datetime.fromtimestamp(time, BEIJING).strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):
        return f"second {time}"


# The dossier for one area

def check_area(files):
    check_there(files, AREA_FILES)
    sums = check_sums(files, AREA_FILES, ["weights.txt", "ceremony.txt"])
    lines = Lines("dispatch.txt", files["dispatch.txt"])
    lines.match("摇号分发 v1")
    area = lines.match("区域 <word>")[0]
    lines.end()
    announcement = Announcement(files["announcement.txt"])
    check_named_lists(announcement, sums, ["weights.txt"])
    notes = check_seed(files, announcement.source)
    if area not in announcement.areas:
        raise Disagreement("dispatch.txt:2", "this area is not announced")
    rows = read_list("targets.txt", files["targets.txt"], announcement.areas[area])
    check_rows("targets.txt", rows, lambda row: row[1] in announcement.strata,
               "stratum not announced")
    weights = {}
    if "weights.txt" in sums:
        weights = dict(read_list("weights.txt", files["weights.txt"],
                                 announcement.lists["weights.txt"]))
    key = sha256(files["announcement.txt"] + files["seed.txt"])
    drawn = read_drawn(files, key, announcement)
    check_area_targets(key, announcement, rows, weights, drawn)
    return "agrees", notes


def read_drawn(files, key, announcement):
    """Returns the 抽中 lines of result.txt: [(line number, ticket, target id, stratum, name)]."""
    lines = Lines("result.txt", files["result.txt"])
    for want in result_head(files, key):
        if lines.take() != want:
            lines.wrong(f"should be {want!r}")
    drawn, seen = [], set()
    while lines.more():
        if not lines.more("抽中 "):
            lines.take()
            continue
        rank, *values = lines.match("抽中 <n> <hash> <id> <word> <text>")
        if int(rank) != len(drawn) + 1 or values[2] not in announcement.strata:
            lines.wrong("ranks count from 1, and strata are those of the announcement")
        if drawn and (drawn[-1][1], drawn[-1][2]) >= (values[0], values[1]):
            lines.wrong("tickets do not ascend")
        if values[1] in seen:
            lines.wrong("this target stands there twice")
        drawn.append((lines.number, *values))
        seen.add(values[1])
    counts = collections.Counter(entry[3] for entry in drawn)
    for name, stratum in announcement.strata.items():
        if counts[name] != stratum.take:
            raise Disagreement(f"announcement.txt:{stratum.line}", "not so many are drawn")
    return drawn


def check_area_targets(key, announcement, rows, weights, drawn):
    tickets = {target: target_ticket(key, target, int(weights.get(target, 1)))
               for target, _, _ in rows}
    names = {target: (stratum, name) for target, stratum, name in rows}
    cut_off = {}  # stratum: its last ticket, and the id
    for number, value, target, stratum, name in drawn:
        if target in names and (value, stratum, name) != (tickets[target], *names[target]):
            raise Disagreement(f"result.txt:{number}", "not the ticket, stratum and name of this target")
        cut_off[stratum] = (value, target)
    listed = {entry[2] for entry in drawn}
    for number, (target, stratum, _) in enumerate(rows, 2):
        within = stratum in cut_off and (tickets[target], target) <= cut_off[stratum]
        if within and target not in listed:
            raise Disagreement(f"targets.txt:{number}", "drawn, but result.txt has no line for it")


def read_files(folder):
    """Returns {name: bytes} of the files of a dossier that are there. OSError means that it cannot be verified."""
    names = os.listdir(folder)
    check_there(names, required_files(names))
    files = {}
    for name in KNOWN_FILES.intersection(names):
        with open(os.path.join(folder, name), "rb") as file:
            files[name] = file.read()
    return files


# ---- vectors

def read_vector(data):
    """Reads a txtar file. Returns the two lines of its comment, and {name: bytes}."""
    comment, files, name = [], {}, None
    for line in io.BytesIO(data).readlines():
        if not line.endswith(b"\n"):
            raise ValueError("no LF at the end")
        marker = re.fullmatch(rb"-- (.+) --\n", line)
        if marker:
            name = marker[1].decode()
            if name in files:
                raise ValueError(f"{name} stands there twice")
            files[name] = b""
        elif name is None:
            comment.append(line[:-1].decode())
        else:
            files[name] += line
    if len(comment) != 2 or not comment[1]:
        raise ValueError("its comment is not two lines, a verdict and a sentence")
    return comment, files


def verdict_on(files):
    if set(files) == {"key", "tickets"}:
        return verdict_on_tickets(files["key"].decode().strip(), files["tickets"].decode())
    part_names = [name for name in files if name.startswith("part-")]
    if part_names:
        return verdict_on_parts(files, part_names)
    required = AREA_FILES if "dispatch.txt" in files else FILES
    if not set(files) <= KNOWN_FILES or len(set(required) - set(files)) > 1:
        raise ValueError(f"no files of a vector: {sorted(files)}")
    try:
        return check(files)[0]
    except Disagreement as wrong:
        return f"disagrees {wrong.place}"


def verdict_on_parts(files, names):
    whole = {name: data for name, data in files.items() if name not in names}
    verdict = verdict_on(whole)
    if not verdict.startswith("agrees"):
        return verdict
    result = whole["result.txt"].decode().splitlines()
    wanted = result_parts(result, Announcement(whole["announcement.txt"]))
    if sorted(names) != sorted(f"part-{number}.txt" for number in range(1, len(wanted) + 1)):
        return f"other parts than those of {len(wanted)} departments"
    for number, text in enumerate(wanted, 1):
        if files[f"part-{number}.txt"].decode() != text:
            return f"another part-{number}.txt"
    return "parts"


IDS_OF_TICKETS = {"target": (1, 2), "pair": (2,), "option": (3,), "group": (2,), "match": (2,),
                  "alternate": (1,)}


def verdict_on_tickets(key, lines):
    if not lines:
        raise ValueError("no tickets")
    for line in lines.splitlines():
        value, label, *ids = line.split(" ")
        if len(ids) not in IDS_OF_TICKETS[label] or ticket(key, label, *ids) != value:
            return f"another ticket of {ids}"
    return "tickets"


def check_vectors(folder):
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txtar"))
    failed = 0
    for name in names:
        try:
            with open(os.path.join(folder, name), "rb") as file:
                (want, _), files = read_vector(file.read())
            got = verdict_on(files)
            if want.startswith("unsigned "):  # for a checker that does not check signatures
                want = "agrees"
        except (ValueError, KeyError) as error:
            want, got = "a vector", f"malformed: {error}"
        if got != want:
            print(f"{name}: want {want!r}, got {got!r}")
            failed += 1
    print(f"{len(names) - failed} passed, {failed} failed")
    return 3 if failed else 0 if names else 1


# ---- the self-test: small dossiers of random rules. What they give is compared with what the
# words of SPEC 7, 8 and 10 say, by trying everything. Then the dossier, and that of each area, must agree.
# To some of them evidence is made, with keys of the test; what is changed there must be found.

def pick(rng, chance, items):
    return [item for item in items if rng.random() < chance]


def random_days(rng):
    first = rng.randint(1, 6)
    return f"2026-11-0{first}", f"2026-11-0{rng.randint(first, 6)}"


def random_people(rng, letter, count, departments, salt):
    names = [f"{letter}{i}" for i in range(count)]
    ids = sorted(pseudonym(salt, name) for name in names) if salt else names
    return [f"{who} {rng.choice(departments)} {','.join(pick(rng, 0.8, 'xy')) or '-'} "
            + ("-" if salt else "name") for who in ids]


def pseudonym_rows(salt, *groups):
    """The lines after the version line, of people as random_people names them."""
    names = [f"{letter}{i}" for letter, people in groups for i in range(len(people))]
    return [f"盐 {salt}"] + sorted(f"{pseudonym(salt, name)} {name} name of {name}" for name in names)


def random_seats(rng, label, count, departments):
    seats = []
    for number in range(count):
        skills = pick(rng, 0.15, "xy")
        seats.append(f"{label} {rng.choice(departments)}" + " 组长" * (number == 0 and label == "席位")
                     + (" 技能 " + " ".join(skills) if skills else ""))
    return seats


def random_lists(rng, departments):
    """Returns {file: rows}, each row a str."""
    salt = sha256(b"%f" % rng.random()) if rng.random() < 0.2 else None
    targets = [f"t{i} {rng.choice('SST')} name of {i}" for i in range(rng.randint(1, 7))]
    lists = {"targets.txt": targets,
             "inspectors.txt": random_people(rng, "i", rng.randint(3, 7), departments, salt)}
    if rng.random() < 0.4:
        lists["experts.txt"] = random_people(rng, "x", rng.randint(2, 4), departments, salt)
    if salt:
        lists["pseudonyms.txt"] = pseudonym_rows(salt, ("i", lists["inspectors.txt"]),
                                                 ("x", lists.get("experts.txt", ())))
    people = [row.split(" ")[0] for file in ("experts.txt", "inspectors.txt")
              for row in lists.get(file, ())]
    ids = [row.split(" ")[0] for row in targets]
    pairs = sorted(f"{target} {who}" for target in ids for who in people)
    people.sort()
    lists["avoidance.txt"] = pick(rng, rng.choice((0, 0.1, 0.3)), pairs)
    lists["weights.txt"] = [f"{target} {rng.randint(2, 5)}" for target in pick(rng, 0.2, ids)]
    if rng.random() < 0.3:
        lists["areas.txt"] = [f"{target} {rng.choice('EW')}" for target in ids]
    lists["excluded.txt"] = pick(rng, 0.1, ["u1 closed name", "u2 closed name"])
    lists["preferences.txt"] = pick(rng, rng.choice((0, 0.2, 0.5)), pairs)
    lists["absences.txt"] = sorted({" ".join((who,) + random_days(rng)) for who in people
                                    if rng.random() < 0.15})
    lists["limits.txt"] = [f"{who} {rng.randint(0, 2)}" for who in pick(rng, 0.15, people)]
    return {file: rows for file, rows in lists.items() if rows or file not in OPTIONAL_LISTS}


def random_strata(rng, targets, batches):
    counts = collections.Counter(row.split(" ")[1] for row in targets)
    takes = {name: rng.randint(min(1, rng.randint(0, 4)), min(4, count))
             for name, count in counts.items()}
    lines = [f"分层 {name} 共 {counts[name]} 抽 {takes[name]}" for name in sorted(counts)]
    total = sum(takes.values())
    while batches and total:
        size = rng.randint(1, total)
        lines.append(f"批次 {size} 户 " + " 至 ".join(random_days(rng)))
        total -= size
    return lines


def random_announcement(rng, lists, texts, departments):
    def commit(*names):
        return [f"{TITLES[file]} {len(lists[file]) - (file == 'pseudonyms.txt')} 条 {sha256(texts[file])}"
                for file in names if file in lists]

    lines = ["摇号抽取公告 v1", "抽取机关 o", "抽取编号 5", "任务编号 t", "任务名称 t"]
    lines += pick(rng, 0.3, ["前次 1 无解", "前次 2 作废 why", "前次 4 作废 why not"])
    lines += ["检查时间 2026-11-01 至 2026-11-06", "抽查事项 i", "抽查依据 b"]
    lines += commit("targets.txt", "weights.txt", "areas.txt")
    lines += [f"分区 {area} {text.count(chr(10)) - 1} 户 {sha256(text.encode())}"
              for area, text in sorted(area_texts(lists).items())]
    lines += commit("excluded.txt", "inspectors.txt", "experts.txt", "avoidance.txt",
                    "preferences.txt", "absences.txt", "limits.txt", "pseudonyms.txt")
    lines += random_strata(rng, lists["targets.txt"], rng.random() < 0.3)
    if rng.random() < 0.3:
        lines += ["另抽 检查日期 " + day for day in
                  rng.sample(["2026-11-01", "2026-11-02 至 2026-11-04", "2026-11-05"], 2)]
    if rng.random() < 0.2:
        lines += [f"另抽 车 {i}" for i in range(3)]
    seats = random_seats(rng, "席位", rng.choice((2, 2, 3)), departments)
    lines += seats
    if "experts.txt" in lists:
        lines += random_seats(rng, "专家席", rng.randint(1, 2), departments)
    others = sorted({seat.split(" ")[1] for seat in seats[1:]})
    neighbours = [f"相邻 {a} {b}" for a in others for b in "ABC" if a != b]
    rng.shuffle(neighbours)
    lines += pick(rng, rng.choice((0, 0.5)), neighbours)
    lines += pick(rng, 0.25, [f"编组 {rng.randint(1, 2)} 组"])
    lines += [f"每人至多 {rng.randint(1, 4)} 席"] + pick(rng, 0.3, ["递补 2 人"])
    lines += pick(rng, 0.3, ["人员更换 批准指定"])
    lines += [rng.choice(["种子来源 录入 s", "种子来源 骰子 10 面 5 枚 s"]), "种子时间 2026-10-01 10:00"]
    return lines + ["台账公钥 " + OFFICE_KEY.vkey()] + pick(
        rng, 0.7, ["台账见证 " + key.vkey() for key in WITNESS_KEYS])


def area_texts(lists):
    areas = dict(row.split(" ") for row in lists.get("areas.txt", ()))
    texts = dict.fromkeys(areas.values(), TARGETS_TITLE + "\n")
    for row in lists["targets.txt"]:
        if areas:
            texts[areas[row.split(" ")[0]]] += row + "\n"
    return texts


def joined(lines):
    return "".join(line + "\n" for line in lines).encode()


def random_dossier(number):
    """Returns {name: bytes}, without result.txt and SHA256SUMS, and the text of each area list."""
    rng = random.Random(number)
    departments = rng.choice(("A", "AAB", "AB", "AABC"))
    lists = random_lists(rng, departments)
    files = {file: joined([f"摇号{TITLES[file]} v1"] + rows) for file, rows in lists.items()}
    files["announcement.txt"] = joined(random_announcement(rng, lists, files, departments))
    dice = "种子来源 骰子".encode() in files["announcement.txt"]
    files["seed.txt"] = ("骰子 %05d\n" % number if dice else "%d\n" % number).encode()
    return files, area_texts(lists)


def with_sums(files):
    lines = [f"{sha256(data)}  {name}" for name, data in sorted(files.items())]
    return {**files, "SHA256SUMS": joined(lines)}


class TooMany(Exception):
    """More assignments than the self-test wants to try."""


class ByWords:
    """One kind of assignment, by the words of SPEC 8 and by trying everything.

    teams are in reading order; can(team, number, who, open lines), yields(team, who),
    most(who) and rank(team, who) say what the rules are; the seats are numbers."""

    def __init__(self, teams, seats, people, can, foreign, yields, most, rank):
        self.teams, self.seats, self.people = teams, seats, people
        self.can, self.foreign, self.yields, self.most, self.rank = can, foreign, yields, most, rank

    def valid(self, numbers, lines):
        """Every valid assignment of the seats with these numbers: a crew for each team."""
        crews = []
        for team in self.teams:
            candidates = [[who for who in self.people if self.can(team, number, who, lines)]
                          for number in numbers]
            crews.append([crew for crew in itertools.product(*candidates)
                          if len(set(crew)) == len(crew)])
        size = 1
        for some in crews:
            size *= len(some)
        if size > 10000:
            raise TooMany()
        for row in itertools.product(*crews):
            load = collections.Counter(itertools.chain(*row))
            if all(n <= self.most(who) for who, n in load.items()):
                yield row

    def criteria(self, row):
        """What is smallest for the drawn one: own, kept, even, first."""
        places = [(team, number, who) for team, crew in zip(self.teams, row)
                  for number, who in enumerate(crew)]
        own = sum(self.foreign(number, who) for _, number, who in places)
        kept = sum(self.yields(team, who) for team, _, who in places)
        load = collections.Counter(who for _, _, who in places)
        workloads = sorted((load[who] for who in self.people), reverse=True)
        return own, kept, workloads, [(self.rank(team, who), who) for team, _, who in places]

    def best(self, lines):
        rows = list(self.valid(range(self.seats), lines))
        if not rows:
            raise NoAssignment()
        return min(rows, key=self.criteria)


def seats_by_words(teams, seats, neighbours, people, meets, yields, most, rank):
    """Returns the crews and the set of open neighbour lines."""
    def can(team, number, who, lines):
        department, skills = seats[number]
        theirs, has, _ = people[who]
        helps = number > 0 and (department, theirs) in lines
        return (department == theirs or helps) and skills <= has and meets(team, who)

    def foreign(number, who):
        return seats[number][0] != people[who][0]

    words = ByWords(teams, len(seats), people, can, foreign, yields, most, rank)
    opened = set()
    for department in dict.fromkeys(name for name, _ in seats):
        part = {department}
        for _ in neighbours:
            part |= {name for line in neighbours for name in line if part & set(line)}
        lines = [line for line in neighbours if line[0] in part]
        numbers = [number for number, (name, _) in enumerate(seats) if name in part]
        enough = [count for count in range(len(lines) + 1)
                  if next(words.valid(numbers, lines[:count]), None) is not None]
        if not enough:
            raise NoAssignment()
        opened.update(lines[:enough[0]])
    return words.best(opened), opened


def targets_by_words(key, announcement, lists):
    """SPEC 7: every target stands in the list as often as its weight says."""
    drawn = []
    for name, stratum in announcement.strata.items():
        balls = sorted((ticket(key, "target", target, *([str(k)] if k > 1 else [])), target)
                       for target, (its_stratum, _) in lists.targets.items() if its_stratum == name
                       for k in range(1, lists.weights.get(target, 1) + 1))
        taken = {}
        for value, target in balls:
            if len(taken) < stratum.take:
                taken.setdefault(target, value)
        drawn += [(value, target) for target, value in taken.items()]
    return [target for _, target in sorted(drawn)]


def days_by_words(key, announcement, drawn):
    days = {}
    for place, target in enumerate(drawn):
        days[target] = announcement.days
        for batch in reversed(announcement.batches):
            if place < sum(b.size for b in announcement.batches if b.line <= batch.line):
                days[target] = batch.first, batch.last
        lots = [(ticket(key, "option", target, "检查日期", str(k)), text)
                for k, text in enumerate(announcement.lots.get("检查日期", ()), 1)]
        if lots:
            days[target] = min(lots)[1].split(" ")[0], min(lots)[1].split(" ")[-1]
    return days


def draw_by_words(key, announcement, lists):
    """Returns the drawn targets, the officers and experts of each, the open lines, the standing
    teams and who has which."""
    drawn = targets_by_words(key, announcement, lists)
    days = days_by_words(key, announcement, drawn)

    def meets(target, who):
        return (target, who) not in lists.avoidance and not any(
            first <= day <= last for first, last in lists.absences.get(who, ())
            for day in (f"2026-11-0{i}" for i in range(1, 7))
            if days[target][0] <= day <= days[target][1])

    def yields(target, who):
        return (target, who) in lists.preferences

    def most(who):
        return min(announcement.most, lists.limits.get(who, 99))

    def pair(target, who):
        return ticket(key, "pair", target, who)

    standing, group = [], {}
    if announcement.groups:
        numbers = range(1, announcement.groups + 1)
        crews, opened = seats_by_words(
            numbers, announcement.seats, list(announcement.neighbours), lists.inspectors,
            lambda g, who: lists.limits.get(who) != 0, lambda g, who: 0, lambda who: 1,
            lambda g, who: ticket(key, "group", str(g), who))
        standing = dict(zip(numbers, crews))
        matched = ByWords(
            drawn, 1, numbers, lambda target, _, g, lines: all(meets(target, who) for who in standing[g]),
            lambda number, g: 0, lambda target, g: sum(yields(target, who) for who in standing[g]),
            lambda g: min(map(most, standing[g])),
            lambda target, g: ticket(key, "match", target, str(g))).best(())
        group = {target: g for target, (g,) in zip(drawn, matched)}
        officers = [standing[group[target]] for target in drawn]
        standing = list(standing.values())
    else:
        officers, opened = seats_by_words(drawn, announcement.seats, list(announcement.neighbours),
                                          lists.inspectors, meets, yields, most, pair)
    experts, _ = seats_by_words(drawn, announcement.expert_seats, [], lists.experts,
                                meets, yields, most, pair)
    return drawn, list(officers), list(experts), opened, standing, group


def draw_as_checked(key, announcement, lists):
    """The same by the code that checks dossiers; and the draw."""
    draw = Draw(key, announcement, lists)
    officers, experts = ([tuple(crews[target]) for target in draw.drawn]
                         for crews in (draw.officers, draw.experts))
    return (draw.drawn, officers, experts, draw.open, list(map(tuple, draw.standing)),
            {target: g + 1 for target, g in draw.group.items()}), draw


def outcome(function, *arguments):
    try:
        return function(*arguments)
    except NoAssignment:
        return None


def test_case(number):
    """Returns what is wrong with a case; "" if nothing is; None if it is too big to try."""
    files, areas = random_dossier(number)
    announcement = Announcement(files["announcement.txt"])
    lists = Lists(files, announcement)
    key = sha256(files["announcement.txt"] + files["seed.txt"])
    try:
        want = outcome(draw_by_words, key, announcement, lists)
    except TooMany:
        return None
    got, draw = outcome(draw_as_checked, key, announcement, lists) or (None, None)
    if got != want:
        return f"want {want}, got {got}"
    if draw is None:
        return ""
    files["result.txt"] = joined(result_head(files, key) + result_lines(draw))
    wrong = test_acts(random.Random(number), draw, files)
    if not wrong and number % 10 == 0:
        wrong = test_evidence(random.Random(number), announcement, files)
    if wrong:
        return wrong
    dossiers = [with_sums(files)]
    for area, text in areas.items():
        names = {"announcement.txt", "seed.txt", "weights.txt", "result.txt"} & set(files)
        dossiers.append(with_sums({**{name: files[name] for name in names},
                                   "targets.txt": text.encode(),
                                   "dispatch.txt": joined(["摇号分发 v1", f"区域 {area}"])}))
    verdicts = set(map(verdict_on, dossiers))
    return "" if verdicts == {"agrees"} else f"verdicts {verdicts}"


# Acts by the words of SPEC 10. A seat is (target, 席位 or 专家席, number from 1, who).

class ActsByWords:
    def __init__(self, draw):
        self.draw = draw
        self.stands = list(draw.drawn)
        self.seats = [(target, label, number, who)
                      for label, teams in (("席位", draw.officers), ("专家席", draw.experts))
                      for target, team in teams.items() for number, who in enumerate(team, 1)]
        self.replaced = []
        self.put_in = []
        self.days = dict(draw.days)

    def workload(self, who):
        return sum(seat[3] == who for seat in self.seats)

    def can_take(self, target, label, number, keepers=()):
        """The next alternate is the first."""
        lists, announcement = self.draw.lists, self.draw.announcement
        people, seats = ((lists.inspectors, announcement.seats) if label == "席位"
                         else (lists.experts, announcement.expert_seats))
        able = []
        for who, (department, skills, _) in people.items():
            absent = any(last >= self.days[target][0] and first <= self.days[target][1]
                         for first, last in lists.absences.get(who, ()))
            on_team = any(seat[0] == target and seat[3] == who for seat in self.seats)
            most = min(announcement.most, lists.limits.get(who, announcement.most))
            if (seats[number - 1][0] == department and seats[number - 1][1] <= skills
                    and (target, who) not in lists.avoidance and not absent and not on_team
                    and who not in keepers and self.workload(who) < most and who not in self.replaced):
                able.append(who)
        return sorted(able, key=lambda who: (
            self.workload(who), ticket(self.draw.key, "alternate", who)))

    def line(self, label, number, who):
        people = {**self.draw.lists.inspectors, **self.draw.lists.experts}
        return f"{label} {number} {who} {people[who][0]} {people[who][2]}"

    def supplement(self, answered):
        """Its lines after 批准, and whether there is one."""
        stratum = self.draw.lists.targets[answered][0]
        left = [entry for entry in self.draw.ranked[stratum]
                if entry[1] not in self.draw.drawn + self.put_in]
        if not left:
            return [], False
        value, target = min(left)
        team = [seat for seat in self.seats if seat[0] == answered]
        self.seats = [seat for seat in self.seats if seat[0] != answered]
        self.days[target] = self.days[answered]
        lines = [f"抽中 {value} {target} {stratum} {self.draw.lists.targets[target][1]}"]
        keepers = {seat[3] for seat in team if (target, seat[3]) not in self.draw.lists.avoidance}
        for _, label, number, who in sorted(team, key=lambda seat: (seat[1] != "席位", seat[2])):
            able = [who] if who in keepers else self.can_take(target, label, number, keepers)
            if not able:
                return [], False
            self.seats.append((target, label, number, able[0]))
            lines.append(self.line(label, number, able[0]))
        self.stands = [t for t in self.stands if t != answered] + [target]
        self.put_in.append(target)
        return lines, True

    def replacement(self, rng, seat):
        """Its last line, mostly a right one, and whether it is right; (None, False) if nobody is next."""
        target, label, number, who = seat
        self.seats.remove(seat)
        self.replaced.append(who)
        able = self.can_take(target, label, number, {other[3] for other in self.seats if other[0] == target})
        if not able and not self.draw.announcement.may_name:
            return None, False
        people = self.draw.lists.inspectors if label == "席位" else self.draw.lists.experts
        named = rng.choice(list(people)) if rng.random() < 0.3 or not able else able[0]
        self.seats.append((target, label, number, named))
        right = named in able if self.draw.announcement.may_name else named == able[0]
        return self.line(label, number, named), right


def random_acts(rng, draw):
    """Returns the lines of acts.txt, and the line that is wrong, or None."""
    words = ActsByWords(draw)
    lines = ["摇号后续事项 v1"]
    for number in range(1, rng.randint(2, 6)):
        first = len(lines) + 1
        if rng.random() < 0.1:
            return lines + [f"作废 {number} 2026-10-02", "事由 why", "批准 who"], None
        if rng.random() < 0.5:
            answered = rng.choice(words.stands)
            lines += [f"补抽 {number} 2026-10-02 {answered}", "事由 why", "批准 who"]
            more, right = words.supplement(answered)
            lines += more
            wrong = None if right else first
        else:
            target, label, its_number, _ = seat = rng.choice(words.seats)
            lines += [f"更换 {number} 2026-10-02 {target} {label} {its_number}", "事由 回避 why", "批准 who"]
            line, right = words.replacement(rng, seat)
            lines += [line] if line else []
            wrong = None if right else first if line is None else len(lines)
        if wrong:
            return lines, wrong
    return lines, None


def test_acts(rng, draw, files):
    """Adds acts.txt to the files if one is drawn and agrees. Returns what is wrong, or ""."""
    if not draw.drawn:
        return ""
    lines, wrong = random_acts(rng, draw)
    whole = with_sums({**files, "acts.txt": joined(lines)})
    want = f"disagrees acts.txt:{wrong}" if wrong else "agrees"
    got = verdict_on(whole)
    if got == "agrees" and rng.random() < 0.7:
        files["acts.txt"] = joined(lines)
    return "" if got == want else f"acts: want {want}, got {got}"


# Evidence, by keys of the test

class TestKey:
    def __init__(self, name, kind):
        self.name, self.kind = name, kind
        digest = hashlib.sha512(name.encode()).digest()
        self.scalar = int.from_bytes(digest[:32], "little") % 2**254 // 8 * 8 + 2**254
        self.prefix = digest[32:]
        self.public = encode_point(multiply_point(self.scalar, BASE_POINT))
        self.typed = bytes([kind]) + self.public
        self.hash = hashlib.sha256(name.encode() + b"\n" + self.typed).digest()[:4]

    def vkey(self):
        return f"{self.name}+{self.hash.hex()}+{base64.b64encode(self.typed).decode()}"

    def sign(self, message):
        nonce = hash_to_scalar(self.prefix, message)
        start = encode_point(multiply_point(nonce, BASE_POINT))
        k = hash_to_scalar(start, self.public, message)
        return start + ((nonce + k * self.scalar) % ORDER).to_bytes(32, "little")

    def line_of_note(self, text, time=None):
        data = b""
        if time is not None:
            data, text = time.to_bytes(8, "big"), f"cosignature/v1\ntime {time}\n{text}"
        return f"— {self.name} {base64.b64encode(self.hash + data + self.sign(text.encode())).decode()}\n"


OFFICE_KEY = TestKey("office", OFFICE)
WITNESS_KEYS = [TestKey(name, WITNESS) for name in ("w1", "w0")]
SEED_TIME = 1790820000  # 2026-10-01 10:00 in Beijing, the 种子时间 of the test


class TestLedger:
    def __init__(self):
        self.entries = []  # lists of lines

    def add(self, act, subject=None, **details):
        """Adds an entry. Returns its number, from 1."""
        previous = sha256(joined(self.entries[-1])) if self.entries else "0" * 64
        self.entries.append(
            ["摇号台账 v1", f"序号 {len(self.entries) + 1}", f"前项 {previous}",
             "时间 2026-09-30 09:58:12", "经办 \u3000e\u0301", f"事项 {act}"]
            + [f"对象 {subject}"] * bool(subject) + [f"{key} {value}" for key, value in details.items()])
        return len(self.entries)

    def line_of(self, number, start):
        """The line in ledger.txt of an entry's line that starts so."""
        before = sum(map(len, self.entries[:number - 1]))
        return before + 1 + next(n for n, line in enumerate(self.entries[number - 1])
                                 if line.startswith(start))

    def proof(self, number, size, times):
        """times: {witness: Unix time}, in the order of the announcement."""
        leaves = [leaf_hash(joined(entry)) for entry in self.entries[:size]]
        entry = self.entries[number - 1]
        path = path_by_words(number - 1, leaves)
        root = base64.b64encode(root_by_words(leaves)).decode()
        text = f"{OFFICE_KEY.name}\n{size}\n{root}\n"
        lines = (["摇号台账证明 v1", f"台账项 {len(entry)}"] + entry + [f"证明 {len(path)}"]
                 + [base64.b64encode(node).decode() for node in path])
        return joined(lines) + (text + "\n" + OFFICE_KEY.line_of_note(text) + "".join(
            key.line_of_note(text, time) for key, time in times.items())).encode()


def path_by_words(m, leaves):
    """RFC 6962, 2.1.1."""
    if len(leaves) == 1:
        return []
    k = max(2**i for i in range(64) if 2**i < len(leaves))
    if m < k:
        return path_by_words(m, leaves[:k]) + [root_by_words(leaves[k:])]
    return path_by_words(m - k, leaves[k:]) + [root_by_words(leaves[:k])]


def root_by_words(leaves):
    """Pairs are joined, level by level; one that is left over goes up as it is."""
    while len(leaves) > 1:
        leaves = [node_hash(*leaves[i:i + 2]) if i + 1 < len(leaves) else leaves[i]
                  for i in range(0, len(leaves), 2)]
    return leaves[0]


# What may be wrong with the evidence.
FAULTS = ("gap", "drawn twice", "not named", "no announcement", "hash of the announcement",
                 "hash of the acts", "earlier not void", "chain", "fork", "signature")


def random_ledger(rng, announcement, files, fault):
    """Returns the ledger, the numbers of the entries 公告 and 抽取 of this draw, and the place of the
    fault ("" if the fault cannot be in this ledger, or there is none)."""
    ledger, place = TestLedger(), ""
    void = "acts.txt" in files and "\n作废 ".encode() in files["acts.txt"]

    def fail(number, start):
        return f"ledger.txt:{ledger.line_of(number, start)}"

    ledger.add("导入", "检查对象", 文件="a b", 空="")
    for k in range(1, 5):
        earlier = announcement.earlier.get(k)
        if fault == "not named" and not earlier and not place:
            place = fail(ledger.add("公告", "t", 抽取编号=k), "抽取编号")
            continue
        skip = fault == "gap" and not place
        number = ledger.add("公告", "t" if earlier else f"task {k}", 抽取编号=k + skip)
        if skip:
            place = fail(number, "抽取编号")
        if earlier and fault == "earlier not void" and not place:
            place = f"announcement.txt:{earlier.line}"
        elif earlier:
            ledger.add(earlier.how, "t", 抽取编号=k)
        for _ in range(rng.randint(0, 2)):
            ledger.add("导出")
    own = ledger.add("公告", "t", 抽取编号=5, 公告=sha256(files["announcement.txt"]))
    announced_size = len(ledger.entries) - (fault in ("no announcement", "hash of the announcement"))
    if fault in ("no announcement", "hash of the announcement"):
        ledger.entries.pop()
        own = ledger.add("公告", *(["u"] if fault == "no announcement" else ["t"]),
                         抽取编号=5, 公告="0" * 64)
        place = "ledger.txt" if fault == "no announcement" else fail(own, "公告")
    result = sha256(files["result.txt"])
    drawn = ledger.add("抽取", "t", 抽取编号=5, 结果=result)
    if fault == "drawn twice":
        place = fail(ledger.add("无解", "t", 抽取编号=5), "抽取编号")
    if "acts.txt" in files:
        ledger.add("补抽", "t", 抽取编号=5, 结果="1" * 64)
        wrong = fault == "hash of the acts"
        number = ledger.add("作废" if void else "更换", "t", 抽取编号=5,
                            结果="0" * 64 if wrong else sha256(files["acts.txt"]))
        place = fail(number, "结果") if wrong else place
        if void:
            ledger.add("公告", "t", 抽取编号=6)
    if fault == "chain":
        ledger.entries[-1][2] = "前项 " + "1" * 64
        place = fail(len(ledger.entries), "前项")
    place = {"fork": "ledger.txt", "signature": "signature.txt:2"}.get(fault, place)
    return ledger, own, drawn, place


def forked(ledger):
    """Another ledger, with a history of its own."""
    other = TestLedger()
    other.entries = [ledger.entries[0] + ["异 x"]] + ledger.entries[1:]
    return other


def random_evidence(rng, announcement, files, fault=None):
    """Returns the dossier with evidence, and the verdict on it; None if the fault does not apply."""
    ledger, own, drawn, place = random_ledger(rng, announcement, files, fault)
    if fault and not place:
        return None
    names = [key.name for key in announcement.witnesses]
    keys = [key for key in WITNESS_KEYS if key.name in names]

    def cosigned():
        return {key: SEED_TIME + rng.choice((-1, 0, -500)) for key in pick(rng, 0.7, keys)}

    first, last = cosigned(), cosigned()
    evidence = {"drawn.txt": ledger.proof(drawn, len(ledger.entries), last),
                "ledger.txt": b"".join(map(joined, ledger.entries))}
    if fault not in ("no announcement", "hash of the announcement"):
        size = rng.randint(own, len(ledger.entries))
        evidence["announced.txt"] = (forked(ledger) if fault == "fork" else ledger).proof(own, size, first)
    if not fault:
        evidence = {name: data for name, data in evidence.items() if rng.random() < 0.8}
        if "drawn.txt" not in evidence:
            evidence.pop("ledger.txt", None)
    whole = with_sums({**files, **evidence})
    if fault == "signature" or rng.random() < 0.5:
        whole["signature.txt"] = signature_by_test(whole["SHA256SUMS"] + b"x" * (fault == "signature"))
    before = ("announced.txt" in evidence and announcement.source.kind != "录入"
              and min(first.values(), default=SEED_TIME) < SEED_TIME)
    if "announced.txt" in evidence and "drawn.txt" in evidence:
        known = [*last.values(), *(first.values() if size >= drawn else ())]
        before = before and min(known, default=SEED_TIME) >= SEED_TIME
    only = "ledger.txt" in evidence and last
    verdict = f"disagrees {place}" if fault else "agrees" + " before" * before + " only" * bool(only)
    return whole, verdict


def signature_by_test(sums):
    text = f"摇号案卷签名 v1\nSHA256SUMS {sha256(sums)}\n"
    return (text + "\n" + OFFICE_KEY.line_of_note(text)).encode()


def test_evidence(rng, announcement, files):
    """Returns what is wrong, or ""."""
    for fault in [None] + rng.sample(FAULTS, 3):
        case = random_evidence(rng, announcement, files, fault)
        if case and verdict_on(case[0]) != case[1]:
            return f"evidence, {fault}: want {case[1]}, got {verdict_on(case[0])}"
    whole, _ = random_evidence(rng, announcement, files)
    names = {"announced.txt", "drawn.txt", "ledger.txt", "signature.txt"} & set(whole)
    for name in sorted(names):
        data = bytearray(whole[name])
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        changed = with_sums({**{other: text for other, text in whole.items()
                                if other not in ("SHA256SUMS", "signature.txt")}, name: bytes(data)})
        if name == "signature.txt":
            changed = {**whole, name: bytes(data)}
        if not verdict_on(changed).startswith("disagrees"):
            return f"{name} changed: {verdict_on(changed)}: {bytes(data)}"
    return ""


# The published test vectors of RFC 8032, 7.1: key, message, signature
SIGNED = [
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a")]


def test_signatures():
    """Returns what is wrong, or ""."""
    for values in SIGNED:
        key, message, signature = map(bytes.fromhex, values)
        larger = int.from_bytes(signature[32:], "little") + ORDER
        if not is_signed(key, message, signature):
            return f"the signature of {key.hex()} should be valid"
        for other in ((key, message + b"x", signature),
                      (key, message, signature[:32] + larger.to_bytes(32, "little")),
                      (bytes([key[0] ^ 1]) + key[1:], message, signature)):
            if is_signed(*other):
                return f"the signature of {key.hex()} should not be valid: {other}"
    minus_one = (0, PRIME - 1, 1, 0)  # of order 2: with the cofactor this signature would be valid
    start = encode_point(add_points(multiply_point(7, BASE_POINT), minus_one))
    k = hash_to_scalar(start, OFFICE_KEY.public, b"x")
    scalar = (7 + k * OFFICE_KEY.scalar) % ORDER
    if is_signed(OFFICE_KEY.public, b"x", start + scalar.to_bytes(32, "little")):
        return "a signature that is valid only with the cofactor"
    one = (1).to_bytes(32, "little")
    for key in (one, (PRIME + 1).to_bytes(32, "little"), one[:31] + b"\x80"):  # the same point, thrice
        if is_signed(key, b"x", encode_point(BASE_POINT) + one) != (key == one):
            return f"not the canonical encoding of a point, or not seen as such: {key.hex()}"
    return ""


def test_trees(most=70):
    """Returns what is wrong, or ""."""
    for count in range(1, most):
        leaves = [leaf_hash(b"%d" % n) for n in range(count)]
        root = root_by_words(leaves)
        if tree_root(leaves) != root:
            return f"the root of {count} leaves"
        for m in range(count):
            path = path_by_words(m, leaves)
            if (path_root(leaves[m], m, count, path) != root
                    or path_root(leaves[m], m, count, path + [root]) is not None
                    or path and path_root(leaves[m], m, count, path[1:]) is not None):
                return f"the path of leaf {m} of {count}"
    return ""


def self_test(cases=6000):
    failed = tried = 0
    for test in (test_signatures, test_trees):
        wrong = test()
        tried += 1
        failed += bool(wrong)
        if wrong:
            print(f"{test.__name__} failed: {wrong}")
    for number in range(cases):
        wrong = test_case(number)
        tried += wrong is not None
        if wrong:
            print(f"case {number} failed: {wrong}")
            failed += 1
    print(f"{tried - failed} passed, {failed} failed")
    return 3 if failed or not tried else 0


def shown(folder):
    """The name of a folder, so that it cannot forge a line of the output."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in folder)


def main(arguments):
    sys.stdout.reconfigure(errors="backslashreplace")
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) == 2 and arguments[0] == "--vectors":
        try:
            return check_vectors(arguments[1])
        except OSError as error:
            print(f"{arguments[1]}: cannot be read: {error}", file=sys.stderr)
            return 1
    if not arguments or any(argument.startswith("-") for argument in arguments):
        print("usage: check.py DIR [DIR...] | check.py --vectors FOLDER | check.py --self-test",
              file=sys.stderr)
        return 2
    codes = set()
    for folder in arguments:
        try:
            verdict, notes = check(read_files(folder))
            print(f"{shown(folder)}: {verdict}")
            for note in notes:
                print(f"{shown(folder)}: note: {note}")
        except Disagreement as wrong:
            print(f"{shown(folder)}: disagrees: {wrong}")
            codes.add(3)
        except OSError as error:
            print(f"{shown(folder)}: cannot be read: {error}", file=sys.stderr)
            codes.add(1)
    return max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
