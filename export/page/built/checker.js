/* Made by go generate ./export/... from export/page/src. Parts are of noble-hashes:

The MIT License (MIT)

Copyright (c) 2022 Paul Miller (https://paulmillr.com)

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the “Software”), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
 Parts are of fflate:

MIT License

Copyright (c) 2026 Arjun Barrett

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
 */
var yaohaoChecker = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
  var __export = (target, all) => {
    for (var name5 in all)
      __defProp(target, name5, { get: all[name5], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
  var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

  // src/checker.js
  var checker_exports = {};
  __export(checker_exports, {
    Tickets: () => Tickets,
    listen: () => listen,
    verify: () => verify
  });

  // src/place.js
  var Disagreement = class extends Error {
    constructor(file, line, why, { announced = 0, about = file, expected = "" } = {}) {
      super(file + ":" + line + " " + why);
      this.file = file;
      this.line = line;
      this.why = why;
      this.announced = announced;
      this.about = about;
      this.expected = expected;
    }
    /** The place in one spelling: `targets.txt`, `targets.txt:7` or `targets.txt announcement.txt:11`. */
    get place() {
      if (this.announced) return this.file + " announcement.txt:" + this.announced;
      return this.line ? this.file + ":" + this.line : this.file;
    }
  };

  // src/marks.js
  var marks = `
300-36f 483-489 591-5bd 5bf-5bf 5c1-5c2 5c4-5c5 5c7-5c7 610-61a 64b-65f 670-670 6d6-6dc 6df-6e4 6e7-6e8 6ea-6ed 711-711
730-74a 7a6-7b0 7eb-7f3 7fd-7fd 816-819 81b-823 825-827 829-82d 859-85b 898-89f 8ca-8e1 8e3-903 93a-93c 93e-94f 951-957
962-963 981-983 9bc-9bc 9be-9c4 9c7-9c8 9cb-9cd 9d7-9d7 9e2-9e3 9fe-9fe a01-a03 a3c-a3c a3e-a42 a47-a48 a4b-a4d a51-a51
a70-a71 a75-a75 a81-a83 abc-abc abe-ac5 ac7-ac9 acb-acd ae2-ae3 afa-aff b01-b03 b3c-b3c b3e-b44 b47-b48 b4b-b4d b55-b57
b62-b63 b82-b82 bbe-bc2 bc6-bc8 bca-bcd bd7-bd7 c00-c04 c3c-c3c c3e-c44 c46-c48 c4a-c4d c55-c56 c62-c63 c81-c83 cbc-cbc
cbe-cc4 cc6-cc8 cca-ccd cd5-cd6 ce2-ce3 cf3-cf3 d00-d03 d3b-d3c d3e-d44 d46-d48 d4a-d4d d57-d57 d62-d63 d81-d83 dca-dca
dcf-dd4 dd6-dd6 dd8-ddf df2-df3 e31-e31 e34-e3a e47-e4e eb1-eb1 eb4-ebc ec8-ece f18-f19 f35-f35 f37-f37 f39-f39 f3e-f3f
f71-f84 f86-f87 f8d-f97 f99-fbc fc6-fc6 102b-103e 1056-1059 105e-1060 1062-1064 1067-106d 1071-1074 1082-108d 108f-108f
109a-109d 135d-135f 1712-1715 1732-1734 1752-1753 1772-1773 17b4-17d3 17dd-17dd 180b-180d 180f-180f 1885-1886 18a9-18a9
1920-192b 1930-193b 1a17-1a1b 1a55-1a5e 1a60-1a7c 1a7f-1a7f 1ab0-1ace 1b00-1b04 1b34-1b44 1b6b-1b73 1b80-1b82 1ba1-1bad
1be6-1bf3 1c24-1c37 1cd0-1cd2 1cd4-1ce8 1ced-1ced 1cf4-1cf4 1cf7-1cf9 1dc0-1dff 20d0-20f0 2cef-2cf1 2d7f-2d7f 2de0-2dff
302a-302f 3099-309a a66f-a672 a674-a67d a69e-a69f a6f0-a6f1 a802-a802 a806-a806 a80b-a80b a823-a827 a82c-a82c a880-a881
a8b4-a8c5 a8e0-a8f1 a8ff-a8ff a926-a92d a947-a953 a980-a983 a9b3-a9c0 a9e5-a9e5 aa29-aa36 aa43-aa43 aa4c-aa4d aa7b-aa7d
aab0-aab0 aab2-aab4 aab7-aab8 aabe-aabf aac1-aac1 aaeb-aaef aaf5-aaf6 abe3-abea abec-abed fb1e-fb1e fe00-fe0f fe20-fe2f
101fd-101fd 102e0-102e0 10376-1037a 10a01-10a03 10a05-10a06 10a0c-10a0f 10a38-10a3a 10a3f-10a3f 10ae5-10ae6 10d24-10d27
10eab-10eac 10efd-10eff 10f46-10f50 10f82-10f85 11000-11002 11038-11046 11070-11070 11073-11074 1107f-11082 110b0-110ba
110c2-110c2 11100-11102 11127-11134 11145-11146 11173-11173 11180-11182 111b3-111c0 111c9-111cc 111ce-111cf 1122c-11237
1123e-1123e 11241-11241 112df-112ea 11300-11303 1133b-1133c 1133e-11344 11347-11348 1134b-1134d 11357-11357 11362-11363
11366-1136c 11370-11374 11435-11446 1145e-1145e 114b0-114c3 115af-115b5 115b8-115c0 115dc-115dd 11630-11640 116ab-116b7
1171d-1172b 1182c-1183a 11930-11935 11937-11938 1193b-1193e 11940-11940 11942-11943 119d1-119d7 119da-119e0 119e4-119e4
11a01-11a0a 11a33-11a39 11a3b-11a3e 11a47-11a47 11a51-11a5b 11a8a-11a99 11c2f-11c36 11c38-11c3f 11c92-11ca7 11ca9-11cb6
11d31-11d36 11d3a-11d3a 11d3c-11d3d 11d3f-11d45 11d47-11d47 11d8a-11d8e 11d90-11d91 11d93-11d97 11ef3-11ef6 11f00-11f01
11f03-11f03 11f34-11f3a 11f3e-11f42 13440-13440 13447-13455 16af0-16af4 16b30-16b36 16f4f-16f4f 16f51-16f87 16f8f-16f92
16fe4-16fe4 16ff0-16ff1 1bc9d-1bc9e 1cf00-1cf2d 1cf30-1cf46 1d165-1d169 1d16d-1d172 1d17b-1d182 1d185-1d18b 1d1aa-1d1ad
1d242-1d244 1da00-1da36 1da3b-1da6c 1da75-1da75 1da84-1da84 1da9b-1da9f 1daa1-1daaf 1e000-1e006 1e008-1e018 1e01b-1e021
1e023-1e024 1e026-1e02a 1e08f-1e08f 1e130-1e136 1e2ae-1e2ae 1e2ec-1e2ef 1e4ec-1e4ef 1e8d0-1e8d6 1e944-1e94a e0100-e01ef
`;

  // src/characters.js
  var forbidden = [
    0,
    31,
    127,
    160,
    173,
    173,
    847,
    847,
    1564,
    1564,
    4352,
    4607,
    5760,
    5760,
    6068,
    6069,
    6155,
    6159,
    8192,
    8207,
    8232,
    8239,
    8287,
    8303,
    10240,
    10240,
    12288,
    12288,
    12592,
    12687,
    43360,
    43391,
    55216,
    55295,
    65024,
    65039,
    65279,
    65279,
    65438,
    65500,
    65520,
    65535,
    78896,
    78943,
    94180,
    94180,
    113824,
    113827,
    119129,
    119129,
    119155,
    119162,
    262144,
    1114111
  ];
  var lookAlikes = [
    11904,
    12255,
    57344,
    63743,
    65296,
    65305,
    65313,
    65338,
    65345,
    65370,
    119808,
    120831,
    127232,
    127487,
    205824,
    1114111
  ];
  var combining = marks.trim().split(/[\s-]/).map((digits2) => parseInt(digits2, 16));
  function within(ranges, point) {
    let low = 0;
    let high = ranges.length / 2;
    while (low < high) {
      const middle = low + high >> 1;
      if (point > ranges[2 * middle + 1]) low = middle + 1;
      else high = middle;
    }
    return low < ranges.length / 2 && point >= ranges[2 * low];
  }
  var isForbidden = (point) => within(forbidden, point);
  var isMark = (point) => within(combining, point);
  function hasLookAlike(text) {
    for (const character of text) {
      const point = character.codePointAt(0);
      if (point > 11903 && within(lookAlikes, point)) return true;
    }
    return false;
  }

  // src/lines.js
  var maxLine = 4096;
  var maxMarks = 8;
  var lf = 10;
  var units = new Uint16Array(maxLine);
  var Lines = class {
    constructor(bytes) {
      this.bytes = bytes;
      this.starts = startsOf(bytes);
      this.count = this.starts.length - 1;
      this.ended = bytes.length === 0 || bytes[bytes.length - 1] === lf;
    }
    /** Where line k (from 1) begins. */
    start(k) {
      return this.starts[k - 1];
    }
    /** Where line k ends, before its LF. */
    end(k) {
      return this.starts[k] - (this.isEnded(k) ? 1 : 0);
    }
    isEnded(k) {
      return k < this.count || this.ended;
    }
    /** Line k as text; null if §2 does not allow it, or if there is none. `anySpaces` leaves out what §2 says of spaces between fields. */
    text(k, anySpaces = false) {
      if (k < 1 || k > this.count || !this.isEnded(k)) return null;
      const text = decode(this.bytes, this.start(k), this.end(k));
      if (text === null || text === "") return null;
      return anySpaces || !/^ |  | $/.test(text) ? text : null;
    }
  };
  function startsOf(bytes) {
    let n = 1;
    for (let i2 = 0; i2 < bytes.length; i2++) if (bytes[i2] === lf) n++;
    if (bytes.length && bytes[bytes.length - 1] !== lf) n++;
    const starts = new Uint32Array(n);
    for (let i2 = 0, k = 1; i2 < bytes.length; i2++) if (bytes[i2] === lf) starts[k++] = i2 + 1;
    starts[n - 1] = bytes.length;
    return starts;
  }
  function decode(bytes, from, to) {
    if (to - from > maxLine) return null;
    let length = 0;
    let marksInARow = 0;
    let mayCompose = false;
    for (let i2 = from; i2 < to; ) {
      const point = pointAt(bytes, i2, to);
      if (point < 0) return null;
      i2 += width(point);
      if (point >= 19968 && point <= 40959) marksInARow = 0;
      else if (point < 32 || point >= 127 && isForbidden(point)) return null;
      else if (point >= 768) {
        mayCompose = true;
        marksInARow = isMark(point) ? marksInARow + 1 : 0;
        if (marksInARow > maxMarks) return null;
      } else marksInARow = 0;
      if (point > 65535) units[length++] = 55232 + (point >> 10);
      units[length++] = point > 65535 ? 56320 + (point & 1023) : point;
    }
    const text = String.fromCharCode.apply(null, units.subarray(0, length));
    return mayCompose && text.normalize("NFC") !== text ? null : text;
  }
  var width = (point) => point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
  function pointAt(bytes, i2, to) {
    const first = bytes[i2];
    if (first < 128) return first;
    if (first < 194 || first > 244) return -1;
    const more = first < 224 ? 1 : first < 240 ? 2 : 3;
    if (i2 + more >= to) return -1;
    let point = first & 63 >> more;
    for (let k = 1; k <= more; k++) {
      if ((bytes[i2 + k] & 192) !== 128) return -1;
      point = point * 64 + (bytes[i2 + k] & 63);
    }
    const shortest = width(point) === more + 1;
    return shortest && (point < 55296 || point > 57343) && point <= 1114111 ? point : -1;
  }
  function compareBytes(left, a, aEnd, right, b, bEnd) {
    const n = Math.min(aEnd - a, bEnd - b);
    for (let i2 = 0; i2 < n; i2++) {
      const difference = left[a + i2] - right[b + i2];
      if (difference) return difference;
    }
    return aEnd - a - (bEnd - b);
  }
  function compareText(a, b) {
    const n = Math.min(a.length, b.length);
    for (let i2 = 0; i2 < n; i2++) {
      const x2 = a.charCodeAt(i2);
      const y = b.charCodeAt(i2);
      if (x2 !== y) return surrogatesLast(x2) - surrogatesLast(y);
    }
    return a.length - b.length;
  }
  var surrogatesLast = (unit) => unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
  function encodeInto(out, at, text) {
    for (let i2 = 0; i2 < text.length; i2++) {
      const point = text.codePointAt(i2);
      if (point > 65535) i2++;
      if (point < 128) {
        out[at++] = point;
        continue;
      }
      const more = width(point) - 1;
      out[at++] = [0, 192, 224, 240][more] | point >> 6 * more;
      for (let k = more - 1; k >= 0; k--) out[at++] = 128 | point >> 6 * k & 63;
    }
    return at;
  }
  function byteLength(text) {
    let n = 0;
    for (let i2 = 0; i2 < text.length; i2++) {
      const point = text.codePointAt(i2);
      if (point > 65535) i2++;
      n += width(point);
    }
    return n;
  }
  function encode(text) {
    const out = new Uint8Array(byteLength(text));
    encodeInto(out, 0, text);
    return out;
  }

  // src/fields.js
  var atMost = (text, bytes) => text.length * 4 <= bytes || byteLength(text) <= bytes;
  var asId = (field) => atMost(field, 64) && !hasLookAlike(field) ? field : null;
  var asWord = (field) => atMost(field, 128) && !hasLookAlike(field) ? field : null;
  var asHash = (field) => /^[0-9a-f]{64}$/.test(field) ? field : null;
  var asText = (field) => atMost(field, 1e3) ? field : null;
  var asNumber = (field) => /^(0|[1-9][0-9]{0,14})$/.test(field) ? Number(field) : null;
  var asSeed = (field) => hasLookAlike(field) ? null : asText(field);
  var isWord = (field) => Boolean(field) && asWord(field) !== null;
  var isSkill = (field) => isWord(field) && field !== "-" && !field.includes(",");
  function asRatio(field) {
    const parts = field.split("/").map(asNumber);
    return parts.length === 2 && !parts.includes(null) ? parts : null;
  }
  function asDate(field) {
    const parts = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(field);
    if (!parts) return null;
    const [year, month, day] = parts.slice(1).map(Number);
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return day >= 1 && day <= days ? field : null;
  }
  function asTime(field) {
    return /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(field) ? field : null;
  }
  function asSkills(field) {
    if (field === "-") return [];
    const skills = field.split(",");
    return skills.every(isSkill) && areSorted(skills) ? skills : null;
  }
  function areSorted(texts) {
    return texts.every((text, i2) => i2 === 0 || compareText(texts[i2 - 1], text) < 0);
  }
  var kinds = {
    "<id>": asId,
    "<word>": asWord,
    "<hash>": asHash,
    "<n>": asNumber,
    "<n>/<n>": asRatio,
    "<date>": asDate,
    "<time>": asTime,
    "<skills>": asSkills,
    "<text>": asText
  };
  function pattern(spelling) {
    const tokens = spelling.split(" ");
    return (line) => {
      if (line === null) return null;
      const values = [];
      let rest = line;
      for (let i2 = 0; i2 < tokens.length; i2++) {
        const space = tokens[i2] === "<text>" ? -1 : rest.indexOf(" ");
        const last = i2 === tokens.length - 1;
        if (rest === "" || space < 0 !== last) return null;
        const field = space < 0 ? rest : rest.slice(0, space);
        rest = space < 0 ? "" : rest.slice(space + 1);
        const read = kinds[tokens[i2]];
        if (!read && field !== tokens[i2]) return null;
        const value = read ? read(field) : null;
        if (read && value === null) return null;
        if (read) values.push(value);
      }
      return values;
    };
  }

  // libraries/noble-hashes/_u64.js
  var fromNumH = (n) => n / 2 ** 32 | 0;
  var fromNumL = (n) => n >>> 0;
  function setU64FromNum(view, byteOffset, n, isLE) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE ? l : h, isLE);
    view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
  }

  // libraries/noble-hashes/utils.js
  function isBytes(a) {
    return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
  }
  var atitle = (title2) => title2 ? `"${title2}" ` : "";
  function anumber(n, title2 = "") {
    if (typeof n !== "number")
      throw new TypeError(atitle(title2) + "expected number, got " + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(atitle(title2) + "expected integer >= 0, got " + n);
    return n;
  }
  function abytes(value, length, title2 = "") {
    if (isBytes(value) && (length === void 0 || value.length === length))
      return value;
    if (length !== void 0)
      anumber(length, "length");
    const bytes = isBytes(value);
    const ofLen = length !== void 0 ? ` of length ${length}` : "";
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle(title2) + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message);
    throw new RangeError(message);
  }
  var aobject = (value, label) => {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
  };
  var aopts = (value, label) => {
    aobject(value, label);
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
      throw new TypeError(`"${label}" expected plain object`);
    if (Object.hasOwn(value, "__proto__"))
      throw new TypeError(`"${label}.__proto__" is not allowed`);
  };
  function aexists(instance, checkFinished = true) {
    if (instance.destroyed)
      throw new Error("hash was destroyed");
    if (checkFinished && instance.finished)
      throw new Error("digest() was already called");
  }
  function aoutput(out, instance) {
    abytes(out, void 0, "output");
    const min = instance.outputLen;
    if (!(out.length >= min)) {
      throw new RangeError('"output" expected length >= ' + min);
    }
  }
  function clean(...arrays) {
    for (let i2 = 0; i2 < arrays.length; i2++) {
      arrays[i2].fill(0);
    }
  }
  function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
  }
  function rotr(word, shift) {
    return word << 32 - shift | word >>> shift;
  }
  function checkOpts(defaults, opts, title2 = "opts") {
    aopts(defaults, "defaults");
    if (opts !== void 0)
      aopts(opts, title2);
    const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
    return merged;
  }
  function createHasher(hashCons, info = {}) {
    if (typeof hashCons !== "function")
      throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = checkOpts({}, info, "info");
    const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
    const tmp = hashCons(void 0);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts) => hashCons(opts);
    Object.assign(hashC, info);
    return Object.freeze(hashC);
  }
  var oidNist = (suffix) => ({
    // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
    // Larger suffix values would need base-128 OID encoding and a different length byte.
    oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
  });

  // libraries/noble-hashes/_md.js
  function Chi(a, b, c) {
    return a & b ^ ~a & c;
  }
  function Maj(a, b, c) {
    return a & b ^ a & c ^ b & c;
  }
  var HashMD = class {
    constructor(blockLen, outputLen, padOffset, isLE) {
      __publicField(this, "blockLen");
      __publicField(this, "outputLen");
      __publicField(this, "canXOF", false);
      __publicField(this, "padOffset");
      __publicField(this, "isLE");
      // For partial updates less than block size
      __publicField(this, "buffer");
      __publicField(this, "view");
      __publicField(this, "finished", false);
      __publicField(this, "length", 0);
      __publicField(this, "pos", 0);
      __publicField(this, "destroyed", false);
      this.blockLen = blockLen;
      this.outputLen = outputLen;
      this.padOffset = padOffset;
      this.isLE = isLE;
      this.buffer = new Uint8Array(blockLen);
      this.view = createView(this.buffer);
    }
    update(data) {
      aexists(this);
      abytes(data);
      const { view, buffer, blockLen } = this;
      const len = data.length;
      let processed = false;
      for (let pos = 0; pos < len; ) {
        const take = Math.min(blockLen - this.pos, len - pos);
        if (take === blockLen) {
          const dataView = createView(data);
          for (; blockLen <= len - pos; pos += blockLen)
            this.process(dataView, pos);
          processed = true;
          continue;
        }
        buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
        this.pos += take;
        pos += take;
        if (this.pos === blockLen) {
          this.process(view, 0);
          this.pos = 0;
          processed = true;
        }
      }
      this.length += data.length;
      if (processed)
        this.roundClean();
      return this;
    }
    digestInto(out) {
      aexists(this);
      aoutput(out, this);
      this.finished = true;
      const { buffer, view, blockLen, isLE } = this;
      let { pos } = this;
      buffer[pos++] = 128;
      buffer.fill(0, pos);
      if (this.padOffset > blockLen - pos) {
        this.process(view, 0);
        buffer.fill(0);
      }
      setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
      this.process(view, 0);
      this.roundClean();
      const oview = out === buffer ? view : createView(out);
      const len = this.outputLen;
      const outLen = len / 4;
      const state = this.get();
      if (len % 4 || outLen > state.length)
        throw new Error("invalid outputLen");
      for (let i2 = 0; i2 < outLen; i2++)
        oview.setUint32(4 * i2, state[i2], isLE);
    }
    digest() {
      const { buffer, outputLen } = this;
      this.digestInto(buffer);
      const res = buffer.slice(0, outputLen);
      this.destroy();
      return res;
    }
    _cloneIntoMeta(to) {
      const { buffer, length, finished, destroyed, pos } = this;
      to.destroyed = destroyed;
      to.finished = finished;
      to.length = length;
      to.pos = pos;
      if (pos)
        to.buffer.set(buffer);
      return to;
    }
    clone() {
      return this._cloneInto();
    }
  };
  var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
    1779033703,
    3144134277,
    1013904242,
    2773480762,
    1359893119,
    2600822924,
    528734635,
    1541459225
  ]);

  // libraries/noble-hashes/sha2.js
  var SHA256_K = /* @__PURE__ */ Uint32Array.from([
    1116352408,
    1899447441,
    3049323471,
    3921009573,
    961987163,
    1508970993,
    2453635748,
    2870763221,
    3624381080,
    310598401,
    607225278,
    1426881987,
    1925078388,
    2162078206,
    2614888103,
    3248222580,
    3835390401,
    4022224774,
    264347078,
    604807628,
    770255983,
    1249150122,
    1555081692,
    1996064986,
    2554220882,
    2821834349,
    2952996808,
    3210313671,
    3336571891,
    3584528711,
    113926993,
    338241895,
    666307205,
    773529912,
    1294757372,
    1396182291,
    1695183700,
    1986661051,
    2177026350,
    2456956037,
    2730485921,
    2820302411,
    3259730800,
    3345764771,
    3516065817,
    3600352804,
    4094571909,
    275423344,
    430227734,
    506948616,
    659060556,
    883997877,
    958139571,
    1322822218,
    1537002063,
    1747873779,
    1955562222,
    2024104815,
    2227730452,
    2361852424,
    2428436474,
    2756734187,
    3204031479,
    3329325298
  ]);
  var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
  var SHA2_32B = class extends HashMD {
    constructor(outputLen, IV) {
      super(64, outputLen, 8, false);
      // We cannot use array here since array allows indexing by variable
      // which means optimizer/compiler cannot use registers.
      // Numeric initializers matter: starting the fields as `undefined` changes
      // V8's field representation and makes sha256 3x slower (measured).
      __publicField(this, "A", 0);
      __publicField(this, "B", 0);
      __publicField(this, "C", 0);
      __publicField(this, "D", 0);
      __publicField(this, "E", 0);
      __publicField(this, "F", 0);
      __publicField(this, "G", 0);
      __publicField(this, "H", 0);
      this.A = IV[0] | 0;
      this.B = IV[1] | 0;
      this.C = IV[2] | 0;
      this.D = IV[3] | 0;
      this.E = IV[4] | 0;
      this.F = IV[5] | 0;
      this.G = IV[6] | 0;
      this.H = IV[7] | 0;
    }
    get() {
      const { A, B, C, D, E, F, G, H } = this;
      return [A, B, C, D, E, F, G, H];
    }
    // prettier-ignore
    set(A, B, C, D, E, F, G, H) {
      this.A = A | 0;
      this.B = B | 0;
      this.C = C | 0;
      this.D = D | 0;
      this.E = E | 0;
      this.F = F | 0;
      this.G = G | 0;
      this.H = H | 0;
    }
    _cloneInto(to) {
      (to || (to = new this.constructor())).set(...this.get());
      return this._cloneIntoMeta(to);
    }
    process(view, offset) {
      for (let i2 = 0; i2 < 16; i2++, offset += 4)
        SHA256_W[i2] = view.getUint32(offset, false);
      for (let i2 = 16; i2 < 64; i2++) {
        const W15 = SHA256_W[i2 - 15];
        const W2 = SHA256_W[i2 - 2];
        const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
        const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
        SHA256_W[i2] = s1 + SHA256_W[i2 - 7] + s0 + SHA256_W[i2 - 16] | 0;
      }
      let { A, B, C, D, E, F, G, H } = this;
      for (let i2 = 0; i2 < 64; i2++) {
        const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
        const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i2] + SHA256_W[i2] | 0;
        const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
        const T2 = sigma0 + Maj(A, B, C) | 0;
        H = G;
        G = F;
        F = E;
        E = D + T1 | 0;
        D = C;
        C = B;
        B = A;
        A = T1 + T2 | 0;
      }
      A = A + this.A | 0;
      B = B + this.B | 0;
      C = C + this.C | 0;
      D = D + this.D | 0;
      E = E + this.E | 0;
      F = F + this.F | 0;
      G = G + this.G | 0;
      H = H + this.H | 0;
      this.set(A, B, C, D, E, F, G, H);
    }
    roundClean() {
      clean(SHA256_W);
    }
    destroy() {
      this.destroyed = true;
      this.set(0, 0, 0, 0, 0, 0, 0, 0);
      clean(this.buffer);
    }
  };
  var _SHA256 = class extends SHA2_32B {
    constructor() {
      super(32, SHA256_IV);
    }
  };
  var sha256 = /* @__PURE__ */ createHasher(
    () => new _SHA256(),
    /* @__PURE__ */ oidNist(1)
  );

  // src/hash.js
  var digits = "0123456789abcdef";
  function hex(bytes) {
    let text = "";
    for (const byte of bytes) text += digits[byte >> 4] + digits[byte & 15];
    return text;
  }
  var sha256Hex = (...parts) => hex(parts.reduce((state, part) => state.update(part), sha256.create()).digest());
  var keyOf = (announcement, seed) => sha256Hex(announcement, seed);
  var Tickets = class {
    constructor(key) {
      const digits2 = new Uint8Array(64);
      encodeInto(digits2, 0, key);
      this.afterKey = sha256.create().update(digits2);
      this.state = sha256.create();
      this.message = new Uint8Array(256);
      this.digest = new Uint8Array(32);
      this.view = new DataView(this.digest.buffer);
    }
    /** Computes the ticket of what follows the key and its space, such as `target 4301`; `digest` holds it until the next one. */
    compute(label) {
      const length = byteLength(label) + 1;
      if (length > this.message.length) this.message = new Uint8Array(2 * length);
      this.message[0] = 32;
      encodeInto(this.message, 1, label);
      this.afterKey._cloneInto(this.state);
      this.state.update(this.message.subarray(0, length)).digestInto(this.digest);
    }
    /** The ticket in hexadecimal digits. */
    of(label) {
      this.compute(label);
      return hex(this.digest);
    }
    /** Writes the ticket to row i of a bank. */
    into(bank, i2, label) {
      this.compute(label);
      for (let k = 0; k < 8; k++) bank[8 * i2 + k] = this.view.getUint32(4 * k);
    }
  };
  var newBank = (rows) => new Uint32Array(8 * rows);
  function compareTickets(left, i2, right, j) {
    for (let k = 0; k < 8; k++) {
      const a = left[8 * i2 + k];
      const b = right[8 * j + k];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  }
  function ticketHex(bank, i2) {
    let text = "";
    for (let k = 0; k < 8; k++) text += bank[8 * i2 + k].toString(16).padStart(8, "0");
    return text;
  }

  // src/sha256sums.js
  var name = "SHA256SUMS";
  var whole = {
    first: ["SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "inspectors.txt", "avoidance.txt", "result.txt"],
    optional: ["weights.txt", "areas.txt", "excluded.txt", "experts.txt", "preferences.txt", "absences.txt", "limits.txt", "acts.txt"]
  };
  var ofArea = {
    first: ["SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "result.txt"],
    optional: ["weights.txt"],
    also: "dispatch.txt"
  };
  var isOfArea = (files) => files.has("dispatch.txt");
  var knownNames = [...whole.first, ...whole.optional, ofArea.also];
  function checkSums(files) {
    const kind = isOfArea(files) ? ofArea : whole;
    for (const file of kind.first) if (!files.has(file)) throw new Disagreement(file, 0, "missingFile");
    const rows = readSums(files, kind);
    rows.forEach((row, i2) => files.has(row.file) || fail(i2 + 1, "namedFileMissing", row.file));
    rows.forEach((row, i2) => sha256Hex(files.get(row.file)) === row.hash || fail(i2 + 1, "wrongHash", row.file));
    return new Map(rows.map((row, i2) => [row.file, i2 + 1]));
  }
  function fail(line, why, about) {
    throw new Disagreement(name, line, why, { about });
  }
  function readSums(files, kind) {
    const lines = new Lines(files.get(name));
    const known = [...kind.first.slice(1), ...kind.optional, kind.also].filter(Boolean).sort();
    const required = known.filter((file) => !kind.optional.includes(file) || files.has(file));
    const rows = [];
    for (let k = 1; k <= lines.count; k++) {
      const parts = /^([0-9a-f]{64}) {2}([^ ]+)$/.exec(lines.text(k, true) || "");
      if (!parts || !known.includes(parts[2])) fail(k, "wrongLine");
      const row = { hash: parts[1], file: parts[2] };
      const before = rows.length ? rows[rows.length - 1].file : "";
      if (compareText(before, row.file) >= 0) fail(k, "notSorted");
      if (required.some((file) => before < file && file < row.file)) fail(k, "notNamed");
      rows.push(row);
    }
    const last = rows.length ? rows[rows.length - 1].file : "";
    if (required.some((file) => file > last)) fail(lines.count + 1, "notNamed");
    return rows;
  }

  // src/announcement.js
  var name2 = "announcement.txt";
  var commitments = {
    检查对象名录: "targets.txt",
    加权名单: "weights.txt",
    区域名单: "areas.txt",
    未列入名单: "excluded.txt",
    执法检查人员名录: "inspectors.txt",
    专家名录: "experts.txt",
    回避名单: "avoidance.txt",
    尽量不派名单: "preferences.txt",
    不能派出名单: "absences.txt",
    个人上限名单: "limits.txt"
  };
  var onlyTargets = "检查对象";
  var onlyInspectors = "执法检查人员";
  var registries = ["检查对象名录", "执法检查人员名录", "回避名单"];
  var dayLot = "检查日期";
  var Reader = class {
    constructor(lines) {
      this.lines = lines;
      this.line = 1;
      this.text = lines.text(1);
    }
    wrong() {
      return new Disagreement(name2, this.line, "wrongLine");
    }
    check(condition) {
      if (!condition) throw this.wrong();
    }
    /** Whether the current line begins with this keyword. */
    at(keyword) {
      return this.text !== null && (this.text === keyword || this.text.startsWith(keyword + " "));
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
  };
  var patterns = /* @__PURE__ */ new Map();
  function patternOf(spelling) {
    if (!patterns.has(spelling)) patterns.set(spelling, pattern(spelling));
    return patterns.get(spelling);
  }
  function readAnnouncement(lines) {
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
    readSeedSource(r, a);
    r.check(r.line > lines.count);
    return a;
  }
  function readHead(r, a) {
    r.take("摇号抽取公告 v1");
    [a.office] = r.take("抽取机关 <text>");
    [a.number] = r.read("抽取编号 <n>");
    r.check(a.number >= 1);
    r.advance();
    [a.task] = r.take("任务编号 <id>");
    [a.name] = r.take("任务名称 <text>");
    a.content = "";
    if (r.at("抽取内容")) {
      r.read("抽取内容 检查对象", "抽取内容 执法检查人员");
      a.content = r.text.split(" ")[1];
      a.line.content = r.advance();
    }
    a.days = r.read("检查时间 <date> 至 <date>");
    r.check(a.days[0] <= a.days[1]);
    r.advance();
  }
  function readItems(r, a) {
    a.items = [];
    do {
      const item = { name: r.take("抽查事项 <text>")[0], basis: r.take("抽查依据 <text>")[0] };
      if (r.at("事项类别")) readClass(r, item);
      a.items.push(item);
    } while (r.at("抽查事项"));
  }
  function readClass(r, item) {
    const [cap] = r.read("事项类别 重点", "事项类别 一般 至多 <n>/<n>");
    if (cap) r.check(isRatio(cap) && cap[0] >= 1);
    item.class = cap ? "一般" : "重点";
    item.cap = cap;
    item.line = r.advance();
  }
  var isRatio = ([numerator, denominator]) => denominator >= 1 && denominator >= numerator && denominator <= 1e6;
  function readMethod(r, a) {
    a.excluded = [];
    if (!r.at("抽取方式")) return;
    const [filter] = r.take("抽取方式 不定向", "抽取方式 定向 <text>");
    a.filter = filter || "";
    [a.registry] = r.read("名录库 <n> 户");
    a.line.registry = r.advance();
    while (r.at("排除")) {
      const [n, reason] = r.read("排除 <n> 户 <text>");
      r.check(n >= 1);
      r.advance();
      a.excluded.push({ n, reason });
    }
  }
  var always = ["检查对象名录", "执法检查人员名录", "回避名单"];
  function readCommitments(r, a) {
    a.areas = [];
    a.exceptions = [];
    for (const [keyword, file] of Object.entries(commitments)) {
      if (always.includes(keyword) || r.at(keyword)) {
        const [n, hash] = r.read(keyword + " <n> 条 <hash>");
        r.check(n >= 1 || always.includes(keyword));
        a.lists[file] = { n, hash, line: r.advance() };
      }
      if (keyword === "区域名单") readAreas(r, a);
      if (keyword === "未列入名单") readExceptions(r, a);
    }
  }
  function readAreas(r, a) {
    while (r.at("分区")) {
      const [area, n, hash] = r.read("分区 <word> <n> 户 <hash>");
      const before = a.areas[a.areas.length - 1];
      r.check(!before || compareText(before.area, area) < 0);
      a.areas.push({ area, n, hash, line: r.advance() });
    }
  }
  function readExceptions(r, a) {
    while (r.at("例外列入")) {
      const [id, reason] = r.read("例外列入 <id> <text>");
      const before = a.exceptions[a.exceptions.length - 1];
      r.check(!before || compareText(before.id, id) < 0);
      a.exceptions.push({ id, reason, line: r.advance() });
    }
  }
  function readConfirmations(r, a) {
    a.confirmed = [];
    let last = -1;
    while (r.at("名录确认")) {
      const [list, date, by] = r.read("名录确认 <word> <date> <text>");
      r.check(registries.indexOf(list) > last);
      last = registries.indexOf(list);
      r.advance();
      a.confirmed.push({ list, date, by });
    }
  }
  function readStrata(r, a) {
    if (r.at("按比例分配")) {
      [a.share] = r.read("按比例分配 <n> 户");
      r.check(a.share >= 1);
      a.line.share = r.advance();
    }
    a.strata = [];
    do {
      const [stratum, of, take] = r.read("分层 <word> 共 <n> 抽 <n>");
      const before = a.strata[a.strata.length - 1];
      r.check(of >= 1 && take <= of && (!before || compareText(before.name, stratum) < 0));
      const s = { name: stratum, of, take, line: r.advance() };
      if (!a.share && r.at("比例")) readTakeRule(r, s);
      a.strata.push(s);
    } while (r.at("分层"));
  }
  function readTakeRule(r, s) {
    const [ratio, rounding, first, second] = r.read(
      "比例 <n>/<n> <word>",
      "比例 <n>/<n> <word> 至少 <n>",
      "比例 <n>/<n> <word> 至多 <n>",
      "比例 <n>/<n> <word> 至少 <n> 至多 <n>"
    );
    const onlyMost = second === void 0 && r.text.includes(" 至多 ");
    const rule = { ratio, rounding, least: onlyMost ? void 0 : first, most: onlyMost ? first : second };
    r.check(isRatio(ratio) && ["进一", "舍去", "取近"].includes(rounding));
    r.check(rule.least === void 0 || rule.most === void 0 || rule.least <= rule.most);
    s.rule = rule;
    rule.line = r.advance();
  }
  function readBatches(r, a) {
    a.batches = [];
    while (r.at("批次")) {
      const [size, from, to] = r.read("批次 <n> 户 <date> 至 <date>");
      r.check(size >= 1 && from <= to && a.days[0] <= from && to <= a.days[1]);
      a.batches.push({ size, days: [from, to], line: r.advance() });
    }
  }
  function readLots(r, a) {
    a.lots = [];
    while (r.at("另抽")) {
      const [what, text] = r.read("另抽 <word> <text>");
      let group = a.lots[a.lots.length - 1];
      if (!group || group.what !== what) {
        r.check(a.lots.every((g) => g.what !== what));
        group = { what, options: [] };
        a.lots.push(group);
      }
      r.check(group.options.every((o) => o.text !== text));
      const days = what === dayLot ? daysOfLot(text) : void 0;
      r.check(what !== dayLot || days && a.days[0] <= days[0] && days[1] <= a.days[1]);
      group.options.push({ text, days, line: r.advance() });
    }
  }
  function daysOfLot(text) {
    if (asDate(text)) return [text, text];
    const days = patternOf("<date> 至 <date>")(text);
    return days && days[0] < days[1] ? days : null;
  }
  function readSeats(r, a) {
    a.seats = [];
    a.expertSeats = [];
    const least = a.content === onlyTargets ? 0 : 2;
    while (r.at("席位") || a.seats.length < least) a.seats.push(readSeat(r, "席位", a.seats.length === 0));
    while (r.at("专家席")) a.expertSeats.push(readSeat(r, "专家席", false));
  }
  function readSeat(r, keyword, leader) {
    r.check(r.at(keyword));
    const [, department, ...rest] = r.text.split(" ");
    r.check(isWord(department));
    if (leader) r.check(rest.shift() === "组长");
    r.check(rest.length === 0 || rest[0] === "技能" && rest.length > 1);
    const skills = rest.slice(1);
    r.check(skills.every(isSkill) && areSorted(skills));
    return { department, skills, leader, line: r.advance() };
  }
  function readRules(r, a) {
    a.neighbours = [];
    while (r.at("相邻")) {
      const [department, neighbour] = r.read("相邻 <word> <word>");
      r.check(department !== neighbour && a.neighbours.every((n) => n.department !== department || n.neighbour !== neighbour));
      a.neighbours.push({ department, neighbour, line: r.advance() });
    }
    a.groups = readCount(r, a, "groups", "编组", "组", false);
    a.maximum = readCount(r, a, "maximum", "每人至多", "席", a.content !== onlyTargets);
    a.alternates = readCount(r, a, "alternates", "递补", "人", false);
    if (r.at("人员抽取")) {
      r.read("人员抽取 各部门分别");
      a.line.separate = r.advance();
    }
  }
  function readCount(r, a, field, keyword, unit, required) {
    if (!required && !r.at(keyword)) return 0;
    const [n] = r.read(keyword + " <n> " + unit);
    r.check(n >= 1);
    a.line[field] = r.advance();
    return n;
  }
  function readSeedSource(r, a) {
    [a.seedSource] = r.take("种子来源 录入 <text>");
    a.seedMoment = r.take("种子时间 <date> <time>").join(" ");
  }

  // src/sums.js
  function checkSums2(a) {
    checkRegistry(a);
    checkCaps(a);
    checkAreas(a);
    checkContent(a);
    checkTakes(a);
    checkBatches(a);
    checkLots(a);
    checkExperts(a);
    checkNeighbours(a);
  }
  function fail2(line) {
    throw new Disagreement("announcement.txt", line, "wrongSum");
  }
  var sum = (rows, of) => rows.reduce((total, row) => total + BigInt(of(row)), BigInt(0));
  var sumOf = (a) => sum(a.strata, (s) => s.of);
  var sumTake = (a) => sum(a.strata, (s) => s.take);
  function checkRegistry(a) {
    if (a.registry === void 0) return;
    const parts = sum(a.excluded, (e) => e.n) + BigInt(a.lists["targets.txt"].n);
    if (parts !== BigInt(a.registry)) fail2(a.line.registry);
  }
  function checkCaps(a) {
    for (const item of a.items) {
      if (item.cap && sumTake(a) * BigInt(item.cap[1]) > sumOf(a) * BigInt(item.cap[0])) fail2(item.line);
    }
  }
  function checkAreas(a) {
    const list = a.lists["areas.txt"];
    if (!list && a.areas.length === 0) return;
    const complete = list && a.areas.length > 0 && sum(a.areas, (area) => area.n) === BigInt(a.lists["targets.txt"].n);
    if (!complete) fail2(a.areas.length > 0 ? a.areas[0].line : list.line);
  }
  function checkContent(a) {
    if (a.content === onlyTargets) {
      const lines = a.seats.length + a.expertSeats.length + a.neighbours.length;
      const rules = a.groups || a.maximum || a.alternates || a.line.separate;
      const lists = ["experts.txt", "preferences.txt", "absences.txt", "limits.txt"].some((file) => a.lists[file]);
      const rows = a.lists["inspectors.txt"].n + a.lists["avoidance.txt"].n;
      if (lines || rules || lists || rows) fail2(a.line.content);
    }
    if (a.content === onlyInspectors && a.strata.some((s) => s.take !== s.of)) fail2(a.line.content);
  }
  function checkTakes(a) {
    if (a.share) {
      if (BigInt(a.share) > sumOf(a)) fail2(a.line.share);
      const takes = sharedTakes(a);
      a.strata.forEach((s, i2) => takes[i2] === BigInt(s.take) || fail2(s.line));
    }
    for (const s of a.strata) if (s.rule && takeByRule(s) !== BigInt(s.take)) fail2(s.rule.line);
  }
  function sharedTakes(a) {
    const total = sumOf(a);
    const products = a.strata.map((s) => BigInt(a.share) * BigInt(s.of));
    const takes = products.map((p) => p / total);
    const missing = Number(BigInt(a.share) - takes.reduce((x2, y) => x2 + y, BigInt(0)));
    const byRemainder = products.map((p, i2) => ({ i: i2, remainder: p % total }));
    byRemainder.sort((x2, y) => x2.remainder > y.remainder ? -1 : x2.remainder < y.remainder ? 1 : x2.i - y.i);
    for (const { i: i2 } of byRemainder.slice(0, missing)) takes[i2] += BigInt(1);
    return takes;
  }
  function takeByRule({ of, rule }) {
    let take = rounded(BigInt(of) * BigInt(rule.ratio[0]), BigInt(rule.ratio[1]), rule.rounding);
    if (rule.least !== void 0 && take < BigInt(rule.least)) take = BigInt(rule.least);
    if (rule.most !== void 0 && take > BigInt(rule.most)) take = BigInt(rule.most);
    return take > BigInt(of) ? BigInt(of) : take;
  }
  function rounded(numerator, denominator, rounding) {
    const down = numerator / denominator;
    const rest = numerator % denominator;
    const two = BigInt(2);
    let up = rounding === "进一" && rest > BigInt(0);
    if (rounding === "取近") up = rest * two > denominator || rest * two === denominator && down % two === BigInt(1);
    return up ? down + BigInt(1) : down;
  }
  function checkBatches(a) {
    if (a.batches.length && sum(a.batches, (b) => b.size) !== sumTake(a)) fail2(a.batches[0].line);
  }
  function checkLots(a) {
    for (const { options } of a.lots) if (options.length < 2) fail2(options[0].line);
  }
  function checkExperts(a) {
    const list = a.lists["experts.txt"];
    if (a.expertSeats.length && !list) fail2(a.expertSeats[0].line);
    if (list && !a.expertSeats.length) fail2(list.line);
  }
  function checkNeighbours(a) {
    for (const n of a.neighbours) {
      if (!a.seats.some((s) => !s.leader && s.department === n.department)) fail2(n.line);
    }
  }

  // src/lists.js
  var byTarget = (row) => [row.target];
  var byPair = (row) => [row.target, row.inspector];
  var forms = {
    "weights.txt": ["摇号加权名单 v1", "<id> <n>", (v) => v[1] >= 2 && v[1] <= 1e3 ? { target: v[0], n: v[1] } : null, byTarget],
    "areas.txt": ["摇号区域名单 v1", "<id> <word>", (v) => ({ target: v[0], area: v[1] }), byTarget],
    "excluded.txt": ["摇号未列入名单 v1", "<id> <word> <text>", (v) => ({ target: v[0], reason: v[1], name: v[2] }), byTarget],
    "inspectors.txt": ["摇号执法检查人员名录 v1", "<id> <word> <skills> <text>", asInspector, (row) => [row.id]],
    "experts.txt": ["摇号专家名录 v1", "<id> <word> <skills> <text>", asInspector, (row) => [row.id]],
    "avoidance.txt": ["摇号回避名单 v1", "<id> <id>", asPair, byPair],
    "preferences.txt": ["摇号尽量不派名单 v1", "<id> <id>", asPair, byPair],
    "absences.txt": ["摇号不能派出名单 v1", "<id> <date> <date>", asAbsence, (row) => [row.inspector, ...row.days]],
    "limits.txt": ["摇号个人上限名单 v1", "<id> <n>", (v) => ({ inspector: v[0], n: v[1] }), (row) => [row.inspector]]
  };
  function asInspector([id, department, skills, name5]) {
    return { id, department, skills, name: name5 };
  }
  function asPair([target, inspector]) {
    return { target, inspector };
  }
  function asAbsence([inspector, from, to]) {
    return from <= to ? { inspector, days: [from, to] } : null;
  }
  var mayBeEmpty = ["inspectors.txt", "avoidance.txt"];
  function readList(file, bytes, announced) {
    const rows = readRows(file, new Lines(bytes));
    checkCommitment(file, bytes, rows.length, announced);
    return rows;
  }
  function readRows(file, lines) {
    const [title2, spelling, asRow, keyOf2] = forms[file];
    const read = pattern(spelling);
    if (lines.text(1) !== title2) throw new Disagreement(file, 1, "wrongLine");
    const rows = [];
    let before = null;
    for (let k = 2; k <= lines.count; k++) {
      const values = read(lines.text(k));
      const row = values && asRow(values);
      if (!row) throw new Disagreement(file, k, "wrongLine");
      const key = keyOf2(row);
      if (before && compareKeys(before, key) >= 0) throw new Disagreement(file, k, "notSorted");
      before = key;
      rows.push(row);
    }
    if (rows.length === 0 && !mayBeEmpty.includes(file)) throw new Disagreement(file, 2, "wrongLine");
    return rows;
  }
  function compareKeys(a, b) {
    for (let i2 = 0; i2 < a.length; i2++) {
      const difference = compareText(a[i2], b[i2]);
      if (difference) return difference;
    }
    return 0;
  }
  function checkCommitment(file, bytes, count, announced) {
    if (sha256Hex(bytes) !== announced.hash) throw new Disagreement(file, 0, "notAnnounced", { announced: announced.line });
    if (count !== announced.n) throw new Disagreement(file, 0, "wrongCount", { announced: announced.line });
  }
  function checkRows(file, rows, isRight) {
    rows.forEach((row, i2) => {
      if (!isRight(row)) throw new Disagreement(file, i2 + 2, "unknownId");
    });
  }
  function checkAreas2(rows, targets, areas) {
    const n = Math.max(rows.length, targets.count);
    for (let i2 = 0; i2 < n; i2++) {
      if (i2 >= rows.length || i2 >= targets.count || rows[i2].target !== targets.id(i2)) throw new Disagreement("areas.txt", i2 + 2, "unknownId");
    }
    const rowsOf = new Map(areas.map((area) => [area.area, []]));
    rows.forEach((row, i2) => {
      if (!rowsOf.has(row.area)) throw new Disagreement("areas.txt", i2 + 2, "unknownArea");
      rowsOf.get(row.area).push(i2);
    });
    for (const area of areas) {
      const own = rowsOf.get(area.area);
      if (own.length === 0 || own.length !== area.n || targets.hashOf(own) !== area.hash) throw new Disagreement("announcement.txt", area.line, "wrongArea");
    }
  }

  // src/targets.js
  var name3 = "targets.txt";
  var title = "摇号检查对象名录 v1";
  var readRow = pattern("<id> <word> <text>");
  var Targets = class {
    constructor(bytes, progress) {
      this.lines = new Lines(bytes);
      this.count = Math.max(0, this.lines.count - 1);
      this.strata = [];
      this.stratumOf = new Int32Array(this.count);
      if (this.lines.text(1) !== title) throw new Disagreement(name3, 1, "wrongLine");
      this.readAll(progress);
    }
    readAll(progress) {
      const indexes = /* @__PURE__ */ new Map();
      for (let i2 = 0; i2 < this.count; i2++) {
        if (i2 % 1e4 === 0) progress("read", i2, this.count);
        const values = readRow(this.lines.text(i2 + 2));
        if (!values) throw new Disagreement(name3, i2 + 2, "wrongLine");
        if (i2 > 0 && this.compareIds(i2 - 1, i2) >= 0) throw new Disagreement(name3, i2 + 2, "notSorted");
        if (!indexes.has(values[1])) indexes.set(values[1], this.strata.push(values[1]) - 1);
        this.stratumOf[i2] = indexes.get(values[1]);
      }
    }
    row(i2) {
      const [id, stratum, title2] = readRow(this.lines.text(i2 + 2));
      return { id, stratum, name: title2 };
    }
    id(i2) {
      return this.row(i2).id;
    }
    idEnd(i2) {
      return this.lines.bytes.indexOf(32, this.lines.start(i2 + 2));
    }
    compareIds(i2, j) {
      const { bytes } = this.lines;
      return compareBytes(bytes, this.lines.start(i2 + 2), this.idEnd(i2), bytes, this.lines.start(j + 2), this.idEnd(j));
    }
    /** The row of an id, or -1. */
    find(id) {
      const wanted = encode(id);
      let low = 0;
      let high = this.count;
      while (low < high) {
        const middle = low + high >> 1;
        const order = compareBytes(this.lines.bytes, this.lines.start(middle + 2), this.idEnd(middle), wanted, 0, wanted.length);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return -1;
    }
    has(id) {
      return this.find(id) >= 0;
    }
    /** The SHA-256 of an area list (§4.3): the version line and some of the rows. */
    hashOf(rows) {
      const part = (k) => this.lines.bytes.subarray(this.lines.starts[k - 1], this.lines.starts[k]);
      return sha256Hex(part(1), ...rows.map((i2) => part(i2 + 2)));
    }
    /** Every stratum that occurs is announced (place: the target's line); `announced` are the names. */
    checkStrataKnown(announced) {
      const known = this.strata.map((stratum) => announced.includes(stratum));
      const i2 = this.stratumOf.findIndex((s) => !known[s]);
      if (i2 >= 0) throw new Disagreement(name3, i2 + 2, "unknownStratum");
    }
    /** Each `分层` line counts its targets (place: that line). */
    checkStrataCounts(strata) {
      const counts = new Array(this.strata.length).fill(0);
      for (const s of this.stratumOf) counts[s]++;
      for (const s of strata) {
        if ((counts[this.strata.indexOf(s.name)] || 0) !== s.of) throw new Disagreement("announcement.txt", s.line, "wrongCount");
      }
    }
  };

  // src/sample.js
  function targetTickets(tickets, targets, weights, progress) {
    const bank = newBank(targets.count);
    for (let i2 = 0; i2 < targets.count; i2++) {
      if (i2 % 1e4 === 0) progress("tickets", i2, targets.count);
      tickets.into(bank, i2, "target " + targets.id(i2));
    }
    const further = newBank(1);
    for (const { target, n } of weights) {
      const i2 = targets.find(target);
      for (let k = 2; i2 >= 0 && k <= n; k++) {
        tickets.into(further, 0, "target " + target + " " + k);
        if (compareTickets(further, 0, bank, i2) < 0) bank.set(further, 8 * i2);
      }
    }
    return bank;
  }
  function inTicketOrder(bank, count) {
    const rows = new Uint32Array(count);
    for (let i2 = 0; i2 < count; i2++) rows[i2] = i2;
    return rows.sort((i2, j) => compareTickets(bank, i2, bank, j) || i2 - j);
  }
  function sample(targets, order, strata) {
    const announced = targets.strata.map((stratum) => strata.findIndex((s) => s.name === stratum));
    const ranked = strata.map(() => []);
    const drawn = [];
    for (const row of order) {
      const s = announced[targets.stratumOf[row]];
      if (ranked[s].length < strata[s].take) drawn.push(row);
      ranked[s].push(row);
    }
    return { drawn, ranked };
  }
  function lotsOf(tickets, id, lots) {
    return lots.map(({ what, options }) => {
      const bank = newBank(options.length);
      options.forEach((_, i2) => tickets.into(bank, i2, "option " + id + " " + what + " " + (i2 + 1)));
      let best = 0;
      for (let i2 = 1; i2 < options.length; i2++) if (compareTickets(bank, i2, bank, best) < 0) best = i2;
      return { what, ...options[best] };
    });
  }
  function checkDays(lots, batch, all) {
    const lot = lots.find(({ days }) => days);
    if (lot) return lot.days;
    return batch ? batch.days : all;
  }

  // src/heap.js
  var Heap = class {
    constructor() {
      this.items = [];
    }
    get size() {
      return this.items.length;
    }
    push(key, value) {
      const { items } = this;
      let i2 = items.push({ key, value }) - 1;
      while (i2 > 0 && items[i2 - 1 >> 1].key > key) {
        items[i2] = items[i2 - 1 >> 1];
        i2 = i2 - 1 >> 1;
      }
      items[i2] = { key, value };
    }
    pop() {
      const { items } = this;
      const top = items[0];
      const last = items.pop();
      if (items.length > 0) this.sink(last);
      return top;
    }
    sink(item) {
      const { items } = this;
      let i2 = 0;
      for (; ; ) {
        let child = 2 * i2 + 1;
        if (child >= items.length) break;
        if (child + 1 < items.length && items[child + 1].key < items[child].key) child++;
        if (items[child].key >= item.key) break;
        items[i2] = items[child];
        i2 = child;
      }
      items[i2] = item;
    }
  };

  // src/flow.js
  function assign(problem, progress) {
    const flow = new Flow(problem);
    for (let s = 0; s < flow.seats; s++) {
      if (s % 64 === 0) progress("assign", s, flow.seats);
      if (!flow.fill(s)) return null;
    }
    const first = new First(flow);
    for (let s = 0; s < flow.seats; s++) {
      if (s % 64 === 0) progress("first", s, flow.seats);
      first.settle(s);
    }
    return flow.sits;
  }
  var Flow = class {
    constructor(problem) {
      this.problem = problem;
      this.seats = problem.seats.length;
      this.people = problem.people;
      this.sink = this.seats + this.people;
      this.sits = new Int32Array(this.seats).fill(-1);
      this.seatsOf = Array.from({ length: this.people }, () => []);
      this.team = Int32Array.from(problem.seats, (seat) => seat.team);
      this.kind = Int32Array.from(problem.seats, (seat) => seat.kind);
      this.seatsOfTeam = Array.from({ length: problem.teams }, () => []);
      this.team.forEach((t, s) => this.seatsOfTeam[t].push(s));
      this.candidates = problem.kinds.map(({ fits }) => Array.from(fits.keys()).filter((i2) => fits[i2]));
      this.price = new Float64Array(this.sink + 1);
      this.costOfYield = 4 * problem.teams + 8;
      this.costOfForeign = this.costOfYield * 2 * (problem.yieldsOfAll + 1);
      this.distance = new Float64Array(this.sink + 1).fill(Infinity);
      this.from = new Int32Array(this.sink + 1);
    }
    node(person2) {
      return this.seats + person2;
    }
    allows(seat, person2) {
      return this.problem.kinds[this.kind[seat]].fits[person2] === 1 && this.problem.meets(this.team[seat], person2);
    }
    cost(seat, person2) {
      const foreign = this.problem.kinds[this.kind[seat]].foreign[person2];
      return foreign * this.costOfForeign + this.problem.yields(this.team[seat], person2) * this.costOfYield;
    }
    /** The seat of a person on a team, or -1. */
    seatOn(team, person2) {
      for (const s of this.seatsOfTeam[team]) if (this.sits[s] === person2) return s;
      return -1;
    }
    canTakeMore(person2) {
      return this.seatsOf[person2].length < this.problem.most[person2];
    }
    costOfOneMore(person2) {
      return 2 * this.seatsOf[person2].length + 1;
    }
    /** Calls visit(node, cost) for each arc out of a seat that may be given to another person. */
    arcsOutOfSeat(y, visit) {
      const team = this.team[y];
      for (const i2 of this.candidates[this.kind[y]]) {
        if (!this.problem.meets(team, i2)) continue;
        const x2 = this.seatOn(team, i2);
        if (x2 < 0) visit(this.node(i2), this.cost(y, i2));
        else if (x2 !== y) visit(x2, this.cost(y, i2) - this.cost(x2, i2));
      }
    }
    arcsOutOfPerson(i2, visit) {
      for (const x2 of this.seatsOf[i2]) visit(x2, -this.cost(x2, i2));
    }
    /** Fills an empty seat along a path of least cost (Dijkstra, with costs reduced by the prices, which then stay right). False if there is no path. */
    fill(s) {
      this.price[s] = this.priceOfEmpty(s);
      const reached = this.search(s);
      const length = this.distance[this.sink];
      if (length < Infinity) {
        for (const v of reached) if (this.distance[v] < length) this.price[v] += this.distance[v] - length;
        this.checkExact(s);
        this.moveAlong(this.sink, (v) => this.from[v], s);
      }
      for (const v of reached) this.distance[v] = Infinity;
      return length < Infinity;
    }
    /** The smallest price of an empty seat at which none of its arcs has a reduced cost below zero. */
    priceOfEmpty(s) {
      let price = -Infinity;
      this.arcsOutOfSeat(s, (v, cost) => {
        price = Math.max(price, this.price[v] - cost);
      });
      return price === -Infinity ? 0 : price;
    }
    search(s) {
      const heap = new Heap();
      const reached = [s];
      const relax = (u, v, cost) => {
        const d = this.distance[u] + cost + this.price[u] - this.price[v];
        if (d >= this.distance[v] || d >= this.distance[this.sink]) return;
        if (this.distance[v] === Infinity) reached.push(v);
        this.distance[v] = d;
        this.from[v] = u;
        if (v === this.sink) return;
        heap.push(d, v);
        if (v >= this.seats && this.canTakeMore(v - this.seats)) relax(v, this.sink, this.costOfOneMore(v - this.seats));
      };
      this.distance[s] = 0;
      heap.push(0, s);
      while (heap.size > 0) {
        const { key, value: u } = heap.pop();
        if (key >= this.distance[this.sink]) break;
        if (key > this.distance[u]) continue;
        if (u < this.seats) this.arcsOutOfSeat(u, (v, cost) => relax(u, v, cost));
        else this.arcsOutOfPerson(u - this.seats, (v, cost) => relax(u, v, cost));
      }
      return reached;
    }
    checkExact(s) {
      if (Math.abs(this.price[s]) > Number.MAX_SAFE_INTEGER / 4) throw new RangeError("costs too large to be exact");
    }
    /** Moves people along a path of nodes that ends at `last`; `before` gives the node before. The path begins at seat `s`. */
    moveAlong(last, before, s) {
      const moves = [];
      for (let v = last; v !== s; v = before(v)) {
        const u = before(v);
        if (u >= this.seats) continue;
        moves.push([u, v >= this.seats ? v - this.seats : this.sits[v]]);
      }
      this.give(moves);
    }
    give(moves) {
      for (const [seat] of moves) this.leave(seat);
      for (const [seat, person2] of moves) {
        this.sits[seat] = person2;
        this.seatsOf[person2].push(seat);
      }
    }
    leave(seat) {
      const person2 = this.sits[seat];
      if (person2 < 0) return;
      const own = this.seatsOf[person2];
      own[own.indexOf(seat)] = own[own.length - 1];
      own.pop();
    }
  };
  var First = class {
    constructor(flow) {
      this.flow = flow;
      this.settled = new Uint8Array(flow.seats);
      this.next = new Int32Array(flow.sink + 1);
      this.seen = new Int32Array(flow.sink + 1).fill(-1);
      this.buckets = new Buckets(flow);
    }
    settle(s) {
      const { flow } = this;
      const better = this.better(s);
      if (better.length > 0) {
        this.searchBack(s, this.entry(s, this.best(s, better)));
        const possible = better.filter((c) => this.seen[this.entry(s, c)] === s);
        if (possible.length > 0) this.exchange(s, this.entry(s, this.best(s, possible)));
      }
      this.settled[s] = 1;
      this.buckets.remove(s);
    }
    best(s, candidates) {
      const team = this.flow.team[s];
      return candidates.reduce((best, c) => this.flow.problem.compare(team, c, best) < 0 ? c : best);
    }
    /** The node that an arc leads to from seat s if candidate c is to sit there. */
    entry(s, c) {
      const x2 = this.flow.seatOn(this.flow.team[s], c);
      return x2 < 0 ? this.flow.node(c) : x2;
    }
    /** The candidates that rank before who sits on s, to whom an arc without cost leads. */
    better(s) {
      const { flow } = this;
      const team = flow.team[s];
      return flow.candidates[flow.kind[s]].filter((c) => {
        if (c === flow.sits[s] || !flow.problem.meets(team, c) || !this.isOpen(s, c)) return false;
        return flow.problem.compare(team, c, flow.sits[s]) < 0;
      });
    }
    /** Whether seat s may be given to c without cost, so far as this seat is concerned. */
    isOpen(s, c) {
      const { flow } = this;
      const x2 = flow.seatOn(flow.team[s], c);
      if (x2 < 0) return this.isFree(s, flow.node(c), flow.cost(s, c));
      return !this.settled[x2] && this.isFree(s, x2, flow.cost(s, c) - flow.cost(x2, c));
    }
    /** Whether the reduced cost of an arc is zero. */
    isFree(u, v, cost) {
      return cost + this.flow.price[u] - this.flow.price[v] === 0;
    }
    /** Finds the nodes from which free arcs lead to seat s; stops at `goal`. */
    searchBack(s, goal) {
      const queue = [];
      const reach = (v, towards) => {
        if (this.seen[v] === s || v === s) return;
        this.seen[v] = s;
        this.next[v] = towards;
        queue.push(v);
      };
      this.buckets.restart();
      this.backFromSeat(s, reach);
      for (let k = 0; k < queue.length && this.seen[goal] !== s; k++) {
        const v = queue[k];
        if (v < this.flow.seats) this.backFromSeat(v, reach);
        else if (v < this.flow.sink) this.backFromPerson(v, s, reach);
        else this.backFromSink(reach);
      }
    }
    backFromSeat(x2, reach) {
      const { flow } = this;
      const o = flow.sits[x2];
      if (this.isFree(flow.node(o), x2, -flow.cost(x2, o))) reach(flow.node(o), x2);
      for (const y of flow.seatsOfTeam[flow.team[x2]]) {
        if (y === x2 || this.settled[y] || !flow.allows(y, o)) continue;
        if (this.isFree(y, x2, flow.cost(y, o) - flow.cost(x2, o))) reach(y, x2);
      }
    }
    backFromPerson(v, s, reach) {
      const { flow } = this;
      const i2 = v - flow.seats;
      const w = flow.seatsOf[i2].length;
      if (w > 0 && this.isFree(flow.sink, v, 1 - 2 * w)) reach(flow.sink, v);
      this.buckets.eachSeatAt(i2, (y) => {
        if (this.seen[y] === s || y === s) return true;
        const free = flow.problem.meets(flow.team[y], i2) && flow.seatOn(flow.team[y], i2) < 0 && this.isFree(y, v, flow.cost(y, i2));
        if (free) reach(y, v);
        return free;
      });
    }
    backFromSink(reach) {
      const { flow } = this;
      for (let i2 = 0; i2 < flow.people; i2++) {
        if (flow.canTakeMore(i2) && this.isFree(flow.node(i2), flow.sink, flow.costOfOneMore(i2))) reach(flow.node(i2), flow.sink);
      }
    }
    /** Moves people around the circle from s through `entry` back to s. */
    exchange(s, entry) {
      const { flow } = this;
      const moves = [];
      for (let u = s, v = entry; ; u = v, v = this.next[v]) {
        if (u < flow.seats) moves.push([u, v >= flow.seats ? v - flow.seats : flow.sits[v]]);
        if (v === s) break;
      }
      flow.give(moves);
    }
  };
  var Buckets = class {
    constructor(flow) {
      this.flow = flow;
      this.byKind = flow.problem.kinds.map(() => /* @__PURE__ */ new Map());
      this.place = new Int32Array(flow.seats);
      this.bucket = [];
      for (let s = 0; s < flow.seats; s++) this.add(s, this.byKind[flow.kind[s]], flow.price[s]);
      this.round = 0;
    }
    add(s, prices, price) {
      if (!prices.has(price)) prices.set(price, { seats: [], passed: 0, round: 0 });
      this.bucket[s] = prices.get(price);
      this.place[s] = this.bucket[s].seats.push(s) - 1;
    }
    /** Begins a search: no seat is passed. */
    restart() {
      this.round++;
    }
    remove(s) {
      const { seats } = this.bucket[s];
      this.swap(seats, this.place[s], seats.length - 1);
      seats.pop();
    }
    swap(seats, i2, j) {
      [seats[i2], seats[j]] = [seats[j], seats[i2]];
      this.place[seats[i2]] = i2;
      this.place[seats[j]] = j;
    }
    /** Calls visit for each seat that person i may have a free arc from; a seat for which it says true is not met again in this search. */
    eachSeatAt(i2, visit) {
      const { problem, price, costOfForeign } = this.flow;
      problem.kinds.forEach(({ fits, foreign }, k) => {
        if (!fits[i2]) return;
        const whole2 = price[this.flow.node(i2)] - foreign[i2] * costOfForeign;
        for (let yields = 0; yields <= problem.yieldsOfOne; yields++) {
          const bucket = this.byKind[k].get(whole2 - yields * this.flow.costOfYield);
          if (bucket) this.pass(bucket, visit);
        }
      });
    }
    pass(bucket, visit) {
      if (bucket.round !== this.round) {
        bucket.round = this.round;
        bucket.passed = 0;
      }
      for (let k = bucket.passed; k < bucket.seats.length; k++) {
        if (visit(bucket.seats[k])) this.swap(bucket.seats, k, bucket.passed++);
      }
    }
  };

  // src/assignment.js
  var People = class {
    constructor(rows, a, lists, drawn) {
      this.rows = rows;
      this.index = new Map(rows.map((row, i2) => [row.id, i2]));
      this.most = rows.map(() => a.maximum);
      for (const { inspector, n } of lists.limits) {
        if (this.index.has(inspector)) this.most[this.index.get(inspector)] = Math.min(a.maximum, n);
      }
      this.absences = rows.map(() => []);
      for (const { inspector, days } of lists.absences) {
        if (this.index.has(inspector)) this.absences[this.index.get(inspector)].push(days);
      }
      this.avoided = this.pairs(lists.avoidance);
      this.disliked = this.pairs(lists.preferences);
      this.barred = drawn.map((target) => this.barredFrom(target.id, target.days));
    }
    /** Pairs as a set of people for each target id. */
    pairs(rows) {
      const byTarget2 = /* @__PURE__ */ new Map();
      for (const { target, inspector } of rows) {
        if (!this.index.has(inspector)) continue;
        if (!byTarget2.has(target)) byTarget2.set(target, /* @__PURE__ */ new Set());
        byTarget2.get(target).add(this.index.get(inspector));
      }
      return byTarget2;
    }
    /** Who cannot be on the team of a target on these days: avoidance pairs and absences. */
    barredFrom(id, days) {
      const barred = new Set(this.avoided.get(id));
      this.absences.forEach((absences, i2) => {
        if (absences.some(([from, to]) => from <= days[1] && days[0] <= to)) barred.add(i2);
      });
      return barred;
    }
    avoids(id, i2) {
      return this.avoided.has(id) && this.avoided.get(id).has(i2);
    }
    dislikes(id, i2) {
      return this.disliked.has(id) && this.disliked.get(id).has(i2);
    }
    fits(i2, seat, departments) {
      const { department, skills } = this.rows[i2];
      return departments.includes(department) && seat.skills.every((skill) => skills.includes(skill));
    }
  };
  var Ranking = class {
    constructor(tickets, size, labelOf) {
      this.tickets = tickets;
      this.labelOf = labelOf;
      this.bank = newBank(size);
      this.team = -1;
      this.known = new Uint8Array(size);
    }
    compare(team, i2, j) {
      if (team !== this.team) {
        this.team = team;
        this.known.fill(0);
      }
      this.know(i2);
      this.know(j);
      return compareTickets(this.bank, i2, this.bank, j) || i2 - j;
    }
    know(i2) {
      if (this.known[i2]) return;
      this.known[i2] = 1;
      this.tickets.into(this.bank, i2, this.labelOf(this.team, i2));
    }
  };
  function partsOf(seats, neighbours) {
    const parts = [];
    for (const { department } of seats) {
      if (parts.some((part) => part.departments.has(department))) continue;
      const departments = /* @__PURE__ */ new Set([department]);
      for (let before = 0; before !== departments.size; ) {
        before = departments.size;
        for (const n of neighbours) {
          if (departments.has(n.department) || departments.has(n.neighbour)) departments.add(n.department).add(n.neighbour);
        }
      }
      parts.push({ departments, neighbours: neighbours.filter((n) => departments.has(n.department)) });
    }
    return parts;
  }
  function assignSeats(seats, neighbours, people, teams, tickets, use, progress) {
    const members = Array.from({ length: teams }, () => new Array(seats.length).fill(-1));
    const opened = /* @__PURE__ */ new Set();
    for (const part of partsOf(seats, neighbours)) {
      const found = assignPart(part, seats, people, teams, tickets, use, progress);
      if (!found) return null;
      found.opened.forEach((n) => opened.add(n));
      found.sits.forEach((person2, k) => {
        members[Math.floor(k / found.places.length)][found.places[k % found.places.length]] = person2;
      });
    }
    return { members, opened };
  }
  function assignPart(part, seats, people, teams, tickets, use, progress) {
    const places = seats.map((_, p) => p).filter((p) => part.departments.has(seats[p].department));
    const own = people.rows.map((_, i2) => i2).filter((i2) => part.departments.has(people.rows[i2].department));
    for (let n = 0; n <= part.neighbours.length; n++) {
      const opened = part.neighbours.slice(0, n);
      const problem = {
        seats: Array.from({ length: teams * places.length }, (_, k) => ({ team: Math.floor(k / places.length), kind: k % places.length })),
        teams,
        kinds: places.map((p) => kindOf(seats[p], opened, own, people)),
        people: own.length,
        ...useOf(use, own, tickets, people)
      };
      const sits = assign(problem, progress);
      if (sits) return { places, opened, sits: Array.from(sits, (i2) => own[i2]) };
    }
    return null;
  }
  function kindOf(seat, opened, own, people) {
    const open = opened.filter((n) => n.department === seat.department && !seat.leader).map((n) => n.neighbour);
    return {
      fits: Uint8Array.from(own, (i2) => people.fits(i2, seat, [seat.department, ...open]) ? 1 : 0),
      foreign: Uint8Array.from(own, (i2) => people.rows[i2].department === seat.department ? 0 : 1)
    };
  }
  function useOf(use, own, tickets, people) {
    const ranking = new Ranking(tickets, own.length, (team, i2) => use.labelOf(team, people.rows[own[i2]]));
    return {
      most: Int32Array.from(own, (i2) => Math.min(use.most(i2), 2147483647)),
      meets: (team, i2) => use.meets(team, own[i2]),
      yields: (team, i2) => use.yields(team, own[i2]),
      yieldsOfOne: use.yieldsOfAll > 0 ? 1 : 0,
      yieldsOfAll: use.yieldsOfAll,
      compare: (team, i2, j) => ranking.compare(team, i2, j)
    };
  }
  function assignTeams(seats, neighbours, people, drawn, tickets, progress) {
    let yieldsOfAll = 0;
    for (const target of drawn) if (people.disliked.has(target.id)) yieldsOfAll += people.disliked.get(target.id).size;
    return assignSeats(seats, neighbours, people, drawn.length, tickets, {
      most: (i2) => people.most[i2],
      meets: (team, i2) => !people.barred[team].has(i2),
      yields: (team, i2) => yieldsOfAll > 0 && people.dislikes(drawn[team].id, i2) ? 1 : 0,
      yieldsOfAll,
      labelOf: (team, row) => "pair " + drawn[team].id + " " + row.id
    }, progress);
  }
  function assignStanding(a, officers, drawn, tickets, progress) {
    if (a.groups * a.seats.length > officers.rows.length) return null;
    const standing2 = assignSeats(a.seats, a.neighbours, officers, a.groups, tickets, {
      most: (i2) => Math.min(1, officers.most[i2]),
      meets: () => true,
      yields: () => 0,
      yieldsOfAll: 0,
      labelOf: (g, row) => "group " + (g + 1) + " " + row.id
    }, progress);
    if (!standing2) return null;
    const matched = matchGroups(a, officers, standing2.members, drawn, tickets, progress);
    return matched && { ...standing2, groups: standing2.members, group: matched, members: Array.from(matched, (g) => standing2.members[g]) };
  }
  function matchGroups(a, officers, groups, drawn, tickets, progress) {
    const yieldsOf = (t, g) => groups[g].filter((i2) => officers.dislikes(drawn[t].id, i2)).length;
    const ranking = new Ranking(tickets, groups.length, (t, g) => "match " + drawn[t].id + " " + (g + 1));
    return assign({
      seats: drawn.map((_, t) => ({ team: t, kind: 0 })),
      teams: drawn.length,
      kinds: [{ fits: new Uint8Array(groups.length).fill(1), foreign: new Uint8Array(groups.length) }],
      people: groups.length,
      most: Int32Array.from(groups, (members) => Math.min(2147483647, a.maximum, ...members.map((i2) => officers.most[i2]))),
      meets: (t, g) => !groups[g].some((i2) => officers.barred[t].has(i2)),
      yields: yieldsOf,
      yieldsOfOne: a.seats.length,
      yieldsOfAll: drawn.length * a.seats.length,
      compare: (t, i2, j) => ranking.compare(t, i2, j)
    }, progress);
  }
  function assignAll(a, officers, experts, drawn, tickets, progress) {
    const main = a.groups ? assignStanding(a, officers, drawn, tickets, progress) : assignTeams(a.seats, a.neighbours, officers, drawn, tickets, progress);
    if (!main) return null;
    const beside = assignTeams(a.expertSeats, [], experts, drawn, tickets, progress);
    if (!beside) return null;
    return { groups: null, group: null, ...main, expertMembers: beside.members };
  }
  function alternatesOf(people, department, workload, n, tickets) {
    const own = people.rows.map((_, i2) => i2).filter((i2) => people.rows[i2].department === department);
    return byWorkload(own, people, workload, tickets).slice(0, n);
  }
  function byWorkload(candidates, people, workload, tickets) {
    const ticketOf = new Map(candidates.map((i2) => [i2, tickets.of("alternate " + people.rows[i2].id)]));
    const order = (i2, j) => ticketOf.get(i2) < ticketOf.get(j) ? -1 : ticketOf.get(i2) > ticketOf.get(j) ? 1 : i2 - j;
    return candidates.sort((i2, j) => workload[i2] - workload[j] || order(i2, j));
  }
  function workloadOf(people, teams) {
    const workload = new Array(people.rows.length).fill(0);
    for (const members of teams) for (const i2 of members) workload[i2]++;
    return workload;
  }

  // src/draw.js
  function draw(a, lists, tickets, progress) {
    const { targets } = lists;
    const bank = targetTickets(tickets, targets, lists.weights, progress);
    progress("sort", 0, 1);
    const order = inTicketOrder(bank, targets.count);
    const { drawn: rows, ranked } = sample(targets, order, a.strata);
    const batches = batchOfRank(a, rows.length);
    const drawn = rows.map((row, rank) => {
      const id = targets.id(row);
      const lots = lotsOf(tickets, id, a.lots);
      return { row, ...targets.row(row), ticket: ticketHex(bank, row), lots, days: checkDays(lots, batches[rank], a.days) };
    });
    return { bank, ranked, drawn, batches, ...whoGoes(a, lists, drawn, tickets, progress) };
  }
  function batchOfRank(a, drawn) {
    const batches = [];
    for (const batch of a.batches) for (let k = 0; k < batch.size && batches.length < drawn; k++) batches.push(batch);
    return batches;
  }
  function whoGoes(a, lists, drawn, tickets, progress) {
    const officers = new People(lists.inspectors, a, lists, drawn);
    const experts = new People(lists.experts, a, lists, drawn);
    const assignment = a.content === onlyTargets ? { members: drawn.map(() => []), expertMembers: drawn.map(() => []), opened: /* @__PURE__ */ new Set(), groups: null, group: null } : assignAll(a, officers, experts, drawn, tickets, progress);
    if (!assignment) return { officers, experts, assignment };
    const workloads = { officers: workloadOf(officers, assignment.members), experts: workloadOf(experts, assignment.expertMembers) };
    return {
      officers,
      experts,
      assignment,
      workloads,
      alternates: alternates(a, a.seats, officers, workloads.officers, tickets),
      expertAlternates: alternates(a, a.expertSeats, experts, workloads.experts, tickets)
    };
  }
  function alternates(a, seats, people, workload, tickets) {
    if (!a.alternates) return [];
    const departments = [...new Set(seats.map((seat) => seat.department))];
    return departments.map((department) => ({ department, people: alternatesOf(people, department, workload, a.alternates, tickets) }));
  }

  // src/result.js
  function resultLines(a, draw2, announcementHash, key) {
    const lines = headLines(announcementHash, key);
    for (const n of a.neighbours) if (draw2.assignment.opened.has(n)) lines.push("启用相邻 " + n.department + " " + n.neighbour);
    (draw2.assignment.groups || []).forEach((members, g) => {
      members.forEach((i2, seat) => lines.push("编组 " + (g + 1) + " " + (seat + 1) + " " + person(draw2.officers.rows[i2])));
    });
    draw2.drawn.forEach((target, k) => lines.push(...targetLines(a, draw2, target, k)));
    lines.push(...alternateLines("递补", draw2.alternates, draw2.officers));
    lines.push(...alternateLines("递补专家", draw2.expertAlternates, draw2.experts));
    return lines;
  }
  function headLines(announcementHash, key) {
    return ["摇号抽取结果 v1", "公告 " + announcementHash, "密钥 " + key];
  }
  var person = ({ id, department, name: name5 }) => id + " " + department + " " + name5;
  function targetLines(a, draw2, target, k) {
    const rank = k + 1;
    const batch = draw2.batches[k];
    const lines = [];
    if (batch && batch !== draw2.batches[k - 1]) {
      lines.push("批次 " + (a.batches.indexOf(batch) + 1) + " " + batch.days[0] + " 至 " + batch.days[1]);
    }
    lines.push("抽中 " + rank + " " + drawnFields(target));
    for (const { what, text } of target.lots) lines.push("另抽 " + rank + " " + what + " " + text);
    if (draw2.assignment.group) lines.push("派组 " + rank + " " + (draw2.assignment.group[k] + 1));
    const sides = [[draw2.assignment.members[k], draw2.officers, "席位"], [draw2.assignment.expertMembers[k], draw2.experts, "专家席"]];
    for (const [members, people, word] of sides) lines.push(...seatLines(word + " " + rank, members, people));
    for (const [members, people] of sides) {
      for (const i2 of members) if (people.dislikes(target.id, i2)) lines.push("让步 " + rank + " " + people.rows[i2].id);
    }
    return lines;
  }
  var drawnFields = ({ ticket, id, stratum, name: name5 }) => ticket + " " + id + " " + stratum + " " + name5;
  function seatLines(prefix, members, people) {
    return members.map((i2, seat) => prefix + " " + (seat + 1) + " " + person(people.rows[i2]));
  }
  function alternateLines(word, departments, people) {
    return departments.flatMap(({ department, people: own }) => own.map((i2, n) => word + " " + department + " " + (n + 1) + " " + people.rows[i2].id + " " + people.rows[i2].name));
  }
  function compareLines(file, bytes, expected) {
    const lines = new Lines(bytes);
    for (let k = 1; k <= Math.max(lines.count, expected.length); k++) {
      if (k > expected.length) throw new Disagreement(file, k, "lineTooMany");
      if (!isLine(lines, k, expected[k - 1])) throw new Disagreement(file, k, "notComputed", { expected: expected[k - 1] });
    }
  }
  function isLine(lines, k, text) {
    if (k > lines.count || !lines.isEnded(k)) return false;
    const wanted = encode(text);
    return compareBytes(lines.bytes, lines.start(k), lines.end(k), wanted, 0, wanted.length) === 0;
  }

  // src/acts.js
  var name4 = "acts.txt";
  var readFirst = pattern("补抽 <n> <date> <id>");
  var readReason = pattern("事由 <text>");
  var readApproval = pattern("批准 <text>");
  function checkActs(bytes, a, targets, draw2, tickets) {
    const lines = new Lines(bytes);
    const acts = new Acts(a, targets, draw2, tickets);
    if (lines.text(1) !== "摇号后续事项 v1") throw new Disagreement(name4, 1, "wrongLine");
    const found = [];
    let k = 2;
    do
      k = checkAct(lines, k, acts, found);
    while (k <= lines.count);
    return found;
  }
  function checkAct(lines, k, acts, found) {
    const wrong = (line, expected) => new Disagreement(name4, line, "wrongAct", { expected });
    const first = readFirst(lines.text(k));
    if (!first || !acts.mayBeNext(first, found)) throw wrong(k);
    const [number, date, answered] = first;
    const supplement = acts.supplement(answered);
    if (!supplement) throw wrong(k);
    const reason = readReason(lines.text(k + 1));
    if (!reason) throw wrong(k + 1);
    const approval = readApproval(lines.text(k + 2));
    if (!approval) throw wrong(k + 2);
    const computed = acts.linesOf(supplement);
    computed.forEach((line, i2) => {
      if (!isLine(lines, k + 3 + i2, line)) throw wrong(k + 3 + i2, line);
    });
    found.push({ number, date, answered, reason: reason[0], approval: approval[0], target: supplement.target });
    return k + 3 + computed.length;
  }
  var Acts = class {
    constructor(a, targets, draw2, tickets) {
      Object.assign(this, { a, targets, draw: draw2, tickets });
      this.teams = /* @__PURE__ */ new Map();
      draw2.drawn.forEach((target, k) => {
        this.teams.set(target.id, { target, members: draw2.assignment.members[k], expertMembers: draw2.assignment.expertMembers[k] });
      });
      this.workloads = { officers: [...draw2.workloads.officers], experts: [...draw2.workloads.experts] };
      this.taken = a.strata.map((s) => s.take);
    }
    /** Acts count from 1, dates do not run backwards, and the target is one that nobody has answered. */
    mayBeNext([number, date, answered], before) {
      const last = before[before.length - 1];
      return number === before.length + 1 && (!last || last.date <= date) && this.teams.has(answered);
    }
    /** The supplement that answers a target, or null if there is none. */
    supplement(answered) {
      const old = this.teams.get(answered);
      const s = this.a.strata.findIndex(({ name: name5 }) => name5 === old.target.stratum);
      const row = this.draw.ranked[s][this.taken[s]];
      if (row === void 0) return null;
      this.taken[s]++;
      this.teams.delete(answered);
      const target = { ...this.targets.row(row), row, ticket: ticketHex(this.draw.bank, row), days: old.target.days };
      const { officers, experts } = this.draw;
      const members = this.seatAll(this.a.seats, old.members, officers, this.workloads.officers, target);
      const expertMembers = members && this.seatAll(this.a.expertSeats, old.expertMembers, experts, this.workloads.experts, target);
      if (!expertMembers) return null;
      const team = { target, members, expertMembers };
      this.teams.set(target.id, team);
      return team;
    }
    /** Seat by seat: who had it keeps it unless an avoidance pair forbids it. Workloads lose the old team and gain the new one, seat by seat. */
    seatAll(seats, old, people, workload, target) {
      for (const i2 of old) workload[i2]--;
      const keeps = old.map((i2) => !people.avoids(target.id, i2));
      const members = [];
      for (let p = 0; p < seats.length; p++) {
        const busy = [...members, ...old.filter((_, q) => q > p && keeps[q])];
        const i2 = keeps[p] ? old[p] : this.firstFor(seats[p], people, workload, target, busy);
        if (i2 === void 0) return null;
        members.push(i2);
        workload[i2]++;
      }
      return members;
    }
    /** The first who can take a seat, by workload, then by ticket. */
    firstFor(seat, people, workload, target, busy) {
      const barred = people.barredFrom(target.id, target.days);
      const candidates = people.rows.map((_, i2) => i2).filter((i2) => {
        return people.fits(i2, seat, [seat.department]) && !barred.has(i2) && !busy.includes(i2) && workload[i2] < people.most[i2];
      });
      return byWorkload(candidates, people, workload, this.tickets)[0];
    }
    linesOf({ target, members, expertMembers }) {
      return ["抽中 " + drawnFields(target), ...seatLines("席位", members, this.draw.officers), ...seatLines("专家席", expertMembers, this.draw.experts)];
    }
  };

  // src/area.js
  var readArea = pattern("区域 <word>");
  var readDrawn = pattern("抽中 <n> <hash> <id> <word> <text>");
  function readDispatch(bytes) {
    const lines = new Lines(bytes);
    const wrong = (k) => new Disagreement("dispatch.txt", k, "wrongLine");
    if (lines.text(1) !== "摇号分发 v1") throw wrong(1);
    const area = readArea(lines.text(2));
    if (!area) throw wrong(2);
    if (lines.count > 2) throw wrong(3);
    return area[0];
  }
  function areaOf(a, area) {
    const found = a.areas.find((row) => row.area === area);
    if (!found) throw new Disagreement("dispatch.txt", 2, "unknownArea");
    return found;
  }
  function checkAreaResult(bytes, a, targets, weights, tickets, announcementHash, key, progress) {
    const drawn = readDrawnLines(bytes, a, headLines(announcementHash, key));
    const cutOffs = cutOffsOf(drawn, a.strata);
    const bank = targetTickets(tickets, targets, weights, progress);
    const listed = checkListed(drawn, targets, bank);
    for (let i2 = 0; i2 < targets.count; i2++) {
      const { id, stratum } = targets.row(i2);
      const cutOff = cutOffs.get(stratum);
      const isDrawn = cutOff !== void 0 && compareTargets({ ticket: ticketHex(bank, i2), id }, cutOff) <= 0;
      if (isDrawn && !listed.has(i2)) throw new Disagreement("targets.txt", i2 + 2, "notListed");
    }
    return { bank, drawn, cutOffs, listed };
  }
  function readDrawnLines(bytes, a, head) {
    const lines = new Lines(bytes);
    const wrong = (k) => new Disagreement("result.txt", k, "wrongLine");
    const ids = /* @__PURE__ */ new Set();
    const drawn = [];
    for (let k = 1; k <= Math.max(lines.count, head.length); k++) {
      const text = lines.text(k, true);
      if (text === null || k <= head.length && !isLine(lines, k, head[k - 1])) throw wrong(k);
      if (!text.startsWith("抽中 ")) continue;
      const row = asDrawn(readDrawn(lines.text(k)), k);
      if (!row || !a.strata.some((s) => s.name === row.stratum) || !follows(drawn, row) || ids.has(row.id)) throw wrong(k);
      ids.add(row.id);
      drawn.push(row);
    }
    return drawn;
  }
  function asDrawn(values, line) {
    if (!values) return null;
    const [rank, ticket, id, stratum, name5] = values;
    return { rank, ticket, id, stratum, name: name5, line };
  }
  function follows(drawn, row) {
    const last = drawn[drawn.length - 1];
    return row.rank === drawn.length + 1 && (!last || compareTargets(last, row) < 0);
  }
  function compareTargets(a, b) {
    return compareText(a.ticket, b.ticket) || compareText(a.id, b.id);
  }
  function cutOffsOf(drawn, strata) {
    const cutOffs = /* @__PURE__ */ new Map();
    const counts = /* @__PURE__ */ new Map();
    for (const row of drawn) {
      cutOffs.set(row.stratum, row);
      counts.set(row.stratum, (counts.get(row.stratum) || 0) + 1);
    }
    for (const s of strata) {
      if ((counts.get(s.name) || 0) !== s.take) throw new Disagreement("announcement.txt", s.line, "wrongCount");
    }
    return cutOffs;
  }
  function checkListed(drawn, targets, bank) {
    const listed = /* @__PURE__ */ new Map();
    for (const line of drawn) {
      const i2 = targets.find(line.id);
      if (i2 < 0) continue;
      const { stratum, name: name5 } = targets.row(i2);
      if (line.ticket !== ticketHex(bank, i2) || line.stratum !== stratum || line.name !== name5) {
        throw new Disagreement("result.txt", line.line, "wrongDrawn");
      }
      listed.set(i2, line);
    }
    return listed;
  }

  // src/verify.js
  function verify(files, progress = () => {
  }) {
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
    progress("sums", 0, 1);
    const sums = checkSums(files);
    found.passed = 1;
    readRules2(files, sums, found);
    found.passed = 2;
    const lists = readLists(files, found, progress);
    found.passed = 3;
    found.draw = draw(found.announcement, lists, found.tickets, progress);
    if (!found.draw.assignment) throw new Disagreement("result.txt", 1, "noResult");
    compareLines("result.txt", files.get("result.txt"), resultLines(found.announcement, found.draw, found.commitment, found.key));
    found.passed = 4;
    if (files.has("acts.txt")) found.acts = checkActs(files.get("acts.txt"), found.announcement, lists.targets, found.draw, found.tickets);
    found.passed = 5;
  }
  function readRules2(files, sums, found) {
    found.announcement = readAnnouncement(new Lines(files.get("announcement.txt")));
    checkSums2(found.announcement);
    found.commitment = sha256Hex(files.get("announcement.txt"));
    checkNamed(found.announcement.lists, sums, found.ofArea);
    found.seed = readSeed(files.get("seed.txt"));
    found.key = keyOf(files.get("announcement.txt"), files.get("seed.txt"));
    found.tickets = new Tickets(found.key);
  }
  function checkNamed(announced, sums, ofArea2) {
    const names = ofArea2 ? ["targets.txt", "weights.txt"] : Object.values(commitments);
    for (const file of names) {
      if (announced[file] && !sums.has(file)) throw new Disagreement("announcement.txt", announced[file].line, "notNamed");
    }
    for (const [file, line] of sums) {
      if (names.includes(file) && !announced[file]) throw new Disagreement("SHA256SUMS", line, "notCommitted");
    }
  }
  function readSeed(bytes) {
    const lines = new Lines(bytes);
    const seed = lines.text(1);
    if (seed === null || asSeed(seed) === null) throw new Disagreement("seed.txt", 1, "wrongLine");
    if (lines.count > 1) throw new Disagreement("seed.txt", 2, "wrongLine");
    return seed;
  }
  function readLists(files, found, progress) {
    const a = found.announcement;
    const read = (file) => a.lists[file] ? readList(file, files.get(file), a.lists[file]) : [];
    const targets = readTargets(files, a, progress);
    found.targets = targets;
    const isTarget = (row) => targets.has(row.target);
    const weights = readWith("weights.txt", read, isTarget);
    if (a.lists["areas.txt"]) checkAreas2(read("areas.txt"), targets, a.areas);
    found.excluded = readWith("excluded.txt", read, (row) => !targets.has(row.target));
    const inspectors = read("inspectors.txt");
    const ids = new Set(inspectors.map((row) => row.id));
    const experts = readWith("experts.txt", read, (row) => !ids.has(row.id));
    for (const row of experts) ids.add(row.id);
    const isInspector = (row) => ids.has(row.inspector);
    const avoidance = readWith("avoidance.txt", read, (row) => isTarget(row) && isInspector(row));
    const preferences = readWith("preferences.txt", read, (row) => isTarget(row) && isInspector(row));
    const absences = readWith("absences.txt", read, isInspector);
    const limits = readWith("limits.txt", read, isInspector);
    found.lists = { targets, weights, inspectors, experts, avoidance, preferences, absences, limits };
    return found.lists;
  }
  function readWith(file, read, isRight) {
    const rows = read(file);
    checkRows(file, rows, isRight);
    return rows;
  }
  function readTargets(files, a, progress) {
    const targets = new Targets(files.get("targets.txt"), progress);
    checkCommitment("targets.txt", files.get("targets.txt"), targets.count, a.lists["targets.txt"]);
    targets.checkStrataKnown(a.strata.map((s) => s.name));
    targets.checkStrataCounts(a.strata);
    for (const { id, line } of a.exceptions) if (!targets.has(id)) throw new Disagreement("announcement.txt", line, "unknownId");
    return targets;
  }
  function verifyArea(files, found, progress) {
    const sums = checkSums(files);
    found.passed = 1;
    found.area = readDispatch(files.get("dispatch.txt"));
    readRules2(files, sums, found);
    const a = found.announcement;
    const area = areaOf(a, found.area);
    found.passed = 2;
    const targets = new Targets(files.get("targets.txt"), progress);
    checkCommitment("targets.txt", files.get("targets.txt"), targets.count, area);
    targets.checkStrataKnown(a.strata.map((s) => s.name));
    found.targets = targets;
    const weights = a.lists["weights.txt"] ? readList("weights.txt", files.get("weights.txt"), a.lists["weights.txt"]) : [];
    found.passed = 3;
    found.areaDraw = checkAreaResult(files.get("result.txt"), a, targets, weights, found.tickets, found.commitment, found.key, progress);
    found.passed = 5;
  }

  // libraries/fflate/browser.js
  var u8 = Uint8Array;
  var u16 = Uint16Array;
  var i32 = Int32Array;
  var fleb = new u8([
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    1,
    1,
    1,
    2,
    2,
    2,
    2,
    3,
    3,
    3,
    3,
    4,
    4,
    4,
    4,
    5,
    5,
    5,
    5,
    0,
    /* unused */
    0,
    0,
    /* impossible */
    0
  ]);
  var fdeb = new u8([
    0,
    0,
    0,
    0,
    1,
    1,
    2,
    2,
    3,
    3,
    4,
    4,
    5,
    5,
    6,
    6,
    7,
    7,
    8,
    8,
    9,
    9,
    10,
    10,
    11,
    11,
    12,
    12,
    13,
    13,
    /* unused */
    0,
    0
  ]);
  var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
  var freb = function(eb, start) {
    var b = new u16(31);
    for (var i2 = 0; i2 < 31; ++i2) {
      b[i2] = start += 1 << eb[i2 - 1];
    }
    var r = new i32(b[30]);
    for (var i2 = 1; i2 < 30; ++i2) {
      for (var j = b[i2]; j < b[i2 + 1]; ++j) {
        r[j] = j - b[i2] << 5 | i2;
      }
    }
    return { b, r };
  };
  var _a = freb(fleb, 2);
  var fl = _a.b;
  var revfl = _a.r;
  fl[28] = 258, revfl[258] = 28;
  var _b = freb(fdeb, 0);
  var fd = _b.b;
  var revfd = _b.r;
  var rev = new u16(32768);
  for (i = 0; i < 32768; ++i) {
    x = (i & 43690) >> 1 | (i & 21845) << 1;
    x = (x & 52428) >> 2 | (x & 13107) << 2;
    x = (x & 61680) >> 4 | (x & 3855) << 4;
    rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
  }
  var x;
  var i;
  var hMap = (function(cd, mb, r) {
    var s = cd.length;
    var i2 = 0;
    var l = new u16(mb);
    for (; i2 < s; ++i2) {
      if (cd[i2])
        ++l[cd[i2] - 1];
    }
    var le = new u16(mb);
    for (i2 = 1; i2 < mb; ++i2) {
      le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
    }
    var co;
    if (r) {
      co = new u16(1 << mb);
      var rvb = 15 - mb;
      for (i2 = 0; i2 < s; ++i2) {
        if (cd[i2]) {
          var sv = i2 << 4 | cd[i2];
          var r_1 = mb - cd[i2];
          var v = le[cd[i2] - 1]++ << r_1;
          for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
            co[rev[v] >> rvb] = sv;
          }
        }
      }
    } else {
      co = new u16(s);
      for (i2 = 0; i2 < s; ++i2) {
        if (cd[i2]) {
          co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
        }
      }
    }
    return co;
  });
  var flt = new u8(288);
  for (i = 0; i < 144; ++i)
    flt[i] = 8;
  var i;
  for (i = 144; i < 256; ++i)
    flt[i] = 9;
  var i;
  for (i = 256; i < 280; ++i)
    flt[i] = 7;
  var i;
  for (i = 280; i < 288; ++i)
    flt[i] = 8;
  var i;
  var fdt = new u8(32);
  for (i = 0; i < 32; ++i)
    fdt[i] = 5;
  var i;
  var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
  var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
  var max = function(a) {
    var m = a[0];
    for (var i2 = 1; i2 < a.length; ++i2) {
      if (a[i2] > m)
        m = a[i2];
    }
    return m;
  };
  var bits = function(d, p, m) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
  };
  var bits16 = function(d, p) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
  };
  var shft = function(p) {
    return (p + 7) / 8 | 0;
  };
  var slc = function(v, s, e) {
    if (s == null || s < 0)
      s = 0;
    if (e == null || e > v.length)
      e = v.length;
    return new u8(v.subarray(s, e));
  };
  var ec = [
    "unexpected EOF",
    "invalid block type",
    "invalid length/literal",
    "invalid distance",
    "stream finished",
    "no stream handler",
    ,
    // determined by compression function
    "no callback",
    "invalid UTF-8 data",
    "extra field too long",
    "date not in range 1980-2099",
    "filename too long",
    "stream finishing",
    "invalid zip data"
    // determined by unknown compression method
  ];
  var err = function(ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
      Error.captureStackTrace(e, err);
    if (!nt)
      throw e;
    return e;
  };
  var inflt = function(dat, st, buf, dict) {
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
      return buf || new u8(0);
    var noBuf = !buf;
    var resize = noBuf || st.i != 2;
    var noSt = st.i;
    if (noBuf)
      buf = new u8(sl * 3);
    var cbuf = function(l2) {
      var bl = buf.length;
      if (l2 > bl) {
        var nbuf = new u8(Math.max(bl * 2, l2));
        nbuf.set(buf);
        buf = nbuf;
      }
    };
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    var tbts = sl * 8;
    do {
      if (!lm) {
        final = bits(dat, pos, 1);
        var type = bits(dat, pos + 1, 3);
        pos += 3;
        if (!type) {
          var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
          if (t > sl) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + l);
          buf.set(dat.subarray(s, t), bt);
          st.b = bt += l, st.p = pos = t * 8, st.f = final;
          continue;
        } else if (type == 1)
          lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
        else if (type == 2) {
          var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
          var tl = hLit + bits(dat, pos + 5, 31) + 1;
          pos += 14;
          var ldt = new u8(tl);
          var clt = new u8(19);
          for (var i2 = 0; i2 < hcLen; ++i2) {
            clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
          }
          pos += hcLen * 3;
          var clb = max(clt), clbmsk = (1 << clb) - 1;
          var clm = hMap(clt, clb, 1);
          for (var i2 = 0; i2 < tl; ) {
            var r = clm[bits(dat, pos, clbmsk)];
            pos += r & 15;
            var s = r >> 4;
            if (s < 16) {
              ldt[i2++] = s;
            } else {
              var c = 0, n = 0;
              if (s == 16)
                n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
              else if (s == 17)
                n = 3 + bits(dat, pos, 7), pos += 3;
              else if (s == 18)
                n = 11 + bits(dat, pos, 127), pos += 7;
              while (n--)
                ldt[i2++] = c;
            }
          }
          var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
          lbt = max(lt);
          dbt = max(dt);
          lm = hMap(lt, lbt, 1);
          dm = hMap(dt, dbt, 1);
        } else
          err(1);
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
      }
      if (resize)
        cbuf(bt + 131072);
      var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
      var lpos = pos;
      for (; ; lpos = pos) {
        var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
        pos += c & 15;
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (!c)
          err(2);
        if (sym < 256)
          buf[bt++] = sym;
        else if (sym == 256) {
          lpos = pos, lm = null;
          break;
        } else {
          var add2 = sym - 254;
          if (sym > 264) {
            var i2 = sym - 257, b = fleb[i2];
            add2 = bits(dat, pos, (1 << b) - 1) + fl[i2];
            pos += b;
          }
          var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
          if (!d)
            err(3);
          pos += d & 15;
          var dt = fd[dsym];
          if (dsym > 3) {
            var b = fdeb[dsym];
            dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
          }
          if (pos > tbts) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + 131072);
          var end = bt + add2;
          if (bt < dt) {
            var shift = dl - dt, dend = Math.min(dt, end);
            if (shift + bt < 0)
              err(3);
            for (; bt < dend; ++bt)
              buf[bt] = dict[shift + bt];
          }
          for (; bt < end; ++bt)
            buf[bt] = buf[bt - dt];
        }
      }
      st.l = lm, st.p = lpos, st.b = bt, st.f = final;
      if (lm)
        final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
  };
  var et = /* @__PURE__ */ new u8(0);
  function inflateSync(data, opts) {
    return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
  }
  var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
  var tds = 0;
  try {
    td.decode(et, { stream: true });
    tds = 1;
  } catch (e) {
  }

  // src/report.js
  var mostFound = 50;
  function reportOf(found, files) {
    const d = found.disagreement;
    return {
      agrees: d === null,
      finding: d && { file: d.file, line: d.line, announced: d.announced, why: d.why, expected: d.expected, text: textAt(files, d) },
      answers: answersOf(found),
      area: found.area || "",
      targets: found.targets ? found.targets.count : 0,
      rules: found.announcement && found.commitment ? rulesOf(found) : null,
      drawn: d === null ? drawnOf(found) : [],
      standing: d === null ? standingOf(found) : [],
      opened: d === null && found.draw ? found.announcement.neighbours.filter((n) => found.draw.assignment.opened.has(n)) : [],
      alternates: d === null && found.draw ? alternatesOf2(found.draw) : [],
      acts: d === null && found.acts ? found.acts : [],
      looksUp: found.passed >= 4 || found.passed >= 3 && Boolean(found.draw)
    };
  }
  function textAt(files, { file, line }) {
    return line && files.has(file) ? new Lines(files.get(file)).text(line, true) || "" : "";
  }
  var ofResult = ["seed.txt", "result.txt", "acts.txt"];
  function answersOf({ disagreement, passed }) {
    const aboutResult = disagreement !== null && (passed >= 3 || ofResult.includes(disagreement.about));
    return {
      lists: passed >= 3 ? "yes" : aboutResult ? "unknown" : "no",
      result: passed >= 5 ? "yes" : aboutResult ? "no" : "unknown",
      before: "unknown",
      only: "unknown"
    };
  }
  function rulesOf({ announcement: a, commitment, seed, key }) {
    return {
      office: a.office,
      number: a.number,
      task: a.task,
      name: a.name,
      content: a.content,
      days: a.days,
      items: a.items,
      commitment,
      seed: key ? seed : "",
      key: key || "",
      seedSource: a.seedSource,
      seedMoment: a.seedMoment,
      lists: a.lists,
      registry: a.registry,
      filter: a.filter,
      excluded: a.excluded,
      strata: a.strata.map(({ name: name5, of, take }) => ({ name: name5, of, take })),
      seats: a.seats.length,
      expertSeats: a.expertSeats.length
    };
  }
  function drawnOf(found) {
    if (found.areaDraw) return [...found.areaDraw.listed.values()].map((line) => ({ ...line, lots: [], officers: [], experts: [] }));
    const { drawn, assignment, officers, experts } = found.draw;
    return drawn.map((target, k) => ({
      rank: k + 1,
      ticket: target.ticket,
      id: target.id,
      stratum: target.stratum,
      name: target.name,
      days: target.days,
      lots: target.lots.map(({ what, text }) => ({ what, text })),
      group: assignment.group ? assignment.group[k] + 1 : 0,
      officers: assignment.members[k].map((i2) => personOf(officers.rows[i2])),
      experts: assignment.expertMembers[k].map((i2) => personOf(experts.rows[i2]))
    }));
  }
  function personOf({ id, department, name: name5 }) {
    return { id, department, name: name5 };
  }
  function standingOf({ draw: draw2 }) {
    return draw2 && draw2.assignment.groups ? draw2.assignment.groups.map((members) => members.map((i2) => personOf(draw2.officers.rows[i2]))) : [];
  }
  function alternatesOf2({ alternates: alternates2, expertAlternates, officers, experts }) {
    const named = (rows, people) => rows.map(({ department, people: own }) => ({ department, people: own.map((i2) => personOf(people.rows[i2])) }));
    return [...named(alternates2, officers), ...named(expertAlternates, experts)];
  }
  function lookUp(found, query) {
    const rows = rowsFor(found, query.trim().normalize("NFC"));
    return { query, more: rows.length > mostFound, rows: rows.slice(0, mostFound).map((i2) => standing(found, i2)), excluded: excludedFor(found, query.trim()) };
  }
  function rowsFor({ targets }, query) {
    if (query === "") return [];
    const exact = targets.find(query);
    if (exact >= 0) return [exact];
    const rows = [];
    for (let i2 = 0; i2 < targets.count && rows.length <= mostFound; i2++) {
      const { id, name: name5 } = targets.row(i2);
      if (name5.includes(query) || id.toLowerCase() === query.toLowerCase()) rows.push(i2);
    }
    return rows;
  }
  function excludedFor({ excluded = [] }, query) {
    if (query === "") return [];
    return excluded.filter((row) => row.target === query || row.name.includes(query)).slice(0, mostFound);
  }
  function standing(found, i2) {
    const target = found.targets.row(i2);
    const { bank } = found.draw || found.areaDraw;
    const stratum = found.announcement.strata.find((s) => s.name === target.stratum);
    const weighted = Boolean(found.announcement.lists["weights.txt"]);
    return { ...target, weighted, ticket: ticketHex(bank, i2), of: stratum.of, take: stratum.take, ...found.draw ? placeInDraw(found, i2) : placeInArea(found, i2) };
  }
  function placeInDraw({ announcement, draw: draw2, targets }, i2) {
    const s = announcement.strata.findIndex(({ name: name5 }) => name5 === targets.row(i2).stratum);
    const { take } = announcement.strata[s];
    const place = draw2.ranked[s].indexOf(i2) + 1;
    return { cutOff: take ? ticketHex(draw2.bank, draw2.ranked[s][take - 1]) : "", place, drawn: place <= take };
  }
  function placeInArea({ areaDraw, targets }, i2) {
    const cutOff = areaDraw.cutOffs.get(targets.row(i2).stratum);
    return { cutOff: cutOff ? cutOff.ticket : "", place: 0, drawn: areaDraw.listed.has(i2) };
  }

  // src/worker.js
  function listen(scope) {
    let found = null;
    scope.onmessage = ({ data }) => {
      try {
        if (data.kind === "find") {
          scope.postMessage({ kind: "found", ...lookUp(found, data.query) });
          return;
        }
        const files = data.files || unpack(data.packed);
        found = verify(files, reporter(scope));
        scope.postMessage({ kind: "report", report: reportOf(found, files) });
      } catch (problem) {
        scope.postMessage({ kind: "failed", message: String(problem) });
      }
    };
  }
  function reporter(scope) {
    let last = 0;
    let lastStep = "";
    return (step, done, of) => {
      const now = Date.now();
      if (step === lastStep && now - last < 100) return;
      last = now;
      lastStep = step;
      scope.postMessage({ kind: "progress", step, done, of });
    };
  }
  function unpack(packed) {
    const files = /* @__PURE__ */ new Map();
    for (const [name5, { size, text }] of packed) files.set(name5, inflateSync(bytesOf(text), { out: new Uint8Array(size) }));
    return files;
  }
  function bytesOf(base64) {
    const characters = atob(base64);
    const bytes = new Uint8Array(characters.length);
    for (let i2 = 0; i2 < bytes.length; i2++) bytes[i2] = characters.charCodeAt(i2);
    return bytes;
  }
  return __toCommonJS(checker_exports);
})();
