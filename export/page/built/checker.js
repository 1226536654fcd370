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
 Parts are of noble-curves:

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
    for (var name9 in all)
      __defProp(target, name9, { get: all[name9], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod2) => __copyProps(__defProp({}, "__esModule", { value: true }), mod2);
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
    /** Line k as people and files are called in the ledger (§12, *free*): any UTF-8 without controls; null if it is not. */
    free(k) {
      if (k < 1 || k > this.count || !this.isEnded(k)) return null;
      return decodeFree(this.bytes, this.start(k), this.end(k));
    }
    /** Whether line k is there, and empty, as the one line of a signed note is. */
    isEmpty(k) {
      return k <= this.count && this.isEnded(k) && this.start(k) === this.end(k);
    }
    /** The bytes of lines from ≤ k < to, with their LFs. */
    bytesOf(from, to) {
      return this.bytes.subarray(this.starts[from - 1], this.starts[to - 1]);
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
  function decodeFree(bytes, from, to) {
    if (to - from > maxLine) return null;
    let text = "";
    for (let i2 = from; i2 < to; ) {
      const point = pointAt(bytes, i2, to);
      if (point < 0 || isControl(point)) return null;
      i2 += width(point);
      text += String.fromCodePoint(point);
    }
    return text;
  }
  var isControl = (point) => point < 32 || point >= 127 && point <= 159 || point === 8232 || point === 8233;
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
    const shortest2 = width(point) === more + 1;
    return shortest2 && (point < 55296 || point > 57343) && point <= 1114111 ? point : -1;
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

  // libraries/noble-hashes/_u64.js
  var U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
  var _32n = /* @__PURE__ */ BigInt(32);
  function fromBig(n, le = false) {
    if (le)
      return { h: Number(n & U32_MASK64), l: Number(n >> _32n & U32_MASK64) };
    return { h: Number(n >> _32n & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
  }
  function split(lst, le = false) {
    const len = lst.length;
    let Ah = new Uint32Array(len);
    let Al = new Uint32Array(len);
    for (let i2 = 0; i2 < len; i2++) {
      const { h, l } = fromBig(lst[i2], le);
      [Ah[i2], Al[i2]] = [h, l];
    }
    return [Ah, Al];
  }
  var fromNumH = (n) => n / 2 ** 32 | 0;
  var fromNumL = (n) => n >>> 0;
  function setU64FromNum(view, byteOffset, n, isLE) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE ? l : h, isLE);
    view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
  }
  var shrSH = (h, _l, s) => h >>> s;
  var shrSL = (h, l, s) => h << 32 - s | l >>> s;
  var rotrSH = (h, l, s) => h >>> s | l << 32 - s;
  var rotrSL = (h, l, s) => h << 32 - s | l >>> s;
  var rotrBH = (h, l, s) => h << 64 - s | l >>> s - 32;
  var rotrBL = (h, l, s) => h >>> s - 32 | l << 64 - s;
  function add(Ah, Al, Bh, Bl) {
    const l = (Al >>> 0) + (Bl >>> 0);
    return { h: Ah + Bh + (l / 2 ** 32 | 0) | 0, l: l | 0 };
  }
  var add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
  var add3H = (low, Ah, Bh, Ch) => Ah + Bh + Ch + (low / 2 ** 32 | 0) | 0;
  var add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
  var add4H = (low, Ah, Bh, Ch, Dh) => Ah + Bh + Ch + Dh + (low / 2 ** 32 | 0) | 0;
  var add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
  var add5H = (low, Ah, Bh, Ch, Dh, Eh) => Ah + Bh + Ch + Dh + Eh + (low / 2 ** 32 | 0) | 0;

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
  function ahash(h) {
    if (typeof h !== "function" || typeof h.create !== "function")
      throw new TypeError("expected hash wrapped by utils.createHasher");
    anumber(h.outputLen);
    anumber(h.blockLen);
    if (h.outputLen < 1 || h.blockLen < 1)
      throw new Error("hash blockLen / outputLen must be >= 1");
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
  var hasHexBuiltin = /* @__PURE__ */ (() => (
    // @ts-ignore
    typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
  ))();
  var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i2) => i2.toString(16).padStart(2, "0"));
  function bytesToHex(bytes) {
    abytes(bytes);
    if (hasHexBuiltin)
      return bytes.toHex();
    let hex2 = "";
    for (let i2 = 0; i2 < bytes.length; i2++) {
      hex2 += hexes[bytes[i2]];
    }
    return hex2;
  }
  function asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - (65 - 10) : ch >= 97 && ch <= 102 ? ch - (97 - 10) : void 0;
  }
  function hexToBytes(hex2) {
    if (typeof hex2 !== "string")
      throw new TypeError("hex string expected, got " + typeof hex2);
    if (hasHexBuiltin) {
      try {
        return Uint8Array.fromHex(hex2);
      } catch (error) {
        if (error instanceof SyntaxError)
          throw new RangeError(error.message);
        throw error;
      }
    }
    const hl = hex2.length;
    const al = hl / 2;
    if (hl % 2)
      throw new RangeError("hex string expected, got unpadded hex of length " + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
      const n1 = asciiToBase16(hex2.charCodeAt(hi));
      const n2 = asciiToBase16(hex2.charCodeAt(hi + 1));
      if (n1 === void 0 || n2 === void 0) {
        const char = hex2[hi] + hex2[hi + 1];
        throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
      }
      array[ai] = n1 * 16 + n2;
    }
    return array;
  }
  function concatBytes(...arrays) {
    let sum2 = 0;
    for (let i2 = 0; i2 < arrays.length; i2++) {
      const a = arrays[i2];
      abytes(a);
      sum2 += a.length;
    }
    const res = new Uint8Array(sum2);
    for (let i2 = 0, pad = 0; i2 < arrays.length; i2++) {
      const a = arrays[i2];
      res.set(a, pad);
      pad += a.length;
    }
    return res;
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
  function randomBytes(bytesLength = 32) {
    anumber(bytesLength, "bytesLength");
    const cr = typeof globalThis === "object" ? globalThis.crypto : null;
    if (typeof (cr == null ? void 0 : cr.getRandomValues) !== "function")
      throw new Error("crypto.getRandomValues must be defined");
    if (bytesLength > 65536)
      throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
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
  var SHA384_IV = /* @__PURE__ */ Uint32Array.from([
    3418070365,
    3238371032,
    1654270250,
    914150663,
    2438529370,
    812702999,
    355462360,
    4144912697,
    1731405415,
    4290775857,
    2394180231,
    1750603025,
    3675008525,
    1694076839,
    1203062813,
    3204075428
  ]);
  var SHA512_IV = /* @__PURE__ */ Uint32Array.from([
    1779033703,
    4089235720,
    3144134277,
    2227873595,
    1013904242,
    4271175723,
    2773480762,
    1595750129,
    1359893119,
    2917565137,
    2600822924,
    725511199,
    528734635,
    4215389547,
    1541459225,
    327033209
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
  var K512 = /* @__PURE__ */ (() => split([
    "0x428a2f98d728ae22",
    "0x7137449123ef65cd",
    "0xb5c0fbcfec4d3b2f",
    "0xe9b5dba58189dbbc",
    "0x3956c25bf348b538",
    "0x59f111f1b605d019",
    "0x923f82a4af194f9b",
    "0xab1c5ed5da6d8118",
    "0xd807aa98a3030242",
    "0x12835b0145706fbe",
    "0x243185be4ee4b28c",
    "0x550c7dc3d5ffb4e2",
    "0x72be5d74f27b896f",
    "0x80deb1fe3b1696b1",
    "0x9bdc06a725c71235",
    "0xc19bf174cf692694",
    "0xe49b69c19ef14ad2",
    "0xefbe4786384f25e3",
    "0x0fc19dc68b8cd5b5",
    "0x240ca1cc77ac9c65",
    "0x2de92c6f592b0275",
    "0x4a7484aa6ea6e483",
    "0x5cb0a9dcbd41fbd4",
    "0x76f988da831153b5",
    "0x983e5152ee66dfab",
    "0xa831c66d2db43210",
    "0xb00327c898fb213f",
    "0xbf597fc7beef0ee4",
    "0xc6e00bf33da88fc2",
    "0xd5a79147930aa725",
    "0x06ca6351e003826f",
    "0x142929670a0e6e70",
    "0x27b70a8546d22ffc",
    "0x2e1b21385c26c926",
    "0x4d2c6dfc5ac42aed",
    "0x53380d139d95b3df",
    "0x650a73548baf63de",
    "0x766a0abb3c77b2a8",
    "0x81c2c92e47edaee6",
    "0x92722c851482353b",
    "0xa2bfe8a14cf10364",
    "0xa81a664bbc423001",
    "0xc24b8b70d0f89791",
    "0xc76c51a30654be30",
    "0xd192e819d6ef5218",
    "0xd69906245565a910",
    "0xf40e35855771202a",
    "0x106aa07032bbd1b8",
    "0x19a4c116b8d2d0c8",
    "0x1e376c085141ab53",
    "0x2748774cdf8eeb99",
    "0x34b0bcb5e19b48a8",
    "0x391c0cb3c5c95a63",
    "0x4ed8aa4ae3418acb",
    "0x5b9cca4f7763e373",
    "0x682e6ff3d6b2b8a3",
    "0x748f82ee5defb2fc",
    "0x78a5636f43172f60",
    "0x84c87814a1f0ab72",
    "0x8cc702081a6439ec",
    "0x90befffa23631e28",
    "0xa4506cebde82bde9",
    "0xbef9a3f7b2c67915",
    "0xc67178f2e372532b",
    "0xca273eceea26619c",
    "0xd186b8c721c0c207",
    "0xeada7dd6cde0eb1e",
    "0xf57d4f7fee6ed178",
    "0x06f067aa72176fba",
    "0x0a637dc5a2c898a6",
    "0x113f9804bef90dae",
    "0x1b710b35131c471b",
    "0x28db77f523047d84",
    "0x32caab7b40c72493",
    "0x3c9ebe0a15c9bebc",
    "0x431d67c49c100d4c",
    "0x4cc5d4becb3e42b6",
    "0x597f299cfc657e2a",
    "0x5fcb6fab3ad6faec",
    "0x6c44198c4a475817"
  ].map((n) => BigInt(n))))();
  var SHA512_Kh = /* @__PURE__ */ (() => K512[0])();
  var SHA512_Kl = /* @__PURE__ */ (() => K512[1])();
  var SHA512_W_H = /* @__PURE__ */ new Uint32Array(80);
  var SHA512_W_L = /* @__PURE__ */ new Uint32Array(80);
  var SHA2_64B = class extends HashMD {
    constructor(outputLen, IV) {
      super(128, outputLen, 16, false);
      // We cannot use array here since array allows indexing by variable
      // which means optimizer/compiler cannot use registers.
      // h -- high 32 bits, l -- low 32 bits
      // Numeric initializers matter: starting the fields as `undefined` changes
      // V8's field representation and slows hashing down (measured on sha256).
      __publicField(this, "Ah", 0);
      __publicField(this, "Al", 0);
      __publicField(this, "Bh", 0);
      __publicField(this, "Bl", 0);
      __publicField(this, "Ch", 0);
      __publicField(this, "Cl", 0);
      __publicField(this, "Dh", 0);
      __publicField(this, "Dl", 0);
      __publicField(this, "Eh", 0);
      __publicField(this, "El", 0);
      __publicField(this, "Fh", 0);
      __publicField(this, "Fl", 0);
      __publicField(this, "Gh", 0);
      __publicField(this, "Gl", 0);
      __publicField(this, "Hh", 0);
      __publicField(this, "Hl", 0);
      this.Ah = IV[0] | 0;
      this.Al = IV[1] | 0;
      this.Bh = IV[2] | 0;
      this.Bl = IV[3] | 0;
      this.Ch = IV[4] | 0;
      this.Cl = IV[5] | 0;
      this.Dh = IV[6] | 0;
      this.Dl = IV[7] | 0;
      this.Eh = IV[8] | 0;
      this.El = IV[9] | 0;
      this.Fh = IV[10] | 0;
      this.Fl = IV[11] | 0;
      this.Gh = IV[12] | 0;
      this.Gl = IV[13] | 0;
      this.Hh = IV[14] | 0;
      this.Hl = IV[15] | 0;
    }
    // prettier-ignore
    get() {
      const { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
      return [Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl];
    }
    // prettier-ignore
    set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
      this.Ah = Ah | 0;
      this.Al = Al | 0;
      this.Bh = Bh | 0;
      this.Bl = Bl | 0;
      this.Ch = Ch | 0;
      this.Cl = Cl | 0;
      this.Dh = Dh | 0;
      this.Dl = Dl | 0;
      this.Eh = Eh | 0;
      this.El = El | 0;
      this.Fh = Fh | 0;
      this.Fl = Fl | 0;
      this.Gh = Gh | 0;
      this.Gl = Gl | 0;
      this.Hh = Hh | 0;
      this.Hl = Hl | 0;
    }
    _cloneInto(to) {
      (to || (to = new this.constructor())).set(...this.get());
      return this._cloneIntoMeta(to);
    }
    process(view, offset) {
      for (let i2 = 0; i2 < 16; i2++, offset += 4) {
        SHA512_W_H[i2] = view.getUint32(offset);
        SHA512_W_L[i2] = view.getUint32(offset += 4);
      }
      for (let i2 = 16; i2 < 80; i2++) {
        const W15h = SHA512_W_H[i2 - 15] | 0;
        const W15l = SHA512_W_L[i2 - 15] | 0;
        const s0h = rotrSH(W15h, W15l, 1) ^ rotrSH(W15h, W15l, 8) ^ shrSH(W15h, W15l, 7);
        const s0l = rotrSL(W15h, W15l, 1) ^ rotrSL(W15h, W15l, 8) ^ shrSL(W15h, W15l, 7);
        const W2h = SHA512_W_H[i2 - 2] | 0;
        const W2l = SHA512_W_L[i2 - 2] | 0;
        const s1h = rotrSH(W2h, W2l, 19) ^ rotrBH(W2h, W2l, 61) ^ shrSH(W2h, W2l, 6);
        const s1l = rotrSL(W2h, W2l, 19) ^ rotrBL(W2h, W2l, 61) ^ shrSL(W2h, W2l, 6);
        const SUMl = add4L(s0l, s1l, SHA512_W_L[i2 - 7], SHA512_W_L[i2 - 16]);
        const SUMh = add4H(SUMl, s0h, s1h, SHA512_W_H[i2 - 7], SHA512_W_H[i2 - 16]);
        SHA512_W_H[i2] = SUMh | 0;
        SHA512_W_L[i2] = SUMl | 0;
      }
      let { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
      for (let i2 = 0; i2 < 80; i2++) {
        const sigma1h = rotrSH(Eh, El, 14) ^ rotrSH(Eh, El, 18) ^ rotrBH(Eh, El, 41);
        const sigma1l = rotrSL(Eh, El, 14) ^ rotrSL(Eh, El, 18) ^ rotrBL(Eh, El, 41);
        const CHIh = Eh & Fh ^ ~Eh & Gh;
        const CHIl = El & Fl ^ ~El & Gl;
        const T1ll = add5L(Hl, sigma1l, CHIl, SHA512_Kl[i2], SHA512_W_L[i2]);
        const T1h = add5H(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i2], SHA512_W_H[i2]);
        const T1l = T1ll | 0;
        const sigma0h = rotrSH(Ah, Al, 28) ^ rotrBH(Ah, Al, 34) ^ rotrBH(Ah, Al, 39);
        const sigma0l = rotrSL(Ah, Al, 28) ^ rotrBL(Ah, Al, 34) ^ rotrBL(Ah, Al, 39);
        const MAJh = Ah & Bh ^ Ah & Ch ^ Bh & Ch;
        const MAJl = Al & Bl ^ Al & Cl ^ Bl & Cl;
        Hh = Gh | 0;
        Hl = Gl | 0;
        Gh = Fh | 0;
        Gl = Fl | 0;
        Fh = Eh | 0;
        Fl = El | 0;
        ({ h: Eh, l: El } = add(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
        Dh = Ch | 0;
        Dl = Cl | 0;
        Ch = Bh | 0;
        Cl = Bl | 0;
        Bh = Ah | 0;
        Bl = Al | 0;
        const All = add3L(T1l, sigma0l, MAJl);
        Ah = add3H(All, T1h, sigma0h, MAJh);
        Al = All | 0;
      }
      ({ h: Ah, l: Al } = add(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
      ({ h: Bh, l: Bl } = add(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
      ({ h: Ch, l: Cl } = add(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
      ({ h: Dh, l: Dl } = add(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
      ({ h: Eh, l: El } = add(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
      ({ h: Fh, l: Fl } = add(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
      ({ h: Gh, l: Gl } = add(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
      ({ h: Hh, l: Hl } = add(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
      this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
    }
    roundClean() {
      clean(SHA512_W_H, SHA512_W_L);
    }
    destroy() {
      this.destroyed = true;
      clean(this.buffer);
      this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  };
  var _SHA512 = class extends SHA2_64B {
    constructor() {
      super(64, SHA512_IV);
    }
  };
  var _SHA384 = class extends SHA2_64B {
    constructor() {
      super(48, SHA384_IV);
    }
  };
  var sha256 = /* @__PURE__ */ createHasher(
    () => new _SHA256(),
    /* @__PURE__ */ oidNist(1)
  );
  var sha512 = /* @__PURE__ */ createHasher(
    () => new _SHA512(),
    /* @__PURE__ */ oidNist(3)
  );
  var sha384 = /* @__PURE__ */ createHasher(
    () => new _SHA384(),
    /* @__PURE__ */ oidNist(2)
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
    optional: [
      "weights.txt",
      "areas.txt",
      "excluded.txt",
      "experts.txt",
      "preferences.txt",
      "absences.txt",
      "limits.txt",
      "ceremony.txt",
      "acts.txt",
      "pseudonyms.txt",
      "announced.txt",
      "drawn.txt",
      "ledger.txt",
      "timestamp.txt"
    ]
  };
  var ofArea = {
    first: ["SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "result.txt"],
    optional: ["weights.txt", "ceremony.txt"],
    also: "dispatch.txt"
  };
  var isOfArea = (files) => files.has("dispatch.txt");
  var knownNames = [...whole.first, ...whole.optional, ofArea.also, "signature.txt"];
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
      const before3 = rows.length ? rows[rows.length - 1].file : "";
      if (compareText(before3, row.file) >= 0) fail(k, "notSorted");
      if (required.some((file) => before3 < file && file < row.file)) fail(k, "notNamed");
      rows.push(row);
    }
    const last = rows.length ? rows[rows.length - 1].file : "";
    if (required.some((file) => file > last)) fail(lines.count + 1, "notNamed");
    return rows;
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
    "<text>": asText,
    "<field>": (field) => field
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

  // libraries/noble-curves/utils.js
  function aarray(item, title2, inner = () => {
  }) {
    if (!Array.isArray(item))
      throw new TypeError(`"${title2}" expected array, got type=${typeof item}`);
    for (let i2 = 0; i2 < item.length; i2++)
      inner(item[i2], `${title2}[${i2}]`);
    return item;
  }
  var abytes2 = (value, length, title2) => abytes(value, length, title2);
  var anumber2 = anumber;
  function astring(value, title2 = "") {
    if (typeof value !== "string") {
      const prefix = title2 && `"${title2}" `;
      throw new TypeError(prefix + "expected string, got type=" + typeof value);
    }
    return value;
  }
  function aobject2(value, title2 = "object") {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError(title2 === "object" ? "expected valid options object" : `"${title2}" expected object, got type=${typeof value}`);
    return value;
  }
  function afunction(value, title2) {
    if (typeof value !== "function")
      throw new TypeError(`"${title2}" is invalid: expected function, got ${typeof value}`);
    return value;
  }
  var bytesToHex2 = bytesToHex;
  var concatBytes2 = (...arrays) => concatBytes(...arrays);
  var hexToBytes2 = (hex2) => hexToBytes(hex2);
  var isBytes2 = isBytes;
  var randomBytes2 = (bytesLength) => randomBytes(bytesLength);
  var _0n = /* @__PURE__ */ BigInt(0);
  var _1n = /* @__PURE__ */ BigInt(1);
  var atitle2 = (title2) => title2 ? `"${title2}" ` : "";
  function abool(value, title2 = "") {
    if (typeof value !== "boolean")
      throw new TypeError(atitle2(title2) + "expected boolean, got type=" + typeof value);
    return value;
  }
  function abignumber(n) {
    if (typeof n === "bigint") {
      if (!isPosBig(n))
        throw new RangeError("positive bigint expected, got " + n);
    } else
      anumber2(n);
    return n;
  }
  function asafenumber(value, title2 = "") {
    if (typeof value !== "number") {
      const prefix = title2 && `"${title2}" `;
      throw new TypeError(prefix + "expected number, got type=" + typeof value);
    }
    if (!Number.isSafeInteger(value)) {
      const prefix = title2 && `"${title2}" `;
      throw new RangeError(prefix + "expected safe integer, got " + value);
    }
  }
  function numberToHexUnpadded(num) {
    const hex2 = abignumber(num).toString(16);
    return hex2.length & 1 ? "0" + hex2 : hex2;
  }
  function hexToNumber(hex2) {
    if (typeof hex2 !== "string")
      throw new TypeError("hex string expected, got " + typeof hex2);
    return hex2 === "" ? _0n : BigInt("0x" + hex2);
  }
  function bytesToNumberBE(bytes) {
    return hexToNumber(bytesToHex(bytes));
  }
  function bytesToNumberLE(bytes) {
    return hexToNumber(bytesToHex(copyBytes(abytes(bytes)).reverse()));
  }
  function numberToBytesBE(n, len) {
    anumber(len);
    if (len === 0)
      throw new Error("zero output length is invalid");
    n = abignumber(n);
    const expectedLen = len * 2;
    const hex2 = n.toString(16);
    if (hex2.length > expectedLen)
      throw new RangeError("number is too large");
    return hexToBytes(hex2.padStart(expectedLen, "0"));
  }
  function numberToBytesLE(n, len) {
    return numberToBytesBE(n, len).reverse();
  }
  function copyBytes(bytes) {
    return Uint8Array.from(abytes2(bytes));
  }
  function asciiToBytes(ascii) {
    if (typeof ascii !== "string")
      throw new TypeError("ascii string expected, got " + typeof ascii);
    return Uint8Array.from(ascii, (c, i2) => {
      const charCode = c.charCodeAt(0);
      if (c.length !== 1 || charCode > 127) {
        throw new RangeError(`string contains non-ASCII character "${ascii[i2]}" with code ${charCode} at position ${i2}`);
      }
      return charCode;
    });
  }
  function isPosBig(n) {
    return typeof n === "bigint" && _0n <= n;
  }
  function inRange(n, min, max2) {
    return isPosBig(n) && isPosBig(min) && isPosBig(max2) && min <= n && n < max2;
  }
  function aInRange(title2, n, min, max2) {
    if (!inRange(n, min, max2))
      throw new RangeError("expected valid " + title2 + ": " + min + " <= n < " + max2 + ", got " + n);
  }
  function bitLen(n) {
    if (n < _0n)
      throw new Error("expected non-negative bigint, got " + n);
    return n === _0n ? 0 : n.toString(2).length;
  }
  function bitGet(n, pos) {
    if (typeof n !== "bigint")
      throw new TypeError('"n" expected bigint, got type=' + typeof n);
    asafenumber(pos, "pos");
    return n >> BigInt(pos) & _1n;
  }
  var bitMask = (n) => {
    asafenumber(n, "n");
    return (_1n << BigInt(n)) - _1n;
  };
  function createHmacDrbg(hashLen, qByteLen, hmacFn) {
    anumber(hashLen, "hashLen");
    anumber(qByteLen, "qByteLen");
    if (typeof hmacFn !== "function")
      throw new TypeError("hmacFn must be a function");
    const u8n = (len) => new Uint8Array(len);
    const NULL = Uint8Array.of();
    const byte0 = Uint8Array.of(0);
    const byte1 = Uint8Array.of(1);
    const _maxDrbgIters = 1e3;
    let v = u8n(hashLen);
    let k = u8n(hashLen);
    let i2 = 0;
    const reset = () => {
      v.fill(1);
      k.fill(0);
      i2 = 0;
    };
    const h = (...msgs) => hmacFn(k, concatBytes2(v, ...msgs));
    const reseed = (seed = NULL) => {
      k = h(byte0, seed);
      v = h();
      if (seed.length === 0)
        return;
      k = h(byte1, seed);
      v = h();
    };
    const gen = () => {
      if (i2++ >= _maxDrbgIters)
        throw new Error("drbg: tried max amount of iterations");
      let len = 0;
      const out = [];
      while (len < qByteLen) {
        v = h();
        const sl = v.slice();
        out.push(sl);
        len += v.length;
      }
      return concatBytes2(...out);
    };
    const genUntil = (seed, pred) => {
      reset();
      reseed(seed);
      let res = void 0;
      while ((res = pred(gen())) === void 0)
        reseed();
      reset();
      return res;
    };
    return genUntil;
  }
  function validateObject(object, fields2 = {}, optFields = {}, title2 = "object") {
    aobject2(object, title2);
    aobject2(fields2, "fields");
    aobject2(optFields, "optFields");
    function checkField(fieldName, expectedType, isOpt) {
      const label = title2 === "object" ? `param "${String(fieldName)}"` : `"${title2}.${String(fieldName)}"`;
      const val = object[fieldName];
      if (!Object.hasOwn(object, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) {
        throw new TypeError(`${label} is invalid: expected own property`);
      }
      if (isOpt && val === void 0)
        return;
      const current = typeof val;
      if (current !== expectedType || val === null)
        throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields2, false);
    iter(optFields, true);
  }
  var notImplemented = () => {
    throw new Error("not implemented");
  };

  // libraries/noble-curves/abstract/modular.js
  var _0n2 = /* @__PURE__ */ BigInt(0);
  var _1n2 = /* @__PURE__ */ BigInt(1);
  var _2n = /* @__PURE__ */ BigInt(2);
  var _3n = /* @__PURE__ */ BigInt(3);
  var _4n = /* @__PURE__ */ BigInt(4);
  var _5n = /* @__PURE__ */ BigInt(5);
  var _7n = /* @__PURE__ */ BigInt(7);
  var _8n = /* @__PURE__ */ BigInt(8);
  var _9n = /* @__PURE__ */ BigInt(9);
  var _15n = /* @__PURE__ */ BigInt(15);
  var _16n = /* @__PURE__ */ BigInt(16);
  var POW_WINDOWED_MIN = /* @__PURE__ */ BigInt("0x10000000000000000");
  function mod(a, b) {
    if (b <= _0n2)
      throw new Error("mod: expected positive modulus, got " + b);
    const result = a % b;
    return result >= _0n2 ? result : b + result;
  }
  function pow(num, power3, modulo) {
    if (modulo <= _1n2)
      throw new Error("pow: expected modulus > 1, got " + modulo);
    if (typeof power3 !== "bigint")
      throw new TypeError("invalid exponent: expected bigint, got " + typeof power3);
    if (power3 < _0n2)
      throw new Error("invalid exponent, negatives unsupported");
    if (power3 === _0n2)
      return _1n2;
    if (power3 === _1n2)
      return num;
    let d = num % modulo;
    if (d < _0n2)
      d += modulo;
    if (power3 < POW_WINDOWED_MIN) {
      let p2 = _1n2;
      while (power3 > _0n2) {
        if (power3 & _1n2)
          p2 = p2 * d % modulo;
        d = d * d % modulo;
        power3 >>= _1n2;
      }
      return p2;
    }
    const digits2 = [];
    while (power3 > _0n2) {
      digits2.push(Number(power3 & _15n));
      power3 >>= _4n;
    }
    const table = new Array(16);
    table[0] = _1n2;
    table[1] = d;
    for (let i2 = 2; i2 < 16; i2++)
      table[i2] = table[i2 - 1] * d % modulo;
    let p = table[digits2[digits2.length - 1]];
    for (let w = digits2.length - 2; w >= 0; w--) {
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      const digit = digits2[w];
      if (digit !== 0)
        p = p * table[digit] % modulo;
    }
    return p;
  }
  function pow2(x2, power3, modulo) {
    if (modulo <= _1n2)
      throw new Error("pow2: expected modulus > 1, got " + modulo);
    if (power3 < _0n2)
      throw new Error("pow2: expected non-negative exponent, got " + power3);
    let res = x2;
    while (power3-- > _0n2) {
      res *= res;
      res %= modulo;
    }
    return res;
  }
  function invert(number, modulo) {
    if (number === _0n2)
      throw new Error("invert: expected non-zero number");
    if (modulo <= _1n2)
      throw new Error("invert: expected modulus > 1, got " + modulo);
    let a = mod(number, modulo);
    let b = modulo;
    let x2 = _0n2, u = _1n2;
    while (a !== _0n2) {
      const q = b / a;
      const r = b - a * q;
      const m = x2 - u * q;
      b = a, a = r, x2 = u, u = m;
    }
    const gcd = b;
    if (gcd !== _1n2)
      throw new Error("invert: does not exist");
    return mod(x2, modulo);
  }
  function invertCt(a, prime) {
    if (prime <= _1n2)
      throw new Error("invertCt: expected prime modulus > 1, got " + prime);
    const an = mod(a, prime);
    if (an === _0n2)
      throw new Error("invertCt: expected non-zero number");
    const inverse = pow(an, prime - _2n, prime);
    if (mod(an * inverse, prime) !== _1n2)
      throw new Error("invertCt: does not exist");
    return inverse;
  }
  function assertIsSquare(Fp4, root, n) {
    const F = Fp4;
    if (!F.eql(F.sqr(root), n))
      throw new Error("Cannot find square root");
  }
  function aoddModulus(order, fnName) {
    if ((order & _1n2) === _0n2)
      throw new Error(fnName + ": expected odd modulus, got " + order);
  }
  function sqrt3mod4(Fp4, n) {
    const F = Fp4;
    const p1div4 = (F.ORDER + _1n2) / _4n;
    const root = F.pow(n, p1div4);
    assertIsSquare(F, root, n);
    return root;
  }
  function sqrt5mod8(Fp4, n) {
    const F = Fp4;
    const p5div8 = (F.ORDER - _5n) / _8n;
    const n2 = F.mul(n, _2n);
    const v = F.pow(n2, p5div8);
    const nv = F.mul(n, v);
    const i2 = F.mul(F.mul(nv, _2n), v);
    const root = F.mul(nv, F.sub(i2, F.ONE));
    assertIsSquare(F, root, n);
    return root;
  }
  function sqrt9mod16(P) {
    const Fp_ = Field(P);
    const tn = tonelliShanks(P);
    const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
    const c2 = tn(Fp_, c1);
    const c3 = tn(Fp_, Fp_.neg(c1));
    const c4 = (P + _7n) / _16n;
    return ((Fp4, n) => {
      const F = Fp4;
      let tv1 = F.pow(n, c4);
      let tv2 = F.mul(tv1, c1);
      const tv3 = F.mul(tv1, c2);
      const tv4 = F.mul(tv1, c3);
      const e1 = F.eql(F.sqr(tv2), n);
      const e2 = F.eql(F.sqr(tv3), n);
      tv1 = F.cmov(tv1, tv2, e1);
      tv2 = F.cmov(tv4, tv3, e2);
      const e3 = F.eql(F.sqr(tv2), n);
      const root = F.cmov(tv1, tv2, e3);
      assertIsSquare(F, root, n);
      return root;
    });
  }
  function tonelliShanks(P) {
    if (P < _3n)
      throw new Error("sqrt is not defined for small field");
    aoddModulus(P, "tonelliShanks");
    let Q = P - _1n2;
    let S = 0;
    while (Q % _2n === _0n2) {
      Q /= _2n;
      S++;
    }
    let Z = _2n;
    const _Fp = Field(P);
    while (FpLegendre(_Fp, Z) === 1) {
      if (Z++ > 1e3)
        throw new Error("Cannot find square root: probably non-prime P");
    }
    if (S === 1)
      return sqrt3mod4;
    let cc = _Fp.pow(Z, Q);
    const Q1div2 = (Q + _1n2) / _2n;
    return function tonelliSlow(Fp4, n) {
      const F = Fp4;
      if (F.is0(n))
        return n;
      if (FpLegendre(F, n) !== 1)
        throw new Error("Cannot find square root");
      let M = S;
      let c = F.mul(F.ONE, cc);
      let t = F.pow(n, Q);
      let R = F.pow(n, Q1div2);
      while (!F.eql(t, F.ONE)) {
        if (F.is0(t))
          throw new Error("Cannot find square root: probably non-prime P");
        let i2 = 1;
        let t_tmp = F.sqr(t);
        while (!F.eql(t_tmp, F.ONE)) {
          i2++;
          t_tmp = F.sqr(t_tmp);
          if (i2 === M)
            throw new Error("Cannot find square root");
        }
        const exponent = _1n2 << BigInt(M - i2 - 1);
        const b = F.pow(c, exponent);
        M = i2;
        c = F.sqr(b);
        t = F.mul(t, c);
        R = F.mul(R, b);
      }
      return R;
    };
  }
  function FpSqrt(P) {
    aoddModulus(P, "Fp.sqrt");
    if (P % _4n === _3n)
      return sqrt3mod4;
    if (P % _8n === _5n)
      return sqrt5mod8;
    if (P % _16n === _9n)
      return sqrt9mod16(P);
    return tonelliShanks(P);
  }
  var isNegativeLE = (num, modulo) => (mod(num, modulo) & _1n2) === _1n2;
  var FIELD_FIELDS = [
    "create",
    "isValid",
    "is0",
    "neg",
    "inv",
    "sqrt",
    "sqr",
    "eql",
    "add",
    "sub",
    "mul",
    "pow",
    "div",
    "addN",
    "subN",
    "mulN",
    "sqrN"
  ];
  function validateField(field) {
    aobject2(field, "field");
    if (typeof field.ORDER !== "bigint")
      throw new TypeError('param "ORDER" is invalid: expected bigint, got ' + typeof field.ORDER);
    asafenumber(field.BYTES, "BYTES");
    asafenumber(field.BITS, "BITS");
    for (const name9 of FIELD_FIELDS)
      afunction(field[name9], "field." + name9);
    if (field.BYTES < 1 || field.BITS < 1)
      throw new Error("invalid field: expected BYTES/BITS > 0");
    if (field.ORDER <= _1n2)
      throw new Error("invalid field: expected ORDER > 1, got " + field.ORDER);
    return field;
  }
  function FpPow(Fp4, num, power3) {
    validateField(Fp4);
    const F = Fp4;
    if (typeof power3 !== "bigint")
      throw new TypeError("invalid exponent: expected bigint, got " + typeof power3);
    if (power3 < _0n2)
      throw new Error("invalid exponent, negatives unsupported");
    if (power3 === _0n2)
      return F.ONE;
    if (power3 === _1n2)
      return num;
    if (power3 < POW_WINDOWED_MIN) {
      let p2 = F.ONE;
      let d = num;
      while (power3 > _0n2) {
        if (power3 & _1n2)
          p2 = F.mul(p2, d);
        d = F.sqr(d);
        power3 >>= _1n2;
      }
      return p2;
    }
    const digits2 = [];
    while (power3 > _0n2) {
      digits2.push(Number(power3 & _15n));
      power3 >>= _4n;
    }
    const table = new Array(16);
    table[0] = F.ONE;
    table[1] = num;
    for (let i2 = 2; i2 < 16; i2++)
      table[i2] = F.mul(table[i2 - 1], num);
    let p = table[digits2[digits2.length - 1]];
    for (let w = digits2.length - 2; w >= 0; w--) {
      p = F.sqr(F.sqr(F.sqr(F.sqr(p))));
      const digit = digits2[w];
      if (digit !== 0)
        p = F.mul(p, table[digit]);
    }
    return p;
  }
  function FpInvertBatch(Fp4, nums, passZero = false) {
    validateField(Fp4);
    aarray(nums, "nums");
    abool(passZero, "passZero");
    const F = Fp4;
    const inverted = new Array(nums.length).fill(passZero ? F.ZERO : void 0);
    const multipliedAcc = nums.reduce((acc, num, i2) => {
      if (F.is0(num))
        return acc;
      inverted[i2] = acc;
      return F.mul(acc, num);
    }, F.ONE);
    const invertedAcc = F.inv(multipliedAcc);
    nums.reduceRight((acc, num, i2) => {
      if (F.is0(num))
        return acc;
      inverted[i2] = F.mul(acc, inverted[i2]);
      return F.mul(acc, num);
    }, invertedAcc);
    return inverted;
  }
  function FpLegendre(Fp4, n) {
    validateField(Fp4);
    const F = Fp4;
    aoddModulus(F.ORDER, "FpLegendre");
    const p1mod2 = (F.ORDER - _1n2) / _2n;
    const powered = F.pow(n, p1mod2);
    const yes = F.eql(powered, F.ONE);
    const zero = F.eql(powered, F.ZERO);
    const no = F.eql(powered, F.neg(F.ONE));
    if (!yes && !zero && !no)
      throw new Error("invalid Legendre symbol result");
    return yes ? 1 : zero ? 0 : -1;
  }
  function FpIsSquare(Fp4, n) {
    const l = FpLegendre(Fp4, n);
    return l !== -1;
  }
  function nLength(n, nBitLength) {
    if (nBitLength !== void 0)
      anumber2(nBitLength);
    if (n <= _0n2)
      throw new Error("invalid n length: expected positive n, got " + n);
    if (nBitLength !== void 0 && nBitLength < 1)
      throw new Error("invalid n length: expected positive bit length, got " + nBitLength);
    const bits3 = bitLen(n);
    if (nBitLength !== void 0 && nBitLength < bits3)
      throw new Error(`invalid n length: expected nBitLength (${nBitLength}) >= bitLen(n) (${bits3})`);
    const _nBitLength = nBitLength !== void 0 ? nBitLength : bits3;
    const nByteLength = Math.ceil(_nBitLength / 8);
    return { nBitLength: _nBitLength, nByteLength };
  }
  var FIELD_SQRT = /* @__PURE__ */ new WeakMap();
  var _Field = class {
    constructor(ORDER, opts = {}) {
      __publicField(this, "ORDER");
      __publicField(this, "BITS");
      __publicField(this, "BYTES");
      __publicField(this, "isLE");
      __publicField(this, "ZERO", _0n2);
      __publicField(this, "ONE", _1n2);
      __publicField(this, "_lengths");
      __publicField(this, "_mod");
      if (ORDER <= _1n2)
        throw new Error("invalid field: expected ORDER > 1, got " + ORDER);
      let _nbitLength = void 0;
      this.isLE = false;
      if (opts != null && typeof opts === "object") {
        if (typeof opts.BITS === "number")
          _nbitLength = opts.BITS;
        if (typeof opts.sqrt === "function")
          Object.defineProperty(this, "sqrt", { value: opts.sqrt, enumerable: true });
        if (typeof opts.isLE === "boolean")
          this.isLE = opts.isLE;
        if (opts.allowedLengths)
          this._lengths = Object.freeze(opts.allowedLengths.slice());
        if (typeof opts.modFromBytes === "boolean")
          this._mod = opts.modFromBytes;
      }
      const { nBitLength, nByteLength } = nLength(ORDER, _nbitLength);
      if (nByteLength > 2048)
        throw new Error("invalid field: expected ORDER of <= 2048 bytes");
      this.ORDER = ORDER;
      this.BITS = nBitLength;
      this.BYTES = nByteLength;
      Object.freeze(this);
    }
    create(num) {
      return mod(num, this.ORDER);
    }
    isValid(num) {
      if (typeof num !== "bigint")
        throw new TypeError("invalid field element: expected bigint, got " + typeof num);
      return _0n2 <= num && num < this.ORDER;
    }
    is0(num) {
      return num === _0n2;
    }
    // is valid and invertible
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    isOdd(num) {
      return (num & _1n2) === _1n2;
    }
    neg(num) {
      return mod(-num, this.ORDER);
    }
    eql(lhs, rhs) {
      return lhs === rhs;
    }
    sqr(num) {
      return mod(num * num, this.ORDER);
    }
    add(lhs, rhs) {
      return mod(lhs + rhs, this.ORDER);
    }
    sub(lhs, rhs) {
      return mod(lhs - rhs, this.ORDER);
    }
    mul(lhs, rhs) {
      return mod(lhs * rhs, this.ORDER);
    }
    pow(num, power3) {
      return pow(num, power3, this.ORDER);
    }
    div(lhs, rhs) {
      return mod(lhs * invert(rhs, this.ORDER), this.ORDER);
    }
    // Same as above, but doesn't normalize
    sqrN(num) {
      return num * num;
    }
    addN(lhs, rhs) {
      return lhs + rhs;
    }
    subN(lhs, rhs) {
      return lhs - rhs;
    }
    mulN(lhs, rhs) {
      return lhs * rhs;
    }
    inv(num) {
      return invert(num, this.ORDER);
    }
    sqrt(num) {
      let sqrt = FIELD_SQRT.get(this);
      if (!sqrt)
        FIELD_SQRT.set(this, sqrt = FpSqrt(this.ORDER));
      return sqrt(this, num);
    }
    toBytes(num) {
      return this.isLE ? numberToBytesLE(num, this.BYTES) : numberToBytesBE(num, this.BYTES);
    }
    fromBytes(bytes, skipValidation = false) {
      abytes2(bytes);
      const { _lengths: allowedLengths, BYTES, isLE, ORDER, _mod: modFromBytes } = this;
      if (allowedLengths) {
        if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) {
          throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
        }
        const padded = new Uint8Array(BYTES);
        padded.set(bytes, isLE ? 0 : padded.length - bytes.length);
        bytes = padded;
      }
      if (bytes.length !== BYTES)
        throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
      let scalar = isLE ? bytesToNumberLE(bytes) : bytesToNumberBE(bytes);
      if (modFromBytes)
        scalar = mod(scalar, ORDER);
      if (!skipValidation) {
        if (!this.isValid(scalar))
          throw new Error("invalid field element: outside of range 0..ORDER");
      }
      return scalar;
    }
    // TODO: we don't need it here, move out to separate fn
    invertBatch(lst) {
      return FpInvertBatch(this, lst, true);
    }
    // We can't move this out because Fp6, Fp12 implement it
    // and it's unclear what to return in there.
    cmov(a, b, condition) {
      abool(condition, "condition");
      return condition ? b : a;
    }
  };
  function Field(ORDER, opts = {}) {
    Object.freeze(_Field.prototype);
    return new _Field(ORDER, opts);
  }
  function getFieldBytesLength(fieldOrder) {
    if (typeof fieldOrder !== "bigint")
      throw new Error("field order must be bigint");
    if (fieldOrder <= _1n2)
      throw new Error("field order must be greater than 1");
    const bitLength = bitLen(fieldOrder - _1n2);
    return Math.ceil(bitLength / 8);
  }
  function getMinHashLength(fieldOrder) {
    const length = getFieldBytesLength(fieldOrder);
    return length + Math.ceil(length / 2);
  }
  function mapHashToField(key, fieldOrder, isLE = false) {
    abytes2(key);
    const len = key.length;
    const fieldLen = getFieldBytesLength(fieldOrder);
    const minLen = Math.max(getMinHashLength(fieldOrder), 16);
    if (len < minLen || len > 1024)
      throw new Error("expected " + minLen + "-1024 bytes of input, got " + len);
    const num = isLE ? bytesToNumberLE(key) : bytesToNumberBE(key);
    const reduced = mod(num, fieldOrder - _1n2) + _1n2;
    return isLE ? numberToBytesLE(reduced, fieldLen) : numberToBytesBE(reduced, fieldLen);
  }

  // libraries/noble-curves/abstract/curve.js
  var _0n3 = /* @__PURE__ */ BigInt(0);
  var _1n3 = /* @__PURE__ */ BigInt(1);
  var _4n2 = /* @__PURE__ */ BigInt(4);
  var BLIND_BYTES = 16;
  var BLIND_BITS = 128;
  var FW_WINDOW = 5;
  var TABLE_BYTES_MAX = /* @__PURE__ */ (() => 2 ** 31)();
  function validatePointCons(Point2) {
    const pc = Point2;
    if (typeof pc !== "function")
      throw new TypeError('"Point" expected constructor, got type=' + typeof Point2);
    afunction(pc.fromAffine, "Point.fromAffine");
    afunction(pc.fromBytes, "Point.fromBytes");
    afunction(pc.fromHex, "Point.fromHex");
    aobject2(pc.BASE, "Point.BASE");
    aobject2(pc.ZERO, "Point.ZERO");
    validateField(pc.Fp);
    validateField(pc.Fn);
  }
  function normalizeZ(c, points) {
    validatePointCons(c);
    validateMSMPoints(points, c);
    const invertedZs = FpInvertBatch(c.Fp, points.map((p) => p.Z));
    return points.map((p, i2) => c.fromAffine(p.toAffine(invertedZs[i2])));
  }
  function validateW(W, bits3, min = 1) {
    if (!Number.isSafeInteger(W) || W < min || W > bits3)
      throw new Error("invalid window size, expected [" + min + ".." + bits3 + "], got W=" + W);
  }
  function validateTableBytes(numPoints, fpBytes) {
    const bytes = numPoints * (4 * fpBytes + 128);
    if (bytes > TABLE_BYTES_MAX)
      throw new Error("invalid window size: table would need ~" + Math.ceil(bytes / 2 ** 20) + " MiB, max " + TABLE_BYTES_MAX / 2 ** 20 + " MiB");
  }
  function probeRandomBytes(randomBytes3, length) {
    if (randomBytes3 === void 0)
      return void 0;
    afunction(randomBytes3, "randomBytes");
    try {
      const probe = randomBytes3(length);
      if (!isBytes2(probe) || probe.length !== length)
        return void 0;
    } catch (e) {
      return void 0;
    }
    return randomBytes3;
  }
  function validateMSMPoints(points, c) {
    aarray(points, "points");
    points.forEach((p, i2) => {
      if (!(p instanceof c))
        throw new Error("invalid point at index " + i2);
    });
  }
  function validateMSMScalars(scalars, field, maxScalar) {
    if (!Array.isArray(scalars))
      throw new Error("array of scalars expected");
    scalars.forEach((s, i2) => {
      const ok = maxScalar === void 0 ? field.isValid(s) : isPosBig(s) && s < maxScalar;
      if (!ok)
        throw new Error("invalid scalar at index " + i2);
    });
  }
  var pointWindowSizes = /* @__PURE__ */ new WeakMap();
  function getWindowSize(P) {
    return pointWindowSizes.get(P) || 1;
  }
  function oddMultiples(p, size) {
    const dbl = p.double();
    const t = [p];
    for (let j = 1; j < size; j++)
      t.push(t[j - 1].add(dbl));
    return t;
  }
  function wnafDigits(n, W) {
    const size = 2 ** W;
    const half = size / 2;
    const mask = BigInt(size - 1);
    const d = [];
    while (n > _0n3) {
      let w = 0;
      if (n & _1n3) {
        w = Number(n & mask);
        if (w >= half)
          w -= size;
        n -= BigInt(w);
      }
      d.push(w);
      n >>= _1n3;
    }
    return d;
  }
  function signedWindowDigits(n, W, windows) {
    const size = 2 ** W;
    const half = size / 2;
    const mask = BigInt(size - 1);
    const shiftBy = BigInt(W);
    const d = [];
    for (let w = 0; w < windows; w++) {
      let v = Number(n & mask);
      n >>= shiftBy;
      if (v > half) {
        v -= size;
        n += _1n3;
      }
      d.push(v);
    }
    if (n !== _0n3)
      throw new Error("invalid wnaf");
    return d;
  }
  function wnafWalk(zero, tables, digits2) {
    let max2 = 0;
    for (const d of digits2)
      max2 = Math.max(max2, d.length);
    let acc = zero;
    for (let bit = max2 - 1; bit >= 0; bit--) {
      if (bit !== max2 - 1)
        acc = acc.double();
      for (let i2 = 0; i2 < digits2.length; i2++) {
        const w = digits2[i2][bit];
        if (w) {
          const item = tables[i2][Math.abs(w) - 1 >> 1];
          acc = acc.add(w < 0 ? item.negate() : item);
        }
      }
    }
    return acc;
  }
  var ScalarMultiplier = class {
    // Parametrized with a given Point class (not individual point)
    constructor(Point2, randomBytes3) {
      __publicField(this, "Point");
      __publicField(this, "BASE");
      __publicField(this, "ZERO");
      __publicField(this, "randomBytes");
      __publicField(this, "wnafPrecomputes", /* @__PURE__ */ new WeakMap());
      __publicField(this, "baseCanBeBlinded");
      __publicField(this, "bits");
      validatePointCons(Point2);
      this.randomBytes = probeRandomBytes(randomBytes3, BLIND_BYTES);
      this.Point = Point2;
      this.BASE = Point2.BASE;
      this.ZERO = Point2.ZERO;
      this.bits = Point2.Fn.BITS;
    }
    /**
     * Creates a signed fixed-window wNAF precomputation table: for every window w, the
     * multiples `[1..2^(W−1)]⋅2^(w⋅W)⋅P`, flattened. All doublings are baked into the table,
     * so cached multiplication is additions-only. `windows = ceil(bits/W) + 1`: the extra
     * window absorbs the final carry of signed-digit recoding.
     * For a 256-bit curve and W=6, the table is 44⋅32 = 1408 points.
     * @param point - Point instance
     * @param W - window size
     * @param bits - scalar bitlength the table must cover
     */
    buildWnafTable(point, W, bits3) {
      const windows = Math.ceil(bits3 / W) + 1;
      const half = 2 ** (W - 1);
      const comp = [];
      let base = point;
      for (let w = 0; w < windows; w++) {
        let acc = base;
        for (let i2 = 0; i2 < half; i2++) {
          comp.push(acc);
          acc = acc.add(base);
        }
        base = comp[comp.length - 1].double();
      }
      return { W, bits: bits3, windows, comp };
    }
    /**
     * Implements ec multiplication using precomputed signed fixed-window wNAF tables.
     * Constant-time: fixed window count with one table addition per window — zero digits feed
     * the fake accumulator — and no doublings; the lookup scans the whole window slice.
     * Scalar bounds are validated by the public entry points ({@link ScalarMultiplier.mulCT},
     * {@link ScalarMultiplier.mulCTBlinded}, {@link ScalarMultiplier.mulUnsafe});
     * signedWindowDigits throws if `n` exceeds the table.
     * @returns real and fake (for const-time) points
     */
    wnafCachedCT(precomputes, n) {
      const { W, windows, comp } = precomputes;
      const half = 2 ** (W - 1);
      const digits2 = signedWindowDigits(n, W, windows);
      let p = this.ZERO;
      let f = this.BASE;
      for (let w = 0; w < windows; w++) {
        const digit = digits2[w];
        const start = w * half;
        const idx = Math.abs(digit) - 1;
        let sel = comp[start];
        for (let i2 = 1; i2 < half; i2++)
          sel = i2 === idx ? comp[start + i2] : sel;
        const neg = sel.negate();
        if (digit === 0)
          f = f.add(comp[start]);
        else
          p = p.add(digit < 0 ? neg : sel);
      }
      return { p, f };
    }
    // Cache key is point identity plus (W, bits); at most two entries exist per point (public-width
    // `Fn.BITS` and blinded `Fn.BITS + BLIND_BITS`). Callers must not reuse the same point with
    // incompatible `transform(...)` layouts and expect a separate cache entry.
    getWnafPrecomputes(W, point, bits3, transform) {
      let entries = this.wnafPrecomputes.get(point);
      let comp = entries == null ? void 0 : entries.find((entry) => entry.W === W && entry.bits === bits3);
      if (!comp) {
        comp = this.buildWnafTable(point, W, bits3);
        if (typeof transform === "function")
          comp = { ...comp, comp: transform(comp.comp) };
        if (!entries) {
          entries = [];
          this.wnafPrecomputes.set(point, entries);
        }
        entries.push(comp);
      }
      return comp;
    }
    assertPoint(point) {
      if (!(point instanceof this.Point))
        throw new TypeError('"point" expected Point instance, got type=' + typeof point);
    }
    // Shared prologue of the constant-time entry points. Rejects scalar 0: in key/signature-style
    // callers a zero scalar means broken upstream plumbing, and concrete Points already reject it.
    // Uses inRange instead of Fn.isValidNot0: validateField() only certifies the arithmetic subset.
    validateMulInput(point, scalar) {
      this.assertPoint(point);
      if (!inRange(scalar, _1n3, this.Point.Fn.ORDER))
        throw new Error("invalid scalar");
    }
    // Constant-time dispatch shared by mulCT / mulCTBlinded. Un-precomputed points (W===1, e.g.
    // ECDH peer keys) skip building a throwaway cached table in favor of a small fixed-window
    // multiply. `n` must be < 2^bits.
    runCT(point, n, bits3, transform) {
      const W = getWindowSize(point);
      if (W === 1)
        return this.fixedWindowCT(point, n, bits3);
      return this.wnafCachedCT(this.getWnafPrecomputes(W, point, bits3, transform), n);
    }
    mulCT(point, scalar, transform) {
      this.validateMulInput(point, scalar);
      return this.runCT(point, scalar, this.bits, transform);
    }
    mulCTBlinded(point, scalar, transform) {
      this.validateMulInput(point, scalar);
      if (this.randomBytes === void 0)
        throw new Error("randomBytes is required for scalar blinding");
      const bits3 = this.Point.Fn.BITS + BLIND_BITS;
      const blind = this.randomBytes(BLIND_BYTES);
      if (!isBytes2(blind) || blind.length !== BLIND_BYTES)
        throw new Error("randomBytes returned invalid byte array");
      blind[0] = blind[0] & 63 | 128;
      const n = scalar + bytesToNumberBE(blind) * this.Point.Fn.ORDER;
      return this.runCT(point, n, bits3, transform);
    }
    /**
     * Constant-time multiplication `n*point` for an un-precomputed point, via a small fixed window.
     * A cached wNAF table only pays off when reused; a flat 2^FW_WINDOW table (`size-1` adds) is
     * far cheaper to build for a single use. The point-operation sequence is independent of `n`:
     * build the table, then per window exactly FW_WINDOW doublings, a data-oblivious scan over
     * every table entry, and one addition (adds the identity when the window digit is 0 — never
     * skipped).
     *
     * `n` must be `< 2^bits`. Assumes complete addition (adding the identity costs the same as any
     * add), which holds for the Weierstrass/Edwards point types used here. The table is left in
     * projective form (no normalizeZ): normalizing this small a table costs more than the
     * mixed-add savings it would buy for a single multiply.
     * @returns real point `p`; `f` duplicates it only to match {@link wnafCachedCT}'s return shape
     * (this path needs no fake accumulator — its op-count is already scalar-independent).
     */
    fixedWindowCT(point, n, bits3) {
      const W = FW_WINDOW;
      const size = 1 << W;
      const mask = bitMask(W);
      const table = new Array(size);
      table[0] = this.ZERO;
      for (let i2 = 1; i2 < size; i2++)
        table[i2] = table[i2 - 1].add(point);
      const windows = Math.ceil(bits3 / W);
      let acc = this.ZERO;
      for (let window = windows - 1; window >= 0; window--) {
        if (window !== windows - 1)
          for (let d = 0; d < W; d++)
            acc = acc.double();
        const digit = Number(n >> BigInt(window * W) & mask);
        let sel = table[0];
        for (let i2 = 1; i2 < size; i2++)
          sel = i2 === digit ? table[i2] : sel;
        acc = acc.add(sel);
      }
      return { p: acc, f: acc };
    }
    shouldBlind(point, cofactor) {
      if (this.randomBytes === void 0)
        return false;
      if (cofactor === _1n3)
        return true;
      if (point !== this.BASE)
        return false;
      if (this.baseCanBeBlinded === void 0)
        this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0();
      return this.baseCanBeBlinded;
    }
    mulSecret(point, scalar, cofactor, transform) {
      return this.shouldBlind(point, cofactor) ? this.mulCTBlinded(point, scalar, transform) : this.mulCT(point, scalar, transform);
    }
    mulUnsafe(point, scalar, transform) {
      this.assertPoint(point);
      if (!isPosBig(scalar))
        throw new Error("invalid scalar");
      const W = getWindowSize(point);
      if (W === 1 || scalar >= this.Point.Fn.ORDER)
        return mulAddUnsafe(this.Point, [point], [scalar], true);
      const precomputes = this.getWnafPrecomputes(W, point, this.bits, transform);
      return this.wnafCachedCT(precomputes, scalar).p;
    }
    // Remembers the window size used for precomputed wNAF multiplication of the given point
    // and drops any previously built tables. Usually only the base point is precomputed.
    // W=1 resets the point to the un-precomputed (table-less) paths.
    // W is additionally capped so tables stay under ~2 GiB ({@link TABLE_BYTES_MAX}).
    setWindowSize(point, W) {
      this.assertPoint(point);
      validateW(W, this.bits);
      const windows = Math.ceil((this.bits + BLIND_BITS) / W) + 1;
      validateTableBytes(windows * 2 ** (W - 1), this.Point.Fp.BYTES);
      pointWindowSizes.set(point, W);
      this.wnafPrecomputes.delete(point);
    }
    // True when a window size is set: tables themselves are built lazily on first multiply.
    hasWindowSize(point) {
      return getWindowSize(point) !== 1;
    }
  };
  function mulAddUnsafe(c, points, scalars, allowOversized = false) {
    validatePointCons(c);
    validateMSMPoints(points, c);
    abool(allowOversized, "allowOversized");
    validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** _4n2 : void 0);
    if (points.length !== scalars.length)
      throw new Error("arrays of points and scalars must have equal length");
    const tables = points.map((p) => oddMultiples(p, 4));
    const digits2 = scalars.map((n) => wnafDigits(n, 4));
    return wnafWalk(c.ZERO, tables, digits2);
  }
  function createField(order, field, isLE) {
    if (field) {
      if (field.ORDER !== order)
        throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
      validateField(field);
      return field;
    } else {
      return Field(order, { isLE });
    }
  }
  function createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
    if (type !== "weierstrass" && type !== "edwards")
      throw new Error('expected curve type "weierstrass" or "edwards"');
    if (FpFnLE === void 0)
      FpFnLE = type === "edwards";
    if (!CURVE || typeof CURVE !== "object")
      throw new Error(`expected valid ${type} CURVE object`);
    validateObject(curveOpts);
    for (const p of ["p", "n", "h"]) {
      const val = CURVE[p];
      if (!(isPosBig(val) && val !== _0n3))
        throw new Error(`CURVE.${p} must be positive bigint`);
    }
    const Fp4 = createField(CURVE.p, curveOpts.Fp, FpFnLE);
    const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
    const _b2 = type === "weierstrass" ? "b" : "d";
    const params = ["Gx", "Gy", "a", _b2];
    for (const p of params) {
      if (!Fp4.isValid(CURVE[p]))
        throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
    }
    CURVE = Object.freeze(Object.assign({}, CURVE));
    return { CURVE, Fp: Fp4, Fn };
  }
  function createKeygen(randomSecretKey, getPublicKey) {
    return function keygen(seed) {
      const secretKey = randomSecretKey(seed);
      return { secretKey, publicKey: getPublicKey(secretKey) };
    };
  }

  // libraries/noble-curves/abstract/hash-to-curve.js
  var _0n4 = /* @__PURE__ */ BigInt(0);
  var _1n4 = /* @__PURE__ */ BigInt(1);
  var _2n2 = /* @__PURE__ */ BigInt(2);
  var _3n2 = /* @__PURE__ */ BigInt(3);
  var _4n3 = /* @__PURE__ */ BigInt(4);
  var os2ip = bytesToNumberBE;
  function i2osp(value, length) {
    asafenumber(value);
    asafenumber(length);
    if (length < 0 || length > 4)
      throw new Error("invalid I2OSP length: " + length);
    if (value < 0 || value > 2 ** (8 * length) - 1)
      throw new Error("invalid I2OSP input: " + value);
    const res = Array.from({ length }).fill(0);
    for (let i2 = length - 1; i2 >= 0; i2--) {
      res[i2] = value & 255;
      value >>>= 8;
    }
    return new Uint8Array(res);
  }
  function strxor(a, b) {
    const arr = new Uint8Array(a.length);
    for (let i2 = 0; i2 < a.length; i2++) {
      arr[i2] = a[i2] ^ b[i2];
    }
    return arr;
  }
  function normDST(DST) {
    if (!isBytes2(DST) && typeof DST !== "string")
      throw new Error("DST must be Uint8Array or ascii string");
    const dst = typeof DST === "string" ? asciiToBytes(DST) : DST;
    if (dst.length === 0)
      throw new Error("DST must be non-empty");
    return dst;
  }
  function expand_message_xmd(msg, DST, lenInBytes, H) {
    abytes2(msg);
    asafenumber(lenInBytes);
    if (typeof H !== "function")
      throw new Error("expand_message_xmd: expected hash function");
    asafenumber(H.outputLen, "hash.outputLen");
    asafenumber(H.blockLen, "hash.blockLen");
    DST = normDST(DST);
    if (DST.length > 255)
      DST = H(concatBytes2(asciiToBytes("H2C-OVERSIZE-DST-"), DST));
    const { outputLen: b_in_bytes, blockLen: r_in_bytes } = H;
    const ell = Math.ceil(lenInBytes / b_in_bytes);
    if (lenInBytes > 65535 || ell > 255)
      throw new Error("expand_message_xmd: invalid lenInBytes");
    const DST_prime = concatBytes2(DST, i2osp(DST.length, 1));
    const Z_pad = new Uint8Array(r_in_bytes);
    const l_i_b_str = i2osp(lenInBytes, 2);
    const b = new Array(ell);
    const b_0 = H(concatBytes2(Z_pad, msg, l_i_b_str, i2osp(0, 1), DST_prime));
    b[0] = H(concatBytes2(b_0, i2osp(1, 1), DST_prime));
    for (let i2 = 1; i2 < ell; i2++) {
      const args = [strxor(b_0, b[i2 - 1]), i2osp(i2 + 1, 1), DST_prime];
      b[i2] = H(concatBytes2(...args));
    }
    const pseudo_random_bytes = concatBytes2(...b);
    return pseudo_random_bytes.slice(0, lenInBytes);
  }
  function expand_message_xof(msg, DST, lenInBytes, k, H) {
    abytes2(msg);
    asafenumber(lenInBytes);
    asafenumber(k, "k");
    if (k < 0)
      throw new Error("expand_message_xof: invalid k");
    if (typeof H !== "function")
      throw new Error("expand_message_xof: expected XOF function");
    if (typeof H.create !== "function")
      throw new Error("expand_message_xof: expected XOF create");
    DST = normDST(DST);
    if (lenInBytes < 0 || lenInBytes > 65535)
      throw new Error("expand_message_xof: invalid lenInBytes");
    if (DST.length > 255) {
      const dkLen = Math.ceil(2 * k / 8);
      DST = H.create({ dkLen }).update(asciiToBytes("H2C-OVERSIZE-DST-")).update(DST).digest();
    }
    if (DST.length > 255)
      throw new Error("expand_message_xof: invalid DST");
    return H.create({ dkLen: lenInBytes }).update(msg).update(i2osp(lenInBytes, 2)).update(DST).update(i2osp(DST.length, 1)).digest();
  }
  function hash_to_field(msg, count, options) {
    validateObject(options, {
      p: "bigint",
      m: "number",
      k: "number",
      hash: "function"
    });
    const { p, k, m, hash, expand, DST } = options;
    asafenumber(hash.outputLen, "valid hash");
    abytes2(msg);
    asafenumber(count);
    asafenumber(m, "m");
    asafenumber(k, "k");
    if (p <= BigInt(1))
      throw new Error("hash_to_field: expected valid field characteristic");
    if (count < 1)
      throw new Error("hash_to_field: expected count >= 1");
    if (m < 1)
      throw new Error("hash_to_field: expected m >= 1");
    if (k < 0)
      throw new Error("hash_to_field: invalid k");
    const log2p = p.toString(2).length;
    const L = Math.ceil((log2p + k) / 8);
    const len_in_bytes = count * m * L;
    let prb;
    if (expand === "xmd") {
      prb = expand_message_xmd(msg, DST, len_in_bytes, hash);
    } else if (expand === "xof") {
      prb = expand_message_xof(msg, DST, len_in_bytes, k, hash);
    } else if (expand === "_internal_pass") {
      prb = msg;
    } else {
      throw new Error('expand must be "xmd" or "xof"');
    }
    const u = new Array(count);
    for (let i2 = 0; i2 < count; i2++) {
      const e = new Array(m);
      for (let j = 0; j < m; j++) {
        const elm_offset = L * (j + i2 * m);
        const tv = prb.subarray(elm_offset, elm_offset + L);
        e[j] = mod(os2ip(tv), p);
      }
      u[i2] = e;
    }
    return u;
  }
  function isogenyMap(field, map) {
    validateField(field);
    aarray(map, "map");
    const coeff = map.map((i2, row) => {
      aarray(i2, "map[" + row + "]");
      if (i2.length < 1)
        throw new Error("isogenyMap: expected non-empty coefficients");
      return Array.from(i2).reverse();
    });
    return (x2, y) => {
      const [xn, xd, yn, yd] = coeff.map((val) => val.reduce((acc, i2) => field.add(field.mul(acc, x2), i2)));
      const isZero = field.is0(xd) || field.is0(yd);
      const [xd_inv, yd_inv] = FpInvertBatch(field, [xd, yd], true);
      x2 = field.mul(xn, xd_inv);
      y = field.mul(y, field.mul(yn, yd_inv));
      return isZero ? { x: field.ZERO, y: field.ZERO } : { x: x2, y };
    };
  }
  var _DST_scalar = "HashToScalar-";
  function createHasher2(Point2, mapToCurve, defaults) {
    if (typeof mapToCurve !== "function")
      throw new Error("mapToCurve() must be defined");
    validateObject(defaults);
    const snapshot = (src) => Object.freeze({
      ...src,
      DST: isBytes2(src.DST) ? copyBytes(src.DST) : src.DST,
      ...src.encodeDST === void 0 ? {} : { encodeDST: isBytes2(src.encodeDST) ? copyBytes(src.encodeDST) : src.encodeDST }
    });
    const safeDefaults = snapshot(defaults);
    const dstOverride = (options) => options && options.DST !== void 0 ? { DST: options.DST } : void 0;
    function map(num) {
      return Point2.fromAffine(mapToCurve(num));
    }
    function clear(initial) {
      const P = initial.clearCofactor();
      if (P.equals(Point2.ZERO))
        return Point2.ZERO;
      P.assertValidity();
      return P;
    }
    return Object.freeze({
      get defaults() {
        return snapshot(safeDefaults);
      },
      Point: Point2,
      hashToCurve(msg, options) {
        const opts = Object.assign({}, safeDefaults, dstOverride(options));
        const u = hash_to_field(msg, 2, opts);
        const u0 = map(u[0]);
        const u1 = map(u[1]);
        return clear(u0.add(u1));
      },
      encodeToCurve(msg, options) {
        const optsDst = safeDefaults.encodeDST === void 0 ? {} : { DST: safeDefaults.encodeDST };
        const opts = Object.assign({}, safeDefaults, optsDst, dstOverride(options));
        const u = hash_to_field(msg, 1, opts);
        const u0 = map(u[0]);
        return clear(u0);
      },
      /** See {@link H2CHasher} */
      mapToCurve(scalars) {
        if (safeDefaults.m === 1) {
          if (typeof scalars !== "bigint")
            throw new Error("expected bigint (m=1)");
          return clear(map([scalars]));
        }
        if (!Array.isArray(scalars))
          throw new Error("expected array of bigints");
        if (scalars.length !== safeDefaults.m)
          throw new Error(`expected array of ${safeDefaults.m} bigints`);
        for (const i2 of scalars)
          if (typeof i2 !== "bigint")
            throw new Error("expected array of bigints");
        return clear(map(scalars));
      },
      // hash_to_scalar can produce 0: https://www.rfc-editor.org/errata/eid8393
      // RFC 9380, draft-irtf-cfrg-bbs-signatures-08. Default scalar DST is the shared generic
      // `HashToScalar-` prefix above unless the caller overrides it per invocation.
      hashToScalar(msg, options) {
        const N = Point2.Fn.ORDER;
        const opts = Object.assign({}, safeDefaults, { DST: _DST_scalar }, dstOverride(options), {
          p: N,
          m: 1
        });
        return hash_to_field(msg, 1, opts)[0][0];
      }
    });
  }
  function SWUFpSqrtRatio(Fp4, Z) {
    const F = validateField(Fp4);
    const q = F.ORDER;
    let l = _0n4;
    for (let o = q - _1n4; o % _2n2 === _0n4; o /= _2n2)
      l += _1n4;
    const c1 = l;
    const _2n_pow_c1_1 = _2n2 << c1 - _1n4 - _1n4;
    const _2n_pow_c1 = _2n_pow_c1_1 * _2n2;
    const c2 = (q - _1n4) / _2n_pow_c1;
    const c3 = (c2 - _1n4) / _2n2;
    const c4 = _2n_pow_c1 - _1n4;
    const c5 = _2n_pow_c1_1;
    const c6 = F.pow(Z, c2);
    const c7 = F.pow(Z, (c2 + _1n4) / _2n2);
    let sqrtRatio = (u, v) => {
      let tv1 = c6;
      let tv2 = F.pow(v, c4);
      let tv3 = F.sqr(tv2);
      tv3 = F.mul(tv3, v);
      let tv5 = F.mul(u, tv3);
      tv5 = F.pow(tv5, c3);
      tv5 = F.mul(tv5, tv2);
      tv2 = F.mul(tv5, v);
      tv3 = F.mul(tv5, u);
      let tv4 = F.mul(tv3, tv2);
      tv5 = F.pow(tv4, c5);
      let isQR = F.eql(tv5, F.ONE);
      tv2 = F.mul(tv3, c7);
      tv5 = F.mul(tv4, tv1);
      tv3 = F.cmov(tv2, tv3, isQR);
      tv4 = F.cmov(tv5, tv4, isQR);
      for (let i2 = c1; i2 > _1n4; i2--) {
        let tv52 = i2 - _2n2;
        tv52 = _2n2 << tv52 - _1n4;
        let tvv5 = F.pow(tv4, tv52);
        const e1 = F.eql(tvv5, F.ONE);
        tv2 = F.mul(tv3, tv1);
        tv1 = F.mul(tv1, tv1);
        tvv5 = F.mul(tv4, tv1);
        tv3 = F.cmov(tv2, tv3, e1);
        tv4 = F.cmov(tvv5, tv4, e1);
      }
      return { isValid: !F.is0(v) && (isQR || F.is0(u)), value: tv3 };
    };
    if (F.ORDER % _4n3 === _3n2) {
      const c12 = (F.ORDER - _3n2) / _4n3;
      const c22 = F.sqrt(F.neg(Z));
      sqrtRatio = (u, v) => {
        let tv1 = F.sqr(v);
        const tv2 = F.mul(u, v);
        tv1 = F.mul(tv1, tv2);
        let y1 = F.pow(tv1, c12);
        y1 = F.mul(y1, tv2);
        const y2 = F.mul(y1, c22);
        const tv3 = F.mul(F.sqr(y1), v);
        const isQR = F.eql(tv3, u);
        let y = F.cmov(y2, y1, isQR);
        return { isValid: !F.is0(v) && isQR, value: y };
      };
    }
    return sqrtRatio;
  }
  function mapToCurveSimpleSWU(Fp4, opts) {
    const F = validateField(Fp4);
    validateObject(opts, {}, {}, "opts");
    const { A, B, Z } = opts;
    if (!F.isValidNot0(A) || !F.isValidNot0(B) || !F.isValid(Z))
      throw new Error("mapToCurveSimpleSWU: invalid opts");
    if (F.eql(Z, F.neg(F.ONE)) || FpIsSquare(F, Z))
      throw new Error("mapToCurveSimpleSWU: invalid opts");
    const x2 = F.mul(B, F.inv(F.mul(Z, A)));
    const gx = F.add(F.add(F.mul(F.sqr(x2), x2), F.mul(A, x2)), B);
    if (!FpIsSquare(F, gx))
      throw new Error("mapToCurveSimpleSWU: invalid opts");
    const sqrtRatio = SWUFpSqrtRatio(F, Z);
    if (!F.isOdd)
      throw new Error("Field does not have .isOdd()");
    return (u) => {
      let tv1, tv2, tv3, tv4, tv5, tv6, x3, y;
      tv1 = F.sqr(u);
      tv1 = F.mul(tv1, Z);
      tv2 = F.sqr(tv1);
      tv2 = F.add(tv2, tv1);
      tv3 = F.add(tv2, F.ONE);
      tv3 = F.mul(tv3, B);
      tv4 = F.cmov(Z, F.neg(tv2), !F.eql(tv2, F.ZERO));
      tv4 = F.mul(tv4, A);
      tv2 = F.sqr(tv3);
      tv6 = F.sqr(tv4);
      tv5 = F.mul(tv6, A);
      tv2 = F.add(tv2, tv5);
      tv2 = F.mul(tv2, tv3);
      tv6 = F.mul(tv6, tv4);
      tv5 = F.mul(tv6, B);
      tv2 = F.add(tv2, tv5);
      x3 = F.mul(tv1, tv3);
      const { isValid: isValid2, value } = sqrtRatio(tv2, tv6);
      y = F.mul(tv1, u);
      y = F.mul(y, value);
      x3 = F.cmov(x3, tv3, isValid2);
      y = F.cmov(y, value, isValid2);
      const e1 = F.isOdd(u) === F.isOdd(y);
      y = F.cmov(F.neg(y), y, e1);
      const tv4_inv = FpInvertBatch(F, [tv4], true)[0];
      x3 = F.mul(x3, tv4_inv);
      return { x: x3, y };
    };
  }

  // libraries/noble-hashes/hmac.js
  var _HMAC = class {
    constructor(hash, key) {
      __publicField(this, "oHash");
      __publicField(this, "iHash");
      __publicField(this, "blockLen");
      __publicField(this, "outputLen");
      __publicField(this, "canXOF", false);
      __publicField(this, "finished", false);
      __publicField(this, "destroyed", false);
      ahash(hash);
      abytes(key, void 0, "key");
      this.iHash = hash.create();
      if (typeof this.iHash.update !== "function")
        throw new Error("expected Hash instance");
      this.blockLen = this.iHash.blockLen;
      this.outputLen = this.iHash.outputLen;
      const blockLen = this.blockLen;
      const pad = new Uint8Array(blockLen);
      pad.set(key.length > blockLen ? hash.create().update(key).digest() : key);
      for (let i2 = 0; i2 < pad.length; i2++)
        pad[i2] ^= 54;
      this.iHash.update(pad);
      this.oHash = hash.create();
      for (let i2 = 0; i2 < pad.length; i2++)
        pad[i2] ^= 54 ^ 92;
      this.oHash.update(pad);
      clean(pad);
    }
    update(buf) {
      aexists(this);
      this.iHash.update(buf);
      return this;
    }
    digestInto(out) {
      aexists(this);
      aoutput(out, this);
      this.finished = true;
      const buf = out.subarray(0, this.outputLen);
      this.iHash.digestInto(buf);
      this.oHash.update(buf);
      this.oHash.digestInto(buf);
      this.destroy();
    }
    digest() {
      const out = new Uint8Array(this.oHash.outputLen);
      this.digestInto(out);
      return out;
    }
    _cloneInto(to) {
      to || (to = Object.create(Object.getPrototypeOf(this), {}));
      const { oHash, iHash, finished, destroyed, blockLen, outputLen, canXOF } = this;
      to = to;
      to.finished = finished;
      to.destroyed = destroyed;
      to.blockLen = blockLen;
      to.outputLen = outputLen;
      to.canXOF = canXOF;
      to.oHash = oHash._cloneInto(to.oHash);
      to.iHash = iHash._cloneInto(to.iHash);
      return to;
    }
    clone() {
      return this._cloneInto();
    }
    destroy() {
      this.destroyed = true;
      this.oHash.destroy();
      this.iHash.destroy();
    }
  };
  var hmac = /* @__PURE__ */ (() => {
    const hmac_ = ((hash, key, message) => new _HMAC(hash, key).update(message).digest());
    hmac_.create = (hash, key) => new _HMAC(hash, key);
    return hmac_;
  })();

  // libraries/noble-curves/abstract/der.js
  var _0n5 = /* @__PURE__ */ BigInt(0);
  var DERErr = class extends Error {
    constructor(m = "") {
      super(m);
    }
  };
  var _DER = {
    // asn.1 DER encoding utils
    Err: DERErr,
    // Basic building block is TLV (Tag-Length-Value)
    _tlv: {
      encode: (tag, data) => {
        const { Err: E } = _DER;
        asafenumber(tag, "tag");
        if (tag < 0 || tag > 255)
          throw new E("tlv.encode: wrong tag");
        astring(data, "data");
        if (data.length & 1)
          throw new E("tlv.encode: unpadded data");
        const dataLen = data.length / 2;
        const len = numberToHexUnpadded(dataLen);
        if (len.length / 2 & 128)
          throw new E("tlv.encode: long form length too big");
        const lenLen = dataLen > 127 ? numberToHexUnpadded(len.length / 2 | 128) : "";
        const t = numberToHexUnpadded(tag);
        return t + lenLen + len + data;
      },
      // v - value, l - left bytes (unparsed)
      decode(tag, data) {
        const { Err: E } = _DER;
        data = abytes2(data, void 0, "DER data");
        let pos = 0;
        if (tag < 0 || tag > 255)
          throw new E("tlv.decode: wrong tag");
        if (data.length < 2 || data[pos++] !== tag)
          throw new E("tlv.decode: wrong tlv");
        const first = data[pos++];
        const isLong = !!(first & 128);
        let length = 0;
        if (!isLong)
          length = first;
        else {
          const lenLen = first & 127;
          if (!lenLen)
            throw new E("tlv.decode(long): indefinite length not supported");
          if (lenLen > 4)
            throw new E("tlv.decode(long): byte length is too big");
          const lengthBytes = data.subarray(pos, pos + lenLen);
          if (lengthBytes.length !== lenLen)
            throw new E("tlv.decode: length bytes not complete");
          if (lengthBytes[0] === 0)
            throw new E("tlv.decode(long): zero leftmost byte");
          for (const b of lengthBytes)
            length = length << 8 | b;
          pos += lenLen;
          if (length < 128)
            throw new E("tlv.decode(long): not minimal encoding");
        }
        const v = data.subarray(pos, pos + length);
        if (v.length !== length)
          throw new E("tlv.decode: wrong value length");
        return { v, l: data.subarray(pos + length) };
      }
    },
    // https://crypto.stackexchange.com/a/57734 Leftmost bit of first byte is 'negative' flag,
    // since we always use positive integers here. It must always be empty:
    // - add zero byte if exists
    // - if next byte doesn't have a flag, leading zero is not allowed (minimal encoding)
    _int: {
      encode(num) {
        const { Err: E } = _DER;
        abignumber(num);
        if (num < _0n5)
          throw new E("integer: negative integers are not allowed");
        let hex2 = numberToHexUnpadded(num);
        if (Number.parseInt(hex2[0], 16) & 8)
          hex2 = "00" + hex2;
        if (hex2.length & 1)
          throw new E("unexpected DER parsing assertion: unpadded hex");
        return hex2;
      },
      decode(data) {
        const { Err: E } = _DER;
        if (data.length < 1)
          throw new E("invalid signature integer: empty");
        if (data[0] & 128)
          throw new E("invalid signature integer: negative");
        if (data.length > 1 && data[0] === 0 && !(data[1] & 128))
          throw new E("invalid signature integer: unnecessary leading zero");
        return bytesToNumberBE(data);
      }
    },
    toSig(bytes, maxScalarBytes) {
      const { Err: E, _int: int, _tlv: tlv } = _DER;
      if (maxScalarBytes !== void 0) {
        asafenumber(maxScalarBytes, "maxScalarBytes");
        if (maxScalarBytes < 1)
          throw new E("invalid signature: maxScalarBytes must be positive");
      }
      const data = abytes2(bytes, void 0, "signature");
      const { v: seqBytes, l: seqLeftBytes } = tlv.decode(48, data);
      if (seqLeftBytes.length)
        throw new E("invalid signature: left bytes after parsing");
      const { v: rBytes, l: rLeftBytes } = tlv.decode(2, seqBytes);
      const { v: sBytes, l: sLeftBytes } = tlv.decode(2, rLeftBytes);
      if (sLeftBytes.length)
        throw new E("invalid signature: left bytes after parsing");
      if (maxScalarBytes !== void 0 && (rBytes.length > maxScalarBytes || sBytes.length > maxScalarBytes))
        throw new E("invalid signature: integer too large");
      return { r: int.decode(rBytes), s: int.decode(sBytes) };
    },
    hexFromSig(sig) {
      const { _tlv: tlv, _int: int } = _DER;
      validateObject(sig, { r: "bigint", s: "bigint" }, {}, "sig");
      const rs = tlv.encode(2, int.encode(sig.r));
      const ss = tlv.encode(2, int.encode(sig.s));
      const seq = rs + ss;
      return tlv.encode(48, seq);
    }
  };
  var DER = /* @__PURE__ */ (() => {
    Object.freeze(_DER._tlv);
    Object.freeze(_DER._int);
    return Object.freeze(_DER);
  })();

  // libraries/noble-curves/abstract/weierstrass.js
  var divNearest = (num, den) => (num + (num >= 0 ? den : -den) / _2n3) / den;
  function _splitEndoScalar(k, basis, n) {
    aInRange("scalar", k, _0n6, n);
    const [[a1, b1], [a2, b2]] = basis;
    const c1 = divNearest(b2 * k, n);
    const c2 = divNearest(-b1 * k, n);
    let k1 = k - c1 * a1 - c2 * a2;
    let k2 = -c1 * b1 - c2 * b2;
    const k1neg = k1 < _0n6;
    const k2neg = k2 < _0n6;
    if (k1neg)
      k1 = -k1;
    if (k2neg)
      k2 = -k2;
    const MAX_NUM = bitMask(Math.ceil(bitLen(n) / 2)) + _1n5;
    if (k1 < _0n6 || k1 >= MAX_NUM || k2 < _0n6 || k2 >= MAX_NUM) {
      throw new Error("splitScalar (endomorphism): failed for k");
    }
    return { k1neg, k1, k2neg, k2 };
  }
  function validateSigFormat(format) {
    if (!["compact", "recovered", "der"].includes(format))
      throw new Error('Signature format must be "compact", "recovered", or "der"');
    return format;
  }
  function validateSigOpts(opts, def) {
    validateObject(opts);
    const optsn = {};
    for (let optName of Object.keys(def)) {
      optsn[optName] = opts[optName] === void 0 ? def[optName] : opts[optName];
    }
    abool(optsn.lowS, "lowS");
    abool(optsn.prehash, "prehash");
    if (optsn.format !== void 0)
      validateSigFormat(optsn.format);
    return optsn;
  }
  var _0n6 = /* @__PURE__ */ BigInt(0);
  var _1n5 = /* @__PURE__ */ BigInt(1);
  var _2n3 = /* @__PURE__ */ BigInt(2);
  var _3n3 = /* @__PURE__ */ BigInt(3);
  var _4n4 = /* @__PURE__ */ BigInt(4);
  function weierstrass(params, extraOpts = {}) {
    const validated = createCurveFields("weierstrass", params, extraOpts);
    const Fp4 = validated.Fp;
    const Fn = validated.Fn;
    let CURVE = validated.CURVE;
    const { h: cofactor, n: CURVE_ORDER } = CURVE;
    validateObject(extraOpts, {}, {
      allowInfinityPoint: "boolean",
      clearCofactor: "function",
      isTorsionFree: "function",
      fromBytes: "function",
      toBytes: "function",
      endo: "object",
      randomBytes: "function"
    });
    const { endo: endoOpts, allowInfinityPoint, clearCofactor, isTorsionFree, fromBytes, toBytes } = extraOpts;
    const randomBytes3 = extraOpts.randomBytes === void 0 ? randomBytes2 : extraOpts.randomBytes;
    if (endoOpts) {
      if (!Fp4.is0(CURVE.a) || typeof endoOpts.beta !== "bigint" || !Array.isArray(endoOpts.basises)) {
        throw new Error('invalid endo: expected "beta": bigint and "basises": array');
      }
    }
    const endo = endoOpts ? {
      beta: endoOpts.beta,
      basises: endoOpts.basises.map((basis) => [...basis])
    } : void 0;
    const lengths = getWLengths(Fp4, Fn);
    function assertCompressionIsSupported() {
      if (!Fp4.isOdd)
        throw new Error("compression is not supported: Field does not have .isOdd()");
    }
    function pointToBytes(_c, point, isCompressed) {
      if (point.is0()) {
        if (!allowInfinityPoint)
          throw new Error("bad point: ZERO");
        return Uint8Array.of(0);
      }
      const { x: x2, y } = point.toAffine();
      const bx = Fp4.toBytes(x2);
      abool(isCompressed, "isCompressed");
      if (isCompressed) {
        assertCompressionIsSupported();
        const hasEvenY = !Fp4.isOdd(y);
        return concatBytes2(pprefix(hasEvenY), bx);
      } else {
        return concatBytes2(Uint8Array.of(4), bx, Fp4.toBytes(y));
      }
    }
    function pointFromBytes(bytes) {
      abytes2(bytes, void 0, "Point");
      const { publicKey: comp, publicKeyUncompressed: uncomp } = lengths;
      const length = bytes.length;
      const head = bytes[0];
      const tail = bytes.subarray(1);
      if (allowInfinityPoint && length === 1 && head === 0)
        return { x: Fp4.ZERO, y: Fp4.ZERO };
      if (length === comp && (head === 2 || head === 3)) {
        const x2 = Fp4.fromBytes(tail);
        if (!Fp4.isValid(x2))
          throw new Error("bad point: is not on curve, wrong x");
        const y2 = weierstrassEquation(x2);
        let y;
        try {
          y = Fp4.sqrt(y2);
        } catch (sqrtError) {
          const err2 = sqrtError instanceof Error ? ": " + sqrtError.message : "";
          throw new Error("bad point: is not on curve, sqrt error" + err2);
        }
        assertCompressionIsSupported();
        const evenY = Fp4.isOdd(y);
        const evenH = (head & 1) === 1;
        if (evenH !== evenY)
          y = Fp4.neg(y);
        return { x: x2, y };
      } else if (length === uncomp && head === 4) {
        const L = Fp4.BYTES;
        const x2 = Fp4.fromBytes(tail.subarray(0, L));
        const y = Fp4.fromBytes(tail.subarray(L, L * 2));
        if (!isValidXY(x2, y))
          throw new Error("bad point: is not on curve");
        return { x: x2, y };
      } else {
        throw new Error(`bad point: got length ${length}, expected compressed=${comp} or uncompressed=${uncomp}`);
      }
    }
    const encodePoint = toBytes === void 0 ? pointToBytes : toBytes;
    const decodePoint = fromBytes === void 0 ? pointFromBytes : fromBytes;
    const b3 = Fp4.mul(CURVE.b, _3n3);
    const mulA = Fp4.is0(CURVE.a) ? (_) => Fp4.ZERO : (x2) => Fp4.mul(CURVE.a, x2);
    function weierstrassEquation(x2) {
      const x22 = Fp4.sqr(x2);
      const x3 = Fp4.mul(x22, x2);
      return Fp4.add(Fp4.add(x3, Fp4.mul(x2, CURVE.a)), CURVE.b);
    }
    function isValidXY(x2, y) {
      const left = Fp4.sqr(y);
      const right = weierstrassEquation(x2);
      return Fp4.eql(left, right);
    }
    if (!isValidXY(CURVE.Gx, CURVE.Gy))
      throw new Error("bad curve params: generator point");
    const _4a3 = Fp4.mul(Fp4.pow(CURVE.a, _3n3), _4n4);
    const _27b2 = Fp4.mul(Fp4.sqr(CURVE.b), BigInt(27));
    if (Fp4.is0(Fp4.add(_4a3, _27b2)))
      throw new Error("bad curve params: a or b");
    function acoord(title2, n, banZero = false) {
      if (!Fp4.isValid(n) || banZero && Fp4.is0(n))
        throw new Error(`bad point coordinate ${title2}`);
      return typeof n === "object" && n !== null ? Fp4.create(n) : n;
    }
    function aprjpoint(other) {
      if (!(other instanceof Point2))
        throw new Error("Weierstrass Point expected");
    }
    function splitEndoScalarN(k) {
      if (!endo || !endo.basises)
        throw new Error("no endo");
      return _splitEndoScalar(k, endo.basises, Fn.ORDER);
    }
    function pushWnafPair(points, scalars, p, k) {
      if (!Fn.isValid(k))
        throw new RangeError("invalid scalar: out of range");
      if (endo) {
        const { k1neg, k1, k2neg, k2 } = splitEndoScalarN(k);
        const psi = new Point2(Fp4.mul(p.X, endo.beta), p.Y, p.Z);
        points.push(k1neg ? p.negate() : p, k2neg ? psi.negate() : psi);
        scalars.push(k1, k2);
      } else {
        points.push(p);
        scalars.push(k);
      }
    }
    const validityCache = /* @__PURE__ */ new WeakSet();
    const _Point = class _Point {
      /** Does NOT validate if the point is valid. Use `.assertValidity()`. */
      constructor(X, Y, Z) {
        __publicField(this, "X");
        __publicField(this, "Y");
        __publicField(this, "Z");
        this.X = acoord("x", X);
        this.Y = acoord("y", Y, true);
        this.Z = acoord("z", Z);
        Object.freeze(this);
      }
      static CURVE() {
        return CURVE;
      }
      /** Does NOT validate if the point is valid. Use `.assertValidity()`. */
      static fromAffine(p) {
        const { x: x2, y } = p || {};
        if (!p || !Fp4.isValid(x2) || !Fp4.isValid(y))
          throw new Error("invalid affine point");
        if (p instanceof _Point)
          throw new Error("projective point not allowed");
        if (Fp4.is0(x2) && Fp4.is0(y))
          return _Point.ZERO;
        return new _Point(x2, y, Fp4.ONE);
      }
      static fromBytes(bytes) {
        const P = _Point.fromAffine(decodePoint(abytes2(bytes, void 0, "point")));
        P.assertValidity();
        return P;
      }
      static fromHex(hex2) {
        return _Point.fromBytes(hexToBytes2(hex2));
      }
      get x() {
        return this.toAffine().x;
      }
      get y() {
        return this.toAffine().y;
      }
      /**
       * @param isLazy - true will defer table computation until the first multiplication
       */
      precompute(windowSize = 6, isLazy = true) {
        wnaf.setWindowSize(this, windowSize);
        if (!isLazy)
          this.multiply(_3n3);
        return this;
      }
      // TODO: return `this`
      /** A point on curve is valid if it conforms to equation. */
      assertValidity() {
        const p = this;
        if (p.is0()) {
          if (allowInfinityPoint && Fp4.is0(p.X) && Fp4.eql(p.Y, Fp4.ONE) && Fp4.is0(p.Z))
            return;
          throw new Error("bad point: ZERO");
        }
        if (validityCache.has(p))
          return;
        const { x: x2, y } = p.toAffine();
        if (!Fp4.isValid(x2) || !Fp4.isValid(y))
          throw new Error("bad point: x or y not field elements");
        if (!isValidXY(x2, y))
          throw new Error("bad point: equation left != right");
        if (!p.isTorsionFree())
          throw new Error("bad point: not in prime-order subgroup");
        validityCache.add(p);
      }
      hasEvenY() {
        const { y } = this.toAffine();
        if (!Fp4.isOdd)
          throw new Error("Field doesn't support isOdd");
        return !Fp4.isOdd(y);
      }
      /** Compare one point to another. */
      equals(other) {
        aprjpoint(other);
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const { X: X2, Y: Y2, Z: Z2 } = other;
        const U1 = Fp4.eql(Fp4.mul(X1, Z2), Fp4.mul(X2, Z1));
        const U2 = Fp4.eql(Fp4.mul(Y1, Z2), Fp4.mul(Y2, Z1));
        return U1 && U2;
      }
      /** Flips point to one corresponding to (x, -y) in Affine coordinates. */
      negate() {
        return new _Point(this.X, Fp4.neg(this.Y), this.Z);
      }
      // Renes-Costello-Batina exception-free doubling formula.
      // There is 30% faster Jacobian formula, but it is not complete.
      // https://eprint.iacr.org/2015/1060, algorithm 3
      // Cost: 8M + 3S + 3*a + 2*b3 + 15add.
      double() {
        const { X: X1, Y: Y1, Z: Z1 } = this;
        let X3 = Fp4.ZERO, Y3 = Fp4.ZERO, Z3 = Fp4.ZERO;
        let t0 = Fp4.mul(X1, X1);
        let t1 = Fp4.mul(Y1, Y1);
        let t2 = Fp4.mul(Z1, Z1);
        let t3 = Fp4.mul(X1, Y1);
        t3 = Fp4.add(t3, t3);
        Z3 = Fp4.mul(X1, Z1);
        Z3 = Fp4.add(Z3, Z3);
        X3 = mulA(Z3);
        Y3 = Fp4.mul(b3, t2);
        Y3 = Fp4.add(X3, Y3);
        X3 = Fp4.sub(t1, Y3);
        Y3 = Fp4.add(t1, Y3);
        Y3 = Fp4.mul(X3, Y3);
        X3 = Fp4.mul(t3, X3);
        Z3 = Fp4.mul(b3, Z3);
        t2 = mulA(t2);
        t3 = Fp4.sub(t0, t2);
        t3 = mulA(t3);
        t3 = Fp4.add(t3, Z3);
        Z3 = Fp4.add(t0, t0);
        t0 = Fp4.add(Z3, t0);
        t0 = Fp4.add(t0, t2);
        t0 = Fp4.mul(t0, t3);
        Y3 = Fp4.add(Y3, t0);
        t2 = Fp4.mul(Y1, Z1);
        t2 = Fp4.add(t2, t2);
        t0 = Fp4.mul(t2, t3);
        X3 = Fp4.sub(X3, t0);
        Z3 = Fp4.mul(t2, t1);
        Z3 = Fp4.add(Z3, Z3);
        Z3 = Fp4.add(Z3, Z3);
        return new _Point(X3, Y3, Z3);
      }
      // Renes-Costello-Batina exception-free addition formula.
      // There is 30% faster Jacobian formula, but it is not complete.
      // https://eprint.iacr.org/2015/1060, algorithm 1
      // Cost: 12M + 0S + 3*a + 3*b3 + 23add.
      add(other) {
        aprjpoint(other);
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const { X: X2, Y: Y2, Z: Z2 } = other;
        let X3 = Fp4.ZERO, Y3 = Fp4.ZERO, Z3 = Fp4.ZERO;
        let t0 = Fp4.mul(X1, X2);
        let t1 = Fp4.mul(Y1, Y2);
        let t2 = Fp4.mul(Z1, Z2);
        let t3 = Fp4.add(X1, Y1);
        let t4 = Fp4.add(X2, Y2);
        t3 = Fp4.mul(t3, t4);
        t4 = Fp4.add(t0, t1);
        t3 = Fp4.sub(t3, t4);
        t4 = Fp4.add(X1, Z1);
        let t5 = Fp4.add(X2, Z2);
        t4 = Fp4.mul(t4, t5);
        t5 = Fp4.add(t0, t2);
        t4 = Fp4.sub(t4, t5);
        t5 = Fp4.add(Y1, Z1);
        X3 = Fp4.add(Y2, Z2);
        t5 = Fp4.mul(t5, X3);
        X3 = Fp4.add(t1, t2);
        t5 = Fp4.sub(t5, X3);
        Z3 = mulA(t4);
        X3 = Fp4.mul(b3, t2);
        Z3 = Fp4.add(X3, Z3);
        X3 = Fp4.sub(t1, Z3);
        Z3 = Fp4.add(t1, Z3);
        Y3 = Fp4.mul(X3, Z3);
        t1 = Fp4.add(t0, t0);
        t1 = Fp4.add(t1, t0);
        t2 = mulA(t2);
        t4 = Fp4.mul(b3, t4);
        t1 = Fp4.add(t1, t2);
        t2 = Fp4.sub(t0, t2);
        t2 = mulA(t2);
        t4 = Fp4.add(t4, t2);
        t0 = Fp4.mul(t1, t4);
        Y3 = Fp4.add(Y3, t0);
        t0 = Fp4.mul(t5, t4);
        X3 = Fp4.mul(t3, X3);
        X3 = Fp4.sub(X3, t0);
        t0 = Fp4.mul(t3, t1);
        Z3 = Fp4.mul(t5, Z3);
        Z3 = Fp4.add(Z3, t0);
        return new _Point(X3, Y3, Z3);
      }
      subtract(other) {
        aprjpoint(other);
        return this.add(other.negate());
      }
      is0() {
        return this.equals(_Point.ZERO);
      }
      /**
       * Constant time multiplication.
       * Uses precomputed tables (signed fixed-window wNAF) when available.
       * Uses scalar blinding and avoids endomorphism splitting in the secret-scalar path.
       * @param scalar - by which the point would be multiplied
       * @returns New point
       */
      multiply(scalar) {
        if (!Fn.isValidNot0(scalar))
          throw new RangeError("invalid scalar: out of range");
        const { p, f } = wnaf.mulSecret(this, scalar, cofactor, normalize);
        return normalize([p, f])[0];
      }
      /**
       * Non-constant-time multiplication. Uses width-4 wNAF with GLV endomorphism splitting
       * when available (two half-width scalars sharing one halved doubling chain).
       * It's faster, but should only be used when you don't care about
       * an exposed secret key e.g. sig verification, which works over *public* keys.
       */
      multiplyUnsafe(scalar) {
        const p = this;
        const sc = scalar;
        if (!Fn.isValid(sc))
          throw new RangeError("invalid scalar: out of range");
        if (sc === _0n6 || p.is0())
          return _Point.ZERO;
        if (sc === _1n5)
          return p;
        if (wnaf.hasWindowSize(this))
          return wnaf.mulUnsafe(p, sc, normalize);
        const points = [];
        const scalars = [];
        pushWnafPair(points, scalars, p, sc);
        return mulAddUnsafe(_Point, points, scalars);
      }
      /**
       * Non-constant-time double-scalar multiplication `a⋅this + b⋅other` (Strauss–Shamir).
       * Both walks share one doubling chain via {@link mulAddUnsafe}, and GLV endomorphism
       * (when available) halves the chain again by splitting each scalar into two half-width
       * parts. Used by ECDSA verification and public-key recovery for `R = u1⋅G + u2⋅P`.
       * Only for public scalars.
       */
      mulAddUnsafe(a, other, b) {
        aprjpoint(other);
        const points = [];
        const scalars = [];
        pushWnafPair(points, scalars, this, a);
        pushWnafPair(points, scalars, other, b);
        return mulAddUnsafe(_Point, points, scalars);
      }
      /**
       * Converts Projective point to affine (x, y) coordinates.
       * (X, Y, Z) ∋ (x=X/Z, y=Y/Z).
       * @param invertedZ - Z^-1 (inverted zero) - optional, precomputation is useful for invertBatch
       */
      toAffine(invertedZ) {
        const p = this;
        let iz = invertedZ;
        if (iz != null && !Fp4.isValid(iz))
          throw new RangeError('"invertedZ" expected valid field element');
        const { X, Y, Z } = p;
        if (Fp4.eql(Z, Fp4.ONE))
          return { x: X, y: Y };
        const is0 = p.is0();
        if (iz == null)
          iz = is0 ? Fp4.ONE : Fp4.inv(Z);
        const x2 = Fp4.mul(X, iz);
        const y = Fp4.mul(Y, iz);
        const zz = Fp4.mul(Z, iz);
        if (is0)
          return { x: Fp4.ZERO, y: Fp4.ZERO };
        if (!Fp4.eql(zz, Fp4.ONE))
          throw new Error("invZ was invalid");
        return { x: x2, y };
      }
      /**
       * Checks whether Point is free of torsion elements (is in prime subgroup).
       * Always torsion-free for cofactor=1 curves.
       */
      isTorsionFree() {
        if (cofactor === _1n5)
          return true;
        if (isTorsionFree)
          return isTorsionFree(_Point, this);
        return wnaf.mulUnsafe(this, CURVE_ORDER).is0();
      }
      clearCofactor() {
        if (cofactor === _1n5)
          return this;
        if (clearCofactor)
          return clearCofactor(_Point, this);
        return this.multiplyUnsafe(cofactor);
      }
      isSmallOrder() {
        if (cofactor === _1n5)
          return this.is0();
        return this.clearCofactor().is0();
      }
      toBytes(isCompressed = true) {
        abool(isCompressed, "isCompressed");
        this.assertValidity();
        return encodePoint(_Point, this, isCompressed);
      }
      toHex(isCompressed = true) {
        return bytesToHex2(this.toBytes(isCompressed));
      }
      toString() {
        return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
      }
    };
    __publicField(_Point, "BASE", new _Point(CURVE.Gx, CURVE.Gy, Fp4.ONE));
    __publicField(_Point, "ZERO", new _Point(Fp4.ZERO, Fp4.ONE, Fp4.ZERO));
    __publicField(_Point, "Fp", Fp4);
    __publicField(_Point, "Fn", Fn);
    let Point2 = _Point;
    const normalize = (points) => normalizeZ(Point2, points);
    const wnaf = new ScalarMultiplier(Point2, randomBytes3);
    if (wnaf.bits >= 6)
      Point2.BASE.precompute(6);
    Object.freeze(Point2.prototype);
    Object.freeze(Point2);
    return Point2;
  }
  function pprefix(hasEvenY) {
    return Uint8Array.of(hasEvenY ? 2 : 3);
  }
  function getWLengths(Fp4, Fn) {
    return {
      secretKey: Fn.BYTES,
      publicKey: 1 + Fp4.BYTES,
      publicKeyUncompressed: 1 + 2 * Fp4.BYTES,
      publicKeyHasPrefix: true,
      // Raw compact `(r || s)` signature width; DER and recovered signatures use
      // different lengths outside this helper.
      signature: 2 * Fn.BYTES
    };
  }
  function ecdh(Point2, ecdhOpts = {}) {
    validatePointCons(Point2);
    const { Fn } = Point2;
    const randomBytes_ = ecdhOpts.randomBytes === void 0 ? randomBytes2 : ecdhOpts.randomBytes;
    const lengths = Object.assign(getWLengths(Point2.Fp, Fn), {
      seed: Math.max(getMinHashLength(Fn.ORDER), 16)
    });
    function isValidSecretKey(secretKey) {
      try {
        const num = Fn.fromBytes(secretKey);
        return Fn.isValidNot0(num);
      } catch (error) {
        return false;
      }
    }
    function isValidPublicKey(publicKey, isCompressed) {
      const { publicKey: comp, publicKeyUncompressed } = lengths;
      try {
        const l = publicKey.length;
        if (isCompressed === true && l !== comp)
          return false;
        if (isCompressed === false && l !== publicKeyUncompressed)
          return false;
        return !Point2.fromBytes(publicKey).is0();
      } catch (error) {
        return false;
      }
    }
    function randomSecretKey(seed) {
      seed = seed === void 0 ? randomBytes_(lengths.seed) : seed;
      return mapHashToField(abytes2(seed, lengths.seed, "seed"), Fn.ORDER);
    }
    function getPublicKey(secretKey, isCompressed = true) {
      return Point2.BASE.multiply(Fn.fromBytes(secretKey)).toBytes(isCompressed);
    }
    function isProbPub(item) {
      const { secretKey, publicKey, publicKeyUncompressed } = lengths;
      const allowedLengths = Fn._lengths;
      if (!isBytes2(item))
        return void 0;
      const l = abytes2(item, void 0, "key").length;
      const isPub = l === publicKey || l === publicKeyUncompressed;
      const isSec = l === secretKey || !!(allowedLengths == null ? void 0 : allowedLengths.includes(l));
      if (isPub && isSec)
        return void 0;
      return isPub;
    }
    function getSharedSecret(secretKeyA, publicKeyB, isCompressed = true) {
      if (isProbPub(secretKeyA) === true)
        throw new Error("first arg must be private key");
      if (isProbPub(publicKeyB) === false)
        throw new Error("second arg must be public key");
      const s = Fn.fromBytes(secretKeyA);
      const b = Point2.fromBytes(publicKeyB);
      if (b.is0())
        throw new Error("invalid public key: point at infinity");
      return b.multiply(s).toBytes(isCompressed);
    }
    const utils = {
      isValidSecretKey,
      isValidPublicKey,
      randomSecretKey
    };
    const keygen = createKeygen(randomSecretKey, getPublicKey);
    Object.freeze(utils);
    Object.freeze(lengths);
    return Object.freeze({ getPublicKey, getSharedSecret, keygen, Point: Point2, utils, lengths });
  }
  function ecdsa(Point2, hash, ecdsaOpts = {}) {
    validatePointCons(Point2);
    const hash_ = hash;
    ahash(hash_);
    validateObject(ecdsaOpts, {}, {
      hmac: "function",
      lowS: "boolean",
      randomBytes: "function",
      bits2int: "function",
      bits2int_modN: "function"
    });
    const opts = Object.assign({}, ecdsaOpts);
    const randomBytes3 = opts.randomBytes === void 0 ? randomBytes2 : opts.randomBytes;
    const hmac2 = opts.hmac === void 0 ? (key, msg) => hmac(hash_, key, msg) : opts.hmac;
    const { Fp: Fp4, Fn } = Point2;
    const { ORDER: CURVE_ORDER, BITS: fnBits } = Fn;
    const blindLength = getMinHashLength(CURVE_ORDER);
    const csprng = probeRandomBytes(randomBytes3, blindLength);
    const { keygen, getPublicKey, getSharedSecret, utils, lengths } = ecdh(Point2, opts);
    const defaultSigOpts = {
      prehash: true,
      lowS: typeof opts.lowS === "boolean" ? opts.lowS : true,
      format: "compact",
      extraEntropy: false
    };
    const hasLargeRecoveryLifts = CURVE_ORDER * _2n3 + _1n5 < Fp4.ORDER;
    function isBiggerThanHalfOrder(number) {
      const HALF = CURVE_ORDER >> _1n5;
      return number > HALF;
    }
    function validateRS(title2, num) {
      if (!Fn.isValidNot0(num))
        throw new Error(`invalid signature ${title2}: out of range 1..Point.Fn.ORDER`);
      return num;
    }
    function assertFieldSignIsSupported() {
      if (!Fp4.isOdd)
        throw new Error("Field doesn't support isOdd");
    }
    function getRecoveryBit(x2, y, r) {
      assertFieldSignIsSupported();
      return (x2 === r ? 0 : 2) | Number(Fp4.isOdd(y));
    }
    function assertRecoverableCurve() {
      if (hasLargeRecoveryLifts)
        throw new Error('"recovered" sig type is not supported for cofactor >2 curves');
    }
    function validateSigLength(bytes, format) {
      validateSigFormat(format);
      const size = lengths.signature;
      const sizer = format === "compact" ? size : format === "recovered" ? size + 1 : void 0;
      return abytes2(bytes, sizer);
    }
    class Signature {
      constructor(r, s, recovery) {
        __publicField(this, "r");
        __publicField(this, "s");
        __publicField(this, "recovery");
        this.r = validateRS("r", r);
        this.s = validateRS("s", s);
        if (recovery != null) {
          assertRecoverableCurve();
          if (![0, 1, 2, 3].includes(recovery))
            throw new Error("invalid recovery id");
          this.recovery = recovery;
        }
        Object.freeze(this);
      }
      static fromBytes(bytes, format = defaultSigOpts.format) {
        validateSigLength(bytes, format);
        let recid;
        if (format === "der") {
          if (bytes.length > 2 * Fn.BYTES + 16)
            throw new DER.Err("invalid signature: DER signature too long");
          const { r: r2, s: s2 } = DER.toSig(abytes2(bytes), Fn.BYTES + 1);
          return new Signature(r2, s2);
        }
        if (format === "recovered") {
          recid = bytes[0];
          format = "compact";
          bytes = bytes.subarray(1);
        }
        const L = lengths.signature / 2;
        const r = bytes.subarray(0, L);
        const s = bytes.subarray(L, L * 2);
        return new Signature(Fn.fromBytes(r), Fn.fromBytes(s), recid);
      }
      static fromHex(hex2, format) {
        return this.fromBytes(hexToBytes2(hex2), format);
      }
      assertRecovery() {
        const { recovery } = this;
        if (recovery == null)
          throw new Error("invalid recovery id: must be present");
        return recovery;
      }
      addRecoveryBit(recovery) {
        return new Signature(this.r, this.s, recovery);
      }
      // Unlike the top-level helper below, this method expects a digest that has
      // already been hashed to the curve's message representative.
      recoverPublicKey(messageHash) {
        const { r, s } = this;
        const recovery = this.assertRecovery();
        const radj = recovery === 2 || recovery === 3 ? r + CURVE_ORDER : r;
        if (!Fp4.isValid(radj))
          throw new Error("invalid recovery id: sig.r+curve.n != R.x");
        const x2 = Fp4.toBytes(radj);
        const R = Point2.fromBytes(concatBytes2(pprefix((recovery & 1) === 0), x2));
        const ir = Fn.inv(radj);
        const h = bits2int_modN(abytes2(messageHash, void 0, "msgHash"));
        const u1 = Fn.create(-h * ir);
        const u2 = Fn.create(s * ir);
        const Q = Point2.BASE.mulAddUnsafe(u1, R, u2);
        if (Q.is0())
          throw new Error("invalid recovery: point at infinify");
        Q.assertValidity();
        return Q;
      }
      // Signatures should be low-s, to prevent malleability.
      hasHighS() {
        return isBiggerThanHalfOrder(this.s);
      }
      toBytes(format = defaultSigOpts.format) {
        validateSigFormat(format);
        if (format === "der")
          return hexToBytes2(DER.hexFromSig(this));
        const { r, s } = this;
        const rb = Fn.toBytes(r);
        const sb = Fn.toBytes(s);
        if (format === "recovered") {
          assertRecoverableCurve();
          return concatBytes2(Uint8Array.of(this.assertRecovery()), rb, sb);
        }
        return concatBytes2(rb, sb);
      }
      toHex(format) {
        return bytesToHex2(this.toBytes(format));
      }
    }
    Object.freeze(Signature.prototype);
    Object.freeze(Signature);
    const bits2int = opts.bits2int === void 0 ? function bits2int_def(bytes) {
      if (bytes.length > 8192)
        throw new Error("input is too large");
      const num = bytesToNumberBE(bytes);
      const delta = bytes.length * 8 - fnBits;
      return delta > 0 ? num >> BigInt(delta) : num;
    } : opts.bits2int;
    const bits2int_modN = opts.bits2int_modN === void 0 ? function bits2int_modN_def(bytes) {
      return Fn.create(bits2int(bytes));
    } : opts.bits2int_modN;
    const ORDER_MASK = bitMask(fnBits);
    function int2octets(num) {
      aInRange("num < 2^" + fnBits, num, _0n6, ORDER_MASK);
      return Fn.toBytes(num);
    }
    function validateMsgAndHash(message, prehash) {
      abytes2(message, void 0, "message");
      return prehash ? abytes2(hash_(message), void 0, "prehashed message") : message;
    }
    function prepSig(message, secretKey, opts2) {
      const { lowS, prehash, extraEntropy } = validateSigOpts(opts2, defaultSigOpts);
      message = validateMsgAndHash(message, prehash);
      const h1int = bits2int_modN(message);
      const d = Fn.fromBytes(secretKey);
      if (!Fn.isValidNot0(d))
        throw new Error("invalid private key");
      const seedArgs = [int2octets(d), int2octets(h1int)];
      if (extraEntropy != null && extraEntropy !== false) {
        const e = extraEntropy === true ? randomBytes3(lengths.secretKey) : extraEntropy;
        seedArgs.push(abytes2(e, void 0, "extraEntropy"));
      }
      const seed = concatBytes2(...seedArgs);
      const m = h1int;
      function k2sig(kBytes) {
        const k = bits2int(kBytes);
        if (!Fn.isValidNot0(k))
          return;
        const q = Point2.BASE.multiply(k).toAffine();
        const r = Fn.create(q.x);
        if (r === _0n6)
          return;
        let s;
        if (csprng !== void 0) {
          const b = bytesToNumberBE(mapHashToField(csprng(blindLength), CURVE_ORDER));
          const ibk = Fn.inv(Fn.mul(b, k));
          const bm = Fn.mul(b, m);
          const bd = Fn.mul(b, d);
          s = Fn.create(ibk * Fn.create(bm + bd * r));
        } else {
          const ik = invertCt(k, CURVE_ORDER);
          s = Fn.create(ik * Fn.create(m + r * d));
        }
        if (s === _0n6)
          return;
        let recovery = getRecoveryBit(q.x, q.y, r);
        let normS = s;
        if (lowS && isBiggerThanHalfOrder(s)) {
          normS = Fn.neg(s);
          recovery ^= 1;
        }
        return new Signature(r, normS, hasLargeRecoveryLifts ? void 0 : recovery);
      }
      return { seed, k2sig };
    }
    function sign(message, secretKey, opts2 = {}) {
      const { seed, k2sig } = prepSig(message, secretKey, opts2);
      const drbg = createHmacDrbg(hash_.outputLen, Fn.BYTES, hmac2);
      const sig = drbg(seed, k2sig);
      return sig.toBytes(opts2.format);
    }
    function verify2(signature, message, publicKey, opts2 = {}) {
      const { lowS, prehash, format } = validateSigOpts(opts2, defaultSigOpts);
      publicKey = abytes2(publicKey, void 0, "publicKey");
      message = validateMsgAndHash(message, prehash);
      if (!isBytes2(signature)) {
        const end = signature instanceof Signature ? ", use sig.toBytes()" : "";
        throw new Error("verify expects Uint8Array signature" + end);
      }
      validateSigLength(signature, format);
      try {
        const sig = Signature.fromBytes(signature, format);
        const P = Point2.fromBytes(publicKey);
        if (P.is0())
          return false;
        if (lowS && sig.hasHighS())
          return false;
        const { r, s } = sig;
        const h = bits2int_modN(message);
        const is = Fn.inv(s);
        const u1 = Fn.create(h * is);
        const u2 = Fn.create(r * is);
        const R = Point2.BASE.mulAddUnsafe(u1, P, u2);
        if (R.is0())
          return false;
        const q = R.toAffine();
        const v = Fn.create(q.x);
        if (v !== r)
          return false;
        if (format === "recovered" && sig.recovery !== getRecoveryBit(q.x, q.y, r))
          return false;
        return true;
      } catch (e) {
        return false;
      }
    }
    function recoverPublicKey(signature, message, opts2 = {}) {
      const { prehash } = validateSigOpts(opts2, defaultSigOpts);
      message = validateMsgAndHash(message, prehash);
      return Signature.fromBytes(signature, "recovered").recoverPublicKey(message).toBytes();
    }
    return Object.freeze({
      keygen,
      getPublicKey,
      getSharedSecret,
      utils,
      lengths,
      Point: Point2,
      sign,
      verify: verify2,
      recoverPublicKey,
      Signature,
      hash: hash_
    });
  }

  // libraries/noble-curves/abstract/bls.js
  var _0n7 = BigInt(0);
  var _1n6 = BigInt(1);
  var _2n4 = BigInt(2);
  var _3n4 = BigInt(3);
  function NAfDecomposition(a) {
    const res = [];
    for (; a > _1n6; a >>= _1n6) {
      if ((a & _1n6) === _0n7)
        res.unshift(0);
      else if ((a & _3n4) === _3n4) {
        res.unshift(-1);
        a += _1n6;
      } else
        res.unshift(1);
    }
    return res;
  }
  function aNonEmpty(arr) {
    if (!Array.isArray(arr) || arr.length === 0)
      throw new Error("expected non-empty array");
  }
  function createBlsPairing(fields2, G1, G2, params) {
    validateObject(fields2, { Fp: "object", Fr: "object", Fp2: "object", Fp12: "object" }, { Fp6: "object" }, "fields");
    if (typeof G1 !== "function")
      throw new TypeError('"G1_Point" expected point constructor, got type=' + typeof G1);
    if (typeof G2 !== "function")
      throw new TypeError('"G2_Point" expected point constructor, got type=' + typeof G2);
    validateObject(params, { ateLoopSize: "bigint", xNegative: "boolean", twistType: "string" }, { randomBytes: "function", postPrecompute: "function" }, "params");
    const { Fp: Fp4, Fr, Fp2: Fp22, Fp12: Fp122 } = fields2;
    const { twistType, ateLoopSize, xNegative, postPrecompute } = params;
    const fp22 = (c0, c1) => ({ c0, c1 });
    const fp2f = ({ c0, c1 }) => Object.freeze({ c0, c1 });
    const add2 = (a, b) => fp22(Fp4.add(a.c0, b.c0), Fp4.add(a.c1, b.c1));
    const sub2 = (a, b) => fp22(Fp4.sub(a.c0, b.c0), Fp4.sub(a.c1, b.c1));
    const mul2 = (a, b) => {
      const t0 = Fp4.mul(a.c0, b.c0);
      const t1 = Fp4.mul(a.c1, b.c1);
      return fp22(Fp4.sub(t0, t1), Fp4.sub(Fp4.mul(Fp4.add(a.c0, a.c1), Fp4.add(b.c0, b.c1)), Fp4.add(t0, t1)));
    };
    const mul2ByFp = (a, rhs) => fp22(Fp4.mul(a.c0, rhs), Fp4.mul(a.c1, rhs));
    const mul2ByNonresidue = (a) => Fp22.mulByNonresidue(a);
    const mul014ByLine = ({ c0: f0, c1: f1 }, o0, l1, l4, Px, Py) => {
      const o1 = mul2ByFp(l1, Px);
      const o4 = mul2ByFp(l4, Py);
      const { c0: a0, c1: a1, c2: a2 } = f0;
      const { c0: b0, c1: b1, c2: b2 } = f1;
      const t0_0 = mul2(a0, o0);
      const t0_1 = mul2(a1, o1);
      const t0_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(a1, a2), o1), t0_1)), t0_0);
      const t0_c1 = sub2(sub2(mul2(add2(o0, o1), add2(a0, a1)), t0_0), t0_1);
      const t0_c2 = add2(sub2(mul2(add2(a0, a2), o0), t0_0), t0_1);
      const t1_c0 = mul2ByNonresidue(mul2(b2, o4));
      const t1_c1 = mul2(b0, o4);
      const t1_c2 = mul2(b1, o4);
      const s0 = add2(a0, b0);
      const s1 = add2(a1, b1);
      const s2 = add2(a2, b2);
      const o14 = add2(o1, o4);
      const t2_0 = mul2(s0, o0);
      const t2_1 = mul2(s1, o14);
      const t2_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(s1, s2), o14), t2_1)), t2_0);
      const t2_c1 = sub2(sub2(mul2(add2(o0, o14), add2(s0, s1)), t2_0), t2_1);
      const t2_c2 = add2(sub2(mul2(add2(s0, s2), o0), t2_0), t2_1);
      return Object.freeze({
        c0: Object.freeze({
          c0: fp2f(add2(mul2ByNonresidue(t1_c2), t0_c0)),
          c1: fp2f(add2(t1_c0, t0_c1)),
          c2: fp2f(add2(t1_c1, t0_c2))
        }),
        c1: Object.freeze({
          c0: fp2f(sub2(sub2(t2_c0, t0_c0), t1_c0)),
          c1: fp2f(sub2(sub2(t2_c1, t0_c1), t1_c1)),
          c2: fp2f(sub2(sub2(t2_c2, t0_c2), t1_c2))
        })
      });
    };
    const mul034ByLine = ({ c0: f0, c1: f1 }, l0, l3, o4, Px, Py) => {
      const o0 = mul2ByFp(l0, Py);
      const o3 = mul2ByFp(l3, Px);
      const { c0: a0, c1: a1, c2: a2 } = f0;
      const { c0: b0, c1: b1, c2: b2 } = f1;
      const a_c0 = mul2(a0, o0);
      const a_c1 = mul2(a1, o0);
      const a_c2 = mul2(a2, o0);
      const b0m = mul2(b0, o3);
      const b1m = mul2(b1, o4);
      const b_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(b1, b2), o4), b1m)), b0m);
      const b_c1 = sub2(sub2(mul2(add2(o3, o4), add2(b0, b1)), b0m), b1m);
      const b_c2 = add2(sub2(mul2(add2(b0, b2), o3), b0m), b1m);
      const s0 = add2(a0, b0);
      const s1 = add2(a1, b1);
      const s2 = add2(a2, b2);
      const o03 = add2(o0, o3);
      const e0m = mul2(s0, o03);
      const e1m = mul2(s1, o4);
      const e_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(s1, s2), o4), e1m)), e0m);
      const e_c1 = sub2(sub2(mul2(add2(o03, o4), add2(s0, s1)), e0m), e1m);
      const e_c2 = add2(sub2(mul2(add2(s0, s2), o03), e0m), e1m);
      return Object.freeze({
        c0: Object.freeze({
          c0: fp2f(add2(mul2ByNonresidue(b_c2), a_c0)),
          c1: fp2f(add2(b_c0, a_c1)),
          c2: fp2f(add2(b_c1, a_c2))
        }),
        c1: Object.freeze({
          c0: fp2f(sub2(sub2(e_c0, a_c0), b_c0)),
          c1: fp2f(sub2(sub2(e_c1, a_c1), b_c1)),
          c2: fp2f(sub2(sub2(e_c2, a_c2), b_c2))
        })
      });
    };
    let lineFunction;
    if (twistType === "multiplicative") {
      lineFunction = (c0, c1, c2, f, Px, Py) => mul014ByLine(f, c0, c1, c2, Px, Py);
    } else if (twistType === "divisive") {
      lineFunction = (c0, c1, c2, f, Px, Py) => mul034ByLine(f, c2, c1, c0, Px, Py);
    } else
      throw new Error("bls: unknown twist type");
    const Fp2div2 = Fp22.div(Fp22.ONE, Fp22.mul(Fp22.ONE, _2n4));
    function pointDouble(ell, Rx, Ry, Rz) {
      const t0 = Fp22.sqr(Ry);
      const t1 = Fp22.sqr(Rz);
      const t2 = Fp22.mulByB(Fp22.mul(t1, _3n4));
      const t3 = Fp22.mul(t2, _3n4);
      const t4 = Fp22.sub(Fp22.sub(Fp22.sqr(Fp22.add(Ry, Rz)), t1), t0);
      const c0 = Fp22.sub(t2, t0);
      const c1 = Fp22.mul(Fp22.sqr(Rx), _3n4);
      const c2 = Fp22.neg(t4);
      ell.push([c0, c1, c2]);
      Rx = Fp22.mul(Fp22.mul(Fp22.mul(Fp22.sub(t0, t3), Rx), Ry), Fp2div2);
      Ry = Fp22.sub(Fp22.sqr(Fp22.mul(Fp22.add(t0, t3), Fp2div2)), Fp22.mul(Fp22.sqr(t2), _3n4));
      Rz = Fp22.mul(t0, t4);
      return { Rx, Ry, Rz };
    }
    function pointAdd(ell, Rx, Ry, Rz, Qx, Qy) {
      const t0 = Fp22.sub(Ry, Fp22.mul(Qy, Rz));
      const t1 = Fp22.sub(Rx, Fp22.mul(Qx, Rz));
      const c0 = Fp22.sub(Fp22.mul(t0, Qx), Fp22.mul(t1, Qy));
      const c1 = Fp22.neg(t0);
      const c2 = t1;
      ell.push([c0, c1, c2]);
      const t2 = Fp22.sqr(t1);
      const t3 = Fp22.mul(t2, t1);
      const t4 = Fp22.mul(t2, Rx);
      const t5 = Fp22.add(Fp22.sub(t3, Fp22.mul(t4, _2n4)), Fp22.mul(Fp22.sqr(t0), Rz));
      Rx = Fp22.mul(t1, t5);
      Ry = Fp22.sub(Fp22.mul(Fp22.sub(t4, t5), t0), Fp22.mul(t3, Ry));
      Rz = Fp22.mul(Rz, t3);
      return { Rx, Ry, Rz };
    }
    const ATE_NAF = NAfDecomposition(ateLoopSize);
    const calcPairingPrecomputes = (point) => {
      if (!(point instanceof G2))
        throw new TypeError('"point" expected G2 point, got type=' + typeof point);
      const p = point;
      const { x: x2, y } = p.toAffine();
      const Qx = x2, Qy = y, negQy = Fp22.neg(y);
      let Rx = Qx, Ry = Qy, Rz = Fp22.ONE;
      const ell = [];
      for (const bit of ATE_NAF) {
        const cur = [];
        ({ Rx, Ry, Rz } = pointDouble(cur, Rx, Ry, Rz));
        if (bit)
          ({ Rx, Ry, Rz } = pointAdd(cur, Rx, Ry, Rz, Qx, bit === -1 ? negQy : Qy));
        ell.push(cur);
      }
      if (postPrecompute) {
        const last = ell[ell.length - 1];
        postPrecompute(Rx, Ry, Rz, Qx, Qy, pointAdd.bind(null, last));
      }
      return ell;
    };
    function millerLoopBatch(pairs, withFinalExponent = false) {
      aarray(pairs, "pairs", (pair, title2) => {
        aarray(pair, title2);
        if (pair.length !== 3)
          throw new TypeError(`"${title2}" expected precompute tuple`);
        aarray(pair[0], title2 + "[0]");
      });
      let f12 = Fp122.ONE;
      if (pairs.length) {
        const ellLen = pairs[0][0].length;
        for (let i2 = 0; i2 < ellLen; i2++) {
          if (i2 !== 0)
            f12 = Fp122.sqr(f12);
          for (const [ell, Px, Py] of pairs) {
            for (const [c0, c1, c2] of ell[i2])
              f12 = lineFunction(c0, c1, c2, f12, Px, Py);
          }
        }
      }
      if (xNegative)
        f12 = Fp122.conjugate(f12);
      return withFinalExponent ? Fp122.finalExponentiate(f12) : f12;
    }
    function pairingBatch(pairs, withFinalExponent = true) {
      aarray(pairs, "pairs");
      const res = [];
      for (let i2 = 0; i2 < pairs.length; i2++) {
        const pair = pairs[i2];
        validateObject(pair, { g1: "object", g2: "object" }, {}, "pairs[" + i2 + "]");
        const { g1: g12, g2: g22 } = pair;
        if (!(g12 instanceof G1))
          throw new TypeError('"pairs[' + i2 + '].g1" expected G1 point, got type=' + typeof g12);
        if (!(g22 instanceof G2))
          throw new TypeError('"pairs[' + i2 + '].g2" expected G2 point, got type=' + typeof g22);
        if (g12.is0() || g22.is0())
          throw new Error("pairing is not available for ZERO point");
        g12.assertValidity();
        g22.assertValidity();
        const Qa = g12.toAffine();
        res.push([calcPairingPrecomputes(g22), Qa.x, Qa.y]);
      }
      return millerLoopBatch(res, withFinalExponent);
    }
    function pairing(Q, P, withFinalExponent = true) {
      if (!(Q instanceof G1))
        throw new TypeError('"Q" expected G1 point, got type=' + typeof Q);
      if (!(P instanceof G2))
        throw new TypeError('"P" expected G2 point, got type=' + typeof P);
      return pairingBatch([{ g1: Q, g2: P }], withFinalExponent);
    }
    const lengths = {
      seed: getMinHashLength(Fr.ORDER)
    };
    const rand = params.randomBytes === void 0 ? randomBytes2 : params.randomBytes;
    const randomSecretKey = (seed) => {
      seed = seed === void 0 ? rand(lengths.seed) : seed;
      abytes2(seed, lengths.seed, "seed");
      return mapHashToField(seed, Fr.ORDER);
    };
    Object.freeze(lengths);
    return {
      lengths,
      Fr,
      Fp12: Fp122,
      // NOTE: we re-export Fp12 here because pairing results are Fp12!
      millerLoopBatch,
      pairing,
      pairingBatch,
      calcPairingPrecomputes,
      randomSecretKey
    };
  }
  function createBlsSig(blsPairing, PubPoint, SigPoint, isSigG1, hashToSigCurve, SignatureCoder) {
    const { Fr, Fp12: Fp122, pairingBatch, randomSecretKey, lengths } = blsPairing;
    if (!SignatureCoder) {
      SignatureCoder = {
        fromBytes: notImplemented,
        fromHex: notImplemented,
        toBytes: notImplemented,
        toHex: notImplemented
      };
    }
    const sigCoder = Object.freeze({ ...SignatureCoder });
    function normPub(point) {
      return point instanceof PubPoint ? point : PubPoint.fromBytes(point);
    }
    function normSig(point) {
      return point instanceof SigPoint ? point : sigCoder.fromBytes(point);
    }
    function amsg(m) {
      if (!(m instanceof SigPoint))
        throw new Error(`expected valid message hashed to ${!isSigG1 ? "G2" : "G1"} curve`);
      return m;
    }
    const pair = !isSigG1 ? (a, b) => ({ g1: a, g2: b }) : (a, b) => ({ g1: b, g2: a });
    return Object.freeze({
      lengths: Object.freeze({ ...lengths, secretKey: Fr.BYTES }),
      keygen(seed) {
        const secretKey = randomSecretKey(seed);
        const publicKey = this.getPublicKey(secretKey);
        return { secretKey, publicKey };
      },
      // P = pk x G
      getPublicKey(secretKey) {
        let sec;
        try {
          sec = PubPoint.Fn.fromBytes(secretKey);
        } catch (error) {
          throw new Error("invalid private key: " + typeof secretKey, { cause: error });
        }
        return PubPoint.BASE.multiply(sec);
      },
      // S = pk x H(m)
      sign(message, secretKey, unusedArg) {
        if (unusedArg != null)
          throw new Error("sign() expects 2 arguments");
        const sec = PubPoint.Fn.fromBytes(secretKey);
        amsg(message).assertValidity();
        return message.multiply(sec);
      },
      // Checks if pairing of public key & hash is equal to pairing of generator & signature.
      // e(P, H(m)) == e(G, S)
      // e(S, G) == e(H(m), P)
      verify(signature, message, publicKey, unusedArg) {
        if (unusedArg != null)
          throw new Error("verify() expects 3 arguments");
        signature = normSig(signature);
        publicKey = normPub(publicKey);
        const P = publicKey.negate();
        const G = PubPoint.BASE;
        const Hm = amsg(message);
        const S = signature;
        try {
          const exp = pairingBatch([pair(P, Hm), pair(G, S)]);
          return Fp122.eql(exp, Fp122.ONE);
        } catch (e) {
          return false;
        }
      },
      // https://ethresear.ch/t/fast-verification-of-multiple-bls-signatures/5407
      // e(G, S) = e(G, SUM(n)(Si)) = MUL(n)(e(G, Si))
      // TODO: maybe `{message: G2Hex, publicKey: G1Hex}[]` instead?
      verifyBatch(signature, items) {
        aNonEmpty(items);
        const sig = normSig(signature);
        const nMessages = items.map((i2) => amsg(i2.message));
        const nPublicKeys = items.map((i2) => normPub(i2.publicKey));
        const messagePubKeyMap = /* @__PURE__ */ new Map();
        for (let i2 = 0; i2 < nPublicKeys.length; i2++) {
          const pub = nPublicKeys[i2];
          const msg = nMessages[i2];
          let keys2 = messagePubKeyMap.get(msg);
          if (keys2 === void 0) {
            keys2 = [];
            messagePubKeyMap.set(msg, keys2);
          }
          keys2.push(pub);
        }
        const paired = [];
        const G = PubPoint.BASE;
        try {
          for (const [msg, keys2] of messagePubKeyMap) {
            const groupPublicKey = keys2.reduce((acc, msg2) => acc.add(msg2));
            paired.push(pair(groupPublicKey, msg));
          }
          paired.push(pair(G.negate(), sig));
          return Fp122.eql(pairingBatch(paired), Fp122.ONE);
        } catch (e) {
          return false;
        }
      },
      // Adds a bunch of public key points together.
      // pk1 + pk2 + pk3 = pkA
      aggregatePublicKeys(publicKeys) {
        aNonEmpty(publicKeys);
        publicKeys = publicKeys.map((pub) => normPub(pub));
        const agg = publicKeys.reduce((sum2, p) => sum2.add(p), PubPoint.ZERO);
        agg.assertValidity();
        return agg;
      },
      // Adds a bunch of signature points together.
      // pk1 + pk2 + pk3 = pkA
      aggregateSignatures(signatures) {
        aNonEmpty(signatures);
        signatures = signatures.map((sig) => normSig(sig));
        const agg = signatures.reduce((sum2, s) => sum2.add(s), SigPoint.ZERO);
        agg.assertValidity();
        return agg;
      },
      hash(messageBytes, DST) {
        abytes2(messageBytes);
        const opts = DST === void 0 ? void 0 : { DST };
        return hashToSigCurve(messageBytes, opts);
      },
      Signature: Object.freeze({ ...sigCoder })
    });
  }
  function blsBasic(fields2, G1_Point2, G2_Point2, params) {
    const { Fp: Fp4, Fr, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 } = fields2;
    const G1 = { Point: G1_Point2 };
    const G2 = { Point: G2_Point2 };
    const pairingRes = createBlsPairing(fields2, G1_Point2, G2_Point2, params);
    const { millerLoopBatch, pairing, pairingBatch, calcPairingPrecomputes, randomSecretKey, lengths } = pairingRes;
    G1.Point.BASE.precompute(4);
    Object.freeze(G1);
    Object.freeze(G2);
    return Object.freeze({
      lengths: Object.freeze(lengths),
      millerLoopBatch,
      pairing,
      pairingBatch,
      G1,
      G2,
      fields: Object.freeze({ Fr, Fp: Fp4, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 }),
      params: Object.freeze({
        ateLoopSize: params.ateLoopSize,
        xNegative: params.xNegative,
        twistType: params.twistType,
        postPrecompute: params.postPrecompute
      }),
      utils: Object.freeze({
        randomSecretKey,
        calcPairingPrecomputes
      })
    });
  }
  function blsHashers(fields2, G1_Point2, G2_Point2, params, hasherParams) {
    const base = blsBasic(fields2, G1_Point2, G2_Point2, params);
    validateObject(hasherParams, { hasherOpts: "object", hasherOptsG1: "object", hasherOptsG2: "object" }, { mapToG1: "function", mapToG2: "function" }, "hasherParams");
    const G1Hasher = createHasher2(G1_Point2, hasherParams.mapToG1 === void 0 ? notImplemented : hasherParams.mapToG1, {
      ...hasherParams.hasherOpts,
      ...hasherParams.hasherOptsG1
    });
    const G2Hasher = createHasher2(G2_Point2, hasherParams.mapToG2 === void 0 ? notImplemented : hasherParams.mapToG2, {
      ...hasherParams.hasherOpts,
      ...hasherParams.hasherOptsG2
    });
    return Object.freeze({ ...base, G1: G1Hasher, G2: G2Hasher });
  }
  function bls(fields2, G1_Point2, G2_Point2, params, hasherParams, signatureCoders2) {
    const base = blsHashers(fields2, G1_Point2, G2_Point2, params, hasherParams);
    const pairingRes = {
      ...base,
      Fr: base.fields.Fr,
      Fp12: base.fields.Fp12,
      calcPairingPrecomputes: base.utils.calcPairingPrecomputes,
      randomSecretKey: base.utils.randomSecretKey
    };
    const longSignatures = createBlsSig(pairingRes, G1_Point2, G2_Point2, false, base.G2.hashToCurve, signatureCoders2 == null ? void 0 : signatureCoders2.LongSignature);
    const shortSignatures = createBlsSig(pairingRes, G2_Point2, G1_Point2, true, base.G1.hashToCurve, signatureCoders2 == null ? void 0 : signatureCoders2.ShortSignature);
    return Object.freeze({ ...base, longSignatures, shortSignatures });
  }

  // libraries/noble-curves/abstract/tower.js
  var _0n8 = /* @__PURE__ */ BigInt(0);
  var _1n7 = /* @__PURE__ */ BigInt(1);
  var _2n5 = /* @__PURE__ */ BigInt(2);
  var _3n5 = /* @__PURE__ */ BigInt(3);
  var _6n = /* @__PURE__ */ BigInt(6);
  var _12n = /* @__PURE__ */ BigInt(12);
  var isObj = (value) => !!value && typeof value === "object";
  function calcFrobeniusCoefficients(Fp4, nonResidue, modulus, degree, num = 1, divisor) {
    asafenumber(num, "num");
    asafenumber(degree, "degree");
    const divisorN = divisor === void 0 ? degree : divisor;
    asafenumber(divisorN, "divisor");
    const F = Fp4;
    if (typeof modulus !== "bigint" || modulus <= _1n7)
      throw new Error("calcFrobeniusCoefficients: expected valid modulus, got " + modulus);
    if (degree <= 0)
      throw new Error("calcFrobeniusCoefficients: expected positive degree, got " + degree);
    if (num <= 0)
      throw new Error("calcFrobeniusCoefficients: expected positive row count, got " + num);
    if (divisorN <= 0)
      throw new Error("calcFrobeniusCoefficients: expected positive divisor, got " + divisorN);
    const _divisor = BigInt(divisorN);
    const towerModulus = modulus ** BigInt(degree);
    const res = [];
    for (let i2 = 0; i2 < num; i2++) {
      const a = BigInt(i2 + 1);
      const powers = [];
      for (let j = 0, qPower = _1n7; j < degree; j++) {
        const numer = a * qPower - a;
        if (numer % _divisor)
          throw new Error("calcFrobeniusCoefficients: inexact tower exponent");
        const power3 = numer / _divisor % towerModulus;
        powers.push(F.pow(nonResidue, power3));
        qPower *= modulus;
      }
      res.push(powers);
    }
    return res;
  }
  function psiFrobenius(Fp4, Fp22, base) {
    validateField(Fp4);
    validateField(Fp22);
    validateObject(Fp22, {
      Fp: "object",
      frobeniusMap: "function",
      fromBigTuple: "function",
      mulByB: "function",
      mulByNonresidue: "function",
      reim: "function",
      Fp4Square: "function",
      NONRESIDUE: "object"
    }, {});
    if (!isObj(base) || Array.isArray(base))
      throw new TypeError('"base" expected Fp2 element, got type=' + typeof base);
    if (!Fp22.isValid(base))
      throw new RangeError('"base" expected valid Fp2 element');
    const PSI_X = Fp22.pow(base, (Fp4.ORDER - _1n7) / _3n5);
    const PSI_Y = Fp22.pow(base, (Fp4.ORDER - _1n7) / _2n5);
    function psi(x2, y) {
      const x22 = Fp22.mul(Fp22.frobeniusMap(x2, 1), PSI_X);
      const y2 = Fp22.mul(Fp22.frobeniusMap(y, 1), PSI_Y);
      return [x22, y2];
    }
    const PSI2_X = Fp22.pow(base, (Fp4.ORDER ** _2n5 - _1n7) / _3n5);
    const PSI2_Y = Fp22.pow(base, (Fp4.ORDER ** _2n5 - _1n7) / _2n5);
    if (!Fp22.eql(PSI2_Y, Fp22.neg(Fp22.ONE)))
      throw new Error("psiFrobenius: PSI2_Y!==-1");
    function psi2(x2, y) {
      return [Fp22.mul(x2, PSI2_X), Fp22.neg(y)];
    }
    const mapAffine = (fn) => (c, P) => {
      if (typeof c !== "function")
        throw new TypeError('"c" expected point constructor, got type=' + typeof c);
      validatePointCons(c);
      if (!(P instanceof c))
        throw new TypeError('"P" expected Point instance, got type=' + typeof P);
      const affine = P.toAffine();
      const p = fn(affine.x, affine.y);
      return c.fromAffine({ x: p[0], y: p[1] });
    };
    const G2psi3 = mapAffine(psi);
    const G2psi22 = mapAffine(psi2);
    return { psi, psi2, G2psi: G2psi3, G2psi2: G2psi22, PSI_X, PSI_Y, PSI2_X, PSI2_Y };
  }
  var _Field2 = class {
    constructor(Fp4, opts = {}) {
      __publicField(this, "ORDER");
      __publicField(this, "BITS");
      __publicField(this, "BYTES");
      __publicField(this, "isLE");
      __publicField(this, "ZERO");
      __publicField(this, "ONE");
      __publicField(this, "Fp");
      __publicField(this, "NONRESIDUE");
      __publicField(this, "mulByB");
      __publicField(this, "Fp_NONRESIDUE");
      __publicField(this, "Fp_div2");
      const { NONRESIDUE = BigInt(-1), FP2_NONRESIDUE, Fp2mulByB } = opts;
      const ORDER = Fp4.ORDER;
      const FP2_ORDER = ORDER * ORDER;
      this.Fp = Fp4;
      this.ORDER = FP2_ORDER;
      this.BITS = bitLen(FP2_ORDER);
      this.BYTES = Math.ceil(bitLen(FP2_ORDER) / 8);
      this.isLE = Fp4.isLE;
      this.ZERO = this.create({ c0: Fp4.ZERO, c1: Fp4.ZERO });
      this.ONE = this.create({ c0: Fp4.ONE, c1: Fp4.ZERO });
      this.Fp_NONRESIDUE = Fp4.create(NONRESIDUE);
      this.Fp_div2 = Fp4.div(Fp4.ONE, _2n5);
      this.NONRESIDUE = this.create({ c0: FP2_NONRESIDUE[0], c1: FP2_NONRESIDUE[1] });
      this.mulByB = (num) => {
        const { c0, c1 } = Fp2mulByB(num);
        return Object.freeze({ c0, c1 });
      };
      Object.freeze(this);
    }
    fromBigTuple(tuple) {
      if (!Array.isArray(tuple) || tuple.length !== 2)
        throw new Error("invalid Fp2.fromBigTuple");
      const [c0, c1] = tuple;
      if (typeof c0 !== "bigint" || typeof c1 !== "bigint")
        throw new Error("invalid Fp2.fromBigTuple");
      return this.create({ c0, c1 });
    }
    create(num) {
      const { Fp: Fp4 } = this;
      const c0 = Fp4.create(num.c0);
      const c1 = Fp4.create(num.c1);
      return Object.freeze({ c0, c1 });
    }
    isValid(num) {
      if (!isObj(num))
        throw new TypeError("invalid field element: expected object, got " + typeof num);
      const { c0, c1 } = num;
      const { Fp: Fp4 } = this;
      return Fp4.isValid(c0) && Fp4.isValid(c1);
    }
    is0(num) {
      if (!isObj(num))
        return false;
      const { c0, c1 } = num;
      const { Fp: Fp4 } = this;
      return Fp4.is0(c0) && Fp4.is0(c1);
    }
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    eql({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp: Fp4 } = this;
      return Fp4.eql(c0, r0) && Fp4.eql(c1, r1);
    }
    neg({ c0, c1 }) {
      const { Fp: Fp4 } = this;
      return Object.freeze({ c0: Fp4.neg(c0), c1: Fp4.neg(c1) });
    }
    pow(num, power3) {
      return FpPow(this, num, power3);
    }
    invertBatch(nums) {
      return FpInvertBatch(this, nums, true);
    }
    // Normalized
    add(f1, f2) {
      const { Fp: Fp4 } = this;
      const { c0, c1 } = f1;
      const { c0: r0, c1: r1 } = f2;
      return Object.freeze({
        c0: Fp4.add(c0, r0),
        c1: Fp4.add(c1, r1)
      });
    }
    sub({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp: Fp4 } = this;
      return Object.freeze({
        c0: Fp4.sub(c0, r0),
        c1: Fp4.sub(c1, r1)
      });
    }
    mul({ c0, c1 }, rhs) {
      const { Fp: Fp4 } = this;
      if (typeof rhs === "bigint")
        return Object.freeze({ c0: Fp4.mul(c0, rhs), c1: Fp4.mul(c1, rhs) });
      const { c0: r0, c1: r1 } = rhs;
      let t1 = Fp4.mul(c0, r0);
      let t2 = Fp4.mul(c1, r1);
      const o0 = Fp4.sub(t1, t2);
      const o1 = Fp4.sub(Fp4.mul(Fp4.add(c0, c1), Fp4.add(r0, r1)), Fp4.add(t1, t2));
      return Object.freeze({ c0: o0, c1: o1 });
    }
    sqr({ c0, c1 }) {
      const { Fp: Fp4 } = this;
      const a = Fp4.add(c0, c1);
      const b = Fp4.sub(c0, c1);
      const c = Fp4.add(c0, c0);
      return Object.freeze({ c0: Fp4.mul(a, b), c1: Fp4.mul(c, c1) });
    }
    // NonNormalized stuff
    addN(a, b) {
      return this.add(a, b);
    }
    subN(a, b) {
      return this.sub(a, b);
    }
    mulN(a, b) {
      return this.mul(a, b);
    }
    sqrN(a) {
      return this.sqr(a);
    }
    // Why inversion for bigint inside Fp instead of Fp2? it is even used in that context?
    div(lhs, rhs) {
      const { Fp: Fp4 } = this;
      return this.mul(lhs, typeof rhs === "bigint" ? Fp4.inv(Fp4.create(rhs)) : this.inv(rhs));
    }
    inv({ c0: a, c1: b }) {
      const { Fp: Fp4 } = this;
      const factor = Fp4.inv(Fp4.create(a * a + b * b));
      return Object.freeze({ c0: Fp4.mul(factor, Fp4.create(a)), c1: Fp4.mul(factor, Fp4.create(-b)) });
    }
    sqrt(num) {
      const { Fp: Fp4 } = this;
      const Fp22 = this;
      const { c0, c1 } = num;
      if (Fp4.is0(c1)) {
        if (FpLegendre(Fp4, c0) === 1)
          return Fp22.create({ c0: Fp4.sqrt(c0), c1: Fp4.ZERO });
        else
          return Fp22.create({ c0: Fp4.ZERO, c1: Fp4.sqrt(Fp4.div(c0, this.Fp_NONRESIDUE)) });
      }
      const a = Fp4.sqrt(Fp4.sub(Fp4.sqr(c0), Fp4.mul(Fp4.sqr(c1), this.Fp_NONRESIDUE)));
      let d = Fp4.mul(Fp4.add(a, c0), this.Fp_div2);
      const legendre = FpLegendre(Fp4, d);
      if (legendre === -1)
        d = Fp4.sub(d, a);
      const a0 = Fp4.sqrt(d);
      const candidateSqrt = Fp22.create({ c0: a0, c1: Fp4.div(Fp4.mul(c1, this.Fp_div2), a0) });
      if (!Fp22.eql(Fp22.sqr(candidateSqrt), num))
        throw new Error("Cannot find square root");
      const x1 = candidateSqrt;
      const x2 = Fp22.neg(x1);
      const { re: re1, im: im1 } = Fp22.reim(x1);
      const { re: re2, im: im2 } = Fp22.reim(x2);
      if (im1 > im2 || im1 === im2 && re1 > re2)
        return x1;
      return x2;
    }
    // Same as sgn0_m_eq_2 in RFC 9380
    isOdd(x2) {
      const { re: x0, im: x1 } = this.reim(x2);
      const sign_0 = x0 % _2n5;
      const zero_0 = x0 === _0n8;
      const sign_1 = x1 % _2n5;
      return BigInt(sign_0 || zero_0 && sign_1) == _1n7;
    }
    // Bytes util
    fromBytes(b) {
      const { Fp: Fp4 } = this;
      abytes2(b);
      if (b.length !== this.BYTES)
        throw new Error("fromBytes invalid length=" + b.length);
      return this.create({
        c0: Fp4.fromBytes(b.subarray(0, Fp4.BYTES)),
        c1: Fp4.fromBytes(b.subarray(Fp4.BYTES))
      });
    }
    toBytes({ c0, c1 }) {
      return concatBytes2(this.Fp.toBytes(c0), this.Fp.toBytes(c1));
    }
    cmov({ c0, c1 }, { c0: r0, c1: r1 }, c) {
      const { Fp: Fp4 } = this;
      return this.create({
        c0: Fp4.cmov(c0, r0, c),
        c1: Fp4.cmov(c1, r1, c)
      });
    }
    reim({ c0, c1 }) {
      return { re: c0, im: c1 };
    }
    Fp4Square(a, b) {
      const Fp22 = this;
      const a2 = Fp22.sqr(a);
      const b2 = Fp22.sqr(b);
      return {
        first: Fp22.add(Fp22.mulByNonresidue(b2), a2),
        // b² * Nonresidue + a²
        second: Fp22.sub(Fp22.sub(Fp22.sqr(Fp22.add(a, b)), a2), b2)
        // (a + b)² - a² - b²
      };
    }
    // multiply by u + 1
    mulByNonresidue({ c0, c1 }) {
      const { Fp: Fp4, NONRESIDUE: nr } = this;
      if (nr.c0 === Fp4.ONE && nr.c1 === Fp4.ONE) {
        return Object.freeze({ c0: Fp4.sub(c0, c1), c1: Fp4.add(c0, c1) });
      }
      if (nr.c1 === Fp4.ONE) {
        return Object.freeze({
          c0: Fp4.sub(Fp4.mul(c0, nr.c0), c1),
          c1: Fp4.add(c0, Fp4.mul(c1, nr.c0))
        });
      }
      return this.mul({ c0, c1 }, nr);
    }
    frobeniusMap(num, power3) {
      const { c0, c1 } = num;
      const { Fp: Fp4 } = this;
      return Object.freeze({ c0, c1: power3 % 2 === 0 ? c1 : Fp4.neg(c1) });
    }
  };
  var _Field6 = class {
    constructor(Fp22) {
      __publicField(this, "ORDER");
      __publicField(this, "BITS");
      __publicField(this, "BYTES");
      __publicField(this, "isLE");
      __publicField(this, "ZERO");
      __publicField(this, "ONE");
      __publicField(this, "Fp2");
      this.Fp2 = Fp22;
      this.ORDER = Fp22.Fp.ORDER ** _6n;
      this.BITS = 3 * Fp22.BITS;
      this.BYTES = 3 * Fp22.BYTES;
      this.isLE = Fp22.isLE;
      this.ZERO = this.create({ c0: Fp22.ZERO, c1: Fp22.ZERO, c2: Fp22.ZERO });
      this.ONE = this.create({ c0: Fp22.ONE, c1: Fp22.ZERO, c2: Fp22.ZERO });
      Object.freeze(this);
    }
    // Most callers never touch Frobenius maps, so keep the sextic tables lazy:
    // eagerly deriving them dominates `bls12-381.js` / `bn254.js` import time.
    get FROBENIUS_COEFFICIENTS_1() {
      const frob2 = _FROBENIUS_COEFFICIENTS_6.get(this);
      if (frob2)
        return frob2[0];
      const { Fp2: Fp22 } = this;
      const { Fp: Fp4 } = Fp22;
      const rows = calcFrobeniusCoefficients(Fp22, Fp22.NONRESIDUE, Fp4.ORDER, 6, 2, 3);
      const cache = [Object.freeze(rows[0]), Object.freeze(rows[1])];
      _FROBENIUS_COEFFICIENTS_6.set(this, cache);
      return cache[0];
    }
    get FROBENIUS_COEFFICIENTS_2() {
      const frob2 = _FROBENIUS_COEFFICIENTS_6.get(this);
      if (frob2)
        return frob2[1];
      void this.FROBENIUS_COEFFICIENTS_1;
      return _FROBENIUS_COEFFICIENTS_6.get(this)[1];
    }
    add({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.add(c0, r0),
        c1: Fp22.add(c1, r1),
        c2: Fp22.add(c2, r2)
      });
    }
    sub({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.sub(c0, r0),
        c1: Fp22.sub(c1, r1),
        c2: Fp22.sub(c2, r2)
      });
    }
    mul({ c0, c1, c2 }, rhs) {
      const { Fp2: Fp22 } = this;
      if (typeof rhs === "bigint") {
        return Object.freeze({
          c0: Fp22.mul(c0, rhs),
          c1: Fp22.mul(c1, rhs),
          c2: Fp22.mul(c2, rhs)
        });
      }
      const { c0: r0, c1: r1, c2: r2 } = rhs;
      const t0 = Fp22.mul(c0, r0);
      const t1 = Fp22.mul(c1, r1);
      const t2 = Fp22.mul(c2, r2);
      return Object.freeze({
        // t0 + (c1 + c2) * (r1 * r2) - (T1 + T2) * (u + 1)
        c0: Fp22.add(t0, Fp22.mulByNonresidue(Fp22.sub(Fp22.mul(Fp22.add(c1, c2), Fp22.add(r1, r2)), Fp22.add(t1, t2)))),
        // (c0 + c1) * (r0 + r1) - (T0 + T1) + T2 * (u + 1)
        c1: Fp22.add(Fp22.sub(Fp22.mul(Fp22.add(c0, c1), Fp22.add(r0, r1)), Fp22.add(t0, t1)), Fp22.mulByNonresidue(t2)),
        // T1 + (c0 + c2) * (r0 + r2) - T0 + T2
        c2: Fp22.sub(Fp22.add(t1, Fp22.mul(Fp22.add(c0, c2), Fp22.add(r0, r2))), Fp22.add(t0, t2))
      });
    }
    sqr({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      let t0 = Fp22.sqr(c0);
      let t1 = Fp22.mul(Fp22.mul(c0, c1), _2n5);
      let t3 = Fp22.mul(Fp22.mul(c1, c2), _2n5);
      let t4 = Fp22.sqr(c2);
      return Object.freeze({
        c0: Fp22.add(Fp22.mulByNonresidue(t3), t0),
        // T3 * (u + 1) + T0
        c1: Fp22.add(Fp22.mulByNonresidue(t4), t1),
        // T4 * (u + 1) + T1
        // T1 + (c0 - c1 + c2)² + T3 - T0 - T4
        c2: Fp22.sub(Fp22.sub(Fp22.add(Fp22.add(t1, Fp22.sqr(Fp22.add(Fp22.sub(c0, c1), c2))), t3), t0), t4)
      });
    }
    addN(a, b) {
      return this.add(a, b);
    }
    subN(a, b) {
      return this.sub(a, b);
    }
    mulN(a, b) {
      return this.mul(a, b);
    }
    sqrN(a) {
      return this.sqr(a);
    }
    create(num) {
      const { Fp2: Fp22 } = this;
      const c0 = Fp22.create(num.c0);
      const c1 = Fp22.create(num.c1);
      const c2 = Fp22.create(num.c2);
      return Object.freeze({ c0, c1, c2 });
    }
    isValid(num) {
      if (!isObj(num))
        throw new TypeError("invalid field element: expected object, got " + typeof num);
      const { c0, c1, c2 } = num;
      const { Fp2: Fp22 } = this;
      return Fp22.isValid(c0) && Fp22.isValid(c1) && Fp22.isValid(c2);
    }
    is0(num) {
      if (!isObj(num))
        return false;
      const { c0, c1, c2 } = num;
      const { Fp2: Fp22 } = this;
      return Fp22.is0(c0) && Fp22.is0(c1) && Fp22.is0(c2);
    }
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    neg({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({ c0: Fp22.neg(c0), c1: Fp22.neg(c1), c2: Fp22.neg(c2) });
    }
    eql({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
      const { Fp2: Fp22 } = this;
      return Fp22.eql(c0, r0) && Fp22.eql(c1, r1) && Fp22.eql(c2, r2);
    }
    sqrt(_) {
      return notImplemented();
    }
    // Do we need division by bigint at all? Should be done via order:
    div(lhs, rhs) {
      const { Fp2: Fp22 } = this;
      const { Fp: Fp4 } = Fp22;
      return this.mul(lhs, typeof rhs === "bigint" ? Fp4.inv(Fp4.create(rhs)) : this.inv(rhs));
    }
    pow(num, power3) {
      return FpPow(this, num, power3);
    }
    invertBatch(nums) {
      return FpInvertBatch(this, nums, true);
    }
    inv({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      let t0 = Fp22.sub(Fp22.sqr(c0), Fp22.mulByNonresidue(Fp22.mul(c2, c1)));
      let t1 = Fp22.sub(Fp22.mulByNonresidue(Fp22.sqr(c2)), Fp22.mul(c0, c1));
      let t2 = Fp22.sub(Fp22.sqr(c1), Fp22.mul(c0, c2));
      let t4 = Fp22.inv(Fp22.add(Fp22.mulByNonresidue(Fp22.add(Fp22.mul(c2, t1), Fp22.mul(c1, t2))), Fp22.mul(c0, t0)));
      return Object.freeze({ c0: Fp22.mul(t4, t0), c1: Fp22.mul(t4, t1), c2: Fp22.mul(t4, t2) });
    }
    // Bytes utils
    fromBytes(b) {
      const { Fp2: Fp22 } = this;
      abytes2(b);
      if (b.length !== this.BYTES)
        throw new Error("fromBytes invalid length=" + b.length);
      const B2 = Fp22.BYTES;
      return this.create({
        c0: Fp22.fromBytes(b.subarray(0, B2)),
        c1: Fp22.fromBytes(b.subarray(B2, B2 * 2)),
        c2: Fp22.fromBytes(b.subarray(2 * B2))
      });
    }
    toBytes({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      return concatBytes2(Fp22.toBytes(c0), Fp22.toBytes(c1), Fp22.toBytes(c2));
    }
    cmov({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }, c) {
      const { Fp2: Fp22 } = this;
      return this.create({
        c0: Fp22.cmov(c0, r0, c),
        c1: Fp22.cmov(c1, r1, c),
        c2: Fp22.cmov(c2, r2, c)
      });
    }
    fromBigSix(tuple) {
      const { Fp2: Fp22 } = this;
      if (!Array.isArray(tuple) || tuple.length !== 6)
        throw new Error("invalid Fp6.fromBigSix");
      for (let i2 = 0; i2 < 6; i2++)
        if (typeof tuple[i2] !== "bigint")
          throw new Error("invalid Fp6.fromBigSix");
      const t = tuple;
      return this.create({
        c0: Fp22.fromBigTuple(t.slice(0, 2)),
        c1: Fp22.fromBigTuple(t.slice(2, 4)),
        c2: Fp22.fromBigTuple(t.slice(4, 6))
      });
    }
    frobeniusMap(num, power3) {
      const { c0, c1, c2 } = num;
      if (power3 % 6 === 0)
        return Object.freeze({ c0, c1, c2 });
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.frobeniusMap(c0, power3),
        c1: Fp22.mul(Fp22.frobeniusMap(c1, power3), this.FROBENIUS_COEFFICIENTS_1[power3 % 6]),
        c2: Fp22.mul(Fp22.frobeniusMap(c2, power3), this.FROBENIUS_COEFFICIENTS_2[power3 % 6])
      });
    }
    mulByFp2({ c0, c1, c2 }, rhs) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.mul(c0, rhs),
        c1: Fp22.mul(c1, rhs),
        c2: Fp22.mul(c2, rhs)
      });
    }
    mulByNonresidue({ c0, c1, c2 }) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({ c0: Fp22.mulByNonresidue(c2), c1: c0, c2: c1 });
    }
    // Sparse multiplication
    mul1({ c0, c1, c2 }, b1) {
      const { Fp2: Fp22 } = this;
      return Object.freeze({
        c0: Fp22.mulByNonresidue(Fp22.mul(c2, b1)),
        c1: Fp22.mul(c0, b1),
        c2: Fp22.mul(c1, b1)
      });
    }
    // Sparse multiplication
    mul01({ c0, c1, c2 }, b0, b1) {
      const { Fp2: Fp22 } = this;
      let t0 = Fp22.mul(c0, b0);
      let t1 = Fp22.mul(c1, b1);
      return Object.freeze({
        // ((c1 + c2) * b1 - T1) * (u + 1) + T0
        c0: Fp22.add(Fp22.mulByNonresidue(Fp22.sub(Fp22.mul(Fp22.add(c1, c2), b1), t1)), t0),
        // (b0 + b1) * (c0 + c1) - T0 - T1
        c1: Fp22.sub(Fp22.sub(Fp22.mul(Fp22.add(b0, b1), Fp22.add(c0, c1)), t0), t1),
        // (c0 + c2) * b0 - T0 + T1
        c2: Fp22.add(Fp22.sub(Fp22.mul(Fp22.add(c0, c2), b0), t0), t1)
      });
    }
  };
  var _FROBENIUS_COEFFICIENTS_6 = /* @__PURE__ */ new WeakMap();
  var _Field12 = class {
    constructor(Fp62, opts) {
      __publicField(this, "ORDER");
      __publicField(this, "BITS");
      __publicField(this, "BYTES");
      __publicField(this, "isLE");
      __publicField(this, "ZERO");
      __publicField(this, "ONE");
      __publicField(this, "Fp6");
      __publicField(this, "X_LEN");
      __publicField(this, "finalExponentiate");
      const { X_LEN, Fp12finalExponentiate } = opts;
      const { Fp2: Fp22 } = Fp62;
      const { Fp: Fp4 } = Fp22;
      this.Fp6 = Fp62;
      this.ORDER = Fp4.ORDER ** _12n;
      this.BITS = 2 * Fp62.BITS;
      this.BYTES = 2 * Fp62.BYTES;
      this.isLE = Fp62.isLE;
      this.ZERO = this.create({ c0: Fp62.ZERO, c1: Fp62.ZERO });
      this.ONE = this.create({ c0: Fp62.ONE, c1: Fp62.ZERO });
      this.X_LEN = X_LEN;
      this.finalExponentiate = (num) => {
        const copy2 = ({ c0, c1 }) => Object.freeze({ c0, c1 });
        const copy6 = ({ c0, c1, c2 }) => Object.freeze({ c0: copy2(c0), c1: copy2(c1), c2: copy2(c2) });
        const res = Fp12finalExponentiate(num);
        return Object.freeze({ c0: copy6(res.c0), c1: copy6(res.c1) });
      };
      Object.freeze(this);
    }
    // Keep the degree-12 Frobenius row lazy too; after the first lookup the cached
    // array is reused exactly like the old eager table.
    get FROBENIUS_COEFFICIENTS() {
      const frob2 = _FROBENIUS_COEFFICIENTS_12.get(this);
      if (frob2)
        return frob2;
      const { Fp2: Fp22 } = this.Fp6;
      const { Fp: Fp4 } = Fp22;
      const cache = Object.freeze(calcFrobeniusCoefficients(Fp22, Fp22.NONRESIDUE, Fp4.ORDER, 12, 1, 6)[0]);
      _FROBENIUS_COEFFICIENTS_12.set(this, cache);
      return cache;
    }
    create(num) {
      const { Fp6: Fp62 } = this;
      const c0 = Fp62.create(num.c0);
      const c1 = Fp62.create(num.c1);
      return Object.freeze({ c0, c1 });
    }
    isValid(num) {
      if (!isObj(num))
        throw new TypeError("invalid field element: expected object, got " + typeof num);
      const { c0, c1 } = num;
      const { Fp6: Fp62 } = this;
      return Fp62.isValid(c0) && Fp62.isValid(c1);
    }
    is0(num) {
      if (!isObj(num))
        return false;
      const { c0, c1 } = num;
      const { Fp6: Fp62 } = this;
      return Fp62.is0(c0) && Fp62.is0(c1);
    }
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    neg({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({ c0: Fp62.neg(c0), c1: Fp62.neg(c1) });
    }
    eql({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp6: Fp62 } = this;
      return Fp62.eql(c0, r0) && Fp62.eql(c1, r1);
    }
    sqrt(_) {
      return notImplemented();
    }
    inv({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      let t = Fp62.inv(Fp62.sub(Fp62.sqr(c0), Fp62.mulByNonresidue(Fp62.sqr(c1))));
      return Object.freeze({ c0: Fp62.mul(c0, t), c1: Fp62.neg(Fp62.mul(c1, t)) });
    }
    div(lhs, rhs) {
      const { Fp6: Fp62 } = this;
      const { Fp2: Fp22 } = Fp62;
      const { Fp: Fp4 } = Fp22;
      return this.mul(lhs, typeof rhs === "bigint" ? Fp4.inv(Fp4.create(rhs)) : this.inv(rhs));
    }
    pow(num, power3) {
      return FpPow(this, num, power3);
    }
    invertBatch(nums) {
      return FpInvertBatch(this, nums, true);
    }
    // Normalized
    add({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({
        c0: Fp62.add(c0, r0),
        c1: Fp62.add(c1, r1)
      });
    }
    sub({ c0, c1 }, { c0: r0, c1: r1 }) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({
        c0: Fp62.sub(c0, r0),
        c1: Fp62.sub(c1, r1)
      });
    }
    mul({ c0, c1 }, rhs) {
      const { Fp6: Fp62 } = this;
      if (typeof rhs === "bigint")
        return Object.freeze({ c0: Fp62.mul(c0, rhs), c1: Fp62.mul(c1, rhs) });
      let { c0: r0, c1: r1 } = rhs;
      let t1 = Fp62.mul(c0, r0);
      let t2 = Fp62.mul(c1, r1);
      return Object.freeze({
        c0: Fp62.add(t1, Fp62.mulByNonresidue(t2)),
        // T1 + T2 * v
        // (c0 + c1) * (r0 + r1) - (T1 + T2)
        c1: Fp62.sub(Fp62.mul(Fp62.add(c0, c1), Fp62.add(r0, r1)), Fp62.add(t1, t2))
      });
    }
    sqr({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      let ab = Fp62.mul(c0, c1);
      return Object.freeze({
        // (c1 * v + c0) * (c0 + c1) - AB - AB * v
        c0: Fp62.sub(Fp62.sub(Fp62.mul(Fp62.add(Fp62.mulByNonresidue(c1), c0), Fp62.add(c0, c1)), ab), Fp62.mulByNonresidue(ab)),
        c1: Fp62.add(ab, ab)
      });
    }
    // NonNormalized stuff
    addN(a, b) {
      return this.add(a, b);
    }
    subN(a, b) {
      return this.sub(a, b);
    }
    mulN(a, b) {
      return this.mul(a, b);
    }
    sqrN(a) {
      return this.sqr(a);
    }
    // Bytes utils
    fromBytes(b) {
      const { Fp6: Fp62 } = this;
      abytes2(b);
      if (b.length !== this.BYTES)
        throw new Error("fromBytes invalid length=" + b.length);
      return this.create({
        c0: Fp62.fromBytes(b.subarray(0, Fp62.BYTES)),
        c1: Fp62.fromBytes(b.subarray(Fp62.BYTES))
      });
    }
    toBytes({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      return concatBytes2(Fp62.toBytes(c0), Fp62.toBytes(c1));
    }
    cmov({ c0, c1 }, { c0: r0, c1: r1 }, c) {
      const { Fp6: Fp62 } = this;
      return this.create({
        c0: Fp62.cmov(c0, r0, c),
        c1: Fp62.cmov(c1, r1, c)
      });
    }
    // Utils
    // toString() {
    //   return '' + 'Fp12(' + this.c0 + this.c1 + '* w');
    // },
    // fromTuple(c: [Fp6, Fp6]) {
    //   return new Fp12(...c);
    // }
    fromBigTwelve(tuple) {
      const { Fp6: Fp62 } = this;
      if (!Array.isArray(tuple) || tuple.length !== 12)
        throw new Error("invalid Fp12.fromBigTwelve");
      for (let i2 = 0; i2 < 12; i2++)
        if (typeof tuple[i2] !== "bigint")
          throw new Error("invalid Fp12.fromBigTwelve");
      const t = tuple;
      return this.create({
        c0: Fp62.fromBigSix(t.slice(0, 6)),
        c1: Fp62.fromBigSix(t.slice(6, 12))
      });
    }
    // Raises to q**i -th power
    frobeniusMap(lhs, power3) {
      const p = power3 % 12;
      if (p === 0)
        return Object.freeze({ c0: lhs.c0, c1: lhs.c1 });
      if (p === 6)
        return this.conjugate(lhs);
      const { Fp6: Fp62 } = this;
      const { Fp2: Fp22 } = Fp62;
      const { c0, c1, c2 } = Fp62.frobeniusMap(lhs.c1, power3);
      const coeff = this.FROBENIUS_COEFFICIENTS[p];
      return Object.freeze({
        c0: Fp62.frobeniusMap(lhs.c0, power3),
        c1: Object.freeze({
          c0: Fp22.mul(c0, coeff),
          c1: Fp22.mul(c1, coeff),
          c2: Fp22.mul(c2, coeff)
        })
      });
    }
    mulByFp2({ c0, c1 }, rhs) {
      const { Fp6: Fp62 } = this;
      return Object.freeze({
        c0: Fp62.mulByFp2(c0, rhs),
        c1: Fp62.mulByFp2(c1, rhs)
      });
    }
    conjugate({ c0, c1 }) {
      return Object.freeze({ c0, c1: this.Fp6.neg(c1) });
    }
    // A cyclotomic group is a subgroup of Fp^n defined by
    //   GΦₙ(p) = {α ∈ Fpⁿ : α^Φₙ(p) = 1}
    // The result of any pairing is in a cyclotomic subgroup
    // https://eprint.iacr.org/2009/565.pdf
    // https://eprint.iacr.org/2010/354.pdf
    _cyclotomicSquare({ c0, c1 }) {
      const { Fp6: Fp62 } = this;
      const { Fp2: Fp22 } = Fp62;
      const { c0: c0c0, c1: c0c1, c2: c0c2 } = c0;
      const { c0: c1c0, c1: c1c1, c2: c1c2 } = c1;
      const { first: t3, second: t4 } = Fp22.Fp4Square(c0c0, c1c1);
      const { first: t5, second: t6 } = Fp22.Fp4Square(c1c0, c0c2);
      const { first: t7, second: t8 } = Fp22.Fp4Square(c0c1, c1c2);
      const t9 = Fp22.mulByNonresidue(t8);
      return Object.freeze({
        c0: Object.freeze({
          c0: Fp22.add(Fp22.mul(Fp22.sub(t3, c0c0), _2n5), t3),
          // 2 * (T3 - c0c0)  + T3
          c1: Fp22.add(Fp22.mul(Fp22.sub(t5, c0c1), _2n5), t5),
          // 2 * (T5 - c0c1)  + T5
          c2: Fp22.add(Fp22.mul(Fp22.sub(t7, c0c2), _2n5), t7)
        }),
        // 2 * (T7 - c0c2)  + T7
        c1: Object.freeze({
          c0: Fp22.add(Fp22.mul(Fp22.add(t9, c1c0), _2n5), t9),
          // 2 * (T9 + c1c0) + T9
          c1: Fp22.add(Fp22.mul(Fp22.add(t4, c1c1), _2n5), t4),
          // 2 * (T4 + c1c1) + T4
          c2: Fp22.add(Fp22.mul(Fp22.add(t6, c1c2), _2n5), t6)
        })
      });
    }
    // https://eprint.iacr.org/2009/565.pdf
    _cyclotomicExp(num, n) {
      aInRange("cyclotomic exponent", n, _0n8, _1n7 << BigInt(this.X_LEN));
      if (n === _0n8)
        return this.ONE;
      let z = num;
      for (let i2 = bitLen(n) - 2; i2 >= 0; i2--) {
        z = this._cyclotomicSquare(z);
        if (bitGet(n, i2))
          z = this.mul(z, num);
      }
      return z;
    }
  };
  var _FROBENIUS_COEFFICIENTS_12 = /* @__PURE__ */ new WeakMap();
  function tower12(opts) {
    validateObject(opts, {
      ORDER: "bigint",
      X_LEN: "number",
      FP2_NONRESIDUE: "object",
      Fp2mulByB: "function",
      Fp12finalExponentiate: "function"
    }, { NONRESIDUE: "bigint" });
    asafenumber(opts.X_LEN, "X_LEN");
    if (opts.X_LEN < 1)
      throw new Error("invalid X_LEN");
    const nonresidue = opts.FP2_NONRESIDUE;
    if (!Array.isArray(nonresidue) || nonresidue.length !== 2)
      throw new Error("invalid FP2_NONRESIDUE");
    if (typeof nonresidue[0] !== "bigint" || typeof nonresidue[1] !== "bigint")
      throw new Error("invalid FP2_NONRESIDUE");
    const Fp4 = Field(opts.ORDER);
    const Fp22 = new _Field2(Fp4, opts);
    const Fp62 = new _Field6(Fp22);
    const Fp122 = new _Field12(Fp62, opts);
    return { Fp: Fp4, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 };
  }

  // libraries/noble-curves/bls12-381.js
  var _0n9 = BigInt(0);
  var _1n8 = BigInt(1);
  var _2n6 = BigInt(2);
  var _3n6 = BigInt(3);
  var _4n5 = BigInt(4);
  var BLS_X = BigInt("0xd201000000010000");
  var BLS_X_LEN = bitLen(BLS_X);
  var bls12_381_CURVE_G1 = {
    p: BigInt("0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab"),
    n: BigInt("0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001"),
    h: BigInt("0x396c8c005555e1568c00aaab0000aaab"),
    a: _0n9,
    b: _4n5,
    Gx: BigInt("0x17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"),
    Gy: BigInt("0x08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1")
  };
  var bls12_381_Fr = Field(bls12_381_CURVE_G1.n, {
    modFromBytes: true
  });
  function bls12FromCompressed(g0, g12, { g2: g22, g3, g4, g5 }) {
    return { c0: { c0: g0, c1: g4, c2: g3 }, c1: { c0: g22, c1: g12, c2: g5 } };
  }
  function bls12Compress({ c0, c1 }) {
    return { g2: c1.c0, g3: c0.c2, g4: c0.c1, g5: c1.c2 };
  }
  function bls12CyclotomicSquareCompressed({ g2: g22, g3, g4, g5 }) {
    const { first: h23c0, second: h23c1 } = Fp2.Fp4Square(g4, g5);
    const { first: h45c0, second: h45c1 } = Fp2.Fp4Square(g22, g3);
    const d2 = Fp2.add(g22, g22);
    const d3 = Fp2.add(g3, g3);
    const d4 = Fp2.add(g4, g4);
    const d5 = Fp2.add(g5, g5);
    return {
      g2: Fp2.add(Fp2.mul(Fp2.mulByNonresidue(h23c1), _3n6), d2),
      g3: Fp2.sub(Fp2.mul(h23c0, _3n6), d3),
      g4: Fp2.sub(Fp2.mul(h45c0, _3n6), d4),
      g5: Fp2.add(Fp2.mul(h45c1, _3n6), d5)
    };
  }
  function bls12RecoverG1Ratio({ g2: g22, g3, g4, g5 }) {
    if (Fp2.is0(g22))
      return { num: Fp2.mul(Fp2.mul(g4, g5), _2n6), den: g3 };
    return {
      num: Fp2.add(Fp2.sub(Fp2.mul(Fp2.sqr(g4), _3n6), Fp2.mul(g3, _2n6)), Fp2.mulByNonresidue(Fp2.sqr(g5))),
      den: Fp2.mul(g22, _4n5)
    };
  }
  function bls12RecoverG0(g12, { g2: g22, g3, g4, g5 }) {
    const g3g4 = Fp2.mul(g3, g4);
    const t = Fp2.add(Fp2.sub(Fp2.mul(Fp2.sub(Fp2.sqr(g12), g3g4), _2n6), g3g4), Fp2.mul(g22, g5));
    return Fp2.add(Fp2.mulByNonresidue(t), Fp2.ONE);
  }
  function bls12CyclotomicExpCompressed(num, squarings) {
    const gs = [];
    let g = bls12Compress(num);
    for (const count of squarings) {
      for (let i2 = 0; i2 < count; i2++)
        g = bls12CyclotomicSquareCompressed(g);
      gs.push(g);
    }
    const isOne = gs.map(({ g2: g22, g3 }) => Fp2.is0(g22) && Fp2.is0(g3));
    const ratios = gs.map(bls12RecoverG1Ratio);
    const invDens = Fp2.invertBatch(ratios.map(({ den }) => den));
    const elems = gs.map((compressed, i2) => {
      if (isOne[i2])
        return Fp12.ONE;
      const g12 = Fp2.mul(ratios[i2].num, invDens[i2]);
      return bls12FromCompressed(bls12RecoverG0(g12, compressed), g12, compressed);
    });
    return { result: Fp12.mul(Fp12.mul(elems[0], elems[1]), elems[2]), last: elems[2] };
  }
  function bls12CyclotomicExpX(num) {
    const { result, last } = bls12CyclotomicExpCompressed(num, [16, 32, 9]);
    let r = result;
    let s = last;
    for (let i2 = 0; i2 < 3; i2++)
      s = Fp12._cyclotomicSquare(s);
    r = Fp12.mul(r, s);
    for (let i2 = 0; i2 < 2; i2++)
      s = Fp12._cyclotomicSquare(s);
    r = Fp12.mul(r, s);
    s = Fp12._cyclotomicSquare(s);
    return Fp12.mul(r, s);
  }
  var { Fp, Fp2, Fp6, Fp12 } = tower12({
    ORDER: bls12_381_CURVE_G1.p,
    X_LEN: BLS_X_LEN,
    // Finite extension field over irreducible polynominal.
    // Fp(u) / (u² - β) where β = -1
    // Public `Fp2.NONRESIDUE` below is the sextic-tower value `(1, 1) = u + 1`;
    // the quadratic non-residue for the base Fp2 construction is still `-1`.
    FP2_NONRESIDUE: [_1n8, _1n8],
    Fp2mulByB: ({ c0, c1 }) => {
      const t0 = Fp.mul(c0, _4n5);
      const t1 = Fp.mul(c1, _4n5);
      return { c0: Fp.sub(t0, t1), c1: Fp.add(t0, t1) };
    },
    Fp12finalExponentiate: (num) => {
      const powMinusX = (num2) => Fp12.conjugate(bls12CyclotomicExpX(num2));
      const t0 = Fp12.div(Fp12.frobeniusMap(num, 6), num);
      const t1 = Fp12.mul(Fp12.frobeniusMap(t0, 2), t0);
      const t2 = powMinusX(t1);
      const t3 = Fp12.mul(Fp12.conjugate(Fp12._cyclotomicSquare(t1)), t2);
      const t4 = powMinusX(t3);
      const t5 = powMinusX(t4);
      const t6 = Fp12.mul(powMinusX(t5), Fp12._cyclotomicSquare(t2));
      const t7 = powMinusX(t6);
      const t2_t5_pow_q2 = Fp12.frobeniusMap(Fp12.mul(t2, t5), 2);
      const t4_t1_pow_q3 = Fp12.frobeniusMap(Fp12.mul(t4, t1), 3);
      const t6_t1c_pow_q1 = Fp12.frobeniusMap(Fp12.mul(t6, Fp12.conjugate(t1)), 1);
      const t7_t3c_t1 = Fp12.mul(Fp12.mul(t7, Fp12.conjugate(t3)), t1);
      return Fp12.mul(Fp12.mul(Fp12.mul(t2_t5_pow_q2, t4_t1_pow_q3), t6_t1c_pow_q1), t7_t3c_t1);
    }
  });
  var frob;
  var getFrob = () => frob || (frob = psiFrobenius(Fp, Fp2, Fp2.div(Fp2.ONE, Fp2.NONRESIDUE)));
  var G2psi = (c, P) => {
    const fn = getFrob().G2psi;
    G2psi = fn;
    return fn(c, P);
  };
  var G2psi2 = (c, P) => {
    const fn = getFrob().G2psi2;
    G2psi2 = fn;
    return fn(c, P);
  };
  var hasher_opts = Object.freeze({
    DST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
    encodeDST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
    p: Fp.ORDER,
    m: 2,
    k: 128,
    expand: "xmd",
    hash: sha256
  });
  var bls12_381_CURVE_G2 = {
    p: Fp2.ORDER,
    n: bls12_381_CURVE_G1.n,
    h: BigInt("0x5d543a95414e7f1091d50792876a202cd91de4547085abaa68a205b2e5a7ddfa628f1cb4d9e82ef21537e293a6691ae1616ec6e786f0c70cf1c38e31c7238e5"),
    a: Fp2.ZERO,
    b: Fp2.fromBigTuple([_4n5, _4n5]),
    Gx: Fp2.fromBigTuple([
      BigInt("0x024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"),
      BigInt("0x13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")
    ]),
    Gy: Fp2.fromBigTuple([
      BigInt("0x0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"),
      BigInt("0x0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")
    ])
  };
  var sortBit = (parts, p) => {
    for (const part of parts) {
      if (part !== _0n9)
        return Boolean(part * _2n6 / p);
    }
    return false;
  };
  var fp2 = {
    // Generic tower bytes use `c0 || c1`, but the BLS12-381 G2 point/signature wire encoding uses
    // `c1 || c0`, so keep this local wrapper instead of changing generic field serialization.
    encode({ c0, c1 }) {
      const { BYTES: L } = Fp;
      return concatBytes2(numberToBytesBE(c1, L), numberToBytesBE(c0, L));
    },
    decode(bytes) {
      const { BYTES: L } = Fp;
      return Fp2.create({
        c0: decodeFp(bytes.subarray(L)),
        c1: decodeFp(bytes.subarray(0, L))
      });
    }
  };
  var BaseFp = Fp;
  function decodeFp(bytes) {
    return Fp.fromBytes(bytes);
  }
  var coder = (name9, Fp4, b, encode2, decode2, yparts) => {
    const F = Fp4;
    const enc = encode2;
    const dec = decode2;
    const W = F.BYTES;
    return (allowUncompressed) => ({
      encode(point, compressed = true) {
        if (!compressed && !allowUncompressed)
          throw new Error("invalid signature: expected compressed encoding");
        const infinity = point.is0();
        const { x: x2, y } = point.toAffine();
        const bytes = compressed ? enc(x2) : concatBytes2(enc(x2), enc(y));
        let sort;
        if (compressed && !infinity)
          sort = sortBit(yparts(y), BaseFp.ORDER);
        return setMask(bytes, { compressed, infinity, sort });
      },
      decode(bytes) {
        const raw = allowUncompressed ? abytes2(bytes, void 0, "point") : abytes2(bytes, W, "signature");
        const { compressed, infinity, sort, value } = parseMask(raw);
        if (!allowUncompressed && !compressed)
          throw new Error("invalid signature: expected compressed encoding");
        const len = compressed ? W : 2 * W;
        if (value.length !== len)
          throw new Error(`invalid ${name9} point: expected ${len} bytes`);
        if (infinity) {
          for (const b2 of value) {
            if (b2)
              throw new Error(`invalid ${name9} point: non-canonical zero`);
          }
          return { x: F.ZERO, y: F.ZERO };
        }
        const x2 = dec(compressed ? value : value.subarray(0, W));
        let y;
        if (compressed) {
          y = F.sqrt(F.add(F.pow(x2, _3n6), b));
          if (!y)
            throw new Error(`invalid ${name9} point: compressed`);
          if (sortBit(yparts(y), BaseFp.ORDER) !== sort)
            y = F.neg(y);
        } else {
          y = dec(value.subarray(W));
        }
        if (!compressed && F.is0(x2) && F.is0(y))
          throw new Error(`invalid ${name9} point: uncompressed`);
        return { x: x2, y };
      }
    });
  };
  function validateMask({ compressed, infinity, sort }) {
    if (!compressed && !infinity && sort || // 0010_0000 = 0x20
    !compressed && infinity && sort || // 0110_0000 = 0x60
    compressed && infinity && sort)
      throw new Error("invalid encoding flag");
  }
  function parseMask(bytes) {
    bytes = copyBytes(bytes);
    const mask = bytes[0] & 224;
    const compressed = !!(mask >> 7 & 1);
    const infinity = !!(mask >> 6 & 1);
    const sort = !!(mask >> 5 & 1);
    validateMask({ compressed, infinity, sort });
    bytes[0] &= 31;
    return { compressed, infinity, sort, value: bytes };
  }
  function setMask(bytes, mask) {
    if (bytes[0] & 224)
      throw new Error("setMask: non-empty mask");
    validateMask({ compressed: !!mask.compressed, infinity: !!mask.infinity, sort: !!mask.sort });
    if (mask.compressed)
      bytes[0] |= 128;
    if (mask.infinity)
      bytes[0] |= 64;
    if (mask.sort)
      bytes[0] |= 32;
    return bytes;
  }
  var g1coder = coder("G1", Fp, Fp.create(bls12_381_CURVE_G1.b), (x2) => numberToBytesBE(x2, Fp.BYTES), decodeFp, (y) => [y]);
  var g1 = { point: g1coder(true), sig: g1coder(false) };
  var signatureG1ToBytes = (point) => {
    point.assertValidity();
    return g1.sig.encode(point);
  };
  function signatureG1FromBytes(bytes) {
    const Point2 = bls12_381.G1.Point;
    const point = Point2.fromAffine(g1.sig.decode(bytes));
    point.assertValidity();
    return point;
  }
  var g2coder = coder("G2", Fp2, bls12_381_CURVE_G2.b, fp2.encode, fp2.decode, (y) => [
    y.c1,
    y.c0
  ]);
  var g2 = { point: g2coder(true), sig: g2coder(false) };
  var signatureG2ToBytes = (point) => {
    point.assertValidity();
    return g2.sig.encode(point);
  };
  function signatureG2FromBytes(bytes) {
    const Point2 = bls12_381.G2.Point;
    const point = Point2.fromAffine(g2.sig.decode(bytes));
    point.assertValidity();
    return point;
  }
  var signatureCoders = {
    ShortSignature: {
      fromBytes(bytes) {
        return signatureG1FromBytes(abytes2(bytes));
      },
      fromHex(hex2) {
        return signatureG1FromBytes(hexToBytes2(hex2));
      },
      toBytes(point) {
        return signatureG1ToBytes(point);
      },
      // Historical alias: BLS signatures have a single compressed byte format here.
      toRawBytes(point) {
        return signatureG1ToBytes(point);
      },
      toHex(point) {
        return bytesToHex2(signatureG1ToBytes(point));
      }
    },
    LongSignature: {
      fromBytes(bytes) {
        return signatureG2FromBytes(abytes2(bytes));
      },
      fromHex(hex2) {
        return signatureG2FromBytes(hexToBytes2(hex2));
      },
      toBytes(point) {
        return signatureG2ToBytes(point);
      },
      // Historical alias: BLS signatures have a single compressed byte format here.
      toRawBytes(point) {
        return signatureG2ToBytes(point);
      },
      toHex(point) {
        return bytesToHex2(signatureG2ToBytes(point));
      }
    }
  };
  var fields = {
    Fp,
    Fp2,
    Fp6,
    Fp12,
    Fr: bls12_381_Fr
  };
  var G1_Point = weierstrass(bls12_381_CURVE_G1, {
    // Public point APIs still accept infinity, even though the Zcash proof
    // encoding rules cited above only define nonzero point encodings.
    allowInfinityPoint: true,
    Fn: bls12_381_Fr,
    fromBytes: g1.point.decode,
    toBytes: (_c, point, isComp) => g1.point.encode(point, isComp),
    // Checks is the point resides in prime-order subgroup.
    // point.isTorsionFree() should return true for valid points
    // It returns false for shitty points.
    // https://eprint.iacr.org/2021/1130.pdf
    isTorsionFree: (c, point) => {
      const beta = BigInt("0x5f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffe");
      const phi = new c(Fp.mul(point.X, beta), point.Y, point.Z);
      const xP = point.multiplyUnsafe(BLS_X).negate();
      const u2P = xP.multiplyUnsafe(BLS_X);
      return u2P.equals(phi);
    },
    // Clear cofactor of G1
    // https://eprint.iacr.org/2019/403
    clearCofactor: (_c, point) => {
      return point.multiplyUnsafe(BLS_X).add(point);
    }
  });
  var G2_Point = weierstrass(bls12_381_CURVE_G2, {
    Fp: Fp2,
    // Public point APIs still accept infinity, even though the Zcash proof
    // encoding rules cited above only define nonzero point encodings.
    allowInfinityPoint: true,
    Fn: bls12_381_Fr,
    fromBytes: g2.point.decode,
    toBytes: (_c, point, isComp) => g2.point.encode(point, isComp),
    // https://eprint.iacr.org/2021/1130.pdf
    // Older version: https://eprint.iacr.org/2019/814.pdf
    isTorsionFree: (c, P) => {
      return P.multiplyUnsafe(BLS_X).negate().equals(G2psi(c, P));
    },
    // clear_cofactor_bls12381_g2 from RFC 9380.
    // https://eprint.iacr.org/2017/419.pdf
    // prettier-ignore
    clearCofactor: (c, P) => {
      const x2 = BLS_X;
      let t1 = P.multiplyUnsafe(x2).negate();
      let t2 = G2psi(c, P);
      let t3 = P.double();
      t3 = G2psi2(c, t3);
      t3 = t3.subtract(t2);
      t2 = t1.add(t2);
      t2 = t2.multiplyUnsafe(x2).negate();
      t3 = t3.add(t2);
      t3 = t3.subtract(t1);
      const Q = t3.subtract(P);
      return Q;
    }
  });
  var bls12_hasher_opts = {
    mapToG1,
    mapToG2,
    hasherOpts: hasher_opts,
    // RFC 9380 Appendix J defines distinct G1/G2 RO and NU suite IDs, and
    // draft-irtf-cfrg-bls-signature-06 §4.2.1 gives separate G1/G2 `_NUL_` DSTs.
    // Keep G1 encode-to-curve on the G1 domain instead of inheriting G2's `encodeDST`.
    hasherOptsG1: {
      ...hasher_opts,
      m: 1,
      DST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_",
      encodeDST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
    },
    hasherOptsG2: { ...hasher_opts }
  };
  var bls12_params = {
    ateLoopSize: BLS_X,
    // The BLS parameter x for BLS12-381
    xNegative: true,
    twistType: "multiplicative",
    randomBytes: randomBytes2
  };
  var bls12_381 = bls(fields, G1_Point, G2_Point, bls12_params, bls12_hasher_opts, signatureCoders);
  var isogenyMapG2 = isogenyMap(Fp2, [
    // xNum
    [
      [
        "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6",
        "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6"
      ],
      [
        "0x0",
        "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71a"
      ],
      [
        "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71e",
        "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38d"
      ],
      [
        "0x171d6541fa38ccfaed6dea691f5fb614cb14b4e7f4e810aa22d6108f142b85757098e38d0f671c7188e2aaaaaaaa5ed1",
        "0x0"
      ]
    ],
    // xDen
    [
      [
        "0x0",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa63"
      ],
      [
        "0xc",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa9f"
      ],
      ["0x1", "0x0"]
      // LAST 1
    ],
    // yNum
    [
      [
        "0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706",
        "0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706"
      ],
      [
        "0x0",
        "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97be"
      ],
      [
        "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71c",
        "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38f"
      ],
      [
        "0x124c9ad43b6cf79bfbf7043de3811ad0761b0f37a1e26286b0e977c69aa274524e79097a56dc4bd9e1b371c71c718b10",
        "0x0"
      ]
    ],
    // yDen
    [
      [
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb"
      ],
      [
        "0x0",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa9d3"
      ],
      [
        "0x12",
        "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa99"
      ],
      ["0x1", "0x0"]
      // LAST 1
    ]
  ].map((i2) => i2.map((pair) => Fp2.fromBigTuple(pair.map(BigInt)))));
  var isogenyMapG1 = isogenyMap(Fp, [
    // xNum
    [
      "0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7",
      "0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb",
      "0xd54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0",
      "0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861",
      "0xe99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9",
      "0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983",
      "0xd6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84",
      "0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e",
      "0x80d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317",
      "0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e",
      "0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b",
      "0x6e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229"
    ],
    // xDen
    [
      "0x8ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c",
      "0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff",
      "0xb2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19",
      "0x3425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8",
      "0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e",
      "0xe7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5",
      "0x772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a",
      "0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e",
      "0xa10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641",
      "0x95fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a",
      "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"
      // LAST 1
    ],
    // yNum
    [
      "0x90d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33",
      "0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696",
      "0xcc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6",
      "0x1f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb",
      "0x8cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb",
      "0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0",
      "0x4ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2",
      "0x987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29",
      "0x9fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587",
      "0xe1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30",
      "0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132",
      "0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e",
      "0xb182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8",
      "0x245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133",
      "0x5c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b",
      "0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604"
    ],
    // yDen
    [
      "0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1",
      "0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d",
      "0x58df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2",
      "0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416",
      "0xbe0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d",
      "0x8d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac",
      "0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c",
      "0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9",
      "0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a",
      "0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55",
      "0x4d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8",
      "0xaccbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092",
      "0xad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc",
      "0x2660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7",
      "0xe0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f",
      "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"
      // LAST 1
    ]
  ].map((i2) => i2.map((j) => BigInt(j))));
  var G1_SWU;
  var G2_SWU;
  var getG1_SWU = () => G1_SWU || (G1_SWU = mapToCurveSimpleSWU(Fp, {
    A: Fp.create(BigInt("0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d")),
    B: Fp.create(BigInt("0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0")),
    Z: Fp.create(BigInt(11))
  }));
  var getG2_SWU = () => G2_SWU || (G2_SWU = mapToCurveSimpleSWU(Fp2, {
    // SWU map for the RFC 9380 §8.8.2 pre-isogeny G2 curve E':
    // y² = x³ + 240i * x + 1012 + 1012i
    A: Fp2.create({ c0: Fp.create(_0n9), c1: Fp.create(BigInt(240)) }),
    // A' = 240 * I
    B: Fp2.create({ c0: Fp.create(BigInt(1012)), c1: Fp.create(BigInt(1012)) }),
    // B' = 1012 * (1 + I)
    Z: Fp2.create({ c0: Fp.create(BigInt(-2)), c1: Fp.create(BigInt(-1)) })
    // Z: -(2 + I)
  }));
  function mapToG1(scalars) {
    const { x: x2, y } = getG1_SWU()(Fp.create(scalars[0]));
    return isogenyMapG1(x2, y);
  }
  function mapToG2(scalars) {
    const { x: x2, y } = getG2_SWU()(Fp2.fromBigTuple(scalars));
    return isogenyMapG2(x2, y);
  }

  // src/beacon.js
  var keys = {
    quicknet: "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    default: "868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31"
  };
  var onG1 = /^[89a-f][0-9a-f]{95}$/;
  var onG2 = /^[89a-f][0-9a-f]{191}$/;
  function isSigned(chain, round, signatures) {
    if (chain === "quicknet") {
      return signatures.length === 1 && onG1.test(signatures[0]) && isValid(bls12_381.shortSignatures, "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_", sha256(eightBytes(round)), signatures[0], keys.quicknet);
    }
    return signatures.length === 2 && signatures.every((s) => onG2.test(s)) && isValid(bls12_381.longSignatures, "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_", signedByDefault(round, signatures[1]), signatures[0], keys.default);
  }
  function signedByDefault(round, previous) {
    return sha256.create().update(bytesOf(previous)).update(eightBytes(round)).digest();
  }
  function isValid(scheme, tag, message, signature, key) {
    const point = pointOf(scheme, signature);
    return point !== null && scheme.verify(point, scheme.hash(message, encode(tag)), bytesOf(key));
  }
  function pointOf(scheme, signature) {
    try {
      return scheme.Signature.fromHex(signature);
    } catch (problem) {
      return null;
    }
  }
  function eightBytes(round) {
    const bytes = new Uint8Array(8);
    for (let i2 = 7, rest = round; i2 >= 0; i2--, rest = Math.floor(rest / 256)) bytes[i2] = rest % 256;
    return bytes;
  }
  var bytesOf = (hex2) => Uint8Array.from(hex2.match(/../g), (pair) => parseInt(pair, 16));

  // src/seed.js
  function readSeed(bytes, source) {
    const lines = new Lines(bytes);
    const seed = lines.text(1);
    if (seed === null || asSeed(seed) === null) throw new Disagreement("seed.txt", 1, "wrongLine");
    if (lines.count > 1) throw new Disagreement("seed.txt", 2, "wrongLine");
    const checks = { 录入: () => true, 骰子: isOfDice, 彩票: isOfLottery, 信标: isOfBeacon, 仪式: isOfCeremony };
    if (!checks[source.kind](seed, source)) throw new Disagreement("seed.txt", 1, "wrongSeed");
    return seed;
  }
  function isOfDice(seed, { faces, n }) {
    const digits2 = seed.slice("骰子 ".length).replace(/ /g, "");
    const right = faces === 10 ? /^[0-9]+$/ : /^[1-6]+$/;
    const groups = digits2.match(/.{1,5}/g) || [];
    return right.test(digits2) && digits2.length === n && seed === "骰子 " + groups.join(" ");
  }
  function isOfLottery(seed, { draws }) {
    if (!seed.startsWith("彩票 ")) return false;
    const balls = draws.flatMap((d) => d.balls);
    const parts = seed.slice("彩票 ".length).split("/");
    return parts.pop() === "" && parts.length === balls.length && parts.every((part, i2) => isDrawOf(part, balls[i2]));
  }
  function isDrawOf(part, { of, take, digits: digits2 }) {
    const numbers = part.split(".");
    if (numbers.pop() !== "" || numbers.length !== (digits2 || take)) return false;
    const values = numbers.map(asNumber);
    if (values.includes(null)) return false;
    if (digits2) return values.every((v) => v <= 9);
    return values.every((v, i2) => v >= 1 && v <= of && (i2 === 0 || values[i2 - 1] < v));
  }
  function isOfBeacon(seed, { chain, round }) {
    const [word, number, ...signatures] = seed.split(" ");
    return word === "信标" && number === String(round) && isSigned(chain, round, signatures);
  }
  function isOfCeremony(seed) {
    return /^仪式 [0-9a-f]{64}$/.test(seed);
  }
  function checkCeremonyHash(seed, bytes) {
    if (seed !== "仪式 " + sha256Hex(bytes)) throw new Disagreement("seed.txt", 1, "wrongSeed");
  }
  function commitmentTo(announcementHash, k, secret) {
    return sha256Hex(encode(announcementHash + " commit " + k + " " + secret));
  }

  // src/seedsource.js
  var chains = {
    quicknet: { hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971", first: 1692803367, period: 3 },
    default: { hash: "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce", first: 1595431050, period: 30 }
  };
  var voidIfAbsent = "缺席作废";
  var commitmentIfAbsent = "缺席以承诺代替";
  function readSeedSource(r) {
    const readers = { 录入: readTyped, 骰子: readDice, 彩票: readLottery, 信标: readBeacon, 仪式: readCeremony };
    const kind = r.at("种子来源") ? r.text.split(" ")[1] : "";
    r.check(Object.keys(readers).includes(kind));
    return { kind, ...readers[kind](r) };
  }
  function readTyped(r) {
    const [text] = r.read("种子来源 录入 <text>");
    return { text, line: r.advance() };
  }
  function readDice(r) {
    const [faces, n, text] = r.read("种子来源 骰子 <n> 面 <n> 枚 <text>");
    r.check((faces === 6 || faces === 10) && n >= 1 && n <= 500);
    return { faces, n, text, line: r.advance() };
  }
  function readLottery(r) {
    const [n, text] = r.read("种子来源 彩票 <n> 次 <text>");
    r.check(n >= 1);
    const source = { text, line: r.advance(), draws: [] };
    while (source.draws.length < n) {
      const [name9, issue, date, spelling] = r.read("种子彩票 <word> 第 <n> 期 <date> <word>");
      const balls = spelling.split("+").map(asBalls);
      r.check(!balls.includes(null) && source.draws.every((d) => d.name !== name9 || d.issue !== issue));
      source.draws.push({ name: name9, issue, date, balls, line: r.advance() });
    }
    return source;
  }
  function asBalls(spelling) {
    const chosen = /^([0-9]+)选([0-9]+)$/.exec(spelling);
    if (chosen) {
      const [of, take] = chosen.slice(1).map(asNumber);
      return of !== null && take !== null && take >= 1 && take <= of && of <= 99 ? { of, take } : null;
    }
    const inOrder = /^([0-9]+)位$/.exec(spelling);
    const digits2 = inOrder ? asNumber(inOrder[1]) : null;
    return digits2 !== null && digits2 >= 1 && digits2 <= 20 ? { digits: digits2 } : null;
  }
  function readBeacon(r) {
    const [chain, hash, round, text] = r.read("种子来源 信标 <word> <hash> 第 <n> 轮 <text>");
    r.check(Object.keys(chains).includes(chain) && chains[chain].hash === hash);
    return { chain, round, text, line: r.advance() };
  }
  function readCeremony(r) {
    const [n, absent, text] = r.read("种子来源 仪式 <n> 人 <word> <text>");
    r.check(n >= 2 && (absent === voidIfAbsent || absent === commitmentIfAbsent));
    const source = { absent, text, line: r.advance(), witnesses: [] };
    while (source.witnesses.length < n) {
      const [name9] = r.read("种子见证 <text>");
      r.check(!source.witnesses.includes(name9));
      source.witnesses.push(name9);
      r.advance();
    }
    return source;
  }
  function roundAfter(chain, moment) {
    const { first, period } = chains[chain];
    const seconds = secondsOf(moment + ":00");
    return seconds < first ? 1 : Math.floor((seconds - first) / period) + 2;
  }
  function timeOfRound(chain, round) {
    const { first, period } = chains[chain];
    return inBeijing(first + (round - 1) * period);
  }
  function birthOf(source, seedMoment) {
    if (source.kind === "信标") return { time: secondsOf(timeOfRound(source.chain, source.round)), announced: false };
    if (source.kind === "骰子" || source.kind === "仪式") return { time: secondsOf(seedMoment + ":00"), announced: true };
    if (source.kind !== "彩票") return null;
    const last = source.draws.map(({ date }) => date).sort().pop();
    return { time: secondsOf(last + " 00:00:00"), announced: true };
  }
  function secondsOf(beijing) {
    return Date.parse(beijing.replace(" ", "T") + "Z") / 1e3 - 8 * 3600;
  }
  function inBeijing(seconds) {
    if (seconds > 253402300799 - 8 * 3600) return "Unix " + seconds;
    return new Date((seconds + 8 * 3600) * 1e3).toISOString().slice(0, 19).replace("T", " ");
  }
  var full = 128;
  function fewBits(source) {
    const outcomes = outcomesOf(source);
    if (outcomes === null) return null;
    const bits3 = outcomes.toString(2).length - 1;
    return bits3 < full ? bits3 : null;
  }
  function outcomesOf(source) {
    if (source.kind === "骰子") return power(source.faces, source.n);
    if (source.kind !== "彩票") return null;
    let outcomes = BigInt(1);
    for (const { balls } of source.draws) {
      for (const b of balls) outcomes *= b.digits ? power(10, b.digits) : choices(b.of, b.take);
    }
    return outcomes;
  }
  function power(base, n) {
    let product = BigInt(1);
    for (let i2 = 0; i2 < n; i2++) product *= BigInt(base);
    return product;
  }
  function choices(n, k) {
    let ways = BigInt(1);
    for (let i2 = 1; i2 <= k; i2++) ways = ways * BigInt(n - k + i2) / BigInt(i2);
    return ways;
  }

  // src/ceremony.js
  var readAbout = pattern("公告 <hash>");
  var readCommitment = pattern("承诺 <n> <hash> <text>");
  var readReveal = pattern("揭示 <n> <text>");
  var readAbsent = pattern("未揭示 <n>");
  var shortest = 20;
  function checkCeremony(bytes, source, announcementHash) {
    const lines = new Lines(bytes);
    const wrong = (k) => new Disagreement("ceremony.txt", k, "wrongLine");
    if (lines.text(1) !== "摇号种子仪式 v1") throw wrong(1);
    const about = readAbout(lines.text(2));
    if (!about || about[0] !== announcementHash) throw wrong(2);
    const n = source.witnesses.length;
    const commitments2 = source.witnesses.map((witness, i2) => {
      const [k, commitment, name9] = readCommitment(lines.text(i2 + 3)) || [];
      if (k !== i2 + 1 || name9 !== witness) throw wrong(i2 + 3);
      return commitment;
    });
    const absent = source.witnesses.filter((_, i2) => {
      const line = n + i2 + 3;
      const isAbsent = absentAt(lines.text(line), i2 + 1, source);
      if (!isAbsent && !reveals(lines.text(line), i2 + 1, commitments2[i2], announcementHash)) throw wrong(line);
      return isAbsent;
    });
    if (absent.length === n) throw wrong(2 * n + 2);
    if (lines.count > 2 * n + 2) throw wrong(2 * n + 3);
    return absent;
  }
  function absentAt(text, k, source) {
    const [number] = readAbsent(text) || [];
    return number === k && source.absent !== voidIfAbsent;
  }
  function reveals(text, k, commitment, announcementHash) {
    const [number, secret] = readReveal(text) || [];
    return number === k && asSeed(secret) !== null && [...secret].length >= shortest && commitmentTo(announcementHash, k, secret) === commitment;
  }

  // src/base64.js
  var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  var valueOf = new Map([...alphabet].map((character, value) => [character, value]));
  function fromBase64(text) {
    const parts = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(text || "");
    if (!text || !parts || text.length % 4 !== 0) return null;
    const [, digits2, padding] = parts;
    const bytes = new Uint8Array(text.length / 4 * 3 - padding.length);
    let bits3 = 0;
    let held = 0;
    let at = 0;
    for (const digit of digits2) {
      bits3 = (bits3 << 6 | valueOf.get(digit)) & 65535;
      held += 6;
      if (held >= 8) bytes[at++] = bits3 >> (held -= 8);
    }
    return (bits3 & (1 << held) - 1) === 0 ? bytes : null;
  }

  // src/notekey.js
  var keyOfOffice = 1;
  var keyOfWitness = 4;
  function readKey(field, type) {
    const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(field);
    if (!parts || !isWord(parts[1])) return null;
    const [, name9, hash, base64] = parts;
    const bytes = fromBase64(base64);
    if (bytes === null || bytes.length !== 33 || bytes[0] !== type) return null;
    const message = sha256.create().update(encode(name9)).update(Uint8Array.of(10)).update(bytes);
    return hex(message.digest().subarray(0, 4)) === hash ? { name: name9, hash, key: bytes.subarray(1), text: field } : null;
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
    个人上限名单: "limits.txt",
    化名名单: "pseudonyms.txt"
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
    a.seedSource = readSeedSource(r);
    a.seedMoment = r.take("种子时间 <date> <time>").join(" ");
    readKeys(r, a);
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
    readEarlier(r, a);
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
  function readEarlier(r, a) {
    a.earlier = [];
    while (r.at("前次")) {
      const [number, reason] = r.read("前次 <n> 作废 <text>", "前次 <n> 无解");
      const before3 = a.earlier.length ? a.earlier[a.earlier.length - 1].number : 0;
      r.check(number > before3 && number < a.number);
      a.earlier.push({ number, reason, line: r.advance() });
    }
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
      const before3 = a.areas[a.areas.length - 1];
      r.check(!before3 || compareText(before3.area, area) < 0);
      a.areas.push({ area, n, hash, line: r.advance() });
    }
  }
  function readExceptions(r, a) {
    while (r.at("例外列入")) {
      const [id, reason] = r.read("例外列入 <id> <text>");
      const before3 = a.exceptions[a.exceptions.length - 1];
      r.check(!before3 || compareText(before3.id, id) < 0);
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
      const before3 = a.strata[a.strata.length - 1];
      r.check(of >= 1 && take <= of && (!before3 || compareText(before3.name, stratum) < 0));
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
    if (r.at("人员更换")) {
      r.read("人员更换 批准指定");
      a.line.named = r.advance();
    }
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
  var isSame = (a, b) => a.every((byte, k) => byte === b[k]);
  function readKeys(r, a) {
    a.ledgerKey = null;
    a.witnesses = [];
    if (!r.at("台账公钥")) return;
    a.ledgerKey = readKey(r.read("台账公钥 <field>")[0], keyOfOffice);
    r.check(a.ledgerKey !== null);
    r.advance();
    while (r.at("台账见证")) {
      const key = readKey(r.read("台账见证 <field>")[0], keyOfWitness);
      r.check(key !== null && [a.ledgerKey, ...a.witnesses].every((other) => other.name !== key.name && !isSame(other.key, key.key)));
      r.advance();
      a.witnesses.push(key);
    }
  }

  // src/sums.js
  function checkSums2(a) {
    checkRegistry(a);
    checkCaps(a);
    checkAreas(a);
    checkPseudonyms(a);
    checkContent(a);
    checkTakes(a);
    checkBatches(a);
    checkLots(a);
    checkExperts(a);
    checkNeighbours(a);
    checkSeedSource(a);
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
  function checkPseudonyms({ lists }) {
    const list = lists["pseudonyms.txt"];
    if (!list) return;
    const people = ["inspectors.txt", "experts.txt"].filter((file) => lists[file]);
    if (sum(people, (file) => lists[file].n) !== BigInt(list.n)) fail2(list.line);
  }
  function checkContent(a) {
    if (a.content === onlyTargets) {
      const lines = a.seats.length + a.expertSeats.length + a.neighbours.length;
      const rules = a.groups || a.maximum || a.alternates || a.line.named || a.line.separate;
      const lists = ["experts.txt", "preferences.txt", "absences.txt", "limits.txt", "pseudonyms.txt"].some((file) => a.lists[file]);
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
  function checkSeedSource({ seedSource: source, seedMoment }) {
    for (const d of source.draws || []) if (d.date > seedMoment.slice(0, 10)) fail2(d.line);
    if (source.kind === "信标" && source.round !== roundAfter(source.chain, seedMoment)) fail2(source.line);
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
  function asInspector([id, department, skills, name9]) {
    return { id, department, skills, name: name9 };
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
    let before3 = null;
    for (let k = 2; k <= lines.count; k++) {
      const values = read(lines.text(k));
      const row = values && asRow(values);
      if (!row) throw new Disagreement(file, k, "wrongLine");
      const key = keyOf2(row);
      if (before3 && compareKeys(before3, key) >= 0) throw new Disagreement(file, k, "notSorted");
      before3 = key;
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
  function checkRows(file, rows, isRight, before3 = 1, why = "unknownId") {
    rows.forEach((row, i2) => {
      if (!isRight(row)) throw new Disagreement(file, i2 + before3 + 1, why);
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
    moveAlong(last, before3, s) {
      const moves = [];
      for (let v = last; v !== s; v = before3(v)) {
        const u = before3(v);
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
      for (let before3 = 0; before3 !== departments.size; ) {
        before3 = departments.size;
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
  var person = ({ id, department, name: name9 }) => id + " " + department + " " + name9;
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
  var drawnFields = ({ ticket, id, stratum, name: name9 }) => ticket + " " + id + " " + stratum + " " + name9;
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
  var readReason = pattern("事由 <text>");
  var readApproval = pattern("批准 <text>");
  var reasons = ["岗位调整", "工作冲突", "健康状况", "回避"];
  var firstLines = [
    { kind: "补抽", read: pattern("补抽 <n> <date> <id>") },
    { kind: "更换", read: pattern("更换 <n> <date> <id> 席位 <n>"), side: "officers" },
    { kind: "更换", read: pattern("更换 <n> <date> <id> 专家席 <n>"), side: "experts" },
    { kind: "作废", read: pattern("作废 <n> <date>") }
  ];
  function checkActs(bytes, a, targets, draw2, tickets) {
    const lines = new Lines(bytes);
    const acts2 = new Acts(a, targets, draw2, tickets);
    if (lines.text(1) !== "摇号后续事项 v1") throw new Disagreement(name4, 1, "wrongLine");
    const found = [];
    let k = 2;
    do
      k = checkAct(lines, k, acts2, found);
    while (k <= lines.count);
    return found;
  }
  function checkAct(lines, k, acts2, found) {
    const wrong = (line, expected) => new Disagreement(name4, line, "wrongAct", { expected });
    const first = readFirst(lines.text(k));
    if (!first || !mayFollow(first, found)) throw wrong(k);
    const act = acts2.next(first);
    if (!act) throw wrong(k);
    const [reason] = readReason(lines.text(k + 1)) || [];
    if (!reason || first.kind === "更换" && !reasons.includes(reason.split(" ")[0])) throw wrong(k + 1);
    const [approval] = readApproval(lines.text(k + 2)) || [];
    if (!approval) throw wrong(k + 2);
    const chosen = act.choices.map((choices2, i2) => {
      const choice = choices2.findIndex((line) => isLine(lines, k + 3 + i2, line));
      if (choice < 0) throw wrong(k + 3 + i2, choices2.length === 1 ? choices2[0] : "");
      return choice;
    });
    found.push({ ...first, reason, approval, ...act.settle(chosen[0]) });
    return k + 3 + act.choices.length;
  }
  function readFirst(text) {
    for (const { kind, read, side } of firstLines) {
      const values = read(text);
      if (values) return { kind, number: values[0], date: values[1], id: values[2], seat: values[3], side };
    }
    return null;
  }
  function mayFollow({ number, date }, found) {
    const last = found[found.length - 1];
    return number === found.length + 1 && (!last || last.date <= date && last.kind !== "作废");
  }
  var Acts = class {
    constructor(a, targets, draw2, tickets) {
      Object.assign(this, { a, targets, draw: draw2, tickets });
      this.teams = /* @__PURE__ */ new Map();
      draw2.drawn.forEach((target, k) => {
        this.teams.set(target.id, { target, officers: draw2.assignment.members[k], experts: draw2.assignment.expertMembers[k] });
      });
      this.seats = { officers: a.seats, experts: a.expertSeats };
      this.workloads = { officers: [...draw2.workloads.officers], experts: [...draw2.workloads.experts] };
      this.replaced = { officers: /* @__PURE__ */ new Set(), experts: /* @__PURE__ */ new Set() };
      this.taken = a.strata.map((s) => s.take);
    }
    /** What may come of an act with this first line, or null if it cannot be:
     *   choices: for each line after 批准 those of which one must stand there; settle: does the act, given which line of the first choices it was. */
    next(first) {
      if (first.kind === "作废") return { choices: [], settle: () => ({}) };
      const team = this.teams.get(first.id);
      if (!team) return null;
      return first.kind === "补抽" ? this.supplement(team) : this.replacement(team, first);
    }
    supplement(old) {
      const s = this.a.strata.findIndex(({ name: name9 }) => name9 === old.target.stratum);
      const row = this.draw.ranked[s][this.taken[s]];
      if (row === void 0) return null;
      this.taken[s]++;
      this.teams.delete(old.target.id);
      const target = { ...this.targets.row(row), row, ticket: ticketHex(this.draw.bank, row), days: old.target.days };
      const team = { target };
      for (const side of ["officers", "experts"]) {
        team[side] = this.seatAll(side, old[side], target);
        if (!team[side]) return null;
      }
      this.teams.set(target.id, team);
      const lines = ["抽中 " + drawnFields(target), ...seatLines("席位", team.officers, this.draw.officers), ...seatLines("专家席", team.experts, this.draw.experts)];
      return { choices: lines.map((line) => [line]), settle: () => ({ answered: old.target, ...team }) };
    }
    /** Seat by seat: who had it keeps it unless an avoidance pair forbids it. Workloads lose the old team and gain the new one, seat by seat. */
    seatAll(side, old, target) {
      const workload = this.workloads[side];
      for (const i2 of old) workload[i2]--;
      const keeps = old.map((i2) => !this.draw[side].avoids(target.id, i2));
      const members = [];
      for (let p = 0; p < old.length; p++) {
        const busy = [...members, ...old.filter((_, q) => q > p && keeps[q])];
        const i2 = keeps[p] ? old[p] : this.ableTo(side, p, target, busy)[0];
        if (i2 === void 0) return null;
        members.push(i2);
        workload[i2]++;
      }
      return members;
    }
    replacement(team, { side, seat }) {
      const p = seat - 1;
      const members = team[side];
      if (!(p in members)) return null;
      const replaced = members[p];
      this.workloads[side][replaced]--;
      this.replaced[side].add(replaced);
      const able = this.ableTo(side, p, team.target, members.filter((_, q) => q !== p));
      if (able.length === 0 && !this.a.line.named) return null;
      const people = this.draw[side];
      const lines = able.map((i2) => (side === "officers" ? "席位 " : "专家席 ") + seat + " " + person(people.rows[i2]));
      const settle = (choice) => {
        this.workloads[side][able[choice]]++;
        const after = { ...team, [side]: members.map((i2, q) => q === p ? able[choice] : i2) };
        this.teams.set(team.target.id, after);
        return { ...after, replaced: people.rows[replaced], inspector: people.rows[able[choice]] };
      };
      return { choices: [this.a.line.named ? lines : lines.slice(0, 1)], settle };
    }
    /** Those who can take seat p of a team, the next alternate first. `busy` are those who have another seat on it. */
    ableTo(side, p, target, busy) {
      const people = this.draw[side];
      const seat = this.seats[side][p];
      const workload = this.workloads[side];
      const barred = people.barredFrom(target.id, target.days);
      const candidates = people.rows.map((_, i2) => i2).filter((i2) => {
        return people.fits(i2, seat, [seat.department]) && !barred.has(i2) && !busy.includes(i2) && !this.replaced[side].has(i2) && workload[i2] < people.most[i2];
      });
      return byWorkload(candidates, people, workload, this.tickets);
    }
  };

  // src/pseudonyms.js
  var name5 = "pseudonyms.txt";
  var readSalt = pattern("盐 <hash>");
  var readRow2 = pattern("<id> <id> <text>");
  var before = 2;
  function readPseudonyms(bytes, announced, known) {
    const lines = new Lines(bytes);
    const { salt, rows } = readRows2(lines);
    checkCommitment(name5, bytes, rows.length, announced);
    checkRows(name5, rows, (row) => row.pseudonym === pseudonymOf(salt, row.inspector), before, "wrongPseudonym");
    checkRows(name5, rows, (row) => known.has(row.pseudonym), before);
    return new Map(rows.map((row) => [row.pseudonym, row]));
  }
  function readRows2(lines) {
    const wrong = (k, why = "wrongLine") => new Disagreement(name5, k, why);
    if (lines.text(1) !== "摇号化名名单 v1") throw wrong(1);
    const salt = readSalt(lines.text(2));
    if (!salt) throw wrong(2);
    const rows = [];
    for (let k = before + 1; k <= lines.count; k++) {
      const values = readRow2(lines.text(k));
      if (!values) throw wrong(k);
      const row = { pseudonym: values[0], inspector: values[1], name: values[2] };
      if (rows.length && compareText(rows[rows.length - 1].pseudonym, row.pseudonym) >= 0) throw wrong(k, "notSorted");
      rows.push(row);
    }
    if (rows.length === 0) throw wrong(before + 1);
    return { salt: salt[0], rows };
  }
  function pseudonymOf(salt, inspector) {
    return "P" + sha256Hex(encode(salt + " pseudonym " + inspector)).slice(0, 16);
  }

  // libraries/noble-curves/abstract/edwards.js
  var _0n10 = /* @__PURE__ */ BigInt(0);
  var _1n9 = /* @__PURE__ */ BigInt(1);
  var _2n7 = /* @__PURE__ */ BigInt(2);
  var _4n6 = /* @__PURE__ */ BigInt(4);
  var _8n2 = /* @__PURE__ */ BigInt(8);
  function isEdValidXY(Fp4, CURVE, x2, y) {
    const x22 = Fp4.sqr(x2);
    const y2 = Fp4.sqr(y);
    const left = Fp4.add(Fp4.mul(CURVE.a, x22), y2);
    const right = Fp4.add(Fp4.ONE, Fp4.mul(CURVE.d, Fp4.mul(x22, y2)));
    return Fp4.eql(left, right);
  }
  function edwards(params, extraOpts = {}) {
    validateObject(extraOpts, {}, {}, "extraOpts");
    const opts = extraOpts;
    const validated = createCurveFields("edwards", params, opts, opts.FpFnLE);
    const { Fp: Fp4, Fn } = validated;
    let CURVE = validated.CURVE;
    const { h: cofactor } = CURVE;
    if (FpLegendre(Fp4, CURVE.a) !== 1)
      throw new Error("edwards: CURVE.a must be a square in Fp for complete addition formulas");
    if (FpLegendre(Fp4, CURVE.d) !== -1)
      throw new Error("edwards: CURVE.d must be a non-square in Fp for complete addition formulas");
    validateObject(opts, {}, { uvRatio: "function", randomBytes: "function" });
    const randomBytes3 = opts.randomBytes === void 0 ? randomBytes2 : opts.randomBytes;
    const MASK = _2n7 << BigInt(Fp4.BYTES * 8) - _1n9;
    function isOdd(n) {
      if (!Fp4.isOdd)
        throw new Error("Field does not have .isOdd()");
      return Fp4.isOdd(n);
    }
    const uvRatio2 = opts.uvRatio === void 0 ? (u, v) => {
      try {
        return { isValid: true, value: Fp4.sqrt(Fp4.div(u, v)) };
      } catch (e) {
        return { isValid: false, value: _0n10 };
      }
    } : opts.uvRatio;
    if (!isEdValidXY(Fp4, CURVE, CURVE.Gx, CURVE.Gy))
      throw new Error("bad curve params: generator point");
    const mulA = Fp4.eql(CURVE.a, Fp4.neg(Fp4.ONE)) ? (x2) => Fp4.neg(x2) : Fp4.eql(CURVE.a, Fp4.ONE) ? (x2) => x2 : (x2) => Fp4.mul(CURVE.a, x2);
    function acoord(title2, n, banZero = false) {
      const min = banZero ? _1n9 : _0n10;
      aInRange("coordinate " + title2, n, min, MASK);
      return n;
    }
    function aedpoint(other) {
      if (!(other instanceof Point2))
        throw new Error("EdwardsPoint expected");
    }
    const _Point = class _Point {
      constructor(X, Y, Z, T) {
        __publicField(this, "X");
        __publicField(this, "Y");
        __publicField(this, "Z");
        __publicField(this, "T");
        this.X = acoord("x", X);
        this.Y = acoord("y", Y);
        this.Z = acoord("z", Z, true);
        this.T = acoord("t", T);
        Object.freeze(this);
      }
      static CURVE() {
        return CURVE;
      }
      /**
       * Create one extended Edwards point from affine coordinates.
       * Does NOT validate that the point is on-curve or torsion-free.
       * Use `.assertValidity()` on adversarial inputs.
       */
      static fromAffine(p) {
        if (p instanceof _Point)
          throw new Error("extended point not allowed");
        const { x: x2, y } = p || {};
        acoord("x", x2);
        acoord("y", y);
        return new _Point(x2, y, Fp4.ONE, Fp4.mul(x2, y));
      }
      // Uses algo from RFC8032 5.1.3.
      static fromBytes(bytes, zip215 = false) {
        const len = Fp4.BYTES;
        const { a, d } = CURVE;
        bytes = copyBytes(abytes2(bytes, len, "point"));
        abool(zip215, "zip215");
        const normed = copyBytes(bytes);
        const lastByte = bytes[len - 1];
        normed[len - 1] = lastByte & ~128;
        const y = bytesToNumberLE(normed);
        const max2 = zip215 ? MASK : Fp4.ORDER;
        aInRange("point.y", y, _0n10, max2);
        const y2 = Fp4.sqr(y);
        const u = Fp4.sub(y2, Fp4.ONE);
        const v = Fp4.sub(Fp4.mulN(d, y2), a);
        let { isValid: isValid2, value: x2 } = uvRatio2(u, v);
        if (!isValid2)
          throw new Error("bad point: invalid y coordinate");
        const isXOdd = isOdd(x2);
        const isLastByteOdd = (lastByte & 128) !== 0;
        if (!zip215 && Fp4.is0(x2) && isLastByteOdd)
          throw new Error("bad point: x=0 and x_0=1");
        if (isLastByteOdd !== isXOdd)
          x2 = Fp4.neg(x2);
        return _Point.fromAffine({ x: x2, y });
      }
      static fromHex(hex2, zip215 = false) {
        return _Point.fromBytes(hexToBytes2(hex2), zip215);
      }
      get x() {
        return this.toAffine().x;
      }
      get y() {
        return this.toAffine().y;
      }
      precompute(windowSize = 6, isLazy = true) {
        wnaf.setWindowSize(this, windowSize);
        if (!isLazy)
          this.multiply(_2n7);
        return this;
      }
      // Useful in fromAffine() - not for fromBytes(), which always created valid points.
      assertValidity() {
        const p = this;
        const { a, d } = CURVE;
        if (p.is0())
          throw new Error("bad point: ZERO");
        const { X, Y, Z, T } = p;
        const X2 = Fp4.sqr(X);
        const Y2 = Fp4.sqr(Y);
        const Z2 = Fp4.sqr(Z);
        const Z4 = Fp4.sqr(Z2);
        const aX2 = Fp4.mul(X2, a);
        const left = Fp4.mul(Fp4.add(aX2, Y2), Z2);
        const right = Fp4.add(Z4, Fp4.mul(d, Fp4.mul(X2, Y2)));
        if (!Fp4.eql(left, right))
          throw new Error("bad point: equation left != right (1)");
        const XY = Fp4.mul(X, Y);
        const ZT = Fp4.mul(Z, T);
        if (!Fp4.eql(XY, ZT))
          throw new Error("bad point: equation left != right (2)");
      }
      // Compare one point to another.
      equals(other) {
        aedpoint(other);
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const { X: X2, Y: Y2, Z: Z2 } = other;
        const X1Z2 = Fp4.mul(X1, Z2);
        const X2Z1 = Fp4.mul(X2, Z1);
        const Y1Z2 = Fp4.mul(Y1, Z2);
        const Y2Z1 = Fp4.mul(Y2, Z1);
        return Fp4.eql(X1Z2, X2Z1) && Fp4.eql(Y1Z2, Y2Z1);
      }
      is0() {
        return this.equals(_Point.ZERO);
      }
      negate() {
        return new _Point(Fp4.neg(this.X), this.Y, this.Z, Fp4.neg(this.T));
      }
      // Fast algo for doubling Extended Point.
      // https://hyperelliptic.org/EFD/g1p/auto-twisted-extended.html#doubling-dbl-2008-hwcd
      // Cost: 4M + 4S + 1*a + 6add + 1*2.
      double() {
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const A = Fp4.sqr(X1);
        const B = Fp4.sqr(Y1);
        const C = Fp4.mul(Fp4.sqr(Z1), _2n7);
        const D = mulA(A);
        const x1y1 = Fp4.addN(X1, Y1);
        const E = Fp4.sub(Fp4.subN(Fp4.sqr(x1y1), A), B);
        const G = Fp4.addN(D, B);
        const F = Fp4.subN(G, C);
        const H = Fp4.subN(D, B);
        const X3 = Fp4.mul(E, F);
        const Y3 = Fp4.mul(G, H);
        const T3 = Fp4.mul(E, H);
        const Z3 = Fp4.mul(F, G);
        return new _Point(X3, Y3, Z3, T3);
      }
      // Fast algo for adding 2 Extended Points.
      // https://hyperelliptic.org/EFD/g1p/auto-twisted-extended.html#addition-add-2008-hwcd
      // Cost: 9M + 1*a + 1*d + 7add.
      add(other) {
        aedpoint(other);
        const { d } = CURVE;
        const { X: X1, Y: Y1, Z: Z1, T: T1 } = this;
        const { X: X2, Y: Y2, Z: Z2, T: T2 } = other;
        const A = Fp4.mul(X1, X2);
        const B = Fp4.mul(Y1, Y2);
        const C = Fp4.mul(Fp4.mulN(T1, d), T2);
        const D = Fp4.mul(Z1, Z2);
        const E = Fp4.sub(Fp4.subN(Fp4.mulN(Fp4.addN(X1, Y1), Fp4.addN(X2, Y2)), A), B);
        const F = Fp4.subN(D, C);
        const G = Fp4.addN(D, C);
        const H = Fp4.sub(B, mulA(A));
        const X3 = Fp4.mul(E, F);
        const Y3 = Fp4.mul(G, H);
        const T3 = Fp4.mul(E, H);
        const Z3 = Fp4.mul(F, G);
        return new _Point(X3, Y3, Z3, T3);
      }
      subtract(other) {
        aedpoint(other);
        return this.add(other.negate());
      }
      // Constant-time multiplication.
      multiply(scalar) {
        if (!Fn.isValidNot0(scalar))
          throw new RangeError("invalid scalar: expected 1 <= sc < curve.n");
        const { p, f } = wnaf.mulSecret(this, scalar, cofactor, normalize);
        return normalize([p, f])[0];
      }
      // Non-constant-time multiplication. Uses double-and-add algorithm.
      // It's faster, but should only be used when you don't care about
      // an exposed private key e.g. sig verification.
      // Keeps the same subgroup-scalar contract: 0 is allowed for public-scalar callers, but
      // n and larger values are rejected instead of being reduced mod n to the identity point.
      multiplyUnsafe(scalar) {
        if (!Fn.isValid(scalar))
          throw new RangeError("invalid scalar: expected 0 <= sc < curve.n");
        if (scalar === _0n10)
          return _Point.ZERO;
        if (this.is0() || scalar === _1n9)
          return this;
        return wnaf.mulUnsafe(this, scalar, normalize);
      }
      // Checks if point is of small order.
      // If you add something to small order point, you will have "dirty"
      // point with torsion component.
      // Clears cofactor and checks if the result is 0.
      isSmallOrder() {
        return this.clearCofactor().is0();
      }
      // Multiplies point by curve order and checks if the result is 0.
      // Returns `false` is the point is dirty.
      isTorsionFree() {
        return wnaf.mulUnsafe(this, CURVE.n).is0();
      }
      // Converts Extended point to default (x, y) coordinates.
      // Can accept precomputed Z^-1 - for example, from invertBatch.
      toAffine(invertedZ) {
        const p = this;
        let iz = invertedZ;
        if (iz != null && typeof iz !== "bigint")
          throw new TypeError('"invertedZ" expected bigint, got type=' + typeof iz);
        const { X, Y, Z } = p;
        const is0 = p.is0();
        if (iz == null)
          iz = is0 ? Fp4.create(_8n2) : Fp4.inv(Z);
        const x2 = Fp4.mul(X, iz);
        const y = Fp4.mul(Y, iz);
        const zz = Fp4.mul(Z, iz);
        if (is0)
          return { x: Fp4.ZERO, y: Fp4.ONE };
        if (!Fp4.eql(zz, Fp4.ONE))
          throw new Error("invZ was invalid");
        return { x: x2, y };
      }
      clearCofactor() {
        if (cofactor === _1n9)
          return this;
        if (cofactor === _2n7)
          return this.double();
        if (cofactor === _4n6)
          return this.double().double();
        if (cofactor === _8n2)
          return this.double().double().double();
        return this.multiplyUnsafe(cofactor);
      }
      toBytes() {
        const { x: x2, y } = this.toAffine();
        const bytes = Fp4.toBytes(y);
        bytes[bytes.length - 1] |= isOdd(x2) ? 128 : 0;
        return bytes;
      }
      toHex() {
        return bytesToHex2(this.toBytes());
      }
      toString() {
        return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
      }
    };
    __publicField(_Point, "BASE", new _Point(CURVE.Gx, CURVE.Gy, Fp4.ONE, Fp4.mul(CURVE.Gx, CURVE.Gy)));
    __publicField(_Point, "ZERO", new _Point(Fp4.ZERO, Fp4.ONE, Fp4.ONE, Fp4.ZERO));
    __publicField(_Point, "Fp", Fp4);
    __publicField(_Point, "Fn", Fn);
    let Point2 = _Point;
    const normalize = (points) => normalizeZ(Point2, points);
    const wnaf = new ScalarMultiplier(Point2, randomBytes3);
    if (wnaf.bits >= 6)
      Point2.BASE.precompute(6);
    Object.freeze(Point2.prototype);
    Object.freeze(Point2);
    return Point2;
  }
  function eddsa(Point2, cHash, eddsaOpts = {}) {
    validatePointCons(Point2);
    if (typeof cHash !== "function")
      throw new Error('"hash" function param is required');
    const hash = cHash;
    const opts = eddsaOpts;
    validateObject(opts, {}, {
      adjustScalarBytes: "function",
      randomBytes: "function",
      domain: "function",
      prehash: "function",
      zip215: "boolean",
      mapToCurve: "function",
      toMontgomery: "function",
      toMontgomerySecret: "function"
    });
    const { prehash } = opts;
    const { BASE, Fp: Fp4, Fn } = Point2;
    const outputLen = hash.outputLen;
    const expectedLen = 2 * Fp4.BYTES;
    if (outputLen !== void 0) {
      asafenumber(outputLen, "hash.outputLen");
      if (outputLen !== expectedLen)
        throw new Error(`hash.outputLen must be ${expectedLen}, got ${outputLen}`);
    }
    const randomBytes3 = opts.randomBytes === void 0 ? randomBytes2 : opts.randomBytes;
    const toMontgomery2 = opts.toMontgomery;
    const toMontgomerySecret2 = opts.toMontgomerySecret;
    const adjustScalarBytes2 = opts.adjustScalarBytes === void 0 ? (bytes) => bytes : opts.adjustScalarBytes;
    const domain = opts.domain === void 0 ? (data, ctx, phflag) => {
      abool(phflag, "phflag");
      if (ctx.length || phflag)
        throw new Error("Contexts/pre-hash are not supported");
      return data;
    } : opts.domain;
    function modN_LE(hash2) {
      return Fn.create(bytesToNumberLE(hash2));
    }
    function getPrivateScalar(key) {
      const len = lengths.secretKey;
      abytes2(key, lengths.secretKey, "secretKey");
      const hashed = abytes2(hash(key), 2 * len, "hashedSecretKey");
      const head = adjustScalarBytes2(hashed.slice(0, len));
      const prefix = hashed.slice(len, 2 * len);
      const scalar = modN_LE(head);
      return { head, prefix, scalar };
    }
    function getExtendedPublicKey(secretKey) {
      const { head, prefix, scalar } = getPrivateScalar(secretKey);
      const point = BASE.multiply(scalar);
      const pointBytes = point.toBytes();
      return { head, prefix, scalar, point, pointBytes };
    }
    function getPublicKey(secretKey) {
      return getExtendedPublicKey(secretKey).pointBytes;
    }
    function hashDomainToScalar(context = Uint8Array.of(), ...msgs) {
      const msg = concatBytes2(...msgs);
      return modN_LE(hash(domain(msg, abytes2(context, void 0, "context"), !!prehash)));
    }
    function sign(msg, secretKey, options = {}) {
      validateObject(options, {}, {}, "options");
      msg = copyBytes(abytes2(msg, void 0, "message"));
      if (prehash)
        msg = prehash(msg);
      const { prefix, scalar, pointBytes } = getExtendedPublicKey(secretKey);
      const r = hashDomainToScalar(options.context, prefix, msg);
      const R = BASE.multiply(r).toBytes();
      const k = hashDomainToScalar(options.context, R, pointBytes, msg);
      const s = Fn.create(r + k * scalar);
      if (!Fn.isValid(s))
        throw new Error("sign failed: invalid s");
      const rs = concatBytes2(R, Fn.toBytes(s));
      return abytes2(rs, lengths.signature, "result");
    }
    const verifyOpts = {
      zip215: opts.zip215
    };
    function verify2(sig, msg, publicKey, options = verifyOpts) {
      validateObject(options);
      const { context } = options;
      const zip215 = options.zip215 === void 0 ? !!verifyOpts.zip215 : options.zip215;
      const len = lengths.signature;
      sig = abytes2(sig, len, "signature");
      msg = abytes2(msg, void 0, "message");
      publicKey = abytes2(publicKey, lengths.publicKey, "publicKey");
      if (zip215 !== void 0)
        abool(zip215, "zip215");
      if (prehash)
        msg = prehash(msg);
      const mid = len / 2;
      const r = sig.subarray(0, mid);
      const s = bytesToNumberLE(sig.subarray(mid, len));
      let A, R, SB;
      try {
        A = Point2.fromBytes(publicKey, zip215);
        R = Point2.fromBytes(r, zip215);
        SB = BASE.multiplyUnsafe(s);
      } catch (error) {
        return false;
      }
      if (!zip215 && A.isSmallOrder())
        return false;
      const k = hashDomainToScalar(context, r, publicKey, msg);
      const RkA = R.add(A.multiplyUnsafe(k));
      return RkA.subtract(SB).clearCofactor().is0();
    }
    const _size = Fp4.BYTES;
    const lengths = {
      secretKey: _size,
      publicKey: _size,
      signature: 2 * _size,
      seed: _size
    };
    function randomSecretKey(seed) {
      seed = seed === void 0 ? randomBytes3(lengths.seed) : seed;
      return abytes2(seed, lengths.seed, "seed");
    }
    function isValidSecretKey(key) {
      return isBytes2(key) && key.length === lengths.secretKey;
    }
    function isValidPublicKey(key, zip215) {
      try {
        return !!Point2.fromBytes(key, zip215 === void 0 ? verifyOpts.zip215 : zip215);
      } catch (error) {
        return false;
      }
    }
    const utils = {
      getExtendedPublicKey,
      randomSecretKey,
      isValidSecretKey,
      isValidPublicKey,
      /** Converts an Edwards public key to a companion Montgomery public key. */
      toMontgomery(publicKey) {
        if (toMontgomery2 === void 0)
          throw new Error("Montgomery conversion is not supported for this curve");
        return toMontgomery2(Point2.fromBytes(publicKey));
      },
      toMontgomerySecret(secretKey) {
        if (toMontgomerySecret2 === void 0)
          throw new Error("Montgomery conversion is not supported for this curve");
        return toMontgomerySecret2(secretKey);
      }
    };
    Object.freeze(lengths);
    Object.freeze(utils);
    return Object.freeze({
      keygen: createKeygen(randomSecretKey, getPublicKey),
      getPublicKey,
      sign,
      verify: verify2,
      utils,
      Point: Point2,
      lengths
    });
  }

  // libraries/noble-curves/ed25519.js
  var _1n10 = /* @__PURE__ */ BigInt(1);
  var _2n8 = /* @__PURE__ */ BigInt(2);
  var _5n2 = /* @__PURE__ */ BigInt(5);
  var _8n3 = /* @__PURE__ */ BigInt(8);
  var ed25519_CURVE_p = /* @__PURE__ */ BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
  var ed25519_CURVE = /* @__PURE__ */ (() => ({
    p: ed25519_CURVE_p,
    n: BigInt("0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed"),
    h: _8n3,
    a: BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec"),
    d: BigInt("0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3"),
    Gx: BigInt("0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"),
    Gy: BigInt("0x6666666666666666666666666666666666666666666666666666666666666658")
  }))();
  function ed25519_pow_2_252_3(x2) {
    const _10n = BigInt(10), _20n = BigInt(20), _40n = BigInt(40), _80n = BigInt(80);
    const P = ed25519_CURVE_p;
    const x22 = x2 * x2 % P;
    const b2 = x22 * x2 % P;
    const b4 = pow2(b2, _2n8, P) * b2 % P;
    const b5 = pow2(b4, _1n10, P) * x2 % P;
    const b10 = pow2(b5, _5n2, P) * b5 % P;
    const b20 = pow2(b10, _10n, P) * b10 % P;
    const b40 = pow2(b20, _20n, P) * b20 % P;
    const b80 = pow2(b40, _40n, P) * b40 % P;
    const b160 = pow2(b80, _80n, P) * b80 % P;
    const b240 = pow2(b160, _80n, P) * b80 % P;
    const b250 = pow2(b240, _10n, P) * b10 % P;
    const pow_p_5_8 = pow2(b250, _2n8, P) * x2 % P;
    return { pow_p_5_8, b2 };
  }
  function adjustScalarBytes(bytes) {
    bytes[0] &= 248;
    bytes[31] &= 127;
    bytes[31] |= 64;
    return bytes;
  }
  var ED25519_SQRT_M1 = /* @__PURE__ */ BigInt("19681161376707505956807079304988542015446066515923890162744021073123829784752");
  function uvRatio(u, v) {
    const P = ed25519_CURVE_p;
    const v3 = mod(v * v * v, P);
    const v7 = mod(v3 * v3 * v, P);
    const pow3 = ed25519_pow_2_252_3(u * v7).pow_p_5_8;
    let x2 = mod(u * v3 * pow3, P);
    const vx2 = mod(v * x2 * x2, P);
    const root1 = x2;
    const root2 = mod(x2 * ED25519_SQRT_M1, P);
    const useRoot1 = vx2 === u;
    const useRoot2 = vx2 === mod(-u, P);
    const noRoot = vx2 === mod(-u * ED25519_SQRT_M1, P);
    if (useRoot1)
      x2 = root1;
    if (useRoot2 || noRoot)
      x2 = root2;
    if (isNegativeLE(x2, P))
      x2 = mod(-x2, P);
    return { isValid: useRoot1 || useRoot2, value: x2 };
  }
  var ed25519_Point = /* @__PURE__ */ edwards(ed25519_CURVE, { uvRatio });
  var Fp3 = /* @__PURE__ */ (() => ed25519_Point.Fp)();
  function toMontgomery(point) {
    const { y } = point;
    return Fp3.toBytes(Fp3.div(_1n10 + y, _1n10 - y));
  }
  function toMontgomerySecret(secretKey) {
    const size = ed25519_Point.Fp.BYTES;
    abytes(secretKey, size);
    return adjustScalarBytes(sha512(secretKey.subarray(0, size))).subarray(0, size);
  }
  function ed(opts) {
    return eddsa(ed25519_Point, sha512, Object.assign({ adjustScalarBytes, toMontgomery, toMontgomerySecret, zip215: true }, opts));
  }
  var ed25519 = /* @__PURE__ */ ed({});

  // src/ed25519.js
  var { Point } = ed25519;
  function isSignedBy(key, message, signature) {
    const s = littleEndian(signature.subarray(32));
    const order = Point.Fn.ORDER;
    const a = pointOf2(key);
    if (a === null || s >= order) return false;
    const challenge = sha512.create().update(signature.subarray(0, 32)).update(key).update(message).digest();
    const k = littleEndian(challenge) % order;
    const r = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k)).toBytes();
    return r.every((byte, i2) => byte === signature[i2]);
  }
  function pointOf2(key) {
    try {
      return Point.fromBytes(key);
    } catch (problem) {
      return null;
    }
  }
  function littleEndian(bytes) {
    let value = BigInt(0);
    for (let i2 = bytes.length - 1; i2 >= 0; i2--) value = value * BigInt(256) + BigInt(bytes[i2]);
    return value;
  }

  // src/signednote.js
  var readSignature = pattern("— <word> <field>");
  var ofEd25519 = 64;
  var ofTime = 8;
  var mostTime = 1e15;
  function readSignatures(lines, k, office, witnesses, fail4) {
    if (!lines.isEmpty(k)) fail4(k);
    const signatures = [signatureAt(lines, k + 1, office, 0) || fail4(k + 1)];
    let next = 0;
    for (let line = k + 2; line <= lines.count; line++) {
      const i2 = witnesses.findIndex((key, w) => w >= next && signatureAt(lines, line, key, ofTime));
      if (i2 < 0) fail4(line);
      signatures.push(signatureAt(lines, line, witnesses[i2], ofTime));
      next = i2 + 1;
    }
    return signatures;
  }
  function signatureAt(lines, line, key, timeBytes) {
    const [name9, base64] = readSignature(lines.text(line)) || [];
    const bytes = name9 === key.name ? fromBase64(base64) : null;
    if (bytes === null || bytes.length !== 4 + timeBytes + ofEd25519 || hex(bytes.subarray(0, 4)) !== key.hash) return null;
    const time = bytes.subarray(4, 4 + timeBytes).reduce((n, byte) => n * 256 + byte, 0);
    return time < mostTime ? { key, line, time, signature: bytes.subarray(4 + timeBytes) } : null;
  }
  function checkSignatures(file, text, [ofOffice, ...cosignatures]) {
    const check = ({ key, line, signature }, message) => {
      if (!isSignedBy(key.key, message, signature)) throw new Disagreement(file, line, "wrongSignature");
    };
    check(ofOffice, text);
    for (const c of cosignatures) check(c, joined(encode("cosignature/v1\ntime " + c.time + "\n"), text));
  }
  function joined(a, b) {
    const bytes = new Uint8Array(a.length + b.length);
    bytes.set(a);
    bytes.set(b, a.length);
    return bytes;
  }
  function readCheckpoint(lines, k, origin, fail4) {
    if (lines.text(k) !== origin) fail4(k);
    const size = asNumber(lines.text(k + 1) || "");
    if (size === null) fail4(k + 1);
    const root = fromBase64(lines.text(k + 2));
    if (root === null || root.length !== 32) fail4(k + 2);
    return { size, root };
  }

  // src/signature.js
  var name6 = "signature.txt";
  var readHash = pattern("SHA256SUMS <hash>");
  function checkSignature(bytes, key, sums) {
    const fail4 = (k, why = "wrongLine") => {
      throw new Disagreement(name6, k, why);
    };
    if (key === null) fail4(0, "notCommitted");
    const lines = new Lines(bytes);
    if (lines.text(1) !== "摇号案卷签名 v1") fail4(1);
    const [hash] = readHash(lines.text(2)) || fail4(2);
    const signatures = readSignatures(lines, 3, key, [], fail4);
    checkSignatures(name6, lines.bytesOf(1, 3), signatures);
    if (hash !== sha256Hex(sums)) fail4(2, "otherHash");
  }

  // src/entry.js
  var entryTitle = "摇号台账 v1";
  var entryWord = "摇号台账 ";
  var shortestEntry = 6;
  var noEntry = "0".repeat(64);
  var words = ["摇号台账", "序号", "前项", "时间", "经办", "事项", "对象"];
  var readNumber = pattern("序号 <n>");
  var readBefore = pattern("前项 <hash>");
  function readEntry(lines, first, end, fail4, wanted = null) {
    const text = (k) => k < end ? lines.free(k) : null;
    const line = { number: first + 1, act: first + 5, subject: first + 6 };
    if (text(first) !== entryTitle) fail4(first);
    const [number] = readNumber(text(line.number)) || fail4(line.number);
    if (number < 1 || wanted && number !== wanted.number) fail4(line.number);
    const [before3] = readBefore(text(first + 2)) || fail4(first + 2);
    if (number === 1 && before3 !== noEntry || wanted && before3 !== wanted.before) fail4(first + 2, "wrongBefore");
    if (!isTime(text(first + 3))) fail4(first + 3);
    if (freeAfter("经办", text(first + 4)) === null) fail4(first + 4);
    const act = freeAfter("事项", text(line.act));
    if (!act) fail4(line.act);
    const subject = freeAfter("对象", text(line.subject));
    if (subject === "") fail4(line.subject);
    return { first, end, number, act, subject, line, details: readDetails(text, subject === null ? line.subject : line.subject + 1, end, fail4) };
  }
  function freeAfter(key, text) {
    return text !== null && text.startsWith(key + " ") ? text.slice(key.length + 1) : null;
  }
  function isTime(text) {
    const parts = /^时间 ([0-9-]{10}) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/.exec(text || "");
    return parts !== null && asDate(parts[1]) !== null;
  }
  function readDetails(text, from, end, fail4) {
    const details = /* @__PURE__ */ new Map();
    for (let line = from; line < end; line++) {
      const [, key, value] = /^([^ ]+) (.*)$/.exec(text(line) || "") || fail4(line);
      if (words.includes(key)) fail4(line);
      if (!details.has(key)) details.set(key, { value, line });
    }
    return details;
  }
  function numberOf(entry) {
    const detail = entry.details.get("抽取编号");
    return detail ? asNumber(detail.value) : null;
  }

  // src/merkle.js
  var leafHash = (bytes) => sha256.create().update(Uint8Array.of(0)).update(bytes).digest();
  var nodeHash = (left, right) => sha256.create().update(Uint8Array.of(1)).update(left).update(right).digest();
  function rootOf(leaves) {
    if (leaves.length === 1) return leaves[0];
    let half = 1;
    while (2 * half < leaves.length) half *= 2;
    return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
  }
  function rootByPath(leaf, index, size, path) {
    let root = leaf;
    let used = 0;
    let last = size - 1;
    for (let node = index; last > 0; node = Math.floor(node / 2), last = Math.floor(last / 2)) {
      if (node === last && node % 2 === 0) continue;
      if (used === path.length) return null;
      root = node % 2 === 1 ? nodeHash(path[used++], root) : nodeHash(root, path[used++]);
    }
    return used === path.length ? root : null;
  }

  // src/proof.js
  var readCount2 = pattern("台账项 <n>");
  var readPathCount = pattern("证明 <n>");
  var countLine = 2;
  function checkProof(file, bytes, a, act, wanted) {
    const lines = new Lines(bytes);
    const proof = readProof(file, lines, a);
    const { entry, checkpoint, note } = proof;
    checkSignatures(file, lines.bytesOf(note, note + 3), proof.signatures);
    if (entry.number > checkpoint.size) throw new Disagreement(file, entry.line.number, "notInLedger");
    const root = rootByPath(leafHash(lines.bytesOf(entry.first, entry.end)), entry.number - 1, checkpoint.size, proof.path);
    if (root === null || hex(root) !== hex(checkpoint.root)) throw new Disagreement(file, entry.end, "wrongPath");
    checkAbout(file, entry, act, a.task, wanted);
    return { ...checkpoint, number: entry.number, cosignatures: proof.signatures.slice(1).map(({ key, time }) => ({ name: key.name, time })) };
  }
  function readProof(file, lines, a) {
    const fail4 = (k, why = "wrongLine") => {
      throw new Disagreement(file, k, why);
    };
    if (lines.text(1) !== "摇号台账证明 v1") fail4(1);
    const [n] = readCount2(lines.text(countLine)) || fail4(countLine);
    if (n < shortestEntry) fail4(countLine);
    const entry = readEntry(lines, countLine + 1, countLine + 1 + n, fail4);
    const pathLine = entry.end;
    const [hashes2] = readPathCount(lines.text(pathLine)) || fail4(pathLine);
    const path = [];
    for (let k = pathLine + 1; k <= pathLine + hashes2; k++) {
      const hash = fromBase64(lines.text(k));
      if (hash === null || hash.length !== 32) fail4(k);
      path.push(hash);
    }
    const note = pathLine + hashes2 + 1;
    const checkpoint = readCheckpoint(lines, note, a.ledgerKey.name, fail4);
    return { entry, path, note, checkpoint, signatures: readSignatures(lines, note + 3, a.ledgerKey, a.witnesses, fail4) };
  }
  function checkAbout(file, entry, act, task, wanted) {
    const says = [[entry.act, entry.line.act, act], [entry.subject, entry.line.subject, task]];
    for (const [key, value] of Object.entries(wanted)) {
      const detail = entry.details.get(key);
      says.push([detail ? detail.value : null, detail ? detail.line : 0, value]);
    }
    const otherwise = says.filter(([value, , right]) => value !== null && value !== right).map(([, line]) => line);
    if (otherwise.length) throw new Disagreement(file, Math.min(...otherwise), "otherDraw");
    if (says.some(([value]) => value === null)) throw new Disagreement(file, countLine, "otherDraw");
  }

  // src/ledger.js
  var name7 = "ledger.txt";
  function fail3(line, why = "wrongLine") {
    throw new Disagreement(name7, line, why);
  }
  function checkLedger(bytes, draw2, announced, drawn) {
    const lines = new Lines(bytes);
    const entries = readEntries(lines, drawn.size);
    checkRoots(lines, entries, announced, drawn);
    checkNumbers(entries);
    const own = entries.filter(({ subject }) => subject === draw2.announcement.task);
    checkOwn(own, draw2);
    const at = own.findIndex((entry) => entry.act === "公告" && numberOf(entry) === draw2.announcement.number);
    checkEarlier(own.slice(0, at), draw2.announcement.earlier);
    const count = (act) => entries.filter((entry) => entry.act === act).length;
    return { entries: entries.length, draws: count("抽取"), replacements: count("更换"), voids: count("作废") };
  }
  function readEntries(lines, size) {
    const entries = [];
    let before3 = noEntry;
    for (let k = 1; k <= Math.max(1, lines.count); ) {
      const entry = readEntry(lines, k, endOf(lines, k), fail3, { number: entries.length + 1, before: before3 });
      before3 = sha256Hex(lines.bytesOf(entry.first, entry.end));
      entries.push(entry);
      k = entry.end;
    }
    if (entries.length < size) fail3(lines.count + 1, "notAsMany");
    if (entries.length > size) fail3(entries[size].first, "notAsMany");
    return entries;
  }
  function endOf(lines, first) {
    let k = first + 1;
    while (k <= lines.count && !(lines.free(k) || "").startsWith(entryWord)) k++;
    return k;
  }
  function checkRoots(lines, entries, announced, drawn) {
    const leaves = entries.map(({ first, end }) => leafHash(lines.bytesOf(first, end)));
    if (hex(rootOf(leaves)) !== hex(drawn.root)) fail3(0, "wrongRoot");
    if (announced === null) return;
    if (announced.size > leaves.length || hex(rootOf(leaves.slice(0, announced.size))) !== hex(announced.root)) fail3(0, "wrongRoot");
  }
  var lineOf = (entry, key) => entry.details.has(key) ? entry.details.get(key).line : entry.line.act;
  function checkNumbers(entries) {
    let announcements = 0;
    const drawn = /* @__PURE__ */ new Set();
    for (const entry of entries) {
      const number = numberOf(entry);
      const line = lineOf(entry, "抽取编号");
      if (entry.act === "公告" && number !== ++announcements) fail3(line, "wrongNumber");
      if (entry.act !== "抽取" && entry.act !== "无解") continue;
      if (number === null || number < 1 || number > announcements || drawn.has(number)) fail3(line, "wrongNumber");
      drawn.add(number);
    }
  }
  var acts = ["补抽", "更换", "作废"];
  var recorded = ["公告", "抽取", "无解", ...acts];
  function checkOwn(own, { announcement: a, commitment, result, acts: actsHash, isVoid: isVoid2 }) {
    const ofDraw = own.filter((entry) => numberOf(entry) === a.number);
    const lastAct = ofDraw.filter(({ act }) => acts.includes(act)).pop();
    let isEnded = false;
    for (const entry of own) {
      const number = numberOf(entry);
      if (entry.act === "公告" && number !== a.number && !isNamed(a, number, isVoid2)) fail3(lineOf(entry, "抽取编号"), "anotherDraw");
      if (number !== a.number) continue;
      if (isEnded && recorded.includes(entry.act)) fail3(lineOf(entry, "抽取编号"), "afterVoid");
      if (entry.act === "作废") isEnded = true;
      if (entry.act === "公告") checkHash(entry, "公告", commitment);
      if (entry.act === "抽取") checkHash(entry, "结果", result);
      if (entry === lastAct) checkHash(entry, "结果", actsHash);
    }
    const has = (act) => ofDraw.some((entry) => entry.act === act);
    if (!has("公告") || !has("抽取") || actsHash && !lastAct) fail3(0, "noEntry");
  }
  var isNamed = (a, number, isVoid2) => a.earlier.some((e) => e.number === number) || isVoid2 && number > a.number;
  function checkHash(entry, key, hash) {
    const detail = entry.details.get(key);
    if (!detail || !hash || detail.value !== hash) fail3(lineOf(entry, key), "otherHash");
  }
  function checkEarlier(before3, earlier) {
    for (const { number, reason, line } of earlier) {
      const has = (act) => before3.some((entry) => entry.act === act && numberOf(entry) === number);
      if (!has("公告") || !has(reason ? "作废" : "无解")) throw new Disagreement("announcement.txt", line, "noEarlier", { about: name7 });
    }
  }

  // src/der.js
  var Malformed = class extends Error {
  };
  var sequence = 48;
  var setOf = 49;
  var octets = 4;
  var oid = 6;
  var integer = 2;
  var generalizedTime = 24;
  var Value = class {
    constructor(tag, bytes, content) {
      this.tag = tag;
      this.bytes = bytes;
      this.content = content;
    }
    /** The content, if the value has this tag. */
    as(tag) {
      if (this.tag !== tag) throw new Malformed("tag " + this.tag + ", not " + tag);
      return this.content;
    }
    /** The values in a value of this tag, one after the other, as a Parts. */
    parts(tag = sequence) {
      const content = this.as(tag);
      const values = [];
      for (let at = 0; at < content.length; ) {
        const value = valueAt(content, at);
        values.push(value);
        at += value.bytes.length;
      }
      return new Parts(values);
    }
    get oid() {
      return oidOf(this.as(oid));
    }
    get integer() {
      return this.as(integer).reduce((n, byte) => n * BigInt(256) + BigInt(byte), BigInt(0));
    }
    /** Seconds of Unix time, a fraction left out. */
    get time() {
      const text = String.fromCharCode(...this.as(generalizedTime));
      const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/.exec(text);
      const time = parts ? Date.parse(parts.slice(1, 4).join("-") + "T" + parts.slice(4, 7).join(":") + "Z") : NaN;
      if (Number.isNaN(time)) throw new Malformed("time");
      return time / 1e3;
    }
  };
  var Parts = class {
    constructor(values) {
      this.values = values;
      this.at = 0;
    }
    next() {
      if (this.at === this.values.length) throw new Malformed("a value is missing");
      return this.values[this.at++];
    }
    /** The next value if it has this tag, else null: it may be left out. */
    optional(tag) {
      return this.at < this.values.length && this.values[this.at].tag === tag ? this.next() : null;
    }
    rest() {
      const rest = this.values.slice(this.at);
      this.at = this.values.length;
      return rest;
    }
  };
  function readDer(bytes) {
    const value = valueAt(bytes, 0);
    if (value.bytes.length !== bytes.length) throw new Malformed("more than a value");
    return value;
  }
  function valueAt(bytes, at) {
    const tag = bytes[at];
    if ((tag & 31) === 31) throw new Malformed("a long tag");
    const { length, from } = lengthAt(bytes, at + 1);
    if (!(from + length <= bytes.length)) throw new Malformed("too short");
    return new Value(tag, bytes.subarray(at, from + length), bytes.subarray(from, from + length));
  }
  function lengthAt(bytes, at) {
    const first = bytes[at];
    if (first < 128) return { length: first, from: at + 1 };
    const more = first & 127;
    if (!(more >= 1 && more <= 4) || bytes[at + 1] === 0) throw new Malformed("length");
    let length = 0;
    for (let k = 1; k <= more; k++) length = length * 256 + bytes[at + k];
    if (length < 128) throw new Malformed("length");
    return { length, from: at + 1 + more };
  }
  function oidOf(content) {
    const numbers = [];
    let number = 0;
    for (const byte of content) {
      number = number * 128 + (byte & 127);
      if (byte & 128) continue;
      numbers.push(number);
      number = 0;
    }
    const [first, ...rest] = numbers;
    const root = Math.min(2, Math.floor(first / 40));
    return [root, first - 40 * root, ...rest].join(".");
  }

  // libraries/noble-curves/nist.js
  var p256_CURVE = /* @__PURE__ */ (() => ({
    p: BigInt("0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff"),
    n: BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
    h: BigInt(1),
    a: BigInt("0xffffffff00000001000000000000000000000000fffffffffffffffffffffffc"),
    b: BigInt("0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
    Gx: BigInt("0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
    Gy: BigInt("0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")
  }))();
  var p384_CURVE = /* @__PURE__ */ (() => ({
    p: BigInt("0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff"),
    n: BigInt("0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"),
    h: BigInt(1),
    a: BigInt("0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000fffffffc"),
    b: BigInt("0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef"),
    Gx: BigInt("0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7"),
    Gy: BigInt("0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f")
  }))();
  var p521_CURVE = /* @__PURE__ */ (() => ({
    p: BigInt("0x1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"),
    n: BigInt("0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409"),
    h: BigInt(1),
    a: BigInt("0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc"),
    b: BigInt("0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00"),
    Gx: BigInt("0x00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66"),
    Gy: BigInt("0x011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650")
  }))();
  var p256_Point = /* @__PURE__ */ weierstrass(p256_CURVE);
  var p256 = /* @__PURE__ */ ecdsa(p256_Point, sha256);
  var p384_Point = /* @__PURE__ */ weierstrass(p384_CURVE);
  var p384 = /* @__PURE__ */ ecdsa(p384_Point, sha384);
  var p521_Point = /* @__PURE__ */ weierstrass(p521_CURVE);
  var p521 = /* @__PURE__ */ ecdsa(p521_Point, sha512);

  // src/rsa.js
  var before2 = {
    32: "3031300d060960864801650304020105000420",
    48: "3041300d060960864801650304020205000430",
    64: "3051300d060960864801650304020305000440"
  };
  function isSignedByRsa(key, digest, signature) {
    const parts = readDer(key).parts();
    const [modulus, exponent] = [parts.next().integer, parts.next().integer];
    const s = BigInt("0x0" + hex(signature));
    const length = Math.ceil(modulus.toString(16).length / 2);
    if (signature.length !== length || s >= modulus) return false;
    const info = before2[digest.length] + hex(digest);
    const wanted = "0001" + "ff".repeat(length - 3 - info.length / 2) + "00" + info;
    return power2(s, exponent, modulus).toString(16).padStart(2 * length, "0") === wanted;
  }
  function power2(base, exponent, modulus) {
    let product = BigInt(1);
    for (const bit of exponent.toString(2)) {
      product = product * product % modulus;
      if (bit === "1") product = product * base % modulus;
    }
    return product;
  }

  // src/cms.js
  var sequence2 = 48;
  var bits = 3;
  var hashes = { "2.16.840.1.101.3.4.2.1": sha256, "2.16.840.1.101.3.4.2.2": sha384, "2.16.840.1.101.3.4.2.3": sha512 };
  var curves = { "1.2.840.10045.3.1.7": p256, "1.3.132.0.34": p384, "1.3.132.0.35": p521 };
  var rsaKey = "1.2.840.113549.1.1.1";
  var ecKey = "1.2.840.10045.2.1";
  var contentType = "1.2.840.113549.1.9.3";
  var messageDigest = "1.2.840.113549.1.9.4";
  var hashOfSignature = {
    "1.2.840.113549.1.1.11": sha256,
    "1.2.840.113549.1.1.12": sha384,
    "1.2.840.113549.1.1.13": sha512,
    "1.2.840.10045.4.3.2": sha256,
    "1.2.840.10045.4.3.3": sha384,
    "1.2.840.10045.4.3.4": sha512
  };
  function isSignedInside(signed, content) {
    const certificates = signed.optional(160);
    signed.optional(161);
    const signers = signed.next().parts(setOf).rest();
    if (signers.length !== 1) throw new Malformed("signers");
    const signer = readSigner(signers[0].parts());
    const certificate = certificates && certificates.parts(160).rest().filter(({ tag }) => tag === sequence2).map(readCertificate).find(signer.isOf);
    if (!certificate) throw new Malformed("no certificate");
    const hash = hashes[signer.digest];
    const hashSigned = hashOfSignature[signer.algorithm] || (signer.algorithm === rsaKey ? hash : null);
    const verify2 = verifierOf(certificate.key);
    if (!hash || !hashSigned || !verify2) return null;
    return signer.states(hex(hash(content))) && verify2(signer.message, signer.signature, hashSigned);
  }
  function readSigner(parts) {
    parts.next();
    const id = parts.next();
    const digest = parts.next().parts().next().oid;
    const attributes = parts.next();
    const values = attributes.parts(160).rest().map((attribute) => attributeOf(attribute.parts()));
    const valueOf2 = (wanted) => {
      const found = values.filter(({ type }) => type === wanted);
      if (found.length !== 1) throw new Malformed("attribute");
      return found[0].value;
    };
    const message = Uint8Array.from(attributes.bytes);
    message[0] = setOf;
    return {
      digest,
      message,
      algorithm: parts.next().parts().next().oid,
      signature: parts.next().as(octets),
      isOf: (certificate) => certificate.ids.includes(hex(id.as(id.tag === sequence2 ? sequence2 : 128))),
      states: (hash) => valueOf2(contentType).oid === "1.2.840.113549.1.9.16.1.4" && hex(valueOf2(messageDigest).as(octets)) === hash
    };
  }
  function attributeOf(parts) {
    const type = parts.next().oid;
    const values = parts.next().parts(setOf).rest();
    if (values.length === 0) throw new Malformed("attribute");
    return { type, value: values[0] };
  }
  function readCertificate(value) {
    const body = value.parts().next().parts();
    body.optional(160);
    const serial = body.next();
    body.next();
    const issuer = body.next();
    body.next();
    body.next();
    const key = body.next().parts();
    const [algorithm, bytes] = [key.next().parts(), key.next().as(bits).subarray(1)];
    return { ids: [hex(issuer.bytes) + hex(serial.bytes), ...body.rest().filter(({ tag }) => tag === 163).map(keyIdOf)], key: { algorithm, bytes } };
  }
  function keyIdOf(extensions) {
    for (const extension of extensions.parts(163).next().parts().rest()) {
      const parts = extension.parts();
      if (parts.next().oid !== "2.5.29.14") continue;
      const value = parts.rest().pop();
      return hex(value.as(octets).subarray(2));
    }
    return "";
  }
  function verifierOf({ algorithm, bytes }) {
    const kind = algorithm.next().oid;
    if (kind === ecKey) {
      const curve = curves[algorithm.next().oid];
      return curve ? (message, signature, hash) => verifyEcdsa(curve, bytes, hash(message), signature) : null;
    }
    return kind === rsaKey ? (message, signature, hash) => isSignedByRsa(bytes, hash(message), signature) : null;
  }
  function verifyEcdsa(curve, key, digest, signature) {
    try {
      return curve.verify(signature, digest, key, { format: "der", prehash: false, lowS: false });
    } catch (problem) {
      return false;
    }
  }

  // src/timestamp.js
  var name8 = "timestamp.txt";
  var width2 = 64;
  var mostBytes = 65536;
  var signedData = "1.2.840.113549.1.7.2";
  var timeStampInfo = "1.2.840.113549.1.9.16.1.4";
  var sha256Id = "2.16.840.1.101.3.4.2.1";
  function checkTimestamp(bytes, announcement) {
    const der = readToken(new Lines(bytes));
    const wrong = () => new Disagreement(name8, 2, "wrongToken");
    if (der.length > mostBytes) throw wrong();
    try {
      const token = parse(der);
      if (token.algorithm !== sha256Id || hex(token.hash) !== sha256Hex(announcement)) throw wrong();
      const verified = isSignedInside(token.signed, token.content);
      if (verified === false) throw wrong();
      return { time: token.time, verified: verified === true };
    } catch (problem) {
      if (problem instanceof Malformed) throw wrong();
      throw problem;
    }
  }
  function readToken(lines) {
    if (lines.text(1) !== "摇号时间戳 v1") throw new Disagreement(name8, 1, "wrongLine");
    const parts = [];
    for (let k = 2; k <= Math.max(2, lines.count); k++) {
      const text = lines.text(k) || "";
      const part = fromBase64(text);
      const isWhole = text.length === width2 && !text.includes("=");
      if (part === null || !(isWhole || k === lines.count && text.length <= width2)) throw new Disagreement(name8, k, "wrongLine");
      parts.push(part);
    }
    const bytes = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
    parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
    return bytes;
  }
  function parse(der) {
    const info = readDer(der).parts();
    if (info.next().oid !== signedData) throw new Malformed("not signed");
    const signed = info.next().parts(160).next().parts();
    signed.next();
    signed.next().parts(setOf);
    const inside = signed.next().parts();
    if (inside.next().oid !== timeStampInfo) throw new Malformed("no time stamp");
    const content = inside.next().parts(160).next().as(octets);
    const stamp = readDer(content).parts();
    if (stamp.next().integer !== BigInt(1)) throw new Malformed("version");
    stamp.next();
    const imprint = stamp.next().parts();
    const algorithm = imprint.next().parts().next().oid;
    const hash = imprint.next().as(octets);
    stamp.next();
    return { signed, content, algorithm, hash, time: stamp.next().time };
  }

  // src/evidence.js
  function checkEvidence(files, found) {
    const { announcement: a, commitment } = found;
    const evidence = { signed: false, announced: null, drawn: null, ledger: null, timestamp: null, early: null, before: false, only: false, birth: birthOf(a.seedSource, a.seedMoment) };
    found.evidence = evidence;
    const number = String(a.number);
    const hashOf = (file) => files.has(file) ? sha256Hex(files.get(file)) : "";
    if (files.has("signature.txt")) {
      checkSignature(files.get("signature.txt"), a.ledgerKey, files.get("SHA256SUMS"));
      evidence.signed = true;
    }
    if (files.has("announced.txt")) {
      evidence.announced = checkProof("announced.txt", files.get("announced.txt"), a, "公告", { 抽取编号: number, 公告: commitment });
    }
    if (files.has("drawn.txt")) {
      evidence.drawn = checkProof("drawn.txt", files.get("drawn.txt"), a, "抽取", { 抽取编号: number, 结果: hashOf("result.txt") });
    }
    if (files.has("ledger.txt")) {
      const draw2 = { announcement: a, commitment, result: hashOf("result.txt"), acts: hashOf("acts.txt"), isVoid: isVoid(found) };
      evidence.ledger = checkLedger(files.get("ledger.txt"), draw2, evidence.announced, evidence.drawn);
    }
    if (files.has("timestamp.txt")) evidence.timestamp = checkTimestamp(files.get("timestamp.txt"), files.get("announcement.txt"));
    evidence.early = drawnEarly(evidence);
    evidence.before = isShownBefore(evidence);
    evidence.only = isShownOnly(evidence);
  }
  function isVoid({ acts: acts2 = [] }) {
    return acts2.some(({ kind }) => kind === "作废");
  }
  function drawnEarly({ announced, drawn, birth }) {
    if (drawn === null || birth === null) return null;
    const withDraw = [drawn, ...announced !== null && announced.size >= drawn.number ? [announced] : []];
    const times = withDraw.flatMap(({ cosignatures }) => cosignatures.map(({ time }) => time)).filter((time) => time < birth.time);
    return times.length ? Math.min(...times) : null;
  }
  function isShownBefore({ announced, birth, early }) {
    return early === null && birth !== null && announced !== null && announced.cosignatures.some(({ time }) => time < birth.time);
  }
  function isShownOnly({ ledger, drawn }) {
    return ledger !== null && drawn.cosignatures.length > 0;
  }

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
    const [rank, ticket, id, stratum, name9] = values;
    return { rank, ticket, id, stratum, name: name9, line };
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
      const { stratum, name: name9 } = targets.row(i2);
      if (line.ticket !== ticketHex(bank, i2) || line.stratum !== stratum || line.name !== name9) {
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
    progress("evidence", 0, 1);
    checkEvidence(files, found);
    found.passed = 6;
  }
  function readRules2(files, sums, found) {
    const a = readAnnouncement(new Lines(files.get("announcement.txt")));
    found.announcement = a;
    checkSums2(a);
    found.commitment = sha256Hex(files.get("announcement.txt"));
    checkNamed(a, sums, found.ofArea);
    if (files.has("signature.txt") && !found.ofArea && !a.ledgerKey) throw new Disagreement("signature.txt", 0, "notCommitted");
    const seed = readSeed(files.get("seed.txt"), a.seedSource);
    if (a.seedSource.kind === "仪式") {
      found.absent = checkCeremony(files.get("ceremony.txt"), a.seedSource, found.commitment);
      checkCeremonyHash(seed, files.get("ceremony.txt"));
    }
    found.seed = seed;
    found.key = keyOf(files.get("announcement.txt"), files.get("seed.txt"));
    found.tickets = new Tickets(found.key);
  }
  function checkNamed(a, sums, ofArea2) {
    const lines = new Map(Object.entries(a.lists).map(([file, { line }]) => [file, line]));
    if (a.seedSource.kind === "仪式") lines.set("ceremony.txt", a.seedSource.line);
    const names = ofArea2 ? ["targets.txt", "weights.txt", "ceremony.txt"] : [...Object.values(commitments), "ceremony.txt"];
    for (const file of names) {
      if (lines.has(file) && file !== "pseudonyms.txt" && !sums.has(file)) throw new Disagreement("announcement.txt", lines.get(file), "notNamed");
    }
    for (const [file, line] of sums) {
      const without = ofLedger.includes(file) ? !a.ledgerKey : names.includes(file) && !lines.has(file);
      if (without) throw new Disagreement("SHA256SUMS", line, "notCommitted");
      if (file === "ledger.txt" && !sums.has("drawn.txt")) throw new Disagreement("SHA256SUMS", line, "notBesideProof");
    }
  }
  var ofLedger = ["announced.txt", "drawn.txt", "ledger.txt"];
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
    checkNameless(a, "inspectors.txt", inspectors);
    const ids = new Set(inspectors.map((row) => row.id));
    const experts = readWith("experts.txt", read, (row) => !ids.has(row.id));
    checkNameless(a, "experts.txt", experts);
    for (const row of experts) ids.add(row.id);
    const isInspector = (row) => ids.has(row.inspector);
    const avoidance = readWith("avoidance.txt", read, (row) => isTarget(row) && isInspector(row));
    const preferences = readWith("preferences.txt", read, (row) => isTarget(row) && isInspector(row));
    const absences = readWith("absences.txt", read, isInspector);
    const limits = readWith("limits.txt", read, isInspector);
    if (files.has("pseudonyms.txt")) found.pseudonyms = readPseudonyms(files.get("pseudonyms.txt"), a.lists["pseudonyms.txt"], ids);
    found.lists = { targets, weights, inspectors, experts, avoidance, preferences, absences, limits };
    return found.lists;
  }
  function checkNameless(a, file, rows) {
    if (a.lists["pseudonyms.txt"]) checkRows(file, rows, (row) => row.name === "-", 1, "namedOpenly");
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
  var bits2 = function(d, p, m) {
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
        final = bits2(dat, pos, 1);
        var type = bits2(dat, pos + 1, 3);
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
          var hLit = bits2(dat, pos, 31) + 257, hcLen = bits2(dat, pos + 10, 15) + 4;
          var tl = hLit + bits2(dat, pos + 5, 31) + 1;
          pos += 14;
          var ldt = new u8(tl);
          var clt = new u8(19);
          for (var i2 = 0; i2 < hcLen; ++i2) {
            clt[clim[i2]] = bits2(dat, pos + i2 * 3, 7);
          }
          pos += hcLen * 3;
          var clb = max(clt), clbmsk = (1 << clb) - 1;
          var clm = hMap(clt, clb, 1);
          for (var i2 = 0; i2 < tl; ) {
            var r = clm[bits2(dat, pos, clbmsk)];
            pos += r & 15;
            var s = r >> 4;
            if (s < 16) {
              ldt[i2++] = s;
            } else {
              var c = 0, n = 0;
              if (s == 16)
                n = 3 + bits2(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
              else if (s == 17)
                n = 3 + bits2(dat, pos, 7), pos += 3;
              else if (s == 18)
                n = 11 + bits2(dat, pos, 127), pos += 7;
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
            add2 = bits2(dat, pos, (1 << b) - 1) + fl[i2];
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
      finding: d && { file: d.file, line: d.line, announced: d.announced, about: d.about, why: d.why, expected: d.expected, text: textAt(files, d) },
      answers: answersOf(found),
      area: found.area || "",
      targets: found.targets ? found.targets.count : 0,
      rules: found.announcement && found.commitment ? rulesOf(found) : null,
      drawn: found.passed >= 5 ? drawnOf(found) : [],
      standing: d === null ? standingOf(found) : [],
      opened: d === null && found.draw ? found.announcement.neighbours.filter((n) => found.draw.assignment.opened.has(n)) : [],
      alternates: d === null && found.draw ? alternatesOf2(found) : [],
      acts: actsOf(found),
      voided: actsOf(found).find(({ kind }) => kind === "作废") || null,
      evidence: found.passed >= 6 ? evidenceOf(found) : null,
      stopped: d !== null && found.passed === 5,
      // at the evidence
      looksUp: found.passed >= 4 || found.passed >= 3 && Boolean(found.draw)
    };
  }
  function textAt(files, { file, line }) {
    return line && files.has(file) ? new Lines(files.get(file)).text(line, true) || "" : "";
  }
  var ofResult = ["seed.txt", "result.txt", "acts.txt"];
  function answersOf({ disagreement, passed, evidence }) {
    const aboutResult = disagreement !== null && (passed >= 3 || ofResult.includes(disagreement.about));
    return {
      lists: passed >= 3 ? "yes" : aboutResult ? "unknown" : "no",
      result: passed >= 5 ? "yes" : aboutResult ? "no" : "unknown",
      before: passed >= 6 && evidence.before ? "yes" : "unknown",
      only: passed >= 6 && evidence.only ? "yes" : "unknown"
    };
  }
  function evidenceOf({ evidence: e, announcement: a }) {
    const proof = (p) => p && { size: p.size, witnesses: inTimeOrder(p.cosignatures).map(({ name: name9, time }) => ({ name: name9, time: inBeijing(time) })) };
    return {
      key: e.signed ? a.ledgerKey.name : "",
      announced: proof(e.announced),
      drawn: proof(e.drawn),
      ledger: e.ledger,
      timestamp: e.timestamp && { time: inBeijing(e.timestamp.time), verified: e.timestamp.verified },
      early: e.early === null ? "" : inBeijing(e.early),
      birth: e.birth && { time: inBeijing(e.birth.time), announced: e.birth.announced }
    };
  }
  var inTimeOrder = (cosignatures) => [...cosignatures].sort((x2, y) => x2.time - y.time);
  function actsOf(found) {
    const named = ({ id, name: name9 }) => ({ id, name: name9 });
    return (found.acts || []).map((act) => ({
      kind: act.kind,
      number: act.number,
      date: act.date,
      reason: act.reason,
      approval: act.approval,
      seat: act.seat,
      side: act.side,
      target: act.target ? named(act.target) : null,
      answered: act.answered ? named(act.answered) : null,
      replaced: act.replaced ? personOf(found, act.replaced) : null,
      inspector: act.inspector ? personOf(found, act.inspector) : null,
      officers: act.officers ? act.officers.map((i2) => personOf(found, found.draw.officers.rows[i2])) : [],
      experts: act.experts ? act.experts.map((i2) => personOf(found, found.draw.experts.rows[i2])) : []
    }));
  }
  function rulesOf(found) {
    const { announcement: a, commitment, seed, key } = found;
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
      seedSource: { kind: a.seedSource.kind, text: a.seedSource.text },
      worth: worthOf(found),
      seedMoment: a.seedMoment,
      lists: a.lists,
      registry: a.registry,
      filter: a.filter,
      excluded: a.excluded,
      strata: a.strata.map(({ name: name9, of, take }) => ({ name: name9, of, take })),
      seats: a.seats.length,
      expertSeats: a.expertSeats.length,
      earlier: a.earlier.map(({ number, reason }) => ({ number, reason: reason || "" })),
      named: Boolean(a.line.named),
      ledger: a.ledgerKey ? a.ledgerKey.text : "",
      witnesses: a.witnesses.map(({ text }) => text),
      pseudonyms: a.lists["pseudonyms.txt"] ? found.pseudonyms ? "opened" : "closed" : ""
    };
  }
  function worthOf({ announcement: { seedSource: source }, key, absent = [] }) {
    if (!key) return { typed: false, bits: null, absent: [], notBefore: "", ceremony: false };
    return {
      typed: source.kind === "录入",
      bits: fewBits(source),
      absent,
      notBefore: source.kind === "信标" ? timeOfRound(source.chain, source.round) : "",
      ceremony: source.kind === "仪式"
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
      officers: assignment.members[k].map((i2) => personOf(found, officers.rows[i2])),
      experts: assignment.expertMembers[k].map((i2) => personOf(found, experts.rows[i2]))
    }));
  }
  function personOf({ pseudonyms = /* @__PURE__ */ new Map() }, { id, department, name: name9 }) {
    const opened = pseudonyms.get(id);
    return { id, department, name: name9, opened: opened ? { id: opened.inspector, name: opened.name } : null };
  }
  function standingOf(found) {
    const { draw: draw2 } = found;
    return draw2 && draw2.assignment.groups ? draw2.assignment.groups.map((members) => members.map((i2) => personOf(found, draw2.officers.rows[i2]))) : [];
  }
  function alternatesOf2(found) {
    const { alternates: alternates2, expertAlternates, officers, experts } = found.draw;
    const named = (rows, people) => rows.map(({ department, people: own }) => ({ department, people: own.map((i2) => personOf(found, people.rows[i2])) }));
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
      const { id, name: name9 } = targets.row(i2);
      if (name9.includes(query) || id.toLowerCase() === query.toLowerCase()) rows.push(i2);
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
    const s = announcement.strata.findIndex(({ name: name9 }) => name9 === targets.row(i2).stratum);
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
    for (const [name9, { size, text }] of packed) files.set(name9, inflateSync(bytesOf2(text), { out: new Uint8Array(size) }));
    return files;
  }
  function bytesOf2(base64) {
    const characters = atob(base64);
    const bytes = new Uint8Array(characters.length);
    for (let i2 = 0; i2 < bytes.length; i2++) bytes[i2] = characters.charCodeAt(i2);
    return bytes;
  }
  return __toCommonJS(checker_exports);
})();
