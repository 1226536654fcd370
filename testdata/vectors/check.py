#!/usr/bin/env python3
"""Checks dossiers of a yaohao draw, independently of the yaohao program.

    python3 check.py DIR [DIR...]     check each dossier (a folder of seven files)
    python3 check.py --vectors FOLDER check the dossiers and tickets in the .txtar files of a folder
    python3 check.py --self-test      compare the assignment code with plain enumeration

It was written from draw/SPEC.md alone and shares no code with yaohao. It trusts Python's
hashlib (SHA-256) and unicodedata (NFC), and nothing else: it reads the folder and no network.

For each DIR it prints one line: "DIR: agrees", or "DIR: disagrees: FILE:LINE: what", with the
first place that is wrong in the order of SPEC section 11 (FILE alone if the file is missing; FILE
announcement.txt:LINE if FILE is not the list that this line announces). "Agrees" means: these are the announced
lists, and this seed gives this result. It does not mean that the announcement was fixed before
the seed existed, nor that this was the only draw; and whoever entered the seed could have tried
others first. A dossier of version 1 cannot show these things.

A vector is a file in the txtar format that holds a dossier and, in its first line, what a checker
must say about it: "agrees", or "disagrees PLACE"; its second line says what the case shows. The
first line "tickets" stands before a key and tickets of it.

Exit code: 0 all agree; 3 some dossier disagrees (or a vector or the self-test failed); 1 none
disagrees, but some folder could not be read, or holds no vectors; 2 wrong usage.
"""

import datetime
import hashlib
import io
import itertools
import os
import random
import re
import sys
import unicodedata

FILES = ("SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "inspectors.txt",
         "avoidance.txt", "result.txt")


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


def is_date(value):
    if not re.fullmatch("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        datetime.date(*map(int, value.split("-")))
    except ValueError:
        return False
    return True


def is_moment(value):
    date, _, time = value.partition(" ")
    return is_date(date) and re.fullmatch("([01][0-9]|2[0-3]):[0-5][0-9]", time)


KINDS = {
    "<id>": lambda value: is_token(value, 64),
    "<word>": is_token,
    "<skills>": lambda value: value == "-" or are_skills(value.split(",")),
    "<text>": is_text,
    "<seed>": is_seed,
    "<n>": lambda value: re.fullmatch("0|[1-9][0-9]{0,14}", value),
    "<hash>": lambda value: re.fullmatch("[0-9a-f]{64}", value),
    "<date>": is_date,
    "<moment>": is_moment,
}


class Lines:
    """The lines of one file, taken one by one; the first wrong one raises Disagreement."""

    def __init__(self, file, data):
        self.file = file
        self.lines = io.BytesIO(data).readlines()
        self.number = 0  # of the line taken last

    def wrong(self, what):
        raise Disagreement(f"{self.file}:{self.number}", what)

    def more(self, prefix=""):
        """Is there a next line, with this prefix?"""
        return self.number < len(self.lines) and self.lines[self.number].startswith(prefix.encode())

    def take(self):
        self.number += 1
        if self.number > len(self.lines):
            self.wrong("this line is missing")
        line = self.lines[self.number - 1]
        if not line.endswith(b"\n"):
            self.wrong("the line does not end with LF")
        if len(line) > 4097:
            self.wrong("the line is too long")
        try:
            text = line[:-1].decode("utf-8")
        except UnicodeDecodeError:
            self.wrong("not UTF-8")
        found = FORBIDDEN.search(text)
        if found:
            self.wrong(f"forbidden character U+{ord(found.group()):04X}")
        if not unicodedata.is_normalized("NFC", text):
            self.wrong("not in Normalization Form C")
        if "m" * 9 in "".join(unicodedata.category(c)[0].lower() for c in text):
            self.wrong("more than 8 combining marks in a row")
        return text

    def match(self, template):
        """Takes a line that follows the template; returns the values of its <fields>."""
        parts = template.split(" ")
        values = self.take().split(" ", len(parts) - 1)
        if len(values) != len(parts):
            self.wrong(f"expected '{template}'")
        for part, value in zip(parts, values):
            if not (KINDS[part](value) if part in KINDS else part == value):
                self.wrong(f"expected '{template}', found {value[:40]!r} for {part}")
        return [value for part, value in zip(parts, values) if part in KINDS]

    def end(self):
        if self.more():
            self.number += 1
            self.wrong("there should be no more lines")


# ---- SPEC 10, 4, 5, 3: the files

def check_sums(files):
    lines = Lines("SHA256SUMS", files["SHA256SUMS"])
    sums = {}
    for name in sorted(set(FILES) - {"SHA256SUMS"}):
        text = lines.take()
        if not KINDS["<hash>"](text[:64]) or text[64:] != "  " + name:
            lines.wrong(f"expected a SHA-256, two spaces, {name}")
        sums[name] = (lines.number, text[:64])
    lines.end()
    for name, (number, value) in sums.items():
        if sha256(files[name]) != value:
            raise Disagreement(f"SHA256SUMS:{number}", f"not the SHA-256 of {name}")


class Announcement:
    """What later checks need of announcement.txt."""

    def __init__(self, data):
        lines = Lines("announcement.txt", data)
        lines.match("摇号抽取公告 v1")
        lines.match("抽取机关 <text>")
        if lines.match("抽取编号 <n>") == ["0"]:
            lines.wrong("draws are numbered from 1")
        lines.match("任务编号 <id>")
        lines.match("任务名称 <text>")
        first, last = lines.match("检查时间 <date> 至 <date>")
        if last < first:
            lines.wrong("the last day is before the first")
        more = True
        while more:
            lines.match("抽查事项 <text>")
            lines.match("抽查依据 <text>")
            more = lines.more("抽查事项 ")
        self.lists = {}  # file: (line number, count, hash)
        for file, title in (("targets.txt", "检查对象名录"), ("inspectors.txt", "执法检查人员名录"),
                            ("avoidance.txt", "回避名单")):
            count, value = lines.match(title + " <n> 条 <hash>")
            self.lists[file] = (lines.number, int(count), value)
        self.read_strata(lines)
        self.seats = [read_seat(lines, "席位 <word> 组长"), read_seat(lines, "席位 <word>")]
        while lines.more("席位 "):
            self.seats.append(read_seat(lines, "席位 <word>"))
        self.most = int(lines.match("每人至多 <n> 席")[0])
        if self.most == 0:
            lines.wrong("the most seats of one inspector is at least 1")
        lines.match("种子来源 录入 <text>")
        lines.match("种子时间 <moment>")
        lines.end()

    def read_strata(self, lines):
        self.strata = {}  # name: (line number, how many there are, how many to take)
        last = ""
        while not self.strata or lines.more("分层 "):
            name, total, take = lines.match("分层 <word> 共 <n> 抽 <n>")
            if name <= last:
                lines.wrong("strata are not sorted")
            if int(total) == 0 or int(take) > int(total):
                lines.wrong("nothing there, or more to take than there is")
            self.strata[name] = (lines.number, int(total), int(take))
            last = name


def read_seat(lines, template):
    """Returns (department, set of skills) of a 席位 line, which may end in 技能 and skills."""
    parts = template.split(" ")
    values = lines.take().split(" ")
    head, tail = values[:len(parts)], values[len(parts):]
    right = (len(head) == len(parts) and is_token(head[1])
             and head[:1] + head[2:] == parts[:1] + parts[2:])
    if not right or tail and (tail[0] != "技能" or len(tail) == 1 or not are_skills(tail[1:])):
        lines.wrong(f"expected '{template}', perhaps with '技能' and sorted skills")
    return head[1], set(tail[1:])


def read_seed(data):
    lines = Lines("seed.txt", data)
    lines.match("<seed>")
    lines.end()


def read_list(file, data, announcement, title, template, id_fields):
    """Reads a list, and checks it against the announcement. Returns its rows: lists of fields."""
    lines = Lines(file, data)
    lines.match(title)
    rows = []
    while lines.more():
        rows.append(lines.match(template))
        if not is_sorted([row[:id_fields] for row in rows[-2:]]):
            lines.wrong("not sorted, or twice the same")
    number, count, value = announcement.lists[file]
    place = f"{file} announcement.txt:{number}"
    if sha256(data) != value:
        raise Disagreement(place, "the list's SHA-256 is not the announced one")
    if len(rows) != count:
        raise Disagreement(place, f"the list has {len(rows)} rows, {count} were announced")
    return rows


def read_targets(data, announcement):
    """Returns {id: (stratum, name)}."""
    rows = read_list("targets.txt", data, announcement,
                     "摇号检查对象名录 v1", "<id> <word> <text>", 1)
    counts = dict.fromkeys(announcement.strata, 0)
    for number, (_, stratum, _) in enumerate(rows, 2):
        if stratum not in counts:
            raise Disagreement(f"targets.txt:{number}", f"stratum {stratum!r} is not announced")
        counts[stratum] += 1
    for stratum, (number, total, _) in announcement.strata.items():
        if counts[stratum] != total:
            raise Disagreement(f"announcement.txt:{number}",
                               f"targets.txt has {counts[stratum]} of this stratum")
    return {row[0]: tuple(row[1:]) for row in rows}


def read_inspectors(data, announcement):
    """Returns {id: (department, set of skills, name)}."""
    rows = read_list("inspectors.txt", data, announcement,
                     "摇号执法检查人员名录 v1", "<id> <word> <skills> <text>", 1)
    return {who: (department, set(skills.split(",")) - {"-"}, name)
            for who, department, skills, name in rows}


def read_avoidance(data, announcement, targets, inspectors):
    """Returns the set of pairs (target id, inspector id)."""
    rows = read_list("avoidance.txt", data, announcement, "摇号回避名单 v1", "<id> <id>", 2)
    for number, (target, who) in enumerate(rows, 2):
        if target not in targets or who not in inspectors:
            raise Disagreement(f"avoidance.txt:{number}", "an id that stands in no list")
    return set(map(tuple, rows))


# ---- SPEC 6 and 7: tickets, and the drawn targets

def ticket(key, label, *ids):
    return sha256(" ".join((key, label) + ids).encode())


def draw_targets(key, targets, strata):
    """Returns the drawn targets, in order, as pairs (ticket, id)."""
    by_stratum = {name: [] for name in strata}
    for target, (stratum, _) in targets.items():
        by_stratum[stratum].append((ticket(key, "target", target), target))
    return sorted(itertools.chain.from_iterable(
        sorted(by_stratum[name])[:take] for name, (_, _, take) in strata.items()))


# ---- SPEC 8: who goes where

def assign(key, teams, seats, inspectors, avoidance, most):
    """Returns {(target, seat number from 0): inspector}, or None if no assignment is valid.

    Departments share nothing, so each is solved alone."""
    result = {}
    for department in {name for name, _ in seats}:
        places, ranked = [], []
        for target in teams:
            staff = sorted((ticket(key, "pair", target, who), who) for who in inspectors
                           if inspectors[who][0] == department and (target, who) not in avoidance)
            for number, (name, skills) in enumerate(seats):
                if name == department:
                    places.append((target, number))
                    ranked.append([who for _, who in staff if skills <= inspectors[who][1]])
        solver = Department([target for target, _ in places], ranked)
        if not solver.make_even(most):
            return None
        solver.make_first()
        result.update((place, solver.holder[seat]) for seat, place in enumerate(places))
    return result


class Department:
    """The seats of one department, numbered in reading order, and who holds them.

    Seats are ints and inspectors are str, so that both can be keys of one dict."""

    def __init__(self, team, ranked):
        self.team = team                    # team of each seat
        self.ranked = ranked                # candidates of each seat, best first
        self.holder = {}                    # seat: inspector
        self.held = {}                      # (team, inspector): seat
        self.mates = {}                     # team: its seats
        self.may = {}                       # inspector: the seats they are a candidate of
        for seat, candidates in enumerate(ranked):
            self.mates.setdefault(team[seat], set()).add(seat)
            for who in candidates:
                self.may.setdefault(who, set()).add(seat)
        self.load = dict.fromkeys(self.may, 0)

    def paths_to(self, goals, seats, trade):
        """Finds, backwards from the goals, every chain of moves that ends at one of them.

        Returns the next step of each seat and inspector that has such a chain:
          seat -> inspector        the seat is given to this inspector;
          inspector -> seat        the inspector, given one more seat, gives up this one;
          inspector -> inspector   the first keeps one seat more and the second, who had one seat
                                   more than the first, goes on with one less: they trade workloads;
          goal -> None             the chain ends.
        Only the given seats are moved, and workloads are traded only if trade is true."""
        onward = dict.fromkeys(goals)
        unseen = set(seats)
        traders = {}
        if trade:
            for who, load in self.load.items():
                traders.setdefault(load, []).append(who)
        queue = list(goals)
        for node in queue:  # the queue grows on the way
            if node in self.load:
                found = [seat for seat in unseen & self.may[node]
                         if (self.team[seat], node) not in self.held]
                onward.update(dict.fromkeys(found, node))
                lighter = traders.pop(self.load[node] - 1, ())
                before = [who for who in lighter if who not in onward]
            elif node in self.holder:
                who = self.holder[node]  # whoever takes this place pushes this seat out of it
                found = list(unseen & self.may[who] & self.mates[self.team[node]])
                onward.update(dict.fromkeys(found, who))
                before = [who] if who not in onward else []
            else:
                continue
            onward.update(dict.fromkeys(before, node))
            unseen.difference_update(found)
            queue += found + before
        return onward

    def move(self, seat, who, onward):
        """Gives the seat to the inspector, and follows the chain that this sets off."""
        moves = []
        while who is not None:
            moves.append((seat, who))
            node = self.held.get((self.team[seat], who), who)
            while node in self.load:
                node = onward[node]
            seat, who = node, onward.get(node)
        for seat, _ in moves:
            if seat in self.holder:
                del self.held[self.team[seat], self.holder[seat]]
                self.load[self.holder[seat]] -= 1
        for seat, who in moves:
            self.holder[seat] = who
            self.held[self.team[seat], who] = seat
            self.load[who] += 1

    def make_even(self, most):
        """Fills the seats evenly; False if they cannot all be filled.

        With 1 as the limit for everybody, fill as many seats as can be; then raise the limit to
        2, and so on. A chain takes a workload from nobody. So in the end, for every k, the seats
        counted up to k per inspector are as many as any assignment has: that is even."""
        free = set(range(len(self.team)))
        for limit in range(1, min(most, len(free)) + 1):
            while free:
                goals = [who for who, load in self.load.items() if load < limit]
                onward = self.paths_to(goals, range(len(self.team)), trade=False)
                seat = next((seat for seat in free if seat in onward), None)
                if seat is None:
                    break
                self.move(seat, onward[seat], onward)
                free.remove(seat)
        return not free

    def make_first(self):
        """Turns an even assignment into the first even one, seat by seat.

        A candidate can have the seat if a chain leads from there to the place given up."""
        movable = set(range(len(self.team)))
        for seat, candidates in enumerate(self.ranked):
            movable.remove(seat)
            better = candidates[:candidates.index(self.holder[seat])]
            onward = self.paths_to([seat], movable, trade=True) if better else {}
            for who in better:
                if self.held.get((self.team[seat], who), who) in onward:
                    self.move(seat, who, onward)
                    break


# ---- SPEC 9 and 11: the result, and the order of checks

def result_lines(files, announcement, targets, inspectors, avoidance):
    key = sha256(files["announcement.txt"] + files["seed.txt"])
    drawn = draw_targets(key, targets, announcement.strata)
    chosen = assign(key, [target for _, target in drawn], announcement.seats, inspectors,
                    avoidance, announcement.most)
    if chosen is None:
        raise Disagreement("result.txt:1", "no assignment is valid, so there is no result")
    lines = ["摇号抽取结果 v1", "公告 " + sha256(files["announcement.txt"]), "密钥 " + key]
    for rank, (value, target) in enumerate(drawn, 1):
        lines.append(f"抽中 {rank} {value} {target} " + " ".join(targets[target]))
        for number in range(len(announcement.seats)):
            who = chosen[target, number]
            department, _, name = inspectors[who]
            lines.append(f"席位 {rank} {number + 1} {who} {department} {name}")
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


def check_names(names):
    for name in FILES:
        if name not in names:
            raise Disagreement(name, "missing")


def read_files(folder):
    """Returns {name: bytes} of a dossier. OSError means that it cannot be verified."""
    check_names(os.listdir(folder))
    files = {}
    for name in FILES:
        with open(os.path.join(folder, name), "rb") as file:
            files[name] = file.read()
    return files


def check(files):
    """Raises Disagreement at the first wrong place of a dossier, given as {name: bytes}."""
    check_names(files)
    check_sums(files)
    announcement = Announcement(files["announcement.txt"])
    read_seed(files["seed.txt"])
    targets = read_targets(files["targets.txt"], announcement)
    inspectors = read_inspectors(files["inspectors.txt"], announcement)
    avoidance = read_avoidance(files["avoidance.txt"], announcement, targets, inspectors)
    check_result(files["result.txt"],
                 result_lines(files, announcement, targets, inspectors, avoidance))


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
    if not set(files) <= set(FILES) or len(files) < len(FILES) - 1:
        raise ValueError(f"no files of a vector: {sorted(files)}")
    try:
        check(files)
    except Disagreement as wrong:
        return f"disagrees {wrong.place}"
    return "agrees"


def verdict_on_tickets(key, lines):
    if not lines:
        raise ValueError("no tickets")
    for line in lines.splitlines():
        value, label, *ids = line.split(" ")
        if len(ids) != {"target": 1, "pair": 2}[label] or ticket(key, label, *ids) != value:
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
        except (ValueError, KeyError) as error:
            want, got = "a vector", f"malformed: {error}"
        if got != want:
            print(f"{name}: want {want!r}, got {got!r}")
            failed += 1
    print(f"{len(names) - failed} passed, {failed} failed")
    return 3 if failed else 0 if names else 1


# ---- the self-test

def enumerate_assignments(teams, seats, inspectors, avoidance):
    """Every assignment that keeps 'Valid' of SPEC 8, but for the maximum, as {place: inspector}."""
    def crews(target):
        candidates = [[who for who, (name, has, _) in inspectors.items()
                       if name == department and skills <= has and (target, who) not in avoidance]
                      for department, skills in seats]
        return [crew for crew in itertools.product(*candidates) if len(set(crew)) == len(crew)]

    for row in itertools.product(*map(crews, teams)):
        yield {(target, number): who for target, crew in zip(teams, row)
               for number, who in enumerate(crew)}


def assign_by_definition(key, teams, seats, inspectors, avoidance, most):
    best = None
    for chosen in enumerate_assignments(teams, seats, inspectors, avoidance):
        workloads = sorted((list(chosen.values()).count(who) for who in inspectors), reverse=True)
        if workloads[0] <= most and (best is None or workloads <= best[0][0]):
            order = [(ticket(key, "pair", target, chosen[target, number]), chosen[target, number])
                     for target in teams for number in range(len(seats))]
            best = min(best or ((workloads, order), chosen), ((workloads, order), chosen),
                       key=lambda entry: entry[0])
    return best and best[1]


def random_case(number):
    rng = random.Random(number)
    teams = [f"t{i}" for i in range(rng.randint(1, 3))]
    departments = rng.choice((["A"], ["A", "A", "B"], ["A", "B"]))

    def some_skills(chance):
        return {skill for skill in "xy" if rng.random() < chance}

    seats = [(rng.choice(departments), some_skills(0.2)) for _ in range(rng.randint(1, 3))]
    inspectors = {f"i{i}": (rng.choice(departments), some_skills(0.7), "-")
                  for i in range(rng.randint(2, 5))}
    chance = rng.choice((0, 0.1, 0.3))
    avoidance = {pair for pair in itertools.product(teams, inspectors) if rng.random() < chance}
    return sha256(b"%d" % number), teams, seats, inspectors, avoidance, rng.randint(1, 4)


def self_test():
    cases = 1500
    failed = 0
    for number in range(cases):
        case = random_case(number)
        if assign(*case) != assign_by_definition(*case):
            print(f"case {number} failed: {case}")
            failed += 1
    print(f"{cases - failed} passed, {failed} failed")
    return 3 if failed else 0


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
            check(read_files(folder))
            print(f"{shown(folder)}: agrees")
        except Disagreement as wrong:
            print(f"{shown(folder)}: disagrees: {wrong}")
            codes.add(3)
        except OSError as error:
            print(f"{shown(folder)}: cannot be read: {error}", file=sys.stderr)
            codes.add(1)
    return max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
